"""What places are called: pages, and spots on them."""

from __future__ import annotations

from mkdocs_strategy.model.addresses import Address
from mkdocs_strategy.model.page import Page
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.view import Piece

# A statement without a name is called by its first words, up to so many characters.
_LONGEST = 80


def page_name(edition: Edition, page: Page) -> str:
    """What a page is called: its title, or its main heading."""
    return edition.page_title(page) or edition.plain(page.body.lstrip().partition("\n")[0].lstrip("# "))


def place_piece(edition: Edition, address: Address) -> Piece:
    """The name of a page, or of a page and a spot on it, with its address."""
    page = edition.pages[address.path]
    heading = next((one for one in page.headings if one.id == address.anchor), None) if address.anchor else None
    if heading is not None:
        return Piece(f"{page_name(edition, page)}: {edition.plain(heading.words)}", address)
    return Piece(page_name(edition, page), address)


def thing_name(edition: Edition, identifier: str) -> str:
    """What a thing is called where it is cited: its number, where it has one, and its name."""
    thing = edition.plan.things[identifier]
    number = getattr(thing, "number", None)
    name = " ".join(edition.name(identifier).split())
    if thing.name is None and len(name) > _LONGEST:
        name = f"{name[:_LONGEST].rpartition(' ')[0]} …"
    return f"{number}. {name}" if number else name
