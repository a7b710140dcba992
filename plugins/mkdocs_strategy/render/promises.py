"""Every promise with its owner, its date and the reason of its state; what the sources do not say is shown as not stated.

A promise is what a sub-strategy wants to reach (ambition), what will be done (initiative), a value to be reached (target)
and what is to happen by a date (milestone that has not been reached).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from mkdocs_strategy.model.decision import Milestone
from mkdocs_strategy.model.strategy import Ambition, Initiative, Strategy, SubStrategy
from mkdocs_strategy.model.target import Target
from mkdocs_strategy.render.blocks import Options, blocks, caption, is_about, nothing
from mkdocs_strategy.render.cards import expandable
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.overview import has_passed, note_number
from mkdocs_strategy.render.table import Cell, Row, Table, cell, render_table
from mkdocs_strategy.render.view import Piece, View

# So many promises of an area are shown at once; more are folded.
FEW = 5

Promise = Ambition | Initiative | Target | Milestone


def promises(view: View, of: Any, options: Options) -> str:
    """The promises of the strategy and of each area under a heading, many of them folded; or those of one of them."""
    edition = view.edition
    if of is not None:
        listed = promises_of(edition, of)
        return _table(view, of, listed) if listed else nothing(view)
    said = []
    whole: tuple[Strategy | SubStrategy, ...] = (edition.plan.strategy, *edition.plan.sub_strategies)
    for one in whole:
        listed = promises_of(edition, one)
        if listed:
            counted = edition.say("promises-counted", count=len(listed), **_missing(edition, one, listed))
            shown = _table(view, one, listed)
            if len(listed) > FEW:
                shown = expandable(view, edition.say("promises-all", count=len(listed)), shown)
            said.append(blocks(view.heading(2, edition.name(one.id), one.id), counted, shown))
    return blocks(*said) if said else nothing(view)


def promises_of(edition: Edition, of: Strategy | SubStrategy) -> tuple[Promise, ...]:
    """What one part of the plan promises, the milestones first."""
    plan = edition.plan
    milestones = [one for one in plan.milestones if one.state != "done" and is_about(one.about, of.id)]
    targets = [one for one in plan.targets if is_about(one.about, of.id)]
    if isinstance(of, Strategy):
        return (*milestones, *targets)
    initiatives = [one for area in of.focus_areas for one in area.initiatives]
    return (*milestones, *targets, *of.ambitions, *initiatives)


def _missing(edition: Edition, of: Strategy | SubStrategy, listed: Sequence[Promise]) -> dict[str, int]:
    """How many promises name an owner of their own, and how many a date."""
    return {
        "owned": sum(getattr(one, "owner", None) is not None for one in listed),
        "dated": sum(bool(date_of(edition, one)) for one in listed),
    }


def _table(view: View, of: Strategy | SubStrategy, listed: Sequence[Promise]) -> str:
    keys = ("promise", "owner", "date", "state")
    notes: list[str] = []
    rows = tuple(_rows(view, of, listed, notes))
    table = Table(
        caption(view, "promises-caption", of),
        tuple(map(view.edition.say, keys)),
        rows,
        layout="promises",
        footnotes=tuple((Piece(note),) for note in notes),
    )
    return render_table(table, view)


def _rows(view: View, of: Strategy | SubStrategy, listed: Sequence[Promise], notes: list[str]) -> Iterator[Row]:
    edition, kind = view.edition, ""
    for one in listed:
        if one.kind != kind:
            kind = one.kind
            yield Row((cell(edition.say(f"promise-{kind}"), heads_row=True),), role="group")
        date = date_of(edition, one)
        yield Row(
            (
                cell(view.piece(one.id), heads_row=True),
                _owner(view, of, one, notes),
                cell(date or edition.say("not-stated"), absent=not date),
                _state(view, of, one, notes),
            )
        )


def _owner(view: View, of: Strategy | SubStrategy, one: Promise, notes: list[str]) -> Cell:
    """Who is in charge: of the promise itself, else of the area it belongs to, with a note that says so.

    A milestone is no part of an area: whoever decides on it is not whoever is in charge there.
    """
    edition = view.edition
    own = getattr(one, "owner", None)
    if own is not None:
        return cell(view.piece(own.id))
    of_area = None if isinstance(one, Milestone) else getattr(of, "owner", None)
    if of_area is None:
        return cell(edition.say("not-stated"), absent=True)
    return cell(view.piece(of_area.id), marks=(note_number(notes, edition.say("owner-of-area")),))


def date_of(edition: Edition, one: Promise) -> str:
    """When a promise is to be kept, in words; "" where no source says."""
    if isinstance(one, Milestone):
        return "" if one.date is None and one.words is None else milestone_words(edition, one)
    if isinstance(one, Target):
        return edition.value(one.value.date) if one.value and one.value.date else ""
    due = getattr(one, "due", None)
    return edition.value(due) if due else ""


def milestone_words(edition: Edition, one: Milestone) -> str:
    """The date of a milestone in words."""
    return edition.plain(edition.text(one.words)) if one.words is not None else edition.value(one.date)


def _state(view: View, of: Strategy | SubStrategy, one: Promise, notes: list[str]) -> Cell:
    """How far a promise has come, with the reason that a source gives for it, or with a note on why none can be told."""
    edition = view.edition
    reason = tuple(view.pieces(getattr(one, "reason", None)))
    why = (Piece(". "), *reason) if reason else ()
    if isinstance(one, Milestone):
        marks = (note_number(notes, edition.say("date-passed")),) if has_passed(edition, one) and not reason else ()
        return cell((Piece(edition.say(f"state-{one.state}")), *why), marks=marks)
    if isinstance(one, Target):
        return cell((Piece(edition.say(f"commitment-{one.commitment}")), *why))
    state = getattr(one, "state", None)
    if state is not None:
        return cell((Piece(edition.say(f"progress-{state}")), *why))
    said = edition.say("not-started-known", status=edition.say(f"badge-{getattr(of, 'status', 'mandated')}"))
    return cell(
        (Piece(edition.say("not-stated")), *why), absent=not why, marks=() if why else (note_number(notes, said),)
    )
