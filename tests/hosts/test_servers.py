"""The configurations of deploy/ on the servers they are for: what readers and their browsers get."""

from __future__ import annotations

import gzip
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from mkdocs_strategy.publish.compress import compress_site
from tests.hosts.engines import Built
from tests.hosts.servers import POLICY, STATEMENT, Server, caddy, nginx

PAGE = "podstrategie/open-office/"


@pytest.fixture(scope="module")
def folder(small_site: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small site as `strategy build --compress` leaves it."""
    assert small_site.status == 0, small_site.log
    copy = shutil.copytree(small_site.site, tmp_path_factory.mktemp("served") / "site")
    compress_site(copy)
    (copy / ".secret").write_text("x", "utf-8")
    return copy


@pytest.fixture(scope="module", params=[caddy, nginx], ids=["caddy", "nginx"])
def server(request: pytest.FixtureRequest, folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with request.param(folder, tmp_path_factory.mktemp("server")) as one:
        yield one


SECURITY = {
    "Content-Security-Policy": POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), browsing-topics=()",
    "Referrer-Policy": "same-origin",
    "Strict-Transport-Security": "max-age=31536000",
    "X-Content-Type-Options": "nosniff",
}


def test_every_answer_has_the_security_headers_once_and_sets_no_cookie(server: Server) -> None:
    for path in ("", PAGE, "en/", "en/nothing/", "nothing", "assets/strategy/strategy.css"):
        headers = server.get(path).headers
        found = {name: headers.get_all(name) for name in SECURITY}
        assert found == {name: [value] for name, value in SECURITY.items()}, path
        assert headers.get_all("Set-Cookie") is None


def test_the_open_data_may_be_used_by_pages_of_others(server: Server) -> None:
    headers = server.get("data/strategy.json").headers
    assert (headers["Access-Control-Allow-Origin"], headers["Cross-Origin-Resource-Policy"]) == ("*", "cross-origin")
    assert server.get(PAGE).headers["Access-Control-Allow-Origin"] is None


def test_a_file_named_after_what_is_in_it_is_kept_and_all_else_asked_for_again(server: Server, folder: Path) -> None:
    named = next((folder / "assets" / "stylesheets").glob("main.*.min.css")).relative_to(folder).as_posix()
    assert server.get(named).headers["Cache-Control"] == "public, max-age=31536000, immutable"
    for path in (PAGE, "assets/strategy/strategy.css", "data/strategy.json", "nothing"):
        assert server.get(path).headers["Cache-Control"] == "no-cache", path
    tag = server.get(PAGE).headers["ETag"]
    assert server.get(PAGE, If_None_Match=tag).status == 304


def test_files_are_sent_as_they_were_compressed(server: Server, folder: Path) -> None:
    for path, kind in ((PAGE, "text/html; charset=utf-8"), ("assets/strategy/strategy.css", "text/css; charset=utf-8")):
        file = folder / (f"{path}index.html" if path.endswith("/") else path)
        plain, zipped, best = (server.get(path, Accept_Encoding=one) for one in ("identity", "gzip", "gzip, br"))
        assert plain.body == file.read_bytes() == gzip.decompress(zipped.body)
        assert best.body == file.with_name(f"{file.name}.br").read_bytes()
        assert [got.headers["Content-Encoding"] for got in (plain, zipped, best)] == [None, "gzip", "br"]
        assert {got.headers["Content-Type"] for got in (plain, zipped, best)} == {kind}
        assert {"Accept-Encoding" in (got.headers["Vary"] or "") for got in (zipped, best)} == {True}


def test_an_address_that_is_not_there_is_answered_in_the_language_of_its_neighbours(server: Server) -> None:
    for path, language in (("nothing/", "pl"), ("podstrategie/nothing", "pl"), ("en/", "en"), ("en/nothing/", "en")):
        answer = server.get(path)
        assert answer.status == (200 if path == "en/" else 404)
        assert f'<html lang="{language}"'.encode() in answer.body, path
    assert server.get("de/nothing/").status == server.get(".secret").status == 404
    assert b'<html lang="pl"' in server.get("de/nothing/").body


def test_the_known_address_leads_to_the_accessibility_statement(server: Server) -> None:
    answer = server.get("was")
    assert (answer.status, answer.headers["Location"]) == (302, STATEMENT)


def test_an_address_without_its_slash_leads_on_within_the_site(server: Server) -> None:
    answer = server.get(PAGE.rstrip("/"))
    assert answer.status in (301, 308)
    assert answer.headers["Location"].endswith(PAGE.rpartition("/open-office/")[0].rpartition("/")[2] + "/open-office/")
    assert ".." not in answer.headers["Location"]
