"""The documents that facts come from, and where they disagree."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mkdocs_strategy.model.record import Statement
from mkdocs_strategy.render.blocks import Options, blocks, bullets, fact_list, links, nothing
from mkdocs_strategy.render.edition import Piece, Pieces, View


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
        ]
        missing = _missing(view, source.missing)
        said.append(
            blocks(
                view.heading(3, edition.name(source.id), source.id),
                view.text(source.text),
                view.text(source.date_note),
                fact_list(view, facts),
                missing,
            )
        )
    return blocks(*said) if said else nothing(view)


def _missing(view: View, missing: Sequence[Statement]) -> str:
    if not missing:
        return ""
    return blocks(f"**{view.edition.say('missing')}**", bullets(view.text(one.text) for one in missing))


def disagreements(view: View, of: Any, options: Options) -> str:
    """Where the documents disagree, and what is shown therefore."""
    edition = view.edition
    said = []
    for one in edition.plan.disagreements:
        readings = [
            f"{view.text(reading.text)} ({', '.join(edition.citation(citation) for citation in reading.source)})"
            for reading in one.readings
        ]
        said.append(
            blocks(
                view.heading(3, edition.name(one.id), one.id),
                bullets(readings),
                f"**{edition.say('shown')}**: {view.text(one.shown)}",
            )
        )
    return blocks(*said) if said else nothing(view)
