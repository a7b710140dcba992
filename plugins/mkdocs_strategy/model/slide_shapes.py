"""What drawings on slides are made of: boxes with words and straight lines. All measures in points."""

from __future__ import annotations

from typing import NamedTuple


class Shape(NamedTuple):
    """A box with its words, `strong` or not, and a line below them; `look` is box, centre, unknown or label."""

    x: float
    y: float
    width: float
    height: float
    words: str
    text: str
    look: str
    strong: bool = False

    @property
    def middle(self) -> tuple[float, float]:
        return self.x + self.width / 2, self.y + self.height / 2


class Line(NamedTuple):
    """A straight line, with a tip at its end or without."""

    x1: float
    y1: float
    x2: float
    y2: float
    tip: bool = False


class SlidePicture(NamedTuple):
    """What is drawn, from the ground up: a frame around it all or None, lines, shapes; in letters of a size, if they fit."""

    size: float
    shapes: tuple[Shape, ...]
    lines: tuple[Line, ...] = ()
    frame: tuple[float, float, float, float] | None = None
    fits: bool = True
