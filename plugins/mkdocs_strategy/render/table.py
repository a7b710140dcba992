"""A table as plain data, and its two writings: HTML with caption and scopes, or a Markdown pipe table."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from attrs import frozen

from mkdocs_strategy.render.edition import Piece, Pieces, View, html_piece


@frozen
class Cell:
    """A cell: its words, whether it heads its row, whether it is a number to be set to the right."""

    pieces: Pieces
    heads_row: bool = False
    number: bool = False


@frozen
class Row:
    """A row; `id` is of the thing that has its address there, `role` is "" or total, frame, computed."""

    cells: tuple[Cell, ...]
    id: str | None = None
    role: str = ""


@frozen
class Table:
    """A table with its caption, the heads of its columns, and notes to stand under it (Markdown)."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()


def cell(words: str | Pieces | Piece, heads_row: bool = False, number: bool = False) -> Cell:
    """A cell from words, one piece, or pieces."""
    if isinstance(words, Piece):
        return Cell((words,), heads_row, number)
    return Cell((Piece(words),) if isinstance(words, str) else words, heads_row, number)


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
    lines = [
        f'<div class="strategy-table" role="region" aria-label="{escape(table.caption, quote=True)}" tabindex="0">',
        "<table>",
        f"<caption>{caption}</caption>",
        f"<thead><tr>{heads}</tr></thead>",
        "<tbody>",
        *(_html_row(row, table.columns, view) for row in table.rows),
        "</tbody>",
        "</table>",
        "</div>",
    ]
    return "\n".join(lines)


def _html_row(row: Row, columns: tuple[str, ...], view: View) -> str:
    cells = "".join(_html_cell(one, column, view) for one, column in zip(row.cells, columns, strict=False))
    anchor = view.anchor(row.id)
    identity = f' id="{escape(anchor, quote=True)}"' if anchor else ""
    return f"<tr{identity}{_class(row.role)}>{cells}</tr>"


def _html_cell(one: Cell, column: str, view: View) -> str:
    words = "".join(html_piece(piece, view) for piece in one.pieces)
    label = f' data-label="{escape(column, quote=True)}"'
    if one.heads_row:
        return f'<th scope="row"{label}>{words}</th>'
    return f"<td{_class('number' if one.number else '')}{label}>{words}</td>"


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
    return ((row, tuple(view.markdown(one.pieces) for one in row.cells)) for row in table.rows)
