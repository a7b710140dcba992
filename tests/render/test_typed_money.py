"""Amounts are recognised as people type them in a language, and nothing else is taken for one."""

from __future__ import annotations

from decimal import Decimal

import pytest
from babel import Locale

from mkdocs_strategy.render.typed_money import MoneyReader

LEADS = frozenset({"en_GB", "en_IN", "ja"})


def found(language: str, text: str, *currencies: str) -> list[tuple[str, Decimal, str]]:
    scales = (("mill.", 6), ("m", 6), ("t", 3)) if language == "da" else ()
    reader = MoneyReader(Locale.parse(language), currencies or ("DKK", "PLN", "USD"), (), language in LEADS, scales)
    return [(text[one.start : one.end], one.amount, one.currency) for one in reader.amounts_in(text)]


@pytest.mark.parametrize(
    ("language", "typed", "amount", "currency"),
    [
        ("da", "28,5 mio. kr.", 28_500_000, "DKK"),
        ("da", "28,5 mio kr", 28_500_000, "DKK"),
        ("da", "28.5 mio. kr.", 28_500_000, "DKK"),
        ("da", "28,5 millioner kroner", 28_500_000, "DKK"),
        ("da", "1,5 milliarder danske kroner", 1_500_000_000, "DKK"),
        ("da", "250.000 kr.", 250_000, "DKK"),
        ("da", "250 000 kr.", 250_000, "DKK"),
        ("da", "250 tusind kr.", 250_000, "DKK"),
        ("da", "kr. 20", 20, "DKK"),
        ("da", "DKK 5 millioner", 5_000_000, "DKK"),
        ("da", "-5 mio. kr.", -5_000_000, "DKK"),
        ("da", "5 millioner euro", 5_000_000, "EUR"),
        ("da", "5 mio. CHF", 5_000_000, "CHF"),
        ("da", "28,5\nmio. kr.", 28_500_000, "DKK"),
        ("da", "28,5 mio.kr.", 28_500_000, "DKK"),
        ("da", "28,5 mkr.", 28_500_000, "DKK"),
        ("da", "28,5 mill. kr.", 28_500_000, "DKK"),
        ("da", "28.500 t.kr.", 28_500_000, "DKK"),
        ("da", "28.500 tkr", 28_500_000, "DKK"),
        ("da", "28,5m kr.", 28_500_000, "DKK"),
        ("da", "DKK 28,5m", 28_500_000, "DKK"),
        ("da", "250,- kr.", 250, "DKK"),
        ("da", "250.000,-", 250_000, "DKK"),
        ("da", "28,5&nbsp;mio.&nbsp;kr.", 28_500_000, "DKK"),
        ("da", "28&nbsp;500&#160;000 kr.", 28_500_000, "DKK"),
        ("da", "28,5** mio. kr.", 28_500_000, "DKK"),
        ("en_GB", "DKK 28.5 million", 28_500_000, "DKK"),
        ("en_GB", "DKK **28.5** million", 28_500_000, "DKK"),
        ("pl", "12,5 mlnzł", 12_500_000, "PLN"),
        ("en_GB", "DKK -28.5 million", -28_500_000, "DKK"),
        ("en_GB", "28.5 million kroner", 28_500_000, "DKK"),
        ("en_GB", "1,234,567.89 Danish kroner", Decimal("1234567.89"), "DKK"),
        ("en_GB", "€5m", 5_000_000, "EUR"),
        ("en_GB", "$5.5 million", 5_500_000, "USD"),
        ("en_GB", "US$ 1.234 million", 1_234_000, "USD"),
        ("pl", "12,5 mln zł", 12_500_000, "PLN"),
        ("pl", "12,5 miliona złotych", 12_500_000, "PLN"),
        ("pl", "250 tys. zł", 250_000, "PLN"),
        ("pl", "3 koron duńskich", 3, "DKK"),
        ("de", "28,5 Millionen Dänische Kronen", 28_500_000, "DKK"),
        ("de", "1.234,50 €", Decimal("1234.50"), "EUR"),
        ("sv", "450 miljoner danska kronor", 450_000_000, "DKK"),
        ("fr", "28,5 millions d’euros", 28_500_000, "EUR"),
        ("es", "28,5 millones de euros", 28_500_000, "EUR"),
        ("en_IN", "₹12,34,567.50", Decimal("1234567.50"), "INR"),
        ("ja", "DKK4.5億", 450_000_000, "DKK"),
    ],
)
def test_an_amount_is_recognised(language: str, typed: str, amount: Decimal | int, currency: str) -> None:
    assert found(language, typed) == [(typed, Decimal(amount), currency)]
    if language != "ja":
        assert found(language, f"(2025: {typed}, og 3)") == [(typed, Decimal(amount), currency)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("da", "I 2025 var der nok 5 kroge."),
        ("da", "5 millioner timer og 2.500 km"),
        ("da", "12.34.56 kr."),
        ("da", "A5 kr"),
        ("da", "28.600\n\nkr. er et tegn"),
        ("da", "5 m lang i 5 t på kl. 7,- 8 og 9,-10"),
        ("da", "TOP 10 og ALL 12"),
        ("en_GB", "DKK 5x, 3 krona-like things"),
        ("en_GB", "There are 5 million people."),
        ("en_GB", "5 million-year-old stones and 5 m. of rope"),
    ],
)
def test_what_is_no_amount_is_left_alone(language: str, text: str) -> None:
    assert found(language, text) == []


def test_of_currencies_with_one_word_the_first_is_meant() -> None:
    assert found("da", "5 kroner", "DKK", "SEK") == [("5 kroner", Decimal(5), "DKK")]
    assert found("da", "5 kroner", "SEK", "DKK") == [("5 kroner", Decimal(5), "SEK")]
    assert found("da", "5 svenske kroner", "DKK", "SEK") == [("5 svenske kroner", Decimal(5), "SEK")]
    assert found("de_CH", "CHF 28'500.50", "CHF") == [("CHF 28'500.50", Decimal("28500.50"), "CHF")]


def test_a_currency_belongs_to_the_number_that_it_stands_before() -> None:
    assert found("en_GB", "in 2025 DKK 5 million") == [("DKK 5 million", Decimal(5_000_000), "DKK")]
    assert found("da", "i 2025 DKK 5 mio.") == [("DKK 5 mio.", Decimal(5_000_000), "DKK")]


def test_the_ends_of_a_range_are_marked() -> None:
    reader = MoneyReader(Locale("da"), ("DKK",))
    ends = [one.is_range for one in reader.amounts_in("20-30 mio. kr. 5 mio. kr. – 6 mio. kr., 7 mio. kr.")]
    assert ends == [True, True, True, False]


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("28,6 millioner.", ["28,6 millioner"]),
        ("28,6 mio.\n\nkr. er et tegn", ["28,6 mio."]),
        ("(28,6 mio.) Det er", ["28,6 mio."]),
        ("28,6 mio. Det er", ["28,6 mio."]),
        ("28,6 millioner til børn", ["28,6 millioner"]),
        ("28,6 millioner børn, 5 tusind. 5 m.", []),
    ],
)
def test_millions_of_nothing_are_an_amount_without_a_currency(text: str, bare: list[str]) -> None:
    reader = MoneyReader(Locale("da"), ("DKK",), goes_on=frozenset({"til"}))
    found = list(reader.amounts_in(text))
    assert [text[one.start : one.end] for one in found] == bare
    assert all(one.is_bare and one.currency == "DKK" for one in found)
