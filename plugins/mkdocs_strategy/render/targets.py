"""Targets with their baselines, and other figures that are not money."""

from __future__ import annotations

from typing import Any

from mkdocs_strategy.model.target import Measure, Target
from mkdocs_strategy.render.blocks import Options, blocks, caption, is_about, nothing
from mkdocs_strategy.render.citations import source_line
from mkdocs_strategy.render.table import Row, Table, cell, render_table
from mkdocs_strategy.render.view import Piece, Pieces, View


def targets(view: View, of: Any, options: Options) -> str:
    """Targets with their baselines, all of them or those about one thing."""
    edition = view.edition
    listed = [one for one in edition.plan.targets if of is None or is_about(one.about, of.id)]
    if not listed:
        return nothing(view)
    keys = ("target", "indicator", "baseline", "target-value", "target-date", "commitment")
    rows = tuple(target_row(view, one) for one in listed)
    table = Table(caption(view, "targets-caption", of), tuple(map(edition.say, keys)), rows, layout="targets")
    sources = source_line(view, [citation for one in listed for citation in one.source])
    return blocks(render_table(table, view), sources)


def target_row(view: View, target: Target) -> Row:
    """A target with where it starts, where it is to get and by when; what is not stated is marked as absent."""
    edition = view.edition
    not_stated = edition.say("not-stated")
    about = (Piece(" "), *view.pieces(target.text)) if target.text else ()
    start = _dated(view, target.baseline) if target.baseline else ()
    date = edition.value(target.value.date) if target.value and target.value.date else ""
    cells = (
        cell(edition.name(target.id), heads_row=True),
        cell((*view.pieces(target.indicator), *about)),
        cell(start or not_stated, absent=not start),
        cell(_wanted(view, target) or not_stated, absent=target.value is None and not target.also),
        cell(date or not_stated, absent=not date),
        cell(edition.say(f"commitment-{target.commitment}")),
    )
    return Row(cells, id=target.id)


def _wanted(view: View, target: Target) -> Pieces:
    """The value to be reached, marked where it is only to be assessed, then its other readings."""
    said = [_measure(view, target.value)] if target.value else []
    if said and target.commitment == "to-be-assessed":
        said = [_put(view, "value-to-be-assessed", said[0])]
    said += [_put(view, "also-written", _dated(view, other)) for other in target.also]
    return tuple(piece for number, pieces in enumerate(said) for piece in ((Piece("; "),) * bool(number) + pieces))


def _put(view: View, key: str, value: Pieces) -> Pieces:
    """The package's own words with a value in them."""
    before, _, after = view.edition.say(key).partition("{value}")
    return tuple(piece for piece in (Piece(before), *value, Piece(after)) if piece.words)


def _dated(view: View, measure: Measure) -> Pieces:
    """A measure with its date, where it has one."""
    date = (Piece(f" ({view.edition.value(measure.date)})"),) if measure.date else ()
    return (*_measure(view, measure), *date)


def _measure(view: View, measure: Measure) -> Pieces:
    """A value with what it is of: 30 % of consultations."""
    of_what = (Piece(" "), *view.pieces(measure.text)) if measure.text else ()
    return (Piece(view.edition.value(measure)), *of_what)


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
                cell(view.pieces(one.text), labelled=False),
            ),
            id=one.id,
        )
        for one in listed
    )
    columns = tuple(edition.say(key) for key in ("what", "figure", "explanation"))
    sources = source_line(view, [citation for one in listed for citation in one.source])
    return blocks(
        render_table(Table(caption(view, "figures-caption", of), columns, rows, layout="figures"), view), sources
    )
