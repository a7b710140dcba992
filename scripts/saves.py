"""How long it takes from the save of a page to the new text in a live preview, ours beside the theme's own."""

from __future__ import annotations

import socket
import statistics
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from scripts.measured import Row, engine, environment

SAVES = 7
PAGE = "en/strategi/baggrund.md"
SERVED = "en/strategi/baggrund/"
PATIENCE = 120.0


def saves(work: Path, ours: Path, plain: Path) -> list[Row]:
    """From the save of a page to the new text served, in two previews at once, in turn."""
    with preview(ours) as our_address, preview(plain) as plain_address:
        mine, others = [], []
        for number in range(SAVES):
            mine.append(save(work / "content" / PAGE, our_address, number))
            others.append(save(work / "pages" / PAGE, plain_address, number))
    ratio = statistics.median(mine) / statistics.median(others)
    return [
        Row("from save to served, plain", f"{statistics.median(others):.2f} s"),
        Row("from save to served, ours with decks", f"{statistics.median(mine):.2f} s"),
        Row("  times plain", f"{ratio:.2f}", "<= 1.00", ratio <= 1),
    ]


def save(page: Path, address: str, number: int) -> float:
    """Seconds until a sentence that was added to a page is served."""
    words = f"Saved for the {number}. time."
    page.write_text(f"{page.read_text('utf-8')}\n\n{words}\n", "utf-8")
    start = time.monotonic()
    wait_until(lambda: words in served(address + SERVED))
    return time.monotonic() - start


def wait_until(holds: Callable[[], bool]) -> None:
    """Wait until something holds. Raises TimeoutError when it does not come to hold."""
    end = time.monotonic() + PATIENCE
    while not holds():
        if time.monotonic() > end:
            raise TimeoutError(f"nothing new was served within {PATIENCE:g} seconds")
        time.sleep(0.01)


def served(url: str) -> str:
    """A page as it is served, nothing while the server is not up."""
    try:
        with urllib.request.urlopen(url, timeout=PATIENCE) as answer:
            return str(answer.read().decode("utf-8"))
    except (urllib.error.URLError, ConnectionError):
        return ""


@contextmanager
def preview(config: Path) -> Iterator[str]:
    """A live preview on a free port of this machine."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port = listener.getsockname()[1]
    command = [*engine("serve", config), "-a", f"127.0.0.1:{port}"]
    process = subprocess.Popen(command, cwd=config.parent, env=environment(), stderr=subprocess.DEVNULL)
    try:
        wait_until(lambda: bool(served(f"http://127.0.0.1:{port}/{SERVED}")))
        yield f"http://127.0.0.1:{port}/"
    finally:
        process.terminate()
        process.wait()
