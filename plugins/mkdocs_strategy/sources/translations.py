"""Read what each language's record says: a line for each section, its key and the mark of the words it renders.

Tools write these files, and merges put them together; nobody writes them by hand. So they are lines, not YAML: two thousand
of them cost a millisecond to read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from mkdocs_strategy.model.sections import MARK
from mkdocs_strategy.model.translation import Rendering
from mkdocs_strategy.problems import Location, Problem, problem
from mkdocs_strategy.sources.nodes import read_text

FOLDER, SUFFIX = "translations", ".lock"

HEAD = """\
# Which words of the original each section of this translation renders. Written by 'strategy translate'.
# After a merge, keep the lines of both sides.
"""


class ReadRecord(NamedTuple):
    """The lines of a language's record, and what was wrong with it."""

    lines: tuple[Rendering, ...]
    problems: tuple[Problem, ...] = ()


def is_record(name: str) -> bool:
    """Whether a file of the data folder is a language's record, by its path there."""
    folder, _, rest = name.partition("/")
    return folder == FOLDER and rest.endswith(SUFFIX) and "/" not in rest


def read_record(path: Path, name: str) -> ReadRecord:
    """Read one language's record; `name` is how problems call the file."""
    file = read_text(path, name)
    return ReadRecord((), file.problems) if file.text is None else record_of(file.text, name)


def record_of(text: str, name: str, starts: tuple[str, ...] = ("",)) -> ReadRecord:
    """The record that a text is, of sections only whose key starts in one of some ways; the rest as for `read_record`."""
    lines, problems, is_mark = [], [], MARK.fullmatch
    for number, line in enumerate(text.split("\n"), 1):
        if not line or line[0] == "#" or not line.startswith(starts):
            continue
        key, _, mark = line.rpartition(" ")
        if key and is_mark(mark):
            lines.append(Rendering(key, mark, name, number))
        else:
            way = "this line is neither a section with its mark nor a comment. Delete this line, and no other."
            problems.append(problem(Location(name, number), "unreadable-record", way))
    return ReadRecord(tuple(lines), tuple(problems))


def written_record(marks: Mapping[str, Iterable[str]]) -> str:
    """The text of a language's record: a line for each section and mark, in the order of the keys."""
    lines = [f"{key} {one}\n" for key in sorted(marks) for one in sorted(marks[key])]
    return HEAD + "".join(lines)
