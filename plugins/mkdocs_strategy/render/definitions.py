"""What the words mean that became links by themselves, at the end of their page, for the script that shows it beside them.

Without the script nobody sees it, and the words are plain links.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from mkdocs_strategy.model.record import Text
from mkdocs_strategy.model.strategy import SubStrategy
from mkdocs_strategy.model.term import Term
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.view import Piece, View, html_piece, html_pieces


def definitions(view: View, identifiers: Iterable[str]) -> str:
    """What things mean, each in a paragraph that its links name, kept out of sight and out of the search."""
    told = [_definition(view, one) for one in identifiers if definition_id(view.edition, one)]
    if not told:
        return ""
    inside = "\n".join(told)
    return f'\n\n<div class="strategy-definitions" hidden data-search-exclude>\n{inside}\n</div>\n'


def definition_id(edition: Edition, identifier: str) -> str | None:
    """The id of the paragraph that says what a thing means; None where nothing is said of it."""
    return f"definition-{identifier}" if _meaning(edition, identifier) is not None else None


def _meaning(edition: Edition, identifier: str) -> Text | None:
    thing = edition.plan.things[identifier]
    said: Text | None = thing.summary if isinstance(thing, SubStrategy) else thing.text
    return said


def _definition(view: View, identifier: str) -> str:
    edition = view.edition
    meaning = html_pieces(view.pieces(_meaning(edition, identifier)), view)
    name = escape(edition.name(identifier), quote=False)
    expanded = _expansion(edition, identifier)
    onward = " · ".join(html_piece(piece, view) for piece in _onward(view, identifier))
    return (
        f'<div><p id="definition-{identifier}"><strong>{name}</strong>{expanded}: {meaning}</p>'
        f'<p class="strategy-onward">{onward}</p></div>'
    )


def _expansion(edition: Edition, identifier: str) -> str:
    """What an abbreviation stands for in the sources, after a comma; nothing where its name says so already."""
    thing = edition.plan.things[identifier]
    is_known = isinstance(thing, Term) and thing.expansion is not None and not thing.general
    words = edition.plain(edition.text(thing.expansion)) if is_known else ""
    is_new = words and words.partition(" (")[0] not in edition.name(identifier)
    return f", {escape(words, quote=False)}" if is_new else ""


def _onward(view: View, identifier: str) -> Iterator[Piece]:
    """Where more is said: the entry of a term and what it names, or the place of the thing."""
    edition = view.edition
    thing = edition.plan.things[identifier]
    if isinstance(thing, Term) and edition.address(identifier):
        yield Piece(edition.say("relation-explained-by"), edition.address(identifier))
    named = (thing.names.id if thing.names else None) if isinstance(thing, Term) else identifier
    address = edition.address(named) if named else None
    if named and address is not None:
        yield Piece(edition.say("definition-of", name=edition.name(named)), address)
