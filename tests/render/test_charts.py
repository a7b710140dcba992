"""What charts of money say and how long their bars are: in proportion to the amounts, and none for what is not known."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as some

from mkdocs_strategy.model.budget import BudgetFrame, BudgetLine, Step
from mkdocs_strategy.model.charts import CHARTS_OF
from mkdocs_strategy.model.moment import parse_moment
from mkdocs_strategy.model.money import Money
from mkdocs_strategy.model.parts import BUDGET_CHARTS
from mkdocs_strategy.model.record import EVERY_LANGUAGE, NOWHERE, Ref, Text
from mkdocs_strategy.pipeline import prepare
from mkdocs_strategy.render.assets import STYLESHEET, asset
from mkdocs_strategy.render.chart_kinds import chart
from mkdocs_strategy.render.chart_svg import many_unknown, svg
from mkdocs_strategy.render.charts import LOOKS, Chart
from mkdocs_strategy.render.edition import Edition

TOWN = prepare(Path(__file__).parent / "town" / "content", "content").editions["en"]

amounts = some.decimals(min_value=0, max_value=10**12, places=2)
money = amounts.map(lambda amount: Money(amount, "DKK"))


def named(words: str) -> Text:
    return Text([(EVERY_LANGUAGE, words, NOWHERE)])


def line(identifier: str, amount: Money | None, **values: Any) -> BudgetLine:
    return BudgetLine(
        id=identifier, name=named(identifier), amount=amount, state="stated" if amount else "unknown", **values
    )


def frame(amount: Money | None, *lines: Money | None, about: str = "school", **values: Any) -> BudgetFrame:
    listed = tuple(line(f"line-{i}", one) for i, one in enumerate(lines))
    state = "stated" if amount else "unknown"
    identifier = f"{about}-frame"
    return BudgetFrame(
        id=identifier, name=named(identifier), about=Ref(about), amount=amount, lines=listed, state=state, **values
    )


def drawn(shown: Chart) -> list[tuple[str, str, str]]:
    """The bars of a chart as drawn: look, where each begins, how long it is."""
    return re.findall(r'<rect class="(\w+)" x="([^"]*)" y="[^"]*" width="([^"]*)"', svg(shown, "c"))


def of_town(frames: tuple[BudgetFrame, ...], lines: tuple[BudgetLine, ...] = ()) -> Edition:
    return Edition(evolve(TOWN.plan, frames=frames, lines=lines), "en")


def known(*frames: BudgetFrame, lines: tuple[BudgetLine, ...] = ()) -> Chart:
    edition = of_town(frames, lines)
    shown = chart(edition, edition.plan.strategy, "known")
    assert shown is not None
    return shown


def test_every_kind_of_chart_is_one_that_a_page_can_ask_for() -> None:
    assert tuple(kind for kinds in CHARTS_OF.values() for kind in kinds) == BUDGET_CHARTS


@given(some.lists(money, min_size=1, max_size=6))
def test_lengths_are_in_proportion_to_amounts(lines: list[Money]) -> None:
    shown = chart(TOWN, frame(None, *lines), "lines")
    assert shown is not None
    total = sum((one.amount for one in lines), Decimal(0))
    wanted = [*sorted((one.amount for one in lines), reverse=True), total]
    assert [bar.amount for bar in shown.groups[0].bars] == wanted
    for amount, (_, start, width) in zip(wanted, drawn(shown), strict=True):
        assert start == "0%"
        assert abs(Decimal(width.rstrip("%")) - amount * 100 / (total or 1)) <= Decimal("0.005")


@given(money, some.lists(money, min_size=1, max_size=4))
def test_what_is_left_begins_where_the_allocated_ends_and_ends_with_the_frame(whole: Money, lines: list[Money]) -> None:
    allocated = sum((one.amount for one in lines), Decimal(0))
    shown = chart(TOWN, frame(whole, *lines), "allocation")
    assert shown is not None
    bars = shown.groups[0].bars
    assert (bars[0].amount, bars[1].amount) == (whole.amount, allocated)
    if allocated > whole.amount:
        assert len(bars) == 2
    else:
        assert (bars[2].start, bars[2].end, bars[2].look) == (allocated, whole.amount, "computed")
    assert all(Decimal(x.rstrip("%")) + Decimal(width.rstrip("%")) <= Decimal("100.01") for _, x, width in drawn(shown))


@given(money, some.integers(2, 10))
def test_steps_are_of_the_same_height_and_all_computed(amount: Money, years: int) -> None:
    readings = (Step(rule="adds-up", name=named("Up")), Step(rule="stays", name=named("Flat")))
    shown = chart(TOWN, line("upkeep", amount, per="year", steps=readings), "steps", years)
    assert shown is not None
    up, flat = shown.groups
    assert [bar.amount for bar in up.bars] == [amount.amount * year for year in range(1, years + 1)]
    assert [bar.amount for bar in flat.bars] == [amount.amount] * years
    assert {look for look, _, _ in drawn(shown)} == {"computed"}


@pytest.mark.parametrize(
    ("starts", "years", "finding"),
    [
        ("2026", ["2026", "2027"], "In 2027 the amount is DKK 6 million (Up), calculated by us"),
        (None, ["Year 1", "Year 2"], "In year 2 the amount is DKK 6 million (Up), calculated by us"),
    ],
)
def test_years_are_named_only_where_the_first_is_stated(starts: str | None, years: list[str], finding: str) -> None:
    step = Step(rule="adds-up", name=named("Up"), starts=parse_moment(starts) if starts else None)
    shown = chart(TOWN, line("upkeep", Money(Decimal(3_000_000), "DKK"), steps=(step,)), "steps", 2)
    assert shown is not None
    assert [bar.name.replace("\u00a0", " ") for bar in shown.groups[0].bars] == years
    assert shown.finding.replace("\u00a0", " ") == finding


@given(money)
def test_what_is_not_known_has_no_length_and_is_no_remainder(whole: Money) -> None:
    shown = known(frame(whole, about=TOWN.plan.strategy.id), frame(None, about="library"))
    assert [[(bar.name, bar.look, bar.amount) for bar in group.bars] for group in shown.groups] == [
        [("mill-strategy-frame", "whole", whole.amount)],
        [("The school", "unknown", None), ("The library", "unknown", None)],
    ]
    assert [(look, width) for look, _, width in drawn(shown) if look == "unknown"] == [("unknown", "1.9em")] * 2


def test_many_unknown_amounts_stand_in_a_row_with_their_names_below() -> None:
    several = known(*(frame(None, about="library") for _ in range(5)))
    assert len({one for look, one, _ in drawn(several) if look == "unknown"}) == 6
    assert "not stated: The school; library-frame; library-frame; library-frame; library-frame; library-frame" in (
        " ".join(re.findall('<text class="why"[^>]*>([^<]*)<', svg(several, "c")))
    )
    assert 'class="why"' not in svg(several, "c", names_many=False)
    assert many_unknown(several) == (f"not stated: The school{'; library-frame' * 5}",)
    assert many_unknown(known(frame(None, about="library"))) == ()


def test_a_buffer_is_drawn_neither_within_the_frame_nor_beside_it() -> None:
    ref = (Ref(TOWN.plan.strategy.id),)
    million = Money(Decimal(1_000_000), "DKK")
    buffer = line("spare", million, nature="buffer", about=ref)
    yearly = line("upkeep", million, nature="recurring", per="year", about=ref)
    shown = known(frame(million, about=TOWN.plan.strategy.id), lines=(buffer, yearly))
    assert [group.name for group in shown.groups] == ["", TOWN.say("chart-areas"), TOWN.say("chart-apart")]
    assert [(bar.name, bar.start, bar.look) for bar in shown.groups[-1].bars] == [("spare", Decimal(0), "apart")]


def test_a_sum_of_what_is_known_is_said_only_where_it_may_be_made() -> None:
    million = Money(Decimal(1_000_000), "DKK")
    years = parse_moment("2025/2028")
    school, library = (frame(million, about=area, years=years) for area in ("school", "library"))
    whole = frame(million.exactly, about=TOWN.plan.strategy.id)
    findings = [
        known(whole, school).finding,
        known(school, library).finding,
        known(school, evolve(library, years=None)).finding,
        known(school, evolve(library, amount=Money(Decimal(5), "EUR"))).finding,
    ]
    assert [one.replace("\u00a0", " ") for one in findings] == [
        "The frame is DKK 1 million; of the frames of 2 areas we know 1: DKK 1 million",
        "Of the frames of 2 areas we know 2: DKK 2 million (calculated)",
        "Of the frames of 2 areas we know 2",
        "Of the frames of 2 areas we know 2",
    ]


def test_an_amount_in_another_currency_has_no_bar() -> None:
    million = Money(Decimal(1_000_000), "DKK")
    shown = known(frame(million, about="school"), frame(Money(Decimal(5), "EUR"), about="library"))
    assert [bar.look for bar in shown.groups[0].bars] == ["part", "unscaled"]
    assert len(drawn(shown)) == 1
    assert shown.notes == (TOWN.say("chart-other-currency-note"),)


@pytest.mark.parametrize(
    ("lines", "finding"),
    [
        ((2, 3), "The largest amount goes to line-1: DKK 3 of DKK 5 (calculated)"),
        ((2, 3, None), "The largest amount we know of goes to line-1: DKK 3"),
        ((3, 3), "The largest amounts are alike and go to line-0, line-1: DKK 3 each"),
    ],
)
def test_the_largest_line_is_named(lines: tuple[int | None, ...], finding: str) -> None:
    listed = [None if one is None else Money(Decimal(one), "DKK") for one in lines]
    shown = chart(TOWN, frame(None, *listed), "lines")
    assert shown is not None
    assert shown.finding.replace("\u00a0", " ") == finding


def test_every_look_of_a_bar_is_told_in_the_style_sheet_without_colour() -> None:
    """Outline, fill, stripes, dots, dashes: bars differ where there is but one colour."""
    for look in LOOKS:
        assert look == "unscaled" or re.search(rf"\.strategy-chart [^{{]*\.?{look}\b", asset(STYLESHEET)), look


def test_a_chart_says_all_its_values_in_words() -> None:
    for of, kind in (("school-frame", "allocation"), ("school-frame", "lines"), ("line-upkeep", "steps")):
        shown = chart(TOWN, TOWN.plan.things[of], kind)
        assert shown is not None
        bars = [bar for group in shown.groups for bar in group.bars]
        assert [bar for bar in bars if f"{bar.name}: {bar.value}" not in shown.in_words] == []
