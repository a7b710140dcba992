"""What leads people to the site from elsewhere: the tags of a page's head, the feed of each language, the cards.

`sharing/` holds what is expected, whole. REWRITE_EXPECTED=1 writes it anew; review the diff like code.
"""

from __future__ import annotations

import datetime
import json
import os
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from mkdocs_strategy.model.addresses import Address
from mkdocs_strategy.outputs import sized
from mkdocs_strategy.pipeline import Publication, prepare, view_of
from mkdocs_strategy.sharing import Site, described, make_cards, shared, write_feeds

TOWN = Path(__file__).parents[1] / "render" / "town" / "content"
EXPECTED = Path(__file__).with_name("sharing")
SITE = Site("https://mill.example/plan/", "da")
_ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def town() -> Publication:
    return prepare(TOWN, "content", datetime.date(2026, 3, 1))


def compare(name: str, text: str) -> None:
    expected = EXPECTED / name
    if "REWRITE_EXPECTED" in os.environ:
        expected.parent.mkdir(exist_ok=True)
        expected.write_text(text, "utf-8", newline="\n")
    assert text == expected.read_text("utf-8")


def tags(town: Publication, language: str, path: str, site: Site) -> str:
    def url(address: Address) -> str:
        return f"/{address.path.lstrip('/')}"

    return shared(view_of(town.editions[language], path, url, url), town, site)


@pytest.mark.parametrize("site", [SITE, Site("", "da")], ids=["at-an-address", "anywhere"])
@pytest.mark.parametrize(("language", "path"), [("da", "index.md"), ("en", "areas/school.md"), ("en", "registers.md")])
def test_a_page_says_what_it_is(town: Publication, language: str, path: str, site: Site, tmp_path: Path) -> None:
    sized(town, make_cards(town, tmp_path))
    said = tags(town, language, path, site)
    where = "at-an-address" if site.url else "anywhere"
    compare(f"{language}.{path.removesuffix('.md').replace('/', '-')}.{where}.html", f"{said}\n")
    data = json.loads(re.findall(r'<script type="application/ld\+json">(.*)</script>', said)[0])
    assert (data["@context"], data["inLanguage"]) == ("https://schema.org", language)


def test_text_cannot_end_the_element_it_stands_in(town: Publication) -> None:
    said = tags(town, "da", "index.md", SITE)
    inside = re.findall(r'<script type="application/ld\+json">(.*)</script>', said)[0]
    assert "<" not in inside


@pytest.mark.parametrize("site", [SITE, Site("", "da")], ids=["at-an-address", "anywhere"])
def test_each_language_has_a_feed_of_what_happened(town: Publication, site: Site, tmp_path: Path) -> None:
    write_feeds(town, tmp_path, site.at_root, site.url)
    for path in ("feed.xml", "en/feed.xml"):
        text = (tmp_path / path).read_text("utf-8")
        compare(f"{'address' if site.url else 'anywhere'}.{path.replace('/', '-')}", text)
        feed = ElementTree.fromstring(text)
        ids = [one.text for one in feed.iter(f"{_ATOM}id")]
        assert len(ids) == len(set(ids)) == 1 + len(feed.findall(f"{_ATOM}entry"))
        days = [str(one.text) for one in feed.iterfind(f"{_ATOM}entry/{_ATOM}updated")]
        assert days == sorted(days, reverse=True)


def test_nothing_that_is_only_expected_is_in_the_feed(town: Publication, tmp_path: Path) -> None:
    write_feeds(town, tmp_path, "da", "")
    told = (tmp_path / "en" / "feed.xml").read_text("utf-8")
    expected = [one.id for one in town.plan.milestones if one.state != "done"]
    assert expected
    assert [identifier for identifier in expected if f":{identifier}:en<" in told] == []


def test_every_page_has_a_card_of_the_size_that_previews_have(town: Publication, tmp_path: Path) -> None:
    made = make_cards(town, tmp_path)
    assert made.failures == ()
    assert len(made.files) == sum(len(edition.pages) for edition in town.editions.values()) == made.new
    for file in made.files.values():
        png = file.read_bytes()
        assert (png[:8], int.from_bytes(png[16:20]), int.from_bytes(png[20:24])) == (b"\x89PNG\r\n\x1a\n", 1200, 630)
    assert make_cards(town, tmp_path).new == 0


def test_a_page_without_a_description_of_its_own_has_that_of_what_it_is_about(town: Publication) -> None:
    pages = {page.path: page for page in town.plan.pages_in("en")}
    for path, page in pages.items():
        view = view_of(town.editions["en"], path, str, str)
        about = page.front_matter.about
        summary = getattr(town.plan.things[about.id], "summary", None) if about else None
        own = page.front_matter.description or (town.editions["en"].text(summary) if summary else "")
        assert described(view) == town.editions["en"].plain(own)
