"""What a document is made of: a sub-strategy, or the whole strategy with all of them, as one Markdown text for pandoc.

References lead to the place within the document where there is one, else to the public address of the site, else they
are plain words. Nothing here knows pandoc or a format of files.
"""

from __future__ import annotations

import datetime
import posixpath
import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from mkdocs_strategy.model.addresses import Address
from mkdocs_strategy.model.document import Document
from mkdocs_strategy.model.markup import hidden_ranges
from mkdocs_strategy.model.page import Page
from mkdocs_strategy.model.page_links import picture_file
from mkdocs_strategy.model.strategy import Strategy, SubStrategy
from mkdocs_strategy.render.document_files import pages_of
from mkdocs_strategy.render.document_view import DocumentView, alt_attribute
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.exports import public_path
from mkdocs_strategy.render.facts import status_text
from mkdocs_strategy.render.own_facts import as_of, date_of, document_day, is_own
from mkdocs_strategy.render.pages import expand_page
from mkdocs_strategy.render.places import page_name

# What a link says that leads nowhere from here: its words remain.
UNLINKED = "unlinked:"

_OWN_TITLE = re.compile(r"\A\s*# (?P<words>[^\n]*?)[ ]*(?:\{[^}\n]*\})?[ ]*(?:\n|\Z)")
_GIVEN_ID = re.compile(r"(?<=\{#)(?P<id>[^\s}]+)(?=[\s}])")
_TARGET = re.compile(r"\]\((?P<target>[^)\s]+)(?P<title>[ \t]+\"[^\"\n]*\")?\)")
_PICTURE = re.compile(
    r"!\[(?P<alt>[^\]]*)\]\(\s*(?P<target>[^)\s]*)(?:\s+\"(?P<title>[^\"\n]*)\")?\s*\)(?:\{(?P<attributes>[^}\n]*)\})?"
)
_WIDTH = re.compile(r"\bwidth=\"?(?P<width>\d+(?:px|%)?)")
# The pictures that documents can show.
_SHOWN = (".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp")
_ADMONITION = re.compile(
    r"^!!! *(?P<kind>[a-z]+)(?: *\"(?P<title>[^\"\n]*)\")?[ ]*\n(?P<inside>(?:[ ]{4}[^\n]*\n|[ \t]*\n(?=[ ]{4}))+)",
    re.MULTILINE,
)
_OUTWARD = ("http://", "https://", "mailto:", UNLINKED)
# As many headings as stand on the first page, under what a council asks first.
_ON_FIRST_PAGE = 22


@frozen
class Site:
    """Where the pages are to be found: the address of the site, "" where it has none, and the language at its root."""

    url: str = ""
    at_root: str | None = None

    def address(self, address: Address, language: str) -> str | None:
        """The public address of a place; None where the site has none."""
        if not self.url:
            return None
        path = address.path[1:] if address.path.startswith("/") else public_path(address, language, self.at_root)
        return f"{self.url.rstrip('/')}/{path}"


def document(edition: Edition, identifier: str, site: Site) -> Document:
    """The document of a sub-strategy or of the whole strategy. Raises KeyError for what has no page of its own."""
    thing = edition.plan.things[identifier]
    pages = pages_of(edition, identifier)
    day = document_day(edition, pages)
    edition, home = as_of(edition, pages, day), pages[0]
    maker = _Maker(edition, site, pages)
    body = maker.body()
    strategy = edition.plan.strategy
    work = edition.plain(edition.text(strategy.title))
    whole = isinstance(thing, Strategy)
    colophon = "".join(piece.words for piece in maker.view(home).pieces(strategy.colophon))
    address = site.address(Address(home.path), edition.language) or ""
    return Document(
        id=identifier,
        language=edition.language,
        title=work if whole else edition.name(identifier),
        work="" if whole else work,
        organisation=edition.name(edition.plan.organisation.id),
        edition=date_of(edition, day),
        created=_created(edition, day),
        address=address,
        colophon=colophon,
        facts=tuple(_facts(edition, thing)),
        body=body,
        pictures=maker.pictures,
        files=maker.files,
        words=_words(edition, day),
        of_own_facts=is_own(edition, day),
        foreign=edition.foreign.in_text(body),
        depth=2 if whole else _depth(body),
        chapters=whole,
    )


def _depth(body: str) -> int:
    """How many levels of headings the contents have: as many as stand with them on the first page."""
    levels = [len(signs) for signs in re.findall(r"^(#{1,3}) ", body, re.MULTILINE)]
    return next((depth for depth in (3, 2) if sum(level <= depth for level in levels) <= _ON_FIRST_PAGE), 1)


# The words that every document shows, as keys of the wording.
WORDS = ("document-contents", "document-page", "document-edition", "document-facts", "document-address")


def _words(edition: Edition, day: datetime.date | None) -> dict[str, str]:
    said = {key.removeprefix("document-"): edition.say(key) for key in WORDS}
    return {**said, "edition": edition.say("document-own-facts")} if is_own(edition, day) else said


def _created(edition: Edition, day: datetime.date | None) -> str:
    declared = edition.plan.strategy.edition_date
    created = declared.first_day if declared is not None else day or edition.day
    return created.isoformat() if created is not None else ""


def _facts(edition: Edition, thing: Strategy | SubStrategy) -> Iterator[tuple[str, str]]:
    """What a council asks of a paper first."""
    yield edition.say("status"), status_text(edition, thing)
    if isinstance(thing, Strategy):
        yield edition.say("period"), edition.value(thing.period)


class _Maker:
    """Puts pages together as one text."""

    def __init__(self, edition: Edition, site: Site, pages: Sequence[Page]) -> None:
        self.edition = edition
        self.site = site
        self.pages = pages
        self.pictures: dict[str, str] = {}
        self.files: dict[str, str] = {}
        self._given: dict[str, None] = {}
        self._counted: dict[str, int] = {}
        self._second: set[str] = set()
        self._slugs = {page.path: _slug(edition, page) for page in pages}

    def body(self) -> str:
        """The Markdown of all pages; the title of a page alone is the document's, and its headings are one level up."""
        return "\n\n".join(self._page(page) for page in self.pages)

    def view(self, page: Page) -> DocumentView:
        """The edition seen from a page of the document."""

        def target(address: Address) -> str | None:
            return self._target(address, page)

        return DocumentView(
            self.edition,
            page.path,
            target,
            target,
            given=self._given,
            second=self._second,
            counted=self._counted,
            pictures=self.pictures,
        )

    def _page(self, page: Page) -> str:
        view = self.view(page)
        own = _OWN_TITLE.match(page.body)
        body = page.body[own.end() :] if own else page.body
        made = expand_page(self._prepared(body, page), view)
        if len(self.pages) == 1:
            return _a_level_up(made)
        title = view.expand(own["words"]) if own else page_name(self.edition, page)
        return f"# {title} {{#{self._slugs[page.path]}}}\n\n{made}"

    def _prepared(self, body: str, page: Page) -> str:
        """The words of a page with its own ids, links, pictures and notes as those of the document."""

        def shown(match: re.Match[str], instead: str) -> str:
            hidden = hidden_ranges(match.string)
            return match[0] if any(start <= match.start() < end for start, end in hidden) else instead

        with_pictures = _PICTURE.sub(lambda found: shown(found, self._picture(found, page)), body)
        with_links = _TARGET.sub(lambda found: shown(found, self._link(found, page)), with_pictures)
        with_ids = _GIVEN_ID.sub(lambda found: self._own_id(found["id"], page), with_links)
        return _ADMONITION.sub(self._note, with_ids)

    def _picture(self, match: re.Match[str], page: Page) -> str:
        """A picture file beside the pages under a name of the document's own; its words alone for any other."""
        file = picture_file(self.edition.plan, page, match["target"])
        if not file.lower().endswith(_SHOWN):
            return f"*{match['alt']}*"
        known = {path: name for name, path in self.files.items()}
        name = known.get(file) or f"file-{len(self.files) + 1}{posixpath.splitext(file)[1].lower()}"
        self.files[name] = file
        width = _WIDTH.search(match["attributes"] or "")
        wide = f" width={width['width']}{'px' * width['width'].isdigit()}" if width else ""
        return f"![{match['title'] or ''}]({name}){{{alt_attribute(match['alt'])}{wide}}}"

    def _note(self, match: re.Match[str]) -> str:
        title = match["title"] or self.edition.say("document-note")
        inside = "\n".join(line[4:] for line in match["inside"].splitlines())
        return f"::: note\n**{title}**\n\n{inside.strip()}\n:::\n\n"

    def _link(self, match: re.Match[str], page: Page) -> str:
        target = match["target"]
        if target.startswith(_OUTWARD) or target in self.files:
            return match[0]
        path, _, anchor = target.partition("#")
        if path and not path.endswith(".md"):
            found = self.site.address(Address(f"/{path.lstrip('/')}"), self.edition.language)
            return f"]({found or UNLINKED})"
        there = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), path)) if path else page.path
        return f"]({self._target(Address(there, anchor or None), page) or UNLINKED})"

    def _target(self, address: Address, page: Page) -> str | None:
        if address.path in self._slugs:
            found = self.edition.pages[address.path]
            return f"#{self._own_id(address.anchor, found) if address.anchor else self._slugs[address.path]}"
        return self.site.address(address, self.edition.language)

    def _own_id(self, identifier: str, page: Page) -> str:
        """The id of a place on a page: that of a thing as it is, one that a page gives by hand with the page's name."""
        if len(self.pages) == 1 or identifier in self.edition.plan.things:
            return identifier
        by_hand = any(name == identifier for _, name in page.anchors)
        return f"{self._slugs[page.path]}--{identifier}" if by_hand else identifier


def _slug(edition: Edition, page: Page) -> str:
    """A name for a page that no other place of the document has: the id of what it is about, else its path."""
    about = page.front_matter.about
    return about.id if about is not None else "page-" + page.path.removesuffix(".md").replace("/", "-")


_DEEPER = re.compile(r"^#(?=#+ )", re.MULTILINE)


def _a_level_up(text: str) -> str:
    """The headings of a page whose title is the document's, one level up."""
    hidden = hidden_ranges(text)
    return _DEEPER.sub(
        lambda found: found[0] if any(start <= found.start() < end for start, end in hidden) else "", text
    )
