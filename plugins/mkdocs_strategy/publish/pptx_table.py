"""A table on a slide: PowerPoint's own, in the placeholder meant for it, with a header row."""

from __future__ import annotations

from typing import Any

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Pt

from mkdocs_strategy.model.outline import SlideTable
from mkdocs_strategy.publish.slide_table import SIDE, TableSize, row_height, rows_of, sized_table

STYLE = "{6B1E2C30-5D0A-4C4E-9B58-1D7A5E3F2A10}"
_UNDER = 14.0


def fill_table(box: Any, note: Any, table: SlideTable, room: float, language: str) -> bool:
    """Put the table in its placeholder, as large as fits a height in points, and the note under it; whether it fits in the smallest letters."""
    size = sized_table(table, box.width.pt, room)
    name, rows = box.name, rows_of(table)
    frame = box.insert_table(len(rows), len(table.header))
    frame.name = name
    frame._element.nvGraphicFramePr.cNvPr.set("descr", table.caption)
    frame.width, frame.height = Pt(sum(size.widths)), Pt(row_height(size.letters, above=size.above) * len(rows))
    if table.note:
        _put_under(note, min(note.top, frame.top + Pt(sum(size.heights) + _UNDER)))
    _shape(frame.table, size)
    bold = {0, *(number for number, row in enumerate(table.rows, 1) if row.total)}
    for number, cells in enumerate(rows):
        for column, words in enumerate(cells):
            to_the_right = column in table.numbers
            _put(frame.table.cell(number, column), words, language, size, number in bold, to_the_right)
    return size.fits


def _put_under(note: Any, top: int) -> None:
    """Move a placeholder up or down; all four measures are the slide's own once one is."""
    left, width, height = note.left, note.width, note.height
    note.left, note.top, note.width, note.height = left, top, width, height


def _shape(made: Any, size: TableSize) -> None:
    """Style and measures. Rows are one line high and grow with their words, so a narrower font leaves no gaps."""
    made.horz_banding, made.first_col = False, True
    made._tbl.tblPr.find(qn("a:tableStyleId")).text = STYLE
    for column, wide in zip(made.columns, size.widths, strict=True):
        column.width = Pt(wide)
    for row in made.rows:
        row.height = Pt(row_height(size.letters, above=size.above))


def _put(cell: Any, words: str, language: str, size: TableSize, bold: bool, to_the_right: bool) -> None:
    cell.margin_left = cell.margin_right = Pt(SIDE)
    cell.margin_top = cell.margin_bottom = Pt(size.above)
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    paragraph = cell.text_frame.paragraphs[0]
    if to_the_right:
        paragraph.alignment = PP_ALIGN.RIGHT
    run = paragraph.add_run()
    run.text = words
    run.font.size = Pt(size.letters)
    if bold:
        run.font.bold = True
    run._r.get_or_add_rPr().set("lang", language)
