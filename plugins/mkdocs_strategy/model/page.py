"""A page of prose in one language, as its author wrote it."""

from __future__ import annotations

from functools import cached_property

from attrs import frozen

from mkdocs_strategy.model.markup import Mention, PartCall, mentions, part_calls
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
    hide: tuple[str, ...] = optional(
        "Parts of the layout to leave out on this page: [navigation, toc].",
        (),
        choices=("navigation", "toc", "path", "footer"),
    )


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
        return tuple(mentions(self.body))

    @cached_property
    def prose(self) -> str:
        """The words of the body, with everything else blanked so that positions stay the same."""
        return prose_of(self.body)

    @cached_property
    def part_calls(self) -> tuple[PartCall, ...]:
        """The lines of the body that ask for generated parts."""
        return tuple(part_calls(self.body))

    def where(self, position: int) -> Location:
        """Where a character of the body stands in the file."""
        before = self.body[:position]
        return Location(self.file, self.body_line + before.count("\n"), position - (before.rfind("\n") + 1) + 1)
