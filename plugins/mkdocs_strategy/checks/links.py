"""Links between things: none runs in a circle where that makes no sense, none is claimed by one end alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mkdocs_strategy.checks.identity import named_kind
from mkdocs_strategy.model.addresses import Addresses
from mkdocs_strategy.model.links import Link
from mkdocs_strategy.model.page import LISTABLE
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.record import Statement, Thing
from mkdocs_strategy.problems import Problem, problem

# The same, seen from either end.
_BOTH_WAYS = ("coordinates-with", "cooperates-with", "may-cooperate-with", "delimits")

# What cannot be true in a circle.
_ONE_WAY = ("part-of", "depends-on", "leads-to")


def circular_relation(plan: Plan) -> Iterator[Problem]:
    """What is part of something, depends on it or leads to it is not, by a detour, the other way round too.

    Bad: a body `a` with `part_of: b`, and a body `b` with `part_of: a`.
    Good: one of the two.
    """
    for type_ in _ONE_WAY:
        links = [link for link in plan.links.in_data if link.type == type_]
        onward: dict[str, list[Link]] = {}
        for link in links:
            onward.setdefault(link.subject, []).append(link)
        told: set[frozenset[str]] = set()
        for link in links:
            circle = _circle(link, onward)
            if circle and frozenset(circle) not in told:
                told.add(frozenset(circle))
                way = "'{id}' leads back to itself: {circle}. One of these ({type}) cannot be. Take it out."
                round_ = " → ".join((*circle, circle[0]))
                yield problem(link.at, "circular-relation", way, id=link.subject, circle=round_, type=type_)


def _circle(start: Link, onward: Mapping[str, list[Link]]) -> tuple[str, ...]:
    """The shortest way from a link back to where it starts, as the ids on it; empty where there is none."""
    ways: list[tuple[str, ...]] = [(start.subject, start.object)]
    seen = {start.object}
    if start.object == start.subject:
        return (start.subject,)
    for way in ways:
        for link in onward.get(way[-1], ()):
            if link.object == start.subject:
                return way
            if link.object not in seen:
                seen.add(link.object)
                ways.append((*way, link.object))
    return ()


def relation_twice(plan: Plan) -> Iterator[Problem]:
    """How two things hang together is written at one end; both show it.

    Bad: `coordinates-with` from `diagnostics` to `digital-innovation`, and the same the other way round.
    Good: one of the two.
    """
    first: dict[tuple[str, frozenset[str]], Link] = {}
    for link in plan.links.in_data:
        if link.type not in _BOTH_WAYS or link.object not in plan.things:
            continue
        pair = link.type, frozenset((link.subject, link.object))
        earlier = first.setdefault(pair, link)
        if earlier is not link and earlier.subject != link.subject:
            way = "'{subject}' {type} '{object}' is written at the other end too, at {first}. Keep one of the two."
            yield problem(
                link.at,
                "relation-twice",
                way,
                subject=link.subject,
                type=link.type,
                object=link.object,
                first=earlier.at,
            )


def one_sided_relation(plan: Plan) -> Iterator[Problem]:
    """A project that is said to be named in a sub-strategy is named there, in its data or on its page.

    Bad: `areas: [clinic]` at a project that neither `sub-strategies/clinic.yml` nor the page about clinic mentions.
    Good: `[[speech-recognition]]` in a text of the clinic, or no `areas` at the project.
    """
    if plan.unread:
        return
    names = {(plan.owners.get(link.subject, link.subject), link.object) for link in plan.links.all}
    for link in plan.links.in_data:
        if link.type == "named-in" and link.object in plan.things and (link.object, link.subject) not in names:
            way = "'{project}' is said to be named in '{sub}', but nothing there mentions it. Mention it, or mend this."
            yield problem(link.at, "one-sided-relation", way, project=link.subject, sub=link.object)


def unreached(plan: Plan) -> Iterator[Problem]:
    """A thing has its place on a page, as others of its kind have.

    Bad: nine sub-strategies, eight of which have a page with `about:`.
    Good: nine pages in each language.
    """
    if plan.unread:
        return
    everywhere = [Addresses(plan, language) for language in plan.languages]
    for language, addresses in zip(plan.languages, everywhere, strict=True):
        paths = {page.path for page in plan.pages_in(language)}
        placed = {thing.kind for thing in plan.things.values() if addresses.of(thing.id) is not None}
        for thing in plan.things.values():
            if thing.kind not in placed or addresses.of(thing.id) is not None:
                continue
            # Where only the twin of its page is missing, that is reported once, for the page.
            if not any((place := other.of(thing.id)) and place.path not in paths for other in everywhere):
                way = "'{id}' is {kind} without a place on a page in '{language}', though others have one. {to_do}."
                kind, to_do = named_kind(thing.kind), _to_do(thing, plan)
                yield problem(
                    thing.where("id"), "unreached", way, id=thing.id, kind=kind, language=language, to_do=to_do
                )


def _to_do(thing: Thing | Statement, plan: Plan) -> str:
    home = plan.owners.get(thing.id or "", thing.id)
    if thing.kind in LISTABLE and home == thing.id:
        return f"Put 'lists: [{thing.kind}]' into the front matter of a page with all of its kind"
    return f"Write a page with 'about: {home}' in its front matter"
