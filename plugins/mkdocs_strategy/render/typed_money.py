"""Amounts of money that stand in words, as people type them in a language: 28,5 mio. kr., DKK 28.5 million, 250.000 kr.

Signs, codes and names of currencies and words for large numbers are CLDR's (Babel), with a few that a language's wording
adds: mkr., t.kr. Numbers that are spelt out are not read. Pure text in, positions out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple, TypeVar

from attrs import frozen
from babel import Locale
from babel.numbers import get_decimal_symbol

from mkdocs_strategy.render.money_words import MoneyWords

# A space within an amount, or the end of a line; a new paragraph is no part of it.
_GAP = r"[^\S\n]*\n?[^\S\n]*"
# Starts with a digit, so that it is found fast; what may not stand before it is looked at afterwards.
_NUMBER = re.compile(r"\d(?:\d{0,2}(?:(?:[ \u00a0\u202f]|\u00a0{5,8})\d{3})+(?!\d)(?:[.,]\d+)?|\d*(?:[.,'’]\d+)*)")
_MINUS = "-−"
_WORD = re.compile(rf"(?P<gap>{_GAP})(?P<word>[^\s\d\0]+)")
_BEFORE = re.compile(rf"(?P<word>[^\s\d\0]+){_GAP}\Z")
_FIRST = re.compile(r"\s*([^\s\d\0]*)")
_LONGEST_SIGN = 12
_THEN_NUMBER = re.compile(rf"{_GAP}[-−]?\d")
_UP_TO = re.compile(r"\d[^\n]{0,12}?[^\S\n]*[-–—][^\S\n]*\Z")
_AND_ON = re.compile(r"[^\S\n]*[-–—][^\S\n]*\d")
# Whole coins only: 451,- kr.
_EVEN = re.compile(r",[-–—]{1,2}(?![^\W_]|[^\S\n]*\d)")
_UNDERLINE = re.compile(r"(?<!\w)_+|_+(?!\w)")
_SPACE = re.compile(r"&(?:nbsp|thinsp|ensp|emsp|#0*160|#0*8239|#[xX]0*[aA]0|#[xX]202[fF]);")
# What ends the phrase that a number stands in, and the next word where nothing does.
_PHRASE_ENDS = re.compile(r"[^\S\n]*(?:\Z|[.,;:!?)»”\"–—]|\n[^\S\n]*(?:\n|\Z))")
_NEXT_WORD = re.compile(rf"{_GAP}([^\W\d_]+)")
_NOT_A_WORD = "()[]{}<>\"'»«“”„*_,;:!?|/=+-−–—…"

_WORDS_IN_A_NAME = (3, 2, 1)

_Value = TypeVar("_Value", int, str)


class Typed(NamedTuple):
    """An amount at characters `start` to `end` of a text. `is_range` where it is but one end of a range: 20–30 mio. kr.

    `is_bare` where no currency stands with it: 460 millioner. It may count something else, and is given the first currency.
    """

    start: int
    end: int
    amount: Decimal
    currency: str
    is_range: bool = False
    is_bare: bool = False


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
    `leads` tells whether the language puts the currency before the number. `scales` are words for large numbers beside
    CLDR's, in small letters, with the power of ten. `goes_on` are the words by which a sentence goes on behind an amount
    that says no currency: 460 millioner til it.
    """

    locale: Locale
    currencies: tuple[str, ...]
    others: tuple[Locale, ...] = ()
    leads: bool = False
    scales: tuple[tuple[str, int], ...] = ()
    goes_on: frozenset[str] = frozenset()

    def amounts_in(self, words: str) -> Iterator[Typed]:
        """The amounts in a text, in order."""
        words, last = plain(words), 0
        for number in _NUMBER.finditer(words):
            start, end = number.span()
            if not self._may_be_money(words, start, end):
                continue
            tail = self._tail(words, end)
            if tail is None or words[start - 1 : start] in (".", ",", "_"):
                continue
            minus = words[start - 1 : start] in _MINUS and not words[start - 2 : start - 1].isalnum() and start > 0
            with_currency = self._with_currency(words, start - minus, tail, last)
            found = with_currency or self._bare(words, start - minus, end, tail)
            value = self._value(number[0]) if found else None
            if found is None or value is None:
                continue
            (start, last), currency = found
            value = value.scaleb(tail.scale)
            is_range = bool(_UP_TO.search(words, 0, start) or _AND_ON.match(words, last))
            yield Typed(start, last, -value if minus else value, currency, is_range, with_currency is None)

    def _with_currency(self, words: str, start: int, tail: _Tail, last: int) -> tuple[tuple[int, int], str] | None:
        """From where to where an amount goes with its currency, and which that is; None where a number has none."""
        before = self._sign_before(words, start, last)
        if before is not None and (self.leads or tail.currency is None):
            return (before[0], tail.end), before[1]
        if tail.currency is None or words[start - 1 : start].isalnum():  # A5
            return None
        return (start, tail.currency_end), tail.currency

    def _bare(self, words: str, start: int, end: int, tail: _Tail) -> tuple[tuple[int, int], str] | None:
        """The same for millions of nothing that is said: an amount, where the phrase ends there or goes on about it."""
        name = words[end : tail.end].strip().casefold()
        if not self.currencies or name not in self._names.large or words[start - 1 : start].isalnum():
            return None
        at = (start, tail.end), self.currencies[0]
        if _PHRASE_ENDS.match(words, tail.end):
            return at
        following = _NEXT_WORD.match(words, tail.end)
        goes_on = following and (following[1] in self.goes_on or (name[-1] == "." and following[1].istitle()))
        return at if goes_on and self.goes_on else None

    def _may_be_money(self, words: str, start: int, end: int) -> bool:
        """Whether what stands beside a number is worth a closer look; nearly always it is not."""
        first = _FIRST.match(words, end)
        if first and first[1] and (self._may_stand_beside(first[1]) or _EVEN.match(words, end)):
            return True
        before = words[max(0, start - _LONGEST_SIGN) : start].rstrip(_MINUS).split()
        return bool(before) and before[-1].casefold().strip(_NOT_A_WORD + ".0123456789") in self._names.first

    def _may_stand_beside(self, written: str) -> bool:
        """Whether a word behind a number may belong to an amount."""
        known = self._met.get(written)
        if known is None:
            word = written.casefold().strip(_NOT_A_WORD + ".")
            known = self._met[written] = word in self._names.first or bool(self._in_one_word(written))
        return known

    @cached_property
    def _met(self) -> dict[str, bool]:
        """What became of the words that stood behind numbers so far: the same few, again and again."""
        return {}

    def _in_one_word(self, written: str) -> tuple[int, int] | None:
        """The power of ten and the length of the word for it, where the currency sticks to it: mkr., mio.kr., t.kr."""
        for name, scale in self._names.all_scales.items():
            if written[: len(name)].casefold() == name:
                length = len(name) + (written[len(name) : len(name) + 1] == ".")
                currency = written[length:].rstrip(_NOT_A_WORD)
                if currency in self._names.words or currency.casefold() in self._names.words:
                    return scale, length
        return None

    @cached_property
    def _names(self) -> MoneyWords:
        return MoneyWords(self.locale, self.currencies, self.others, self.scales)

    def _tail(self, words: str, end: int) -> _Tail | None:
        """The words behind a number that ends there; None where letters stick to it that are no part of an amount."""
        even = _EVEN.match(words, end)
        end = even.end() if even else end
        following = _following(words, end)
        scale, after = _found(self._names.all_scales, following)
        split = self._in_one_word(following[0]["word"]) if following and not scale else None
        if split:
            scale, after = split[0], following[0].start("word") + split[1]
            following = _following(words, after)
        number = _Tail(after, scale) if scale else _Tail(end)
        currency, after = self._currency([one for one in following if one.start() >= number.end], bool(scale))
        # In 2025 DKK 5 million, the currency belongs to what follows it.
        leads = words[after - 3 : after].isupper() or (
            self.leads and words[number.end : after].strip() in self._names.signs
        )
        if currency and not (leads and _THEN_NUMBER.match(words, after)):
            return number._replace(currency=currency, currency_end=after)
        if even and self.currencies:
            return number._replace(currency=self.currencies[0], currency_end=end)
        if following and not scale and not following[0]["gap"] and following[0]["word"][0].isalnum():
            return None
        return number

    def _currency(self, behind: list[re.Match[str]], scaled: bool) -> tuple[str | None, int]:
        """The currency that words name, and where its name ends. Behind millions, one may stand of which we have none."""
        currency, end = _found(self._names.words, behind)
        if currency is None and scaled and behind:
            currency, end = _found(self._names.all_words, behind)
            if currency is None and len(behind[0]["word"]) <= 2:  # millones de euros
                currency, end = _found(self._names.all_words, behind[1:])
        return currency, end

    def _sign_before(self, words: str, start: int, last: int) -> tuple[int, str] | None:
        """Where the sign or code of a currency before a number starts, and the currency; None where there is none."""
        before = _BEFORE.search(words, max(last, start - _LONGEST_SIGN), start)
        if before is None:
            return None
        sign = before["word"].lstrip(_NOT_A_WORD)
        currency = self._names.signs.get(sign) or self._names.signs.get(sign.casefold())
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


def plain(words: str) -> str:
    """The words with blanks for emphasis and for the names of spaces, so that positions stay the same."""
    words = words.replace("*", " ")
    if "_" in words:
        words = _UNDERLINE.sub(lambda signs: " " * len(signs[0]), words)
    return _SPACE.sub(lambda name: "\u00a0" * len(name[0]), words) if "&" in words else words


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
