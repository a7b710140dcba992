"""What leads people to the site from elsewhere: cards beside links, tags in the heads of pages, feeds of what happened."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from mkdocs_strategy.outputs import Made, made_of
from mkdocs_strategy.pipeline import Publication
from mkdocs_strategy.publish.cache import Output
from mkdocs_strategy.publish.cards import card_bytes, card_key
from mkdocs_strategy.publish.tree import write_file
from mkdocs_strategy.render.card import card, card_file
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.feed import feed, feed_path
from mkdocs_strategy.render.sharing import Site, description_of, feed_link, head_tags
from mkdocs_strategy.render.view import View

__all__ = ["Site", "described", "feed_link", "make_cards", "shared", "write_feeds"]


def make_cards(publication: Publication, cache: Path) -> Made:
    """Make the card of every page that is not in the cache, in all languages. What keeps one from being made is told."""
    return made_of((one for edition in publication.editions.values() for one in _cards(edition)), cache)


def _cards(edition: Edition) -> Iterator[Output]:
    for page in edition.pages.values():
        made = card(edition, page)
        yield Output(card_file(edition, page), card_key(made), partial(card_bytes, made))


def shared(view: View, publication: Publication, site: Site) -> str:
    """The tags of a page's head, as HTML; "" for what is no page of the plan."""
    page = view.edition.pages.get(view.path)
    return head_tags(view, page, publication.editions, site) if page is not None else ""


def described(view: View) -> str:
    """A page in one sentence, for search engines; "" where nothing is written."""
    page = view.edition.pages.get(view.path)
    return description_of(view.edition, page) if page is not None else ""


def write_feeds(publication: Publication, site: Path, at_root: str | None, site_url: str) -> None:
    """Write the feed of each language."""
    for edition in publication.editions.values():
        write_file(site / feed_path(edition.language, at_root), feed(edition, at_root, site_url))
