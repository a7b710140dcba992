"""The real content builds strictly, the same with both engines and every time, and holds together."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
import yaml

from mkdocs_strategy.render.promises import FEW
from tests.conftest import ROOT
from tests.hosts.crawl import SiteOfPages
from tests.hosts.engines import Built, build, same_but_for_the_engine, strategy, tree

CONTENT = ROOT / "content"
LANGUAGES = ("da", "en")
AREAS = (
    "administration",
    "citizens-and-patients",
    "clinic",
    "clinical-specialties",
    "cyber-security",
    "diagnostics",
    "digital-innovation",
    "it-infrastructure",
    "technical-area",
)
DECK = re.compile(r"decks/[^/]+/[^/]+\.(?P<language>\w\w)\.html")
BELOW_AREAS = tuple(sorted((*AREAS, "kort")))


@pytest.fixture(scope="module")
def site(real_site: Built) -> SiteOfPages:
    assert (real_site.status, real_site.warnings) == (0, []), real_site.log
    return SiteOfPages(real_site.site)


def test_the_content_has_no_problems() -> None:
    checked = strategy(ROOT, "check")
    assert (checked.status, checked.log) == (0, "No problems found.\n")


def test_the_addresses_that_never_change(site: SiteOfPages) -> None:
    assert {"index.html", "en/index.html"} <= site.files
    for home in ("", "en/"):
        of_areas = re.compile(rf"{home}delstrategier/([^/]+)/index\.html")
        assert tuple(sorted(match[1] for path in site.files if (match := of_areas.fullmatch(path)))) == BELOW_AREAS
    decks = [path.stem for path in (CONTENT / "data" / "decks").glob("*.yml")]
    decks += [f"{area}-deck" for area in BELOW_AREAS if (CONTENT / "data" / "sub-strategies" / f"{area}.yml").is_file()]
    wanted = {
        f"decks/{deck}/{deck}.{language}.{ending}"
        for deck in decks
        for language in LANGUAGES
        for ending in ("pptx", "html", "pdf")
    }
    assert wanted == {path for path in site.files if re.fullmatch(r"decks/[^/]+/[^/]+\.(\w\w)\.(pptx|html|pdf)", path)}
    of_the_budget = {
        f"data/budget/{name}" for name in ("budget.csv", "budget.xlsx", "datapackage.json", "budget-profile.json")
    }
    assert {path for path in site.files if path.startswith("data/")} == {"data/strategy.json", *of_the_budget}


def test_every_page_of_the_content_is_a_page_of_the_site(site: SiteOfPages) -> None:
    """At the root in Danish and below en/ in English; nothing else but the decks and the page for what is missing."""
    wanted = {"404.html", "en/404.html"}
    for language, home in zip(LANGUAGES, ("", "en/"), strict=True):
        for page in (CONTENT / language).rglob("*.md"):
            path = page.relative_to(CONTENT / language).with_suffix("").as_posix()
            folder = path.removesuffix("index") if path.rpartition("/")[2] == "index" else f"{path}/"
            wanted.add(f"{home}{folder}index.html")
    assert wanted == {path for path in site.pages if not re.search(r"\.(da|en)\.html$", path)}


def test_nothing_of_the_data_folder_is_published_as_it_is(site: SiteOfPages) -> None:
    assert [path for path in site.files if path.endswith((".yml", ".yaml", ".md"))] == []


def test_the_site_holds_together(site: SiteOfPages) -> None:
    faults = [
        *site.broken_links(),
        *site.broken_office_links(),
        *site.broken_data_links(),
        *site.foreign_hosts(),
        *site.repeated_ids(),
        *site.leftovers(),
        *site.faults(),
    ]
    assert faults == []


def test_every_page_says_its_language_and_where_its_twin_is(site: SiteOfPages) -> None:
    for path, page in site.pages.items():
        if path.endswith("404.html") or DECK.match(path):
            continue
        language = "en" if path.startswith("en/") else "da"
        danish = path.removeprefix("en/")
        twins = {"da": danish, "en": f"en/{danish}"}
        assert page.language == language, path
        other = "da" if language == "en" else "en"
        for xpath, said in (
            ("//head/link[@rel='alternate'][@hreflang]", ["da", "en"]),
            ("//header//a[@hreflang]", [other]),
        ):
            links = page.root.xpath(xpath)
            assert [link.get("hreflang") for link in links] == said, path
            assert [site.resolved(path, link.get("href"))[0] for link in links] == [twins[one] for one in said], path
        assert [link.get("lang") for link in page.root.xpath("//header//a[@hreflang]")] == [other], path


def test_the_page_for_what_is_missing_leads_home_in_every_language(site: SiteOfPages) -> None:
    links = site.pages["404.html"].root.xpath("//article//a")
    assert [(link.get("lang"), link.text_content(), link.get("href")) for link in links] == [
        (None, "Digitaliseringsstrategi for Region Syddanmark", "/"),
        ("en", "English", "/en/"),
    ]


def test_many_promises_of_an_area_are_folded_under_their_number(site: SiteOfPages) -> None:
    folded = site.pages["overblik/loefter/index.html"].root.xpath("//article//details[@class='strategy-inside']")
    counts = [len(one.xpath(".//tbody/tr[td]")) for one in folded]
    assert min(counts) > FEW
    assert [one.xpath("string(summary)") for one in folded] == [f"Se løfterne ({count})" for count in counts]


def test_every_deck_page_says_its_language(site: SiteOfPages) -> None:
    said = {path: page.language for path, page in site.pages.items() if DECK.match(path)}
    assert len(said) == len(LANGUAGES) * (len(AREAS) + len(list((CONTENT / "data" / "decks").glob("*.yml"))))
    assert {path: language.partition("-")[0] for path, language in said.items()} == {
        path: match["language"] for path in said if (match := DECK.match(path))
    }


def test_every_page_has_one_title_and_one_main_heading(site: SiteOfPages) -> None:
    for path, page in site.pages.items():
        assert len(page.root.xpath("//head/title")) == 1, path
        assert len(page.root.xpath("//h1")) == 1, path
    titles = [page.title for path, page in site.pages.items() if path != "404.html"]
    assert sorted({title for title in titles if titles.count(title) > 1}) == []


def test_every_table_has_a_caption_and_scopes(site: SiteOfPages) -> None:
    for path, page in site.pages.items():
        for table in page.root.xpath("//div[contains(@class, 'strategy-table')]//table"):
            assert len(table.xpath("./caption[normalize-space()]")) == 1, path
            assert [cell.text_content() for cell in table.xpath(".//th[not(@scope)]")] == [], path


def test_the_frame_is_told_in_both_languages(site: SiteOfPages) -> None:
    """The figures are those of the data file, as each language writes them."""
    frames = yaml.safe_load((CONTENT / "data" / "budget.yml").read_text("utf-8"))["frames"]
    frame = next(one for one in frames if one["id"] == "citizens-frame")
    assert frame["amount"] == "28.6 million DKK"
    assert len(frame["lines"]) == 4
    for path, amount in (
        ("okonomi/index.html", "28,6\xa0mio.\xa0kr."),
        ("en/okonomi/index.html", "DKK\xa028.6\xa0million"),
    ):
        page = site.pages[path]
        assert [cell.text_content() for cell in page.root.xpath("//tr[@id='citizens-frame']/td")] == [amount]
        ids = [str(row.get("id")) for row in page.root.xpath("//table[.//tr[@id='citizens-frame']]//tr[@id]")]
        assert ids == ["citizens-frame", *(line["id"] for line in frame["lines"])]


def test_both_engines_build_the_same_and_every_time(real_site: Built, tmp_path: Path) -> None:
    again = build("mkdocs", ROOT, tmp_path / "again")
    other = build("properdocs", ROOT, tmp_path / "other")
    assert (again.status, other.status) == (0, 0), again.log + other.log
    assert again.warnings == other.warnings == []
    assert tree(again.site) == tree(real_site.site)
    assert same_but_for_the_engine(tree(other.site)) == same_but_for_the_engine(tree(real_site.site))


def test_the_packed_sitemap_is_the_sitemap(site: SiteOfPages) -> None:
    packed = (site.folder / "sitemap.xml.gz").read_bytes()
    assert gzip.decompress(packed) == (site.folder / "sitemap.xml").read_bytes()
