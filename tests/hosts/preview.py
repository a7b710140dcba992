"""A live preview in a process of its own, looked at over HTTP as a browser would."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from tests.hosts.engines import environment

# Long enough for a machine that is busy with other tests; a preview answers in a second or two.
PATIENCE = 60.0


class Preview(NamedTuple):
    """A running preview: its address and the file its log goes to."""

    address: str
    log_file: Path
    process: subprocess.Popen[bytes]

    def page(self, path: str) -> str:
        """A page as it is served now; a build that is going on is waited for."""
        with urllib.request.urlopen(self.address + path, timeout=PATIENCE) as answer:
            return str(answer.read().decode("utf-8"))

    @property
    def log(self) -> str:
        return self.log_file.read_text("utf-8")

    @property
    def is_running(self) -> bool:
        return self.process.poll() is None

    def wait_until(self, holds: Callable[[], bool]) -> None:
        """Wait until something holds. Raises AssertionError with the log when it does not come to hold."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if holds():
                return
            assert self.is_running, self.log
            time.sleep(0.05)
        raise AssertionError(f"It did not come to hold in {PATIENCE:g} s:\n{self.log}")

    def wait_for(self, path: str, words: str) -> None:
        """Wait until a page is served with these words on it."""
        self.wait_until(lambda: words in self._page_or_nothing(path))

    def _page_or_nothing(self, path: str) -> str:
        try:
            return self.page(path)
        except urllib.error.HTTPError:
            return ""


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@contextmanager
def preview(engine: str, folder: Path, log_file: Path, config: str = "mkdocs.yml") -> Iterator[Preview]:
    """A preview of the folder that holds the configuration, once it serves its first page."""
    port = free_port()
    command = [sys.executable, "-m", engine, "serve", "-f", config, "-a", f"127.0.0.1:{port}"]
    with log_file.open("wb") as log:
        process = subprocess.Popen(
            command, cwd=folder, env=environment(PYTHONUNBUFFERED="1"), stdout=log, stderr=log, stdin=subprocess.DEVNULL
        )
    served = Preview(f"http://127.0.0.1:{port}/", log_file, process)
    try:
        served.wait_until(lambda: _answers(served))
        yield served
    finally:
        process.terminate()
        process.wait(PATIENCE)


def _answers(served: Preview) -> bool:
    try:
        served.page("")
    except (urllib.error.URLError, ConnectionError):
        return False
    return True
