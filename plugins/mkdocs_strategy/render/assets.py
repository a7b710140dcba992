"""Files that go with the site as they are."""

from __future__ import annotations

from mkdocs_strategy.render.packaged import packaged
from mkdocs_strategy.render.stylesheet import FONT, font, smaller, stylesheet

STYLESHEET = "assets/strategy/strategy.css"

# On every page.
SCRIPTS = ("assets/strategy/definitions.js", "assets/strategy/cite.js", "assets/strategy/paper.js")

# Of the search: on every page, and what is fetched only when somebody searches.
SEARCH_SCRIPT = "assets/strategy/search.js"
FINDING_SCRIPT = "assets/strategy/finding.js"
SEARCH_STYLESHEET = "assets/strategy/search.css"

# On the pages with a table that can be sorted. The first is the work of others: docs/adr/0018-tables.md.
SORTING = ("assets/strategy/sortable.min.js", "assets/strategy/sort.js")

# On the pages with the map of the whole.
MAP_SCRIPT = "assets/strategy/map.js"

# On the pages that are left where others moved from.
MOVED_SCRIPT = "assets/strategy/moved.js"


def asset(path: str) -> str:
    """What is served at a path below the site's root; the style sheet as it is written."""
    return stylesheet() if path == STYLESHEET else packaged(path.rpartition("/")[2])


def style_files() -> tuple[tuple[str, str | bytes], ...]:
    """The style sheet as it is served, and the typeface that it asks for, by their paths below the site's root."""
    return (STYLESHEET, smaller(stylesheet())), (FONT, font())
