"""How large a table on a slide is: letters, columns and rows, all in points. The same in every kind of file."""

from __future__ import annotations

from typing import NamedTuple

from mkdocs_strategy.model import letters
from mkdocs_strategy.model.layouts import POINTS_A_CENTIMETRE, SMALLEST
from mkdocs_strategy.model.outline import SlideTable

# The edges within a cell, in points: at the sides; above and below, at least and where there is room.
SIDE, _LEAST, _EASY = 0.3 * POINTS_A_CENTIMETRE, 0.1 * POINTS_A_CENTIMETRE, 0.24 * POINTS_A_CENTIMETRE
# How much of its room a table may take in letters in which its words break more lines.
_AIRY = 0.6
# Letters larger than the second are for tables in which they break no more lines.
_SIZES = (24.0, 20.0, SMALLEST)
# How much wider a column is than its words: bold letters and other fonts take more, and a number must not break.
_WORD_ROOM, _NUMBER_ROOM = 1.02, 1.15
# How much wider words of the header are, which are bold.
_HEAD_ROOM = 1.08

Rows = tuple[tuple[str, ...], ...]


class TableSize(NamedTuple):
    """The size of letters, widths of columns, heights of rows with the header first, the edge above and below words; fit."""

    letters: float
    widths: tuple[float, ...]
    heights: tuple[float, ...]
    above: float = _LEAST
    fits: bool = True


def rows_of(table: SlideTable) -> Rows:
    """All rows of words, the header first."""
    return (table.header, *(tuple(map(letters.kept, row.cells)) for row in table.rows))


def sized_table(table: SlideTable, width: float, room: float) -> TableSize:
    """The table in the largest letters in which it fits a width and a height; in the smallest where it does in none."""
    rows = rows_of(table)
    tried = [_tried(rows, table.numbers, size, width) for size in _SIZES]
    if round(_lines(tried[0])) > round(_lines(tried[1])) and sum(tried[0].heights) > _AIRY * room:
        del tried[0]
    fitting = next((one for one in tried if sum(one.heights) <= room), None)
    if fitting is None:
        return tried[-1]._replace(fits=False)
    spare = (room - sum(fitting.heights)) / (2 * len(rows))
    more = min(_EASY - _LEAST, spare)
    return fitting._replace(above=_LEAST + more, heights=tuple(height + 2 * more for height in fitting.heights))


def _tried(rows: Rows, numbers: tuple[int, ...], size: float, width: float) -> TableSize:
    widths = _widths(rows, numbers, size, width)
    return TableSize(size, widths, _heights(rows, widths, size))


def _lines(size: TableSize) -> float:
    """How many lines all rows have together."""
    return sum((height - row_height(size.letters, 0)) / letters.line_height(size.letters) for height in size.heights)


def row_height(size: float, lines: int = 1, above: float = _LEAST) -> float:
    """The height of a row of so many lines."""
    return lines * letters.line_height(size) + 2 + 2 * above


def _heights(rows: Rows, widths: tuple[float, ...], size: float) -> tuple[float, ...]:
    rooms = [wide - 2 * SIDE for wide in widths]
    lines = [max(letters.lines(words, size, room) for words, room in zip(row, rooms, strict=True)) for row in rows]
    return tuple(row_height(size, count) for count in lines)


def _widths(rows: Rows, numbers: tuple[int, ...], size: float, width: float) -> tuple[float, ...]:
    """The widths of the columns: as wide as their words where there is room, else narrowing the widest first.

    A column never gets narrower than its longest word while the others have room to give.
    """
    natural, longest = [], []
    for column, words in enumerate(zip(*rows, strict=True)):
        room = _NUMBER_ROOM if column in numbers else _WORD_ROOM
        natural.append(max(_wide(cell, size, row == 0) for row, cell in enumerate(words)) * room + 2 * SIDE)
        parts = ((row, word) for row, cell in enumerate(words) for word in cell.split(" "))
        longest.append(max(_wide(word, size, row == 0) for row, word in parts) * room + 2 * SIDE)
    wanted = min(width, max(sum(natural) * 1.1, width * (0.6 if numbers else 1.0)))
    if sum(natural) > wanted:
        return _narrowed(natural, longest, width)
    # What is left goes to words, by how much they take: a machine with wider letters breaks no line of them either.
    growing = [column for column in range(len(natural)) if column not in numbers] or [0]
    more = (wanted - sum(natural)) / sum(natural[column] for column in growing)
    return tuple(wide * (1 + more) if column in growing else wide for column, wide in enumerate(natural))


def _wide(words: str, size: float, head: bool) -> float:
    return letters.width(words, size) * (_HEAD_ROOM if head else 1.0)


def _narrowed(natural: list[float], longest: list[float], width: float) -> tuple[float, ...]:
    """Widths that add up to the room: columns below a common limit keep theirs, the others get the limit.

    Those that need more for a word get that first.
    """
    kept: dict[int, float] = {}
    while True:
        free = [column for column in range(len(natural)) if column not in kept]
        limit = _limit([natural[column] for column in free], width - sum(kept.values()))
        needy = [column for column in free if longest[column] > limit]
        if not needy or len(needy) == len(free):
            return tuple(kept.get(column) or min(wide, limit) for column, wide in enumerate(natural))
        kept |= {column: longest[column] for column in needy}


def _limit(natural: list[float], width: float) -> float:
    """What no column gets more than, where they are to fit a width."""
    limit, left = 0.0, width
    for done, wide in enumerate(sorted(natural)):
        limit = left / (len(natural) - done)
        if wide > limit:
            break
        left -= wide
    return limit


def breaks_words(table: SlideTable, size: TableSize) -> bool:
    """Whether a word is wider than its column, so that it has to break within."""
    return any(
        letters.width(word, size.letters) > wide - 2 * SIDE
        for row in rows_of(table)
        for cell, wide in zip(row, size.widths, strict=True)
        for word in cell.split(" ")
    )
