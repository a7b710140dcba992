"""What came of taking in a file, as values: what was understood, what was left out, what is left to do, and where."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from mkdocs_strategy.problems import Location

# In the order they are told.
WRITTEN, UNDERSTOOD, TO_DO, NOT_UNDERSTOOD, LEFT_OUT = "written", "understood", "to-do", "not-understood", "left-out"
CONFLICT, FROM_DATA, BY_HAND, REMARK = "conflict", "from-data", "by-hand", "remark"
GROUPS = (WRITTEN, UNDERSTOOD, CONFLICT, FROM_DATA, BY_HAND, REMARK, TO_DO, NOT_UNDERSTOOD, LEFT_OUT)

_SHORT = 60


class Finding(NamedTuple):
    """One thing to tell; `message` is a template in plain English that `values` fills, `at` where it is, if anywhere."""

    group: str
    message: str
    values: tuple[tuple[str, str], ...] = ()
    at: Location | None = None


def finding(group: str, message: str, at: Location | None = None, **values: object) -> Finding:
    """A thing to tell, its template filled from the named values."""
    return Finding(group, message, tuple((name, str(value)) for name, value in values.items()), at)


def in_short(words: str) -> str:
    """The first words of a text, enough to find it by; without the quotes that messages put around it."""
    said = " ".join(words.replace("'", "’").split())
    return said if len(said) <= _SHORT else said[:_SHORT].rpartition(" ")[0] + " …"


def in_groups(found: Iterable[Finding]) -> dict[str, list[Finding]]:
    """Findings by group, each group in the order found."""
    listed = list(found)
    return {group: same for group in GROUPS if (same := [one for one in listed if one.group == group])}
