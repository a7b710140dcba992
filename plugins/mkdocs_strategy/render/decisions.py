"""What was decided, when bodies met, and what lies ahead."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from html import escape
from typing import Any

from mkdocs_strategy.model.decision import Decision, Milestone
from mkdocs_strategy.model.record import Ref
from mkdocs_strategy.render.blocks import Options, blocks, caption, fact_list, is_about, links, nothing
from mkdocs_strategy.render.citations import source_line
from mkdocs_strategy.render.connections import connections
from mkdocs_strategy.render.table import Row, Table, cell, render_table
from mkdocs_strategy.render.view import Piece, Pieces, View, html_pieces


def decisions(view: View, of: Any, options: Options) -> str:
    """Decisions, the latest first: all of them, or those about one thing, or of one body."""
    plan = view.edition.plan
    listed = [one for one in plan.decisions if of is None or is_about(_involved(one), of.id)]
    listed.sort(key=lambda one: one.date.first_day, reverse=True)
    return blocks(*(_decision(view, decision) for decision in listed)) if listed else nothing(view)


def _involved(decision: Decision) -> tuple[Ref, ...]:
    """What a decision is about, and the body that took it."""
    return (*decision.about, decision.body) if decision.body else decision.about


def _decision(view: View, decision: Decision) -> str:
    edition = view.edition
    facts: list[tuple[str, Pieces]] = [
        ("date", (Piece(edition.value(decision.date)),)),
        ("body", (view.piece(decision.body.id) if decision.body else Piece(edition.say("not-stated")),)),
        ("outcome", (Piece(edition.say(f"outcome-{decision.outcome}")),)),
        ("recommends-to", links(view, (decision.to,) if decision.to else ())),
        ("about", links(view, decision.about)),
        ("case", (Piece(decision.case),) if decision.case else ()),
        ("not-taking-part", links(view, decision.not_taking_part)),
        ("next", links(view, decision.next)),
    ]
    return blocks(
        view.heading(3, edition.name(decision.id), decision.id),
        view.text(decision.text),
        fact_list(view, facts),
        source_line(view, decision.source),
        connections(view, (decision.id,)),
    )


def meetings(view: View, of: Any, options: Options) -> str:
    """Meetings, the latest first, with who was there and what was decided."""
    edition = view.edition
    said = []
    for meeting in sorted(edition.plan.meetings, key=lambda one: one.date.first_day, reverse=True):
        taken = [
            Ref(decision.id)
            for decision in edition.plan.decisions
            if decision.meeting and decision.meeting.id == meeting.id
        ]
        facts: list[tuple[str, Pieces]] = [
            ("date", (Piece(edition.value(meeting.date)),)),
            ("body", (view.piece(meeting.body.id),)),
            ("place", view.pieces(meeting.place)),
            ("present", links(view, meeting.present)),
            ("absent", links(view, meeting.absent)),
            ("decided-in", links(view, taken)),
        ]
        said.append(
            blocks(
                view.heading(3, edition.name(meeting.id), meeting.id),
                view.text(meeting.text),
                fact_list(view, facts),
                source_line(view, meeting.source),
                connections(view, (meeting.id,), shown=("taken-at",)),
            )
        )
    return blocks(*said) if said else nothing(view)


def _in_time(one: Milestone) -> tuple[int, datetime.date]:
    """What was reached by the day it began, what is ahead by the day it must be over: February comes before “during the year”."""
    if one.date is None:
        return 2, datetime.date.max
    return (0, one.date.first_day) if one.state == "done" else (1, one.date.last_day)


def milestones(view: View, of: Any, options: Options) -> str:
    """Milestones in time, all of them or those about one thing: what was reached, then what is ahead, then those without a date."""
    edition = view.edition
    listed = [one for one in edition.plan.milestones if of is None or is_about(one.about, of.id)]
    listed.sort(key=_in_time)
    if not listed:
        return nothing(view)
    sources = source_line(view, [citation for one in listed for citation in one.source])
    if of is None and view.as_html:
        return blocks(_timeline(view, listed), sources)
    rows = tuple(
        Row(
            (
                cell(milestone_date(view, one), heads_row=True),
                cell(_what(view, one), labelled=False),
                cell(edition.say(f"state-{one.state}")),
            ),
            id=one.id,
        )
        for one in listed
    )
    columns = tuple(edition.say(key) for key in ("date", "what", "state"))
    return blocks(render_table(Table(caption(view, "milestones-caption", of), columns, rows), view), sources)


def _what(view: View, milestone: Milestone) -> Pieces:
    said = view.pieces(milestone.text)
    return (Piece(view.edition.name(milestone.id)), *((Piece(". "), *said) if said else ()))


def milestone_date(view: View, milestone: Milestone) -> str:
    """When a milestone is, in the source's words where they say more than a date."""
    if milestone.words is not None:
        return view.edition.plain(view.edition.text(milestone.words))
    return view.edition.value(milestone.date) if milestone.date else view.edition.say("not-stated")


def _timeline(view: View, listed: Sequence[Milestone]) -> str:
    """Milestones down a line in time; the style sheet draws the line and the dots."""
    edition = view.edition
    items = []
    for one in listed:
        anchor = view.anchor(one.id)
        identity = f' id="{anchor}"' if anchor else ""
        said = html_pieces(view.pieces(one.text), view)
        items.append(
            f'<li{identity} class="{one.state}"><span class="date">{escape(milestone_date(view, one))}</span> '
            f"<strong>{escape(edition.name(one.id))}</strong> "
            f'<span class="state">{escape(edition.say(f"state-{one.state}"))}</span>'
            f"{f'<p>{said}</p>' if said else ''}</li>"
        )
    return "\n".join(['<ol class="strategy-timeline">', *items, "</ol>"])
