"""How much a slide holds: what is too long for one goes on to another, and what no slide can hold is told.

A list too long for one column becomes two columns. Measured in the letters and places of the reference file.
"""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from mkdocs_strategy.model import layouts as at
from mkdocs_strategy.model import letters
from mkdocs_strategy.model.outline import SlideOutline, SlideTable
from mkdocs_strategy.model.slide_neighbours import LAYOUT as NEIGHBOURS
from mkdocs_strategy.render.deck_neighbours import in_words, neighbour_slides
from mkdocs_strategy.render.edition import Edition


def _place(layout: str, idx: int) -> tuple[float, float]:
    """The width and height of a place on a layout, in points."""
    box = at.layout_named(layout).by_idx[idx]
    return box.width * at.POINTS_A_CENTIMETRE, box.height * at.POINTS_A_CENTIMETRE


# The places of what is cut: the width of one column, of each of two, of one beside a table; heights.
WIDTH, BODY_HEIGHT = _place("Points", at.BODY)
BODY_UNDER_LEAD = _place("Points with lead", at.BODY)[1]
COLUMN = _place("Two columns", at.BODY)[0]
BESIDE = _place("Points and table", at.BODY)[0]

# What a list goes on to another slide for, though smaller letters would do.
_EASY = 20.0
_BULLET, _BETWEEN = at.BULLET, at.BETWEEN

# As many points as stand in one column, and as long a point as stands in one of two.
_ONE_COLUMN, _SHORT = 6, 90

# What a table takes, in centimetres, and how many letters stand across it.
_LETTERS_ACROSS = 84
_ROWS, _ROW_EDGES, _ROW_LINE = 10.5, 0.27, 0.72
_NOTE, _LEAD = 0.9, 2.1


def going_on(twins: Sequence[SlideOutline]) -> Iterator[tuple[SlideOutline, ...]]:
    """A slide in all its languages, laid out for what it holds, and the slides it goes on to, alike in every language.

    Minutes and notes stay with the first.
    """
    parts = [_parts(twins, position) for position in range(len(twins))]
    for number, pages in enumerate(zip(*parts, strict=True), 1):
        if number == 1:
            yield pages
        else:
            yield tuple(evolve(page, id=f"{page.id}-{number}", minutes=None, time="", notes=()) for page in pages)


def _parts(twins: Sequence[SlideOutline], position: int) -> list[SlideOutline]:
    """The slides that one of the twins becomes."""
    slide = twins[position]
    if slide.chart is not None:
        return [evolve(slide, layout="chart")]
    if slide.drawing is not None and slide.drawing.layout == NEIGHBOURS:
        found = neighbour_slides(twins, slide.drawing, position)
        return found or _parts([in_words(one) for one in twins], position)
    if slide.drawing is not None:
        return [evolve(slide, layout="drawing")]
    if slide.table is not None:
        return [evolve(slide, layout="table", table=table) for table in _cut_table(twins, slide.table)]
    if slide.statement and not slide.points:
        return [evolve(slide, layout="statement")]
    if slide.second_points:
        return [evolve(slide, layout="two-columns")]
    if slide.layout == "thought" and all(map(_is_thought, twins)):
        return [slide]
    columns = all(_many(one.points) for one in twins)
    return [_in_columns(slide, slide.points[start:end], columns) for start, end in _cut_list(twins, columns)]


def _is_thought(slide: SlideOutline) -> bool:
    """Whether a slide has a thought to lead, and points under it that have room in easy letters."""
    width, height = _place("Thought", at.BODY)
    return bool(slide.lead and slide.points) and _tall(slide.points, _EASY, width) <= height


def _in_columns(slide: SlideOutline, points: tuple[str, ...], columns: bool) -> SlideOutline:
    """The slide with some points in one column or, where they are many and short, in two of the same length."""
    if slide.layout == "closing" or (slide.layout in ("title", "section") and not points):
        return evolve(slide, points=points)
    if (columns and len(points) > 1) or (slide.layout == "two-columns" and len(points) > 1):
        half = (len(points) + 1) // 2
        return evolve(slide, layout="two-columns", points=points[:half], second_points=points[half:])
    return evolve(slide, layout="points", points=points)


def _many(points: Sequence[str]) -> bool:
    return len(points) > _ONE_COLUMN and max(map(len, points)) <= _SHORT


def _room(slide: SlideOutline) -> float:
    return BODY_UNDER_LEAD if slide.lead else BODY_HEIGHT


def _tall(points: Sequence[str], size: float, width: float) -> float:
    return letters.height(points, size, width - _BULLET * size, _BETWEEN * size)


def _cut_list(twins: Sequence[SlideOutline], columns: bool) -> list[tuple[int, int]]:
    """Where points are cut into portions a slide can hold in easy letters in every language: where each starts and ends."""
    width, gap = COLUMN if columns else WIDTH, _BETWEEN * _EASY
    taken = [[_tall((point,), _EASY, width) + gap for point in one.points] for one in twins]
    # Two columns need not break at the same height; a portion fills a little less than both.
    room = min(map(_room, twins)) * (1.9 if columns else 1) + gap
    return _even_portions(_tallest(taken), room)


def _tallest(heights: Iterable[Sequence[float]]) -> list[float]:
    """What each item takes in the language in which it takes most."""
    return [max(found) for found in itertools.zip_longest(*heights, fillvalue=0.0)]


def _lines(words: str, across: int) -> int:
    return -(-len(words) // across) or 1


def _cut_table(twins: Sequence[SlideOutline], table: SlideTable) -> list[SlideTable]:
    """A table in portions a slide can hold in every language, each with the header; the note stands under the last."""
    held = [(one, one.table) for one in twins if one.table is not None]
    heights = _tallest(_heights_of(other, bool(one.points)) for one, other in held)
    portions = _even_portions(heights, min(_room_of(other, bool(one.lead)) for one, other in held))
    return [
        evolve(table, rows=table.rows[start:end], note=table.note if end == len(heights) else "")
        for start, end in portions
    ]


def _heights_of(table: SlideTable, beside_points: bool) -> list[float]:
    across = _LETTERS_ACROSS // 2 if beside_points else _LETTERS_ACROSS
    longest = [max(map(len, column)) for column in zip(table.header, *(row.cells for row in table.rows), strict=True)]
    widths = _narrowed(longest, across)
    return [
        _ROW_EDGES + _ROW_LINE * max(_lines(cell, width) for cell, width in zip(row.cells, widths, strict=True))
        for row in table.rows
    ]


def _narrowed(natural: Sequence[int], across: int) -> list[int]:
    """Columns as wide as their words, in letters; where they do not fit, those above a common limit get the limit."""
    limit, left = across, across
    for done, wide in enumerate(sorted(natural)):
        limit = left // (len(natural) - done)
        if wide > limit:
            break
        left -= wide
    return [max(1, min(wide, limit)) for wide in natural]


def _room_of(table: SlideTable, under_lead: bool) -> float:
    return _ROWS - (_NOTE if table.note else 0) - (_LEAD if under_lead else 0)


def _even_portions(heights: Sequence[float], room: float) -> list[tuple[int, int]]:
    """Portions no higher than the room, as few as may be and of about the same height: where each starts and ends."""
    even = sum(heights) / max(1, math.ceil(sum(heights) / room))
    starts, used = [0], 0.0
    for number, height in enumerate(heights):
        if number > starts[-1] and (used + height > room or used >= even - 0.01):
            starts.append(number)
            used = 0.0
        used += height
    return list(zip(starts, (*starts[1:], len(heights)), strict=True))


def numbered(edition: Edition, slides: Iterable[SlideOutline]) -> tuple[SlideOutline, ...]:
    """The slides with their numbers, and every title once: where it comes again it is counted."""
    listed = tuple(slides)
    taken: set[str] = set()
    times: Counter[str] = Counter()
    found = []
    for number, slide in enumerate(listed, 1):
        title = slide.title
        while title in taken:
            times[slide.title] += 1
            title = edition.say("deck-title-again", title=slide.title, number=times[slide.title] + 1)
        taken.add(title)
        label = edition.say("deck-slide-of", number=number, count=len(listed))
        found.append(evolve(slide, number=number, title=title, label=label))
    return tuple(found)


def overfull(slide: SlideOutline) -> str:
    """What of a slide does not fit even in the smallest letters: title, lead, points, statement or table; "" if all fits."""
    if slide.layout in ("title", "section", "closing"):
        return "" if _fits((slide.title,), slide.layout.title(), at.TITLE) else "title"
    room = _room(slide)
    if not _fits((slide.title,), "Points", at.TITLE):
        return "title"
    if slide.layout == "thought":
        room = _place("Thought", at.BODY)[1]
        if not _fits((slide.lead,), "Thought", at.LEAD):
            return "lead"
    elif slide.lead and not _fits((slide.lead,), "Points with lead", at.LEAD):
        return "lead"
    if slide.table is not None and slide.chart is None:
        tall = sum(_heights_of(slide.table, bool(slide.points)))
        return "table" if tall > _room_of(slide.table, bool(slide.lead)) else ""
    if slide.statement and not slide.points:
        return (
            "" if _fits((slide.statement,), "Statement with lead" if slide.lead else "Statement", at.BODY) else "quote"
        )
    width = COLUMN if slide.second_points else BESIDE if slide.table else WIDTH
    columns = (slide.points, slide.second_points)
    return "points" if any(_tall(points, at.SMALLEST, width) > room for points in columns if points) else ""


def _fits(words: tuple[str, ...], layout: str, idx: int) -> bool:
    """Whether words fit a place in the smallest letters it may have."""
    width, height = _place(layout, idx)
    return letters.height(words, at.SMALLEST_OF.get(idx, at.SMALLEST), width) <= height
