"""The redline as a page: what changed is seen, spoken and reached without colour, script or anything from elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from mkdocs_strategy.model.comparison import redline
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.redline import outline
from mkdocs_strategy.render.redline_html import redline_page
from tests.redline.test_redlines import CASES, HERE, state

pytestmark = pytest.mark.browser

MOVED = "paragraph_that_moved_to_another_page_is_shown_as_moved"
# The lowest contrast of words with their ground that WCAG 2.2 lets pass (1.4.3).
ENOUGH = 4.5

CONTRASTS = """() => {
  const light = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const numbers = colour => colour.match(/[\\d.]+/g).map(Number);
  const ground = element => {
    for (let at = element; at; at = at.parentElement) {
      const colour = numbers(getComputedStyle(at).backgroundColor);
      if (colour.length < 4 || colour[3] > 0) return colour;
    }
    return numbers(getComputedStyle(document.documentElement).backgroundColor);
  };
  return [...document.querySelectorAll('body *')]
    .filter(one => [...one.childNodes].some(node => node.nodeType === 3 && node.textContent.trim()))
    .map(one => {
      const [a, b] = [light(numbers(getComputedStyle(one).color)), light(ground(one))].sort((x, y) => y - x);
      return [one.tagName + '.' + one.className, (a + 0.05) / (b + 0.05)];
    });
}"""


def page_of(name: str, folder: Path, language: str = "da") -> str:
    before, after = (state(HERE / name, side, folder) for side in ("before", "after"))
    editions = Edition(before, language), Edition(after, language)
    return redline_page(outline(redline(before, after, language), *editions, names=("A", "B")))


@pytest.fixture
def window(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 320, "height": 700}, java_script_enabled=True)
    yield context.new_page()
    context.close()


def opened(window: Page, name: str, folder: Path, language: str = "da") -> Page:
    file = folder / "redline.html"
    file.write_text(page_of(name, folder, language), "utf-8")
    window.goto(file.as_uri())
    return window


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_from_their_ground(window: Page, tmp_path: Path, scheme: str) -> None:
    window.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    opened(window, MOVED, tmp_path)
    assert [found for found in window.evaluate(CONTRASTS) if found[1] < ENOUGH] == []


def test_what_changed_is_marked_by_more_than_colour(window: Page, tmp_path: Path) -> None:
    opened(window, MOVED, tmp_path)
    lines = "all => all.map(one => getComputedStyle(one).textDecorationLine)"
    assert set(window.eval_on_selector_all("ins", lines)) == {"underline"}
    assert set(window.eval_on_selector_all("del", lines)) == {"line-through"}
    arrow = "getComputedStyle(document.querySelector('main p.is-moved-away del.moved'), '::before').content"
    assert "↪" in window.evaluate(arrow)


def test_what_changed_is_spoken(window: Page, tmp_path: Path) -> None:
    opened(window, MOVED, tmp_path)
    moved = window.locator("p.is-moved")
    assert moved.locator("ins").all_text_contents() == ["[tilføjet: januar slut]", "[tilføjet: hver elev slut]"]
    assert window.locator("p.is-moved-away").get_by_role("deletion").first.text_content() == (
        "[flyttet: Robotterne flytter ind i klasserne til august, og hvert barn får sin egen plads ved bordet. "
        "Læreren bestemmer, hvornår de er tændt. slut]"
    )
    shown = "all => all.map(one => one.getBoundingClientRect()).filter(box => box.width > 1 || box.height > 1)"
    assert window.eval_on_selector_all(".said", shown) == []
    assert window.get_by_role("insertion").count() >= 2


def test_a_move_leads_to_its_other_end_and_back(window: Page, tmp_path: Path) -> None:
    opened(window, MOVED, tmp_path)
    window.get_by_role("link", name="Flyttet til »Skolen«, »Hverdagen«").click()
    assert window.url.endswith("#m1-to")
    window.get_by_role("link", name="Flyttet hertil fra »Strategien«, »Robotter«").click()
    assert window.url.endswith("#m1-from")


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("name", CASES)
def test_a_page_is_in_order_and_fits_a_phone(window: Page, name: str, language: str, tmp_path: Path) -> None:
    asked: list[str] = []
    window.on("request", lambda request: asked.append(request.url))
    opened(window, name, tmp_path, language)
    assert window.evaluate("document.documentElement.scrollWidth") <= 320
    assert len(asked) == 1
    text = window.content()
    assert "<script" not in text
    assert window.locator("html").get_attribute("lang") == language
    ids = re.findall(r' id="([^"]+)"', text)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', text)) <= set(ids)
    levels = [int(level) for level in re.findall(r"<h([1-6])", text)]
    assert levels[0] == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))
    assert levels.count(1) == 1


def test_on_paper_there_is_only_what_changed(window: Page, tmp_path: Path) -> None:
    window.emulate_media(media="print")
    opened(window, MOVED, tmp_path)
    assert not any(one.is_visible() for one in window.locator("details").all())
    assert window.locator("p.is-moved").is_visible()


def test_the_same_redline_is_the_same_page(tmp_path: Path) -> None:
    for side in ("one", "other"):
        (tmp_path / side).mkdir()
    one, other = (page_of(MOVED, tmp_path / side) for side in ("one", "other"))
    assert one == other
