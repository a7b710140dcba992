"""Money in sums: they add up, lines stay within their frame, and only like amounts are added."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_strategy.checks.amounts import written
from mkdocs_strategy.model.budget import BudgetFrame, BudgetLine
from mkdocs_strategy.model.money import Money, difference, total
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.problems import Problem, problem

# What nobody hands out: goals, what comes in or is owed, and totals of which others have their part.
_NOT_HANDED_OUT = frozenset({"benefit-realisation", "income", "penalty", "project-total", "project-share"})


def sum_differs(plan: Plan) -> Iterator[Problem]:
    """A stated total is the sum of its lines, to the smallest coin. Where a line is not known, or is more than what is
    written, the known ones are not above the total. Nothing is held against a total that is but about right.

    Bad: lines of 7 and 5 million DKK with `lines_total: 12.5 million DKK`.
    Good: `lines_total: 12 million DKK`.
    """
    for frame in plan.frames:
        stated, known = frame.lines_total, _known(frame)
        if stated is None or known is None or stated.currency != known.currency:
            continue
        off = difference(known, stated)
        if off.qualifier is None and frame.allocated is not None and off.amount:
            way = "the lines of '{id}' add up to {sum}, but the total says {stated}: {off} apart. Mend a line or the total."
        elif "about" not in _qualifiers(frame) and stated.qualifier is None and off.amount > 0:
            way = (
                "the lines of '{id}' whose amounts are known come to {sum}, but the total says {stated}: "
                "{off} less. Mend a line or the total."
            )
        else:
            continue
        at, apart = frame.where("lines_total"), _off(known, stated)
        yield problem(at, "sum-differs", way, id=frame.id, sum=written(known), stated=written(stated), off=apart)


def lines_above_frame(plan: Plan) -> Iterator[Problem]:
    """The lines of a frame do not add up to more than the frame, nor do those of them that are known.

    Bad: lines of 30 million DKK in a frame of 28.6 million DKK.
    Good: a larger frame, or smaller lines.
    """
    for frame in plan.frames:
        known, stated = _known(frame), frame.lines_total
        if frame.amount is None or frame.amount.qualifier == "more than":
            continue
        if known is not None and known.currency == frame.amount.currency and known.amount > frame.amount.amount:
            way = (
                "the lines of '{id}' add up to {sum}, {off} more than the frame of {stated}. Mend a line or the frame."
            )
            at, off = frame.where("lines"), _off(known, frame.amount)
            yield problem(
                at, "lines-above-frame", way, id=frame.id, sum=written(known), stated=written(frame.amount), off=off
            )
        elif (
            stated is not None
            and frame.allocated is None
            and stated.currency == frame.amount.currency
            and stated.amount > frame.amount.amount
        ):
            way = (
                "the total of the lines of '{id}' is {sum}, {off} more than the frame of {stated}. Mend one of the two."
            )
            at, off = frame.where("lines_total"), _off(stated, frame.amount)
            yield problem(
                at, "lines-above-frame", way, id=frame.id, sum=written(stated), stated=written(frame.amount), off=off
            )


def _off(one: Money, other: Money) -> str:
    """How far two amounts of one currency are apart."""
    return written(Money(abs(difference(one, other).amount), one.currency))


def _known(frame: BudgetFrame) -> Money | None:
    """The sum of a frame's lines that are known and may be added; None where there is none, or a line was not read."""
    listed = [line.amount for line in frame.lines if line.amount is not None and _is_allocation(line)]
    if not listed or "lines" in frame.unread or len({money.currency for money in listed}) > 1:
        return None
    return total(listed)


def _is_allocation(line: BudgetLine) -> bool:
    return line.nature == "allocation" and line.per is None


def _qualifiers(frame: BudgetFrame) -> set[str | None]:
    return {line.amount.qualifier for line in frame.lines if line.amount is not None}


def mixed_money(plan: Plan) -> Iterator[Problem]:
    """The lines of a frame are allocations in the frame's currency, once and not for each year, and the frame is money
    that can be handed out, for else they cannot be added.

    Bad: a line of `nature: grant`, in EUR, or `per: year`, in a frame in DKK; a frame of `nature: penalty` with lines.
    Good: lines of the frame's currency; other money under `lines` at the top of the file.
    """
    for frame in plan.frames:
        currency = _currency(frame)
        if frame.lines and frame.nature in _NOT_HANDED_OUT:
            way = (
                "the nature of '{id}' is '{nature}', which is not handed out in lines. "
                "Mend it, or move the lines out of the frame."
            )
            yield problem(frame.where("nature"), "mixed-money", way, id=frame.id, nature=frame.nature)
        if frame.lines_total is not None and frame.lines_total.currency != currency:
            way = "the total of the lines of '{id}' is in {own}, the frame in {frame}. Write it in {frame}."
            own = frame.lines_total.currency
            yield problem(frame.where("lines_total"), "mixed-money", way, id=frame.id, own=own, frame=currency)
        for line in frame.lines:
            yield from _mixed_line(line, currency)


def _mixed_line(line: BudgetLine, currency: str) -> Iterator[Problem]:
    if line.nature != "allocation":
        way = "the nature of '{id}' is '{nature}', so it cannot be added to a frame's allocations. Move it out of the frame."
        yield problem(line.where("nature"), "mixed-money", way, id=line.id, nature=line.nature)
    if line.per is not None:
        way = "'{id}' is an amount for each {per}, so it cannot be added to a frame's allocations. Move it out of the frame."
        yield problem(line.where("per"), "mixed-money", way, id=line.id, per=line.per)
    if line.amount is not None and line.amount.currency != currency:
        way = "'{id}' is in {currency}, its frame in {frame}. Write it in {frame}, or move it out of the frame."
        at = line.where("amount")
        yield problem(at, "mixed-money", way, id=line.id, currency=line.amount.currency, frame=currency)


def _currency(frame: BudgetFrame) -> str:
    amounts = [frame.amount, *(line.amount for line in frame.lines), frame.lines_total]
    return next((money.currency for money in amounts if money is not None), "")
