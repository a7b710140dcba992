"""The slides of the reference file: layouts, their master and the master of notes, as PowerPoint's XML."""

from __future__ import annotations

from mkdocs_strategy.model.layouts import ACROSS, BODY, BULLET, MARGIN, Box, Layout, Panel, body, feet, title
from scripts.reference_theme import HEAD, NAMES, fill, text_styles

_CM = 360000


def _emu(centimetres: float) -> int:
    return round(centimetres * _CM)


def _frame(x: float, y: float, width: float, height: float, tag: str = "a:xfrm") -> str:
    return f'<{tag}><a:off x="{_emu(x)}" y="{_emu(y)}"/><a:ext cx="{_emu(width)}" cy="{_emu(height)}"/></{tag}>'


def _panel(identifier: int, field: Panel) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{identifier}" name="Panel {identifier}"/><p:cNvSpPr/><p:nvPr userDrawn="1"/>'
        f"</p:nvSpPr><p:spPr>{_frame(*field[:4])}"
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{fill(field.colour)}<a:ln><a:noFill/></a:ln></p:spPr>'
        '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-GB"/></a:p></p:txBody></p:sp>'
    )


def _bullet(points: float) -> str:
    """A dash of the second accent, hanging clear of the words."""
    indent = round(points * 12700 * BULLET)
    return f'marL="{indent}" indent="-{indent}"'


def _paragraph_style(box: Box) -> str:
    if box.size is None:
        return "<a:lstStyle/>"
    letters = f'<a:defRPr sz="{round(box.size * 100)}" b="{int(box.bold)}">{fill(box.colour or "dk1")}</a:defRPr>'
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
    return f"<p:bg><p:bgPr>{fill(colour)}<a:effectLst/></p:bgPr></p:bg>"


def layout_part(layout: Layout) -> str:
    """A layout with its panels and placeholders."""
    shapes = [_panel(number, field) for number, field in enumerate(layout.panels, 2)]
    shapes += [_placeholder(number, box) for number, box in enumerate(layout.boxes, 2 + len(layout.panels))]
    kind = f' type="{layout.type}"' if layout.type else ""
    return (
        f'{HEAD}<p:sldLayout {NAMES}{kind} preserve="1" userDrawn="1"><p:cSld name="{layout.name}">'
        f"{_ground('accent1') if layout.dark else ''}{_tree(shapes)}</p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )


_MAP = (
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" '
    'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
)


def master_part(count: int) -> str:
    """The master of so many layouts, with the feet switched on."""
    boxes = (title(), body("Text", BODY, MARGIN, ACROSS, False), *feet(False))
    shapes = [_placeholder(number, box) for number, box in enumerate(boxes, 2)]
    ids = "".join(f'<p:sldLayoutId id="{2147483649 + n}" r:id="rId{n + 1}"/>' for n in range(count))
    return (
        f"{HEAD}<p:sldMaster {NAMES}><p:cSld>{_ground('lt1')}{_tree(shapes)}</p:cSld>{_MAP}"
        f'<p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst><p:hf hdr="0" dt="0"/>{text_styles()}</p:sldMaster>'
    )


def notes_master_part() -> str:
    """The master of notes: the slide, and below it what is said."""
    picture = (
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/>'
        '</p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr>'
        f'<p:spPr>{_frame(1.9, 2.0, 15.25, 8.578)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>'
        f'<a:ln w="12700">{fill("accent6")}</a:ln></p:spPr></p:sp>'
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
        f'<a:spcBef><a:spcPts val="600"/></a:spcBef><a:defRPr sz="1200" kern="1200">{fill("dk1")}'
        '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl1pPr></p:notesStyle>'
    )
    return (
        f"{HEAD}<p:notesMaster {NAMES}><p:cSld>{_ground('lt1')}{_tree([picture, notes])}</p:cSld>{_MAP}{style}"
        "</p:notesMaster>"
    )
