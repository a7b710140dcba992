"""PDFs as those get them who hear them, in each language: of a written deck, of one that nobody wrote, of a document."""

from __future__ import annotations

import io
import re
from itertools import pairwise

import pikepdf
import pytest

from mkdocs_strategy.model.document import Document
from mkdocs_strategy.model.outline import DeckOutline
from mkdocs_strategy.publish.deck_pdf import deck_pdf
from mkdocs_strategy.publish.documents import document_bytes, hash_of
from mkdocs_strategy.render.documents import Site, document
from tests.publish.made_decks import publication, the_outline
from tests.publish.pdf_tags import elements, scope, structure

LANGUAGES = ("da", "en")
DECKS = ("cares-2026", "citizens-and-patients-deck")
AREA = "citizens-and-patients"
NAMES = {"da": "Fakta", "en": "Facts"}


@pytest.fixture(scope="module", params=[(deck, language) for deck in DECKS for language in LANGUAGES], ids="-".join)
def made(request: pytest.FixtureRequest) -> DeckOutline:
    deck, language = request.param
    return the_outline("real", language, deck)


@pytest.fixture(scope="module")
def pdf(made: DeckOutline) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(deck_pdf(made)))


@pytest.fixture(scope="module", params=LANGUAGES)
def text(request: pytest.FixtureRequest) -> Document:
    return document(publication("real").editions[request.param], AREA, Site("https://strategy.example.org", "da"))


@pytest.fixture(scope="module")
def printed(text: Document) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(document_bytes(text, "pdf")))


# Decks


def test_a_deck_says_its_standard_language_title_and_facts(pdf: pikepdf.Pdf, made: DeckOutline) -> None:
    with pdf.open_metadata() as told:
        assert (told["pdfuaid:part"], told["dc:title"]) == ("1", made.title)
        assert told["dc:creator"] == [made.speaker or made.organisation]
        assert told["pdf:Keywords"] == f"{NAMES[made.language]} {made.facts}"
    assert str(pdf.Root.Lang) == made.language_tag == {"da": "da-DK", "en": "en-GB"}[made.language]
    assert bool(pdf.Root.MarkInfo.Marked)
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    assert len(pdf.pages) == len(made.slides)


def test_the_outline_of_a_deck_is_its_slides(pdf: pikepdf.Pdf, made: DeckOutline) -> None:
    with pdf.open_outline() as outline:
        (first,) = outline.root
        titles = [str(first.title), *(str(item.title) for item in first.children)]
    assert titles == [slide.title for slide in made.slides]


def test_a_deck_is_headings_lists_and_tables_with_heads(pdf: pikepdf.Pdf, made: DeckOutline) -> None:
    kinds = [kind for kind, _ in elements(pdf)]
    assert (kinds.count("H1"), kinds.count("H2")) == (1, len(made.slides) - 1)
    assert kinds.count("LI") == sum(len(slide.points) + len(slide.second_points) for slide in made.slides)
    tables = [slide.table for slide in made.slides if slide.table and not slide.chart]
    heads = [scope(element) for element in structure(pdf) if element.S == "/TH"]
    assert heads == [one for table in tables for one in ["/Column"] * len(table.header) + ["/Row"] * len(table.rows)]


def test_what_a_deck_shows_has_its_words(pdf: pikepdf.Pdf, made: DeckOutline) -> None:
    shown = [slide.chart.alt if slide.chart else slide.drawing.alt if slide.drawing else "" for slide in made.slides]
    emblems = (
        [made.funding.emblem] * sum(slide.layout in ("title", "closing") for slide in made.slides)
        if made.funding
        else []
    )
    alts = [alt for kind, alt in elements(pdf) if kind == "Figure"]
    assert all(alts)
    assert sorted(alts) == sorted([*filter(None, shown), *emblems])


# Documents


def test_a_document_says_its_standards_language_title_and_facts(printed: pikepdf.Pdf, text: Document) -> None:
    with printed.open_metadata() as told:
        assert (told["pdfuaid:part"], told["pdfaid:part"], told["pdfaid:conformance"]) == ("1", "2", "A")
    name = publication("real").plan.things[AREA].name.in_language(text.language)
    assert (str(printed.Root.Lang), str(printed.docinfo["/Title"])) == (text.language, name)
    assert str(printed.docinfo["/Keywords"]) == f"{NAMES[text.language]} {hash_of(text)[:12]}"
    assert bool(printed.Root.MarkInfo.Marked)


def test_the_outline_of_a_document_is_that_of_its_headings(printed: pikepdf.Pdf, text: Document) -> None:
    with printed.open_outline() as outline:
        titles = [str(one.title) for one in outline.root]
    headings = re.findall(r"^# ([^\n{]+?)(?: \{[^}\n]*\})?$", text.body, re.MULTILINE)
    assert [title.split(" ", 1)[-1] for title in titles if title != text.words["contents"]] == headings
    levels = [int(str(one.S)[2:]) for one in structure(printed) if re.fullmatch(r"/H\d", str(one.S))]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_what_a_document_shows_has_words_and_heads(printed: pikepdf.Pdf, text: Document) -> None:
    alts = [str(one.Alt) for one in structure(printed) if one.S == "/Figure" and "/Alt" in one]
    told = re.findall(r'\]\([^)]*\.svg\)\{[^}]*?alt="((?:[^"\\]|\\.)*)"', text.body)
    assert alts == [one.replace('\\"', '"').replace("\\\\", "\\") for one in told]
    assert alts
    rows = [[scope(cell) for cell in one.K] for one in structure(printed) if one.S == "/TR"]
    assert {row[0] for row in rows} == {"/Column", "/Row"}
    assert [row for row in rows if set(row[1:]) != ({"/Column"} if row[0] == "/Column" else {""})] == []
