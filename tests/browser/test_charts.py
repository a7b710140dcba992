"""Charts of money as readers meet them: their name and description, the table behind them, no words in each other's way."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from mkdocs_strategy.model.charts import chart_kind
from mkdocs_strategy.pipeline import Publication, prepare
from mkdocs_strategy.render.chart_kinds import YEARS, chart
from mkdocs_strategy.render.charts import Chart
from tests.browser.reader import Reader
from tests.conftest import ROOT

pytestmark = pytest.mark.browser

PAGES = {"da": "okonomi/", "en": "en/okonomi/"}
FIGURE = "figure.strategy-chart"


@pytest.fixture(scope="module")
def publication() -> Publication:
    return prepare(Path(ROOT / "content"), "content")


def charts(publication: Publication, language: str) -> list[Chart]:
    """The charts that the page asks for, in its order."""
    edition = publication.editions[language]
    made = []
    for call in edition.pages["okonomi/index.md"].part_calls:
        if call.name == "budget-chart" and call.of:
            thing, options = publication.plan.things[call.of], dict(call.options)
            kind = chart_kind(thing, options.get("kind"))
            shown = chart(edition, thing, kind, int(options.get("projection", YEARS))) if kind else None
            assert shown is not None
            made.append(shown)
    return made


@pytest.mark.parametrize("language", sorted(PAGES))
def test_a_chart_has_its_finding_as_name_and_all_its_values_as_description(
    reader: Reader, publication: Publication, language: str
) -> None:
    reader.open(PAGES[language])
    wanted = charts(publication, language)
    assert {shown.kind for shown in wanted} == {"allocation", "lines", "steps", "known"}
    pictures = reader.window.locator(FIGURE).get_by_role("img")
    expect(pictures).to_have_count(len(wanted))
    for i, shown in enumerate(wanted):
        expect(pictures.nth(i)).to_have_accessible_name(shown.finding)
        expect(pictures.nth(i)).to_have_accessible_description(shown.in_words)
        expect(reader.window.locator(FIGURE).nth(i).locator("figcaption")).to_have_text(shown.finding)
    ids = reader.window.locator(f"{FIGURE} [id]").evaluate_all("all => all.map(one => one.id)")
    assert len(ids) == len(set(ids))


def test_the_table_behind_a_chart_opens_by_keyboard(reader: Reader, publication: Publication) -> None:
    reader.open(PAGES["da"])
    for i, shown in enumerate(charts(publication, "da")):
        figure = reader.window.locator(FIGURE).nth(i)
        table = figure.get_by_role("table")
        expect(table).to_have_count(0)
        figure.locator("summary").focus()
        reader.window.keyboard.press("Enter")
        expect(table).to_be_visible()
        expect(table.get_by_role("rowheader")).to_have_count(len(shown.table.rows))


@pytest.mark.parametrize("language", sorted(PAGES))
def test_the_table_behind_a_chart_fits_a_phone(browser: Browser, address: str, language: str) -> None:
    with Reader(browser, address, width=360) as phone:
        phone.open(PAGES[language])
        phone.window.locator(f"{FIGURE} details").evaluate_all("all => all.forEach(one => one.open = true)")
        tables = phone.window.locator(f"{FIGURE} .strategy-table")
        assert tables.evaluate_all("all => all.filter(one => one.scrollWidth > one.clientWidth).length") == 0


@pytest.mark.parametrize("width", [320, 360, 768, 1280, 1400])
@pytest.mark.parametrize("language", sorted(PAGES))
def test_no_words_of_a_chart_meet_others_or_a_bar_or_leave_it(
    browser: Browser, address: str, language: str, width: int
) -> None:
    with Reader(browser, address, width=width) as reader:
        reader.open(PAGES[language])
        assert reader.window.locator(FIGURE).evaluate_all(IN_THE_WAY) == []
        assert not reader.window.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_and_marks_of_charts_stand_out_from_their_ground(browser: Browser, address: str, scheme: str) -> None:
    with Reader(browser, address, width=1280, scheme=scheme) as reader:
        reader.open(PAGES["da"])
        assert reader.window.locator(f"{FIGURE} svg").evaluate_all(FAINT) == []


def test_on_paper_charts_are_black_and_their_tables_are_shown(reader: Reader) -> None:
    reader.open(PAGES["da"])
    reader.window.emulate_media(media="print")
    for figure in reader.window.locator(FIGURE).all():
        expect(figure.locator("table")).to_be_visible()
        inks = figure.locator("svg > text, svg > .part").evaluate_all(
            "all => all.map(one => getComputedStyle(one).fill)"
        )
        assert set(inks) == {"rgb(0, 0, 0)"}


# Words of charts that meet other words or a bar, or stick out of their figure. A mark in the box of an unknown amount is in place.
IN_THE_WAY = """figures => figures.flatMap(figure => {
  const box = one => one.getBoundingClientRect(), room = box(figure)
  const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 2 && b.top < a.bottom - 2
  const texts = [...figure.querySelectorAll("svg > text")], bars = [...figure.querySelectorAll("svg > rect")]
  return texts.filter((text, i) => {
    const own = box(text)
    return own.left < room.left - 1 || own.right > room.right + 1 || own.bottom > box(text.ownerSVGElement).bottom + 1 ||
      texts.slice(i + 1).some(other => meet(own, box(other))) ||
      (!text.matches(".mark") && bars.some(bar => meet(own, box(bar))))
  }).map(text => text.textContent)
})"""

# Words below a contrast of 4.5 with the page, and marks below 3: by their outline or, without one, by their fill.
FAINT = """charts => charts.flatMap(chart => {
  const pen = Object.assign(document.createElement("canvas"), {width: 1, height: 1}).getContext("2d", {willReadFrequently: true})
  const parts = colour => {
    pen.clearRect(0, 0, 1, 1); pen.fillStyle = colour; pen.fillRect(0, 0, 1, 1)
    return [...pen.getImageData(0, 0, 1, 1).data]
  }
  const over = (top, ground) => [0, 1, 2].map(i => (top[i] * top[3] + ground[i] * (255 - top[3])) / 255)
  const light = colour => colour
    .map(part => part / 255)
    .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0)
  const page = over(parts(getComputedStyle(document.body).backgroundColor), [255, 255, 255])
  const contrast = colour => {
    const [low, high] = [light(over(parts(colour), page)), light(page)].sort((a, b) => a - b)
    return (high + 0.05) / (low + 0.05)
  }
  const words = [...chart.querySelectorAll("text")].filter(one => contrast(getComputedStyle(one).fill) < 4.5)
  const marks = [...chart.querySelectorAll(":scope > rect")].filter(one => contrast(getComputedStyle(one).stroke) < 3)
  const inks = [...chart.querySelectorAll(".ink, .part")].filter(one => contrast(getComputedStyle(one).fill) < 3)
  return [...words, ...marks, ...inks].map(one => one.outerHTML.slice(0, 60))
})"""
