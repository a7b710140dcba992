"""Amounts are read as sources write them and added exactly."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_strategy.model.money import Money, difference, parse_money, total


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("28.6 million DKK", Money(Decimal(28_600_000), "DKK", None, 6)),
        ("28,600,000 DKK", Money(Decimal(28_600_000), "DKK")),
        ("about 450 million DKK", Money(Decimal(450_000_000), "DKK", "about", 6)),
        ("more than 1 billion EUR", Money(Decimal(1_000_000_000), "EUR", "more than", 9)),
        ("-5 thousand DKK", Money(Decimal(-5000), "DKK", None, 3)),
        (" 0.25  DKK ", Money(Decimal("0.25"), "DKK")),
    ],
)
def test_an_amount_is_read(written: str, expected: Money) -> None:
    assert parse_money(written) == expected


@pytest.mark.parametrize(
    "written",
    [
        "",
        "DKK",
        "5",
        "5 kr.",
        "5 dkk",
        "28,6 million DKK",
        "1,23 DKK",
        "5 Million DKK",
        "DKK 5",
        "5 million",
        "1e3 DKK",
    ],
)
def test_no_amount(written: str) -> None:
    assert parse_money(written) is None


def test_a_sum_is_exact_and_keeps_what_is_not() -> None:
    amounts = [Money(Decimal("7.234") * 10**6, "DKK", None, 6), Money(Decimal("0.1"), "DKK", "about")]
    assert total(amounts) == Money(Decimal("7234000.1"), "DKK", "about", 6)


def test_amounts_of_several_currencies_are_never_added() -> None:
    with pytest.raises(ValueError, match="2 currencies"):
        total([Money(Decimal(1), "DKK"), Money(Decimal(1), "EUR")])
    with pytest.raises(ValueError, match="EUR from DKK"):
        difference(Money(Decimal(1), "DKK"), Money(Decimal(1), "EUR"))


def test_nothing_has_no_sum() -> None:
    with pytest.raises(ValueError, match="0 currencies"):
        total([])


def test_a_rest_may_be_below_nothing() -> None:
    assert difference(Money(Decimal(1), "DKK"), Money(Decimal(3), "DKK", "about")) == Money(Decimal(-2), "DKK", "about")


amounts = st.decimals(min_value=-(10**12), max_value=10**12, places=2, allow_nan=False, allow_infinity=False)


@settings(max_examples=200, deadline=None)
@given(st.lists(amounts, min_size=1, max_size=8))
def test_a_sum_does_not_depend_on_the_order(listed: list[Decimal]) -> None:
    money = [Money(amount, "DKK") for amount in listed]
    assert total(money) == total(reversed(money))
    assert total(money).amount == sum(listed)


@settings(max_examples=200, deadline=None)
@given(amounts)
def test_what_is_written_in_full_is_read_back(amount: Decimal) -> None:
    money = parse_money(f"{amount:,f} DKK")
    assert money is not None
    assert money.amount == amount
