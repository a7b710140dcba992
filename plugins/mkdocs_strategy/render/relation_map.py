"""A map of how things hang together: the strategy with its areas, or one area with its neighbours; and the same in words.

The picture never says more than the list below it, which is always on the page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from typing import Any

from mkdocs_strategy.model.links import PART_OF, Link
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.strategy import RELATIONS, SubStrategy
from mkdocs_strategy.render.blocks import Options, blocks, nothing
from mkdocs_strategy.render.map_layout import (
    COLUMN,
    COLUMN_BOX,
    LANE,
    PAIR_BOX,
    RING_BOX,
    RING_MIDDLE,
    Layout,
    Sign,
    column,
    pairs,
    ring,
)
from mkdocs_strategy.render.map_svg import Map, Node, Tie, lines_in, lines_of, sample, svg
from mkdocs_strategy.render.view import Piece, Pieces, View, html_pieces

Item = tuple[str, Pieces]

# The kinds of lines, in the order of the key to a map.
_TYPES = (PART_OF, *(one for one in RELATIONS if one != PART_OF))


def relation_map(view: View, of: Any, options: Options) -> str:
    """The map of the whole strategy, or of one sub-strategy with its neighbours."""
    plan = view.edition.plan
    near = isinstance(of, SubStrategy)
    areas = _areas(plan)
    whole = (plan.strategy.id, *areas)
    if near:
        drawn = tuple(link for link in _drawn(plan, areas) if of.id in (link.subject, link.object))
        ends = {end for link in drawn for end in (link.subject, link.object)}
        shown = (of.id, *(one for one in (*whole, *_others(drawn, whole)) if one in ends and one != of.id))
    else:
        drawn = tuple(link for link in _drawn(plan, areas) if link.subject in whole and link.object in whole)
        shown = whole
    if len(shown) == 1:
        return nothing(view)
    told = (of.id,) if near else whole
    if not view.as_html:
        return _markdown(view, told, whole, near)
    return blocks(_figure(view, _map(view, shown, drawn, near), told, whole))


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


def _others(drawn: Iterable[Link], whole: Iterable[str]) -> tuple[str, ...]:
    """The ends beyond the strategy and its areas, in the order they are told."""
    known = set(whole)
    return tuple(dict.fromkeys(end for link in drawn for end in (link.subject, link.object) if end not in known))


def _map(view: View, shown: tuple[str, ...], drawn: Iterable[Link], near: bool) -> Map:
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
        edition.say("map-near", name=name) if near else edition.say("map-whole", name=name),
        edition.say("map-near-text", name=name) if near else edition.say("map-whole-text", name=name),
        tuple(_node(view, one, middle=i == 0) for i, one in enumerate(shown)),
        ties,
        told=near,
    )


def _node(view: View, one: str, middle: bool) -> Node:
    address = view.edition.address(one)
    here = address is None or (address.path == view.path and address.anchor is None)
    target = None if address is None or here else view.url(address)
    area = view.edition.plan.things[one].kind in ("strategy", "sub-strategy")
    return Node(view.edition.name(one), target, "centre" if middle else "box" if area else "other")


def _figure(view: View, shown: Map, told: Iterable[str], whole: tuple[str, ...]) -> str:
    edition = view.edition
    types = [one for one in _TYPES if any(tie.type == one for tie in shown.ties)]
    key = "".join(f"<li>{sample(one)} {escape(edition.say(f'relation-{one}'))}</li>" for one in types)
    opened = "" if shown.told else " open"
    return "\n".join(
        [
            f'<figure class="strategy-map{" near" if shown.told else ""}">',
            f"<figcaption>{escape(shown.title)}</figcaption>",
            *([] if shown.told else [f'<p class="hint">{escape(edition.say("map-hint"))}</p>']),
            svg(shown, _laid_out(shown, wide=True), "wide"),
            svg(shown, _laid_out(shown, wide=False), "narrow"),
            f'<ul class="key" aria-label="{escape(edition.say("map-key"), quote=True)}">{key}</ul>',
            f'<details class="strategy-words"{opened}><summary>{escape(edition.say("map-in-words"))}</summary>',
            _html_list(view, told, whole, shown.told),
            "</details>",
            "</figure>",
        ]
    )


def _laid_out(shown: Map, wide: bool) -> Layout:
    ends = tuple(tie.ends for tie in shown.ties)
    if wide:
        return ring(_signs(shown, RING_MIDDLE, RING_BOX), ends)
    if shown.told:
        return pairs(_signs(shown, COLUMN - 2 * LANE, PAIR_BOX), ends)
    return column(_signs(shown, COLUMN_BOX, COLUMN_BOX), ends)


def _signs(shown: Map, first: float, others: float) -> tuple[Sign, ...]:
    """How many lines each box needs for its words, and for those beside it, given the widths of the boxes."""
    signs = []
    for i, node in enumerate(shown.nodes):
        width = others if i else first
        signs.append(Sign(len(lines_in(node, width)), max(lines_of(shown, i, width), default=0)))
    return tuple(signs)


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


def _html_list(view: View, told: Iterable[str], whole: Iterable[str], near: bool) -> str:
    groups = []
    for one in told:
        items = _items(view, one, whole, near)
        said = "".join(
            f"<li><strong>{escape(label)}:</strong> {html_pieces(words, view)}</li>" for label, words in items
        )
        listed = f"<ul>{said}</ul>"
        groups.append(listed if near else f"<li>{html_pieces((view.piece(one),), view)}{listed}</li>")
    return "".join(groups) if near else f"<ul>{''.join(groups)}</ul>"


def _markdown(view: View, told: Iterable[str], whole: Iterable[str], near: bool) -> str:
    lines = []
    for one in told:
        lines += [] if near else [f"- **{view.link(one)}**"]
        indent = "" if near else "    "
        lines += [f"{indent}- **{label}:** {view.markdown(words)}" for label, words in _items(view, one, whole, near)]
    return "\n".join(lines) + "\n"
