"""Frames, lines and other amounts as an editor writes them, each with its nature, span, source and state."""

from __future__ import annotations

from typing import ClassVar

from attrs import evolve, frozen

from mkdocs_strategy.model.moment import Moment
from mkdocs_strategy.model.money import Money, difference, total
from mkdocs_strategy.model.record import Citation, Record, Ref, Text, Thing, optional, required

NATURES = (
    "assumed-frame",
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

# What an editor can write of an amount; one that is computed from others is never written.
# not-in-sources: a document that the sources name holds it, and that document is not among them.
# unknown: no source says how much.
STATES = ("stated", "not-in-sources", "unknown")
COMPUTED = "computed"

# How a yearly amount goes on: every year a new amount on top of those before, or the same amount every year.
STEPS = ("adds-up", "stays")


@frozen(kw_only=True)
class FinanceSource(Thing):
    """Where money comes from: a tax, a grant from the state, savings, running budgets."""

    kind: ClassVar[str] = "finance-source"

    text: Text | None = optional("What there is to say about it.")
    source: tuple[Citation, ...] = optional("Where it is named.", ())


@frozen(kw_only=True)
class Step(Record):
    """How a yearly amount goes on, as one document has it. A rule: no year is made from it but in a projection."""

    rule: str = required("Whether the amount adds up year by year or stays the same.", choices=STEPS)
    name: Text = required("What this reading is called.")
    starts: Moment | None = optional("The first year, where it is stated.")
    source: tuple[Citation, ...] = optional("Where it is stated.", ())

    def level(self, amount: Money, year: int) -> Money:
        """What the amount has come to in a year, the first being 1. Computed."""
        times = year if self.rule == "adds-up" else 1
        return evolve(amount, amount=amount.amount * times)


_FINANCED = "What the money is made up of. Where several are named, how much comes from each is not stated."
_STANDS_IN = "The document that holds the amount, where the state is not-in-sources."


@frozen(kw_only=True)
class BudgetLine(Thing):
    """One amount with its nature."""

    kind: ClassVar[str] = "budget-line"

    amount: Money | None = optional("The amount: 7.234 million DKK. Left out when the state says why.")
    nature: str = optional(
        "What kind of money it is; only a line of a frame, which is an allocation, can leave it out.",
        "allocation",
        choices=NATURES,
    )
    state: str = optional("Whether the sources state the amount.", "stated", choices=STATES)
    about: tuple[Ref, ...] = optional("What the money is for.", ())
    stands_in: Ref | None = optional(_STANDS_IN, kinds=("source",))
    years: Moment | None = optional("The years it covers: 2025/2028.")
    per: str | None = optional("The step it recurs with.", choices=("year",))
    steps: tuple[Step, ...] = optional("How a yearly amount goes on; one for each reading where documents differ.", ())
    financed_by: tuple[Ref, ...] = optional(_FINANCED, (), kinds=("finance-source",))
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
    stands_in: Ref | None = optional(_STANDS_IN, kinds=("source",))
    years: Moment | None = optional("The years it covers: 2025/2028.")
    financed_by: tuple[Ref, ...] = optional(_FINANCED, (), kinds=("finance-source",))
    lines: tuple[BudgetLine, ...] = optional("What has been allocated from it.", ())
    lines_total: Money | None = optional("The total of the lines as the source states it; checked against the lines.")
    text: Text | None = optional("What there is to say about it.")
    source: tuple[Citation, ...] = optional("Where it is stated.", ())

    @property
    def allocated(self) -> Money | None:
        """The computed sum of the lines; None when there are none, or one has no amount, or they cannot be added."""
        listed = [line.amount for line in self.lines if line.amount is not None and line.nature == "allocation"]
        listed = [] if any(line.per for line in self.lines) else listed
        if not listed or len(listed) < len(self.lines) or len({money.currency for money in listed}) > 1:
            return None
        return total(listed)

    @property
    def remaining(self) -> Money | None:
        """The computed rest of the frame after its lines; None when either is not known."""
        allocated = self.allocated
        if self.amount is None or allocated is None or allocated.currency != self.amount.currency:
            return None
        return difference(self.amount, allocated)
