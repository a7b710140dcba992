"""Problems as text for people, JSON, SARIF or JUnit for programs, or what code hosts show at a pull request."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from mkdocs_strategy.model.touched import ELSEWHERE, IN_FILE, NOTHING, ON_LINE, Touched
from mkdocs_strategy.problems import Problem, Severity, folded
from mkdocs_strategy.render.messages import ENGLISH, translated
from mkdocs_strategy.render.messages.frame import FRAME

FORMATS = ("text", "json", "github", "gitlab", "sarif", "junit")

_NEARNESS = {ON_LINE: "line", IN_FILE: "file", ELSEWHERE: "no"}


def report(
    problems: Sequence[Problem],
    form: str,
    every_place: bool = False,
    language: str = ENGLISH,
    changes: Touched = NOTHING,
) -> str:
    """The problems of a run in one of the FORMATS, ending in a newline when there is anything to say.

    Programs get them all. To people, what is wrong at many places is shown at a few, unless they ask for `every_place`.
    What is near to `changes` comes first.
    """
    said = sorted((translated(found, language) for found in problems), key=lambda found: changes.nearness(found.at))
    if form == "json":
        return _json(said, changes)
    if form == "sarif":
        from mkdocs_strategy.render.sarif import sarif

        return sarif(said, language)
    if form == "junit":
        from mkdocs_strategy.render.junit import junit

        return junit(said)
    if form == "gitlab":
        from mkdocs_strategy.render.codequality import codequality

        return codequality(said, changes)
    if form == "github":
        from mkdocs_strategy.render.annotations import annotated

        return annotated(said, changes)
    return _text(said, every_place, language, changes)


def _text(said: Sequence[Problem], every_place: bool, language: str, changes: Touched) -> str:
    shown = said if every_place else [translated(found, language) for found in folded(said)]
    if not changes.lines:
        return "".join(f"{found}\n" for found in shown)
    near = [found for found in shown if changes.nearness(found.at) != ELSEWHERE]
    far = [found for found in shown if changes.nearness(found.at) == ELSEWHERE]
    titled = (("touched", near), ("elsewhere", far))
    blocks = ["\n".join([FRAME[language][title], *map(str, found)]) for title, found in titled if found]
    return "\n\n".join(blocks) + "\n" if blocks else ""


def summary(problems: Sequence[Problem], language: str = ENGLISH) -> str:
    """How many problems there are, and how many notes, in one line."""
    frame = FRAME[language]
    wrong = [found for found in problems if found.severity is Severity.ERROR]
    notes = [found for found in problems if found.severity is Severity.NOTE]
    if not wrong:
        return " ".join([frame["none"], *([_counted(notes, "note", frame)] if notes else [])])
    return _counted(wrong, "problem", frame) + (f" {_counted(notes, 'note', frame)}" if notes else "")


def _counted(found: Sequence[Problem], name: str, frame: Mapping[str, str]) -> str:
    """So many of a name in so many files, as a sentence."""
    files = len({one.at.file for one in found})
    counted = frame[f"one-{name}"] if len(found) == 1 else frame[f"{name}s"].format(count=len(found))
    in_files = frame["one-file"] if files == 1 else frame["files"].format(count=files)
    return frame["summary"].format(counted=counted, files=in_files)


def _json(said: Sequence[Problem], changes: Touched) -> str:
    listed = [
        {
            "file": found.at.file,
            "line": found.at.line,
            "column": found.at.column,
            "severity": found.severity.value,
            "code": found.code,
            "message": found.text,
            **({"touched": _NEARNESS[changes.nearness(found.at)]} if changes.lines else {}),
        }
        for found in said
    ]
    return json.dumps({"problems": listed}, indent=2) + "\n"
