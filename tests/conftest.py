"""What several kinds of tests share: where things are, the sites built once for all of them, and a browser."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.hosts.engines import Built, build

ROOT = Path(__file__).resolve().parent.parent
ORGANISATIONS = ROOT / "tests" / "organisations"
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
# Without these, Chromium looks for hosts of its maker at every start.
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session", autouse=True)
def kept_apart(tmp_path_factory: pytest.TempPathFactory) -> None:
    """What a check found is kept apart from what the person who runs the tests has."""
    os.environ["STRATEGY_CACHE"] = str(tmp_path_factory.mktemp("kept"))


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The real content, built strictly by MkDocs."""
    return build("mkdocs", ROOT, tmp_path_factory.mktemp("real") / "site")


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The small organisation, built strictly by MkDocs where git does not know it, like the copies it is compared with."""
    folder = tmp_path_factory.mktemp("small")
    copy = shutil.copytree(ORGANISATIONS / "lake-county", folder / "lake-county")
    return build("mkdocs", copy, folder / "site")


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A copy of the small organisation that a test may change."""
    return shutil.copytree(ORGANISATIONS / "lake-county", tmp_path / "lake-county")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium as the system has it. Where it is missing, the test is skipped, but never under CI."""
    program = next((found for name in CHROMIUM if (found := shutil.which(name))), None)
    if program is None:
        way = "Chromium was not found. It is needed for the browser tests. Install it with 'make programs'."
        (pytest.fail if os.environ.get("CI") else pytest.skip)(way)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=list(QUIET))
        yield chromium
        chromium.close()
