"""Problems as text for people, JSON for programs, or annotations for a pull request."""

from __future__ import annotations

import json
from collections.abc import Sequence

from mkdocs_strategy.problems import Problem, Severity, folded

FORMATS = ("text", "json", "github")


def report(problems: Sequence[Problem], form: str, every_place: bool = False) -> str:
    """The problems of a run in one of the FORMATS, ending in a newline when there is anything to say.

    JSON holds them all. To people, what is wrong at many places is shown at a few, unless they ask for `every_place`.
    """
    if form == "json":
        return _json(problems)
    shown = problems if every_place else folded(problems)
    lines = [_annotation(found) if form == "github" else str(found) for found in shown]
    return "".join(f"{line}\n" for line in lines)


def summary(problems: Sequence[Problem]) -> str:
    """How many problems there are, in one line."""
    if not problems:
        return "No problems found."
    files = len({found.at.file for found in problems})
    return f"{_count(len(problems), 'problem')} in {_count(files, 'file')}."


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _json(problems: Sequence[Problem]) -> str:
    listed = [
        {
            "file": found.at.file,
            "line": found.at.line,
            "column": found.at.column,
            "severity": found.severity.value,
            "code": found.code,
            "message": found.text,
        }
        for found in problems
    ]
    return json.dumps({"problems": listed}, indent=2) + "\n"


def _annotation(found: Problem) -> str:
    """A workflow command of GitHub Actions; its data and properties are escaped as the runner asks."""
    level = "error" if found.severity is Severity.ERROR else "notice"
    place = f"file={_property(found.at.file)},line={found.at.line},col={found.at.column}"
    return f"::{level} {place},title={_property(found.code)}::{_data(found.text)}"


def _data(words: str) -> str:
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    return _data(words).replace(":", "%3A").replace(",", "%2C")
