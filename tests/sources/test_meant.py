"""What mistyped values seem to say."""

from __future__ import annotations

import pytest

from mkdocs_strategy.model.moment import parse_moment
from mkdocs_strategy.model.money import parse_money
from mkdocs_strategy.sources.meant import meant_amount, meant_date, meant_id, meant_number


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("28,6 mio. kr.", "28.6 million DKK"),
        ("28.6 mio. kr.", "28.6 million DKK"),
        ("28,6 Million DKK", "28.6 million DKK"),
        ("28,6 mio.kr.", "28.6 million DKK"),
        ("DKK 5 million", "5 million DKK"),
        ("kr. 5.000.000", "5,000,000 DKK"),
        ("1.234.567,89 kr", "1,234,567.89 DKK"),
        ("26.714 €", "26,714 EUR"),
        ("28.600 kr.", "28,600 DKK"),
        ("1,23 DKK", "1.23 DKK"),
        ("5dkk", "5 DKK"),
        ("ca. 450 mio. kr.", "about 450 million DKK"),
        ("mere end 1 mia. kr.", "more than 1 billion DKK"),
        ("300 tkr", "300 thousand DKK"),
        ("28,6 mio", None),
        ("5000000", None),
        ("12.34.56 DKK", None),
        ("2-3 mio. kr.", None),
        ("a lot", None),
    ],
)
def test_an_amount(written: str, meant: str | None) -> None:
    assert meant_amount(written) == meant
    assert meant is None or parse_money(meant)


def test_an_amount_without_a_currency() -> None:
    assert meant_amount("28,6 mio", "EUR") == "28.6 million EUR"
    assert meant_amount("5000000", "EUR") == "5,000,000 EUR"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2026-13-01", "2026-01-13"),
        ("2026-5-1", "2026-05-01"),
        ("2026-5", "2026-05"),
        ("1/5/2026", "2026-05-01"),
        ("20-11-2025", "2025-11-20"),
        ("20. 11. 2025", "2025-11-20"),
        ("1.5.26", "2026-05-01"),
        ("05/2026", "2026-05"),
        ("maj 2026", "2026-05"),
        ("2026 maj", "2026-05"),
        ("den 20. november 2025", "2025-11-20"),
        ("November 20, 2025", "2025-11-20"),
        ("May 1st, 2026", "2026-05-01"),
        ("foråret 2026", "2026-21"),
        ("autumn of 2026", "2026-23"),
        ("ca. 2025", "2025~"),
        ("fra 2015", "2015/.."),
        ("2015-", "2015/.."),
        ("2025-2028", "2025/2028"),
        ("2025–2028", "2025/2028"),
        ("2025/28", "2025/2028"),
        ("maj 2026 - juni 2027", "2026-05/2027-06"),
        ("01-05-2026/31-12-2026", "2026-05-01/2026-12-31"),
        ("2025-02-30", None),
        ("2026-25", None),
        ("2028/2025", None),
        ("13/13/2026", None),
        ("medio 2025", None),
        ("2025/forever", None),
        ("soon", None),
    ],
)
def test_a_date(written: str, meant: str | None) -> None:
    assert meant_date(written) == meant
    assert meant is None or parse_moment(meant)


@pytest.mark.parametrize(
    ("written", "meant"),
    [("3,75", "3.75"), ("4 years", "4"), ("25 %", "25"), ("1.234,5", "1234.5"), ("-2,5", "-2.5"), ("four", None)],
)
def test_a_number(written: str, meant: str | None) -> None:
    assert meant_number(written) == meant


@pytest.mark.parametrize(
    ("written", "meant"), [("IT Infrastructure", "it-infrastructure"), ("Øst_Åen é", "oest-aaen-e"), ("…", "")]
)
def test_an_id(written: str, meant: str) -> None:
    assert meant_id(written) == meant
