"""The site of an invented parish says on each page what changed since its last adopted edition, and links the redline."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.hosts.crawl import SiteOfPages
from tests.hosts.engines import Built, build, tree
from tests.redline.repository import git, parish

LINE = re.compile(r'<p class="strategy-changed">(.*?) <a href="([^"]*)">')


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return parish(tmp_path_factory.mktemp("parish") / "repository")


@pytest.fixture(scope="module")
def site(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Built:
    built = build("mkdocs", repository, tmp_path_factory.mktemp("site") / "site")
    assert (built.status, built.warnings) == (0, []), built.log
    return built


def lines(site: Path) -> dict[str, tuple[str, ...]]:
    """What each page says of its changes, and where its link leads."""
    pages = {page.relative_to(site).as_posix(): page.read_text("utf-8") for page in sorted(site.rglob("index.html"))}
    return {path: found[0] for path, text in pages.items() if (found := LINE.findall(text))}


def test_each_page_says_what_changed_on_it(site: Built) -> None:
    since = "Ændret siden udgaven vedtaget 2. februar 2026: "
    assert {path: said for path, said in lines(site.site).items() if not path.startswith("en/")} == {
        "biblioteket/index.html": (f"{since}2 andre oplysninger.", "../changes/since-edition-2026.da.html#strategy"),
        "index.html": (f"{since}1 afsnit.", "changes/since-edition-2026.da.html#c1-open"),
        "penge/index.html": (f"{since}1 beløb.", "../changes/since-edition-2026.da.html#money"),
    }


def test_the_redlines_have_lasting_addresses(site: Built) -> None:
    assert sorted(path.name for path in (site.site / "changes").iterdir()) == [
        "edition-2026.da.html",
        "edition-2026.en.html",
        "redline.css",
        "since-edition-2025.da.html",
        "since-edition-2025.en.html",
        "since-edition-2026.da.html",
        "since-edition-2026.en.html",
    ]


def test_every_link_leads_somewhere(site: Built) -> None:
    found = SiteOfPages(site.site)
    assert list(found.broken_links()) == []


def test_the_page_of_editions_says_what_each_changed(site: Built) -> None:
    page = (site.site / "en" / "udgaver" / "index.html").read_text("utf-8")
    assert re.findall(r'href="(\.\./\.\./changes/[^"]*)">([^<]*)<', page) == [
        ("../../changes/edition-2026.en.html", "See what changed in it"),
        ("../../changes/since-edition-2026.en.html", "See what has changed since"),
        ("../../changes/since-edition-2025.en.html", "See what has changed since"),
    ]


def test_where_only_the_latest_commit_was_fetched_the_site_is_built_without(repository: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--quiet", "--depth", "1", "--no-tags", f"file://{repository}", "shallow")
    built = build("mkdocs", tmp_path / "shallow", tmp_path / "site")
    assert (built.status, built.warnings) == (0, []), built.log
    assert "What changed since 'edition-2026' is left out. There is no revision 'adopted-2026' here." in built.log
    assert not (tmp_path / "site" / "changes").exists()
    assert lines(tmp_path / "site") == {}
    page = (tmp_path / "site" / "udgaver" / "index.html").read_text("utf-8")
    assert page.count("Ændringerne kan ikke vises i denne udgave af websitet.") == 2


def test_outside_a_repository_the_site_is_built_without(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    folder = shutil.copytree(repository, tmp_path / "plain", ignore=shutil.ignore_patterns(".git"))
    built = build("mkdocs", folder, tmp_path / "site")
    assert (built.status, built.warnings) == (0, []), built.log
    assert "is in no git repository" in built.log


def test_two_builds_are_the_same(repository: Path, site: Built, tmp_path: Path) -> None:
    again = build("mkdocs", repository, tmp_path / "site")
    assert tree(again.site / "changes") == tree(site.site / "changes")


def test_what_was_never_adopted_here_is_no_edition() -> None:
    """The strategy was adopted outside this repository, whose history holds drafts of a rendering."""
    assert not (ROOT / "content" / "data" / "editions.yml").exists()
