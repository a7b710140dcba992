"""A deck as a PowerPoint file: opened again, every word is where PowerPoint expects it."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import attrs
import pytest
from lxml import etree
from pptx.enum.shapes import PP_PLACEHOLDER

from mkdocs_strategy.model import layouts as at
from mkdocs_strategy.model import letters
from mkdocs_strategy.model.outline import DeckOutline, SlideOutline, SlideTable, TableRow
from mkdocs_strategy.publish.pptx import write_pptx
from tests.publish.made_decks import (
    REFERENCE,
    ROOT,
    A,
    box,
    in_order,
    opened,
    plain,
    texts,
    the_outline,
)


@pytest.fixture(scope="module")
def made() -> DeckOutline:
    return the_outline("case", "da")


@pytest.fixture(scope="module")
def deck(made: DeckOutline, tmp_path_factory: pytest.TempPathFactory) -> Any:
    return opened(made, tmp_path_factory.mktemp("deck"))


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
    assert [(shape.name, [plain(words) for words in texts(shape)]) for shape in in_order(slide)] == [
        ("Event", ["Studiebesøg", "februar 2026 · Gdańsk, Polen · 5 minutter"]),
        ("Title", ["Fjorden på fem minutter"]),
        ("Subtitle", ["Fjordstrategien 2025–2028"]),
        ("Speaker", ["Anna Berg", "Strategichef", "Fjordkommunen"]),
        ("Funding statement", ["Medfinansieret af Den Europæiske Union"]),
    ]


def test_lead_and_points_are_in_placeholders_of_their_own(deck: Any) -> None:
    slide = deck.slides[1]
    assert texts(box(slide, 13)) == ["Hvert område har sin\u00a0delstrategi"]
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
    assert texts(box(slide, 16)) == ["Beregnet af os ud fra beløbene ovenfor; tallet står ikke i\u00a0kilden."]
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


def test_slides_outside_the_talk_say_so_and_no_others_do(deck: Any, made: DeckOutline) -> None:
    said = [[shape.text for shape in in_order(slide) if shape.name == "Extra"] for slide in deck.slides]
    assert said == [["Ekstra slide"] if slide.extra else [] for slide in made.slides]
    assert ["Ekstra slide"] in said


def test_notes_are_time_words_and_sources(deck: Any) -> None:
    assert deck.slides[1].notes_slide.notes_text_frame.text.split("\n") == [
        "Tid: 2\u00a0minutter",
        "Forslag til talen.",
        "Vi begynder med Veje.",
        "Så Skoler.",
        "Kilder: Fjordplanen, Områder, Forord; Referat, Punkt 1",
    ]
    assert not deck.slides[2].has_notes_slide


# Too much for a slide


def a_slide(**more: Any) -> SlideOutline:
    return SlideOutline(number=7, id="a", title="Title", layout=more.pop("layout", "points"), label="", **more)


def test_a_sentence_alone_stands_beside_a_bar_in_large_letters(made: DeckOutline, tmp_path: Path) -> None:
    slide = a_slide(layout="statement", statement="What we want is plain to see", said_by="The council")
    shown = opened(attrs.evolve(made, slides=(slide,)), tmp_path).slides[0]
    assert shown.slide_layout.name == "Statement"
    assert [(shape.name, plain(shape.text)) for shape in in_order(shown)][:3] == [
        ("Title", "Title"),
        ("Statement", "What we want is plain to see"),
        ("Said by", "The council"),
    ]
    assert at.layout_named("Statement").by_idx[at.BODY].letters > at.LETTERS


def test_one_thought_leads_in_large_letters_and_its_points_stand_under_it(made: DeckOutline, tmp_path: Path) -> None:
    slide = a_slide(layout="thought", lead="Digital is not always better", points=("It helps", "It must be simple"))
    shown = opened(attrs.evolve(made, slides=(slide,)), tmp_path).slides[0]
    assert shown.slide_layout.name == "Thought"
    assert [(shape.name, [plain(words) for words in texts(shape)]) for shape in in_order(shown)][:3] == [
        ("Title", ["Title"]),
        ("Thought", ["Digital is not always better"]),
        ("Points", ["It helps", "It must be simple"]),
    ]
    boxes = at.layout_named("Thought").by_idx
    assert boxes[at.LEAD].letters > boxes[at.BODY].letters


def test_a_short_last_word_is_kept_with_the_one_before_it(made: DeckOutline, tmp_path: Path) -> None:
    points = ("Money for what can scale", "Two words", "A system of informationssikkerhedsstyring")
    shown = opened(attrs.evolve(made, slides=(a_slide(points=points),)), tmp_path).slides[0]
    assert texts(box(shown, 1)) == ["Money for what can\u00a0scale", *points[1:]]


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


def test_the_reference_file_is_what_its_script_makes(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "scripts.make_reference", str(tmp_path / "made.pptx")]
    subprocess.run(command, check=True, capture_output=True, cwd=ROOT)
    assert (tmp_path / "made.pptx").read_bytes() == REFERENCE.read_bytes()
