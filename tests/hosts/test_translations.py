"""A translation that is behind, on a site built by the engines: what readers are told, and when a build fails."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from mkdocs_strategy.translating import start_records
from tests.browser.conftest import serving
from tests.browser.reader import Reader
from tests.hosts.crawl import SiteOfPages
from tests.hosts.engines import build

PAGE = "podstrategie/open-office.md"


@pytest.fixture
def behind(small: Path) -> Path:
    """The small organisation in a repository of some years ago; then the Polish page says something else."""
    start_records(small / "content", "en")
    committed(small)
    for name, old, new in (
        (f"pl/{PAGE}", "jednym formularzem", "jednym krótkim formularzem"),
        ("data/sub-strategies/open-office.yml", "do wszystkich spraw", "do spraw"),
    ):
        file = small / "content" / name
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new), "utf-8")
    return small


def committed(folder: Path) -> None:
    """Commit all of a folder as of a day in 2024."""
    who = {f"GIT_{role}_{what}": "a@b.example" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    days = {f"GIT_{role}_DATE": "2024-05-01T12:00:00Z" for role in ("AUTHOR", "COMMITTER")}
    settings = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    for command in (("init", "--quiet"), ("add", "--all"), ("commit", "--quiet", "--message", "A state")):
        subprocess.run(["git", "-C", str(folder), *command], check=True, env={**os.environ, **who, **days, **settings})


@pytest.mark.parametrize("engine", ["mkdocs", "properdocs"])
def test_a_stale_section_says_so_in_the_reader_s_language(behind: Path, engine: str, tmp_path: Path) -> None:
    built = build(engine, behind, tmp_path / "site")
    assert (built.status, built.warnings) == (0, []), built.log
    site = SiteOfPages(built.site)
    notes = site.pages["en/podstrategie/open-office/index.html"].root.xpath("//p[@class='strategy-stale']")
    assert [note.text_content() for note in notes] == [
        "The Polish text has changed since this was translated: Otwarty urząd, 1. Uruchomić jeden formularz do spraw"
    ]
    links = notes[0].xpath("./a")
    assert {(link.get("lang"), link.get("hreflang")) for link in links} == {("pl", "pl")}
    target = "../../../podstrategie/open-office/"
    assert [link.get("href") for link in links] == [target, f"{target}#office-task-1"]
    assert site.pages["podstrategie/open-office/index.html"].root.xpath("//*[@id='office-task-1']")
    assert notes[0].getprevious().tag == "h1"
    others = [path for path, page in site.pages.items() if page.root.xpath("//p[@class='strategy-stale']")]
    assert others == ["en/podstrategie/open-office/index.html"]


@pytest.mark.browser
def test_the_note_leads_a_reader_to_the_original(behind: Path, tmp_path: Path, browser: Browser) -> None:
    built = build("mkdocs", behind, tmp_path / "site")
    assert built.status == 0, built.log
    with serving(built.site) as address, Reader(browser, address, width=360) as reader:
        reader.open("en/podstrategie/open-office/")
        note = reader.window.locator(".strategy-stale").first
        box = note.bounding_box()
        assert box is not None
        assert box["width"] <= 360
        note.locator("a").first.click()
        reader.window.wait_for_load_state("networkidle")
        assert (reader.path, reader.language) == ("podstrategie/open-office/", "pl")
        assert reader.complaints == []


def test_a_build_can_be_told_to_fail_on_what_is_stale_for_too_long(behind: Path, tmp_path: Path) -> None:
    config = (behind / "mkdocs.yml").read_text("utf-8")
    (behind / "mkdocs.yml").write_text(config.replace("  - strategy\n", "  - strategy: {stale_after: 30}\n"), "utf-8")
    assert build("mkdocs", behind, tmp_path / "site").status == 0  # the change is not committed
    committed(behind)
    built = build("mkdocs", behind, tmp_path / "other")
    assert built.status == 1
    assert [line.partition(" ")[0] for line in built.warnings] == [
        "content/data/sub-strategies/open-office.yml:11:58:",
        f"content/en/{PAGE}:4:1:",
    ]
    assert all(line.endswith("[overdue-translation]") for line in built.warnings)
    assert not (tmp_path / "other" / "index.html").exists()
