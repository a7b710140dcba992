"""The signs, codes and names of currencies in a language, and its words for large numbers, as CLDR has them (Babel)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cached_property, lru_cache

from attrs import frozen
from babel import Locale
from babel.numbers import get_currency_name

# Counts for which languages have a form of their own of a noun beside a number.
_COUNTS = (1, 2, 5, Decimal("1.5"))
# From which power of ten on a word alone may tell an amount, and letters of one that is no unit of measure: not m.
_LARGE, _SHORTEST = 6, 2


@frozen(slots=False)
class MoneyWords:
    """The words of a language for money. Of currencies with a sign or word in common, the first is meant.

    `others` are the locales of the other languages of the strategy; `scales` are words for large numbers beside CLDR's.
    """

    locale: Locale
    currencies: tuple[str, ...]
    others: tuple[Locale, ...] = ()
    scales: tuple[tuple[str, int], ...] = ()

    @cached_property
    def first(self) -> frozenset[str]:
        """The first word of all that may stand beside a number, in small letters and without a stop."""
        return frozenset(name.split()[0].casefold().rstrip(".") for name in (*self.words, *self.all_scales))

    @cached_property
    def signs(self) -> Mapping[str, str]:
        """The currency of each sign and code: codes as they are, signs in small letters."""
        found: dict[str, str] = {}
        for code in self.currencies:
            found[code] = code
            for locale in (self.locale, *self.others):
                sign = locale.currency_symbols.get(code, code)
                if sign != code:
                    # Who has but one dollar writes $, not US$.
                    _name(found, code, sign, sign.rstrip("."), re.sub(r"^[A-Z]+(?=[^\sA-Za-z.])", "", sign))
        for code, sign in self.locale.currency_symbols.items():
            if code in self.locale.currencies and sign != code and code != "XXX":
                found.setdefault(code, code)
                _name(found, code, sign)
        return found

    @cached_property
    def words(self) -> Mapping[str, str]:
        """The currency of each sign, code and word that may follow a number; words in small letters."""
        found = dict(self.signs)
        for code in self.currencies:
            names = [get_currency_name(code, count, self.locale) for count in _COUNTS]
            noun = 0 if self._noun_leads else -1
            _name(found, code, *(name for name in names if name != code))
            _name(found, code, *(name.split()[noun] for name in names if name.strip() not in (code, "")))
        for code in sorted(set(self.signs.values())):
            _name(found, code, self.locale.currencies.get(code, code))
        return found

    @cached_property
    def all_words(self) -> Mapping[str, str]:
        """The same with the code of every currency, and with all forms of the names of those that have a sign."""
        found: dict[str, str] = {**{code: code for code in map(str, self.locale.currencies)}, **self.words}
        for code in sorted(set(self.signs.values())):
            names = [get_currency_name(code, count, self.locale) for count in _COUNTS]
            _name(found, code, *names, *(f"d’{name}" for name in names))
        return found

    @cached_property
    def _noun_leads(self) -> bool:
        """Whether the noun of a currency's name comes first: koron duńskich, danske kroner. Its words recur the most."""
        pairs = [words for name in self.locale.currencies.values() if len(words := name.split()) == 2]
        return len({first for first, _ in pairs}) < len({last for _, last in pairs})

    @cached_property
    def all_scales(self) -> Mapping[str, int]:
        """The power of ten that each word for a large number stands for, in small letters."""
        found = dict(self.scales)
        for name, power in _scales_of(self.locale):
            found.setdefault(name, power)
        for locale in self.others:  # mio. in English, too
            for name, power in _scales_of(locale):
                if len(name) > _SHORTEST:
                    found.setdefault(name, power)
        return found

    @cached_property
    def large(self) -> frozenset[str]:
        """The words of the language for a million and more that are no unit of measure: not m."""
        own = (*self.scales, *_scales_of(self.locale))
        return frozenset(name for name, power in own if power >= _LARGE and len(name.rstrip(".")) >= _SHORTEST)


@lru_cache(maxsize=32)
def _scales_of(locale: Locale) -> tuple[tuple[str, int], ...]:
    """CLDR's words for large numbers in small letters, with a stop and without, each with its power of ten."""
    found: dict[str, int] = {}
    for length in ("long", "short"):
        for patterns in (locale.compact_decimal_formats.get(length) or {}).values():
            for power, pattern in patterns.items():
                zeros, word = pattern.pattern.count("0"), re.sub(r"['0]", "", pattern.pattern).strip().casefold()
                if word and 0 < zeros < len(power):
                    found.setdefault(word, len(power) - zeros)
                    found.setdefault(word.rstrip("."), len(power) - zeros)
    return tuple(found.items())


def _name(found: dict[str, str], code: str, *names: str) -> None:
    """Let words stand for a currency, in small letters, where they do not stand for one yet."""
    for name in filter(str.strip, names):
        found.setdefault(" ".join(name.casefold().replace("'", "’").split()), code)
