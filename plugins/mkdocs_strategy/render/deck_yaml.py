"""A deck as the file that an editor writes, to start from: every slide, and what can be added."""

from __future__ import annotations

import json
from collections.abc import Iterator

from mkdocs_strategy.model.deck import Deck, Slide
from mkdocs_strategy.model.record import EVERY_LANGUAGE, Text
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.messages import ENGLISH
from mkdocs_strategy.render.messages.commands import said

_FOLLOWS = "The slides of this deck come from the data: what they show follows when the data changes."
_CHANGE = "Change the order, take slides out, write points and notes of your own. What can be written: docs/writing.md."
_OCCASION = "The occasion, where there is one; take the signs away and fill in:"
_EVENT = ("event: {name: Annual Meeting, date: 2026-05-09, place: Town Hall}", "speaker: id-of-a-person")


def deck_yaml(edition: Edition, deck: Deck, tongue: str = ENGLISH) -> str:
    """The specification of a deck as YAML, with its texts in all languages; each slide's title beside it as a comment.

    The comments that say what can be done are in the `tongue` of whoever is to edit it.
    """
    lines = [f"id: {deck.id}", f"name: {_text(deck.name)}"]
    if deck.subtitle is not None:
        lines.append(f"subtitle: {_text(deck.subtitle)}")
    if deck.about is not None:
        lines.append(f"about: {deck.about.id}")
    if deck.slot is not None:
        lines.append(f"slot: {deck.slot}")
    if deck.about_notes is not None:
        lines.append(f"about_notes: {_text(deck.about_notes)}")
    slides = "\n".join("\n".join(_slide(edition, slide)) for slide in deck.slides)
    head = [f"# {said(_FOLLOWS, tongue)}", f"# {said(_CHANGE, tongue)}"]
    occasion = [f"# {one}" for one in (said(_OCCASION, tongue), *_EVENT)]
    return "\n".join([*head, *lines, *occasion, "slides:", slides]) + "\n"


def _slide(edition: Edition, slide: Slide) -> Iterator[str]:
    yield f"  - id: {slide.id}"
    comment = f"  # {edition.plain(edition.text(slide.name))}" if "[[" in edition.text(slide.name) else ""
    yield f"    name: {_text(slide.name)}{comment}"
    if slide.layout != "points":
        yield f"    layout: {slide.layout}"
    if slide.lead is not None:
        yield f"    lead: {_text(slide.lead)}"
    for key in ("shows", "chart"):
        if getattr(slide, key) is not None:
            yield f"    {key}: {getattr(slide, key)}"
    if slide.of is not None:
        yield f"    of: {slide.of.id}"
    if slide.minutes is not None:
        yield f"    minutes: {slide.minutes}"
    if slide.extra:
        yield "    extra: true"


def _text(text: Text) -> str:
    """A text in quotes, which hold whatever it says."""
    written = {language: json.dumps(words, ensure_ascii=False) for language, words, _ in text}
    if EVERY_LANGUAGE in written:
        return written[EVERY_LANGUAGE]
    return "{" + ", ".join(f"{language}: {words}" for language, words in written.items()) + "}"
