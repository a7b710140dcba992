"""A site in several languages says of each page in which of them it can be read, to readers, browsers and search engines."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml
from lxml import etree

from tests.conftest import ORGANISATIONS
from tests.hosts.crawl import PageOfSite, SiteOfPages
from tests.hosts.engines import build

SITE = "https://strategy.example/digital/"
PAGE = "podstrategie/open-office/"
LONELY = "budzet/"
SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def organisation(folder: Path, **languages: bool) -> Path:
    """The small organisation with an address of its own, and with a page that has no twin in English."""
    copy = shutil.copytree(ORGANISATIONS / "lake-county", folder / "lake-county")
    (copy / "content" / "en" / "budzet" / "index.md").unlink()
    config = yaml.safe_load((copy / "mkdocs.yml").read_text("utf-8"))
    i18n = next(one["i18n"] for one in config["plugins"] if isinstance(one, dict) and "i18n" in one)
    i18n.update(languages)
    (copy / "mkdocs.yml").write_text(yaml.safe_dump({**config, "site_url": SITE}, allow_unicode=True), "utf-8")
    return copy


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> SiteOfPages:
    folder = tmp_path_factory.mktemp("languages")
    return SiteOfPages(build("mkdocs", organisation(folder), folder / "site", strict=False).site)


@pytest.fixture(scope="module")
def falling_back(tmp_path_factory: pytest.TempPathFactory) -> SiteOfPages:
    """The same site, with the Polish text where an English one is missing."""
    folder = tmp_path_factory.mktemp("falling-back")
    copy = organisation(folder, fallback_to_default=True)
    return SiteOfPages(build("mkdocs", copy, folder / "site", strict=False).site)


def links(page: PageOfSite) -> list[tuple[str, ...]]:
    """What a page says of its addresses: the canonical one, and that of each language."""
    found = page.root.xpath("//link[@rel='canonical' or (@rel='alternate' and @hreflang)]")
    return [(one.get("hreflang", "canonical"), one.get("href")) for one in found]


def test_a_page_names_its_own_address_and_that_of_each_language(site: SiteOfPages) -> None:
    both = [("pl", SITE + PAGE), ("en", f"{SITE}en/{PAGE}"), ("x-default", SITE + PAGE)]
    assert links(site.pages[f"{PAGE}index.html"]) == [("canonical", SITE + PAGE), *both]
    assert links(site.pages[f"en/{PAGE}index.html"]) == [("canonical", f"{SITE}en/{PAGE}"), *both]
    home = [("pl", SITE), ("en", f"{SITE}en/"), ("x-default", SITE)]
    assert links(site.pages["en/index.html"]) == [("canonical", f"{SITE}en/"), *home]
    assert links(site.pages["index.html"]) == [("canonical", SITE), *home]


def test_the_choice_of_language_stays_on_the_page_in_the_languages_own_words(site: SiteOfPages) -> None:
    here, there = f"{PAGE}index.html", f"en/{PAGE}index.html"
    for path, other, said in ((here, there, ("en", "en", "English")), (there, here, ("pl", "pl", "Polski"))):
        (choice,) = site.pages[path].root.xpath("//header//a[@hreflang]")
        assert (choice.get("lang"), choice.get("hreflang"), choice.text.strip()) == said
        assert site.resolved(path, choice.get("href"))[0] == other


def test_a_page_without_a_twin_says_so_in_the_language_it_lacks(site: SiteOfPages) -> None:
    page = site.pages[f"{LONELY}index.html"]
    assert links(page) == [("canonical", SITE + LONELY)]
    said = page.root.xpath("//article//p[@class='strategy-only-in']")
    assert [(one.get("lang"), one.text) for one in said] == [("en", "This page is only available in Polish.")]
    assert said[0].getprevious().tag == "h1"
    assert f"en/{LONELY}index.html" not in site.pages
    others = [one for path, one in site.pages.items() if path != f"{LONELY}index.html"]
    assert [one.path for one in others if "strategy-only-in" in one.text] == []


def test_a_page_shown_in_another_language_is_marked_as_what_it_is(falling_back: SiteOfPages) -> None:
    page = falling_back.pages[f"en/{LONELY}index.html"]
    assert page.language == "en"
    assert links(page) == [("canonical", SITE + LONELY)]
    said = page.root.xpath("//article/p[@class='strategy-only-in']")
    assert [one.text for one in said] == ["This page has not been translated. It is shown in Polish."]
    (text,) = page.root.xpath("//article/div[@lang='pl']")
    assert text.xpath("count(.//h1)") == 1
    other = falling_back.pages[f"en/{PAGE}index.html"]
    shown = other.root.xpath("//nav[contains(@class, 'md-nav--primary')]//a/span[@lang]")
    assert [one.get("lang") for one in shown] == ["pl"]


def test_the_sitemap_names_every_page_with_its_languages(site: SiteOfPages) -> None:
    root = etree.fromstring((site.folder / "sitemap.xml").read_bytes())
    found = {
        str(one.findtext("s:loc", namespaces=SITEMAP)): [
            (str(link.get("hreflang")), str(link.get("href"))) for link in one.findall("x:link", SITEMAP)
        ]
        for one in root
    }
    written = [page for page in site.pages.values() if page.path.endswith("index.html") and "refresh" not in page.text]
    assert found == {SITE + page.path.removesuffix("index.html"): links(page)[1:] for page in written}


def test_each_language_has_its_page_for_addresses_that_are_not_there(site: SiteOfPages) -> None:
    for path, language, first, home, other in (
        ("404.html", "pl", "Nie ma takiej strony.", "/digital/", "en"),
        ("en/404.html", "en", "This page does not exist.", "/digital/en/", "pl"),
    ):
        page = site.pages[path]
        assert page.language == language
        assert page.texts("//article//h1") == [f"404 – {first}"]
        assert [one.get("lang") for one in page.root.xpath("//article//li")] == [other]
        homes = [one.get("href") for one in page.root.xpath("//article//a")]
        assert homes == [home, {"/digital/": "/digital/en/"}.get(home, "/digital/")]
        # It is served at any address, so it links from the root of the server.
        assert [link.target for link in page.links if not link.target.startswith(("/", "https://", "#"))] == []
