"""What a chart of the budget can be drawn of, and whether the data holds enough for it to say something."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mkdocs_strategy.model.plan import Plan

# The kinds of charts that each kind of thing has; the first is drawn where none is asked for.
CHARTS_OF: Mapping[str, tuple[str, ...]] = {
    "budget-frame": ("allocation", "lines"),
    "budget-line": ("steps",),
    "strategy": ("known",),
}


def chart_kind(of: Any, asked: str | None) -> str | None:
    """The kind of chart that is asked for of a thing, or its first; None where it has no such chart."""
    kinds = CHARTS_OF.get(of.kind, ())
    if asked is None:
        return kinds[0] if kinds else None
    return asked if asked in kinds else None


def says_something(kind: str, of: Any, plan: Plan) -> bool:
    """Whether a chart of one of the thing's kinds has anything to show."""
    if kind == "allocation":
        return of.amount is not None and (of.lines_total or of.allocated) is not None
    if kind == "lines":
        return any(line.amount is not None for line in of.lines)
    if kind == "steps":
        return of.amount is not None and bool(of.steps)
    held = {of.id, *(ref.id for ref in of.areas)}
    return any(frame.about.id in held for frame in plan.frames)
