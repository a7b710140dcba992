"""A map of how things hang together: the strategy with its areas, or one area with its neighbours; and the same in words.

The map of the whole is a picture that never says more than the list below it. That of an area is a list, drawn as a tree.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import Any, NamedTuple

from mkdocs_strategy.model.addresses import Address
from mkdocs_strategy.model.links import PART_OF, Link
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.strategy import RELATIONS, SubStrategy
from mkdocs_strategy.render.assets import MAP_SCRIPT
from mkdocs_strategy.render.blocks import Options, blocks, nothing
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.map_layout import (
    COLUMN_BOX,
    RING_BOX,
    RING_MIDDLE,
    Layout,
    Sign,
    column,
    ring,
)
from mkdocs_strategy.render.map_order import ring_order
from mkdocs_strategy.render.map_svg import Map, Node, Tie, lines_in, lines_of, sample, svg
from mkdocs_strategy.render.view import Piece, Pieces, View, html_piece, html_pieces

Item = tuple[str, Pieces]

# The kinds of lines, in the order of the key to a map.
_TYPES = (PART_OF, *(one for one in RELATIONS if one != PART_OF))


def relation_map(view: View, of: Any, options: Options) -> str:
    """The map of the whole strategy, or of one sub-strategy with its neighbours."""
    return _near(view, of.id) if isinstance(of, SubStrategy) else _whole(view)


def _whole(view: View) -> str:
    plan = view.edition.plan
    areas = _areas(plan)
    told = (plan.strategy.id, *areas)
    if not areas:
        return nothing(view)
    if not view.as_html:
        return _markdown(view, told, told, near=False)
    drawn = tuple(link for link in _drawn(plan, areas) if link.subject in told and link.object in told)
    return blocks(_figure(view, _map(view, (told[0], *_around(areas, drawn)), drawn), told), _script(view))


def _script(view: View) -> str:
    """The script that lets fingers see what hangs together before they go on, once on a page."""
    url = view.url(Address(f"/{MAP_SCRIPT}")) if view.nth("map-script") == 1 else None
    return f'<script src="{escape(url, quote=True)}" defer></script>' if url else ""


def _around(areas: Sequence[str], drawn: Iterable[Link]) -> tuple[str, ...]:
    """The areas in an order in which the lines between them cross little."""
    at = {one: i for i, one in enumerate(areas)}
    ties = [(at[link.subject], at[link.object]) for link in drawn if link.subject in at and link.object in at]
    return tuple(areas[i] for i in ring_order(len(areas), ties))


def _areas(plan: Plan) -> tuple[str, ...]:
    return tuple(ref.id for ref in plan.strategy.areas if ref.id in plan.things)


def _drawn(plan: Plan, areas: Iterable[str]) -> tuple[Link, ...]:
    """The links that maps draw, each once: relations that a strategy writes, and which areas the main one has."""
    held = {(area, plan.strategy.id) for area in areas}
    writers = {plan.strategy.id, *(sub.id for sub in plan.sub_strategies)}
    found: dict[tuple[str, str, str], Link] = {}
    for link in plan.links.typed:
        ends = link.subject, link.object
        written = (link.relation is not None and link.writer in writers) or (link.type == PART_OF and ends in held)
        if written and link.object in plan.things and link.subject != link.object:
            found.setdefault((*ends, link.type), link)
    return tuple(found.values())


def _map(view: View, shown: tuple[str, ...], drawn: Iterable[Link]) -> Map:
    edition = view.edition
    name = edition.name(shown[0])
    at = {one: i for i, one in enumerate(shown)}
    ties = tuple(
        Tie(
            at[one.subject],
            at[one.object],
            one.type,
            edition.say(f"relation-{one.type}"),
            edition.say(f"back-{one.type}"),
        )
        for one in drawn
    )
    return Map(
        f"map-{shown[0]}",
        edition.say("map-whole", name=name),
        edition.say("map-whole-text", name=name),
        tuple(_node(view, one, middle=i == 0) for i, one in enumerate(shown)),
        ties,
    )


def _node(view: View, one: str, middle: bool) -> Node:
    address = view.edition.address(one)
    here = address is None or (address.path == view.path and address.anchor is None)
    target = None if address is None or here else view.url(address)
    return Node(view.edition.name(one), target, "centre" if middle else "box")


def _figure(view: View, shown: Map, told: tuple[str, ...]) -> str:
    edition = view.edition
    types = [one for one in _TYPES if any(tie.type == one for tie in shown.ties)]
    key = "".join(f"<li>{sample(one)} {escape(edition.say(f'relation-{one}'))}</li>" for one in types)
    return "\n".join(
        [
            f'<figure class="strategy-map" data-onward="{escape(edition.words["map-onward"], quote=True)}">',
            f"<figcaption>{escape(shown.title)}</figcaption>",
            f'<p class="hint">{escape(edition.say("map-hint"))}</p>',
            svg(shown, _laid_out(shown, wide=True), "wide"),
            svg(shown, _laid_out(shown, wide=False), "narrow"),
            f'<ul class="key" aria-label="{escape(edition.say("map-key"), quote=True)}">{key}</ul>',
            f'<details class="strategy-words"><summary>{escape(edition.say("map-in-words"))}</summary>',
            _html_list(view, told),
            "</details>",
            "</figure>",
        ]
    )


def _laid_out(shown: Map, wide: bool) -> Layout:
    ends = tuple(tie.ends for tie in shown.ties)
    if wide:
        return ring(_signs(shown, RING_MIDDLE, RING_BOX), ends)
    return column(_signs(shown, COLUMN_BOX, COLUMN_BOX), ends)


def _signs(shown: Map, first: float, others: float) -> tuple[Sign, ...]:
    """How many lines each box needs for its words, and for those beside it, given the widths of the boxes."""
    signs = []
    for i, node in enumerate(shown.nodes):
        width = others if i else first
        signs.append(Sign(len(lines_in(node, width)), max(lines_of(shown, i, width), default=0)))
    return tuple(signs)


# One area with its neighbours


class Branch(NamedTuple):
    """Neighbours alike: how a thing hangs together with them, as kinds and whether it is the one that relates; and their ids."""

    how: tuple[tuple[str, bool], ...]
    others: tuple[str, ...]


def branches(edition: Edition, one: str) -> tuple[Branch, ...]:
    """The neighbours of a thing by how it hangs together with them: the strategy and its areas first, in their order.

    What is said alike from both ends hangs together alike.
    """
    plan = edition.plan
    areas = _areas(plan)
    how: dict[str, list[tuple[str, bool]]] = {other: [] for other in (plan.strategy.id, *areas)}
    for link in _drawn(plan, areas):
        if one in (link.subject, link.object):
            other = link.object if link.subject == one else link.subject
            alike = edition.say(f"relation-{link.type}") == edition.say(f"back-{link.type}")
            how.setdefault(other, []).append((link.type, alike or link.subject == one))
    found: dict[tuple[tuple[str, bool], ...], list[str]] = {}
    for other, kinds in how.items():
        if kinds:
            found.setdefault(tuple(dict.fromkeys(kinds)), []).append(other)
    return tuple(Branch(kinds, tuple(others)) for kinds, others in found.items())


def _near(view: View, one: str) -> str:
    """The neighbours of an area. In documents it is left to the list of relations where the page has one."""
    edition = view.edition
    found = branches(edition, one)
    if not found:
        return nothing(view)
    if not view.as_html:
        page = edition.pages.get(view.path)
        listed = page is not None and any((call.name, call.of) == ("relations", one) for call in page.part_calls)
        told = (edition.plan.strategy.id, *_areas(edition.plan))
        return "" if listed else _markdown(view, (one,), told, near=True)
    title = edition.say("map-near", name=edition.name(one))
    return blocks(
        "\n".join(
            [
                '<figure class="strategy-map near">',
                f"<figcaption>{escape(title)}</figcaption>",
                f'<p class="middle">{escape(edition.name(one))}</p>',
                f'<ul role="list" class="branches">{"".join(_branch(view, branch) for branch in found)}</ul>',
                "</figure>",
            ]
        )
    )


def _branch(view: View, branch: Branch) -> str:
    said = "".join(
        f"<span>{sample(kind, back=not there)}{_label(view, kind, there)}</span>" for kind, there in branch.how
    )
    things = view.edition.plan.things
    boxes = "".join(
        f'<li class="{"box" if things[one].kind in ("strategy", "sub-strategy") else "other"}">'
        f"{html_piece(view.piece(one), view)}</li>"
        for one in branch.others
    )
    return f'<li><p class="how">{said}</p><ul role="list">{boxes}</ul></li>'


def _label(view: View, kind: str, there: bool) -> str:
    return escape(view.edition.say(f"{'relation' if there else 'back'}-{kind}"))


# In words


def _items(view: View, one: str, whole: Iterable[str], near: bool) -> Iterator[Item]:
    """How a thing hangs together with others: each label, then what it leads to.

    What is written at this end comes first, with its words where both ends are on the whole map. All else is told by
    name: a text stands once.
    """
    edition, known = view.edition, set(whole)
    by_name: dict[str, list[str]] = {}
    for link in _drawn(edition.plan, _areas(edition.plan)):
        if one not in (link.subject, link.object):
            continue
        there = link.subject == one
        other = link.object if there else link.subject
        label = edition.say(f"{'relation' if there else 'back'}-{link.type}")
        if there and link.relation is not None and other in known and not near:
            for relation in _written(edition.plan, link):
                yield label, (view.piece(other), Piece(". "), *view.pieces(relation))
        else:
            by_name.setdefault(label, []).append(other)
    for label, others in by_name.items():
        pieces = [piece for other in others for piece in (Piece(", "), view.piece(other))]
        yield label, tuple(pieces[1:])


def _written(plan: Plan, link: Link) -> Iterator[Any]:
    """The texts of all relations of a type from one thing to another."""
    for other in plan.links.by_subject[link.subject]:
        if other.relation is not None and (other.type, other.object) == (link.type, link.object):
            yield other.relation.text


def _html_list(view: View, told: tuple[str, ...]) -> str:
    groups = []
    for one in told:
        said = "".join(
            f"<li><strong>{escape(label)}:</strong> {html_pieces(words, view)}</li>"
            for label, words in _items(view, one, told, near=False)
        )
        groups.append(f"<li>{html_pieces((view.piece(one),), view)}<ul>{said}</ul></li>")
    return f"<ul>{''.join(groups)}</ul>"


def _markdown(view: View, told: Iterable[str], whole: Iterable[str], near: bool) -> str:
    lines = []
    for one in told:
        lines += [] if near else [f"- **{view.link(one)}**"]
        indent = "" if near else "    "
        lines += [f"{indent}- **{label}:** {view.markdown(words)}" for label, words in _items(view, one, whole, near)]
    return "\n".join(lines) + "\n"
