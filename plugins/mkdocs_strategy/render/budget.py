"""Budget tables: what is set aside, what is allocated, what is left; amounts by nature."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from mkdocs_strategy.model.budget import NATURES, BudgetFrame, BudgetLine
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.render.blocks import blocks
from mkdocs_strategy.render.citations import source_line
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.table import Row, Table, cell, render_table
from mkdocs_strategy.render.view import View


def budget_table(view: View, of: Any, options: dict[str, str]) -> str:
    """The tables of the frames of a strategy or sub-strategy, or of one frame."""
    plan = view.edition.plan
    frames = [of] if isinstance(of, BudgetFrame) else [frame for frame in plan.frames if frame.about.id == of.id]
    if not frames:
        return view.edition.say("nothing-stated") + "\n"
    return "\n\n".join(_frame(view, frame) for frame in frames)


def _frame(view: View, frame: BudgetFrame) -> str:
    """A frame as a table; in words alone where it has no lines to add up."""
    table = frame_table(view, frame)
    if frame.lines:
        return render_table(table, view)
    return blocks(f"{view.mark(frame.id)}**{table.caption}**", *table.notes)


def frame_table(view: View, frame: BudgetFrame) -> Table:
    """One frame: its lines, their total and what remains, the last two marked as computed where they are."""
    edition = view.edition
    rows = [
        Row((cell(edition.name(line.id), heads_row=True), cell(amount(edition, line), number=True)), id=line.id)
        for line in frame.lines
    ]
    notes = [view.text(frame.text)] if frame.text else []
    if frame.lines:
        rows += _sums(edition, frame)
        if frame.allocated is not None:
            notes.append(edition.say("computed-note"))
    elif frame.amount is not None:
        notes.append(edition.say("no-lines"))
    rows.insert(0, _frame_row(edition, frame))
    caption_key = "budget-caption-years" if frame.years and frame.amount else "budget-caption"
    caption = edition.say(
        caption_key,
        name=edition.name(frame.id),
        amount=amount(edition, frame),
        years=edition.value(frame.years) if frame.years else "",
    )
    sources = source_line(
        view, [*frame.source, *(citation for line in frame.lines for citation in line.source)], folded=False
    )
    columns = (edition.say("budget-line"), edition.say("amount"))
    return Table(caption, columns, tuple(rows), tuple(note for note in (*notes, sources) if note))


def _frame_row(edition: Edition, frame: BudgetFrame) -> Row:
    return Row((cell(edition.say("frame-row"), True), cell(amount(edition, frame), number=True)), frame.id, "frame")


def _sums(edition: Edition, frame: BudgetFrame) -> list[Row]:
    rows = []
    stated, allocated = frame.lines_total, frame.allocated
    if stated is not None:
        rows.append(Row((cell(edition.say("total"), True), cell(edition.value(stated), number=True)), role="total"))
    elif allocated is not None:
        words = f"{edition.say('total')} ({edition.say('computed')})"
        rows.append(Row((cell(words, True), cell(edition.value(allocated), number=True)), role="total computed"))
    if frame.remaining is not None:
        words = f"{edition.say('remaining')} ({edition.say('computed')})"
        rows.append(Row((cell(words, True), cell(edition.value(frame.remaining), number=True)), role="computed"))
    return rows


def amount(edition: Edition, item: BudgetFrame | BudgetLine) -> str:
    """An amount as text, or why there is none."""
    if item.amount is None:
        return edition.say("not-stated" if item.state == "stated" else item.state)
    return edition.value(item.amount, per=getattr(item, "per", None))


def amounts(view: View, of: Any, options: dict[str, str]) -> str:
    """All amounts (or those about one thing) grouped by nature, never added together."""
    edition = view.edition
    items = list(_items(edition.plan, of))
    if not items:
        return edition.say("nothing-stated") + "\n"
    rows: list[Row] = []
    for nature in NATURES:
        alike = [item for item in items if item.nature == nature]
        if alike:
            rows.append(Row((cell(edition.say(f"nature-{nature}")),), role="group"))
            rows += [_amount_row(edition, item) for item in alike]
    columns = tuple(edition.say(key) for key in ("what", "amount", "years-label"))
    sources = source_line(view, [citation for item in items for citation in item.source])
    notes = (sources,) if sources else ()
    return render_table(Table(edition.say("amounts-caption"), columns, tuple(rows), notes, layout="figures"), view)


def _amount_row(edition: Edition, item: BudgetFrame | BudgetLine) -> Row:
    years = edition.value(item.years) if item.years else edition.say("not-stated")
    cells = (
        cell(edition.name(item.id), heads_row=True),
        cell(amount(edition, item), number=True, absent=item.amount is None),
        cell(years, absent=item.years is None),
    )
    return Row(cells, id=item.id)


def _items(plan: Plan, of: Any) -> Iterable[BudgetFrame | BudgetLine]:
    """The frames and the lines outside frames; those of a frame stand in its own table."""
    items: tuple[BudgetFrame | BudgetLine, ...] = (*plan.frames, *plan.lines)
    for item in items:
        named = item.about if isinstance(item.about, tuple) else (item.about,)
        if of is None or any(ref.id == of.id for ref in named):
            yield item
