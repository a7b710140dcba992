"""axe on the pages of decks: every kind, in both languages, in light and dark, on a phone and on a screen."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser.checkers import axe_violations
from tests.browser.deck_pages import opened_page
from tests.browser.every_page import COLOURS
from tests.publish.made_decks import the_outline

# What an occasion is written for, with a funding mark; what is made from the data alone, with every kind of slide; a made-up one.
DECKS = [("real", "cares-2026"), ("real", "citizens-and-patients-deck"), ("case", "visit")]


@pytest.mark.browser
@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize(("content", "deck"), DECKS)
def test_axe_finds_nothing_on_the_page_of_a_deck(browser: Browser, content: str, deck: str, language: str) -> None:
    page = opened_page(browser, the_outline(content, language, deck))
    page.eval_on_selector_all("details", "all => all.forEach(one => one.open = true)")
    looks: tuple[tuple[int, Any, Any], ...] = (
        (1280, "light", ()),
        (1280, "dark", COLOURS),
        (320, "dark", COLOURS),
        (320, "light", ()),
    )
    for width, scheme, rules in looks:
        page.set_viewport_size({"width": width, "height": 720})
        page.emulate_media(color_scheme=scheme)
        assert axe_violations(page, rules) == [], (width, scheme)
    page.close()


@pytest.mark.browser
def test_axe_finds_what_is_wrong_on_the_page_of_a_deck(browser: Browser) -> None:
    page = opened_page(browser, the_outline("case", "en"))
    page.evaluate("document.querySelector('svg title').remove(); document.documentElement.removeAttribute('lang')")
    assert {rule for rule, _ in axe_violations(page)} == {"html-has-lang", "svg-img-alt"}
    page.close()
