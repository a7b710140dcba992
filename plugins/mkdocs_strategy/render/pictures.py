"""A picture of the site as one that stands alone: of a fixed size, with the colours of print, for documents."""

from __future__ import annotations

import re
from functools import cache

from mkdocs_strategy.render.packaged import packaged

# Units of a picture that is as wide as its place, and the size of the letters it is reckoned in.
WIDTH = 480
LETTERS = 14

_ROOT = re.compile(r"<svg[^>]*>")
_KIND = re.compile(r'class="(\w+)"')
_VIEW = re.compile(r'viewBox="0 (-?[\d.]+) ([\d.]+) ([\d.]+)"')
_OWN_WIDTH = re.compile(r'^<svg[^>]* width="([\d.]+)"')
_HEIGHT = re.compile(r'height="([\d.]+)em"')
_UNITS = re.compile(r'="(-?[\d.]+)em"')


def standalone(svg: str) -> str:
    """An SVG with its own size and style, so that it needs no page around it."""
    root = _ROOT.match(svg)
    if root is None:
        return svg
    view, height = _VIEW.search(root[0]), _HEIGHT.search(root[0])
    if view is not None:
        box, size = f"0 {view[1]} {view[2]} {view[3]}", f'width="{view[2]}" height="{view[3]}"'
    else:
        tall = float(height[1]) * LETTERS if height is not None else WIDTH
        box, size = f"0 0 {WIDTH} {tall:g}", f'width="{WIDTH}" height="{tall:g}"'
    kind = _KIND.search(root[0])
    named = f' class="{kind[1]}"' if kind is not None else ""
    opening = f'<svg{named} xmlns="http://www.w3.org/2000/svg" viewBox="{box}" {size}><style>{_style()}</style>'
    return opening + _UNITS.sub(_in_units, svg[root.end() :])


def width_of(svg: str) -> float:
    """How wide a picture is that stands alone, in units."""
    found = _OWN_WIDTH.search(svg)
    return float(found[1]) if found is not None else WIDTH


def _in_units(match: re.Match[str]) -> str:
    return f'="{float(match[1]) * LETTERS:g}"'


@cache
def _style() -> str:
    return packaged("picture.css")
