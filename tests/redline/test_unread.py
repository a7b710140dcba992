"""What could not be read on one side is not told as removed, added or changed; what else changed is."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from mkdocs_strategy.model.comparison import redline
from mkdocs_strategy.sources.load import load_plan
from tests.cli.test_any_input import FILES, TOWN


@pytest.fixture
def town(tmp_path: Path) -> Path:
    return shutil.copytree(TOWN, tmp_path / "content")


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_cannot_be_read_changes_nothing(name: str, town: Path) -> None:
    broken = "---\na: [\n---\n" if name.endswith(".md") else "a: [\n"
    (town / name).write_text(broken, "utf-8")
    before, now = load_plan(TOWN, "content").plan, load_plan(town, "content").plan
    assert now.unread
    for one, other in ((before, now), (now, before)):
        for language in before.languages:
            found = redline(one, other, language)
            assert [(fact.what, fact.kind, fact.id, fact.key) for fact in found.facts] == []
            assert (found.sections, found.elsewhere) == ((), ())


def test_a_value_that_cannot_be_read_is_not_told_as_gone_and_the_others_are(town: Path) -> None:
    budget = town / "data" / "budget.yml"
    text = budget.read_text("utf-8")
    amount = next(line for line in text.splitlines() if "amount:" in line and "DKK" in line)
    name = next(line for line in text.splitlines() if "name:" in line)
    changed = text.replace(amount, f"{amount.partition(':')[0]}: 5 mio. kroner", 1)
    budget.write_text(changed.replace(name, f"{name.partition(':')[0]}: {{da: Andet, en: Other}}", 1), "utf-8")
    found = redline(load_plan(TOWN, "content").plan, load_plan(town, "content").plan, "da")
    assert {fact.key[0] for fact in found.facts if fact.key} == {"name"}
