"""The map of connections as readers use it: by keyboard, on a phone, without scripts, by its roles."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from mkdocs_strategy.pipeline import Publication, prepare
from tests.browser.reader import Reader
from tests.conftest import ROOT

pytestmark = pytest.mark.browser

MAP = "delstrategier/kort/"
INNOVATION = "delstrategier/digital-innovation/"


@pytest.fixture(scope="module")
def publication() -> Publication:
    return prepare(Path(ROOT / "content"), "content")


def whole(publication: Publication) -> list[str]:
    """The strategy and its areas by their ids, in the order of the data."""
    return [publication.plan.strategy.id, *(ref.id for ref in publication.plan.strategy.areas)]


def names(publication: Publication, language: str) -> list[str]:
    """The strategy and its areas, in the order of the data."""
    return [publication.editions[language].name(one) for one in whole(publication)]


def neighbours(publication: Publication, area: str) -> set[str]:
    """The areas that an area hangs together with, and the strategy."""
    links = publication.plan.links.typed
    ends = {end for link in links if area in (link.subject, link.object) for end in (link.subject, link.object)}
    return (ends & set(whole(publication))) - {area}


def tab_into_the_map(window: Page) -> None:
    """Press Tab until the focus is on a box of the map."""
    for _ in range(80):
        window.keyboard.press("Tab")
        if window.evaluate("document.activeElement.closest('.strategy-map > svg') !== null"):
            return
    pytest.fail("Tab never reaches the map")


def test_a_box_in_focus_has_its_neighbours_stand_out_and_opens_its_page(
    reader: Reader, publication: Publication
) -> None:
    reader.open(MAP)
    tab_into_the_map(reader.window)
    expect(reader.window.locator(":focus")).to_have_attribute("aria-label", names(publication, "da")[0])
    reader.window.keyboard.press("Tab")
    expect(reader.window.locator(":focus")).to_have_attribute("aria-label", names(publication, "da")[1])
    around = reader.window.locator(".strategy-map > svg:visible .around")
    shown = [i for i in range(around.count()) if around.nth(i).is_visible()]
    assert shown == [1]
    assert around.nth(1).locator(":scope > .ring").count() == len(neighbours(publication, "digital-innovation"))
    reader.window.keyboard.press("Enter")
    expect(reader.window).to_have_url(reader.address + INNOVATION)


def test_every_box_is_reached_in_reading_order(reader: Reader, publication: Publication) -> None:
    for page, language in ((MAP, "da"), (f"en/{MAP}", "en")):
        reader.open(page)
        tab_into_the_map(reader.window)
        reached = []
        for _ in names(publication, language):
            reached.append(reader.window.locator(":focus").get_attribute("aria-label"))
            reader.window.keyboard.press("Tab")
        assert reached == names(publication, language)
        assert reader.window.evaluate("document.activeElement.closest('.strategy-map > svg') === null")


def test_the_map_has_roles_and_names(reader: Reader, publication: Publication) -> None:
    reader.open(MAP)
    edition = publication.editions["da"]
    name = edition.name(publication.plan.strategy.id)
    drawn = reader.window.get_by_role("group", name=edition.say("map-whole", name=name), exact=True)
    expect(drawn).to_have_count(1)
    expect(drawn).to_have_accessible_description(edition.say("map-whole-text", name=name))
    expect(drawn.get_by_role("listitem")).to_have_count(len(names(publication, "da")))
    for one in names(publication, "da"):
        expect(drawn.get_by_role("link", name=one, exact=True)).to_have_count(1)


@pytest.mark.parametrize("page", [MAP, INNOVATION, f"en/{MAP}", "en/delstrategier/clinical-specialties/"])
def test_the_map_fits_a_phone_and_can_be_read(browser: Browser, address: str, page: str) -> None:
    with Reader(browser, address, width=360) as phone:
        phone.open(page)
        window = phone.window
        assert not window.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
        drawn = window.locator(".strategy-map > svg:visible")
        expect(drawn).to_have_count(1)
        smallest = drawn.evaluate(
            """svg => Math.min(...[...svg.querySelectorAll("text")].map(
                 text => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a))"""
        )
        assert smallest >= 11
        assert drawn.evaluate(WORDS_OUTSIDE) == []


# Words of boxes that stick out of their box.
WORDS_OUTSIDE = """svg => [...svg.querySelectorAll("[role=listitem] > a, [role=listitem] > [role=img]")].filter(box => {
  const [rect, text] = ["rect", "text"].map(name => box.querySelector(name).getBoundingClientRect())
  return text.left < rect.left || text.right > rect.right || text.top < rect.top - 1 || text.bottom > rect.bottom + 1
}).map(box => box.textContent)"""


@pytest.mark.parametrize("page", [MAP, INNOVATION, "en/delstrategier/clinical-specialties/"])
def test_words_fit_their_boxes_on_a_large_screen(reader: Reader, page: str) -> None:
    reader.open(page)
    drawn = reader.window.locator(".strategy-map > svg:visible")
    expect(drawn).to_have_count(1)
    expect(drawn).to_have_class("wide")
    assert drawn.evaluate(WORDS_OUTSIDE) == []


def test_without_scripts_the_map_leads_on_and_the_list_is_there(
    browser: Browser, address: str, publication: Publication
) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 800})
    try:
        window = context.new_page()
        window.goto(address + MAP)
        listed = window.locator(".strategy-map details > ul > li")
        expect(listed).to_have_count(len(names(publication, "da")))
        expect(listed.last).to_be_visible()
        window.locator(".strategy-map > svg:visible a").nth(1).click()
        expect(window).to_have_url(address + INNOVATION)
    finally:
        context.close()


def test_the_list_names_every_line_of_the_map(reader: Reader, publication: Publication) -> None:
    reader.open(MAP)
    lines = reader.window.locator(".strategy-map > svg:visible .ties > .tie").count()
    shown = whole(publication)
    links = [link for link in publication.plan.links.typed if link.subject in shown and link.object in shown]
    assert lines == len({(link.subject, link.type, link.object) for link in links})
    edition = publication.editions["da"]
    for area in shown:
        group = reader.window.locator(".strategy-map details > ul > li").filter(
            has=reader.window.locator(f":scope > a:text-is('{edition.name(area)}')")
        )
        for other in neighbours(publication, area):
            expect(group.locator("ul a", has_text=edition.name(other)).first).to_be_visible()
