"""A table as plain data, and its two writings: HTML with caption and scopes, or a Markdown pipe table."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from attrs import frozen

from mkdocs_strategy.render.view import Piece, Pieces, View, html_pieces


@frozen
class Cell:
    """A cell: its words, whether it heads its row, whether it is a number to be set to the right.

    `absent` marks words that only say that there is no value; `labelled` whether the cell needs the name of its column
    beside it where the columns fold, on a phone; `state` is a state that its words give, which the style sheet has a
    sign for.
    """

    pieces: Pieces
    heads_row: bool = False
    number: bool = False
    absent: bool = False
    labelled: bool = True
    state: str = ""


@frozen
class Row:
    """A row; `id` is of the thing that has its address there, `role` is "" or total, frame, computed, group.

    A group is one cell that heads the rows below it, up to the next group.
    """

    cells: tuple[Cell, ...]
    id: str | None = None
    role: str = ""


@frozen
class Table:
    """A table with its caption, the heads of its columns, and notes to stand under it (Markdown).

    `layout` names a way to lay it out that the style sheet knows: facts, tasks, figures, targets.
    """

    caption: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()
    layout: str = ""


def cell(
    words: str | Pieces | Piece,
    heads_row: bool = False,
    number: bool = False,
    absent: bool = False,
    labelled: bool = True,
    state: str = "",
) -> Cell:
    """A cell from words, one piece, or pieces."""
    if isinstance(words, str | Piece):
        words = (Piece(words) if isinstance(words, str) else words,)
    return Cell(words, heads_row, number, absent, labelled, state)


def render_table(table: Table, view: View) -> str:
    """The table as Markdown text for the place the view stands in, its notes under it."""
    body = _html(table, view) if view.as_html else _pipes(table, view)
    return "\n\n".join([body, *table.notes]) + "\n"


def _html(table: Table, view: View) -> str:
    caption = escape(table.caption)
    numbers = [any(len(row.cells) > i and row.cells[i].number for row in table.rows) for i in range(len(table.columns))]
    heads = "".join(
        f'<th scope="col"{_class("number" if number else "")}>{escape(words)}</th>'
        for words, number in zip(table.columns, numbers, strict=True)
    )
    layout = f"strategy-table {table.layout}".rstrip()
    lines = [
        f'<div class="{layout}" role="region" aria-label="{escape(table.caption, quote=True)}" tabindex="0">',
        "<table>",
        f"<caption>{caption}</caption>",
        f"<thead><tr>{heads}</tr></thead>",
        "<tbody>",
        *_html_rows(table, view),
        "</tbody>",
        "</table>",
        "</div>",
    ]
    return "\n".join(lines)


def _html_rows(table: Table, view: View) -> Iterator[str]:
    """The rows; each group of them is a body of its own, as its heading's scope asks for."""
    columns = table.columns if len(table.columns) > 2 else ("",) * len(table.columns)
    for number, row in enumerate(table.rows):
        if row.role != "group":
            yield _html_row(row, columns, view)
            continue
        if number:
            yield "</tbody>\n<tbody>"
        words = html_pieces(row.cells[0].pieces, view)
        yield f'<tr class="group"><th scope="rowgroup" colspan="{len(columns)}">{words}</th></tr>'


def _html_row(row: Row, columns: tuple[str, ...], view: View) -> str:
    cells = "".join(_html_cell(one, column, view) for one, column in zip(row.cells, columns, strict=False))
    anchor = view.anchor(row.id)
    identity = f' id="{escape(anchor, quote=True)}"' if anchor else ""
    return f"<tr{identity}{_class(row.role)}>{cells}</tr>"


def _html_cell(one: Cell, column: str, view: View) -> str:
    words = html_pieces(one.pieces, view)
    if one.heads_row:
        return f'<th scope="row">{words}</th>'
    label = f' data-label="{escape(column, quote=True)}"' if column and one.labelled else ""
    kinds = " ".join(kind for kind in ("number" * one.number, "absent" * one.absent, one.state) if kind)
    return f"<td{_class(kinds)}{label}>{words}</td>"


def _class(name: str) -> str:
    return f' class="{name}"' if name else ""


def _pipes(table: Table, view: View) -> str:
    def line(words: tuple[str, ...]) -> str:
        return "| " + " | ".join(word.replace("|", "\\|").replace("\n", " ") for word in words) + " |"

    numbers = [any(len(row.cells) > i and row.cells[i].number for row in table.rows) for i in range(len(table.columns))]
    rule = "|" + "|".join("---:" if number else ":---" for number in numbers) + "|"
    rows = [line((view.mark(row.id) + cells[0], *cells[1:])) for row, cells in _written(table, view)]
    return "\n".join([line(table.columns), rule, *rows, "", f": {table.caption}"])


def _written(table: Table, view: View) -> Iterator[tuple[Row, tuple[str, ...]]]:
    for row in table.rows:
        cells = tuple(view.markdown(one.pieces) for one in row.cells)
        yield row, (f"**{cells[0]}**", *[""] * (len(table.columns) - 1)) if row.role == "group" else cells
