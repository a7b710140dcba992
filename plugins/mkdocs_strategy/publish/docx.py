"""Finish the Word file of a document: its first page, contents, head and foot, languages and properties.

pandoc writes the body. The contents are written out with links, for Word fills a field only when somebody asks it to; who
does so gets page numbers as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Any

from lxml import etree

from mkdocs_strategy.model.document import Document
from mkdocs_strategy.publish.office import (
    LEVELS,
    Facts,
    Heading,
    edition_moment,
    front_lines,
    heading_numbers,
    own_properties,
    page_words,
)
from mkdocs_strategy.publish.package import packed, parts_of
from mkdocs_strategy.publish.word_origin import marks_as_properties
from mkdocs_strategy.publish.word_text import text_of

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NAMES = f'xmlns:w="{_W}"'
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NUMBERED = tuple(f"Heading{level}" for level in range(1, LEVELS + 1))
_RUNS = ("word/document.xml", "word/footnotes.xml")


def finished_docx(package: bytes, document: Document, first_page: Facts, footer: str, facts: str) -> bytes:
    """The file with all that pandoc leaves out. `first_page` are labels and words, `facts` the hash that is shown."""
    parts = parts_of(package)
    root = etree.fromstring(parts["word/document.xml"])
    body: Any = root.find(_tag("body"))
    headings = list(_headings(body, document.depth))
    _begin_pages(body, document.chapters)
    for number, element in enumerate((*_title(document, first_page), *_contents(document, headings))):
        body.insert(number, element)
    for row in root.iter(_tag("tr")):
        _keep_whole(row)
    for look in root.iter(_tag("tblLook")):
        # The first column heads its rows, as the first row heads its columns.
        look.set(_tag("firstColumn"), "1")
        look.set(_tag("val"), "00A0")
    parts["word/document.xml"] = _written(root)
    for name in _RUNS:
        parts[name] = _spoken(parts[name], document.language)
    parts["word/header1.xml"] = _edge("hdr", "Header", _run(document.organisation), document.language)
    foot = f"{_run(footer)}<w:r><w:tab/></w:r>{_page_of(document)}"
    for name in ("word/footer1.xml", "word/footer2.xml"):
        parts[name] = _edge("ftr", "Footer", foot, document.language)
    parts["word/settings.xml"] = parts["word/settings.xml"].replace(b'"en-US"', f'"{document.language}"'.encode())
    parts["docProps/core.xml"] = _core(document, facts).encode()
    parts["docProps/custom.xml"] = _custom(document, facts, parts).encode()
    return packed(parts)


def _tag(name: str) -> str:
    return f"{{{_W}}}{name}"


def _element(xml: str) -> Any:
    """An element written without its namespace's declaration."""
    return etree.fromstring(f"<w:all {_NAMES}>{xml}</w:all>")[0]


def _written(root: Any) -> bytes:
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return written


def _run(words: str, properties: str = "") -> str:
    inside = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{inside}<w:t xml:space="preserve">{escape(words, quote=False)}</w:t></w:r>'


def _paragraph(style: str, inside: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{inside}</w:p>'


# The first page


def _title(document: Document, first_page: Facts) -> Iterator[Any]:
    for style, words, label in front_lines(document, first_page):
        before = f"{_run(label, '<w:b/><w:bCs/>')}<w:r><w:tab/></w:r>" if label else ""
        yield _element(_paragraph(style, before + _run(words)))


def _begin_pages(body: Any, chapters: bool) -> None:
    """Let the body begin on a page of its own, and each main heading where they are `chapters`."""
    for number, paragraph in enumerate(body.iterchildren(_tag("p"))):
        style = _style_of(paragraph)
        if number == 0 or (chapters and style == _NUMBERED[0]):
            properties = paragraph.find(_tag("pPr"))
            if properties is None:
                properties = etree.Element(_tag("pPr"))
                paragraph.insert(0, properties)
            properties.insert(1 if style else 0, etree.Element(_tag("pageBreakBefore")))


def _style_of(paragraph: Any) -> str:
    style = paragraph.find(f"{_tag('pPr')}/{_tag('pStyle')}")
    return style.get(_tag("val")) if style is not None else ""


def _keep_whole(row: Any) -> None:
    """Keep the row of a table on one page."""
    properties = row.find(_tag("trPr"))
    if properties is None:
        properties = etree.Element(_tag("trPr"))
        row.insert(0, properties)
    properties.insert(0, etree.Element(_tag("cantSplit")))


# Contents


def _headings(body: Any, depth: int) -> Iterator[Heading]:
    """The headings for the contents, each with the bookmark it is given here."""
    paragraphs = enumerate(body.iterchildren(_tag("p")))
    found = [(place, one, name) for place, one in paragraphs if (name := _style_of(one)) in _NUMBERED]
    levels = [_NUMBERED.index(name) for _, _, name in found]
    for (place, paragraph, _), level, number in zip(found, levels, heading_numbers(levels), strict=True):
        if level < depth:
            words = "".join(paragraph.itertext(_tag("t")))
            bookmark = f"_Toc{place:08d}"
            paragraph.insert(1, _element(f'<w:bookmarkStart w:id="{100000 + place}" w:name="{bookmark}"/>'))
            paragraph.append(_element(f'<w:bookmarkEnd w:id="{100000 + place}"/>'))
            yield Heading(level, number, words, bookmark)


def _contents(document: Document, headings: Sequence[Heading]) -> Iterator[Any]:
    """The contents as Word's own field, filled."""
    if not headings:
        return
    asks = f'TOC \\o "1-{document.depth}" \\h \\z \\u'
    begin = f'{_mark("begin")}<w:r><w:instrText xml:space="preserve">{asks}</w:instrText></w:r>{_mark("separate")}'
    lines = []
    for place, (level, number, words, bookmark) in enumerate(headings):
        link = f'<w:hyperlink w:anchor="{bookmark}" w:history="1">{_run(number)}<w:r><w:tab/></w:r>{_run(words)}</w:hyperlink>'
        end = _mark("end") if place == len(headings) - 1 else ""
        lines.append(_paragraph(f"TOC{level + 1}", (begin if place == 0 else "") + link + end))
    title = _paragraph("TOCHeading", _run(document.words["contents"]))
    yield _element(
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>'
        f"</w:sdtPr><w:sdtContent>{title}{''.join(lines)}</w:sdtContent></w:sdt>"
    )


def _mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


# Head, foot, languages


def _edge(element: str, style: str, inside: str, language: str) -> bytes:
    return _spoken(f"<w:{element} {_NAMES}>{_paragraph(style, inside)}</w:{element}>".encode(), language)


def _page_of(document: Document) -> str:
    """The number of the page and of all pages, as fields within the words for them."""
    before, between, after = page_words(document)
    return f"{_run(before)}{_field('PAGE')}{_run(between)}{_field('NUMPAGES')}{_run(after)}"


def _field(name: str) -> str:
    asks = f'<w:r><w:instrText xml:space="preserve"> {name} </w:instrText></w:r>'
    return f"{_mark('begin')}{asks}{_mark('separate')}{_run('1')}{_mark('end')}"


def _spoken(part: bytes, language: str) -> bytes:
    """A part in which every run says what language it is in, so that it keeps it in whatever file it is pasted into."""
    root = etree.fromstring(part)
    for run in root.iter(_tag("r")):
        properties = run.find(_tag("rPr"))
        if properties is None:
            properties = etree.Element(_tag("rPr"))
            run.insert(0, properties)
        if properties.find(_tag("lang")) is None:
            etree.SubElement(properties, _tag("lang")).set(_tag("val"), language)
    return _written(root)


# Properties


def _core(document: Document, facts: str) -> str:
    """What the file is, in the words of the Dublin Core; its dates are the edition's."""
    day = edition_moment(document)
    dates = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{day}</dcterms:{name}>' for name in ("created", "modified")
    )
    said = {
        "dc:title": document.title,
        "dc:subject": document.work,
        "dc:creator": document.organisation,
        "cp:keywords": f"{document.words['facts']} {facts}",
        "dc:language": document.language,
        "cp:lastModifiedBy": document.organisation,
        "cp:revision": "1",
    }
    inside = "".join(f"<{name}>{escape(words, quote=False)}</{name}>" for name, words in said.items() if words)
    return (
        f'{_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{inside}{dates}</cp:coreProperties>'
    )


def _custom(document: Document, facts: str, parts: Mapping[str, bytes]) -> str:
    """What the file was made from: its edition and the hash of its facts; and a mark of each paragraph, for its way back."""
    said = own_properties(document, facts) | {"Document": document.id, "Language": document.language}
    said |= marks_as_properties(one.mark for one in text_of(parts).accepted)
    kind = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
    inside = "".join(
        f'<property fmtid="{kind}" pid="{number}" name="{name}"><vt:lpwstr>{escape(words, quote=False)}</vt:lpwstr></property>'
        for number, (name, words) in enumerate(said.items(), start=2)
    )
    return (
        f'{_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
        f'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">{inside}</Properties>'
    )
