"""What holds for every deck of every organisation as a PowerPoint file."""

from __future__ import annotations

import re
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER

from mkdocs_strategy.model import layouts as at
from mkdocs_strategy.model.foreign import parted
from mkdocs_strategy.model.outline import DeckOutline
from mkdocs_strategy.publish.pptx import _made, write_pptx
from mkdocs_strategy.publish.slide_table import sized_table
from mkdocs_strategy.publish.slide_words import fills_of, layout_of
from tests.publish.made_decks import (
    CONTENTS,
    REFERENCE,
    A,
    P,
    every_outline,
    every_shape,
    in_order,
    opened,
    some_outlines,
    written,
)


@pytest.fixture(params=list(CONTENTS), scope="module")
def any_outlines(request: pytest.FixtureRequest) -> list[DeckOutline]:
    return some_outlines(request.param)


def parts(file: Path) -> dict[str, Any]:
    with zipfile.ZipFile(file) as package:
        return {
            name: etree.fromstring(package.read(name))
            for name in package.namelist()
            if re.fullmatch(r"ppt/(slides|notesSlides)/\w+\.xml", name)
        }


def test_every_run_of_words_carries_its_language(any_outlines: list[DeckOutline], tmp_path: Path) -> None:
    for made in any_outlines:
        for name, part in parts(written(made, tmp_path)).items():
            known = {one.words: one.tag for one in made.foreign}
            for run in (*part.iter(f"{A}r"), *part.iter(f"{A}fld")):
                words = run.find(f"{A}t").text or ""
                pieces = [words] if words in known else [piece for piece, _ in parted(words, made.foreign)]
                assert pieces == [words], name
                assert run.find(f"{A}rPr").get("lang") == known.get(words, made.language_tag), (name, words)


def test_every_slide_has_a_title_of_its_own(any_outlines: list[DeckOutline], tmp_path: Path) -> None:
    for made in any_outlines:
        titles = [slide.shapes.title.text for slide in opened(made, tmp_path).slides]
        assert all(title.strip() for title in titles), made.id
        assert len(titles) == len(set(titles)), made.id


def test_no_shape_shares_its_number_and_no_placeholder_is_left_empty(
    any_outlines: list[DeckOutline], tmp_path: Path
) -> None:
    for made in any_outlines:
        for name, part in parts(written(made, tmp_path)).items():
            numbers = [shape.get("id") for shape in part.iter(f"{P}cNvPr")]
            assert len(numbers) == len(set(numbers)), name
        for slide in Presentation(str(tmp_path / "deck.pptx")).slides:
            assert [shape.name for shape in slide.placeholders if shape.has_text_frame and not shape.text] == []


def test_nothing_is_off_the_slide_and_no_letters_are_small(any_outlines: list[DeckOutline], tmp_path: Path) -> None:
    for made in any_outlines:
        deck = opened(made, tmp_path)
        assert (deck.slide_width, deck.slide_height) == (12192000, 6858000)
        for slide in deck.slides:
            for shape in every_shape(slide):
                assert shape.left >= 0
                assert shape.top >= 0
                assert shape.left + shape.width <= deck.slide_width
                assert shape.top + shape.height <= deck.slide_height
            sizes = [int(run.get("sz")) for run in slide.element.iter(f"{A}rPr") if run.get("sz")]
            assert min(sizes, default=1800) >= 1800


@pytest.mark.parametrize("content", list(CONTENTS))
def test_every_slide_of_every_deck_has_room_for_its_words(content: str) -> None:
    fills = [
        (slide, fill) for made in every_outline(content) for slide in made.slides for fill in fills_of(made, slide)
    ]
    assert [(slide.title, fill) for slide, fill in fills if not fill.fits] == []


@pytest.mark.parametrize("content", list(CONTENTS))
def test_every_table_of_every_deck_has_room(content: str) -> None:
    for made in every_outline(content):
        for slide in made.slides:
            if slide.table is not None and slide.chart is None:
                place = layout_of(slide).by_idx[at.TABLE]
                width, room = place.width * at.POINTS_A_CENTIMETRE, at.table_room(place, bool(slide.table.note))
                assert sized_table(slide.table, width, room).fits, (made.id, slide.title)


def test_the_layouts_themselves_have_no_letters_under_their_limits() -> None:
    layouts: Any = Presentation(str(REFERENCE)).slide_layouts
    sizes = {
        (shape.placeholder_format.type, int(letters_of_level.get("sz")))
        for layout in layouts
        for shape in layout.placeholders
        for letters_of_level in shape._element.iter(f"{A}defRPr")
    }
    small = {(kind, size) for kind, size in sizes if size < 1800}
    # Beside the foot only a disclaimer is in small print.
    assert small == {
        (PP_PLACEHOLDER.FOOTER, 1400),
        (PP_PLACEHOLDER.SLIDE_NUMBER, 1400),
        (PP_PLACEHOLDER.BODY, 1400),
    }
    assert min(size for _, size in sizes) >= 1200


def test_what_is_read_first_stands_first(any_outlines: list[DeckOutline], tmp_path: Path) -> None:
    for made in any_outlines:
        for slide in opened(made, tmp_path).slides:
            places = [
                (shape.top, shape.left)
                for shape in in_order(slide)
                if shape.placeholder_format.idx not in (at.FOOTER, at.NUMBER, at.FUNDING)
            ]
            columns = [place for place in places if place[0] >= at.layout_named("Points").by_idx[at.BODY].y * 360000]
            assert places == sorted(places) or columns == sorted(columns, key=lambda one: one[1])


def test_every_picture_chart_and_table_says_what_it_shows(any_outlines: list[DeckOutline], tmp_path: Path) -> None:
    for made in any_outlines:
        for slide in opened(made, tmp_path).slides:
            for element in slide.shapes._spTree.iterchildren(f"{P}graphicFrame", f"{P}pic", f"{P}grpSp"):
                assert element.find(f".//{P}cNvPr").get("descr"), (made.id, slide.shapes.title.text)


def test_every_table_says_that_its_first_row_and_first_column_are_heads(
    any_outlines: list[DeckOutline], tmp_path: Path
) -> None:
    for made in any_outlines:
        tables = [shape.table for slide in opened(made, tmp_path).slides for shape in slide.shapes if shape.has_table]
        assert [(table.first_row, table.first_col) for table in tables] == [(True, True)] * len(tables)


def test_the_same_deck_is_the_same_file_to_the_byte(any_outlines: list[DeckOutline], tmp_path: Path) -> None:
    for made in any_outlines[:4]:
        write_pptx(made, tmp_path / "one.pptx")
        _made.cache_clear()
        write_pptx(made, tmp_path / "two.pptx")
        assert (tmp_path / "one.pptx").read_bytes() == (tmp_path / "two.pptx").read_bytes()
        with zipfile.ZipFile(tmp_path / "one.pptx") as package:
            assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
            assert {entry.create_system for entry in package.infolist()} == {3}


@pytest.mark.office
def test_an_office_suite_shows_a_page_for_each_slide_with_its_title(tmp_path: Path) -> None:
    """Every deck of every organisation in all its languages, in one start of the suite."""
    made = [one for content in CONTENTS for one in every_outline(content)]
    files = [str(written(one, tmp_path, f"{one.id}.{one.language}")) for one in made]
    assert len(set(files)) == len(made)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=600)
    for one in made:
        printed = tmp_path / f"{one.id}.{one.language}.pdf"
        pages = subprocess.run(["pdftotext", str(printed), "-"], check=True, capture_output=True).stdout.decode()
        shown = [" ".join(page.split()) for page in pages.split("\f")[:-1]]
        assert len(shown) == len(one.slides)
        titles = [" ".join(slide.title.split()) for slide in one.slides]
        assert [title for title, page in zip(titles, shown, strict=True) if title not in page] == []
