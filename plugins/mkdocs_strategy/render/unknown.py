"""What is not known yet: every amount, owner, date, target and text that the sources do not state, gathered from the data."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from mkdocs_strategy.model.amounts import amounts
from mkdocs_strategy.model.strategy import Strategy, SubStrategy
from mkdocs_strategy.render.blocks import Options, blocks, bullets, nothing
from mkdocs_strategy.render.cards import expandable
from mkdocs_strategy.render.decisions import milestone_date
from mkdocs_strategy.render.overview import has_passed
from mkdocs_strategy.render.table import Row, Table, cell, render_table
from mkdocs_strategy.render.view import Piece, Pieces, View

# What is not known: the thing, what of it, and why, where a reason can be told.
Gap = tuple[Pieces, str, Pieces]


def unknown(view: View, of: Any, options: Options) -> str:
    """All that is not known, by what it is of, with a count of each; nothing where everything is stated."""
    found = [(name, tuple(gaps(view))) for name, gaps in GAPS]
    said = [_section(view, name, listed) for name, listed in found if listed]
    if not said:
        return nothing(view)
    counts = bullets(_counted(view, name, len(listed)) for name, listed in found if listed)
    return blocks(counts, *said)


def _section(view: View, name: str, listed: tuple[Gap, ...]) -> str:
    """One kind of gap as a table: what lacks the same for the same reason shares a row; what is missing has a column where it differs."""
    edition = view.edition
    caption = edition.say(f"unknown-{name}")
    heading = f"## {caption} ({len(listed)})" + (f" {{#unknown-{name}}}" if view.as_html else "")
    if name == "questions":
        return blocks(heading, *_by_thing(view, listed))
    differs = len({missing for _, missing, _ in listed}) > 1
    columns = tuple(map(edition.say, ("what", *(("missing",) if differs else ()), "reason")))
    rows = tuple(
        Row((cell(what, heads_row=True), *((cell(missing),) if differs else ()), cell(why)))
        for what, missing, why in _together(listed)
    )
    return blocks(heading, render_table(Table(caption, columns, rows, layout="gaps"), view))


def _together(listed: tuple[Gap, ...]) -> Iterator[Gap]:
    """Gaps of which the same is missing for the same reason as one, in the order of the first of each."""
    alike: dict[tuple[str, Pieces], list[Pieces]] = {}
    for what, missing, why in listed:
        alike.setdefault((missing, tuple(why)), []).append(what)
    for (missing, why), things in alike.items():
        joined = [
            piece for number, what in enumerate(things) for piece in ((Piece("; "),) if number else ()) + (*what,)
        ]
        yield tuple(joined), missing, why


def _by_thing(view: View, listed: tuple[Gap, ...]) -> Iterator[str]:
    """Questions as lists, each under what they are about, behind its name and their number."""
    about: dict[Pieces, list[str]] = {}
    for what, _, why in listed:
        about.setdefault(what, []).append(view.markdown(why))
    for what, questions in about.items():
        name = "".join(piece.words for piece in what)
        inside = expandable(view, f"{name} ({len(questions)})", bullets(questions))
        yield inside if view.as_html else blocks(f"**{name}**", inside)


def _counted(view: View, name: str, count: int) -> str:
    words = f"{view.edition.say(f'unknown-{name}')}: {count}"
    return f"[{words}](#unknown-{name})" if view.as_html else words


def _money(view: View) -> Iterator[Gap]:
    """Amounts that are not stated: with the document that holds them, where one is named."""
    edition = view.edition
    for one in amounts(edition.plan):
        if one.figure != "amount" or one.money is not None:
            continue
        held = (Piece(": "), view.piece(one.of.stands_in.id)) if one.of.stands_in else ()
        key = "gap-elsewhere" if one.state == "not-in-sources" else "gap-nowhere"
        yield (view.piece(one.of.id),), edition.say("amount"), (Piece(edition.say(key)), *held)


def _decisions(view: View) -> Iterator[Gap]:
    """Approvals that no source holds, decisions without a body or an outcome, events that may have happened."""
    edition = view.edition
    nowhere = (Piece(edition.say("gap-nowhere")),)
    for sub in edition.plan.sub_strategies:
        if sub.status in ("mandated", "draft", "recommended"):
            yield (
                (view.piece(sub.id),),
                edition.say("gap-approval"),
                (Piece(edition.say(f"status-reason-{sub.status}")),),
            )
    for one in edition.plan.decisions:
        if one.body is None:
            yield (view.piece(one.id),), edition.say("body"), nowhere
        if one.outcome == "not-stated":
            yield (view.piece(one.id),), edition.say("outcome"), nowhere
    for milestone in edition.plan.milestones:
        if milestone.state == "unknown":
            yield (view.piece(milestone.id),), edition.say("gap-happened"), (Piece(milestone_date(view, milestone)),)
        elif has_passed(edition, milestone):
            date = Piece(f"{milestone_date(view, milestone)}. {edition.say('date-passed')}")
            yield (view.piece(milestone.id),), edition.say("gap-happened"), (date,)


def _owners(view: View) -> Iterator[Gap]:
    """Areas that nobody is said to be in charge of."""
    edition = view.edition
    for sub in edition.plan.sub_strategies:
        if sub.owner is None:
            yield (view.piece(sub.id),), edition.say("owner"), (Piece(edition.say("gap-nowhere")),)


def _dates(view: View) -> Iterator[Gap]:
    """Areas without a horizon or with several to choose from, milestones and targets without a date."""
    edition = view.edition
    nowhere = (Piece(edition.say("gap-nowhere")),)
    for sub in edition.plan.sub_strategies:
        if sub.horizon is None:
            yield (view.piece(sub.id),), edition.say("horizon"), nowhere
        elif sub.horizon.options:
            yield (view.piece(sub.id),), edition.say("horizon"), (Piece(edition.say("gap-open-choice")),)
    for milestone in edition.plan.milestones:
        if milestone.date is None and milestone.words is None:
            yield (view.piece(milestone.id),), edition.say("date"), nowhere
    for target in edition.plan.targets:
        if target.value is not None and target.value.date is None:
            yield (view.piece(target.id),), edition.say("target-date"), nowhere


def _targets(view: View) -> Iterator[Gap]:
    """Targets without a value or a starting point, and those that are only to be assessed."""
    edition = view.edition
    nowhere = (Piece(edition.say("gap-nowhere")),)
    for target in edition.plan.targets:
        if target.commitment == "to-be-assessed":
            yield (
                (view.piece(target.id),),
                edition.say("gap-commitment"),
                (Piece(edition.say("commitment-to-be-assessed")),),
            )
        if target.value is None and not target.also:
            yield (view.piece(target.id),), edition.say("target-value"), nowhere
        if target.baseline is None:
            yield (view.piece(target.id),), edition.say("baseline"), nowhere


def _texts(view: View) -> Iterator[Gap]:
    """Sub-strategies whose text is not among the sources, and parts of them that are counted but not named."""
    edition = view.edition
    for sub in edition.plan.sub_strategies:
        if sub.document is None:
            yield (view.piece(sub.id),), edition.say("gap-text"), (Piece(edition.say("coverage-no-text")),)
        for count in sub.counts:
            if _fewer_listed(sub, count.of, count.count):
                why = tuple(view.pieces(count.text)) or (Piece(edition.say("gap-nowhere")),)
                yield (view.piece(sub.id),), edition.say(f"gap-{count.of}"), why


def _fewer_listed(sub: SubStrategy, what: str, count: int | None) -> bool:
    listed = len(sub.ambitions if what == "ambitions" else sub.focus_areas)
    return count is None or listed < count


def _questions(view: View) -> Iterator[Gap]:
    """What readers will ask and the sources do not say, as it stands on the pages of the strategy and its areas."""
    plan = view.edition.plan
    whole: tuple[Strategy | SubStrategy, ...] = (plan.strategy, *plan.sub_strategies)
    for one in whole:
        for statement in one.not_stated:
            yield (view.piece(one.id),), "", tuple(view.pieces(statement.text))


GAPS: tuple[tuple[str, Callable[[View], Iterator[Gap]]], ...] = (
    ("money", _money),
    ("decisions", _decisions),
    ("owners", _owners),
    ("dates", _dates),
    ("targets", _targets),
    ("texts", _texts),
    ("questions", _questions),
)
