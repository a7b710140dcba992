"""The tables of a slide that are not about money: key facts, targets, decisions, milestones."""

from __future__ import annotations

from typing import Any

from mkdocs_strategy.model.decision import Decision, Milestone
from mkdocs_strategy.model.deck import Slide
from mkdocs_strategy.model.outline import SlideTable, TableRow
from mkdocs_strategy.model.strategy import Strategy, SubStrategy
from mkdocs_strategy.render.blocks import is_about
from mkdocs_strategy.render.deck_drawn import NOTHING, Drawn, caption, cited, said, view_without_links, words_of
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.facts import frames_said, horizon_years, next_step, status_text
from mkdocs_strategy.render.targets import target_row


def key_facts(edition: Edition, of: Strategy | SubStrategy, slide: Slide) -> Drawn:
    """What people ask first: how far it has come, who owns it, for how long, the money, what comes next."""
    view = view_without_links(edition)
    if isinstance(of, Strategy):
        middle = [("period", edition.value(of.period)), ("sub-strategies", edition.value(len(of.areas)))]
    else:
        horizon = horizon_years(edition, of.horizon) if of.horizon else ""
        middle = [("owner", edition.name(of.owner.id) if of.owner else ""), ("horizon", horizon)]
    facts = [
        ("status", status_text(edition, of)),
        *middle,
        ("frame", words_of(frames_said(view, of.id))),
        ("next-step", words_of(next_step(view, of))),
    ]
    rows = tuple(TableRow(cells=(edition.say(key), words or edition.say("not-stated"))) for key, words in facts)
    header = (edition.say("fact"), edition.say("answer"))
    words = edition.say("key-facts-caption", name=edition.name(of.id))
    return Drawn(table=SlideTable(caption=words, header=header, rows=rows), sources=tuple(of.source))


def targets(edition: Edition, of: Strategy | SubStrategy, slide: Slide) -> Drawn:
    """Targets with where they start, where they are to get and by when."""
    listed = [one for one in edition.plan.targets if is_about(one.about, of.id)]
    if not listed:
        return NOTHING
    view = view_without_links(edition)
    header = tuple(edition.say(key) for key in ("target", "baseline", "target-value", "target-date"))
    rows = []
    for one in listed:
        words = tuple(words_of(cell.pieces) for cell in target_row(view, one).cells)
        rows.append(TableRow(cells=(words[0], *words[2:5])))
    table = SlideTable(caption=caption(edition, "targets-caption", of), header=header, rows=tuple(rows))
    notes = tuple(f"{edition.name(one.id)}: {said(edition, one.indicator)}" for one in listed)
    return Drawn(table=table, notes=notes, sources=cited(listed))


def decisions(edition: Edition, of: Any, slide: Slide) -> Drawn:
    """What was decided on a thing or by a body, the earliest first."""
    listed = [
        one for one in edition.plan.decisions if is_about(one.about, of.id) or (one.body and one.body.id == of.id)
    ]
    if not listed:
        return NOTHING
    listed.sort(key=lambda one: one.date.first_day)
    header = tuple(edition.say(key) for key in ("date", "what", "body", "outcome"))
    rows = tuple(TableRow(cells=_decision(edition, one)) for one in listed)
    notes = tuple(said(edition, one.text) for one in listed if one.text)
    table = SlideTable(caption=caption(edition, "deck-decisions", of), header=header, rows=rows)
    return Drawn(table=table, notes=notes, sources=cited(listed))


def _decision(edition: Edition, one: Decision) -> tuple[str, ...]:
    outcome = edition.say(f"outcome-{one.outcome}")
    body = edition.name(one.body.id) if one.body else edition.say("not-stated")
    return edition.value(one.date), edition.name(one.id), body, outcome


def milestones(edition: Edition, of: Strategy | SubStrategy, slide: Slide) -> Drawn:
    """What happens when; what has no date stands last."""
    listed = [one for one in edition.plan.milestones if is_about(one.about, of.id)]
    if not listed:
        return NOTHING
    listed.sort(key=lambda one: (one.date is None, one.date.first_day if one.date else None))
    header = tuple(edition.say(key) for key in ("date", "what", "state"))
    rows = tuple(TableRow(cells=_milestone(edition, one)) for one in listed)
    table = SlideTable(caption=caption(edition, "milestones-caption", of), header=header, rows=rows)
    return Drawn(table=table, sources=cited(listed))


def _milestone(edition: Edition, one: Milestone) -> tuple[str, ...]:
    written = edition.plain(edition.text(one.words))
    date = written or (edition.value(one.date) if one.date else edition.say("not-stated"))
    return date, edition.name(one.id), edition.say(f"state-{one.state}")
