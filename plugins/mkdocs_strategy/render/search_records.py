"""What the search knows: a record for each page and each thing with an address, with the words it can be found by. No I/O.

Records are made of what editors write, not of built pages, so that tables, redlines and slides made from the same facts do not
drown them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from html import escape
from typing import Any

from attrs import evolve, frozen

from mkdocs_strategy.model.addresses import Address
from mkdocs_strategy.model.page import Page
from mkdocs_strategy.model.prose import prose_of
from mkdocs_strategy.model.record import Forms, Record, Text, content_names
from mkdocs_strategy.model.strategy import SubStrategy
from mkdocs_strategy.model.vocabulary import WORD
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.exports import public_path

# The groups that results are shown in, by the kind of thing.
GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("areas", ("strategy", "sub-strategy")),
    ("pages", ("page", "statement")),
    ("words", ("term",)),
    ("initiatives", ("initiative", "ambition", "focus-area", "task")),
    ("projects", ("project",)),
    ("decisions", ("decision", "meeting", "milestone", "edition")),
    ("money", ("budget-frame", "budget-line", "finance-source")),
    ("targets", ("target", "figure")),
    ("people", ("body", "person", "organisation")),
    ("presentations", ("deck", "slide", "drawing")),
    ("sources", ("source", "disagreement")),
)
_GROUP_OF = {kind: group for group, kinds in GROUPS for kind in kinds}

# What the rank of a kind counts for, where it is more or less than of others: a page gathers what its parts say one by one.
COUNTS = {
    "budget-line": 0.8,
    "disagreement": 0.5,
    "drawing": 0.7,
    "figure": 0.8,
    "page": 1.6,
    "slide": 0.6,
    "statement": 0.7,
    "strategy": 1.5,
    "sub-strategy": 1.8,
    "task": 0.7,
    "term": 1.1,
}

# Stands between words that only the search sees and the text that readers are shown.
BEGINS = "⁂"
# Weights of Pagefind, from 0 to 10.
_OF_TITLE, _OF_NAMES, _OF_HEADINGS, _OF_SUMMARY, _OF_HIDDEN = 10, 6, 5, 3, 0.4
# A title that is a whole sentence is cut to about so many characters.
_LONGEST_TITLE = 90

_WORD = re.compile(WORD)
_MARKS = re.compile(
    r"^[ \t]*(?:#{1,6}|[-*+>|]|!!!.*|\?\?\?.*)[ \t]*|\*\*|__|`|[\[\]|\0]|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)",
    re.MULTILINE,
)


@frozen
class Section:
    """A heading of a page, its id, and the text under it; "" for the beginning, which has none."""

    heading: str
    id: str
    text: str


@frozen(slots=False)
class SearchRecord:
    """What can be found at an address. `url` is below the site's root; `names` are other words for it.

    `hidden` are words that readers do not see there: parts of compounds, other forms, what abbreviations stand for.
    """

    url: str
    title: str
    kind: str
    area: str
    names: tuple[str, ...]
    summary: str
    sections: tuple[Section, ...]
    hidden: tuple[str, ...] = ()

    @property
    def group(self) -> str:
        return _GROUP_OF.get(self.kind, "pages")

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of it in small letters, each once."""
        texts = [text for one in self.sections for text in (one.heading, one.text)]
        whole = " \n ".join((self.title, *self.names, self.summary, *texts))
        return tuple(dict.fromkeys(_WORD.findall(whole.casefold())))

    def html(self, language: str) -> str:
        """The record as the page that the search reads."""
        told = {
            "url": self.url,
            "kind": self.kind,
            "group": self.group,
            "area": self.area,
            "names": "|".join(self.names),
        }
        head = "".join(
            f'<meta data-pagefind-meta="{key}[content]" content="{escape(value)}">'
            for key, value in told.items()
            if value
        )
        body = "".join(_section_html(one) for one in self.sections)
        return (
            f'<!doctype html><html lang="{language}"><head>{head}</head><body data-pagefind-body>'
            f'<h1 data-pagefind-weight="{_OF_TITLE}">{escape(self.title)}</h1>'
            f'<p data-pagefind-weight="{_OF_NAMES}">{escape(" ".join(self.names))}</p>'
            f'<p data-pagefind-weight="{_OF_HIDDEN}">{escape(" ".join(self.hidden))}</p>'
            f'<p>{BEGINS}</p><p data-pagefind-weight="{_OF_SUMMARY}">{escape(self.summary)}</p>{body}</body></html>\n'
        )


def _section_html(section: Section) -> str:
    heading = ""
    if section.heading:
        heading = f'<h2 id="{escape(section.id)}" data-pagefind-weight="{_OF_HEADINGS}">{escape(section.heading)}</h2>'
    return f"{heading}<p>{escape(section.text)}</p>"


def search_records(edition: Edition, at_root: str | None) -> Iterator[SearchRecord]:
    """A record for each page of a language and each thing that has its place on one."""
    for page in edition.pages.values():
        # Nobody looks for the page that they look on.
        if any(call.name == "search" for call in page.part_calls):
            continue
        yield _of_page(edition, page, at_root)
    for identifier, thing in edition.plan.things.items():
        address = edition.address(identifier)
        if address is not None and address.anchor is not None:
            yield _of_thing(edition, thing, address, at_root)


def _of_page(edition: Edition, page: Page, at_root: str | None) -> SearchRecord:
    about = page.front_matter.about
    thing = edition.plan.things.get(about.id) if about is not None else None
    sections = tuple(_sections(edition, page))
    title = edition.page_title(page) or (sections[0].heading if sections else "") or page.path
    if thing is not None:
        sections = (*sections, Section("", "", _own_text(edition, thing)))
    return SearchRecord(
        public_path(Address(page.path), edition.language, at_root),
        title,
        thing.kind if thing is not None else "page",
        "",
        (*_names(edition, thing), *page.front_matter.search_words),
        page.front_matter.description or "",
        sections,
    )


def _sections(edition: Edition, page: Page) -> Iterator[Section]:
    headings = page.headings
    first = headings[0].start if headings else len(page.body)
    yield Section("", "", _plain(edition, re.sub(r"\A\s*# .*", "", page.body[:first])))
    for number, heading in enumerate(headings):
        end = headings[number + 1].start if number + 1 < len(headings) else len(page.body)
        _, _, under = page.body[heading.start : end].partition("\n")
        yield Section(_plain(edition, heading.words), heading.id or "", _plain(edition, under))


def _of_thing(edition: Edition, thing: Any, address: Address, at_root: str | None) -> SearchRecord:
    name = edition.name(thing.id)
    title = name if len(name) <= _LONGEST_TITLE else f"{name[:_LONGEST_TITLE].rpartition(' ')[0]} …"
    text = _own_text(edition, thing)
    return SearchRecord(
        public_path(address, edition.language, at_root),
        _plain(edition, title),
        thing.kind,
        _area(edition, thing.id, address),
        _names(edition, thing),
        "",
        (Section("", "", text),),
    )


def _area(edition: Edition, identifier: str, address: Address) -> str:
    """The name of the sub-strategy that a thing belongs to, or on whose page it stands; "" for none."""
    owner = edition.plan.owners.get(identifier)
    while owner is not None:
        if isinstance(edition.plan.things.get(owner), SubStrategy):
            return edition.name(owner)
        owner = edition.plan.owners.get(owner)
    about = edition.pages[address.path].front_matter.about if address.path in edition.pages else None
    named = about is not None and isinstance(edition.plan.things.get(about.id), SubStrategy)
    return edition.name(about.id) if about is not None and named else ""


def _names(edition: Edition, thing: Any) -> tuple[str, ...]:
    """What else a thing is called: its title, what it stands for, its forms, words that must not be used for it, and others to find it by."""
    said = [edition.text(text) for key in ("title", "expansion") if isinstance(text := getattr(thing, key, None), Text)]
    for key in ("forms", "avoid", "search_words"):
        forms = getattr(thing, key, None)
        said += forms.in_language(edition.language) if isinstance(forms, Forms) else ()
    return tuple(dict.fromkeys(_plain(edition, one) for one in said if one))


def _own_text(edition: Edition, thing: Any) -> str:
    """The texts of a thing, without those of things that have their own address."""
    return _plain(edition, " ".join(_texts(edition, thing, thing)))


def _texts(edition: Edition, value: object, of: object) -> Iterator[str]:
    if isinstance(value, Text):
        yield edition.text(value)
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(edition, item, of)
    elif isinstance(value, Record):
        identifier = getattr(value, "id", None)
        if value is not of and identifier is not None and edition.address(identifier) is not None:
            return
        for name in content_names(type(value)):
            if value is not of or name not in ("name", "forms", "avoid", "search_words"):
                yield from _texts(edition, getattr(value, name), of)


def _plain(edition: Edition, written: str) -> str:
    """Markdown as plain words, its references as names and figures."""
    return " ".join(_MARKS.sub("", prose_of(edition.plain(written))).split())


def with_hidden(record: SearchRecord, hidden: Iterable[str]) -> SearchRecord:
    """A record with words that readers do not see, each once, but for those that it says itself."""
    said = set(record.words)
    return evolve(record, hidden=tuple(dict.fromkeys(word for word in hidden if word not in said)))


def terms_in(edition: Edition, texts: Sequence[str]) -> Iterator[str]:
    """The ids of the terms, projects and areas that words in texts lead to."""
    vocabulary = edition.plan.vocabularies[edition.language]
    for text in texts:
        passed = 0
        for match in _WORD.finditer(text):
            if match[0] not in vocabulary.entries or match.start() < passed:
                continue
            found = vocabulary.at(text, match[0], match.start(), match.end())
            if found is not None:
                passed = found.end
                yield found.id
