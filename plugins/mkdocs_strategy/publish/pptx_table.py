"""A table on a slide: PowerPoint's own, in the placeholder meant for it, with a header row."""

from __future__ import annotations

from typing import Any

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Cm, Emu, Pt

from mkdocs_strategy.model.outline import SlideTable
from mkdocs_strategy.publish import letters

STYLE = "{6B1E2C30-5D0A-4C4E-9B58-1D7A5E3F2A10}"
_SIZES = (20.0, 18.0)
_SIDE, _ABOVE = Cm(0.3), Cm(0.12)
_UNDER = Cm(0.35)


def fill_table(box: Any, note: Any, table: SlideTable, language: str) -> bool:
    """Put the table in its placeholder, as large as fits, and the note under it; whether it fits in 18 points."""
    rows = (table.header, *(row.cells for row in table.rows))
    width, room = box.width, box.height
    size = next((size for size in _SIZES if sum(_heights(rows, _widths(table, size, width), size)) <= room), None)
    widths = _widths(table, size or _SIZES[-1], width)
    # Rows are one line high and grow with their words, so that a narrower font leaves no gaps.
    line = round(Pt(letters.height([""], size or _SIZES[-1], 1) + 2)) + 2 * _ABOVE
    name = box.name
    frame = box.insert_table(len(rows), len(table.header))
    frame.name = name
    frame._element.nvGraphicFramePr.cNvPr.set("descr", table.caption)
    frame.width, frame.height = Emu(sum(widths)), Emu(line * len(rows))
    if table.note:
        left, wide, tall = note.left, note.width, note.height
        note.top = min(note.top, frame.top + sum(_heights(rows, widths, size or _SIZES[-1])) + _UNDER)
        note.left, note.width, note.height = left, wide, tall
    made = frame.table
    made.horz_banding = False
    made._tbl.tblPr.find(qn("a:tableStyleId")).text = STYLE
    for column, wide in zip(made.columns, widths, strict=True):
        column.width = Emu(wide)
    for row in made.rows:
        row.height = Emu(line)
    for number, cells in enumerate(rows):
        total = number > 0 and table.rows[number - 1].total
        for column, words in enumerate(cells):
            cell = made.cell(number, column)
            _put(cell, words, language, size or _SIZES[-1], bold=total or number == 0)
            if column in table.numbers:
                cell.text_frame.paragraphs[0].alignment = PP_ALIGN.RIGHT
    return size is not None


def _put(cell: Any, words: str, language: str, size: float, bold: bool) -> None:
    cell.margin_left = cell.margin_right = _SIDE
    cell.margin_top = cell.margin_bottom = _ABOVE
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    run = cell.text_frame.paragraphs[0].add_run()
    run.text = words
    run.font.size = Pt(size)
    if bold:
        run.font.bold = True
    run._r.get_or_add_rPr().set("lang", language)


def _widths(table: SlideTable, size: float, width: int) -> list[int]:
    """The widths of the columns: as wide as their words where there is room, else narrowing the widest first."""
    rows = (table.header, *(row.cells for row in table.rows))
    natural = [
        round(Pt(max(letters.width(row[column], size) for row in rows) * 1.1)) + 2 * _SIDE
        for column in range(len(table.header))
    ]
    wanted = min(width, max(round(sum(natural) * 1.2), width * 3 // 5))
    if sum(natural) <= wanted:
        spare = wanted - sum(natural)
        words = [column for column in range(len(natural)) if column not in table.numbers] or [0]
        return [wide + (spare // len(words) if column in words else 0) for column, wide in enumerate(natural)]
    return _narrowed(natural, width)


def _narrowed(natural: list[int], width: int) -> list[int]:
    """Widths that add up to the room: columns below a common limit keep theirs, the others get the limit."""
    limit, left = 0, width
    for done, wide in enumerate(sorted(natural)):
        limit = left // (len(natural) - done)
        if wide > limit:
            break
        left -= wide
    return [min(wide, limit) for wide in natural]


def _heights(rows: tuple[tuple[str, ...], ...], widths: list[int], size: float) -> list[int]:
    return [
        round(
            Pt(
                max(
                    letters.height([words], size, Emu(wide - 2 * _SIDE).pt)
                    for words, wide in zip(row, widths, strict=True)
                )
                + 2
            )
        )
        + 2 * _ABOVE
        for row in rows
    ]
