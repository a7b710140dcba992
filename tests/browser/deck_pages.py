"""Pages of decks in a browser, served under the strictest policy."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Browser, Page, Route

from mkdocs_strategy.model.outline import DeckOutline
from mkdocs_strategy.publish.templates import FONTS
from mkdocs_strategy.render.deck_html import deck_links, deck_page, deck_script, deck_stylesheet
from tests.publish.made_decks import publication

POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
HOME = "http://decks.test/decks/visit/"


def opened_page(browser: Browser, made: DeckOutline, width: int = 1280, **options: Any) -> Page:
    """The page of a deck; whatever the browser complains of fails the test."""
    html = deck_page(made, deck_links(publication("case").plan.languages, made.id, made.language, "../../"))

    def serve(route: Route) -> None:
        policy = {"Content-Security-Policy": POLICY}
        if route.request.url.endswith("deck.css"):
            route.fulfill(body=deck_stylesheet(), content_type="text/css")
        elif route.request.url.endswith("deck.js"):
            route.fulfill(body=deck_script(), content_type="text/javascript")
        elif route.request.url.endswith("Ubuntu-Regular.ttf"):
            route.fulfill(body=(FONTS / "Ubuntu-Regular.ttf").read_bytes(), content_type="font/ttf")
        elif route.request.url.endswith(".html"):
            route.fulfill(body=html, content_type="text/html; charset=utf-8", headers=policy)
        else:
            raise AssertionError(f"the page asks for {route.request.url}")

    page = browser.new_page(viewport={"width": width, "height": 720}, **options)
    page.route("**/*", serve)
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(f"{HOME}{made.id}.{made.language}.html")
    assert complaints == []
    return page
