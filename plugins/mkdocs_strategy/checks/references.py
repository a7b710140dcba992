"""References: every id that is mentioned exists, is of the right kind, and leads somewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from mkdocs_strategy.checks.identity import named_kind
from mkdocs_strategy.checks.near import near, near_or_all
from mkdocs_strategy.model.addresses import Addresses
from mkdocs_strategy.model.figures import FIGURES, figure
from mkdocs_strategy.model.markup import mentions, stray_brackets
from mkdocs_strategy.model.page import LISTABLE
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.record import EVERY_LANGUAGE, Text
from mkdocs_strategy.problems import Location, Problem, problem


def unknown_reference(plan: Plan) -> Iterator[Problem]:
    """Every id that is mentioned, in data or in prose, is the id of something.

    Bad: `owner: stategy-groups`, or `[[citzens-and-patients]]`.
    Good: `owner: strategy-groups`, `[[citizens-and-patients]]`.
    """
    for ref in plan.refs:
        if ref.id not in plan.things and ref.id not in plan.lost:
            among = [thing.id for thing in plan.identified if not ref.kinds or thing.kind in ref.kinds]
            what = " or ".join(named_kind(kind) for kind in ref.kinds) or "anything"
            way = "'{id}' is not the id of {what}. {hint}"
            yield problem(ref.at, "unknown-reference", way, id=ref.id, what=what, hint=_hint(ref.id, among, plan))
    for page in plan.pages:
        about = page.front_matter.about
        if about is not None and about.id not in plan.things and about.id not in plan.lost:
            way = "the page is about '{id}', which is not the id of anything. {hint}"
            yield problem(about.at, "unknown-reference", way, id=about.id, hint=_hint(about.id, plan.things, plan))
    for found in plan.mentions:
        identifier = found.mention.id
        if identifier not in plan.things and identifier not in plan.lost:
            way = "'[[{id}]]' refers to nothing. {hint}"
            yield problem(found.at, "unknown-reference", way, id=identifier, hint=_hint(identifier, plan.things, plan))


def _hint(identifier: str, among: Iterable[str], plan: Plan) -> str:
    written = identifier.casefold()
    for thing in plan.identified:
        if thing.name is not None and written in {words.casefold() for _, words, _ in thing.name}:
            return f"Did you mean '{thing.id}'?"
    return near(identifier, among) or f"Look up the id in {plan.data}, or add what is missing."


def malformed_reference(plan: Plan) -> Iterator[Problem]:
    """A reference is closed with two brackets, and its words have no brackets of their own.

    Bad: `[[citizens-and-patients]`, or `[[citizens-and-patients|citizens [and patients]]]`.
    Good: `[[citizens-and-patients]]`, `[[citizens-and-patients|citizens (and patients)]]`.
    """
    for page in plan.pages:
        for start in stray_brackets(page.body):
            yield _malformed(page.body, start, page.where(start))
    for text in plan.texts:
        for _, words, at in text:
            if "[[" in words:
                for start in stray_brackets(words):
                    yield _malformed(words, start, plan.place_in(at, words, start))


def _malformed(text: str, start: int, at: Location) -> Problem:
    written = text[start : start + 40].partition("\n")[0]
    way = "the reference '{written}' is never closed. Write '[[id]]' or '[[id|words]]', or a backslash before it."
    return problem(at, "malformed-reference", way, written=written)


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
                wanted=" or ".join(named_kind(kind) for kind in ref.kinds),
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
    addresses = {language: Addresses(plan, language) for language in languages}
    for found in plan.mentions:
        mention = found.mention
        thing = plan.things.get(mention.id)
        if thing is None or mention.figure is not None:
            continue
        for language in addresses:
            if found.language in (language, EVERY_LANGUAGE) and addresses[language].of(mention.id) is None:
                way = "'{id}' has no page in '{language}' that a link can lead to. Add {keys}."
                keys = f"'about: {mention.id}' to the front matter of its page"
                if thing.kind in LISTABLE:
                    keys += f", or 'lists: [{thing.kind}]' to that of a page with all of its kind"
                yield problem(found.at, "reference-without-address", way, id=mention.id, language=language, keys=keys)
