"""Relations between things: each makes sense between its two ends, runs in no circle and is known at both."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mkdocs_strategy.checks.identity import either, named_kind
from mkdocs_strategy.model.ends import ENDS, Ends
from mkdocs_strategy.model.links import PART_OF, Link
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.problems import Problem, problem

# The same, seen from either end.
_BOTH_WAYS = ("coordinates-with", "cooperates-with", "may-cooperate-with", "delimits")

# What cannot be true in a circle.
_ONE_WAY = ("part-of", "depends-on", "leads-to")


def relation_to_itself(plan: Plan) -> Iterator[Problem]:
    """A relation is between two things.

    Bad: `relations: [{to: clinic, type: depends-on, …}]` in `sub-strategies/clinic.yml`; a body with `part_of` itself.
    Good: the id of the other end.
    """
    for link in plan.links.in_data:
        if link.subject == link.object and link.type in ENDS and not _of_wrong_kind(link, plan):
            way = "'{id}' {type} '{id}': nothing has a relation to itself. Name the other end, or take it out."
            yield problem(link.at, "relation-to-itself", way, id=link.subject, type=link.type)


def impossible_relation(plan: Plan) -> Iterator[Problem]:
    """A relation is between two kinds of things that it can be true of. `ENDS` in `model/ends.py` has them all.

    Bad: a sub-strategy `part-of` a decision; a budget line with `about: [term-ai]`, since money is not for words.
    Good: a sub-strategy that `depends-on` the decision; `about: [ai-project]`.
    """
    for link in plan.links.in_data:
        ends = ENDS.get(link.type)
        if ends is None or (link.type == PART_OF and link.relation is None) or link.subject == link.object:
            continue
        subject, object_ = plan.things.get(link.subject), plan.things.get(link.object)
        if subject is None or object_ is None:
            continue
        fits = subject.kind in ends.subjects, object_.kind in ends.objects
        if not all(fits) and not _of_wrong_kind(link, plan):
            way = "'{subject}' ({its_kind}) cannot be {type} '{object}' ({other_kind}). {to_do}"
            yield problem(
                link.at,
                "impossible-relation",
                way,
                subject=subject.id,
                its_kind=named_kind(subject.kind),
                type=link.type,
                object=object_.id,
                other_kind=named_kind(object_.kind),
                to_do=_way_out(link, ends, fits),
            )


def _way_out(link: Link, ends: Ends, fits: tuple[bool, bool]) -> str:
    said = "" if fits[0] else f"What is {link.type} something can be {either(ends.subjects)}. "
    said += "" if fits[1] else f"What it is {link.type} can be {either(ends.objects)}. "
    return said + ("Name one of these, or choose another type." if link.relation else "Name one of these.")


def _of_wrong_kind(link: Link, plan: Plan) -> bool:
    """Whether the key that a link is written under does not take its kind, which is reported for the key."""
    return any(
        ref.kinds and ref.id in plan.things and plan.things[ref.id].kind not in ref.kinds
        for ref in plan.refs
        if ref.at == link.at
    )


def circular_relation(plan: Plan) -> Iterator[Problem]:
    """What is part of something, depends on it or leads to it is not, by a detour, the other way round too.

    Bad: a body `a` with `part_of: b`, and a body `b` with `part_of: a`.
    Good: one of the two.
    """
    for type_ in _ONE_WAY:
        links = [link for link in plan.links.in_data if link.type == type_ and link.subject != link.object]
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
    for way in ways:
        for link in onward.get(way[-1], ()):
            if link.object == start.subject:
                return way
            if link.object not in seen:
                seen.add(link.object)
                ways.append((*way, link.object))
    return ()


def relation_twice(plan: Plan) -> Iterator[Problem]:
    """How two things hang together is written at one end, where both show it, and once; unless sources say different things.

    Bad: `coordinates-with` from `diagnostics` to `clinic`, and the same again, be it there or the other way round.
    Good: one of the two; or two at one end, each with words and a source of its own.
    """
    written: dict[tuple[str, frozenset[str]], list[Link]] = {}
    for link in plan.links.in_data:
        if link.relation is None or link.object not in plan.things or link.object == link.subject:
            continue
        earlier = written.setdefault((link.type, frozenset((link.subject, link.object))), [])
        other_end = next((one for one in earlier if one.subject != link.subject), None)
        same_end = next(
            (one for one in earlier if one.subject == link.subject and not _say_two_things(one, link)), None
        )
        what = f"'{link.subject}' {link.type} '{link.object}'"
        if other_end is not None and link.type in _BOTH_WAYS:
            way = "{what} is written at the other end too, at {first}. Keep one of the two."
            yield problem(link.at, "relation-twice", way, what=what, first=other_end.at)
        elif same_end is not None:
            way = (
                "{what} is written at {first} already. Keep one of the two, or give each its own "
                "words and its own source."
            )
            yield problem(link.at, "relation-twice", way, what=what, first=same_end.at)
        earlier.append(link)


def _say_two_things(one: Link, other: Link) -> bool:
    """Whether two relations differ in their words in every language, and in where they are said."""
    first, second = one.relation, other.relation
    if first is None or second is None:
        return True
    words = {said for _, said, _ in first.text} & {said for _, said, _ in second.text}
    places = [{(at.document.id, at.section) for at in relation.source} for relation in (first, second)]
    return not words and all(places) and places[0] != places[1]


def one_sided_relation(plan: Plan) -> Iterator[Problem]:
    """A project that is said to be named in a sub-strategy is named there, in its data or on its page.

    Bad: `areas: [clinic]` at a project that neither `sub-strategies/clinic.yml` nor the page about clinic mentions.
    Good: `[[speech-recognition]]` in a text of the clinic, or no `areas` at the project.
    """
    if plan.unread:
        return
    said = [link for link in plan.links.in_data if link.type == "named-in"]
    named = plan.links.subjects_of({link.subject for link in said})
    names = {(plan.owners.get(subject, subject), object_) for subject, object_ in named}
    for link in said:
        if link.object in plan.things and (link.object, link.subject) not in names:
            way = "'{project}' is said to be named in '{sub}', but nothing there mentions it. Mention it, or mend this."
            yield problem(link.at, "one-sided-relation", way, project=link.subject, sub=link.object)
