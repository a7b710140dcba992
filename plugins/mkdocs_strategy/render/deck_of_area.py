"""The deck that a sub-strategy has without anybody writing one: a specification made from what the plan holds of it.

One thought a slide. What the sources do not say has no slide, so an area of which little is known gets a short deck.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import evolve

from mkdocs_strategy.model.charts import CHARTS_OF, says_something
from mkdocs_strategy.model.deck import Deck, Slide, deck_id
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.record import EVERY_LANGUAGE, NOWHERE, Ref, Text
from mkdocs_strategy.model.strategy import SubStrategy
from mkdocs_strategy.render.deck_drawn import NOTHING
from mkdocs_strategy.render.deck_parts import drawn
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.own_facts import drawings_about

Editions = Mapping[str, Edition]

# What the slides show, in order; what will be done and the money come in where they are named.
_BEFORE = ("summary", "key-facts", "purpose", "scope", "context", "mandate", "vision", "commitments", "ambitions")
_AFTER = ("financing", "targets", "decisions", "milestones", "relations", "not-stated", "sources")

# The parts that slides are called after; what shows a focus area is called after that.
NAMED = (*_BEFORE, "focus-areas", "benefits", "budget-chart", "budget-table", *_AFTER, "closing")

_TABLES = ("key-facts", "mandate", "budget-table", "targets", "decisions", "milestones")


def all_decks(plan: Plan, editions: Editions) -> tuple[Deck, ...]:
    """Every deck: those that are written, then one for each area that has none of its own."""
    written = {deck.id for deck in plan.decks}
    return (*plan.decks, *(area_deck(editions, sub) for sub in plan.sub_strategies if deck_id(sub.id) not in written))


def area_deck(editions: Editions, sub: SubStrategy) -> Deck:
    """The deck of a sub-strategy, in all languages. The same facts give the same deck."""
    edition = next(iter(editions.values()))
    deck = Deck(
        id=deck_id(sub.id),
        name=_everywhere(f"[[{sub.id}]]"),
        subtitle=_everywhere(f"[[={sub.id}.title]]"),
        about=Ref(sub.id),
        about_notes=_said(editions, "deck-notes-made"),
        slides=tuple(_slides(editions, sub)),
    )
    told = tuple(slide for slide in deck.slides if slide.shows is None or drawn(edition, deck, slide) != NOTHING)
    return evolve(deck, slides=told)


def _everywhere(words: str) -> Text:
    return Text([(EVERY_LANGUAGE, words, NOWHERE)])


def _said(editions: Editions, key: str, **values: object) -> Text:
    """The package's own words for a key in every language."""
    return Text([(language, edition.say(key, **values), NOWHERE) for language, edition in editions.items()])


def _slides(editions: Editions, sub: SubStrategy) -> Iterator[Slide]:
    plan = next(iter(editions.values())).plan
    yield Slide(id=_id(sub, "title"), name=_everywhere(f"[[{sub.id}]]"), layout="title")
    for part in _BEFORE:
        yield _slide(editions, sub, part)
    yield from _what_happens(editions, sub)
    yield _slide(editions, sub, "benefits")
    yield from _money(editions, sub, plan)
    for part in _AFTER:
        yield _slide(editions, sub, part)
    yield Slide(
        id=_id(sub, "closing"),
        name=_said(editions, "deck-slide-closing"),
        lead=_said(editions, "deck-closing", name=f"[[{sub.id}]]"),
        layout="closing",
    )


def _id(sub: SubStrategy, part: str) -> str:
    return f"{deck_id(sub.id)}-{part}"


def _slide(editions: Editions, sub: SubStrategy, part: str, of: Any = None, **more: Any) -> Slide:
    """A slide that shows a part of the sub-strategy, or of a thing that belongs to it."""
    layout = more.pop("layout", "table" if part in _TABLES else "points")
    identifier = _id(sub, part if of is None else f"{part}-{of.id}")
    name = more.pop("name", None) or _said(editions, f"deck-slide-{part}")
    shown = Ref(of.id) if of is not None else None
    return Slide(id=identifier, name=name, layout=layout, shows=part, of=shown, **more)


def _what_happens(editions: Editions, sub: SubStrategy) -> Iterator[Slide]:
    """The focus areas, the drawings, then what will be done in each area."""
    yield _slide(editions, sub, "focus-areas")
    for one in drawings_about(next(iter(editions.values())), sub):
        yield _slide(editions, sub, "drawing", one, name=one.name, layout="drawing")
    for area in sub.focus_areas:
        if area.initiatives:
            yield _slide(editions, sub, "initiatives", area, name=_everywhere(f"[[{area.id}]]"))


def _money(editions: Editions, sub: SubStrategy, plan: Plan) -> Iterator[Slide]:
    """The charts that the data holds enough for, then all amounts in a table."""
    held = [frame for frame in plan.frames if frame.about.id == sub.id]
    held += [line for line in plan.lines if any(ref.id == sub.id for ref in line.about)]  # type: ignore[misc]
    for one in held:
        for kind in CHARTS_OF[one.kind]:
            # A frame's lines say more than how much of it they are together.
            if says_something(kind, one, plan) and (kind != "allocation" or not getattr(one, "lines", ())):
                yield _slide(editions, sub, "budget-chart", one, layout="chart", chart=kind)
    yield _slide(editions, sub, "budget-table")
