"""Make the PowerPoint file that every deck starts from: python3 scripts/make_reference.py [file]

It has no slides, only what makes them look as they do: theme, master, layouts, notes, table style. Written part by
part, stored uncompressed and dated 1980, so that it is the same to the byte wherever it is made.
All measures are in centimetres, letters in points.
"""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path
from typing import NamedTuple

FILE = Path(__file__).resolve().parent.parent / "plugins/mkdocs_strategy/render/templates/reference.pptx"
FONT = "Calibri"
TABLE_STYLE = "{6B1E2C30-5D0A-4C4E-9B58-1D7A5E3F2A10}"

WIDTH, HEIGHT = 33.867, 19.05
MARGIN = 2.2
ACROSS = WIDTH - 2 * MARGIN
GAP = 1.2
HALF = (ACROSS - GAP) / 2
BAR_TOP, TITLE_TOP, LEAD_TOP, BODY_TOP, BODY_UNDER_LEAD, BODY_END = 1.4, 1.85, 4.9, 5.3, 7.4, 16.6
NOTE_TOP, FOOT_TOP = 16.2, 17.6

COLOURS = {
    "dk1": "16282C",
    "lt1": "FFFFFF",
    "dk2": "0B4A57",
    "lt2": "DCEBED",
    "accent1": "0B4A57",
    "accent2": "1B6C77",
    "accent3": "4E7F6C",
    "accent4": "9A6A1F",
    "accent5": "8A4B55",
    "accent6": "51666B",
    "hlink": "0B5C8A",
    "folHlink": "5A4A7A",
}
REFLEX_BLUE = "003399"

_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_P = "http://schemas.openxmlformats.org/presentationml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMES = f'xmlns:a="{_A}" xmlns:r="{_R}" xmlns:p="{_P}"'
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPE = "application/vnd.openxmlformats-officedocument"
_CM = 360000


class Box(NamedTuple):
    """A placeholder: what it is, where it stands, how its letters look. `size` None takes the master's style."""

    name: str
    type: str
    idx: int
    x: float
    y: float
    width: float
    height: float
    size: float | None = None
    colour: str = ""
    bold: bool = False
    anchor: str = "t"
    align: str = "l"
    bullets: bool = False


class Panel(NamedTuple):
    """A coloured field behind the words."""

    x: float
    y: float
    width: float
    height: float
    colour: str = "accent1"


class Layout(NamedTuple):
    """A layout: its name, its boxes in reading order, its panels, whether the whole ground is dark."""

    name: str
    boxes: tuple[Box, ...]
    panels: tuple[Panel, ...] = (Panel(MARGIN, BAR_TOP, 2.4, 0.14),)
    dark: bool = False
    type: str = ""


def _title() -> Box:
    return Box("Title", "title", 0, MARGIN, TITLE_TOP, ACROSS, 2.8)


def _lead() -> Box:
    return Box("Lead", "body", 13, MARGIN, LEAD_TOP, ACROSS, 2.2, 26, "accent2")


def _body(name: str, idx: int, x: float, width: float, under_lead: bool, end: float = BODY_END) -> Box:
    top = BODY_UNDER_LEAD if under_lead else BODY_TOP
    return Box(name, "body", idx, x, top, width, end - top, bullets=True)


def _table(x: float, width: float, under_lead: bool) -> tuple[Box, Box]:
    box = _body("Table", 15, x, width, under_lead, NOTE_TOP - 0.2)
    note = Box("Note", "body", 16, x, NOTE_TOP, width, 1.2, 14, "accent6")
    return box._replace(type="tbl", size=18, bullets=False), note


def _feet(dark: bool) -> tuple[Box, Box]:
    colour = "lt2" if dark else "accent6"
    return (
        Box("Footer", "ftr", 11, MARGIN, FOOT_TOP, ACROSS - 3.4, 0.8, 14, colour, anchor="ctr"),
        Box("Slide number", "sldNum", 12, WIDTH - MARGIN - 3, FOOT_TOP, 3, 0.8, 14, colour, anchor="ctr", align="r"),
    )


def _speaker() -> Box:
    return Box("Speaker", "body", 17, MARGIN, 13.2, 16.6, 3.4, 20, "dk1")


def _funding() -> Box:
    return Box("Funding statement", "body", 18, WIDTH - MARGIN - 7.4, 13.4, 7.4, 2.0, 20, "EU", anchor="ctr")


def layouts() -> tuple[Layout, ...]:
    """The layouts, those without a lead before those with one."""
    found = [
        Layout(
            "Title",
            (
                Box("Title", "ctrTitle", 0, MARGIN, 3.1, ACROSS, 5.0, 54, "lt1", True, "b"),
                Box("Subtitle", "subTitle", 1, MARGIN, 8.4, ACROSS, 2.2, 24, "lt2"),
                Box("Event", "body", 14, MARGIN, 1.4, ACROSS, 1.6, 20, "lt2"),
                _speaker(),
                _funding(),
            ),
            (Panel(0, 0, WIDTH, 11.4),),
            type="title",
        ),
        Layout(
            "Section",
            (
                Box("Title", "title", 0, MARGIN, 5.2, ACROSS, 4.6, 44, "lt1", True, "b"),
                Box("Lead", "body", 13, MARGIN, 10.2, ACROSS, 3.6, 24, "lt2"),
                *_feet(dark=True),
            ),
            (),
            dark=True,
        ),
    ]
    for under_lead in (False, True):
        above = (_title(), _lead()) if under_lead else (_title(),)
        ending = " with lead" if under_lead else ""
        right = MARGIN + HALF + GAP
        left, beside = 10.6, MARGIN + 10.6 + GAP
        found += [
            Layout(f"Points{ending}", (*above, _body("Points", 1, MARGIN, ACROSS, under_lead), *_feet(False))),
            Layout(
                f"Two columns{ending}",
                (
                    *above,
                    _body("First column", 1, MARGIN, HALF, under_lead),
                    _body("Second column", 2, right, HALF, under_lead),
                    *_feet(False),
                ),
            ),
            Layout(f"Table{ending}", (*above, *_table(MARGIN, ACROSS, under_lead), *_feet(False))),
            Layout(
                f"Points and table{ending}",
                (
                    *above,
                    _body("Points", 1, MARGIN, left, under_lead),
                    *_table(beside, WIDTH - MARGIN - beside, under_lead),
                    *_feet(False),
                ),
            ),
        ]
    return (
        *found,
        Layout(
            "Closing",
            (
                Box("Title", "title", 0, MARGIN, 1.6, ACROSS, 3.4, 40, "lt1", True, "b"),
                Box("Lead", "body", 13, MARGIN, 5.2, ACROSS, 1.8, 24, "lt2"),
                Box("Points", "body", 1, MARGIN, 8.4, ACROSS, 4.4, 24, "dk1", bullets=True),
                _speaker(),
                _funding(),
                *_feet(False),
            ),
            (Panel(0, 0, WIDTH, 7.4),),
        ),
    )


# Drawing


def _emu(centimetres: float) -> int:
    return round(centimetres * _CM)


def _frame(x: float, y: float, width: float, height: float, tag: str = "a:xfrm") -> str:
    return f'<{tag}><a:off x="{_emu(x)}" y="{_emu(y)}"/><a:ext cx="{_emu(width)}" cy="{_emu(height)}"/></{tag}>'


def _fill(colour: str) -> str:
    inner = f'<a:srgbClr val="{REFLEX_BLUE}"/>' if colour == "EU" else f'<a:schemeClr val="{_clr(colour)}"/>'
    return f"<a:solidFill>{inner}</a:solidFill>"


def _clr(colour: str) -> str:
    """The name a colour of the theme has on slides."""
    return {"dk1": "tx1", "lt1": "bg1", "dk2": "tx2", "lt2": "bg2"}.get(colour, colour)


def _panel(identifier: int, field: Panel) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{identifier}" name="Panel {identifier}"/><p:cNvSpPr/><p:nvPr userDrawn="1"/>'
        f"</p:nvSpPr><p:spPr>{_frame(*field[:4])}"
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{_fill(field.colour)}<a:ln><a:noFill/></a:ln></p:spPr>'
        '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-GB"/></a:p></p:txBody></p:sp>'
    )


def _bullet(points: float) -> str:
    """A dash of the second accent, hanging clear of the words."""
    indent = round(points * 12700 * 0.95)
    return f'marL="{indent}" indent="-{indent}"'


def _paragraph_style(box: Box) -> str:
    if box.size is None:
        return "<a:lstStyle/>"
    letters = f'<a:defRPr sz="{round(box.size * 100)}" b="{int(box.bold)}">{_fill(box.colour or "dk1")}</a:defRPr>'
    if box.bullets:
        return (
            f"<a:lstStyle><a:lvl1pPr {_bullet(box.size)}>"
            f'<a:spcBef><a:spcPct val="40000"/></a:spcBef>{letters}</a:lvl1pPr></a:lstStyle>'
        )
    return (
        f'<a:lstStyle><a:lvl1pPr marL="0" indent="0" algn="{box.align}"><a:lnSpc><a:spcPct val="95000"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/>{letters}</a:lvl1pPr></a:lstStyle>'
    )


def _words(box: Box) -> str:
    if box.type == "sldNum":
        return '<a:fld id="{C5B5A9C1-6A6E-4C0B-8E51-0C2B2B4D7E01}" type="slidenum"><a:rPr lang="en-GB"/><a:t>‹#›</a:t></a:fld>'
    return f'<a:r><a:rPr lang="en-GB"/><a:t>{box.name}</a:t></a:r>'


def _placeholder(identifier: int, box: Box) -> str:
    kind = f'type="{box.type}"' + (f' idx="{box.idx}"' if box.idx else "")
    if box.type in ("ftr", "sldNum"):
        kind = f'type="{box.type}" sz="quarter" idx="{box.idx}"'
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{identifier}" name="{box.name}"/>'
        f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph {kind}/></p:nvPr></p:nvSpPr>'
        f"<p:spPr>{_frame(box.x, box.y, box.width, box.height)}</p:spPr>"
        f'<p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="{box.anchor}"><a:normAutofit/></a:bodyPr>'
        f"{_paragraph_style(box)}<a:p>{_words(box)}</a:p></p:txBody></p:sp>"
    )


def _tree(shapes: list[str]) -> str:
    nothing = (
        '<a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm>'
    )
    return (
        '<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
        f"<p:grpSpPr>{nothing}</p:grpSpPr>{''.join(shapes)}</p:spTree>"
    )


def _ground(colour: str) -> str:
    return f"<p:bg><p:bgPr>{_fill(colour)}<a:effectLst/></p:bgPr></p:bg>"


def _layout_part(layout: Layout) -> str:
    shapes = [_panel(number, field) for number, field in enumerate(layout.panels, 2)]
    shapes += [_placeholder(number, box) for number, box in enumerate(layout.boxes, 2 + len(layout.panels))]
    kind = f' type="{layout.type}"' if layout.type else ""
    return (
        f'{_HEAD}<p:sldLayout {_NAMES}{kind} preserve="1" userDrawn="1"><p:cSld name="{layout.name}">'
        f"{_ground('accent1') if layout.dark else ''}{_tree(shapes)}</p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )


def _level(number: int, size: float, is_title: bool) -> str:
    letters = (
        f'<a:defRPr sz="{round(size * 100)}" b="{int(is_title)}" kern="1200">{_fill("dk2" if is_title else "dk1")}'
        f'<a:latin typeface="+m{"j" if is_title else "n"}-lt"/><a:ea typeface="+m{"j" if is_title else "n"}-ea"/>'
        f'<a:cs typeface="+m{"j" if is_title else "n"}-cs"/></a:defRPr>'
    )
    before = '<a:spcPts val="0"/>' if is_title else '<a:spcPct val="55000"/>'
    common = 'algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"'
    lines = f'<a:lnSpc><a:spcPct val="95000"/></a:lnSpc><a:spcBef>{before}</a:spcBef>'
    if is_title:
        return f"<a:lvl1pPr {common}>{lines}<a:buNone/>{letters}</a:lvl1pPr>"
    mark = f'<a:buClr><a:schemeClr val="accent2"/></a:buClr><a:buFont typeface="{FONT}"/><a:buChar char="–"/>'
    first = round(size * 12700 * 0.95)
    place = f'marL="{first * number}" indent="-{first}"'
    return f"<a:lvl{number}pPr {place} {common}>{lines}{mark}{letters}</a:lvl{number}pPr>"


def _text_styles() -> str:
    bodies = "".join(_level(number, size, False) for number, size in enumerate((32, 28, 24, 20, 18), 1))
    other = "".join(_plain_level(number) for number in range(1, 10))
    return (
        f"<p:txStyles><p:titleStyle>{_level(1, 40, True)}</p:titleStyle><p:bodyStyle>{bodies}</p:bodyStyle>"
        f"<p:otherStyle>{other}</p:otherStyle></p:txStyles>"
    )


def _plain_level(number: int) -> str:
    return (
        f'<a:lvl{number}pPr marL="{457200 * (number - 1)}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" '
        f'latinLnBrk="0" hangingPunct="1"><a:defRPr sz="1800" kern="1200">{_fill("dk1")}<a:latin typeface="+mn-lt"/>'
        f'<a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl{number}pPr>'
    )


_MAP = (
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" '
    'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
)


def _master_part(count: int) -> str:
    boxes = (_title(), _body("Text", 1, MARGIN, ACROSS, False), *_feet(False))
    shapes = [_placeholder(number, box) for number, box in enumerate(boxes, 2)]
    ids = "".join(f'<p:sldLayoutId id="{2147483649 + n}" r:id="rId{n + 1}"/>' for n in range(count))
    return (
        f"{_HEAD}<p:sldMaster {_NAMES}><p:cSld>{_ground('lt1')}{_tree(shapes)}</p:cSld>{_MAP}"
        f'<p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst><p:hf hdr="0" dt="0"/>{_text_styles()}</p:sldMaster>'
    )


def _notes_master_part() -> str:
    picture = (
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/>'
        '</p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr>'
        f'<p:spPr>{_frame(1.9, 2.0, 15.25, 8.578)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>'
        f'<a:ln w="12700">{_fill("accent6")}</a:ln></p:spPr></p:sp>'
    )
    notes = (
        '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        '<p:nvPr><p:ph type="body" sz="quarter" idx="3"/></p:nvPr></p:nvSpPr>'
        f'<p:spPr>{_frame(1.9, 11.6, 15.25, 12.0)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
        '<p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"/><a:lstStyle/>'
        '<a:p><a:r><a:rPr lang="en-GB"/><a:t>Notes</a:t></a:r></a:p></p:txBody></p:sp>'
    )
    style = (
        '<p:notesStyle><a:lvl1pPr marL="0" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">'
        f'<a:spcBef><a:spcPts val="600"/></a:spcBef><a:defRPr sz="1200" kern="1200">{_fill("dk1")}'
        '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl1pPr></p:notesStyle>'
    )
    return (
        f"{_HEAD}<p:notesMaster {_NAMES}><p:cSld>{_ground('lt1')}{_tree([picture, notes])}</p:cSld>{_MAP}{style}"
        "</p:notesMaster>"
    )


def _theme_part(name: str) -> str:
    colours = "".join(f'<a:{key}><a:srgbClr val="{value}"/></a:{key}>' for key, value in COLOURS.items())
    font = f'<a:latin typeface="{FONT}"/><a:ea typeface=""/><a:cs typeface=""/>'
    flat = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="12700" cap="flat" cmpd="sng" algn="ctr">{flat}<a:prstDash val="solid"/></a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'{_HEAD}<a:theme xmlns:a="{_A}" name="{name}"><a:themeElements><a:clrScheme name="{name}">{colours}</a:clrScheme>'
        f'<a:fontScheme name="{name}"><a:majorFont>{font}</a:majorFont><a:minorFont>{font}</a:minorFont></a:fontScheme>'
        f'<a:fmtScheme name="{name}"><a:fillStyleLst>{flat * 3}</a:fillStyleLst><a:lnStyleLst>{line * 3}</a:lnStyleLst>'
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst><a:bgFillStyleLst>{flat * 3}</a:bgFillStyleLst></a:fmtScheme>"
        "</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>"
    )


def _table_styles_part() -> str:
    def line(side: str, colour: str, width: int) -> str:
        return f'<a:{side}><a:ln w="{width}" cmpd="sng">{_fill(colour)}</a:ln></a:{side}>'

    def text(colour: str, bold: str) -> str:
        return f'<a:tcTxStyle{bold}><a:fontRef idx="minor"/><a:schemeClr val="{_clr(colour)}"/></a:tcTxStyle>'

    heading = text("lt1", ' b="on"')
    whole = f"{line('bottom', 'lt2', 12700)}{line('insideH', 'lt2', 12700)}"
    return (
        f'{_HEAD}<a:tblStyleLst xmlns:a="{_A}" def="{TABLE_STYLE}"><a:tblStyle styleId="{TABLE_STYLE}" styleName="Strategy">'
        f"<a:wholeTbl>{text('dk1', '')}<a:tcStyle><a:tcBdr>{whole}</a:tcBdr><a:fill><a:noFill/></a:fill></a:tcStyle></a:wholeTbl>"
        f"<a:firstRow>{heading}<a:tcStyle><a:tcBdr/><a:fill>{_fill('accent1')}</a:fill></a:tcStyle></a:firstRow>"
        "</a:tblStyle></a:tblStyleLst>"
    )


# Parts


def _presentation_part() -> str:
    styles = "".join(_plain_level(number) for number in range(1, 10))
    return (
        f'{_HEAD}<p:presentation {_NAMES} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/>'
        '</p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>'
        f'<p:sldSz cx="12192000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/>'
        f"<p:defaultTextStyle>{styles}</p:defaultTextStyle></p:presentation>"
    )


def _relations(*targets: tuple[str, str]) -> str:
    listed = "".join(
        f'<Relationship Id="rId{number}" Type="{kind if "://" in kind else f"{_R}/{kind}"}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'{_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{listed}</Relationships>'


def _content_types(count: int) -> str:
    kinds = {
        "/ppt/presentation.xml": f"{_TYPE}.presentationml.presentation.main+xml",
        "/ppt/slideMasters/slideMaster1.xml": f"{_TYPE}.presentationml.slideMaster+xml",
        **{
            f"/ppt/slideLayouts/slideLayout{n + 1}.xml": f"{_TYPE}.presentationml.slideLayout+xml" for n in range(count)
        },
        "/ppt/notesMasters/notesMaster1.xml": f"{_TYPE}.presentationml.notesMaster+xml",
        "/ppt/theme/theme1.xml": f"{_TYPE}.theme+xml",
        "/ppt/theme/theme2.xml": f"{_TYPE}.theme+xml",
        "/ppt/presProps.xml": f"{_TYPE}.presentationml.presProps+xml",
        "/ppt/viewProps.xml": f"{_TYPE}.presentationml.viewProps+xml",
        "/ppt/tableStyles.xml": f"{_TYPE}.presentationml.tableStyles+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "/docProps/app.xml": f"{_TYPE}.extended-properties+xml",
    }
    listed = "".join(f'<Override PartName="{part}" ContentType="{kind}"/>' for part, kind in kinds.items())
    return (
        f'{_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{listed}</Types>'
    )


def parts() -> dict[str, str]:
    """The parts of the file by their names, in the order they are stored."""
    listed = layouts()
    core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    extended = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    numbered = [f"../slideLayouts/slideLayout{number + 1}.xml" for number in range(len(listed))]
    found = {
        "[Content_Types].xml": _content_types(len(listed)),
        "_rels/.rels": _relations(
            ("officeDocument", "ppt/presentation.xml"),
            (
                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                "docProps/core.xml",
            ),
            ("extended-properties", "docProps/app.xml"),
        ),
        "docProps/core.xml": f'{_HEAD}<cp:coreProperties xmlns:cp="{core}"/>',
        "docProps/app.xml": f'{_HEAD}<Properties xmlns="{extended}"><Application>mkdocs-strategy</Application></Properties>',
        "ppt/presentation.xml": _presentation_part(),
        "ppt/_rels/presentation.xml.rels": _relations(
            ("slideMaster", "slideMasters/slideMaster1.xml"),
            ("notesMaster", "notesMasters/notesMaster1.xml"),
            ("presProps", "presProps.xml"),
            ("viewProps", "viewProps.xml"),
            ("theme", "theme/theme1.xml"),
            ("tableStyles", "tableStyles.xml"),
        ),
        "ppt/presProps.xml": f"{_HEAD}<p:presentationPr {_NAMES}/>",
        "ppt/viewProps.xml": f"{_HEAD}<p:viewPr {_NAMES}/>",
        "ppt/tableStyles.xml": _table_styles_part(),
        "ppt/theme/theme1.xml": _theme_part("Strategy"),
        "ppt/theme/theme2.xml": _theme_part("Strategy notes"),
        "ppt/slideMasters/slideMaster1.xml": _master_part(len(listed)),
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": _relations(
            *(("slideLayout", target) for target in numbered), ("theme", "../theme/theme1.xml")
        ),
        "ppt/notesMasters/notesMaster1.xml": _notes_master_part(),
        "ppt/notesMasters/_rels/notesMaster1.xml.rels": _relations(("theme", "../theme/theme2.xml")),
    }
    for number, layout in enumerate(listed, 1):
        found[f"ppt/slideLayouts/slideLayout{number}.xml"] = _layout_part(layout)
        rels = _relations(("slideMaster", "../slideMasters/slideMaster1.xml"))
        found[f"ppt/slideLayouts/_rels/slideLayout{number}.xml.rels"] = rels
    return found


def write(file: Path) -> None:
    """Write the file with nothing in it that differs between machines or days."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as package:
        for name, content in parts().items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            package.writestr(entry, content.encode())


def main(arguments: list[str]) -> int:
    """Write the reference file, or another one where a name is given."""
    file = Path(arguments[0]) if arguments else FILE
    write(file)
    print(f"Wrote {file}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
