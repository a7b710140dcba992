"""The emblem of the European Union on a slide, as shapes that PowerPoint itself draws."""

from __future__ import annotations

from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.oxml.ns import qn
from pptx.util import Cm

from mkdocs_strategy.model import emblem

_GAP = Cm(0.6)


def add_emblem(slide: Any, statement: Any, words: str) -> None:
    """Draw the emblem to the left of the placeholder for the statement, as high as it; `words` are its alt text."""
    height = statement.height
    left = statement.left - _GAP - round(height * emblem.WIDTH)
    group = slide.shapes.add_group_shape()
    group.name = "EU emblem"
    group._element.nvGrpSpPr.cNvPr.set("descr", words)
    field = group.shapes.add_shape(MSO_SHAPE.RECTANGLE, left, statement.top, round(height * emblem.WIDTH), height)
    field.name = "Field"
    _paint(field, emblem.BLUE)
    contours = [[(left + x * height, statement.top + y * height) for x, y in star] for star in emblem.stars()]
    builder = group.shapes.build_freeform(*contours[0][0])
    for corners in contours:
        builder.move_to(*corners[0])
        builder.add_line_segments(corners[1:], close=True)
    stars = builder.convert_to_shape()
    stars.name = "Stars"
    _paint(stars, emblem.YELLOW)
    # Read just before the statement it belongs to.
    boxes = [shape for shape in slide.placeholders if shape.placeholder_format.idx == statement.placeholder_format.idx]
    boxes[0]._element.addprevious(group._element)


def _paint(shape: Any, colour: str) -> None:
    """One flat colour: no line, no shadow, no theme."""
    shape.fill.solid()
    shape.fill.fore_color.rgb = RGBColor.from_string(colour)  # type: ignore[no-untyped-call]
    shape.line.fill.background()
    style = shape._element.find(qn("p:style"))
    if style is not None:
        shape._element.remove(style)
