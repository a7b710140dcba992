"""Every place where the id of a thing is written: in data, in prose, on pages. Pure: a plan in, places out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_strategy.model.addresses import Address, Addresses
from mkdocs_strategy.model.page import Page
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.problems import Location


def places_of(plan: Plan, identifier: str) -> tuple[Location, ...]:
    """The place of the id itself, and of each reference to it, sorted; where a reference starts, brackets and all."""
    found = {plan.things[identifier].where("id")}
    found |= {ref.at for ref in plan.refs if ref.id == identifier}
    found |= {one.at for one in plan.mentions if one.mention.id == identifier}
    found |= {one.where("to") for one in plan.moved if one.thing == identifier}
    addresses = {language: Addresses(plan, language) for language in plan.languages}
    for page in plan.pages:
        found |= set(_on_page(page, identifier))
        if addresses[page.language].of(identifier) == Address(page.path, identifier):
            found |= {page.where(start) for start, name in page.anchors if name == identifier}
    return tuple(sorted(found))


def _on_page(page: Page, identifier: str) -> Iterator[Location]:
    """The places in front matter and in calls of parts."""
    top = page.front_matter
    about = [top.about] if top.about is not None else []
    yield from (ref.at for ref in (*about, *top.sources, *top.unlinked) if ref.id == identifier)
    at = top.where("title")
    for match in re.finditer(rf"\[\[[ \t]*=?[ \t]*{re.escape(identifier)}(?![a-z0-9-])", top.title or ""):
        # A title is a line of its own, so that its words stand in the file as in the value, but for a quote before them.
        yield Location(at.file, at.line, at.column + match.start())
    yield from (page.where(call.start) for call in page.part_calls if call.of == identifier)


def renamed_pages(plan: Plan, old: str, new: str) -> dict[str, str]:
    """The paths of pages about a thing that are called after it, each with the path it gets; alike in every language."""
    paths = {page.path for page in plan.pages if page.front_matter.about and page.front_matter.about.id == old}
    return {path: _called(path, new) for path in sorted(paths) if path.rpartition("/")[2] == f"{old}.md"}


def _called(path: str, new: str) -> str:
    folder, slash, _ = path.rpartition("/")
    return f"{folder}{slash}{new}.md"
