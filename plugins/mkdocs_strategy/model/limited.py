"""A redline limited to one thing: what is written in it, what is about it, and where it can be read. Pure."""

from __future__ import annotations

from attrs import evolve

from mkdocs_strategy.model.addresses import Addresses
from mkdocs_strategy.model.changes import Fact, Redline
from mkdocs_strategy.model.fact_changes import stands
from mkdocs_strategy.model.plan import Plan


def limited(redline: Redline, before: Plan, now: Plan, of: str) -> Redline:
    """Only what concerns the thing with an id, in either plan."""
    ids = _within(before, of) | _within(now, of)
    places = {
        address for plan in (before, now) for one in ids if (address := Addresses(plan, redline.language).of(one))
    }
    pages = {address.path for address in places if address.anchor is None}
    anchors = {(address.path, address.anchor) for address in places}
    sections = tuple(
        one for one in redline.sections if one.place.page in pages or (one.place.page, one.place.id) in anchors
    )
    told = {run.move for section in sections for block in section.blocks for run in block.runs}
    told |= {block.move for section in sections for block in section.blocks}
    return evolve(
        redline,
        facts=tuple(fact for fact in redline.facts if _concerns(fact, ids, pages)),
        sections=sections,
        moves=tuple(move for move in redline.moves if move.number in told),
        elsewhere=tuple(one for one in redline.elsewhere if one[1] in pages),
    )


def _concerns(fact: Fact, ids: set[str], pages: set[str]) -> bool:
    return fact.id in (pages if fact.kind == "page" else ids) or bool(ids & {one for one in fact.within if one})


def _within(plan: Plan, of: str) -> set[str]:
    """The ids of a thing, of what is written inside it, and of what is said to be about one of these."""
    found = {of}
    for name, stand in stands(plan).items():
        if stand.within in found:
            found.add(name)
    for name, stand in stands(plan).items():
        about = getattr(stand.thing, "about", ())
        if any(ref is not None and ref.id in found for ref in (about if isinstance(about, tuple) else (about,))):
            found.add(name)
    return found
