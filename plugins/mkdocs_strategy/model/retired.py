"""What was cited and is no more: ids that are retired, and pages and places that moved."""

from __future__ import annotations

from attrs import frozen

from mkdocs_strategy.model.moment import Moment
from mkdocs_strategy.model.page import LISTABLE
from mkdocs_strategy.model.record import Record, Ref, Text, optional, required

KINDS = tuple(sorted({*LISTABLE, "strategy", "sub-strategy", "organisation"}))
PAGE = r"[^#\s]+\.md"
PLACE = rf"{PAGE}(#[^#\s]+)?"


@frozen(kw_only=True)
class RetiredId(Record):
    """An id that was in use, of a thing or of a place on a page; it is never given to anything else."""

    id: str = required("The id as it was.")
    was: Text = required("What it was called when it was retired.", once=True)
    kind: str | None = optional("The kind of thing it was.", choices=KINDS)
    successor: Ref | None = optional("The id of what stands in its place now.")
    text: Text | None = optional("What happened; needed where nothing stands in its place.")
    date: Moment = required("When it was retired.")
    page: str | None = optional(
        "The path of the page where it had its place; needed where neither its successor nor its kind has one.",
        pattern=PAGE,
        example="delstrategier/clinic.md",
    )


@frozen(kw_only=True)
class MovedPage(Record):
    """A page, or a place on one, that can be read elsewhere now."""

    from_: str = required(
        "The path it had, alike in every language, with # and the id for a place on a page: okonomi/index.md#the-frame.",
        pattern=PLACE,
        example="delstrategier/clinic.md",
    )
    to: str = required(
        "Where it is now: the id of a thing, or a path as under from.",
        pattern=rf"[a-z0-9]+(-[a-z0-9]+)*|{PLACE}",
        example="delstrategier/clinic.md",
    )

    @property
    def path(self) -> str:
        """The old path of the page."""
        return self.from_.partition("#")[0]

    @property
    def anchor(self) -> str | None:
        """The id of the place on the page; None where the whole page moved."""
        return self.from_.partition("#")[2] or None

    @property
    def thing(self) -> str | None:
        """The id of the thing it moved to; None where it moved to a page."""
        return None if ".md" in self.to else self.to
