"""References: every id that is mentioned exists, is of the right kind, and leads somewhere."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_strategy.checks.identity import named_kind
from mkdocs_strategy.checks.near import near, near_or_all
from mkdocs_strategy.model.addresses import Addresses
from mkdocs_strategy.model.figures import FIGURES
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.record import EVERY_LANGUAGE
from mkdocs_strategy.problems import Problem, problem


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
            yield problem(ref.at, "unknown-reference", way, id=ref.id, what=what, hint=_hint(ref.id, among))
    for page in plan.pages:
        about = page.front_matter.about
        if about is not None and about.id not in plan.things and about.id not in plan.lost:
            way = "the page is about '{id}', which is not the id of anything. {hint}"
            yield problem(about.at, "unknown-reference", way, id=about.id, hint=_hint(about.id, plan.things))
    for found in plan.mentions:
        identifier = found.mention.id
        if identifier not in plan.things and identifier not in plan.lost:
            way = "'[[{id}]]' refers to nothing. {hint}"
            yield problem(found.at, "unknown-reference", way, id=identifier, hint=_hint(identifier, plan.things))


def _hint(identifier: str, among: object) -> str:
    return near(identifier, among) or "Look up the id in content/data, or add what is missing."  # type: ignore[arg-type]


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
    addresses = {language: Addresses(plan, language) for language in plan.languages}
    for found in plan.mentions:
        mention = found.mention
        thing = plan.things.get(mention.id)
        if thing is None or mention.figure is not None:
            continue
        languages = plan.languages if found.language == EVERY_LANGUAGE else (found.language,)
        for language in languages:
            if language in plan.unread_languages or language not in addresses:
                continue
            if addresses[language].of(mention.id) is None:
                way = "'{id}' has no page in '{language}' to link to. Add 'lists: [{kind}]' or 'about: {id}' to one's front matter."
                yield problem(
                    found.at, "reference-without-address", way, id=mention.id, language=language, kind=thing.kind
                )
