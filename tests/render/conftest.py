"""The plans that tests of decks share."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.sources.load import load_plan
from tests.render.written_deck import CASE

REAL = Path(__file__).resolve().parents[2] / "content"


@pytest.fixture(scope="session")
def plan() -> Plan:
    loaded = load_plan(CASE / "content")
    assert loaded.problems == ()
    return loaded.plan


@pytest.fixture(scope="session")
def real_plan() -> Plan:
    return load_plan(REAL).plan
