"""A deck as an editor writes it, and what comes of it: `one_deck/content` is what is written, `one_deck/expected` all of it.

REWRITE_EXPECTED=1 writes the expected files anew; read the difference like code.
"""

from __future__ import annotations

import datetime
import json
import os
from pathlib import Path
from typing import Any

import attrs

from mkdocs_strategy.model.deck import Deck, Slide
from mkdocs_strategy.model.outline import DeckOutline, SlideOutline
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.record import EVERY_LANGUAGE, NOWHERE, Text
from mkdocs_strategy.render.deck_html import deck_links, deck_page
from mkdocs_strategy.render.decks import outline
from mkdocs_strategy.render.edition import Edition

CASE = Path(__file__).parent / "one_deck"
LANGUAGES = ("da", "en")


def says(*words: str) -> tuple[Text, ...]:
    return tuple(Text([(EVERY_LANGUAGE, one, NOWHERE)]) for one in words)


def slide(identifier: str, title: str = "Title", **more: Any) -> Slide:
    return Slide(id=identifier, name=says(title)[0], **more)


def outlined(plan: Plan, *slides: Slide, language: str = "en") -> tuple[SlideOutline, ...]:
    """The outlines of some slides as the case's deck would have them."""
    deck: Deck = plan.decks[0]
    changed = attrs.evolve(plan, decks=(attrs.evolve(deck, slides=slides),))
    return outline(Edition(changed, language), changed.decks[0]).slides


def as_expected(name: str, made: str) -> None:
    file = CASE / "expected" / name
    if os.environ.get("REWRITE_EXPECTED"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(made, "utf-8")
    assert made == file.read_text("utf-8")


def as_json(made: DeckOutline) -> str:
    """The outline without what is empty, so that a person can read it."""

    def stated(_: Any, value: Any) -> bool:
        return value not in ("", (), None, False)

    def written(_: Any, __: Any, value: Any) -> Any:
        return value.isoformat() if isinstance(value, datetime.date) else value

    plain = attrs.asdict(made, filter=stated, value_serializer=written)
    return json.dumps(plain, ensure_ascii=False, indent=2).replace("\u00a0", "␣") + "\n"


def page(plan: Plan, language: str) -> str:
    deck = plan.decks[0]
    return deck_page(outline(Edition(plan, language), deck), deck_links(plan.languages, deck.id, language, "../../"))
