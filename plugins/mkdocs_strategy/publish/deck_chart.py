"""A chart of a slide as it is drawn in a PDF: what each bar is called, how long it is, what stands at its end."""

from __future__ import annotations

from typing import Any

from mkdocs_strategy.model import letters
from mkdocs_strategy.model.layouts import POINTS_A_CENTIMETRE, SMALLEST, Box
from mkdocs_strategy.model.outline import SlideChart, SlideOutline
from mkdocs_strategy.publish.chart_words import amount_words, category_names, drawn_of

# How much of the width names take at most, and the largest letters.
_NAMES, _LARGEST = 0.42, 20.0


def chart_data(slide: SlideOutline, box: Box, language: str) -> dict[str, Any]:
    """A chart as plain data for deck.typ. Lengths are parts of the scale, from 0 to 1."""
    chart = slide.chart
    assert chart is not None
    width = box.width * POINTS_A_CENTIMETRE
    names = category_names(chart)
    drawn = drawn_of(chart)
    size = _LARGEST if len(drawn) * len(chart.series) <= 8 else SMALLEST
    labels = [[amount_words(chart, one, position, language) for one in chart.series] for position in drawn]
    return {
        "kind": chart.kind,
        "alt": chart.alt,
        "size": size,
        "names": min(_NAMES * width, max((letters.width(names[position], size) for position in drawn), default=0)),
        "labels": max((letters.width(words, size) * 1.1 for row in labels for words in row), default=0),
        "rows": [_row(chart, position, names[position], words) for position, words in zip(drawn, labels, strict=True)],
        "series": [f"{one.name}, {chart.unit}" for one in chart.series] if chart.kind == "columns" else [],
        "looks": [next(iter(filter(None, one.states)), "part") for one in chart.series],
    }


def _row(chart: SlideChart, position: int, name: str, words: list[str]) -> dict[str, Any]:
    top = max(
        value + start for one in chart.series for value, start in zip(one.values, one.starts, strict=True) if value
    )
    bars = [
        {
            "start": float(one.starts[position] / top),
            "length": float((one.values[position] or 0) / top),
            "look": one.states[position],
            "words": said,
        }
        for one, said in zip(chart.series, words, strict=True)
    ]
    return {"name": name, "bars": bars}
