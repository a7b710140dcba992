"""Did you mean: the known word most like a mistyped one."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


def near(word: str, among: Iterable[str]) -> str:
    """A sentence that offers the nearest known word, or that says how to find one."""
    close = nearest(word, among)
    return f"Did you mean '{close}'?" if close is not None else ""


def nearest(word: str, among: Iterable[str]) -> str | None:
    """The known word most like a mistyped one; None where none is near."""
    return next(iter(difflib.get_close_matches(word, sorted(among), n=1, cutoff=0.7)), None)


def near_or_all(word: str, among: Iterable[str]) -> str:
    """The nearest known word, or the list of all when none is near."""
    known = sorted(among)
    return near(word, known) or f"Known are: {', '.join(known)}."
