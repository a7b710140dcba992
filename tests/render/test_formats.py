"""Amounts, numbers and dates as each language writes them. A no-break space is shown as _."""

from __future__ import annotations

from decimal import Decimal

import pytest

from mkdocs_strategy.model.moment import parse_moment
from mkdocs_strategy.model.money import parse_money
from mkdocs_strategy.model.target import Figure, Measure
from mkdocs_strategy.render.formats import (
    language_name,
    locale_of,
    measure_text,
    moment_text,
    money_text,
    number_text,
    years_text,
)
from mkdocs_strategy.render.wording import words_of

LANGUAGES = ("da", "en", "pl", "de")


def shown(words: str) -> str:
    return words.replace("\N{NO-BREAK SPACE}", "_").replace("\N{NARROW NO-BREAK SPACE}", "_")


MONEY = {
    "28.6 million DKK": ("28,6_mio._kr.", "DKK_28.6_million", "28,6_mln_DKK", "28,6_Mio._DKK"),
    "450 million DKK": ("450_mio._kr.", "DKK_450_million", "450_mln_DKK", "450_Mio._DKK"),
    "1.5 billion DKK": ("1,5_mia._kr.", "DKK_1.5_billion", "1,5_mld_DKK", "1,5_Mrd._DKK"),
    "2500.5 billion EUR": ("2,5005_bio._€", "EUR_2.5005_trillion", "2,5005_bln_€", "2,5005_Bio._€"),
    "12,345,678 DKK": ("12,345678_mio._kr.", "DKK_12.345678_million", "12,345678_mln_DKK", "12,345678_Mio._DKK"),
    "1,000,000.01 DKK": ("1,00000001_mio._kr.", "DKK_1.00000001_million", "1,00000001_mln_DKK", "1,00000001_Mio._DKK"),
    "999,999.99 DKK": ("999.999,99_kr.", "DKK_999,999.99", "999_999,99_DKK", "999.999,99_DKK"),
    "0.07 million DKK": ("0,07_mio._kr.", "DKK_0.07_million", "0,07_mln_DKK", "0,07_Mio._DKK"),
    "-0.5 million DKK": ("-0,5_mio._kr.", "DKK_-0.5_million", "-0,5_mln_DKK", "-0,5_Mio._DKK"),
    "70,000 DKK": ("70.000_kr.", "DKK_70,000", "70_000_DKK", "70.000_DKK"),
    "1 million PLN": ("1_mio._PLN", "PLN_1_million", "1_mln_zł", "1_Mio._PLN"),
    "26,714 EUR": ("26.714_€", "EUR_26,714", "26_714_€", "26.714_€"),
    "12.5 DKK": ("12,50_kr.", "DKK_12.50", "12,50_DKK", "12,50_DKK"),
    "1234.5 DKK": ("1.234,50_kr.", "DKK_1,234.50", "1_234,50_DKK", "1.234,50_DKK"),
    "0.125 EUR": ("0,125_€", "EUR_0.125", "0,125_€", "0,125_€"),
    "0.05 DKK": ("0,05_kr.", "DKK_0.05", "0,05_DKK", "0,05_DKK"),
    "-5 million DKK": ("-5_mio._kr.", "DKK_-5_million", "-5_mln_DKK", "-5_Mio._DKK"),
}


@pytest.mark.parametrize(
    ("written", "language", "expected"),
    [
        (written, language, expected)
        for written, row in MONEY.items()
        for language, expected in zip(LANGUAGES, row, strict=True)
    ],
)
def test_money(written: str, language: str, expected: str) -> None:
    money = parse_money(written)
    assert money is not None
    assert shown(money_text(money, words_of(language, {}), language)) == expected


@pytest.mark.parametrize(
    ("written", "danish", "english"),
    [
        ("about 450 million DKK", "ca._450_mio._kr.", "about DKK_450_million"),
        ("more than 100 million DKK", "mere end 100_mio._kr.", "more than DKK_100_million"),
    ],
)
def test_money_that_is_not_exact(written: str, danish: str, english: str) -> None:
    money = parse_money(written)
    assert money is not None
    assert shown(money_text(money, words_of("da", {}), "da")) == danish
    assert shown(money_text(money, words_of("en", {}), "en")) == english


def test_nothing_is_rounded_where_units_are_not_millions() -> None:
    money = parse_money("450 million DKK")
    assert money is not None
    assert money_text(money, words_of("ja", {}), "ja") == "DKK4.5億"


DATES = {
    "2025-11-20": ("20. november 2025", "20 November 2025", "20 listopada 2025", "20. November 2025"),
    "2025-11": ("november 2025", "November 2025", "listopad 2025", "November 2025"),
    "2025": ("2025", "2025", "2025", "2025"),
    "2025/2028": ("2025–2028", "2025–2028", "2025–2028", "2025–2028"),
}


@pytest.mark.parametrize(
    ("written", "language", "expected"),
    [
        (written, language, expected)
        for written, row in DATES.items()
        for language, expected in zip(LANGUAGES, row, strict=True)
    ],
)
def test_dates(written: str, language: str, expected: str) -> None:
    moment = parse_moment(written)
    assert moment is not None
    assert moment_text(moment, words_of(language, {}), language) == expected


@pytest.mark.parametrize(
    ("written", "danish", "english"),
    [
        ("2026-21", "foråret 2026", "spring 2026"),
        ("2026-22", "sommeren 2026", "summer 2026"),
        ("2026-23", "efteråret 2026", "autumn 2026"),
        ("2026-24", "vinteren 2026", "winter 2026"),
        ("2025~", "omkring 2025", "about 2025"),
        ("2025-06?", "formentlig juni 2025", "probably June 2025"),
        ("2025%", "formentlig 2025", "probably 2025"),
        ("2015/..", "fra 2015", "from 2015"),
        ("2025-05/2026-21", "maj 2025 til foråret 2026", "May 2025 to spring 2026"),
        ("2025/2026-05", "2025 til maj 2026", "2025 to May 2026"),
    ],
)
def test_uncertain_dates_and_spans(written: str, danish: str, english: str) -> None:
    moment = parse_moment(written)
    assert moment is not None
    assert moment_text(moment, words_of("da", {}), "da") == danish
    assert moment_text(moment, words_of("en", {}), "en") == english


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("1000", ("1.000", "1,000", "1_000", "1.000")),
        ("12500", ("12.500", "12,500", "12_500", "12.500")),
        ("3.75", ("3,75", "3.75", "3,75", "3,75")),
        ("-0.5", ("-0,5", "-0.5", "-0,5", "-0,5")),
    ],
)
def test_numbers(number: str, expected: tuple[str, ...]) -> None:
    told = tuple(shown(number_text(Decimal(number), words_of(language, {}), language)) for language in LANGUAGES)
    assert told == expected


@pytest.mark.parametrize(
    ("measure", "expected"),
    [
        (Measure(value=Decimal(25), unit="percent"), ("25_%", "25%", "25%", "25_%")),
        (Measure(value=Decimal("97.5"), unit="percent"), ("97,5_%", "97.5%", "97,5%", "97,5_%")),
        (Measure(value=Decimal(450), unit="count"), ("450", "450", "450", "450")),
    ],
)
def test_measures(measure: Measure, expected: tuple[str, ...]) -> None:
    told = tuple(shown(measure_text(measure, words_of(language, {}), language)) for language in LANGUAGES)
    assert told == expected


def test_scores_and_lower_bounds() -> None:
    score = Measure(value=Decimal("3.75"), unit="score", scale=5)
    assert measure_text(score, words_of("da", {}), "da") == "3,75 ud af 5"
    assert measure_text(score, words_of("en", {}), "en") == "3.75 out of 5"
    many = Figure(id="x", name=(), value=Decimal(1000), more_than=True)  # type: ignore[arg-type]
    assert measure_text(many, words_of("da", {}), "da") == "mere end 1.000"
    assert measure_text(many, words_of("en", {}), "en") == "more than 1,000"


def test_a_language_cldr_does_not_know_is_written_as_english() -> None:
    assert locale_of("xx").language == "en"
    assert locale_of("pt-BR").territory == "BR"


@pytest.mark.parametrize(
    ("years", "expected"),
    [
        (1, ("1_år", "1_year", "1_rok", "1_Jahr")),
        (2, ("2_år", "2_years", "2_lata", "2_Jahre")),
        (5, ("5_år", "5_years", "5_lat", "5_Jahre")),
    ],
)
def test_years(years: int, expected: tuple[str, ...]) -> None:
    told = tuple(shown(years_text(years, words_of(language, {}), language)) for language in LANGUAGES)
    assert told == expected


def test_names_of_languages() -> None:
    assert language_name("en", "da") == "engelsk"
    assert language_name("da", "en") == "Danish"
    assert language_name("pl", "pl") == "polski"
