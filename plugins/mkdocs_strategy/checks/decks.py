"""Presentations: the talk fits its slot, slides show what there is, and what is shown has words for those who cannot see it."""

from __future__ import annotations

import math
from collections.abc import Iterator

from mkdocs_strategy.checks.identity import named_kind
from mkdocs_strategy.checks.near import near_or_all
from mkdocs_strategy.model.charts import CHARTS_OF
from mkdocs_strategy.model.deck import SHOWN_OF, Deck, Slide
from mkdocs_strategy.model.markup import mentions, replace
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.record import Text
from mkdocs_strategy.problems import Problem, problem


def minutes_beyond_slot(plan: Plan) -> Iterator[Problem]:
    """The minutes of a talk's slides add up to its slot at most; extra slides stand outside it.

    Bad: `slot: 5` and two slides of `minutes: 3` each.
    Good: `slot: 6`, or 'extra: true' for one of the two.
    """
    for deck in plan.decks:
        planned = sum(slide.minutes or 0 for slide in deck.slides if not slide.extra)
        if deck.slot is not None and planned > deck.slot:
            way = "the slides of the talk take {planned} minutes, which is more than its slot: {slot}. Plan fewer, or write 'extra: true' at a slide."
            yield problem(deck.where("slot"), "minutes-beyond-slot", way, planned=planned, slot=deck.slot)


def notes_beyond_minutes(plan: Plan) -> Iterator[Problem]:
    """What the speaker says on a slide can be said in the minutes planned for it, and all of it in the slot.

    Bad: `minutes: 1` and notes of 200 words, at 125 words a minute.
    Good: notes of 120 words, or 'minutes: 2'.
    """
    for deck in plan.decks:
        for language in plan.languages:
            yield from _in_language(plan, deck, language)


def _in_language(plan: Plan, deck: Deck, language: str) -> Iterator[Problem]:
    seconds = 0.0
    for slide in deck.slides:
        words = spoken(plan, slide.notes, language)
        takes = deck.seconds(words)
        seconds += 0 if slide.extra else takes
        if slide.minutes is not None and words and takes > 60 * slide.minutes:
            way = "these {words} words take {needed} minutes to say in '{language}', which is more than planned: {minutes}. Cut them, or plan more."
            at = slide.notes.place(language) if slide.notes is not None else None
            yield problem(
                at or slide.at,
                "notes-beyond-minutes",
                way,
                words=words,
                needed=_minutes(takes),
                language=language,
                minutes=slide.minutes,
            )
    if deck.slot is not None and seconds > 60 * deck.slot:
        way = "the notes of the talk take {needed} minutes to say in '{language}', which is more than its slot: {slot}. Cut them, or write 'extra: true' at a slide."
        at, needed = deck.where("slot"), _minutes(seconds)
        yield problem(at, "notes-beyond-slot", way, needed=needed, language=language, slot=deck.slot)


def _minutes(seconds: float) -> str:
    """Minutes to a tenth, rounded up: what is too long never looks as if it were not."""
    return f"{math.ceil(seconds / 6) / 10:.1f}"


def spoken(plan: Plan, text: Text | None, language: str) -> int:
    """How many words a text has when it is said, with the names of what it refers to; a figure counts as one."""
    words = text.in_language(language) if text is not None else None
    if not words:
        return 0

    def said(mention: object) -> str:
        identifier, figure = getattr(mention, "id", ""), getattr(mention, "figure", None)
        own = getattr(mention, "words", None)
        thing = plan.things.get(identifier)
        if figure is not None or thing is None:
            return own or "figure"
        name = thing.name.in_language(language) if thing.name is not None else None
        return str(own or name or identifier)

    return len(replace(words, mentions(words), said).split())


def wrong_slide_part(plan: Plan) -> Iterator[Problem]:
    """A slide shows a part of a thing that has such a part, and a chart of a kind that can be drawn of it.

    Bad: `shows: ambitions` with `of: town-council`.
    Good: `shows: ambitions` with `of: clinic`.
    """
    for deck in plan.decks:
        for slide in deck.slides:
            yield from _wrong_part(plan, deck, slide)


def _wrong_part(plan: Plan, deck: Deck, slide: Slide) -> Iterator[Problem]:
    if slide.chart is not None and slide.shows != "budget-chart":
        way = "'chart' says which chart is drawn, and this slide shows none. Write 'shows: budget-chart', or leave it out."
        yield problem(slide.where("chart"), "wrong-slide-part", way)
        return
    named = slide.of or deck.about
    of = plan.things.get(named.id) if named else plan.strategy
    if slide.shows is None or of is None:
        return
    at = slide.of.at if slide.of else slide.where("shows")
    if of.kind not in SHOWN_OF[slide.shows]:
        way = "'{part}' is shown of one of these: {kinds}; '{id}' is {kind}. Name another in 'of', or show something else."
        kinds = ", ".join(SHOWN_OF[slide.shows])
        yield problem(at, "wrong-slide-part", way, part=slide.shows, kinds=kinds, id=of.id, kind=named_kind(of.kind))
    elif slide.chart is not None and slide.chart not in CHARTS_OF[of.kind]:
        way = "'{chart}' is no chart of {kind}. {hint}"
        hint = near_or_all(slide.chart, CHARTS_OF[of.kind])
        yield problem(
            slide.where("chart"), "wrong-slide-part", way, chart=slide.chart, kind=named_kind(of.kind), hint=hint
        )


def missing_logo(plan: Plan) -> Iterator[Problem]:
    """The file of a logo stands beside the deck that shows it.

    Bad: `logo: fund.png` without `content/data/decks/fund.png`.
    Good: both.
    """
    for deck in plan.decks:
        mark = deck.funding_mark
        if mark is not None and mark.logo is not None and f"decks/{mark.logo}" not in plan.pictures:
            way = "there is no picture '{file}' beside this file. Put it there, or mend the name."
            yield problem(mark.where("logo"), "missing-logo", way, file=mark.logo)


def logo_without_alt_text(plan: Plan) -> Iterator[Problem]:
    """A logo has words that say what it shows, for those who do not see it.

    Bad: `funding_mark: {statement: Funded by the Fund, logo: fund.png}`.
    Good: the same with `logo_alt: The Fund`.
    """
    for deck in plan.decks:
        mark = deck.funding_mark
        if mark is not None and mark.logo is not None and mark.logo_alt is None and "logo_alt" not in mark.unread:
            way = "nothing says what the logo '{file}' shows. Add 'logo_alt: ...', the name of the programme."
            yield problem(mark.where("logo"), "missing-alt-text", way, file=mark.logo)
