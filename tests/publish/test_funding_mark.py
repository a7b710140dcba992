"""The funding mark on a deck: the emblem drawn, or a programme's own logo, and the statement in full beside it."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from typing import Any

import attrs
import pikepdf
import pytest
from PIL import Image
from pptx.util import Cm

from mkdocs_strategy.model.emblem import stars
from mkdocs_strategy.model.outline import DeckOutline
from mkdocs_strategy.publish.deck_pdf import deck_pdf
from tests.publish.made_decks import REFERENCE, A, box, opened, plain, the_outline
from tests.publish.pdf_tags import elements


@pytest.fixture(scope="module")
def made() -> DeckOutline:
    return the_outline("case", "da")


@pytest.fixture(scope="module")
def deck(made: DeckOutline, tmp_path_factory: pytest.TempPathFactory) -> Any:
    return opened(made, tmp_path_factory.mktemp("deck"))


@pytest.fixture(scope="module")
def logo() -> bytes:
    written = io.BytesIO()
    Image.new("RGB", (900, 200), "#003399").save(written, "PNG")
    return written.getvalue()


def with_logo(made: DeckOutline) -> DeckOutline:
    assert made.funding is not None
    mark = attrs.evolve(
        made.funding, logo="fund.png", emblem="Logo of the fund", disclaimer="These are our views only."
    )
    return attrs.evolve(made, funding=mark)


def test_the_emblem_is_drawn_shapes_with_a_name_for_those_who_cannot_see_it(deck: Any) -> None:
    groups = [
        (number, shape)
        for number, slide in enumerate(deck.slides, 1)
        for shape in slide.shapes
        if shape.shape_type == 6
    ]
    assert [number for number, _ in groups] == [1, 9]
    for _, group in groups:
        assert group._element.nvGrpSpPr.cNvPr.get("descr") == "Den Europæiske Unions emblem"
        assert [str(shape.fill.fore_color.rgb) for shape in group.shapes] == ["003399", "FFCC00"]


def test_the_emblem_has_the_official_shape(deck: Any) -> None:
    field, drawn = next(shape for shape in deck.slides[0].shapes if shape.shape_type == 6).shapes
    assert field.height >= Cm(1)
    assert field.width == pytest.approx(1.5 * field.height, abs=2)
    contours = drawn._element.findall(f".//{A}close")
    assert len(contours) == 12
    corners = [point for star in stars() for point in star]
    left, right = min(x for x, _ in corners), max(x for x, _ in corners)
    assert drawn.left - field.left == pytest.approx(left * field.height, abs=2)
    assert drawn.width == pytest.approx((right - left) * field.height, abs=2)


def test_the_statement_stands_beside_the_emblem_in_an_allowed_font(deck: Any) -> None:
    slide = deck.slides[0]
    emblem = next(shape for shape in slide.shapes if shape.shape_type == 6)
    statement = box(slide, 18)
    assert 0 < statement.left - (emblem.left + emblem.width) < Cm(1)
    assert (statement.top, statement.height) == (emblem.top, emblem.height)
    assert [shape.shape_id for shape in slide.shapes].index(emblem.shape_id) + 1 == [
        shape.shape_id for shape in slide.shapes
    ].index(statement.shape_id)
    theme = zipfile.ZipFile(REFERENCE).read("ppt/theme/theme1.xml").decode()
    assert set(re.findall(r'<a:latin typeface="([^"]+)"', theme)) == {"Calibri"}


def test_a_deck_without_a_funding_mark_has_no_emblem(made: DeckOutline, tmp_path: Path) -> None:
    without = opened(attrs.evolve(made, funding=None), tmp_path)
    assert not [shape for slide in without.slides for shape in slide.shapes if shape.shape_type == 6]
    assert not [shape for slide in without.slides for shape in slide.placeholders if shape.placeholder_format.idx == 18]


def test_a_logo_of_the_programme_stands_in_the_place_of_the_emblem(
    made: DeckOutline, logo: bytes, tmp_path: Path
) -> None:
    deck = opened(with_logo(made), tmp_path, logo)
    for slide in (deck.slides[0], deck.slides[8]):
        picture = next(shape for shape in slide.shapes if shape.shape_type == 13)
        statement = box(slide, 18)
        assert picture._element.nvPicPr.cNvPr.get("descr") == "Logo of the fund"
        assert Cm(1) <= picture.height <= statement.height
        assert picture.width / picture.height == pytest.approx(4.5, rel=0.01)
        assert 0 < statement.left - (picture.left + picture.width) < Cm(1)
        assert plain(box(slide, 21).text) == "These are our views only."
        assert not [shape for shape in slide.shapes if shape.shape_type == 6]


def test_the_pdf_shows_the_emblem_or_the_logo_with_its_alt_text(made: DeckOutline, logo: bytes) -> None:
    with pikepdf.open(io.BytesIO(deck_pdf(made))) as pdf:
        alts = [alt for kind, alt in elements(pdf) if kind == "Figure"]
    assert alts == ["Den Europæiske Unions emblem"] * 2
    with pikepdf.open(io.BytesIO(deck_pdf(with_logo(made), logo))) as pdf:
        alts = [alt for kind, alt in elements(pdf) if kind == "Figure"]
    assert alts == ["Logo of the fund"] * 2
    with pikepdf.open(io.BytesIO(deck_pdf(attrs.evolve(made, funding=None)))) as pdf:
        assert [alt for kind, alt in elements(pdf) if kind == "Figure"] == []
