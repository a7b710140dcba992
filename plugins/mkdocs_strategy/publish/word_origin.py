"""What a Word file was made from, in its properties: written when it is made, read when it comes back.

Properties of a document outlive saving by Word and by LibreOffice. A value holds at most 255 characters in Word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from attrs import frozen

from mkdocs_strategy.model.returning import MARK_LENGTH
from mkdocs_strategy.publish.word_file import tree_of

_LONGEST = 255 // MARK_LENGTH * MARK_LENGTH
_MARKS = "Paragraphs"


@frozen
class Origin:
    """The document that a file is of, its language, edition and the hash of its facts; a mark of each paragraph."""

    document: str = ""
    language: str = ""
    edition: str = ""
    facts: str = ""
    marks: tuple[str, ...] = ()


def marks_as_properties(marks: Iterable[str]) -> dict[str, str]:
    """The marks of all paragraphs as properties."""
    whole = "".join(marks)
    pieces = [whole[start : start + _LONGEST] for start in range(0, len(whole), _LONGEST)]
    return {f"{_MARKS}{number:03d}": piece for number, piece in enumerate(pieces, 1)}


def origin_of(parts: Mapping[str, bytes]) -> Origin:
    """What a Word file says it was made from; an empty one where it says nothing."""
    part = parts.get("docProps/custom.xml")
    if part is None:
        return Origin()
    said = {one.get("name", ""): "".join(one.itertext()).strip() for one in tree_of(part)}
    whole = "".join(said[name] for name in sorted(said) if re.fullmatch(rf"{_MARKS}\d{{3}}", name))
    marks = tuple(whole[start : start + MARK_LENGTH] for start in range(0, len(whole), MARK_LENGTH))
    return Origin(
        said.get("Document", ""), said.get("Language", ""), said.get("Edition", ""), said.get("Facts", ""), marks
    )
