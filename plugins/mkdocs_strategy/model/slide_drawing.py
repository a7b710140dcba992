"""A drawing laid out for a slide: wide, with large letters. All measures in points, from the top left of its place.

What a page shows from the top down stands side by side here. Knows nothing of how it is drawn.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from mkdocs_strategy.model import letters
from mkdocs_strategy.model.layouts import SMALLEST
from mkdocs_strategy.model.outline import DrawnBox, SlideDrawing
from mkdocs_strategy.model.slide_neighbours import LAYOUT as NEIGHBOURS
from mkdocs_strategy.model.slide_neighbours import neighbours
from mkdocs_strategy.model.slide_shapes import Line, Shape, SlidePicture

_SIZES = (24.0, 22.0, 20.0, SMALLEST)
_PAD, _GAP, _ARROW, _LABEL = 12.0, 26.0, 44.0, 36.0
# How much of the width a whole takes between its parts, and how much wider letters may come out than they are reckoned.
_WHOLE, _SPARE, _BOLD = 0.32, 1.1, 1.08
_ROW, _COLUMN = 3, 5  # as many as stand in a row and in a column


def laid_out(drawing: SlideDrawing, width: float, height: float) -> SlidePicture:
    """The drawing in the largest letters in which its words fit their boxes; in the smallest where they fit in none."""
    if drawing.layout == NEIGHBOURS:
        return neighbours(drawing.boxes, width, height)
    made = _LAYOUTS[drawing.layout](drawing.boxes, width, height)
    # Where every box has a line below its words, the words stand out from it.
    strong = all(shape.text for shape in made.shapes if shape.look != "label")
    shapes = tuple(one._replace(strong=one.strong or strong or one.look == "centre") for one in made.shapes)
    size = next((size for size in _SIZES if all(_fits(shape, size) for shape in shapes)), 0.0)
    return made._replace(size=size or SMALLEST, shapes=shapes, fits=size > 0)


def _fits(shape: Shape, size: float) -> bool:
    room = shape.width - 2 * _PAD
    bold = _BOLD if shape.strong else 1.0
    longest = max(letters.width(word, size) for word in shape.words.split(" ")) * bold
    tall = letters.height((shape.words,), size, room)
    if shape.text:
        tall += letters.height((shape.text,), SMALLEST, room)
    return longest <= room and tall <= shape.height - _PAD


def _shape(box: DrawnBox, x: float, y: float, width: float, height: float, look: str = "box") -> Shape:
    return Shape(
        x,
        y,
        width,
        height,
        letters.kept(box.words),
        letters.kept(box.text),
        "unknown" if box.not_stated else look,
    )


def _at(boxes: Sequence[DrawnBox], place: str) -> list[DrawnBox]:
    return [box for box in boxes if box.place == place]


def _triangle(boxes: Sequence[DrawnBox], width: float, height: float) -> SlidePicture:
    """One above, two below, perhaps one between them, perhaps a frame around all with its name on its edge."""
    centre, ring = _at(boxes, "centre"), _at(boxes, "ring")
    edge, inset = (_LABEL + _GAP / 2, _GAP) if ring else (0.0, 0.0)
    room = height - edge - inset / 2
    wide = min(310.0, width * 0.37)
    tall = (room - 2 * _GAP) / 3 if centre else min(90.0, room / 3)
    middle, low = (width - wide) / 2, edge + room - tall
    top = _shape(_at(boxes, "top")[0], middle, edge, wide, tall)
    left = _shape(_at(boxes, "left")[0], inset, low, wide, tall)
    right = _shape(_at(boxes, "right")[0], width - inset - wide, low, wide, tall)
    between = [_shape(box, middle, edge + (room - tall) / 2, wide, tall, "centre") for box in centre]
    lines = (
        Line(top.x, top.middle[1], left.middle[0], left.y),
        Line(top.x + wide, top.middle[1], right.middle[0], right.y),
        Line(left.x + wide, left.middle[1], right.x, right.middle[1]),
    )
    frame = (0.0, _LABEL / 2, width, height - _LABEL / 2) if ring else None
    return SlidePicture(0, (*(_label(box, width) for box in ring), top, *between, left, right), lines, frame)


def _label(box: DrawnBox, width: float) -> Shape:
    """What stands on the edge of a frame, on one line."""
    words = f"{box.words} · {box.text}" if box.text else box.words
    wide = min(width - 2 * _GAP, letters.width(words, SMALLEST) * 1.1 + 2 * _PAD)
    return Shape((width - wide) / 2, 0, wide, _LABEL, words, "", "label", strong=True)


def _hub(boxes: Sequence[DrawnBox], width: float, height: float) -> SlidePicture:
    """The centre in the middle, the others at both sides of it."""
    around = _at(boxes, "around")
    half = (len(around) + 1) // 2
    wide = (width - 2 * _ARROW) / 3
    centre = _shape(_at(boxes, "centre")[0], wide + _ARROW, height * 0.3, wide, height * 0.4, "centre")
    left = _column(around[:half], 0, wide, height)
    right = _column(around[half:], width - wide, wide, height)
    lines = [Line(shape.x + wide, shape.middle[1], *centre.middle) for shape in left]
    lines += [Line(shape.x, shape.middle[1], *centre.middle) for shape in right]
    return SlidePicture(0, (centre, *left, *right), tuple(lines))


def _columns(boxes: Sequence[DrawnBox], width: float, height: float) -> list[Shape]:
    """Boxes in one column; many in two."""
    if len(boxes) <= _COLUMN:
        return _column(boxes, 0, width, height)
    half, wide = (len(boxes) + 1) // 2, (width - _GAP) / 2
    return _column(boxes[:half], 0, wide, height) + _column(boxes[half:], wide + _GAP, wide, height)


def _column(boxes: Sequence[DrawnBox], x: float, width: float, height: float, look: str = "box") -> list[Shape]:
    """Boxes of one height, one below the other, over the whole height."""
    gap = min(_GAP / 2, height / 30)
    tall = min(90.0, (height - gap * (len(boxes) - 1)) / max(1, len(boxes)))
    start = max(0.0, (height - tall * len(boxes) - gap * (len(boxes) - 1)) / 2)
    return [_shape(box, x, start + number * (tall + gap), width, tall, look) for number, box in enumerate(boxes)]


def _steps(boxes: Sequence[DrawnBox], width: float, height: float) -> SlidePicture:
    """From the left to the right and, in the row below, back, with an arrow from each to the next."""
    steps = _at(boxes, "step")
    rows = -(-len(steps) // _ROW)
    across = -(-len(steps) // rows)
    wide, tall = (width - _ARROW * (across - 1)) / across, min(130.0, (height - _ARROW * (rows - 1)) / rows)
    shapes = []
    for number, step in enumerate(steps):
        row, column = divmod(number, across)
        column = column if row % 2 == 0 else across - 1 - column
        shapes.append(_shape(step, column * (wide + _ARROW), row * (tall + _ARROW), wide, tall))
    lines = tuple(_arrow(one, other) for one, other in pairwise(shapes))
    return SlidePicture(0, tuple(shapes), lines)


def _arrow(one: Shape, other: Shape) -> Line:
    (x1, y1), (x2, y2) = one.middle, other.middle
    if y1 != y2:
        return Line(x1, one.y + one.height, x2, other.y, tip=True)
    if x1 < x2:
        return Line(one.x + one.width, y1, other.x, y2, tip=True)
    return Line(one.x, y1, other.x + other.width, y2, tip=True)


def _feeds(boxes: Sequence[DrawnBox], width: float, height: float) -> SlidePicture:
    """What goes in at the left, a bar that all of it meets, and what comes out of it at the right."""
    wide = (width - 3 * _ARROW) / 2
    inputs = _columns(_at(boxes, "input"), wide, height)
    outputs = _column(_at(boxes, "output"), width - wide, wide, height, "centre")
    bar = wide + _ARROW * 1.5
    lines = [Line(shape.x + shape.width, shape.middle[1], bar, shape.middle[1]) for shape in inputs]
    lines += [Line(bar, shape.middle[1], shape.x, shape.middle[1], tip=True) for shape in outputs]
    ends = [shape.middle[1] for shape in (*inputs, *outputs)]
    return SlidePicture(0, (*inputs, *outputs), (Line(bar, min(ends), bar, max(ends)), *lines))


def _parts(boxes: Sequence[DrawnBox], width: float, height: float) -> SlidePicture:
    """The whole in the middle, its parts at both sides of it in boxes as high as their words."""
    centre, parts = _at(boxes, "centre")[0], _at(boxes, "part")
    half = (len(parts) + 1) // 2
    middle, wide = width * _WHOLE, (width * (1 - _WHOLE) - 2 * _ARROW) / 2
    tried = ([_tall(box, wide, size) for box in parts] for size in _SIZES)
    tall = next((one for one in tried if max(_sum(one[:half]), _sum(one[half:])) <= height), [])
    tall = tall or [_tall(box, wide, SMALLEST) for box in parts]
    heart = _shape(centre, wide + _ARROW, height / 2 - 45, middle, 90, "centre")
    left = _stacked(parts[:half], tall[:half], 0, wide, height)
    right = _stacked(parts[half:], tall[half:], width - wide, wide, height)
    lines: list[Line] = []
    for column, edge, bus, end in (
        (left, wide, wide + _ARROW / 2, heart.x),
        (right, width - wide, width - wide - _ARROW / 2, heart.x + middle),
    ):
        ends = [shape.middle[1] for shape in column]
        lines += [Line(edge, y, bus, y) for y in ends]
        lines += [Line(bus, min(ends), bus, max(ends)), Line(bus, height / 2, end, height / 2)] if ends else []
    return SlidePicture(0, (heart, *left, *right), tuple(lines))


def _tall(box: DrawnBox, wide: float, size: float) -> float:
    return letters.height((letters.kept(box.words),), size, (wide - 2 * _PAD) / _SPARE) + _PAD + 2


def _sum(tall: Sequence[float]) -> float:
    """The height of boxes below each other, with the least between them."""
    return sum(tall) + _PAD * max(0, len(tall) - 1)


def _stacked(boxes: Sequence[DrawnBox], tall: Sequence[float], x: float, width: float, height: float) -> list[Shape]:
    """Boxes of their own heights, one below the other, in the middle of the height."""
    gap = min(_GAP, max(_PAD, (height - sum(tall)) / max(1, len(tall))))
    y = (height - sum(tall) - gap * (len(tall) - 1)) / 2
    made = []
    for box, high in zip(boxes, tall, strict=True):
        made.append(_shape(box, x, y, width, high))
        y += high + gap
    return made


_LAYOUTS: dict[str, Callable[[Sequence[DrawnBox], float, float], SlidePicture]] = {
    "triangle": _triangle,
    "hub": _hub,
    "steps": _steps,
    "feeds": _feeds,
    "parts": _parts,
}
