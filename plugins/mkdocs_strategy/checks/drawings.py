"""Drawings: each has the boxes its layout needs."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_strategy.model.drawing import PLACES_OF
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.problems import Problem, problem


def wrong_boxes(plan: Plan) -> Iterator[Problem]:
    """A drawing has the boxes that its layout has room for, and each box has words.

    Bad: `layout: triangle` without an element at `top`; an element with neither `of` nor `name`.
    Good: `layout: triangle` with elements at `top`, `left` and `right`.
    """
    for drawing in plan.drawings:
        places = PLACES_OF[drawing.layout]
        for element in drawing.elements:
            if element.place not in places:
                way = "the layout '{layout}' has no place '{place}'. Its places are: {places}."
                known = ", ".join(places)
                at = element.where("place")
                yield problem(at, "wrong-boxes", way, layout=drawing.layout, place=element.place, places=known)
            empty = element.of is None and element.name is None and not element.not_stated
            if empty and not element.unread & {"of", "name"}:
                way = "this box of '{id}' is empty. Say what it shows with 'of', or give it words with 'name'."
                yield problem(element.at, "wrong-boxes", way, id=drawing.id)
        if "elements" in drawing.unread:
            continue
        for place, (least, most) in places.items():
            found = sum(element.place == place for element in drawing.elements)
            if not least <= found <= most:
                way = "the drawing '{id}' has {found} at '{place}', but its layout '{layout}' takes {range}. Add or remove boxes."
                yield problem(
                    drawing.where("elements"),
                    "wrong-boxes",
                    way,
                    id=drawing.id,
                    found=found,
                    place=place,
                    layout=drawing.layout,
                    range=least if least == most else f"{least} to {most}",
                )
