"""Links that lead out are asked for by a real request, and only those that give no page are reported."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from mkdocs_strategy.model.outward import Outward
from mkdocs_strategy.problems import Location
from mkdocs_strategy.publish.outward import ask_outward

HERE = Location("content/da/x.md", 3, 5)


class Pages(BaseHTTPRequestHandler):
    """A server with a page, one that knows no HEAD, one that moved, and nothing else."""

    def do_HEAD(self) -> None:
        self._answer(405 if self.path == "/no-head" else self._status())

    def do_GET(self) -> None:
        self._answer(200 if self.path == "/no-head" else self._status())

    def _status(self) -> int:
        return {"/fine": 200, "/moved": 302}.get(self.path, 404)

    def _answer(self, status: int) -> None:
        self.send_response(status)
        if status == 302:
            self.send_header("Location", "/fine")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Pages) as listening:
        thread = threading.Thread(target=listening.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{listening.server_address[1]}"
        listening.shutdown()
        thread.join()


def test_pages_that_answer_are_fine(server: str) -> None:
    assert ask_outward([Outward(f"{server}/{page}", HERE) for page in ("fine", "moved", "no-head")], 5) == ()


def test_a_page_that_is_gone_is_reported_at_each_of_its_places(server: str) -> None:
    there = Location("content/en/x.md", 1, 1)
    found = ask_outward([Outward(f"{server}/gone", HERE), Outward(f"{server}/gone", there)], 5)
    said = f"'{server}/gone' gives no page: 404. Mend the address, or take the link out. [dead-address]"
    assert [str(one) for one in found] == [f"{HERE}: {said}", f"{there}: {said}"]


def test_a_server_that_is_not_there_is_reported() -> None:
    (found,) = ask_outward([Outward("http://127.0.0.1:9/x", HERE)], 5)
    assert found.code == "dead-address"
    assert "http://127.0.0.1:9/x" in found.text
