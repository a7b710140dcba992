"""Expand a page: its generated parts and references become plain Markdown, before any site engine or pandoc runs."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from mkdocs_strategy.model.markup import PartCall, part_calls, replace, without_escapes
from mkdocs_strategy.model.page import Page
from mkdocs_strategy.model.parts import BY_NAME
from mkdocs_strategy.render import (
    accessibility,
    budget,
    budget_charts,
    budget_columns,
    decisions,
    decks_list,
    documents_list,
    drawings,
    editions,
    evidence,
    facts,
    finance,
    glossary,
    lists,
    mandates,
    overview,
    promises,
    registers,
    relation_map,
    ring,
    search_page,
    targets,
    timeline,
    translations,
    unknown,
)
from mkdocs_strategy.render.autolinks import autolinked
from mkdocs_strategy.render.citing import citing
from mkdocs_strategy.render.connections import connections, page_connections
from mkdocs_strategy.render.retired import no_longer_here
from mkdocs_strategy.render.view import View

Render = Callable[[View, Any, dict[str, str]], str]

RENDERERS: dict[str, Render] = {
    "areas": registers.areas,
    "key-facts": facts.key_facts,
    "source-note": evidence.source_note,
    "mandate": mandates.mandate,
    "coverage": mandates.coverage,
    "vision": lists.vision,
    "ambitions": lists.ambitions,
    "focus-areas": lists.focus_areas,
    "initiatives": lists.initiatives,
    "benefits": lists.benefits,
    "relations": lists.relations,
    "map": relation_map.relation_map,
    "statements": lists.statements,
    "budget-table": budget.budget_table,
    "budget-chart": budget_charts.budget_chart,
    "budget-columns": budget_columns.budget_columns,
    "finance-sources": finance.finance_sources,
    "decisions": decisions.decisions,
    "meetings": decisions.meetings,
    "milestones": decisions.milestones,
    "targets": targets.targets,
    "figures": targets.figures,
    "projects": registers.projects,
    "bodies": registers.bodies,
    "people": registers.people,
    "glossary": glossary.glossary,
    "sources": evidence.sources,
    "disagreements": evidence.disagreements,
    "editions": editions.editions,
    "open-data": evidence.open_data,
    "accessibility-statement": accessibility.accessibility_statement,
    "search": search_page.search,
    "translation-status": translations.translation_status,
    "drawing": drawings.drawing,
    "decks": decks_list.decks,
    "slides": decks_list.slides,
    "documents": documents_list.documents,
    "wheel": ring.wheel,
    "progress": overview.progress,
    "recent": overview.recent,
    "upcoming": overview.upcoming,
    "timeline": timeline.timeline,
    "promises": promises.promises,
    "unknown": unknown.unknown,
}

# The main heading that opens a page, without an id of its own.
_TITLE = re.compile(r"\A\s*# [^\n{]*[^\n{ ](?=[ ]*(?:\n|\Z))")

# What stands below the text of every page.
_FEET = (no_longer_here, page_connections, editions.changed_since, citing)

FAMILIES = frozenset(part.family for part in BY_NAME.values())


def expand_page(text: str, view: View, families: frozenset[str] = FAMILIES, links: bool = True) -> str:
    """The Markdown of a page with its parts of some families made, and its references resolved when `links`.

    What cannot be resolved stands as written; the checks have reported it.
    """

    def made(call: Any) -> str | None:
        return _part(call, view, families)

    with_parts = replace(text, tuple(part_calls(text)), made)
    if not links:
        return with_parts
    page = view.edition.pages.get(view.path)
    linked = autolinked(without_escapes(view.expand(with_parts)), view)
    if page is None:
        return linked
    if not view.as_html:
        return translations.with_notes(linked, page, view)
    noted = translations.with_notes(with_id(linked, page, view), page, view)
    return "".join((noted, *(foot(view, page) for foot in _FEET)))


def _part(call: PartCall, view: View, families: frozenset[str]) -> str | None:
    part = BY_NAME.get(call.name)
    if part is None or call.malformed or part.family not in families:
        return None
    of = view.edition.plan.things.get(call.of) if call.of else None
    if (of is None and (call.of or part.needs_one)) or (of is not None and of.kind not in part.of):
        return None
    earlier = len(view.given)
    made = RENDERERS[call.name](view, of, dict(call.options)).rstrip()
    marked = tuple(view.given)[earlier:]
    return f"\n{made}\n\n{connections(view, marked, part.each_tells)}"


def page_heading(page: Page, view: View) -> str:
    """The heading of a page that is about a thing and writes none itself: the thing's name."""
    about = page.front_matter.about
    if about is None or about.id not in view.edition.plan.things or page.body.lstrip().startswith("# "):
        return ""
    return f"# {view.edition.name(about.id)}\n\n"


def with_id(text: str, page: Page, view: View) -> str:
    """The Markdown of a page whose main heading has an id that lasts: that of the thing the page is about, else top."""
    about = page.front_matter.about
    identifier = about.id if about is not None and about.id in view.edition.plan.things else "top"
    if not view.as_html or any(name == identifier for _, name in page.anchors):
        return text
    return _TITLE.sub(rf"\g<0> {{#{identifier}}}", text, count=1)


def page_title(page: Page, view: View) -> str | None:
    """The title of a page: its own, or the name of the thing it is about."""
    return view.edition.page_title(page)
