"""What charts of money say: of a frame and its lines, of a yearly amount, of what is known of a strategy's frame.

No bar stands for an amount that is not known, and none for what others leave of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from mkdocs_strategy.model.amounts import Amount, amounts, amounts_of, own_amounts, sum_of
from mkdocs_strategy.model.budget import COMPUTED, BudgetFrame, BudgetLine, Step
from mkdocs_strategy.model.charts import says_something
from mkdocs_strategy.model.money import Money
from mkdocs_strategy.model.record import Citation
from mkdocs_strategy.model.strategy import Strategy
from mkdocs_strategy.render.charts import Bar, Chart, Group
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.table import Cell, Row, Table, cell

YEARS = 4  # of a projection that says no other number

# Natures of amounts about a strategy that could be taken for a part of its frame.
_APART = ("buffer", "pool")


def chart(edition: Edition, of: Any, kind: str, years: int = YEARS) -> Chart | None:
    """The chart of a kind of a frame, a line or the strategy; None where there is nothing to show."""
    if not says_something(kind, of, edition.plan):
        return None
    if kind == "allocation":
        return _allocation(edition, of)
    if kind == "lines":
        return _lines(edition, of)
    return _steps(edition, of, of.amount, years) if kind == "steps" else _known(edition, of)


def _said(edition: Edition, amount: Amount) -> str:
    """An amount in words, or why there is none."""
    if amount.money is None:
        return edition.say("not-in-sources" if amount.state == "not-in-sources" else "not-stated")
    return edition.value(amount.money, per=amount.per)


def _labelled(edition: Edition, amount: Amount) -> str:
    """The same, labelled where it is computed."""
    said = _said(edition, amount)
    return _computed(edition, said) if amount.state == COMPUTED else said


def _computed(edition: Edition, words: str) -> str:
    return f"{words} ({edition.say('computed')})"


def _bar(edition: Edition, amount: Amount, name: str, look: str, currency: str, start: Decimal = Decimal(0)) -> Bar:
    """The bar of an amount on a scale in a currency."""
    said = _said(edition, amount)
    if amount.money is None:
        return Bar(name, said, "unknown")
    if amount.money.currency != currency:
        return Bar(name, said, "unscaled")
    if amount.state == COMPUTED:
        name, look = _computed(edition, name), "computed"
    return Bar(name, said, look, max(amount.money.amount, Decimal(0)), start)


def _notes(edition: Edition, bars: Iterable[Bar]) -> tuple[str, ...]:
    """What must be said of bars that have no length, or a computed one."""
    looks = {bar.look for bar in bars}
    keys = (
        ("computed", "computed-note"),
        ("unknown", "chart-unknown-note"),
        ("unscaled", "chart-other-currency-note"),
    )
    return tuple(edition.say(key) for look, key in keys if look in looks)


def _table(edition: Edition, of: str, groups: Sequence[Group]) -> Table:
    """The bars as rows under the names of their groups."""
    rows: list[Row] = []
    for group in groups:
        if group.name:
            rows.append(Row((cell(group.name),), role="group"))
        rows += [Row((cell(bar.name, heads_row=True), _amount_cell(bar)), role=_role(bar)) for bar in group.bars]
    columns = (edition.say("what"), edition.say("amount"))
    return Table(edition.say("chart-table-of", name=edition.name(of)), columns, tuple(rows))


def _amount_cell(bar: Bar) -> Cell:
    return cell(bar.value, number=True, absent=bar.look == "unknown")


def _role(bar: Bar) -> str:
    return {"whole": "frame", "computed": "computed"}.get(bar.look, "")


# A frame and its lines


def _allocation(edition: Edition, frame: BudgetFrame) -> Chart:
    """A frame, what is allocated from it, and the computed rest, each where the one before it ends."""
    of_frame = {amount.figure: amount for amount in amounts_of(frame) if amount.frame is None}
    whole = of_frame["amount"]
    allocated = of_frame.get("lines-total") or of_frame["allocated"]
    rest = of_frame.get("remaining")
    currency = whole.money.currency if whole.money else ""
    bars = [
        _bar(edition, whole, edition.say("frame-row"), "whole", currency),
        _bar(edition, allocated, edition.say("total"), "part", currency),
    ]
    values = {"frame": _said(edition, whole), "allocated": _labelled(edition, allocated)}
    if rest is None or rest.money is None or rest.money.amount < 0:
        finding = edition.say("chart-allocation", **values)
    else:
        bars.append(_bar(edition, rest, edition.say("remaining"), "computed", currency, bars[-1].end))
        finding = edition.say("chart-allocation-rest", rest=_said(edition, rest), **values)
    groups = (Group(tuple(bars)),)
    table = _table(edition, frame.id, groups)
    return Chart("allocation", frame.id, finding, groups, table, _notes(edition, bars), _sources(edition, frame))


def _lines(edition: Edition, frame: BudgetFrame) -> Chart:
    """The lines of a frame, the largest first and those not known last, and what they add up to."""
    listed = tuple(amounts_of(frame))
    known = [amount for amount in listed if amount.frame is not None and amount.money is not None]
    currency = known[0].money.currency if known[0].money else ""
    ordered = sorted(known, key=lambda amount: -(amount.money.amount if amount.money else 0))
    ordered += [amount for amount in listed if amount.frame is not None and amount.money is None]
    bars = [_bar(edition, amount, edition.name(amount.of.id), "part", currency) for amount in ordered]
    total = next((amount for amount in listed if amount.figure in ("lines-total", "allocated")), None)
    if total is not None:
        bars.append(_bar(edition, total, edition.say("total"), "whole", currency))
    groups = (Group(tuple(bars)),)
    complete = len(known) == len(ordered)
    finding = _largest(
        edition, [bar for bar in bars[: len(known)] if bar.amount is not None], total if complete else None
    )
    table = _table(edition, frame.id, groups)
    return Chart("lines", frame.id, finding, groups, table, _notes(edition, bars), _sources(edition, frame))


def _largest(edition: Edition, bars: Sequence[Bar], total: Amount | None) -> str:
    """Which line is the largest, and how large a part of the total where that is known."""
    largest = [bar for bar in bars if bar.amount == bars[0].amount]
    if len(largest) > 1:
        return edition.say("chart-lines-alike", names=", ".join(bar.name for bar in largest), amount=bars[0].value)
    values = {"name": bars[0].name, "amount": bars[0].value}
    if total is None or total.money is None:
        return edition.say("chart-lines", **values)
    return edition.say("chart-lines-total", total=_labelled(edition, total), **values)


def _sources(edition: Edition, frame: BudgetFrame) -> tuple[Citation, ...]:
    return tuple(dict.fromkeys(citation for amount in amounts_of(frame) for citation in amount.source))


# A yearly amount and how it goes on


def _steps(edition: Edition, line: BudgetLine, amount: Money, years: int) -> Chart:
    """What a yearly amount comes to year by year, by each reading of it. All of it is computed from the rules."""
    groups = tuple(_reading(edition, amount, step, years) for step in line.steps)
    levels = [f"{group.bars[-1].value} ({group.name})" for group in groups]
    values = {"when": _when(edition, line.steps, years), "levels": f" {edition.say('or')} ".join(levels)}
    finding = edition.say("chart-steps", **values)
    notes = [edition.say("chart-steps-note")]
    if any(step.starts is None for step in line.steps):
        notes.append(edition.say("chart-steps-no-start"))
    sources = dict.fromkeys([*line.source, *(citation for step in line.steps for citation in step.source)])
    table = _steps_table(edition, line, groups)
    return Chart("steps", line.id, finding, groups, table, tuple(notes), tuple(sources), series=True)


def _when(edition: Edition, steps: Sequence[Step], number: int) -> str:
    """In which year, in words; by its number where it is not stated, or the readings differ."""
    years = {step.starts.start.year + number - 1 if step.starts else None for step in steps}
    stated = years.pop() if len(years) == 1 else None
    if stated is None:
        return edition.say("chart-in-year", number=number)
    return edition.say("chart-in", year=stated)


def _reading(edition: Edition, amount: Money, step: Step, years: int) -> Group:
    bars = []
    for year in range(1, years + 1):
        level = step.level(amount, year)
        name = str(step.starts.start.year + year - 1) if step.starts else edition.say("chart-year", number=year)
        bars.append(Bar(name, edition.value(level), "computed", max(level.amount, Decimal(0))))
    key = "chart-adds-up" if step.rule == "adds-up" else "chart-stays"
    return Group(tuple(bars), edition.value(step.name), edition.say(key, amount=edition.value(amount)))


def _steps_table(edition: Edition, line: BudgetLine, groups: Sequence[Group]) -> Table:
    """A row for each year and a column for each reading, where all start alike; else one below the other."""
    names = {tuple(bar.name for bar in group.bars) for group in groups}
    if len(names) > 1:
        return _table(edition, line.id, groups)
    rows = tuple(
        Row((cell(bars[0].name, heads_row=True), *(_amount_cell(bar) for bar in bars)), role="computed")
        for bars in zip(*(group.bars for group in groups), strict=True)
    )
    columns = (edition.say("chart-year-column"), *(_computed(edition, group.name) for group in groups))
    return Table(edition.say("chart-table-of", name=edition.name(line.id)), columns, rows)


# What is known of a strategy's frame


def _known(edition: Edition, strategy: Strategy) -> Chart:
    """The strategy's frame and those of its areas on one scale, and what nobody has said the place of."""
    plan = edition.plan
    own = own_amounts(amounts(plan))
    frames = [amount for amount in own if isinstance(amount.of, BudgetFrame)]
    whole = _about(frames, strategy.id)
    areas = {ref.id: _about(frames, ref.id) for ref in strategy.areas}
    apart = [amount for amount in _about(own, strategy.id) if amount.nature in _APART and amount.per is None]
    shown = [*whole, *(amount for found in areas.values() for amount in found), *apart]
    currency = next((amount.money.currency for amount in shown if amount.money is not None), "")
    groups = [Group(tuple(_bar(edition, one, edition.name(one.of.id), "whole", currency) for one in whole))]
    bars = [bar for area, found in areas.items() for bar in _area_bars(edition, area, found, currency)]
    groups.append(Group(tuple(sorted(bars, key=lambda bar: bar.amount is None)), edition.say("chart-areas")))
    beside = tuple(_bar(edition, one, edition.name(one.of.id), "apart", currency) for one in apart)
    groups.append(Group(beside, edition.say("chart-apart")))
    drawn = tuple(group for group in groups if group.bars)
    notes = _notes(edition, (bar for group in drawn for bar in group.bars))
    sources = tuple(dict.fromkeys(citation for amount in shown for citation in amount.source))
    finding = _what_is_known(edition, whole, areas)
    return Chart("known", strategy.id, finding, drawn, _table(edition, strategy.id, drawn), notes, sources)


def _about(listed: Iterable[Amount], identifier: str) -> list[Amount]:
    return [amount for amount in listed if any(ref.id == identifier for ref in amount.about)]


def _area_bars(edition: Edition, area: str, found: Sequence[Amount], currency: str) -> list[Bar]:
    """The bars of an area's frames; one that is unknown where no frame is named."""
    if not found:
        return [Bar(edition.name(area), edition.say("not-stated"), "unknown")]
    named = [edition.name(area if len(found) == 1 else amount.of.id) for amount in found]
    return [_bar(edition, amount, name, "part", currency) for amount, name in zip(found, named, strict=True)]


def _what_is_known(edition: Edition, whole: Sequence[Amount], areas: dict[str, list[Amount]]) -> str:
    known = [found for found in areas.values() if found and all(amount.money is not None for amount in found)]
    listed = [amount for found in known for amount in found]
    added = sum_of(listed, edition.plan)
    amount = ""
    if len(listed) == 1:
        amount = f": {_said(edition, listed[0])}"
    elif added is not None:
        amount = f": {_computed(edition, edition.value(added))}"
    values = {"known": len(known), "areas": len(areas), "amount": amount}
    if len(whole) == 1 and whole[0].money is not None:
        return edition.say("chart-known-whole", whole=_said(edition, whole[0]), **values)
    return edition.say("chart-known", **values)
