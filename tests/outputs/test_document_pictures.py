"""Picture files that lie beside the pages: shown in documents of every format, with their words, no wider than a line."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from lxml import etree
from PIL import Image

from mkdocs_strategy.outputs import Made, make_documents
from mkdocs_strategy.pipeline import prepare
from mkdocs_strategy.publish.cache import CACHE
from mkdocs_strategy.render.documents import Site
from tests.outputs.test_documents import DAY
from tests.publish.pdf_tags import elements

ALTS = ["Map of the county", 'A school, "old" side', "A sign", "The hall", "A road"]
PAGE = """
![Map of the county](map.png)

![A school, "old" side](../../pictures/school.jpg "The school in May"){ width="300" }

- A point with ![A sign](sign.svg) in it

![The hall](hall.webp){width=50%}

![A road](/pictures/road.gif)

![Not there](gone.png) and ![elsewhere](https://example.org/a.png) and `![code](map.png)`
"""
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>'
WORD = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"


def picture(path: Path, width: int, height: int, colour: str) -> None:
    path.parent.mkdir(exist_ok=True)
    Image.new("RGB", (width, height), colour).save(path)


@pytest.fixture
def content(small: Path) -> Path:
    """The small organisation, with pictures on the English page of an area."""
    found = small / "content"
    folder = found / "en" / "podstrategie"
    (page,) = (one for one in folder.glob("*.md") if "about: open-office" in one.read_text("utf-8"))
    page.write_text(page.read_text("utf-8").rstrip() + "\n" + PAGE, "utf-8")
    picture(folder / "map.png", 2400, 800, "#0b4a57")
    picture(found / "pictures" / "school.jpg", 640, 480, "#663300")
    picture(folder / "hall.webp", 300, 200, "#336633")
    picture(found / "pictures" / "road.gif", 60, 40, "#222222")
    (folder / "sign.svg").write_text(SVG, "utf-8")
    return found


def made_of(content: Path) -> Made:
    made = make_documents(
        prepare(content, day=DAY), content, content.parent / CACHE, Site("", "pl"), ("pdf", "docx", "odt")
    )
    assert made.failures == ()
    return made


def document(made: Made, ending: str) -> bytes:
    return made.files[f"documents/open-office.en.{ending}"].read_bytes()


def part(package: bytes, name: str) -> Any:
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(package)).read(name))


def test_every_format_shows_them_with_their_words_and_no_wider_than_a_line(content: Path) -> None:
    made = made_of(content)
    with pikepdf.open(io.BytesIO(document(made, "pdf"))) as pdf:
        assert [alt for kind, alt in elements(pdf) if kind == "Figure"][-5:] == ALTS
        with pdf.open_metadata() as told:
            assert (told["pdfuaid:part"], told["pdfaid:conformance"]) == ("1", "A")
    drawn = list(part(document(made, "docx"), "word/document.xml").iter(f"{WORD}inline"))[-5:]
    assert [one.find(f"{WORD}docPr").get("descr") for one in drawn] == ALTS
    widths = [int(one.find(f"{WORD}extent").get("cx")) / 360000 for one in drawn]
    assert max(widths) <= 16.01
    assert widths[1] == pytest.approx(300 / 96 * 2.54, abs=0.1)
    with zipfile.ZipFile(io.BytesIO(document(made, "docx"))) as package:
        kinds = {name.rpartition(".")[2] for name in package.namelist() if name.startswith("word/media/")}
    assert kinds == {"png", "jpg", "gif"}
    frames = list(part(document(made, "odt"), "content.xml").iter(f"{DRAW}frame"))[-5:]
    assert [one.findtext(f"{FO}title") for one in frames] == ALTS


def test_what_is_not_beside_the_pages_stays_in_words(content: Path) -> None:
    pages = "".join(part(document(made_of(content), "docx"), "word/document.xml").itertext())
    assert "Not there and elsewhere and ![code](map.png)" in pages
    assert "The school in May" in pages


def test_another_picture_under_the_same_name_makes_the_document_anew(content: Path) -> None:
    before = made_of(content)
    picture(content / "pictures" / "school.jpg", 640, 480, "#aa3300")
    after = made_of(content)
    assert {path for path in after.files if after.files[path] != before.files[path]} == {
        f"documents/{one}.en.{ending}" for one in ("open-office", "digital-county") for ending in ("pdf", "docx", "odt")
    }


def test_a_file_that_is_no_picture_is_told_and_keeps_no_other_document_from_being_made(content: Path) -> None:
    (content / "pictures" / "school.jpg").write_text("not a picture", "utf-8")
    made = make_documents(prepare(content, day=DAY), content, content.parent / CACHE, Site("", "pl"), ("pdf", "docx"))
    assert {one.rpartition("/")[2] for one in made.files} >= {"open-office.pl.pdf", "digital-school.en.docx"}
    assert sorted(str(failure) for failure in made.failures) == [
        f"'{title}' (en) as {ending} cannot be made: 'pictures/school.jpg' on its page is no picture of its kind. "
        "Save it as what its name says, or take it off the page."
        for title in ("Digital Strategy of the Lake County", "Open Office")
        for ending in ("DOCX", "PDF")
    ]
