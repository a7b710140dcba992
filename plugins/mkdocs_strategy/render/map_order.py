"""In which order boxes stand around a ring, so that the lines between them cross little and are short.

Nothing here knows where the boxes stand, or what they stand for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

Pair = tuple[int, int]
_Order = tuple[int, ...]
# How many steps of a line's length one crossing weighs.
_CROSSING = 8


def ring_order(count: int, ties: Iterable[Pair]) -> _Order:
    """The numbers from 0 in their order around a ring, nought first, given which of them are tied.

    Begins with the order they come in, and moves one of them or turns a run of them while that makes the whole better.
    Alike for alike ties, whatever their order.
    """
    pairs = sorted({(min(tie), max(tie)) for tie in ties if tie[0] != tie[1]})
    order, cost = tuple(range(count)), _cost(tuple(range(count)), pairs)
    better: _Order | None = order
    while better is not None:
        better = next((one for one in _changed(order) if _cost(one, pairs) < cost), None)
        if better is not None:
            order, cost = better, _cost(better, pairs)
    # Clockwise or not is all the same to the lines: the way round that begins with the earlier of the two next to nought.
    return order if count < 3 or order[1] < order[-1] else (order[0], *reversed(order[1:]))


def crossings(order: Sequence[int], pairs: Iterable[Pair]) -> int:
    """How many of the pairs cross where all stand around a ring in an order."""
    at = {one: place for place, one in enumerate(order)}
    chords = [(at[a], at[b]) if at[a] < at[b] else (at[b], at[a]) for a, b in pairs]
    return sum(a < c < b < d or c < a < d < b for (a, b), (c, d) in combinations(chords, 2))


def _cost(order: _Order, pairs: Sequence[Pair]) -> int:
    at = {one: place for place, one in enumerate(order)}
    steps = (abs(at[a] - at[b]) for a, b in pairs)
    return _CROSSING * crossings(order, pairs) + sum(min(step, len(order) - step) - 1 for step in steps)


def _changed(order: _Order) -> Iterator[_Order]:
    """The orders one change away, nought staying first: one moved to another place, or a run turned round."""
    first, rest = order[:1], order[1:]
    for i, one in enumerate(rest):
        left = rest[:i] + rest[i + 1 :]
        for j in range(len(rest)):
            if j != i:
                yield (*first, *left[:j], one, *left[j:])
    for i, j in combinations(range(len(rest) + 1), 2):
        if j - i > 2:
            yield (*first, *rest[:i], *reversed(rest[i:j]), *rest[j:])
