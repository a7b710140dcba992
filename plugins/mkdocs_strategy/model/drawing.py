"""Drawings as data: what stands where and how it hangs together. How they are drawn is the matter of render."""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen

from mkdocs_strategy.model.record import Citation, Record, Ref, Text, Thing, optional, required

LAYOUTS = ("hub", "triangle", "steps", "feeds")
PLACES = ("centre", "around", "top", "left", "right", "ring", "step", "input", "output")

# The places a layout has, and how many elements each takes at least and at most.
PLACES_OF: dict[str, dict[str, tuple[int, int]]] = {
    "hub": {"centre": (1, 1), "around": (2, 14)},
    "triangle": {"top": (1, 1), "left": (1, 1), "right": (1, 1), "centre": (0, 1), "ring": (0, 1)},
    "steps": {"step": (2, 12)},
    "feeds": {"input": (1, 10), "output": (1, 6)},
}


@frozen(kw_only=True)
class Element(Record):
    """A box in a drawing: a thing of the plan, or words."""

    place: str = required("Where it stands in the drawing.", choices=PLACES)
    of: Ref | None = optional("The thing it shows; its name is used where no words are given.")
    name: Text | None = optional("The words in the box.")
    text: Text | None = optional("A short line under the words, shown in the text version too.")
    not_stated: bool = optional("Whether the sources leave out what belongs here.", False)


@frozen(kw_only=True)
class Drawing(Thing):
    """A drawing made from data. Its name is its title."""

    kind: ClassVar[str] = "drawing"

    layout: str = required("How it is laid out.", choices=LAYOUTS)
    text: Text = required("What it shows, in a sentence or two, for those who do not see it.")
    elements: tuple[Element, ...] = required("The boxes, in reading order.")
    source: tuple[Citation, ...] = optional("The figure or text it redraws.", ())


def has_its_boxes(drawing: Drawing) -> bool:
    """Whether a drawing has the boxes its layout needs, and none the layout has no room for."""
    places = [element.place for element in drawing.elements]
    return set(places) <= set(PLACES_OF[drawing.layout]) and all(
        least <= places.count(place) <= most for place, (least, most) in PLACES_OF[drawing.layout].items()
    )
