"""The real site on a server of this machine, and the system's Chromium to look at it."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.reader import Reader
from tests.hosts.engines import Built

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


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Say nothing."""


@pytest.fixture(scope="session")
def address(real_site: Built) -> Iterator[str]:
    """The address of the real site on this machine."""
    assert real_site.status == 0, real_site.log
    with serving(real_site.site) as at:
        yield at


class serving:  # noqa: N801
    """A folder on a free port of this machine, for as long as the context lasts."""

    def __init__(self, folder: Path) -> None:
        handler = functools.partial(_Quiet, directory=str(folder))
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.thread = threading.Thread(target=self.server.serve_forever)

    def __enter__(self) -> str:
        self.thread.start()
        return f"http://127.0.0.1:{self.server.server_port}/"

    def __exit__(self, *exception: object) -> None:
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()


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


@pytest.fixture
def reader(browser: Browser, address: str) -> Iterator[Reader]:
    """A reader with a wide window."""
    with Reader(browser, address, width=1280) as one:
        yield one
