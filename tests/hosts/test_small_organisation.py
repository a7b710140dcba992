"""An invented county with Polish and English shows that nothing regional hides in the package."""

from __future__ import annotations

import re
import shutil
import zipfile
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import etree

from tests.conftest import ORGANISATIONS
from tests.hosts.crawl import PageOfSite, SiteOfPages
from tests.hosts.engines import Built, build, same_but_for_the_engine, tree

COUNTY = ORGANISATIONS / "lake-county"


@pytest.fixture(scope="module")
def county(small_site: Built) -> SiteOfPages:
    assert (small_site.status, small_site.warnings) == (0, []), small_site.log
    return SiteOfPages(small_site.site)


def rows(page: PageOfSite, caption: str) -> list[tuple[str, ...]]:
    """The rows of the table with a caption, cell by cell."""
    table = page.root.xpath(f"//table[starts-with(normalize-space(caption), '{caption}')]")[0]
    return [tuple(cell.text_content() for cell in row.xpath("./th|./td")) for row in table.xpath(".//tr")]


def test_money_is_written_as_each_language_writes_it(county: SiteOfPages) -> None:
    assert rows(county.pages["budzet/index.html"], "Cyfrowa szkoła") == [
        ("Na co", "Kwota"),
        ("Rama", "12,5\xa0mln\xa0zł"),
        ("Tablety", "6,2\xa0mln\xa0zł"),
        ("Sieć w szkołach", "4,75\xa0mln\xa0zł"),
        ("Razem rozdzielono (obliczone)\xa01", "10,95\xa0mln\xa0zł"),
        ("Do rozdzielenia (obliczone)\xa01", "1,55\xa0mln\xa0zł"),
    ]
    assert rows(county.pages["en/budzet/index.html"], "Digital School") == [
        ("Purpose", "Amount"),
        ("Frame", "PLN\xa012.5\xa0million"),
        ("Tablets", "PLN\xa06.2\xa0million"),
        ("Networks in schools", "PLN\xa04.75\xa0million"),
        ("Total allocated (calculated)\xa01", "PLN\xa010.95\xa0million"),
        ("Rest of the frame (calculated)\xa01", "PLN\xa01.55\xa0million"),
    ]


def test_figures_in_prose_are_written_as_each_language_writes_them(county: SiteOfPages) -> None:
    def sentence(path: str, start: str) -> str:
        return next(text for text in county.pages[path].texts("//article//p") if text.startswith(start))

    assert sentence("budzet/index.html", "Na Cyfrowa szkoła") == (
        "Na Cyfrowa szkoła jest 12,5\xa0mln\xa0zł, rozdzielono 10,95\xa0mln\xa0zł, zostaje 1,55\xa0mln\xa0zł."
    )
    assert sentence("podstrategie/open-office/index.html", "Urząd") == (
        "Urząd ma załatwiać 62,5% spraw przez internet. Dotacja to 850\xa0000\xa0zł. Zobacz też Cyfrowa szkoła."
    )
    assert sentence("en/podstrategie/open-office/index.html", "The office") == (
        "The office is to settle 62.5% of all cases over the internet. The grant is PLN\xa0850,000. See also Digital School."
    )
    assert sentence("podstrategie/digital-school/index.html", "Sprzęt trafi") == (
        "Sprzęt trafi do 1\xa0204 szkół. Kosztuje to 12,5\xa0mln\xa0zł, zobacz budżet."
    )
    assert sentence("en/podstrategie/digital-school/index.html", "Devices go") == (
        "Devices go to 1,204 schools. This costs PLN\xa012.5\xa0million, see the budget."
    )


def test_words_become_links_by_the_forms_of_each_language(county: SiteOfPages) -> None:
    for path, word in (("", "formularza"), ("en/", "form")):
        page = county.pages[f"{path}podstrategie/digital-school/index.html"]
        link = page.root.xpath(f"//article//a[@class='strategy-term'][.='{word}']")[0]
        assert link.get("href") == "../../slownik/#term-form"
        assert page.texts(f"//*[@id='{link.get('data-definition')}']/..//a") == [
            {"": "W słowniku", "en/": "In the glossary"}[path]
        ]


def test_dates_are_written_as_each_language_writes_them(county: SiteOfPages) -> None:
    for path, date in (("decyzje/index.html", "jesień 2026"), ("en/decyzje/index.html", "autumn 2026")):
        assert [text for text in county.pages[path].texts("//*[@id='tablets-arrive']") if date in text] != []
    assert "26 marca 2026" in county.pages["decyzje/index.html"].texts("//article//dd")[0]
    assert "26 March 2026" in county.pages["en/decyzje/index.html"].texts("//article//dd")[0]


def test_a_date_that_opens_a_line_starts_no_list(county: SiteOfPages) -> None:
    for path, sentence in (
        ("decyzje/index.html", "Rada uchwaliła strategię 26 marca 2026. To był czwartek."),
        ("en/decyzje/index.html", "The council adopted the strategy on 26 March 2026. It was a Thursday."),
    ):
        assert sentence in county.pages[path].texts("//article/p")


def test_words_are_sorted_in_the_order_of_the_language(county: SiteOfPages) -> None:
    headings = county.pages["slownik/index.html"].texts("//article//*[self::h2 or self::h3]")
    assert [name for name in headings if name in ("chmura", "formularz", "łącze")] == ["chmura", "formularz", "łącze"]


def test_every_deck_stands_at_its_address_in_every_language(county: SiteOfPages) -> None:
    names = ("digital-school-deck", "open-day-2026", "open-office-deck")
    files = [f"{name}.{code}.{ending}" for name in names for code in ("en", "pl") for ending in ("html", "pdf", "pptx")]
    assert sorted(path for path in county.files if path.startswith("decks/")) == [
        "decks/deck.css",
        "decks/deck.js",
        *(f"decks/{file.partition('.')[0]}/{file}" for file in files),
    ]
    assert slide_texts(county.folder / "decks/open-day-2026/open-day-2026.pl.pptx", 2)[0] == "Ile to kosztuje?"
    assert "12,5\xa0mln\xa0zł" in slide_texts(county.folder / "decks/open-day-2026/open-day-2026.pl.pptx", 2)
    assert "PLN\xa012.5\xa0million" in slide_texts(county.folder / "decks/open-day-2026/open-day-2026.en.pptx", 2)


def slide_texts(file: Path, number: int) -> list[str]:
    """The paragraphs of a slide of a PPTX file, in order."""
    with zipfile.ZipFile(file) as office:
        slide = etree.fromstring(office.read(f"ppt/slides/slide{number}.xml"))
    name = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
    paragraphs = ("".join(run.text or "" for run in paragraph.iter(f"{name}t")) for paragraph in slide.iter(f"{name}p"))
    return [words for words in paragraphs if words]


def test_pages_link_to_their_own_language(county: SiteOfPages) -> None:
    def targets(path: str, words: str) -> set[str]:
        page = county.pages[path]
        return {
            "#".join(part for part in county.resolved(path, str(link.get("href"))) if part)
            for link in page.root.xpath("//article//a[@href]")
            if link.text_content().partition(", ")[0] == words
        }

    assert targets("index.html", "uchwałę") == {"decyzje/index.html#council-adopts"}
    assert targets("en/index.html", "the decision") == {"en/decyzje/index.html#council-adopts"}
    assert targets("podstrategie/open-office/index.html", "Cyfrowa szkoła") == {
        "podstrategie/digital-school/index.html"
    }
    assert targets("en/prezentacje/index.html", "PowerPoint (Polish)") == {"decks/open-day-2026/open-day-2026.pl.pptx"}


def test_no_danish_word_of_the_package_is_shown(county: SiteOfPages) -> None:
    danish = re.compile(r"[æøåÆØÅ]|mio\. kr\.|Delstrategi|Beløb|Kilde\b")
    assert [page.path for page in county.pages.values() if danish.search(page.shown)] == []
    assert {page.language for page in county.pages.values()} == {"pl", "en"}


def test_the_site_holds_together(county: SiteOfPages) -> None:
    faults = [
        *county.broken_links(),
        *county.broken_office_links(),
        *county.broken_data_links(),
        *county.foreign_hosts(),
        *county.repeated_ids(),
        *county.leftovers(),
        *county.faults(),
    ]
    assert faults == []


def test_both_engines_build_the_same_and_every_time(small_site: Built, tmp_path: Path) -> None:
    copy = shutil.copytree(COUNTY, tmp_path / "lake-county")
    again = build("mkdocs", copy, tmp_path / "again")
    other = build("properdocs", copy, tmp_path / "other")
    assert (small_site.status, again.status, other.status) == (0, 0, 0), other.log
    assert tree(again.site) == tree(small_site.site)
    assert same_but_for_the_engine(tree(other.site)) == same_but_for_the_engine(tree(small_site.site))


def test_headings_step_down_one_level_at_a_time(county: SiteOfPages) -> None:
    for page in county.pages.values():
        if page.root.xpath("//article") and not page.path.startswith(("decks/", "404")):
            levels = [
                int(str(heading.tag)[1])
                for heading in page.root.xpath("//article//*[self::h1 or self::h2 or self::h3 or self::h4]")
            ]
            assert levels[:1] == [1], page.path
            assert all(after <= before + 1 for before, after in pairwise(levels)), page.path
