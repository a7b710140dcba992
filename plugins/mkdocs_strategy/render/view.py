"""A view: an edition seen from one page, where what is said becomes Markdown and HTML with links that work there."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import Any, NamedTuple

from attrs import field, frozen

from mkdocs_strategy.model.addresses import Address
from mkdocs_strategy.model.markup import Mention, mentions, replace
from mkdocs_strategy.model.record import Text
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.marks import emphasised, opens_line, unnumbered


class Piece(NamedTuple):
    """A run of words, a link where it has an address."""

    words: str
    address: Address | None = None


Pieces = tuple[Piece, ...]


@frozen
class View:
    """An edition seen from one place.

    `path` is the page's path within its language's folder; `given` the addresses already marked on it.
    `href` turns an address into the target of a Markdown link there, `url` into one for HTML; each gives None
    where the place cannot link to it, as does `twin` for an address in another language; `connected` the things whose connections are told on it. `as_html` says whether tables are written as HTML, with caption and scopes.
    """

    edition: Edition
    path: str
    href: Callable[[Address], str | None]
    url: Callable[[Address], str | None]
    as_html: bool = True
    given: dict[str, None] = field(factory=dict, eq=False)
    connected: set[str] = field(factory=set, eq=False)
    second: set[str] = field(factory=set, eq=False)
    counted: dict[str, int] = field(factory=dict, eq=False)

    def nth(self, what: str) -> int:
        """How many of a kind stand on the page so far, with this one: for ids that a page gives once."""
        self.counted[what] = self.counted.get(what, 0) + 1
        return self.counted[what]

    twin: Callable[[str, Address], str | None] | None = None

    def anchor(self, identifier: str | None) -> str | None:
        """The id to mark a thing with where it stands: only on its own page, and only once on it."""
        if identifier is None or identifier in self.given:
            return None
        address = self.edition.address(identifier)
        if address is None or address.path != self.path or address.anchor is None:
            return None
        self.given[identifier] = None
        return identifier

    def mark(self, identifier: str | None) -> str:
        """An invisible address within a line of Markdown; nothing where the thing has its place elsewhere."""
        anchor = self.anchor(identifier)
        if anchor is None:
            return ""
        return f'<span id="{anchor}"></span>' if self.as_html else f"[]{{#{anchor}}}"

    def heading(self, level: int, words: str, identifier: str | None = None) -> str:
        """A heading, with the address of a thing where it has its place here; else with an id that lasts as long."""
        anchor = self.anchor(identifier)
        if anchor is None and identifier is not None and self.as_html and identifier not in self.second:
            # Not an id made from its words, which differ between languages and change.
            self.second.add(identifier)
            anchor = f"here-{identifier}"
        return f"{'#' * level} {words}" + (f" {{#{anchor}}}" if anchor else "")

    def small(self, pieces: Pieces) -> str:
        """A line of small print."""
        if not self.as_html:
            return f"*{self.markdown(pieces)}*"
        return f'<p class="strategy-source">{html_pieces(pieces, self)}</p>'

    def folded(self, label: str, pieces: Pieces) -> str:
        """Small print behind its label, which opens without JavaScript."""
        if not self.as_html:
            return self.small((Piece(f"{label}: "), *pieces))
        words = html_pieces(pieces, self)
        return f'<details class="strategy-source"><summary>{escape(label)}</summary><p>{words}</p></details>'

    def picture(self, name: str, svg: str, alt: str, caption: str, identifier: str | None = None) -> str:
        """A picture as Markdown, with words for those who cannot see it; "" where the place has only words."""
        return ""

    def link(self, identifier: str, words: str | None = None) -> str:
        """A Markdown link to a thing; its bare name where it has no page."""
        return self.markdown((self.piece(identifier, words),))

    def piece(self, identifier: str, words: str | None = None) -> Piece:
        """A thing's name with its address."""
        return Piece(words or self.edition.name(identifier), self.edition.address(identifier))

    def pieces(self, text: Text | None) -> Pieces:
        """A text cut at its references, for tables."""
        written = self.written(text)
        found: list[Piece] = []
        last = 0
        for mention in mentions(written):
            if mention.id not in self.edition.plan.things:
                continue
            found.append(Piece(written[last : mention.start]))
            found.append(self._mentioned(mention))
            last = mention.end
        found.append(Piece(written[last:]))
        return tuple(piece for piece in found if piece.words)

    def _mentioned(self, mention: Mention) -> Piece:
        if mention.figure is None:
            return self.piece(mention.id, mention.words)
        return Piece(self.edition.figure(mention) or f"[[={mention.id}.{mention.figure}]]")

    def markdown(self, pieces: Pieces) -> str:
        """Pieces as Markdown."""
        said = []
        for piece in pieces:
            target = self.href(piece.address) if piece.address else None
            said.append(f"[{_safe(piece.words)}]({target})" if target else piece.words)
        return "".join(said)

    def text(self, text: Text | None) -> str:
        """A text as Markdown with its references as links and figures."""
        return self.expand(self.written(text))

    def written(self, text: Text | None) -> str:
        """A text as it is written in the edition's language, as far as it is told here."""
        return self.edition.text(text)

    def expand(self, written: str) -> str:
        """A Markdown text with every reference that can be resolved replaced; the rest stands as written."""
        if "[[" not in written:
            return written

        def replaced(mention: Any) -> str | None:
            if mention.id not in self.edition.plan.things:
                return None
            if mention.figure is None:
                return self.link(mention.id, mention.words)
            printed = self.edition.figure(mention)
            if printed and opens_line(written, mention.start):
                return unnumbered(printed)
            return self.edition.spelt(printed, written[: mention.start]) if printed else None

        return replace(written, mentions(written), replaced)


def _safe(words: str) -> str:
    return words.replace("[", r"\[").replace("]", r"\]")


def html_pieces(pieces: Pieces, view: View) -> str:
    """Pieces as HTML, with their emphasis."""
    return emphasised("".join(html_piece(piece, view) for piece in pieces))


def html_piece(piece: Piece, view: View) -> str:
    """A piece as HTML, its words escaped."""
    words = escape(piece.words, quote=False).replace("\n", " ")
    target = view.url(piece.address) if piece.address else None
    return f'<a href="{escape(target, quote=True)}">{words}</a>' if target else words
