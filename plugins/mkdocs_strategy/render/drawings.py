"""Drawings as SVG made from data: readable at 360 px, in light and dark, in print, and as a list of words.

The picture is 360 units wide, so that on a phone a unit is about a pixel. Colours come from the style sheet.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from typing import NamedTuple

from attrs import frozen

from mkdocs_strategy.model.drawing import Drawing, Element, has_its_boxes
from mkdocs_strategy.render.blocks import Options, blocks, bullets
from mkdocs_strategy.render.citations import source_line
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.lettering import LINE, number, wrap
from mkdocs_strategy.render.view import View, html_piece, html_pieces

WIDTH = 360
PAD = 10
GAP = 14


class Box(NamedTuple):
    """A box with its wrapped words; `kind` is a class of the style sheet."""

    x: float
    y: float
    width: float
    height: float
    lines: tuple[str, ...]
    kind: str = "box"


@frozen
class Picture:
    """What is drawn: lines first, then shapes, then boxes."""

    height: float
    boxes: tuple[Box, ...]
    lines: tuple[tuple[float, float, float, float], ...] = ()
    arrows: tuple[tuple[float, float, float, float], ...] = ()
    circles: tuple[tuple[float, float, float], ...] = ()


def drawing(view: View, of: Drawing, options: Options) -> str:
    """A figure with its title, its picture, and the picture in words."""
    edition = view.edition
    if not view.as_html or not has_its_boxes(of):
        return blocks(_as_markdown(view, of), source_line(view, of.source))
    anchor = view.anchor(of.id)
    identity = f' id="{anchor}"' if anchor else ""
    items = "".join(f"<li>{_html_words(view, element)}</li>" for element in of.elements)
    said = html_pieces(view.pieces(of.text), view)
    figure = "\n".join(
        [
            f'<figure class="strategy-drawing"{identity}>',
            f"<figcaption>{escape(edition.name(of.id))}</figcaption>",
            svg(picture(of, edition), of, edition),
            f'<details class="strategy-words"><summary>{escape(edition.say("drawing-in-words"))}</summary>',
            f"<p>{said}</p><ul>{items}</ul></details>",
            "</figure>",
        ]
    )
    return blocks(figure, source_line(view, of.source))


def _as_markdown(view: View, of: Drawing) -> str:
    """A drawing where no HTML is: its picture with what it does not say, where the place takes pictures; else all in words."""
    edition, drawn = view.edition, ""
    if has_its_boxes(of):
        parts = [
            edition.plain(edition.text(of.text)),
            "; ".join(element_words(element, edition) for element in of.elements),
        ]
        alt = " ".join(filter(None, parts))
        drawn = view.picture(
            of.id, svg(picture(of, edition), of, edition), alt, edition.name(of.id), view.anchor(of.id)
        )
    listed = [one for one in of.elements if one.text] if drawn else of.elements
    words = blocks(view.text(of.text), bullets(_in_words(view, element) for element in listed))
    return blocks(drawn or f"{view.mark(of.id)}**{edition.name(of.id)}**", words)


def element_words(element: Element, edition: Edition) -> str:
    """What stands in a box: its words, else the name of what it shows."""
    if element.not_stated and element.name is None:
        return edition.say("not-stated")
    if element.name is not None:
        return edition.plain(edition.text(element.name))
    return edition.name(element.of.id) if element.of else ""


def _in_words(view: View, element: Element) -> str:
    said = (
        view.link(element.of.id, element_words(element, view.edition))
        if element.of
        else element_words(element, view.edition)
    )
    return f"{said}: {view.text(element.text)}" if element.text else said


def _html_words(view: View, element: Element) -> str:
    words = element_words(element, view.edition)
    piece = view.piece(element.of.id, words) if element.of else None
    said = html_piece(piece, view) if piece else escape(words)
    text = html_pieces(view.pieces(element.text), view) if element.text else ""
    return f"{said}: {text}" if text else said


def picture(of: Drawing, edition: Edition) -> Picture:
    """The drawing laid out for a language."""
    return _LAYOUTS[of.layout](of, edition)


def _at(of: Drawing, place: str) -> list[Element]:
    return [element for element in of.elements if element.place == place]


def _box(element: Element, edition: Edition, x: float, y: float, width: float, kind: str = "box") -> Box:
    lines = wrap(element_words(element, edition), width - PAD)
    if element.not_stated:
        kind = "unknown"
    return Box(x, y, width, len(lines) * LINE + 2 * PAD - 4, lines, kind)


def _hub(of: Drawing, edition: Edition) -> Picture:
    """The centre in the middle of a spine, the others in two columns above and below it."""
    around = _at(of, "around")
    above = len(around) // 4 * 2
    y, boxes, lines = 4.0, list[Box](), list[tuple[float, float, float, float]]()
    middle, width = WIDTH / 2, (WIDTH - 3 * GAP) / 2
    for pair in [around[i : i + 2] for i in range(0, above, 2)]:
        y = _pair(pair, edition, y, width, boxes, lines)
    centre = _box(_at(of, "centre")[0], edition, GAP, y, WIDTH - 2 * GAP, "centre")
    boxes.append(centre)
    y += centre.height + GAP
    for pair in [around[i : i + 2] for i in range(above, len(around), 2)]:
        y = _pair(pair, edition, y, width, boxes, lines)
    ends = [line[1] for line in lines]
    spine = (middle, min(ends), middle, max(ends))
    return Picture(y, tuple(boxes), (spine, *lines))


def _pair(
    pair: Sequence[Element],
    edition: Edition,
    y: float,
    width: float,
    boxes: list[Box],
    lines: list[tuple[float, float, float, float]],
) -> float:
    """Set one or two boxes in a row, each tied to the spine; gives where the next row starts."""
    made = [_box(element, edition, GAP + i * (width + GAP), y, width) for i, element in enumerate(pair)]
    height = max(box.height for box in made)
    for box in made:
        boxes.append(box._replace(height=height))
        centre = y + height / 2
        lines.append((box.x + box.width if box.x < WIDTH / 2 else WIDTH / 2, centre, max(box.x, WIDTH / 2), centre))
    return y + height + GAP


def _triangle(of: Drawing, edition: Edition) -> Picture:
    """One above, two below, perhaps one in the middle, perhaps a ring around them all."""
    centre, ring = _at(of, "centre"), _at(of, "ring")
    inset = 50.0 if ring else GAP
    width = (WIDTH - 2 * inset - 3 * GAP) / 2
    y = 4.0
    boxes, lines = list[Box](), list[tuple[float, float, float, float]]()
    if ring:
        label = _box(ring[0], edition, GAP, y, WIDTH - 2 * GAP, "ring-label")
        boxes.append(label)
        y += label.height + 30
    top = _box(_at(of, "top")[0], edition, (WIDTH - width - 2 * GAP) / 2, y, width + 2 * GAP)
    y += top.height + 3 * GAP
    if centre:
        middle = _box(centre[0], edition, (WIDTH - width - 2 * GAP) / 2, y, width + 2 * GAP, "centre")
        boxes.append(middle)
        y += middle.height + 3 * GAP
    left = _box(_at(of, "left")[0], edition, inset + GAP / 2, y, width)
    right = _box(_at(of, "right")[0], edition, WIDTH - inset - GAP / 2 - width, y, width)
    height = max(left.height, right.height)
    left, right = left._replace(height=height), right._replace(height=height)
    tips = [(top.x + top.width / 2, top.y + top.height / 2)]
    tips += [(box.x + box.width / 2, y + height / 2) for box in (left, right)]
    lines += [(*tips[0], *tips[1]), (*tips[1], *tips[2]), (*tips[2], *tips[0])]
    boxes = [*boxes, top, left, right]
    end = y + height + (46 if ring else GAP)
    start = boxes[0].y + boxes[0].height if ring else 0
    circles = ((WIDTH / 2, (start + end) / 2, 0.0),) if ring else ()
    return Picture(end + 4, tuple(boxes), tuple(lines), circles=circles)


def _steps(of: Drawing, edition: Edition) -> Picture:
    """One below the other, an arrow from each to the next."""
    y, boxes, arrows = 4.0, list[Box](), list[tuple[float, float, float, float]]()
    for element in _at(of, "step"):
        box = _box(element, edition, 40, y, WIDTH - 80)
        if boxes:
            arrows.append((WIDTH / 2, boxes[-1].y + boxes[-1].height, WIDTH / 2, y))
        boxes.append(box)
        y += box.height + 26
    return Picture(y - 22, tuple(boxes), arrows=tuple(arrows))


def _feeds(of: Drawing, edition: Edition) -> Picture:
    """What goes in on top, in two columns; what comes out below; a bar between them that both meet."""
    width = (WIDTH - 3 * GAP) / 2
    y, boxes, unused = 4.0, list[Box](), list[tuple[float, float, float, float]]()
    inputs = _at(of, "input")
    for pair in [inputs[i : i + 2] for i in range(0, len(inputs), 2)]:
        y = _pair(pair, edition, y, width, boxes, unused)
    arrows = [(WIDTH / 2, y - 2, WIDTH / 2, y + 24)]
    y += 28
    for element in _at(of, "output"):
        box = _box(element, edition, GAP, y, WIDTH - 2 * GAP, "centre")
        boxes.append(box)
        y += box.height + GAP
    return Picture(y, tuple(boxes), arrows=tuple(arrows))


_LAYOUTS: dict[str, Callable[[Drawing, Edition], Picture]] = {
    "hub": _hub,
    "triangle": _triangle,
    "steps": _steps,
    "feeds": _feeds,
}


def svg(made: Picture, of: Drawing, edition: Edition) -> str:
    """A picture as SVG with its title and description; no style of its own but classes."""
    name = f"{of.id}-{edition.language}"
    parts = [
        f'<svg class="drawing" viewBox="0 0 {WIDTH} {number(made.height)}" role="img" '
        f'aria-labelledby="{name}-title {name}-desc" xmlns="http://www.w3.org/2000/svg">',
        f'<title id="{name}-title">{escape(edition.name(of.id))}</title>',
        f'<desc id="{name}-desc">{escape(edition.plain(edition.text(of.text)))}</desc>',
        *(_ring(made) if made.circles else ()),
        *(f'<path class="line" d="M{number(a)} {number(b)}L{number(c)} {number(d)}"/>' for a, b, c, d in made.lines),
        *(_arrow(*arrow) for arrow in made.arrows),
        *(_svg_box(box) for box in made.boxes),
        "</svg>",
    ]
    return "".join(parts)


def _ring(made: Picture) -> list[str]:
    """An ellipse around everything but its label, which stands above it."""
    label = made.boxes[0]
    top, bottom = label.y + label.height + 6, made.height - 4
    rx, ry = WIDTH / 2 - 6, (bottom - top) / 2
    x, y = number(WIDTH / 2), number((top + bottom) / 2)
    return [f'<ellipse class="ring" cx="{x}" cy="{y}" rx="{number(rx)}" ry="{number(ry)}"/>']


def _arrow(x1: float, y1: float, x2: float, y2: float) -> str:
    tip = f'<path class="tip" d="M{number(x2 - 5)} {number(y2 - 8)}L{number(x2)} {number(y2 - 1)}L{number(x2 + 5)} {number(y2 - 8)}Z"/>'
    return f'<path class="line" d="M{number(x1)} {number(y1)}L{number(x2)} {number(y2 - 6)}"/>{tip}'


def _svg_box(box: Box) -> str:
    rect = (
        f'<rect class="{box.kind}" x="{number(box.x)}" y="{number(box.y)}" width="{number(box.width)}" '
        f'height="{number(box.height)}" rx="6"/>'
    )
    first = box.y + (box.height - len(box.lines) * LINE) / 2 + LINE - 4
    spans = " ".join(
        f'<tspan x="{number(box.x + box.width / 2)}" y="{number(first + i * LINE)}">{escape(line)}</tspan>'
        for i, line in enumerate(box.lines)
    )
    return f'{rect}<text class="{box.kind}-text">{spans}</text>'
