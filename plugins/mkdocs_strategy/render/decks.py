"""A deck in one language as an outline: every word of every slide, and nothing of how it looks."""

from __future__ import annotations

import datetime
import hashlib
import re
from collections.abc import Iterable, Mapping

from attrs import evolve
from babel.units import format_unit

from mkdocs_strategy import __version__
from mkdocs_strategy.model.deck import Deck, Slide
from mkdocs_strategy.model.outline import DeckOutline, DeckWords, FundingStatement, SlideOutline
from mkdocs_strategy.model.record import Citation, Ref, Text
from mkdocs_strategy.render.deck_pages import going_on, numbered
from mkdocs_strategy.render.deck_parts import drawn
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.foreign import language_tag
from mkdocs_strategy.render.formats import language_name, locale_of
from mkdocs_strategy.render.own_facts import dated, deck_day

_SHOWN = 12

# How many letters stay small print, and make no more than two lines of a title.
_SMALL_PRINT, _TITLE = 150, 100


def outlines(editions: Mapping[str, Edition], deck: Deck) -> dict[str, DeckOutline]:
    """The deck in every language, with as many slides in each."""
    talk: list[tuple[SlideOutline, ...]] = []
    for slide in sorted(deck.slides, key=lambda one: one.extra):
        talk += going_on([_slide(edition, deck, slide) for edition in editions.values()])
    slides = zip(*talk, strict=True) if talk else iter([()] * len(editions))
    return {
        language: _outline(edition, deck, numbered(edition, held))
        for (language, edition), held in zip(editions.items(), slides, strict=True)
    }


def outline(edition: Edition, deck: Deck) -> DeckOutline:
    """The deck as the edition's readers get it: the talk first, then the extra slides, each under a title of its own."""
    plan = edition.plan
    languages = dict.fromkeys((*plan.languages, edition.language))
    editions = {
        one: edition if one == edition.language else Edition(plan, one, edition.day, edition.changes)
        for one in languages
    }
    return outlines(editions, deck)[edition.language]


def _outline(edition: Edition, deck: Deck, slides: tuple[SlideOutline, ...]) -> DeckOutline:
    event, plan = deck.event, edition.plan
    date, place = (edition.value(event.date), _said(edition, event.place)) if event else ("", "")
    organisation = edition.name(deck.organisation.id if deck.organisation else edition.plan.organisation.id)
    day = deck_day(edition, deck)
    made_of = dated(edition, day)
    strategy = edition.name(edition.plan.strategy.id)
    made = DeckOutline(
        id=deck.id,
        language=edition.language,
        language_tag=language_tag(plan, edition.language),
        title=_said(edition, deck.name),
        subtitle=_said(edition, deck.subtitle),
        event=_said(edition, event.name) if event else strategy,
        date=date,
        place=place,
        occasion=_dotted(date, place, _minutes(edition, deck.slot)) if event else made_of,
        created=_created(edition, deck, day),
        speaker=edition.name(deck.speaker.id) if deck.speaker else "",
        role=_said(edition, deck.role) or (_role(edition, deck.speaker.id) if deck.speaker else ""),
        organisation=organisation,
        slot=deck.slot,
        footer=_dotted(_said(edition, event.name), date, organisation) if event else _dotted(organisation, strategy),
        slides=slides,
        words=_words(edition),
        funding=_funding(edition, deck),
        programme=_said(edition, event.programme) if event else "",
        about=deck.about.id if deck.about else "",
        edition=made_of,
        about_notes=_paragraphs(edition, deck.about_notes),
        notes_public=deck.notes_public,
    )
    made = evolve(made, foreign=edition.foreign.on_deck(made))
    return evolve(made, facts=hashlib.sha256(f"{__version__}{made!r}".encode()).hexdigest()[:_SHOWN])


def _created(edition: Edition, deck: Deck, day: datetime.date | None) -> datetime.date:
    """A day that says nothing of when the file was made: the event's, a declared edition's, that of its own facts, the first."""
    if deck.event is not None:
        return deck.event.date.first_day
    declared = edition.plan.strategy.edition_date
    return declared.first_day if declared else day or edition.day or edition.plan.strategy.period.first_day


def _said(edition: Edition, text: Text | None) -> str:
    return _one_line(edition.plain(edition.text(text)))


def _one_line(written: str) -> str:
    """Words on one line; a space that must not break stays what it is."""
    return re.sub(r"[ \t\r\n]+", " ", written).strip()


def _dotted(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _minutes(edition: Edition, minutes: int | None) -> str:
    if minutes is None:
        return ""
    said = format_unit(minutes, "duration-minute", locale=locale_of(edition.words.get("locale", edition.language)))
    return str(said).replace(" ", "\u00a0")


def _role(edition: Edition, speaker: str) -> str:
    return _said(edition, getattr(edition.plan.things.get(speaker), "role", None))


def _funding(edition: Edition, deck: Deck) -> FundingStatement | None:
    if deck.funding_mark is None:
        return None
    mark = deck.funding_mark
    return FundingStatement(
        statement=_said(edition, mark.statement),
        emblem=_said(edition, mark.logo_alt) if mark.logo else edition.say("emblem-alt"),
        logo=mark.logo or "",
        disclaimer=_said(edition, mark.disclaimer),
    )


def _words(edition: Edition) -> DeckWords:
    return DeckWords(
        skip=edition.say("skip-to-slides"),
        back=edition.say("back-to-site"),
        contents=edition.say("deck-contents"),
        previous=edition.say("deck-previous"),
        next=edition.say("deck-next"),
        extra=edition.say("deck-extra"),
        download=edition.say("deck-download", language=language_name(edition.language, edition.language)),
        pdf=edition.say("deck-pdf", language=language_name(edition.language, edition.language)),
        notes=edition.say("deck-notes"),
        figures=edition.say("chart-table"),
        keys=edition.say("deck-keys"),
        full_screen=edition.say("deck-full-screen"),
        made=edition.say("document-facts"),
    )


# Slides


def _slide(edition: Edition, deck: Deck, slide: Slide) -> SlideOutline:
    part = drawn(edition, deck, slide)
    notes = _paragraphs(edition, slide.notes) or part.notes
    about_notes = _paragraphs(edition, deck.about_notes)
    points = (*(_said(edition, point) for point in slide.points), *part.points)
    sources = _sources(edition, slide.source or part.sources)
    lead = _said(edition, slide.lead) or part.lead
    if slide.layout == "thought" and not lead:
        # The first of several leads the others.
        lead, points = "".join(points[:1]), points[1:]
    finding = part.chart.finding if part.chart else ""
    # What a chart says is its slide's title, where the slide is laid out for it and has the room; else it stands above.
    titled = finding if slide.layout == "chart" and len(finding) <= _TITLE else ""
    return SlideOutline(
        number=0,
        id=slide.id,
        title=titled or _said(edition, slide.name),
        layout=slide.layout,
        label="",
        lead=lead or ("" if titled else finding),
        points=points,
        second_points=tuple(_said(edition, point) for point in slide.second_points),
        statement=_said(edition, slide.quote) or part.statement,
        said_by=_said(edition, slide.quoted),
        table=part.chart.table if part.chart else part.table,
        chart=part.chart,
        drawing=part.drawing,
        notes=(*about_notes, *notes) if notes else (),
        minutes=slide.minutes,
        time="" if slide.minutes is None else edition.say("deck-time", minutes=_minutes(edition, slide.minutes)),
        extra=slide.extra,
        sources=sources,
        sources_line=_sources_line(edition, sources),
        sources_short=_short_line(edition, sources, slide.source or part.sources),
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


def _short_line(edition: Edition, sources: tuple[str, ...], citations: Iterable[Citation]) -> str:
    """The sources in a line that stays small print: without sections where it would be longer than that."""
    line = _sources_line(edition, sources)
    if len(line) <= _SMALL_PRINT:
        return line
    documents = dict.fromkeys(citation.document.id for citation in citations)
    return _sources_line(edition, tuple(edition.name(one) for one in documents))


def _sources_line(edition: Edition, sources: tuple[str, ...]) -> str:
    if not sources:
        return ""
    return edition.say("deck-sources" if len(sources) > 1 else "deck-source", sources="; ".join(sources))
