"""A plan finds its things, who owns them, and where exactly in a file something is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_strategy.model.addresses import Address, Addresses
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.sources.load import load_plan

TOWN = Path(__file__).parents[1] / "render" / "town" / "content"


@pytest.fixture(scope="module")
def plan() -> Plan:
    return load_plan(TOWN, "content").plan


def test_things_are_found_at_any_depth(plan: Plan) -> None:
    kinds = {plan.things[one].kind for one in ("school", "school-task-1a", "school-films", "line-hall", "slide-two")}
    assert kinds == {"sub-strategy", "task", "initiative", "budget-line", "slide"}
    assert plan.things["school-promise"].kind == "statement"


def test_what_is_written_inside_another_thing_belongs_to_the_one_at_the_top(plan: Plan) -> None:
    assert plan.owners["school-films"] == "school"
    assert plan.owners["line-hall"] == "town-frame"
    assert "school" not in plan.owners


def test_sub_strategies_stand_in_the_order_of_the_areas(plan: Plan) -> None:
    assert [sub.id for sub in plan.sub_strategies] == ["school", "library"]


def test_a_thing_has_its_address_on_its_page_its_list_or_its_owner(plan: Plan) -> None:
    addresses = Addresses(plan, "en")
    assert addresses.of("school") == Address("areas/school.md")
    assert addresses.of("term-db") == Address("registers.md", "term-db")
    assert addresses.of("school-films") == Address("areas/school.md", "school-films")
    assert addresses.of("slide-one") is None
    assert addresses.of("nothing") is None
    assert str(addresses.of("school-films")) == "areas/school.md#school-films"


TERM = """terms:
  - id: term-x
    name: X
    type: term
    text:
      da: >-
        Se [[school]]
        og [[anna-holm|hende]],
        [[=school]].
      en: "See [[school]]\\
        , [[anna-holm|her]], [[=school]] \\u00e6"
    note: {da: 'Det''s [[school]]', en: "\\"It\\" [[school]], [[school]]"}
"""


def test_a_reference_in_a_text_has_its_own_place(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "glossary.yml").write_text(TERM, "utf-8")
    plan = load_plan(tmp_path, "content").plan
    lines = TERM.splitlines()
    found = [one.at for one in plan.mentions]
    assert [(at.line, at.column) for at in found] == [
        (7, 12),
        (8, 12),
        (9, 9),
        (10, 16),
        (11, 11),
        (11, 30),
        (12, 24),
        (12, 49),
        (12, 61),
    ]
    assert all(lines[at.line - 1][at.column - 1 :].startswith("[[") for at in found)
