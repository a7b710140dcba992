"""No change of a field goes untold: each field of the real plan is changed in turn, and the redline must say so."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from attrs import evolve

from mkdocs_strategy.model.comparison import redline
from mkdocs_strategy.model.moment import Moment, Point
from mkdocs_strategy.model.money import Money
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.record import Forms, Record, Ref, Text, content_fields, content_names
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.told import all_told, tell
from mkdocs_strategy.render.wording import words_of
from mkdocs_strategy.sources.layout import FILES, FOLDERS
from mkdocs_strategy.sources.load import load_plan

ROOT = Path(__file__).resolve().parents[2]
PLANS = {
    "real": load_plan(ROOT / "content", "content").plan,
    "town": load_plan(ROOT / "tests" / "render" / "town" / "content", "content").plan,
}


class Place(NamedTuple):
    """A field of a record, reached by keys and numbers from a plan."""

    path: tuple[str | int, ...]
    kind: str
    field: str

    def __str__(self) -> str:
        return f"{self.kind}.{self.field}"


def places(plan: Plan) -> list[Place]:
    """The first place of each field of each kind of record that has a value, else the first of all."""
    found: dict[tuple[str, str], Place] = {}
    stated: set[tuple[str, str]] = set()

    def visit(record: Record, path: tuple[str | int, ...]) -> None:
        for name in content_names(type(record)):
            value, kind = getattr(record, name), type(record).__name__
            if (kind, name) not in stated and (value not in (None, ()) or (kind, name) not in found):
                found[kind, name] = Place((*path, name), kind, name)
                if value not in (None, ()):
                    stated.add((kind, name))
            items = enumerate(value) if type(value) is tuple else ((None, value),)
            for number, item in items:
                if isinstance(item, Record):
                    visit(item, (*path, name) if number is None else (*path, name, number))

    for name in ("organisation", "strategy"):
        visit(getattr(plan, name), (name,))
    for name in [*LISTS, "retired", "moved"]:
        for number, record in enumerate(getattr(plan, name)):
            visit(record, (name, number))
    return list(found.values())


LISTS = [
    "sub_strategies",
    "bodies",
    "people",
    "frames",
    "lines",
    "meetings",
    "decisions",
    "milestones",
    "targets",
    "figures",
    "projects",
    "terms",
    "sources",
    "disagreements",
    "decks",
    "drawings",
    "editions",
]


def otherwise(value: Any, name: str, record: Record) -> Any:
    """Another value of the same sort; for one that is not stated, one that fits its key."""
    if value is None or value == ():
        return _first(name, record)
    if isinstance(value, Text):
        return Text((code, f"{words} anders", at) for code, words, at in value)
    if isinstance(value, Forms):
        return Forms((*value, ("da", ("helt andre",))))
    if isinstance(value, bool):
        return not value
    if isinstance(value, Ref):
        return Ref("elsewhere")
    if isinstance(value, Money):
        return Money(value.amount + 7, value.currency, value.qualifier, value.scale)
    if isinstance(value, Moment):
        return Moment(Point(1999))
    if isinstance(value, int | Decimal):
        return value + 3
    if isinstance(value, str):
        return f"{value}-x"
    if isinstance(value, Record):
        return None
    return value[1:] if type(value) is tuple else value


def _first(name: str, record: Record) -> Any:
    declared = next(str(one.type) for one in content_fields(type(record)) if one.name == name)
    text = Text([("da", "noget nyt", record.at), ("en", "something new", record.at)])
    return next(
        made
        for sign, made in (
            ("tuple[Ref", (Ref("mill-town"),)),
            ("tuple[Text", (text,)),
            ("tuple[str", ("x",)),
            ("tuple[int", (4,)),
            ("tuple[", ()),
            ("Text", text),
            ("Ref", Ref("mill-town")),
            ("Money", Money(Decimal(5), "DKK")),
            ("Moment", Moment(Point(1999))),
            ("int", 4),
            ("Forms", Forms([("da", ("ord",))])),
            ("str", "x"),
            ("", ()),
        )
        if sign in declared
    )


def changed(holder: Any, path: tuple[str | int, ...], root: bool = True) -> Any:
    """A plan, or a part of one, with the value at a path another one."""
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        return (*holder[:step], changed(holder[step], rest, False), *holder[step + 1 :])
    value = getattr(holder, step)
    return evolve(holder, **{step: changed(value, rest, False) if rest else otherwise(value, step, holder)})


def cases() -> Iterator[Any]:
    for name, plan in PLANS.items():
        for place in places(plan):
            if can_be_otherwise(plan, place):
                yield pytest.param(name, place, id=f"{name}-{place}")


def can_be_otherwise(plan: Plan, place: Place) -> bool:
    """Whether there is something to change: not in a list of records that is empty, which is tried where one is not."""
    holder: Any = plan
    for step in place.path[:-1]:
        holder = holder[step] if isinstance(step, int) else getattr(holder, step)
    value = getattr(holder, place.field)
    return bool(otherwise(value, place.field, holder) != value)


@pytest.mark.parametrize(("name", "place"), list(cases()))
def test_a_changed_field_is_told(name: str, place: Place) -> None:
    before = PLANS[name]
    now = changed(before, place.path)
    for one, other, language in ((before, now, "da"), (now, before, "en")):
        said = sentences(one, other, language)
        assert said
        assert [
            sentence for sentence in said if sentence[:1] != sentence[:1].upper() or sentence[-1] not in ".”«"
        ] == []


def sentences(before: Plan, now: Plan, language: str) -> list[str]:
    editions = Edition(before, language), Edition(now, language)
    told = all_told(redline(before, now, language).facts, *editions)
    return [one.sentence for group in told.values() for one in group]


@pytest.mark.parametrize("name", [*LISTS, "retired", "moved"])
@pytest.mark.parametrize("plan", PLANS)
def test_a_record_that_came_went_or_stands_elsewhere_is_told(plan: str, name: str) -> None:
    before = PLANS[plan]
    records = getattr(before, name)
    if not records or name == "sub_strategies":
        return
    for other in (records[1:], records[:-1], tuple(reversed(records))):
        if other != records:
            now = with_list(before, name, other)
            assert sentences(before, now, "da")
            assert sentences(now, before, "en")


def with_list(plan: Plan, name: str, records: Any) -> Plan:
    """The plan with one of its lists another one."""
    lists: dict[str, Any] = {name: records}
    return evolve(plan, **lists)


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_key_and_every_kind_has_its_word(language: str) -> None:
    words = words_of(language, {})
    records = (cls for top in (*FILES.values(), *FOLDERS.values()) for cls in _records(top))
    keys = {name.rstrip("_").replace("_", "-") for cls in records for name in content_names(cls)}
    kinds = {part.kind for plan in PLANS.values() for part in plan.identified}
    assert sorted(key for key in keys if f"key-{key}" not in words and key not in CONTAINERS) == []
    assert sorted(kind for kind in kinds if f"the-{kind}" not in words) == []


# What a file holds, which is no key of a thing.
CONTAINERS = ("bodies", "disagreements", "finance-sources")


def _records(top: type[Record]) -> Iterator[type[Record]]:
    """A record and all that can stand in it."""
    import typing

    yield top
    for declared in typing.get_type_hints(top).values():
        for part in (
            declared,
            *typing.get_args(declared),
            *(a for b in typing.get_args(declared) for a in typing.get_args(b)),
        ):
            if isinstance(part, type) and issubclass(part, Record) and part is not top:
                yield from _records(part)


def test_a_wording_of_the_sites_own_is_told() -> None:
    before = PLANS["real"]
    now = evolve(before, wording={"da": {"status": "Stade"}})
    assert sentences(before, now, "da") == ["Sitets egne ord for »status« (dansk) er ændret fra intet til »Stade«."]


def test_front_matter_is_told_by_page() -> None:
    before = PLANS["real"]
    page = next(one for one in before.pages if one.language == "da")
    other = evolve(page, front_matter=evolve(page.front_matter, title="Helt ny", autolinks=False))
    now = evolve(before, pages=tuple(other if one is page else one for one in before.pages))
    assert len(sentences(before, now, "da")) == 2


def test_one_change_is_one_sentence() -> None:
    before = PLANS["real"]
    frame = next(number for number, one in enumerate(before.frames) if one.amount is not None)
    now = changed(before, ("frames", frame, "amount"))
    facts = redline(before, now, "da").facts
    assert len([tell(fact, Edition(before, "da"), Edition(now, "da")) for fact in facts]) == 1
