"""What gives the reference file its hand: theme, styles of text and of tables, as PowerPoint's XML."""

from __future__ import annotations

from mkdocs_strategy.model.layouts import BULLET, LETTERS, SMALLEST, TITLE_LETTERS
from mkdocs_strategy.model.looks import COLOURS, FONT, FUNDING

TABLE_STYLE = "{6B1E2C30-5D0A-4C4E-9B58-1D7A5E3F2A10}"

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMES = f'xmlns:a="{A}" xmlns:r="{R}" xmlns:p="{P}"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def fill(colour: str) -> str:
    """A flat colour of the theme, or that of the funding mark."""
    inner = f'<a:srgbClr val="{FUNDING}"/>' if colour == "EU" else f'<a:schemeClr val="{clr(colour)}"/>'
    return f"<a:solidFill>{inner}</a:solidFill>"


def clr(colour: str) -> str:
    """The name a colour of the theme has on slides."""
    return {"dk1": "tx1", "lt1": "bg1", "dk2": "tx2", "lt2": "bg2"}.get(colour, colour)


def theme_part(name: str) -> str:
    """The theme: colours, fonts, nothing but flat fills."""
    colours = "".join(f'<a:{key}><a:srgbClr val="{value}"/></a:{key}>' for key, value in COLOURS.items())
    font = f'<a:latin typeface="{FONT}"/><a:ea typeface=""/><a:cs typeface=""/>'
    flat = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="12700" cap="flat" cmpd="sng" algn="ctr">{flat}<a:prstDash val="solid"/></a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'{HEAD}<a:theme xmlns:a="{A}" name="{name}"><a:themeElements><a:clrScheme name="{name}">{colours}</a:clrScheme>'
        f'<a:fontScheme name="{name}"><a:majorFont>{font}</a:majorFont><a:minorFont>{font}</a:minorFont></a:fontScheme>'
        f'<a:fmtScheme name="{name}"><a:fillStyleLst>{flat * 3}</a:fillStyleLst><a:lnStyleLst>{line * 3}</a:lnStyleLst>'
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst><a:bgFillStyleLst>{flat * 3}</a:bgFillStyleLst></a:fmtScheme>"
        "</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>"
    )


def text_styles() -> str:
    """The master's styles of titles, of words and of all else."""
    bodies = "".join(_level(number, size, False) for number, size in enumerate((LETTERS, 28, 24, 20, SMALLEST), 1))
    other = "".join(plain_level(number) for number in range(1, 10))
    return (
        f"<p:txStyles><p:titleStyle>{_level(1, TITLE_LETTERS, True)}</p:titleStyle><p:bodyStyle>{bodies}</p:bodyStyle>"
        f"<p:otherStyle>{other}</p:otherStyle></p:txStyles>"
    )


def _level(number: int, size: float, is_title: bool) -> str:
    letters = (
        f'<a:defRPr sz="{round(size * 100)}" b="{int(is_title)}" kern="1200">{fill("dk2" if is_title else "dk1")}'
        f'<a:latin typeface="+m{"j" if is_title else "n"}-lt"/><a:ea typeface="+m{"j" if is_title else "n"}-ea"/>'
        f'<a:cs typeface="+m{"j" if is_title else "n"}-cs"/></a:defRPr>'
    )
    before = '<a:spcPts val="0"/>' if is_title else '<a:spcPct val="55000"/>'
    common = 'algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"'
    lines = f'<a:lnSpc><a:spcPct val="95000"/></a:lnSpc><a:spcBef>{before}</a:spcBef>'
    if is_title:
        return f"<a:lvl1pPr {common}>{lines}<a:buNone/>{letters}</a:lvl1pPr>"
    mark = f'<a:buClr><a:schemeClr val="accent2"/></a:buClr><a:buFont typeface="{FONT}"/><a:buChar char="–"/>'
    first = round(size * 12700 * BULLET)
    place = f'marL="{first * number}" indent="-{first}"'
    return f"<a:lvl{number}pPr {place} {common}>{lines}{mark}{letters}</a:lvl{number}pPr>"


def plain_level(number: int) -> str:
    """A level of words outside the placeholders."""
    return (
        f'<a:lvl{number}pPr marL="{457200 * (number - 1)}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" '
        f'latinLnBrk="0" hangingPunct="1"><a:defRPr sz="1800" kern="1200">{fill("dk1")}<a:latin typeface="+mn-lt"/>'
        f'<a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl{number}pPr>'
    )


def table_styles_part() -> str:
    """The style of tables: a dark head, and a line under each row."""

    def line(side: str, colour: str, width: int) -> str:
        return f'<a:{side}><a:ln w="{width}" cmpd="sng">{fill(colour)}</a:ln></a:{side}>'

    def text(colour: str, bold: str) -> str:
        return f'<a:tcTxStyle{bold}><a:fontRef idx="minor"/><a:schemeClr val="{clr(colour)}"/></a:tcTxStyle>'

    heading = text("lt1", ' b="on"')
    whole = f"{line('bottom', 'lt2', 12700)}{line('insideH', 'lt2', 12700)}"
    return (
        f'{HEAD}<a:tblStyleLst xmlns:a="{A}" def="{TABLE_STYLE}"><a:tblStyle styleId="{TABLE_STYLE}" styleName="Strategy">'
        f"<a:wholeTbl>{text('dk1', '')}<a:tcStyle><a:tcBdr>{whole}</a:tcBdr><a:fill><a:noFill/></a:fill></a:tcStyle></a:wholeTbl>"
        f"<a:firstRow>{heading}<a:tcStyle><a:tcBdr/><a:fill>{fill('accent1')}</a:fill></a:tcStyle></a:firstRow>"
        "</a:tblStyle></a:tblStyleLst>"
    )
