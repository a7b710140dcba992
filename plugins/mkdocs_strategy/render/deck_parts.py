"""What a slide shows from the facts: a list of names, or a table. Plain words, no links: a slide is not a page."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from attrs import field, frozen

from mkdocs_strategy.model.budget import BudgetFrame
from mkdocs_strategy.model.decision import Decision, Milestone
from mkdocs_strategy.model.deck import Slide
from mkdocs_strategy.model.outline import SlideTable, TableRow
from mkdocs_strategy.model.record import Citation, Statement
from mkdocs_strategy.model.strategy import SubStrategy
from mkdocs_strategy.render.budget import amount, frame_table
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.table import Table
from mkdocs_strategy.render.view import View


@frozen
class Drawn:
    """A part drawn from the facts: points or a table, and the citations of the facts it shows."""

    points: tuple[str, ...] = ()
    table: SlideTable | None = None
    sources: tuple[Citation, ...] = field(default=())


NOTHING = Drawn()


def drawn(edition: Edition, slide: Slide) -> Drawn:
    """The part a slide asks for by `shows`, of the thing it names or else of the main strategy."""
    if slide.shows is None:
        return NOTHING
    of = edition.plan.things.get(slide.of.id) if slide.of else edition.plan.strategy
    return NOTHING if of is None else _PARTS[slide.shows](edition, of, slide)


def _areas(edition: Edition, of: Any, slide: Slide) -> Drawn:
    subs = edition.plan.sub_strategies
    sources = tuple(edition.plan.strategy.source)
    if slide.layout != "table":
        return Drawn(tuple(edition.name(sub.id) for sub in subs), sources=sources)
    header = (edition.say("sub-strategy"), edition.say("status"))
    rows = tuple(TableRow(cells=(edition.name(sub.id), _status(edition, sub))) for sub in subs)
    return Drawn(table=SlideTable(caption=edition.say("sub-strategies"), header=header, rows=rows), sources=sources)


def _status(edition: Edition, sub: SubStrategy) -> str:
    return edition.say(f"status-{sub.status}")


def _statements(edition: Edition, of: Any, slide: Slide) -> Drawn:
    listed: tuple[Statement, ...] = getattr(of, slide.shows or "", ())
    points = tuple(edition.plain(edition.text(statement.name or statement.text)) for statement in listed)
    return Drawn(points, sources=_cited(listed))


def _budget_table(edition: Edition, of: Any, slide: Slide) -> Drawn:
    if isinstance(of, BudgetFrame):
        return _frame(edition, of)
    frames = [frame for frame in edition.plan.frames if frame.about.id == of.id]
    if len(frames) == 1:
        return _frame(edition, frames[0])
    header = (edition.say("frame"), edition.say("years-label"), edition.say("amount"))
    rows = tuple(
        TableRow(cells=(edition.name(frame.id), _years(edition, frame), amount(edition, frame))) for frame in frames
    )
    if not rows:
        return NOTHING
    return Drawn(
        table=SlideTable(caption=edition.say("frame"), header=header, rows=rows, numbers=(2,)), sources=_cited(frames)
    )


def _years(edition: Edition, frame: BudgetFrame) -> str:
    return edition.value(frame.years) if frame.years else edition.say("not-stated")


def _frame(edition: Edition, frame: BudgetFrame) -> Drawn:
    view = View(edition, "", lambda address: None, lambda address: None, as_html=False)
    table = _plain_table(frame_table(view, frame))
    note = edition.say("computed-note") if any(row.computed for row in table.rows) else ""
    table = SlideTable(caption=table.caption, header=table.header, rows=table.rows, numbers=table.numbers, note=note)
    return Drawn(table=table, sources=_cited((frame, *frame.lines)))


def _plain_table(table: Table) -> SlideTable:
    """A page's table as one for a slide: words without links."""
    rows = tuple(
        TableRow(
            cells=tuple("".join(piece.words for piece in cell.pieces) for cell in row.cells),
            total="total" in row.role.split() or row.role == "frame",
            computed="computed" in row.role.split(),
        )
        for row in table.rows
    )
    numbers = sorted({column for row in table.rows for column, cell in enumerate(row.cells) if cell.number})
    return SlideTable(caption=table.caption, header=table.columns, rows=rows, numbers=tuple(numbers))


def _decisions(edition: Edition, of: Any, slide: Slide) -> Drawn:
    listed = [one for one in edition.plan.decisions if _is_about(one, of) or (one.body and one.body.id == of.id)]
    listed.sort(key=lambda one: one.date.first_day)
    header = tuple(edition.say(key) for key in ("date", "what", "body", "outcome"))
    rows = tuple(TableRow(cells=_decision(edition, one)) for one in listed)
    if not rows:
        return NOTHING
    return Drawn(
        table=SlideTable(caption=_caption(edition, "deck-decisions", of), header=header, rows=rows),
        sources=_cited(listed),
    )


def _decision(edition: Edition, one: Decision) -> tuple[str, ...]:
    outcome = edition.say(f"outcome-{one.outcome}")
    body = edition.name(one.body.id) if one.body else edition.say("not-stated")
    return edition.value(one.date), edition.name(one.id), body, outcome


def _milestones(edition: Edition, of: Any, slide: Slide) -> Drawn:
    listed = [one for one in edition.plan.milestones if _is_about(one, of)]
    listed.sort(key=lambda one: (one.date is None, one.date.first_day if one.date else None))
    header = tuple(edition.say(key) for key in ("date", "what", "state"))
    rows = tuple(TableRow(cells=_milestone(edition, one)) for one in listed)
    if not rows:
        return NOTHING
    return Drawn(
        table=SlideTable(caption=_caption(edition, "milestones-caption", of), header=header, rows=rows),
        sources=_cited(listed),
    )


def _milestone(edition: Edition, one: Milestone) -> tuple[str, ...]:
    written = edition.plain(edition.text(one.words))
    date = written or (edition.value(one.date) if one.date else edition.say("not-stated"))
    return date, edition.name(one.id), edition.say(f"state-{one.state}")


def _caption(edition: Edition, key: str, of: Any) -> str:
    return f"{edition.say(key)}: {edition.name(of.id)}"


def _is_about(one: Decision | Milestone, of: Any) -> bool:
    return any(ref.id == of.id for ref in one.about)


def _cited(listed: Iterable[Any]) -> tuple[Citation, ...]:
    return tuple(citation for one in listed for citation in one.source)


_PARTS: dict[str, Callable[[Edition, Any, Slide], Drawn]] = {
    "areas": _areas,
    "principles": _statements,
    "needs": _statements,
    "background": _statements,
    "budget-table": _budget_table,
    "decisions": _decisions,
    "milestones": _milestones,
}
