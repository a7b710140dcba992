"""The layout of maps: whatever they show, boxes stand apart, lines meet them at their sides and run around the others."""

from __future__ import annotations

import re
from functools import cache
from itertools import combinations, pairwise
from math import hypot

import pytest

from mkdocs_strategy.model.strategy import RELATIONS
from mkdocs_strategy.render.assets import STYLESHEET, asset
from mkdocs_strategy.render.map_layout import Layout, Sign, column, ring
from mkdocs_strategy.render.map_lines import Box, Curve, Ends
from mkdocs_strategy.render.map_order import crossings, ring_order
from mkdocs_strategy.render.map_svg import DASHED, HEADS, Map, Node, Tie, sample, svg, tags

COUNTS = range(1, 18)


def signs(count: int) -> list[Sign]:
    """A middle and some boxes, some with few words and some with many."""
    return [Sign(1, 2), *(Sign(1 + i % 4, i % 3) for i in range(count))]


def star(count: int) -> list[Ends]:
    """A line from the middle to each other box."""
    return [Ends(0, i, 8, 8) for i in range(1, count + 1)]


def web(count: int) -> list[Ends]:
    """The middle with its parts, and a line from each box to the next but one, with two to the next."""
    parts = [Ends(i, 0, part=True) for i in range(1, count + 1)]
    near = [Ends(i, i % count + 1, 0, 8) for i in range(1, count + 1) if count > 1 for _ in range(2)]
    return parts + near + [Ends(i, (i + 1) % count + 1, 8, 8) for i in range(1, count + 1) if count > 2]


def apart(one: Box, other: Box) -> bool:
    return (
        one.x + one.width <= other.x
        or other.x + other.width <= one.x
        or one.y + one.height <= other.y
        or other.y + other.height <= one.y
    )


def distance(point: tuple[float, float], box: Box) -> float:
    """How far a point is from a box; nought within it."""
    dx = max(box.x - point[0], 0, point[0] - box.x - box.width)
    dy = max(box.y - point[1], 0, point[1] - box.y - box.height)
    return hypot(dx, dy)


def within(curve: Curve, box: Box) -> bool:
    return any(distance(point, box) == 0 for point in curve.points())


@cache
def laid_out(form: str, count: int) -> tuple[Layout, list[Ends]]:
    layout, ties = {"ring": (ring, web), "star": (ring, star), "column": (column, web)}[form]
    return layout(signs(count), ties(count)), ties(count)


every_form = pytest.mark.parametrize("form", ["ring", "star", "column"])
every_count = pytest.mark.parametrize("count", COUNTS)


@every_count
@every_form
def test_boxes_stand_apart_within_the_picture(form: str, count: int) -> None:
    layout, _ = laid_out(form, count)
    assert len(layout.boxes) == count + 1
    assert [pair for pair in combinations(layout.boxes, 2) if not apart(*pair)] == []
    for box in layout.boxes:
        assert box.x >= 0
        assert box.x + box.width <= layout.width
        assert min(box.y, box.tag) >= 0
        assert max(box.y + box.height, box.tag + box.tags) <= layout.height


@every_count
@every_form
def test_lines_start_and_end_at_the_sides_of_their_boxes(form: str, count: int) -> None:
    layout, ties = laid_out(form, count)
    for tie, curve in zip(ties, layout.curves, strict=True):
        assert distance(curve.start, layout.boxes[tie.start]) <= tie.tail + 0.01
        assert distance(curve.end, layout.boxes[tie.end]) <= tie.tip + 0.01


@every_count
@every_form
def test_lines_stay_within_the_picture(form: str, count: int) -> None:
    layout, _ = laid_out(form, count)
    for curve in layout.curves:
        assert all(0 <= x <= layout.width and 0 <= y - layout.top <= layout.height for x, y in curve.points())


@every_count
@every_form
def test_no_line_runs_through_another_box(form: str, count: int) -> None:
    layout, ties = laid_out(form, count)
    for tie, curve in zip(ties, layout.curves, strict=True):
        assert [i for i, box in enumerate(layout.boxes) if i not in tie[:2] and within(curve, box)] == []


@every_count
def test_lines_meet_the_side_of_a_box_apart(count: int) -> None:
    layout, ties = laid_out("ring", count)
    ends = [
        (box, point)
        for tie, curve in zip(ties, layout.curves, strict=True)
        for box, point in ((tie.start, curve.start), (tie.end, curve.end))
    ]
    close = [hypot(a[1][0] - b[1][0], a[1][1] - b[1][1]) for a, b in combinations(ends, 2) if a[0] == b[0]]
    assert min(close, default=9.0) > 2


def test_lanes_beside_a_column_are_shared_by_no_two_lines_at_one_height() -> None:
    layout, ties = laid_out("column", 9)
    lanes = [
        (curve.bends[0][0], *sorted((curve.start[1], curve.end[1])))
        for tie, curve in zip(ties, layout.curves, strict=True)
        if not tie.part
    ]
    shared = [(a, b) for a, b in combinations(lanes, 2) if a[0] == b[0] and a[1] < b[2] and b[1] < a[2]]
    assert shared == []


@pytest.mark.parametrize("count", [1, 2, 3, 5, 9])
def test_an_order_around_a_ring_names_each_once_and_begins_with_the_first(count: int) -> None:
    order = ring_order(count, [(i, (i * 4 + 1) % count) for i in range(count)])
    assert sorted(order) == list(range(count))
    assert order[0] == 0


def test_an_order_without_crossings_is_found() -> None:
    circle = [(0, 4), (4, 1), (1, 5), (5, 2), (2, 6), (6, 3), (3, 0)]
    assert crossings(range(7), circle) > 0
    assert crossings(ring_order(7, circle), circle) == 0
    assert ring_order(7, circle) == ring_order(7, [(b, a) for a, b in reversed(circle)])


def test_an_order_that_needs_no_change_is_kept() -> None:
    assert ring_order(5, [(0, 1), (1, 2), (3, 4)]) == (0, 1, 2, 3, 4)


def test_a_ring_goes_clockwise_from_the_top() -> None:
    boxes = ring(signs(9), star(9)).boxes[1:]
    assert boxes[0].middle[0] == 360
    assert all(box.middle[0] > 360 for box in boxes[1:5])
    assert all(box.middle[0] < 360 for box in boxes[5:])
    assert all(a.y < b.y for a, b in pairwise(boxes[1:5]))
    assert all(a.y > b.y for a, b in pairwise(boxes[5:]))


def test_every_kind_of_relation_has_its_own_line() -> None:
    """Kinds differ in their dashes or heads, so that no colour is needed to tell them apart."""
    assert set(HEADS) == set(RELATIONS)
    dashes = {
        name: dash
        for names, dash in re.findall(
            r"\.strategy-map ([^{]*?) \.way \{\s*stroke-dasharray: ([^;]*);", asset(STYLESHEET)
        )
        for name in re.findall(r"[a-z-]+", names.replace(":is", ""))
    }
    assert set(dashes) == DASHED
    looks = {(HEADS[kind], dashes.get(kind, "")) for kind in RELATIONS}
    assert len(looks) == len(RELATIONS)
    assert all("<svg" in sample(kind) for kind in RELATIONS)


def test_words_beside_a_box_are_said_from_the_box_in_focus() -> None:
    ties = (Tie(1, 0, "part-of", "Part of", "Includes"), Tie(0, 1, "depends-on", "Needs", "Needed by"))
    shown = Map("map-a", "A", "", (Node("A", None, "centre"), Node("B", "b/", "box")), ties)
    assert tags(shown, 0) == {1: ("Includes", "Needs")}
    assert tags(shown, 1) == {0: ("Part of", "Needed by")}


def test_names_are_escaped() -> None:
    shown = Map("map-a", 'A "&" <b>', "", (Node('A "&" <b>', "?a&b", "centre"),), ())
    made = svg(shown, column([Sign(1)], ()), "narrow")
    assert "<b>" not in made
    assert 'href="?a&amp;b" aria-label="A &quot;&amp;&quot; &lt;b&gt;"' in made
