"""A deck as a PDF: a page a slide, tagged for those who hear it, in the hand of the PowerPoint file."""

from __future__ import annotations

import io
import re
import subprocess
from pathlib import Path

import attrs
import pikepdf
import pytest

from mkdocs_strategy.errors import MissingTool
from mkdocs_strategy.model import letters
from mkdocs_strategy.model.layouts import POINTS_A_CENTIMETRE, sources_box
from mkdocs_strategy.model.looks import COLOURS, FONT, FONT_OF_STATEMENT, FUNDING
from mkdocs_strategy.model.outline import DeckOutline
from mkdocs_strategy.publish.deck_pdf import deck_pdf
from mkdocs_strategy.publish.decks import facts_of_file
from mkdocs_strategy.publish.typst import TypstFailed
from tests.publish.made_decks import ROOT, every_outline, the_outline
from tests.publish.pdf_tags import elements, scope, structure

CITIZENS = "citizens-and-patients-deck"

# The fonts in which the statement may stand beside the emblem of the European Union.
ALLOWED = ("Arial", "Auto", "Calibri", "Garamond", "Trebuchet", "Tahoma", "Verdana", "Ubuntu")


@pytest.fixture(scope="module")
def made() -> DeckOutline:
    return the_outline("real", "da", CITIZENS)


@pytest.fixture(scope="module")
def pdf(made: DeckOutline) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(deck_pdf(made)))


def pages(data: bytes, folder: Path) -> list[str]:
    (folder / "deck.pdf").write_bytes(data)
    done = subprocess.run(["pdftotext", "deck.pdf", "-"], cwd=folder, stdout=subprocess.PIPE, check=True)
    return [" ".join(page.split()) for page in done.stdout.decode().split("\f")[:-1]]


@pytest.mark.parametrize("content", ["case", "real", "small"])
def test_every_deck_has_a_page_for_each_slide_with_its_title(content: str, tmp_path: Path) -> None:
    for made in every_outline(content):
        shown = pages(deck_pdf(made), tmp_path)
        titles = [" ".join(slide.title.split()) for slide in made.slides]
        assert [title for title, page in zip(titles, shown, strict=True) if title not in page] == [], made.id


@pytest.mark.parametrize("language", ["da", "en"])
def test_no_word_is_off_its_page_in_any_deck_of_the_strategy(language: str, tmp_path: Path) -> None:
    for made in every_outline("real"):
        if made.language == language:
            (tmp_path / "deck.pdf").write_bytes(deck_pdf(made))
            done = subprocess.run(
                ["pdftotext", "-bbox", "deck.pdf", "-"], cwd=tmp_path, stdout=subprocess.PIPE, check=True
            )
            words = re.findall(
                r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)"', done.stdout.decode()
            )
            left, top, right, bottom = (tuple(map(float, side)) for side in zip(*words, strict=True))
            assert (min(left) >= 0, min(top) >= 0, max(right) <= 960, max(bottom) <= 540) == (True,) * 4, made.id


def test_a_page_is_as_large_as_a_slide(pdf: pikepdf.Pdf) -> None:
    assert {tuple(round(float(side)) for side in page.mediabox) for page in pdf.pages} == {(0, 0, 960, 540)}


def test_it_says_that_it_is_accessible_in_which_language_and_what_it_is_called(
    pdf: pikepdf.Pdf, made: DeckOutline
) -> None:
    with pdf.open_metadata() as told:
        assert told["pdfuaid:part"] == "1"
        assert told["dc:title"] == made.title
        assert told["dc:creator"] == [made.organisation]
        assert told["pdf:Keywords"] == f"Fakta {made.facts}"
    assert str(pdf.Root.Lang) == "da-DK"
    assert bool(pdf.Root.MarkInfo.Marked)
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)


def test_the_outline_leads_to_every_slide(pdf: pikepdf.Pdf, made: DeckOutline) -> None:
    with pdf.open_outline() as outline:
        (first,) = outline.root
        titles = [str(first.title), *(str(item.title) for item in first.children)]
    assert titles == [slide.title for slide in made.slides]


def test_titles_are_headings_and_points_are_lists(pdf: pikepdf.Pdf, made: DeckOutline) -> None:
    kinds = [kind for kind, _ in elements(pdf)]
    assert (kinds.count("H1"), kinds.count("H2")) == (1, len(made.slides) - 1)
    points = sum(len(slide.points) + len(slide.second_points) for slide in made.slides)
    assert kinds.count("LI") == points


def test_the_first_row_of_a_table_heads_its_columns_and_the_first_cell_of_each_other_its_row(
    pdf: pikepdf.Pdf, made: DeckOutline
) -> None:
    tables = [slide.table for slide in made.slides if slide.table and not slide.chart]
    scopes = [scope(element) for element in structure(pdf) if element.S == "/TH"]
    assert scopes == [
        found for table in tables for found in ["/Column"] * len(table.header) + ["/Row"] * len(table.rows)
    ]


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_page_says_its_sources_in_small_print_of_two_lines_at_most(language: str, tmp_path: Path) -> None:
    width = sources_box(False).width * POINTS_A_CENTIMETRE
    for made in every_outline("real"):
        if made.language == language:
            said = [slide.sources_short for slide in made.slides]
            assert max(letters.lines(words, 12, width) for words in said) <= 2
    made = the_outline("real", language, "cares-2026")
    shown = pages(deck_pdf(made), tmp_path)
    assert [slide.id for slide, page in zip(made.slides, shown, strict=True) if slide.sources_short not in page] == []
    assert len([slide for slide in made.slides if slide.sources_short]) == len(made.slides)


def test_the_statement_beside_the_emblem_is_in_an_allowed_font_that_comes_with_the_file(tmp_path: Path) -> None:
    (tmp_path / "deck.pdf").write_bytes(deck_pdf(the_outline("real", "en", "cares-2026")))
    done = subprocess.run(["pdftohtml", "-xml", "-i", "-stdout", "deck.pdf"], cwd=tmp_path, stdout=subprocess.PIPE)
    page = done.stdout.decode()
    fonts = dict(re.findall(r'<fontspec id="(\d+)"[^>]* family="(?:[A-Z]{6}\+)?([^"]+)"', page))
    said = re.findall(r'<text [^>]*font="(\d+)"[^>]*>(?:Co-funded by the|European Union) ?</text>', page)
    assert {fonts[one] for one in said} == {FONT_OF_STATEMENT}
    assert FONT_OF_STATEMENT in ALLOWED
    listed = subprocess.run(["pdffonts", "deck.pdf"], cwd=tmp_path, stdout=subprocess.PIPE, check=True).stdout.decode()
    assert re.search(rf"{FONT_OF_STATEMENT}-Regular\s+CID TrueType\s+Identity-H\s+yes", listed)


def test_charts_and_drawings_say_in_words_what_they_show(pdf: pikepdf.Pdf, made: DeckOutline) -> None:
    alts = [alt for kind, alt in elements(pdf) if kind == "Figure"]
    shown = [slide.chart or slide.drawing for slide in made.slides]
    assert alts == [one.alt for one in shown if one]


def test_what_the_speaker_says_is_not_in_it(tmp_path: Path) -> None:
    made = the_outline("real", "en", "cares-2026")
    said = " ".join(pages(deck_pdf(made), tmp_path))
    spoken = [paragraph for slide in made.slides for paragraph in slide.notes if len(paragraph) > 60]
    assert spoken
    assert [paragraph for paragraph in spoken if paragraph[:50] in said] == []


def test_it_says_from_which_facts_it_was_made_and_is_the_same_to_the_byte(made: DeckOutline, tmp_path: Path) -> None:
    (tmp_path / "deck.pdf").write_bytes(deck_pdf(made))
    assert facts_of_file(tmp_path / "deck.pdf") == made.facts
    assert (tmp_path / "deck.pdf").read_bytes() == deck_pdf(made)


def test_a_missing_alt_text_fails(made: DeckOutline) -> None:
    slides = tuple(
        attrs.evolve(slide, chart=attrs.evolve(slide.chart, alt="")) if slide.chart else slide for slide in made.slides
    )
    with pytest.raises(TypstFailed, match="alt text"):
        deck_pdf(attrs.evolve(made, slides=slides))


def test_what_typst_says_is_told_with_the_name_of_the_deck(made: DeckOutline, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mkdocs_strategy.publish.deck_pdf._template", lambda: "#broken(")
    with pytest.raises(TypstFailed, match=re.escape(f"the deck '{made.title}' (da-DK) as PDF")):
        deck_pdf(made)


def test_without_typst_the_message_says_what_needs_it(made: DeckOutline, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "typst", None)
    with pytest.raises(MissingTool, match="Typst"):
        deck_pdf(made)


def test_the_page_in_the_browser_has_the_same_colours_and_font() -> None:
    style = (ROOT / "plugins/mkdocs_strategy/render/templates/deck.css").read_text("utf-8").lower()
    for name in ("dk1", "accent1", "accent2", "accent6", "lt2"):
        assert f"#{COLOURS[name].lower()}" in style
    assert f"--funding: #{FUNDING[::2]}" in style
    assert f"font-family: {FONT.lower()}" in style
