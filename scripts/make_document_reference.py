"""Make the Word file whose styles every document gets: python3 scripts/make_document_reference.py [file]

It has no words, only what makes them look as they do: styles, numbered headings, the page with its head and foot. Written
part by part, stored uncompressed and dated 1980, so that it is the same to the byte wherever it is made.
Letters are in half points, all other measures in twentieths of a point, as Word has them.
"""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path
from typing import NamedTuple

FILE = Path(__file__).resolve().parent.parent / "plugins/mkdocs_strategy/render/templates/document.docx"
FONT = "Calibri"
INK, DEEP, QUIET, PALE, LINE = "16282C", "0B4A57", "4F5F63", "EAF3F4", "B9CDD1"
HEADINGS = 900  # the number of the list that numbers headings; pandoc's own begin at 1000
WIDTH = 9070  # of the lines of a page

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMES = f'xmlns:w="{_W}" xmlns:r="{_R}"'
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"


class Style(NamedTuple):
    """A style of paragraphs: its id, its name, what it is based on, what follows it, and its properties."""

    id: str
    name: str
    paragraph: str = ""
    letters: str = ""
    based: str = "Normal"
    next: str = ""
    quick: bool = True


def size(half_points: int) -> str:
    """Letters of a size."""
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def colour(value: str) -> str:
    """Letters of a colour."""
    return f'<w:color w:val="{value}"/>'


def space(before: int, after: int, line: int = 0) -> str:
    """The room above and below a paragraph, and between its lines in 240ths of a line."""
    lines = f' w:line="{line}" w:lineRule="auto"' if line else ""
    return f'<w:spacing w:before="{before}" w:after="{after}"{lines}/>'


BOLD, KEEP = "<w:b/><w:bCs/>", "<w:keepNext/><w:keepLines/>"
LEFT_BAR = f'<w:pBdr><w:left w:val="single" w:sz="24" w:space="8" w:color="{DEEP}"/></w:pBdr>'
SHADED = f'<w:shd w:val="clear" w:color="auto" w:fill="{PALE}"/>'


def tabs(*stops: tuple[str, int, str]) -> str:
    """Tab stops: how they align, where they are, and what leads to them."""
    inside = "".join(f'<w:tab w:val="{kind}"{leader} w:pos="{at}"/>' for kind, at, leader in stops)
    return f"<w:tabs>{inside}</w:tabs>"


DOTS = ' w:leader="dot"'


def contents(number: int) -> Style:
    """The style of an entry of the contents."""
    start, hang = (0, 560) if number == 1 else (560 * (number - 1), 800)
    stops = tabs(("left", start + hang, ""), ("right", WIDTH, DOTS))
    return Style(
        f"TOC{number}",
        f"toc {number}",
        f'{stops}{space(80 if number == 1 else 20, 20)}<w:ind w:left="{start + hang}" w:right="567" w:hanging="{hang}"/>',
        BOLD if number == 1 else "",
        quick=False,
    )


def heading(number: int, letters: int, before: int, after: int, numbered: bool = True) -> Style:
    """The style of a heading."""
    in_list = f'<w:numPr><w:ilvl w:val="{number - 1}"/><w:numId w:val="{HEADINGS}"/></w:numPr>' if numbered else ""
    outline = f'<w:outlineLvl w:val="{number - 1}"/>'
    return Style(
        f"Heading{number}",
        f"heading {number}",
        f"{KEEP}{in_list}{space(before, after, 252)}{outline}",
        f"{BOLD}{colour(DEEP)}{size(letters)}",
        next="BodyText",
    )


STYLES = (
    Style("BodyText", "Body Text", space(0, 140)),
    Style("FirstParagraph", "First Paragraph", based="BodyText", next="BodyText"),
    Style("Compact", "Compact", space(20, 40), based="BodyText"),
    Style("Title", "Title", f"{KEEP}{space(720, 120, 228)}", f"{BOLD}{size(54)}", next="Subtitle"),
    Style("Subtitle", "Subtitle", space(0, 200), f"{colour(QUIET)}{size(26)}", next="BodyText"),
    Style("Organisation", "Organisation", space(0, 240), f"{BOLD}{colour(DEEP)}{size(24)}", next="Title"),
    Style(
        "Facts",
        "Facts",
        f'{tabs(("left", 1900, ""))}{space(0, 60)}<w:ind w:left="1900" w:hanging="1900"/>',
        size(21),
    ),
    heading(1, 34, 480, 140),
    heading(2, 27, 360, 120),
    heading(3, 23, 300, 100),
    heading(4, 22, 240, 80, numbered=False),
    Style("BlockText", "Block Text", f'{LEFT_BAR}{space(120, 160)}<w:ind w:left="284"/>', size(25), next="BodyText"),
    Style("Note", "Note", f'{LEFT_BAR}{SHADED}{space(200, 160)}<w:ind w:left="284" w:right="113"/>', size(21)),
    Style("Source", "Source", space(60, 200), f"{colour(QUIET)}{size(17)}"),
    Style("FootnoteText", "footnote text", space(0, 40), f"{colour(QUIET)}{size(17)}", quick=False),
    Style("Caption", "caption", f"<w:keepNext/>{space(240, 100)}", f"{BOLD}{colour(DEEP)}{size(20)}"),
    Style("TableCaption", "Table Caption", based="Caption"),
    Style("ImageCaption", "Image Caption", based="Caption"),
    Style("CaptionedFigure", "Captioned Figure", space(0, 160), based="BodyText"),
    Style("TOCHeading", "TOC Heading", f"<w:keepNext/>{space(480, 160)}", f"{BOLD}{colour(DEEP)}{size(34)}"),
    contents(1),
    contents(2),
    contents(3),
    Style("Header", "header", "", f"{colour(QUIET)}{size(17)}", quick=False),
    Style(
        "Footer",
        "footer",
        f'<w:pBdr><w:top w:val="single" w:sz="4" w:space="6" w:color="{LINE}"/></w:pBdr>{tabs(("right", WIDTH, ""))}'
        '<w:ind w:right="0"/>',
        f"{colour(QUIET)}{size(17)}",
        quick=False,
    ),
)


def styled(style: Style) -> str:
    """A style as Word writes it."""
    follows = f'<w:next w:val="{style.next}"/>' if style.next else ""
    quick = "<w:qFormat/>" if style.quick else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{style.id}"><w:name w:val="{style.name}"/>'
        f'<w:basedOn w:val="{style.based}"/>{follows}{quick}'
        f"<w:pPr>{style.paragraph}</w:pPr><w:rPr>{style.letters}</w:rPr></w:style>"
    )


def styles() -> str:
    """All styles; the size of letters is the file's own, so that tables can have smaller ones."""
    fonts = f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
    line = '<w:{0} w:val="single" w:sz="{1}" w:space="0" w:color="{2}"/>'
    rules = "".join(line.format(side, 4, LINE) for side in ("bottom", "insideH")) + line.format("top", 8, DEEP)
    table = (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>'
        '<w:tblCellMar><w:left w:w="100" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="table" w:styleId="Table"><w:name w:val="Table"/><w:basedOn w:val="TableNormal"/><w:qFormat/>'
        f"<w:rPr>{size(19)}</w:rPr><w:tblPr><w:tblBorders>{_in_order(rules)}</w:tblBorders>"
        '<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="100" w:type="dxa"/><w:bottom w:w="20" w:type="dxa"/>'
        '<w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f'<w:tblStylePr w:type="firstRow"><w:rPr>{BOLD}</w:rPr><w:tcPr>'
        f"<w:tcBorders>{line.format('bottom', 8, DEEP)}</w:tcBorders>{SHADED}</w:tcPr></w:tblStylePr></w:style>"
    )
    characters = (
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>'
        "</w:style>"
        '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr>'
        f'{colour(DEEP)}<w:u w:val="single"/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr>'
        '<w:vertAlign w:val="superscript"/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="VerbatimChar"><w:name w:val="Verbatim Char"/><w:rPr>'
        '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas"/></w:rPr></w:style>'
    )
    return (
        f"{_HEAD}<w:styles {_NAMES}><w:docDefaults><w:rPrDefault><w:rPr>{fonts}{colour(INK)}{size(22)}"
        '<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        f"<w:pPrDefault><w:pPr>{space(0, 120, 264)}</w:pPr></w:pPrDefault></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
        f"{characters}{''.join(map(styled, STYLES))}{table}</w:styles>"
    )


def _in_order(rules: str) -> str:
    """The rules of a table in the order that Word asks for: top, bottom, between."""
    bottom, between, top = (f"<w:{part}" for part in rules.split("<w:")[1:])
    return top + bottom + between


def numbering() -> str:
    """The list that numbers headings: 1, 1.1, 1.1.1."""
    levels = "".join(
        f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading{i + 1}"/>'
        f'<w:suff w:val="tab"/><w:lvlText w:val="{".".join(f"%{n + 1}" for n in range(i + 1))}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{hang}" w:hanging="{hang}"/></w:pPr></w:lvl>'
        for i, hang in enumerate((567, 851, 1021))
    )
    return (
        f'{_HEAD}<w:numbering {_NAMES}><w:abstractNum w:abstractNumId="{HEADINGS}"><w:multiLevelType w:val="multilevel"/>'
        f'{levels}</w:abstractNum><w:num w:numId="{HEADINGS}"><w:abstractNumId w:val="{HEADINGS}"/></w:num></w:numbering>'
    )


# What the page has at its head and foot; the words come with the document.
def edge(element: str, style: str) -> str:
    """The head or foot of a page, still empty."""
    return f'{_HEAD}<w:{element} {_NAMES}><w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr></w:p></w:{element}>'


def page() -> str:
    """A document without words: A4 with its margins; the first page has no head."""
    return (
        f'{_HEAD}<w:document {_NAMES}><w:body><w:p/><w:sectPr><w:headerReference w:type="default" r:id="rId11"/>'
        '<w:headerReference w:type="first" r:id="rId13"/><w:footerReference w:type="default" r:id="rId12"/>'
        '<w:footerReference w:type="first" r:id="rId14"/><w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1474" w:right="1418" w:bottom="1474" w:left="1418" w:header="709" w:footer="624" w:gutter="0"/>'
        "<w:titlePg/></w:sectPr></w:body></w:document>"
    )


PARTS = (
    ("word/document.xml", "officeDocument", f"{_TYPE}.document.main+xml", page),
    ("word/styles.xml", "styles", f"{_TYPE}.styles+xml", styles),
    ("word/numbering.xml", "numbering", f"{_TYPE}.numbering+xml", numbering),
    ("word/header1.xml", "header", f"{_TYPE}.header+xml", lambda: edge("hdr", "Header")),
    ("word/footer1.xml", "footer", f"{_TYPE}.footer+xml", lambda: edge("ftr", "Footer")),
    ("word/header2.xml", "header", f"{_TYPE}.header+xml", lambda: edge("hdr", "Header")),
    ("word/footer2.xml", "footer", f"{_TYPE}.footer+xml", lambda: edge("ftr", "Footer")),
)
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def package() -> dict[str, str]:
    """All parts of the file."""
    types = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, _, kind, _ in PARTS)
    inner = "".join(
        f'<Relationship Id="rId{8 + i}" Type="{_R}/{relation}" Target="{name.removeprefix("word/")}"/>'
        for i, (name, relation, _, _) in enumerate(PARTS)
        if i
    )
    root = f'<Relationship Id="rId1" Type="{_R}/officeDocument" Target="word/document.xml"/>'
    return {
        "[Content_Types].xml": f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{types}</Types>',
        "_rels/.rels": f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{root}</Relationships>',
        "word/_rels/document.xml.rels": f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>',
        **{name: made() for name, _, _, made in PARTS},
    }


def main(arguments: list[str]) -> int:
    """Write the file."""
    file = Path(arguments[0]) if arguments else FILE
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        for name, text in package().items():
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), text.encode())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
