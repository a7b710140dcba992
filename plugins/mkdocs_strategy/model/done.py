"""What was done to the files of a content folder, as values: where, and what in a template with fields."""

from __future__ import annotations

from typing import NamedTuple

from mkdocs_strategy.problems import Location


class Done(NamedTuple):
    """One thing done to a file; `message` is a template in plain English that `values` fills."""

    at: Location
    message: str
    values: tuple[tuple[str, str], ...] = ()


def done(at: Location, message: str, **values: object) -> Done:
    """What was done at a place, its template filled from the named values."""
    return Done(at, message, tuple((name, str(value)) for name, value in values.items()))
