"""A reader at a browser: opens pages of one site, and notes what the browser complains of or asks of others."""

from __future__ import annotations

from types import TracebackType
from typing import Self

from playwright.sync_api import Browser, ConsoleMessage, Page, Request


class Reader:
    """A browser window of some width. `complaints` are errors of scripts and answers that were no success.

    `asked_elsewhere` are the requests to any other host than the site's own.
    """

    def __init__(self, browser: Browser, address: str, width: int, scheme: str = "light", scripts: bool = True) -> None:
        self.address = address
        self.complaints: list[str] = []
        self.asked_elsewhere: list[str] = []
        self._context = browser.new_context(
            viewport={"width": width, "height": 800},
            color_scheme="dark" if scheme == "dark" else "light",
            locale="da",
            java_script_enabled=scripts,
        )
        self.window: Page = self._context.new_page()
        self.window.on("request", lambda request: self._note_request(request.url))
        self.window.on("console", self._note_console)
        self.window.on("pageerror", lambda error: self._note(str(error)))
        self.window.on("response", lambda got: self._note(f"{got.status} {got.url}") if got.status >= 400 else None)
        self.window.on("requestfailed", self._failed)

    def _failed(self, request: Request) -> None:
        # A reader who goes on before a page has fetched everything is no fault of the page.
        if request.failure != "net::ERR_ABORTED":
            self._note(f"failed: {request.url}")

    def _note(self, complaint: str) -> None:
        self.complaints.append(f"{self.path}: {complaint}")

    def _note_console(self, said: ConsoleMessage) -> None:
        # Every browser asks the server's root for an icon where a page names none; that is the server's to have.
        if said.type in ("error", "warning") and not said.location["url"].endswith("/favicon.ico"):
            self._note(said.text)

    def _note_request(self, url: str) -> None:
        if not url.startswith((self.address, "data:", "blob:")):
            self.asked_elsewhere.append(url)

    @property
    def path(self) -> str:
        """Where the reader is, below the site's root."""
        return self.window.url.removeprefix(self.address)

    @property
    def language(self) -> str | None:
        return self.window.locator("html").get_attribute("lang")

    @property
    def heading(self) -> str:
        """The page's main heading, without the sign that links to it and the places where its words can be divided."""
        return str(self.window.locator("h1").evaluate("e => e.firstChild.textContent.replaceAll('\u00ad', '')"))

    def open(self, path: str) -> None:
        """Open a page and wait until nothing more is asked for."""
        self.start_to_open(path)
        self.window.wait_for_load_state("networkidle")

    def start_to_open(self, path: str) -> None:
        """Open a page without waiting for it."""
        self.window.goto(self.address + path, wait_until="commit")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._context.close()
