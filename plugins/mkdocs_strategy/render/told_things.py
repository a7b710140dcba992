"""Sentences about things that came, went, moved, or have another id. No I/O."""

from __future__ import annotations

from typing import Any

from mkdocs_strategy.model.money import Money
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.telling import Said, Telling
from mkdocs_strategy.render.told_values import shortened, the, words_of


def added(t: Telling) -> Said:
    """A thing that is new, with its figure where it has one."""
    fact, thing = t.fact, t.fact.after
    name = shortened(t.now.name(fact.id)) if fact.kind != "page" else fact.id
    within = _holder(t, t.now, fact.within[1])
    amount = getattr(thing, "amount", None)
    if fact.kind == "decision":
        values = {
            "name": name,
            "outcome": words_of(t.now, thing.outcome, "outcome"),
            "date": t.now.value(thing.date),
        }
        if thing.body is None:
            return t.say("told-added-decision", **values)
        return t.say("told-added-decision-by", body=t.now.name(thing.body.id), **values)
    if fact.kind == "budget-line" and within:
        if amount is None:
            return t.say("told-added-line", within=within, name=name)
        return t.say("told-added-line-of", within=within, name=name, value=t.now.value(amount, per=thing.per))
    value = _main_value(t.now, thing)
    if value:
        return t.say("told-added-value", value=value)
    return t.say("told-added-in", within=within) if within else t.say("told-added")


def removed(t: Telling) -> Said:
    """A thing that is gone, with what stands in its place."""
    fact = t.fact
    retired = t.now.plan.retired_ids.get(fact.id)
    if retired is not None and retired.successor is not None:
        successor = t.now.plan.things.get(retired.successor.id)
        kind = successor.kind if successor is not None else ""
        return t.say("told-removed-for", successor=the(t.now, kind, retired.successor.id))
    value = _main_value(t.before, fact.before)
    if value:
        return t.say("told-removed-value", value=value)
    within = _holder(t, t.before, fact.within[0])
    return t.say("told-removed-in", within=within) if within else t.say("told-removed")


def _main_value(edition: Edition, thing: Any) -> str:
    """The figure that a thing is about: an amount, a target's value."""
    amount = getattr(thing, "amount", None)
    if isinstance(amount, Money):
        return edition.value(amount, per=getattr(thing, "per", None))
    kind = getattr(thing, "kind", "")
    if kind == "figure":
        return edition.value(thing)
    value = getattr(thing, "value", None) if kind == "target" else None
    return edition.value(value) if value is not None else ""


def _holder(t: Telling, edition: Edition, identifier: str | None) -> str:
    if identifier is None or identifier not in edition.plan.things:
        return ""
    return the(edition, edition.plan.things[identifier].kind, identifier)


def moved(t: Telling) -> Said:
    """A thing that stands elsewhere now."""
    fact = t.fact
    if fact.kind == "page":
        quoted = (t.now.say("told-quoted", words=path) for path in (fact.before, fact.after))
        return t.say("told-moved", **dict(zip(("before", "after"), quoted, strict=True)))
    if fact.within[0] == fact.within[1] and fact.key:
        middle = fact.key.index("to")
        names = fact.key[1:middle], fact.key[middle + 1 :]
        old, new = (", ".join(t.label(name) for name in part) or t.label("wording") for part in names)
        return t.say("told-moved", before=old, after=new)
    old, new = _holder(t, t.before, fact.before), _holder(t, t.now, fact.after)
    if not new or not old:
        return t.say("told-moved", before=old or the(t.now, "plan", ""), after=new or the(t.now, "plan", ""))
    return t.say("told-moved", before=old, after=new)


def readdressed(t: Telling) -> Said:
    """A thing, or a heading, with a new id."""
    fact = t.fact
    old, new = fact.before or "", fact.after or ""
    if fact.kind == "page":
        return t.say("told-reheaded", heading=t.now.plain(fact.key[1]), before=old, after=new)
    return t.say("told-readdressed", before=old, after=new)
