"""How large a table on a slide is: letters, columns and rows, all in points. The same in every kind of file."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import NamedTuple

from mkdocs_strategy.model import letters
from mkdocs_strategy.model.layouts import POINTS_A_CENTIMETRE, SMALLEST
from mkdocs_strategy.model.outline import SlideTable

# The edges within a cell, in points: at the sides; above and below, at least and where there is room.
SIDE, _LEAST, _EASY = 0.3 * POINTS_A_CENTIMETRE, 0.1 * POINTS_A_CENTIMETRE, 0.24 * POINTS_A_CENTIMETRE
# Larger letters are for tables in which they break no more lines.
_SIZES = (24.0, 20.0, SMALLEST)
# How much wider a column is than its words: bold letters and other fonts take more, and a number must not break. The
# column with most to say has the least to spare.
_LONG_ROOM, _WORD_ROOM, _NUMBER_ROOM = 1.02, 1.13, 1.15
# In how many steps columns that have to share a width get it.
_STEPS = 24
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


# A table is sized for its PowerPoint file and for its PDF.
@lru_cache(maxsize=256)
def sized_table(table: SlideTable, width: float, room: float) -> TableSize:
    """The table in the largest letters in which it fits and its words break the fewest lines; in the smallest where none fit."""
    rows = rows_of(table)
    tried = [_tried(rows, table.numbers, size, width) for size in _SIZES]
    found = [one for one in tried if sum(one.heights) <= room]
    if not found:
        return tried[-1]._replace(fits=False)
    fitting = min(found, key=lambda one: (_lines(rows, one), -one.letters))
    spare = (room - sum(fitting.heights)) / (2 * len(rows))
    more = min(_EASY - _LEAST, spare)
    return fitting._replace(above=_LEAST + more, heights=tuple(height + 2 * more for height in fitting.heights))


def _tried(rows: Rows, numbers: tuple[int, ...], size: float, width: float) -> TableSize:
    widths = _widths(rows, numbers, size, width)
    return TableSize(size, widths, _heights(rows, widths, size))


def _lines(rows: Rows, size: TableSize) -> int:
    """How many lines the words of all cells take."""
    rooms = [wide - 2 * SIDE for wide in size.widths]
    return sum(letters.lines(words, size.letters, room) for row in rows for words, room in zip(row, rooms, strict=True))


def row_height(size: float, lines: int = 1, above: float = _LEAST) -> float:
    """The height of a row of so many lines."""
    return lines * letters.line_height(size) + 2 + 2 * above


def _heights(rows: Rows, widths: tuple[float, ...], size: float) -> tuple[float, ...]:
    rooms = [wide - 2 * SIDE for wide in widths]
    lines = [max(letters.lines(words, size, room) for words, room in zip(row, rooms, strict=True)) for row in rows]
    return tuple(row_height(size, count) for count in lines)


def _widths(rows: Rows, numbers: tuple[int, ...], size: float, width: float) -> tuple[float, ...]:
    """The widths of the columns: as wide as their words where there is room, else as lets their words break the fewest lines.

    A column never gets narrower than its longest word while there is room for all of them.
    """
    columns = list(zip(*rows, strict=True))
    bare = [[_wide(cell, size, row == 0) for row, cell in enumerate(words)] for words in columns]
    most = max(map(max, bare))
    cells, longest = [], []
    for column, words in enumerate(columns):
        room = _NUMBER_ROOM if column in numbers else _LONG_ROOM if max(bare[column]) == most else _WORD_ROOM
        parts = ((row, word) for row, cell in enumerate(words) for word in cell.split(" "))
        cells.append([wide * room for wide in bare[column]])
        longest.append(max(_wide(word, size, row == 0) for row, word in parts) * room + 2 * SIDE)
    natural = [max(wide) + 2 * SIDE for wide in cells]
    wanted = min(width, max(sum(natural) * 1.1, width * (0.6 if numbers else 1.0)))
    if sum(natural) > wanted:
        return _narrowed(cells, natural, longest, width)
    # What is left goes to words, by how much they take: a machine with wider letters breaks no line of them either.
    growing = [column for column in range(len(natural)) if column not in numbers] or [0]
    more = (wanted - sum(natural)) / sum(natural[column] for column in growing)
    return tuple(wide * (1 + more) if column in growing else wide for column, wide in enumerate(natural))


def _wide(words: str, size: float, head: bool) -> float:
    return letters.width(words, size) * (_HEAD_ROOM if head else 1.0)


def _narrowed(cells: list[list[float]], natural: list[float], longest: list[float], width: float) -> tuple[float, ...]:
    """Widths that add up to the room: what the longest words leave goes, little by little, to where it saves most lines."""
    widths = list(longest) if sum(longest) <= width else [width * wide / sum(longest) for wide in longest]
    step = (width - sum(widths)) / _STEPS
    for _ in range(_STEPS if step > 0 else 0):
        tried = [
            (_cost(cells, [*widths[:column], wide + step, *widths[column + 1 :]]), column)
            for column, wide in enumerate(widths)
            if wide < natural[column]
        ]
        if not tried:
            break
        widths[min(tried)[1]] += step
    spare = width - sum(widths)
    return tuple(wide + spare * wide / sum(widths) for wide in widths)


def _cost(cells: list[list[float]], widths: list[float]) -> float:
    """How many lines all rows take, and a little for each that a cell breaks and for how full cells are."""
    rooms = [wide - 2 * SIDE for wide in widths]
    full = [[wide / room for wide in column] for column, room in zip(cells, rooms, strict=True)]
    lines: float = sum(
        math.ceil(max(row)) + sum(math.ceil(cell) for cell in row) / 20 + sum(row) / 100
        for row in zip(*full, strict=True)
    )
    return lines


def breaks_words(table: SlideTable, size: TableSize) -> bool:
    """Whether a word is wider than its column, so that it has to break within."""
    return any(
        letters.width(word, size.letters) > wide - 2 * SIDE
        for row in rows_of(table)
        for cell, wide in zip(row, size.widths, strict=True)
        for word in cell.split(" ")
    )
