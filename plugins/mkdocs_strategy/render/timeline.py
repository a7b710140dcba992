"""The timeline: decisions and milestones as a drawing in which a date that is not exact has a length, and as a table.

Words are words, so that they break and link; only the track beside them is drawn, in percent of its place.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import Any

from attrs import frozen

from mkdocs_strategy.model.moment import Moment
from mkdocs_strategy.render.blocks import Options, blocks, caption, is_about, nothing
from mkdocs_strategy.render.decisions import milestone_date
from mkdocs_strategy.render.overview import has_passed
from mkdocs_strategy.render.table import Row, Table, cell, render_table
from mkdocs_strategy.render.view import View, html_piece

# How wide the shortest mark is, in percent: a day must be seen.
_SHORTEST = 1.4
# So many years without anything are not drawn before the first that has something.
_GAP = 3


@frozen
class Event:
    """Something at a time: the id of what it is, its date and its words, and how it stands: done, expected, unknown."""

    id: str
    date: Moment | None
    words: str
    state: str
    said: str


def timeline(view: View, of: Any, options: Options) -> str:
    """Decisions and milestones in time, all of them or those about one thing, as a drawing and a table."""
    listed = events(view, of)
    if not listed:
        return nothing(view)
    table = _table(view, of, listed)
    dated = [one for one in listed if one.date is not None]
    if not view.as_html or len(dated) < 2:
        return table
    name = caption(view, "timeline-caption", of)
    return blocks(
        "\n".join(
            [
                '<figure class="strategy-time">',
                f"<figcaption>{escape(name, quote=False)}</figcaption>",
                f'<p class="key">{_key(view)}</p>',
                *_drawing(view, listed),
                f'<details class="strategy-words"><summary>{escape(view.edition.say("timeline-table"))}</summary>',
                table.rstrip(),
                "</details>",
                "</figure>",
            ]
        )
    )


def events(view: View, of: Any) -> tuple[Event, ...]:
    """Milestones, and decisions that none of them stands for, by the first day of each; those without a date last."""
    edition, plan = view.edition, view.edition.plan
    reached = {one.decision.id for one in plan.milestones if one.decision}
    found = [
        Event(
            one.id,
            one.date,
            milestone_date(view, one),
            "passed" if has_passed(edition, one) else one.state,
            _state(view, one),
        )
        for one in plan.milestones
        if of is None or is_about(one.about, of.id)
    ]
    found += [
        Event(one.id, one.date, edition.value(one.date), "done", edition.say(f"outcome-{one.outcome}"))
        for one in plan.decisions
        if one.id not in reached and (of is None or is_about(one.about, of.id))
    ]
    return tuple(
        sorted(found, key=lambda one: (one.date is None, one.date.first_day if one.date else datetime.date.max))
    )


def _state(view: View, one: Any) -> str:
    said = view.edition.say(f"state-{one.state}")
    return f"{said}. {view.edition.say('date-passed')}" if has_passed(view.edition, one) else said


def _table(view: View, of: Any, listed: Sequence[Event]) -> str:
    edition = view.edition
    rows = tuple(
        Row((cell(one.words, heads_row=True), cell(view.piece(one.id), labelled=False), cell(one.said)))
        for one in listed
    )
    columns = tuple(edition.say(key) for key in ("date", "what", "state"))
    return render_table(Table(caption(view, "timeline-caption", of), columns, rows, layout="events"), view)


def _key(view: View) -> str:
    """What the marks mean."""
    words = (("done", "state-done"), ("expected", "state-expected"), ("unknown", "state-unknown-short"))
    return " ".join(f'<span class="{name}">{escape(view.edition.say(key), quote=False)}</span>' for name, key in words)


def _drawing(view: View, listed: Sequence[Event]) -> Iterator[str]:
    """A row for each event: its words, and beside them its mark on a track that is alike in all rows."""
    first = datetime.date(_first_year(one.date.first_day.year for one in listed if one.date), 1, 1)
    last = datetime.date(max(_end(one.date) for one in listed if one.date).year, 12, 31)
    scale = _Scale(first, (last - first).days + 1)
    years = range(first.year, last.year + 1)
    ground = "".join(_line(scale, year) for year in years) + _today(view, scale)
    heads = "".join(_head(scale, year, index % 2 == 1) for index, year in enumerate(years))
    yield f'<div class="years" aria-hidden="true"><svg class="track">{heads}</svg></div>'
    yield "<ol>"
    for one in listed:
        name = html_piece(view.piece(one.id), view)
        yield (
            f'<li class="{one.state}"><span class="what"><span class="date">{escape(one.words, quote=False)}</span> '
            f'{name} <span class="state">{escape(one.said, quote=False)}</span></span>'
            f'<svg class="track" aria-hidden="true" focusable="false">{ground}{_mark(scale, one)}</svg></li>'
        )
    yield "</ol>"


def _first_year(years: Iterable[int]) -> int:
    """The year the drawing begins with: what lies more than a few years before all else stands at its edge."""
    later = sorted(set(years), reverse=True)
    first = later[0]
    for year in later[1:]:
        if first - year > _GAP:
            break
        first = year
    return first


@frozen
class _Scale:
    """Where a day stands, in percent of the width."""

    first: datetime.date
    days: int

    def at(self, day: datetime.date) -> float:
        return 100 * (day - self.first).days / self.days


def _end(date: Moment) -> datetime.date:
    """The last day of a moment; the first of one whose end is open."""
    return date.last_day if date.last_day != datetime.date.max else date.first_day


def _line(scale: _Scale, year: int) -> str:
    at = f"{scale.at(datetime.date(year, 1, 1)):.2f}%"
    return f'<line x1="{at}" x2="{at}" y1="0" y2="100%"/>'


def _head(scale: _Scale, year: int, every_other: bool) -> str:
    """A year over its part of the track; every other one can be left out where there is little room."""
    middle = (scale.at(datetime.date(year, 1, 1)) + scale.at(datetime.date(year, 12, 31))) / 2
    kind = ' class="other"' if every_other else ""
    return f'<text{kind} x="{middle:.2f}%" y="1em">{year}</text>'


def _today(view: View, scale: _Scale) -> str:
    """A line for the day of the edition, where it falls within the drawing."""
    declared, day = view.edition.plan.strategy.edition_date, view.edition.day
    now = declared.first_day if declared is not None else day
    if now is None or not 0 <= scale.at(now) <= 100:
        return ""
    at = f"{scale.at(now):.2f}%"
    return f'<line class="today" x1="{at}" x2="{at}" y1="0" y2="100%"/>'


def _mark(scale: _Scale, one: Event) -> str:
    """A mark as long as the date is inexact."""
    if one.date is None:
        return ""
    start = max(scale.at(one.date.first_day), 0.0)
    width = max(scale.at(_end(one.date)) - start, _SHORTEST)
    return f'<rect x="{min(start, 100 - width):.2f}%" y="0.55em" width="{width:.2f}%" height="0.6em" rx="3"/>'
