"""The key facts of a strategy or sub-strategy: status, owner, horizon, money, document, next step."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mkdocs_strategy.model.decision import Decision
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.record import Text
from mkdocs_strategy.model.strategy import Horizon, Strategy, SubStrategy
from mkdocs_strategy.render.blocks import links
from mkdocs_strategy.render.budget_rows import amount
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.formats import years_text
from mkdocs_strategy.render.ring import place
from mkdocs_strategy.render.table import Cell, Row, Table, cell, render_table
from mkdocs_strategy.render.view import Piece, Pieces, View

OUTCOME_OF_STATUS = {"approved": "approves", "recommended": "recommends"}


def supporting_decision(plan: Plan, thing: Strategy | SubStrategy) -> Decision | None:
    """The latest decision that supports the status of a strategy or sub-strategy."""
    wanted = OUTCOME_OF_STATUS.get(thing.status)
    found = [one for one in plan.about(thing.id, "decision") if one.outcome == wanted]
    return max(found, key=lambda one: one.date.first_day, default=None)


def status_text(edition: Edition, thing: Strategy | SubStrategy) -> str:
    """A status in words, with the body and date of the decision behind it."""
    decision = supporting_decision(edition.plan, thing)
    if decision is None:
        return edition.say(f"status-{thing.status}")
    body = edition.name(decision.body.id) if decision.body else edition.say("not-stated")
    date = edition.value(decision.date)
    return edition.say(f"status-{thing.status}-by", body=body, date=date)


def status_piece(view: View, of: Strategy | SubStrategy) -> Piece:
    """A status in words, with the address of the decision behind it."""
    decision = supporting_decision(view.edition.plan, of)
    return Piece(status_text(view.edition, of), view.edition.address(decision.id) if decision else None)


def key_facts(view: View, of: Strategy | SubStrategy, options: dict[str, str]) -> str:
    """A table of the facts readers ask for first. What the sources do not say is shown as not stated."""
    edition = view.edition
    facts = _of_strategy(view, of) if isinstance(of, Strategy) else _of_sub_strategy(view, of)
    rows = tuple(
        Row((cell(edition.say(label), heads_row=True), _answer(view, of, label, pieces))) for label, pieces in facts
    )
    columns = (edition.say("fact"), edition.say("answer"))
    caption = edition.say("key-facts-caption", name=edition.name(of.id))
    table = render_table(Table(caption, columns, rows, layout="facts"), view)
    drawn = place(view, of.id) if view.as_html and isinstance(of, SubStrategy) else ""
    return f'<div class="strategy-panel">\n{drawn}\n{table.rstrip()}\n</div>\n' if drawn else table


def _answer(view: View, of: Strategy | SubStrategy, label: str, pieces: Pieces) -> Cell:
    """What there is to say of a fact; a status has its sign, and the reason for it behind it."""
    if label == "status":
        return cell(status_with_reason(view, of), state=of.status)
    return cell(pieces or view.edition.say("not-stated"), absent=not pieces)


def status_with_reason(view: View, of: Strategy | SubStrategy) -> Pieces:
    """A status with the decision behind it; where that is no approval, why there is none."""
    reason = status_reason(view.edition, of)
    return (status_piece(view, of), *((Piece(f". {reason}"),) if reason else ()))


def status_reason(edition: Edition, of: Strategy | SubStrategy) -> str:
    """Why a strategy or sub-strategy is not further than its status says; "" for what is approved or replaced."""
    return edition.words.get(f"status-reason-{of.status}", "")


def _of_strategy(view: View, of: Strategy) -> list[tuple[str, Pieces]]:
    edition = view.edition
    return [
        ("status", (status_piece(view, of),)),
        ("period", (Piece(edition.value(of.period)),)),
        ("sub-strategies", (Piece(edition.value(len(of.areas))),)),
        ("frame", frames_said(view, of.id)),
        *_if_any("document", _document(view, of)),
        ("next-step", next_step(view, of)),
    ]


def _of_sub_strategy(view: View, of: SubStrategy) -> list[tuple[str, Pieces]]:
    return [
        ("status", (status_piece(view, of),)),
        ("owner", (view.piece(of.owner.id),) if of.owner else ()),
        ("presenter", _presenter(view, of)),
        ("horizon", _horizon(view, of)),
        ("frame", frames_said(view, of.id)),
        *_if_any("document", _document(view, of)),
        ("next-step", next_step(view, of)),
        *_if_any("actors", links(view, of.actors)),
        *_if_any("also-called", tuple(_listed(view, of.also_called))),
    ]


def _if_any(label: str, pieces: Pieces) -> list[tuple[str, Pieces]]:
    """A fact that is left out, rather than shown as not stated, where there is nothing to say."""
    return [(label, pieces)] if pieces else []


def _listed(view: View, texts: Iterable[Text]) -> Iterator[Piece]:
    for number, text in enumerate(texts):
        if number:
            yield Piece("; ")
        yield from view.pieces(text)


def _presenter(view: View, of: SubStrategy) -> Pieces:
    if of.presenter is None:
        return ()
    person = view.edition.plan.things.get(of.presenter.id)
    role = getattr(person, "role", None)
    return (view.piece(of.presenter.id), *((Piece(", "), *view.pieces(role)) if role else ()))


def _horizon(view: View, of: SubStrategy) -> Pieces:
    if of.horizon is None:
        return ()
    said = tuple(view.pieces(of.horizon.text))
    return (Piece(horizon_years(view.edition, of.horizon)), *((Piece(". "), *said) if said else ()))


def horizon_years(edition: Edition, horizon: Horizon) -> str:
    """How many years a horizon has, and which other numbers may be considered."""
    years = years_text(horizon.years, edition.words, edition.language)
    if not horizon.options:
        return years
    *others, last = horizon.options
    last_of_them = years_text(last, edition.words, edition.language)
    options = f" {edition.say('or')} ".join((*map(str, others), last_of_them))
    return edition.say("horizon-options", years=years, options=options)


def frames_said(view: View, identifier: str) -> Pieces:
    """The frames of a strategy or sub-strategy with their years, each with its address."""
    edition = view.edition
    pieces: list[Piece] = []
    for frame in edition.plan.frames:
        if frame.about.id != identifier:
            continue
        years = f", {edition.value(frame.years)}" if frame.years and frame.amount else ""
        pieces += ([Piece("; ")] if pieces else []) + [Piece(amount(edition, frame) + years, edition.address(frame.id))]
    return tuple(pieces)


def _document(view: View, of: Strategy | SubStrategy) -> Pieces:
    if of.document is None:
        title = view.edition.plain(view.edition.text(getattr(of, "title", None)))
        return (Piece(view.edition.say("document-not-in-sources", title=title)),) if title else ()
    dated = getattr(of, "dated", None)
    return (view.piece(of.document.id), *((Piece(f" ({view.edition.value(dated)})"),) if dated else ()))


def next_step(view: View, of: Strategy | SubStrategy) -> Pieces:
    """What comes after the decision behind a status."""
    decision = supporting_decision(view.edition.plan, of)
    steps = [ref.id for ref in decision.next] if decision else []
    pieces: list[Piece] = []
    for step in steps:
        pieces += ([Piece("; ")] if pieces else []) + [view.piece(step)]
        if getattr(view.edition.plan.things.get(step), "state", "") == "unknown":
            pieces.append(Piece(f" ({view.edition.say('state-unknown')})"))
    return tuple(pieces)
