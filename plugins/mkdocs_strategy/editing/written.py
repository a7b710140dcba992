"""A file as it is written: its text to the byte, and where the places that a plan knows stand in it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from mkdocs_strategy.problems import Location

_END = re.compile(r"\r\n|\r|\n")


class Edit(NamedTuple):
    """Characters `start` to `end` of a text, and what is to stand there instead."""

    start: int
    end: int
    new: str


class Written:
    """The text of a UTF-8 file with its own line ends and byte order mark."""

    def __init__(self, text: str) -> None:
        self.text = text
        mark = 1 if text.startswith("\ufeff") else 0
        self._starts = [mark, *(end.end() for end in _END.finditer(text))]

    @property
    def newline(self) -> str:
        """The line end that the file uses first."""
        found = _END.search(self.text)
        return found[0] if found else "\n"

    def position(self, at: Location) -> int:
        """Where the character at a place stands."""
        return self._starts[min(at.line, len(self._starts)) - 1] + at.column - 1

    def line_start(self, number: int) -> int:
        """Where a line, counted from 1, starts; behind the last, the end of the text."""
        return self._starts[number - 1] if number <= len(self._starts) else len(self.text)

    def line_of(self, position: int) -> int:
        """The line, counted from 1, that a character stands on."""
        return max(bisect_left(self._starts, position + 1), 1)

    def line(self, number: int) -> str:
        """The words of a line, counted from 1, without its end."""
        return self.text[self.line_start(number) : self.line_start(number + 1)].rstrip("\r\n")


def read_written(path: Path) -> Written | None:
    """A file as it is written; None where it is no UTF-8."""
    try:
        return Written(path.read_bytes().decode())
    except UnicodeDecodeError:
        return None


def edited(text: str, edits: Iterable[Edit]) -> str:
    """A text with all edits made. Those that say the same count once; raises ValueError where two overlap."""
    pieces, last = [], 0
    for edit in sorted(set(edits)):
        if edit.start < last:
            raise ValueError("two edits overlap")
        pieces += [text[last : edit.start], edit.new]
        last = edit.end
    return "".join([*pieces, text[last:]])
