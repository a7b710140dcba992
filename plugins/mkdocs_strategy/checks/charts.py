"""Charts: each is asked for of a thing that has it, and has something to show."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mkdocs_strategy.checks.identity import named_kind
from mkdocs_strategy.model.charts import CHARTS_OF, chart_kind, says_something
from mkdocs_strategy.model.markup import PartCall
from mkdocs_strategy.model.page import Page
from mkdocs_strategy.model.parts import BUDGET_CHARTS
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.problems import Problem, problem

_CHART = "budget-chart"

# The keys without which nothing can be said of what a chart has to show.
_NEEDED = {"amount", "lines", "lines_total", "steps", "areas"}


def chart_says_nothing(plan: Plan) -> Iterator[Problem]:
    """A chart is of a kind that its thing has, and the data holds what it shows.

    Bad: `::budget-chart citizens-frame kind=steps`; `::budget-chart clinic-frame kind=lines` where that frame has no lines.
    Good: `::budget-chart citizens-frame kind=lines`.
    """
    for page in plan.pages:
        for call in page.part_calls:
            thing = plan.things.get(call.of) if call.name == _CHART and call.of and not call.malformed else None
            asked = dict(call.options).get("kind")
            if thing is None or thing.kind not in CHARTS_OF or (asked and asked not in BUDGET_CHARTS):
                continue
            kind = chart_kind(thing, asked)
            if kind is None:
                way = "'{id}' is {is_a}, of which there is no chart '{asked}'. Write {kinds}."
                kinds = " or ".join(f"'kind={one}'" for one in CHARTS_OF[thing.kind])
                is_a = named_kind(thing.kind)
                at = page.where(call.start)
                yield problem(at, "chart-says-nothing", way, id=thing.id, is_a=is_a, asked=asked, kinds=kinds)
            else:
                yield from _empty(page, call, kind, thing, plan)


def _empty(page: Page, call: PartCall, kind: str, thing: Any, plan: Plan) -> Iterator[Problem]:
    at = page.where(call.start)
    if kind != "steps" and "projection" in dict(call.options):
        way = "only a chart of steps has years to project. Leave 'projection' out."
        yield problem(at, "chart-says-nothing", way)
    if thing.unread & _NEEDED or plan.unread or says_something(kind, thing, plan):
        return
    if kind == "allocation":
        way = "the chart has nothing to show: '{id}' has no amount, or its lines have no total. Add both, or leave the chart out."
    elif kind == "lines":
        way = "the chart has nothing to show: no line of '{id}' has an amount. Add the amounts, or leave the chart out."
    elif kind == "steps":
        way = "the chart has nothing to show: '{id}' has no amount, or no steps. Add both, or leave the chart out."
    else:
        way = "the chart has nothing to show: neither '{id}' nor any of its areas has a frame. Add one, or leave the chart out."
    yield problem(at, "chart-says-nothing", way, id=thing.id)
