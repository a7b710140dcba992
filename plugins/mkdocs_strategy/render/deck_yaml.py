"""A deck as the file that an editor writes, to start from: every slide, and what can be added."""

from __future__ import annotations

import json
from collections.abc import Iterator

from mkdocs_strategy.model.deck import Deck, Slide
from mkdocs_strategy.model.record import EVERY_LANGUAGE, Text
from mkdocs_strategy.render.edition import Edition

_HEAD = """\
# The slides of this deck come from the data: what they show follows when the data changes.
# Change the order, take slides out, write points and notes of your own. What can be written: docs/writing.md.
"""
_OCCASION = """\
# The occasion, where there is one; take the signs away and fill in:
# event: {{name: Annual Meeting, date: 2026-05-09, place: Town Hall}}
{slot}# speaker: id-of-a-person
"""


def deck_yaml(edition: Edition, deck: Deck) -> str:
    """The specification of a deck as YAML, with its texts in all languages; each slide's title beside it as a comment."""
    lines = [f"id: {deck.id}", f"name: {_text(deck.name)}"]
    if deck.subtitle is not None:
        lines.append(f"subtitle: {_text(deck.subtitle)}")
    if deck.about is not None:
        lines.append(f"about: {deck.about.id}")
    if deck.about_notes is not None:
        lines.append(f"about_notes: {_text(deck.about_notes)}")
    slot = f"slot: {deck.slot}\n" if deck.slot is not None else ""
    slides = "\n".join("\n".join(_slide(edition, slide)) for slide in deck.slides)
    return f"{_HEAD}{chr(10).join(lines)}\n{_OCCASION.format(slot=slot)}slides:\n{slides}\n"


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
