"""Finish the OpenDocument text of a document: first page, contents, numbered headings, foot, words for pictures, properties.

pandoc writes the body. It leaves the words for pictures out, and has American pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
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

_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
_DRAW = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
_SVG = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
_NAMES = f'xmlns:text="{_TEXT}" xmlns:xlink="http://www.w3.org/1999/xlink"'
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_ALT = re.compile(r'\{(?:#\S+ )?alt="((?:[^"\\]|\\.)*)"')
_DEEP, _QUIET, _PALE = "#0b4a57", "#4f5f63", "#eaf3f4"
_RULE = 'fo:border="none" fo:border-bottom="0.5pt solid #b9cdd1" fo:padding="0.1cm"'


def finished_odt(package: bytes, document: Document, first_page: Facts, footer: str, facts: str) -> bytes:
    """The file with all that pandoc leaves out. `first_page` are labels and words, `facts` the hash that is shown."""
    parts = parts_of(package)
    root = etree.fromstring(parts["content.xml"])
    text = next(root.iter("{urn:oasis:names:tc:opendocument:xmlns:office:1.0}text"))
    headings = list(_headings(text, document.depth))
    for number, element in enumerate((*_title(document, first_page), *_contents(document, headings))):
        text.insert(number, element)
    _describe(root, document)
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    parts["content.xml"] = written.replace(b'fo:border="none"', _RULE.encode())
    parts["styles.xml"] = _styles(parts["styles.xml"].decode(), document, footer).encode()
    parts["meta.xml"] = _meta(document, facts).encode()
    return packed(parts)


def _element(xml: str) -> Any:
    return etree.fromstring(f"<text:all {_NAMES}>{xml}</text:all>")[0]


def _paragraph(style: str, inside: str) -> str:
    return f'<text:p text:style-name="{style}">{inside}</text:p>'


def _said(words: str) -> str:
    return escape(words, quote=False)


def _title(document: Document, first_page: Facts) -> Iterator[Any]:
    for style, words, label in front_lines(document, first_page):
        strong = f'<text:span text:style-name="Strong_20_Emphasis">{_said(label)}</text:span><text:tab/>'
        yield _element(_paragraph(style, (strong if label else "") + _said(words)))


def _headings(text: Any, depth: int) -> Iterator[Heading]:
    """The headings for the contents, each with the bookmark it is given here."""
    every = enumerate(text.iterchildren(f"{{{_TEXT}}}h"))
    found = [(place, heading, int(heading.get(f"{{{_TEXT}}}outline-level")) - 1) for place, heading in every]
    found = [(place, heading, level) for place, heading, level in found if level < LEVELS]
    numbers = heading_numbers(level for _, _, level in found)
    for (place, heading, level), number in zip(found, numbers, strict=True):
        if level < depth:
            bookmark = f"contents-{place}"
            words = "".join(heading.itertext())
            mark = _element(f'<text:bookmark text:name="{bookmark}"/>')
            mark.tail, heading.text = heading.text, None
            heading.insert(0, mark)
            yield Heading(level, number, words, bookmark)


def _contents(document: Document, headings: Sequence[Heading]) -> Iterator[Any]:
    """The contents, filled with links; who updates them in an office program gets page numbers as well."""
    if not headings:
        return
    entries = "".join(
        _paragraph(
            f"Contents_20_{level + 1}",
            f'<text:a xlink:type="simple" xlink:href="#{mark}">{number} {_said(words)}</text:a>',
        )
        for level, number, words, mark in headings
    )
    title = _said(document.words["contents"])
    templates = "".join(
        f'<text:table-of-content-entry-template text:outline-level="{level}" text:style-name="Contents_20_{level}">'
        "<text:index-entry-link-start/><text:index-entry-chapter/><text:index-entry-span> </text:index-entry-span>"
        "<text:index-entry-text/><text:index-entry-tab-stop "
        'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" style:type="right" style:leader-char="."/>'
        "<text:index-entry-page-number/><text:index-entry-link-end/></text:table-of-content-entry-template>"
        for level in range(1, document.depth + 1)
    )
    yield _element(
        '<text:table-of-content text:name="Contents" text:protected="true">'
        f'<text:table-of-content-source text:outline-level="{document.depth}">'
        f'<text:index-title-template text:style-name="Contents_20_Heading">{title}</text:index-title-template>'
        f"{templates}</text:table-of-content-source><text:index-body>"
        f'<text:index-title text:name="Contents_Head">{_paragraph("Contents_20_Heading", title)}</text:index-title>'
        f"{entries}</text:index-body></text:table-of-content>"
    )


def _describe(root: Any, document: Document) -> None:
    """Give every picture its words, in the order they stand in."""
    alts = [re.sub(r"\\(.)", r"\1", alt) for alt in _ALT.findall(document.body)]
    for frame, alt in zip(root.iter(f"{{{_DRAW}}}frame"), alts, strict=True):
        for old in frame.findall(f"{{{_SVG}}}title") + frame.findall(f"{{{_SVG}}}desc"):
            frame.remove(old)
        etree.SubElement(frame, f"{{{_SVG}}}title").text = alt


# Looks and foot


def _styles(styles: str, document: Document, footer: str) -> str:
    before, between, after = page_words(document)
    number = '<text:page-number text:select-page="current">1</text:page-number>'
    page = f"{_said(before)}{number}{_said(between)}<text:page-count>1</text:page-count>{_said(after)}"
    foot = f'<style:footer><text:p text:style-name="Footer">{_said(footer)}<text:tab/>{page}</text:p></style:footer>'
    styles = re.sub(r"<style:footer>.*?</style:footer>", lambda _: foot, styles, flags=re.DOTALL)
    styles = styles.replace(
        'fo:page-height="11in" fo:page-width="8.5in"', 'fo:page-height="29.7cm" fo:page-width="21cm"'
    )
    styles = re.sub(r'fo:margin-(left|right)="1in"(?=[^>]*fo:page)', r'fo:margin-\1="2.5cm"', styles)
    styles = re.sub(r'fo:country="[^"]*"', 'fo:country=""', styles)
    styles = styles.replace('style:font-name="Times New Roman"', 'style:font-name="Calibri"').replace(
        "<office:font-face-decls>",
        '<office:font-face-decls><style:font-face style:name="Calibri" svg:font-family="Calibri, Carlito"/>',
    )
    for level in range(1, LEVELS + 1):
        shown = f' text:display-levels="{level}"' if level > 1 else ""
        styles = styles.replace(
            f'style:num-format="" text:level="{level}"',
            f'style:num-format="1"{shown} style:num-suffix=" " text:level="{level}"',
        )
    names = "|".join(one[0] for one in _OWN)
    styles = re.sub(
        rf'<style:style [^>]*style:name="(?:{names})"[^>]*[^/]>.*?</style:style>', "", styles, flags=re.DOTALL
    )
    styles = styles.replace('fo:font-size="12pt"', 'fo:font-size="11pt"')
    own = "".join(_style(*one) for one in _OWN)
    return styles.replace("</office:styles>", f"{own}</office:styles>")


def _style(name: str, paragraph: str, letters: str, tabs: str = "") -> str:
    return (
        f'<style:style style:family="paragraph" style:name="{name}" style:parent-style-name="Standard">'
        f"<style:paragraph-properties {paragraph}>{tabs}</style:paragraph-properties>"
        f"<style:text-properties {letters}/></style:style>"
    )


_TAB = '<style:tab-stops><style:tab-stop style:position="16cm" style:type="right"/></style:tab-stops>'
_HEADING = 'fo:margin-top="{}" fo:margin-bottom="{}" fo:keep-with-next="always"'
_HEADED = f'fo:color="{_DEEP}" fo:font-size="{{}}" fo:font-weight="bold"'
_OWN = (
    (
        "Footer",
        'fo:border-top="0.5pt solid #b9cdd1" fo:padding-top="0.2cm"',
        f'fo:color="{_QUIET}" fo:font-size="8.5pt"',
        _TAB,
    ),
    ("Title", 'fo:margin-top="1cm" fo:margin-bottom="0.2cm"', 'fo:font-size="27pt" fo:font-weight="bold"'),
    ("Subtitle", 'fo:margin-bottom="0.4cm"', f'fo:color="{_QUIET}" fo:font-size="13pt"'),
    ("Heading_20_1", _HEADING.format("0.8cm", "0.25cm"), _HEADED.format("17pt")),
    ("Heading_20_2", _HEADING.format("0.6cm", "0.2cm"), _HEADED.format("13.5pt")),
    ("Heading_20_3", _HEADING.format("0.5cm", "0.15cm"), _HEADED.format("11.5pt")),
    (
        "Quotations",
        f'fo:border-left="3pt solid {_DEEP}" fo:padding-left="0.4cm" fo:margin-bottom="0.3cm"',
        'fo:font-size="12.5pt"',
    ),
    ("Table_20_Contents", "", 'fo:font-size="9.5pt"'),
    ("Table_20_Heading", "", 'fo:font-size="9.5pt" fo:font-weight="bold"'),
    (
        "TableCaption",
        'fo:margin-top="0.4cm" fo:margin-bottom="0.15cm" fo:keep-with-next="always"',
        _HEADED.format("10pt"),
    ),
    ("Footnote", "", f'fo:color="{_QUIET}" fo:font-size="8.5pt"'),
    ("Contents_20_Heading", 'fo:margin-top="0.8cm"', f'fo:color="{_DEEP}" fo:font-size="17pt" fo:font-weight="bold"'),
    ("Contents_20_1", 'fo:margin-top="0.12cm"', 'fo:font-weight="bold"'),
    ("Contents_20_2", 'fo:margin-left="0.8cm"', ""),
    ("Contents_20_3", 'fo:margin-left="1.6cm"', ""),
    ("Organisation", 'fo:margin-bottom="0.6cm"', f'fo:color="{_DEEP}" fo:font-weight="bold"'),
    ("Facts", 'fo:margin-bottom="0.1cm" fo:margin-left="3.4cm" fo:text-indent="-3.4cm"', 'fo:font-size="10.5pt"'),
    (
        "Note",
        f'fo:background-color="{_PALE}" fo:border-left="3pt solid {_DEEP}" fo:padding="0.25cm" fo:margin-top="0.3cm" '
        'fo:margin-bottom="0.3cm"',
        'fo:font-size="10.5pt"',
    ),
    ("Source", 'fo:margin-top="0.1cm" fo:margin-bottom="0.35cm"', f'fo:color="{_QUIET}" fo:font-size="8.5pt"'),
    (
        "Image_20_Caption",
        'fo:margin-top="0.4cm" fo:keep-with-next="always"',
        f'fo:color="{_DEEP}" fo:font-weight="bold"',
    ),
    ("Captioned_20_Figure", 'fo:margin-bottom="0.3cm"', ""),
)


def _meta(document: Document, facts: str) -> str:
    """What the file is and what it was made from; its dates are the edition's."""
    day = edition_moment(document)
    said = {
        "meta:generator": "mkdocs-strategy",
        "dc:title": document.title,
        "dc:subject": document.work,
        "dc:language": document.language,
        "meta:initial-creator": document.organisation,
        "dc:creator": document.organisation,
        "meta:keyword": f"{document.words['facts']} {facts}",
        "meta:creation-date": day,
        "dc:date": day,
    }
    inside = "".join(f"<{name}>{_said(words)}</{name}>" for name, words in said.items() if words)
    inside += "".join(
        f'<meta:user-defined meta:name="{name}" meta:value-type="string">{_said(words)}</meta:user-defined>'
        for name, words in own_properties(document, facts).items()
    )
    return (
        f'{_HEAD}<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" '
        f'office:version="1.3"><office:meta>{inside}</office:meta></office:document-meta>'
    )
