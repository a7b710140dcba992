"""Pages: the generated parts they ask for exist and say something, and each thing and id has one place."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_strategy.checks.identity import either, named_kind
from mkdocs_strategy.checks.near import near, near_or_all
from mkdocs_strategy.model.addresses import addresses_in
from mkdocs_strategy.model.links import CITES
from mkdocs_strategy.model.markup import PartCall
from mkdocs_strategy.model.page import Page
from mkdocs_strategy.model.parts import BY_NAME, Part
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.problems import Location, Problem, problem


def unknown_part(plan: Plan) -> Iterator[Problem]:
    """A generated part has a name the package knows.

    Bad: `::budget citizens-frame`.
    Good: `::budget-table citizens-frame`.
    """
    for page in plan.pages:
        for call in page.part_calls:
            if call.name not in BY_NAME and not call.malformed:
                way = "there is no generated part '::{name}'. {hint}"
                yield problem(
                    page.where(call.start), "unknown-part", way, name=call.name, hint=near_or_all(call.name, BY_NAME)
                )


def wrong_part_option(plan: Plan) -> Iterator[Problem]:
    """A generated part is made of a thing of the right kind, with options it has.

    Bad: `::ambitions citizens-frame`, `::statements clinic lists=context`.
    Good: `::ambitions clinic`, `::statements clinic list=context`.
    """
    for page in plan.pages:
        for call in page.part_calls:
            part = BY_NAME.get(call.name)
            if part is None or call.malformed:
                continue
            yield from _wrong_id(page, call, part, plan)
            yield from _wrong_options(page, call, part, plan)


def _wrong_id(page: Page, call: PartCall, part: Part, plan: Plan) -> Iterator[Problem]:
    thing = plan.things.get(call.of) if call.of else None
    wanted = either(part.of)
    if call.of is None:
        if part.needs_one:
            way = "'::{name}' needs the id of {wanted} after it. Write '::{name} id'."
            yield problem(page.where(call.start), "wrong-part", way, name=call.name, wanted=wanted)
        return
    at = _after_name(page, call, call.of)
    if not part.of:
        way = "'::{name}' is made of nothing in particular. Leave '{id}' out."
        yield problem(at, "wrong-part", way, name=call.name, id=call.of)
    elif thing is None and call.of not in plan.retired_ids and not plan.may_hold(call.of):
        way = "'{id}' is not the id of {wanted}. {hint}"
        among = [one.id for one in plan.identified if one.kind in part.of]
        hint = near(call.of, among) or f"Look up the id in {plan.data}."
        yield problem(at, "unknown-reference", way, id=call.of, wanted=wanted, hint=hint)
    elif thing is not None and thing.kind not in part.of:
        way = "'{id}' is {kind}, but '::{name}' takes {wanted}. Name one of those{or_none}."
        or_none = "" if part.needs_one else ", or leave the id out"
        kind = named_kind(thing.kind)
        yield problem(at, "wrong-part", way, id=thing.id, kind=kind, name=call.name, wanted=wanted, or_none=or_none)


def _wrong_options(page: Page, call: PartCall, part: Part, plan: Plan) -> Iterator[Problem]:
    options = dict(part.options)
    thing = plan.things.get(call.of) if call.of else None
    for key, value in call.options:
        at = _after_name(page, call, key)
        if not options:
            way = "'::{name}' has no options. Leave '{key}={value}' out."
            yield problem(at, "wrong-part", way, name=call.name, key=key, value=value)
        elif key not in options:
            way = "'{key}' is not an option of '::{name}'. Its options are: {known}."
            yield problem(at, "wrong-part", way, key=key, name=call.name, known=", ".join(options))
        elif value not in options[key]:
            way = "'{value}' is not a value of '{key}'. {hint}"
            at = _after_name(page, call, value)
            yield problem(at, "wrong-part", way, value=value, key=key, hint=near_or_all(value, options[key]))
        elif (
            call.name == "statements"
            and thing
            and thing.kind in part.of
            and not hasattr(thing, value.replace("-", "_"))
        ):
            way = "{kind} has no '{value}' to list. Choose another list, or another id."
            at = _after_name(page, call, value)
            yield problem(at, "wrong-part", way, kind=named_kind(thing.kind), value=value)


def _after_name(page: Page, call: PartCall, words: str) -> Location:
    """Where words of a call stand, after the part's name."""
    return page.where(page.body.index(words, call.start + len("::") + len(call.name)))


def _kinds_shown(page: Page) -> frozenset[str]:
    return frozenset(kind for call in page.part_calls if call.name in BY_NAME for kind in BY_NAME[call.name].anchors)


def two_pages_for_one_thing(plan: Plan) -> Iterator[Problem]:
    """A thing has one page in each language, and a kind is listed on one page in each.

    Bad: two Danish pages with `about: clinic`, or with `lists: [term]`.
    Good: one of them.
    """
    first: dict[tuple[str, str], Page] = {}
    for page in plan.pages:
        about = page.front_matter.about
        claims = [(f"is about '{about.id}'", about.at)] if about is not None else []
        at = page.front_matter.where("lists")
        claims += [(f"lists '{kind}'", at) for kind in page.front_matter.lists]
        for claim, at in claims:
            earlier = first.setdefault((page.language, claim), page)
            if earlier is not page:
                way = "{first} {claim} too. Keep that in the front matter of one of the two pages."
                yield problem(at, "two-pages", way, claim=claim, first=earlier.file)


def empty_source_note(plan: Plan) -> Iterator[Problem]:
    """A source note has documents to name: those of the thing it is of, of the facts with their place on the page, or those
    that the page names itself.

    Bad: `::source-note` on a page of prose, where no fact with a source has its place.
    Good: the same with `sources: [main-strategy-2025]` in the front matter, or no note.
    """
    if plan.unread or plan.lost:
        return
    for language in plan.languages:
        bare = [
            (page, call)
            for page in plan.pages_in(language)
            for call in page.part_calls
            if call.name == "source-note" and not (call.of or page.front_matter.sources)
        ]
        silent = {page.path for page, _ in bare}
        addresses = addresses_in(plan, language)
        for identifier in _sourced(plan):
            if not silent:
                break
            address = addresses.of(identifier)
            if address is not None:
                silent.discard(address.path)
        for page, call in bare:
            if page.path in silent:
                way = (
                    "'::source-note' has no document to name, since no fact with a source has its place on this page. "
                    "Name documents under 'sources' in the front matter, or take it out."
                )
                yield problem(page.where(call.start), "empty-part", way)


def _sourced(plan: Plan) -> Iterator[str]:
    """The ids of what has a source, or holds something that has one."""
    for link in plan.links.in_data:
        if link.type in (CITES, "written-in"):
            yield link.subject
            if link.subject in plan.owners:
                yield plan.owners[link.subject]


def duplicate_anchor(plan: Plan) -> Iterator[Problem]:
    """An id that a link can lead to names one place on a page, also where a generated part gives it.

    Bad: `## Frame {#money}` and further down `## Lines {#money}`.
    Good: `## Frame {#money}` and `## Lines {#lines}`.
    """
    for page in plan.pages:
        first: dict[str, int] = {}
        for start, name in page.anchors:
            if name in first:
                way = "the id '{id}' is taken on line {line} of this page. Choose another for one of the two."
                line = page.where(first[name]).line
                yield problem(page.where(start), "duplicate-anchor", way, id=name, line=line)
            elif name in plan.things and plan.things[name].kind in _kinds_shown(page):
                way = "'{id}' gets its place on this page from a generated part. Choose another id here."
                yield problem(page.where(start), "duplicate-anchor", way, id=name)
            first.setdefault(name, start)
