"""Each change of a fact as a sentence in the reader's language, with the words that changed where it has many. No I/O."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from attrs import evolve

from mkdocs_strategy.model.changes import Fact, Form, Runs
from mkdocs_strategy.model.record import Record, Text
from mkdocs_strategy.model.retired import RetiredId
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.telling import Said, Telling
from mkdocs_strategy.render.told_changes import in_other_languages, value_told
from mkdocs_strategy.render.told_things import added, moved, readdressed, removed

GROUPS: dict[str, tuple[str, ...]] = {
    "money": ("budget-frame", "budget-line", "finance-source"),
    "decisions": ("decision", "meeting", "milestone"),
    "targets": ("target", "figure"),
    "strategy": ("strategy", "sub-strategy", "ambition", "focus-area", "initiative", "task", "statement"),
    "projects": ("project",),
    "organisation": ("organisation", "body", "person"),
    "words": ("term",),
    "sources": ("source", "disagreement"),
    "presentations": ("deck", "slide", "drawing"),
    "site": ("page", "plan", "edition"),
    "elsewhere": (),
}
_GROUP_OF = {kind: group for group, kinds in GROUPS.items() for kind in kinds}
# What of a strategy is decided, whoever it belongs to.
_DECIDED = ("status", "horizon", "period", "dated")
# What says how words become links or are searched by, and no more.
_LINKS = ("forms", "autolink", "avoid", "search_words", "id")


class Told(NamedTuple):
    """A change as a sentence; `runs` are the words that changed where the sentence does not say them itself."""

    group: str
    fact: Fact
    sentence: str
    runs: Runs = ()


def tell(fact: Fact, before: Edition, now: Edition) -> Told:
    """A change as a sentence. Every change has one: where none is made for it, its key and values tell it."""
    sentence, runs = _said(Telling(fact, before, now))
    for sign in ("", "”", "«"):
        sentence = sentence.replace(f".{sign}.", f".{sign}")
    return Told(group_of(fact, before, now), fact, sentence[:1].upper() + sentence[1:], runs)


def _said(telling: Telling) -> Said:
    fact = telling.fact
    if fact.what == "reordered":
        return telling.say("told-reordered", what=telling.key)
    if fact.what == "moved":
        return moved(telling)
    if fact.what == "readdressed":
        return readdressed(telling)
    if not fact.key:
        return added(telling) if fact.what == "added" else removed(telling)
    return value_told(telling)


def group_of(fact: Fact, before: Edition, now: Edition) -> str:
    """What a change is about: money, decisions, targets, or something else; or words in other languages only."""
    if in_other_languages(Telling(fact, before, now)):
        return "elsewhere"
    if fact.key[:1] and fact.key[0] in _DECIDED:
        return "decisions"
    if "source" in fact.key or fact.key[:1] == ("sources",):
        return "sources"
    if fact.key[-1:] and fact.key[-1] in _LINKS:
        return "site"
    return _GROUP_OF.get(fact.kind, "site")


def all_told(facts: Iterable[Fact], before: Edition, now: Edition) -> dict[str, tuple[Told, ...]]:
    """The changes by what they are about, in the order readers look for them; groups without any are left out.

    Within each, those that a sentence tells come before those that take whole texts.
    """
    found: dict[str, list[Told]] = {group: [] for group in GROUPS}
    for fact in _joined(_once(tuple(facts))):
        told = tell(fact, before, now)
        found[told.group].append(told)
    return {group: _in_order(told) for group, told in found.items() if told}


def _in_order(told: list[Told]) -> tuple[Told, ...]:
    distinct = {(one.fact.id, one.sentence, one.runs): one for one in told}.values()
    return tuple(sorted(distinct, key=lambda one: bool(one.runs)))


def _once(facts: tuple[Fact, ...]) -> Iterator[Fact]:
    """The changes without those that another one says already: the state of an amount, the record of what is retired."""
    amounts = {fact.id for fact in facts if fact.key == ("amount",) and fact.what in ("stated", "unstated")}
    gone = {fact.id for fact in facts if fact.what == "removed"}
    gone |= {fact.before for fact in facts if fact.what in ("readdressed", "moved") and isinstance(fact.before, str)}
    for fact in facts:
        recorded = fact.after.id if isinstance(fact.after, RetiredId) else getattr(fact.after, "from_", None)
        told = recorded in gone or (fact.key == ("state",) and fact.id in amounts)
        if not told:
            yield fact


def _joined(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """The changes with all that was put on one list, or taken off it, as one."""
    found: dict[object, Fact] = {}
    for number, fact in enumerate(facts):
        item = fact.after if fact.what == "listed" else fact.before
        alone = fact.what not in ("listed", "unlisted") or isinstance(item, Record | Text)
        language = item.language if isinstance(item, Form) else ""
        name = number if alone else (fact.what, fact.kind, fact.id, fact.key, language)
        if not alone and fact.what == "listed":
            fact = evolve(fact, after=(*(found[name].after if name in found else ()), item))
        elif not alone:
            fact = evolve(fact, before=(*(found[name].before if name in found else ()), item))
        found[name] = fact
    return tuple(found.values())
