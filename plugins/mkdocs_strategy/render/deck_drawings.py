"""A drawing on a slide as plain words in their places, for whatever draws it."""

from __future__ import annotations

from mkdocs_strategy.model.deck import Slide
from mkdocs_strategy.model.drawing import Drawing, Element, has_its_boxes
from mkdocs_strategy.model.outline import DrawnBox, SlideDrawing
from mkdocs_strategy.render.deck_drawn import NOTHING, Drawn
from mkdocs_strategy.render.drawings import element_words
from mkdocs_strategy.render.edition import Edition


def drawing(edition: Edition, of: Drawing, slide: Slide) -> Drawn:
    """A drawing with all of it in words; what it shows is what there is to say of it."""
    if not has_its_boxes(of):
        return NOTHING
    boxes = tuple(_box(edition, element) for element in of.elements)
    said = edition.plain(edition.text(of.text))
    in_words = "; ".join(f"{box.words}: {box.text}" if box.text else box.words for box in boxes)
    made = SlideDrawing(layout=of.layout, alt=f"{said} {in_words}.", boxes=boxes)
    return Drawn(drawing=made, notes=(said,), sources=of.source)


def _box(edition: Edition, element: Element) -> DrawnBox:
    text = edition.plain(edition.text(element.text))
    return DrawnBox(
        place=element.place, words=element_words(element, edition), text=text, not_stated=element.not_stated
    )
