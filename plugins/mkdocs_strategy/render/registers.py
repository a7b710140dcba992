"""Lists of areas, projects, bodies and people."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

from mkdocs_strategy.model.budget import BudgetLine
from mkdocs_strategy.model.record import Ref
from mkdocs_strategy.model.strategy import SubStrategy
from mkdocs_strategy.render.blocks import Options, blocks, bullets, fact_list, html_facts, is_about, links, nothing
from mkdocs_strategy.render.budget_rows import amount
from mkdocs_strategy.render.citations import source_line
from mkdocs_strategy.render.connections import connections
from mkdocs_strategy.render.facts import status_piece, status_text
from mkdocs_strategy.render.table import Row, Table, cell, render_table
from mkdocs_strategy.render.view import Piece, Pieces, View, html_piece, html_pieces


def areas(view: View, of: Any, options: Options) -> str:
    """All sub-strategies in order: name, status, one sentence. On a site each status is said in full once, below."""
    edition = view.edition
    subs = edition.plan.sub_strategies
    if not subs:
        return nothing(view)
    if view.as_html:
        cards = "\n".join(_area(view, sub) for sub in subs)
        return f'<ul class="strategy-areas">\n{cards}\n</ul>\n{_statuses(view)}\n'
    return blocks(
        bullets(f"**{view.link(sub.id)}**. {view.text(sub.summary)} *{status_text(edition, sub)}*" for sub in subs)
    )


def _area(view: View, sub: SubStrategy) -> str:
    summary = html_pieces(view.pieces(sub.summary), view)
    text = f"<p>{summary}</p>" if summary else ""
    return f"<li><strong>{html_piece(view.piece(sub.id), view)}</strong> {_badge(view, sub)}{text}</li>"


def _badge(view: View, sub: SubStrategy) -> str:
    """A status in a word or two."""
    return f'<span class="strategy-badge {sub.status}">{escape(view.edition.say(f"badge-{sub.status}"))}</span>'


def _statuses(view: View) -> str:
    """What each badge stands for; where one stands for several decisions, each says which areas it is about."""
    edition = view.edition
    alike: dict[tuple[str, Piece], list[SubStrategy]] = {}
    for sub in edition.plan.sub_strategies:
        alike.setdefault((sub.status, status_piece(view, sub)), []).append(sub)
    said = []
    for (status, piece), subs in alike.items():
        several = sum(other == status for other, _ in alike) > 1
        names = ", ".join(edition.name(sub.id) for sub in subs)
        said.append((_badge(view, subs[0]), html_piece(piece, view) + (f": {escape(names)}" if several else "")))
    return html_facts("strategy-facts statuses", said)


def projects(view: View, of: Any, options: Options) -> str:
    """Projects, systems and offers, all of them or those that one sub-strategy names."""
    edition = view.edition
    said = []
    for project in edition.plan.projects:
        if of is not None and not is_about(project.areas, of.id):
            continue
        if project.type != options.get("type", project.type):
            continue
        money = [line for line in edition.plan.lines if is_about(line.about, project.id)]
        facts: list[tuple[str, Pieces]] = [
            ("type", (Piece(edition.say(f"type-{project.type}")),)),
            ("years-label", (Piece(edition.value(project.years)),) if project.years else ()),
            ("lead", view.pieces(project.lead)),
            ("partners", view.pieces(project.partners)),
            ("named-in", links(view, project.areas)),
            ("money-label", links(view, [Ref(line.id) for line in money])),
        ]
        said.append(
            blocks(
                view.heading(3, edition.name(project.id), project.id),
                view.text(project.text),
                fact_list(view, facts),
                source_line(view, project.source),
                connections(view, (project.id,), shown=("funded-by",)),
            )
        )
    return blocks(*said) if said else nothing(view)


def _money(view: View, listed: Sequence[BudgetLine]) -> Pieces:
    """Amounts by name, each linked to its place among the money."""
    pieces: list[Piece] = []
    for line in listed:
        pieces += [Piece("; ")] if pieces else []
        pieces += [view.piece(line.id), Piece(f": {amount(view.edition, line)}")]
    return tuple(pieces)


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
