"""Where the decimal sign of printed amounts stands, so that a column of them lines up. Text only; nothing is rounded."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from html import escape
from typing import NamedTuple

from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.formats import decimal_sign

# The first number in printed words: digits, with signs between them but not after.
_NUMBER = re.compile(r"\d(?:[\d.,'’\u00a0\u202f]*\d)?")

# For each amount as printed, its HTML with the room that lines it up.
Padding = Mapping[str, str]


class Printed(NamedTuple):
    """An amount as printed: up to the end of its number, how many decimals that has, and what follows: its unit."""

    number: str
    decimals: int
    unit: str


def printed(words: str, sign: str) -> Printed:
    """A printed amount in its parts; words without a number are all unit."""
    match = _NUMBER.search(words)
    if match is None:
        return Printed("", 0, words)
    _, found, decimals = match.group().rpartition(sign)
    return Printed(words[: match.end()], len(decimals) if found else 0, words[match.end() :])


def missing(column: Iterable[str], sign: str) -> dict[str, str]:
    """For each amount that needs it, the sign and zeros it lacks beside the one with most decimals in the same unit."""
    parts = {words: printed(words, sign) for words in column}
    most: dict[str, int] = {}
    for part in parts.values():
        if part.number:
            most[part.unit] = max(most.get(part.unit, 0), part.decimals)
    return {
        words: ("" if part.decimals else sign) + "0" * (most[part.unit] - part.decimals)
        for words, part in parts.items()
        if part.number and part.decimals < most[part.unit]
    }


def paddings(column: Iterable[str], edition: Edition) -> Padding:
    """The HTML of amounts that need room after their number. The room is no text: it is neither found, copied nor read out."""
    sign = decimal_sign(edition.words, edition.language)
    said = {}
    for words, lacking in missing(column, sign).items():
        number, _, unit = printed(words, sign)
        room = f'<span class="strategy-room" data-room="{lacking}"></span>'
        said[words] = f"{escape(number, quote=False)}{room}{escape(unit, quote=False)}"
    return said
