"""The open data of the budget as built: a data package that others' tools accept, and that holds what the plan holds."""

from __future__ import annotations

import csv
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from mkdocs_strategy.model.amounts import Amount, amounts
from mkdocs_strategy.model.budget import BudgetLine
from mkdocs_strategy.pipeline import prepare
from tests.conftest import ROOT
from tests.hosts.crawl import SiteOfPages
from tests.hosts.engines import Built

NOWHERE = "http://127.0.0.1:9"
OFFLINE = dict.fromkeys(("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"), NOWHERE)
Change = Callable[[dict[str, Any]], object]


@pytest.fixture(scope="module")
def folder(real_site: Built) -> Path:
    assert (real_site.status, real_site.warnings) == (0, []), real_site.log
    return real_site.site / "data" / "budget"


@pytest.fixture
def copied(folder: Path, tmp_path: Path) -> Path:
    return shutil.copytree(folder, tmp_path / "budget")


def report_of(folder: Path) -> dict[str, Any]:
    """What frictionless says of the package in a folder, without a network."""
    program = shutil.which("frictionless", path=str(Path(sys.executable).parent))
    assert program is not None, "frictionless is not installed; run make venv-dev"
    command = [program, "validate", "datapackage.json", "--json"]
    done = subprocess.run(command, cwd=folder, env={**os.environ, **OFFLINE}, stdout=subprocess.PIPE, check=False)
    report: dict[str, Any] = json.loads(done.stdout)
    assert report["valid"] == (done.returncode == 0)
    return report


def kinds(report: dict[str, Any]) -> set[str]:
    errors = [*report["errors"], *(error for task in report["tasks"] for error in task["errors"])]
    return {error["type"] for error in errors}


def described(folder: Path) -> dict[str, Any]:
    package: dict[str, Any] = json.loads((folder / "datapackage.json").read_text("utf-8"))
    return package


def fields(package: dict[str, Any]) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = package["resources"][0]["schema"]["fields"]
    return listed


def rows(folder: Path) -> list[dict[str, str]]:
    with (folder / "budget.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def planned() -> tuple[Amount, ...]:
    return amounts(prepare(ROOT / "content", "content").plan)


def test_frictionless_accepts_the_package_without_a_network(folder: Path) -> None:
    report = report_of(folder)
    assert (kinds(report), report["stats"]) == (set(), {**report["stats"], "tasks": 1, "errors": 0, "warnings": 0})
    assert report["tasks"][0]["stats"]["rows"] == len(planned())


def test_frictionless_accepts_that_of_another_organisation(small_site: Built) -> None:
    assert kinds(report_of(small_site.site / "data" / "budget")) == set()


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        (",assumed-frame,", ",frame,", "constraint-error"),
        (",450000000,", ",450 mio.,", "type-error"),
        (",stated,450000000,", ",,450000000,", "constraint-error"),
        ("\ncitizens-frame,", "\ninvestment-frame,", "unique-error"),
        (",DKK,,", ",DKK,", "missing-cell"),
        ("id,figure,", "id,,", "blank-label"),
        (",2025,2028,", ",2025,later,", "type-error"),
    ],
)
def test_a_broken_row_is_found(copied: Path, old: str, new: str, kind: str) -> None:
    table = copied / "budget.csv"
    written = table.read_text("utf-8")
    assert old in written
    table.write_text(written.replace(old, new, 1), "utf-8", newline="")
    assert kind in kinds(report_of(copied))


@pytest.mark.parametrize(
    "change",
    [
        lambda package: package.pop("licenses"),
        lambda package: package.update(languages=["da"]),
        lambda package: fields(package)[3].pop("description@en"),
        lambda package: fields(package)[5].update(title=""),
        lambda package: fields(package)[5].pop("constraints"),
        lambda package: fields(package).reverse(),
        lambda package: package["resources"][0]["schema"].pop("primaryKey"),
    ],
    ids=["licence", "languages", "words", "title", "constraints", "order", "key"],
)
def test_a_description_that_leaves_the_profile_is_found(copied: Path, change: Change) -> None:
    package = described(copied)
    change(package)
    (copied / "datapackage.json").write_text(json.dumps(package), "utf-8")
    assert kinds(report_of(copied)) == {"package-error"}


def test_the_columns_are_the_same_in_the_table_its_description_and_on_the_page(folder: Path, real_site: Built) -> None:
    with (folder / "budget.csv").open(encoding="utf-8", newline="") as file:
        head = next(csv.reader(file))
    assert [field["name"] for field in fields(described(folder))] == head
    site = SiteOfPages(real_site.site)
    for path, language in (("okonomi/data/index.html", ""), ("en/okonomi/data/index.html", "@en")):
        page = site.pages[path].root.xpath("//div[contains(@class, 'strategy-table')]//tbody/tr")
        told = [
            (field["name"], field[f"title{language}"], field[f"description{language}"])
            for field in fields(described(folder))
        ]
        assert [tuple(cell.text_content() for cell in row) for row in page] == told


def test_each_amount_of_the_plan_is_a_row(folder: Path) -> None:
    written = rows(folder)
    assert [row["amount"] for row in written if not re.fullmatch(r"|-?\d+(\.\d+)?", row["amount"])] == []
    told = [
        (row["id"], row["state"], Decimal(row["amount"]) if row["amount"] else None, row["currency"], row["qualifier"])
        for row in written
    ]
    assert told == [
        (one.id, one.state, one.money.amount, one.money.currency, one.money.qualifier or "")
        if one.money
        else (one.id, one.state, None, "", "")
        for one in planned()
    ]


def test_a_sum_by_nature_counts_nothing_twice(folder: Path) -> None:
    """What is computed of amounts, or their total, has a nature of its own, and names the frame that counts it."""
    natures = {one.id: one.nature for one in planned() if one.figure == "amount"}
    derived = {one.id: (one.figure, one.of.id) for one in planned() if one.figure != "amount"}
    told = {row["id"]: row for row in rows(folder)}
    assert {key: row["nature"] for key, row in told.items() if row["figure"] == "amount"} == natures
    assert {key: (row["nature"], row["frame"]) for key, row in told.items() if row["figure"] != "amount"} == derived
    assert not {nature for nature, _ in derived.values()} & set(natures.values())


def test_what_is_to_be_read_with_an_amount_goes_with_it(folder: Path) -> None:
    """In every language, references as names; of a yearly amount with two readings, both."""
    told = {row["id"]: row for row in rows(folder)}
    texts = [one for one in planned() if one.figure == "amount" and one.of.text]
    assert [one.id for one in texts for key in ("note_da", "note_en") if not told[one.id][key]] == []
    steps = [one for one in planned() if getattr(one.of, "steps", ())]
    assert [told[one.id][key].count(" | ") for one in steps for key in ("rule_da", "rule_en")] == [
        len(one.of.steps) - 1 for one in steps if isinstance(one.of, BudgetLine) for _ in range(2)
    ]
    for row in told.values():
        assert not [key for key in row if key.startswith(("note_", "rule_")) and "[[" in row[key]]


def test_only_what_is_known_has_an_amount(folder: Path) -> None:
    known = {row["state"] for row in rows(folder) if row["amount"]}
    assert (known, {row["state"] for row in rows(folder)} - known) == (
        {"stated", "computed"},
        {"not-in-sources", "unknown"},
    )


def test_no_licence_is_invented(folder: Path) -> None:
    assert described(folder)["licenses"] == [{"name": "notspecified", "title": "ikke oplyst", "title@en": "not stated"}]


def test_a_fiscal_concept_stands_in_one_column_only(folder: Path) -> None:
    concepts = [field["columnType"] for field in fields(described(folder)) if "columnType" in field]
    assert len(set(concepts)) == len(concepts)
    assert {"value", "value-currency:code", "value-kind:code", "date:fiscal-year"} <= set(concepts)


def test_the_workbook_holds_the_amounts_as_exact_numbers_in_each_language(folder: Path) -> None:
    book = load_workbook(folder / "budget.xlsx")
    assert book.sheetnames == ["Beløb", "Forklaring", "Kilder", "Amounts", "Explanation", "Sources"]
    for name, column, form in (("Beløb", "Beløb", '#,##0.00" kr."'), ("Amounts", "Amount", '"DKK "#,##0.00')):
        sheet = book[name]
        head = [cell.value for cell in sheet[1]]
        cells = [row[head.index(column)] for row in sheet.iter_rows(min_row=2)]
        assert [None if cell.value is None else Decimal(repr(cell.value)) for cell in cells] == [
            one.money.amount if one.money else None for one in planned()
        ]
        assert (cells[0].number_format, sheet.freeze_panes, sheet.auto_filter.ref) == (form, "A2", sheet.dimensions)
