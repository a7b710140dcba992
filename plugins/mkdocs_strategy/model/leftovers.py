"""What programs leave in a text and no editor wrote: marks of an unfinished merge, characters that cannot be seen."""

from __future__ import annotations

import re
from collections.abc import Iterator

_MARK = re.compile(r"^(?:<{7}|={7}|>{7})(?=[ \n]|\Z).*", re.MULTILINE)

# The controls but tab and line ends, what YAML 1.1 forbids besides (section 5.1), a space of no width, a byte order
# mark within a text, and the sign for what could not be read when the text was saved.
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\ud800-\udfff\ufeff\ufffd-\uffff]")

# What an editor has left for later.
TO_WRITE = re.compile(r"\bTODO\b")


def merge_marks(text: str) -> Iterator[tuple[int, str]]:
    """The start and words of each line where an unfinished merge shows: the first of a conflict, or one left alone."""
    if "<<<<<<<" not in text and "=======" not in text and ">>>>>>>" not in text:
        return
    within = False
    for match in _MARK.finditer(text):
        if not within or match[0][0] == "<":
            yield match.start(), match[0].rstrip()
        within = match[0][0] != ">" and (within or match[0][0] == "<")


def unseen_character(text: str) -> int | None:
    """Where the first character stands that has no place in a text; None where all do."""
    match = _UNSEEN.search(text)
    return match.start() if match else None
