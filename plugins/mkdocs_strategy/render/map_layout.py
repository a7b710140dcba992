"""Where the boxes of a map stand: coordinates, and nothing of what they stand for.

A ring where there is room; on a phone a column, or two below the first box. That one is the map's middle.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from typing import NamedTuple

from mkdocs_strategy.render.lettering import LINE
from mkdocs_strategy.render.map_lines import ROOM, Box, Curve, Ends, bows, bracket, through_ring

# Widths of the pictures and of their boxes.
RING, RING_BOX, RING_MIDDLE = 720.0, 172.0, 190.0
COLUMN, COLUMN_BOX, COLUMN_LEFT = 360.0, 232.0, 24.0
LANE, PAIR_BOX = 21.0, 155.0
PAD, GAP = 8.0, 14.0
# Room between the rows of a ring: few rows have more of it, for some of their boxes stand right above or below the middle.
ROW_GAP, FEW_ROWS, FEW_ROWS_GAP = 18.0, 3, 34.0
TAG_LINE, TAG_GAP = 16.0, 3.0
# What a line needs of the side of a box that it meets.
_PORT = 6.5


class Sign(NamedTuple):
    """What a box has to say: lines of words, and of those beside it on how it hangs together with another."""

    lines: int
    tags: int = 0

    @property
    def height(self) -> float:
        return self.lines * LINE + 2 * PAD

    @property
    def beside(self) -> float:
        return self.tags * TAG_LINE + TAG_GAP if self.tags else 0.0

    @property
    def whole(self) -> float:
        return self.height + self.beside


class Layout(NamedTuple):
    """A map laid out: boxes in the order of their signs, curves in the order of their ends. It starts at `top`."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    curves: tuple[Curve, ...]
    top: float = 0.0


def ring(signs: Sequence[Sign], ties: Sequence[Ends]) -> Layout:
    """The first box with the others around it, clockwise from the top."""
    inner, *around = signs
    rows = _rows(len(around))
    # The words beside the middle box stand within it, for lines meet it all around; its own words stay in its middle.
    height = inner.lines * LINE + 2 * max(PAD, inner.beside)
    gap = FEW_ROWS_GAP if len(rows) <= FEW_ROWS else ROW_GAP
    pitches = [max(height, *(around[i].whole for i, _ in row)) + gap for row in rows]
    level = sum(pitches) / 2
    heights = [sum(pitches[:k]) + pitch / 2 for k, pitch in enumerate(pitches)]
    reaches = _reaches([y - level for y in heights])
    tag = level + inner.lines * LINE / 2 + 1
    placed = {-1: Box((RING - RING_MIDDLE) / 2, level - height / 2, RING_MIDDLE, height, tag)}
    for row, y, reach in zip(rows, heights, reaches, strict=True):
        for i, side in row:
            placed[i] = _ring_box(around[i], RING / 2 + side * reach, y, above=y < level - 1)
    boxes = tuple(placed[i] for i in range(-1, len(around)))
    curves = through_ring(boxes, ties)
    ends = [y for curve in curves for _, y in curve.points()]
    highest, lowest = min([0.0, *(y - 3 for y in ends)]), max([2 * level, *(y + 3 for y in ends)])
    return Layout(RING, lowest - highest, boxes, curves, highest)


def _rows(count: int) -> list[list[tuple[int, int]]]:
    """Rows of boxes by their numbers, each with its side: 1 right, -1 left, 0 alone at the top."""
    alone = count % 2 if count > 4 else 0
    half = (count - alone + 1) // 2
    right = range(alone, alone + half)
    left = range(count - 1, alone + half - 1, -1)
    rows = [[(0, 0)]] if alone else []
    rows += [[(i, 1)] for i in right]
    for row, i in zip(rows[alone:], left, strict=False):
        row.append((i, -1))
    return rows


def _reaches(offsets: Sequence[float]) -> list[float]:
    """How far from the middle the boxes of each row stand: on an oval, with room for lines inside."""
    furthest = (RING - RING_BOX) / 2 - 2
    if len(offsets) < 3:
        return [furthest for _ in offsets]
    ends = max(abs(y) for y in offsets)
    return [max(furthest * sqrt(1 - (0.9 * y / ends) ** 2), RING_BOX / 2 + ROOM) for y in offsets]


def _ring_box(sign: Sign, x: float, y: float, above: bool) -> Box:
    """A box with the words beside it on the side away from the middle, where no line meets it."""
    top = y - sign.whole / 2 + (sign.beside if above else 0)
    tag = y - sign.whole / 2 if above else top + sign.height + TAG_GAP
    return Box(x - RING_BOX / 2, top, RING_BOX, sign.height, tag, sign.tags * TAG_LINE)


def column(signs: Sequence[Sign], ties: Sequence[Ends]) -> Layout:
    """The boxes below each other; lines bow out to the right, and run at the left where one box is part of the other."""
    boxes, y = list[Box](), 3.0
    bowed = {i: tie for i, tie in enumerate(ties) if not tie.part}
    for one, sign in enumerate(signs):
        meeting = sum(one in (tie.start, tie.end) for tie in bowed.values())
        boxes.append(_column_box(sign, COLUMN_LEFT, y, COLUMN_BOX, meeting))
        y = boxes[-1].y + boxes[-1].height + sign.beside + GAP
    right = bows(boxes, bowed, 1, COLUMN - COLUMN_LEFT - COLUMN_BOX - 3)
    curves = tuple(right[i] if i in right else bracket(boxes, tie, COLUMN_LEFT / 2) for i, tie in enumerate(ties))
    return Layout(COLUMN, y - GAP + 3, tuple(boxes), curves)


def pairs(signs: Sequence[Sign], ties: Sequence[Ends]) -> Layout:
    """The first box above the others, which stand in two columns; lines from it to them bow out at both sides."""
    first, *others = signs
    sides = {i: 1 if tie.other(0) % 2 == 0 else -1 for i, tie in enumerate(ties)}
    meeting = max(list(sides.values()).count(side) for side in (1, -1))
    boxes = [_column_box(first, LANE, 3.0, COLUMN - 2 * LANE, meeting)]
    y = boxes[0].y + boxes[0].height + 1.5 * GAP
    for row in (others[i : i + 2] for i in range(0, len(others), 2)):
        height = max(sign.height for sign in row)
        for side, sign in enumerate(row):
            x = LANE + side * (COLUMN - 2 * LANE - PAIR_BOX)
            boxes.append(_column_box(sign, x, y, PAIR_BOX, 0, height))
        y += height + max(sign.beside for sign in row) + GAP
    curves: dict[int, Curve] = {}
    for side in (1, -1):
        curves |= bows(boxes, {i: ties[i] for i in sides if sides[i] == side}, side, LANE - 3)
    return Layout(COLUMN, y - GAP + 3, tuple(boxes), tuple(curves[i] for i in range(len(ties))))


def _column_box(sign: Sign, x: float, y: float, width: float, meeting: int, height: float = 0.0) -> Box:
    height = max(sign.height, (meeting + 1) * _PORT, height)
    return Box(x, y, width, height, y + height + TAG_GAP, sign.tags * TAG_LINE)
