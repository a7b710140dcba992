"""The parts of a strategy that a slide shows as points or as a sentence, with the notes that the facts give."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from attrs import evolve

from mkdocs_strategy.model.deck import Slide
from mkdocs_strategy.model.outline import SlideTable, TableRow
from mkdocs_strategy.model.record import Statement, Text
from mkdocs_strategy.model.strategy import Benefit, FocusArea, Initiative, Relation, Strategy, SubStrategy
from mkdocs_strategy.render.deck_drawings import neighbours, parts
from mkdocs_strategy.render.deck_drawn import NOTHING, Drawn, cited, said, view_without_links
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.evidence import cited_in
from mkdocs_strategy.render.lists import told_of
from mkdocs_strategy.render.mandates import coverage

# As many letters as stand easily above the points of a slide, and in one; as few points as leave room to explain them.
_LEAD, _POINT = 190, 170
_FEW = 3


def areas(edition: Edition, of: Strategy, slide: Slide) -> Drawn:
    """The sub-strategies, by name, as parts of the strategy in a drawing, or in a table with how far each has come."""
    subs = edition.plan.sub_strategies
    if slide.layout == "drawing":
        return Drawn(drawing=parts(edition, of, subs), sources=tuple(of.source)) if subs else NOTHING
    if slide.layout != "table":
        return Drawn(tuple(edition.name(sub.id) for sub in subs), sources=tuple(of.source))
    header = (edition.say("sub-strategy"), edition.say("status"))
    rows = tuple(TableRow(cells=(edition.name(sub.id), edition.say(f"status-{sub.status}"))) for sub in subs)
    table = SlideTable(caption=edition.say("sub-strategies"), header=header, rows=rows)
    return Drawn(table=table, sources=tuple(of.source))


def summary(edition: Edition, of: Strategy | SubStrategy, slide: Slide) -> Drawn:
    """The strategy in a sentence or two."""
    return Drawn(statement=said(edition, of.summary), sources=tuple(of.source))


def statements(edition: Edition, of: Any, slide: Slide) -> Drawn:
    """Statements of a strategy: one alone in large letters, several as points with their texts as notes."""
    found = getattr(of, (slide.shows or "").replace("-", "_"), None) or ()
    listed: tuple[Statement, ...] = (found,) if isinstance(found, Statement) else found
    if not listed:
        return NOTHING
    if len(listed) == 1:
        return Drawn(statement=said(edition, listed[0].text), sources=cited(listed))
    points = tuple(words for one in listed if (words := said(edition, one.name or one.text)))
    notes = tuple(_named(edition, one.name, one.text) for one in listed if one.name is not None)
    return Drawn(points, notes=notes, sources=cited(listed))


def _named(edition: Edition, name: Text | None, text: Text | None) -> str:
    return ": ".join(words for one in (name, text) if (words := said(edition, one)))


def mandate(edition: Edition, of: SubStrategy, slide: Slide) -> Drawn:
    """What the main strategy asks, and how far the text answers it where it is among the sources."""
    if of.mandate is None:
        return NOTHING
    tasks = of.mandate.tasks
    answered = any(task.answer for task in tasks)
    header = tuple(edition.say(key) for key in ("number", "task", "answer")[: 3 if answered else 2])
    rows = []
    for task in tasks:
        answer = edition.say(f"coverage-{task.answer.coverage}" if task.answer else "not-stated")
        rows.append(TableRow(cells=(task.number, edition.name(task.id), answer)[: len(header)]))
    notes = [said(edition, of.mandate.text), coverage(view_without_links(edition), of, {}).strip()]
    own = edition.say("own-reading", organisation=edition.name(edition.plan.organisation.id)) if answered else ""
    notes.append(own)
    table = SlideTable(caption=edition.say("mandate"), header=header, rows=tuple(rows), note=own)
    sources = (*of.mandate.source, *cited(tasks), *cited(task.answer for task in tasks if task.answer))
    return Drawn(table=table, lead=notes[1] if not answered else "", notes=tuple(filter(None, notes)), sources=sources)


def ambitions(edition: Edition, of: SubStrategy, slide: Slide) -> Drawn:
    """The ambitions by name, or how many there are said to be."""
    return _listed(edition, of, of.ambitions, "ambitions")


def focus_areas(edition: Edition, of: SubStrategy, slide: Slide) -> Drawn:
    """The focus areas by name, or how many there are said to be.

    Of those with a slide of their own, where all of their text is said, the notes have the first sentence.
    """
    listed = _listed(edition, of, of.focus_areas, "focus-areas")
    notes = tuple(
        f"{edition.name(one.id)}: {_opening(about) if one.initiatives else about}"
        for one in of.focus_areas
        if (about := said(edition, one.text))
    )
    return evolve(listed, notes=notes) if listed.points else listed


def _listed(edition: Edition, of: SubStrategy, listed: tuple[Any, ...], what: str) -> Drawn:
    """Parts by name, with their texts as notes; what is known of their number where they are not named."""
    if listed:
        points = tuple(edition.name(one.id) for one in listed)
        notes = tuple(f"{edition.name(one.id)}: {said(edition, one.text)}" for one in listed if one.text is not None)
        return Drawn(points, notes=notes, sources=cited(listed))
    count = next((count for count in of.counts if count.of == what), None)
    if count is None:
        return NOTHING
    number = edition.say(f"{what}-stated", count=count.count) if count.count is not None else ""
    text = said(edition, count.text)
    words = " ".join(filter(None, (f"{number}." if number else "", text)))
    return Drawn(statement=words, sources=cited((count,)))


def initiatives(edition: Edition, of: SubStrategy | FocusArea, slide: Slide) -> Drawn:
    """What will be done: of a focus area with what it is about, or of a whole sub-strategy."""
    if isinstance(of, FocusArea):
        about = said(edition, of.text)
        few = len(of.initiatives) <= _FEW
        points = tuple(_explained(edition, one) if few else edition.name(one.id) for one in of.initiatives)
        notes = tuple(filter(None, (about, *_texts(edition, of.initiatives))))
        lead = _first_sentence(about, _LEAD)
        return Drawn(points, lead=lead, notes=notes, sources=cited((of, *of.initiatives))) if points else NOTHING
    found = tuple(one for area in of.focus_areas for one in area.initiatives)
    points = tuple(edition.name(one.id) for one in found)
    return Drawn(points, notes=_texts(edition, found), sources=cited(found)) if found else NOTHING


def _explained(edition: Edition, one: Initiative) -> str:
    """An initiative with what it is about in a sentence, where that is short."""
    about = _first_sentence(said(edition, one.text), _POINT)
    return f"{edition.name(one.id)}: {about}" if about else edition.name(one.id)


def _first_sentence(words: str, longest: int) -> str:
    """The first sentence; nothing where it is longer than a slide takes."""
    first = _opening(words)
    return first if len(first) <= longest else ""


def _opening(words: str) -> str:
    """The first sentence."""
    return re.split(r"(?<=[.!?])\s", words, maxsplit=1)[0]


def _texts(edition: Edition, listed: Iterable[Any]) -> tuple[str, ...]:
    return tuple(f"{edition.name(one.id)}: {said(edition, one.text)}" for one in listed if one.text is not None)


def benefits(edition: Edition, of: SubStrategy | FocusArea, slide: Slide) -> Drawn:
    """What is expected to be gained, and by whom."""
    found: tuple[Benefit, ...] = of.benefits
    return Drawn(tuple(_named(edition, one.who, one.text) for one in found), sources=cited(found)) if found else NOTHING


def relations(edition: Edition, of: Strategy | SubStrategy, slide: Slide) -> Drawn:
    """What it hangs together with, by kind of relation, as a drawing of an area and its neighbours."""
    drawing = neighbours(edition, of) if isinstance(of, SubStrategy) else None
    if drawing is not None:
        return Drawn(drawing=drawing, sources=cited(_relations(edition, of.id)))
    groups: dict[str, list[str]] = {}
    for other, told in told_of(of, edition.plan).items():
        groups.setdefault(edition.say(told[0][0]), []).append(edition.name(other))
    points = tuple(f"{label}: {', '.join(names)}" for label, names in groups.items())
    return Drawn(points, sources=cited(_relations(edition, of.id))) if points else NOTHING


def _relations(edition: Edition, identifier: str) -> Iterator[Relation]:
    """The relations written at a thing, then those that others have to it."""
    plan = edition.plan
    every: tuple[Strategy | SubStrategy, ...] = (plan.strategy, *plan.sub_strategies)
    for one in every:
        yield from (found for found in one.relations if identifier in (one.id, found.to.id))


def sources(edition: Edition, of: Strategy | SubStrategy, slide: Slide) -> Drawn:
    """The documents that its facts come from, each with its date."""
    found = cited_in(of)
    points = []
    for source in edition.plan.sources:
        if source.id in found:
            key = "dated" if source.date else "undated"
            date = edition.value(source.date) if source.date else ""
            points.append(edition.say(key, document=edition.name(source.id), date=date))
    return Drawn(tuple(points)) if points else NOTHING
