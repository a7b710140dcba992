"""Links and pictures that pages write by hand: each leads to a page, a place on it or a file that is there."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cached_property

from attrs import frozen

from mkdocs_strategy.checks.addresses import anchors_on
from mkdocs_strategy.checks.near import near, nearest
from mkdocs_strategy.checks.places import shows
from mkdocs_strategy.model.addresses import Address, Addresses, addresses_in, below_root
from mkdocs_strategy.model.page import Page
from mkdocs_strategy.model.page_links import Goal, PageLink, address_goal, from_page, page_links, source_goal
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.problems import Problem, problem

# What is made beside the pages, and what every site has.
_OUTPUTS = ("data", "decks", "documents", "assets")
_ALWAYS = ("sitemap.xml", "404.html")

# The ids that generated parts and the site engine give besides those of things.
_MADE = ("top", "connected-with", "no-longer-here")
_MADE_FOR = ("here-", "letter-", "chart-", "definition-", "fn:", "fnref:", "__")

_TITLE = re.compile(r"^#[ \t]+(?P<words>[^\n{]+)", re.MULTILINE)


def broken_link(plan: Plan) -> Iterator[Problem]:
    """A link or picture that a page writes in Markdown or HTML leads to a page, a place on it or a file that is there.

    Bad: `[the course](proces.md)` where the page is `strategi/proces.md`, `[money](#mony)` under `## Money {#money}`,
    `![Map](map.png)` without that file, `[text][1]` without a line `[1]: …`, `<a href="proces.md">`.
    Good: `[the course](strategi/proces.md)`, `[money](#money)`; `[[clinic]]` for what has an id.
    """
    site = _Site(plan)
    for page in plan.pages:
        if page.language not in plan.unread_languages:
            for link in page_links(page):
                yield from _broken(link, page, site)


@frozen(slots=False)
class _Site:
    """What the links of a plan can lead to."""

    plan: Plan

    @property
    def pages(self) -> Mapping[tuple[str, str], Page]:
        return self.plan.by_path

    @cached_property
    def addresses(self) -> dict[str, Addresses]:
        return {language: addresses_in(self.plan, language) for language in self.plan.languages}

    def at_address(self, goal: Goal) -> Page | None:
        """The page at an address, with or without the slash at its end."""
        path = self.addresses[goal.language].paths.get(f"{goal.path}/" if goal.path else "")
        return self.pages[goal.language, path] if path is not None else None

    def holds(self, goal: Goal) -> bool:
        """Whether a file is at an address, or will be."""
        files, first = self.plan.files, goal.path.partition("/")[0]
        made = goal.path in _ALWAYS or (first in _OUTPUTS and bool(posixpath.splitext(goal.path)[1]))
        return made or goal.path in files or f"{goal.language}/{goal.path}" in files


def _broken(link: PageLink, page: Page, site: _Site) -> Iterator[Problem]:
    if link.label is not None:
        way = "'{written}' leads nowhere, for no line starts with '[{label}]:'. Add one with the address, or put a backslash before it."
        yield problem(page.where(link.start), "broken-link", way, written=link.target, label=link.label)
    elif not link.target:
        way = "this link has no address. Write one, or take the link out."
        yield problem(page.where(link.start), "broken-link", way)
    elif link.outward:
        return
    elif not link.path:
        yield from _place(link, page, page, site)
    elif link.html or link.path.startswith("/") or not link.path.endswith(".md"):
        yield from _address(link, page, site)
    else:
        yield from _page(link, page, site)


def _page(link: PageLink, page: Page, site: _Site) -> Iterator[Problem]:
    """What is wrong with a link to a page's file."""
    goal = source_goal(link, page, site.plan.languages)
    found = site.pages.get(goal)
    if found is None:
        # A page without its twin is reported once, and not with every link to it.
        if all((language, goal.path) not in site.pages for language in site.plan.languages) or not goal.language:
            yield _no_page(link, page, goal, site)
    elif found.language != page.language:
        way = "'{target}' is a page in '{language}', and pages link within their own language. {hint}"
        own = (page.language, goal.path) in site.pages
        hint = f"Write '{from_page(page, goal.path, link.html)}'." if own else "Take the link out."
        at = page.where(link.start)
        yield problem(at, "broken-link", way, target=link.target, language=found.language, hint=hint)
    else:
        yield from _place(link, page, found, site)


def _address(link: PageLink, page: Page, site: _Site) -> Iterator[Problem]:
    """What is wrong with a link to an address, or to a file that is no page."""
    languages = site.plan.languages
    goal, source = address_goal(link, page, languages), source_goal(link, page, languages)
    found = site.at_address(goal)
    if found is not None and (link.html or link.path.startswith("/")):
        yield from _place(link, page, found, site)
    elif found is not None:
        way = "'{target}' is the address of a page, which a link in Markdown does not follow. Write '{file}'."
        yield problem(
            page.where(link.start), "broken-link", way, target=link.target, file=_written(link, page, found.path)
        )
    elif site.holds(goal) or (not link.html and f"{source.language}/{source.path}".lstrip("/") in site.plan.files):
        return
    elif link.html and source in site.pages:
        way = "'{target}' is the file of a page, and HTML needs its address. Write '{address}', or a link in Markdown."
        yield problem(
            page.where(link.start), "broken-link", way, target=link.target, address=_written(link, page, source.path)
        )
    elif posixpath.splitext(link.path)[1] in ("", ".md"):
        yield _no_page(link, page, goal, site)
    else:
        way = "'{target}' leads to no file. {hint}"
        beside = posixpath.join(page.language, posixpath.dirname(page.path))
        known = [posixpath.relpath(one, beside) for one in sorted(site.plan.files)]
        hint = near(link.path, known) or "Put the file there, or mend the link."
        yield problem(page.where(link.start), "broken-link", way, target=link.target, hint=hint)


def _written(link: PageLink, page: Page, path: str) -> str:
    """A link as it should be, with the id that it has."""
    return from_page(page, path, link.html) + (f"#{link.anchor}" if link.anchor else "")


def _no_page(link: PageLink, page: Page, goal: Goal, site: _Site) -> Problem:
    way = "'{target}' leads to no page. {hint}"
    meant = _meant(goal, site.addresses[page.language])
    if meant is None:
        hint = "Name a page that is there, or write '[[id]]' for what has an id."
    else:
        about = site.pages[page.language, meant].front_matter.about
        hint = f"Did you mean '{from_page(page, meant, link.html)}'?" + (
            f" Or write '[[{about.id}]]'." if about else ""
        )
    return problem(page.where(link.start), "broken-link", way, target=link.target, hint=hint)


def _meant(goal: Goal, addresses: Addresses) -> str | None:
    """The page that a path seems to be meant for: where it moved, what is called so elsewhere, or nearly so."""
    named: dict[str, str] = {}
    for address, path in addresses.paths.items():
        if address:
            named.setdefault(address.rstrip("/").rpartition("/")[2], path)
    last = below_root(goal.path).rstrip("/").rpartition("/")[2]
    return addresses.page_now(goal.path) or named.get(nearest(last, named) or "")  # No page is called "".


def _place(link: PageLink, page: Page, goal: Page, site: _Site) -> Iterator[Problem]:
    """What is wrong with the id that a link names on a page."""
    addresses, anchor = site.addresses[goal.language], link.anchor
    if not anchor or goal.language in site.plan.unread_languages or _is_on(anchor, goal, addresses):
        return
    elsewhere = addresses.of(anchor)
    way = "'{target}' leads to no place on {page}, where nothing has the id '{id}'. {hint}"
    if elsewhere is not None and elsewhere != Address(goal.path, anchor):
        hint = f"Write '[[{anchor}]]' for a link to that."
    else:
        known = [one for one in anchors_on(goal, addresses) if one != anchor]
        hint = near(anchor, known) or "Give a heading there that id, or leave it out of the link."
    yield problem(page.where(link.start), "broken-link", way, target=link.target, page=goal.file, id=anchor, hint=hint)


def _is_on(anchor: str, page: Page, addresses: Addresses) -> bool:
    """Whether an id is on a page: given by hand, of what is shown there, or made with the page."""
    plan, about = addresses.plan, page.front_matter.about
    thing, retired = plan.things.get(anchor), plan.retired_ids.get(anchor)
    if any(name == anchor for _, name in page.anchors) or (about is not None and about.id == anchor):
        return True
    if thing is not None and addresses.of(anchor) == Address(page.path, anchor):
        return shows(page, thing, plan)
    if retired is not None and addresses.retired_on(retired) == page.path:
        return True
    made = anchor in _MADE or anchor.startswith(_MADE_FOR)
    return made or plan.may_hold(anchor) or anchor in _made_from_words(page)


def _made_from_words(page: Page) -> Iterator[str]:
    """The ids that the site engine makes of headings without one."""
    for words in (*(one.words for one in page.headings if one.id is None), *_TITLE.findall(page.body)):
        plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
        yield re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", plain).strip().lower())
