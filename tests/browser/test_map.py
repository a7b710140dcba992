"""The map of connections as readers use it: by keyboard, on a phone, without scripts, by its roles."""

from __future__ import annotations

from collections.abc import Iterator
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


def drawn_names(window: Page) -> list[str]:
    """The boxes of the map in their order as a screen reader meets them."""
    return window.locator(".strategy-map > svg:visible [role=listitem] > [aria-label]").evaluate_all(
        "boxes => boxes.map(box => box.getAttribute('aria-label'))"
    )


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
        assert reached == drawn_names(reader.window)
        assert sorted(map(str, reached)) == sorted(names(publication, language))
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


@pytest.mark.parametrize("page", [MAP, f"en/{MAP}"])
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
        expect(window.locator(".strategy-map .hint")).to_be_visible()


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 360, "height": 640}, has_touch=True, is_mobile=True, locale="da")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_the_first_tap_shows_what_an_area_hangs_together_with_and_a_link_to_it(
    phone: Page, address: str, publication: Publication, prefix: str
) -> None:
    edition = publication.editions["en" if prefix else "da"]
    phone.goto(f"{address}{prefix}{MAP}")
    boxes = phone.locator(".strategy-map > svg:visible [role=listitem]")
    box = boxes.filter(has=phone.locator(f"a[aria-label='{edition.name('digital-innovation')}']"))
    around = box.locator(".around")
    expect(around).not_to_be_visible()
    box.locator("a").tap()
    expect(around).to_be_visible()
    expect(around.locator(":scope > .ring")).to_have_count(len(neighbours(publication, "digital-innovation")))
    expect(around.locator(".tag").first).to_be_visible()
    assert phone.url == f"{address}{prefix}{MAP}"
    onward = phone.locator(".strategy-map .onward a")
    expect(onward).to_have_text(edition.say("map-onward", name=edition.name("digital-innovation")))
    expect(onward).to_be_in_viewport(ratio=1)
    frame = onward.bounding_box()
    assert frame is not None
    assert frame["height"] >= 24
    assert not phone.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    onward.tap()
    expect(phone).to_have_url(f"{address}{prefix}{INNOVATION}")


def test_the_second_tap_on_an_area_goes_to_it_and_one_elsewhere_lets_go(phone: Page, address: str) -> None:
    phone.goto(address + MAP)
    boxes = phone.locator(".strategy-map > svg:visible [role=listitem] > a")
    around, onward = (
        phone.locator(".strategy-map > svg:visible .around:visible"),
        phone.locator(".strategy-map .onward"),
    )
    boxes.nth(2).tap()
    boxes.nth(1).tap()
    expect(onward).to_have_count(1)
    expect(around).to_have_count(1)
    phone.locator(".strategy-map figcaption").tap()
    expect(onward).to_have_count(0)
    boxes.nth(1).tap()
    expect(onward).to_have_count(1)
    boxes.nth(1).tap()
    expect(phone).to_have_url(address + INNOVATION)


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("page", [INNOVATION, "en/delstrategier/clinical-specialties/"])
def test_the_neighbours_of_an_area_are_a_list_drawn_as_a_tree(
    browser: Browser, address: str, publication: Publication, page: str, width: int
) -> None:
    with Reader(browser, address, width=width) as reader:
        reader.open(page)
        area = page.rstrip("/").rpartition("/")[2]
        edition = publication.editions["en" if page.startswith("en/") else "da"]
        tree = reader.window.locator(".strategy-map.near")
        expect(tree.locator(".middle")).to_have_text(edition.name(area))
        boxes = tree.locator(".branches ul > li")
        assert {edition.name(one) for one in neighbours(publication, area)} <= set(boxes.all_inner_texts())
        assert boxes.count() == len(set(boxes.all_inner_texts()))
        assert not reader.window.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
        heights = tree.locator(".branches a").evaluate_all(
            "links => links.map(one => one.getBoundingClientRect().height)"
        )
        assert min(heights) >= 24
        # The names are said once on the page as a map and once as a list with what is agreed: nowhere in words again.
        expect(reader.window.locator(".strategy-map.near details, .strategy-map.near .key")).to_have_count(0)


def test_words_beside_a_box_stand_clear_of_all_boxes(reader: Reader, publication: Publication) -> None:
    for page in (MAP, f"en/{MAP}"):
        reader.open(page)
        tab_into_the_map(reader.window)
        for _ in names(publication, "da"):
            assert reader.window.locator(".strategy-map > svg:visible").evaluate(TAGS_IN_THE_WAY) == []
            reader.window.keyboard.press("Tab")


# Words about the box in focus that lie on a box or on each other; those of the middle stand within it.
TAGS_IN_THE_WAY = """svg => {
  const shown = [...svg.querySelectorAll(".ground:not(.centre-ground)")].filter(one => getComputedStyle(one).visibility === "visible")
  const solid = [...svg.querySelectorAll("[role=listitem] > [aria-label] > rect"), ...shown]
  const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1
  return shown.filter(one => solid.some(other =>
    other !== one && meet(one.getBoundingClientRect(), other.getBoundingClientRect()))).map(one => one.nextSibling.textContent)
}"""


def test_no_line_of_the_map_runs_through_a_box(reader: Reader) -> None:
    for page in (MAP, f"en/{MAP}"):
        reader.open(page)
        assert reader.window.locator(".strategy-map > svg:visible").evaluate(LINES_IN_BOXES) == []


# Lines that run within a box, but for the first and the last unit.
LINES_IN_BOXES = """svg => [...svg.querySelectorAll(".ties .way")].filter(way => {
  const length = way.getTotalLength()
  const rects = [...svg.querySelectorAll("[role=listitem] > [aria-label] > rect")].map(one => one.getBBox())
  for (let at = 2; at < length - 2; at += 2) {
    const {x, y} = way.getPointAtLength(at)
    if (rects.some(box => box.x < x && x < box.x + box.width && box.y < y && y < box.y + box.height)) return true
  }
}).map(way => way.parentElement.getAttribute("class"))"""


# Words of boxes that stick out of their box.
WORDS_OUTSIDE = """svg => [...svg.querySelectorAll("[role=listitem] > a, [role=listitem] > [role=img]")].filter(box => {
  const [rect, text] = ["rect", "text"].map(name => box.querySelector(name).getBoundingClientRect())
  return text.left < rect.left || text.right > rect.right || text.top < rect.top - 1 || text.bottom > rect.bottom + 1
}).map(box => box.textContent)"""


@pytest.mark.parametrize("page", [MAP, f"en/{MAP}"])
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
        window.locator(".strategy-map details > summary").click()
        listed = window.locator(".strategy-map details > ul > li")
        expect(listed).to_have_count(len(names(publication, "da")))
        expect(listed.last).to_be_visible()
        window.locator(".strategy-map > svg:visible a").nth(1).click()
        expect(window).to_have_url(address + INNOVATION)
    finally:
        context.close()


def test_the_list_names_every_line_of_the_map(reader: Reader, publication: Publication) -> None:
    reader.open(MAP)
    reader.window.locator(".strategy-map details > summary").click()
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
