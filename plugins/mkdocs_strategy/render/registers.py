"""The generated parts that list things of one kind: areas, decisions, milestones, targets, projects, terms, sources."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from mkdocs_strategy.model.decision import Decision, Milestone
from mkdocs_strategy.model.record import Ref, Statement
from mkdocs_strategy.model.target import Measure
from mkdocs_strategy.render.citations import source_line
from mkdocs_strategy.render.edition import Piece, Pieces, View
from mkdocs_strategy.render.facts import status_text
from mkdocs_strategy.render.lists import Options, blocks, bullets, nothing
from mkdocs_strategy.render.table import Row, Table, cell, render_table


def areas(view: View, of: Any, options: Options) -> str:
    """All sub-strategies in order: name, one sentence, status."""
    edition = view.edition
    said = [
        f"**{view.link(sub.id)}**. {view.text(sub.summary)} *{status_text(edition, sub)}*"
        for sub in edition.plan.sub_strategies
    ]
    return blocks(bullets(said)) if said else nothing(view)


def decisions(view: View, of: Any, options: Options) -> str:
    """Decisions, the latest first: all of them, or those about one thing, or of one body."""
    plan = view.edition.plan
    listed = [one for one in plan.decisions if of is None or one.body.id == of.id or _is_about(one.about, of.id)]
    listed.sort(key=lambda one: one.date.first_day, reverse=True)
    return blocks(*(_decision(view, decision) for decision in listed)) if listed else nothing(view)


def _decision(view: View, decision: Decision) -> str:
    edition = view.edition
    facts: list[tuple[str, Pieces]] = [
        ("date", (Piece(edition.value(decision.date)),)),
        ("body", (view.piece(decision.body.id),)),
        ("outcome", (Piece(edition.say(f"outcome-{decision.outcome}")),)),
        ("recommends-to", _links(view, (decision.to,) if decision.to else ())),
        ("about", _links(view, decision.about)),
        ("case", (Piece(decision.case),) if decision.case else ()),
        ("not-taking-part", _links(view, decision.not_taking_part)),
        ("next", _links(view, decision.next)),
    ]
    return blocks(
        view.heading(3, edition.name(decision.id), decision.id),
        view.text(decision.text),
        fact_list(view, facts),
        source_line(view, decision.source),
    )


def fact_list(view: View, facts: Sequence[tuple[str, Pieces]]) -> str:
    """Labelled facts, one a line; those with nothing to say are left out."""
    return bullets(
        f"**{view.edition.say(label)}**: {view.markdown(pieces)}"
        for label, pieces in facts
        if any(p.words for p in pieces)
    )


def _links(view: View, refs: Iterable[Ref]) -> Pieces:
    pieces: list[Piece] = []
    for ref in refs:
        pieces += ([Piece(", ")] if pieces else []) + [view.piece(ref.id)]
    return tuple(pieces)


def _is_about(refs: Iterable[Ref], identifier: str) -> bool:
    return any(ref.id == identifier for ref in refs)


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
            ("present", _links(view, meeting.present)),
            ("absent", _links(view, meeting.absent)),
            ("decided-in", _links(view, taken)),
        ]
        said.append(
            blocks(
                view.heading(3, edition.name(meeting.id), meeting.id),
                view.text(meeting.text),
                fact_list(view, facts),
                source_line(view, meeting.source),
            )
        )
    return blocks(*said) if said else nothing(view)


def milestone_date(view: View, milestone: Milestone) -> str:
    """When a milestone is, in the source's words where they say more than a date."""
    if milestone.words is not None:
        return view.edition.plain(view.edition.text(milestone.words))
    return view.edition.value(milestone.date) if milestone.date else view.edition.say("not-stated")


def milestones(view: View, of: Any, options: Options) -> str:
    """Milestones in time, all of them or those about one thing; those without a date stand last."""
    edition = view.edition
    listed = [one for one in edition.plan.milestones if of is None or _is_about(one.about, of.id)]
    listed.sort(key=lambda one: (one.date is None, one.date.first_day if one.date else None))
    if not listed:
        return nothing(view)
    rows = tuple(
        Row(
            (
                cell(milestone_date(view, one), heads_row=True),
                cell((Piece(edition.name(one.id)), *((Piece(". "), *view.pieces(one.text)) if one.text else ()))),
                cell(edition.say(f"state-{one.state}")),
            ),
            id=one.id,
        )
        for one in listed
    )
    columns = tuple(edition.say(key) for key in ("date", "what", "state"))
    sources = source_line(view, [citation for one in listed for citation in one.source])
    return blocks(render_table(Table(_caption(view, "milestones-caption", of), columns, rows), view), sources)


def _caption(view: View, key: str, of: Any) -> str:
    words = view.edition.say(key)
    return f"{words}: {view.edition.name(of.id)}" if of is not None else words


def targets(view: View, of: Any, options: Options) -> str:
    """Targets with their baselines, all of them or those about one thing."""
    edition = view.edition
    listed = [one for one in edition.plan.targets if of is None or _is_about(one.about, of.id)]
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
    return blocks(render_table(Table(_caption(view, "targets-caption", of), columns, rows), view), sources)


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
    listed = [one for one in edition.plan.figures if of is None or _is_about(one.about, of.id)]
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
    return blocks(render_table(Table(_caption(view, "figures-caption", of), columns, rows), view), sources)


def projects(view: View, of: Any, options: Options) -> str:
    """Projects, systems and offers, all of them or those that one sub-strategy names."""
    edition = view.edition
    said = []
    for project in edition.plan.projects:
        if of is not None and not _is_about(project.areas, of.id):
            continue
        money = [line for line in edition.plan.lines if _is_about(line.about, project.id)]
        facts: list[tuple[str, Pieces]] = [
            ("type", (Piece(edition.say(f"type-{project.type}")),)),
            ("years-label", (Piece(edition.value(project.years)),) if project.years else ()),
            ("lead", view.pieces(project.lead)),
            ("partners", view.pieces(project.partners)),
            ("named-in", _links(view, project.areas)),
            ("money", _links(view, [Ref(line.id) for line in money])),
        ]
        said.append(
            blocks(
                view.heading(3, edition.name(project.id), project.id),
                view.text(project.text),
                fact_list(view, facts),
                source_line(view, project.source),
            )
        )
    return blocks(*said) if said else nothing(view)


def bodies(view: View, of: Any, options: Options) -> str:
    """Bodies and what they do."""
    edition = view.edition
    said = []
    for body in edition.plan.bodies:
        name = edition.name(body.id)
        short = edition.plain(edition.text(body.short_name)) if body.short_name else ""
        title = f"{name} ({short})" if short and short != name else name
        said.append(f"{view.mark(body.id)}**{title}**" + (f": {view.text(body.text)}" if body.text else ""))
    sources = source_line(view, [citation for body in edition.plan.bodies for citation in body.source])
    return blocks(bullets(said), sources) if said else nothing(view)


def people(view: View, of: Any, options: Options) -> str:
    """People in a role."""
    edition = view.edition
    rows = tuple(
        Row(
            (
                cell(edition.name(person.id), heads_row=True),
                cell(view.pieces(person.role) or edition.say("not-stated")),
                cell(view.piece(person.member_of.id) if person.member_of else "–"),
                cell(person.group or "–"),
            ),
            id=person.id,
        )
        for person in edition.plan.people
    )
    if not rows:
        return nothing(view)
    columns = tuple(edition.say(key) for key in ("name", "role", "body", "group"))
    sources = source_line(view, [citation for person in edition.plan.people for citation in person.source])
    return blocks(render_table(Table(edition.say("people-caption"), columns, rows), view), sources)


def glossary(view: View, of: Any, options: Options) -> str:
    """The words of the strategy, in the language's own order."""
    edition = view.edition
    said = []
    for term in sorted(edition.plan.terms, key=lambda one: edition.order(edition.name(one.id))):
        facts: list[tuple[str, Pieces]] = [
            ("expansion", _expansion(view, term)),
            ("explained-under", _links(view, (term.names,) if term.names else ())),
        ]
        said.append(
            blocks(
                view.heading(3, edition.name(term.id), term.id),
                view.text(term.text),
                view.text(term.note),
                fact_list(view, facts),
                source_line(view, term.source),
            )
        )
    return blocks(*said) if said else nothing(view)


def _expansion(view: View, term: Any) -> Pieces:
    if term.expansion is not None:
        return view.pieces(term.expansion)
    return (Piece(view.edition.say("expansion-not-stated")),) if term.type == "abbreviation" else ()


def sources(view: View, of: Any, options: Options) -> str:
    """The documents that facts come from, and what is missing of them."""
    edition = view.edition
    said = []
    for source in edition.plan.sources:
        date = edition.value(source.date) if source.date else edition.say("not-stated")
        facts: list[tuple[str, Pieces]] = [
            ("type", (Piece(edition.say(f"type-{source.type}")),)),
            ("date", (Piece(date),)),
            ("language-label", (Piece(edition.language_name(source.language)),)),
            ("publisher", _links(view, (source.publisher,) if source.publisher else ())),
        ]
        missing = _missing(view, source.missing)
        said.append(
            blocks(
                view.heading(3, edition.name(source.id), source.id),
                view.text(source.text),
                view.text(source.date_note),
                fact_list(view, facts),
                missing,
            )
        )
    return blocks(*said) if said else nothing(view)


def _missing(view: View, missing: Sequence[Statement]) -> str:
    if not missing:
        return ""
    return blocks(f"**{view.edition.say('missing')}**", bullets(view.text(one.text) for one in missing))


def disagreements(view: View, of: Any, options: Options) -> str:
    """Where the documents disagree, and what is shown therefore."""
    edition = view.edition
    said = []
    for one in edition.plan.disagreements:
        readings = [
            f"{view.text(reading.text)} ({', '.join(edition.citation(citation) for citation in reading.source)})"
            for reading in one.readings
        ]
        said.append(
            blocks(
                view.heading(3, edition.name(one.id), one.id),
                bullets(readings),
                f"**{edition.say('shown')}**: {view.text(one.shown)}",
            )
        )
    return blocks(*said) if said else nothing(view)
