"""What a reader needs to cite a place on a page. The script that goes with the site makes the buttons from it."""

from __future__ import annotations

import datetime
import json
from html import escape

from mkdocs_strategy.model.addresses import Address
from mkdocs_strategy.model.moment import Moment, Point
from mkdocs_strategy.model.page import Page
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.places import page_name, thing_name
from mkdocs_strategy.render.view import View


def edition_date(edition: Edition) -> str:
    """The date an edition is of, as its language writes it: the declared one, else its day; "" where there is neither."""
    declared, day = edition.plan.strategy.edition_date, edition.day
    if declared is not None:
        return edition.value(declared)
    return day_text(edition, day) if day else ""


def day_text(edition: Edition, day: datetime.date) -> str:
    """A day as the language of an edition writes it."""
    return edition.value(Moment(Point(day.year, day.month, day.day)))


def citing(view: View, page: Page) -> str:
    """The words of citations on a page, as an element that shows nothing; nothing for an edition without a date.

    The script fills in {place} and {address}, which differ from place to place, and needs `root`, the way to the site's
    first page, where the site has no address of its own.
    """
    edition, date = view.edition, edition_date(view.edition)
    if not date or not view.as_html:
        return ""
    title, blanks = _title(edition, page), {"place": "{place}", "address": "{address}"}
    said = {
        "page": edition.say("citation-page", page=title, date=date, address=blanks["address"]),
        "citation": edition.say("citation", page=title, date=date, **blanks),
        "label": edition.say("cite", place=blanks["place"]),
        "copied": edition.say("cite-copied"),
        "failed": edition.say("cite-failed"),
        "root": view.url(Address("/")) or ".",
        "places": json.dumps(_places(edition, page), ensure_ascii=False),
    }
    data = "".join(f' data-{name}="{escape(words, quote=True)}"' for name, words in said.items())
    return f'\n\n<div class="strategy-citing" hidden{data}></div>\n'


def _title(edition: Edition, page: Page) -> str:
    """The title of the strategy and what the page is called, which may be the same."""
    work, name = edition.plain(edition.text(edition.plan.strategy.title)), page_name(edition, page)
    return work if name.casefold() == work.casefold() else edition.say("in-document", document=work, section=name)


def _places(edition: Edition, page: Page) -> dict[str, str]:
    """The things that have their place on a page, by id, as they are cited."""
    here = (one.id for one in edition.things_on(page.path) if edition.address(one.id) == Address(page.path, one.id))
    return {identifier: thing_name(edition, identifier) for identifier in here}
