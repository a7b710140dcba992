"""The search as the site engine builds it: beside the pages, and never in the way of them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.conftest import ORGANISATIONS
from tests.hosts.crawl import SiteOfPages
from tests.hosts.engines import Built, build

COUNTY = ORGANISATIONS / "lake-county"


def test_each_page_has_the_search_of_its_language(small_site: Built) -> None:
    for path, language, page in (("budzet/index.html", "pl", "szukaj/"), ("en/budzet/index.html", "en", "en/szukaj/")):
        county = SiteOfPages(small_site.site)
        form = county.pages[path].root.xpath("//header//form[@role='search']")[0]
        assert county.resolved(path, form.get("action")) == (f"{page}index.html", "")
        assert (small_site.site / f"search/{language}.json").is_file()
        assert (small_site.site / f"search/{language}.words.json").is_file()


def test_a_site_of_another_organisation_needs_no_page_for_searching(tmp_path: Path) -> None:
    folder = shutil.copytree(
        ORGANISATIONS / "hill-parish", tmp_path / "hill-parish", ignore=shutil.ignore_patterns("adopted")
    )
    built = build("mkdocs", folder, tmp_path / "site", strict=False)
    assert built.status == 0, built.log
    form = SiteOfPages(built.site).pages["index.html"].root.xpath("//header//form[@role='search']")[0]
    assert form.get("action") is None


def test_without_pagefind_the_rest_of_the_site_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(tmp_path / "nowhere"))
    folder = shutil.copytree(COUNTY, tmp_path / "lake-county", ignore=shutil.ignore_patterns(".cache"))
    built = build("mkdocs", folder, tmp_path / "site", strict=False)
    assert built.status == 0, built.log
    assert built.warnings == [
        "Pagefind was not found. It is needed for searching the site. "
        "Install it with 'pip install pagefind[extended]', or leave strategy-search out of mkdocs.yml."
    ]
    pages = SiteOfPages(built.site).pages
    assert "budzet/index.html" in pages
    assert pages["budzet/index.html"].root.xpath("//header//form[@role='search']") == []
    assert not (built.site / "search").exists()
