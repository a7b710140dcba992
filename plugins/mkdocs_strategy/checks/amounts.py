"""Each amount of money alone: what it is written with agrees, and a source stands behind it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from babel.numbers import get_currency_precision

from mkdocs_strategy.model.budget import BudgetFrame, BudgetLine
from mkdocs_strategy.model.moment import Moment, edtf
from mkdocs_strategy.model.money import Money
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.problems import Problem, problem

# In which states an amount that is not stated has a source all the same: one that speaks of the money.
_SPOKEN_OF = {"budget-frame": ("not-in-sources",), "budget-line": ("not-in-sources", "unknown")}


def written(money: Money) -> str:
    """An amount as messages show it: 28,600,000 DKK, and with the currency's coins where it is not whole: 12.50 DKK."""
    finest = _decimals(money.amount)
    places = max(finest, get_currency_precision(money.currency)) if finest else 0
    return f"{money.amount:,.{places}f} {money.currency}"


def _decimals(amount: Decimal) -> int:
    """How many decimals an amount needs; 0 for a whole one."""
    _, digits, exponent = amount.as_tuple()
    assert isinstance(exponent, int)  # an amount is a number
    unneeded = len(digits) - len("".join(map(str, digits)).rstrip("0"))
    return max(0, -exponent - unneeded) if amount else 0


def _items(plan: Plan) -> Iterator[BudgetFrame | BudgetLine]:
    """Every frame and line."""
    yield from plan.frames
    yield from plan.lines
    yield from (line for frame in plan.frames for line in frame.lines)


def finer_than_coin(plan: Plan) -> Iterator[Problem]:
    """An amount is no finer than the smallest coin of its currency (CLDR), of which some have none.

    Bad: `amount: 12.345 DKK`, `amount: 1,200.50 JPY`.
    Good: `amount: 12.35 DKK`, `amount: 1,200 JPY`, `amount: 12.345 TND`.
    """
    for item in _items(plan):
        keys = ("amount", "lines_total") if isinstance(item, BudgetFrame) else ("amount",)
        for key in keys:
            money: Money | None = getattr(item, key)
            if money is None or _decimals(money.amount) <= get_currency_precision(money.currency):
                continue
            coin = Money(Decimal(1).scaleb(-get_currency_precision(money.currency)), money.currency)
            way = "'{id}' has {amount}, finer than the smallest coin, {coin}. Write it as exact as its source has it."
            at = item.where(key)
            yield problem(at, "finer-than-coin", way, id=item.id, amount=written(money), coin=written(coin))


def amount_and_state_differ(plan: Plan) -> Iterator[Problem]:
    """An amount that is stated has a number. One that is not has none: a document that is not among the sources holds it
    (`not-in-sources`, with that document under `stands_in`), or no source says how much (`unknown`).

    Bad: `state: unknown` with `amount: 5 million DKK`; neither amount nor state; `state: not-in-sources` alone.
    Good: `amount: 5 million DKK`; `state: not-in-sources` with `stands_in: annex-1`; `state: unknown`.
    """
    for item in _items(plan):
        if item.unread & {"amount", "state", "stands_in"}:
            continue
        if item.amount is not None and item.state != "stated":
            way = "'{id}' has an amount, yet its state says '{state}'. Keep one of the two."
            yield problem(item.where("state"), "amount-and-state", way, id=item.id, state=item.state)
        elif item.stands_in is not None and item.state != "not-in-sources":
            way = (
                "'{id}' names the document that its amount stands in, yet its state is '{state}'. "
                "Write 'state: not-in-sources', or leave 'stands_in' out."
            )
            yield problem(item.where("stands_in"), "amount-and-state", way, id=item.id, state=item.state)
        elif item.stands_in is None and item.state == "not-in-sources":
            way = (
                "the amount of '{id}' is not in the sources, but nothing says which document holds it. "
                "Write that document's id under 'stands_in', or 'state: unknown'."
            )
            yield problem(item.where("state"), "amount-and-state", way, id=item.id)
        elif item.amount is None and item.state == "stated":
            way = "'{id}' has no amount. Write 'amount: 5 million {currency}', or 'state: unknown' where no source says it."
            yield problem(item.at, "amount-and-state", way, id=item.id, currency=plan.organisation.currency)


def missing_nature(plan: Plan) -> Iterator[Problem]:
    """An amount outside frames says what kind of money it is. Only within a frame nothing needs to be said: a line of a
    frame is an allocation.

    Bad: under `lines:`, `- {id: training-grant, name: ..., amount: 250,000 DKK}`.
    Good: the same with `nature: grant`.
    """
    for line in plan.lines:
        if "nature" not in line.places and "nature" not in line.unread:
            way = (
                "nothing says what kind of money '{id}' is. Add 'nature', such as 'nature: grant' or 'nature: buffer'."
            )
            yield problem(line.at, "missing-nature", way, id=line.id)


def amount_without_source(plan: Plan) -> Iterator[Problem]:
    """Every amount says where it is stated, and one that is not stated where the sources speak of the money. Only a frame
    of which nothing is known needs no source: that no document speaks of it is what it says. Of several ways in which
    an amount goes on, each names the document it is from.

    Bad: `amount: 5 million DKK` without `source`.
    Good: `source: [{document: main-strategy, section: Finances}]`.
    """
    for item in _items(plan):
        if "source" in item.unread:
            continue
        if not item.source and item.amount is not None:
            way = "no source stands behind the {amount} of '{id}'. Add 'source' with the document and section that state it."
            at = item.where("amount")
            yield problem(at, "amount-without-source", way, amount=written(item.amount), id=item.id)
        elif not item.source and item.state in _SPOKEN_OF[item.kind]:
            way = "no source says that the money of '{id}' exists. Add 'source' with the document and section that name it."
            yield problem(item.at, "amount-without-source", way, id=item.id)
        steps = item.steps if isinstance(item, BudgetLine) else ()
        for step in steps:
            if len(steps) > 1 and not step.source and "source" not in step.unread:
                way = "no source stands behind the rule '{rule}' of '{id}', one of several. Add the document that it is from."
                yield problem(step.at, "amount-without-source", way, rule=step.rule, id=item.id)


def years_outside_frame(plan: Plan) -> Iterator[Problem]:
    """The years of a line lie within those of its frame.

    Bad: a line for 2029 in a frame for 2025/2028.
    Good: a line for 2026, or without `years`: then it has its frame's.
    """
    for frame in plan.frames:
        for line in frame.lines:
            if line.years is not None and frame.years is not None and not _within(line.years, frame.years):
                way = "the years of '{id}' are {own}, but those of its frame '{frame}' {years}. Mend one of the two."
                own, years = edtf(line.years), edtf(frame.years)
                yield problem(
                    line.where("years"), "outside-frame", way, id=line.id, own=own, frame=frame.id, years=years
                )


def wrong_steps(plan: Plan) -> Iterator[Problem]:
    """Only an amount for each year goes on in steps. Each reading stands once, and begins within the line's years.

    Bad: `steps` without `amount` or without `per: year`; two alike; `starts: 2024` on a line for 2025/2028.
    Good: `per: year` with `steps: [{rule: adds-up, name: ..., starts: 2025}]`.
    """
    for item in _items(plan):
        if not isinstance(item, BudgetLine) or not item.steps:
            continue
        if item.amount is None and not item.unread & {"amount", "state"}:
            way = "'{id}' goes on in steps, but has no amount that could. Write the amount, or leave 'steps' out."
            yield problem(item.where("steps"), "wrong-steps", way, id=item.id)
        if item.per is None and "per" not in item.unread:
            way = "'{id}' goes on in steps, but is not an amount for each year. Add 'per: year', or leave 'steps' out."
            yield problem(item.where("steps"), "wrong-steps", way, id=item.id)
        yield from _wrong_among(item)


def _wrong_among(line: BudgetLine) -> Iterator[Problem]:
    first: dict[tuple[str, Moment | None], int] = {}
    for step in line.steps:
        earlier = first.setdefault((step.rule, step.starts), step.at.line)
        if earlier != step.at.line:
            way = "the rule '{rule}' of '{id}' stands on line {line} already. Keep one of the two, with both sources."
            yield problem(step.where("rule"), "wrong-steps", way, rule=step.rule, id=line.id, line=earlier)
        if step.starts is not None and line.years is not None and not _within(step.starts, line.years):
            way = "the steps of '{id}' start in {starts}, but its years are {years}. Mend one of the two."
            at = step.where("starts")
            yield problem(at, "wrong-steps", way, id=line.id, starts=edtf(step.starts), years=edtf(line.years))


def _within(inner: Moment, outer: Moment) -> bool:
    return outer.first_day <= inner.first_day and inner.last_day <= outer.last_day
