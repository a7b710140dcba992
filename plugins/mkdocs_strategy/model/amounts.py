"""Every amount of a plan as one flat list, what is computed beside what is stated; what may be added, and what not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from mkdocs_strategy.model.budget import COMPUTED, BudgetFrame, BudgetLine
from mkdocs_strategy.model.moment import Moment
from mkdocs_strategy.model.money import Money, total
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.record import Citation, Ref

# The figures of a frame beside its own amount, with the nature of each; None where it is the frame's.
_OF_FRAME = (("lines-total", "allocation"), ("allocated", "allocation"), ("remaining", None))


@frozen
class Amount:
    """One amount: what it is of, how much where that is known, and all that says how to read it.

    `of` is the frame or line; `figure` is "amount", or the figure of a frame that it is: lines-total, allocated,
    remaining. `state` is one of STATES, or "computed". `frame` is the frame that a line is allocated from. `years` of
    a line that says none are its frame's. `about` is the amount's scope: what the money is for.
    """

    of: BudgetFrame | BudgetLine
    figure: str
    money: Money | None
    nature: str
    state: str
    frame: BudgetFrame | None = None

    @property
    def id(self) -> str:
        """The id of the frame or line; with the figure where it is not its own amount: citizens-frame.remaining."""
        return self.of.id if self.figure == "amount" else f"{self.of.id}.{self.figure}"

    @property
    def years(self) -> Moment | None:
        return self.of.years or (self.frame.years if self.frame else None)

    @property
    def per(self) -> str | None:
        return self.of.per if isinstance(self.of, BudgetLine) else None

    @property
    def about(self) -> tuple[Ref, ...]:
        named = self.of.about
        if isinstance(named, Ref):
            return (named,)
        return named or ((self.frame.about,) if self.frame else ())

    @property
    def financed_by(self) -> tuple[Ref, ...]:
        return self.of.financed_by or (self.frame.financed_by if self.frame else ())

    @property
    def source(self) -> tuple[Citation, ...]:
        """Where it is stated; of a computed amount, where what it is computed from is stated."""
        if self.state != COMPUTED or not isinstance(self.of, BudgetFrame):
            return self.of.source
        found = dict.fromkeys([*self.of.source, *(one for line in self.of.lines for one in line.source)])
        return tuple(found)


def amounts(plan: Plan) -> tuple[Amount, ...]:
    """Every amount, in the order of the data: each frame with its lines and what is computed of it, then the rest."""
    loose = (_of_line(line, None) for line in plan.lines)
    return (*(amount for frame in plan.frames for amount in amounts_of(frame)), *loose)


def amounts_of(frame: BudgetFrame) -> Iterator[Amount]:
    """A frame's amount, its lines, their total as stated or computed, and the computed rest."""
    yield Amount(frame, "amount", frame.amount, frame.nature, frame.state)
    for line in frame.lines:
        yield _of_line(line, frame)
    for figure, nature in _OF_FRAME:
        money: Money | None = getattr(frame, figure.replace("-", "_"))
        if money is None or (figure == "allocated" and frame.lines_total is not None):
            continue
        state = "stated" if figure == "lines-total" else COMPUTED
        yield Amount(frame, figure, money, nature or frame.nature, state)


def _of_line(line: BudgetLine, frame: BudgetFrame | None) -> Amount:
    return Amount(line, "amount", line.amount, line.nature, line.state, frame)


def own_amounts(listed: Iterable[Amount]) -> tuple[Amount, ...]:
    """The amounts of frames and of lines outside frames: those within a frame, and what is computed of it, left out."""
    return tuple(amount for amount in listed if amount.figure == "amount" and amount.frame is None)


def sum_of(listed: Sequence[Amount], plan: Plan) -> Money | None:
    """The computed sum of amounts where they may be added; None where they may not, or are fewer than two.

    They may where all are known, exact in what they are, of one nature, one currency and one stated span, recur
    alike, and none is for a whole that another is for a part of.
    """
    known = [amount.money for amount in listed if amount.money is not None and amount.state == "stated"]
    if len(known) < 2 or len(known) < len(listed):
        return None
    kinds = {(amount.nature, amount.per, amount.years, amount.money and amount.money.currency) for amount in listed}
    if len(kinds) > 1 or any(amount.years is None for amount in listed) or _overlap(listed, plan):
        return None
    return total(known)


def _overlap(listed: Sequence[Amount], plan: Plan) -> bool:
    """Whether one amount may be counted in another: no two lines of a frame are; else scopes tell."""
    ids = {amount.id for amount in listed}
    if len(ids) < len(listed) or any(amount.frame is not None and amount.frame.id in ids for amount in listed):
        return True
    if len({amount.frame.id for amount in listed if amount.frame}) == 1 and all(amount.frame for amount in listed):
        return False
    scopes = [frozenset(ref.id for ref in amount.about) for amount in listed]
    if any(plan.strategy.id in scope or not scope for scope in scopes):
        return True
    return sum(map(len, scopes)) > len(frozenset().union(*scopes))
