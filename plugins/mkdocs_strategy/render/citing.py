"""What a reader needs to cite a place on a page. The script that goes with the site makes the buttons from it."""

from __future__ import annotations

import json
from html import escape

from mkdocs_strategy.model.addresses import Address
from mkdocs_strategy.model.moment import Moment, Point
from mkdocs_strategy.model.page import Page
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.places import page_name, thing_name
from mkdocs_strategy.render.view import View


def edition_date(edition: Edition) -> str:
    """The day an edition is of, as its language writes it; "" where none was given."""
    day = edition.day
    return edition.value(Moment(Point(day.year, day.month, day.day))) if day else ""


def citing(view: View, page: Page) -> str:
    """The words of citations on a page, as an element that shows nothing; nothing for an edition without a day.

    The script fills in {place} and {address}, which differ from place to place.
    """
    edition, date = view.edition, edition_date(view.edition)
    if not date or not view.as_html:
        return ""
    title, blanks = page_name(edition, page), {"place": "{place}", "address": "{address}"}
    said = {
        "page": edition.say("citation-page", page=title, date=date, address=blanks["address"]),
        "citation": edition.say("citation", page=title, date=date, **blanks),
        "label": edition.say("cite", place=blanks["place"]),
        "copied": edition.say("cite-copied"),
        "failed": edition.say("cite-failed"),
        "places": json.dumps(_places(edition, page), ensure_ascii=False),
    }
    data = "".join(f' data-{name}="{escape(words, quote=True)}"' for name, words in said.items())
    return f'\n\n<div class="strategy-citing" hidden{data}></div>\n'


def _places(edition: Edition, page: Page) -> dict[str, str]:
    """The things that have their place on a page, by id, as they are cited."""
    here = (one.id for one in edition.things_on(page.path) if edition.address(one.id) == Address(page.path, one.id))
    return {identifier: thing_name(edition, identifier) for identifier in here}
