"""What is wrong with the content, as values. Nothing here prints, logs or raises."""

from __future__ import annotations

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


def sorted_by_place(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems of a run in the order an editor meets them, each once."""
    return tuple(sorted(set(problems), key=lambda found: (found.at, found.code, found.text)))
