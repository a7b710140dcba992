"""How the lines of a map run between its boxes: coordinates, and nothing of what they stand for.

In a ring, lines run through the inside and around the boxes in their way. In a column, they bow out at a side.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from math import hypot
from typing import NamedTuple

Point = tuple[float, float]

# How a line may run clear of boxes: how far it leaves each of its own straight, as parts of its length, and how far it
# is pulled aside.
_TENSIONS = ((0.5, 0.5), (0.35, 0.35), (0.75, 0.75), (0.3, 0.9), (0.9, 0.3))
_ASIDE = (0, 20, -20, 40, -40, 70, -70, 110, -110, 150, -150)
_CLEAR = 5.0
# What lines need between a box and the middle of the ring.
ROOM = 40.0


# How far each of its four points draws a curve, at places along it (Bernstein polynomials of the third degree).
_WEIGHTS = tuple(
    ((1 - part) ** 3, 3 * part * (1 - part) ** 2, 3 * part**2 * (1 - part), part**3)
    for part in (step / 18 for step in range(1, 18))
)


# The left, top, right and bottom of a rectangle.
_Space = tuple[float, float, float, float]


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
    """A line with one or two bends, or with square corners. A head at an end points away from the nearest bend."""

    start: Point
    bends: tuple[Point, ...]
    end: Point
    square: bool = False

    def points(self) -> Iterator[Point]:
        """Points along a line that is bent, its ends left out."""
        one, two = self.bends if len(self.bends) == 2 else (self.bends[0], self.bends[0])
        (x0, y0), (x1, y1), (x2, y2), (x3, y3) = self.start, one, two, self.end
        for a, b, c, d in _WEIGHTS:
            yield a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3


def _between(a: Point, b: Point, part: float) -> Point:
    return a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part


class _Port(NamedTuple):
    """Where a line meets a box, and the way out of the box there."""

    at: Point
    out: Point


def through_ring(boxes: Sequence[Box], ties: Sequence[Ends]) -> tuple[Curve, ...]:
    """Lines through the inside of a ring whose first box stands in the middle; each meets a box at a place of its own."""
    ports = _spread(boxes, ties, tuple(_sides(boxes, tie) for tie in ties))
    return tuple(_clear(boxes, tie, *ports[i])[1] for i, tie in enumerate(ties))


def _sides(boxes: Sequence[Box], tie: Ends) -> tuple[Point, Point]:
    """The ways out of its two boxes that let a line run clear of all others, and short."""
    ways = [
        (*_clear(boxes, tie, _Port(_at(boxes[tie.start], one), one), _Port(_at(boxes[tie.end], two), two)), (one, two))
        for one in _outs(boxes, tie.start, tie.end)
        for two in _outs(boxes, tie.end, tie.start)
    ]
    return min(ways, key=lambda way: (way[0], _length(way[1])))[2]


def _outs(boxes: Sequence[Box], one: int, other: int) -> Iterator[Point]:
    """The ways out of a box towards another, as steps right, left, down or up; out of a ring only to its inside."""
    (x, y), (to_x, to_y) = boxes[one].middle, boxes[other].middle
    level = abs(to_y - y) < max((boxes[one].height + boxes[other].height) / 2, abs(to_x - x) * 0.3)
    upright = (0.0, 1.0 if to_y > y else -1.0)
    if one == 0:
        yield (1.0 if to_x > x else -1.0, 0.0) if level else upright
        return
    inside = boxes[0].middle[0]
    beside = abs(inside - x) > boxes[one].width / 2
    if beside:
        yield (1.0 if inside > x else -1.0, 0.0)
    if not beside or (other and not level):
        yield upright


def _at(box: Box, out: Point, part: float = 0.5) -> Point:
    """A place on the side of a box."""
    x = box.x + box.width * (part if out[1] else (1 + out[0]) / 2)
    return x, box.y + box.height * (part if out[0] else (1 + out[1]) / 2)


def _length(curve: Curve) -> float:
    """About how long a line is, and more where it has no room to be seen."""
    points = (curve.start, *curve.points(), curve.end)
    whole = sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(points))
    return whole if whole > 40 else 400.0


def _spread(
    boxes: Sequence[Box], ties: Sequence[Ends], sides: Sequence[tuple[Point, Point]]
) -> list[tuple[_Port, _Port]]:
    """The ports of each line, those on one side of a box set apart, in an order in which the lines do not cross there."""
    leaving: dict[tuple[int, Point], list[int]] = {}
    for i, tie in enumerate(ties):
        for one, out in zip(tie[:2], sides[i], strict=True):
            leaving.setdefault((one, out), []).append(i)
    found: dict[tuple[int, int], _Port] = {}
    for (one, out), lines in leaving.items():
        turns = {i: _turn(boxes, ties[i], one, sides[i], i) for i in lines}
        for k, i in enumerate(sorted(lines, key=turns.__getitem__)):
            found[i, one] = _Port(_at(boxes[one], out, (k + 1) / (len(lines) + 1)), out)
    return [(found[i, tie.start], found[i, tie.end]) for i, tie in enumerate(ties)]


def _turn(boxes: Sequence[Box], tie: Ends, one: int, outs: tuple[Point, Point], line: int) -> tuple[int, float, int]:
    """Where a line comes in the order of those that leave a box by the same side."""
    out, out_there = outs if one == tie.start else outs[::-1]
    (x, y), (to_x, to_y) = boxes[one].middle, boxes[tie.other(one)].middle
    if out == out_there and out[0]:
        return (1, -to_y, -line) if to_y > y else (-1, -to_y, line)
    if out[0]:
        return 0, (to_y - y) / (abs(to_x - x) or 1.0), line
    same = not out_there[0] or (out_there[0] < 0) == (out[1] < 0)
    return 0, (to_x - x) / (abs(to_y - y) or 1.0), line if same else -line


def _clear(boxes: Sequence[Box], tie: Ends, start: _Port, end: _Port) -> tuple[int, Curve]:
    """The first way between two ports that is clear of the boxes, or the clearest of all, and how often it is not."""
    best: tuple[int, Curve] | None = None
    kept = [_kept_free(box, own=i in tie[:2]) for i, box in enumerate(boxes)]
    for curve in _ways(tie, start, end):
        near = _near(curve, kept)
        hits = 0
        if near:
            for x, y in curve.points():
                for left, top, right, bottom in near:
                    if left < x < right and top < y < bottom:
                        hits += 1
        if best is None or hits < best[0]:
            best = hits, curve
        if not hits:
            break
    assert best is not None
    return best


def _near(curve: Curve, kept: Sequence[_Space]) -> list[_Space]:
    """What is kept free where a curve may come: between the outermost of its points, which it never leaves."""
    points = (curve.start, *curve.bends, curve.end)
    xs, ys = [x for x, _ in points], [y for _, y in points]
    first, last, upper, lower = min(xs), max(xs), min(ys), max(ys)
    return [one for one in kept if one[0] < last and first < one[2] and one[1] < lower and upper < one[3]]


def _kept_free(box: Box, own: bool) -> _Space:
    """The left, top, right and bottom of what a line keeps out of: more around boxes that it does not belong to."""
    free = -1 if own else _CLEAR
    top, bottom = min(box.y, box.tag), max(box.y + box.height, box.tag + box.tags)
    if own:
        top, bottom = box.y, box.y + box.height
    return box.x - free, top - free, box.x + box.width + free, bottom + free


def _ways(tie: Ends, start: _Port, end: _Port) -> Iterator[Curve]:
    """Lines that leave both boxes straight, then those that are more bent, and pulled aside."""
    length = hypot(end.at[0] - start.at[0], end.at[1] - start.at[1]) or 1.0
    aside = (start.at[1] - end.at[1]) / length, (end.at[0] - start.at[0]) / length
    for far in _ASIDE:
        for first, second in _TENSIONS:
            one, two = (
                (x + far * aside[0], y + far * aside[1])
                for x, y in (_ahead(start, end, first), _ahead(end, start, second))
            )
            yield Curve(_before(start.at, one, tie.tail), (one, two), _before(end.at, two, tie.tip))


def _ahead(port: _Port, other: _Port, part: float) -> Point:
    """A place straight out of a port, by a part of the way to another; of the whole way where both look to the same side."""
    dx, dy = other.at[0] - port.at[0], other.at[1] - port.at[1]
    way = hypot(dx, dy) if port.out == other.out else abs(dx * port.out[0] + dy * port.out[1])
    far = max(part * way, 22.0)
    return port.at[0] + far * port.out[0], port.at[1] + far * port.out[1]


def _before(port: Point, bend: Point, room: float) -> Point:
    """A place on the way from a box to a bend, with room for a head before it."""
    length = hypot(bend[0] - port[0], bend[1] - port[1]) or 1.0
    return _between(port, bend, room / length)


def bracket(boxes: Sequence[Box], tie: Ends, lane: float) -> Curve:
    """A line with square corners left of a column, from a box to one that it holds as its part."""
    start, end = (boxes[i] for i in (tie.start, tie.end))
    (_, y1), (_, y2) = start.middle, end.middle
    return Curve((start.x - tie.tail, y1), ((lane, y1), (lane, y2)), (end.x - tie.tip, y2), square=True)


def bows(boxes: Sequence[Box], ties: Mapping[int, Ends], side: int, room: float) -> dict[int, Curve]:
    """Lines at the right (1) or left (-1) of a column, by their numbers: the wider, the more boxes they pass."""
    longest = max((abs(tie.start - tie.end) for tie in ties.values()), default=1) or 1
    found = {}
    for i, tie in ties.items():
        reach = room / 0.75 * (0.3 + 0.7 * abs(tie.start - tie.end) / longest)
        start, end = boxes[tie.start], boxes[tie.end]
        x1, x2 = (box.x + (box.width if side > 0 else 0) for box in (start, end))
        y1, y2 = (_height(boxes, ties, i, one) for one in (tie.start, tie.end))
        bends = ((x1 + side * reach, y1), (x2 + side * reach, y2))
        found[i] = Curve((x1 + side * tie.tail, y1), bends, (x2 + side * tie.tip, y2))
    return found


def _height(boxes: Sequence[Box], ties: Mapping[int, Ends], line: int, one: int) -> float:
    """The height at which a line meets a box: those from above meet it above, and no two of them cross there."""

    def order(i: int) -> tuple[bool, int, int]:
        other = ties[i].other(one)
        return other > one, -other, -i if other > one else i

    meeting = sorted((i for i, tie in ties.items() if one in (tie.start, tie.end)), key=order)
    box = boxes[one]
    return box.y + box.height * (meeting.index(line) + 1) / (len(meeting) + 1)
