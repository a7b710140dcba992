"""The navigation is the same for all pages of a section but for the mark at the page, and no page grows with the site."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.conftest import ROOT
from tests.hosts.crawl import PageOfSite, SiteOfPages
from tests.hosts.engines import build

DATA = ROOT / "tests" / "cases" / "_base" / "content" / "data"


def site_of(folder: Path, count: int, is_flat: bool = False) -> SiteOfPages:
    """A site of so many pages in each of two languages; flat, all stand in one row."""
    program = ROOT / "scripts" / "many_pages.py"
    subprocess.run([sys.executable, str(program), str(folder), str(count), str(DATA)], check=True)
    if is_flat:
        config = yaml.safe_load((folder / "ours.yml").read_text("utf-8"))
        danish = folder / "content" / "da"
        nav = sorted(path.relative_to(danish).as_posix() for path in danish.rglob("*.md"))
        (folder / "ours.yml").write_text(yaml.safe_dump({**config, "nav": nav}), "utf-8")
    built = build("mkdocs", folder, folder / "site", config="ours.yml", strict=False)
    assert built.status == 0, built.log
    return SiteOfPages(built.site)


@pytest.fixture(scope="module")
def small_and_large(tmp_path_factory: pytest.TempPathFactory) -> tuple[SiteOfPages, SiteOfPages]:
    return site_of(tmp_path_factory.mktemp("few"), 21), site_of(tmp_path_factory.mktemp("many"), 101)


CURRENT = "//nav[contains(@class, 'md-nav--primary')]//a[@aria-current='page']/@href"
SHOWN = "//nav[contains(@class, 'md-nav--primary')]/ul//a[not(starts-with(@href, '#'))]"


def pages(site: SiteOfPages) -> list[PageOfSite]:
    return [page for path, page in site.pages.items() if not path.endswith("404.html")]


def test_every_page_is_the_one_marked_and_every_link_leads_on(small_and_large: tuple[SiteOfPages, SiteOfPages]) -> None:
    for site in small_and_large:
        assert list(site.broken_links()) == []
        marked = {
            page.path: [site.resolved(page.path, str(one))[0] for one in page.root.xpath(CURRENT)]
            for page in pages(site)
        }
        assert marked == {path: [path] for path in marked}
        assert len(marked) > 40


def test_a_page_shows_the_branch_it_stands_in_in_its_own_language(
    small_and_large: tuple[SiteOfPages, SiteOfPages],
) -> None:
    site = small_and_large[1]
    tabs = [f"en/{place}/p0/index.html" for place in range(10)]
    beside = [f"en/3/p{place}/index.html" for place in range(10)]
    assert shown(site, "en/3/p2/index.html") == ["en/index.html", *tabs[:3], *beside, *tabs[4:]]


def shown(site: SiteOfPages, path: str) -> list[str]:
    """What a page's navigation leads to."""
    return [site.resolved(path, str(link.get("href")))[0] for link in site.pages[path].root.xpath(SHOWN)]


def test_a_page_does_not_grow_with_the_number_of_pages(small_and_large: tuple[SiteOfPages, SiteOfPages]) -> None:
    """A section more at the top is a line and a tab more; what the pages below it say is not repeated."""
    small, large = (max(len(page.text) for page in pages(site)) for site in small_and_large)
    assert large - small < 4000


def test_a_long_row_is_shown_by_stretches_that_lead_on(tmp_path: Path) -> None:
    site = site_of(tmp_path, 131, is_flat=True)
    nav = yaml.safe_load((tmp_path / "ours.yml").read_text("utf-8"))["nav"]
    row = [f"{path.removesuffix('index.md').removesuffix('.md')}/index.html".lstrip("/") for path in nav]
    assert [shown(site, row[place]) for place in (0, 60, 130)] == [row[:61], row[59:121], row[119:]]
