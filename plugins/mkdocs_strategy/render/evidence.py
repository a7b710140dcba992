"""The documents that facts come from, which of them a page renders, and where they disagree."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

from mkdocs_strategy.model.addresses import Address
from mkdocs_strategy.model.record import Citation, Record, Statement, walk
from mkdocs_strategy.model.source import Disagreement, Source
from mkdocs_strategy.render.blocks import Options, blocks, bullets, fact_list, labelled, links, nothing
from mkdocs_strategy.render.citations import source_pieces
from mkdocs_strategy.render.citing import edition_date
from mkdocs_strategy.render.connections import connections
from mkdocs_strategy.render.exports import FACTS
from mkdocs_strategy.render.open_budget import AMOUNTS, DESCRIPTION, PROFILE, WORKBOOK
from mkdocs_strategy.render.view import Piece, Pieces, View, html_pieces


def sources(view: View, of: Any, options: Options) -> str:
    """The documents that facts come from, and what is missing of them."""
    edition = view.edition
    said = []
    for source in edition.plan.sources:
        date = edition.value(source.date) if source.date else edition.say("not-stated")
        facts: list[tuple[str, Pieces]] = [
            ("type", (Piece(edition.say(f"type-{source.type}")),)),
            ("date", (Piece(date),)),
            ("language-label", (Piece(edition.language_name(source.language)),)),
            ("publisher", links(view, (source.publisher,) if source.publisher else ())),
            ("source-cases", (Piece(", ".join(source.cases)),)),
            ("source-address", () if source.url else (Piece(edition.say("address-not-known")),)),
        ]
        missing = _missing(view, source.missing)
        said.append(
            blocks(
                view.heading(3, edition.name(source.id), source.id),
                view.text(source.text),
                view.text(source.date_note),
                fact_list(view, facts),
                f"{edition.say('source-address')}: <{source.url}>" if source.url else "",
                missing,
                connections(view, (source.id,)),
            )
        )
    return blocks(*said) if said else nothing(view)


def _missing(view: View, missing: Sequence[Statement]) -> str:
    return labelled(view.edition.say("missing"), (view.text(one.text) for one in missing))


def source_note(view: View, of: Any, options: Options) -> str:
    """Which documents a page renders, of what dates, and that they prevail: those of one thing, or of the whole page."""
    edition = view.edition
    rendered = cited_in(of) if of is not None else _rendered_here(view)
    documents = [_dated(view, source) for source in edition.plan.sources if source.id in rendered]
    if not documents:
        return nothing(view)
    last = f" {edition.say('and')} ".join((", ".join(documents[:-1]), documents[-1])) if documents[1:] else documents[0]
    one, several = (
        ("official-prevails", "official-several") if view.as_html else ("document-prevails", "document-several")
    )
    return f"*{edition.words[several if documents[1:] else one].format(documents=last)}*\n"


def _dated(view: View, source: Source) -> str:
    """A document with its date, or that it has none."""
    subs = [sub for sub in view.edition.plan.sub_strategies if sub.document and sub.document.id == source.id]
    date = source.date or next((sub.dated for sub in subs if sub.dated), None)
    said = view.edition.value(date) if date else ""
    return view.edition.say("dated" if date else "undated", document=view.link(source.id), date=said)


def _rendered_here(view: View) -> set[str]:
    """The documents of the facts that have their place on the page, and those that the page itself names."""
    page = view.edition.pages.get(view.path)
    named = {ref.id for ref in page.front_matter.sources} if page else set()
    return named.union(*map(cited_in, view.edition.things_on(view.path)))


def cited_in(of: Record) -> set[str]:
    """The documents that a fact, and what is written inside it, comes from."""
    document = getattr(of, "document", None)
    cited = {one.document.id for one in walk(of) if isinstance(one, Citation)}
    return cited if document is None else cited | {document.id}


def _readings(view: View, of: Disagreement) -> Pieces:
    """The documents of each reading, under its number."""
    pieces: list[Piece] = []
    for number, reading in enumerate(of.readings, 1):
        pieces += [Piece(f"{' · ' * (number > 1)}{number}: "), *source_pieces(view.edition, reading.source)]
    return tuple(pieces)


def colophon(view: View) -> str:
    """What stands at the foot of a page, as HTML: the day of the edition and what it is; nothing without words for it."""
    said, date = view.pieces(view.edition.plan.strategy.colophon), edition_date(view.edition)
    day = (Piece(view.edition.say("edition-of", date=date) + " "),) if said and date else ()
    link = view.edition.statement_page
    foot = (Piece(" "), Piece(view.edition.say("accessibility-statement"), link)) if link else ()
    return html_pieces((*day, *said, *foot), view)


def disagreements(view: View, of: Any, options: Options) -> str:
    """Where the documents disagree, and what is shown therefore; the documents folded, by the numbers of the readings."""
    edition = view.edition
    said = [
        blocks(
            view.heading(3, edition.name(one.id), one.id),
            "\n".join(f"{number}. {view.text(reading.text)}" for number, reading in enumerate(one.readings, 1)),
            f"**{edition.say('shown')}**: {view.text(one.shown)}",
            view.folded(edition.say("sources"), _readings(view, one)),
            connections(view, (one.id,)),
        )
        for one in edition.plan.disagreements
    ]
    return blocks(*said) if said else nothing(view)


_FILES = (
    (WORKBOOK, "data-workbook"),
    (AMOUNTS, "data-amounts"),
    (DESCRIPTION, "data-description"),
    (PROFILE, "data-profile"),
    (FACTS, "data-facts"),
)


def open_data(view: View, of: Any, options: Options) -> str:
    """The facts and the amounts as files to download."""
    return bullets(_file(view, file, key) for file, key in _FILES) + "\n"


def _file(view: View, file: str, key: str) -> str:
    """A link to a file. As HTML, since it is made after the pages and no site engine knows it."""
    words, target = view.edition.say(key), view.url(Address(f"/{file}"))
    if target is None or not view.as_html:
        return f"[{words}]({target})" if target else words
    return f'<a href="{escape(target, quote=True)}" download>{escape(words)}</a>'
