"""Addresses: each page and heading has one of its own, alike in all languages, and what moved can still be found."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_strategy.checks.near import near
from mkdocs_strategy.model.addresses import Address, Addresses, addresses_in, below_root
from mkdocs_strategy.model.page import Page
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.retired import MovedPage
from mkdocs_strategy.problems import Location, Problem, problem

# So much of a heading is shown.
_SHOWN = 50


def duplicate_address(plan: Plan) -> Iterator[Problem]:
    """An address leads to one page: no two files give the same, nor two that differ in capitals only, nor a page and one that moved.

    Bad: `da/okonomi.md` and `da/okonomi/index.md`; `da/README.md` and `da/index.md`; `da/en/index.md` in an edition in
    da and en; `{from: maal/index.md, to: targets}` under `moved` while `maal/index.md` is there.
    Good: one of the two.
    """
    for language in plan.languages:
        first: dict[str, Page] = {}
        for page in plan.pages_in(language):
            yield from _taken(page, first, plan)
    yield from _moved_from_taken(plan)


def _taken(page: Page, first: dict[str, Page], plan: Plan) -> Iterator[Problem]:
    """Whether another page of the language, or another language, has the address of a page."""
    address = below_root(page.path)
    earlier = first.setdefault(address.casefold(), page)
    code = address.partition("/")[0].casefold()
    if earlier is not page and below_root(earlier.path) == address:
        way = "the page has the address '{address}', and so has {first}. Move one of the two, or delete it."
        yield problem(Location(page.file), "duplicate-address", way, address=address, first=earlier.file)
    elif earlier is not page:
        way = "the address '{address}' differs from that of {first} in capitals only, so that some servers mix them up. Rename one of the two."
        yield problem(Location(page.file), "duplicate-address", way, address=address, first=earlier.file)
    elif page.language == plan.languages[0] and code in (one.casefold() for one in plan.languages[1:]):
        way = "the address '{address}' starts as those of the pages in '{other}' do. Call the page or its folder otherwise."
        yield problem(Location(page.file), "duplicate-address", way, address=address, other=code)


def _moved_from_taken(plan: Plan) -> Iterator[Problem]:
    first: dict[tuple[str, str | None], MovedPage] = {}
    editions = [addresses_in(plan, language) for language in plan.languages]
    for moved in plan.moved:
        address = below_root(moved.path)
        earlier = first.setdefault((address.casefold(), moved.anchor), moved)
        pages = [page for page in plan.pages if below_root(page.path).casefold() == address.casefold()]
        if earlier is not moved:
            way = "'{from_}' is said to have moved at {first} too. Keep one of the two."
            at = moved.where("from")
            yield problem(at, "duplicate-address", way, from_=moved.from_, first=earlier.where("from"))
        elif moved.anchor is None and pages:
            way = (
                "'{from_}' is said to have moved, but {file} stands there. Take this out, or call that page otherwise."
            )
            yield problem(moved.where("from"), "duplicate-address", way, from_=moved.from_, file=pages[0].file)
        elif moved.anchor is not None:
            held = [page for page in pages for one in editions if moved.anchor in anchors_on(page, one)]
            if held:
                way = "'{from_}' is said to have moved, but '{id}' is still on {file}. Take this out, or that id."
                at, file = moved.where("from"), held[0].file
                yield problem(at, "duplicate-address", way, from_=moved.from_, id=moved.anchor, file=file)


def anchors_on(page: Page, addresses: Addresses) -> dict[str, None]:
    """The ids on a page that a link can lead to: those given by hand, and those of things."""
    if page.language != addresses.language:
        return {}
    given = dict.fromkeys(name for _, name in page.anchors)
    of_things = (one for one in addresses.plan.things if addresses.of(one) == Address(page.path, one))
    return {**given, **dict.fromkeys(of_things)}


def moved_nowhere(plan: Plan) -> Iterator[Problem]:
    """A page or place that moved can be read where it is said to be, in every language.

    Bad: `{from: penge.md, to: okonomi.md}` while there is no `okonomi.md`, or `to: citizens-fram`.
    Good: `{from: penge.md, to: okonomi/index.md}`, `to: okonomi/index.md#the-frame`, or `to: citizens-frame`.
    """
    for moved in plan.moved:
        unread = plan.unread_languages
        found = (_nowhere(moved, addresses_in(plan, one)) for one in plan.languages if one not in unread)
        first = next((one for one in found if one is not None), None)
        if first is not None:
            yield first


def _nowhere(moved: MovedPage, addresses: Addresses) -> Problem | None:
    """What is wrong with where a page or place moved to, in one language."""
    plan, language = addresses.plan, addresses.language
    to = addresses.moved_to(moved)
    at = moved.where("to")
    if to is None and moved.thing in plan.things:
        way = "'{to}' has no place on a page in '{language}'. Name a page instead."
        return problem(at, "moved-nowhere", way, to=moved.to, language=language)
    if to is None:
        way = "'{to}' is neither a page in '{language}' nor the id of anything. {hint}"
        hint = _gone_on(moved, plan) or near(moved.to, {**plan.things, **dict.fromkeys(addresses.paths.values())})
        return problem(at, "moved-nowhere", way, to=moved.to, language=language, hint=hint or "Name one that is there.")
    page = next(one for one in plan.pages_in(language) if one.path == to.path)
    if to.anchor is not None and to.anchor not in anchors_on(page, addresses):
        way = "there is no '{id}' on {file}. {hint}"
        hint = near(to.anchor, anchors_on(page, addresses)) or "Give a heading there that id, or leave it out here."
        return problem(at, "moved-nowhere", way, id=to.anchor, file=page.file, hint=hint)
    if moved.anchor is not None and addresses.page_now(moved.path) is None:
        way = "there is no page '{page}' in '{language}' to say where '{id}' went. Write where that page moved to, too."
        at = moved.where("from")
        return problem(at, "moved-nowhere", way, page=moved.path, language=language, id=moved.anchor)
    return None


def _gone_on(moved: MovedPage, plan: Plan) -> str:
    """Where the goal of a move went itself; "" where nothing says so."""
    onward = next((one.to for one in plan.moved if one.from_ == moved.to), None)
    onward = onward or next((one.successor.id for one in plan.retired if one.id == moved.to and one.successor), None)
    return f"It went on to '{onward}': write that." if onward else ""


def heading_without_id(plan: Plan) -> Iterator[Problem]:
    """A heading has an id of its own, so that its address lasts when its words change.

    Bad: `## Money`.
    Good: `## Money {#money}`.
    """
    pages = plan.by_path
    for page in plan.pages:
        twins = [pages.get((language, page.path), page) for language in plan.languages]
        for number, heading in enumerate(page.headings):
            if heading.id is None:
                alike = [one.headings[number].id for one in twins if len(one.headings) == len(page.headings)]
                proposed = next((one for one in alike if one), "an-id-in-small-letters")
                way = "the heading '{words}' has no id, so its address changes with its words. Write '{example}' after it."
                words = heading.words if len(heading.words) <= _SHOWN else f"{heading.words[:_SHOWN]}…"
                yield problem(
                    page.where(heading.start), "heading-without-id", way, words=words, example=f"{{#{proposed}}}"
                )


def headings_differ(plan: Plan) -> Iterator[Problem]:
    """The headings of a page have the same ids in every language, in the same order.

    Bad: `## Pengene {#pengene}` on the Danish page, `## The money {#money}` on the English one.
    Good: `## Pengene {#money}` and `## The money {#money}`.
    """
    pages = plan.by_path
    original = plan.languages[0] if plan.languages else ""
    for page in plan.pages:
        first = pages.get((original, page.path))
        if first is None or first is page or any(one.id is None for one in (*page.headings, *first.headings)):
            continue
        here, there = ([one.id for one in either.headings] for either in (page, first))
        for heading in page.headings:
            if heading.id not in there:
                way = "the heading '{id}' is not on the page it translates, {file}. Give it the id it has there, or add it there."
                yield problem(page.where(heading.start), "headings-differ", way, id=heading.id, file=first.file)
        for heading in first.headings:
            if heading.id not in here:
                way = "the heading '{id}' is left out of the translation, {file}. Add it there with the same id."
                yield problem(first.where(heading.start), "headings-differ", way, id=heading.id, file=page.file)
        if sorted(map(str, here)) == sorted(map(str, there)) and here != there:
            heading, other = next(pair for pair in zip(page.headings, there, strict=True) if pair[0].id != pair[1])
            way = "the heading '{id}' stands where {file} has '{other}'. Put both in the same order."
            at = page.where(heading.start)
            yield problem(at, "headings-differ", way, id=heading.id, file=first.file, other=other)
