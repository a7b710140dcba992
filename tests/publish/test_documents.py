"""Documents as readers get them: a PDF, a Word file and an OpenDocument text of one sub-strategy, opened again."""

from __future__ import annotations

import datetime
import io
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import attrs
import pikepdf
import pytest
from lxml import etree

from mkdocs_strategy.model.document import Document
from mkdocs_strategy.pipeline import Publication, prepare
from mkdocs_strategy.publish import word_text
from mkdocs_strategy.publish.documents import document_bytes, hash_of
from mkdocs_strategy.publish.typst import TypstFailed, run_typst
from mkdocs_strategy.render.documents import Site, document
from tests.publish.pdf_tags import scope

ROOT = Path(__file__).resolve().parents[2]
DAY = datetime.date(2026, 1, 1)
ADDRESS = "https://strategy.example.org"
AREA = "citizens-and-patients"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"


@pytest.fixture(scope="module")
def publication() -> Publication:
    return prepare(ROOT / "content", day=DAY)


@pytest.fixture(scope="module")
def made(publication: Publication) -> Document:
    return document(publication.editions["da"], AREA, Site(ADDRESS, "da"))


@pytest.fixture(scope="module")
def pdf_bytes(made: Document) -> bytes:
    return document_bytes(made, "pdf")


@pytest.fixture(scope="module")
def pdf(pdf_bytes: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(pdf_bytes))


@pytest.fixture(scope="module")
def word(made: Document) -> dict[str, bytes]:
    return parts(document_bytes(made, "docx"))


@pytest.fixture(scope="module")
def odt(made: Document) -> dict[str, bytes]:
    return parts(document_bytes(made, "odt"))


def parts(package: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(package)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def parsed(part: bytes) -> Any:
    return etree.fromstring(part)


def text_of(pdf: bytes, folder: Path) -> list[str]:
    """The words of each page."""
    (folder / "a.pdf").write_bytes(pdf)
    done = subprocess.run(["pdftotext", "-layout", "a.pdf", "-"], cwd=folder, stdout=subprocess.PIPE, check=True)
    return done.stdout.decode().split("\f")[:-1]


def elements(pdf: pikepdf.Pdf) -> Iterator[tuple[str, Any]]:
    """The elements of the structure tree in reading order, each with its tag."""

    def walk(node: Any) -> Iterator[tuple[str, Any]]:
        if not isinstance(node, pikepdf.Dictionary):
            return
        if "/S" in node:
            yield str(node.S)[1:], node
        held: Any = node.get("/K", [])
        for child in held if isinstance(held, pikepdf.Array) else [held]:
            yield from walk(child)

    yield from walk(pdf.Root.StructTreeRoot)


# PDF


def test_the_pdf_says_that_it_keeps_the_standards_for_accessibility_and_archives(pdf: pikepdf.Pdf) -> None:
    with pdf.open_metadata() as meta:
        assert (meta["pdfuaid:part"], meta["pdfaid:part"], meta["pdfaid:conformance"]) == ("1", "2", "A")
    assert bool(pdf.Root.MarkInfo.Marked)
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)


def test_the_pdf_has_the_properties_of_the_document(pdf: pikepdf.Pdf, made: Document) -> None:
    info = pdf.docinfo
    assert str(pdf.Root.Lang) == "da"
    assert str(info["/Title"]) == made.title == "Borger og patient"
    assert str(info["/Author"]) == "Region Syddanmark"
    assert str(info["/Keywords"]) == f"Fakta {hash_of(made)[:12]}"
    assert str(info["/CreationDate"]).startswith("D:20260101")


def test_every_picture_of_the_pdf_has_words(pdf: pikepdf.Pdf, made: Document) -> None:
    alts = [str(node.Alt) for tag, node in elements(pdf) if tag == "Figure" and "/Alt" in node]
    assert len(alts) == made.body.count(".svg){") > 0
    assert any(alt.startswith("Tre parter skal finde en ny balance.") for alt in alts)


def test_headings_are_in_order_and_no_level_is_left_out(pdf: pikepdf.Pdf) -> None:
    levels = [int(tag[1]) for tag, _ in elements(pdf) if re.fullmatch(r"H\d", tag)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_table_has_heads_of_columns_and_every_row_its_own(pdf: pikepdf.Pdf) -> None:
    rows = [[scope(cell) for cell in node.K] for tag, node in elements(pdf) if tag == "TR"]
    assert {row[0] for row in rows} == {"/Column", "/Row"}
    assert [row for row in rows if set(row[1:]) != ({"/Column"} if row[0] == "/Column" else {""})] == []
    assert sum(row[0] == "/Column" for row in rows) == sum(tag == "Table" for tag, _ in elements(pdf)) > 0


def test_every_figure_of_a_table_names_the_heads_of_its_column_and_its_row(pdf: pikepdf.Pdf) -> None:
    known = pikepdf.NameTree(pdf.Root.StructTreeRoot.IDTree)
    for tag, node in elements(pdf):
        if tag == "TD":
            heads = [known[str(name)] for held in node.A if "/Headers" in held for name in held.Headers]
            assert [scope(head) for head in heads] == ["/Column", "/Row"]


def test_words_in_another_language_say_so(publication: Publication) -> None:
    clinic = document(publication.editions["da"], "clinic", Site())
    assert "[The making of the Digitalization Strategy 2025-2027]{lang=en}" in clinic.body
    with pikepdf.open(io.BytesIO(document_bytes(clinic, "pdf"))) as opened:
        drawn = b"".join(page.Contents.read_bytes() for page in opened.pages)
    assert set(re.findall(rb"Lang\((\w+)\)", drawn)) == {b"da", b"en"}
    spoken = parsed(parts(document_bytes(clinic, "docx"))["word/footnotes.xml"])
    runs = [run for run in spoken.iter(f"{W}r") if run.find(f"{W}rPr/{W}lang").get(f"{W}val") == "en"]
    said = {"".join(run.itertext(f"{W}t")) for run in runs}
    assert said == {"The making of the Digitalization Strategy 2025-2027", "10 sub strategies"}


def test_the_outline_of_the_pdf_is_that_of_the_contents(pdf: pikepdf.Pdf, made: Document) -> None:
    with pdf.open_outline() as outline:
        titles = [one.title for one in outline.root]
    headings = re.findall(r"^# ([^\n{]+?)(?: \{[^}\n]*\})?$", made.body, re.MULTILINE)
    assert [title.split(" ", 1)[-1] for title in titles if title != "Indhold"] == headings


def test_references_lead_within_the_document_or_to_the_site(pdf: pikepdf.Pdf) -> None:
    within, outward = 0, set()
    for page in pdf.pages:
        for note in page.get("/Annots", []):
            assert str(note.get("/Contents", "")) != "" or "/StructParent" in note
            action = note.get("/A")
            if action is not None and "/URI" in action:
                outward.add(str(action.URI))
            else:
                within += 1
    assert within > 20
    assert outward
    assert {one for one in outward if not one.startswith(f"{ADDRESS}/")} == set()
    assert f"{ADDRESS}/kilder/#main-strategy-2025" in outward


def test_without_an_address_of_the_site_references_to_it_are_plain_words(publication: Publication) -> None:
    body = document(publication.editions["en"], "clinic", Site()).body
    assert "http" not in body
    assert "RKKP" in body


def test_every_page_has_its_number_and_what_it_was_made_from(pdf_bytes: bytes, made: Document, tmp_path: Path) -> None:
    pages = text_of(pdf_bytes, tmp_path)
    foot = f"Borger og patient · Udgave 1. januar 2026 · Fakta {hash_of(made)[:12]}"
    assert [(foot in page, f"Side {n} af {len(pages)}" in page) for n, page in enumerate(pages, 1)] == [
        (True, True)
    ] * len(pages)
    assert all("Region Syddanmark" in page for page in pages)
    assert "Anbefalet til godkendelse (Digitaliserings- og Innovationsudvalget, 20. november 2025)" in pages[0]
    assert "Uofficiel gengivelse" in pages[0]


def test_a_picture_without_words_stops_the_pdf_and_the_message_names_it() -> None:
    svg = '#image(bytes("<svg xmlns=\\"http://www.w3.org/2000/svg\\" width=\\"9\\" height=\\"9\\"/>"), format: "svg")'
    with pytest.raises(TypstFailed, match=r"^Typst could not make 'The clinic' as PDF: .*alt"):
        run_typst(f'#set document(title: "a")\n{svg}', what="'The clinic' as PDF")


# Word


def paragraphs(part: bytes, style: str) -> list[str]:
    root = parsed(part)
    styled = (
        p for p in root.iter(f"{W}p") if (s := p.find(f"{W}pPr/{W}pStyle")) is not None and s.get(f"{W}val") == style
    )
    return ["".join(p.itertext(f"{W}t")) for p in styled]


def test_the_word_file_has_numbered_headings_and_contents_that_lead_to_them(word: dict[str, bytes]) -> None:
    main = word["word/document.xml"]
    headings = paragraphs(main, "Heading1")
    assert paragraphs(main, "TOC1") == [f"{n}{words}" for n, words in enumerate(headings, 1)]
    root = parsed(main)
    bookmarks = {mark.get(f"{W}name") for mark in root.iter(f"{W}bookmarkStart")}
    anchors = {link.get(f"{W}anchor") for link in root.iter(f"{W}hyperlink")} - {None}
    assert anchors - bookmarks == set()
    styles = parsed(word["word/styles.xml"])
    for style in styles.iter(f"{W}style"):
        if style.get(f"{W}styleId") in ("Heading1", "Heading2", "Heading3"):
            assert style.find(f".//{W}numId").get(f"{W}val") == "900"
    assert b'w:abstractNumId="900"' in word["word/numbering.xml"]


def test_tables_of_the_word_file_repeat_their_heads_and_keep_rows_whole(word: dict[str, bytes]) -> None:
    body = parsed(word["word/document.xml"])
    tables = list(body.iter(f"{W}tbl"))
    assert tables
    for table in tables:
        rows = table.findall(f"{W}tr")
        assert rows[0].find(f"{W}trPr/{W}tblHeader") is not None
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
    looks = {(look.get(f"{W}firstRow"), look.get(f"{W}firstColumn")) for look in body.iter(f"{W}tblLook")}
    assert looks == {("1", "1")}


def test_amounts_stand_to_the_right_as_the_data_has_them(publication: Publication) -> None:
    money = document(publication.editions["da"], "digitalisation-strategy", Site())
    frame = publication.plan.things["citizens-frame"]
    said = publication.editions["da"].value(frame.amount)
    assert said == "28,6\u00a0mio.\u00a0kr."
    assert said in money.body
    for line in re.findall(r"^\|[^\n]*---:\|$", money.body, re.MULTILINE):
        assert line.startswith("|:---|")


def test_every_run_of_the_word_file_says_its_language(word: dict[str, bytes]) -> None:
    for name in ("word/document.xml", "word/footnotes.xml", "word/header1.xml", "word/footer1.xml"):
        runs = list(parsed(word[name]).iter(f"{W}r"))
        languages = {run.find(f"{W}rPr/{W}lang").get(f"{W}val") for run in runs}
        assert languages <= {"da", "en"}, name
        assert "da" in languages


def test_pictures_of_the_word_file_are_png_with_words(word: dict[str, bytes], made: Document) -> None:
    drawn = list(parsed(word["word/document.xml"]).iter(f"{WP}docPr"))
    assert [len(one.get("descr")) > 40 for one in drawn] == [True] * made.body.count(".svg){")
    assert {Path(name).suffix for name in word if name.startswith("word/media/")} == {".png"}


def test_the_word_file_has_the_properties_of_the_document(word: dict[str, bytes], made: Document) -> None:
    core = word["docProps/core.xml"].decode()
    for said in (
        "<dc:title>Borger og patient</dc:title>",
        "<dc:creator>Region Syddanmark</dc:creator>",
        "<dc:language>da</dc:language>",
        ">2026-01-01T00:00:00Z</dcterms:created>",
    ):
        assert said in core
    own = dict(re.findall(r'name="(\w+)"><vt:lpwstr>([^<]*)<', word["docProps/custom.xml"].decode()))
    marks = [own.pop(name) for name in sorted(own) if name.startswith("Paragraphs")]
    assert "".join(marks) == "".join(one.mark for one in word_text.text_of(word).accepted)
    assert max(map(len, marks)) <= 255  # as long as Word lets a property be
    assert own == {
        "Document": AREA,
        "Language": "da",
        "Edition": "1. januar 2026",
        "EditionDate": "2026-01-01",
        "Facts": hash_of(made)[:12],
        "Address": f"{ADDRESS}/delstrategier/{AREA}/",
    }


def test_the_reference_file_is_what_its_script_makes(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "scripts.make_document_reference", str(tmp_path / "made.docx")]
    subprocess.run(command, check=True, capture_output=True, cwd=ROOT)
    kept = ROOT / "plugins/mkdocs_strategy/render/templates/document.docx"
    assert (tmp_path / "made.docx").read_bytes() == kept.read_bytes()


def test_sources_are_footnotes(word: dict[str, bytes]) -> None:
    notes = paragraphs(word["word/footnotes.xml"], "FootnoteText")
    assert len(notes) > 5
    assert all(note.strip().startswith("Kilde") for note in notes)


# OpenDocument


def test_pictures_of_the_opendocument_text_keep_their_words(odt: dict[str, bytes], made: Document) -> None:
    assert next(iter(odt)) == "mimetype"
    titles = [one.text or "" for one in parsed(odt["content.xml"]).iter(f"{SVG}title")]
    assert [len(title) > 40 for title in titles] == [True] * made.body.count(".svg){")


def test_contents_of_the_opendocument_text_are_filled_and_lead_to_headings(odt: dict[str, bytes]) -> None:
    root = parsed(odt["content.xml"])
    href = "{http://www.w3.org/1999/xlink}href"
    links = [one.get(href)[1:] for one in root.find(f".//{TEXT}index-body").iter(f"{TEXT}a")]
    marks = {mark.get(f"{TEXT}name") for mark in root.iter(f"{TEXT}bookmark")}
    assert links
    assert set(links) <= marks


# All of them


@pytest.mark.parametrize("ending", ["pdf", "docx", "odt"])
def test_the_same_facts_give_the_same_bytes(publication: Publication, ending: str) -> None:
    once, again = (document(publication.editions["en"], "clinic", Site()) for _ in range(2))
    assert document_bytes(once, ending) == document_bytes(again, ending)


def test_another_word_or_another_day_is_another_hash(made: Document) -> None:
    assert hash_of(attrs.evolve(made, body=made.body + " ")) != hash_of(made)
    assert hash_of(attrs.evolve(made, created="2026-01-02")) != hash_of(made)


def test_the_whole_strategy_has_each_place_once_and_no_link_that_leads_nowhere(publication: Publication) -> None:
    for edition in publication.editions.values():
        body = document(edition, "digitalisation-strategy", Site()).body
        given = re.findall(r"\{#([^\s}]+)[\s}]", body)
        assert sorted(given) == sorted(set(given))
        assert set(re.findall(r"\]\(#([^)\s]+)\)", body)) - set(given) == set()
        assert next(line for line in body.splitlines() if line.startswith("# ")).endswith("{#digitalisation-strategy}")


@pytest.mark.office
def test_an_office_suite_opens_both_files_and_shows_about_as_many_pages(
    made: Document, pdf: pikepdf.Pdf, tmp_path: Path
) -> None:
    for ending in ("docx", "odt"):
        file = tmp_path / ending / f"a.{ending}"
        file.parent.mkdir()
        file.write_bytes(document_bytes(made, ending))
        profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
        command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(file.parent), str(file)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=180)
        with pikepdf.open(file.with_suffix(".pdf")) as opened:
            assert 0.7 * len(pdf.pages) < len(opened.pages) < 1.5 * len(pdf.pages)
