"""An area with its neighbours on a slide: all of them, as shapes with words in every form of a deck, alike in all languages."""

from __future__ import annotations

import io
import re
from html import unescape
from itertools import combinations
from pathlib import Path

import attrs
import pikepdf
import pytest

from mkdocs_strategy.model import layouts as at
from mkdocs_strategy.model.outline import DeckOutline, SlideDrawing, SlideOutline
from mkdocs_strategy.model.slide_drawing import laid_out
from mkdocs_strategy.model.slide_neighbours import branches_of
from mkdocs_strategy.publish.deck_pdf import deck_pdf
from mkdocs_strategy.render.deck_drawing_svg import drawing_svg
from mkdocs_strategy.render.deck_pages import going_on
from mkdocs_strategy.render.relation_map import branches
from tests.publish.made_decks import every_outline, every_shape, opened, plain, publication, the_outline
from tests.publish.pdf_tags import elements
from tests.publish.test_deck_drawings import HEIGHT, WIDTH, overlap

AREAS = [sub.id for sub in publication("real").plan.sub_strategies]
LANGUAGES = publication("real").plan.languages


def drawings(made: DeckOutline) -> list[SlideDrawing]:
    found = [slide.drawing for slide in made.slides if slide.drawing is not None]
    return [one for one in found if one.layout == "neighbours"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("area", AREAS)
def test_every_neighbour_that_the_map_of_an_area_has_is_on_a_slide(area: str, language: str) -> None:
    edition = publication("real").editions[language]
    shown = [
        branch for one in drawings(the_outline("real", language, f"{area}-deck")) for branch in branches_of(one.boxes)
    ]
    expected = [[edition.name(other) for other in branch.others] for branch in branches(edition, area)]
    assert [[box.words for box in branch.others] for branch in shown] == expected


@pytest.mark.parametrize("content", ["case", "real", "small"])
def test_boxes_stand_apart_within_the_slide_in_letters_of_18_points_at_least(content: str) -> None:
    for made in every_outline(content):
        for drawing in drawings(made):
            picture = laid_out(drawing, WIDTH, HEIGHT)
            assert picture.fits
            assert picture.size >= at.SMALLEST
            assert [pair for pair in combinations(picture.shapes, 2) if overlap(*pair)] == []
            for shape in picture.shapes:
                assert min(shape.x, shape.y) >= 0
                assert round(shape.x + shape.width, 3) <= WIDTH
                assert round(shape.y + shape.height, 3) <= HEIGHT
            for line in picture.lines:
                assert 0 <= min(line.x1, line.x2) <= max(line.x1, line.x2) <= WIDTH
                assert 0 <= min(line.y1, line.y2) <= max(line.y1, line.y2) <= HEIGHT


@pytest.mark.parametrize("area", AREAS)
def test_a_picture_says_the_same_in_all_languages(area: str) -> None:
    twins = [drawings(the_outline("real", language, f"{area}-deck")) for language in LANGUAGES]
    shapes = [[[box.place for box in drawing.boxes] for drawing in found] for found in twins]
    assert shapes[0] == shapes[1] != []


def test_in_powerpoint_they_are_shapes_in_the_pdf_and_on_the_page_a_picture_with_the_same_words(tmp_path: Path) -> None:
    made = the_outline("real", "en", "it-infrastructure-deck")
    (drawing,) = drawings(made)
    assert drawing.alt == (
        "IT Infrastructure. Part of, depends on: Digitalisation Strategy; Division of tasks with, contributes to: "
        "Digital Innovation; Coordinated with: Cyber and Information Security."
    )
    words = [box.words for box in drawing.boxes]
    (group,) = [
        shape
        for slide in opened(made, tmp_path).slides
        for shape in slide.shapes
        if shape.shape_type == 6 and shape._element.nvGrpSpPr.cNvPr.get("descr") == drawing.alt
    ]
    assert [plain(shape.text_frame.text) for shape in every_shape(group) if shape.has_text_frame] == words
    with pikepdf.open(io.BytesIO(deck_pdf(made))) as pdf:
        assert drawing.alt in [alt for kind, alt in elements(pdf) if kind == "Figure"]
    svg = drawing_svg(drawing, "map")
    assert f'<title id="map">{drawing.alt}</title>' in svg
    assert plain(unescape(" ".join(re.findall(r"<text[^>]*>([^<]*)</text>", svg)))) == " ".join(words)


def test_what_no_drawing_has_room_for_stands_as_points_in_all_languages() -> None:
    short = drawings(the_outline("real", "da", "it-infrastructure-deck"))[0]
    last = attrs.evolve(short.boxes[-1], words="informationssikkerhedsstyringssystem" * 2)
    long = attrs.evolve(short, boxes=(*short.boxes[:-1], last))
    twins = [SlideOutline(number=0, id="a", title="A", layout="points", label="", drawing=one) for one in (short, long)]
    (pages,) = going_on(twins)
    assert [(page.layout, page.drawing, page.points) for page in pages] == [("points", None, short.in_words)] * 2
