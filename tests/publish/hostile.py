"""Word files that mean harm, or that only look odd, made by script: each a small file with one thing in it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
STYLES = (
    f'{HEAD}<w:styles xmlns:w="{W}">'
    + "".join(
        f'<w:style w:type="paragraph" w:styleId="Heading{level}"><w:name w:val="heading {level}"/></w:style>'
        for level in (1, 2, 3)
    )
    + '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>'
    + '<w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>'
    + "</w:styles>"
)
LEAD = "Regionen vil bruge mindre strøm på it, og denne delstrategi siger, hvordan det skal gå til i de næste fire år."


def run(words: str, properties: str = "") -> str:
    """A run of words."""
    said = words.replace("&", "&amp;").replace("<", "&lt;")
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{said}</w:t></w:r>'


def paragraph(*inside: str, style: str = "") -> str:
    """A paragraph of runs, or of words."""
    runs = "".join(one if one.startswith("<") else run(one) for one in inside)
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{named}{runs}</w:p>"


def heading(words: str, level: int = 1) -> str:
    """A heading."""
    return paragraph(words, style=f"Heading{level}")


def table(*rows: tuple[str, ...]) -> str:
    """A table of words."""
    said = "".join(f"<w:tr>{''.join(f'<w:tc>{paragraph(cell)}</w:tc>' for cell in row)}</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr><w:tblW/></w:tblPr><w:tblGrid/>{said}</w:tbl>"


def parts(
    body: str, relations: str = "", more: Mapping[str, bytes] | None = None, kind: str = DOCUMENT
) -> dict[str, bytes]:
    """The parts of a Word file."""
    spaces = (
        f'xmlns:w="{W}" xmlns:r="{R}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
        'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
    )
    types = (
        f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
        f'<Override PartName="/word/document.xml" ContentType="{kind}"/>'
        '<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>'
        "</Types>"
    )
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    return {
        "[Content_Types].xml": types.encode(),
        "_rels/.rels": (
            f'{HEAD}<Relationships xmlns="{package}"><Relationship Id="rId1" Type="{KINDS}/officeDocument" '
            'Target="word/document.xml"/></Relationships>'
        ).encode(),
        "word/document.xml": f"{HEAD}<w:document {spaces}><w:body>{body}</w:body></w:document>".encode(),
        "word/styles.xml": STYLES.encode(),
        "word/_rels/document.xml.rels": (
            f'{HEAD}<Relationships xmlns="{package}"><Relationship Id="rIdS" Type="{KINDS}/styles" Target="styles.xml"/>'
            f"{relations}</Relationships>"
        ).encode(),
        **(more or {}),
    }


def packed(files: Mapping[str, bytes]) -> bytes:
    """A zip file of parts."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return written.getvalue()


def word(body: str = "", relations: str = "", more: Mapping[str, bytes] | None = None, kind: str = DOCUMENT) -> bytes:
    """A Word file with a title, a summary and a body."""
    return packed(parts(paragraph("Grøn it", style="Title") + paragraph(LEAD) + body, relations, more, kind))


def link(identifier: str, target: str, kind: str = "hyperlink") -> str:
    """A relation to what lies elsewhere."""
    said = target.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")
    return f'<Relationship Id="{identifier}" Type="{KINDS}/{kind}" Target="{said}" TargetMode="External"/>'


def drawing(relation: str, words: str = "", how: str = "embed") -> str:
    """A picture within a run."""
    return (
        f'<w:r><w:drawing><wp:inline><wp:extent cx="9525" cy="9525"/><wp:docPr id="1" name="p" descr="{words}"/><a:graphic>'
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
        f'<pic:cNvPr id="1" name="p"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:{how}="{relation}"/></pic:blipFill>'
        '<pic:spPr><a:xfrm><a:ext cx="9525" cy="9525"/></a:xfrm></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    )


def inside(identifier: str, target: str, kind: str = "image") -> str:
    """A relation to a part of the file."""
    return f'<Relationship Id="{identifier}" Type="{KINDS}/{kind}" Target="{target}"/>'


PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8cfc000000301010018dd8db00000000049454e44ae426082"
)
