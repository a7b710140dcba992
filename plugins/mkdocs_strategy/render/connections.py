"""Where a thing is mentioned and what it hangs together with, told where it stands: the links seen from the other end."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from html import escape
from typing import NamedTuple

from mkdocs_strategy.model.addresses import Address
from mkdocs_strategy.model.links import Link
from mkdocs_strategy.model.page import Page
from mkdocs_strategy.model.parts import BY_NAME
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.excerpts import sentence
from mkdocs_strategy.render.view import Piece, View, html_piece

# The id of the section, alike in every language.
ANCHOR = "connected-with"

# The groups that mentions are shown in, by the kind of thing they stand in, in this order.
GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("strategies", ("strategy", "sub-strategy", "ambition", "focus-area", "initiative", "statement", "task")),
    ("decisions", ("decision", "meeting", "milestone", "edition")),
    ("money", ("budget-frame", "budget-line")),
    ("targets", ("target", "figure")),
    ("projects", ("project",)),
    ("people", ("body", "person", "organisation")),
    ("words", ("term",)),
    ("sources", ("source", "disagreement")),
    ("presentations", ("deck", "slide", "drawing")),
    ("pages", ("page",)),
)
_GROUP_OF = {kind: group for group, kinds in GROUPS for kind in kinds}


# The groups of what may only list names: a heading, a slide, a box. A name with fewer words beside it says nothing there.
_LISTS = ("pages", "presentations")
FEWEST_BESIDE = 3

_WORD = re.compile(r"\w+")

# More ends of one relation than this are folded, and so are more mentions of one group than the other.
MANY_ENDS, MANY_MENTIONS = 6, 3


class Related(NamedTuple):
    """Another thing that one hangs together with: the relation's type, its words, the other end, and why.

    `sort` is what sort of thing the other end is, where that is told apart: a system, a service. `why` is "" where the
    relation follows from a key and nothing is said of it.
    """

    type: str
    label: str
    other: Piece
    sort: str = ""
    why: str = ""


class Backlink(NamedTuple):
    """A place that mentions a thing: its group, what it is called, where it is, and the sentence there.

    `words` is "" where there is nothing but the name, as with those who take part in a project.
    """

    group: str
    place: Piece
    words: str


class _Told(NamedTuple):
    """What is told of one thing."""

    related: tuple[Related, ...]
    mentioned: tuple[Backlink, ...]


def connections(view: View, identifiers: Iterable[str], shown: Collection[str] = ()) -> str:
    """What things that have their place here hang together with and where they are mentioned, folded, as one block.

    Each thing is told once on a page, without the relations that are `shown` beside it. Nothing for things without links,
    and for documents, which cannot be walked.
    """
    new = [one for one in identifiers if one in view.given and one not in view.connected]
    view.connected.update(new)
    if not view.as_html:
        return ""
    found = [(one, told) for one in new if any(told := _told(view.edition, one, shown))]
    if not found:
        return ""
    count = sum(len(told.related) + len(told.mentioned) for _, told in found)
    label = f"{escape(view.edition.say('connections'))} ({count})"
    inside = "".join(
        ("" if len(new) == 1 else f"<p>{html_piece(view.piece(one), view)}</p>")
        + _related(view, told.related)
        + _mentioned(view, told.mentioned)
        for one, told in found
    )
    return f'<details class="strategy-links"><summary>{label}</summary>{inside}</details>\n'


def _told(edition: Edition, identifier: str, shown: Collection[str]) -> _Told:
    related = tuple(one for one in related_elsewhere(edition, identifier) if one.type not in shown)
    return _Told(related, tuple(backlinks(edition, identifier)))


def page_connections(view: View, page: Page) -> str:
    """Where a page is mentioned, as a section of its own, what is much of it folded; nothing where it is mentioned nowhere."""
    edition = view.edition
    about = page.front_matter.about
    related: tuple[Related, ...] = ()
    mentioned = tuple(backlinks(edition, f"page:{page.path}"))
    if about is not None:
        told = _told(edition, about.id, _shown_by_parts(page))
        related, mentioned = told.related, mentioned + told.mentioned
    if not view.as_html or not (related or mentioned):
        return ""
    inside = _related(view, related, folds=True) + _mentioned(view, mentioned, folds=True)
    heading = f"## {edition.say('connections')} {{#{ANCHOR}}}"
    return f'\n\n{heading}\n\n<div class="strategy-links">{inside}</div>\n'


def _related(view: View, related: Iterable[Related], folds: bool = False) -> str:
    """Other ends under the words of their relation."""
    labels: dict[str, list[Related]] = {}
    for one in related:
        labels.setdefault(one.label, []).append(one)
    said = "".join(f"<dt>{escape(label)}</dt><dd>{_ends(view, ends, folds)}</dd>" for label, ends in labels.items())
    return f'<dl class="strategy-facts">{said}</dl>' if said else ""


def _ends(view: View, ends: Sequence[Related], folds: bool) -> str:
    """The other ends of one relation: in a line, in a list where it is said why, or folded by their sorts."""
    if any(one.why for one in ends):
        said = _listed(f"{html_piece(one.other, view)}{_quoted(one.why)}" for one in ends)
    elif folds and len(ends) > MANY_ENDS:
        said = _by_sort(view, ends)
    else:
        return ", ".join(html_piece(one.other, view) for one in ends)
    return _fold(view.edition.say("in-all", count=len(ends)), said) if folds and len(ends) > MANY_ENDS else said


def _by_sort(view: View, ends: Sequence[Related]) -> str:
    sorts: dict[str, list[str]] = {}
    for one in ends:
        sorts.setdefault(one.sort, []).append(html_piece(one.other, view))
    if len(sorts) == 1:
        return _listed(html_piece(one.other, view) for one in ends)
    return _listed(f"{escape(sort)}{': ' if sort else ''}{', '.join(named)}" for sort, named in sorts.items())


def _mentioned(view: View, found: Iterable[Backlink], folds: bool = False) -> str:
    """Mentions under the names of their groups, each with its sentence."""
    groups: dict[str, list[str]] = {name: [] for name, _ in GROUPS}
    for one in found:
        groups[one.group].append(f"{html_piece(one.place, view)}{_quoted(one.words)}")
    said = []
    for name, items in groups.items():
        label = view.edition.say(f"mentioned-{name}")
        if items and folds:
            said.append(_fold(f"{label} ({len(items)})", _listed(items), opened=len(items) <= MANY_MENTIONS))
        elif items:
            said.append(f"<p>{escape(label)}</p>{_listed(items)}")
    return "".join(said)


def _quoted(words: str) -> str:
    return f"<q>{escape(words, quote=False)}</q>" if words else ""


def _listed(items: Iterable[str]) -> str:
    return f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"


def _fold(label: str, said: str, opened: bool = False) -> str:
    """What opens without JavaScript, and is printed open."""
    mark = " open" if opened else ""
    return f'<details class="strategy-more"{mark}><summary>{escape(label)}</summary>{said}</details>'


def _shown_by_parts(page: Page) -> frozenset[str]:
    return frozenset(name for call in page.part_calls if call.name in BY_NAME for name in BY_NAME[call.name].tells)


def related_elsewhere(edition: Edition, identifier: str) -> Iterator[Related]:
    """What a thing hangs together with by what is written elsewhere, each once, with all that is said of it."""
    found: dict[tuple[str, str], Related] = {}
    for link, label, other in _elsewhere(edition, identifier):
        _add(edition, found, Related(link.type, label, _named(edition, other), why=_why(edition, link)), other)
    yield from found.values()


def _elsewhere(edition: Edition, identifier: str) -> Iterator[tuple[Link, str, str]]:
    """The links of a thing that are not told where it stands, nor by its own texts: those through a third thing come last.

    Each with its words from this end, and the other end.
    """
    links, owners = edition.plan.links, edition.plan.owners
    written = (*links.by_subject.get(identifier, ()), *links.by_object.get(identifier, ()))
    for link in (*written, *links.derived_at.get(identifier, ())):
        direction, other = ("relation", link.object) if link.subject == identifier else ("back", link.subject)
        label = edition.words.get(f"{direction}-{link.type}")
        own = not link.through and identifier in (link.writer, owners.get(link.writer))
        if label is not None and (not own or _told_nowhere_else(edition, link)):
            yield link, label, other


def _add(edition: Edition, found: dict[tuple[str, str], Related], one: Related, other: str) -> None:
    """Put another end among those found, once under a label, with what each relation says of it."""
    known = found.get((one.label, other))
    if known is None:
        found[one.label, other] = one._replace(sort=_sort(edition, other))
    elif one.why and one.why not in known.why:
        found[one.label, other] = known._replace(why=f"{known.why} {one.why}".strip())


def _named(edition: Edition, identifier: str) -> Piece:
    return Piece(edition.name(identifier), edition.address(identifier))


def _why(edition: Edition, link: Link) -> str:
    """What is said of a relation that is written out, as plain words."""
    return "" if link.relation is None else " ".join(edition.plain(edition.text(link.relation.text)).split())


def _sort(edition: Edition, identifier: str) -> str:
    return edition.words.get(f"type-{getattr(edition.plan.things.get(identifier), 'type', '')}", "")


def _told_nowhere_else(edition: Edition, link: Link) -> bool:
    """Whether a relation is written out within a sub-strategy: only the sub-strategy's own have a list on the page."""
    return link.relation is not None and link.writer in edition.plan.owners


def backlinks(edition: Edition, identifier: str) -> Iterator[Backlink]:
    """The places that mention a thing or page in this language, each once, but for its own page and its own texts.

    Left out are those of what it is told to hang together with, where a list or a heading has but its name, and where a
    sentence alone sends readers to it.
    """
    seen = set()
    owners, name = edition.plan.owners, edition.name(identifier)
    mentioned = edition.plan.links.mentioned.get(identifier, ())
    told = _told_as_related(edition, identifier) if mentioned else ()
    for link in mentioned:
        own = link.subject == identifier or owners.get(link.subject) == identifier
        if own or link.language not in (edition.language, "*") or link.subject in told:
            continue
        place = _place(edition, link)
        if place.address is not None and place not in seen:
            said, group = sentence(edition, link.written, link.position), _group(edition, link)
            if said and not (group in _LISTS and len(_WORD.findall(said.replace(name, ""))) < FEWEST_BESIDE):
                seen.add(place)
                yield Backlink(group, place, "" if said == name else said)


def _told_as_related(edition: Edition, identifier: str) -> Collection[str]:
    """What is told to hang together with a thing, here or in its list of relations: its mentions would only tell it again.

    What goes through a third thing says less than a mention, and leaves it standing.
    """
    links = edition.plan.links
    written = (*links.by_subject.get(identifier, ()), *links.by_object.get(identifier, ()))
    ends = {end for link in written if link.relation is not None for end in (link.subject, link.object)}
    return ends.union(other for link, _, other in _elsewhere(edition, identifier) if not link.through)


def _group(edition: Edition, link: Link) -> str:
    thing = edition.plan.things.get(link.subject)
    return _GROUP_OF.get(thing.kind if thing is not None else "page", "pages")


def _place(edition: Edition, link: Link) -> Piece:
    """What to call the place of a mention, and its address: a section of a page, or a thing."""
    page = edition.pages.get(link.page) if link.page else None
    if page is None:
        thing = link.subject
        address = edition.address(thing) or edition.address(edition.plan.owners.get(thing, ""))
        return Piece(edition.name(thing), address)
    title = edition.page_title(page) or edition.plain(page.body.lstrip().partition("\n")[0].lstrip("# "))
    heading = page.section_at(link.position)
    if heading is None:
        return Piece(title, Address(page.path))
    return Piece(f"{title}: {edition.plain(heading.words)}", Address(page.path, heading.id))
