"""A drawing on a slide as plain words in their places, for whatever draws it."""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs_strategy.model.deck import Slide
from mkdocs_strategy.model.drawing import Drawing, Element, has_its_boxes
from mkdocs_strategy.model.outline import DrawnBox, SlideDrawing
from mkdocs_strategy.model.slide_neighbours import CENTRE, HOW, LAYOUT, NEIGHBOUR
from mkdocs_strategy.model.strategy import Strategy, SubStrategy
from mkdocs_strategy.render.deck_drawn import NOTHING, Drawn, said
from mkdocs_strategy.render.drawings import element_words
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.relation_map import Branch, branches


def drawing(edition: Edition, of: Drawing, slide: Slide) -> Drawn:
    """A drawing with all of it in words; what it shows is what there is to say of it."""
    if not has_its_boxes(of):
        return NOTHING
    boxes = tuple(_box(edition, element) for element in of.elements)
    words = said(edition, of.text)
    in_words = tuple(f"{box.words}: {box.text}" if box.text else box.words for box in boxes)
    made = SlideDrawing(layout=of.layout, alt=f"{words} {'; '.join(in_words)}.", boxes=boxes, in_words=in_words)
    return Drawn(drawing=made, notes=(words,), sources=of.source)


def _box(edition: Edition, element: Element) -> DrawnBox:
    text = said(edition, element.text)
    return DrawnBox(
        place=element.place, words=element_words(element, edition), text=text, not_stated=element.not_stated
    )


def parts(edition: Edition, of: Strategy, subs: Sequence[SubStrategy]) -> SlideDrawing:
    """The strategy with the sub-strategies that it consists of."""
    names = tuple(edition.name(sub.id) for sub in subs)
    boxes = (
        DrawnBox(place="centre", words=edition.name(of.id)),
        *(DrawnBox(place="part", words=name) for name in names),
    )
    alt = f"{edition.name(of.id)}. {edition.say('sub-strategies')}: {', '.join(names)}."
    return SlideDrawing(layout="parts", alt=alt, boxes=boxes, in_words=names)


def neighbours(edition: Edition, of: SubStrategy) -> SlideDrawing | None:
    """An area with its neighbours, by how they hang together with it; None for one that stands alone."""
    found = branches(edition, of.id)
    if not found:
        return None
    boxes = [DrawnBox(place=CENTRE, words=edition.name(of.id))]
    in_words = []
    for branch in found:
        how = _how(edition, branch)
        names = [edition.name(other) for other in branch.others]
        boxes.append(DrawnBox(place=HOW, words=how))
        boxes += [DrawnBox(place=NEIGHBOUR, words=name) for name in names]
        in_words.append(f"{how}: {', '.join(names)}")
    alt = f"{edition.name(of.id)}. {'; '.join(in_words)}."
    return SlideDrawing(layout=LAYOUT, alt=alt, boxes=tuple(boxes), in_words=tuple(in_words))


def _how(edition: Edition, branch: Branch) -> str:
    """How a thing hangs together with others, each kind once: Part of, depends on."""
    said = [edition.say(f"{'relation' if there else 'back'}-{kind}") for kind, there in branch.how]
    first, *others = dict.fromkeys(said)
    return ", ".join((first, *(words[:1].lower() + words[1:] for words in others)))
