"""Money on a slide: a table, or a chart with exact numbers that a program for slides draws itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from mkdocs_strategy.model.budget import BudgetFrame, BudgetLine
from mkdocs_strategy.model.charts import chart_kind
from mkdocs_strategy.model.deck import Slide
from mkdocs_strategy.model.money import Money
from mkdocs_strategy.model.outline import ChartSeries, SlideChart, SlideTable, TableRow
from mkdocs_strategy.render.blocks import is_about
from mkdocs_strategy.render.budget import frame_table
from mkdocs_strategy.render.budget_rows import amount
from mkdocs_strategy.render.chart_kinds import chart
from mkdocs_strategy.render.charts import Bar, Chart, Group
from mkdocs_strategy.render.deck_drawn import NOTHING, Drawn, caption, cited, plain_table, said, view_without_links
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.formats import MILLION, money_text
from mkdocs_strategy.render.table import Table

_NO_TABLE = Table("", (), ())

# What a unit is read from: an amount that every language writes with a unit and without decimals.
_SEVEN = Decimal(7)


def budget_table(edition: Edition, of: Any, slide: Slide) -> Drawn:
    """The money of a frame, a strategy, a sub-strategy or a project; plainly in words where no amount is known."""
    if isinstance(of, BudgetFrame):
        return _frame(edition, of)
    frames = [frame for frame in edition.plan.frames if frame.about.id == of.id]
    lines = [line for line in edition.plan.lines if is_about(line.about, of.id)]
    listed: list[BudgetFrame | BudgetLine] = [*frames, *lines]
    if not listed:
        return NOTHING
    if all(one.amount is None for one in listed):
        return Drawn(statement=edition.say("deck-no-amount", name=edition.name(of.id)), sources=cited(listed))
    if len(listed) == 1 and frames:
        return _frame(edition, frames[0])
    header = (edition.say("budget-line"), edition.say("years-label"), edition.say("amount"))
    rows = tuple(TableRow(cells=(edition.name(one.id), _years(edition, one), amount(edition, one))) for one in listed)
    table = SlideTable(caption=caption(edition, "money-label", of), header=header, rows=rows, numbers=(2,))
    return Drawn(table=table, notes=_texts(edition, listed), sources=cited(listed))


def _texts(edition: Edition, listed: Iterable[Any]) -> tuple[str, ...]:
    return tuple(words for one in listed if (words := said(edition, getattr(one, "text", None))))


def _years(edition: Edition, one: BudgetFrame | BudgetLine) -> str:
    return edition.value(one.years) if one.years else edition.say("not-stated")


def _frame(edition: Edition, frame: BudgetFrame) -> Drawn:
    table = frame_table(view_without_links(edition), frame)
    note = edition.say("computed-note") if any("computed" in row.role.split() for row in table.rows) else ""
    return Drawn(table=plain_table(table, note), notes=_texts(edition, (frame,)), sources=cited((frame, *frame.lines)))


def budget_chart(edition: Edition, of: Any, slide: Slide) -> Drawn:
    """A chart of a frame, a line or the strategy, with the sentence it shows; nothing where the data holds too little."""
    kind = chart_kind(of, slide.chart)
    made = chart(edition, of, kind) if kind else None
    if made is None:
        return NOTHING
    shown = slide_chart(edition, of, made)
    return Drawn(chart=shown, notes=(f"{made.finding.removesuffix('.')}.", *made.notes), sources=made.sources)


def slide_chart(edition: Edition, of: Any, made: Chart) -> SlideChart:
    """A chart as plain numbers: bars as one series, what goes on over time as a series for each reading."""
    if made.series:
        names = tuple(dict.fromkeys(bar.name for group in made.groups for bar in group.bars))
        groups = ("",) * len(names)
        series = tuple(_series(group, {bar.name: bar for bar in group.bars}, names) for group in made.groups)
    else:
        bars = [(group.name, bar) for group in made.groups for bar in group.bars]
        names, groups = tuple(bar.name for _, bar in bars), tuple(name for name, _ in bars)
        series = (_all_bars(edition.say("amount"), [bar for _, bar in bars]),)
    values = [value for one in series for value in one.values if value is not None]
    currency = _currency(edition, of)
    return SlideChart(
        kind="columns" if made.series else "bars",
        finding=made.finding,
        # What ends in an abbreviation needs no other full stop.
        alt=f"{made.finding}. {made.in_words}".replace("..", "."),
        categories=names,
        groups=groups,
        series=series,
        unit=_unit(edition, currency, values),
        number_format=_number_format(values),
        table=plain_table(made.table),
        notes=made.notes,
    )


def _series(group: Group, bars: dict[str, Bar], names: Sequence[str]) -> ChartSeries:
    found = [bars.get(name) for name in names]
    return ChartSeries(
        name=group.name,
        values=tuple(bar.amount if bar else None for bar in found),
        words=tuple(bar.value if bar else "" for bar in found),
        states=tuple(bar.look if bar else "" for bar in found),
        starts=tuple(bar.start if bar else Decimal(0) for bar in found),
        assumed=group.assumed,
    )


def _all_bars(name: str, bars: Sequence[Bar]) -> ChartSeries:
    return ChartSeries(
        name=name,
        values=tuple(bar.amount for bar in bars),
        words=tuple(bar.value for bar in bars),
        states=tuple(bar.look for bar in bars),
        starts=tuple(bar.start for bar in bars),
    )


def as_chart(shown: SlideChart) -> Chart:
    """A slide's chart as one to be drawn."""
    groups: list[Group] = []
    if shown.kind == "columns":
        for one in shown.series:
            bars = tuple(_bars(shown.categories, one))
            groups.append(Group(bars, one.name, one.assumed))
    else:
        bars = tuple(_bars(shown.categories, shown.series[0]))
        for name in dict.fromkeys(shown.groups):
            held = tuple(bar for bar, group in zip(bars, shown.groups, strict=True) if group == name)
            groups.append(Group(held, name))
    return Chart("", "", shown.finding, tuple(groups), _NO_TABLE, series=shown.kind == "columns")


def _bars(names: Sequence[str], one: ChartSeries) -> Iterable[Bar]:
    for name, words, state, value, start in zip(names, one.words, one.states, one.values, one.starts, strict=True):
        if state:
            yield Bar(name, words, state, value, start)


def _currency(edition: Edition, of: Any) -> str:
    """The currency of a chart's scale: that of what it is of, else the first among the strategy's frames."""
    held = [of, *(frame for frame in edition.plan.frames if frame.about.id == of.id)]
    money = next((one.amount for one in held if getattr(one, "amount", None) is not None), None)
    return money.currency if money is not None else edition.plan.organisation.currency


def _in_millions(values: Iterable[Decimal]) -> bool:
    return max(values, default=Decimal(0)) >= MILLION


def _unit(edition: Edition, currency: str, values: Sequence[Decimal]) -> str:
    """What the numbers count, as the language writes it: mio. kr., DKK million."""
    seven = Money(_SEVEN * MILLION if _in_millions(values) else _SEVEN, currency)
    said = money_text(seven, edition.words, edition.language).replace("7", "")
    return "\u00a0".join(said.split())


def _number_format(values: Sequence[Decimal]) -> str:
    """A spreadsheet's format that shows every number in full, in millions where one reaches a million."""
    scaled = [value / MILLION if _in_millions(values) else value for value in values]
    decimals = max((-int(value.normalize().as_tuple().exponent) for value in scaled), default=0)
    return "#,##0" + ("." + "0" * decimals if decimals > 0 else "") + (",," if _in_millions(values) else "")
