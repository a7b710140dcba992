"""What readers see of the style sheet: words stand out, headings keep their line, cards and paper, in a real Chromium."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser.reader import Reader
from tests.conftest import ROOT

pytestmark = pytest.mark.browser

KINDS_OF_PAGES = (
    "",
    "en/",
    "delstrategier/citizens-and-patients/",
    "okonomi/",
    "beslutninger/",
    "milepaele/",
    "maal/",
    "kilder/",
    "decks/cares-2026/",
    "404.html",
)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_from_their_ground(browser: Browser, address: str, scheme: str) -> None:
    with Reader(browser, address, width=1280, scheme=scheme) as reader:
        for path in KINDS_OF_PAGES:
            reader.open(path)
            assert reader.window.evaluate(FAINT) == [], path


def test_the_link_of_a_heading_takes_no_room(reader: Reader) -> None:
    reader.window.route("**/cite.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    reader.open("delstrategier/citizens-and-patients/")
    signs = reader.window.locator("article .headerlink")
    assert signs.count() > 20
    assert set(signs.evaluate_all("all => all.map(one => getComputedStyle(one).position)")) == {"absolute"}


def test_every_area_is_a_card_with_a_badge_that_is_explained_below(reader: Reader) -> None:
    reader.open("")
    cards = reader.window.locator("ul.strategy-areas > li")
    badges = cards.locator(".strategy-badge").all_text_contents()
    assert len(badges) == cards.count() == len([*(ROOT / "content" / "data" / "sub-strategies").glob("*.yml")])
    assert set(badges) == set(reader.window.locator("dl.statuses dt").all_text_contents())


def test_a_card_leads_to_its_area_wherever_it_is_clicked(reader: Reader) -> None:
    reader.open("")
    card = reader.window.locator("ul.strategy-areas > li").first
    target = card.locator("strong a").get_attribute("href")
    card.click()
    reader.window.wait_for_load_state("networkidle")
    assert reader.path == target


def test_paper_shows_the_sources_that_are_folded_on_the_screen(reader: Reader) -> None:
    reader.open("delstrategier/citizens-and-patients/")
    source = reader.window.locator("details.strategy-source p").first
    assert not source.is_visible()
    reader.window.emulate_media(media="print")
    assert source.is_visible()


# Words whose contrast with what lies behind them is below WCAG 2.1's 4.5 (3 for large ones), as they are blended.
FAINT = """() => {
  const pen = Object.assign(document.createElement("canvas"), {width: 1, height: 1})
    .getContext("2d", {willReadFrequently: true})
  const parts = colour => {
    pen.clearRect(0, 0, 1, 1); pen.fillStyle = colour; pen.fillRect(0, 0, 1, 1)
    return [...pen.getImageData(0, 0, 1, 1).data]
  }
  const over = (top, ground) => [0, 1, 2].map(i => (top[i] * top[3] + ground[i] * (255 - top[3])) / 255)
  const ground = e => {
    const layers = []
    for (; e; e = e.parentElement) layers.unshift(parts(getComputedStyle(e).backgroundColor))
    return layers.reduce((below, layer) => over(layer, below), [255, 255, 255])
  }
  const light = colour => colour
    .map(part => part / 255)
    .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0)
  return [...document.querySelectorAll("body *")]
    .filter(e => [...e.childNodes].some(node => node.nodeType === 3 && node.data.trim()) && !e.closest("svg"))
    .filter(e => e.checkVisibility({opacityProperty: true, visibilityProperty: true}))
    .filter(e => {
      const style = getComputedStyle(e), behind = ground(e), ink = over(parts(style.color), behind)
      const [low, high] = [light(ink), light(behind)].sort((a, b) => a - b)
      const size = parseFloat(style.fontSize), large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700)
      return (high + 0.05) / (low + 0.05) < (large ? 3 : 4.5)
    })
    .map(e => e.textContent.trim().slice(0, 40))
}"""
