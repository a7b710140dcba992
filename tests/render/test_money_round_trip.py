"""Any amount that is printed in a language says that amount: read back by Babel alone, and by our own reader."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from babel import Locale
from babel.numbers import get_currency_precision, parse_decimal
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mkdocs_strategy.model.money import MOST_DIGITS, Money
from mkdocs_strategy.render.formats import leads_with_currency, locale_of, money_text
from mkdocs_strategy.render.typed_money import MoneyReader
from mkdocs_strategy.render.wording import words_of

LANGUAGES = ("da", "en", "pl", "de")
CURRENCIES = ("DKK", "EUR", "PLN", "JPY", "TND", "USD")

# What each language's readers take these for; written by hand, not looked up where the program looks them up.
UNITS = {
    "da": {"mio.": 6, "mia.": 9, "bio.": 12},
    "en": {"million": 6, "billion": 9, "trillion": 12},
    "pl": {"mln": 6, "mld": 9, "bln": 12},
    "de": {"Mio.": 6, "Mrd.": 9, "Bio.": 12},
}
SIGNS = {"DKK": ("kr.",), "EUR": ("€",), "PLN": ("zł",), "JPY": ("¥", "JP¥"), "TND": (), "USD": ("$", "US$")}


@st.composite
def moneys(draw: st.DrawFn) -> Money:
    """Any amount to the smallest coin of its currency, written out or in thousands, millions or billions."""
    currency = draw(st.sampled_from(CURRENCIES))
    scale = draw(st.sampled_from((0, 0, 3, 6, 9)))
    largest = 10**MOST_DIGITS if draw(st.booleans()) else 10**8
    coins = draw(st.integers(-largest + 1, largest - 1))
    return Money(Decimal(coins).scaleb(-get_currency_precision(currency)), currency, None, scale)


def locale(language: str) -> Locale:
    return locale_of(words_of(language, {}).get("locale", language))


def read_by_babel(words: str, language: str, currency: str) -> Decimal:
    """The amount in words of a language, by CLDR's signs for decimals and thousands and our own list of units."""
    for sign in (*sorted(SIGNS[currency], key=len, reverse=True), currency):
        words = words.replace(sign, "")
    found = re.fullmatch(r"\s*(?P<number>[-−\d.,\s]*\d)\s*(?P<unit>\D*?)\s*", words)
    assert found is not None, words
    number = parse_decimal(found["number"], locale=locale(language), strict=True)
    return number.scaleb(UNITS[language][found["unit"]] if found["unit"] else 0)


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=250, deadline=None)
@given(money=moneys())
@example(money=Money(Decimal("999999.99"), "DKK"))
@example(money=Money(Decimal("1000000.01"), "DKK"))
@example(money=Money(Decimal("-0.07").scaleb(6), "DKK", None, 6))
@example(money=Money(Decimal("0.001"), "TND"))
@example(money=Money(Decimal(0), "DKK", None, 6))
def test_what_is_printed_is_read_back_to_the_last_coin(language: str, money: Money) -> None:
    printed = money_text(money, words_of(language, {}), language)
    assert read_by_babel(printed, language, money.currency) == money.amount


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=250, deadline=None)
@given(
    money=moneys(), around=st.sampled_from(("{}", "Der er {}.", "({}), 2025", "i 2025 {} og 3 andre", "2-{}", "**{}**"))
)
@example(money=Money(Decimal("1234.50"), "DKK"), around="i alt {}")
def test_what_is_printed_is_recognised_where_it_is_typed(language: str, money: Money, around: str) -> None:
    words = words_of(language, {})
    printed = money_text(money, words, language)
    text = around.format(printed)
    own = locale(language)
    reader = MoneyReader(own, CURRENCIES, tuple(map(locale, LANGUAGES)), leads_with_currency(words, own))
    found = list(reader.amounts_in(text))
    if around.startswith("2-") and money.amount < 0:
        return  # nobody writes 2--5
    assert [(one.amount, one.currency) for one in found] == [(money.amount, money.currency)]
    assert text[found[0].start : found[0].end] == printed


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=250, deadline=None)
@given(text=st.text(alphabet="0123456789.,- \nkrmio€$DKKEURtMB'’%()\u00a0", max_size=40))
def test_any_text_can_be_looked_through(language: str, text: str) -> None:
    own = locale(language)
    last = 0
    for one in MoneyReader(own, CURRENCIES, (), leads_with_currency({}, own)).amounts_in(text):
        assert last <= one.start < one.end <= len(text)
        assert any(sign.isdigit() for sign in text[one.start : one.end])
        last = one.end
