"""Where money comes from: each source of finance, and what it pays."""

from __future__ import annotations

from typing import Any

from mkdocs_strategy.model.amounts import Amount, amounts
from mkdocs_strategy.model.budget import FinanceSource
from mkdocs_strategy.render.blocks import Options, blocks, bullets, nothing
from mkdocs_strategy.render.budget_notes import said
from mkdocs_strategy.render.budget_rows import amount
from mkdocs_strategy.render.citations import source_line
from mkdocs_strategy.render.connections import connections
from mkdocs_strategy.render.view import Piece, Pieces, View


def finance_sources(view: View, of: Any, options: Options) -> str:
    """Every source of finance in a list: what there is to say of it, what it pays; where that stands, under the list."""
    sources = view.edition.plan.finance_sources
    if not sources:
        return nothing(view)
    listed = [one for one in amounts(view.edition.plan) if one.figure == "amount" and one.of.financed_by]
    return blocks(
        bullets(_source(view, one, listed) for one in sources),
        source_line(view, [citation for one in sources for citation in one.source]),
        connections(view, [one.id for one in sources], shown=("financed-by",)),
    )


def _source(view: View, source: FinanceSource, listed: list[Amount]) -> str:
    edition = view.edition
    paid = [one for one in listed if source.id in {ref.id for ref in one.of.financed_by}]
    pays = "; ".join(view.markdown(_paid(view, source, one)) for one in paid)
    said_of_it = f" {view.text(source.text)}" if source.text else ""
    what = f"*{edition.say('back-financed-by')}*: {pays}." if pays else edition.say("budget-pays-nothing")
    return f"{view.mark(source.id)}**{edition.name(source.id)}**.{said_of_it} {what}"


def _paid(view: View, source: FinanceSource, paid: Amount) -> Pieces:
    """What a source pays, with its amount; with others where its share is not stated."""
    edition = view.edition
    pieces = (view.piece(paid.of.id), Piece(f": {amount(edition, paid.of)}"))
    others = [ref.id for ref in paid.of.financed_by if ref.id != source.id]
    if not others:
        return pieces
    named: list[Piece] = []
    for one in others:
        named += [Piece(", ")] if named else []
        named.append(view.piece(one))
    return (*pieces, Piece(" ("), *said(edition, "budget-shared", others=tuple(named)), Piece(")"))
