"""What of a comparison can be told: nothing that seems to have changed only because a file could not be read. Pure."""

from __future__ import annotations

from attrs import evolve

from mkdocs_strategy.model.changes import Fact, Redline
from mkdocs_strategy.model.plan import Plan

_PAGE, _PLAN = "page", "plan"


def readable(redline: Redline, before: Plan, now: Plan) -> Redline:
    """A redline without what could not be read on either side: the plans name those files, and things those keys."""
    language = redline.language
    unread = before.unread | now.unread
    return evolve(
        redline,
        facts=tuple(fact for fact in redline.facts if _is_readable(fact, language, before, now)),
        sections=tuple(one for one in redline.sections if f"{language}/{one.place.page}" not in unread),
        elsewhere=tuple(one for one in redline.elsewhere if "/".join(one) not in unread),
    )


def _is_readable(fact: Fact, language: str, before: Plan, now: Plan) -> bool:
    if fact.kind == _PAGE:
        return f"{language}/{fact.id}" not in before.unread | now.unread
    if fact.kind == _PLAN:
        # The order of a list that is not there whole says nothing.
        return not (before.lost or now.lost or before.blank or now.blank)
    if fact.what == "removed":
        return not now.may_hold(fact.id)
    if fact.what == "added":
        return not before.may_hold(fact.id)
    keys = (_unread_keys(before, fact.id), _unread_keys(now, fact.id))
    return not (fact.key and any(fact.key[0] in unread for unread in keys))


def _unread_keys(plan: Plan, identifier: str) -> frozenset[str]:
    thing = plan.things.get(identifier)
    return thing.unread if thing is not None else frozenset()
