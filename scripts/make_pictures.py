"""Make the picture in the README from the real site: .venv/bin/python scripts/make_pictures.py

Builds the site beside the working tree, opens pages in the system's Chromium, sets them side by side and keeps few colours,
so that the file stays small. Needs the fonts and the browser that the tests need.
"""

from __future__ import annotations

import base64
import functools
import http.server
import io
import shutil
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from mkdocs_strategy.pipeline import build_site

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "docs" / "images" / "overview.png"
WIDTH, HEIGHT = 820, 600
COLOURS = 96


class View(NamedTuple):
    """What a reader sees: a page, scrolled to one of its parts where a selector is given, that many points from its top."""

    address: str
    selector: str = ""
    above: int = 0


VIEWS = (
    View(""),
    View("decks/cares-2026/cares-2026.en.html"),
    View("okonomi/", "#citizens-money", 70),
    View("en/okonomi/", "#citizens-money", 70),
)


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Say nothing."""


def main() -> int:
    """Build the site and write the picture; 1 when the site cannot be built, or there is no Chromium."""
    program = shutil.which("chromium")
    if program is None:
        print(
            "Chromium was not found. It is needed to make the picture. Install it with 'make programs'.",
            file=sys.stderr,
        )
        return 1
    with tempfile.TemporaryDirectory() as work:
        site = Path(work) / "site"
        if not build_site(ROOT / "mkdocs.yml", site, "mkdocs"):
            return 1
        with served(site) as home, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
            shots = [shot(browser, home, view) for view in VIEWS]
            whole = composed(browser, shots)
            browser.close()
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    PICTURE.write_bytes(small(whole))
    print(f"{PICTURE.relative_to(ROOT)}: {PICTURE.stat().st_size // 1024} KB")
    return 0


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a folder on a free port of this machine."""
    handler = functools.partial(_Quiet, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def shot(browser: Browser, home: str, view: View) -> bytes:
    """A view as PNG."""
    page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
    page.goto(home + view.address, wait_until="networkidle")
    if view.selector:
        page.eval_on_selector(
            view.selector, "(part, above) => scrollBy(0, part.getBoundingClientRect().top - above)", view.above
        )
        page.wait_for_timeout(300)
    taken = page.screenshot()
    page.close()
    return taken


def composed(browser: Browser, shots: list[bytes]) -> bytes:
    """The shots two by two, each with a thin frame."""
    images = "".join(f'<img alt="" src="data:image/png;base64,{base64.b64encode(one).decode()}">' for one in shots)
    style = (
        "body{margin:0;padding:8px;display:grid;grid-template-columns:repeat(2,max-content);gap:16px;background:#fff}"
        "img{display:block;border:1px solid #8a9a9e;border-radius:6px}"
    )
    page = browser.new_page(viewport={"width": 2 * WIDTH + 40, "height": 2 * HEIGHT + 40})
    page.set_content(f"<!DOCTYPE html><style>{style}</style>{images}")
    taken = page.screenshot(full_page=True)
    page.close()
    return taken


def small(png: bytes) -> bytes:
    """The picture with few colours."""
    out = io.BytesIO()
    few = Image.open(io.BytesIO(png)).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    few.save(out, "PNG", optimize=True)
    return out.getvalue()


if __name__ == "__main__":
    sys.exit(main())
