"""Targets with their baselines, and other figures that are not money."""

from __future__ import annotations

from typing import Any

from mkdocs_strategy.model.target import Measure
from mkdocs_strategy.render.blocks import Options, blocks, caption, is_about, nothing
from mkdocs_strategy.render.citations import source_line
from mkdocs_strategy.render.edition import Piece, View
from mkdocs_strategy.render.table import Row, Table, cell, render_table


def targets(view: View, of: Any, options: Options) -> str:
    """Targets with their baselines, all of them or those about one thing."""
    edition = view.edition
    listed = [one for one in edition.plan.targets if of is None or is_about(one.about, of.id)]
    if not listed:
        return nothing(view)
    rows = tuple(
        Row(
            (
                cell(edition.name(one.id), heads_row=True),
                cell((*view.pieces(one.indicator), *((Piece(" "), *view.pieces(one.text)) if one.text else ()))),
                cell(_measure(view, one.baseline)),
                cell("; ".join([_measure(view, one.value), *(_also(view, other) for other in one.also)])),
                cell(edition.say(f"commitment-{one.commitment}")),
            ),
            id=one.id,
        )
        for one in listed
    )
    columns = tuple(edition.say(key) for key in ("target", "indicator", "baseline", "target-value", "commitment"))
    sources = source_line(view, [citation for one in listed for citation in one.source])
    return blocks(render_table(Table(caption(view, "targets-caption", of), columns, rows), view), sources)


def _measure(view: View, measure: Measure | None) -> str:
    edition = view.edition
    if measure is None:
        return edition.say("not-stated")
    said = edition.value(measure)
    if measure.date is not None:
        said += f" ({edition.value(measure.date)})"
    return said


def _also(view: View, measure: Measure) -> str:
    said = view.edition.say("also-written", value=_measure(view, measure))
    return f"{said} ({view.edition.plain(view.edition.text(measure.text))})" if measure.text else said


def figures(view: View, of: Any, options: Options) -> str:
    """Numbers that are neither money nor targets."""
    edition = view.edition
    listed = [one for one in edition.plan.figures if of is None or is_about(one.about, of.id)]
    if not listed:
        return nothing(view)
    rows = tuple(
        Row(
            (
                cell(edition.name(one.id), heads_row=True),
                cell(edition.value(one), number=True),
                cell(view.pieces(one.text)),
            ),
            id=one.id,
        )
        for one in listed
    )
    columns = tuple(edition.say(key) for key in ("what", "figure", "explanation"))
    sources = source_line(view, [citation for one in listed for citation in one.source])
    return blocks(render_table(Table(caption(view, "figures-caption", of), columns, rows), view), sources)
