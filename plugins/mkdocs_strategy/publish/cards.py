"""Make the picture of a card through Typst."""

from __future__ import annotations

import hashlib
import json
from importlib.resources import files

from attrs import asdict

from mkdocs_strategy.model.card import Card
from mkdocs_strategy.publish.typst import quoted, run_typst_picture, typst_version


def card_bytes(card: Card) -> bytes:
    """A card as a PNG. Raises MissingTool without Typst, TypstFailed where it cannot make it."""
    return run_typst_picture(_source(card), 72.0, f"the card of '{card.title}'")


def card_key(card: Card) -> str:
    """The hash of all that goes into a card, as hexadecimal digits."""
    return hashlib.sha256(f"{_source(card)}{typst_version()}".encode()).hexdigest()


def _source(card: Card) -> str:
    template = (files("mkdocs_strategy.render") / "templates" / "card.typ").read_text("utf-8")
    return f"#let card = json(bytes({quoted(json.dumps(asdict(card), ensure_ascii=False))}))\n{template}"
