"""The navigation of a language, rendered once for each section; a page only marks its own place in it.

The theme's own renders the whole tree anew for every page, which takes most of a build's time and makes every page
grow with the number of pages. Here a page shows the branch it stands in: the sections at the top, and beside each
section on the way to the page what stands beside it, of a long row only a stretch.
"""

from __future__ import annotations

from functools import cached_property
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Link, Navigation, Section
from mkdocs.structure.pages import Page

# Stands in what is rendered once for the way from a page to the site's root.
_ROOT = "\ue000"

# How many neighbours a page shows; of more, the stretch that it stands in, with one more at either end to go on by.
_STRETCH = 60


class SharedNavigation:
    """The navigation of one language, for the templates of the theme."""

    def __init__(self, nav: Navigation, env: Environment, config: MkDocsConfig, language: str) -> None:
        self.nav = nav
        self._env = env
        self._config = config
        self._language = language
        self._branches: dict[tuple[int, int], str] = {}
        self._tabs: dict[int, str] = {}

    @cached_property
    def _macros(self) -> Any:
        """The macros of the template, compiled and bound once."""
        template = self._env.get_template("partials/strategy/navigation.html")
        features = frozenset(self._config.theme.get("features") or ())
        return template.make_module(
            {"config": self._config, "nav": self.nav, "href": _href, "features": features, "index_of": _index_of}
            | {"foreign": self._foreign, "near": _near}
        )

    def _foreign(self, item: StructureItem) -> str | None:
        """The language of an item's title, where that is not the language of the navigation."""
        locale = getattr(getattr(item, "file", None), "locale", None)
        return locale if locale and locale != self._language else None

    def branch(self, page: Page | None, base: str, contents: str = "") -> str:
        """The items of the navigation as a page shows them; `contents` is the page's own table of contents."""
        section = page.parent if page is not None else None
        beside = _present(self.nav.items if section is None else section.children)
        stretch = beside.index(page) // _STRETCH if page is not None and page in beside else 0
        kept = self._branches.get((id(section), stretch))
        if kept is None:
            line = (*beside[stretch * _STRETCH :][:1], *_line_of(section))
            kept = str(self._macros.items(self.nav.items, line, "__nav", 1))
            self._branches[id(section), stretch] = kept
        if page is not None:
            kept = self._marked(kept, page, contents)
        return _from(kept, base)

    def _marked(self, branch: str, page: Page, contents: str) -> str:
        """A branch in which the page is the current one."""
        index = _index_of(page.parent, "navigation.indexes" in (self._config.theme.get("features") or ()))
        if index is page:
            return branch.replace(
                str(self._macros.index(page, page.parent, False)), str(self._macros.index(page, page.parent, True))
            )
        return branch.replace(str(self._macros.leaf(page)), str(self._macros.current(page, contents)), 1)

    def tabs(self, page: Page | None, base: str) -> str:
        """The tabs of a page: the items at the top of the navigation, the one with the page marked."""
        line = () if page is None else (page, *_line_of(page.parent))
        active = next((item for item in self.nav.items if item in line), None)
        kept = self._tabs.get(id(active))
        if kept is None:
            kept = self._tabs[id(active)] = str(self._macros.tabs(_present(self.nav.items), active))
        if page is not None:
            link = f'<a href="{_href(page)}" class="md-tabs__link"'
            kept = kept.replace(f'{link} aria-current="true"', f'{link} aria-current="page"')
        return _from(kept, base)


def _line_of(section: Section | None) -> tuple[Section, ...]:
    """A section and those that it stands in."""
    return () if section is None else (section, *_line_of(section.parent))


def _present(items: list[StructureItem]) -> list[StructureItem]:
    """The items that are there: a page that a language does not have stays in its navigation as the name of a file."""
    return [item for item in items if not (isinstance(item, Link) and item.url.endswith(".md") and ":" not in item.url)]


def _near(items: list[StructureItem], line: tuple[StructureItem, ...]) -> list[StructureItem]:
    """The items of a row that a page shows which stands on a line through it."""
    items = _present(items)
    if len(items) <= _STRETCH:
        return items
    here = next((place for place, item in enumerate(items) if item in line), 0)
    start = here - here % _STRETCH
    return items[max(0, start - 1) : start + _STRETCH + 1]


def _index_of(section: Section | None, is_used: bool) -> Page | None:
    """The page that a section's name leads to, where the theme is asked for that."""
    if section is None or not is_used:
        return None
    return next((item for item in section.children if isinstance(item, Page) and item.is_index), None)


def _href(item: StructureItem) -> str:
    """Where an item of the navigation leads, seen from the site's root; a section leads to its first page."""
    if isinstance(item, Section):
        below = _present(item.children)
        return _href(below[0]) if below else _ROOT
    if isinstance(item, Link):
        return item.url
    return _ROOT + ("" if not isinstance(item, Page) or item.url in (".", "./") else item.url)


def _from(rendered: str, base: str) -> str:
    """What was rendered once, with the way from a page to the root put in."""
    return rendered.replace(_ROOT, base if base.endswith("/") else f"{base}/")
