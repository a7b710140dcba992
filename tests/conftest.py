"""What several kinds of tests share: where things are, and the sites built once for all of them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.hosts.engines import Built, build

ROOT = Path(__file__).resolve().parent.parent
ORGANISATIONS = ROOT / "tests" / "organisations"


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The real content, built strictly by MkDocs."""
    return build("mkdocs", ROOT, tmp_path_factory.mktemp("real") / "site")


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The small organisation, built strictly by MkDocs."""
    return build("mkdocs", ORGANISATIONS / "lake-county", tmp_path_factory.mktemp("small") / "site")


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A copy of the small organisation that a test may change."""
    return shutil.copytree(ORGANISATIONS / "lake-county", tmp_path / "lake-county")
