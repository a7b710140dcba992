"""Pages are light: little to fetch, nothing that moves or blocks while they come, nothing lost without scripts."""

from __future__ import annotations

from typing import NamedTuple

import brotli
import pytest
from playwright.sync_api import Browser, Response

from tests.browser.every_page import NOTHING_WAITS
from tests.browser.reader import Reader
from tests.hosts.crawl import SiteOfPages
from tests.hosts.engines import Built

pytestmark = pytest.mark.browser

TEXT = "strategi/baggrund/"
HEAVIEST = 150_000
# The pages that readers open most, by kind: in all of them, whatever they hold, reading begins at once.
KINDS = (
    "",
    "delstrategier/citizens-and-patients/",
    TEXT,
    "overblik/",
    "okonomi/",
    "okonomi/tabeller/",
    "en/delstrategier/digital-innovation/",
)
WIDE = ("", "delstrategier/citizens-and-patients/", TEXT)
SLOWER = 4
LONG = 50.0
TRIES = 8
WATCH = """
window.moved = []
new PerformanceObserver(list => list.getEntries().forEach(one => moved.push(
  `${one.value.toFixed(5)}: ${one.sources.map(({ node }) => node?.className ?? node?.nodeName)}`
))).observe({ type: "layout-shift", buffered: true })
window.blocked = []
new PerformanceObserver(list => list.getEntries().forEach(one => blocked.push(Math.round(one.duration))))
  .observe({ type: "longtask", buffered: true })
"""
# What the machine has left for a page: milliseconds for a piece of work, on the slower processor, where nothing else is done.
WORK = """(() => {
  const start = performance.now()
  let sum = 0
  for (let number = 0; number < 3e6; number++) sum += Math.sqrt(number)
  return performance.now() - start
})()"""
CALM = 34.0
UNSEEN = 0.004


def test_a_text_page_weighs_little_and_asks_for_no_search(browser: Browser, address: str) -> None:
    answers: list[Response] = []
    with Reader(browser, address, width=360) as reader:
        reader.window.on("response", lambda answer: answers.append(answer))
        reader.open(TEXT)
        weights = {answer.url.removeprefix(address): weight(answer.body()) for answer in answers}
    asked = [path for path in weights if any(word in path for word in ("search", "pagefind", "worker", "sitemap"))]
    # A script that waits for a reader to search is no search.
    assert [path for path in asked if not path.endswith((".js", ".css"))] == []
    assert sum(weights.values()) < HEAVIEST, weights


def weight(body: bytes) -> int:
    """What a server sends that has the file compressed, where that is less."""
    best: bytes = brotli.compress(body, quality=9)  # type: ignore[no-untyped-call]
    return min(len(best), len(body))


@pytest.mark.parametrize(("width", "paths"), [(360, KINDS), (1280, WIDE)])
def test_nothing_moves_or_blocks_while_a_page_comes(
    browser: Browser, address: str, width: int, paths: tuple[str, ...]
) -> None:
    """On a processor four times as slow. Other work of this machine makes a page slower, never faster, and its typeface late:

    what then moves by a few thousandths of the window is not seen.
    """
    for path in paths:
        seen = [slowly(browser, address, path, width)]
        while (seen[-1].over or seen[-1].moved) and len(seen) < TRIES:
            seen.append(slowly(browser, address, path, width))
        assert [one for one in seen if one.shift > UNSEEN] == [], path
        assert (path, seen[-1].moved, seen[-1].over) == (path, [], []), seen


class Coming(NamedTuple):
    """What moved while a page came, the milliseconds of tasks that held it up, and how much slower the machine was than alone."""

    moved: list[str]
    blocked: list[int]
    slowness: float

    @property
    def shift(self) -> float:
        """How much of the window moved how far, as browsers reckon it."""
        return sum(float(one.partition(":")[0]) for one in self.moved)

    @property
    def over(self) -> list[int]:
        """The tasks that take too long."""
        return [one for one in self.blocked if one > LONG * self.slowness]


def slowly(browser: Browser, address: str, path: str, width: int) -> Coming:
    with Reader(browser, address, width=width) as reader:
        session = reader.window.context.new_cdp_session(reader.window)
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        reader.window.add_init_script(WATCH)
        before = reader.window.evaluate(WORK)
        reader.open(path)
        reader.window.wait_for_timeout(300)
        moved, blocked = reader.window.evaluate("[moved, blocked]")
        return Coming(moved, blocked, max(CALM, before, reader.window.evaluate(WORK)) / CALM)


def test_what_waited_while_a_page_came_is_there_for_all_soon_after(browser: Browser, address: str) -> None:
    """A browser keeps what waits out of the accessibility tree."""
    with Reader(browser, address, width=360) as reader:
        for path in KINDS:
            reader.open(path)
            reader.window.wait_for_function(NOTHING_WAITS, timeout=10_000)


def test_everything_is_read_without_scripts(browser: Browser, address: str) -> None:
    with Reader(browser, address, width=360, scripts=False) as reader, Reader(browser, address, width=360) as other:
        for path in (*KINDS[1:5], "delstrategier/kort/", "decks/cares-2026/cares-2026.da.html"):
            reader.open(path)
            other.open(path)
            words = [one.window.locator("main").inner_text().split() for one in (reader, other)]
            missing = set(words[1]) - set(words[0])
            assert missing == set(), path
            assert reader.complaints == []
        reader.open(TEXT)
        reader.window.locator(".md-header__button[for=__drawer]").click()
        reader.window.locator(".md-nav--primary a[href$='strategi/principper/']").click()
        assert reader.path == "strategi/principper/"


def test_pictures_have_their_room_and_wait_until_they_are_seen(real_site: Built) -> None:
    pages = SiteOfPages(real_site.site).pages.values()
    pictures = [(page.path, one) for page in pages for one in page.root.xpath("//article//img")]
    wrong = [
        f"{path}: {one.get('src')}"
        for path, one in pictures
        if not (one.get("width") and one.get("height") and one.get("loading") == "lazy")
    ]
    assert wrong == []


def test_the_drawer_and_the_colours_answer_to_keys_and_to_the_system(browser: Browser, address: str) -> None:
    with Reader(browser, address, width=360) as reader:
        window, scheme = reader.window, "document.body.dataset.mdColorScheme"
        reader.open(TEXT)
        button = window.locator("button.strategy-drawer")
        assert (button.get_attribute("aria-expanded"), window.locator(".md-sidebar--primary").is_visible()) == (
            "false",
            False,
        )
        button.press("Enter")
        assert button.get_attribute("aria-expanded") == "true"
        assert window.evaluate("document.activeElement.closest('.md-nav--primary') !== null")
        window.keyboard.press("Escape")
        assert window.evaluate("document.activeElement.getAttribute('aria-expanded')") == "false"
        window.emulate_media(color_scheme="dark")
        window.wait_for_function(f"{scheme} === 'slate'")
        window.locator("input[name=__palette]:checked").press("ArrowRight")
        assert window.evaluate(scheme) == "default"
        reader.open(TEXT)
        assert (window.evaluate(scheme), reader.complaints) == ("default", [])
