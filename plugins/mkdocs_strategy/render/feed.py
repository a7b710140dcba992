"""The Atom feed of a language (RFC 4287): what was decided, what was reached, and which editions were adopted."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

from attrs import frozen

from mkdocs_strategy.model.addresses import Address
from mkdocs_strategy.model.moment import Moment
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.exports import public_path

FEED = "feed.xml"
_ATOM = "http://www.w3.org/2005/Atom"
# A year of a strategy has a few dozen; a reader of feeds keeps those it has seen.
_MOST = 50


@frozen
class Entry:
    """Something that happened: a lasting id, what it is called, when, what is said of it, and where it stands on the site."""

    id: str
    title: str
    day: datetime.date
    text: str
    label: str
    path: str


def feed_path(language: str, at_root: str | None) -> str:
    """Where a language's feed is, below the site's root."""
    return public_path(Address(FEED), language, at_root).rstrip("/")


def entries(edition: Edition, at_root: str | None) -> tuple[Entry, ...]:
    """What happened, the latest first; nothing that is only expected."""
    found = sorted(_happened(edition, at_root), key=lambda one: (one.day, one.id), reverse=True)
    return tuple(found[:_MOST])


def _happened(edition: Edition, at_root: str | None) -> Iterator[Entry]:
    plan = edition.plan
    for decision in plan.decisions:
        yield from _entry(edition, decision, decision.date, edition.say(f"outcome-{decision.outcome}"), at_root)
    for milestone in plan.milestones:
        # A milestone that names its decision is told with it.
        if milestone.state == "done" and milestone.date is not None and milestone.decision is None:
            yield from _entry(edition, milestone, milestone.date, edition.say("feed-milestone"), at_root)
    for adopted in plan.editions:
        yield from _entry(edition, adopted, adopted.date, edition.say("feed-edition"), at_root)


def _entry(edition: Edition, thing: Any, when: Moment, label: str, at_root: str | None) -> Iterator[Entry]:
    address = edition.address(thing.id)
    if address is None:
        return
    said = edition.plain(edition.text(getattr(thing, "text", None)))
    text = " ".join(part for part in (f"{label[:1].upper()}{label[1:]}, {edition.value(when)}.", said) if part)
    path = public_path(address, edition.language, at_root)
    yield Entry(thing.id, edition.name(thing.id), when.first_day, text, label, path)


def feed(edition: Edition, at_root: str | None, site_url: str) -> str:
    """The feed as XML. Addresses are relative to it where the site has none of its own, as the standard allows."""
    plan, language = edition.plan, edition.language
    root = ElementTree.Element("feed", {"xmlns": _ATOM, "xml:lang": language})
    listed = entries(edition, at_root)
    of = f"urn:strategy:{plan.strategy.id}"
    title = edition.plain(edition.text(plan.strategy.title))
    _add(root, "id", f"{of}:{language}")
    _add(root, "title", edition.say("feed-title", title=title))
    _add(root, "updated", _moment(max((one.day for one in listed), default=edition.day or datetime.date(2000, 1, 1))))
    _add(_add(root, "author"), "name", title)
    up = "" if site_url else "../" * feed_path(language, at_root).count("/")
    home = public_path(Address("index.md"), language, at_root)
    _add(root, "link", rel="self", type="application/atom+xml", href=_href(feed_path(language, at_root), site_url, up))
    _add(root, "link", rel="alternate", type="text/html", hreflang=language, href=_href(home, site_url, up))
    for one in listed:
        entry = _add(root, "entry")
        _add(entry, "id", f"{of}:{one.id}:{language}")
        _add(entry, "title", one.title)
        _add(entry, "updated", _moment(one.day))
        _add(entry, "category", term=one.label)
        _add(entry, "link", rel="alternate", type="text/html", href=_href(one.path, site_url, up))
        _add(entry, "summary", one.text)
    ElementTree.indent(root, " ")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ElementTree.tostring(root, encoding="unicode")}\n'


def _add(parent: ElementTree.Element, name: str, text: str = "", **attributes: str) -> ElementTree.Element:
    element = ElementTree.SubElement(parent, name, attributes)
    element.text = text or None
    return element


def _href(path: str, site_url: str, up: str) -> str:
    return f"{site_url.rstrip('/')}/{path}" if site_url else (up + path or "./")


def _moment(day: datetime.date) -> str:
    """A day as a moment, as the standard asks; how exactly the sources give it stands in the text."""
    return f"{day.isoformat()}T00:00:00Z"
