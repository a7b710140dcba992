"""A chart on a slide: PowerPoint's own, with its numbers in a workbook, in the placeholder meant for it.

Every bar says its amount in the words of the deck's language. A number format would not do: PowerPoint writes decimals as
the machine does that shows them, and what is 7,234 in one language is a thousand times as much in another.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from lxml import etree
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.enum.dml import MSO_PATTERN, MSO_THEME_COLOR
from pptx.oxml.ns import qn
from pptx.util import Cm, Pt

from mkdocs_strategy.model import letters
from mkdocs_strategy.model.layouts import SMALLEST, Box
from mkdocs_strategy.model.looks import COLOURS
from mkdocs_strategy.model.outline import ChartSeries, SlideChart, SlideOutline
from mkdocs_strategy.publish.chart_words import amount_words, category_names, drawn_of
from mkdocs_strategy.publish.package import packed, parts_of

_WHOLE_NUMBER = 1
_COLOURS = (MSO_THEME_COLOR.ACCENT_2, MSO_THEME_COLOR.ACCENT_4, MSO_THEME_COLOR.ACCENT_3, MSO_THEME_COLOR.ACCENT_5)
_PATTERNS = {"computed": MSO_PATTERN.WIDE_UPWARD_DIAGONAL, "apart": MSO_PATTERN.SMALL_CONFETTI}
# How much of the chart its names take at most, and how much wider letters may come out than they are reckoned.
_NAMES, _SPARE = 0.45, 1.15
_DAY = "1980-01-01T00:00:00Z"


def fill_chart(box: Any, slide: SlideOutline, within: Box, language: str) -> None:
    """Put a slide's chart in its placeholder, as high as there is room, with all of it in words for those who do not see it."""
    chart = slide.chart
    assert chart is not None
    drawn = drawn_of(chart)
    if not drawn:
        return
    kind = XL_CHART_TYPE.COLUMN_CLUSTERED if chart.kind == "columns" else XL_CHART_TYPE.BAR_CLUSTERED
    idx, name, room = box.placeholder_format.idx, box.name, box.width.pt
    frame = box.insert_chart(kind, _data(chart, drawn))
    frame.name, frame.height = name, Cm(within.height)
    frame._element.nvGraphicFramePr.cNvPr.set("descr", chart.alt)
    place = etree.SubElement(frame._element.find(f".//{qn('p:nvPr')}"), qn("p:ph"))
    place.set("type", "chart")
    place.set("idx", str(idx))
    _shape(frame.chart, chart, drawn, room)
    for number, (made, one) in enumerate(zip(frame.chart.series, chart.series, strict=True)):
        _label(made, chart, one, drawn, number, language)
    _in_language(frame.chart, language)
    _same_every_time(frame.chart.part.chart_workbook.xlsx_part)


def _data(chart: SlideChart, drawn: tuple[int, ...]) -> Any:
    data: Any = CategoryChartData(number_format=chart.number_format)  # type: ignore[no-untyped-call]
    names = category_names(chart)
    data.categories = [names[position] for position in drawn]
    for one in chart.series:
        name = f"{one.name}, {chart.unit}" if chart.kind == "columns" else one.name
        data.add_series(name, [_number(one.values[position]) for position in drawn])
    return data


def _number(value: Decimal | None) -> float | int | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _shape(made: Any, chart: SlideChart, drawn: tuple[int, ...], room: float) -> None:
    """No lines but the one that bars stand on; bars from the top down, with room for the words behind the longest."""
    made.font.size = Pt(SMALLEST)
    made.font.color.theme_color = MSO_THEME_COLOR.TEXT_1
    made.has_title = False
    made.has_legend = chart.kind == "columns"
    plot, names, values = made.plots[0], made.category_axis, made.value_axis
    plot.gap_width = 45 if chart.kind == "bars" else 60
    plot.overlap = -10 if chart.kind == "columns" else 0
    plot.vary_by_categories = False
    values.visible = values.has_major_gridlines = names.has_major_gridlines = False
    values.minimum_scale, values.maximum_scale = 0, _top(chart, drawn, room)
    names.major_tick_mark = XL_TICK_MARK.NONE
    names.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    names.format.line.color.theme_color = MSO_THEME_COLOR.ACCENT_6
    if chart.kind == "bars":
        names.reverse_order = True
    if made.has_legend:
        made.legend.position = XL_LEGEND_POSITION.TOP
        made.legend.include_in_layout = False


def _top(chart: SlideChart, drawn: tuple[int, ...], room: float) -> float:
    """The number at the end of the scale."""
    longest = max(float(one.values[position] or 0) for one in chart.series for position in drawn) or float(
        _WHOLE_NUMBER
    )
    if chart.kind == "columns":
        return longest * 1.25
    words = max(letters.width(one.words[position], SMALLEST) for one in chart.series for position in drawn) * _SPARE
    names = max(letters.width(name, SMALLEST) for name in category_names(chart)) * _SPARE
    bars = room - min(names, room * _NAMES)
    return longest * bars / max(bars - words, bars / 2)


def _label(made: Any, chart: SlideChart, one: ChartSeries, drawn: tuple[int, ...], number: int, language: str) -> None:
    """Colour each bar by what it is, and write its amount at its end."""
    _paint(made.format, one.states[drawn[0]], number)
    for place, position in enumerate(drawn):
        value = one.values[position]
        if value is None:
            continue
        point = made.points[place]
        _paint(point.format, one.states[position], number)
        label = point.data_label
        label.position = XL_LABEL_POSITION.OUTSIDE_END
        run = label.text_frame.paragraphs[0].add_run()
        run.text = amount_words(chart, one, position, language)
        run.font.size, run.font.bold = Pt(SMALLEST), True
        label.text_frame.word_wrap = False


def _paint(form: Any, state: str, number: int) -> None:
    """What is whole is an outline, a part is full, what is computed or apart has a pattern; never colour alone."""
    colour = _COLOURS[number % len(_COLOURS)]
    if state in _PATTERNS:
        form.fill.patterned()
        form.fill.pattern = _PATTERNS[state]
        form.fill.fore_color.theme_color = colour
        form.fill.back_color.rgb = RGBColor.from_string(COLOURS["lt1"])  # type: ignore[no-untyped-call]
    else:
        form.fill.solid()
        form.fill.fore_color.theme_color = MSO_THEME_COLOR.BACKGROUND_1 if state == "whole" else colour
    form.line.color.theme_color = colour
    form.line.width = Pt(1.5)


def _in_language(made: Any, language: str) -> None:
    """Say the language of the chart and of every run in it."""
    space = made._chartSpace
    said = etree.Element(qn("c:lang"))
    said.set("val", language)
    space.find(qn("c:date1904")).addnext(said)
    for tag in ("a:rPr", "a:defRPr", "a:endParaRPr"):
        for found in space.iter(qn(tag)):
            found.set("lang", language)


def _same_every_time(workbook: Any) -> None:
    """Take the moment of its making out of a chart's workbook."""
    parts = parts_of(workbook.blob)
    core = etree.fromstring(parts["docProps/core.xml"])
    for dated in core:
        if dated.get("{http://www.w3.org/2001/XMLSchema-instance}type") is not None:
            dated.text = _DAY
    parts["docProps/core.xml"] = etree.tostring(core, xml_declaration=True, encoding="UTF-8", standalone=True)
    workbook.blob = packed(parts)
