"""A deck in one language as an outline: every word of every slide, and nothing of how it looks.

A list too long for one column becomes two columns, and what is too long for a slide goes on to another one.
"""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from attrs import evolve
from babel.core import get_global
from babel.units import format_unit

from mkdocs_strategy.model.deck import Deck, Slide
from mkdocs_strategy.model.outline import (
    DeckOutline,
    DeckWords,
    FundingStatement,
    SlideOutline,
    SlideTable,
)
from mkdocs_strategy.model.record import Citation, Ref, Text
from mkdocs_strategy.render.deck_parts import drawn
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.formats import language_name, locale_of

# How much a slide holds before it goes on to the next: lines of the smallest letters it may have (18 points), and
# for the rows of a table centimetres.
_LINES = 13
_LETTERS_ACROSS = 84
_ONE_COLUMN = 6
_ROWS, _ROW_EDGES, _ROW_LINE = 10.5, 0.27, 0.72
_NOTE, _LEAD = 0.9, 2.1

_Item = TypeVar("_Item")


def outline(edition: Edition, deck: Deck) -> DeckOutline:
    """The deck as the edition's readers get it: the talk first, then the extra slides, each under a title of its own."""
    event, date, place = (
        _said(edition, deck.event.name),
        edition.value(deck.event.date),
        _said(edition, deck.event.place),
    )
    organisation = edition.name(edition.plan.organisation.id)
    return DeckOutline(
        id=deck.id,
        language=edition.language,
        language_tag=language_tag(edition),
        title=edition.name(deck.id),
        subtitle=_said(edition, deck.subtitle),
        event=event,
        date=date,
        place=place,
        occasion=_dotted(date, place, _minutes(edition, deck.slot)),
        created=deck.event.date.first_day,
        speaker=edition.name(deck.speaker.id),
        role=_role(edition, deck.speaker.id),
        organisation=organisation,
        slot=deck.slot,
        footer=_dotted(event, date, organisation),
        slides=_numbered(edition, _slides(edition, deck)),
        words=_words(edition),
        funding=_funding(edition, deck),
    )


def language_tag(edition: Edition) -> str:
    """The language with the country whose spelling it follows, da-DK, as programs for slides want it (BCP 47).

    The country is the wording's, else the likeliest by CLDR; a language CLDR does not know stays as it is.
    """
    if "-" in edition.language:
        return edition.language
    written = edition.words.get("locale", edition.language).replace("_", "-")
    if "-" in written:
        return written
    _, _, territory = str(get_global("likely_subtags").get(written, "")).rpartition("_")
    return f"{written}-{territory}" if territory else written


def _said(edition: Edition, text: Text | None) -> str:
    return _one_line(edition.plain(edition.text(text)))


def _one_line(written: str) -> str:
    """Words on one line; a space that must not break stays what it is."""
    return re.sub(r"[ \t\r\n]+", " ", written).strip()


def _dotted(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _minutes(edition: Edition, minutes: int) -> str:
    said = format_unit(minutes, "duration-minute", locale=locale_of(edition.words.get("locale", edition.language)))
    return str(said).replace(" ", "\u00a0")


def _role(edition: Edition, speaker: str) -> str:
    return _said(edition, getattr(edition.plan.things.get(speaker), "role", None))


def _funding(edition: Edition, deck: Deck) -> FundingStatement | None:
    if deck.funding_mark is None:
        return None
    return FundingStatement(statement=_said(edition, deck.funding_mark.statement), emblem=edition.say("emblem-alt"))


def _words(edition: Edition) -> DeckWords:
    return DeckWords(
        skip=edition.say("skip-to-slides"),
        back=edition.say("back-to-site"),
        contents=edition.say("deck-contents"),
        previous=edition.say("deck-previous"),
        next=edition.say("deck-next"),
        extra=edition.say("deck-extra"),
        download=edition.say("deck-download", language=language_name(edition.language, edition.language)),
    )


# Slides


def _slides(edition: Edition, deck: Deck) -> Iterator[SlideOutline]:
    """The slides of the talk, then the extra ones; numbers and labels are still to come."""
    for slide in sorted(deck.slides, key=lambda one: one.extra):
        yield from _going_on(edition, _slide(edition, slide, _paragraphs(edition, deck.about_notes)))


def _slide(edition: Edition, slide: Slide, about_notes: tuple[str, ...]) -> SlideOutline:
    part = drawn(edition, slide)
    notes = _paragraphs(edition, slide.notes)
    points = (*(_said(edition, point) for point in slide.points), *part.points)
    sources = _sources(edition, slide.source or part.sources)
    return SlideOutline(
        number=0,
        id=slide.id,
        title=edition.name(slide.id),
        layout=slide.layout,
        label="",
        lead=_said(edition, slide.lead),
        points=points,
        second_points=tuple(_said(edition, point) for point in slide.second_points),
        table=part.table,
        notes=(*about_notes, *notes) if notes else (),
        minutes=slide.minutes,
        time="" if slide.minutes is None else edition.say("deck-time", minutes=_minutes(edition, slide.minutes)),
        extra=slide.extra,
        sources=sources,
        sources_line=_sources_line(edition, sources),
    )


def _paragraphs(edition: Edition, text: Text | None) -> tuple[str, ...]:
    written = edition.plain(edition.text(text))
    return tuple(_one_line(paragraph) for paragraph in re.split(r"\n\s*\n", written) if paragraph.strip())


def _sources(edition: Edition, citations: Iterable[Citation]) -> tuple[str, ...]:
    """Each document once, with the sections cited, in the order they are first cited."""
    sections: dict[str, dict[str, None]] = {}
    for citation in citations:
        sections.setdefault(citation.document.id, {}).update({citation.section: None} if citation.section else {})
    return tuple(_source(edition, document, ", ".join(cited)) for document, cited in sections.items())


def _source(edition: Edition, document: str, section: str) -> str:
    return edition.citation(Citation(document=Ref(document), section=section or None))


def _sources_line(edition: Edition, sources: tuple[str, ...]) -> str:
    if not sources:
        return ""
    return edition.say("deck-sources" if len(sources) > 1 else "deck-source", sources="; ".join(sources))


def _going_on(edition: Edition, slide: SlideOutline) -> Iterator[SlideOutline]:
    """The slide, laid out for what it holds, and the slides it goes on to; minutes and notes stay with the first."""
    if slide.table is not None:
        tables = _cut_table(slide.table, bool(slide.points), bool(slide.lead))
        pages = [evolve(slide, layout="table", table=table) for table in tables]
    elif slide.second_points:
        pages = [evolve(slide, layout="two-columns")]
    else:
        pages = [_in_columns(slide, points) for points in _cut_list(slide.points)]
    yield pages[0]
    for number, page in enumerate(pages[1:], 2):
        yield evolve(page, id=f"{slide.id}-{number}", minutes=None, time="", notes=())


def _in_columns(slide: SlideOutline, points: tuple[str, ...]) -> SlideOutline:
    """The slide with some points in one column or, where they are many, in two of the same length."""
    if slide.layout == "closing" or (slide.layout in ("title", "section") and not points):
        return evolve(slide, points=points)
    if len(points) > _ONE_COLUMN or (slide.layout == "two-columns" and len(points) > 1):
        half = (len(points) + 1) // 2
        return evolve(slide, layout="two-columns", points=points[:half], second_points=points[half:])
    return evolve(slide, layout="points", points=points)


def _lines(words: str, letters: int) -> int:
    return -(-len(words) // letters) or 1


def _cut_list(points: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Points in portions a slide can hold, the portions of about the same length."""
    letters, lines = (_LETTERS_ACROSS, _LINES) if len(points) <= _ONE_COLUMN else (_LETTERS_ACROSS // 2, 2 * _LINES)
    return _even_portions(points, [_lines(point, letters) + 0.5 for point in points], lines)


def _cut_table(table: SlideTable, beside_points: bool, under_lead: bool) -> list[SlideTable]:
    """A table in portions a slide can hold, each with the header; the note stands under the last."""
    across = _LETTERS_ACROSS // 2 if beside_points else _LETTERS_ACROSS
    longest = [max(map(len, column)) for column in zip(table.header, *(row.cells for row in table.rows), strict=True)]
    # Columns are as wide as their words; only the widest gives way and breaks its lines.
    widest = max(across - sum(longest) + max(longest), across // len(longest))
    heights = [_ROW_EDGES + _ROW_LINE * max(_lines(cell, widest) for cell in row.cells) for row in table.rows]
    room = _ROWS - (_NOTE if table.note else 0) - (_LEAD if under_lead else 0)
    portions = _even_portions(table.rows, heights, room)
    return [
        evolve(table, rows=rows, note=table.note if number == len(portions) else "")
        for number, rows in enumerate(portions, 1)
    ]


def _even_portions(items: Sequence[_Item], heights: Sequence[float], room: float) -> list[tuple[_Item, ...]]:
    """Items cut into portions no higher than the room, as few as may be and of about the same height."""
    even = sum(heights) / max(1, math.ceil(sum(heights) / room))
    portions: list[list[_Item]] = [[]]
    used = 0.0
    for item, height in zip(items, heights, strict=True):
        if portions[-1] and (used + height > room or used >= even):
            portions.append([])
            used = 0.0
        portions[-1].append(item)
        used += height
    return [tuple(portion) for portion in portions]


def _numbered(edition: Edition, slides: Iterable[SlideOutline]) -> tuple[SlideOutline, ...]:
    """The slides with their numbers, and every title once: where it comes again it is counted."""
    listed = tuple(slides)
    taken: set[str] = set()
    numbered = []
    for number, slide in enumerate(listed, 1):
        again = (edition.say("deck-title-again", title=slide.title, number=times) for times in itertools.count(2))
        title = next(title for title in itertools.chain((slide.title,), again) if title not in taken)
        taken.add(title)
        label = edition.say("deck-slide-of", number=number, count=len(listed))
        numbered.append(evolve(slide, number=number, title=title, label=label))
    return tuple(numbered)
