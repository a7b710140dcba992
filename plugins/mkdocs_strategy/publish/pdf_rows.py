"""Let the first cell of every row head its row in a PDF, as on the site, so that it is read out with each figure.

Typst marks the heads of columns alone; its function for those of rows is behind a switch that its Python package lacks.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from threading import Lock
from typing import Any

from mkdocs_strategy.errors import MissingTool

_WAY_OUT = "Install it with 'pip install pikepdf', or build without documents."
_IMPORTING = Lock()


def pikepdf_version() -> str:
    """The version of pikepdf that is installed, "" where there is none."""
    try:
        return version("pikepdf")
    except PackageNotFoundError:
        return ""


def with_row_heads(pdf: bytes) -> bytes:
    """A tagged PDF in which first cells head their rows (ISO 32000-1, 14.8.5.7). The same bytes give the same bytes.

    Cells without words and cells alone in their row stay as they are. Raises MissingTool without pikepdf.
    """
    pikepdf = _pikepdf()
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        tree = opened.Root.StructTreeRoot
        rows = [row for table in _all(tree, "/Table") for row in _all(table, "/TR")]
        heads = [found for row in rows if (found := _headed(pikepdf, row)) is not None]
        if not heads:
            return pdf
        names = pikepdf.NameTree(tree.IDTree) if "/IDTree" in tree else pikepdf.NameTree.new(opened)
        for number, (head, others) in enumerate(heads):
            _mark(pikepdf, names, f"row-{number}", head, others)
        tree.IDTree = names.obj
        written = io.BytesIO()
        opened.save(written, deterministic_id=True)
    return written.getvalue()


@cache
def _pikepdf() -> Any:
    try:
        # One thread at a time: another would be given what is left of an import that fails.
        with _IMPORTING:
            import pikepdf
    except ImportError as error:
        raise MissingTool("pikepdf", "making documents", _WAY_OUT) from error
    return pikepdf


def _children(element: Any) -> Iterator[Any]:
    """The elements right below an element; its own words are no elements."""
    below = element.get("/K", ())
    for child in below if hasattr(below, "append") else (below,):
        if hasattr(child, "get") and "/S" in child:
            yield child


def _all(element: Any, kind: str) -> Iterator[Any]:
    """Every element of a kind below an element, in order."""
    for child in _children(element):
        if kind == child.S:
            yield child
        yield from _all(child, kind)


def _headed(pikepdf: Any, row: Any) -> tuple[Any, list[Any]] | None:
    """The cell that heads a row, and those that it heads; None for a row of heads or without words in its first cell."""
    cells = list(_children(row))
    if len(cells) < 2 or any(cell.S != "/TD" for cell in cells) or not len(cells[0].get("/K", pikepdf.Array())):
        return None
    return cells[0], cells[1:]


def _mark(pikepdf: Any, names: Any, name: str, head: Any, others: list[Any]) -> None:
    head.S = pikepdf.Name.TH
    head.ID = pikepdf.String(name)
    names[name] = head
    _of_table(pikepdf, head).Scope = pikepdf.Name.Row
    for cell in others:
        of_table = _of_table(pikepdf, cell)
        of_table.Headers = pikepdf.Array([*of_table.get("/Headers", ()), pikepdf.String(name)])


def _of_table(pikepdf: Any, cell: Any) -> Any:
    """The attributes of a cell that are about its table."""
    attributes = cell.get("/A", pikepdf.Array())
    found = next((one for one in attributes if one.O == "/Table"), None)
    if found is None:
        found = pikepdf.Dictionary(O=pikepdf.Name.Table)
        cell.A = pikepdf.Array([*attributes, found])
        found = cell.A[-1]
    return found
