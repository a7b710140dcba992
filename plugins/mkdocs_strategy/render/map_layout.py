"""Where the boxes of a map stand: coordinates, and nothing of what they stand for.

A ring where there is room, a column on a phone. The first box is the map's middle.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from typing import NamedTuple

from mkdocs_strategy.render.lettering import LINE
from mkdocs_strategy.render.map_lines import Box, Curve, Ends, bracket, in_lanes
from mkdocs_strategy.render.map_ring import through_ring

# Widths of the pictures and of their boxes.
RING, RING_BOX, RING_MIDDLE = 720.0, 172.0, 196.0
COLUMN, COLUMN_BOX, COLUMN_LEFT = 360.0, 236.0, 22.0
PAD, GAP = 8.0, 16.0
# Room between the rows of a ring, for the lines and their heads; between the middle of a ring and its boxes.
ROW_GAP, ROOM, FEW_ROWS = 30.0, 40.0, 2
TAG_LINE, TAG_GAP = 16.0, 6.0
# What a line needs of the side of a box that it meets; where the first lane beside a column is.
_PORT, _LANE = 10.5, 18.0


class Sign(NamedTuple):
    """What a box has to say: lines of words, and of those beside it on how it hangs together with another."""

    lines: int
    tags: int = 0

    @property
    def height(self) -> float:
        return self.lines * LINE + 2 * PAD

    @property
    def beside(self) -> float:
        return self.tags * TAG_LINE + 2 * TAG_GAP if self.tags else 0.0

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
    pitches = [max(around[i].whole for i, _ in row) + ROW_GAP for row in rows]
    # Where boxes stand above and below the middle there is room for it, and for lines around it.
    short = max(0.0, height + 2 * (max(pitches, default=0) + ROW_GAP) - sum(pitches)) if len(rows) > FEW_ROWS else 0.0
    pitches = [pitch + short / len(rows) for pitch in pitches] or [height]
    level = max(sum(pitches), height + 6) / 2
    heights = [level - sum(pitches) / 2 + sum(pitches[:k]) + pitch / 2 for k, pitch in enumerate(pitches)]
    reaches = _reaches([y - level for y in heights])
    placed = {-1: _middle_box(inner, level, height)}
    for row, y, reach in zip(rows, heights, reaches, strict=False):
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
    if len(offsets) <= FEW_ROWS:
        return [furthest for _ in offsets]
    ends = max(abs(y) for y in offsets)
    return [max(furthest * sqrt(1 - (0.9 * y / ends) ** 2), RING_BOX / 2 + ROOM) for y in offsets]


def _middle_box(sign: Sign, level: float, height: float) -> Box:
    """The box in the middle, with the words beside it below its own."""
    tag = level + sign.lines * LINE / 2 + TAG_GAP
    return Box((RING - RING_MIDDLE) / 2, level - height / 2, RING_MIDDLE, height, tag)


def _ring_box(sign: Sign, x: float, y: float, above: bool) -> Box:
    """A box with the words beside it on the side away from the middle."""
    top = y - sign.whole / 2 + (sign.beside if above else 0)
    tag = top - sign.beside + TAG_GAP if above else top + sign.height + TAG_GAP
    return Box(x - RING_BOX / 2, top, RING_BOX, sign.height, tag, sign.tags * TAG_LINE)


def column(signs: Sequence[Sign], ties: Sequence[Ends]) -> Layout:
    """The boxes below each other; lines run in lanes at the right, and at the left where one box is part of the other."""
    boxes, y = list[Box](), 4.0
    lanes = {i: tie for i, tie in enumerate(ties) if not tie.part}
    for one, sign in enumerate(signs):
        meeting = sum(one in tie[:2] for tie in lanes.values())
        height = max(sign.height, (meeting + 1) * _PORT)
        boxes.append(Box(COLUMN_LEFT, y, COLUMN_BOX, height, y + height + TAG_GAP, sign.tags * TAG_LINE))
        y += height + sign.beside + GAP
    right = in_lanes(boxes, lanes, COLUMN_LEFT + COLUMN_BOX + _LANE, COLUMN - 4)
    curves = tuple(right[i] if i in right else bracket(boxes, tie, COLUMN_LEFT / 2) for i, tie in enumerate(ties))
    return Layout(COLUMN, y - GAP + TAG_GAP, tuple(boxes), curves)
