"""What a slide shows from the facts: a list, a table, a chart, a sentence. Plain words, no links: a slide is not a page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mkdocs_strategy.model.deck import SHOWN_OF, Deck, Slide
from mkdocs_strategy.render.deck_drawings import drawing
from mkdocs_strategy.render.deck_drawn import NOTHING, Drawn
from mkdocs_strategy.render.deck_facts import (
    ambitions,
    areas,
    benefits,
    focus_areas,
    initiatives,
    mandate,
    relations,
    sources,
    statements,
    summary,
)
from mkdocs_strategy.render.deck_money import budget_chart, budget_table
from mkdocs_strategy.render.deck_tables import decisions, key_facts, milestones, targets
from mkdocs_strategy.render.edition import Edition


def drawn(edition: Edition, deck: Deck, slide: Slide) -> Drawn:
    """The part a slide asks for by `shows`, of the thing it names, else of what the deck is about, else of the strategy."""
    of = shown_of(edition, deck, slide)
    if slide.shows is None or of is None or of.kind not in SHOWN_OF[slide.shows]:
        return NOTHING
    return _PARTS[slide.shows](edition, of, slide)


def shown_of(edition: Edition, deck: Deck, slide: Slide) -> Any:
    """The thing that a slide shows a part of; None for one that is not there."""
    named = slide.of or deck.about
    return edition.plan.things.get(named.id) if named else edition.plan.strategy


_PARTS: dict[str, Callable[[Edition, Any, Slide], Drawn]] = {
    "areas": areas,
    "principles": statements,
    "needs": statements,
    "background": statements,
    "premises": statements,
    "process": statements,
    "summary": summary,
    "key-facts": key_facts,
    "purpose": statements,
    "scope": statements,
    "context": statements,
    "prerequisites": statements,
    "vision": statements,
    "commitments": statements,
    "mandate": mandate,
    "ambitions": ambitions,
    "focus-areas": focus_areas,
    "initiatives": initiatives,
    "benefits": benefits,
    "financing": statements,
    "budget-table": budget_table,
    "budget-chart": budget_chart,
    "drawing": drawing,
    "targets": targets,
    "decisions": decisions,
    "milestones": milestones,
    "relations": relations,
    "not-stated": statements,
    "sources": sources,
}
