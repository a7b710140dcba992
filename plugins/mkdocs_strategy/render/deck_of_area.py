"""The deck that a sub-strategy has without anybody writing one: a specification made from what the plan holds of it.

One thought a slide. The talk is short: what the area is for, what it wants, where the efforts lie, the money, the targets
and what comes next. All else stands after the closing slide, for those who ask. What the sources do not say has no slide.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
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

# What the talk shows, in order, and how many minutes it has; the first of those in one place that the data holds.
_TALK = (("summary",), ("purpose",), ("vision",), ("focus-areas", "ambitions"))
_THEN = ("targets", "milestones")
_SLOT = 15

# What stands after the closing slide, in order.
_ASKED = (
    *("key-facts", "scope", "context", "mandate", "commitments", "ambitions", "drawings", "initiatives", "benefits"),
    *("money", "financing", "decisions", "relations", "not-stated", "sources"),
)

# The parts that slides are called after; what shows a focus area is called after that.
NAMED = (
    *("summary", "key-facts", "purpose", "scope", "context", "mandate", "vision", "commitments", "ambitions"),
    *("focus-areas", "benefits", "budget-chart", "budget-table", "financing", "targets", "decisions", "milestones"),
    *("relations", "not-stated", "sources", "closing"),
)

_TABLES = ("key-facts", "mandate", "budget-table", "targets", "decisions", "milestones")


def all_decks(plan: Plan, editions: Editions) -> tuple[Deck, ...]:
    """Every deck: those that are written, then one for each area that has none of its own."""
    written = {deck.id for deck in plan.decks}
    return (*plan.decks, *(area_deck(editions, sub) for sub in plan.sub_strategies if deck_id(sub.id) not in written))


def area_deck(editions: Editions, sub: SubStrategy) -> Deck:
    """The deck of a sub-strategy, in all languages. The same facts give the same deck."""
    deck = Deck(
        id=deck_id(sub.id),
        name=_everywhere(f"[[{sub.id}]]"),
        subtitle=_everywhere(f"[[={sub.id}.title]]"),
        about=Ref(sub.id),
        slot=_SLOT,
        about_notes=_said(editions, "deck-notes-made"),
        slides=(),
    )
    slides = tuple(_slides(editions, sub, lambda slide: _tells(editions, deck, slide)))
    return evolve(deck, slides=tuple(_timed(editions, deck, slide) for slide in slides))


def _tells(editions: Editions, deck: Deck, slide: Slide) -> bool:
    """Whether the data holds something for a slide to show."""
    edition = next(iter(editions.values()))
    return slide.shows is None or drawn(edition, deck, slide) != NOTHING


def _timed(editions: Editions, deck: Deck, slide: Slide) -> Slide:
    """A slide of the talk with whole minutes for what the facts give to say, in the language in which that takes longest."""
    if slide.extra:
        return slide
    words = [
        sum(len(paragraph.split()) for paragraph in drawn(edition, deck, slide).notes) if slide.shows else 0
        for edition in editions.values()
    ]
    return evolve(slide, minutes=max(1, math.ceil(deck.seconds(max(words)) / 60)))


def _everywhere(words: str) -> Text:
    return Text([(EVERY_LANGUAGE, words, NOWHERE)])


def _said(editions: Editions, key: str, **values: object) -> Text:
    """The package's own words for a key in every language."""
    return Text([(language, edition.say(key, **values), NOWHERE) for language, edition in editions.items()])


def _slides(editions: Editions, sub: SubStrategy, tells: Callable[[Slide], bool]) -> Iterator[Slide]:
    """The talk, then what may be asked for, without what has nothing to show."""
    yield Slide(id=_id(sub, "title"), name=_everywhere(f"[[{sub.id}]]"), layout="title")
    told: list[Slide] = []
    for parts in _TALK:
        told += [slide for part in parts if tells(slide := _slide(editions, sub, part))][:1]
    told += [slide for slide in _money(editions, sub) if tells(slide)][:1]
    told += [slide for part in _THEN if tells(slide := _slide(editions, sub, part))]
    yield from told
    yield Slide(
        id=_id(sub, "closing"),
        name=_said(editions, "deck-slide-closing"),
        lead=_said(editions, "deck-closing", name=f"[[{sub.id}]]"),
        layout="closing",
    )
    shown = {slide.id for slide in told}
    for part in _ASKED:
        for slide in filter(tells, _asked(editions, sub, part)):
            if slide.id not in shown:
                yield evolve(slide, extra=True)


def _asked(editions: Editions, sub: SubStrategy, part: str) -> Iterator[Slide]:
    """The slides of a part that may be asked for."""
    if part == "drawings":
        for one in drawings_about(next(iter(editions.values())), sub):
            yield _slide(editions, sub, "drawing", one, name=one.name, layout="drawing")
    elif part == "initiatives":
        for area in sub.focus_areas:
            if area.initiatives:
                name = _everywhere(f"[[{area.id}]]")
                yield _slide(editions, sub, "initiatives", area, name=name, layout="thought")
    elif part == "money":
        yield from _money(editions, sub)
    else:
        yield _slide(editions, sub, part)


def _id(sub: SubStrategy, part: str) -> str:
    return f"{deck_id(sub.id)}-{part}"


def _slide(editions: Editions, sub: SubStrategy, part: str, of: Any = None, **more: Any) -> Slide:
    """A slide that shows a part of the sub-strategy, or of a thing that belongs to it."""
    layout = more.pop("layout", "table" if part in _TABLES else "points")
    identifier = _id(sub, part if of is None else f"{part}-{of.id}")
    name = more.pop("name", None) or _said(editions, f"deck-slide-{part}")
    shown = Ref(of.id) if of is not None else None
    return Slide(id=identifier, name=name, layout=layout, shows=part, of=shown, **more)


def _money(editions: Editions, sub: SubStrategy) -> Iterator[Slide]:
    """The charts that the data holds enough for, then all amounts in a table."""
    plan = next(iter(editions.values())).plan
    held = [frame for frame in plan.frames if frame.about.id == sub.id]
    held += [line for line in plan.lines if any(ref.id == sub.id for ref in line.about)]  # type: ignore[misc]
    for one in held:
        for kind in CHARTS_OF[one.kind]:
            # A frame's lines say more than how much of it they are together.
            if says_something(kind, one, plan) and (kind != "allocation" or not getattr(one, "lines", ())):
                yield _slide(editions, sub, "budget-chart", one, layout="chart", chart=kind)
    yield _slide(editions, sub, "budget-table")
