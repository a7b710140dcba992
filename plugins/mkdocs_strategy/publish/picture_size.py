"""How large a picture is, read from its file."""

from __future__ import annotations

import re
from pathlib import Path

from PIL import Image, UnidentifiedImageError

_SVG = re.compile(r"<svg\b[^>]*>")
_VIEW = re.compile(r'\bviewBox\s*=\s*["\']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+(?P<width>[\d.]+)[\s,]+(?P<height>[\d.]+)')


def picture_size(file: Path) -> tuple[int, int] | None:
    """The width and height of a picture in pixels, of an SVG in its own units; None where the file does not say."""
    if file.suffix.lower() == ".svg":
        start = _SVG.search(file.read_text("utf-8", "replace"))
        view = _VIEW.search(start[0]) if start else None
        return (round(float(view["width"])), round(float(view["height"]))) if view else None
    try:
        with Image.open(file) as picture:
            return picture.size
    except UnidentifiedImageError:
        return None
