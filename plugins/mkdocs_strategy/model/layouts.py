"""Where things stand on slides: every layout with its places, for PowerPoint files and PDF alike.

All measures are in centimetres, letters in points. Knows nothing of what is shown.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

POINTS_A_CENTIMETRE = 72 / 2.54

WIDTH, HEIGHT = 33.867, 19.05
MARGIN = 2.2
ACROSS = WIDTH - 2 * MARGIN
GAP = 1.2
HALF = (ACROSS - GAP) / 2

# The places by their numbers, which the PowerPoint file keeps.
TITLE, BODY, SECOND, FOOTER, NUMBER, LEAD, EVENT, TABLE, NOTE, SPEAKER, FUNDING = (
    0,
    1,
    2,
    11,
    12,
    13,
    14,
    15,
    16,
    17,
    18,
)
SUBTITLE, CHART, SAID_BY, DISCLAIMER, SOURCES, EXTRA = 1, 19, 20, 21, 22, 23

# The letters of titles and of words, where a layout has none of its own, and how small a place's letters may become.
TITLE_LETTERS, LETTERS = 36.0, 30.0
SMALLEST = 18.0
SMALLEST_OF = {TITLE: 28.0, DISCLAIMER: 12.0}

# The space between points and the indent of their words, as parts of the letters' size.
BETWEEN, BULLET = 0.55 * 1.2, 0.95

_BAR_TOP, _TITLE_TOP, _LEAD_TOP, _BODY_TOP, _BODY_UNDER_LEAD, _BODY_END = 1.4, 1.8, 4.7, 5.3, 7.4, 16.6
_NOTE_TOP, _CHART_NOTE_TOP, _SOURCES_TOP, _FOOT_TOP = 15.6, 13.8, 17.05, 18.15
_COVER_FOOT = 13.2

# The funding mark: how far it stands from its statement, and how wide a programme's own logo may be.
MARK_GAP, LOGO_WIDTH = 0.6, 7.2


class Box(NamedTuple):
    """A place: what it is, where it stands, how its letters look. `size` None takes that of titles or of words."""

    name: str
    type: str
    idx: int
    x: float
    y: float
    width: float
    height: float
    size: float | None = None
    colour: str = ""
    bold: bool = False
    anchor: str = "t"
    align: str = "l"
    bullets: bool = False

    @property
    def letters(self) -> float:
        """The size of its letters where they fit, in points."""
        return self.size or (TITLE_LETTERS if self.idx == TITLE else LETTERS)


class Panel(NamedTuple):
    """A coloured field behind the words."""

    x: float
    y: float
    width: float
    height: float
    colour: str = "accent1"


class Layout(NamedTuple):
    """A layout: its name, its boxes in reading order, its panels, whether the whole ground is dark."""

    name: str
    boxes: tuple[Box, ...]
    panels: tuple[Panel, ...] = (Panel(MARGIN, _BAR_TOP, 2.4, 0.14),)
    dark: bool = False
    type: str = ""

    @property
    def by_idx(self) -> dict[int, Box]:
        """The boxes by their numbers."""
        return {box.idx: box for box in self.boxes}


def title() -> Box:
    """The place of most slides' titles."""
    return Box("Title", "title", TITLE, MARGIN, _TITLE_TOP, ACROSS, 2.9)


def extra() -> Box:
    """Where a slide outside the talk says so, quietly, at the height of the bar."""
    return Box("Extra", "body", EXTRA, WIDTH - MARGIN - 9, 0.7, 9, 0.9, SMALLEST, "accent6", anchor="ctr", align="r")


def body(name: str, idx: int, x: float, width: float, under_lead: bool, end: float = _BODY_END) -> Box:
    """A place for points, down to `end`."""
    top = _BODY_UNDER_LEAD if under_lead else _BODY_TOP
    return Box(name, "body", idx, x, top, width, end - top, bullets=True)


def feet(dark: bool) -> tuple[Box, Box]:
    """The running foot and the slide's number."""
    colour = "lt2" if dark else "accent6"
    return (
        Box("Footer", "ftr", FOOTER, MARGIN, _FOOT_TOP, ACROSS - 3.4, 0.7, 14, colour, anchor="ctr"),
        Box(
            "Slide number", "sldNum", NUMBER, WIDTH - MARGIN - 3, _FOOT_TOP, 3, 0.7, 14, colour, anchor="ctr", align="r"
        ),
    )


@cache
def layouts() -> tuple[Layout, ...]:
    """The layouts, those without a lead before those with one."""
    return (*_covers(), *_contents(under_lead=False), *_contents(under_lead=True), _thought(), _closing())


@cache
def layout_named(name: str) -> Layout:
    """A layout by its name."""
    return next(layout for layout in layouts() if layout.name == name)


def _covers() -> tuple[Layout, Layout]:
    return (
        Layout(
            "Title",
            (
                Box("Event", "body", EVENT, MARGIN, 1.2, ACROSS, 2.4, 20, "lt2"),
                Box("Title", "ctrTitle", TITLE, MARGIN, 3.7, ACROSS, 4.7, 54, "lt1", True, "b"),
                Box("Subtitle", "subTitle", SUBTITLE, MARGIN, 8.7, ACROSS, 2.2, 24, "lt2"),
                *_cover_foot(),
            ),
            (Panel(0, 0, WIDTH, 11.4),),
            type="title",
        ),
        Layout(
            "Section",
            (
                Box("Title", "title", TITLE, MARGIN, 5.2, ACROSS, 4.6, 44, "lt1", True, "b"),
                Box("Lead", "body", LEAD, MARGIN, 10.2, ACROSS, 3.6, 24, "lt2"),
                *feet(dark=True),
            ),
            (),
            dark=True,
        ),
    )


def _closing() -> Layout:
    return Layout(
        "Closing",
        (
            Box("Title", "title", TITLE, MARGIN, 1.6, ACROSS, 3.4, 48, "lt1", True, "b"),
            Box("Lead", "body", LEAD, MARGIN, 5.2, ACROSS, 1.8, 24, "lt2"),
            Box("Points", "body", BODY, MARGIN, 8.4, ACROSS, 4.4, 24, "dk1", bullets=True),
            *_cover_foot(),
            *feet(False),
        ),
        (Panel(0, 0, WIDTH, 7.4),),
    )


def _cover_foot() -> tuple[Box, Box, Box]:
    """Who speaks, and at the right the funding mark's statement; the mark stands to the left of it."""
    return (
        Box("Speaker", "body", SPEAKER, MARGIN, _COVER_FOOT, 14.0, 2.8, 20, "dk1"),
        Box("Funding statement", "body", FUNDING, WIDTH - MARGIN - 7.4, _COVER_FOOT, 7.4, 2.0, 20, "EU", anchor="ctr"),
        Box("Disclaimer", "body", DISCLAIMER, MARGIN, 16.0, ACROSS, 1.15, 14, "accent6"),
    )


def _contents(under_lead: bool) -> tuple[Layout, ...]:
    """The layouts of what is told: points, a table, a chart, a sentence alone."""
    lead = Box("Lead", "body", LEAD, MARGIN, _LEAD_TOP, ACROSS, 2.2, 24, "accent2")
    above = (extra(), title(), lead) if under_lead else (extra(), title())
    ending = " with lead" if under_lead else ""
    right = MARGIN + HALF + GAP
    left, beside = 10.6, MARGIN + 10.6 + GAP
    columns = (
        body("First column", BODY, MARGIN, HALF, under_lead),
        body("Second column", SECOND, right, HALF, under_lead),
    )
    table_beside = _table(beside, WIDTH - MARGIN - beside, under_lead)
    points = body("Points", BODY, MARGIN, ACROSS, under_lead)
    return (
        Layout(f"Points{ending}", (*above, points, *feet(False))),
        Layout(f"Two columns{ending}", (*above, *columns, *feet(False))),
        Layout(f"Table{ending}", (*above, *_table(MARGIN, ACROSS, under_lead), *feet(False))),
        Layout(f"Points and table{ending}", (*above, points._replace(width=left), *table_beside, *feet(False))),
        Layout(f"Chart{ending}", (*above, *_chart(under_lead), *feet(False))),
        Layout(f"Drawing{ending}", (*above, *feet(False))),
        _statement(f"Statement{ending}", above, points.y),
    )


def _thought() -> Layout:
    """One thought in large letters beside a bar, and under it the points that serve it."""
    indent, top, end, points = 1.2, 5.3, 9.3, 10.3
    lead = Box("Thought", "body", LEAD, MARGIN + indent, top, ACROSS - 2 * indent, end - top, 32, "dk1", anchor="ctr")
    box = Box("Points", "body", BODY, MARGIN, points, ACROSS, _BODY_END - points, 26, "dk1", bullets=True)
    panels = (Panel(MARGIN, _BAR_TOP, 2.4, 0.14), Panel(MARGIN, top, 0.14, end - top, "accent2"))
    return Layout("Thought", (extra(), title(), lead, box, *feet(False)), panels)


def drawing_box(under_lead: bool) -> Box:
    """Where a drawing stands, which is many shapes and has no place of its own in a layout."""
    return body("Drawing", 0, MARGIN, ACROSS, under_lead)


def sources_box(dark: bool) -> Box:
    """Where a page of a PDF says its sources in small print; a PowerPoint file says them in the notes."""
    colour = "lt2" if dark else "accent6"
    return Box("Sources", "body", SOURCES, MARGIN, _SOURCES_TOP, ACROSS, 1.0, 12, colour, anchor="b")


def _table(x: float, width: float, under_lead: bool) -> tuple[Box, Box]:
    box = body("Table", TABLE, x, width, under_lead, _NOTE_TOP - 0.1)
    note = Box("Note", "body", NOTE, x, _NOTE_TOP, width, 1.45, SMALLEST, "accent6")
    return box._replace(type="tbl", size=SMALLEST, bullets=False), note


def table_room(box: Box, has_note: bool) -> float:
    """How high a table may be at its place, in points: down to its note, or to the end of the slide where it has none."""
    return (box.height + (0.0 if has_note else _BODY_END - _NOTE_TOP - 0.1)) * POINTS_A_CENTIMETRE


def _chart(under_lead: bool) -> tuple[Box, Box]:
    box = body("Chart", CHART, MARGIN, ACROSS, under_lead, _CHART_NOTE_TOP - 0.2)
    note = Box("Note", "body", NOTE, MARGIN, _CHART_NOTE_TOP, ACROSS, 3.0, SMALLEST, "accent6", anchor="b")
    return box._replace(type="chart", size=SMALLEST, bullets=False), note


def _statement(name: str, above: tuple[Box, ...], top: float) -> Layout:
    """A sentence alone beside a bar, and under it whose words it is."""
    indent, end = 1.2, 15.2
    said = Box("Statement", "body", BODY, MARGIN + indent, top, ACROSS - 2 * indent, end - top, 34, "dk1", anchor="ctr")
    by = Box("Said by", "body", SAID_BY, MARGIN + indent, end, ACROSS - 2 * indent, 1.2, 22, "accent6")
    panels = (Panel(MARGIN, _BAR_TOP, 2.4, 0.14), Panel(MARGIN, top, 0.14, end - top, "accent2"))
    return Layout(name, (*above, said, by, *feet(False)), panels)
