"""References: every id that is mentioned exists, is of the right kind, and leads somewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from mkdocs_strategy.checks.identity import either, named_kind
from mkdocs_strategy.checks.near import near, near_or_all
from mkdocs_strategy.model.addresses import Addresses, addresses_in
from mkdocs_strategy.model.figures import FIGURES, figure
from mkdocs_strategy.model.markup import mentions
from mkdocs_strategy.model.page import LISTABLE
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.record import EVERY_LANGUAGE, Text
from mkdocs_strategy.problems import Location, Problem, problem

# So many ids at once are no slips of the pen: the file that held them is gone.
_LOST_FILE = 10


def unknown_reference(plan: Plan) -> Iterator[Problem]:
    """Every id that is mentioned, in data or in prose, is the id of something.

    Bad: `owner: stategy-groups`, or `[[citzens-and-patients]]`.
    Good: `owner: strategy-groups`, `[[citizens-and-patients]]`.
    """
    unknown = _unknown(plan)
    if unknown and not _lost_file(plan):
        yield from _unknown_in_data(plan, unknown)
        yield from _unknown_on_pages(plan, unknown)


def _unknown_in_data(plan: Plan, unknown: set[str]) -> Iterator[Problem]:
    for ref in plan.refs:
        if ref.id in unknown:
            among = [thing.id for thing in plan.identified if not ref.kinds or thing.kind in ref.kinds]
            what = either(ref.kinds) or "anything"
            way = "'{id}' is not the id of {what}. {hint}"
            yield problem(ref.at, "unknown-reference", way, id=ref.id, what=what, hint=hint_for(ref.id, among, plan))


def _unknown_on_pages(plan: Plan, unknown: set[str]) -> Iterator[Problem]:
    for page in plan.pages:
        about = page.front_matter.about
        if about is not None and about.id in unknown:
            way = "the page is about '{id}', which is not the id of anything. {hint}"
            yield problem(about.at, "unknown-reference", way, id=about.id, hint=hint_for(about.id, plan.things, plan))
        for ref in page.front_matter.unlinked:
            if ref.id in unknown:
                way = "'{id}' under 'unlinked' is not the id of anything. {hint}"
                yield problem(ref.at, "unknown-reference", way, id=ref.id, hint=hint_for(ref.id, plan.things, plan))
    for found in plan.mentions:
        identifier = found.mention.id
        if identifier in unknown:
            way = "'[[{id}]]' refers to nothing. {hint}"
            yield problem(
                found.at, "unknown-reference", way, id=identifier, hint=hint_for(identifier, plan.things, plan)
            )


def _nowhere(identifier: str, plan: Plan) -> bool:
    return not (identifier in plan.things or identifier in plan.retired_ids or plan.may_hold(identifier))


def _referred_to(plan: Plan) -> Iterator[tuple[str, Location]]:
    """Every id that is mentioned, with its place, in data and in prose."""
    yield from ((ref.id, ref.at) for ref in plan.refs)
    yield from (
        (page.front_matter.about.id, page.front_matter.about.at) for page in plan.pages if page.front_matter.about
    )
    yield from ((ref.id, ref.at) for page in plan.pages for ref in page.front_matter.unlinked)
    yield from ((found.mention.id, found.at) for found in plan.mentions)


def _lost_file(plan: Plan) -> dict[str, Location]:
    """The ids that nothing has, with their first place, when they are so many that a file must be gone."""
    unknown = _unknown(plan) if plan.absent else ()
    places: dict[str, Location] = {}
    for identifier, at in _referred_to(plan) if len(unknown) >= _LOST_FILE else ():
        if identifier in unknown:
            places.setdefault(identifier, at)
    return places


def _unknown(plan: Plan) -> set[str]:
    """The ids that are mentioned, in data or in prose, and that nothing has."""
    mentioned = {ref.id for ref in plan.refs}
    mentioned.update(found.mention.id for found in plan.mentions)
    for page in plan.pages:
        front = page.front_matter
        mentioned.update(ref.id for ref in front.unlinked)
        if front.about is not None:
            mentioned.add(front.about.id)
    return {one for one in mentioned - plan.things.keys() if _nowhere(one, plan)}


def lost_file(plan: Plan) -> Iterator[Problem]:
    """A data file that much refers to is there.

    Bad: the content without its `projects.yml`, though ten and more ids that it held are referred to.
    Good: the file in its place, or no reference to what it held.
    """
    places = _lost_file(plan)
    if places:
        examples = ", ".join(f"'{identifier}' ({at})" for identifier, at in list(places.items())[:3])
        way = (
            "{count} ids that are referred to are nowhere, such as {examples}. Not there are the files {files}. "
            "Bring back the one that held them, or take the references out."
        )
        files = ", ".join(f"'{name}'" for name in plan.absent)
        yield problem(Location(plan.absent[0]), "lost-file", way, count=len(places), examples=examples, files=files)


def unchecked_reference(plan: Plan) -> Iterator[Problem]:
    """References can be checked, because every data file can be read.

    Bad: `[[medcom]]` while `projects.yml` is empty.
    Good: the same with `projects.yml` as it was.
    """
    if plan.blank:
        count = sum(
            identifier not in plan.things and identifier not in plan.lost for identifier, _ in _referred_to(plan)
        )
        if count:
            way = "{count} references lead to what may stand here. They are checked when this file can be read. Mend it first."
            yield problem(Location(plan.blank[0]), "unchecked-reference", way, count=count)


def hint_for(identifier: str, among: Iterable[str], plan: Plan) -> str:
    """The way out for an id that nothing has: the thing called so, the nearest id, or where ids are found."""
    known, _, name = identifier.partition(".")
    if name and known in plan.things:
        return f"Write '[[={identifier}]]' for a figure."
    written = identifier.casefold()
    for thing in plan.identified:
        if thing.name is not None and written in {words.casefold() for _, words, _ in thing.name}:
            return f"Did you mean '{thing.id}'?"
    absent = next((name for name in plan.absent if name.endswith(f"/{identifier}.yml")), None)
    if absent:
        return f"There is no file '{absent}'. {near(identifier, among)}".rstrip()
    return near(identifier, among) or f"Look up the id in {plan.data}, or add what is missing."


def circular_reference(plan: Plan) -> Iterator[Problem]:
    """The name of a thing does not refer back to that thing.

    Bad: the name of `clinic` is "The area of [[clinic]]", or is made from a name that is made from it.
    Good: a name in words.
    """
    printed = {thing.id: tuple(_printed(thing)) for thing in reversed(plan.identified)}
    leads = {
        identifier: [one.id for text in texts for _, words, _ in text for one in mentions(words)]
        for identifier, texts in printed.items()
        if any("[[" in words for text in texts for _, words, _ in text)
    }
    for identifier, first in leads.items():
        reached, waiting = set[str](), list(first)
        while waiting:
            step = waiting.pop()
            if step not in reached:
                reached.add(step)
                waiting += leads.get(step, [])
        if identifier in reached:
            way = "what '{id}' is called leads back to itself. Write it in words, without the reference."
            yield problem(printed[identifier][0][0][2], "circular-reference", way, id=identifier)


def _printed(thing: Any) -> Iterator[Text]:
    """The texts of a thing that a reference to it prints."""
    named = [thing.name if thing.name is not None else thing.text]
    named += [figure(thing, name) for name in FIGURES.get(thing.kind, ())]
    return (text for text in named if isinstance(text, Text))


def wrong_kind(plan: Plan) -> Iterator[Problem]:
    """A reference in the data is to the kind of thing its key asks for.

    Bad: `owner: digital-innovation` (a sub-strategy).
    Good: `owner: strategy-groups` (a body).
    """
    for ref in plan.refs:
        thing = plan.things.get(ref.id)
        if thing is not None and ref.kinds and thing.kind not in ref.kinds:
            way = "'{id}' is {found}, but {wanted} belongs here. {hint}"
            among = [one.id for one in plan.identified if one.kind in ref.kinds]
            yield problem(
                ref.at,
                "wrong-kind",
                way,
                id=ref.id,
                found=named_kind(thing.kind),
                wanted=either(ref.kinds),
                hint=near(ref.id, among) or "Refer to one of that kind.",
            )


def unknown_figure(plan: Plan) -> Iterator[Problem]:
    """A reference to a figure names a figure that the kind of thing has.

    Bad: `[[=citizens-frame.remainder]]`.
    Good: `[[=citizens-frame.remaining]]`.
    """
    for found in plan.mentions:
        mention, thing = found.mention, plan.things.get(found.mention.id)
        if thing is None or mention.figure is None:
            continue
        names = FIGURES.get(thing.kind, ())
        if not names:
            way = "'{id}' is {kind} and has no figure to print. Write '[[{id}]]' for a link."
            yield problem(found.at, "unknown-figure", way, id=mention.id, kind=named_kind(thing.kind))
        elif mention.figure and mention.figure not in names:
            way = "'{figure}' is not a figure of {kind}. {hint}"
            hint = near_or_all(mention.figure, names)
            kind = named_kind(thing.kind)
            yield problem(found.at, "unknown-figure", way, figure=mention.figure, kind=kind, hint=hint)


def reference_without_address(plan: Plan) -> Iterator[Problem]:
    """What is linked to has a place on a page in the same language.

    Bad: `[[term-epj]]` while no page says `lists: [term]`.
    Good: a page whose front matter has `lists: [term]` and whose body has `::glossary`.
    """
    # A page about an unknown thing may be the one that is looked for.
    astray = {
        page.language
        for page in plan.pages
        if page.front_matter.about and page.front_matter.about.id not in plan.things
    }
    languages = [one for one in plan.languages if one not in astray | plan.unread_languages]
    addresses = {language: addresses_in(plan, language) for language in languages}
    for found in plan.mentions:
        mention = found.mention
        thing = plan.things.get(mention.id)
        if thing is None or mention.figure is not None:
            continue
        for language in addresses:
            if found.language in (language, EVERY_LANGUAGE) and addresses[language].of(mention.id) is None:
                yield from _without_address(thing, found.at, language, addresses)


def _without_address(thing: Any, at: Location, language: str, addresses: Mapping[str, Addresses]) -> Iterator[Problem]:
    """The way to a place for a thing; nothing where its page lacks a twin, which is reported once."""
    plan = addresses[language].plan
    elsewhere = next((found for one in addresses.values() if (found := one.of(thing.id))), None)
    files = {page.path: page.file for page in plan.pages_in(language)}
    if elsewhere is not None and elsewhere.path not in files:
        return
    keys = f"'about: {thing.id}'" + (f" or 'lists: [{thing.kind}]'" if thing.kind in LISTABLE else "")
    if elsewhere is not None:
        to_do = f"Put {keys} into the front matter of '{files[elsewhere.path]}'"
    else:
        to_do = f"Write a page with {keys} in its front matter"
    way = "'{id}' has no page in '{language}' that a link can lead to. {to_do}."
    yield problem(at, "reference-without-address", way, id=thing.id, language=language, to_do=to_do)
