"""A word that became a link tells what it means, to mouse, keys and fingers, and is a plain link without a script."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
import yaml
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.reader import Reader
from tests.conftest import ROOT

pytestmark = pytest.mark.browser

PAGE = "strategi/"
WORD = "a.strategy-term[data-definition=definition-term-sub-strategy]"
BOX = ".strategy-definition"
CITIZENS = ROOT / "content" / "da" / "delstrategier" / "citizens-and-patients.md"
TERMS = yaml.safe_load((ROOT / "content" / "data" / "glossary.yml").read_text("utf-8"))["terms"]
MEANING = next(term["text"]["da"] for term in TERMS if term["id"] == "term-sub-strategy")


@pytest.fixture
def word(reader: Reader) -> Locator:
    """The first such word of a page, at the middle of the window."""
    reader.open(PAGE)
    found = reader.window.locator(WORD).first
    found.evaluate("word => word.scrollIntoView({block: 'center'})")
    return found


def box_of(window: Page) -> Locator:
    return window.locator(BOX)


def test_the_mouse_shows_what_it_means_and_can_go_into_it(reader: Reader, word: Locator) -> None:
    height = reader.window.evaluate("document.documentElement.scrollHeight")
    word.hover()
    expect(box_of(reader.window)).to_contain_text(MEANING)
    assert reader.window.evaluate("document.documentElement.scrollHeight") == height
    box_of(reader.window).hover()
    reader.window.wait_for_timeout(500)
    expect(box_of(reader.window)).to_be_visible()
    reader.window.mouse.move(5, 5)
    expect(box_of(reader.window)).to_have_count(0)
    assert (reader.complaints, reader.asked_elsewhere) == ([], [])


def test_escape_closes_what_the_mouse_shows(reader: Reader, word: Locator) -> None:
    word.hover()
    expect(box_of(reader.window)).to_be_visible()
    reader.window.keyboard.press("Escape")
    expect(box_of(reader.window)).to_have_count(0)


def test_keys_show_what_it_means_and_lead_on(reader: Reader, word: Locator) -> None:
    word.focus()
    expect(box_of(reader.window)).to_contain_text(MEANING)
    described = word.get_attribute("aria-describedby")
    assert MEANING in str(reader.window.locator(f"#{described}").text_content())
    reader.window.keyboard.press("Tab")
    expect(box_of(reader.window).locator("a").first).to_be_focused()
    reader.window.keyboard.press("Escape")
    expect(box_of(reader.window)).to_have_count(0)
    expect(word).to_be_focused()
    reader.window.keyboard.press("Tab")
    expect(word).not_to_be_focused()
    expect(box_of(reader.window)).to_have_count(0)


def test_a_reference_that_is_written_out_tells_what_it_means_as_well(reader: Reader) -> None:
    """On the page about citizens and patients, terms are referred to in prose: each such link has its box."""
    reader.open("delstrategier/citizens-and-patients/")
    written = set(re.findall(r"\[\[(term-[a-z-]+)[\]|]", CITIZENS.read_text("utf-8")))
    assert written
    for term in sorted(written):
        word = reader.window.locator(f"a.strategy-term[href$='#{term}'][data-definition=definition-{term}]").first
        word.focus()
        text = reader.window.locator(f"#definition-{term}").text_content()
        expect(box_of(reader.window)).to_contain_text(str(text))
        expect(word).to_have_attribute("aria-describedby", f"definition-{term}")


def test_enter_follows_the_link(reader: Reader, word: Locator) -> None:
    word.focus()
    reader.window.keyboard.press("Enter")
    expect(reader.window).to_have_url(f"{reader.address}ordliste/#term-sub-strategy")


@pytest.fixture
def phone(browser: Browser, address: str) -> Iterator[Page]:
    """A page on a phone, one of its words at the foot of the window."""
    context = browser.new_context(viewport={"width": 360, "height": 640}, has_touch=True, is_mobile=True, locale="da")
    window = context.new_page()
    window.goto(address + PAGE)
    window.locator(WORD).first.evaluate("word => word.scrollIntoView({block: 'end'})")
    yield window
    context.close()


def test_the_first_tap_shows_what_it_means_and_a_link_in_it_goes_on(phone: Page, address: str) -> None:
    phone.locator(WORD).first.tap()
    expect(box_of(phone)).to_contain_text(MEANING)
    assert phone.url == address + PAGE
    frame = box_of(phone).bounding_box()
    assert frame is not None
    assert frame["x"] >= 0
    assert frame["x"] + frame["width"] <= 360
    assert 0 <= frame["y"] <= frame["y"] + frame["height"] <= 640
    onward = box_of(phone).locator(".strategy-onward a").first
    target = onward.bounding_box()
    assert target is not None
    assert min(target["width"], target["height"]) >= 24
    onward.tap()
    expect(phone).to_have_url(f"{address}ordliste/#term-sub-strategy")


def test_a_tap_elsewhere_closes_it(phone: Page) -> None:
    phone.locator(WORD).first.tap()
    expect(box_of(phone)).to_be_visible()
    phone.locator("h1").first.dispatch_event("click")
    expect(box_of(phone)).to_have_count(0)


def test_the_second_tap_follows_the_link(phone: Page, address: str) -> None:
    phone.locator(WORD).first.tap()
    expect(box_of(phone)).to_be_visible()
    phone.locator(WORD).first.tap()
    expect(phone).to_have_url(f"{address}ordliste/#term-sub-strategy")


def test_without_a_script_it_is_a_plain_link(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    window = context.new_page()
    window.goto(address + PAGE)
    assert not window.locator(".strategy-definitions").is_visible()
    window.locator(WORD).first.click()
    expect(window).to_have_url(f"{address}ordliste/#term-sub-strategy")
    context.close()
