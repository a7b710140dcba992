"""What changed between the adopted editions of a plan and since, as far as git has them here. Frozen values only."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

from mkdocs_strategy.model.changes import Redline
from mkdocs_strategy.model.plan import Plan


@frozen
class History:
    """In one language: the plan of each adopted edition by its id, and the redlines from it.

    `since` are those to the plan as it is now, `brought` what an edition changed from the one before it.
    """

    plans: Mapping[str, Plan] = field(factory=dict)
    since: Mapping[str, Redline] = field(factory=dict)
    brought: Mapping[str, Redline] = field(factory=dict)


def changes_file(edition: str, language: str, since: bool) -> str:
    """Where a redline is below the site's root. The address lasts: what it shows may grow, where it is may not change."""
    return f"changes/{'since-' if since else ''}{edition}.{language}.html"
