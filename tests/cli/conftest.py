"""The small plan with a history, begun once for a module and copied for each test."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.translated_town import Town


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    town = Town(tmp_path_factory.mktemp("founded") / "town")
    town.found()
    return town.folder


@pytest.fixture
def translated(founded: Path, tmp_path: Path) -> Town:
    return Town(shutil.copytree(founded, tmp_path / "town"))
