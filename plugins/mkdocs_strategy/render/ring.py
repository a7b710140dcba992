"""The ring: one segment for each area, filled by how far its sub-strategy has come. The mark of the site is the same ring."""

from __future__ import annotations

import math
from collections.abc import Iterator
from html import escape
from typing import Any

from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.strategy import STATUSES
from mkdocs_strategy.render.blocks import Options, bullets, nothing
from mkdocs_strategy.render.view import View

# Where the mark is served, below the site's root.
MARK = "assets/strategy/mark.svg"

# In units of the drawing: its width, the outer and the inner edge of the ring, the gap between two segments.
_SIZE, _OUTER, _INNER, _GAP = 240.0, 116.0, 68.0, 5.0
# The mark is small: a thinner ring and wider gaps, so that its segments are told apart at 16 pixels.
_MARK_INNER, _MARK_GAP = 62.0, 15.0
_FEWEST = 3


def wheel(view: View, of: Any, options: Options) -> str:
    """The areas as a ring whose segments lead to their pages; where there is no HTML, their names."""
    subs = view.edition.plan.sub_strategies
    if not subs:
        return nothing(view)
    if not view.as_html:
        return bullets(view.link(sub.id) for sub in subs) + "\n"
    edition = view.edition
    parts = []
    for number, (sub, path) in enumerate(zip(subs, segments(len(subs), _INNER, _GAP), strict=True), 1):
        x, y = _middle(number - 1, len(subs))
        shape = (
            f'<path class="{sub.status}" d="{path}"><title>{escape(edition.name(sub.id), quote=False)}</title></path>'
            f'<text class="{sub.status}" x="{x:.1f}" y="{y:.1f}">{number}</text>'
        )
        address = edition.address(sub.id)
        target = view.url(address) if address else None
        parts.append(f'<a href="{escape(target, quote=True)}" tabindex="-1">{shape}</a>' if target else shape)
    centre = _SIZE / 2
    words = edition.say("wheel-centre")
    middle = (
        f'<text class="count" x="{centre:g}" y="{centre - 4:g}">{len(subs)}</text>'
        f'<text class="what" x="{centre:g}" y="{centre + 24:g}">{escape(words, quote=False)}</text>'
    )
    # The names stand in the list that the figure ends with, and on the cards: the drawing says nothing more.
    drawing = (
        f'<svg viewBox="0 0 {_SIZE:g} {_SIZE:g}" aria-hidden="true" focusable="false">{"".join(parts)}{middle}</svg>'
    )
    return f'<figure class="strategy-wheel">{drawing}<figcaption>{_key(view)}</figcaption></figure>\n'


def _key(view: View) -> str:
    """How many areas have come how far, with the sign of each status."""
    subs = view.edition.plan.sub_strategies
    said = []
    for status in reversed(STATUSES):
        count = sum(sub.status == status for sub in subs)
        if count:
            said.append(
                f'<span class="{status}">{count} {escape(view.edition.say(f"badge-{status}"), quote=False)}</span>'
            )
    return " ".join(said)


def place(view: View, identifier: str) -> str:
    """The ring with the segment of one area filled: where in the whole a page is."""
    subs = view.edition.plan.sub_strategies
    if len(subs) < _FEWEST:
        return ""
    paths = zip(subs, segments(len(subs), _MARK_INNER, _MARK_GAP), strict=True)
    here = ' class="here"'
    parts = "".join(f'<path{here * (sub.id == identifier)} d="{path}"/>' for sub, path in paths)
    return f'<svg class="strategy-place" viewBox="0 0 {_SIZE:g} {_SIZE:g}" aria-hidden="true" focusable="false">{parts}</svg>'


def mark(plan: Plan, own_colours: bool) -> str:
    """The mark of the site: a ring with a segment for each area, in the colour of the words around it or in its own."""
    count = max(len(plan.sub_strategies), _FEWEST)
    paths = "".join(f'<path d="{path}"/>' for path in segments(count, _MARK_INNER, _MARK_GAP))
    fill = "#0b7285" if own_colours else "currentcolor"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_SIZE:g} {_SIZE:g}" fill="{fill}" aria-hidden="true">'
        f'{paths}<circle cx="{_SIZE / 2:g}" cy="{_SIZE / 2:g}" r="24"/></svg>'
    )


def segments(count: int, inner: float, gap: float) -> Iterator[str]:
    """The outlines of the segments, clockwise from the top, with gaps of the same width at both edges."""
    for index in range(count):
        start, end = (2 * math.pi * (index + side) / count for side in (0, 1))
        outer_gap, inner_gap = (math.asin(min(gap / 2 / radius, 0.9)) for radius in (_OUTER, inner))
        corners = (
            (_OUTER, start + outer_gap),
            (_OUTER, end - outer_gap),
            (inner, end - inner_gap),
            (inner, start + inner_gap),
        )
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = (_point(radius, angle) for radius, angle in corners)
        yield (
            f"M{ax:.1f} {ay:.1f}A{_OUTER:g} {_OUTER:g} 0 0 1 {bx:.1f} {by:.1f}"
            f"L{cx:.1f} {cy:.1f}A{inner:g} {inner:g} 0 0 0 {dx:.1f} {dy:.1f}Z"
        )


def _point(radius: float, angle: float) -> tuple[float, float]:
    return _SIZE / 2 + radius * math.sin(angle), _SIZE / 2 - radius * math.cos(angle)


def _middle(index: int, count: int) -> tuple[float, float]:
    return _point((_OUTER + _INNER) / 2, 2 * math.pi * (index + 0.5) / count)
