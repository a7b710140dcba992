"""Words in another language than their deck or document say which, in every form."""

from __future__ import annotations

import io
import re
import zipfile
from html import unescape
from typing import Any

import attrs
import pikepdf
import pytest
from lxml import etree, html

from mkdocs_strategy.model.foreign import Foreign, parted
from mkdocs_strategy.model.outline import DeckOutline
from mkdocs_strategy.publish.deck_pdf import deck_pdf
from mkdocs_strategy.publish.documents import document_bytes
from mkdocs_strategy.publish.pptx import pptx_of
from mkdocs_strategy.render.deck_html import DeckLinks, deck_page
from mkdocs_strategy.render.documents import Site, document
from tests.publish.made_decks import A, publication, the_outline

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LINKS = DeckLinks("deck.css", "deck.pptx", "../")
NAMES = tuple(Foreign(words, "da", "da-DK") for words in ("Min Læge", "Læge", "Sundhed.dk", "A & B"))


def language_of(run: Any, path: str, name: str) -> str:
    return str(run.find(path).get(name))


@pytest.fixture(scope="module")
def made() -> DeckOutline:
    """The English deck of an occasion: a Danish speaker in a Polish town, with Danish sources."""
    return the_outline("real", "en", "cares-2026")


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Min Læge and Sundhed.dk.", ["Min Læge", "Sundhed.dk"]),
        ("Lægen, Min Lægen, minLæge, Sundhed.dks", []),
        ("“Læge”, A & B", ["Læge", "A & B"]),
        ("", []),
    ],
)
def test_words_are_found_whole_and_the_longest_first(text: str, pieces: list[str]) -> None:
    found = list(parted(text, NAMES))
    assert "".join(words for words, _ in found) == text
    assert [words for words, one in found if one is not None] == pieces


def test_titles_of_sections_are_in_their_documents_language_unless_the_deck_says_them_itself(made: DeckOutline) -> None:
    known = {one.words: one.tag for one in made.foreign}
    assert known["Principper for udvikling af it og digitalisering"] == "da-DK"
    assert (known["Simon Nørregaard Jensen"], known["Gdańsk"]) == ("da-DK", "pl-PL")
    danish = {one.words: one.tag for one in the_outline("real", "da", "cares-2026").foreign}
    assert danish["The making of the Digitalization Strategy 2025-2027"] == "en-GB"
    assert "Simon Nørregaard Jensen" not in danish
    # An English word as well, though a Danish section has it for its title.
    innovation = the_outline("real", "en", "digital-innovation-deck")
    assert "Vision" not in {one.words for one in innovation.foreign}
    assert any("Vision" in slide.sources_line for slide in innovation.slides)


def test_each_run_of_a_powerpoint_file_is_in_its_language(made: DeckOutline) -> None:
    with zipfile.ZipFile(io.BytesIO(pptx_of(made))) as package:
        slides, notes = (
            [etree.fromstring(package.read(f"ppt/{kind}{number}.xml")) for number in range(1, len(made.slides) + 1)]
            for kind in ("slides/slide", "notesSlides/notesSlide")
        )
    for parts in (slides, notes):
        said = {
            run.findtext(f"{A}t"): language_of(run, f"{A}rPr", "lang") for part in parts for run in part.iter(f"{A}r")
        }
        other = {words: tag for words, tag in said.items() if tag != "en-GB"}
        assert other.items() <= {(one.words, one.tag) for one in made.foreign}
        assert set(other.values()) >= {"da-DK"}
    title = [(run.findtext(f"{A}t"), language_of(run, f"{A}rPr", "lang")) for run in slides[0].iter(f"{A}r")]
    assert ("Gdańsk", "pl-PL") in title
    assert ("Simon Nørregaard Jensen", "da-DK") in title


def test_a_page_marks_words_in_its_text_alone(made: DeckOutline) -> None:
    page = deck_page(made, LINKS)
    plain = deck_page(attrs.evolve(made, foreign=()), LINKS)
    assert re.sub(r'<span lang="(?:da|pl)">(.*?)</span>', r"\1", page) == plain
    spans = html.fromstring(page).xpath("//span[@lang]")
    known = {one.words: one.language for one in made.foreign}
    assert spans
    assert all(known[span.text] == span.get("lang") for span in spans)
    assert (
        page.count("Simon Nørregaard Jensen") - len([one for one in spans if one.text == "Simon Nørregaard Jensen"])
        == 1
    )
    assert '<meta name="author" content="Simon Nørregaard Jensen">' in page


def test_words_in_a_drawing_are_marked_as_drawings_can(made: DeckOutline) -> None:
    drawn = the_outline("real", "en", "citizens-and-patients-deck")
    word = next(box.words.split()[0] for slide in drawn.slides if slide.drawing for box in slide.drawing.boxes)
    page = deck_page(attrs.evolve(drawn, foreign=(Foreign(word, "da", "da-DK"),)), LINKS)
    assert f'<tspan lang="da">{word}</tspan>' in page
    assert "<title><" not in unescape(page)


def test_a_pdf_tells_words_in_their_language(made: DeckOutline) -> None:
    with pikepdf.open(io.BytesIO(deck_pdf(made))) as opened:
        drawn = b"".join(page.Contents.read_bytes() for page in opened.pages)
        assert str(opened.Root.Lang) == "en-GB"
    # Within a drawing or a chart, the file's own language is told again.
    assert set(re.findall(rb"/Lang\s*\(([^)]+)\)", drawn)) - {b"en-GB"} == {b"da-DK", b"pl-PL"}


def test_documents_tell_declared_names_in_their_language_in_every_form() -> None:
    held = document(publication("real").editions["en"], "clinic", Site())
    assert {("EPJ Syd", "da"), ("Sundhedsplatformen", "da")} <= {(one.words, one.language) for one in held.foreign}
    with pikepdf.open(io.BytesIO(document_bytes(held, "pdf"))) as opened:
        drawn = b"".join(page.Contents.read_bytes() for page in opened.pages)
    assert len(re.findall(rb"/Lang\s*\(da\)", drawn)) > held.body.count("lang=da")
    with zipfile.ZipFile(io.BytesIO(document_bytes(held, "docx"))) as package:
        word = etree.fromstring(package.read("word/document.xml"))
    languages = {
        language_of(run, f"{W}rPr/{W}lang", f"{W}val")
        for run in word.iter(f"{W}r")
        if run.findtext(f"{W}t") == "EPJ Syd"
    }
    assert languages == {"da"}
    assert not [run for run in word.iter(f"{W}t") if "EPJ Syd" in (run.text or "") and run.text != "EPJ Syd"]
    with zipfile.ZipFile(io.BytesIO(document_bytes(held, "odt"))) as package:
        text = package.read("content.xml").decode()
    style = re.search(r'style-name="(T\d+)">EPJ Syd<', text)
    assert style is not None
    assert re.search(rf'style:name="{style[1]}"[^>]*>\s*<style:text-properties[^>]*fo:language="da"', text)
