"""All references in prose and in texts, with the place of each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_strategy.model.markup import Mention, PartCall, mentions, part_calls
from mkdocs_strategy.model.page import Page
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.problems import Location


class Mentioned(NamedTuple):
    """A reference and where it stands; `language` is the page's, or the text's."""

    mention: Mention
    at: Location
    language: str


def all_mentions(plan: Plan) -> Iterator[Mentioned]:
    """References on pages, then those in the texts of the data."""
    for page in plan.pages:
        for mention in mentions(page.body):
            yield Mentioned(mention, place_in(page, mention.start), page.language)
    for text in plan.texts:
        for language, words, at in text:
            if "[[" in words:
                for mention in mentions(words):
                    yield Mentioned(mention, at, language)


def page_parts(page: Page) -> Iterator[tuple[PartCall, Location]]:
    """The generated parts a page asks for."""
    for call in part_calls(page.body):
        yield call, place_in(page, call.start)


def place_in(page: Page, position: int) -> Location:
    """Where a character of a page's body stands in its file."""
    before = page.body[:position]
    return Location(page.file, page.body_line + before.count("\n"), position - (before.rfind("\n") + 1) + 1)
