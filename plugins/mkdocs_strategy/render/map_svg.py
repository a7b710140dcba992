"""A map as SVG: boxes that are links, lines whose kinds differ by dash and head, and what stands out around a box in focus.

Colours and dashes come from the style sheet. What stands out lies beside its link, so that no script is needed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from math import hypot
from typing import NamedTuple

from mkdocs_strategy.render.lettering import LINE, measure, number, wrap
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
# What a head keeps free of its line, where it does not stand on it.
_ROOM: Mapping[str, float] = {"arrow": 8, "hollow": 8, "dot": 7.2, "ring": 7.2}
# What a head looks like when a line comes from the left and ends at nought.
_SHAPES: Mapping[str, tuple[Point, ...]] = {
    "arrow": ((0, -4.5), (8, 0), (0, 4.5)),
    "hollow": ((0, -4.5), (8, 0), (0, 4.5)),
    "open": ((-8, -5), (0, 0), (-8, 5)),
    "bar": ((-6, -4.5), (-6, 4.5)),
}
# The kinds that the style sheet draws with dashes; they have a stem behind each head, so that no gap comes before it.
DASHED = frozenset({"depends-on", "cooperates-with", "may-cooperate-with", "learns-from", "reaches-into"})
_STEM = 8.0
# How round the corners of a line are.
_ROUND = 8.0
# What the ground of words beside a box has more than the words.
TAG_PAD = 12.0


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
        return Ends(self.start, self.end, _ROOM.get(tail, 0), _ROOM.get(tip, 0), self.type == "part-of")


class Node(NamedTuple):
    """A box: its name, the address it leads to, if any, and its kind, which is a class of the style sheet."""

    name: str
    target: str | None
    kind: str


class Map(NamedTuple):
    """What a map shows. Its first node stands in the middle."""

    id: str
    title: str
    text: str
    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]


def lines_in(node: Node, width: float) -> tuple[str, ...]:
    """The name of a node in lines that fit its box; that in the middle is bold, and others are reckoned generously."""
    return wrap(node.name, width - (26 if node.kind == "centre" else 4))


def tags(shown: Map, at: int) -> dict[int, tuple[str, ...]]:
    """How the other boxes hang together with one, in words, by their numbers."""
    words: dict[int, list[str]] = {}
    for tie in shown.ties:
        for one, other, said in ((tie.start, tie.end, tie.there), (tie.end, tie.start, tie.back)):
            if one == at and said not in words.setdefault(other, []):
                words[other].append(said)
    return {other: tuple(said) for other, said in sorted(words.items())}


def tag_lines(said: Sequence[str], width: float) -> tuple[str, ...]:
    """Words beside a box in one line where they fit, else each in lines of its own."""
    whole = wrap(" · ".join(said), width - TAG_PAD)
    return whole if len(whole) == 1 else tuple(line for one in said for line in wrap(one, width - TAG_PAD))


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


def sample(type_: str, back: bool = False) -> str:
    """A short line of a kind, for the key to a map; `back` where it comes from the right."""
    tail, tip = (_ROOM.get(head, 0) for head in HEADS[type_])
    start, end = (46 - tail, 2 + tip) if back else (2 + tail, 46 - tip)
    curve = Curve((start, 7), ((24, 7), (24, 7)), (end, 7))
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
    return f'<g role="listitem">{drawn}{_around(shown, made, i)}</g>'


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
    said = [_tag(words, made.boxes[one], kinds[one]) for one, words in others.items()]
    return f'<g class="around" aria-hidden="true">{"".join((*lines, *rings, *said))}</g>'


def _grown(box: Box) -> Box:
    return box._replace(x=box.x - 3, y=box.y - 3, width=box.width + 6, height=box.height + 6)


def _rect(kind: str, box: Box) -> str:
    x, y, width, height = map(number, box[:4])
    return f'<rect class="{kind}" x="{x}" y="{y}" width="{width}" height="{height}" rx="6"/>'


def _tag(said: Sequence[str], box: Box, kind: str) -> str:
    """How a box hangs together with the one in focus, on a ground of its own so that lines pass behind it."""
    lines = tag_lines(said, box.width)
    width = max(map(measure, lines)) + TAG_PAD
    # Above a box, fewer lines than are kept free stand next to it.
    top = box.tag + box.tags - len(lines) * TAG_LINE if box.tag < box.y else box.tag
    ground = Box(box.middle[0] - width / 2, top - 1, width, len(lines) * TAG_LINE + 2, 0)
    return _rect(f"ground {kind}-ground", ground) + _words(f"tag {kind}-tag", lines, box, top + TAG_LINE - 4, TAG_LINE)


def _words(kind: str, lines: Sequence[str], box: Box, y: float, line: float) -> str:
    spans = "".join(
        f'<tspan x="{number(box.middle[0])}" y="{number(y + i * line)}">{escape(words, quote=False)}</tspan> '
        for i, words in enumerate(lines)
    )
    return f'<text class="{kind}">{spans.rstrip()}</text>'


def _line(type_: str, curve: Curve) -> str:
    ends = ((curve.start, curve.bends[0]), (curve.end, curve.bends[-1]))
    heads = [_head(head, *end, stem=type_ in DASHED) for head, end in zip(HEADS[type_], ends, strict=True) if head]
    return f'<g class="tie {type_}"><path class="way" d="{_way(curve)}"/>{"".join(heads)}</g>'


def _way(curve: Curve) -> str:
    """The path of a line, bent or with round corners."""
    if not curve.square:
        return f"M{_at(curve.start)}C {_at(curve.bends[0])} {_at(curve.bends[1])} {_at(curve.end)}"
    places = (curve.start, *curve.bends, curve.end)
    parts = [f"M{_at(curve.start)}"]
    for before, corner, after in zip(places, places[1:], places[2:], strict=False):
        parts.append(f"L{_at(_toward(corner, before))}Q {_at(corner)} {_at(_toward(corner, after))}")
    return "".join((*parts, f"L{_at(curve.end)}"))


def _toward(corner: Point, other: Point) -> Point:
    """Where a round corner begins: no further from it than half the way."""
    dx, dy = other[0] - corner[0], other[1] - corner[1]
    length = hypot(dx, dy) or 1.0
    part = min(_ROUND, length / 2) / length
    return corner[0] + dx * part, corner[1] + dy * part


def _head(kind: str, at: Point, away_from: Point, stem: bool) -> str:
    """A head at the end of a line, pointing away from its nearest bend; with a stem, if asked, on the line behind it."""
    length = hypot(at[0] - away_from[0], at[1] - away_from[1]) or 1.0
    x, y = (at[0] - away_from[0]) / length, (at[1] - away_from[1]) / length

    def place(ahead: float, aside: float) -> Point:
        return at[0] + ahead * x - aside * y, at[1] + ahead * y + aside * x

    behind = f'<path class="stem" d="M{_at(at)}L{_at(place(-min(_STEM, length / 2), 0))}"/>' if stem else ""
    if kind in ("dot", "ring"):
        middle = place(3.6, 0)
        return f'{behind}<circle class="{kind}" cx="{number(middle[0])}" cy="{number(middle[1])}" r="3.6"/>'
    closed = "Z" if kind in ("arrow", "hollow") else ""
    return f'{behind}<path class="{kind}" d="M{"L".join(_at(place(*point)) for point in _SHAPES[kind])}{closed}"/>'


def _at(point: Point) -> str:
    return f"{number(point[0])} {number(point[1])}"


def lines_of(shown: Map, at: int, width: float) -> Iterator[int]:
    """How many lines the words beside a box may take, from each box that tells of it."""
    for other in range(len(shown.nodes)):
        said = tags(shown, other).get(at)
        if said:
            yield len(tag_lines(said, width))
