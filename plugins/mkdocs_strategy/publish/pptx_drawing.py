"""A drawing on a slide: boxes and lines that PowerPoint itself draws, in one group with all of it in words."""

from __future__ import annotations

from typing import Any

from lxml import etree
from pptx.enum.dml import MSO_LINE_DASH_STYLE, MSO_THEME_COLOR
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Cm, Pt

from mkdocs_strategy.model.layouts import POINTS_A_CENTIMETRE, SMALLEST, drawing_box
from mkdocs_strategy.model.outline import SlideDrawing
from mkdocs_strategy.model.slide_drawing import laid_out
from mkdocs_strategy.model.slide_shapes import Line, Shape

_ROUND, _EDGE = 0.06, Pt(1.5)


def add_drawing(slide: Any, drawing: SlideDrawing, under_lead: bool, language: str) -> bool:
    """Draw it where points would stand; whether its words fit their boxes."""
    box = drawing_box(under_lead)
    made = laid_out(drawing, box.width * POINTS_A_CENTIMETRE, box.height * POINTS_A_CENTIMETRE)
    left, top = Cm(box.x), Cm(box.y)
    group = slide.shapes.add_group_shape()
    group.name = "Drawing"
    group._element.nvGrpSpPr.cNvPr.set("descr", drawing.alt)
    if made.frame is not None:
        x, y, width, height = made.frame
        frame = _box(group, MSO_SHAPE.ROUNDED_RECTANGLE, left + Pt(x), top + Pt(y), Pt(width), Pt(height))
        frame.name = "Frame"
        frame.fill.background()
    for line in made.lines:
        _add_line(group, line, left, top)
    for shape in made.shapes:
        _add_shape(group, shape, made.size, left, top, language)
    return made.fits


def _box(group: Any, kind: Any, x: int, y: int, width: int, height: int) -> Any:
    made = group.shapes.add_shape(kind, x, y, width, height)
    _without_style(made)
    if kind == MSO_SHAPE.ROUNDED_RECTANGLE:
        made.adjustments[0] = _ROUND
    made.line.color.theme_color, made.line.width = MSO_THEME_COLOR.ACCENT_2, _EDGE
    return made


def _without_style(made: Any) -> None:
    """No shadow, no colour of the theme's choice."""
    style = made._element.find(qn("p:style"))
    if style is not None:
        made._element.remove(style)


def _add_line(group: Any, line: Line, left: int, top: int) -> None:
    ends = (left + Pt(line.x1), top + Pt(line.y1), left + Pt(line.x2), top + Pt(line.y2))
    made = group.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, *ends)
    made.name = "Arrow" if line.tip else "Line"
    _without_style(made)
    made.line.color.theme_color, made.line.width = MSO_THEME_COLOR.ACCENT_2, _EDGE
    if line.tip:
        tip = etree.SubElement(made.line._ln, qn("a:tailEnd"))
        for side in ("type", "w", "len"):
            tip.set(side, "triangle" if side == "type" else "lg")


def _add_shape(group: Any, shape: Shape, size: float, left: int, top: int, language: str) -> None:
    kind = MSO_SHAPE.RECTANGLE if shape.look == "label" else MSO_SHAPE.ROUNDED_RECTANGLE
    made = _box(group, kind, left + Pt(shape.x), top + Pt(shape.y), Pt(shape.width), Pt(shape.height))
    made.name = shape.words
    made.fill.solid()
    dark = shape.look == "centre"
    made.fill.fore_color.theme_color = MSO_THEME_COLOR.ACCENT_1 if dark else MSO_THEME_COLOR.BACKGROUND_1
    if shape.look == "label":
        made.line.fill.background()
    elif shape.look == "unknown":
        made.line.dash_style = MSO_LINE_DASH_STYLE.DASH
    frame = made.text_frame
    frame.word_wrap, frame.vertical_anchor = True, MSO_ANCHOR.MIDDLE
    frame.margin_left = frame.margin_right = Pt(6)
    frame.margin_top = frame.margin_bottom = Pt(2)
    colour = MSO_THEME_COLOR.BACKGROUND_1 if dark else MSO_THEME_COLOR.TEXT_1
    _write(frame.paragraphs[0], shape.words, size, colour, shape.strong, language)
    if shape.text:
        quiet = colour if dark else MSO_THEME_COLOR.ACCENT_6
        _write(frame.add_paragraph(), shape.text, SMALLEST, quiet, False, language)


def _write(paragraph: Any, words: str, size: float, colour: Any, bold: bool, language: str) -> None:
    paragraph.alignment = PP_ALIGN.CENTER
    run = paragraph.add_run()
    run.text = words
    run.font.size, run.font.bold = Pt(size), bold
    run.font.color.theme_color = colour
    run._r.get_or_add_rPr().set("lang", language)
