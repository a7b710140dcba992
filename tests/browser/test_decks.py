"""Decks' pages in a browser, under the strictest policy: on a phone, a screen and paper, by keyboard and without scripts."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Browser

from mkdocs_strategy.render.deck_html import deck_stylesheet
from tests.browser.deck_pages import opened_page
from tests.publish.made_decks import the_outline

LANGUAGES = ("da", "en")


@pytest.mark.browser
@pytest.mark.parametrize("language", LANGUAGES)
def test_on_a_narrow_screen_nothing_is_wider_than_the_screen(browser: Browser, language: str) -> None:
    made = opened_page(browser, the_outline("case", language), width=320)
    assert made.evaluate("document.scrollingElement.scrollWidth") == 320
    made.close()


@pytest.mark.browser
def test_on_a_wide_screen_every_slide_fills_it_and_stays_in_it(browser: Browser) -> None:
    made = opened_page(browser, the_outline("real", "da"))
    heights = made.eval_on_selector_all(".slide", "slides => slides.map(one => one.getBoundingClientRect().height)")
    assert set(heights[1:]) == {720}
    made.close()


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_from_their_ground_in_both_schemes(browser: Browser, scheme: Any) -> None:
    made = opened_page(browser, the_outline("case", "da"), color_scheme=scheme)
    pairs = made.evaluate(COLOURS)
    assert len(pairs) > 50
    assert [(words, ratio) for words, ink, ground in pairs if (ratio := contrast(ink, ground)) < 4.5] == []
    made.close()


# Every element that holds words itself, with its colour and the nearest ground behind it.
COLOURS = """() => {
  const ground = e => { for (; e; e = e.parentElement) {
    const c = getComputedStyle(e).backgroundColor; if (c !== 'rgba(0, 0, 0, 0)') return c; } };
  return [...document.querySelectorAll('body *')]
    .filter(e => !e.closest('svg') && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
    .map(e => [e.textContent, getComputedStyle(e).color, ground(e)]);
}"""


def contrast(ink: str, ground: str) -> float:
    """The ratio of contrast by WCAG 2.1."""

    def light(colour: str) -> float:
        parts = [int(part) / 255 for part in re.findall(r"\d+", colour)[:3]]
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    brighter, darker = sorted((light(ink), light(ground)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


@pytest.mark.browser
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_prints_a_slide_on_each_sheet(browser: Browser, language: str) -> None:
    made = opened_page(browser, the_outline("real", language))
    printed = made.pdf(prefer_css_page_size=True, print_background=True)
    sheets = len(re.findall(rb"/Type\s*/Page[^s]", printed))
    assert sheets == len(the_outline("real", language).slides)
    made.close()


@pytest.mark.browser
def test_the_keyboard_reaches_the_slides_first_and_walks_from_one_to_the_next(browser: Browser) -> None:
    made = opened_page(browser, the_outline("case", "en"))
    made.keyboard.press("Tab")
    made.keyboard.press("Enter")
    made.wait_for_url("**#all_slides", timeout=5000)
    made.keyboard.press("Tab")
    made.keyboard.press("Enter")
    made.wait_for_url("**#visit-areas", timeout=5000)
    made.close()


@pytest.mark.browser
def test_arrow_keys_lead_from_slide_to_slide(browser: Browser) -> None:
    made = opened_page(browser, the_outline("case", "en"))
    for key, slide_ in (("ArrowRight", "visit-areas"), ("PageDown", "visit-built"), ("ArrowLeft", "visit-areas")):
        made.keyboard.press(key)
        made.wait_for_function("id => document.activeElement.id === id", arg=slide_, timeout=5000)
        made.wait_for_timeout(700)  # until the smooth scrolling ends
    made.close()


@pytest.mark.browser
def test_without_scripts_all_is_there_but_the_button(browser: Browser) -> None:
    made = opened_page(browser, the_outline("case", "en"), java_script_enabled=False)
    assert made.locator(".slide").count() == len(the_outline("case", "en").slides)
    assert not made.locator(".full-screen").is_visible()
    made.close()


@pytest.mark.browser
def test_the_statement_beside_the_emblem_is_in_an_allowed_font_and_nothing_else_asks_for_that(browser: Browser) -> None:
    made = opened_page(browser, the_outline("case", "en"))
    made.evaluate("document.fonts.ready")
    assert made.evaluate("[...document.fonts].map(one => [one.family, one.status])") == [["Statement", "loaded"]]
    said = made.locator(".funding p").first.evaluate("one => getComputedStyle(one).fontFamily.split(', ')[0]")
    assert said == "Statement"
    source = deck_stylesheet().partition("@font-face {")[2].partition("}")[0]
    assert [name for name in re.findall(r'(?:local|url)\("([^"]+)"', source) if not name.startswith("Ubuntu")] == []
    made.close()
    made = opened_page(browser, the_outline("real", "en", "clinic-deck"))
    made.evaluate("document.fonts.ready")
    assert made.evaluate("[...document.fonts].map(one => one.status)") == ["unloaded"]
    made.close()
