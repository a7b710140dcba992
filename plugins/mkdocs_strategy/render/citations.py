"""Sources under the facts they carry."""

from __future__ import annotations

from collections.abc import Iterable

from mkdocs_strategy.model.record import Citation
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.view import Piece, Pieces, View


def source_pieces(edition: Edition, citations: Iterable[Citation]) -> Pieces:
    """Each document once, linked, with its sections; nothing where there is no source."""
    sections: dict[str, list[str]] = {}
    for citation in citations:
        listed = sections.setdefault(citation.document.id, [])
        if citation.section and citation.section not in listed:
            listed.append(citation.section)
    pieces: list[Piece] = []
    for document, listed in sections.items():
        pieces.append(Piece("; " if pieces else ""))
        pieces.append(Piece(edition.name(document), edition.address(document)))
        pieces.append(Piece("".join(f", {section}" for section in listed)))
    return tuple(piece for piece in pieces if piece.words)


def source_line(view: View, citations: Iterable[Citation], folded: bool = True) -> str:
    """Small print that names the sources, folded until a reader asks for it; empty where there is none."""
    listed = tuple(citations)
    pieces = source_pieces(view.edition, listed)
    if not pieces:
        return ""
    several = len({citation.document.id for citation in listed}) > 1
    label = view.edition.say("sources" if several else "source")
    return view.folded(label, pieces) if folded else view.small((Piece(f"{label}: "), *pieces))
