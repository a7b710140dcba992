"""Where a thing is mentioned and what it hangs together with, told where it stands: the links seen from the other end."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from html import escape
from typing import NamedTuple

from mkdocs_strategy.model.addresses import Address
from mkdocs_strategy.model.budget import BudgetFrame
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


class Related(NamedTuple):
    """Another thing that one hangs together with: the relation's type, its words, and the other end."""

    type: str
    label: str
    other: Piece


class Backlink(NamedTuple):
    """A place that mentions a thing: its group, what it is called, where it is, and the sentence there.

    `words` is "" where there is nothing but the name, as in a heading.
    """

    group: str
    place: Piece
    words: str


def connections(view: View, identifiers: Iterable[str], shown: Collection[str] = ()) -> str:
    """What things that have their place here hang together with and where they are mentioned, folded, as one block.

    Each thing is told once on a page, without the relations that are `shown` beside it. Nothing for things without links,
    and for documents, which cannot be walked.
    """
    told = [one for one in identifiers if one in view.given and one not in view.connected]
    view.connected.update(told)
    if not view.as_html:
        return ""
    found = [(one, said) for one in told if (said := _of_thing(view, one, shown))]
    if not found:
        return ""
    count = sum(said.count("<li>") + said.count("<dd>") for _, said in found)
    label = f"{escape(view.edition.say('connections'))} ({count})"
    inside = [said if len(told) == 1 else f"<p>{html_piece(view.piece(one), view)}</p>{said}" for one, said in found]
    return f'<details class="strategy-links"><summary>{label}</summary>{"".join(inside)}</details>\n'


def _of_thing(view: View, identifier: str, shown: Collection[str]) -> str:
    related = tuple(one for one in related_elsewhere(view.edition, identifier) if one.type not in shown)
    return _related(view, related) + _mentioned(view, tuple(backlinks(view.edition, identifier)))


def page_connections(view: View, page: Page) -> str:
    """Where a page is mentioned, as a section of its own; nothing where it is mentioned nowhere."""
    edition = view.edition
    about = page.front_matter.about
    shown = _shown_by_parts(page)
    related: tuple[Related, ...] = ()
    mentioned = tuple(backlinks(edition, f"page:{page.path}"))
    if about is not None:
        related = tuple(one for one in related_elsewhere(edition, about.id) if one.type not in shown)
        mentioned += tuple(backlinks(edition, about.id))
    if not view.as_html or not (related or mentioned):
        return ""
    inside = _related(view, related) + _mentioned(view, mentioned)
    heading = f"## {edition.say('connections')} {{#{ANCHOR}}}"
    return f'\n\n{heading}\n\n<div class="strategy-links">{inside}</div>\n'


def _related(view: View, related: Iterable[Related]) -> str:
    """Other ends under the words of their relation."""
    labels: dict[str, list[str]] = {}
    for one in related:
        labels.setdefault(one.label, []).append(html_piece(one.other, view))
    said = "".join(f"<dt>{escape(label)}</dt><dd>{', '.join(ends)}</dd>" for label, ends in labels.items())
    return f'<dl class="strategy-facts">{said}</dl>' if said else ""


def _mentioned(view: View, found: Iterable[Backlink]) -> str:
    """Mentions under the names of their groups, each with its sentence."""
    groups: dict[str, list[str]] = {name: [] for name, _ in GROUPS}
    for one in found:
        said = f"<q>{escape(one.words, quote=False)}</q>" if one.words else ""
        groups[one.group].append(f"<li>{html_piece(one.place, view)}{said}</li>")
    return "".join(
        f"<p>{escape(view.edition.say(f'mentioned-{name}'))}</p><ul>{''.join(items)}</ul>"
        for name, items in groups.items()
        if items
    )


def _shown_by_parts(page: Page) -> frozenset[str]:
    return frozenset(name for call in page.part_calls if call.name in BY_NAME for name in BY_NAME[call.name].tells)


def related_elsewhere(edition: Edition, identifier: str) -> Iterator[Related]:
    """What a thing hangs together with by what is written at the other end, each once."""
    links, owners, seen = edition.plan.links, edition.plan.owners, set()
    ends = [(link, "relation", link.object) for link in links.by_subject.get(identifier, ())]
    ends += [(link, "back", link.subject) for link in links.by_object.get(identifier, ())]
    for link, direction, other in ends:
        label = edition.words.get(f"{direction}-{link.type}")
        told_here = identifier in (link.writer, owners.get(link.writer)) and not _told_nowhere_else(edition, link)
        if label is not None and not told_here and (label, other) not in seen:
            seen.add((label, other))
            yield Related(link.type, label, Piece(edition.name(other), edition.address(other)))
    for relation, key, other in _by_a_detour(edition, identifier):
        if (edition.say(key), other) not in seen:
            seen.add((edition.say(key), other))
            yield Related(relation, edition.say(key), Piece(edition.name(other), edition.address(other)))


def _told_nowhere_else(edition: Edition, link: Link) -> bool:
    """Whether a relation is written out within a sub-strategy: only the sub-strategy's own have a list on the page."""
    return link.relation is not None and link.writer in edition.plan.owners


def _by_a_detour(edition: Edition, identifier: str) -> Iterator[tuple[str, str, str]]:
    """What a thing hangs together with through another: the money of the projects it uses, the decisions on its frame.

    As the relation's type, the key of its words, and the other end.
    """
    subjects = edition.plan.links.by_subject
    for link in subjects.get(identifier, ()):
        if link.type == "uses":
            for one in subjects.get(link.object, ()):
                if one.type == "funded-by":
                    yield one.type, "relation-funded-by", one.object
    frame = edition.plan.things.get(edition.plan.owners.get(identifier, identifier))
    if isinstance(frame, BudgetFrame):
        for one in subjects.get(frame.about.id, ()):
            if one.type == "decided-by":
                yield one.type, "relation-decided-with", one.object


def backlinks(edition: Edition, identifier: str) -> Iterator[Backlink]:
    """The places that mention a thing or page in this language, each once, but for its own page and its own texts."""
    seen = set()
    owners, name = edition.plan.owners, edition.name(identifier)
    for link in edition.plan.links.mentioned.get(identifier, ()):
        own = link.subject == identifier or owners.get(link.subject) == identifier
        if own or link.language not in (edition.language, "*") or _told_as_relation(link, identifier):
            continue
        place = _place(edition, link)
        if place.address is not None and place not in seen:
            seen.add(place)
            said = sentence(edition, link.written, link.position)
            yield Backlink(_group(edition, link), place, "" if said == name else said)


def _told_as_relation(link: Link, identifier: str) -> bool:
    """Whether a mention stands in the words of a relation with the thing, which the thing's relations show."""
    return link.relation is not None and link.relation.to.id == identifier


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
