"""A workbook for spreadsheet programs, opened again: words are words, numbers are exact, and it is the same every time."""

from __future__ import annotations

import datetime
import zipfile
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from mkdocs_strategy.model.workbook import Cell, Sheet, SheetColumn, Workbook
from mkdocs_strategy.publish.tree import write_file
from mkdocs_strategy.publish.workbooks import write_workbook
from mkdocs_strategy.publish.xlsx import xlsx_bytes

DAY = datetime.date(2026, 3, 1)


def workbook(*cells: Cell) -> Workbook:
    columns = tuple(SheetColumn(f"Column {number}", 12) for number in range(len(cells)))
    return Workbook("Amounts", DAY, (Sheet("Amounts", columns, (cells,)),))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "folder" / "amounts.xlsx"


@pytest.mark.parametrize("words", ["=1+1", "+1", "-1", "@SUM(A1)", "{=1}", "https://example.org", "internal:A1", "1"])
def test_words_stay_words(file: Path, words: str) -> None:
    write_file(file, xlsx_bytes(workbook(Cell(words))))
    cell = load_workbook(file).active["A2"]  # type: ignore[index]
    assert (cell.value, cell.data_type, cell.hyperlink) == (words, "s", None)
    with zipfile.ZipFile(file) as parts:
        assert b"<f>" not in parts.read("xl/worksheets/sheet1.xml")


@pytest.mark.parametrize("written", ["0.1", "28600000", "0.07", "-12.55", "999999999999.995", "123456789012345"])
def test_an_amount_is_a_number_to_the_last_digit(file: Path, written: str) -> None:
    write_file(file, xlsx_bytes(workbook(Cell(Decimal(written), "0.00"))))
    cell = load_workbook(file).active["A2"]  # type: ignore[index]
    assert (Decimal(repr(cell.value)), cell.data_type, cell.number_format) == (Decimal(written), "n", "0.00")


def test_nothing_is_an_empty_cell(file: Path) -> None:
    write_file(file, xlsx_bytes(workbook(Cell(), Cell("known"))))
    sheet = load_workbook(file).active
    assert [cell.value for cell in sheet[2]] == [None, "known"]  # type: ignore[index]


def test_the_heads_stay_in_sight_and_can_be_filtered(file: Path) -> None:
    write_file(file, xlsx_bytes(workbook(Cell("a"), Cell("b"))))
    sheet = load_workbook(file).active
    assert sheet is not None
    assert (sheet.freeze_panes, sheet.auto_filter.ref, sheet.print_title_rows) == ("A2", "A1:B2", "$1:$1")


def test_it_says_nothing_of_the_day_of_the_build_and_holds_no_program(file: Path) -> None:
    write_file(file, xlsx_bytes(workbook(Cell("a"))))
    properties = load_workbook(file).properties
    noon = datetime.datetime.combine(DAY, datetime.time(12))
    assert (properties.title, properties.created, properties.modified) == ("Amounts", noon, noon)
    with zipfile.ZipFile(file) as parts:
        assert {part.date_time[0] for part in parts.infolist()} == {1980}
        assert [name for name in parts.namelist() if "vba" in name or "external" in name] == []


def test_the_same_outline_gives_the_same_bytes() -> None:
    outlined = workbook(Cell("a"), Cell(Decimal("1.50"), "0.00"))
    assert xlsx_bytes(outlined) == xlsx_bytes(outlined)


def test_the_same_outline_is_kept_and_another_is_made_anew(tmp_path: Path) -> None:
    for words, new in (("a", 1), ("a", 0), ("b", 1)):
        before = set((tmp_path / "kept").rglob("*.xlsx"))
        write_workbook(workbook(Cell(words)), tmp_path / "site", "amounts.xlsx", tmp_path / "kept")
        assert (tmp_path / "site" / "amounts.xlsx").read_bytes() == xlsx_bytes(workbook(Cell(words)))
        assert len({*(tmp_path / "kept").rglob("*.xlsx")} - before) == new
