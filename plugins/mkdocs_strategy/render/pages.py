"""Expand a page: its generated parts and references become plain Markdown, before any site engine or pandoc runs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mkdocs_strategy.model.markup import PartCall, part_calls, replace, without_escapes
from mkdocs_strategy.model.page import Page
from mkdocs_strategy.model.parts import BY_NAME
from mkdocs_strategy.render import (
    budget,
    decisions,
    decks_list,
    drawings,
    evidence,
    facts,
    glossary,
    lists,
    registers,
    targets,
)
from mkdocs_strategy.render.edition import View

Render = Callable[[View, Any, dict[str, str]], str]

RENDERERS: dict[str, Render] = {
    "areas": registers.areas,
    "key-facts": facts.key_facts,
    "source-note": facts.source_note,
    "mandate": lists.mandate,
    "vision": lists.vision,
    "ambitions": lists.ambitions,
    "focus-areas": lists.focus_areas,
    "initiatives": lists.initiatives,
    "benefits": lists.benefits,
    "relations": lists.relations,
    "statements": lists.statements,
    "budget-table": budget.budget_table,
    "amounts": budget.amounts,
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
    "drawing": drawings.drawing,
    "decks": decks_list.decks,
    "slides": decks_list.slides,
}

FAMILIES = frozenset(part.family for part in BY_NAME.values())


def expand_page(text: str, view: View, families: frozenset[str] = FAMILIES, links: bool = True) -> str:
    """The Markdown of a page with its parts of some families made, and its references resolved when `links`.

    What cannot be resolved stands as written; the checks have reported it.
    """

    def made(call: Any) -> str | None:
        return _part(call, view, families)

    with_parts = replace(text, tuple(part_calls(text)), made)
    return without_escapes(view.expand(with_parts)) if links else with_parts


def _part(call: PartCall, view: View, families: frozenset[str]) -> str | None:
    part = BY_NAME.get(call.name)
    if part is None or call.malformed or part.family not in families:
        return None
    of = view.edition.plan.things.get(call.of) if call.of else None
    if (of is None and (call.of or part.needs_one)) or (of is not None and of.kind not in part.of):
        return None
    return "\n" + RENDERERS[call.name](view, of, dict(call.options)).rstrip() + "\n"


def page_heading(page: Page, view: View) -> str:
    """The heading of a page that is about a thing and writes none itself: the thing's name."""
    about = page.front_matter.about
    if about is None or about.id not in view.edition.plan.things or page.body.lstrip().startswith("# "):
        return ""
    return f"# {view.edition.name(about.id)}\n\n"


def page_title(page: Page, view: View) -> str | None:
    """The title of a page: its own, or the name of the thing it is about."""
    if page.front_matter.title:
        return view.edition.plain(page.front_matter.title)
    about = page.front_matter.about
    return view.edition.name(about.id) if about is not None else None
