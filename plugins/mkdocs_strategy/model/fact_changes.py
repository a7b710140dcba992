"""What changed in the data between two plans: each change once, told of the thing that holds it. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, NamedTuple

from attrs import evolve, fields, frozen

from mkdocs_strategy.model.changes import Fact, Form
from mkdocs_strategy.model.paired import ascending, paired, plain
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.record import Forms, Record, Ref, Statement, Text, Thing, content_names

PLAN = "plan"
# What of a plan is neither a list of records nor content.
_NOT_LISTS = ("pages", "retired", "moved", "reviewers", "sub_strategies")

Key = tuple[str, ...]


class Stand(NamedTuple):
    """A thing, and the thing and keys it is written inside."""

    thing: Any
    within: str | None
    key: Key


def stands(plan: Plan) -> Mapping[str, Stand]:
    """Where each thing of a plan is written, by its id, in the order of the data."""
    found: dict[str, Stand] = {}
    for record in plan.records:
        _stand(record, None, (), found)
    return found


def _stand(record: Record, within: str | None, key: Key, found: dict[str, Stand]) -> None:
    if isinstance(record, Thing | Statement) and record.id:
        found.setdefault(record.id, Stand(record, within, key))
        within, key = record.id, ()
    for name in content_names(type(record)):
        value = getattr(record, name)
        for part in value if type(value) is tuple else (value,):
            if isinstance(part, Record):
                _stand(part, within, (*key, name), found)


def fact_changes(before: Plan, now: Plan) -> tuple[Fact, ...]:
    """Every change of the data from one plan to a later one, in the order of the later one, what is gone last."""
    return tuple(_Comparison(before, now).all())


@frozen(slots=False)
class _Comparison:
    """Two plans side by side."""

    before: Plan
    now: Plan

    @cached_property
    def earlier(self) -> Mapping[str, Stand]:
        return stands(self.before)

    @cached_property
    def later(self) -> Mapping[str, Stand]:
        return stands(self.now)

    @cached_property
    def readdressed(self) -> Mapping[str, str]:
        """The new id of each thing that has another id now: named as its successor, or alike in all but the id."""
        gone = [
            one for name, one in self.earlier.items() if not self._is_here(name, one) and isinstance(one.thing, Thing)
        ]
        new = [one for name, one in self.later.items() if name not in self.earlier and isinstance(one.thing, Thing)]
        found: dict[str, str] = {}
        for one in gone:
            retired = self.now.retired_ids.get(one.thing.id)
            named = retired.successor.id if retired is not None and retired.successor else None
            alike = (other.thing for other in new if other.thing.kind == one.thing.kind)
            for other in alike:
                if other.id not in found.values() and (other.id == named or plain(other.name) == plain(one.thing.name)):
                    found[one.thing.id] = other.id
                    break
        return found

    def _is_here(self, name: str, stand: Stand) -> bool:
        return name in self.later and self.later[name].thing.kind == stand.thing.kind

    def id_now(self, name: str | None) -> str | None:
        return self.readdressed.get(name, name) if name is not None else None

    def all(self) -> Iterator[Fact]:
        origin = {new: old for old, new in self.readdressed.items()}
        for name, stand in self.later.items():
            was = self.earlier.get(origin.get(name, name))
            if was is not None and was.thing.kind == stand.thing.kind:
                yield from self._of_thing(was, stand)
            elif isinstance(stand.thing, Thing) and not self._comes_with(stand, self.earlier, self.later):
                yield Fact("added", stand.thing.kind, name, after=stand.thing, within=(None, stand.within))
        for name, stand in self.earlier.items():
            told = self._is_here(name, stand) or name in self.readdressed or not isinstance(stand.thing, Thing)
            if not told and not self._comes_with(stand, self.later, self.earlier):
                within = (stand.within, self.id_now(stand.within))
                yield Fact("removed", stand.thing.kind, name, before=stand.thing, within=within)
        yield from self._of_plan()

    def _comes_with(self, stand: Stand, other: Mapping[str, Stand], own: Mapping[str, Stand]) -> bool:
        """Whether what a thing is written inside came, or went, as a whole."""
        if stand.within is None or stand.within in self.readdressed or stand.within in self.readdressed.values():
            return False
        holder = own[stand.within].thing
        if not isinstance(holder, Thing):
            return False
        return stand.within not in other or other[stand.within].thing.kind != holder.kind

    def _of_thing(self, was: Stand, stand: Stand) -> Iterator[Fact]:
        thing = stand.thing
        within = (was.within, stand.within)
        if was.thing.id != thing.id:
            yield Fact("readdressed", thing.kind, thing.id, ("id",), was.thing.id, thing.id, within)
        if self.id_now(was.within) != stand.within or was.key != stand.key:
            keys = () if was.key == stand.key else ("from", *was.key, "to", *stand.key)
            yield Fact("moved", thing.kind, thing.id, keys, was.within, stand.within, within)
        if was.thing is not thing:
            teller = _Teller(self, thing.kind, thing.id, within)
            yield from teller.record((), was.thing, thing, skip=("id",))

    def _of_plan(self) -> Iterator[Fact]:
        teller = _Teller(self, PLAN, "", (None, None))
        for key in ("retired", "moved", "reviewers"):
            yield from teller.value((key,), getattr(self.before, key), getattr(self.now, key))
        for attribute in fields(Plan):
            old, new = getattr(self.before, attribute.name), getattr(self.now, attribute.name)
            if attribute.name not in _NOT_LISTS and type(new) is tuple:
                yield from teller.order((attribute.name,), old, new)
        for language in sorted({*self.before.wording, *self.now.wording}):
            old, new = self.before.wording.get(language, {}), self.now.wording.get(language, {})
            for key in sorted({*old, *new}):
                yield from teller.value(("wording", language, key), old.get(key), new.get(key))


@frozen
class _Teller:
    """Tells the changes of the values of one thing."""

    comparison: _Comparison
    kind: str
    id: str
    within: tuple[str | None, str | None]
    item: Any = None

    def _fact(self, what: str, key: Key, before: Any = None, after: Any = None) -> Fact:
        return Fact(what, self.kind, self.id, key, before, after, self.within, self.item)

    def record(self, key: Key, before: Record, after: Record, skip: Key = ()) -> Iterator[Fact]:
        """The changes of each key of a record."""
        for name in content_names(type(after)):
            if name not in skip:
                yield from self.value((*key, name), getattr(before, name, None), getattr(after, name))

    def value(self, key: Key, before: Any, after: Any) -> Iterator[Fact]:
        """The changes of one value, whatever it is."""
        if before is after or self._same(before, after):
            return
        if isinstance(after, Forms) or isinstance(before, Forms):
            yield from self._items(key, _words(before), _words(after))
        elif type(after) is tuple and type(before) is tuple:
            yield from self._list(key, before, after)
        elif before is None:
            yield self._fact("stated", key, after=after)
        elif after is None:
            yield self._fact("unstated", key, before=before)
        elif isinstance(after, Record) and type(before) is type(after):
            if not self._told_as_thing(before, after):
                yield from self.record(key, before, after)
        else:
            yield self._fact("changed", key, before, after)

    def _same(self, before: Any, after: Any) -> bool:
        if isinstance(before, Ref) and isinstance(after, Ref):
            return self.comparison.id_now(before.id) == after.id
        return bool(plain(before) == plain(after))

    def _told_as_thing(self, before: Any, after: Any) -> bool:
        same: bool = getattr(before, "id", None) == getattr(after, "id", None)
        return same and self._shared(after)

    def _shared(self, item: Any) -> bool:
        """Whether something is told by itself, as a thing that both plans have."""
        if not isinstance(item, Thing | Statement) or not item.id:
            return False
        return item.id in self.comparison.earlier and item.id in self.comparison.later

    def _list(self, key: Key, before: tuple[Any, ...], after: tuple[Any, ...]) -> Iterator[Fact]:
        items = (*before, *after)
        if not any(isinstance(item, Record | Text) for item in items):
            yield from self._items(key, before, after)
            return
        yield from self.order(key, before, after)
        old = [one for one in before if not isinstance(one, Thing) and not self._shared(one)]
        new = [one for one in after if not isinstance(one, Thing) and not self._shared(one)]
        pairs, gone, come = paired(old, new)
        for one, other in pairs:
            yield from evolve(self, item=other).value(key, one, other)
        yield from (self._fact("listed", key, after=one) for one in come)
        yield from (self._fact("unlisted", key, before=one) for one in gone)
        position = {id(one): number for number, one in enumerate(new)}
        if not ascending([position[id(other)] for _, other in pairs]):
            yield self._fact("reordered", key, before, after)

    def _items(self, key: Key, before: tuple[Any, ...], after: tuple[Any, ...]) -> Iterator[Fact]:
        """What was put on a list of words, numbers or references, and what was taken off."""
        old = Counter(self._now(one) for one in before)
        new = Counter(self._now(one) for one in after)
        yield from (self._fact("listed", key, after=one) for one in new - old)
        yield from (self._fact("unlisted", key, before=one) for one in old - new)
        if [one for one in map(self._now, before) if one in new] != [
            one for one in map(self._now, after) if one in old
        ]:
            yield self._fact("reordered", key, before, after)

    def _now(self, item: Any) -> Any:
        return Ref(self.comparison.id_now(item.id) or "") if isinstance(item, Ref) else item

    def order(self, key: Key, before: tuple[Any, ...], after: tuple[Any, ...]) -> Iterator[Fact]:
        """That the things which stay in a list stand in another order."""
        ids = [one.id for one in after if isinstance(one, Thing | Statement) and one.id]
        stayed = [self.comparison.id_now(one.id) for one in before if isinstance(one, Thing | Statement)]
        positions = [ids.index(one) for one in stayed if one in ids]
        if not ascending(positions):
            yield self._fact("reordered", key, before, after)


def _words(forms: Forms | None) -> tuple[Any, ...]:
    return tuple(Form(language, word) for language, words in forms or () for word in words)
