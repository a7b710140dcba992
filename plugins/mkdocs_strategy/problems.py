"""What is wrong with the content, as values. Nothing here prints, logs or raises."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple


class Location(NamedTuple):
    """A place in a file an editor can open; lines and columns count from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


class Severity(Enum):
    """How much a problem matters: an error stops publication, a note never does."""

    ERROR = "error"
    NOTE = "note"


class Problem(NamedTuple):
    """One thing wrong with the content: where, what, and the way out.

    `message` is a template in plain English; `values` fills its {fields}. The two are kept apart
    so that a message can be shown in another language with the same values.
    """

    at: Location
    code: str
    message: str
    values: tuple[tuple[str, str], ...] = ()
    severity: Severity = Severity.ERROR

    @property
    def text(self) -> str:
        """The message in full, without its place and code."""
        return self.message.format_map(dict(self.values))

    def __str__(self) -> str:
        return f"{self.at}: {self.text} [{self.code}]"


def problem(at: Location, code: str, message: str, severity: Severity = Severity.ERROR, **values: object) -> Problem:
    """A problem whose message template is filled from the named values."""
    return Problem(at, code, message, tuple((name, str(value)) for name, value in values.items()), severity)


# A slip that is made once can be met in a hundred places; an editor needs a few of them to see it.
_SHOWN = 3


def folded(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems with the same words at many places shown at the first three; a fourth line counts the others.

    The order stays. What stands at no more than four places stays whole.
    """
    found = tuple(problems)
    times = Counter((one.code, one.text) for one in found)
    met: Counter[tuple[str, str]] = Counter()
    shown = []
    for one in found:
        same = one.code, one.text
        met[same] += 1
        if times[same] <= _SHOWN + 1 or met[same] <= _SHOWN:
            shown.append(one)
        elif met[same] == _SHOWN + 1:
            more = (
                "the same here and elsewhere, at {count} places in all: {text} To see each, use 'strategy check --all'."
            )
            shown.append(problem(one.at, one.code, more, one.severity, count=times[same], text=one.text))
    return tuple(shown)


def sorted_by_place(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems of a run in the order an editor meets them, each once."""
    return tuple(sorted(set(problems), key=lambda found: (found.at, found.code, found.text)))
