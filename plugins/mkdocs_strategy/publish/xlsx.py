"""Write a workbook for Excel and LibreOffice: numbers that can be reckoned with, words that never are formulas.

The same outline gives the same bytes.
"""

from __future__ import annotations

import datetime
import io
from collections.abc import Sequence
from typing import Any

from xlsxwriter import Workbook as File

from mkdocs_strategy.model.workbook import Cell, Sheet, SheetColumn, Workbook

_HEAD = {"bold": True, "bg_color": "#1F3A4D", "font_color": "#FFFFFF", "text_wrap": True, "valign": "vcenter"}
_WORDS = {"text_wrap": True, "valign": "top"}
_QUIET = {**_WORDS, "italic": True, "font_color": "#595959"}
_NUMBER = {"valign": "top", "align": "right", "indent": 1}

# The height of a line in points; how many letters a page on its side takes in small but readable print.
_LINE = 15
_ON_A4, _A4, _A3 = 160, 9, 8


def xlsx_bytes(workbook: Workbook) -> bytes:
    """The workbook as a file."""
    out = io.BytesIO()
    file = File(out, {"in_memory": True})
    noon = datetime.datetime.combine(workbook.day, datetime.time(12))
    file.set_properties({"title": workbook.title, "created": noon})
    formats = {"head": file.add_format(_HEAD), "": file.add_format(_WORDS), "quiet": file.add_format(_QUIET)}
    for sheet in workbook.sheets:
        _add_sheet(file, sheet, formats)
    file.close()
    return out.getvalue()


def _add_sheet(file: Any, sheet: Sheet, formats: dict[str, Any]) -> None:
    made = file.add_worksheet(sheet.name)
    for number, column in enumerate(sheet.columns):
        made.set_column(number, number, column.width)
        made.write_string(0, number, column.title, formats["head"])
    for row, cells in enumerate(sheet.rows, 1):
        made.set_row(row, _LINE * _lines(cells, sheet.columns))
        for number, cell in enumerate(cells):
            _write(file, made, (row, number), cell, formats)
    made.freeze_panes(1, 0)
    made.autofilter(0, 0, len(sheet.rows), len(sheet.columns) - 1)
    made.set_landscape()
    made.set_paper(_A4 if sum(column.width for column in sheet.columns) <= _ON_A4 else _A3)
    made.fit_to_pages(1, 0)
    made.repeat_rows(0)


def _lines(cells: Sequence[Cell], columns: Sequence[SheetColumn]) -> int:
    """How many lines the words of a row take, a little more rather than less: not every program works it out itself."""
    words = (
        (len(cell.value), column.width) for cell, column in zip(cells, columns, strict=True) if type(cell.value) is str
    )
    return max((-(-length * 11 // (width * 10)) for length, width in words), default=1) or 1


def _write(file: Any, made: Any, at: tuple[int, int], cell: Cell, formats: dict[str, Any]) -> None:
    """Words are written as words whatever they start with; an empty cell stays empty."""
    if isinstance(cell.value, str):
        if cell.value:
            made.write_string(*at, cell.value, formats["quiet" if cell.quiet else ""])
        return
    if cell.form not in formats:
        formats[cell.form] = file.add_format({**_NUMBER, "num_format": cell.form})
    made.write_number(*at, float(cell.value), formats[cell.form])
