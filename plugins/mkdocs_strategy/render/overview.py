"""The overview for the impatient: how far each area has come, what is new, and what comes next."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

from mkdocs_strategy.model.decision import Decision, Milestone
from mkdocs_strategy.model.moment import Moment
from mkdocs_strategy.model.strategy import COVERAGES, SubStrategy
from mkdocs_strategy.render.blocks import Options, blocks, bullets, is_about, nothing
from mkdocs_strategy.render.decisions import milestone_date
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.facts import frames_said, status_reason, supporting_decision
from mkdocs_strategy.render.table import Cell, Row, Table, cell, render_table
from mkdocs_strategy.render.view import Piece, Pieces, View, html_piece, html_pieces

# How many of the latest decisions and milestones are shown where a page does not say.
LATEST = "5"


def progress(view: View, of: Any, options: Options) -> str:
    """Each area in a row: how much of its mandate is answered, its status with the reason, what comes next, its money."""
    edition = view.edition
    subs = edition.plan.sub_strategies
    if not subs:
        return nothing(view)
    keys = ("sub-strategy", "status", "mandate-answered", "next-step", "frame")
    notes: list[str] = []
    rows = tuple(_area(view, sub, notes) for sub in subs)
    table = Table(
        edition.say("progress-caption"),
        tuple(map(edition.say, keys)),
        rows,
        layout="progress",
        footnotes=tuple((Piece(note),) for note in notes),
    )
    return blocks(bullets(_sums(view, subs)), render_table(table, view))


def _sums(view: View, subs: Sequence[SubStrategy]) -> list[str]:
    """The whole in a few lines: how many are approved, answered, and have money that is known."""
    edition = view.edition
    approved = sum(sub.status == "approved" for sub in subs)
    counts = [_counts(sub) for sub in subs if sub.document]
    asked = sum(len(sub.mandate.tasks) for sub in subs if sub.mandate)
    read = sum(map(sum, counts))
    known = sum(any(frame.amount for frame in _frames(edition, sub)) for sub in subs)
    return [
        edition.say("progress-approved", approved=approved, areas=len(subs)),
        edition.say(
            "progress-answered",
            tasks=asked,
            read=read,
            answered=sum(one[0] for one in counts),
            partly=sum(one[1] for one in counts),
        ),
        edition.say("progress-known", known=known, areas=len(subs)),
    ]


def _frames(edition: Edition, sub: SubStrategy) -> list[Any]:
    return [frame for frame in edition.plan.frames if frame.about.id == sub.id]


def _counts(sub: SubStrategy) -> tuple[int, ...]:
    """How many tasks are answered, partly answered, and not found in the text."""
    tasks = sub.mandate.tasks if sub.mandate else ()
    return tuple(
        sum(task.answer is not None and task.answer.coverage == state for task in tasks) for state in COVERAGES
    )


def _area(view: View, sub: SubStrategy, notes: list[str]) -> Row:
    edition = view.edition
    frames = frames_said(view, sub.id)
    known = any(frame.amount for frame in _frames(edition, sub))
    return Row(
        (
            cell(view.piece(sub.id), heads_row=True),
            _status(view, sub, notes),
            _mandate(view, sub, notes),
            _next(view, sub, notes),
            cell(frames or edition.say("not-stated"), absent=not known),
        )
    )


def _status(view: View, sub: SubStrategy, notes: list[str]) -> Cell:
    """A status in a word with the date of its decision, and the reason as a note."""
    edition, decision = view.edition, supporting_decision(view.edition.plan, sub)
    said = edition.say(f"badge-{sub.status}")
    if decision is None:
        words: Pieces = (Piece(said),)
    else:
        words = (Piece(f"{said}, {edition.value(decision.date)}", edition.address(decision.id)),)
    reason = status_reason(edition, sub)
    return cell(words, state=sub.status, marks=(note_number(notes, f"{reason}."),) if reason else ())


def _next(view: View, sub: SubStrategy, notes: list[str]) -> Cell:
    """The next milestone, with a note where no source says whether it has been reached."""
    edition = view.edition
    decision = supporting_decision(edition.plan, sub)
    if decision is None or not decision.next:
        return cell(edition.say("not-stated"), absent=True)
    step = decision.next[0].id
    is_open = getattr(edition.plan.things.get(step), "state", "") == "unknown"
    marks = (note_number(notes, edition.say("gap-nowhere-whether")),) if is_open else ()
    return cell(view.piece(step), marks=marks)


def note_number(notes: list[str], said: str) -> int:
    """The number of a note, which stands once."""
    if said not in notes:
        notes.append(said)
    return notes.index(said) + 1


def _mandate(view: View, sub: SubStrategy, notes: list[str]) -> Cell:
    """How many of the tasks are answered, led by the first of them; that the text is missing where it is."""
    edition = view.edition
    if sub.mandate is None:
        return cell(edition.say("not-stated"), absent=True)
    first = edition.address(sub.mandate.tasks[0].id) if sub.mandate.tasks else None
    tasks = len(sub.mandate.tasks)
    if sub.document is None:
        marks = (note_number(notes, edition.say("mandate-no-text-why")),)
        return cell((Piece(edition.say("mandate-no-text", tasks=tasks), first),), absent=True, marks=marks)
    answered, partly, missing = _counts(sub)
    said = edition.say("mandate-counted", answered=answered, tasks=tasks)
    rest = edition.say("mandate-rest", partly=partly, not_found=missing)
    return cell((Piece(said, first), Piece(f" ({rest})")))


def recent(view: View, of: Any, options: Options) -> str:
    """What is new: the latest decisions, and milestones that were reached without one, the newest first.

    What is about an area is about its strategy, too.
    """
    plan = view.edition.plan
    reached = [one for one in plan.milestones if one.state == "done" and one.date and one.decision is None]
    listed: list[tuple[Moment, Decision | Milestone]] = [(one.date, one) for one in plan.decisions]
    listed += [(one.date, one) for one in reached if one.date]
    if of is not None:
        parts = (of.id, *(area.id for area in getattr(of, "areas", ())))
        listed = [(date, one) for date, one in listed if any(is_about(one.about, part) for part in parts)]
    listed.sort(key=lambda pair: pair[0].first_day, reverse=True)
    if not listed:
        return nothing(view)
    latest = (one for _, one in listed[: int(options.get("show", LATEST))])
    return _entries(view, [(_when(view, one), one, "") for one in latest])


def _when(view: View, one: Decision | Milestone) -> str:
    return milestone_date(view, one) if isinstance(one, Milestone) else view.edition.value(one.date)


def upcoming(view: View, of: Any, options: Options) -> str:
    """What comes next: milestones that are expected, or of which no source says whether they happened, in their order."""
    ahead = [one for one in view.edition.plan.milestones if one.state != "done"]
    if of is not None:
        ahead = [one for one in ahead if is_about(one.about, of.id)]
    ahead.sort(key=lambda one: (one.date is None, one.date.last_day if one.date else None))
    if not ahead:
        return nothing(view)
    return _entries(view, [(milestone_date(view, one), one, _whether(view, one)) for one in ahead])


def _whether(view: View, one: Milestone) -> str:
    """What must be said of a milestone whose date has passed, or that may have happened."""
    edition = view.edition
    if one.state == "unknown":
        return edition.say("state-unknown")
    return edition.say("date-passed") if has_passed(edition, one) else ""


def has_passed(edition: Edition, one: Milestone) -> bool:
    """Whether a milestone is still called expected on a day after the last that its date can mean."""
    return (
        one.state == "expected" and one.date is not None and edition.day is not None and one.date.last_day < edition.day
    )


def _entries(view: View, listed: list[tuple[str, Decision | Milestone, str]]) -> str:
    """Dates with what happened on each, as a list down the page."""
    edition = view.edition
    if not view.as_html:
        return (
            bullets(f"**{date}**: {view.link(one.id)}" + (f" ({note})" if note else "") for date, one, note in listed)
            + "\n"
        )
    items = []
    for date, one, note in listed:
        said = html_pieces(view.pieces(one.text), view)
        items.append(
            f'<li><span class="date">{escape(date, quote=False)}</span> '
            f"<strong>{html_piece(Piece(edition.name(one.id), edition.address(one.id)), view)}</strong>"
            + (f' <span class="state">{escape(note, quote=False)}</span>' if note else "")
            + (f"<p>{said}</p>" if said else "")
            + "</li>"
        )
    return "\n".join(['<ol class="strategy-news">', *items, "</ol>"]) + "\n"
