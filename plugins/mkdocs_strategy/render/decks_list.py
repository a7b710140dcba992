"""Presentations on the site: what there is to take along, and what each slide says."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from html import escape
from typing import Any

from mkdocs_strategy.model.addresses import Address
from mkdocs_strategy.model.deck import Deck, deck_id
from mkdocs_strategy.model.outline import SlideTable
from mkdocs_strategy.model.strategy import SubStrategy
from mkdocs_strategy.render.blocks import Options, blocks, bullets, fact_list, nothing
from mkdocs_strategy.render.citations import source_line
from mkdocs_strategy.render.deck_parts import drawn
from mkdocs_strategy.render.documents_list import size_text
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.own_facts import area_deck_day, date_of, dated, deck_day, is_own
from mkdocs_strategy.render.table import Row, Table, cell, render_table
from mkdocs_strategy.render.view import Piece, Pieces, View

# The forms of a deck and the words of the links to them. A PDF is not made everywhere.
_FORMS = (
    ("html", "deck-open", "deck-open-short"),
    ("pptx", "deck-download", "deck-download-short"),
    ("pdf", "deck-pdf", "deck-pdf-short"),
)


def deck_file(identifier: str, language: str, ending: str) -> str:
    """The address of a deck's file below the site's root; it never changes."""
    return f"decks/{identifier}/{identifier}.{language}.{ending}"


def decks(view: View, of: Any, options: Options) -> str:
    """Each deck with its occasion and its files in every language; of an area its own deck in a line."""
    edition = view.edition
    if isinstance(of, SubStrategy):
        return _of_area(view, of, edition.say("deck-files"))
    if isinstance(of, Deck):
        return _deck(view, of, titled=False)
    told = [_deck(view, deck, titled=True) for deck in edition.plan.decks]
    told.append(_of_areas(view))
    return blocks(*told) if any(told) else nothing(view)


def _of_areas(view: View) -> str:
    """The deck of each area, in a line each, under a heading."""
    edition = view.edition
    lines = [
        _line(view, deck_id(sub.id), edition.name(sub.id), area_deck_day(edition, sub))
        for sub in edition.plan.sub_strategies
    ]
    if not lines:
        return ""
    items = "".join(f"<li>{line}</li>" for line in lines)
    listed = f'<ul class="strategy-take">{items}</ul>' if view.as_html else bullets(lines)
    heading = view.heading(3, edition.say("deck-areas-caption"), "decks-of-areas")
    return blocks(heading, edition.say("deck-generated"), listed)


def _of_area(view: View, of: SubStrategy, label: str) -> str:
    """The decks about an area: its own, then others that are written about it."""
    if not view.as_html:
        return ""
    edition, own = view.edition, deck_id(of.id)
    others = [deck for deck in edition.plan.decks if deck.about and deck.about.id == of.id and deck.id != own]
    lines = [_line(view, own, label, area_deck_day(edition, of))]
    lines += [_line(view, deck.id, edition.name(deck.id), deck_day(edition, deck)) for deck in others]
    return blocks(*(f'<p class="strategy-take">{line}</p>' for line in lines))


def _line(view: View, identifier: str, label: str, day: datetime.date | None) -> str:
    """The files of a deck in a line under a label: those in the reader's language, others under their language, the date."""
    edition = view.edition
    said = []
    for code in _languages(edition):
        files = " · ".join(
            _file(view, deck_file(identifier, code, ending), code, f"{edition.say(short)}{size}", label)
            for ending, _, short, size in _forms(edition, identifier, code)
        )
        name = edition.language_name(code)
        said.append(files if code == edition.language else f"{escape(name[:1].upper() + name[1:])}: {files}")
    said_of = f"<strong>{escape(label)}:</strong>" if view.as_html else f"**{label}:**"
    date = dated(edition, day, "documents-own-facts", "documents-dated")
    return " · ".join(filter(None, (f"{said_of} {'. '.join(said)}", escape(date, quote=False))))


def _languages(edition: Edition) -> list[str]:
    """The languages of the edition, the reader's first."""
    return sorted(edition.plan.languages, key=lambda code: code != edition.language)


def _forms(edition: Edition, identifier: str, code: str) -> Iterator[tuple[str, str, str, str]]:
    """The files of a deck in a language: ending, the words of its link alone and among others, and its size in words."""
    for ending, key, short in _FORMS:
        size = edition.sizes.get(deck_file(identifier, code, ending))
        if size is not None or ending != "pdf":
            shown = size is not None and ending != "html"
            yield ending, key, short, f", {size_text(size or 0, edition.language)}" if shown else ""


def _deck(view: View, deck: Deck, titled: bool) -> str:
    edition, event = view.edition, deck.event
    day = deck_day(edition, deck)
    date = date_of(edition, day)
    occasion: Pieces = ()
    if event is not None:
        name, place, when = view.pieces(event.name), view.pieces(event.place), edition.value(event.date)
        occasion = (*name, Piece(", "), *place, Piece(f", {when}"))
    slot = (Piece(edition.say("deck-slot", minutes=deck.slot)),) if deck.slot is not None else ()
    facts: list[tuple[str, Pieces]] = [
        ("deck-event", occasion),
        ("deck-speaker", (view.piece(deck.speaker.id),) if deck.speaker else ()),
        ("deck-slot-label", slot),
        ("document-own-facts" if is_own(edition, day) else "document-edition", (Piece(date),) if date else ()),
    ]
    return blocks(
        view.heading(3, _title(view, deck), deck.id) if titled else "",
        fact_list(view, facts),
        bullets(_files(view, deck.id)),
        source_line(view, deck.source),
    )


def _title(view: View, deck: Deck) -> str:
    """A deck's name, linked where its own page is another."""
    address = view.edition.address(deck.id)
    return view.edition.name(deck.id) if address and address.path == view.path else view.link(deck.id)


def _files(view: View, identifier: str) -> Iterator[str]:
    """Links to the deck's files, the reader's language first, marked with their own language; with sizes where known."""
    edition = view.edition
    for code in _languages(edition):
        for ending, key, _, size in _forms(edition, identifier, code):
            words = edition.say(key, language=edition.language_name(code))
            yield _file(view, deck_file(identifier, code, ending), code, f"{words}{size}")


def _file(view: View, file: str, code: str, words: str, of: str = "") -> str:
    """A link to one file; as HTML, since it is made beside the pages and no site engine knows it.

    `of` is what the words alone do not say, for those who hear links one by one.
    """
    target = view.url(Address(f"/{file}"))
    if target is None:
        return words
    if not view.as_html:
        return f"[{words}]({target})"
    full = f"{of}: {words} ({view.edition.language_name(code)})"
    label = f' aria-label="{escape(full, quote=True)}"' if of else ""
    return f'<a href="{escape(target, quote=True)}" hreflang="{escape(code, quote=True)}"{label}>{escape(words)}</a>'


def slides(view: View, of: Deck, options: Options) -> str:
    """The slides of a deck in reading form, so that the page can be searched and read without the files."""
    edition = view.edition
    said = []
    for number, slide in enumerate(of.slides, 1):
        extra = f" ({edition.say('deck-extra')})" if slide.extra else ""
        made = drawn(edition, of, slide)
        points = [view.text(point) for point in (*slide.points, *slide.second_points)]
        table = made.chart.table if made.chart else made.table
        lead = view.text(slide.lead) or made.lead or (made.chart.finding if made.chart else "")
        quote = view.text(slide.quote) or made.statement
        said.append(
            blocks(
                view.heading(3, f"{number}. {edition.name(slide.id)}{extra}", slide.id),
                lead,
                f"> {quote}" if quote else "",
                bullets((*points, *made.points)),
                render_table(_table(table), view) if table else "",
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
