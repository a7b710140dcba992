"""Make a PDF of a deck through Typst: a page for each slide, tagged, with the same places and letters as in PowerPoint.

What the speaker says is not in it. The same outline gives the same bytes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from mkdocs_strategy.model import emblem, letters
from mkdocs_strategy.model import layouts as at
from mkdocs_strategy.model.foreign import Foreign
from mkdocs_strategy.model.layouts import POINTS_A_CENTIMETRE, Box, Layout, drawing_box, sources_box
from mkdocs_strategy.model.looks import FONT_OF_PDF, FONT_OF_STATEMENT, colour
from mkdocs_strategy.model.outline import DeckOutline, FundingStatement, SlideDrawing, SlideOutline, SlideTable
from mkdocs_strategy.model.slide_drawing import laid_out
from mkdocs_strategy.publish.deck_chart import chart_data
from mkdocs_strategy.publish.slide_table import SIDE, breaks_words, rows_of, sized_table
from mkdocs_strategy.publish.slide_words import Fill, chart_box, fills_of, layout_of
from mkdocs_strategy.publish.templates import text_of
from mkdocs_strategy.publish.typst import DECK_STANDARDS, quoted, run_typst

_ANCHORS = {"t": "top", "ctr": "horizon", "b": "bottom"}
_ALIGNS = {"l": "left", "r": "right"}


def deck_pdf(outline: DeckOutline, logo: bytes = b"") -> bytes:
    """The deck as the bytes of a PDF/UA; with a programme's own logo, a PNG or JPEG, where the deck has one.

    Raises MissingTool without Typst, TypstFailed where it cannot make a page of every slide.
    """
    data = json.dumps(_deck(outline, bool(logo)), ensure_ascii=False)
    picture = f"({','.join(map(str, logo))},)" if logo else '""'
    head = f"#let deck = json(bytes({quoted(data)}))\n#let logo = bytes({picture})\n"
    source = f"{head}{_in_their_languages(outline.foreign)}{_template()}"
    what = f"the deck '{outline.title}' ({outline.language_tag}) as PDF"
    return run_typst(source, DECK_STANDARDS, outline.created.isoformat(), what)


def _in_their_languages(foreign: Sequence[Foreign]) -> str:
    """Rules of Typst by which words in another language are told as such."""
    rules = []
    for one in foreign:
        language, _, region = one.tag.partition("-")
        within = ("\\b" * one.words[:1].isalnum(), "\\b" * one.words[-1:].isalnum())
        words = quoted(re.escape(one.words).join(within))
        place = f", region: {quoted(region.lower())}" if len(region) == 2 else ""
        rules.append(f"#show regex({words}): set text(lang: {quoted(language)}{place})\n")
    return "".join(rules)


def _template() -> str:
    return text_of("deck.typ")


def _deck(outline: DeckOutline, has_logo: bool) -> dict[str, Any]:
    language, _, region = outline.language_tag.partition("-")
    has_cover = any(slide.layout == "title" for slide in outline.slides)
    return {
        "title": outline.title,
        "author": outline.speaker or outline.organisation,
        "about": outline.event,
        "keywords": [f"{outline.words.made} {outline.facts}"],
        "date": [outline.created.year, outline.created.month, outline.created.day],
        "language": language,
        "region": region.lower() if len(region) == 2 else None,
        "font": FONT_OF_PDF,
        "width": at.WIDTH * POINTS_A_CENTIMETRE,
        "height": at.HEIGHT * POINTS_A_CENTIMETRE,
        "slides": [_slide(outline, slide, has_cover, has_logo) for slide in outline.slides],
        "colours": {name: colour(name) for name in ("lt1", "lt2", "dk1", "accent1", "accent2", "accent4", "accent6")},
    }


def _slide(outline: DeckOutline, slide: SlideOutline, has_cover: bool, has_logo: bool) -> dict[str, Any]:
    layout = layout_of(slide)
    feet = {at.FOOTER: outline.footer, at.NUMBER: str(slide.number)}
    return {
        "ground": colour("accent1" if layout.dark else "lt1"),
        "panels": [[*_points(panel[:4]), colour(panel.colour)] for panel in layout.panels],
        "boxes": list(_boxes(outline, slide, layout, 2 if has_cover and slide.layout != "title" else 1, has_logo)),
        "feet": [
            _words(box, Fill(box.idx, (feet[box.idx],), size=box.letters)) for box in layout.boxes if box.idx in feet
        ],
    }


def _boxes(
    outline: DeckOutline, slide: SlideOutline, layout: Layout, level: int, has_logo: bool
) -> Iterator[dict[str, Any]]:
    """Everything on a slide in the order of reading."""
    fills = {fill.idx: fill for fill in fills_of(outline, slide)}
    under_table = None
    for box in layout.boxes:
        if box.idx == at.FUNDING and outline.funding is not None:
            yield _mark(box, outline.funding, has_logo)
        if box.idx == at.CHART and slide.chart is not None:
            within = chart_box(layout, tuple(fills.values()))
            yield {"kind": "chart", **_place(within), "chart": chart_data(slide, within, outline.language_tag)}
        elif box.idx == at.TABLE and slide.table is not None:
            made = _table(box, slide.table)
            under_table = made["y"] + made["tall"] + 14
            yield made
        elif box.idx == at.FOOTER and slide.drawing is not None:
            yield _drawing(drawing_box(bool(slide.lead)), slide.drawing)
        elif box.idx in fills:
            made = _words(box, fills[box.idx], level)
            if box.idx == at.NOTE and under_table is not None:
                made["y"] = min(made["y"], under_table)
            yield made
    if slide.sources_short:
        box = sources_box(layout.dark)
        yield _words(box, Fill(box.idx, (slide.sources_short,), size=box.letters))


def _points(measures: tuple[float, ...]) -> list[float]:
    return [round(one * POINTS_A_CENTIMETRE, 3) for one in measures]


def _place(box: Box) -> dict[str, Any]:
    return dict(zip(("x", "y", "width", "height"), _points((box.x, box.y, box.width, box.height)), strict=True))


def _words(box: Box, fill: Fill, level: int = 1) -> dict[str, Any]:
    room = box.width * POINTS_A_CENTIMETRE - (at.BULLET * fill.size if fill.bullets else 0)
    longest = max((letters.width(word, fill.size) for words in fill.paragraphs for word in words.split(" ")), default=0)
    title = box.idx == at.TITLE
    return {
        "kind": "title" if title else "list" if fill.bullets else "words",
        **_place(box),
        "level": level,
        "paragraphs": list(fill.paragraphs),
        "size": fill.size,
        "font": FONT_OF_STATEMENT if box.idx in (at.FUNDING, at.DISCLAIMER) else FONT_OF_PDF,
        "bold": box.bold or (title and box.size is None),
        "first-bold": fill.first_bold,
        "colour": colour(box.colour or ("dk2" if title else "dk1")),
        "align": f"{_ALIGNS[box.align]}-{_ANCHORS[box.anchor]}",
        "between": at.BETWEEN * fill.size,
        "indent": at.BULLET * fill.size,
        "hyphenate": longest > room,
    }


def _table(box: Box, table: SlideTable) -> dict[str, Any]:
    size = sized_table(table, box.width * POINTS_A_CENTIMETRE, at.table_room(box, bool(table.note)))
    return {
        "kind": "table",
        **_place(box),
        "caption": table.caption,
        "header": list(table.header),
        "rows": [
            {"cells": list(cells), "total": row.total}
            for cells, row in zip(rows_of(table)[1:], table.rows, strict=True)
        ],
        "numbers": list(table.numbers),
        "size": size.letters,
        "widths": [round(wide, 3) for wide in size.widths],
        "tall": sum(size.heights),
        "side": SIDE,
        "above": size.above,
        "hyphenate": breaks_words(table, size),
    }


def _drawing(box: Box, drawing: SlideDrawing) -> dict[str, Any]:
    place = _place(box)
    made = laid_out(drawing, place["width"], place["height"])
    return {
        "kind": "drawing",
        **place,
        "alt": drawing.alt,
        "size": made.size,
        "small": at.SMALLEST,
        "shapes": [shape._asdict() for shape in made.shapes],
        "lines": [line._asdict() for line in made.lines],
        "frame": made.frame,
    }


# The funding mark


def _mark(statement: Box, funding: FundingStatement, has_logo: bool) -> dict[str, Any]:
    """The emblem to the left of the statement, or a programme's own logo in its place."""
    wide = at.LOGO_WIDTH if has_logo else emblem.WIDTH * statement.height
    place = _points((statement.x - at.MARK_GAP - wide, statement.y, wide, statement.height))
    return {
        "kind": "mark",
        **dict(zip(("x", "y", "width", "height"), place, strict=True)),
        "alt": funding.emblem,
        "picture": "" if has_logo else _emblem(),
        "logo": has_logo,
    }


def _emblem() -> str:
    """The emblem as SVG, its height being 100."""
    stars = "".join(
        "M" + "L".join(f"{100 * x:.3f} {100 * y:.3f}" for x, y in corners) + "Z" for corners in emblem.stars()
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {100 * emblem.WIDTH:g} 100">'
        f'<path fill="#{emblem.BLUE}" d="M0 0H{100 * emblem.WIDTH:g}V100H0Z"/>'
        f'<path fill="#{emblem.YELLOW}" d="{stars}"/></svg>'
    )
