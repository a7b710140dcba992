"""What stands beside and under a slide's chart: names, amounts, and what it cannot draw."""

from __future__ import annotations

from decimal import Decimal

from babel.numbers import format_decimal

from mkdocs_strategy.model.outline import ChartSeries, SlideChart

_MILLIONS, _MILLION = ",,", Decimal(1_000_000)


def category_names(chart: SlideChart) -> tuple[str, ...]:
    """The names of the categories, each with the heading it stands under."""
    return tuple(
        f"{group}: {name}" if group else name for group, name in zip(chart.groups, chart.categories, strict=True)
    )


def drawn_of(chart: SlideChart) -> tuple[int, ...]:
    """The positions of the categories in which something has a length."""
    positions = range(len(chart.categories))
    return tuple(position for position in positions if any(one.values[position] is not None for one in chart.series))


def undrawn_of(chart: SlideChart) -> tuple[str, ...]:
    """The categories without a length, each with what is known of its amount."""
    return tuple(
        f"{name}: {words}"
        for one in chart.series
        for name, words, state, value in zip(category_names(chart), one.words, one.states, one.values, strict=True)
        if state and value is None
    )


def amount_words(chart: SlideChart, one: ChartSeries, position: int, language: str) -> str:
    """An amount as it stands at its bar: in full, or over time as the number alone, for its series names the unit."""
    value = one.values[position]
    if chart.kind != "columns" or value is None:
        return one.words[position]
    scaled = value / _MILLION if chart.number_format.endswith(_MILLIONS) else value
    return str(format_decimal(scaled.normalize(), "#,##0.############", locale=language.replace("-", "_")))
