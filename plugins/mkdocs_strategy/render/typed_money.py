"""Amounts of money that stand in words, as people type them in a language: 28,5 mio. kr., DKK 28.5 million, 250.000 kr.

Signs, codes and names of currencies and words for large numbers are CLDR's (Babel). Numbers that are spelt out are not
read. Pure text in, positions out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple, TypeVar

from attrs import frozen
from babel import Locale
from babel.numbers import get_currency_name, get_decimal_symbol

# A space within an amount, or the end of a line; a new paragraph is no part of it.
_GAP = r"[^\S\n]*\n?[^\S\n]*"
# Starts with a digit, so that it is found fast; what may not stand before it is looked at afterwards.
_NUMBER = re.compile(r"\d(?:\d{0,2}(?:[ \u00a0\u202f]\d{3})+(?!\d)(?:[.,]\d+)?|\d*(?:[.,'’]\d+)*)")
_MINUS = "-−"
_WORD = re.compile(rf"(?P<gap>{_GAP})(?P<word>[^\s\d\0]+)")
_BEFORE = re.compile(rf"(?P<word>[^\s\d\0]+){_GAP}\Z")
_FIRST = re.compile(r"\s*([^\s\d\0]*)")
_LONGEST_SIGN = 12
_THEN_NUMBER = re.compile(rf"{_GAP}[-−]?\d")
_UP_TO = re.compile(r"\d[^\n]{0,12}?[^\S\n]*[-–—][^\S\n]*\Z")
_AND_ON = re.compile(r"[^\S\n]*[-–—][^\S\n]*\d")
_NOT_A_WORD = "()[]{}<>\"'»«“”„*_,;:!?|/=+-−–—…"

# Counts for which languages have a form of their own of a noun beside a number.
_COUNTS = (1, 2, 5, Decimal("1.5"))
_WORDS_IN_A_NAME = (3, 2, 1)

_Value = TypeVar("_Value", int, str)


class Typed(NamedTuple):
    """An amount at characters `start` to `end` of a text. `is_range` where it is but one end of a range: 20–30 mio. kr."""

    start: int
    end: int
    amount: Decimal
    currency: str
    is_range: bool = False


class _Tail(NamedTuple):
    """What follows a number: where it ends, with a word for the power of ten, and a currency, with its own end."""

    end: int
    scale: int = 0
    currency: str | None = None
    currency_end: int = 0


@frozen(slots=False)
class MoneyReader:
    """Reads amounts in a language. Of several currencies with a sign or word in common, the first is meant.

    `others` are the locales of the other languages of the strategy, whose signs may stand here too: kr. in English.
    `leads` tells whether the language puts the currency before the number.
    """

    locale: Locale
    currencies: tuple[str, ...]
    others: tuple[Locale, ...] = ()
    leads: bool = False

    def amounts_in(self, words: str) -> Iterator[Typed]:
        """The amounts in a text, in order."""
        last = 0
        for number in _NUMBER.finditer(words):
            start, end = number.span()
            if not self._may_be_money(words, start, end):
                continue
            tail = self._tail(words, end)
            if tail is None or words[start - 1 : start] in (".", ",", "_"):
                continue
            minus = words[start - 1 : start] in _MINUS and not words[start - 2 : start - 1].isalnum() and start > 0
            found = self._with_currency(words, start - minus, tail, last)
            value = self._value(number[0]) if found else None
            if found is None or value is None:
                continue
            (start, last), currency = found
            value = value.scaleb(tail.scale)
            is_range = bool(_UP_TO.search(words, 0, start) or _AND_ON.match(words, last))
            yield Typed(start, last, -value if minus else value, currency, is_range)

    def _with_currency(self, words: str, start: int, tail: _Tail, last: int) -> tuple[tuple[int, int], str] | None:
        """From where to where an amount goes with its currency, and which that is; None where a number has none."""
        before = self._sign_before(words, start, last)
        if before is not None and (self.leads or tail.currency is None):
            return (before[0], tail.end), before[1]
        if tail.currency is None or words[start - 1 : start].isalnum():  # A5
            return None
        return (start, tail.currency_end), tail.currency

    def _may_be_money(self, words: str, start: int, end: int) -> bool:
        """Whether what stands beside a number is worth a closer look; nearly always it is not."""
        first = _FIRST.match(words, end)
        if first and first[1].casefold().strip(_NOT_A_WORD + ".") in self._first_words:
            return True
        before = words[max(0, start - _LONGEST_SIGN) : start].rstrip(_MINUS).split()
        return bool(before) and before[-1].casefold().strip(_NOT_A_WORD + ".0123456789") in self._first_words

    @cached_property
    def _first_words(self) -> frozenset[str]:
        """The first word of all that may stand beside a number, in small letters and without a stop."""
        return frozenset(name.split()[0].casefold().rstrip(".") for name in (*self._words, *self._scales))

    def _tail(self, words: str, end: int) -> _Tail | None:
        """The words behind a number that ends there; None where letters stick to it that are no part of an amount."""
        following = _following(words, end)
        scale, after = _found(self._scales, following)
        number = _Tail(after, scale) if scale else _Tail(end)
        currency, after = self._currency([one for one in following if one.start() >= number.end], bool(scale))
        # In 2025 DKK 5 million, the currency belongs to what follows it.
        leads = words[after - 3 : after].isupper() or (self.leads and words[number.end : after].strip() in self._signs)
        if currency and not (leads and _THEN_NUMBER.match(words, after)):
            return number._replace(currency=currency, currency_end=after)
        if following and not scale and not following[0]["gap"] and following[0]["word"][0].isalnum():
            return None
        return number

    def _currency(self, behind: list[re.Match[str]], scaled: bool) -> tuple[str | None, int]:
        """The currency that words name, and where its name ends. Behind millions, one may stand of which we have none."""
        currency, end = _found(self._words, behind)
        if currency is None and scaled and behind:
            currency, end = _found(self._all_words, behind)
            if currency is None and len(behind[0]["word"]) <= 2:  # millones de euros
                currency, end = _found(self._all_words, behind[1:])
        return currency, end

    def _sign_before(self, words: str, start: int, last: int) -> tuple[int, str] | None:
        """Where the sign or code of a currency before a number starts, and the currency; None where there is none."""
        before = _BEFORE.search(words, max(last, start - _LONGEST_SIGN), start)
        if before is None:
            return None
        sign = before["word"].lstrip(_NOT_A_WORD)
        currency = self._signs.get(sign) or self._signs.get(sign.casefold())
        at = before.end("word") - len(sign)
        return (at, currency) if currency and not (at and sign[0].isalpha() and words[at - 1].isalnum()) else None

    def _value(self, number: str) -> Decimal | None:
        """The number that digits and signs stand for; None where they stand for none, or for any."""
        digits = re.sub(r"[\s'’]", "", number)
        signs = [sign for sign in digits if not sign.isdecimal()]
        if not signs:
            return Decimal(digits)
        last = signs[-1]
        in_groups = re.fullmatch(rf"\d{{1,3}}(?:\{last}\d{{2,3}})*\{last}\d{{3}}", digits)
        if in_groups and (len(signs) > 1 or last != get_decimal_symbol(self.locale)):
            return Decimal(digits.replace(last, ""))
        if signs.count(last) > 1:
            return None
        return Decimal("".join("." if one == last else one for one in digits if one.isdecimal() or one == last))

    @cached_property
    def _signs(self) -> Mapping[str, str]:
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
    def _words(self) -> Mapping[str, str]:
        """The currency of each sign, code and word that may follow a number; words in small letters."""
        found = dict(self._signs)
        for code in self.currencies:
            names = [get_currency_name(code, count, self.locale) for count in _COUNTS]
            noun = 0 if self._noun_leads else -1
            _name(found, code, *(name for name in names if name != code))
            _name(found, code, *(name.split()[noun] for name in names if name.strip() not in (code, "")))
        for code in sorted(set(self._signs.values())):
            _name(found, code, self.locale.currencies.get(code, code))
        return found

    @cached_property
    def _all_words(self) -> Mapping[str, str]:
        """The same with the code of every currency, and with all forms of the names of those that have a sign."""
        found: dict[str, str] = {**{code: code for code in map(str, self.locale.currencies)}, **self._words}
        for code in sorted(set(self._signs.values())):
            names = [get_currency_name(code, count, self.locale) for count in _COUNTS]
            _name(found, code, *names, *(f"d’{name}" for name in names))
        return found

    @cached_property
    def _noun_leads(self) -> bool:
        """Whether the noun of a currency's name comes first: koron duńskich, danske kroner. Its words recur the most."""
        pairs = [words for name in self.locale.currencies.values() if len(words := name.split()) == 2]
        return len({first for first, _ in pairs}) < len({last for _, last in pairs})

    @cached_property
    def _scales(self) -> Mapping[str, int]:
        """The power of ten that each word for a large number stands for, in small letters."""
        found: dict[str, int] = {}
        for length in ("long", "short"):
            for patterns in (self.locale.compact_decimal_formats.get(length) or {}).values():
                for power, pattern in patterns.items():
                    zeros, word = pattern.pattern.count("0"), re.sub(r"['0]", "", pattern.pattern).strip().casefold()
                    if word and 0 < zeros < len(power):
                        found.setdefault(word, len(power) - zeros)
                        found.setdefault(word.rstrip("."), len(power) - zeros)
        return found


def _name(found: dict[str, str], code: str, *names: str) -> None:
    """Let words stand for a currency, in small letters, where they do not stand for one yet."""
    for name in filter(str.strip, names):
        found.setdefault(" ".join(name.casefold().replace("'", "’").split()), code)


def _following(words: str, end: int) -> list[re.Match[str]]:
    """The next few words of the same paragraph, as long as no number is among them."""
    found: list[re.Match[str]] = []
    while len(found) <= _WORDS_IN_A_NAME[0] + 1 and (match := _WORD.match(words, end)):
        found.append(match)
        end = match.end()
    return found


def _found(table: Mapping[str, _Value], behind: list[re.Match[str]]) -> tuple[_Value | None, int]:
    """What the first words stand for in a table, the longest name first, and where that name ends; None for nothing."""
    for count in _WORDS_IN_A_NAME:
        if count > len(behind):
            continue
        name, end = " ".join(one["word"] for one in behind[:count]).replace("'", "’"), behind[count - 1].end()
        value = table.get(name) or table.get(name.casefold())
        while value is None and name and not name[-1].isalnum():  # the end of a sentence, a bracket
            name, end = name[:-1], end - 1
            value = table.get(name) or table.get(name.casefold())
        if value is not None:
            return value, end
    return None, 0
