"""Charts of money where they stand: as a figure with its finding, its picture and the table behind it; else as a table."""

from __future__ import annotations

from html import escape
from typing import Any

from attrs import evolve

from mkdocs_strategy.model.charts import chart_kind
from mkdocs_strategy.render.blocks import Options, blocks, nothing
from mkdocs_strategy.render.chart_kinds import YEARS, chart
from mkdocs_strategy.render.chart_svg import many_unknown, svg
from mkdocs_strategy.render.charts import Chart
from mkdocs_strategy.render.citations import source_line
from mkdocs_strategy.render.table import render_table
from mkdocs_strategy.render.view import View


def budget_chart(view: View, of: Any, options: Options) -> str:
    """A chart of a frame, a line or the strategy; the finding and the table alone where there are no pictures."""
    kind = chart_kind(of, options.get("kind"))
    shown = chart(view.edition, of, kind, int(options.get("projection", YEARS))) if kind else None
    if shown is None:
        return nothing(view)
    sources = source_line(view, shown.sources)
    if view.as_html:
        return blocks(_figure(view, shown), sources)
    name = _identifier(view, shown)
    drawn = view.picture(name, svg(shown, name), shown.in_words, shown.finding)
    return blocks(drawn or f"**{shown.finding}**", render_table(shown.table, view), *shown.notes, sources)


def _figure(view: View, shown: Chart) -> str:
    table = evolve(shown.table, caption=view.edition.say("chart-table-of", name=shown.finding))
    said = [*shown.notes, *(f"{reason[:1].upper()}{reason[1:]}." for reason in many_unknown(shown))]
    notes = [f'<p class="note">{escape(note, quote=False)}</p>' for note in said]
    return "\n".join(
        [
            '<figure class="strategy-chart">',
            f"<figcaption>{escape(shown.finding, quote=False)}</figcaption>",
            svg(shown, _identifier(view, shown), names_many=False),
            *notes,
            f'<details class="strategy-words"><summary>{escape(view.edition.say("chart-table"))}</summary>',
            render_table(table, view).rstrip(),
            "</details>",
            "</figure>",
        ]
    )


def _identifier(view: View, shown: Chart) -> str:
    """What the ids of a chart begin with: another for each chart of a page, also for the same one twice."""
    name = f"chart-{shown.of}-{shown.kind}"
    number = sum(one.startswith(f"{name}.") for one in view.second)
    view.second.add(f"{name}.{number}")
    return f"{name}-{number + 1}" if number else name
