"""Charts in a PowerPoint file: native, with the exact numbers of the data, and in words what they cannot draw."""

from __future__ import annotations

import datetime
import io
import zipfile
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs
import openpyxl
import pytest
from pptx import Presentation
from pptx.enum.chart import XL_CHART_TYPE

from mkdocs_strategy.model.budget import BudgetFrame
from mkdocs_strategy.model.deck import Slide
from mkdocs_strategy.model.outline import ChartSeries, DeckOutline, SlideChart, SlideOutline, SlideTable
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.publish.pptx import write_pptx
from tests.publish.made_decks import (
    CONTENTS,
    A,
    C,
    box,
    charts,
    every_outline,
    opened,
    plain,
    publication,
    the_outline,
)

CITIZENS = "citizens-and-patients-deck"
TABLE = SlideTable(caption="The money", header=("What", "Amount"), rows=())


@pytest.fixture(scope="module")
def made() -> DeckOutline:
    return the_outline("case", "da")


def series(name: str, *values: str | None, state: str = "part") -> ChartSeries:
    return ChartSeries(
        name=name,
        values=tuple(Decimal(value) if value else None for value in values),
        words=tuple(f"{value}\u00a0kr." if value else "not stated" for value in values),
        states=tuple(state if value else "unknown" for value in values),
        starts=(Decimal(0),) * len(values),
    )


def a_chart(kind: str, *drawn: ChartSeries, **more: Any) -> SlideChart:
    names = more.pop("names", ("Roads", "Schools", "Signs"))
    return SlideChart(
        kind=kind,
        finding="Most goes to roads",
        alt="Most goes to roads. Roads: 7 kr.",
        categories=names,
        groups=more.pop("groups", ("",) * len(names)),
        series=drawn,
        unit="kr.",
        number_format="#,##0.0",
        table=TABLE,
        **more,
    )


def shown(made: DeckOutline, chart: SlideChart, folder: Path) -> Any:
    slide = SlideOutline(number=1, id="a", title="Most goes to roads", layout="chart", label="", chart=chart)
    return opened(attrs.evolve(made, slides=(slide,)), folder).slides[0]


def chart_on(slide: Any) -> Any:
    return next(shape for shape in slide.shapes if shape.has_chart)


def labels(frame: Any) -> list[list[str]]:
    return [
        ["".join(text.text for text in label.iter(f"{A}t")) for label in one._element.iter(f"{C}dLbl")]
        for one in frame.chart.series
    ]


def test_a_chart_is_powerpoints_own_in_the_placeholder_meant_for_it(made: DeckOutline, tmp_path: Path) -> None:
    frame = chart_on(shown(made, a_chart("bars", series("Amount", "7", "5.5", "0.25")), tmp_path))
    assert (frame.is_placeholder, frame.placeholder_format.idx) == (True, 19)
    assert frame.chart.chart_type == XL_CHART_TYPE.BAR_CLUSTERED
    assert frame._element.nvGraphicFramePr.cNvPr.get("descr") == "Most goes to roads. Roads: 7 kr."
    assert list(frame.chart.plots[0].categories) == ["Roads", "Schools", "Signs"]
    assert frame.chart.series[0].values == (7, 5.5, 0.25)
    assert labels(frame) == [["7\u00a0kr.", "5.5\u00a0kr.", "0.25\u00a0kr."]]


def test_what_goes_on_over_time_is_columns_whose_series_name_the_unit(made: DeckOutline, tmp_path: Path) -> None:
    two = (series("Steps", "3", "6", "9.5", state="computed"), series("Flat", "3", "3", "3", state="computed"))
    frame = chart_on(shown(made, a_chart("columns", *two, names=("1", "2", "3")), tmp_path))
    assert frame.chart.chart_type == XL_CHART_TYPE.COLUMN_CLUSTERED
    assert [one.name for one in frame.chart.series] == ["Steps, kr.", "Flat, kr."]
    assert frame.chart.has_legend
    assert labels(frame) == [["3", "6", "9,5"], ["3", "3", "3"]]


def test_what_nobody_says_the_amount_of_is_named_under_the_chart(made: DeckOutline, tmp_path: Path) -> None:
    chart = a_chart("bars", series("Amount", "7", None, "1"), groups=("A", "A", "B"), notes=("It is our sum.",))
    slide = shown(made, chart, tmp_path)
    assert list(chart_on(slide).chart.plots[0].categories) == ["A: Roads", "B: Signs"]
    assert [plain(one.text) for one in box(slide, 16).text_frame.paragraphs] == [
        "A: Schools: not stated",
        "It is our sum.",
    ]


def test_no_bar_is_told_from_another_by_colour_alone(made: DeckOutline, tmp_path: Path) -> None:
    looks = ("whole", "part", "computed", "apart")
    one = attrs.evolve(series("Amount", "9", "5", "4", "1"), states=looks)
    frame = chart_on(shown(made, a_chart("bars", one, names=looks), tmp_path))
    fills = [point.find(f"{C}spPr")[0] for point in frame.chart.series[0]._element.iter(f"{C}dPt")]
    drawn = [(fill.tag.removeprefix(A), fill.get("prst"), fill.find(f".//{A}schemeClr").get("val")) for fill in fills]
    assert drawn == [
        ("solidFill", None, "bg1"),
        ("solidFill", None, "accent2"),
        ("pattFill", "wdUpDiag", "accent2"),
        ("pattFill", "smConfetti", "accent2"),
    ]


def test_a_chart_says_its_language_and_has_no_small_letters(made: DeckOutline, tmp_path: Path) -> None:
    frame = chart_on(shown(made, a_chart("bars", series("Amount", "7", "5", "1")), tmp_path))
    space = frame.chart._chartSpace
    assert space.find(f"{C}lang").get("val") == "da-DK"
    assert {one.get("lang") for one in space.iter(f"{A}rPr", f"{A}defRPr")} == {"da-DK"}
    assert min(int(one.get("sz")) for one in space.iter(f"{A}rPr", f"{A}defRPr") if one.get("sz")) >= 1800


def test_a_chart_ends_where_the_words_under_it_begin(made: DeckOutline, tmp_path: Path) -> None:
    chart = a_chart("bars", series("Amount", "7", "5", "1"))
    alone = chart_on(shown(made, chart, tmp_path))
    above = chart_on(shown(made, attrs.evolve(chart, notes=("Some words on a line " * 9,)), tmp_path))
    assert above.height < alone.height
    assert alone.top == above.top


# The real decks


def workbook(chart: Any) -> list[list[Decimal]]:
    """The numbers of each series in the workbook behind a chart, which PowerPoint opens to edit it."""
    book = openpyxl.load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob))
    _, *columns = zip(*list(book.worksheets[0].values)[1:], strict=True)
    return [[Decimal(str(value)) for value in column if value is not None] for column in columns]


def amounts_of(plan: Plan, chart: SlideChart, identifier: str) -> list[list[Decimal]]:
    """The amounts that a chart of a thing must hold, reckoned from the data alone.

    Of its lines, the largest first, with what they come to; or of a yearly amount in each year, as each document reads it.
    """
    thing = plan.things[identifier]
    if isinstance(thing, Slide):
        # Somebody wrote the slide, and named what it shows.
        assert thing.of is not None
        return amounts_of(plan, chart, thing.of.id)
    if isinstance(thing, BudgetFrame):
        lines = sorted((line.amount.amount for line in thing.lines if line.amount is not None), reverse=True)
        return [[*lines, sum(lines, Decimal(0))]]
    years = range(1, len(chart.categories) + 1)
    ways = {"adds-up": [thing.amount.amount * year for year in years], "stays": [thing.amount.amount for _ in years]}
    return [ways[step.rule] for step in thing.steps]


@pytest.mark.parametrize("content", list(CONTENTS))
def test_the_workbook_of_every_chart_of_every_deck_holds_the_exact_amounts_of_the_data(
    content: str, tmp_path: Path
) -> None:
    plan, drawn = publication(content).plan, 0
    for made in every_outline(content):
        for slide, shown in zip(made.slides, opened(made, tmp_path).slides, strict=True):
            frames = [shape for shape in shown.shapes if shape.has_chart]
            assert len(frames) == (slide.chart is not None)
            for frame in frames:
                assert slide.chart is not None
                amounts = amounts_of(plan, slide.chart, slide.id.rpartition("-budget-chart-")[2])
                assert workbook(frame.chart) == amounts, slide.id
                assert [[Decimal(str(value)) for value in one.values] for one in frame.chart.series] == amounts
                drawn += 1
    assert drawn == len(list(charts(content))) > 0


def test_every_chart_of_every_deck_holds_what_its_outline_does(tmp_path: Path) -> None:
    found = list(charts("real"))
    assert found
    for made in dict.fromkeys(made for made, _ in found):
        deck = opened(made, tmp_path)
        for slide in (slide for one, slide in found if one is made):
            assert slide.chart is not None
            frame = chart_on(deck.slides[slide.number - 1])
            drawn = [[value for value in one.values if value is not None] for one in slide.chart.series]
            values = [[Decimal(str(value)) for value in one.values] for one in frame.chart.series]
            assert values == drawn
            assert [len(one) for one in labels(frame)] == [len(one) for one in drawn]


def test_the_same_chart_is_the_same_file_on_any_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = the_outline("real", "da", CITIZENS)
    write_pptx(made, tmp_path / "deck.pptx")
    with zipfile.ZipFile(tmp_path / "deck.pptx") as package:
        names = [name for name in package.namelist() if name.startswith("ppt/embeddings/")]
        inside = [zipfile.ZipFile(io.BytesIO(package.read(name))) for name in names]
    assert inside
    for book in inside:
        assert {entry.date_time for entry in book.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        year = str(datetime.datetime.now(datetime.UTC).year)
        assert year not in book.read("docProps/core.xml").decode()
    assert Presentation(str(tmp_path / "deck.pptx")).slides
