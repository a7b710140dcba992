"""Which documents there are, which pages each is made of, and the addresses of their files."""

from __future__ import annotations

import posixpath

from mkdocs_strategy.model.page import Page
from mkdocs_strategy.model.strategy import Strategy
from mkdocs_strategy.render.edition import Edition


def document_file(identifier: str, language: str, ending: str) -> str:
    """The address of a document's file below the site's root; it never changes."""
    return f"documents/{identifier}.{language}.{ending}"


def document_ids(edition: Edition) -> tuple[str, ...]:
    """The ids of all documents: the whole strategy, then its areas in order; those that have a page."""
    strategy, things = edition.plan.strategy, edition.plan.things
    homes = edition.addresses.homes
    # What could not be read has a page, and no facts to put into a document.
    return tuple(one for one in (strategy.id, *(ref.id for ref in strategy.areas)) if one in homes and one in things)


def pages_of(edition: Edition, identifier: str) -> tuple[Page, ...]:
    """The pages that the document of a thing is made of, its own first. Raises KeyError for what has no page of its own."""
    home = edition.pages[edition.addresses.homes[identifier]]
    return _pages_of_whole(edition, home) if isinstance(edition.plan.things[identifier], Strategy) else (home,)


def _pages_of_whole(edition: Edition, home: Page) -> tuple[Page, ...]:
    """The page about the strategy, those beside it in its folder in the order it links to them, its money, all areas, sources."""
    folder = posixpath.dirname(home.path)
    beside = [page for path, page in edition.pages.items() if posixpath.dirname(path) == folder and page is not home]

    def order(page: Page) -> tuple[int, str]:
        place = home.body.find(f"({posixpath.basename(page.path)}")
        return place if place >= 0 else len(home.body), page.path

    def lists(kind: str) -> tuple[Page, ...]:
        path = edition.addresses.registers.get(kind)
        return (edition.pages[path],) if path else ()

    inside = sorted(beside, key=order) if folder else []
    areas = [edition.pages[edition.addresses.homes[one]] for one in document_ids(edition)[1:]]
    before = (home, *(page for page in inside if page not in areas), *lists("budget-frame"))
    return tuple(dict.fromkeys((*before, *areas, *lists("disagreement"))))
