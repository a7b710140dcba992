"""The paragraphs, items and headings of a page, each with the characters it stands at. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from attrs import frozen

from mkdocs_strategy.model.blocks import HEADING, ITEM, PARAGRAPH
from mkdocs_strategy.model.markup import code_blocks
from mkdocs_strategy.model.page import Page

_HEADING = re.compile(r"#{1,6}[ \t]+")
_ITEM = re.compile(r"[ \t]*(?:>[ ]*)*(?:[-*+]|\d+[.)])[ \t]+(?=\S)")
_ID = re.compile(r"[ \t]*\{:?[ ]*#[^}\n]*\}[ \t]*\Z")
_OTHER = re.compile(r"[ \t]*(?:\||!!!|\?\?\?|===|<|\[\^[^\]]+\]:|:\s)|::\S")


@frozen
class Passage:
    """A paragraph, item or heading: its own words are at characters `start` to `end` of a page's body.

    `first` and `last` are those of its whole lines, with the marks that make it what it is.
    """

    page: Page
    kind: str
    start: int
    end: int
    first: int
    last: int

    @property
    def raw(self) -> str:
        """Its words as written."""
        return self.page.body[self.start : self.end]


@lru_cache(maxsize=64)
def passages_of(page: Page) -> tuple[Passage, ...]:
    """The passages of a page that are prose, in order: neither code nor tables, notes' heads or generated parts."""
    return tuple(_passages(page))


def _passages(page: Page) -> Iterator[Passage]:
    code = code_blocks(page.body)
    held: tuple[str, int, int] | None = None  # kind, where its line starts, where its words start
    position = end = 0
    for line in [*page.body.splitlines(keepends=True), ""]:
        start, position = position, position + len(line)
        stripped = line.strip()
        item, heading = _ITEM.match(line), _HEADING.match(line)
        other = bool(_OTHER.match(line)) or any(one <= start < other for one, other in code)
        if held and (not stripped or item or heading or other):
            yield _passage(page, *held, end)
            held = None
        if heading:
            yield _passage(page, HEADING, start, start + heading.end(), position)
        elif stripped and not other:
            if held is None:
                words = start + (item.end() if item else len(line) - len(line.lstrip()))
                held = (ITEM if item else PARAGRAPH, start, words)
            end = position


def _passage(page: Page, kind: str, first: int, start: int, last: int) -> Passage:
    words = page.body[start:last].rstrip()
    given = _ID.search(words)
    return Passage(page, kind, start, start + len(words[: given.start()] if given else words), first, last)
