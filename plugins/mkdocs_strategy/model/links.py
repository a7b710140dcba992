"""How everything hangs together: each link between two things of a plan, written once and seen from both ends."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping, Set
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from attrs import frozen

from mkdocs_strategy.model.markup import hidden_ranges, mentions
from mkdocs_strategy.model.page import Page
from mkdocs_strategy.model.record import Citation, Record, Ref, Statement, Text, Thing, parted_names
from mkdocs_strategy.model.strategy import Relation
from mkdocs_strategy.problems import Location

if TYPE_CHECKING:
    from mkdocs_strategy.model.plan import Plan

MENTIONS, SHOWS, CITES, PART_OF, ANSWERS = "mentions", "shows", "cites", "part-of", "answers"

# The relation that a key of a record stands for: from the thing the record belongs to, to what the key names.
# Turned round where the key stands at the other end: a decision's `about` says what is decided by it.
TYPED: Mapping[tuple[str, str], tuple[str, bool]] = {
    ("decision", "about"): ("decided-by", True),
    ("milestone", "decision"): ("decided-by", False),
    ("milestone", "about"): ("scheduled-in", True),
    ("budget-frame", "about"): ("funded-by", True),
    ("budget-line", "about"): ("funded-by", True),
    ("budget-frame", "financed_by"): ("financed-by", False),
    ("budget-line", "financed_by"): ("financed-by", False),
    ("target", "about"): ("measured-by", True),
    ("figure", "about"): ("counted-by", True),
    ("disagreement", "about"): ("disputed-in", True),
    ("term", "names"): ("explained-by", True),
    ("initiative", "projects"): ("uses", False),
    ("focus-area", "projects"): ("uses", False),
    ("project", "areas"): ("named-in", False),
    ("task", "by"): (ANSWERS, True),
    ("sub-strategy", "owner"): ("owned-by", False),
    ("initiative", "owner"): ("owned-by", False),
    ("milestone", "owner"): ("owned-by", False),
    ("target", "owner"): ("owned-by", False),
    ("sub-strategy", "presenter"): ("presented-by", False),
    ("sub-strategy", "actors"): ("carried-by", False),
    ("body", "part_of"): ("part-of", False),
    ("person", "member_of"): ("member-of", False),
    ("decision", "body"): ("taken-by", False),
    ("decision", "to"): ("addressed-to", False),
    ("decision", "meeting"): ("taken-at", False),
    ("decision", "next"): ("leads-to", False),
    ("meeting", "body"): ("held-by", False),
    ("meeting", "present"): ("attended-by", False),
    ("meeting", "absent"): ("missed-by", False),
    ("decision", "not_taking_part"): ("without", False),
    ("strategy", "areas"): ("part-of", True),
    ("source", "publisher"): ("published-by", False),
    ("strategy", "document"): ("written-in", False),
    ("sub-strategy", "document"): ("written-in", False),
    ("deck", "speaker"): ("presented-by", False),
    ("deck", "project"): ("made-for", False),
    ("edition", "decision"): ("decided-by", False),
}

_TO_PAGE = re.compile(r"(?<!!)\[[^\]]+\]\((?P<target>[^)#\s:]+\.md)(?:#[^)\s]*)?(?:[ \t]+\"[^\"]*\")?\)")


class Link(NamedTuple):
    """One thing linked to another.

    `subject` is the id of a thing, or "page:" and the path of a page that is about none. A mention stands in a text:
    `written` holds its words in `language`, and the mention starts at character `position`; `page` is the path of the
    page it stands on, if any. `writer` is the thing that the link is written in, which may be either end. `relation` is
    the record of a relation that is written out, also for the mentions in its words. `through` is the third thing of a
    link that follows from two others; "" for what is written.
    """

    subject: str
    type: str
    object: str
    at: Location
    language: str = "*"
    written: str = ""
    position: int = 0
    page: str | None = None
    relation: Relation | None = None
    writer: str = ""
    through: str = ""


@frozen(slots=False)
class Links:
    """All links of a plan, in the order of the data and the pages."""

    plan: Plan

    @cached_property
    def _read(self) -> tuple[tuple[Link, ...], tuple[Link, ...]]:
        reader = _Reader()
        for record in self.plan.records:
            reader.read(record, "", "", None)
        return tuple(reader.data), tuple(reader.texts)

    @property
    def in_data(self) -> tuple[Link, ...]:
        """The links that the data write as references, and what stands inside what."""
        return self._read[0]

    @property
    def in_texts(self) -> tuple[Link, ...]:
        """The mentions in the texts of the data, in every language."""
        return self._read[1]

    @cached_property
    def on_pages(self) -> tuple[Link, ...]:
        """The mentions on pages, in every language, and the links from page to page."""
        subjects = {(page.language, page.path): subject_of(page) for page in self.plan.pages}
        return tuple(link for page in self.plan.pages for link in (*_on_page(page), *_to_pages(page, subjects)))

    def subjects_of(self, objects: Set[str]) -> Iterator[tuple[str, str]]:
        """The subject and object of each link to one of some things, be it written in the data or on a page."""
        yield from ((one.subject, one.object) for one in (*self.in_data, *self.in_texts) if one.object in objects)
        subjects = {(page.language, page.path): subject_of(page) for page in self.plan.pages}
        for page in self.plan.pages:
            subject = subject_of(page)
            yield from ((subject, one.id) for one in page.mentions if one.figure is None and one.id in objects)
            yield from ((subject, to) for to, _ in _to_subjects(page, subjects) if to in objects)

    @cached_property
    def all(self) -> tuple[Link, ...]:
        return (*self.in_data, *self.in_texts, *self.on_pages)

    @cached_property
    def typed(self) -> tuple[Link, ...]:
        """The links that say how two things hang together; not mentions, citations and slides."""
        return tuple(link for link in self.in_data if link.type not in (MENTIONS, SHOWS, CITES))

    @cached_property
    def by_subject(self) -> Mapping[str, tuple[Link, ...]]:
        return _grouped((link.subject, link) for link in self.typed)

    @cached_property
    def by_object(self) -> Mapping[str, tuple[Link, ...]]:
        return _grouped((link.object, link) for link in self.typed)

    @cached_property
    def derived(self) -> tuple[Link, ...]:
        """The links through a third thing, each once, but for ends that a typed link brings together already.

        They are the money of the projects that something uses, and the decisions on what a frame with its lines pays for.
        """
        known = {(link.subject, link.object) for link in self.typed}
        found = {(link.subject, link.object): link for link in (*self._of_projects(), *self._of_frames())}
        return tuple(link for ends, link in found.items() if ends not in known)

    def _of_projects(self) -> Iterator[Link]:
        for used in (link for link in self.typed if link.type == "uses"):
            for paid in self.by_subject.get(used.object, ()):
                if paid.type == "funded-by":
                    yield used._replace(type="funded-through", object=paid.object, through=used.object)

    def _of_frames(self) -> Iterator[Link]:
        for paid in (link for link in self.typed if link.type == "funded-by"):
            if getattr(self.plan.things.get(paid.object), "kind", "") != "budget-frame":
                continue
            lines = (link.subject for link in self.by_object.get(paid.object, ()) if link.type == PART_OF)
            decisions = [link.object for link in self.by_subject.get(paid.subject, ()) if link.type == "decided-by"]
            for money in (paid.object, *lines):
                for decision in decisions:
                    yield Link(money, "decided-with", decision, paid.at, writer=paid.object, through=paid.subject)

    @cached_property
    def derived_at(self) -> Mapping[str, tuple[Link, ...]]:
        """The links through a third thing, by the ids of both ends."""
        return _grouped((end, link) for link in self.derived for end in (link.subject, link.object))

    @cached_property
    def mentioned(self) -> Mapping[str, tuple[Link, ...]]:
        """The mentions of each thing, by its id: on pages first, then in texts."""
        return _grouped((link.object, link) for link in (*self.on_pages, *self.in_texts))


def subject_of(page: Page) -> str:
    """What a page's links start from: the thing it is about, or the page itself."""
    about = page.front_matter.about
    return about.id if about is not None else f"page:{page.path}"


def _grouped(pairs: Iterable[tuple[str, Link]]) -> Mapping[str, tuple[Link, ...]]:
    found: dict[str, list[Link]] = {}
    for identifier, link in pairs:
        found.setdefault(identifier, []).append(link)
    return {identifier: tuple(links) for identifier, links in found.items()}


class _Reader:
    """Reads the links out of records, of those in texts apart."""

    def __init__(self) -> None:
        self.data: list[Link] = []
        self.texts: list[Link] = []

    def read(self, record: Record, subject: str, kind: str, relation: Relation | None) -> None:
        """The links of a record; those of a part without an id start from what it belongs to."""
        identifier = (record.id or "") if isinstance(record, Thing | Statement) else ""
        if identifier and identifier != subject:
            if subject:
                self.data.append(Link(identifier, PART_OF, subject, record.at, writer=identifier))
            subject, kind = identifier, record.kind  # type: ignore[attr-defined]
        if isinstance(record, Relation):
            relation = record
        for name in parted_names(type(record)):
            value = getattr(record, name)
            if value.__class__ is tuple:
                for part in value:
                    self._part(record, name, part, subject, kind, relation)
            elif value is not None:
                self._part(record, name, value, subject, kind, relation)

    def _part(self, record: Record, key: str, part: Any, subject: str, kind: str, relation: Relation | None) -> None:
        if part.__class__ is Text:
            self._text(part, subject, relation)
        elif part.__class__ is Ref:
            self.data.append(_by_key(record, key, part, subject, kind))
        elif isinstance(part, Record):
            self.read(part, subject, kind, relation)

    def _text(self, text: Text, subject: str, relation: Relation | None) -> None:
        for language, words, at in text:
            if "[[" in words:
                self.texts += (
                    Link(subject, MENTIONS, one.id, at, language, words, one.start, relation=relation)
                    for one in mentions(words)
                    if one.figure is None
                )


def _by_key(record: Record, key: str, ref: Ref, subject: str, kind: str) -> Link:
    if isinstance(record, Relation):
        return Link(subject, record.type, ref.id, ref.at, relation=record, writer=subject)
    if isinstance(record, Citation):
        return Link(subject, CITES, ref.id, ref.at, writer=subject)
    found = TYPED.get((kind, key))
    if found is None:
        return Link(subject, SHOWS, ref.id, ref.at, writer=subject)
    name, turned = found
    ends = (ref.id, name, subject) if turned else (subject, name, ref.id)
    return Link(*ends, ref.at, writer=subject)


def _on_page(page: Page) -> Iterator[Link]:
    subject = subject_of(page)
    for one in page.mentions:
        if one.figure is None:
            at = page.where(one.start)
            yield Link(subject, MENTIONS, one.id, at, page.language, page.body, one.start, page.path)


def _to_pages(page: Page, subjects: Mapping[tuple[str, str], str]) -> Iterator[Link]:
    """The links that a page's author wrote to other pages, by their files."""
    subject = subject_of(page)
    for found, start in _to_subjects(page, subjects):
        at = page.where(start)
        yield Link(subject, MENTIONS, found, at, page.language, page.body, start + 1, page.path)


def _to_subjects(page: Page, subjects: Mapping[tuple[str, str], str]) -> Iterator[tuple[str, int]]:
    """What the pages are about that a page's author linked to by their files, and where each link starts."""
    if ".md" not in page.body:
        return
    hidden = hidden_ranges(page.body)
    for match in _TO_PAGE.finditer(page.body):
        target = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), match["target"]))
        found = subjects.get((page.language, target))
        if found is not None and not any(start <= match.start() < end for start, end in hidden):
            yield found, match.start()
