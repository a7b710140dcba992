"""The picture that stands beside a link to a page elsewhere: its title, and what it is part of."""

from __future__ import annotations

from mkdocs_strategy.model.card import Card
from mkdocs_strategy.model.page import Page
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.places import page_name


def card_file(edition: Edition, page: Page) -> str:
    """Where the card of a page lies, below the site's root."""
    return f"cards/{edition.language}/{page.path.removesuffix('.md')}.png"


def card(edition: Edition, page: Page) -> Card:
    """The card of a page; the title of the whole stands once."""
    work = edition.plain(edition.text(edition.plan.strategy.title))
    title = page_name(edition, page)
    return Card(title, "" if title.casefold() == work.casefold() else work, edition.language)
