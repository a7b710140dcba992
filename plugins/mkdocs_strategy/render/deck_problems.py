"""What is wrong with written decks and shows only when they are laid out: slides too full, or with nothing on them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mkdocs_strategy.model.charts import CHARTS_OF
from mkdocs_strategy.model.deck import SHOWN_OF, Deck
from mkdocs_strategy.model.outline import DeckOutline
from mkdocs_strategy.problems import Problem, problem
from mkdocs_strategy.render.deck_drawn import NOTHING
from mkdocs_strategy.render.deck_pages import overfull
from mkdocs_strategy.render.deck_parts import drawn, shown_of
from mkdocs_strategy.render.decks import outlines
from mkdocs_strategy.render.edition import Edition

# As many letters of a title as a message shows.
_SHOWN = 50

Editions = Mapping[str, Edition]


def deck_problems(editions: Editions) -> Iterator[Problem]:
    """A slide has something to show, and holds all of it in letters of 18 points, in every language.

    Bad: `shows: targets` of an area without targets, or a title of four lines.
    Good: a slide that shows what there is, under a title of one or two lines.
    """
    for edition in list(editions.values())[:1]:
        for deck in edition.plan.decks:
            made = outlines(editions, deck)
            yield from _empty(edition, deck)
            for language, outlined in made.items():
                yield from _too_full(deck, language, outlined)


def _empty(edition: Edition, deck: Deck) -> Iterator[Problem]:
    for slide in deck.slides:
        of = shown_of(edition, deck, slide)
        if slide.shows is None or of is None or of.kind not in SHOWN_OF[slide.shows]:
            continue
        if slide.chart is not None and slide.chart not in CHARTS_OF.get(of.kind, ()):
            continue
        if drawn(edition, deck, slide) == NOTHING:
            way = (
                "the slide shows '{part}' of '{id}', and the data has none. Take the slide out, or show something else."
            )
            yield problem(slide.where("shows"), "empty-slide", way, part=slide.shows, id=of.id)


def _too_full(deck: Deck, language: str, made: DeckOutline) -> Iterator[Problem]:
    written = {slide.id: slide for slide in deck.slides}
    for slide in made.slides:
        part = overfull(slide)
        # What a slide goes on to has its id with a number.
        origin = written.get(slide.id) or written.get(slide.id.rpartition("-")[0])
        if part and origin is not None:
            way = "'{part}' of the slide '{title}' does not fit in letters of 18 points, in '{language}'. Say it in fewer words."
            at = origin.where("name" if part == "title" else part)
            title = slide.title if len(slide.title) <= _SHOWN else slide.title[: _SHOWN - 3] + "..."
            yield problem(at, "overfull-slide", way, part=part, title=title, language=language)
