"""A chart of money as plain data: a finding, bars with their words and amounts, notes, and the table behind it.

Nothing here knows how a chart is drawn, or from what its bars are made.
"""

from __future__ import annotations

from decimal import Decimal

from attrs import frozen

from mkdocs_strategy.model.record import Citation
from mkdocs_strategy.render.table import Table

# How a bar looks: the whole that others are measured against, a part of it, what is computed, what is apart from the
# rest, what has no length since the amount is not known, and what has none since its currency is another.
LOOKS = ("whole", "part", "computed", "apart", "unknown", "unscaled")


@frozen
class Bar:
    """A bar: its name, its amount in words, how it looks; its length, and where it starts, in the currency's main unit.

    `amount` is None where it has no length.
    """

    name: str
    value: str
    look: str
    amount: Decimal | None = None
    start: Decimal = Decimal(0)

    @property
    def end(self) -> Decimal:
        return self.start + (self.amount or 0)


@frozen
class Group:
    """Bars that belong together, under a name and a line of what is assumed of them, each "" where there is none."""

    bars: tuple[Bar, ...]
    name: str = ""
    assumed: str = ""


@frozen
class Chart:
    """A chart: the finding as a sentence without its full stop, groups of bars on one scale, notes, the table behind it.

    `series` says whether the bars of a group are one thing over time.
    """

    kind: str
    of: str
    finding: str
    groups: tuple[Group, ...]
    table: Table
    notes: tuple[str, ...] = ()
    sources: tuple[Citation, ...] = ()
    series: bool = False

    @property
    def top(self) -> Decimal:
        """The amount that takes the whole width."""
        return max((bar.end for group in self.groups for bar in group.bars), default=Decimal(0)) or Decimal(1)

    @property
    def in_words(self) -> str:
        """All bars in words."""
        return ". ".join(_in_words(group) for group in self.groups) + "."


def _in_words(group: Group) -> str:
    head = f"{group.name}: " * bool(group.name) + f"{group.assumed}. " * bool(group.assumed)
    return head + "; ".join(f"{bar.name}: {bar.value}" for bar in group.bars)
