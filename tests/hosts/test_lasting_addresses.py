"""What was cited leads somewhere: pages that moved, ids that are retired, headings with new words; under both engines."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from mkdocs_strategy.render.unknown import GAPS
from tests.conftest import ORGANISATIONS, ROOT
from tests.hosts.crawl import PageOfSite, SiteOfPages
from tests.hosts.engines import Built, build

COUNTY = ORGANISATIONS / "lake-county"
RETIRED = yaml.safe_load((COUNTY / "content" / "data" / "retired.yml").read_text("utf-8"))

# Old page: where it leads, and what that is called, in each language.
MOVED = {
    "finanse/index.html": ("budzet/index.html", "", {"pl": "Budżet", "en": "Budget"}),
    "edukacja/index.html": (
        "podstrategie/digital-school/index.html",
        "",
        {"pl": "Cyfrowa szkoła", "en": "Digital School"},
    ),
    "uchwaly/index.html": (
        "decyzje/index.html",
        "council-adopts",
        {"pl": "Uchwalenie strategii", "en": "Adoption of the strategy"},
    ),
    "cele/index.html": ("decyzje/index.html", "all-targets", {"pl": "Decyzje: Cele", "en": "Decisions: Targets"}),
}
HEADINGS = {"pl": "Ta strona została przeniesiona", "en": "This page has moved"}


@pytest.fixture(scope="module", params=["mkdocs", "properdocs"])
def county(request: pytest.FixtureRequest, small_site: Built, tmp_path_factory: pytest.TempPathFactory) -> SiteOfPages:
    """The small organisation's site, by each engine."""
    other = request.param == "properdocs"
    built = build("properdocs", COUNTY, tmp_path_factory.mktemp("other") / "site") if other else small_site
    assert (built.status, built.warnings) == (0, []), built.log
    return SiteOfPages(built.site)


def one(page: PageOfSite, xpath: str) -> str:
    """The only thing that a path finds on a page, as text."""
    (found,) = page.root.xpath(xpath)
    return found if isinstance(found, str) else str(found.text_content())


def test_every_page_that_moved_is_tried() -> None:
    whole = [moved["from"] for moved in RETIRED["moved"] if "#" not in moved["from"]]
    assert sorted(path.removesuffix("/index.md").removesuffix(".md") for path in whole) == sorted(
        path.removesuffix("/index.html") for path in MOVED
    )


@pytest.mark.parametrize("old", MOVED)
@pytest.mark.parametrize("language", ["pl", "en"])
def test_a_page_that_moved_leads_on_without_a_script(county: SiteOfPages, old: str, language: str) -> None:
    home = "" if language == "pl" else "en/"
    target, anchor, names = MOVED[old]
    page = county.pages[home + old]
    assert page.language == language
    assert one(page, "//h1") == HEADINGS[language]
    assert one(page, "//title") == f"{HEADINGS[language]}: {names[language]}"
    assert one(page, "//main//a") == names[language]
    assert one(page, "//meta[@name='robots']/@content") == "noindex"
    wait, _, refresh = one(page, "//meta[@http-equiv='refresh']/@content").partition("; url=")
    assert wait == "0"
    assert county.resolved(page.path, refresh) == (home + target, anchor)
    assert county.resolved(page.path, one(page, "//main//a/@href")) == (home + target, anchor)
    assert county.resolved(page.path, one(page, "//link[@rel='canonical']/@href")) == (home + target, "")


def test_pages_that_moved_are_in_no_map_of_the_site(county: SiteOfPages) -> None:
    said = (county.folder / "sitemap.xml").read_text("utf-8")
    assert [old for old in MOVED if f"{old.removesuffix('index.html')}<" in said or f'"{old}' in said] == []


@pytest.mark.parametrize(
    ("path", "identifier", "line"),
    [
        (
            "podstrategie/digital-school/index.html",
            "e-school",
            "E-szkoła (wycofano, marzec 2026). Zobacz zamiast tego Cyfrowa szkoła. "
            "Projekt stał się częścią podstrategii.",
        ),
        (
            "en/podstrategie/digital-school/index.html",
            "e-school",
            "E-school (retired, March 2026). See Digital School instead. The project became part of the sub-strategy.",
        ),
        (
            "en/budzet/index.html",
            "fax-line",
            "Fax line (retired, spring 2026). The line was closed. On the money, see Digital School.",
        ),
        (
            "en/budzet/index.html",
            "reserve",
            "The reserve (retired, 15 January 2026). This part of the page was taken out.",
        ),
        ("index.html", "money", "To, co było tutaj, jest teraz pod: Cyfrowa szkoła."),
        ("en/index.html", "goals", "What stood here is now under Decisions: Targets."),
    ],
)
def test_the_anchor_of_what_is_no_longer_there_says_so(
    county: SiteOfPages, path: str, identifier: str, line: str
) -> None:
    assert one(
        county.pages[path], f"//h2[@id='no-longer-here']/following-sibling::ul[1]/li[*[@id='{identifier}']]"
    ) == (line)


def test_the_open_data_tell_what_is_retired(county: SiteOfPages) -> None:
    told = json.loads((county.folder / "data/strategy.json").read_text("utf-8"))["retired"]
    assert [one["id"] for one in told] == [one["id"] for one in RETIRED["retired"]]
    assert told[0] == {
        "id": "e-school",
        "was": {"pl": "E-szkoła", "en": "E-school"},
        "kind": "project",
        "successor": "digital-school",
        "text": {
            "pl": "Projekt stał się częścią podstrategii.",
            "en": "The project became part of the sub-strategy.",
        },
        "date": "2026-03",
        "addresses": {
            "pl": "podstrategie/digital-school/#e-school",
            "en": "en/podstrategie/digital-school/#e-school",
        },
    }
    for one in told:
        for address in one["addresses"].values():
            file, anchor = county.resolved("index.html", address)
            assert anchor in county.pages[file].ids


def test_the_site_holds_together(county: SiteOfPages) -> None:
    assert [*county.broken_links(), *county.repeated_ids(), *county.faults()] == []


def test_the_canonical_address_is_whole_where_the_site_has_one(small: Path, tmp_path: Path) -> None:
    config = small / "mkdocs.yml"
    config.write_text(f"site_url: https://county.example/plan\n{config.read_text('utf-8')}", "utf-8")
    site = SiteOfPages(build("mkdocs", small, tmp_path / "site").site)
    said = one(site.pages["en/cele/index.html"], "//link[@rel='canonical']/@href")
    assert said == "https://county.example/plan/en/decyzje/"


def test_a_page_that_is_there_is_never_written_over(small: Path, tmp_path: Path) -> None:
    """The check reports it, and whoever builds all the same keeps the page."""
    file = small / "content" / "data" / "retired.yml"
    file.write_text(file.read_text("utf-8") + "  - {from: slownik.md, to: digital-school}\n", "utf-8")
    built = build("mkdocs", small, tmp_path / "site", strict=False)
    assert [warning.rpartition("[")[2] for warning in built.warnings] == ["duplicate-address]"]
    assert "Słownik" in one(SiteOfPages(built.site).pages["slownik/index.html"], "//h1")


def test_headings_have_the_same_ids_in_every_language(real_site: Built) -> None:
    """But for the letters of an index, which are the language's own, and what only one language has to tell."""
    site = SiteOfPages(real_site.site)
    for path, page in site.pages.items():
        twin = site.pages.get(f"en/{path}")
        if twin is not None:
            ours, theirs = (
                [str(name) for name in each.root.xpath("//article//*[self::h1 or self::h2 or self::h3]/@id")]
                for each in (page, twin)
            )
            assert ours[:1] == theirs[:1], path
            apart = set(ours) ^ set(theirs)
            assert {name for name in apart if not name.startswith("letter-")} <= {"connected-with"}, path


def test_no_id_is_made_from_the_words_of_a_heading(real_site: Built) -> None:
    """Every id on a page is one of a thing, one of the package's own, or one an editor gave."""
    given = {
        name.split("}")[0].lstrip("#: ").split()[0]
        for page in (ROOT / "content").rglob("*.md")
        for name in page.read_text("utf-8").split("{")[1:]
        if name.lstrip(": ").startswith("#")
    }
    data = "\n".join(file.read_text("utf-8") for file in (ROOT / "content" / "data").rglob("*.yml"))
    things = {line.split("id: ")[1].split(",")[0].strip(" }\"'") for line in data.splitlines() if "id: " in line}
    own = {"top", "connected-with", "no-longer-here", "decks-of-areas", *(f"unknown-{gap}" for gap, _ in GAPS)}
    for path, page in SiteOfPages(real_site.site).pages.items():
        names = [
            str(name) for name in page.root.xpath("//article//*[self::h1 or self::h2 or self::h3 or self::h4]/@id")
        ]
        rest = [name for name in names if name.removeprefix("here-") not in given | things | own]
        assert [name for name in rest if not name.startswith("letter-")] == [], path
