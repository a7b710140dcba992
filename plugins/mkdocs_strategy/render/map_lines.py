"""How the lines of a map run beside a column of boxes: coordinates, and nothing of what they stand for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

Point = tuple[float, float]

# How far from each other lines in a lane end, and how far lanes are from each other at most.
_APART, _LANE = 10.0, 12.0
# How far each of its four points draws a curve, at places along it (Bernstein polynomials of the third degree).
_WEIGHTS = tuple(
    ((1 - part) ** 3, 3 * part * (1 - part) ** 2, 3 * part**2 * (1 - part), part**3)
    for part in (step / 20 for step in range(1, 20))
)


class Box(NamedTuple):
    """A box by its upper left corner, and the top of what is kept free for the words beside it."""

    x: float
    y: float
    width: float
    height: float
    tag: float
    tags: float = 0.0

    @property
    def middle(self) -> Point:
        return self.x + self.width / 2, self.y + self.height / 2


class Ends(NamedTuple):
    """The two boxes of a line by their numbers, what is kept free before each for a head, and whether one is part of the other."""

    start: int
    end: int
    tail: float = 0.0
    tip: float = 0.0
    part: bool = False

    def other(self, one: int) -> int:
        """The end that is not this one."""
        return self.end if self.start == one else self.start


class Curve(NamedTuple):
    """A line bent by two points, or with round corners at them. A head at an end points away from the nearest of them."""

    start: Point
    bends: tuple[Point, Point]
    end: Point
    square: bool = False

    def points(self) -> Iterator[Point]:
        """Points along a line, its ends left out."""
        places = (self.start, *self.bends, self.end)
        if self.square:
            for (x0, y0), (x1, y1) in pairwise(places):
                for part in (0.25, 0.5, 0.75, 1):
                    yield x0 + (x1 - x0) * part, y0 + (y1 - y0) * part
            return
        (x0, y0), (x1, y1), (x2, y2), (x3, y3) = places
        for a, b, c, d in _WEIGHTS:
            yield a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3


def bracket(boxes: Sequence[Box], tie: Ends, lane: float) -> Curve:
    """A line left of a column, from a box to one that it is part of or holds."""
    start, end = (boxes[i] for i in (tie.start, tie.end))
    (_, y1), (_, y2) = start.middle, end.middle
    return Curve((start.x - tie.tail, y1), ((lane, y1), (lane, y2)), (end.x - tie.tip, y2), square=True)


def in_lanes(boxes: Sequence[Box], ties: Mapping[int, Ends], first: float, last: float) -> dict[int, Curve]:
    """Lines at the right of a column, by their numbers, each in a lane of its own: the shorter, the nearer to the boxes."""
    heights = {(i, one): _height(boxes, ties, i, one) for i, tie in ties.items() for one in tie[:2]}
    spans = {i: sorted((heights[i, tie.start], heights[i, tie.end])) for i, tie in ties.items()}
    lanes: list[list[int]] = []
    for i in sorted(ties, key=lambda one: (spans[one][1] - spans[one][0], one)):
        free = (lane for lane in lanes if all(_past(spans[i], spans[other]) for other in lane))
        lane = next(free, None)
        if lane is None:
            lanes.append(lane := [])
        lane.append(i)
    step = min(_LANE, (last - first) / max(len(lanes) - 1, 1))
    found = {}
    for i, tie in ties.items():
        x = first + step * next(k for k, lane in enumerate(lanes) if i in lane)
        start, end = boxes[tie.start], boxes[tie.end]
        y1, y2 = heights[i, tie.start], heights[i, tie.end]
        found[i] = Curve(
            (start.x + start.width + tie.tail, y1), ((x, y1), (x, y2)), (end.x + end.width + tie.tip, y2), square=True
        )
    return found


def _past(one: Sequence[float], other: Sequence[float]) -> bool:
    return one[1] + _APART <= other[0] or other[1] + _APART <= one[0]


def _height(boxes: Sequence[Box], ties: Mapping[int, Ends], line: int, one: int) -> float:
    """The height at which a line meets a box: those from above meet it above, and no two of them cross there."""

    def order(i: int) -> tuple[bool, int, int]:
        other = ties[i].other(one)
        return other > one, -other, -i if other > one else i

    meeting = sorted((i for i, tie in ties.items() if one in tie[:2]), key=order)
    box = boxes[one]
    return box.y + box.height * (meeting.index(line) + 1) / (len(meeting) + 1)
