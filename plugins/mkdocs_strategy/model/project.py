"""The projects, systems and offers that a strategy names."""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen

from mkdocs_strategy.model.moment import Moment
from mkdocs_strategy.model.record import Citation, Forms, Named, Ref, Text, optional, required
from mkdocs_strategy.model.strategy import Relation

PROJECT_TYPES = ("project", "lighthouse-project", "system", "offer", "programme", "funded-project", "event")


@frozen(kw_only=True)
class Project(Named):
    """A project, a system, or an offer to the public, that the strategy names."""

    kind: ClassVar[str] = "project"

    type: str = required("What it is.", choices=PROJECT_TYPES)
    forms: Forms = optional(
        "Words that become links to it, inflections and all, by language: {da: [datastrategien]}.", Forms()
    )
    autolink: bool = optional(
        "Whether its words become links wherever prose uses them; false for everyday words.", True
    )
    text: Text | None = optional("What it is and does, as far as the sources say.")
    areas: tuple[Ref, ...] = optional("The strategy areas it belongs to.", (), kinds=("sub-strategy",))
    lead: Text | None = optional("Who leads it.")
    partners: Text | None = optional("Who takes part.")
    years: Moment | None = optional("When it runs: 2025/2029.")
    relations: tuple[Relation, ...] = optional("How it hangs together with other parts of the plan.", ())
    source: tuple[Citation, ...] = optional("Where it is named.", ())
