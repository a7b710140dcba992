"""Ids: each names one thing, and files are called after the thing they hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.problems import Problem, problem


def duplicate_id(plan: Plan) -> Iterator[Problem]:
    """An id names one thing in the whole plan.

    Bad: two initiatives with `id: regular-visits`.
    Good: `id: di-regular-visits` and `id: bp-regular-visits`.
    """
    for thing in plan.identified:
        first = plan.things[thing.id]
        if first is not thing:
            way = "the id '{id}' is taken by {kind} at {first}. Choose another id here, or there."
            yield problem(
                thing.where("id"),
                "duplicate-id",
                way,
                id=thing.id,
                kind=named_kind(first.kind),
                first=first.where("id"),
            )


def file_name_differs(plan: Plan) -> Iterator[Problem]:
    """A file of one sub-strategy or deck is called after its id, so that it can be found.

    Bad: `sub-strategies/citizens.yml` with `id: citizens-and-patients`.
    Good: `sub-strategies/citizens-and-patients.yml`.
    """
    for record in (*plan.sub_strategies, *plan.decks):
        name = record.at.file.rpartition("/")[2]
        if name and name.rpartition(".")[0] != record.id:
            way = "'{id}' stands in the file '{name}'. Call the file '{id}.yml', or mend the id."
            yield problem(record.where("id"), "file-name-differs", way, id=record.id, name=name)


def named_kind(kind: str) -> str:
    """A kind with its article: an initiative, a budget line."""
    words = kind if kind.startswith("sub-") else kind.replace("-", " ")
    return f"an {words}" if words[:1] in "aeiou" else f"a {words}"


def either(kinds: Iterable[str]) -> str:
    """Kinds in a row, each with its article: a project, a body or a person; "" for none."""
    *others, last = [named_kind(kind) for kind in kinds] or [""]
    return f"{', '.join(others)} or {last}" if others else last
