"""Reach: each thing has its place on a page, and something else leads there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from mkdocs_strategy.checks.identity import named_kind
from mkdocs_strategy.model.addresses import addresses_in
from mkdocs_strategy.model.leftovers import TO_WRITE
from mkdocs_strategy.model.links import CITES
from mkdocs_strategy.model.markup import mentions
from mkdocs_strategy.model.page import LISTABLE
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.record import Record, Statement, Text, Thing, walk
from mkdocs_strategy.model.vocabulary import Wordy
from mkdocs_strategy.problems import Problem, problem

# Who did it, where and when: true of everything of its kind, and no reason for it to be known.
_WHO_AND_WHERE = frozenset(
    {
        CITES,
        "taken-by",
        "taken-at",
        "addressed-to",
        "without",
        "held-by",
        "attended-by",
        "missed-by",
        "published-by",
        "financed-by",
    }
)

# Where readers start from.
_STARTS = ("organisation", "strategy")

# The key that says where a thing of a kind belongs.
_BELONGS = {
    "project": "areas",
    "body": "part_of",
    "person": "member_of",
    **dict.fromkeys(("decision", "milestone", "budget-line", "target", "figure", "disagreement"), "about"),
}


def orphan(plan: Plan) -> Iterator[Problem]:
    """Something leads to each thing besides its own entry: a relation, a mention, a citation, a word that links to it, a
    page about it, or what it is written inside. Who took a decision, and when, does not yet say what it is for. What is
    still being written, with TODO in its texts, is not held to it yet.

    Bad: a project without `areas` that nothing mentions; a term whose words nobody uses; a target without `about`.
    Good: `areas: [clinic]`; the term's words on a page; `about: [clinic]`; or `[[the-project]]` in a text.
    """
    if plan.unread or plan.lost:
        return
    led_to = _led_to(plan)
    named = Counter(found.mention.id for found in plan.mentions)
    alone = [
        thing
        for thing in plan.things.values()
        if thing.id not in led_to and thing.kind not in _STARTS and named[thing.id] <= _own_mentions(thing, named)
    ]
    alone = [thing for thing in alone if not _in_the_making(thing)]
    used = plan.word_links.used
    alone = [thing for thing in alone if not (isinstance(thing, Wordy) and thing.autolink and used(thing))]
    if alone and _in_doubt(plan):
        return
    for thing in alone:
        way = "nothing leads to '{id}', {kind}, but its own entry. {to_do}"
        kind, to_do = named_kind(thing.kind), _way_out(thing)
        yield problem(thing.where("id"), "orphan", way, id=thing.id, kind=kind, to_do=to_do)


def _in_the_making(thing: Thing | Statement) -> bool:
    """Whether something is left to write in the texts of a thing."""
    texts = (part for part in walk(thing) if isinstance(part, Text))
    return any(TO_WRITE.search(words) for text in texts for _, words, _ in text)


def _in_doubt(plan: Plan) -> bool:
    """Whether something that cannot be read, or a reference that is wrong itself, may have been meant to lead somewhere."""
    refs = ((ref.id, ref.kinds) for ref in plan.refs)
    named = ((found.mention.id, ()) for found in plan.mentions)
    return any(isinstance(part, Record) and part.unread for part in plan.parts) or any(
        identifier not in plan.things or (kinds and plan.things[identifier].kind not in kinds)
        for identifier, kinds in (*refs, *named)
    )


def _led_to(plan: Plan) -> set[str]:
    """The ids that links, citations and pages lead to."""
    found = set[str]()
    for link in plan.links.in_data:
        if link.subject != link.object:
            found.add(link.object if link.writer == link.subject else link.subject)
            if link.type not in _WHO_AND_WHERE:
                found.add(link.writer)
    for page in plan.pages:
        if page.front_matter.about is not None:
            found.add(page.front_matter.about.id)
        found.update(ref.id for ref in page.front_matter.sources)
        found.update(call.of for call in page.part_calls if call.of)
    return found


def _own_mentions(thing: Thing | Statement, named: Counter[str]) -> int:
    """How often a thing is named in its own texts."""
    if not named[thing.id or ""]:
        return 0
    texts = (part for part in walk(thing) if isinstance(part, Text))
    return sum(one.id == thing.id for text in texts for _, words, _ in text for one in mentions(words))


def _way_out(thing: Thing | Statement) -> str:
    if thing.kind == "source":
        return "Cite it where a fact comes from it, or take it out."
    if thing.kind == "term":
        first = "Use its words on a page," if getattr(thing, "autolink", True) else "Its words make no links:"
        return f"{first} mention it as '[[{thing.id}]]' in a text, or take it out."
    belongs = (
        f"Say under '{_BELONGS[thing.kind]}' where it belongs, or mention" if thing.kind in _BELONGS else "Mention"
    )
    return f"{belongs} it as '[[{thing.id}]]' in a text."


def unreached(plan: Plan) -> Iterator[Problem]:
    """A thing has its place on a page, as others of its kind have; slides only where their deck has a page of its own.

    Bad: nine sub-strategies, eight of which have a page with `about:`.
    Good: nine pages in each language.
    """
    if plan.unread:
        return
    everywhere = [addresses_in(plan, language) for language in plan.languages]
    for language, addresses in zip(plan.languages, everywhere, strict=True):
        paths = {page.path for page in plan.pages_in(language)}
        placed = {thing.kind for thing in plan.things.values() if addresses.of(thing.id) is not None}
        for thing in plan.things.values():
            if thing.kind not in placed or addresses.of(thing.id) is not None:
                continue
            if thing.kind == "slide" and plan.owners.get(thing.id) not in addresses.homes:
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
