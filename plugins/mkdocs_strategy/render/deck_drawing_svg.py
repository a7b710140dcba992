"""A slide's drawing as SVG for its page, laid out as on the slides of other files; its words again as a list for a phone."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from mkdocs_strategy.model import letters
from mkdocs_strategy.model.layouts import SMALLEST
from mkdocs_strategy.model.outline import SlideDrawing
from mkdocs_strategy.model.slide_drawing import laid_out
from mkdocs_strategy.model.slide_shapes import Line, Shape, SlidePicture

_WIDTH, _HEIGHT = 835.0, 320.0
_PAD, _TIP, _EDGE = 12.0, 9.0, 2.0


def drawing_svg(drawing: SlideDrawing, identifier: str) -> str:
    """The drawing as SVG, with all of it in words as its title; `identifier` is the title's id."""
    made = laid_out(drawing, _WIDTH, _HEIGHT)
    view = f"{-_EDGE:g} {-_EDGE:g} {_WIDTH + 2 * _EDGE:g} {_HEIGHT + 2 * _EDGE:g}"
    title = f'<title id="{identifier}">{escape(drawing.alt, quote=False)}</title>'
    opened = f'<svg class="drawing" viewBox="{view}" role="img" aria-labelledby="{identifier}">'
    return "".join((opened, title, *_inside(made), "</svg>"))


def _inside(made: SlidePicture) -> Iterator[str]:
    if made.frame is not None:
        yield _rect(*made.frame, "frame")
    yield from map(_line, made.lines)
    for shape in made.shapes:
        yield _rect(shape.x, shape.y, shape.width, shape.height, shape.look)
        yield from _words(shape, made.size)


def _rect(x: float, y: float, width: float, height: float, look: str) -> str:
    return f'<rect class="{look}" x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" rx="6"/>'


def _line(line: Line) -> str:
    drawn = f'<path class="line" d="M{line.x1:.1f} {line.y1:.1f}L{line.x2:.1f} {line.y2:.1f}"/>'
    if not line.tip:
        return drawn
    along = ((line.x2 > line.x1) - (line.x2 < line.x1), (line.y2 > line.y1) - (line.y2 < line.y1))
    back = (line.x2 - along[0] * _TIP, line.y2 - along[1] * _TIP)
    aside = (along[1] * _TIP * 0.6, along[0] * _TIP * 0.6)
    corners = ((line.x2, line.y2), (back[0] + aside[0], back[1] + aside[1]), (back[0] - aside[0], back[1] - aside[1]))
    tip = "L".join(f"{x:.1f} {y:.1f}" for x, y in corners)
    return f'{drawn}<path class="tip" d="M{tip}Z"/>'


def _words(shape: Shape, size: float) -> Iterator[str]:
    """The words of a box in the middle of it, and the line below them."""
    room = shape.width - 2 * _PAD
    kinds = ("strong",) * shape.strong + ("centre-words",) * (shape.look == "centre")
    kind = f' class="{" ".join(kinds)}"' if kinds else ""
    lines = [(line, size, kind) for line in _broken(shape.words, size, room)]
    below = f' class="{" ".join(("below", *kinds[1:]))}"'
    lines += [(line, SMALLEST, below) for line in _broken(shape.text, SMALLEST, room)] if shape.text else []
    x, y = shape.middle
    y -= sum(letters.line_height(one) for _, one, _ in lines) / 2
    for words, one, kind in lines:
        y += letters.line_height(one)
        base = y - 0.3 * letters.line_height(one)
        yield f'<text{kind} x="{x:.1f}" y="{base:.1f}" font-size="{one:g}">{escape(words, quote=False)}</text>'


def _broken(words: str, size: float, room: float) -> list[str]:
    """Words in lines that fit a width; a word too long for a line stands alone."""
    lines: list[str] = []
    for word in words.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and letters.width(longer, size) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
