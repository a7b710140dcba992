"""The funding mark on a slide: the emblem of the European Union as shapes that PowerPoint itself draws, or a logo."""

from __future__ import annotations

import io
from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.oxml.ns import qn
from pptx.util import Cm

from mkdocs_strategy.model import emblem
from mkdocs_strategy.model.layouts import LOGO_WIDTH, MARK_GAP

_GAP, _WIDEST = Cm(MARK_GAP), Cm(LOGO_WIDTH)


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
    _put_before(slide, statement, group)


def add_logo(slide: Any, statement: Any, logo: bytes, words: str) -> None:
    """Put a programme's own logo where the emblem would stand, as high as the statement where it is not too wide."""
    picture = slide.shapes.add_picture(io.BytesIO(logo), 0, statement.top, height=statement.height)
    if picture.width > _WIDEST:
        picture.height, picture.width = round(picture.height * _WIDEST / picture.width), _WIDEST
    picture.left = statement.left - _GAP - picture.width
    picture.top = statement.top + (statement.height - picture.height) // 2
    picture.name = "Logo"
    picture._element.nvPicPr.cNvPr.set("descr", words)
    _put_before(slide, statement, picture)


def _put_before(slide: Any, statement: Any, shape: Any) -> None:
    """Read just before the statement it belongs to."""
    boxes = [one for one in slide.placeholders if one.placeholder_format.idx == statement.placeholder_format.idx]
    boxes[0]._element.addprevious(shape._element)


def _paint(shape: Any, colour: str) -> None:
    """One flat colour: no line, no shadow, no theme."""
    shape.fill.solid()
    shape.fill.fore_color.rgb = RGBColor.from_string(colour)  # type: ignore[no-untyped-call]
    shape.line.fill.background()
    style = shape._element.find(qn("p:style"))
    if style is not None:
        shape._element.remove(style)
