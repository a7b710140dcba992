"""Which documents there are, and the addresses of their files."""

from __future__ import annotations

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
