"""Every amount of money in the source documents is in the data, and every amount in the data is in a document.

amounts.csv is made by hand from the documents, a row for each place where an amount stands: the section as the data
cites it, the amount in kroner, and how the document writes it. `data_id` is the figure that carries it, as a reference
names it; several, with spaces between, where one amount is told of several things. Where nothing carries it, `reason`
says why.
"""

from __future__ import annotations

import csv
import re
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import pytest

from mkdocs_strategy.model.money import Money
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.record import Record, content_fields
from mkdocs_strategy.pipeline import prepare

CONTENT = Path(__file__).parents[2] / "content"
WRITTEN = re.compile(r"(?P<number>\d[\d.]*(?:,\d+)?)(?P<million> mio\.| million(?:er)?\b)?")
EXACTNESS = (("ca. ", "about"), ("Approx. ", "about"), ("mere end ", "more than"))


class Row(NamedTuple):
    """A place where an amount stands, in the order of the columns."""

    document: str
    section: str
    amount: str
    currency: str
    as_written: str
    about: str
    data_id: str
    reason: str

    @property
    def figures(self) -> list[str]:
        return self.data_id.split()

    @property
    def qualifier(self) -> str | None:
        return next((told for sign, told in EXACTNESS if self.as_written.startswith(sign)), None)


class Carried(NamedTuple):
    """An amount in the data, and the places that its record cites."""

    amount: Decimal
    currency: str
    qualifier: str | None
    cited: frozenset[tuple[str, str | None]]


def amounts_in(plan: Plan) -> dict[str, Carried]:
    """Every amount written in the data, by the id of its record, and by its key where that is not `amount`."""
    found = {}
    for record in (part for part in plan.parts if isinstance(part, Record)):
        name = getattr(record, "id", None) or str(record.at)
        cited = frozenset((one.document.id, one.section) for one in getattr(record, "source", ()))
        for key in (attribute.name for attribute in content_fields(type(record))):
            money = getattr(record, key)
            if isinstance(money, Money):
                figure = name if key == "amount" else f"{name}.{key.replace('_', '-')}"
                found[figure] = Carried(money.amount, money.currency, money.qualifier, cited)
    return found


def rows() -> list[Row]:
    with Path(__file__).with_name("amounts.csv").open(encoding="utf-8", newline="") as file:
        head, *body = csv.reader(file)
    assert tuple(head) == Row._fields
    return [Row(*row) for row in body]


ROWS = rows()
CARRYING = [(row, figure) for row in ROWS for figure in row.figures]


@pytest.fixture(scope="module")
def carried() -> dict[str, Carried]:
    return amounts_in(prepare(CONTENT, "content").plan)


@pytest.mark.parametrize(("row", "figure"), CARRYING, ids=lambda one: one if isinstance(one, str) else one.as_written)
def test_an_amount_of_a_document_is_in_the_data_with_its_place(
    carried: dict[str, Carried], row: Row, figure: str
) -> None:
    told = carried[figure]
    assert (told.amount, told.currency) == (Decimal(row.amount), row.currency)
    assert (row.document, row.section) in told.cited


def test_every_amount_of_the_data_stands_in_a_document(carried: dict[str, Carried]) -> None:
    assert sorted(set(carried) - {figure for _, figure in CARRYING}) == []


def test_an_amount_is_as_exact_as_a_document_that_states_it(carried: dict[str, Carried]) -> None:
    told = {name: {row.qualifier for row, figure in CARRYING if figure == name} for name in carried}
    assert [name for name, one in carried.items() if one.qualifier not in told[name]] == []


def test_an_amount_that_nothing_carries_has_a_reason_and_no_other_has() -> None:
    assert [row for row in ROWS if bool(row.figures) == bool(row.reason)] == []


@pytest.mark.parametrize("row", ROWS, ids=lambda one: one.as_written)
def test_the_amount_of_a_row_is_the_one_written(row: Row) -> None:
    written = WRITTEN.search(row.as_written)
    assert written is not None
    number = Decimal(written["number"].replace(".", "").replace(",", "."))
    assert Decimal(row.amount) == number * (1_000_000 if written["million"] else 1)
