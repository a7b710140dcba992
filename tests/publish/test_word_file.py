"""A Word file that could do harm is refused with a way out, or what could is left out and told."""

from __future__ import annotations

import contextlib
import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_strategy.errors import WrongUse
from mkdocs_strategy.publish.word_clean import cleaned
from mkdocs_strategy.publish.word_file import MOST_ENTRIES, opened_word
from mkdocs_strategy.publish.word_origin import origin_of
from mkdocs_strategy.publish.word_text import text_of
from mkdocs_strategy.render.word_report import told
from tests.publish.hostile import PNG, drawing, inside, link, packed, paragraph, parts, run, word


def with_part(name: str, data: bytes) -> bytes:
    return packed({**parts(paragraph("Ord")), name: data})


def with_document(change: Callable[[bytes], bytes]) -> bytes:
    files = parts(paragraph("Ord"))
    return packed({**files, "word/document.xml": change(files["word/document.xml"])})


def bomb() -> bytes:
    """Thirty thousand bytes that unpack to thirty millions."""
    return with_part("word/media/image1.png", b"\0" * (30 * 2**20))


def xml_bomb() -> bytes:
    return with_document(lambda one: one.replace(b"</w:body>", b"<w:p/>" * 400_000 + b"</w:body>"))


def twice() -> bytes:
    written = io.BytesIO(word())
    with pytest.warns(UserWarning, match="Duplicate name"), zipfile.ZipFile(written, "a") as archive:
        archive.writestr("word/document.xml", b"<evil/>")
    return written.getvalue()


def locked() -> bytes:
    data = bytearray(word())
    for start in (data.find(b"PK\x03\x04"), data.find(b"PK\x01\x02")):
        data[start + (6 if start == 0 else 8)] |= 1
    return bytes(data)


DOCTYPE = b'<!DOCTYPE w [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>'
REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "no zip file": (lambda: b"Kaere kollega", "it is no Word file, or it is broken"),
    "an old file": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "it is an old Word file (.doc)"),
    "no text": (lambda: packed({"a.txt": b"a"}), "there is no Word text in it"),
    "a bomb of bytes": (bomb, "'word/media/image1.png' in it unpacks to more than any document holds"),
    "a bomb of elements": (xml_bomb, "'word/document.xml' in it unpacks to more than any document holds"),
    "many files": (
        lambda: packed({**parts(""), **{f"word/media/{n}.png": b"" for n in range(MOST_ENTRIES)}}),
        "files, more than any document",
    ),
    "a way out of the folder": (lambda: with_part("word/../../evil.xml", b"<a/>"), "put outside its folder"),
    "an absolute name": (lambda: with_part("/etc/cron.d/evil", b"a"), "put outside its folder"),
    "a name of Windows": (lambda: with_part("word\\..\\evil.xml", b"<a/>"), "put outside its folder"),
    "one name twice": (twice, "it holds two files of one name"),
    "names that differ in case": (lambda: with_part("WORD/document.xml", b"<a/>"), "it holds two files of one name"),
    "a document type": (
        lambda: with_document(lambda one: one.replace(b"<w:document", DOCTYPE + b"<w:document", 1)),
        "'word/document.xml' in it declares a document type, which Word never does",
    ),
    "a document type in UTF-16": (
        lambda: with_document(
            lambda one: (
                '<?xml version="1.0" encoding="UTF-16"?>'
                + one.decode().partition("?>")[2].replace("<w:document", DOCTYPE.decode() + "<w:document", 1)
            ).encode("utf-16")
        ),
        "'word/document.xml' in it declares a document type",
    ),
    "a document type elsewhere": (
        lambda: with_part("docProps/core.xml", DOCTYPE + b"<w/>"),
        "'docProps/core.xml' in it declares a document type",
    ),
    "broken XML": (lambda: with_document(lambda one: one[:-9]), "'word/document.xml' in it is broken"),
    "nesting without end": (
        lambda: with_document(
            lambda one: one.replace(b"</w:body>", b"<w:sdt>" * 5000 + b"</w:sdt>" * 5000 + b"</w:body>")
        ),
        "'word/document.xml' in it is broken",
    ),
    "a password": (locked, "it has a password"),
    "half a file": (lambda: word()[:900], "it is no Word file, or it is broken"),
    "another dialect": (
        lambda: with_document(
            lambda one: one.replace(
                b"http://schemas.openxmlformats.org/wordprocessingml", b"http://purl.oclc.org/ooxml/wordprocessingml"
            )
        ),
        "it is a 'Strict Open XML' file",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_is_refused(name: str) -> None:
    make, why = REFUSED[name]
    with pytest.raises(WrongUse) as refused:
        opened_word(make(), "brev.docx")
    assert str(refused.value).startswith("'brev.docx' was not taken in: ")
    assert why in str(refused.value)
    assert str(refused.value).endswith(".")


def test_a_bomb_is_small_when_it_comes() -> None:
    assert len(bomb()) < 40_000


HIDDEN = (
    run("Skjult besked", "<w:vanish/>")
    + run("lille", '<w:sz w:val="2"/>')
    + run("hemmelig", '<w:rStyle w:val="Secret"/>')
)
BOX = (
    '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>'
    f"{paragraph('I en boks')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
)
FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> INCLUDETEXT "http://evil.example/x" </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
TRACKED = (
    f'<w:ins w:id="1" w:author="A">{run("kommet til")}</w:ins>'
    '<w:del w:id="2" w:author="A"><w:r><w:delText>væk med det</w:delText></w:r></w:del>'
)
COMMENT = (
    b'<?xml version="1.0"?><w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    b'<w:comment w:id="0" w:author="Bo Hansen"><w:p><w:r><w:t>Passer det?</w:t></w:r></w:p></w:comment></w:comments>'
)
LEFT_OUT = {
    "macros": (
        word(more={"word/vbaProject.bin": b"\0", "word/vbaData.xml": b"<a/>"}),
        ["macros were left out: 'word/vbaProject.bin'.", "macros were left out: 'word/vbaData.xml'."],
    ),
    "an embedded file": (
        word(more={"word/embeddings/oleObject1.bin": b"\0"}),
        ["a part that is no text was left out: 'word/embeddings/oleObject1.bin'."],
    ),
    "hidden words": (
        word(paragraph("Synligt", HIDDEN)),
        ["hidden words were left out, in 3 places: 'Skjult besked … lille … hemmelig'"],
    ),
    "changes": (
        word(paragraph("Ord", TRACKED)),
        [
            "added words were taken as accepted, 1 of them: 'kommet til'",
            "words marked as deleted were left out, 1 of them: 'væk med det'",
        ],
    ),
    "a comment": (
        word(more={"word/comments.xml": COMMENT}),
        ["a comment by Bo Hansen was left out: 'Passer det?'"],
    ),
    "a box": (word(paragraph("Ord", BOX)), ["a box of text was left out: 'I en boks'. Put its words into the text."]),
    "a field that fetches": (
        word(paragraph("Ord", FIELD)),
        ["a field that fetches something was left out: 'INCLUDETEXT \"http://evil.example/x\"'."],
    ),
    "a picture elsewhere": (
        word(paragraph(drawing("rIdX", how="link")), link("rIdX", "http://evil.example/pixel.png", "image")),
        ["a picture that lies elsewhere was left out: 'http://evil.example/pixel.png'. Nothing was fetched."],
    ),
    "a template elsewhere": (
        word("", link("rIdX", "http://evil.example/t.dotm", "attachedTemplate")),
        ["something that lies elsewhere was left out: 'http://evil.example/t.dotm'. Nothing was fetched."],
    ),
    "a link that runs something": (
        word(f'<w:p><w:hyperlink r:id="rIdX">{run("her")}</w:hyperlink></w:p>', link("rIdX", "javascript:alert(1)")),
        ["a link was left out, its words were kept: 'javascript:alert(1)' is no address of a page."],
    ),
}


@pytest.mark.parametrize("name", LEFT_OUT)
def test_something_is_left_out_and_told(name: str) -> None:
    data, said = LEFT_OUT[name]
    assert [told(one, "en") for one in cleaned(opened_word(data, "brev.docx")).findings] == said


def test_what_is_left_out_is_not_in_what_goes_on() -> None:
    body = paragraph("Synligt", HIDDEN, BOX, FIELD, TRACKED)
    clean = cleaned(opened_word(word(body), "brev.docx"))
    with zipfile.ZipFile(io.BytesIO(clean.package)) as opened:
        document = opened.read("word/document.xml").decode()
    assert "Synligt" in document
    assert "kommet til" in document
    assert [one for one in ("Skjult", "lille", "hemmelig", "boks", "INCLUDETEXT", "væk") if one in document] == []


def test_a_picture_is_kept_by_its_first_bytes(tmp_path: Path) -> None:
    data = word(paragraph(drawing("rIdP")), inside("rIdP", "media/image1.png"), {"word/media/image1.png": PNG})
    clean = cleaned(opened_word(data, "brev.docx"))
    assert (clean.media, clean.findings) == ({"media/image1.png": PNG}, ())


WHOLE = word(
    paragraph("Synligt", HIDDEN, BOX, FIELD, TRACKED) + drawing("rIdP"),
    inside("rIdP", "media/image1.png"),
    {"word/comments.xml": COMMENT},
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), max_size=6), st.integers(0, len(WHOLE)))
def test_a_broken_file_is_refused_or_read_but_never_breaks_anything(changes: list[tuple[int, int]], end: int) -> None:
    data = bytearray(WHOLE)
    for place, value in changes:
        data[place] = value
    _tried(bytes(data))
    _tried(bytes(data[:end]))


PIECES = st.sampled_from(
    [
        *(
            "<w:p>",
            "</w:p>",
            "<w:r>",
            "</w:r>",
            "<w:t>a</w:t>",
            "<w:del>",
            "</w:del>",
            "<w:tbl><w:tr><w:tc>",
            "<w:ins/>",
        ),
        *(
            "</w:tc></w:tr></w:tbl>",
            "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>",
            "<w:sdt/>",
            "<w:numPr/>",
            "<!-- -->",
            "<?x?>",
        ),
        *("<w:hyperlink r:id='x'/>", "&amp;", '<w:commentRangeStart w:id="0"/>', '<w:commentReference w:id="7"/>'),
        *("<w:footnoteReference w:id='1'/>", "<w:sz w:val='x'/>"),
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=14))
def test_odd_xml_is_refused_or_read(pieces: list[str]) -> None:
    _tried(packed(parts("".join(pieces), more={"word/comments.xml": COMMENT})))


def _tried(data: bytes) -> None:
    with contextlib.suppress(WrongUse):
        opened = opened_word(data, "brev.docx")
        text_of(opened.parts)
        origin_of(opened.parts)
        cleaned(opened)
