"""The words of the strategy, by letter."""

from __future__ import annotations

from typing import Any

from mkdocs_strategy.model.term import Term
from mkdocs_strategy.render.blocks import Options, blocks, fact_list, links, nothing
from mkdocs_strategy.render.citations import source_line
from mkdocs_strategy.render.connections import connections
from mkdocs_strategy.render.view import Piece, Pieces, View


def glossary(view: View, of: Any, options: Options) -> str:
    """The words of the strategy by letter, in the language's own order, with the letters on top."""
    edition = view.edition
    letters: dict[str, list[Term]] = {}
    for term in sorted(edition.plan.terms, key=lambda one: edition.order(edition.name(one.id))):
        letters.setdefault(edition.letter(edition.name(term.id)), []).append(term)
    if not letters:
        return nothing(view)
    index = " · ".join(f"[{letter}](#{_letter_id(letter)})" for letter in letters)
    said = [index]
    for letter, terms in letters.items():
        said.append(f"## {letter} {{#{_letter_id(letter)}}}")
        said += [_term(view, term) for term in terms]
    return blocks(*said)


def _letter_id(letter: str) -> str:
    return f"letter-{letter.casefold()}" if letter.isascii() and letter.isalpha() else f"letter-{ord(letter):x}"


def _term(view: View, term: Term) -> str:
    facts: list[tuple[str, Pieces]] = [
        ("expansion", _expansion(view, term)),
        ("explained-under", links(view, (term.names,) if term.names else ())),
    ]
    return blocks(
        view.heading(3, view.edition.name(term.id), term.id),
        view.text(term.text),
        view.text(term.note),
        fact_list(view, facts),
        source_line(view, term.source),
        connections(view, (term.id,)),
    )


def _expansion(view: View, term: Term) -> Pieces:
    if term.expansion is not None:
        marker = (Piece(f" ({view.edition.say('not-from-sources')})"),) if term.general else ()
        return (*view.pieces(term.expansion), *marker)
    return (Piece(view.edition.say("expansion-not-stated")),) if term.type == "abbreviation" else ()
