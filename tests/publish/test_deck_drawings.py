"""Drawings on slides: laid out wide in large letters, as shapes of PowerPoint's own and in the PDF, with all of it in words."""

from __future__ import annotations

import io
from itertools import combinations
from pathlib import Path
from typing import Any

import attrs
import pikepdf
import pytest

from mkdocs_strategy.model import layouts as at
from mkdocs_strategy.model.drawing import PLACES_OF
from mkdocs_strategy.model.outline import DeckOutline, DrawnBox, SlideDrawing, SlideOutline
from mkdocs_strategy.model.slide_drawing import laid_out
from mkdocs_strategy.model.slide_shapes import Shape
from mkdocs_strategy.publish.deck_pdf import deck_pdf
from tests.publish.made_decks import A, every_outline, opened, plain, publication, the_outline
from tests.publish.pdf_tags import elements

WIDTH, HEIGHT = 835.0, 320.0


@pytest.fixture(scope="module")
def made() -> DeckOutline:
    return the_outline("case", "da")


def boxes(layout: str, most: bool) -> tuple[DrawnBox, ...]:
    """As many boxes as a layout has room for, or as few."""
    return tuple(
        DrawnBox(place=place, words=f"{place} {number}")
        for place, counts in PLACES_OF[layout].items()
        for number in range(counts[most])
    )


def overlap(one: Shape, other: Shape) -> bool:
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


@pytest.mark.parametrize("most", [False, True])
@pytest.mark.parametrize("layout", list(PLACES_OF))
def test_every_layout_has_room_for_as_many_boxes_as_it_takes(layout: str, most: bool) -> None:
    drawing = SlideDrawing(layout=layout, alt="All of it.", boxes=boxes(layout, most))
    picture = laid_out(drawing, WIDTH, HEIGHT)
    assert picture.fits
    assert picture.size >= at.SMALLEST
    assert len(picture.shapes) == len(drawing.boxes)
    for shape in picture.shapes:
        assert shape.x >= 0
        assert shape.y >= 0
        assert round(shape.x + shape.width, 3) <= WIDTH
        assert round(shape.y + shape.height, 3) <= HEIGHT
    assert [pair for pair in combinations(picture.shapes, 2) if overlap(*pair)] == []


def test_words_that_do_not_fit_are_told() -> None:
    wordy = DrawnBox(place="step", words="informationssikkerhedsstyringssystem " * 9)
    assert not laid_out(SlideDrawing(layout="steps", alt="", boxes=(wordy, wordy)), WIDTH, HEIGHT).fits


def test_all_drawings_of_the_real_decks_fit() -> None:
    drawn = [slide.drawing for made in every_outline("real") for slide in made.slides if slide.drawing]
    assert {drawing.layout for drawing in drawn} == {"triangle", "steps", "feeds", "parts", "neighbours"}
    assert all(laid_out(drawing, WIDTH, HEIGHT).fits for drawing in drawn)


@pytest.fixture(scope="module")
def drawing() -> SlideDrawing:
    steps = (("Roads", "Built", False), ("Signs", "", False), ("Schools", "", True))
    held = tuple(DrawnBox(place="step", words=words, text=text, not_stated=lost) for words, text, lost in steps)
    return SlideDrawing(layout="steps", alt="First roads, then signs. Roads: Built; Signs; Schools.", boxes=held)


@pytest.fixture(scope="module")
def outline(made: DeckOutline, drawing: SlideDrawing) -> DeckOutline:
    slide = SlideOutline(number=1, id="a", title="What comes first", layout="drawing", label="", drawing=drawing)
    return attrs.evolve(made, slides=(slide,))


def group_on(outline: DeckOutline, folder: Path) -> Any:
    return next(shape for shape in opened(outline, folder).slides[0].shapes if shape.shape_type == 6)


def test_a_drawing_is_one_group_of_powerpoints_own_shapes(
    outline: DeckOutline, drawing: SlideDrawing, tmp_path: Path
) -> None:
    group = group_on(outline, tmp_path)
    assert group._element.nvGrpSpPr.cNvPr.get("descr") == drawing.alt
    assert [plain(shape.text_frame.text) for shape in group.shapes if shape.has_text_frame] == [
        "Roads\nBuilt",
        "Signs",
        "Schools",
    ]
    assert [shape.name for shape in group.shapes if not shape.has_text_frame] == ["Arrow", "Arrow"]


def test_what_is_not_stated_has_a_broken_edge(outline: DeckOutline, tmp_path: Path) -> None:
    shapes = [shape for shape in group_on(outline, tmp_path).shapes if shape.has_text_frame]
    broken = [plain(shape.text_frame.text) for shape in shapes if shape._element.find(f".//{A}prstDash") is not None]
    assert broken == ["Schools"]


def test_words_in_boxes_carry_their_language_and_are_large(outline: DeckOutline, tmp_path: Path) -> None:
    runs = list(group_on(outline, tmp_path)._element.iter(f"{A}rPr"))
    assert {run.get("lang") for run in runs} == {"da-DK"}
    assert min(int(run.get("sz")) for run in runs) >= 1800


def test_the_foot_is_read_after_the_drawing(outline: DeckOutline, tmp_path: Path) -> None:
    names = [shape.name for shape in opened(outline, tmp_path).slides[0].shapes]
    assert names == ["Title", "Drawing", "Footer", "Slide number"]


def test_the_pdf_has_the_drawing_in_words(outline: DeckOutline, drawing: SlideDrawing) -> None:
    with pikepdf.open(io.BytesIO(deck_pdf(outline))) as pdf:
        assert [alt for kind, alt in elements(pdf) if kind == "Figure"] == [drawing.alt]


def test_the_strategy_stands_between_its_areas() -> None:
    drawn = [slide.drawing for made in every_outline("real") for slide in made.slides if slide.drawing]
    areas = publication("real").plan.strategy.areas
    of_areas = [drawing for drawing in drawn if drawing.layout == "parts"]
    assert len(of_areas) == 2
    for drawing in of_areas:
        assert [box.place for box in drawing.boxes] == ["centre", *["part"] * len(areas)]
        heart, *parts = laid_out(drawing, WIDTH, HEIGHT).shapes
        left = [shape for shape in parts if shape.x + shape.width < heart.x]
        right = [shape for shape in parts if shape.x > heart.x + heart.width]
        assert len(left) + len(right) == len(areas)
        assert [pair for pair in combinations((heart, *parts), 2) if overlap(*pair)] == []
