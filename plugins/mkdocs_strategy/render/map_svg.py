"""A map as SVG: boxes that are links, lines whose kinds differ by dash and head, and what stands out around a box in focus.

Colours and dashes come from the style sheet. What stands out lies beside its link, so that no script is needed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from math import hypot
from typing import NamedTuple

from mkdocs_strategy.render.lettering import LINE, number, wrap
from mkdocs_strategy.render.map_layout import TAG_LINE, Layout
from mkdocs_strategy.render.map_lines import Box, Curve, Ends, Point

# The heads of a line of each kind, where it starts and where it ends.
HEADS: Mapping[str, tuple[str, str]] = {
    "part-of": ("", ""),
    "coordinates-with": ("dot", "dot"),
    "depends-on": ("", "hollow"),
    "contributes-to": ("", "arrow"),
    "delimits": ("bar", "bar"),
    "cooperates-with": ("dot", "dot"),
    "may-cooperate-with": ("ring", "ring"),
    "learns-from": ("", "arrow"),
    "reaches-into": ("", "open"),
}
_HEAD = 8.0
# What a head looks like when a line comes from the left and ends at nought.
_SHAPES: Mapping[str, tuple[Point, ...]] = {
    "arrow": ((0, -4.5), (8, 0), (0, 4.5)),
    "hollow": ((0, -4.5), (8, 0), (0, 4.5)),
    "open": ((0, -5), (8, 0), (0, 5)),
    "bar": ((4, -5), (4, 5)),
}


class Tie(NamedTuple):
    """How two boxes, by their numbers, hang together: the kind of relation, and the words for it from either end."""

    start: int
    end: int
    type: str
    there: str
    back: str

    @property
    def ends(self) -> Ends:
        tail, tip = HEADS[self.type]
        return Ends(self.start, self.end, _HEAD if tail else 0, _HEAD if tip else 0, self.type == "part-of")


class Node(NamedTuple):
    """A box: its name, the address it leads to, if any, and its kind, which is a class of the style sheet."""

    name: str
    target: str | None
    kind: str


class Map(NamedTuple):
    """What a map shows. Its first node stands in the middle; `told` says whether the ways to it are told at all times."""

    id: str
    title: str
    text: str
    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]
    told: bool


def lines_in(node: Node, width: float) -> tuple[str, ...]:
    """The name of a node in lines that fit its box; that in the middle is bold, and others are reckoned generously."""
    return wrap(node.name, width - (26 if node.kind == "centre" else 4))


def tags(shown: Map, at: int) -> dict[int, str]:
    """How the other boxes hang together with one, in words, by their numbers."""
    words: dict[int, list[str]] = {}
    for tie in shown.ties:
        for one, other, said in ((tie.start, tie.end, tie.there), (tie.end, tie.start, tie.back)):
            if one == at and said not in words.setdefault(other, []):
                words[other].append(said)
    return {other: " · ".join(said) for other, said in sorted(words.items())}


def svg(shown: Map, made: Layout, form: str) -> str:
    """A map laid out, as an SVG with its title and description; `form` is a class and part of its ids."""
    name = f"{shown.id}-{form}"
    parts = [
        f'<svg class="{form}" viewBox="0 {number(made.top)} {number(made.width)} {number(made.height)}" role="group" '
        f'aria-labelledby="{name}-title" aria-describedby="{name}-desc" xmlns="http://www.w3.org/2000/svg">',
        f'<title id="{name}-title">{escape(shown.title)}</title>',
        f'<desc id="{name}-desc">{escape(shown.text)}</desc>',
        '<g class="ties" aria-hidden="true">',
        *(_line(tie.type, curve) for tie, curve in zip(shown.ties, made.curves, strict=True)),
        '</g><g role="list">',
        *(_node(shown, made, i) for i in range(len(shown.nodes))),
        "</g></svg>",
    ]
    return "".join(parts)


def sample(type_: str) -> str:
    """A short line of a kind, for the key to a map."""
    tail, tip = (_HEAD if head else 0 for head in HEADS[type_])
    curve = Curve((2 + tail, 7), ((24, 7),), (46 - tip, 7))
    return f'<svg viewBox="0 0 48 14" aria-hidden="true" focusable="false">{_line(type_, curve)}</svg>'


def _node(shown: Map, made: Layout, i: int) -> str:
    node, box = shown.nodes[i], made.boxes[i]
    words = lines_in(node, box.width)
    drawn = _rect(node.kind, box) + _words(
        f"{node.kind}-text", words, box, box.middle[1] - len(words) * LINE / 2 + LINE - 4, LINE
    )
    if node.target:
        label = escape(node.name, quote=True)
        drawn = f'<a href="{escape(node.target, quote=True)}" aria-label="{label}">{drawn}</a>'
    else:
        drawn = f'<g role="img" aria-label="{escape(node.name, quote=True)}">{drawn}</g>'
    told = tags(shown, 0).get(i) if shown.told else None
    said = _tag(told, box, node.kind) if told else ""
    return f'<g role="listitem">{drawn}{_around(shown, made, i)}{said}</g>'


def _around(shown: Map, made: Layout, at: int) -> str:
    """What stands out while a box is in focus: its lines, the boxes they lead to, and how these hang together with it."""
    if shown.nodes[at].target is None:
        return ""
    lines = [
        _line(tie.type, curve) for tie, curve in zip(shown.ties, made.curves, strict=True) if at in (tie.start, tie.end)
    ]
    others = tags(shown, at)
    rings = [_rect("ring", _grown(made.boxes[other])) for other in others]
    kinds = [node.kind for node in shown.nodes]
    said = [] if shown.told else [_tag(words, made.boxes[one], kinds[one]) for one, words in others.items()]
    return f'<g class="around" aria-hidden="true">{"".join((*lines, *rings, *said))}</g>'


def _grown(box: Box) -> Box:
    return box._replace(x=box.x - 3, y=box.y - 3, width=box.width + 6, height=box.height + 6)


def _rect(kind: str, box: Box) -> str:
    x, y, width, height = map(number, box[:4])
    return f'<rect class="{kind}" x="{x}" y="{y}" width="{width}" height="{height}" rx="6"/>'


def _tag(said: str, box: Box, kind: str) -> str:
    lines = wrap(said, box.width)
    return _words(f"tag {kind}-tag", lines, box, box.tag + TAG_LINE - 4, TAG_LINE)


def _words(kind: str, lines: Sequence[str], box: Box, y: float, line: float) -> str:
    spans = "".join(
        f'<tspan x="{number(box.middle[0])}" y="{number(y + i * line)}">{escape(words, quote=False)}</tspan> '
        for i, words in enumerate(lines)
    )
    return f'<text class="{kind}">{spans.rstrip()}</text>'


def _line(type_: str, curve: Curve) -> str:
    start, end = curve.start, curve.end
    if curve.square:
        way = "".join(f"L{_at(point)}" for point in (*curve.bends, end))
    else:
        way = " ".join(("C" if len(curve.bends) > 1 else "Q", *(_at(point) for point in (*curve.bends, end))))
    tail, tip = HEADS[type_]
    heads = (_head(tail, start, curve.bends[0]), _head(tip, end, curve.bends[-1]))
    return f'<g class="tie {type_}"><path class="way" d="M{_at(start)}{way}"/>{"".join(heads)}</g>'


def _head(kind: str, at: Point, away_from: Point) -> str:
    """A head at the end of a line, pointing away from its nearest bend."""
    if not kind:
        return ""
    length = hypot(at[0] - away_from[0], at[1] - away_from[1]) or 1.0
    x, y = (at[0] - away_from[0]) / length, (at[1] - away_from[1]) / length
    if kind in ("dot", "ring"):
        return f'<circle class="{kind}" cx="{number(at[0] + 4 * x)}" cy="{number(at[1] + 4 * y)}" r="3.4"/>'
    points = [(at[0] + ahead * x - aside * y, at[1] + ahead * y + aside * x) for ahead, aside in _SHAPES[kind]]
    closed = "Z" if kind in ("arrow", "hollow") else ""
    return f'<path class="{kind}" d="M{"L".join(map(_at, points))}{closed}"/>'


def _at(point: Point) -> str:
    return f"{number(point[0])} {number(point[1])}"


def lines_of(shown: Map, at: int, width: float) -> Iterator[int]:
    """How many lines the words beside a box may take, from each box that tells of it."""
    for other in (0,) if shown.told else range(len(shown.nodes)):
        said = tags(shown, other).get(at)
        if said:
            yield len(wrap(said, width))
