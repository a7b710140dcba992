"""Decisions: a status is what a body decided, no more."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.strategy import Strategy, SubStrategy
from mkdocs_strategy.problems import Problem, problem

SUPPORTING = {"approved": "approves", "recommended": "recommends"}


def unsupported_status(plan: Plan) -> Iterator[Problem]:
    """A status of approved or recommended has a decision that says so about the same thing.

    Bad: `status: approved` while the only decision about it `recommends`.
    Good: `status: recommended`, or a decision with `outcome: approves` that names it under `about`.
    """
    if "data/decisions.yml" in plan.unread or any("about" in decision.unread for decision in plan.decisions):
        return
    things: tuple[Strategy | SubStrategy, ...] = (plan.strategy, *plan.sub_strategies)
    for thing in things:
        wanted = SUPPORTING.get(thing.status)
        if wanted is None:
            continue
        taken = list(plan.about(thing.id, "decision"))
        if any(decision.outcome == wanted for decision in taken):
            continue
        found = ", ".join(f"'{one.id}' {one.outcome}" for one in taken) or "none"
        way = (
            "no decision supports the status '{status}' of '{id}' (decisions about it: {found}). "
            "Mend the status, or add the decision with 'outcome: {wanted}'."
        )
        yield problem(
            thing.where("status"),
            "unsupported-status",
            way,
            status=thing.status,
            id=thing.id,
            found=found,
            wanted=wanted,
        )


def wrong_recommendation(plan: Plan) -> Iterator[Problem]:
    """A recommendation says to whom it goes, and no other outcome does.

    Bad: `outcome: recommends` without `to`.
    Good: `outcome: recommends` with `to: regional-council`.
    """
    for decision in plan.decisions:
        if decision.outcome == "recommends" and decision.to is None and "to" not in decision.unread:
            way = "'{id}' recommends, but does not say to whom. Add 'to:' with the id of the body that decides."
            yield problem(decision.where("outcome"), "wrong-recommendation", way, id=decision.id)
        elif decision.outcome != "recommends" and decision.to is not None:
            way = "'{id}' names a body it goes to, but its outcome is '{outcome}'. Leave out 'to', or mend the outcome."
            yield problem(decision.to.at, "wrong-recommendation", way, id=decision.id, outcome=decision.outcome)
