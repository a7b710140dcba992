"""Money as exact decimals. How an amount looks in a language is the matter of render."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Context, Decimal, Inexact, localcontext

from attrs import frozen

SCALES = {"thousand": 3, "million": 6, "billion": 9}
MOST_DIGITS = 15  # more than any budget has, and exact in every program that reads the open data
QUALIFIERS = ("about", "more than")

# Room for the sum of any amounts; if there ever were too little, an exception would say so, and nothing is rounded.
_EXACT = Context(prec=100, traps=[Inexact])

_WRITTEN = re.compile(
    r"(?:(?P<qualifier>about|more than)\s+)?"
    r"(?P<sign>-)?(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"(?:\s+(?P<scale>thousand|million|billion))?"
    r"\s+(?P<currency>[A-Z]{3})"
)


@frozen
class Money:
    """An amount in the currency's main unit (kroner, not øre), exact to the smallest coin.

    `qualifier` is "about" or "more than" where the source is no more exact than that.
    `scale` keeps the power of ten the amount is written in (6 for millions), so that it can be shown alike.
    """

    amount: Decimal
    currency: str
    qualifier: str | None = None
    scale: int = 0

    @property
    def exactly(self) -> Money:
        """The amount without "about" or "more than"."""
        return Money(self.amount, self.currency, None, self.scale)


def parse_money(written: str) -> Money | None:
    """Read "28.6 million DKK" or "about 450 million DKK"; None when it is not written like that."""
    match = _WRITTEN.fullmatch(written.strip())
    if match is None or sum(one.isdigit() for one in match["number"]) > MOST_DIGITS:
        return None
    scale = SCALES.get(match["scale"] or "", 0)
    digits = Decimal((match["sign"] or "") + match["number"].replace(",", ""))
    return Money(digits.scaleb(scale), match["currency"], match["qualifier"], scale)


def total(amounts: Iterable[Money]) -> Money:
    """The sum of amounts in one currency, as exact as the least exact of them.

    Raises ValueError for none at all, or for several currencies.
    """
    listed = tuple(amounts)
    currencies = {money.currency for money in listed}
    if len(currencies) != 1:
        raise ValueError(f"cannot add amounts in {len(currencies)} currencies")
    qualifiers = {money.qualifier for money in listed}
    qualifier = next((one for one in QUALIFIERS if one in qualifiers), None)
    scale = max(money.scale for money in listed)
    with localcontext(_EXACT):
        amount = sum((money.amount for money in listed), Decimal(0))
    return Money(amount, currencies.pop(), qualifier, scale)


def difference(larger: Money, smaller: Money) -> Money:
    """What is left of one amount when another is taken from it. Raises ValueError across currencies."""
    if larger.currency != smaller.currency:
        raise ValueError(f"cannot take {smaller.currency} from {larger.currency}")
    qualifier = larger.qualifier or smaller.qualifier
    with localcontext(_EXACT):
        amount = larger.amount - smaller.amount
    return Money(amount, larger.currency, qualifier, max(larger.scale, smaller.scale))
