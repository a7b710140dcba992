"""Places: what is linked to is really shown on the page that is its address."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from attrs import frozen

from mkdocs_strategy.model.addresses import Addresses, addresses_in
from mkdocs_strategy.model.links import ANSWERS, CITES, PART_OF, SHOWS
from mkdocs_strategy.model.markup import PartCall
from mkdocs_strategy.model.page import Page
from mkdocs_strategy.model.parts import BY_NAME, PARTS, STATEMENT_LISTS
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.problems import Location, Problem, problem


def missing_part(plan: Plan) -> Iterator[Problem]:
    """A thing that is linked to is shown on the page that is its address, whether a text or a key of the data links to it.

    Bad: `[[di-task-1]]`, or `by: [di-vision]` at an answer, while the page about digital-innovation has neither
    `::mandate digital-innovation` nor `::vision digital-innovation`.
    Good: that page has both lines.
    """
    for language in plan.languages:
        if language in plan.unread_languages:
            continue
        places = _Places(addresses_in(plan, language))
        told: set[tuple[str, str]] = set()
        for identifier, at in _linked_to(places) if places.bare else ():
            makers = " or ".join(_makers(plan.things[identifier], plan)) or "'::'"
            page = places.bare[identifier].file
            if (page, makers) not in told:
                told.add((page, makers))
                way = "'{id}' has its place on {page}, but nothing there shows it. Add the line {makers} to that page."
                yield problem(at, "missing-part", way, id=identifier, page=page, makers=makers)


@frozen(slots=False)
class _Places:
    """The addresses of a language, and the things that are not shown at theirs."""

    addresses: Addresses

    @cached_property
    def bare(self) -> dict[str, Page]:
        """The page that is the address of a thing and does not show it, by the id of each such thing."""
        plan, found = self.addresses.plan, {}
        pages = {page.path: page for page in plan.pages_in(self.addresses.language)}
        for identifier, thing in plan.things.items():
            address = self.addresses.of(identifier)
            if address is not None and address.anchor is not None and not shows(pages[address.path], thing, plan):
                found[identifier] = pages[address.path]
        return found

    def tells_of(self, identifier: str) -> bool:
        """Whether a page tells of a thing, and so of what it hangs together with."""
        return identifier not in self.bare and self.addresses.of(identifier) is not None


def _linked_to(places: _Places) -> Iterator[tuple[str, Location]]:
    """Every bare id that a page of the language links to, with a place that makes it do so.

    What the data link is told on the page of either end, where that is shown; what answers tasks, by `::coverage` too.
    """
    plan, language = places.addresses.plan, places.addresses.language
    for found in plan.mentions:
        if found.language == language and found.mention.figure is None and found.mention.id in places.bare:
            yield found.mention.id, found.at
    covered = any(call.name == "coverage" for page in plan.pages_in(language) for call in page.part_calls)
    for link in plan.links.in_data:
        inside = link.type == PART_OF and link.relation is None and link.subject in plan.owners
        if link.type == SHOWS or inside:
            continue
        always = link.type == ANSWERS and covered
        if link.object in places.bare and (always or places.tells_of(link.subject)):
            yield link.object, link.at
        if link.subject in places.bare and link.type != CITES and (always or places.tells_of(link.object)):
            yield link.subject, link.at


def shows(page: Page, thing: Any, plan: Plan) -> bool:
    """Whether something on a page, which is the address of a thing, shows the thing there."""
    owner = plan.owners.get(thing.id, thing.id)
    return any(_makes(call, thing, owner, plan) for call in page.part_calls) or _by_hand(page, thing.id)


def _makes(call: PartCall, thing: Any, owner: str, plan: Plan) -> bool:
    part = BY_NAME.get(call.name)
    if part is None or thing.kind not in part.anchors or (part.needs_one and call.of not in (thing.id, owner)):
        return False
    listed = _list_of(thing, owner, plan)
    return listed is None or listed in _lists(call.name, dict(call.options).get("list", "not-stated"))


def _lists(part: str, option: str) -> tuple[str, ...]:
    """The lists of statements that a part shows."""
    return ("purpose", "vision", "commitments") if part == "vision" else (option,)


def _list_of(thing: Any, owner: str, plan: Plan) -> str | None:
    """The list that a statement stands in; None for anything else, and for statements further down."""
    if thing.kind != "statement":
        return None
    for name in ("vision", *STATEMENT_LISTS):
        value = getattr(plan.things[owner], name.replace("-", "_"), None)
        if value is thing or (isinstance(value, tuple) and any(one is thing for one in value)):
            return name
    return None


def _makers(thing: Any, plan: Plan) -> Iterator[str]:
    """The lines that show a thing where it has its place."""
    owner = plan.owners.get(thing.id, thing.id)
    listed = _list_of(thing, owner, plan)
    for part in PARTS:
        if thing.kind in part.anchors:
            option = f" list={listed}" if listed in STATEMENT_LISTS and part.name == "statements" else ""
            if listed is None or option or listed in _lists(part.name, ""):
                yield f"'::{part.name}{f' {owner}' if part.needs_one else ''}{option}'"


def _by_hand(page: Page, identifier: str) -> bool:
    return f"{{#{identifier}}}" in page.body or f'id="{identifier}"' in page.body or f"{{: #{identifier}" in page.body
