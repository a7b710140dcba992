"""A redline as a value: what changed between two states of a plan, as facts and as prose. Nothing is compared here."""

from __future__ import annotations

from typing import Any, NamedTuple

from attrs import frozen

from mkdocs_strategy.model.tokens import Tokens

KEPT, ADDED, REMOVED, CHANGED, MOVED = "kept", "added", "removed", "changed", "moved"
# A moved passage at its old place, and at its new one.
AWAY, HERE = "moved-away", "moved-here"


class Run(NamedTuple):
    """Tokens in a row that share a fate; `move` is the number of the move they took part in."""

    op: str
    tokens: Tokens
    move: int = 0


Runs = tuple[Run, ...]


class Form(NamedTuple):
    """A form of a word, and the language it is one of."""

    language: str
    word: str


@frozen
class Fact:
    """One change of the data, told of the thing that holds it.

    `what` is what happened: a thing was `added`, `removed`, `moved` to another whole or `readdressed` with a new id;
    a value was `stated` for the first time, is `unstated` now, or `changed`; an item was `listed` or `unlisted`; a list was
    `reordered`. `key` is the path of keys within the thing, none where it is about the thing as such. `within` is what
    the thing is written inside, by its id, then and now; `item` the record of a list that the key leads through.
    """

    what: str
    kind: str
    id: str
    key: tuple[str, ...] = ()
    before: Any = None
    after: Any = None
    within: tuple[str | None, str | None] = (None, None)
    item: Any = None


class Place(NamedTuple):
    """A section of a page: the page's path, the heading's id, its words; no heading above the first one."""

    page: str
    id: str | None = None
    heading: str = ""


class Move(NamedTuple):
    """A passage that went from one place to another; numbered from 1."""

    number: int
    origin: Place
    target: Place


@frozen
class BlockChange:
    """A heading, paragraph, item of a list, row of a table, code or generated part, with its words' fates.

    At the new place of a moved block the `op` is `moved` and the runs say what changed in it; at its old place it is
    `moved-away`, and its words are those it had.
    """

    op: str
    kind: str
    runs: Runs
    move: int = 0


@frozen
class SectionChange:
    """A section in which something changed, whole, with what was removed where it was.

    `origin` is where it stood where that was another page, or another place on its page.
    """

    op: str
    place: Place
    blocks: tuple[BlockChange, ...]
    origin: Place | None = None


@frozen
class Redline:
    """What changed from one state of a plan to a later one, in one language."""

    language: str
    facts: tuple[Fact, ...] = ()
    sections: tuple[SectionChange, ...] = ()
    moves: tuple[Move, ...] = ()
    elsewhere: tuple[tuple[str, str], ...] = ()
    """The (language, path) of pages whose words changed in other languages only."""

    @property
    def is_empty(self) -> bool:
        return not (self.facts or self.sections or self.elsewhere)
