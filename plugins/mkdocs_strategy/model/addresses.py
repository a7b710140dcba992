"""Where each thing has its place: which page in a language, and which spot on it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple

from attrs import frozen

from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.retired import MovedPage, RetiredId


class Address(NamedTuple):
    """A page's path within its language's folder, and the id on it where it is not the whole page."""

    path: str
    anchor: str | None = None

    def __str__(self) -> str:
        return f"{self.path}#{self.anchor}" if self.anchor else self.path


def below_root(path: str) -> str:
    """The address that a page's path gives below its language's root: okonomi/ for okonomi.md and okonomi/index.md."""
    folder, slash, name = path.removesuffix(".md").rpartition("/")
    return folder + slash if name in ("index", "README") else f"{folder}{slash}{name}/"


def addresses_in(plan: Plan, language: str) -> Addresses:
    """The addresses of a plan in a language, the same ones whoever asks."""
    if language not in plan.by_language:
        plan.by_language[language] = Addresses(plan, language)
    found: Addresses = plan.by_language[language]
    return found


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
            for page in reversed(tuple(self.plan.neighbours_in(self.language)))
            if page.front_matter.about is not None
        }

    @cached_property
    def registers(self) -> Mapping[str, str]:
        """The page that lists a kind of things, by the kind."""
        return {
            kind: page.path
            for page in reversed(tuple(self.plan.neighbours_in(self.language)))
            for kind in page.front_matter.lists
        }

    def of(self, identifier: str) -> Address | None:
        """Where the thing with an id has its place; None where no page gives it one."""
        found = self._found.get(identifier, self)
        if found is self:
            found = self._found[identifier] = self._of(identifier)
        return found  # type: ignore[return-value]

    @cached_property
    def _found(self) -> dict[str, Address | Addresses | None]:
        return {}

    def _of(self, identifier: str) -> Address | None:
        if identifier in self.homes:
            return Address(self.homes[identifier])
        thing = self.plan.things.get(identifier)
        if thing is None:
            return None
        owner = self.plan.owners.get(identifier)
        path = self.registers.get(thing.kind) or (self.homes.get(owner) if owner else None)
        return Address(path, identifier) if path else None

    # What was cited and is no more

    @cached_property
    def paths(self) -> Mapping[str, str]:
        """The path of each page by its address below the language's root."""
        return {below_root(page.path): page.path for page in reversed(tuple(self.plan.neighbours_in(self.language)))}

    def moved_to(self, moved: MovedPage) -> Address | None:
        """Where a page or place that moved can be read now; None where that leads nowhere."""
        if moved.thing is not None:
            return self.of(moved.thing)
        path, _, anchor = moved.to.partition("#")
        found = self.paths.get(below_root(path))
        return Address(found, anchor or None) if found else None

    def page_now(self, path: str) -> str | None:
        """The page at a path, or the one that the page at the path moved to; None where there is neither."""
        here = below_root(path)
        if here in self.paths:
            return self.paths[here]
        moves = (one for one in self.plan.moved if one.anchor is None and below_root(one.path) == here)
        found = next((address for one in moves if (address := self.moved_to(one))), None)
        return found.path if found else None

    def retired_on(self, retired: RetiredId) -> str | None:
        """The page that tells what became of a retired id: its own, else its successor's, else that of its kind."""
        if retired.page is not None:
            return self.page_now(retired.page)
        successor = self.of(retired.successor.id) if retired.successor else None
        return successor.path if successor else self.registers.get(retired.kind or "")
