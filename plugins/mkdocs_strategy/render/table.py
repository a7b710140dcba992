"""A table as plain data, and its two writings: HTML with caption and scopes, or a Markdown pipe table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import Any

from attrs import frozen

from mkdocs_strategy.render.decimals import Padding, paddings
from mkdocs_strategy.render.footnotes import footnote_list, marked
from mkdocs_strategy.render.view import Piece, Pieces, View, html_pieces


@frozen
class Cell:
    """A cell: its words, whether it heads its row, whether it is a number to be set to the right.

    `absent` marks words that only say that there is no value; `labelled` whether the cell needs the name of its column
    beside it where the columns fold, on a phone; `state` is a state that its words give, which the style sheet has a
    sign for. `marks` are the numbers of the table's footnotes that go with it; `key` is what its column is sorted by, None
    where there is no value.
    """

    pieces: Pieces
    heads_row: bool = False
    number: bool = False
    absent: bool = False
    labelled: bool = True
    state: str = ""
    marks: tuple[int, ...] = ()
    key: Any = None


@frozen
class Row:
    """A row; `id` is of the thing that has its address there, `role` is "" or total, frame, part, computed, group.

    A group is one cell that heads the rows below it, up to the next group.
    """

    cells: tuple[Cell, ...]
    id: str | None = None
    role: str = ""


@frozen
class Table:
    """A table with its caption, the heads of its columns, and notes to stand under it (Markdown).

    `layout` names a way to lay it out that the style sheet knows: facts, tasks, figures, targets, amounts.
    `footnotes` are what the marks of cells lead to, the first being number 1. Readers can sort by the columns `sortable`;
    the cells of the columns `below` have too much to say for a column, and stand under their row.
    """

    caption: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()
    layout: str = ""
    footnotes: tuple[Pieces, ...] = ()
    sortable: tuple[int, ...] = ()
    below: tuple[int, ...] = ()

    @property
    def groups(self) -> tuple[tuple[Row, ...], ...]:
        """The rows by group, each with its heading first; what stands before the first heading is a group, too."""
        starts = [index for index, row in enumerate(self.rows) if row.role == "group" or index == 0]
        ends = [*starts[1:], len(self.rows)]
        return tuple(self.rows[start:end] for start, end in zip(starts, ends, strict=True))

    @property
    def number_columns(self) -> tuple[bool, ...]:
        """Whether each column holds numbers."""
        columns = range(len(self.columns))
        return tuple(any(len(row.cells) > i and row.cells[i].number for row in self.rows) for i in columns)

    @property
    def has_class(self) -> bool:
        """Whether the table has a class of its own, and so nothing of the theme's look."""
        return "amounts" in self.layout.split()


def cell(
    words: str | Pieces | Piece,
    heads_row: bool = False,
    number: bool = False,
    absent: bool = False,
    labelled: bool = True,
    state: str = "",
    marks: tuple[int, ...] = (),
    key: Any = None,
) -> Cell:
    """A cell from words, one piece, or pieces."""
    if isinstance(words, str | Piece):
        words = (Piece(words) if isinstance(words, str) else words,)
    return Cell(words, heads_row, number, absent, labelled, state, marks, key)


def render_table(table: Table, view: View) -> str:
    """The table as Markdown text for the place the view stands in, its notes under it."""
    number = view.nth("note") if table.footnotes else 0
    body = _html(table, view, number) if view.as_html else _pipes(table, view, number)
    footnotes = footnote_list(view, table.footnotes, number, _noted(table))
    return "\n\n".join([body, *filter(None, (footnotes,)), *table.notes]) + "\n"


def _noted(table: Table) -> dict[int, str]:
    """For each footnote, what the first row that leads to it is called."""
    found: dict[int, str] = {}
    for row in table.rows:
        name = "".join(piece.words for piece in row.cells[0].pieces)
        for mark in (mark for one in row.cells for mark in one.marks):
            found.setdefault(mark, name)
    return found


def _html(table: Table, view: View, number: int) -> str:
    caption = escape(table.caption)
    layout = f"strategy-table {table.layout}".rstrip()
    lines = [
        f'<div class="{layout}" role="region" aria-label="{escape(table.caption, quote=True)}" tabindex="0">',
        f"<table{_class(_table_class(table))}>",
        f"<caption>{caption}</caption>",
        f"<thead><tr>{''.join(_heads(table))}</tr></thead>",
        "<tbody>",
        *_html_rows(table, view, number),
        "</tbody>",
        "</table>",
        "</div>",
    ]
    return "\n".join(lines)


def _table_class(table: Table) -> str:
    """The classes of a table with its own look; the last three are those the script that sorts goes by."""
    if not table.has_class:
        return ""
    return "amounts sortable asc n-last" if table.sortable else "amounts"


def _heads(table: Table) -> Iterator[str]:
    for index, (words, number) in enumerate(zip(table.columns, table.number_columns, strict=True)):
        fixed = bool(table.sortable) and index not in table.sortable
        kinds = " ".join(("number",) * number + ("no-sort",) * fixed)
        yield f'<th scope="col"{_class(kinds)}>{escape(words)}</th>'


@frozen
class _Writing:
    """What the cells of a table are written with: the names of columns, where decimals stand, ranks to sort by."""

    view: View
    number: int
    labels: tuple[str, ...]
    padding: Padding
    ranks: dict[int, dict[Any, int]]
    noted: set[int]


def _html_rows(table: Table, view: View, number: int) -> Iterator[str]:
    """The rows; each group of them is a body of its own, as its heading's scope asks for."""
    labels = table.columns if len(table.columns) > 2 else ("",) * len(table.columns)
    ranks = {column: _ranks(table, column) for column in table.sortable}
    noted: set[int] = set()
    for index, rows in enumerate(table.groups):
        padding = paddings(numbers(rows), view.edition) if table.has_class else {}
        writing = _Writing(view, number, labels, padding, ranks, noted)
        if index:
            yield "</tbody>\n<tbody>"
        yield from (_group_row(row, writing) if row.role == "group" else _html_row(row, writing) for row in rows)


def _group_row(row: Row, writing: _Writing) -> str:
    words = _html_words(row.cells[0], writing)
    return f'<tr class="group"><th scope="rowgroup" colspan="{len(writing.labels)}">{words}</th></tr>'


def numbers(rows: Iterable[Row]) -> Iterator[str]:
    """The words of cells that are a number and nothing else."""
    return (one.pieces[0].words for row in rows for one in row.cells if one.number and len(one.pieces) == 1)


def _ranks(table: Table, column: int) -> dict[Any, int]:
    """The place of each key of a column in its order, so that a script needs to know neither alphabets nor money."""
    keys = {row.cells[column].key for row in table.rows if len(row.cells) > column}
    return {key: rank for rank, key in enumerate(sorted(keys - {None}))}


def _html_row(row: Row, writing: _Writing) -> str:
    cells = "".join(_html_cell(one, column, writing) for column, one in enumerate(row.cells))
    anchor = writing.view.anchor(row.id)
    identity = f' id="{escape(anchor, quote=True)}"' if anchor else ""
    return f"<tr{identity}{_class(row.role)}>{cells}</tr>"


def _html_cell(one: Cell, column: int, writing: _Writing) -> str:
    words = _html_words(one, writing)
    rank = ""
    if column in writing.ranks:
        rank = f' data-sort="{writing.ranks[column].get(one.key, "")}"'
    if one.heads_row:
        return f'<th scope="row"{rank}>{words}</th>'
    name = writing.labels[column]
    label = f' data-label="{escape(name, quote=True)}"' if name and one.labelled else ""
    kinds = " ".join(kind for kind in ("number" * one.number, "absent" * one.absent, one.state) if kind)
    return f"<td{_class(kinds)}{label}{rank}>{words}</td>"


def _html_words(one: Cell, writing: _Writing) -> str:
    words = html_pieces(one.pieces, writing.view)
    if one.number and len(one.pieces) == 1:
        words = writing.padding.get(one.pieces[0].words, words)
    marks = marked(writing.view, one.marks, writing.number, writing.noted)
    # Apart from the words also where they are copied, or gathered for a search.
    return f"{words}&nbsp;{marks}" if words and marks else words + marks


def _class(name: str) -> str:
    return f' class="{name}"' if name else ""


def _pipes(table: Table, view: View, number: int) -> str:
    def line(words: Sequence[str]) -> str:
        return "| " + " | ".join(word.replace("|", "\\|").replace("\n", " ") for word in words) + " |"

    rule = "|" + "|".join("---:" if number else ":---" for number in table.number_columns) + "|"
    rows = [line((view.mark(row.id) + cells[0], *cells[1:])) for row, cells in _written(table, view, number)]
    return "\n".join([line(table.columns), rule, *rows, "", f": {table.caption}"])


def _written(table: Table, view: View, number: int) -> Iterator[tuple[Row, tuple[str, ...]]]:
    noted: set[int] = set()
    for row in table.rows:
        words = tuple(view.markdown(one.pieces) for one in row.cells)
        if row.role == "group":
            words = (f"**{words[0]}**", *[""] * (len(table.columns) - 1))
        marks = tuple(marked(view, one.marks, number, noted) for one in row.cells)
        yield row, tuple(said + (marks[i] if i < len(marks) else "") for i, said in enumerate(words))
