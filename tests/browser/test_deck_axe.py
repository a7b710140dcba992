"""axe on the pages of decks: every kind, in both languages, in light and dark, on a phone and on a screen."""

from __future__ import annotations

import os
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.deck_pages import opened_page
from tests.publish.made_decks import ROOT, the_outline

AXE = ROOT / "requirements" / "checkers" / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]

# What an occasion is written for, with a funding mark; what is made from the data alone, with every kind of slide; a made-up one.
DECKS = [("real", "cares-2026"), ("real", "citizens-and-patients-deck"), ("case", "visit")]


@pytest.fixture(scope="module")
def axe() -> str:
    """The program that checks, as it is locked in requirements/checkers."""
    if not AXE.is_file():
        way = "axe-core is missing. Install it with 'make checkers'."
        (pytest.fail if os.environ.get("CI") else pytest.skip)(way)
    return AXE.read_text("utf-8")


def violations(page: Page) -> list[Any]:
    options = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}
    found: list[Any] = page.evaluate("async options => (await axe.run(options)).violations", options)
    return found


@pytest.mark.browser
@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize(("content", "deck"), DECKS)
def test_axe_finds_nothing_on_the_page_of_a_deck(
    browser: Browser, axe: str, content: str, deck: str, language: str
) -> None:
    page = opened_page(browser, the_outline(content, language, deck))
    page.evaluate(axe)
    page.eval_on_selector_all("details", "all => all.forEach(one => one.open = true)")
    looks: tuple[tuple[int, Any], ...] = ((1280, "light"), (1280, "dark"), (320, "dark"), (320, "light"))
    for width, scheme in looks:
        page.set_viewport_size({"width": width, "height": 720})
        page.emulate_media(color_scheme=scheme)
        told = [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in violations(page)]
        assert told == [], (width, scheme)
    page.close()


@pytest.mark.browser
def test_axe_finds_what_is_wrong_on_the_page_of_a_deck(browser: Browser, axe: str) -> None:
    page = opened_page(browser, the_outline("case", "en"))
    page.evaluate(axe)
    page.evaluate("document.querySelector('svg title').remove(); document.documentElement.removeAttribute('lang')")
    assert {rule["id"] for rule in violations(page)} == {"html-has-lang", "svg-img-alt"}
    page.close()
