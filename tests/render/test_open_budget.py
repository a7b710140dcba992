"""The amounts as open data, whole: what the small town's table and its description hold; how a spreadsheet shows money.

REWRITE_EXPECTED=1 writes the files in `town/budget` anew; review the diff like code.
"""

from __future__ import annotations

import csv
import io
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from mkdocs_strategy.model.money import parse_money
from mkdocs_strategy.pipeline import Publication, prepare
from mkdocs_strategy.render.budget_workbook import budget_workbook, money_form
from mkdocs_strategy.render.open_budget import Editions, amounts_csv, description_json, profile_json
from tests.conftest import ORGANISATIONS

TOWN = Path(__file__).parent / "town"
FILES: dict[str, Callable[..., str]] = {
    "budget.csv": amounts_csv,
    "datapackage.json": description_json,
    "budget-profile.json": profile_json,
}


@pytest.fixture(scope="module")
def town() -> Publication:
    return prepare(TOWN / "content", "content")


@pytest.mark.parametrize("name", FILES)
def test_the_files_of_the_town(town: Publication, name: str) -> None:
    made = FILES[name](town.plan, town.editions)
    expected = TOWN / "budget" / name
    if "REWRITE_EXPECTED" in os.environ:
        expected.parent.mkdir(exist_ok=True)
        expected.write_text(made, "utf-8", newline="\n")
    assert made == expected.read_text("utf-8")


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "＝"])
def test_words_that_look_like_a_formula_are_kept_from_being_one(tmp_path: Path, sign: str) -> None:
    content = shutil.copytree(TOWN / "content", tmp_path / "content")
    budget = content / "data" / "budget.yml"
    name = f'{sign}HYPERLINK("x")'
    written = budget.read_text("utf-8")
    budget.write_text(written.replace("{da: Tilskud, en: Grant}", f"{{da: '{name}', en: '{name}'}}"), "utf-8")
    publication = prepare(content)
    table = csv.DictReader(io.StringIO(amounts_csv(publication.plan, publication.editions)))
    (row,) = (row for row in table if row["id"] == "line-grant")
    assert (row["name_da"], row["name_en"]) == (f"'{name}", f"'{name}")
    sheets = budget_workbook(publication.plan, publication.editions).sheets
    assert [any(cell.value == name for row in sheet.rows for cell in row) for sheet in sheets] == [
        True,
        False,
        False,
    ] * 2


@pytest.mark.parametrize(
    ("written", "language", "form"),
    [
        ("28.6 million DKK", "da", '#,##0.00" kr."'),
        ("28.6 million DKK", "en", '"DKK "#,##0.00'),
        ("about 28.6 million DKK", "da", '"ca.\xa0"#,##0.00" kr."'),
        ("more than 1 million EUR", "en", '"more than EUR "#,##0.00'),
        ("12.345 DKK", "en", '"DKK "#,##0.000'),
        ("500 JPY", "en", '"JPY "#,##0'),
    ],
)
def test_money_looks_in_a_spreadsheet_as_on_a_page(town: Publication, written: str, language: str, form: str) -> None:
    money = parse_money(written)
    assert money is not None
    assert money_form(money, town.editions[language]) == form


def test_a_sheet_has_a_name_of_its_own_where_two_languages_say_the_same(town: Publication) -> None:
    twice: Editions = {"en": town.editions["en"], "en-GB": town.editions["en"]}
    names = [sheet.name for sheet in budget_workbook(town.plan, twice).sheets]
    assert names == ["Amounts", "Explanation", "Sources", "Amounts (en)", "Explanation (en)", "Sources (en)"]


def test_a_licence_that_is_stated_is_told(tmp_path: Path) -> None:
    content = shutil.copytree(ORGANISATIONS / "lake-county" / "content", tmp_path / "content")
    strategy = content / "data" / "strategy.yml"
    licence = "licence: {name: CC-BY-4.0, url: 'https://creativecommons.org/licenses/by/4.0/'}\n"
    strategy.write_text(strategy.read_text("utf-8") + licence, "utf-8")
    publication = prepare(content)
    told = '"licenses": [\n  {\n   "name": "CC-BY-4.0",\n   "path": "https://creativecommons.org/licenses/by/4.0/"\n  }\n ]'
    assert told in description_json(publication.plan, publication.editions)
