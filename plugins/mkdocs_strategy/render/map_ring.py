"""How the lines of a map run in a ring of boxes: coordinates, and nothing of what they stand for.

Each line tries the sides of its boxes that face each other, then ways round; what is in its way pushes it aside.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import hypot, inf
from typing import NamedTuple

from mkdocs_strategy.render.map_lines import Box, Curve, Ends, Point

# The left, top, right and bottom of a rectangle.
_Space = tuple[float, float, float, float]

# How far a line that meets boxes on its way is pulled aside, as a part of its length: towards the middle above nought.
_ASIDE = (0.0, 0.12, -0.12, 0.25, -0.25, 0.4, -0.4, 0.6, -0.6, 0.85, -0.85)
# How far a line runs straight out of its boxes: of the way to where both would meet, or of that between them.
_ROUND, _BENT = 0.7, 0.5
# The least that a line leaves a box straight, and that two boxes face each other for a line straight between them.
_STRAIGHT, _FACING = 14.0, 24.0
# What is kept free around a box of lines that pass, and around that in the middle, where heads stand on all sides.
_CLEAR, _HEADS = 7.0, 18.0
_THROUGH = 10
# How far from each other lines between the same two boxes run, and lines meet a side of a box.
_BESIDE = _APART = 11.0
# What is kept free of lines at the corners of a box.
_CORNER = 9.0


class _Port(NamedTuple):
    """Where a line meets a box, and the way out of the box there."""

    at: Point
    out: Point

    def ahead(self, far: float) -> Point:
        """A place straight out of the box."""
        return self.at[0] + far * self.out[0], self.at[1] + far * self.out[1]


def through_ring(boxes: Sequence[Box], ties: Sequence[Ends]) -> tuple[Curve, ...]:
    """Lines through a ring whose first box stands in the middle; each meets a box at a place of its own.

    Those to what a box is part of are straight. All others leave their boxes straight, so that their heads stand free.
    """
    left, right = min(box.x for box in boxes), max(box.x + box.width for box in boxes)
    walls = ((-inf, -inf, left, inf), (right, -inf, inf, inf))
    kept = (_kept_free(boxes[0], _HEADS), *(_kept_free(box, _CLEAR) for box in boxes[1:]), *walls)
    wanted = _wanted(boxes, ties, kept)
    ports = _apart(boxes, ties, wanted)
    return tuple(
        _straight(*ports[i]) if _spoke(tie) else _clear(boxes, tie, ports[i], kept)[2] for i, tie in enumerate(ties)
    )


def _spoke(tie: Ends) -> bool:
    return tie.part and 0 in tie[:2]


def _straight(start: _Port, end: _Port) -> Curve:
    (x0, y0), (x1, y1) = start.at, end.at
    dx, dy = (x1 - x0) / 3, (y1 - y0) / 3
    return Curve(start.at, ((x0 + dx, y0 + dy), (x1 - dx, y1 - dy)), end.at)


def _clear(boxes: Sequence[Box], tie: Ends, ports: Sequence[_Port], kept: Sequence[_Space]) -> tuple[int, int, Curve]:
    """The line between two ports that is pulled aside least and clear of the boxes, or the clearest of all.

    With how many of its points are in the way of boxes, and how many less bent were tried before it.
    """
    start, end = ports
    bent = _bent(tie, start, end)
    (x0, y0), (x1, y1) = start.at, end.at
    away, middle = (y0 - y1, x1 - x0), boxes[0].middle
    inward = 1 if (middle[0] - (x0 + x1) / 2) * away[0] + (middle[1] - (y0 + y1) / 2) * away[1] >= 0 else -1
    best: tuple[int, int, Curve] | None = None
    for tried, part in enumerate(_ASIDE):
        one, two = ((x + part * inward * away[0], y + part * inward * away[1]) for x, y in bent.bends)
        curve = Curve(_before(start.at, one, tie.tail), (one, two), _before(end.at, two, tie.tip))
        hits = _hits(boxes, tie, curve, kept)
        if best is None or hits < best[0]:
            best = hits, tried, curve
        if not hits:
            break
    assert best is not None
    return best


def _bent(tie: Ends, start: _Port, end: _Port) -> Curve:
    """A line that leaves both boxes straight: a quarter of a round where they look to each other's sides."""
    (x0, y0), (x1, y1) = start.at, end.at
    across, along = abs(x1 - x0), abs(y1 - y0)
    part = _BENT if abs(start.out[0]) == abs(end.out[0]) else _ROUND
    if start.out == end.out:
        across = along = hypot(across, along)
    one, two = (port.ahead(max(part * (across if port.out[0] else along), _STRAIGHT)) for port in (start, end))
    return Curve(_before(start.at, one, tie.tail), (one, two), _before(end.at, two, tie.tip))


def _wanted(boxes: Sequence[Box], ties: Sequence[Ends], kept: Sequence[_Space]) -> list[tuple[_Port, _Port]]:
    """Where lines would meet their boxes if they were alone: where they are clear of all others, and least bent.

    Those between the same two boxes run beside each other.
    """
    together: dict[tuple[int, int], list[int]] = {}
    for i, tie in enumerate(ties):
        together.setdefault((min(tie[:2]), max(tie[:2])), []).append(i)
    found: dict[int, tuple[_Port, _Port]] = {}
    for (low, high), lines in together.items():
        one, other = boxes[low], boxes[high]
        straight = Ends(low, high)
        alone = list(_choices(boxes[0].middle, one, other, (0.0, 0.0)))
        ways = [_clear(boxes, straight, ports, kept)[:2] for ports in alone]
        chosen = ways.index(min(ways))
        for i, aside in zip(lines, _beside(one, other, len(lines)), strict=True):
            if _spoke(ties[i]):
                ports = _leaving(one, other.middle, aside), _leaving(other, one.middle, aside)
            else:
                ports = list(_choices(boxes[0].middle, one, other, aside))[chosen]
            found[i] = ports if ties[i].start == low else (ports[1], ports[0])
    return [found[i] for i in range(len(ties))]


def _beside(one: Box, other: Box, count: int) -> Iterator[Point]:
    """How far aside each of the lines between two boxes runs."""
    dx, dy = other.middle[0] - one.middle[0], other.middle[1] - one.middle[1]
    length = hypot(dx, dy) or 1.0
    for i in range(count):
        far = (i - (count - 1) / 2) * _BESIDE
        yield -dy / length * far, dx / length * far


def _choices(middle: Point, one: Box, other: Box, aside: Point) -> Iterator[tuple[_Port, _Port]]:
    """The sides by which a line may leave and meet two boxes: facing each other, then round outside and inside the ring."""
    (x0, y0), (x1, y1) = one.middle, other.middle
    right, down = (1.0 if x1 > x0 else -1.0), (1.0 if y1 > y0 else -1.0)
    first, last = max(one.x, other.x), min(one.x + one.width, other.x + other.width)
    upper, lower = max(one.y, other.y), min(one.y + one.height, other.y + other.height)
    if last - first >= _FACING:
        place = (first + last) / 2 + aside[0]
        yield _port(one, (0, down), place), _port(other, (0, -down), place)
    if lower - upper >= _FACING:
        place = (upper + lower) / 2 + aside[1]
        yield _port(one, (right, 0), place), _port(other, (-right, 0), place)
    dx, dy = _lean(one, other)
    rounds = [
        (_port(one, (right, 0), y0 + dy + aside[1]), _port(other, (0, -down), x1 - dx + aside[0])),
        (_port(one, (0, down), x0 + dx + aside[0]), _port(other, (-right, 0), y1 - dy + aside[1])),
    ]
    # The first turns where the one's height meets the other's breadth, the second the other way about.
    outer = hypot(x1 - middle[0], y0 - middle[1]) >= hypot(x0 - middle[0], y1 - middle[1])
    yield from rounds if outer else reversed(rounds)
    yield _port(one, (0, down), x0 + dx + aside[0]), _port(other, (0, -down), x1 - dx + aside[0])
    yield _port(one, (right, 0), y0 + dy + aside[1]), _port(other, (-right, 0), y1 - dy + aside[1])
    # Both by the side towards the middle, around what stands between them.
    inside = 1.0 if middle[0] > (x0 + x1) / 2 else -1.0
    yield _port(one, (inside, 0), y0 + dy + aside[0]), _port(other, (inside, 0), y1 - dy - aside[0])


def _lean(one: Box, other: Box) -> Point:
    """How far from the middle of a side a line meets it, towards where it goes."""
    (x0, y0), (x1, y1) = one.middle, other.middle
    dx = max(-0.3 * one.width, min(0.35 * (x1 - x0), 0.3 * one.width))
    dy = max(-0.2 * one.height, min(0.2 * (y1 - y0), 0.2 * one.height))
    return dx, dy


def _port(box: Box, out: Point, place: float) -> _Port:
    """A port at a side of a box, never at a corner."""
    (x, y), half = box.middle, (box.width / 2, box.height / 2)
    if out[0]:
        return _Port((x + out[0] * half[0], max(box.y + _CORNER, min(place, box.y + box.height - _CORNER))), out)
    return _Port((max(box.x + _CORNER, min(place, box.x + box.width - _CORNER)), y + out[1] * half[1]), out)


def _kept_free(box: Box, free: float) -> _Space:
    return box.x - free, box.y - free, box.x + box.width + free, box.y + box.height + free


def _hits(boxes: Sequence[Box], tie: Ends, curve: Curve, kept: Sequence[_Space]) -> int:
    """How many points of a curve are in its own boxes or what is kept free around others, looking only where it may come.

    Those in the others themselves weigh more.
    """
    xs, ys = zip(curve.start, *curve.bends, curve.end, strict=True)
    first, last, upper, lower = min(xs), max(xs), min(ys), max(ys)
    near = [
        _kept_free(boxes[i], -1) if i in tie[:2] else one
        for i, one in enumerate(kept)
        if one[0] < last and first < one[2] and one[1] < lower and upper < one[3]
    ]
    found = [(x, y) for x, y in curve.points() for x0, y0, x1, y1 in near if x0 < x < x1 and y0 < y < y1]
    others = [_kept_free(box, 0) for i, box in enumerate(boxes) if i not in tie[:2]] if found else []
    through = sum(x0 <= x <= x1 and y0 <= y <= y1 for x, y in found for x0, y0, x1, y1 in others)
    return len(found) + _THROUGH * through


def _leaving(box: Box, to: Point, aside: Point) -> _Port:
    """Where the straight way from the middle of a box to a place outside it leaves the box."""
    (x, y), right, low = box.middle, box.x + box.width, box.y + box.height
    dx, dy = to[0] - x, to[1] - y
    across = ((right if dx > 0 else box.x) - x) / dx if dx else inf
    along = ((low if dy > 0 else box.y) - y) / dy if dy else inf
    if across < along:
        return _port(box, (1.0 if dx > 0 else -1.0, 0.0), y + across * dy + aside[1])
    return _port(box, (0.0, 1.0 if dy > 0 else -1.0), x + along * dx + aside[0])


def _apart(boxes: Sequence[Box], ties: Sequence[Ends], wanted: Sequence[tuple[_Port, _Port]]) -> list[list[_Port]]:
    """The ports moved along their sides until all stand apart, in the order of where their lines lead."""
    sides: dict[tuple[int, Point], list[tuple[float, float, int, int]]] = {}
    for i, (tie, ports) in enumerate(zip(ties, wanted, strict=True)):
        for end, (one, (at, out)) in enumerate(zip(tie[:2], ports, strict=True)):
            along = 1 if out[0] else 0
            sides.setdefault((one, out), []).append((boxes[tie.other(one)].middle[along], at[along], i, end))
    found = [list(ports) for ports in wanted]
    for (one, out), meeting in sides.items():
        box = boxes[one]
        first, room = (box.y, box.height) if out[0] else (box.x, box.width)
        meeting.sort()
        places = _spread([place for _, place, _, _ in meeting], first + _CORNER, first + room - _CORNER)
        for place, (*_, i, end) in zip(places, meeting, strict=True):
            found[i][end] = _port(box, out, place)
    return found


def _spread(wanted: Sequence[float], first: float, last: float) -> list[float]:
    """Places in their order, apart from each other, as near to the wanted ones as that allows."""
    steps = len(wanted) - 1
    apart = min(_APART, (last - first) / max(steps, 1))
    onward = list(wanted)
    for i in range(1, len(wanted)):
        onward[i] = max(onward[i], onward[i - 1] + apart)
    back = list(wanted)
    for i in range(len(wanted) - 2, -1, -1):
        back[i] = min(back[i], back[i + 1] - apart)
    # Those pushed along have as far to go as those pushed back.
    return [
        (min(far, last - apart * (steps - i)) + max(near, first + apart * i)) / 2
        for i, (far, near) in enumerate(zip(onward, back, strict=True))
    ]


def _before(port: Point, bend: Point, room: float) -> Point:
    """A place on the way from a box to a bend, with room for a head before it."""
    length = hypot(bend[0] - port[0], bend[1] - port[1]) or 1.0
    return port[0] + (bend[0] - port[0]) * room / length, port[1] + (bend[1] - port[1]) * room / length
