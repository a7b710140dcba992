"""What is to be said of an amount below its table: why it is not known, what it is computed from, where it is stated."""

from __future__ import annotations

from collections.abc import Iterator
from string import Formatter

from mkdocs_strategy.model.budget import BudgetFrame, BudgetLine, Step
from mkdocs_strategy.render.budget_groups import Group
from mkdocs_strategy.render.budget_rows import Entry
from mkdocs_strategy.render.citations import source_pieces
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.view import Piece, Pieces


def state_notes(edition: Edition, entry: Entry) -> Iterator[Pieces]:
    """What is to be said of an amount that is computed, not known, or only a part of what can be known."""
    if entry.step is not None:
        yield (Piece(assumption(edition, entry.step)),)
    elif entry.is_computed:
        yield (Piece(edition.say("computed-note")),)
    elif entry.money is None:
        yield _unknown(edition, entry)
    line = entry.amount_of
    if isinstance(line, BudgetLine) and line.steps:
        yield _readings(edition, line.steps)


def place_notes(edition: Edition, entry: Entry, frame: BudgetFrame | None) -> Iterator[Pieces]:
    """The frame that a line is allocated from where the table is not of that `frame` and the row above is not that frame;
    then the documents that state the amount, each by itself.
    """
    own = entry.frame if entry.frame is not frame and "part" not in entry.role.split() else None
    if own is not None:
        yield said(edition, "budget-from-frame", frame=_linked(edition, own.id))
    for one in dict.fromkeys(entry.source):
        yield (Piece(f"{edition.say('source')}: "), *source_pieces(edition, (one,)))


def group_note(edition: Edition, group: Group) -> Pieces | None:
    """What is to be said of all amounts under a heading."""
    return (Piece(edition.say(group.note)),) if group.note else None


def _unknown(edition: Edition, entry: Entry) -> Pieces:
    """Why there is no amount; with the document that holds it, where the sources name one."""
    if entry.state != "not-in-sources":
        return (Piece(edition.say("budget-unknown")),)
    document = entry.of.stands_in if entry.of is not None else None
    if document is None:
        return (Piece(edition.say("budget-not-in-sources")),)
    return said(edition, "budget-stands-in", document=_linked(edition, document.id))


def assumption(edition: Edition, step: Step) -> str:
    """What the years of a projection are computed from."""
    rule = edition.say(f"budget-step-{step.rule}")
    starts = "" if step.starts else f" {edition.say('budget-starts-unstated')}"
    return edition.say("budget-projection", reading=edition.plain(edition.text(step.name)), rule=rule) + starts


def _readings(edition: Edition, steps: tuple[Step, ...]) -> Pieces:
    """How a yearly amount goes on, by each reading, with its document."""
    pieces: list[Piece] = []
    for step in steps:
        pieces += [Piece("; ")] if pieces else []
        pieces.append(Piece(edition.say(f"budget-step-{step.rule}")))
        source = source_pieces(edition, step.source)
        pieces += [Piece(" ("), *source, Piece(")")] if source else []
    return said(edition, "budget-steps", readings=tuple(pieces))


def _linked(edition: Edition, identifier: str) -> Pieces:
    return (Piece(edition.name(identifier), edition.address(identifier)),)


def said(edition: Edition, key: str, **values: Pieces) -> Pieces:
    """The package's own words for a key, with links in them."""
    pieces: list[Piece] = []
    for before, name, _, _ in Formatter().parse(edition.say(key)):
        pieces += [Piece(before), *(values[name] if name else ())]
    return tuple(piece for piece in pieces if piece.words)
