"""The tags of a PDF, as a screen reader gets them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pikepdf


def elements(pdf: pikepdf.Pdf) -> Iterator[tuple[str, str]]:
    """Every element in the order of reading: what it is, and its alt text."""
    for element in structure(pdf):
        yield str(element.S).removeprefix("/"), str(element.get("/Alt", ""))


def structure(pdf: pikepdf.Pdf) -> Iterator[Any]:
    """Every element in the order of reading."""
    yield from _below(pdf.Root.StructTreeRoot)


def _below(node: Any) -> Iterator[Any]:
    children = node.get("/K")
    for child in children if isinstance(children, pikepdf.Array) else [children]:
        if isinstance(child, pikepdf.Dictionary) and "/S" in child:
            yield child
            yield from _below(child)


def scope(element: Any) -> str:
    """What a cell of a table heads, "" where it heads nothing."""
    return next((str(attributes.Scope) for attributes in element.get("/A", ()) if "/Scope" in attributes), "")
