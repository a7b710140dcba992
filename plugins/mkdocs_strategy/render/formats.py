"""Numbers, money and dates as a language writes them, by CLDR (Babel), with the few words CLDR lacks."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache

from attrs import evolve
from babel import Locale
from babel.core import UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.numbers import (
    format_compact_currency,
    format_compact_decimal,
    format_decimal,
    format_percent,
    get_currency_precision,
    get_decimal_symbol,
)
from babel.units import format_unit

from mkdocs_strategy.model.moment import SEASONS, Moment, Point
from mkdocs_strategy.model.money import Money
from mkdocs_strategy.model.target import Figure, Measure

Words = Mapping[str, str]
MILLION = Decimal(1_000_000)

# More decimals than any amount has in any unit: nothing is rounded, and no zero is added.
_EXACT = 24


@lru_cache(maxsize=32)
def locale_of(code: str) -> Locale:
    """The locale of a language code such as da or pt-BR; English for a language CLDR does not know."""
    try:
        return Locale.parse(code.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return Locale("en")


def money_text(money: Money, words: Words, language: str) -> str:
    """An amount: 28,6 mio. kr. / DKK 28.6 million; in full below one million. No-break spaces within.

    What is written in millions stays in millions below one, too, as in its source and beside others: 0,07 mio. kr.
    """
    locale = locale_of(words.get("locale", language))
    if abs(money.amount) >= MILLION:
        plain = _compact(money, words, locale)
    else:
        plain = _fraction(money, words, locale) if money.scale >= 6 and money.amount else _full(money, words, locale)
    if money.qualifier is None:
        return plain
    return words["money-about" if money.qualifier == "about" else "money-more-than"].format(money=plain)


def _compact(money: Money, words: Words, locale: Locale) -> str:
    if "money" in words:
        number = _compact_number(money.amount, locale)
        return _unbroken(words["money"].format(currency=money.currency, number=number))
    return _unbroken(format_compact_currency(money.amount, money.currency, locale=locale, fraction_digits=_EXACT))


# The same amounts, numbers and dates stand on many pages, and CLDR's patterns take long to follow.
@lru_cache(maxsize=2**12)
def _compact_number(amount: Decimal, locale: Locale) -> str:
    return str(format_compact_decimal(amount, format_type="long", locale=locale, fraction_digits=_EXACT))


def _fraction(money: Money, words: Words, locale: Locale) -> str:
    """An amount below one million, in millions. CLDR has no such form; the unit is the one it has for 1,07."""
    part = abs(money.amount) / MILLION
    more = evolve(money, amount=money.amount + MILLION.copy_sign(money.amount))
    shown, wanted = (format_decimal(one, locale=locale, decimal_quantization=False) for one in (part + 1, part))
    return _compact(more, words, locale).replace(str(shown), str(wanted))


def _full(money: Money, words: Words, locale: Locale) -> str:
    number = _in_full(money, locale)
    if "money" in words:
        return _unbroken(words["money"].format(currency=money.currency, number=number))
    symbol = locale.currency_symbols.get(money.currency, money.currency)
    return _unbroken(f"{symbol} {number}" if leads_with_currency(words, locale) else f"{number} {symbol}")


def leads_with_currency(words: Words, locale: Locale) -> bool:
    """Whether a language puts the currency before the number: DKK 28.6 million."""
    if "money" in words:
        return words["money"].startswith("{currency}")
    return str(locale.currency_formats["standard"].pattern).startswith("¤")


def _in_full(money: Money, locale: Locale) -> str:
    """The number of an amount; with as many decimals as the currency has coins for, where it has any: 12,50."""
    if money.amount == money.amount.to_integral_value():
        return str(format_decimal(money.amount, locale=locale, decimal_quantization=False))
    decimals = "0" * get_currency_precision(money.currency)
    pattern = re.sub(r"\.#+", f".{decimals}", locale.decimal_formats[None].pattern)
    return str(format_decimal(money.amount, format=pattern, locale=locale, decimal_quantization=False))


def _unbroken(words: str) -> str:
    return words.replace(" ", "\u00a0")


def decimal_sign(words: Words, language: str) -> str:
    """The sign between a number and its decimals: a comma in Danish, a point in English."""
    return str(get_decimal_symbol(locale_of(words.get("locale", language))))


def number_text(number: Decimal | int, words: Words, language: str) -> str:
    """A number with the language's separators: 1.000 / 1,000."""
    return _number(str(number), locale_of(words.get("locale", language)))


@lru_cache(maxsize=2**12)
def _number(written: str, locale: Locale) -> str:
    return str(format_decimal(written, locale=locale, decimal_quantization=False))


def years_text(number: int, words: Words, language: str) -> str:
    """A number of years in the form that the language has for it, by CLDR: 1 year, 2 years; 1 rok, 2 lata, 5 lat."""
    return _unbroken(
        format_unit(number, "duration-year", length="long", locale=locale_of(words.get("locale", language)))
    )


def measure_text(measure: Measure | Figure, words: Words, language: str) -> str:
    """A measured value with its unit: 25 %, 3,75 ud af 5, mere end 1.000."""
    locale = locale_of(words.get("locale", language))
    number = number_text(measure.value, words, language)
    if measure.unit == "percent":
        number = str(format_percent(measure.value / 100, locale=locale, decimal_quantization=False))
    scale = getattr(measure, "scale", None)
    if scale is not None:
        number = words["score-of"].format(value=number, scale=scale)
    if measure.more_than:
        number = words["number-more-than"].format(number=number)
    return number


def moment_text(moment: Moment, words: Words, language: str) -> str:
    """A date or span as a reader says it: 20. november 2025, foråret 2026, 2025–2028, fra 2015."""
    if not moment.is_span:
        return _point_text(moment.start, words, language)
    start = _point_text(moment.start, words, language)
    if moment.end is None:
        return words["span-open"].format(start=start)
    end = _point_text(moment.end, words, language)
    only_years = moment.start.month is None and moment.start.season is None and moment.end.month is None
    return words["span" if only_years else "span-dates"].format(start=start, end=end)


def _point_text(point: Point, words: Words, language: str) -> str:
    locale = locale_of(words.get("locale", language))
    if point.season:
        said = words[SEASONS[point.season]].format(year=point.year)
    elif point.day:
        said = _day_text(datetime.date(point.year, point.month or 1, point.day), locale)
    elif point.month:
        said = _month_text(datetime.date(point.year, point.month, 1), locale)
    else:
        said = str(point.year)
    if point.qualifier is None:
        return said
    return words["date-about" if point.qualifier == "~" else "date-uncertain"].format(date=said)


@lru_cache(maxsize=2**12)
def _day_text(day: datetime.date, locale: Locale) -> str:
    return str(format_date(day, "long", locale=locale))


@lru_cache(maxsize=2**10)
def _month_text(first: datetime.date, locale: Locale) -> str:
    return str(format_skeleton("yMMMM", first, locale=locale))


def language_name(code: str, in_language: str) -> str:
    """The name of a language in a language: engelsk, Danish."""
    return str(locale_of(code).get_display_name(locale_of(in_language)) or code)
