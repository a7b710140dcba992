"""The generated parts of a sub-strategy's page: vision, ambitions, focus areas, relations and the like."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.record import Statement, Text
from mkdocs_strategy.model.strategy import Benefit, FocusArea, Initiative, Strategy, SubStrategy
from mkdocs_strategy.render.blocks import Options, blocks, bullets, labelled, links, listed, nothing
from mkdocs_strategy.render.cards import card, cards, expandable
from mkdocs_strategy.render.citations import source_line
from mkdocs_strategy.render.mandates import answered_inline, answered_line
from mkdocs_strategy.render.table import Row, Table, cell, render_table
from mkdocs_strategy.render.view import View


def vision(view: View, of: SubStrategy, options: Options) -> str:
    """What a sub-strategy is for, where it wants to go, and what that commits to."""
    if of.vision is None and of.purpose is None:
        return nothing(view)
    said = [view.mark(of.purpose.id) + view.text(of.purpose.text)] if of.purpose else []
    said += [answered_line(view, of.purpose.id)] if of.purpose else []
    if of.vision:
        said.append(f"> {view.mark(of.vision.id)}{view.text(of.vision.text)}")
        said.append(answered_line(view, of.vision.id))
    if of.commitments:
        said.append(labelled(view.edition.say("commitments"), (_statement(view, one) for one in of.commitments)))
    stated = [statement for statement in (of.purpose, of.vision, *of.commitments) if statement]
    return blocks(*said, source_line(view, [citation for statement in stated for citation in statement.source]))


def ambitions(view: View, of: SubStrategy, options: Options) -> str:
    """The ambitions of a sub-strategy, or how many the sources count."""
    said = []
    for ambition in of.ambitions:
        number = f"{ambition.number}. " if ambition.number else ""
        heading = view.heading(3, number + view.edition.name(ambition.id), ambition.id)
        said.append(card(view, blocks(heading, view.text(ambition.text), answered_line(view, ambition.id))))
    counted = _counted(view, of, "ambitions", len(of.ambitions))
    if not said and not counted:
        return nothing(view)
    citations = [citation for ambition in of.ambitions for citation in ambition.source]
    return blocks(counted, cards(view, said, short=True), source_line(view, citations))


def focus_areas(view: View, of: SubStrategy, options: Options) -> str:
    """The focus areas of a sub-strategy with all that belongs to each."""
    counted = _counted(view, of, "focus-areas", len(of.focus_areas))
    if not of.focus_areas and not counted:
        return nothing(view)
    return blocks(counted, cards(view, [_focus_area(view, area) for area in of.focus_areas]))


def _focus_area(view: View, area: FocusArea) -> str:
    edition = view.edition
    called = edition.text(area.called) if area.called else edition.say("focus-area")
    number = f" {area.number}" if area.number else ""
    face = [view.heading(3, f"{called}{number}: {edition.name(area.id)}", area.id), view.text(area.text)]
    face.append(answered_line(view, area.id))
    inside = [labelled(edition.say("prerequisites"), [_statement(view, item) for item in area.prerequisites])]
    inside.append(labelled(edition.say("benefits"), [_benefit(view, benefit) for benefit in area.benefits]))
    if area.initiatives:
        inside += [f"**{edition.say('initiatives')}**", *_initiatives(view, area.initiatives)]
    if area.projects:
        inside.append(f"**{edition.say('projects')}**: {view.markdown(links(view, area.projects))}")
    behind = expandable(view, _counts_of(view, area), blocks(*inside))
    return card(view, blocks(*face, behind, source_line(view, area.source)))


def _counts_of(view: View, area: FocusArea) -> str:
    """What stands behind the face of a card, counted: 3 initiatives, 2 benefits."""
    counted = (("prerequisites", area.prerequisites), ("benefits", area.benefits), ("initiatives", area.initiatives))
    found = [*counted, ("projects", area.projects)]
    return " · ".join(f"{view.edition.say(key)} ({len(listed)})" for key, listed in found if listed)


def _initiatives(view: View, of: Iterable[Initiative]) -> Iterable[str]:
    """Lists of initiatives, one for each run that stands under the same heading."""
    group: str | None = None
    items: list[str] = []
    for initiative in of:
        heading = view.edition.text(initiative.group)
        if heading != (group or "") or group is None:
            if items:
                yield bullets(items)
            items, group = [], heading
            if heading:
                yield f"*{heading}*"
        items.append(_initiative(view, initiative))
    if items:
        yield bullets(items)


def _initiative(view: View, initiative: Initiative) -> str:
    said = f"{view.mark(initiative.id)}**{view.edition.name(initiative.id)}**"
    if initiative.text:
        said += f": {view.text(initiative.text)}"
    if initiative.projects:
        said += " (" + ", ".join(view.link(ref.id) for ref in initiative.projects) + ")"
    return said + answered_inline(view, initiative.id)


def initiatives(view: View, of: Any, options: Options) -> str:
    """All initiatives of a sub-strategy, a focus area or the whole strategy, in a table."""
    edition = view.edition
    subs = [of] if isinstance(of, SubStrategy) else list(edition.plan.sub_strategies)
    areas = [of] if isinstance(of, FocusArea) else [area for sub in subs for area in sub.focus_areas]
    rows = tuple(
        Row((cell(view.piece(initiative.id), heads_row=True), cell(view.piece(area.id))), id=initiative.id)
        for area in areas
        for initiative in area.initiatives
    )
    if not rows:
        return nothing(view)
    columns = (edition.say("initiative"), edition.say("focus-area"))
    return render_table(Table(edition.say("initiatives"), columns, rows), view)


def benefits(view: View, of: SubStrategy, options: Options) -> str:
    """What an area as a whole is expected to give, and for whom."""
    if not of.benefits:
        return nothing(view)
    citations = [citation for benefit in of.benefits for citation in benefit.source]
    return blocks(listed(_benefit(view, benefit) for benefit in of.benefits), source_line(view, citations))


def statements(view: View, of: Any, options: Options) -> str:
    """One list of statements of a strategy or sub-strategy, by the option `list`."""
    found = getattr(of, options.get("list", "not-stated").replace("-", "_"), ())
    stated: tuple[Statement, ...] = (found,) if isinstance(found, Statement) else found or ()
    if not stated:
        return nothing(view)
    citations = [citation for statement in stated for citation in statement.source]
    return blocks(listed(_statement(view, statement) for statement in stated), source_line(view, citations))


def relations(view: View, of: Any, options: Options) -> str:
    """How a part hangs together with others, by the kind of relation: what it says itself, then what others say of it.

    Each other end stands once, under the first kind; what other kinds say of it follows there.
    """
    edition = view.edition
    groups: dict[str, list[str]] = {}
    for other, told in told_of(of, edition.plan).items():
        first, said = told[0][0], f"{view.link(other)}."
        for key, text in told:
            said += f" {'' if key == first else f'*{edition.say(key)}:* '}{view.text(text)}"
        groups.setdefault(edition.say(first), []).append(said)
    if not groups:
        return nothing(view)
    citations = [citation for relation in of.relations for citation in relation.source]
    return blocks(*(labelled(label, items) for label, items in groups.items()), source_line(view, citations))


def told_of(of: Any, plan: Plan) -> dict[str, list[tuple[str, Text]]]:
    """The other ends of a part's relations, by id, with what each relation says: the key of its kind, and its words."""
    found: dict[str, list[tuple[str, Text]]] = {}
    for relation in of.relations:
        found.setdefault(relation.to.id, []).append((f"relation-{relation.type}", relation.text))
    for other in _related(plan):
        for relation in other.relations:
            if relation.to.id == of.id != other.id:
                found.setdefault(other.id, []).append((f"back-{relation.type}", relation.text))
    return found


def _related(plan: Plan) -> tuple[Strategy | SubStrategy, ...]:
    return (plan.strategy, *plan.sub_strategies)


def _counted(view: View, of: SubStrategy, what: str, listed: int) -> str:
    """How many parts a sub-strategy is said to have, where they are not listed."""
    stated = next((count for count in of.counts if count.of == what), None)
    if stated is None or (stated.count is not None and listed >= stated.count):
        return ""
    counted = f"**{view.edition.say(f'{what}-stated', count=stated.count)}.** " if stated.count is not None else ""
    said = counted + view.text(stated.text)
    return blocks(said, source_line(view, stated.source))


def _statement(view: View, statement: Statement) -> str:
    said = view.mark(statement.id) + _named(view, statement.name, statement.text)
    return said + answered_inline(view, statement.id)


def _benefit(view: View, benefit: Benefit) -> str:
    return _named(view, benefit.who, benefit.text)


def _named(view: View, name: Text | None, text: Text) -> str:
    return f"**{view.text(name)}**: {view.text(text)}" if name else view.text(text)
