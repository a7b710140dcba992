"""What is told of each thing in full where it is presented, and on which lines of which file each is written."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from attrs import frozen

from mkdocs_strategy.model.markup import mentions
from mkdocs_strategy.model.record import Record, Statement, Text, Thing, content_names

if TYPE_CHECKING:
    from mkdocs_strategy.model.plan import Plan

# The relations that lead from a thing to what is told of it in full, and those that lead to it from there.
_TOLD = ("decided-by", "scheduled-in", "funded-by", "measured-by", "counted-by", "uses")
_TOLD_BACK = ("named-in",)


class Extent(NamedTuple):
    """The lines of a file, as problems call it, on which a thing is written; `last` is None at the file's end."""

    file: str
    first: int
    last: int | None


class _Written(NamedTuple):
    """A thing with the ids of all that is written inside it, itself first, and of those it gives figures of."""

    thing: Any
    inside: tuple[str, ...]
    figures: tuple[str, ...]


@frozen(slots=False)
class OwnFacts:
    """The own facts of everything in a plan, each found out once."""

    plan: Plan

    def told(self, identifier: str) -> tuple[str, ...]:
        """The ids of a thing, of what is told of it and what is inside it, and of what its texts give figures of."""
        if identifier not in self._told:
            self._told[identifier] = tuple(dict.fromkeys(self._find(identifier)))
        return self._told[identifier]

    def extent(self, identifier: str) -> Extent:
        """Where a thing is written, with all that is written inside it."""
        written = self._written[identifier]
        file, first = written.thing.at.file, written.thing.at.line
        last_inside = max(self._written[one].thing.at.line for one in written.inside)
        starts = self._starts[file]
        place = bisect_right(starts, last_inside)
        after = starts[place] if place < len(starts) else None
        return Extent(file, first, None if after is None else after - 1)

    def _find(self, identifier: str) -> Iterator[str]:
        written = self._written.get(identifier)
        if written is None:
            return
        yield identifier
        links = self.plan.links
        for inside in written.inside:
            yield from (one.object for one in links.by_subject.get(inside, ()) if one.type in _TOLD)
            yield from (one.subject for one in links.by_object.get(inside, ()) if one.type in _TOLD_BACK)
        yield from written.figures

    @cached_property
    def _told(self) -> dict[str, tuple[str, ...]]:
        return {}

    @cached_property
    def _written(self) -> Mapping[str, _Written]:
        found: dict[str, _Written] = {}
        for record in self.plan.records:
            _read(record, found)
        return found

    @cached_property
    def _starts(self) -> Mapping[str, tuple[int, ...]]:
        """The lines on which things start in each file, in order."""
        found: dict[str, set[int]] = {}
        for one in self._written.values():
            found.setdefault(one.thing.at.file, set()).add(one.thing.at.line)
        return {file: tuple(sorted(lines)) for file, lines in found.items()}


def _read(record: Record, found: dict[str, _Written]) -> tuple[list[str], list[str]]:
    """Add the things in a record to what is found. Gives the ids in it and those that its texts give figures of."""
    inside, figures = list[str](), list[str]()
    identifier = record.id if isinstance(record, Thing | Statement) else None
    if identifier:
        inside.append(identifier)
    for name in content_names(type(record)):
        value = getattr(record, name)
        for part in value if value.__class__ is tuple else (value,):
            if part.__class__ is Text:
                figures += figures_in(part)
            elif isinstance(part, Record):
                ids, of = _read(part, found)
                inside += ids
                figures += of
    if identifier:
        found.setdefault(identifier, _Written(record, tuple(inside), tuple(figures)))
    return inside, figures


def figures_in(text: Text) -> Iterator[str]:
    """The ids of the things that a text gives figures of, in any language."""
    for _, words, _ in text:
        if "[[=" in words:
            yield from (one.id for one in mentions(words) if one.figure is not None)
