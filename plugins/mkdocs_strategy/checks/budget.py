"""Money: sums add up, lines stay within their frame, and only like amounts are added."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_strategy.model.budget import BudgetFrame, BudgetLine
from mkdocs_strategy.model.money import Money
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.problems import Problem, problem


def written(money: Money) -> str:
    """An amount as messages show it: 28,600,000 DKK."""
    return f"{money.amount:,f} {money.currency}".replace(".000000", "")


def sum_differs(plan: Plan) -> Iterator[Problem]:
    """A stated total is the sum of its lines, to the smallest coin.

    Bad: lines of 7 and 5 million DKK with `lines_total: 12.5 million DKK`.
    Good: `lines_total: 12 million DKK`.
    """
    for frame in plan.frames:
        stated, allocated = frame.lines_total, frame.allocated
        if "lines" in frame.unread or stated is None or allocated is None or stated.currency != allocated.currency:
            continue
        if stated.amount != allocated.amount:
            off = Money(abs(stated.amount - allocated.amount), stated.currency)
            way = "the lines of '{id}' add up to {sum}, but the total says {stated}: {off} apart. Mend a line or the total."
            yield problem(
                frame.where("lines_total"),
                "sum-differs",
                way,
                id=frame.id,
                sum=written(allocated),
                stated=written(stated),
                off=written(off),
            )


def lines_above_frame(plan: Plan) -> Iterator[Problem]:
    """The lines of a frame do not add up to more than the frame.

    Bad: lines of 30 million DKK in a frame of 28.6 million DKK.
    Good: a larger frame, or smaller lines.
    """
    for frame in plan.frames:
        remaining = frame.remaining
        if (
            "lines" not in frame.unread
            and remaining is not None
            and remaining.amount < 0
            and frame.amount
            and frame.allocated
        ):
            way = "the lines of '{id}' add up to {sum}, {off} more than the frame of {frame}. Mend a line or the frame."
            yield problem(
                frame.where("lines"),
                "lines-above-frame",
                way,
                id=frame.id,
                sum=written(frame.allocated),
                off=written(Money(-remaining.amount, remaining.currency)),
                frame=written(frame.amount),
            )


def mixed_money(plan: Plan) -> Iterator[Problem]:
    """The lines of a frame are allocations in the frame's currency, for else they cannot be added.

    Bad: a line of `nature: grant`, or in EUR, in a frame in DKK.
    Good: lines of the frame's currency; other money under `lines` at the top of the file.
    """
    for frame in plan.frames:
        currency = _currency(frame)
        for line in frame.lines:
            if line.nature != "allocation":
                way = "the nature of '{id}' is '{nature}', so it cannot be added to a frame's allocations. Move it out of the frame."
                yield problem(line.where("nature"), "mixed-money", way, id=line.id, nature=line.nature)
            if line.amount is not None and line.amount.currency != currency:
                way = "'{id}' is in {currency}, its frame in {frame}. Write it in {frame}, or move it out of the frame."
                yield problem(
                    line.where("amount"), "mixed-money", way, id=line.id, currency=line.amount.currency, frame=currency
                )


def _currency(frame: BudgetFrame) -> str:
    amounts = [frame.amount, frame.lines_total, *(line.amount for line in frame.lines)]
    return next((money.currency for money in amounts if money is not None), "")


def amount_and_state_differ(plan: Plan) -> Iterator[Problem]:
    """An amount that is stated has a number; one that is not in the sources has none.

    Bad: `state: not-in-sources` with `amount: 5 million DKK`; neither amount nor state.
    Good: one of the two.
    """
    items: list[BudgetFrame | BudgetLine] = [*plan.frames, *plan.lines]
    items += [line for frame in plan.frames for line in frame.lines]
    for item in items:
        if item.amount is None and item.state == "stated" and not item.unread & {"amount", "state"}:
            way = "'{id}' has no amount. Write 'amount: 5 million {currency}', or 'state: not-in-sources'."
            yield problem(item.at, "amount-and-state", way, id=item.id, currency=plan.organisation.currency)
        elif item.amount is not None and item.state != "stated":
            way = "'{id}' has an amount, yet its state says '{state}'. Keep one of the two."
            yield problem(item.where("state"), "amount-and-state", way, id=item.id, state=item.state)
