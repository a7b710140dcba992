"""The figures that a reference can print: [[=id]] or [[=id.figure]]. The first of a kind is its main figure."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

FIGURES: dict[str, tuple[str, ...]] = {
    "strategy": ("period", "status", "areas"),
    "sub-strategy": ("status", "dated", "horizon", "title", "ambitions", "focus-areas", "initiatives"),
    "budget-frame": ("amount", "years", "allocated", "remaining", "lines-total"),
    "budget-line": ("amount", "years"),
    "target": ("value", "baseline"),
    "figure": ("value",),
    "decision": ("date", "case", "outcome"),
    "meeting": ("date", "place"),
    "milestone": ("date",),
    "project": ("years", "type"),
    "person": ("role",),
    "body": ("short-name",),
    "organisation": ("short-name",),
    "source": ("date",),
    "deck": ("slot", "date", "place", "event"),
    "term": ("expansion",),
    "edition": ("date",),
}


def figure(thing: Any, name: str) -> Any:
    """The value of a named figure of a thing; None where it is not stated. Raises KeyError for an unknown figure."""
    if name not in FIGURES.get(thing.kind, ()):
        raise KeyError(name)
    if (thing.kind, name) in _DERIVED:
        return _DERIVED[thing.kind, name](thing)
    return getattr(thing, name.replace("-", "_"))


def main_figure(kind: str) -> str | None:
    """The name of the figure that [[=id]] prints for a thing of this kind, or None."""
    names = FIGURES.get(kind)
    return names[0] if names else None


def _stated_count(thing: Any, of: str, listed: int) -> int | None:
    stated = [count.count for count in thing.counts if count.of == of]
    return stated[0] if stated else (listed or None)


_DERIVED: dict[tuple[str, str], Callable[[Any], Any]] = {
    ("milestone", "date"): lambda thing: thing.words or thing.date,
    ("figure", "value"): lambda thing: thing,
    ("strategy", "areas"): lambda thing: len(thing.areas),
    ("sub-strategy", "horizon"): lambda thing: thing.horizon and thing.horizon.years,
    ("sub-strategy", "ambitions"): lambda thing: _stated_count(thing, "ambitions", len(thing.ambitions)),
    ("sub-strategy", "focus-areas"): lambda thing: _stated_count(thing, "focus-areas", len(thing.focus_areas)),
    ("sub-strategy", "initiatives"): lambda thing: sum(len(area.initiatives) for area in thing.focus_areas) or None,
    ("deck", "date"): lambda thing: thing.event and thing.event.date,
    ("deck", "place"): lambda thing: thing.event and thing.event.place,
    ("deck", "event"): lambda thing: thing.event and thing.event.name,
}
