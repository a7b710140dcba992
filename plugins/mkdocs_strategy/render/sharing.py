"""What a page says of itself to search engines, link previews and feed readers: tags for its head. Text only; no I/O."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

from attrs import frozen

from mkdocs_strategy.model.addresses import Address
from mkdocs_strategy.model.page import Page
from mkdocs_strategy.model.strategy import SubStrategy
from mkdocs_strategy.render.card import card_file
from mkdocs_strategy.render.citing import edition_date
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.exports import FACTS, public_path
from mkdocs_strategy.render.feed import feed_path
from mkdocs_strategy.render.open_budget import AMOUNTS, DESCRIPTION
from mkdocs_strategy.render.places import page_name
from mkdocs_strategy.render.view import View

_SCHEMA = "https://schema.org"
_CARD_SIZE = (1200, 630)


@frozen
class Site:
    """Where the site is: its address, "" where it has none, and the language whose pages stand at its root."""

    url: str
    at_root: str | None

    def absolute(self, path: str) -> str:
        """The address of a file or page below the site's root; "" where the site has none."""
        return f"{self.url.rstrip('/')}/{path}" if self.url else ""


def head_tags(view: View, page: Page, others: Mapping[str, Edition], site: Site) -> str:
    """The tags of a page's head as HTML: its feed, its preview and what it is. What needs an address is left out without one."""
    edition = view.edition
    return "\n".join((*_feed(view, site), *_preview(edition, page, others, site), _structured(edition, page, site)))


def description_of(edition: Edition, page: Page) -> str:
    """What a page says it is in one sentence: its own words, else those of what it is about."""
    said = page.front_matter.description
    if said is None and page.front_matter.about is not None:
        about = edition.plan.things.get(page.front_matter.about.id)
        said = edition.text(getattr(about, "summary", None))
    return edition.plain(said or "")


def _feed(view: View, site: Site) -> Iterator[str]:
    path = view.url(Address(f"/{feed_path(view.edition.language, site.at_root)}"))
    if path is not None:
        title = escape(view.edition.say("feed-title", title=_work(view.edition)), quote=True)
        yield f'<link rel="alternate" type="application/atom+xml" title="{title}" href="{escape(path, quote=True)}">'


def feed_link(view: View, site: Site) -> str:
    """A link to the feed, for readers, as HTML; "" where it has no address."""
    path = view.url(Address(f"/{feed_path(view.edition.language, site.at_root)}"))
    said = escape(view.edition.say("feed-follow"), quote=False)
    return f'<a href="{escape(path, quote=True)}">{said}</a>' if path is not None else ""


def _preview(edition: Edition, page: Page, others: Mapping[str, Edition], site: Site) -> Iterator[str]:
    """What the Open Graph protocol asks for, and what others read of it."""
    said: list[tuple[str, str]] = [
        ("og:type", "website" if page.path == "index.md" else "article"),
        ("og:title", page_name(edition, page)),
        ("og:description", description_of(edition, page)),
        ("og:site_name", _work(edition)),
        ("og:url", site.absolute(public_path(Address(page.path), edition.language, site.at_root))),
        ("og:locale", edition.language.replace("-", "_")),
        *(
            ("og:locale:alternate", code.replace("-", "_"))
            for code, other in others.items()
            if _twin(other, edition, page)
        ),
    ]
    picture = card_file(edition, page)
    if site.url and picture in edition.sizes:
        said += [
            ("og:image", site.absolute(picture)),
            ("og:image:width", str(_CARD_SIZE[0])),
            ("og:image:height", str(_CARD_SIZE[1])),
            ("og:image:alt", f"{page_name(edition, page)}. {_work(edition)}."),
        ]
        yield '<meta name="twitter:card" content="summary_large_image">'
    yield from (f'<meta property="{name}" content="{escape(words, quote=True)}">' for name, words in said if words)


def _twin(other: Edition, edition: Edition, page: Page) -> bool:
    return other.language != edition.language and page.path in other.pages


def _structured(edition: Edition, page: Page, site: Site) -> str:
    """What the page is, in the words of schema.org. A `<` cannot end the element it stands in."""
    said = json.dumps(_described(edition, page, site), ensure_ascii=False, separators=(",", ":"))
    return f'<script type="application/ld+json">{said.replace("<", chr(92) + "u003c")}</script>'


def _described(edition: Edition, page: Page, site: Site) -> dict[str, Any]:
    described = {
        "@context": _SCHEMA,
        "@type": "WebPage",
        "name": page_name(edition, page),
        "description": description_of(edition, page),
        "inLanguage": edition.language,
        "url": site.absolute(public_path(Address(page.path), edition.language, site.at_root)),
        "isPartOf": _stated({"@type": "WebSite", "name": _work(edition), "url": site.absolute(_home(edition, site))}),
        "mainEntity": _entity(edition, page, site),
        "dateModified": edition.day.isoformat() if edition.day else "",
    }
    return _stated(described)


def _entity(edition: Edition, page: Page, site: Site) -> dict[str, Any]:
    """What a page is about: the strategy, one of its areas, or the amounts as data."""
    plan, about = edition.plan, page.front_matter.about
    if page.path == "index.md":
        return _work_of(edition, plan.strategy, _home(edition, site), site)
    thing = plan.things.get(about.id) if about is not None else None
    if isinstance(thing, SubStrategy):
        part_of = {"isPartOf": {"@type": "CreativeWork", "name": _work(edition)}}
        return _work_of(edition, thing, public_path(Address(page.path), edition.language, site.at_root), site) | part_of
    if any(call.name == "open-data" for call in page.part_calls):
        return _dataset(edition, site)
    return {}


def _work_of(edition: Edition, thing: Any, path: str, site: Site) -> dict[str, Any]:
    """A strategy as a work: the site's rendering of it, and the document it was made from."""
    made_from = edition.plan.things.get(thing.document.id) if thing.document else None
    described = {
        "@type": "CreativeWork",
        "name": edition.plain(edition.text(thing.title)),
        "abstract": edition.plain(edition.text(thing.summary)),
        "inLanguage": edition.language,
        "url": site.absolute(path),
        "creativeWorkStatus": edition.say(f"status-{thing.status}"),
        "version": edition_date(edition),
        "isBasedOn": edition.name(made_from.id) if made_from is not None else "",
    }
    return _stated(described)


def _dataset(edition: Edition, site: Site) -> dict[str, Any]:
    """The amounts as data to download."""
    files = (("text/csv", AMOUNTS), ("application/json", FACTS), ("application/json", DESCRIPTION))
    licence = edition.plan.strategy.licence
    described = {
        "@type": "Dataset",
        "name": edition.say("data-amounts"),
        "description": edition.say("data-text"),
        "license": (licence.url or licence.name) if licence else "",
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": kind, "contentUrl": site.absolute(path)}
            for kind, path in files
            if site.url
        ],
    }
    return _stated(described)


def _stated(described: dict[str, Any]) -> dict[str, Any]:
    """A description without what is not known."""
    return {key: value for key, value in described.items() if value}


def _work(edition: Edition) -> str:
    return edition.plain(edition.text(edition.plan.strategy.title))


def _home(edition: Edition, site: Site) -> str:
    return public_path(Address("index.md"), edition.language, site.at_root)
