"""Retired ids: none is in use, and each leads to what stands in its place or to what happened."""

from __future__ import annotations

from collections.abc import Iterator, Set

from mkdocs_strategy.model.addresses import addresses_in
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.retired import RetiredId
from mkdocs_strategy.problems import Location, Problem, problem


def retired_reference(plan: Plan) -> Iterator[Problem]:
    """Nothing refers to a retired id: it refers to the successor, or says in words what it means.

    Bad: `[[e-school]]`, while `retired.yml` has `id: e-school` with `successor: digital-school`.
    Good: `[[digital-school]]`.
    """
    retired = plan.retired_ids
    for identifier, at in _referred_to(plan, retired.keys() - plan.things.keys()) if retired else ():
        way = "'{id}' is retired, so nothing can refer to it. {to_do}"
        successor = retired[identifier].successor
        to_do = f"Refer to its successor, '{successor.id}'." if successor else "Take the reference out."
        yield problem(at, "retired-reference", way, id=identifier, to_do=to_do)


def _referred_to(plan: Plan, among: Set[str]) -> Iterator[tuple[str, Location]]:
    """Each mention of one of some ids, with its place."""
    yield from ((ref.id, ref.at) for ref in plan.refs if ref.id in among)
    yield from ((found.mention.id, found.at) for found in plan.mentions if found.mention.id in among)
    for page in plan.pages:
        about = page.front_matter.about
        if about is not None and about.id in among:
            yield about.id, about.at
        for call in page.part_calls:
            if call.of is not None and call.of in among:
                yield call.of, page.where(page.body.index(call.of, call.start))


def retired_id_in_use(plan: Plan) -> Iterator[Problem]:
    """A retired id is never given to anything again: whoever follows an old address would land on something else.

    Bad: a project with `id: e-school`, while `retired.yml` has `id: e-school`.
    Good: the project with an id of its own; or, when the same thing is back, its id out of `retired.yml`.
    """
    first: dict[tuple[str, str | None], RetiredId] = {}
    for retired in plan.retired:
        earlier = first.setdefault((retired.id, retired.page), retired)
        if earlier is not retired:
            way = "'{id}' is retired at {first} too. Keep one of the two."
            yield problem(retired.where("id"), "retired-id-in-use", way, id=retired.id, first=earlier.where("id"))
            continue
        way = "'{id}' is retired, see {first}. Choose another id here, or take it out there if the same is back."
        thing = plan.things.get(retired.id)
        if thing is not None:
            yield problem(thing.where("id"), "retired-id-in-use", way, id=retired.id, first=retired.where("id"))
        for language in plan.languages:
            path = addresses_in(plan, language).retired_on(retired)
            for page in (one for one in plan.pages_in(language) if one.path == path):
                at = [page.where(start) for start, name in page.anchors if name == retired.id]
                yield from (
                    problem(one, "retired-id-in-use", way, id=retired.id, first=retired.where("id")) for one in at
                )


def retired_without_text(plan: Plan) -> Iterator[Problem]:
    """A retired id has a successor, or a text that says what happened.

    Bad: `{id: e-school, was: E-school, date: 2026-05}`.
    Good: the same with `successor: digital-school`, or with a `text`.
    """
    for retired in plan.retired:
        if retired.successor is None and retired.text is None and not retired.unread & {"successor", "text"}:
            way = "nothing says what became of '{id}'. Name its 'successor', or write a 'text' on what happened."
            yield problem(retired.where("id"), "retired-without-text", way, id=retired.id)


def retired_without_place(plan: Plan) -> Iterator[Problem]:
    """There is a page that tells readers what became of a retired id.

    Bad: `page: old.md` of a retired id, while there is no such page; no `page`, no `successor` and no `kind`.
    Good: `page: delstrategier/clinic.md`, or a successor that has its place on a page.
    """
    for retired in plan.retired:
        unread = plan.unread_languages if "page" not in retired.unread else frozenset(plan.languages)
        lost = (one for one in plan.languages if one not in unread)
        language = next((one for one in lost if addresses_in(plan, one).retired_on(retired) is None), None)
        if language is None or (retired.successor and retired.successor.id not in plan.things):
            continue
        if retired.page is not None:
            way = "there is no page '{page}' in '{language}' to say what became of '{id}'. Name one that is there."
            at = retired.where("page")
            yield problem(at, "retired-without-place", way, page=retired.page, language=language, id=retired.id)
        else:
            way = "no page in '{language}' tells what became of '{id}'. Write under 'page' where it had its place."
            yield problem(retired.where("id"), "retired-without-place", way, language=language, id=retired.id)
