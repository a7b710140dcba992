"""Tables of money as a reader meets them: on a phone, by keys, without JavaScript, in light and dark; in a real Chromium."""

from __future__ import annotations

import itertools
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, Locator, Page, expect

from mkdocs_strategy.render.sorting import sort_key
from tests.browser.reader import Reader
from tests.browser.test_looks import FAINT
from tests.conftest import ROOT

pytestmark = pytest.mark.browser

PAGES = ("okonomi/", "en/okonomi/", "okonomi/tabeller/", "en/okonomi/tabeller/")
ALL = "okonomi/tabeller/"
BUDGET = yaml.safe_load((ROOT / "content/data/budget.yml").read_text("utf-8"))


@pytest.fixture
def phone(browser: Browser, address: str) -> Iterator[Reader]:
    with Reader(browser, address, width=360) as one:
        yield one


def test_on_paper_a_table_starts_where_it_stands_and_its_heads_come_again(reader: Reader, tmp_path: Path) -> None:
    """On A4: no page left blank before a long table, the heads on each page of it, no word broken without a hyphen."""
    reader.open(ALL)
    whole = reader.window.locator(".strategy-table.full").first
    names = whole.locator("tbody th[scope=row]").all_text_contents()
    heads = whole.locator("thead th").all_text_contents()
    (tmp_path / "a.pdf").write_bytes(reader.window.pdf(format="A4", margin={"left": "1.5cm", "right": "1.5cm"}))
    done = subprocess.run(["pdftotext", "-layout", "a.pdf", "-"], cwd=tmp_path, stdout=subprocess.PIPE, check=True)
    pages = [page.split() for page in done.stdout.decode().split("\f")]
    first = [name.split()[0] for name in names][:4]
    assert set(first) <= set(pages[0])
    words = {word for name in names for word in name.replace("-", "- ").split() if len(word) > 9}
    printed = {word.strip(",()") for page in pages for word in " ".join(page).replace("-", "- ").split()}
    assert {word.strip(",()") for word in words} <= printed
    # The notes, each with a way back, begin below the last row.
    rows = list(itertools.takewhile(lambda page: "↩" not in page, pages))[1:]
    assert len(rows) > 1
    # Above the heads of the table stand those of the sheet.
    below = [page[page.index(heads[0]) :] for page in rows]
    assert [page[: len(heads)] for page in below] == [heads] * len(rows)


@pytest.mark.parametrize("path", PAGES)
def test_a_phone_shows_every_amount_beside_its_name_and_scrolls_nothing_sideways(phone: Reader, path: str) -> None:
    phone.open(path)
    window = phone.window
    assert window.evaluate("document.documentElement.scrollWidth") == 360
    tables = window.locator(".strategy-table.amounts")
    assert tables.count() > 0
    assert tables.evaluate_all("all => all.filter(one => one.scrollWidth > one.clientWidth).length") == 0
    assert window.evaluate(NOT_BESIDE) == []
    assert phone.complaints == []


# Amounts that do not start on the line their name starts on, or that overlap it.
NOT_BESIDE = """() => [...document.querySelectorAll(".strategy-table.amounts td.number")]
  .filter(cell => {
    const name = cell.parentElement.cells[0].getBoundingClientRect(), amount = cell.getBoundingClientRect()
    return Math.abs(name.top - amount.top) > 2 || name.right > amount.left + 1
  })
  .map(cell => cell.parentElement.textContent)"""


def test_a_phone_names_what_is_said_of_each_amount(phone: Reader) -> None:
    phone.open(ALL)
    table = phone.window.locator(".strategy-table.full").first
    heads = table.locator("thead th").all_text_contents()
    labels = table.locator("tbody tr").nth(1).locator("td[data-label]")
    for label in labels.all():
        name = label.get_attribute("data-label")
        assert name in heads
        before = label.evaluate("cell => getComputedStyle(cell, '::before').content")
        amount = "number" in (label.get_attribute("class") or "")
        assert before == ("none" if amount else f'"{name}: "')


@pytest.mark.parametrize("width", [360, 1280])
def test_notes_are_reached_and_left_by_keys(browser: Browser, address: str, width: int) -> None:
    with Reader(browser, address, width=width) as reader:
        reader.open("okonomi/")
        window = reader.window
        mark = window.locator("tr.computed a[role=doc-noteref]").first
        mark.focus()
        window.keyboard.press("Enter")
        note = window.locator(f"{mark.get_attribute('href')}")
        expect(note).to_be_in_viewport()
        window.keyboard.press("Tab")
        back = note.locator("a[role=doc-backlink]")
        expect(back).to_be_focused()
        window.keyboard.press("Enter")
        expect(window.locator(f"{back.get_attribute('href')}")).to_be_in_viewport()
        assert window.evaluate("location.hash") == back.get_attribute("href")


def test_decimals_stand_under_each_other(reader: Reader) -> None:
    reader.open("okonomi/")
    places = reader.window.locator("table:has(#citizens-frame) td.number").evaluate_all(COMMAS)
    assert len(places) == 1 + len(next(one for one in BUDGET["frames"] if one["id"] == "citizens-frame")["lines"]) + 2
    assert max(places) - min(places) < 1, places


# Where the decimal sign of each amount is, or where it would be.
COMMAS = """cells => cells.map(cell => {
  const text = cell.firstChild, range = document.createRange()
  const number = text.data.match(/[\\d.,]+/), at = number.index + number[0].split(",")[0].length
  range.setStart(text, 0); range.setEnd(text, at)
  return range.getBoundingClientRect().right
})"""


@pytest.mark.parametrize("width", [360, 1280])
def test_a_table_is_sorted_by_keys_within_its_groups(browser: Browser, address: str, width: int) -> None:
    with Reader(browser, address, width=width) as reader:
        reader.open(ALL)
        table = reader.window.locator("table.sortable").first
        before = groups(table)
        reader.window.evaluate("window.sorts = 0; document.addEventListener('sort-end', () => { window.sorts++ })")
        button = table.locator("thead button").nth(1)
        button.focus()
        expect(button).to_be_in_viewport()
        for times, (key, order) in enumerate((("Enter", "ascending"), ("Space", "descending")), 1):
            reader.window.keyboard.press(key)
            reader.window.wait_for_function(f"window.sorts === {times}")
            expect(table.locator("thead th").nth(1)).to_have_attribute("aria-sort", order)
            expect(button).to_be_focused()
            after = groups(table)
            assert [sorted(group) for group in after] == [sorted(group) for group in before]
            assert all(group[0] == first[0] for group, first in zip(after, before, strict=True))
            for ranks in sorted_ranks(table):
                known = [int(rank) for rank in ranks if rank]
                assert ranks == [str(rank) for rank in sorted(known, reverse=order == "descending")] + [""] * (
                    len(ranks) - len(known)
                )
        assert table.locator("thead th[aria-sort]").count() == 1
        assert reader.complaints == []


def groups(table: Locator) -> list[list[str]]:
    """The names of the rows of each group, its heading first."""
    found = table.locator("tbody").evaluate_all(
        "bodies => bodies.map(body => [...body.rows].map(row => row.cells[0].textContent))"
    )
    return [list(map(str, group)) for group in found]


def sorted_ranks(table: Locator) -> list[list[str]]:
    """What the amounts of each group are sorted by; headings and sums keep their place."""
    found = table.locator("tbody").evaluate_all(
        "bodies => bodies.map(body => [...body.querySelectorAll('tr:not(.group, .total, .computed)')]"
        ".map(row => row.cells[1].dataset.sort))"
    )
    return [list(map(str, group)) for group in found]


def test_names_are_sorted_by_the_alphabet_of_the_page(reader: Reader) -> None:
    """Danish sorts å last, whatever the language of the browser."""
    reader.open(ALL)
    heads = reader.window.locator("table.sortable th[scope=row][data-sort]")
    ranked = heads.evaluate_all("cells => cells.map(cell => [cell.textContent, +cell.dataset.sort])")
    names = dict.fromkeys(name for name, _ in sorted(ranked, key=lambda one: one[1]))
    assert list(names) == sorted(names, key=lambda name: sort_key(name, "da"))
    assert len(names) == len({rank for _, rank in ranked}) > 20


def test_only_pages_with_such_a_table_load_the_scripts(reader: Reader) -> None:
    asked: list[str] = []
    reader.window.on("request", lambda request: asked.append(request.url))
    reader.open("okonomi/")
    assert not any("sort" in url for url in asked)
    reader.open(ALL)
    assert sum("sort" in url for url in asked) == 2


def test_without_javascript_a_table_is_whole_and_has_no_dead_buttons(browser: Browser, address: str) -> None:
    def seen(page: Page) -> list[str]:
        return [str(row) for row in page.locator(".strategy-table.amounts tr").all_text_contents()]

    pages = []
    for scripts in (True, False):
        context = browser.new_context(java_script_enabled=scripts, locale="da")
        page = context.new_page()
        page.goto(address + ALL)
        page.wait_for_load_state("networkidle")
        pages.append((context, page))
    (with_scripts, one), (without, other) = pages
    assert seen(one) == seen(other)
    assert other.locator(".strategy-table.amounts button").count() == 0
    assert other.locator("a[role=doc-noteref]").count() == one.locator("a[role=doc-noteref]").count() > 0
    with_scripts.close()
    without.close()


@pytest.mark.parametrize("width", [360, 1280])
def test_a_table_that_is_laid_out_otherwise_is_told_as_a_table(browser: Browser, address: str, width: int) -> None:
    with Reader(browser, address, width=width) as reader:
        reader.open(ALL)
        tree = reader.window.context.new_cdp_session(reader.window).send("Accessibility.getFullAXTree")["nodes"]
        roles = [node["role"]["value"] for node in tree if not node["ignored"]]
        count = reader.window.locator
        assert roles.count("table") == count("table").count()
        assert roles.count("row") == count("table tr").count()
        assert roles.count("rowheader") == count("table :is(th[scope=row], th[scope=rowgroup])").count()
        assert roles.count("columnheader") == count("table th[scope=col]").count()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_of_the_tables_stand_out(browser: Browser, address: str, scheme: str) -> None:
    with Reader(browser, address, width=1280, scheme=scheme) as reader:
        reader.open(ALL)
        assert reader.window.evaluate(FAINT) == []
