"""Frames, lines and other amounts, each with its nature, span and source. Natures are never added together."""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen

from mkdocs_strategy.model.moment import Moment
from mkdocs_strategy.model.money import Money, difference, total
from mkdocs_strategy.model.record import Citation, Ref, Text, Thing, optional, required

NATURES = (
    "indicative-frame",
    "allocation",
    "buffer",
    "recurring",
    "benefit-realisation",
    "pool",
    "grant",
    "project-total",
    "project-share",
    "project-grant",
    "project-award",
    "income",
    "penalty",
)
STATES = ("stated", "not-in-sources")


@frozen(kw_only=True)
class BudgetLine(Thing):
    """One amount with its nature."""

    kind: ClassVar[str] = "budget-line"

    amount: Money | None = optional("The amount: 7.234 million DKK. Left out when the state says why.")
    nature: str = optional(
        "What kind of money it is; a line of a frame is an allocation.", "allocation", choices=NATURES
    )
    state: str = optional("Whether the sources state the amount.", "stated", choices=STATES)
    about: tuple[Ref, ...] = optional("What the money is for.", ())
    years: Moment | None = optional("The years it covers: 2025/2028.")
    per: str | None = optional("The step it recurs with.", choices=("year",))
    text: Text | None = optional("What there is to say about it.")
    source: tuple[Citation, ...] = optional("Where it is stated.", ())


@frozen(kw_only=True)
class BudgetFrame(Thing):
    """An amount set aside, and the lines that have been allocated from it."""

    kind: ClassVar[str] = "budget-frame"

    about: Ref = required("The strategy or sub-strategy the frame is for.", kinds=("strategy", "sub-strategy"))
    amount: Money | None = optional("The amount: 28.6 million DKK. Left out when the state says why.")
    nature: str = optional("What kind of money it is.", "indicative-frame", choices=NATURES)
    state: str = optional("Whether the sources state the amount.", "stated", choices=STATES)
    years: Moment | None = optional("The years it covers: 2025/2028.")
    lines: tuple[BudgetLine, ...] = optional("What has been allocated from it.", ())
    lines_total: Money | None = optional("The total of the lines as the source states it; checked against the lines.")
    text: Text | None = optional("What there is to say about it.")
    source: tuple[Citation, ...] = optional("Where it is stated.", ())

    @property
    def allocated(self) -> Money | None:
        """The computed sum of the lines; None when there are none, or one has no amount, or they cannot be added."""
        amounts = [line.amount for line in self.lines]
        listed = [money for money in amounts if money is not None]
        if not listed or len(listed) < len(amounts) or len({money.currency for money in listed}) > 1:
            return None
        return total(listed)

    @property
    def remaining(self) -> Money | None:
        """The computed rest of the frame after its lines; None when either is not known."""
        allocated = self.allocated
        if self.amount is None or allocated is None or allocated.currency != self.amount.currency:
            return None
        return difference(self.amount, allocated)
