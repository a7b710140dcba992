"""The emblem of the European Union as geometry.

Rules: the Interinstitutional style guide, annex A1. A rectangle of height 1 and width 1.5; twelve upright
five-pointed stars at the hours of a clock, their centres on a circle of radius 1/3, each star in a circle of
radius 1/18.
"""

from __future__ import annotations

import math

HEIGHT = 1.0
WIDTH = 1.5
BLUE = "003399"
YELLOW = "FFCC00"
# On a coloured ground the rectangle has a white edge.
EDGE = HEIGHT / 25

_RING = HEIGHT / 3
_STAR = HEIGHT / 18
# A star's inner points lie where its sides cross: the inverse square of the golden ratio.
_INNER = (3 - math.sqrt(5)) / 2

Point = tuple[float, float]


def stars() -> tuple[tuple[Point, ...], ...]:
    """The ten corners of each star, from noon clockwise; x to the right and y down from the top left corner."""
    return tuple(_star(*_on_circle(WIDTH / 2, HEIGHT / 2, _RING, hour / 12)) for hour in range(12))


def _star(x: float, y: float) -> tuple[Point, ...]:
    return tuple(_on_circle(x, y, _STAR * (_INNER if corner % 2 else 1), corner / 10) for corner in range(10))


def _on_circle(x: float, y: float, radius: float, turn: float) -> Point:
    """The point on a circle after part of a turn clockwise from straight up."""
    angle = 2 * math.pi * turn
    return x + radius * math.sin(angle), y - radius * math.cos(angle)
