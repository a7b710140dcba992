"""Adopted editions: each was adopted by a decision, on its day, and is one state of the whole."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_strategy.model.decision import Decision
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.problems import Problem, problem

ADOPTING = ("approves", "revises")


def edition_without_adoption(plan: Plan) -> Iterator[Problem]:
    """The decision of an adopted edition adopted it, on the edition's date. A recommendation adopts nothing.

    Bad: `decision: committee-recommends`, whose outcome is `recommends`; `date: 2026-02-03` where that of the decision is
    `2026-02-02`.
    Good: `decision: council-approves` with its date.
    """
    for edition in plan.editions:
        decision = plan.things.get(edition.decision.id)
        if not isinstance(decision, Decision):
            continue
        if decision.outcome not in ADOPTING and "outcome" not in decision.unread:
            way = "'{id}' is called adopted, but the outcome of '{decision}' is '{outcome}'. Name the decision that adopted it, or take the edition out."
            at = edition.where("decision")
            yield problem(
                at, "edition-without-adoption", way, id=edition.id, decision=decision.id, outcome=decision.outcome
            )
        elif edition.date != decision.date and "date" not in decision.unread:
            way = "'{id}' has another date than the decision that adopted it, '{decision}'. Mend one of the two."
            yield problem(edition.where("date"), "edition-without-adoption", way, id=edition.id, decision=decision.id)


def edition_twice(plan: Plan) -> Iterator[Problem]:
    """Each adopted edition is a state of its own, and they stand in the order they were adopted in.

    Bad: two editions with `revision: adopted-2026`; the edition of 2026 above that of 2025.
    Good: a tag for each edition, the earliest edition first.
    """
    seen: dict[str, str] = {}
    for number, edition in enumerate(plan.editions):
        first = seen.setdefault(edition.revision, edition.id)
        if first != edition.id:
            way = "'{id}' is the same revision as '{first}': '{revision}'. Name the tag or commit of this edition."
            at = edition.where("revision")
            yield problem(at, "edition-twice", way, id=edition.id, first=first, revision=edition.revision)
        earlier = plan.editions[number - 1] if number else None
        if earlier is not None and edition.date.first_day < earlier.date.first_day:
            way = "'{id}' was adopted before '{earlier}', which stands above it. Put the earliest edition first."
            yield problem(edition.where("date"), "edition-twice", way, id=edition.id, earlier=earlier.id)
