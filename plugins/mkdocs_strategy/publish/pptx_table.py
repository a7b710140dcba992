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
_SIDE, _ABOVE = Cm(0.3), Cm(0.1)
_UNDER = Cm(0.5)
# How much wider a column is than its words: bold letters and other fonts take more, and a number must not break.
_WORD_ROOM, _NUMBER_ROOM = 1.1, 1.25

Rows = tuple[tuple[str, ...], ...]


def fill_table(box: Any, note: Any, table: SlideTable, language: str) -> bool:
    """Put the table in its placeholder, as large as fits, and the note under it; whether it fits in 18 points."""
    rows = (table.header, *(row.cells for row in table.rows))
    # Without a note the table may use its place as well, down to a line above the footer.
    room = box.height if table.note else note.top + note.height // 2 - box.top
    size, fits = _size(table, rows, box.width, room)
    widths = _widths(rows, table.numbers, size, box.width)
    name = box.name
    frame = box.insert_table(len(rows), len(table.header))
    frame.name = name
    frame._element.nvGraphicFramePr.cNvPr.set("descr", table.caption)
    frame.width, frame.height = Emu(sum(widths)), Emu(_row_height(size) * len(rows))
    if table.note:
        _put_under(note, min(note.top, frame.top + sum(_heights(rows, widths, size)) + _UNDER))
    _shape(frame.table, widths, _row_height(size))
    bold = {0, *(number for number, row in enumerate(table.rows, 1) if row.total)}
    for number, cells in enumerate(rows):
        for column, words in enumerate(cells):
            _put(frame.table.cell(number, column), words, language, size, number in bold, column in table.numbers)
    return fits


def _size(table: SlideTable, rows: Rows, width: int, room: int) -> tuple[float, bool]:
    """The largest size of letters in which the table fits, and whether even the smallest does."""
    for size in _SIZES:
        if sum(_heights(rows, _widths(rows, table.numbers, size, width), size)) <= room:
            return size, True
    return _SIZES[-1], False


def _put_under(note: Any, top: int) -> None:
    """Move a placeholder up or down; all four measures are the slide's own once one is."""
    left, width, height = note.left, note.width, note.height
    note.left, note.top, note.width, note.height = left, top, width, height


def _shape(made: Any, widths: list[int], height: int) -> None:
    """Style and measures. Rows are one line high and grow with their words, so a narrower font leaves no gaps."""
    made.horz_banding = False
    made._tbl.tblPr.find(qn("a:tableStyleId")).text = STYLE
    for column, wide in zip(made.columns, widths, strict=True):
        column.width = Emu(wide)
    for row in made.rows:
        row.height = Emu(height)


def _put(cell: Any, words: str, language: str, size: float, bold: bool, to_the_right: bool) -> None:
    cell.margin_left = cell.margin_right = _SIDE
    cell.margin_top = cell.margin_bottom = _ABOVE
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    paragraph = cell.text_frame.paragraphs[0]
    if to_the_right:
        paragraph.alignment = PP_ALIGN.RIGHT
    run = paragraph.add_run()
    run.text = words
    run.font.size = Pt(size)
    if bold:
        run.font.bold = True
    run._r.get_or_add_rPr().set("lang", language)


def _widths(rows: Rows, numbers: tuple[int, ...], size: float, width: int) -> list[int]:
    """The widths of the columns: as wide as their words where there is room, else narrowing the widest first."""
    spare_room = [_NUMBER_ROOM if column in numbers else _WORD_ROOM for column in range(len(rows[0]))]
    natural = [
        round(Pt(max(letters.width(words, size) for words in column) * room)) + 2 * _SIDE
        for column, room in zip(zip(*rows, strict=True), spare_room, strict=True)
    ]
    wanted = min(width, max(round(sum(natural) * 1.1), width * 3 // 5))
    if sum(natural) > wanted:
        return _narrowed(natural, width)
    others = [column for column in range(len(natural)) if column not in numbers] or [0]
    spare = (wanted - sum(natural)) // len(others)
    return [wide + (spare if column in others else 0) for column, wide in enumerate(natural)]


def _narrowed(natural: list[int], width: int) -> list[int]:
    """Widths that add up to the room: columns below a common limit keep theirs, the others get the limit."""
    limit, left = 0, width
    for done, wide in enumerate(sorted(natural)):
        limit = left // (len(natural) - done)
        if wide > limit:
            break
        left -= wide
    return [min(wide, limit) for wide in natural]


def _heights(rows: Rows, widths: list[int], size: float) -> list[int]:
    rooms = [Emu(wide - 2 * _SIDE).pt for wide in widths]
    lines = [max(letters.lines(words, size, room) for words, room in zip(row, rooms, strict=True)) for row in rows]
    return [_row_height(size, count) for count in lines]


def _row_height(size: float, lines: int = 1) -> int:
    return round(Pt(lines * letters.line_height(size) + 2)) + 2 * _ABOVE
