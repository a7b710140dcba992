"""Problems on a pull request at GitHub: the ten annotations that are shown for a step, and all of them in its summary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from mkdocs_strategy.model.touched import NOTHING, Touched
from mkdocs_strategy.problems import Problem, Severity
from mkdocs_strategy.render.messages import ENGLISH, translated
from mkdocs_strategy.render.messages.frame import FRAME

# GitHub shows ten annotations of a kind for a step, and drops the rest in silence.
SHOWN = 10

# A summary may have 1 MiB; a line of a table has less than this.
_MOST_LISTED = 1000


def annotated(problems: Sequence[Problem], changes: Touched = NOTHING) -> str:
    """A workflow command for each of the ten problems to be seen first; the others as lines of the log."""
    ranked = by_weight(problems, changes)
    lines = [_annotation(found) for found in ranked[:SHOWN]]
    return "".join(f"{line}\n" for line in [*lines, *map(_log_line, ranked[SHOWN:])])


def by_weight(problems: Sequence[Problem], changes: Touched = NOTHING) -> list[Problem]:
    """Errors before notes, then what is near to a change, then one of each code before the second of any."""
    met: Counter[str] = Counter()
    keys = []
    for found in sorted(problems, key=lambda one: (changes.nearness(one.at), one.at)):
        keys.append((found.severity is not Severity.ERROR, changes.nearness(found.at), met[found.code], found.at))
        met[found.code] += 1
    ordered = sorted(problems, key=lambda one: (changes.nearness(one.at), one.at))
    return [found for _, found in sorted(zip(keys, ordered, strict=True), key=lambda pair: pair[0])]


def job_summary(problems: Sequence[Problem], language: str = ENGLISH, changes: Touched = NOTHING) -> str:
    """All problems as a Markdown table, for the page of a run; "" where there are none."""
    if not problems:
        return ""
    frame = FRAME[language]
    ranked = [translated(found, language) for found in by_weight(problems, changes)]
    lines = [f"## {frame['heading']}", ""]
    if len(ranked) > SHOWN:
        lines += [frame["shown"].format(count=SHOWN), ""]
    lines += [f"| {frame['place']} | {frame['what']} |", "| --- | --- |"]
    lines += [f"| `{found.at}` | {_cell(found.text)} `{found.code}` |" for found in ranked[:_MOST_LISTED]]
    if len(ranked) > _MOST_LISTED:
        lines += [f"| … | {len(ranked) - _MOST_LISTED} + |"]
    return "\n".join(lines) + "\n"


def _cell(words: str) -> str:
    """Words in a table of Markdown: no markup, no bar, no line end."""
    for sign in "\\`*_[]<|":
        words = words.replace(sign, f"\\{sign}")
    return " ".join(words.split())


def _log_line(found: Problem) -> str:
    # Two colons at the start would be a command.
    return str(found).replace("\r", " ").replace("\n", " ").lstrip(":")


def _annotation(found: Problem) -> str:
    """A workflow command of GitHub Actions; its data and properties are escaped as the runner asks."""
    level = "error" if found.severity is Severity.ERROR else "notice"
    place = f"file={_property(found.at.file)},line={found.at.line},col={found.at.column}"
    return f"::{level} {place},title={_property(found.code)}::{_data(found.text)}"


def _data(words: str) -> str:
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    return _data(words).replace(":", "%3A").replace(",", "%2C")
