"""How the neighbours of a thing are cut into slides: as few as hold them, with about as much on each, alike in all languages."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from attrs import evolve

from mkdocs_strategy.model import layouts as at
from mkdocs_strategy.model.outline import DrawnBox, SlideDrawing, SlideOutline
from mkdocs_strategy.model.slide_drawing import laid_out
from mkdocs_strategy.model.slide_neighbours import CENTRE, LAYOUT, branches_of

Portion = tuple[int, int]


def neighbour_slides(twins: Sequence[SlideOutline], drawing: SlideDrawing, position: int) -> list[SlideOutline]:
    """The slides that one of the twins, with its drawing, becomes; none where it has no room in some language."""
    portions = _portions(twins)
    return [evolve(twins[position], layout="drawing", drawing=_part(drawing, portion)) for portion in portions]


def in_words(slide: SlideOutline) -> SlideOutline:
    """A slide with its drawing's words as points."""
    return evolve(slide, drawing=None, points=slide.drawing.in_words) if slide.drawing is not None else slide


def _portions(twins: Sequence[SlideOutline]) -> tuple[Portion, ...]:
    """Where the branches of all twins are cut: where each portion starts and ends; none where no cut lets all fit."""
    counts = {
        len(branches_of(one.drawing.boxes)) if one.drawing and one.drawing.layout == LAYOUT else 0 for one in twins
    }
    if len(counts) > 1:
        return ()
    (count,) = counts
    for slides in range(1, count + 1):
        found = []
        for cuts in combinations(range(1, count), slides - 1):
            portions = tuple(zip((0, *cuts), (*cuts, count), strict=True))
            if all(_fits(one, portion) for one in twins for portion in portions):
                found.append(portions)
        if found:
            return min(found, key=lambda portions: max(_held(one, portion) for one in twins for portion in portions))
    return ()


def _fits(slide: SlideOutline, portion: Portion) -> bool:
    assert slide.drawing is not None
    place = at.drawing_box(bool(slide.lead))
    width, height = place.width * at.POINTS_A_CENTIMETRE, place.height * at.POINTS_A_CENTIMETRE
    return laid_out(_part(slide.drawing, portion), width, height).fits


def _held(slide: SlideOutline, portion: Portion) -> int:
    """How many letters stand in a portion."""
    assert slide.drawing is not None
    return sum(len(box.words) for box in _part(slide.drawing, portion).boxes)


def _part(drawing: SlideDrawing, portion: Portion) -> SlideDrawing:
    """The centre with some of its branches, and what is said of them."""
    start, end = portion
    branches = branches_of(drawing.boxes)[start:end]
    centre = tuple(box for box in drawing.boxes if box.place == CENTRE)
    boxes: tuple[DrawnBox, ...] = (*centre, *(box for one in branches for box in (one.how, *one.others)))
    in_words = drawing.in_words[start:end]
    head, _, _ = drawing.alt.partition(drawing.in_words[0])
    return evolve(drawing, boxes=boxes, in_words=in_words, alt=f"{head}{'; '.join(in_words)}.")
