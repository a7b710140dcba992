"""A page of prose in one language, as its author wrote it."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from typing import NamedTuple

from attrs import frozen

from mkdocs_strategy.model.markup import Mention, PartCall, hidden_ranges, mentions, part_calls
from mkdocs_strategy.model.parts import PARTS
from mkdocs_strategy.model.prose import prose_of
from mkdocs_strategy.model.record import Record, Ref, optional
from mkdocs_strategy.problems import Location

LISTABLE = tuple(sorted({kind for part in PARTS for kind in part.anchors}))


@frozen(kw_only=True)
class FrontMatter(Record):
    """The keys between the --- lines at the top of a page."""

    title: str | None = optional("The title; left out on a page about a thing, which has the thing's name.")
    description: str | None = optional("One sentence for search engines and link previews.")
    about: Ref | None = optional("The id of the thing this page is about; the page becomes its address.")
    lists: tuple[str, ...] = optional(
        "The kinds of things whose addresses are on this page: [term].", (), choices=LISTABLE
    )
    sources: tuple[Ref, ...] = optional(
        "The ids of the documents that the page's own words render, for ::source-note.", (), kinds=("source",)
    )
    hide: tuple[str, ...] = optional(
        "Parts of the layout to leave out on this page: [navigation, toc].",
        (),
        choices=("navigation", "toc", "path", "footer"),
    )
    search_words: tuple[str, ...] = optional(
        "Other words that readers may look for this page by, shown nowhere: [hacker, virus].", ()
    )
    autolinks: bool = optional("Whether words become links by themselves on this page; true when left out.", True)
    unlinked: tuple[Ref, ...] = optional("The ids of what no word on this page becomes a link to: [term-ai].", ())


# An id given to a heading or a paragraph, or to an element of HTML.
_ANCHORS = (re.compile(r"\{:?[ ]*#([^\s}]+)[^}\n]*\}"), re.compile(r' id="([^"\n]+)"'))
_HEADING = re.compile(
    r"^#{2,6}[ \t]+(?P<words>[^\n]*?)[ \t]*(?:\{[^}\n]*?#(?P<id>[^\s}]+)[^}\n]*\})?[ \t]*#*[ \t]*$", re.MULTILINE
)
_LINE_END = re.compile("\n")


class Heading(NamedTuple):
    """A heading below the title: where it starts in the body, its words, and its id where one is written."""

    start: int
    words: str
    id: str | None


@frozen(kw_only=True, slots=False)
class Page:
    """A Markdown page: `path` is the same in every language, relative to the language's folder.

    `body` starts at line `body_line` of `file` (counted from 1).
    """

    language: str
    path: str
    file: str
    front_matter: FrontMatter
    body: str
    body_line: int

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """The references in the body."""
        return mentions(self.body)

    @cached_property
    def prose(self) -> str:
        """The words of the body, with everything else blanked so that positions stay the same."""
        return prose_of(self.body)

    @cached_property
    def part_calls(self) -> tuple[PartCall, ...]:
        """The lines of the body that ask for generated parts."""
        return tuple(part_calls(self.body))

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        """The headings of the body below its title, in order."""
        hidden = hidden_ranges(self.body)
        return tuple(
            Heading(match.start(), match["words"], match["id"] or _within(match["words"]))
            for match in _HEADING.finditer(self.body)
            if not any(start <= match.start() < end for start, end in hidden)
        )

    @cached_property
    def anchors(self) -> tuple[tuple[int, str], ...]:
        """The ids given by hand in the body, each with its place, in order."""
        found = sorted((match.start(), match[1]) for pattern in _ANCHORS for match in pattern.finditer(self.body))
        hidden = hidden_ranges(self.body) if found else ()
        return tuple(one for one in found if not any(start <= one[0] < end for start, end in hidden))

    def section_at(self, position: int) -> Heading | None:
        """The heading that a character of the body stands under; None above the first."""
        above = (one for one in reversed(self.headings) if one.start <= position)
        return next(above, None)

    def where(self, position: int) -> Location:
        """Where a character of the body stands in the file."""
        line = bisect_right(self._lines, position) - 1
        return Location(self.file, self.body_line + line, position - self._lines[line] + 1)

    @cached_property
    def _lines(self) -> tuple[int, ...]:
        """Where each line of the body starts."""
        return (0, *(match.end() for match in _LINE_END.finditer(self.body)))


def _within(words: str) -> str | None:
    """The id of an element of HTML within a heading's words."""
    found = _ANCHORS[1].search(words)
    return found[1] if found else None
