"""Presentations on the site: what there is to take along, and what each slide says."""

from __future__ import annotations

from html import escape
from typing import Any

from mkdocs_strategy.model.addresses import Address
from mkdocs_strategy.model.deck import Deck
from mkdocs_strategy.model.outline import SlideTable
from mkdocs_strategy.render.blocks import Options, blocks, bullets, fact_list, nothing
from mkdocs_strategy.render.citations import source_line
from mkdocs_strategy.render.deck_parts import drawn
from mkdocs_strategy.render.table import Row, Table, cell, render_table
from mkdocs_strategy.render.view import Piece, Pieces, View


def deck_file(deck: Deck, language: str, ending: str) -> str:
    """The address of a deck's file below the site's root; it never changes."""
    return f"decks/{deck.id}/{deck.id}.{language}.{ending}"


def decks(view: View, of: Any, options: Options) -> str:
    """Each deck with its occasion, and its files in every language."""
    listed = [of] if isinstance(of, Deck) else list(view.edition.plan.decks)
    return blocks(*(_deck(view, deck, titled=of is None) for deck in listed)) if listed else nothing(view)


def _deck(view: View, deck: Deck, titled: bool) -> str:
    edition = view.edition
    event: tuple[Pieces, Pieces] = (view.pieces(deck.event.name), view.pieces(deck.event.place))
    date = edition.value(deck.event.date)
    facts: list[tuple[str, Pieces]] = [
        ("deck-event", (*event[0], Piece(", "), *event[1], Piece(f", {date}"))),
        ("deck-speaker", (view.piece(deck.speaker.id),)),
        ("deck-slot-label", (Piece(edition.say("deck-slot", minutes=deck.slot)),)),
    ]
    return blocks(
        view.heading(3, _title(view, deck), deck.id) if titled else "",
        fact_list(view, facts),
        bullets(_files(view, deck)),
        source_line(view, deck.source),
    )


def _title(view: View, deck: Deck) -> str:
    """A deck's name, linked where its own page is another."""
    address = view.edition.address(deck.id)
    return view.edition.name(deck.id) if address and address.path == view.path else view.link(deck.id)


def _files(view: View, deck: Deck) -> list[str]:
    """Links to the deck's files, the reader's language first, marked with their own language."""
    edition = view.edition
    languages = sorted(edition.plan.languages, key=lambda code: code != edition.language)
    said = []
    for code in languages:
        name = edition.language_name(code)
        for ending, key in (("html", "deck-open"), ("pptx", "deck-download")):
            said.append(_file(view, deck, code, ending, edition.say(key, language=name)))
    return said


def _file(view: View, deck: Deck, code: str, ending: str, words: str) -> str:
    """A link to one file. As HTML, since the file is made after the pages and no site engine knows it."""
    target = view.url(Address(f"/{deck_file(deck, code, ending)}"))
    if target is None:
        return words
    if not view.as_html:
        return f"[{words}]({target})"
    return f'<a href="{escape(target, quote=True)}" hreflang="{escape(code, quote=True)}">{escape(words)}</a>'


def slides(view: View, of: Deck, options: Options) -> str:
    """The slides of a deck in reading form, so that the page can be searched and read without the files."""
    edition = view.edition
    said = []
    for number, slide in enumerate(of.slides, 1):
        extra = f" ({edition.say('deck-extra')})" if slide.extra else ""
        made = drawn(edition, slide)
        points = [view.text(point) for point in (*slide.points, *slide.second_points)]
        said.append(
            blocks(
                view.heading(3, f"{number}. {edition.name(slide.id)}{extra}", slide.id),
                view.text(slide.lead),
                bullets((*points, *made.points)),
                render_table(_table(made.table), view) if made.table else "",
                source_line(view, slide.source or made.sources),
            )
        )
    return blocks(*said)


def _table(shown: SlideTable) -> Table:
    """A slide's table as one for a page."""
    rows = tuple(
        Row(
            tuple(
                cell(words, heads_row=column == 0, number=column in shown.numbers)
                for column, words in enumerate(row.cells)
            ),
            role="total" * row.total + " computed" * row.computed,
        )
        for row in shown.rows
    )
    return Table(shown.caption, shown.header, rows, (shown.note,) if shown.note else ())
