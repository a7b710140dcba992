"""A deck as a PowerPoint file: opened again, every word is where PowerPoint expects it."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest
from lxml import etree
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.util import Cm

from mkdocs_strategy.model.emblem import stars
from mkdocs_strategy.model.outline import DeckOutline, SlideOutline, SlideTable, TableRow
from mkdocs_strategy.publish import letters
from mkdocs_strategy.publish.pptx import write_pptx
from mkdocs_strategy.render.decks import outline
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.sources.load import load_plan

ROOT = Path(__file__).resolve().parents[2]
CASE = ROOT / "tests" / "render" / "one_deck" / "content"
CONTENTS = {"case": CASE, "real": ROOT / "content", "small": ROOT / "tests/organisations/lake-county/content"}
REFERENCE = ROOT / "plugins/mkdocs_strategy/render/templates/reference.pptx"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"


def outlines(content: str) -> list[DeckOutline]:
    plan = load_plan(CONTENTS[content]).plan
    return [outline(Edition(plan, language), deck) for deck in plan.decks for language in plan.languages]


def in_language(content: str, language: str) -> DeckOutline:
    return next(made for made in outlines(content) if made.language == language)


def opened(made: DeckOutline, folder: Path) -> Any:
    write_pptx(made, folder / "deck.pptx")
    return Presentation(str(folder / "deck.pptx"))


def box(slide: Any, idx: int) -> Any:
    return next(shape for shape in slide.placeholders if shape.placeholder_format.idx == idx)


def texts(shape: Any) -> list[str]:
    return [paragraph.text for paragraph in shape.text_frame.paragraphs]


def every_shape(slide: Any) -> Iterator[Any]:
    for shape in slide.shapes:
        yield shape
        yield from getattr(shape, "shapes", ())


@pytest.fixture(scope="module")
def made() -> DeckOutline:
    return in_language("case", "da")


@pytest.fixture(scope="module")
def deck(made: DeckOutline, tmp_path_factory: pytest.TempPathFactory) -> Any:
    return opened(made, tmp_path_factory.mktemp("deck"))


@pytest.fixture(params=list(CONTENTS), scope="module")
def any_outlines(request: pytest.FixtureRequest) -> list[DeckOutline]:
    return outlines(request.param)


# Words in their places


def test_every_slide_has_its_title_in_the_title_placeholder_and_no_title_comes_twice(
    deck: Any, made: DeckOutline
) -> None:
    titles = [slide.shapes.title.text for slide in deck.slides]
    assert titles == [slide.title for slide in made.slides]
    assert len(titles) == len(set(titles))


def test_each_slide_stands_on_the_layout_made_for_it(deck: Any) -> None:
    assert [slide.slide_layout.name for slide in deck.slides] == [
        "Title",
        "Points with lead",
        "Section",
        "Points",
        "Two columns",
        "Two columns",
        "Table",
        "Table",
        "Closing",
        "Points and table",
        "Table",
    ]


def test_the_title_slide_says_what_when_where_and_who(deck: Any) -> None:
    slide = deck.slides[0]
    assert slide.shapes.title.placeholder_format.type == PP_PLACEHOLDER.CENTER_TITLE
    assert [(shape.name, texts(shape)) for shape in slide.placeholders] == [
        ("Title", ["Fjorden på fem minutter"]),
        ("Subtitle", ["Fjordstrategien 2025–2028"]),
        ("Event", ["Studiebesøg", "februar 2026 · Gdańsk, Polen · 5\u00a0minutter"]),
        ("Speaker", ["Anna Berg", "Strategichef", "Fjordkommunen"]),
        ("Funding statement", ["Medfinansieret af Den Europæiske Union"]),
    ]


def test_lead_and_points_are_in_placeholders_of_their_own(deck: Any) -> None:
    slide = deck.slides[1]
    assert texts(box(slide, 13)) == ["Hvert område har sin delstrategi"]
    assert texts(box(slide, 1)) == ["Veje", "Skoler"]


def test_a_long_list_is_two_columns(deck: Any) -> None:
    slide = deck.slides[5]
    assert (texts(box(slide, 1)), texts(box(slide, 2))) == (["En", "To", "Tre", "Fire"], ["Fem", "Seks", "Syv"])


def test_a_table_is_powerpoints_own_with_a_header_row_in_the_table_placeholder(deck: Any) -> None:
    slide = deck.slides[9]
    frame = box(slide, 15)
    assert frame.placeholder_format.type == PP_PLACEHOLDER.TABLE
    assert frame.table.first_row
    styles = etree.fromstring(zipfile.ZipFile(REFERENCE).read("ppt/tableStyles.xml"))
    assert [style.get("styleId") for style in styles] == [frame.table._tbl.tblPr.find(f"{A}tableStyleId").text]
    assert [[cell.text.replace("\u00a0", " ") for cell in row.cells] for row in frame.table.rows] == [
        ["Formål", "Beløb"],
        ["Ramme", "28,6 mio. kr."],
        ["Asfalt", "12 mio. kr."],
        ["Skilte", "600.000 kr."],
        ["Udmøntet i alt (beregnet)", "12,6 mio. kr."],
        ["Resten af rammen (beregnet)", "16 mio. kr."],
    ]
    assert frame._element.nvGraphicFramePr.cNvPr.get("descr") == "Vejrammen: 28,6\u00a0mio.\u00a0kr., 2025–2028"
    assert texts(box(slide, 16)) == ["Beregnet af os ud fra beløbene ovenfor; tallet står ikke i kilden."]
    assert texts(box(slide, 1)) == ["I alt 28,6\u00a0mio.\u00a0kr."]


def test_every_slide_but_the_title_has_a_footer_and_its_number(deck: Any) -> None:
    found = [
        {
            shape._element.ph.get("type"): shape.text
            for shape in slide.placeholders
            if shape.placeholder_format.idx in (11, 12)
        }
        for slide in deck.slides
    ]
    footer = "Studiebesøg · februar 2026 · Fjordkommunen"
    assert found == [{}, *({"ftr": footer, "sldNum": str(number)} for number in range(2, 12))]
    assert all(slide.element.findall(f".//{A}fld[@type='slidenum']") for slide in list(deck.slides)[1:])


def test_notes_are_time_words_and_sources(deck: Any) -> None:
    assert deck.slides[1].notes_slide.notes_text_frame.text.split("\n") == [
        "Tid: 2\u00a0minutter",
        "Forslag til talen.",
        "Vi begynder med Veje.",
        "Så Skoler.",
        "Kilder: Fjordplanen, Områder, Forord; Referat, Punkt 1",
    ]
    assert not deck.slides[2].has_notes_slide


# The funding mark


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


# What holds for every deck


def parts(file: Path) -> dict[str, Any]:
    with zipfile.ZipFile(file) as package:
        return {
            name: etree.fromstring(package.read(name))
            for name in package.namelist()
            if re.fullmatch(r"ppt/(slides|notesSlides)/\w+\.xml", name)
        }


def test_every_run_of_words_carries_its_language(any_outlines: list[DeckOutline], tmp_path: Path) -> None:
    for made in any_outlines:
        write_pptx(made, tmp_path / "deck.pptx")
        for name, part in parts(tmp_path / "deck.pptx").items():
            runs = [*part.iter(f"{A}r"), *part.iter(f"{A}fld")]
            languages = {run.find(f"{A}rPr").get("lang") for run in runs}
            assert languages == {made.language_tag}, name


def test_no_shape_shares_its_number_and_no_placeholder_is_left_empty(
    any_outlines: list[DeckOutline], tmp_path: Path
) -> None:
    for made in any_outlines:
        write_pptx(made, tmp_path / "deck.pptx")
        for name, part in parts(tmp_path / "deck.pptx").items():
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


def test_every_slide_of_every_deck_has_room_for_its_words(any_outlines: list[DeckOutline], tmp_path: Path) -> None:
    assert [write_pptx(made, tmp_path / "deck.pptx") for made in any_outlines] == [()] * len(any_outlines)


def test_the_layouts_themselves_have_no_letters_under_their_limits() -> None:
    layouts: Any = Presentation(str(REFERENCE)).slide_layouts
    sizes = {
        (shape.placeholder_format.type, int(letters_of_level.get("sz")))
        for layout in layouts
        for shape in layout.placeholders
        for letters_of_level in shape._element.iter(f"{A}defRPr")
    }
    small = {kind for kind, size in sizes if size < 1800}
    assert small == {PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER, PP_PLACEHOLDER.BODY}
    assert min(size for _, size in sizes) >= 1200


# Too much for a slide


def a_slide(**more: Any) -> SlideOutline:
    return SlideOutline(number=7, id="a", title="Title", layout=more.pop("layout", "points"), label="", **more)


def test_words_shrink_before_they_run_over(made: DeckOutline, tmp_path: Path) -> None:
    few = opened(attrs.evolve(made, slides=(a_slide(points=("Short",)),)), tmp_path)
    many = opened(attrs.evolve(made, slides=(a_slide(points=("Some words on a line " * 6,) * 5),)), tmp_path)
    assert box(few.slides[0], 1).text_frame.paragraphs[0].runs[0].font.size is None
    assert 18 <= box(many.slides[0], 1).text_frame.paragraphs[0].runs[0].font.size.pt < 32


def test_a_slide_that_cannot_hold_its_words_is_named(made: DeckOutline, tmp_path: Path) -> None:
    wordy = attrs.evolve(made, slides=(a_slide(points=("word " * 600,)),))
    table = SlideTable(caption="c", header=("a", "b"), rows=(TableRow(cells=("a", "b")),) * 30)
    tall = attrs.evolve(made, slides=(a_slide(layout="table", table=table),))
    assert write_pptx(wordy, tmp_path / "a.pptx") == (7,)
    assert write_pptx(tall, tmp_path / "b.pptx") == (7,)


def test_a_word_longer_than_a_line_takes_more_lines() -> None:
    assert letters.lines("kort", 20, 100) == 1
    assert letters.lines("kort og langt", 20, 100) == 2
    assert letters.lines("informationssikkerhedsstyringssystem", 20, 100) == 4


# The file


def test_the_file_says_what_it_is_and_dates_from_the_event(deck: Any) -> None:
    properties = deck.core_properties
    assert (properties.title, properties.subject, properties.author, properties.last_modified_by) == (
        "Fjorden på fem minutter",
        "Studiebesøg",
        "Anna Berg",
        "Anna Berg",
    )
    assert (properties.language, properties.revision) == ("da-DK", 1)
    assert properties.created.date().isoformat() == properties.modified.date().isoformat() == "2026-02-01"


def test_the_same_deck_is_the_same_file_to_the_byte(any_outlines: list[DeckOutline], tmp_path: Path) -> None:
    for made in any_outlines:
        write_pptx(made, tmp_path / "one.pptx")
        write_pptx(made, tmp_path / "two.pptx")
        assert (tmp_path / "one.pptx").read_bytes() == (tmp_path / "two.pptx").read_bytes()
        with zipfile.ZipFile(tmp_path / "one.pptx") as package:
            assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
            assert {entry.create_system for entry in package.infolist()} == {3}


def test_the_reference_file_is_what_its_script_makes(tmp_path: Path) -> None:
    script = ROOT / "scripts" / "make_reference.py"
    subprocess.run([sys.executable, str(script), str(tmp_path / "made.pptx")], check=True, capture_output=True)
    assert (tmp_path / "made.pptx").read_bytes() == REFERENCE.read_bytes()


@pytest.mark.office
@pytest.mark.parametrize("content", list(CONTENTS))
def test_an_office_suite_shows_a_page_for_each_slide_with_its_title(content: str, tmp_path: Path) -> None:
    made = outlines(content)
    for one in made:
        write_pptx(one, tmp_path / f"{one.id}.{one.language}.pptx")
    files = sorted(str(file) for file in tmp_path.glob("*.pptx"))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    for one in made:
        printed = tmp_path / f"{one.id}.{one.language}.pdf"
        pages = subprocess.run(["pdftotext", str(printed), "-"], check=True, capture_output=True).stdout.decode()
        shown = [" ".join(page.split()) for page in pages.split("\f")[:-1]]
        assert len(shown) == len(one.slides)
        assert [slide.title for slide, page in zip(one.slides, shown, strict=True) if slide.title not in page] == []
