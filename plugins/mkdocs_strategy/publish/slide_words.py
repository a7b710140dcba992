"""Which words of a slide go to which of its layout's places, and in letters of what size: for every kind of file alike."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mkdocs_strategy.model import layouts as at
from mkdocs_strategy.model import letters
from mkdocs_strategy.model.layouts import Box, Layout, layout_named
from mkdocs_strategy.model.outline import DeckOutline, SlideOutline
from mkdocs_strategy.publish.chart_words import undrawn_of

_SIZES = (54, 48, 44, 40, 36, 34, 32, 30, 28, 26, 24, 22, 20, 18, 16, 14, 12)
# How wide the deck's own font is beside the one that letters are reckoned in.
_OWN_WIDTH = 0.92
# Between a chart and the words under it, and under a chart without words, in centimetres.
_ABOVE_NOTE, _UNDER_CHART = 0.5, 0.8
_COVERS = ("title", "section", "closing")


class Fill(NamedTuple):
    """What goes into one place: paragraphs, whether they hang from bullets, whether the first is bold; size and fit."""

    idx: int
    paragraphs: tuple[str, ...]
    bullets: bool = False
    first_bold: bool = False
    size: float = 0.0
    fits: bool = True


def layout_of(slide: SlideOutline) -> Layout:
    """The layout that a slide stands on."""
    if slide.layout in _COVERS:
        return layout_named(slide.layout.title())
    if slide.chart is not None:
        name = "Chart"
    elif slide.drawing is not None:
        name = "Drawing"
    elif slide.layout == "thought":
        return layout_named("Thought")
    elif slide.table is not None:
        name = "Points and table" if slide.points else "Table"
    elif slide.statement and not slide.points:
        name = "Statement"
    else:
        name = "Two columns" if slide.layout == "two-columns" else "Points"
    return layout_named(f"{name} with lead" if slide.lead else name)


def fills_of(outline: DeckOutline, slide: SlideOutline) -> tuple[Fill, ...]:
    """All words of a slide but its table, its chart and its foot, each with its size; in the order of reading."""
    boxes = layout_of(slide).by_idx
    wanted = (fill for fill in _fills(outline, slide) if fill.paragraphs and fill.idx in boxes)
    fills = [_sized(_bound(fill), boxes[fill.idx]) for fill in wanted]
    columns = [fill.size for fill in fills if fill.idx in (at.BODY, at.SECOND)]
    order = list(boxes)
    fills.sort(key=lambda fill: order.index(fill.idx))
    # Two columns are in letters of one size.
    return tuple(fill._replace(size=min(columns)) if fill.idx in (at.BODY, at.SECOND) else fill for fill in fills)


def _fills(outline: DeckOutline, slide: SlideOutline) -> Iterator[Fill]:
    if slide.extra:
        yield Fill(at.EXTRA, (_capital(outline.words.extra),))
    yield Fill(at.TITLE, (slide.title,))
    if slide.layout == "title":
        yield Fill(at.SUBTITLE, _said(slide.lead or outline.subtitle))
        yield Fill(at.EVENT, _said(outline.programme, outline.event, outline.occasion))
    else:
        yield Fill(at.LEAD, _said(slide.lead))
        stands_alone = bool(slide.statement) and not slide.points
        yield Fill(at.BODY, _said(slide.statement) if stands_alone else slide.points, bullets=not stands_alone)
        yield Fill(at.SAID_BY, _said(slide.said_by))
        yield Fill(at.SECOND, slide.second_points, bullets=True)
        yield Fill(at.NOTE, _note(slide))
    if slide.layout in ("title", "closing"):
        yield Fill(at.SPEAKER, outline.speaker_lines, first_bold=True)
        yield Fill(at.FUNDING, _said(outline.funding.statement if outline.funding else ""))
        yield Fill(at.DISCLAIMER, _said(outline.funding.disclaimer if outline.funding else ""))


def _note(slide: SlideOutline) -> tuple[str, ...]:
    """What must be said of a table or a chart, and the amounts that a chart cannot draw since nobody says how much."""
    if slide.chart is None:
        return _said(slide.table.note if slide.table else "")
    return _said("; ".join(undrawn_of(slide.chart)), " ".join(slide.chart.notes))


def chart_box(layout: Layout, fills: Sequence[Fill]) -> Box:
    """The place of a chart, down to the words under it, or to the end of the slide where there are none."""
    chart, note = layout.by_idx[at.CHART], layout.by_idx[at.NOTE]
    said = next((fill for fill in fills if fill.idx == at.NOTE), None)
    tall = _height(said, note, said.size) / at.POINTS_A_CENTIMETRE + _ABOVE_NOTE if said else 0.0
    return chart._replace(height=note.y + note.height - max(tall, _UNDER_CHART) - chart.y)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _said(*paragraphs: str) -> tuple[str, ...]:
    return tuple(words for words in paragraphs if words)


def _bound(fill: Fill) -> Fill:
    """Words whose last, where it is short, never stands on a line alone. Titles stay as they are: they are searched for."""
    return fill if fill.idx == at.TITLE else fill._replace(paragraphs=tuple(map(letters.kept, fill.paragraphs)))


def _sized(fill: Fill, box: Box) -> Fill:
    """The words in the largest size in which they fit their place; in the smallest where even that does not do."""
    smallest = at.SMALLEST_OF.get(fill.idx, at.SMALLEST)
    candidates = [box.letters, *(float(size) for size in _SIZES if smallest <= size < box.letters)]
    room = box.height * at.POINTS_A_CENTIMETRE
    fitting = [size for size in candidates if _height(fill, box, size) <= room]
    if not fitting:
        return fill._replace(size=candidates[-1], fits=False)
    if fill.idx != at.TITLE:
        return fill._replace(size=fitting[0])
    # A title a little smaller is better than one with a single word on its last line.
    near = [size for size in fitting if size >= 0.8 * fitting[0]]
    width = box.width * at.POINTS_A_CENTIMETRE
    return fill._replace(
        size=min(near, key=lambda size: (letters.lines(fill.paragraphs[0], size * _OWN_WIDTH, width), -size))
    )


def _height(fill: Fill, box: Box, size: float) -> float:
    room = box.width * at.POINTS_A_CENTIMETRE - (at.BULLET * size if fill.bullets else 0)
    return letters.height(fill.paragraphs, size, room, at.BETWEEN * size if fill.bullets else 0.0)
