"""A reader copies a citation: by mouse, by key, by finger, in both languages; without a script nothing is in the way."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from babel.dates import format_date
from playwright.sync_api import Browser, Page, expect

from mkdocs_strategy.publish.last_changes import last_changes
from tests.browser.conftest import serving
from tests.browser.reader import Reader
from tests.conftest import ROOT
from tests.hosts.engines import DAY, Built

pytestmark = pytest.mark.browser

CLINIC = "delstrategier/clinic/"
EDITION = last_changes(ROOT / "content").whole or datetime.datetime.fromtimestamp(int(DAY), datetime.UTC).date()
DATES = {
    "da": format_date(EDITION, "long", locale="da_DK"),
    "en": format_date(EDITION, "long", locale="en_GB"),
}
TITLES = yaml.safe_load((ROOT / "content/data/strategy.yml").read_text("utf-8"))["title"]


def data(sub_strategy: str) -> Any:
    """What the content says of a sub-strategy."""
    return yaml.safe_load((ROOT / "content/data/sub-strategies" / f"{sub_strategy}.yml").read_text("utf-8"))


def clinic(language: str) -> str:
    """What the content calls the clinic."""
    return str(data("clinic")["name"][language])


@pytest.fixture
def citing(reader: Reader) -> Reader:
    """A reader who lets the page write to the clipboard, and lets us read it."""
    reader.window.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=reader.address.rstrip("/"))
    return reader


def copied(window: Page) -> str:
    return str(window.evaluate("navigator.clipboard.readText()"))


def button(window: Page, heading: str) -> str:
    """The name of the button behind a heading."""
    return str(window.locator(f"{heading} + .strategy-copy").get_attribute("aria-label"))


@pytest.mark.parametrize(
    ("language", "path", "page", "said", "name"),
    [
        (
            "da",
            CLINIC,
            "{}, {}, {}, udgave af {}, {}",
            "Henvisningen er kopieret.",
            "Kopiér en henvisning til »{}«",
        ),
        (
            "en",
            f"en/{CLINIC}",
            "{}, {}, {}, edition of {}, {}",
            "The citation is copied.",
            "Copy a citation of “{}”",
        ),
    ],
)
def test_a_citation_of_a_heading_is_copied(
    citing: Reader, language: str, path: str, page: str, said: str, name: str
) -> None:
    citing.open(path)
    window = citing.window
    heading = str(window.locator("#vision").evaluate("one => one.firstChild.textContent"))
    assert button(window, "#vision") == name.format(heading)
    assert window.get_by_role("heading", name=heading, exact=True).count() == 1
    assert window.locator(".headerlink").count() == 0
    window.locator("#vision").hover()
    window.locator("#vision + .strategy-copy").click()
    expect(window.locator(".strategy-said")).to_have_text(said)
    assert copied(window) == page.format(
        TITLES[language], clinic(language), heading, DATES[language], f"/{path}#vision"
    )
    assert window.url == f"{citing.address}{path}#vision"
    expect(window.locator(".strategy-said")).to_have_text("", timeout=8000)
    assert (citing.complaints, citing.asked_elsewhere) == ([], [])


def test_a_numbered_task_is_cited_with_its_number_and_name(citing: Reader) -> None:
    citing.open(f"en/{CLINIC}?h=plan#vision")
    window = citing.window
    task = next(one for one in data("clinic")["mandate"]["tasks"] if one["id"] == "kl-task-2")
    window.locator("#kl-task-2").hover()
    window.locator("#kl-task-2 .strategy-copy").click()
    expect(window.locator(".strategy-said")).not_to_be_empty()
    assert copied(window) == (
        f"{TITLES['en']}, {clinic('en')}, {task['number']}. {task['name']['en']}, "
        f"edition of {DATES['en']}, /en/{CLINIC}#kl-task-2"
    )


def test_the_page_itself_is_cited_at_its_main_heading(citing: Reader) -> None:
    citing.open("okonomi/")
    citing.window.locator("h1").hover()
    citing.window.locator("h1 + .strategy-copy").click()
    expect(citing.window.locator(".strategy-said")).not_to_be_empty()
    assert copied(citing.window) == f"{TITLES['da']}, Økonomi, udgave af {DATES['da']}, /okonomi/"


def test_the_home_page_is_cited_by_the_title_of_the_strategy_alone(citing: Reader) -> None:
    citing.open("en/")
    citing.window.locator("h1").hover()
    citing.window.locator("h1 + .strategy-copy").click()
    expect(citing.window.locator(".strategy-said")).not_to_be_empty()
    assert copied(citing.window) == f"{TITLES['en']}, edition of {DATES['en']}, /en/"


def test_the_keyboard_is_enough(citing: Reader) -> None:
    citing.open(CLINIC)
    window = citing.window
    own = window.locator("#vision + .strategy-copy")
    own.focus()
    assert own.get_attribute("href") == "#vision"
    assert own.evaluate("one => getComputedStyle(one).opacity") == "1"
    assert own.evaluate("one => getComputedStyle(one).outlineStyle") == "solid"
    window.keyboard.press("Enter")
    expect(window.locator(".strategy-said")).to_have_text("Henvisningen er kopieret.")
    expect(own).to_be_focused()
    assert copied(window).endswith("#vision")


def test_a_browser_without_a_clipboard_copies_the_old_way(citing: Reader) -> None:
    citing.window.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    citing.open(CLINIC)
    citing.window.locator("#vision").hover()
    citing.window.locator("#vision + .strategy-copy").click()
    expect(citing.window.locator(".strategy-said")).to_have_text("Henvisningen er kopieret.")
    expect(citing.window.locator("#vision + .strategy-copy")).to_be_focused()


def test_where_nothing_can_be_copied_the_citation_is_shown(citing: Reader) -> None:
    citing.window.add_init_script(
        "Object.defineProperty(navigator, 'clipboard', {value: undefined}); document.execCommand = () => false"
    )
    citing.open(CLINIC)
    citing.window.locator("#vision").hover()
    citing.window.locator("#vision + .strategy-copy").click()
    expect(citing.window.locator(".strategy-said")).to_have_text(
        "Browseren kunne ikke kopiere. Henvisningen er: "
        f"{TITLES['da']}, {clinic('da')}, Vision, udgave af {DATES['da']}, /{CLINIC}#vision"
    )


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize(
    "path", ["", CLINIC, "okonomi/", "ordliste/", "milepaele/", "maal/", "organisation/", "strategi/opgaver/"]
)
def test_buttons_are_large_enough_named_apart_and_move_nothing(
    browser: Browser, address: str, width: int, path: str
) -> None:
    with Reader(browser, address, width) as with_script, Reader(browser, address, width) as without:
        without.window.route("**/cite.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
        with_script.open(path)
        without.open(path)
        assert without.window.locator(".strategy-copy").count() == 0
        buttons = with_script.window.locator(".strategy-copy")
        assert buttons.count() > 3
        sizes = buttons.evaluate_all("all => all.map(one => one.getBoundingClientRect()).filter(one => one.width)")
        assert [one for one in sizes if one["width"] < 24 or one["height"] < 24 or one["right"] > width] == []
        names = buttons.evaluate_all("all => all.map(one => one.getAttribute('aria-label'))")
        assert all(names)
        assert with_script.window.evaluate(PLACES) == without.window.evaluate(PLACES)


# Where everything stands that is there without the script as well. The room above a heading may be its own or that of the
# element which holds it and its button, so a place is told by its lower edge.
PLACES = """() => [...document.querySelectorAll("article :is(h1, h2, h3, p, li, tr, td, th, dd):not(.strategy-said)")]
  .map(one => one.getBoundingClientRect()).map(box => [box.x, box.bottom, box.width].map(Math.round).join(" "))"""


def test_a_finger_sees_the_button_without_pointing(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 800}, has_touch=True, is_mobile=True)
    window = context.new_page()
    window.goto(address + CLINIC)
    own = window.locator("#vision + .strategy-copy")
    assert own.evaluate("one => getComputedStyle(one).opacity") == "1"
    own.tap()
    expect(window.locator(".strategy-said")).not_to_be_empty()
    context.close()


def test_paper_has_no_buttons(reader: Reader) -> None:
    reader.open(CLINIC)
    reader.window.emulate_media(media="print")
    assert reader.window.locator(".strategy-copy").evaluate_all("all => all.filter(one => one.checkVisibility())") == []


def test_without_a_script_there_is_the_link_of_the_heading_alone(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    window = context.new_page()
    window.goto(address + CLINIC)
    own = window.locator("#vision .headerlink")
    assert [own.get_attribute("href"), own.get_attribute("title")] == ["#vision", "Link til dette sted"]
    window.goto(f"{address}en/{CLINIC}")
    assert window.locator("#vision .headerlink").get_attribute("title") == "Link to this place"
    assert window.locator(".strategy-copy").count() == 0
    assert window.locator(".strategy-citing").is_hidden()
    context.close()


@pytest.fixture(scope="module")
def county(small_site: Built) -> Iterator[str]:
    """The address of the small organisation's site on this machine."""
    with serving(small_site.site) as at:
        yield at


@pytest.mark.parametrize("script", [True, False])
def test_a_page_that_moved_sends_its_reader_on(browser: Browser, county: str, script: bool) -> None:
    context = browser.new_context(java_script_enabled=script)
    window = context.new_page()
    for old, new in (("en/edukacja/", "en/podstrategie/digital-school/"), ("cele/", "decyzje/#all-targets")):
        window.goto(county + old)
        window.wait_for_url(county + new)
    context.close()


def test_a_place_on_a_page_that_moved_is_looked_for_on_the_new_page(browser: Browser, county: str) -> None:
    with Reader(browser, county, width=360) as reader:
        reader.window.goto(f"{county}finanse/#school-line-tablets")
        reader.window.wait_for_url(f"{county}budzet/#school-line-tablets")
        expect(reader.window.locator("#school-line-tablets")).to_be_in_viewport()
        reader.window.goto(f"{county}finanse/#reserve")
        reader.window.wait_for_url(f"{county}budzet/#reserve")
        expect(reader.window.locator("li:has(#reserve)")).to_be_in_viewport()
        assert reader.complaints == []


def test_the_words_of_another_language_are_those_of_its_wording(
    browser: Browser, county: str, small_site: Built
) -> None:
    with Reader(browser, county, width=360) as reader:
        reader.open("budzet/")
        assert button(reader.window, "h1") == "Kopiuj odsyłacz do „Budżet”"
    assert "wydanie z 1 stycznia 2026" in Path(small_site.site, "budzet/index.html").read_text("utf-8")


def test_a_finger_has_room_to_copy_a_citation_and_no_text_moves(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 800}, has_touch=True, is_mobile=True)
    try:
        window = context.new_page()
        window.goto(address + CLINIC)
        window.locator(".strategy-copy").first.wait_for()
        assert window.evaluate("matchMedia('(pointer: coarse)').matches")
        assert not window.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
        sizes = window.locator(".strategy-copy:visible").evaluate_all(
            """all => all.map(one => getComputedStyle(one, "::after")).map(one => [parseFloat(one.width), parseFloat(one.height)])"""
        )
        assert min(min(size) for size in sizes) >= 44
    finally:
        context.close()
