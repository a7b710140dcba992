"""What slides show of the facts: every part of the strategy, and the exact amounts of the budget."""

from __future__ import annotations

import attrs
import pytest

from mkdocs_strategy.model.deck import SHOWN_OF
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.record import Ref
from mkdocs_strategy.render.decks import outline
from mkdocs_strategy.render.edition import Edition
from tests.render.written_deck import slide

# What each kind of thing is shown of, in the real strategy.
OF = {
    "strategy": "digitalisation-strategy",
    "sub-strategy": "citizens-and-patients",
    "budget-frame": "citizens-frame",
    "budget-line": "innovation-infrastructure-yearly",
    "focus-area": "di-focus-data",
    "project": "hope4kids",
    "body": "digitalisation-committee",
    "drawing": "drawing-citizen-clinic-it",
}


@pytest.mark.parametrize(("shows", "kind"), [(part, kind) for part, kinds in SHOWN_OF.items() for kind in kinds])
def test_every_part_can_be_drawn_from_the_real_strategy(real_plan: Plan, shows: str, kind: str) -> None:
    of = "digital-innovation" if shows in ("commitments", "initiatives") and kind == "sub-strategy" else OF[kind]
    assert real_plan.things[of].kind == kind
    deck = attrs.evolve(real_plan.decks[0], slides=(slide("a", shows=shows, of=Ref(of)),))
    made = outline(Edition(real_plan, "da"), deck).slides[0]
    held = (made.points, made.table, made.chart, made.drawing, made.statement)
    nothing_there = {
        ("benefits", "focus-area"),
        ("decisions", "project"),
        ("financing", "strategy"),
        ("targets", "strategy"),
    }
    assert any(held) or (shows, kind) in nothing_there, held


def test_a_part_that_a_thing_cannot_have_is_left_out(real_plan: Plan) -> None:
    deck = attrs.evolve(real_plan.decks[0], slides=(slide("a", shows="ambitions", of=Ref("citizens-frame")),))
    made = outline(Edition(real_plan, "da"), deck).slides[0]
    assert (made.points, made.statement) == ((), "")


def test_a_chart_holds_the_exact_numbers_of_the_budget(real_plan: Plan) -> None:
    show = slide("a", shows="budget-chart", of=Ref("citizens-frame"), chart="lines", layout="chart")
    deck = attrs.evolve(real_plan.decks[0], slides=(show,))
    made = outline(Edition(real_plan, "en"), deck).slides[0]
    frame = real_plan.things["citizens-frame"]
    amounts = sorted((line.amount.amount for line in frame.lines), reverse=True)
    assert made.chart is not None
    (series,) = made.chart.series
    assert series.values == (*amounts, frame.lines_total.amount)
    assert (made.layout, made.title) == ("chart", made.chart.finding)
    assert (made.chart.kind, made.chart.unit, made.chart.number_format) == ("bars", "DKK\u00a0million", "#,##0.000,,")
    assert series.words == tuple(row.cells[1] for row in made.chart.table.rows)
    assert all(name in made.chart.alt for name in made.chart.categories)


def test_a_yearly_amount_is_a_series_for_each_reading(real_plan: Plan) -> None:
    show = slide("a", shows="budget-chart", of=Ref("innovation-infrastructure-yearly"))
    deck = attrs.evolve(real_plan.decks[0], slides=(show,))
    made = outline(Edition(real_plan, "en"), deck).slides[0].chart
    line = real_plan.things["innovation-infrastructure-yearly"]
    assert made is not None
    assert made.kind == "columns"
    assert [one.values for one in made.series] == [
        tuple(step.level(line.amount, year).amount for year in range(1, 5)) for step in line.steps
    ]
    assert all(set(one.states) == {"computed"} for one in made.series)


def test_amounts_on_a_slide_are_those_of_the_budget(plan: Plan) -> None:
    edition = Edition(plan, "en")
    made = outline(edition, plan.decks[0]).slides
    table = next(one.table for one in made if one.id == "visit-money")
    frame = plan.frames[0]
    stated = [frame.amount, *(line.amount for line in frame.lines), frame.allocated, frame.remaining]
    assert table is not None
    assert [row.cells[1] for row in table.rows] == [edition.value(amount) for amount in stated]
