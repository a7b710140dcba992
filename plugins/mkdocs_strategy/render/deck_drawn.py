"""What a part of the facts gives a slide, and what its makers share: the view of a place without links."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from attrs import frozen

from mkdocs_strategy.model.outline import SlideChart, SlideDrawing, SlideTable, TableRow
from mkdocs_strategy.model.record import Citation, Text
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.heard import heard
from mkdocs_strategy.render.table import Table
from mkdocs_strategy.render.view import Pieces, View


@frozen
class Drawn:
    """A part drawn from the facts: points, a table, a chart, a drawing or a sentence to stand alone; a line to stand above it.

    `notes` is what there is to say of it, by paragraph; `sources` the citations of the facts it shows.
    """

    points: tuple[str, ...] = ()
    table: SlideTable | None = None
    chart: SlideChart | None = None
    drawing: SlideDrawing | None = None
    statement: str = ""
    lead: str = ""
    notes: tuple[str, ...] = ()
    sources: tuple[Citation, ...] = ()


NOTHING = Drawn()


class SlideView(View):
    """The view from a place that links to nothing, and from which nobody can follow a reference."""

    def written(self, text: Text | None) -> str:
        return heard(self.edition, text)


def said(edition: Edition, text: Text | None) -> str:
    """A text in plain words on one line, as a listener gets it."""
    return " ".join(edition.plain(heard(edition, text)).split(" ")).replace("\n", " ").strip()


def view_without_links(edition: Edition) -> View:
    """The view of those who see a slide and hear what is said of it."""
    return SlideView(edition, "", lambda address: None, lambda address: None, as_html=False)


def words_of(pieces: Pieces) -> str:
    """Pieces as plain words."""
    return "".join(piece.words for piece in pieces)


def plain_table(table: Table, note: str = "") -> SlideTable:
    """A page's table as one for a slide: words without links."""
    rows = tuple(
        TableRow(
            cells=tuple(words_of(cell.pieces) for cell in row.cells) + ("",) * (len(table.columns) - len(row.cells)),
            total="total" in row.role.split() or row.role == "frame",
            computed="computed" in row.role.split(),
        )
        for row in table.rows
    )
    numbers = sorted({column for row in table.rows for column, cell in enumerate(row.cells) if cell.number})
    return SlideTable(caption=table.caption, header=table.columns, rows=rows, numbers=tuple(numbers), note=note)


def cited(listed: Iterable[Any]) -> tuple[Citation, ...]:
    """The citations of some facts, in order."""
    return tuple(citation for one in listed for citation in one.source)


def caption(edition: Edition, key: str, of: Any) -> str:
    """A caption in the package's words, with the name of what the table is of."""
    return f"{edition.say(key)}: {edition.name(of.id)}"
