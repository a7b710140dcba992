"""Figures typed by hand in prose although the data holds them: they would not follow when the data changes.

Compares what a figure prints in a language with what stands in the prose, so it works in every language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from mkdocs_strategy.model.budget import BudgetFrame, BudgetLine
from mkdocs_strategy.model.decision import Decision, Meeting, Milestone
from mkdocs_strategy.model.moment import Moment
from mkdocs_strategy.model.page import Page
from mkdocs_strategy.model.target import Figure, Target
from mkdocs_strategy.problems import Problem, problem
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.formats import money_text


def retyped_figures(editions: Mapping[str, Edition]) -> Iterator[Problem]:
    """Amounts, percentages, scores and dates in prose are references, where the data holds them.

    Bad: `Rammen er på 28,6 mio. kr.`
    Good: `Rammen er på [[=citizens-frame]].`
    """
    for edition in editions.values():
        printed = _printed(edition)
        if not printed:
            continue
        longest_first = "|".join(map(re.escape, sorted(printed, key=len, reverse=True)))
        pattern = re.compile(rf"(?<![\w.,])(?:{longest_first})(?!\w|[.,]\d)", re.IGNORECASE)
        # Thrice as fast where nothing is found, which is nearly everywhere.
        hint = re.compile(longest_first)
        for page in edition.plan.pages_in(edition.language):
            if hint.search(_spaced(page.prose).casefold()):
                yield from _on_page(page, pattern, printed)


def _on_page(page: Page, pattern: re.Pattern[str], printed: Mapping[str, str]) -> Iterator[Problem]:
    for match in pattern.finditer(_spaced(page.prose)):
        way = "'{words}' is typed here, but the data holds it. Write '[[={reference}]]' instead, so that it follows the data."
        reference = printed[match[0].casefold()]
        yield problem(page.where(match.start()), "retyped-figure", way, words=match[0], reference=reference)


def _spaced(words: str) -> str:
    return words.replace("\u00a0", " ").replace("\u202f", " ")


def _printed(edition: Edition) -> dict[str, str]:
    """The reference to write, for each way a figure of the data may be typed in a language."""
    found: dict[str, str] = {}
    plan = edition.plan
    lines = [line for frame in plan.frames for line in frame.lines]
    things: list[Any] = [*plan.frames, *plan.lines, *lines, *plan.targets, *plan.figures]
    things += [*plan.decisions, *plan.meetings, *plan.milestones]
    for thing in things:
        for words in _ways(thing, edition):
            found.setdefault(_spaced(words).casefold(), thing.id)
    return found


def _ways(thing: Any, edition: Edition) -> Iterator[str]:
    if isinstance(thing, BudgetFrame | BudgetLine):
        if thing.amount is not None:
            yield money_text(thing.amount.exactly, edition.words, edition.language)
    elif isinstance(thing, Target):
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
