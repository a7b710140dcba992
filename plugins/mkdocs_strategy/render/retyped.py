"""Percentages, scores and dates typed by hand on pages and slides although the data holds them: they would not follow it.

Compares what a figure prints in a language with what stands in the prose, so it works in every language. Money is read
from the words instead, in all the ways of writing it: see retyped_money.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from mkdocs_strategy.model.decision import Decision, Meeting, Milestone
from mkdocs_strategy.model.moment import Moment
from mkdocs_strategy.model.prose import prose_of
from mkdocs_strategy.model.target import Figure, Target
from mkdocs_strategy.problems import Location, Problem, problem
from mkdocs_strategy.render.edition import Edition

# What every figure has as it is printed, and most pages lack.
_DIGIT = re.compile(r"\d")


# The reference to write, for each way a figure of the data may be typed, in each language.
Printed = Mapping[str, Mapping[str, str]]


def retyped_figures(editions: Mapping[str, Edition], known: Printed | None = None) -> Iterator[Problem]:
    """Percentages, scores and dates on pages and in the words and notes of slides are references, where the data holds them.

    Bad: `Besluttet 20. november 2025.`
    Good: `Besluttet [[=decision-start]].`
    """
    for edition in editions.values():
        printed = printed_figures(edition) if known is None else known[edition.language]
        pages = [page for page in edition.plan.pages_in(edition.language) if _DIGIT.search(page.prose)]
        # Nearly no page has one, and to make a pattern of all takes longer than to look for each.
        pages = [page for page in pages if _has_any(page.prose, printed)]
        texts = [(words, at) for words, at in _on_slides(edition) if _has_any(prose_of(words), printed)]
        if pages or texts:
            longest_first = "|".join(map(re.escape, sorted(printed, key=len, reverse=True)))
            pattern = re.compile(rf"(?<![\w.,])(?:{longest_first})(?!\w|[.,]\d)", re.IGNORECASE)
            for page in pages:
                for match in pattern.finditer(_spaced(page.prose)):
                    yield _typed(match[0], page.where(match.start()), printed)
            for words, at in texts:
                for match in pattern.finditer(_spaced(prose_of(words))):
                    first = words[match.start() : match.end()].split()[0]
                    yield _typed(match[0], edition.plan.place_in(at, words, match.start(), first), printed)


def _on_slides(edition: Edition) -> Iterator[tuple[str, Location]]:
    """What is written on slides and in their notes in a language, with a digit in it, and where it starts."""
    for deck in edition.plan.decks:
        texts = [deck.subtitle]
        for slide in deck.slides:
            texts += [slide.name, slide.lead, *slide.points, *slide.second_points, slide.quote, slide.notes]
        for text in filter(None, texts):
            for language, words, at in text:
                if language == edition.language and _DIGIT.search(words):
                    yield words, at


def _has_any(prose: str, printed: Mapping[str, str]) -> bool:
    spaced = _spaced(prose).casefold()
    return any(words in spaced for words in printed)


def _typed(words: str, at: Location, printed: Mapping[str, str]) -> Problem:
    way = (
        "'{words}' is typed here, but the data holds it. Write '[[={reference}]]' instead, so that it follows the data."
    )
    return problem(at, "retyped-figure", way, words=words, reference=printed[words.casefold()])


def _spaced(words: str) -> str:
    return words.replace("\u00a0", " ").replace("\u202f", " ")


def printed_figures(edition: Edition) -> dict[str, str]:
    """The reference to write, for each way a figure of the data may be typed in a language."""
    found: dict[str, str] = {}
    plan = edition.plan
    things: list[Any] = [*plan.targets, *plan.figures, *plan.decisions, *plan.meetings, *plan.milestones]
    for thing in things:
        for words in _ways(thing, edition):
            found.setdefault(_spaced(words).casefold(), thing.id)
    return found


def _ways(thing: Any, edition: Edition) -> Iterator[str]:
    if isinstance(thing, Target):
        for measure in (thing.value, thing.baseline):
            if measure is not None and (measure.unit == "percent" or measure.scale):
                yield edition.value(measure)
                yield from _percent_in_words(edition, measure)
    elif isinstance(thing, Figure):
        if thing.unit == "percent" or thing.value >= 100:
            yield edition.value(thing)
    elif isinstance(thing, Decision | Meeting | Milestone) and _is_exact(thing.date):
        yield edition.value(thing.date)


def _percent_in_words(edition: Edition, measure: Any) -> Iterator[str]:
    if measure.unit == "percent":
        number = edition.value(measure.value)
        for word in edition.words.get("percent-words", "").split("|"):
            if word:
                yield f"{number} {word}"


def _is_exact(date: Moment | None) -> bool:
    """Whether a date names a day or a month; a year alone is too common to be a reference."""
    return date is not None and not date.is_span and date.start.month is not None
