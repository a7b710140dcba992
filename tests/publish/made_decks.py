"""Decks of three organisations, written to files and opened again."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from pptx import Presentation

from mkdocs_strategy.model.outline import DeckOutline, SlideOutline
from mkdocs_strategy.pipeline import Publication, prepare
from mkdocs_strategy.publish.pptx import pptx_of
from mkdocs_strategy.render.deck_of_area import all_decks
from mkdocs_strategy.render.decks import outlines

ROOT = Path(__file__).resolve().parents[2]
CASE = ROOT / "tests" / "render" / "one_deck" / "content"
CONTENTS = {"case": CASE, "real": ROOT / "content", "small": ROOT / "tests/organisations/lake-county/content"}
REFERENCE = ROOT / "plugins/mkdocs_strategy/render/templates/reference.pptx"
DAY = datetime.date(2026, 1, 1)
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


@cache
def publication(content: str) -> Publication:
    return prepare(CONTENTS[content], day=DAY)


@cache
def every_outline(content: str) -> tuple[DeckOutline, ...]:
    """All decks in all languages, those that nobody wrote too."""
    held = publication(content)
    return tuple(
        made for deck in all_decks(held.plan, held.editions) for made in outlines(held.editions, deck).values()
    )


def some_outlines(content: str) -> list[DeckOutline]:
    """Every deck of the real strategy in all languages; of the others each in one of its languages, in turn."""
    return [made for number, made in enumerate(every_outline(content)) if content == "real" or number % 4 in (0, 3)]


def the_outline(content: str, language: str, identifier: str = "") -> DeckOutline:
    """The deck of an id, or the first."""
    found = (made for made in every_outline(content) if made.language == language)
    return next(made for made in found if identifier in ("", made.id))


def charts(content: str) -> Iterator[tuple[DeckOutline, SlideOutline]]:
    """All slides with a chart."""
    for made in every_outline(content):
        yield from ((made, slide) for slide in made.slides if slide.chart is not None)


def written(made: DeckOutline, folder: Path, name: str = "deck", logo: bytes = b"") -> Path:
    """The file of a deck, made once for all tests."""
    (folder / f"{name}.pptx").write_bytes(_file(made, logo))
    return folder / f"{name}.pptx"


def opened(made: DeckOutline, folder: Path, logo: bytes = b"") -> Any:
    return Presentation(str(written(made, folder, logo=logo)))


@cache
def _file(made: DeckOutline, logo: bytes) -> bytes:
    return pptx_of(made, logo)


def box(slide: Any, idx: int) -> Any:
    return next(shape for shape in slide.placeholders if shape.placeholder_format.idx == idx)


def in_order(slide: Any) -> list[Any]:
    """The placeholders as they are read."""
    return [shape for shape in slide.shapes if shape.is_placeholder]


def texts(shape: Any) -> list[str]:
    return [paragraph.text for paragraph in shape.text_frame.paragraphs]


def plain(words: str) -> str:
    """Words without regard to where their lines may break."""
    return words.replace("\u00a0", " ")


def every_shape(slide: Any) -> Iterator[Any]:
    for shape in slide.shapes:
        yield shape
        yield from getattr(shape, "shapes", ())
