"""What was cited at an earlier revision still leads somewhere. COMPARISONS are all rules over two plans. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from mkdocs_strategy.checks.identity import named_kind
from mkdocs_strategy.checks.meaning import changed_heading, changed_meaning, changed_text, names, shown_name
from mkdocs_strategy.model.addresses import Address, Addresses, below_root
from mkdocs_strategy.model.page import Page
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.record import Statement, Thing
from mkdocs_strategy.problems import Location, Problem, problem


def vanished_id(before: Plan, now: Plan) -> Iterator[Problem]:
    """With `--since`: an id that was there is there and has its place where it had it, or `retired.yml` says what
    became of it. The same goes for the ids of headings.

    Bad: the initiative `regular-visits` deleted, or given the id `visits`; `## Money {#money}` now `## Money {#frame}`.
    Good: the same with `{id: regular-visits, was: …, date: 2026-11-21, successor: visits}` under `retired`, or with
    `{from: okonomi/index.md#money, to: okonomi/index.md#frame}` under `moved`.
    """
    for thing in before.identified:
        if before.things[thing.id] is thing and _is_gone(thing.id, now):
            way = "{kind} with the id '{id}', '{name}', is gone. {to_do}"
            kind, name, to_do = named_kind(thing.kind), shown_name(thing, before), _to_do(thing, now)
            yield problem(_place(thing, now), "vanished-id", way, kind=kind, id=thing.id, name=name, to_do=to_do)
    for retired in before.retired:
        if _is_gone(retired.id, now):
            way = "'{id}' was retired, and nothing says so any more. Bring its record back."
            yield problem(Location(f"{now.data}/retired.yml"), "vanished-id", way, id=retired.id)
    yield from _vanished_places(before, now)


def _is_gone(identifier: str, now: Plan) -> bool:
    return not (identifier in now.things or identifier in now.retired_ids or now.may_hold(identifier))


def _to_do(thing: Any, now: Plan) -> str:
    """The way out for an id that is gone: its name may be found under another id."""
    called = set(names(thing))
    other = next((one.id for one in now.identified if one.kind == thing.kind and called & set(names(one))), None)
    if other is not None:
        return (
            f"'{other}' is called so now. Give that its old id back, or retire '{thing.id}' with it as its successor."
        )
    return f"Bring it back, or write under 'retired' in '{now.data}/retired.yml' what became of it."


def _place(thing: Thing | Statement, now: Plan) -> Location:
    """Where to mend what is gone: the file it was in, where that is still there, else that of retired ids."""
    file = thing.at.file
    return Location(file if file in now.written else f"{now.data}/retired.yml")


def _vanished_places(before: Plan, now: Plan) -> Iterator[Problem]:
    """The ids on pages, of headings and of things, that are no longer where they were, but for things that are gone."""
    for language in before.languages:
        if language in now.unread_languages or language not in now.languages:
            continue
        earlier, later = Addresses(before, language), Addresses(now, language)
        pages = {page.path: page for page in now.pages_in(language)}
        for page in before.pages_in(language):
            path = later.page_now(page.path)
            if path is not None:
                yield from _lost_on(page, pages[path], earlier, later)


def _lost_on(was: Page, page: Page, earlier: Addresses, later: Addresses) -> Iterator[Problem]:
    """The ids that a page had and has no more; `page` is where it is now."""
    now = later.plan
    told = {one.id for one in now.retired if later.retired_on(one) == page.path}
    told |= {one.anchor for one in now.moved if one.anchor and later.page_now(one.path) == page.path}
    told |= {name for _, name in page.anchors}
    for identifier in dict.fromkeys(name for _, name in was.anchors):
        if identifier not in told and later.of(identifier) != Address(page.path, identifier):
            way = "the place '{id}' is gone from this page. Give a heading its id back, or write {record} in '{file}'."
            record = f"'{{from: {was.path}#{identifier}, to: …}}' under 'moved'"
            file = f"{now.data}/retired.yml"
            yield problem(Location(page.file), "vanished-id", way, id=identifier, record=record, file=file)
    for identifier in before_here(was, earlier):
        address = later.of(identifier)
        if identifier in now.things and identifier not in told and address != Address(page.path, identifier):
            way = "'{id}' had its place here and has it {place} now. Show it here, or write {record} in '{file}'."
            place = f"on {address.path}" if address else "nowhere"
            record = f"'{{from: {was.path}#{identifier}, to: {identifier}}}' under 'moved'"
            file = f"{now.data}/retired.yml"
            yield problem(Location(page.file), "vanished-id", way, id=identifier, place=place, record=record, file=file)


def before_here(page: Page, addresses: Addresses) -> tuple[str, ...]:
    """The ids of the things that have their place on a page."""
    return tuple(one for one in addresses.plan.things if addresses.of(one) == Address(page.path, one))


def vanished_page(before: Plan, now: Plan) -> Iterator[Problem]:
    """With `--since`: a page that was there is there, or `moved` in `retired.yml` says where it can be read now.

    Bad: `content/da/penge.md` and its twins renamed to `okonomi.md`.
    Good: the same with `{from: penge.md, to: okonomi.md}` under `moved` in `retired.yml`.
    """
    for language in before.languages:
        later = Addresses(now, language)
        if f"{language}/" in now.unread:
            continue
        if language not in now.languages:
            way = "the edition in '{language}' is gone, with all its addresses. Bring the language back."
            yield problem(now.strategy.where("languages"), "vanished-page", way, language=language)
            continue
        for page in before.pages_in(language):
            if later.page_now(page.path) is None and f"{language}/{page.path}" not in now.unread:
                way = "the page is gone, and its address '{address}' with it. Bring it back, or write {record} in '{file}'."
                record = f"'{{from: {page.path}, to: …}}' under 'moved'"
                file = f"{now.data}/retired.yml"
                address = below_root(page.path) or "/"
                at = Location(page.file)
                yield problem(at, "vanished-page", way, address=address, record=record, file=file)
    here = {(below_root(one.path), one.anchor) for one in now.moved}
    here |= {(below_root(page.path), None) for page in now.pages}
    here |= {(below_root(page.path), name) for page in now.pages for _, name in page.anchors}
    for moved in before.moved:
        if (below_root(moved.path), moved.anchor) not in here:
            way = "'{from_}' had moved, and nothing says where any more. Bring its record back."
            yield problem(Location(f"{now.data}/retired.yml"), "vanished-page", way, from_=moved.from_)


Comparison = Callable[[Plan, Plan], Iterator[Problem]]

COMPARISONS: tuple[Comparison, ...] = (
    vanished_id,
    changed_meaning,
    changed_text,
    changed_heading,
    vanished_page,
)


def compare(before: Plan, now: Plan) -> Iterator[Problem]:
    """Every problem of what was cited at an earlier revision."""
    for one in COMPARISONS:
        yield from one(before, now)
