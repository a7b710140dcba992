"""A table in plain text, for a terminal: columns in line, long words folded, decimals under each other, notes below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import wrap

from mkdocs_strategy.render.decimals import missing, printed
from mkdocs_strategy.render.table import Cell, Row, Table, numbers
from mkdocs_strategy.render.view import Pieces

_GAP = 2
_INDENT = 4
# A column of words is not made narrower than its longest word, up to this many characters, unless nothing else helps.
_NARROWEST, _LONG_WORD = 9, 21
# What a row is called gets this much more room than what else is said of it.
_NAME_BEFORE_ALL = 10

# What stands in a column on one line, or below its row.
Line = tuple[str, ...]


def plain_table(table: Table, width: int, sign: str) -> str:
    """The table in lines of at most `width` characters. `sign` is the decimal sign of its language."""
    shown = [column for column in range(len(table.columns)) if column not in table.below]
    heads = tuple(table.columns[column] for column in shown)
    right = [table.number_columns[column] for column in shown]
    said = [
        (row, _cells(row, shown, lacks, sign))
        for rows in table.groups
        for lacks in (_lacks(rows, sign),)
        for row in rows
    ]
    widths = _widths([heads, *(cells for row, cells in said if row.role != "group")], right, width)
    rule = "-" * (sum(widths) + _GAP * (len(widths) - 1))
    lines = [*wrap(_plain(table.caption), width), "", *_folded(heads, widths, right), rule]
    for row, cells in said:
        if row.role == "group":
            lines += ["", *wrap(cells[0], width)]
            continue
        lines += [*([rule] if "total" in row.role.split() else []), *_folded(cells, widths, right)]
        lines += _below(row, table, width)
    notes = [line for number, note in enumerate(table.footnotes, 1) for line in _note(number, note, width)]
    return "\n".join(line.rstrip() for line in [*lines, *([""] if notes else []), *notes]) + "\n"


def _words(pieces: Pieces) -> str:
    """Words with ordinary spaces, for they are looked for and copied."""
    return _plain("".join(piece.words for piece in pieces))


def _plain(words: str) -> str:
    return words.replace("\u00a0", " ").replace("\u202f", " ").replace("\n", " ")


def _lacks(rows: Sequence[Row], sign: str) -> dict[str, int]:
    """How much room each printed amount needs after its number, for decimals to stand under each other in a group."""
    column = [_plain(words) for words in numbers(rows)]
    return {words: len(lacking) for words, lacking in missing(column, sign).items()}


def _cells(row: Row, shown: Sequence[int], lacks: dict[str, int], sign: str) -> Line:
    marked = [_marked(one, lacks, sign) for one in row.cells]
    if row.role == "group":
        return (marked[0],)
    indent = "  " if "part" in row.role.split() else ""
    return tuple((indent if column == 0 else "") + marked[column] for column in shown)


def _marked(one: Cell, lacks: dict[str, int], sign: str) -> str:
    words = _words(one.pieces)
    if one.number and words in lacks:
        number, _, unit = printed(words, sign)
        words = number + " " * lacks[words] + unit
    marks = ",".join(str(mark) for mark in one.marks)
    return f"{words} [{marks}]".strip() if marks else words


def _widths(rows: Sequence[Line], right: Sequence[bool], width: int) -> list[int]:
    """As wide as their words; where that is too much, columns of words give way, the widest first."""
    columns = [[cells[column] for cells in rows] for column in range(len(right))]
    widths = [max(map(len, column)) for column in columns]
    least = [
        max([_NARROWEST, *(min(len(word), _LONG_WORD) for words in column for word in words.split())])
        for column in columns
    ]
    room = width - _GAP * (len(widths) - 1)
    for floors in (least, [_NARROWEST] * len(widths)):
        while sum(widths) > room:
            words = [column for column, number in enumerate(right) if not number and widths[column] > floors[column]]
            if not words:
                break
            widths[max(words, key=lambda column: widths[column] - (0 if column else _NAME_BEFORE_ALL))] -= 1
    return widths


def _folded(cells: Line, widths: Sequence[int], right: Sequence[bool]) -> Iterator[str]:
    """A row as lines: numbers to the right, words folded within their column."""
    columns = [
        [words] if number else _fold(words, width) for words, width, number in zip(cells, widths, right, strict=True)
    ]
    for index in range(max(map(len, columns))):
        said = [column[index] if index < len(column) else "" for column in columns]
        parts = [
            words.rjust(width) if number else words.ljust(width)
            for words, width, number in zip(said, widths, right, strict=True)
        ]
        yield (" " * _GAP).join(parts)


def _fold(words: str, width: int) -> list[str]:
    indent = words[: len(words) - len(words.lstrip())]
    return wrap(words.strip(), width, initial_indent=indent, subsequent_indent=indent) or [""]


def _below(row: Row, table: Table, width: int) -> Iterator[str]:
    """What has too much to say for a column, with the column's name where it needs that."""
    indent = " " * _INDENT
    for column in table.below:
        one = row.cells[column]
        label = f"{table.columns[column]}: " if one.labelled and one.pieces else ""
        yield from wrap(label + _words(one.pieces), width, initial_indent=indent, subsequent_indent=indent)


def _note(number: int, note: Pieces, width: int) -> list[str]:
    start = f"[{number}] "
    return wrap(_words(note), width, initial_indent=start, subsequent_indent=" " * len(start))
