"""Every relation between things says which kinds may stand at its ends, and keys ask for no others."""

from __future__ import annotations

from mkdocs_strategy.model.ends import DERIVED, ENDS, UNTYPED
from mkdocs_strategy.model.links import TYPED
from mkdocs_strategy.model.page import LISTABLE
from mkdocs_strategy.model.plan import Plan  # noqa: F401  Imports every kind of thing.
from mkdocs_strategy.model.record import Thing, content_fields
from mkdocs_strategy.model.strategy import RELATIONS


def _kinds() -> dict[str, type[Thing]]:
    waiting, found = [Thing], {}
    while waiting:
        one = waiting.pop()
        waiting += one.__subclasses__()
        found[one.kind] = one
    return found


def test_every_relation_has_its_ends_and_no_other_has() -> None:
    assert set(ENDS) == {*RELATIONS, *(name for name, _ in TYPED.values())}
    assert len({*ENDS, *UNTYPED, *DERIVED}) == len(ENDS) + len(UNTYPED) + len(DERIVED)


def test_ends_are_kinds_of_things() -> None:
    known = {*_kinds(), *LISTABLE, "statement"}
    assert {kind for ends in (*ENDS.values(), *DERIVED.values()) for kind in (*ends.subjects, *ends.objects)} <= known


def test_a_key_that_takes_certain_kinds_takes_those_of_its_relation() -> None:
    kinds = _kinds()
    for (kind, key), (name, turned) in TYPED.items():
        field = next((one for one in content_fields(kinds[kind]) if one.name == key), None) if kind in kinds else None
        if field is None or "kinds" not in field.metadata or name == "part-of":
            continue
        subjects, objects = (field.metadata["kinds"], (kind,)) if turned else ((kind,), field.metadata["kinds"])
        assert set(subjects) <= set(ENDS[name].subjects), (kind, key)
        assert set(objects) <= set(ENDS[name].objects), (kind, key)
