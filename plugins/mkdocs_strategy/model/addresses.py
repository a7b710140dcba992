"""Where each thing has its place: which page in a language, and which spot on it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple

from attrs import frozen

from mkdocs_strategy.model.plan import Plan


class Address(NamedTuple):
    """A page's path within its language's folder, and the id on it where it is not the whole page."""

    path: str
    anchor: str | None = None

    def __str__(self) -> str:
        return f"{self.path}#{self.anchor}" if self.anchor else self.path


@frozen(slots=False)
class Addresses:
    """The addresses of a plan in one language, from the front matter of its pages.

    A page with `about: id` is that thing's address. Any other thing has its address on the page that `lists` its
    kind, or else on the page about the thing it is written inside.
    """

    plan: Plan
    language: str

    @cached_property
    def homes(self) -> Mapping[str, str]:
        """The page that is about a thing, by the thing's id."""
        return {
            page.front_matter.about.id: page.path
            for page in reversed(tuple(self.plan.pages_in(self.language)))
            if page.front_matter.about is not None
        }

    @cached_property
    def registers(self) -> Mapping[str, str]:
        """The page that lists a kind of things, by the kind."""
        return {
            kind: page.path
            for page in reversed(tuple(self.plan.pages_in(self.language)))
            for kind in page.front_matter.lists
        }

    def of(self, identifier: str) -> Address | None:
        """Where the thing with an id has its place; None where no page gives it one."""
        if identifier in self.homes:
            return Address(self.homes[identifier])
        thing = self.plan.things.get(identifier)
        if thing is None:
            return None
        owner = self.plan.owners.get(identifier)
        path = self.registers.get(thing.kind) or (self.homes.get(owner) if owner else None)
        return Address(path, identifier) if path else None
