"""A thing with its neighbours laid out for a slide: the thing at the left, a branch for each way that others relate to it.

All measures in points, from the top left of its place. Boxes come in the order of reading: the centre, then for each
branch `how` it hangs together with the `neighbour`s that follow.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from attrs import evolve

from mkdocs_strategy.model import letters
from mkdocs_strategy.model.layouts import SMALLEST
from mkdocs_strategy.model.outline import DrawnBox
from mkdocs_strategy.model.slide_shapes import Line, Shape, SlidePicture

LAYOUT, CENTRE, HOW, NEIGHBOUR = "neighbours", "centre", "how", "neighbour"

_SIZES = (22.0, 20.0, SMALLEST)
_SIDE, _EDGE, _GAP = 12.0, 4.8, 10.0
_STEM, _TWIG = 22.0, 12.0
_MIDDLE, _LABEL = 232.0, 184.0
# How much wider boxes are than their words are reckoned, for machines whose letters are.
_SPARE = 1.1
# Between branches: at least, and where there is room.
_NEAR, _FAR = 12.0, 34.0


class Branch(NamedTuple):
    """How the centre hangs together with some neighbours, in words, and their names."""

    how: DrawnBox
    others: tuple[DrawnBox, ...]


class _Grown(NamedTuple):
    """A branch with the height it takes, that of its label, and its rows of boxes, each box with its width and height."""

    branch: Branch
    height: float
    label: float
    rows: tuple[tuple[tuple[DrawnBox, float, float], ...], ...]


def branches_of(boxes: Sequence[DrawnBox]) -> list[Branch]:
    """The branches that boxes stand for, in order."""
    found: list[Branch] = []
    for box in boxes:
        if box.place == HOW:
            found.append(Branch(box, ()))
        elif box.place == NEIGHBOUR:
            found[-1] = Branch(found[-1].how, (*found[-1].others, box))
    return found


def neighbours(boxes: Sequence[DrawnBox], width: float, height: float) -> SlidePicture:
    """The picture in the largest letters in which all of it fits; in the smallest where it does in none."""
    bound = [evolve(box, words=letters.kept(box.words)) for box in boxes]
    centre = next(box for box in bound if box.place == CENTRE)
    found = branches_of(bound)
    size = next((size for size in _SIZES if _fits(centre, found, size, width, height)), 0.0)
    return _picture(centre, found, size or SMALLEST, width, height)._replace(fits=size > 0)


def _fits(centre: DrawnBox, found: Sequence[Branch], size: float, width: float, height: float) -> bool:
    columns = ((_MIDDLE, [centre]), (_LABEL, [one.how for one in found]), (_room(width), _others(found)))
    wide = all(
        letters.width(word, size) <= room - 2 * _SIDE
        for room, listed in columns
        for box in listed
        for word in box.words.split(" ")
    )
    return wide and _height(_grown(found, size, width), _NEAR) <= height


def _others(found: Sequence[Branch]) -> list[DrawnBox]:
    return [box for one in found for box in one.others]


def _room(width: float) -> float:
    """What is left for neighbours beside the centre and the labels."""
    return width - _MIDDLE - 2 * _STEM - _LABEL - _TWIG


def _height(grown: Sequence[_Grown], between: float) -> float:
    return sum(one.height for one in grown) + between * max(0, len(grown) - 1)


def _grown(found: Sequence[Branch], size: float, width: float) -> list[_Grown]:
    grown = []
    for branch in found:
        rows = tuple(_rows(branch.others, size, _room(width)))
        label = _tall(branch.how.words, size, _LABEL)
        tall = sum(max(height for _, _, height in row) for row in rows) + _GAP * (len(rows) - 1)
        grown.append(_Grown(branch, max(label, tall), label, rows))
    return grown


def _tall(words: str, size: float, width: float) -> float:
    return letters.height((words,), size, width - 2 * _SIDE) + 2 * _EDGE


def _rows(others: Sequence[DrawnBox], size: float, room: float) -> Iterator[tuple[tuple[DrawnBox, float, float], ...]]:
    """Boxes as wide as their words side by side, as many as a row has room for."""
    row: list[tuple[DrawnBox, float, float]] = []
    used = 0.0
    for box in others:
        wide = min(room, letters.width(box.words, size) * _SPARE + 2 * _SIDE)
        if row and used + _GAP + wide > room:
            yield tuple(row)
            row, used = [], 0.0
        used += wide + (_GAP if row else 0.0)
        row.append((box, wide, _tall(box.words, size, wide)))
    if row:
        yield tuple(row)


def _picture(centre: DrawnBox, found: Sequence[Branch], size: float, width: float, height: float) -> SlidePicture:
    grown = _grown(found, size, width)
    spare = (height - _height(grown, 0.0)) / max(1, len(grown))
    between = max(_NEAR, min(_FAR, spare))
    top = y = max(0.0, (height - _height(grown, between)) / 2)
    bus, labels = _MIDDLE + _STEM, _MIDDLE + 2 * _STEM
    boxes = labels + _LABEL + _TWIG
    shapes: list[Shape] = []
    lines: list[Line] = []
    middles: list[float] = []
    for one in grown:
        middle = y + one.height / 2
        middles.append(middle)
        made = list(_boxes(one, boxes, y))
        ends = sorted({shape.middle[1] for shape in made if shape.x == boxes})
        lines.append(Line(bus, middle, boxes - _TWIG, middle))
        lines += [Line(boxes - _TWIG, end, boxes, end) for end in ends]
        reach = (min(middle, *ends), max(middle, *ends))
        lines += [Line(boxes - _TWIG, reach[0], boxes - _TWIG, reach[1])] if reach[0] < reach[1] else []
        wide = min(_LABEL, letters.width(one.branch.how.words, size) + 2 * _SIDE + 1)
        start = labels + (_LABEL - wide) / 2
        shapes.append(Shape(start, middle - one.label / 2, wide, one.label, one.branch.how.words, "", "label"))
        shapes += made
        y += one.height + between
    tall = max(60.0, _tall(centre.words, size, _MIDDLE))
    heart = (top + y - between) / 2
    trunk = (min(heart, *middles), max(heart, *middles))
    lines.insert(0, Line(_MIDDLE, heart, bus, heart))
    lines.insert(1, Line(bus, trunk[0], bus, trunk[1]))
    shapes.insert(0, Shape(0, heart - tall / 2, _MIDDLE, tall, centre.words, "", "centre", strong=True))
    return SlidePicture(size, tuple(shapes), tuple(lines))


def _boxes(one: _Grown, x: float, y: float) -> Iterator[Shape]:
    """The boxes of a branch, row by row, in the middle of the height it takes."""
    tall = [max(height for _, _, height in row) for row in one.rows]
    y += (one.height - sum(tall) - _GAP * (len(tall) - 1)) / 2
    for row, high in zip(one.rows, tall, strict=True):
        at = x
        for box, wide, _ in row:
            yield Shape(at, y, wide, high, box.words, "", "box")
            at += wide + _GAP
        y += high + _GAP
