"""What stands on the picture beside a link to a page elsewhere."""

from __future__ import annotations

from attrs import frozen

from mkdocs_strategy.model.looks import FONT_OF_PDF, colour


@frozen
class Card:
    """What stands on a card, the language it is in, and the colours and font it is made with."""

    title: str
    work: str
    language: str
    font: str = FONT_OF_PDF
    ground: str = colour("accent1")
    ink: str = colour("lt1")
    quiet: str = colour("lt2")
    accent: str = colour("accent4")
