"""What a document's Word file and its OpenDocument text say alike: first page, numbers of headings, foot, properties.

Each writes it in its own XML.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from mkdocs_strategy.model.document import Document

# Labels and words for the first page.
Facts = Sequence[tuple[str, str]]

# How many levels of headings have numbers.
LEVELS = 3


class FrontLine(NamedTuple):
    """A paragraph of the first page: its style, its words, and the label before them where it has one."""

    style: str
    words: str
    label: str = ""


class Heading(NamedTuple):
    """A heading in the contents: its level from 0, its number, its words, and the mark that a link leads to."""

    level: int
    number: str
    words: str
    mark: str


def front_lines(document: Document, first_page: Facts) -> Iterator[FrontLine]:
    """The first page, from the top."""
    yield FrontLine("Organisation", document.organisation)
    yield FrontLine("Title", document.title)
    if document.work:
        yield FrontLine("Subtitle", document.work)
    for label, words in first_page:
        yield FrontLine("Facts", words, label)
    if document.colophon:
        yield FrontLine("Note", document.colophon)


def heading_numbers(levels: Iterable[int]) -> Iterator[str]:
    """The numbers of headings by their levels, from 0: 1, 1.1, 1.2, 2."""
    counts = [0] * LEVELS
    for level in levels:
        counts = [*counts[:level], counts[level] + 1, *([0] * (LEVELS - level - 1))]
        yield ".".join(map(str, counts[: level + 1]))


def page_words(document: Document) -> tuple[str, str, str]:
    """What stands before the number of a page, between it and that of all pages, and after that."""
    before, _, rest = document.words["page"].partition("{page}")
    between, _, after = rest.partition("{pages}")
    return before, between, after


def edition_moment(document: Document) -> str:
    """The moment that a file says it was made at, which is the day of its own facts or of the edition."""
    return f"{document.created or '2000-01-01'}T00:00:00Z"


def own_properties(document: Document, facts: str) -> dict[str, str]:
    """What the file was made from: its edition or own facts, the hash of all its facts, its address, as far as known."""
    dated = "OwnFacts" if document.of_own_facts else "Edition"
    said = {dated: document.edition, f"{dated}Date": document.created, "Facts": facts, "Address": document.address}
    return {name: words for name, words in said.items() if words}
