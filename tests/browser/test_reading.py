"""A reader opens the site, follows links, changes the language, reads figures, searches: in a real Chromium."""

from __future__ import annotations

from contextlib import ExitStack

import pytest
import yaml
from playwright.sync_api import Browser, expect

from tests.browser.reader import Reader
from tests.conftest import ROOT
from tests.hosts.crawl import SiteOfPages
from tests.hosts.engines import Built

pytestmark = pytest.mark.browser

DATA = ROOT / "content" / "data"
CITIZENS = "delstrategier/citizens-and-patients/"


def name_of(file: str, language: str) -> str:
    """The name the content gives a thing in a language."""
    return str(yaml.safe_load((DATA / file).read_text("utf-8"))["name"][language])


@pytest.fixture(scope="session")
def paths(real_site: Built) -> list[str]:
    """Every page of the site as a browser is sent to it."""
    return [page.removesuffix("index.html") for page in SiteOfPages(real_site.site).pages]


def test_the_home_page_leads_to_a_sub_strategy(reader: Reader) -> None:
    reader.open("")
    assert reader.language == "da"
    reader.window.locator("article a", has_text=name_of("sub-strategies/citizens-and-patients.yml", "da")).first.click()
    expect(reader.window).to_have_url(reader.address + CITIZENS)
    assert reader.heading == name_of("sub-strategies/citizens-and-patients.yml", "da")


def test_the_language_changes_and_the_page_stays(reader: Reader) -> None:
    reader.open(CITIZENS)
    change_language(reader, "English")
    expect(reader.window).to_have_url(f"{reader.address}en/{CITIZENS}")
    assert (reader.language, reader.heading) == ("en", name_of("sub-strategies/citizens-and-patients.yml", "en"))
    change_language(reader, "Dansk")
    expect(reader.window).to_have_url(reader.address + CITIZENS)
    assert (reader.language, reader.heading) == ("da", name_of("sub-strategies/citizens-and-patients.yml", "da"))


def test_the_language_of_the_home_page_changes(reader: Reader) -> None:
    reader.open("")
    change_language(reader, "English")
    expect(reader.window).to_have_url(f"{reader.address}en/")
    change_language(reader, "Dansk")
    expect(reader.window).to_have_url(reader.address)


def change_language(reader: Reader, name: str) -> None:
    """Take another language in the head of the page, by its name in that language."""
    reader.window.locator("header .strategy-languages a", has_text=name).click()
    reader.window.wait_for_load_state("networkidle")


def test_the_frame_is_read_in_both_languages(reader: Reader) -> None:
    for page, amount in (("okonomi/", "28,6\xa0mio.\xa0kr."), ("en/okonomi/", "DKK\xa028.6\xa0million")):
        reader.open(page)
        assert reader.window.locator("#citizens-frame td").text_content() == amount
        assert reader.window.locator("table:has(#citizens-frame) caption").text_content() != ""
        assert reader.window.locator("table:has(#citizens-frame) thead th[scope=col]").count() == 2


def test_a_deck_opens_from_its_page(reader: Reader) -> None:
    reader.open("decks/cares-2026/")
    reader.window.locator("article a[href$='cares-2026.da.html']").click()
    expect(reader.window).to_have_url(f"{reader.address}decks/cares-2026/cares-2026.da.html")
    assert reader.language in ("da", "da-DK")
    assert (reader.complaints, reader.asked_elsewhere) == ([], [])


def test_no_page_complains_asks_elsewhere_or_scrolls_sideways_on_a_phone(
    browser: Browser, address: str, paths: list[str]
) -> None:
    """Several phones at a time, for most of the time goes by waiting until a page asks for nothing more."""
    with ExitStack() as stack:
        phones = [stack.enter_context(Reader(browser, address, width=320)) for _ in range(6)]
        too_wide = []
        for start in range(0, len(paths), len(phones)):
            opened = list(zip(phones, paths[start : start + len(phones)], strict=False))
            for phone, path in opened:
                phone.start_to_open(path)
            for phone, path in opened:
                phone.window.wait_for_load_state("networkidle")
                if phone.window.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
                    too_wide.append(path)
                too_wide += [f"{path}: {words}" for words in phone.window.evaluate(STICKS_OUT)]
        complaints = [complaint for phone in phones for complaint in phone.complaints]
        asked_elsewhere = [url for phone in phones for url in phone.asked_elsewhere]
    assert (too_wide, complaints, asked_elsewhere) == ([], [], [])


# What a reader would see cut off: elements with text beyond the right edge, in no box of their own that scrolls.
STICKS_OUT = """() => {
  const width = document.documentElement.clientWidth
  const scrolls = e => e && e !== document.body && (
    ["auto", "scroll", "hidden"].includes(getComputedStyle(e).overflowX) || scrolls(e.parentElement))
  return [...document.querySelectorAll("article *, main *")]
    .filter(e => e.childElementCount === 0 && e.textContent.trim() && e.checkVisibility())
    .filter(e => e.getBoundingClientRect().right > width + 1 && !scrolls(e.parentElement))
    .map(e => e.textContent.trim().slice(0, 40))
}"""
