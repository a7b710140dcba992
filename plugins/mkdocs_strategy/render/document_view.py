"""A page seen from a document: Markdown for pandoc, with pictures, sources for footnotes, and languages marked."""

from __future__ import annotations

import re
from itertools import pairwise

from attrs import field, frozen

from mkdocs_strategy.model.addresses import Address
from mkdocs_strategy.model.source import Source
from mkdocs_strategy.render.pictures import standalone, width_of
from mkdocs_strategy.render.view import Piece, Pieces, View

# How long a unit of a picture is in print.
_CENTIMETRES = 2.54 / 96
_NUMBER = re.compile(r"^\d+\\?\. (?=\S)")


def alt_attribute(alt: str) -> str:
    """The words for a picture as an attribute of it in pandoc's Markdown."""
    words = " ".join(alt.split()).replace("\\", "\\\\").replace('"', '\\"')
    return f'alt="{words}"'


@frozen
class DocumentView(View):
    """A page of a document. `pictures` are those that its Markdown names, as SVG by file name."""

    as_html: bool = False
    pictures: dict[str, str] = field(factory=dict, eq=False)

    def folded(self, label: str, pieces: Pieces) -> str:
        """Sources, for the foot of the page or the space under a table, with sections in their document's language."""
        said = []
        for before, piece in pairwise((Piece(""), *pieces)):
            source = self._source(before.address)
            is_section = piece.address is None and piece.words.startswith(", ")
            if is_section and source is not None and source.language != self.edition.language:
                said.append(f", [{piece.words[2:]}]{{lang={source.language}}}")
            else:
                said.append(self.markdown((piece,)))
        return f"::: source\n{label}: {''.join(said)}\n:::"

    def small(self, pieces: Pieces) -> str:
        """A line of small print."""
        return f"::: small\n{self.markdown(pieces)}\n:::"

    def picture(self, name: str, svg: str, alt: str, caption: str, identifier: str | None = None) -> str:
        """A figure with its picture, its words for those who cannot see it, and its caption."""
        file = f"{name}.svg"
        self.pictures[file] = standalone(svg)
        width = f"{width_of(self.pictures[file]) * _CENTIMETRES:.1f}cm"
        anchor = f"#{identifier} " if identifier else ""
        return f"![{caption}]({file}){{{anchor}{alt_attribute(alt)} width={width}}}"

    def heading(self, level: int, words: str, identifier: str | None = None) -> str:
        """A heading without a number of its own, for every heading of a document is numbered."""
        return View.heading(self, level, _NUMBER.sub("", words), identifier)

    def markdown(self, pieces: Pieces) -> str:
        """Pieces as Markdown, the titles of documents in another language marked with it."""
        return "".join(self._spoken(View.markdown(self, (piece,)), piece.address) for piece in pieces)

    def _spoken(self, written: str, address: Address | None) -> str:
        source = self._source(address)
        if source is None or source.language == self.edition.language or source.name is None:
            return written
        original = source.name.in_language(source.language)
        is_original = original == source.name.in_language(self.edition.language)
        return f"[{written}]{{lang={source.language}}}" if is_original else written

    def _source(self, address: Address | None) -> Source | None:
        """The document that has its place at an address."""
        thing = self.edition.plan.things.get(address.anchor or "") if address else None
        return thing if isinstance(thing, Source) else None
