"""On paper: each sheet says what it is, of which edition and day, and from where; nothing stays folded; ground and ink are light and dark."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.reader import Reader

pytestmark = pytest.mark.browser

CYBER = "delstrategier/cyber-security/"


def sheets(pdf: Path) -> list[str]:
    """The words of each sheet, as they stand on it."""
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True, encoding="utf-8").stdout
    return [re.sub(r"\s+", " ", sheet).strip() for sheet in text.split("\f")[:-1]]


@pytest.mark.parametrize(
    ("path", "head"),
    [
        (CYBER, "Digitaliseringsstrategi for Region Syddanmark · Cyber- og informationssikkerhed Udgave af {date} "),
        ("en/okonomi/", "Digitalisation Strategy for the Region of Southern Denmark · Finance Edition of {date} "),
    ],
)
def test_every_sheet_has_title_edition_address_date_and_number(
    reader: Reader, tmp_path: Path, path: str, head: str
) -> None:
    reader.open(path)
    paper = reader.window.locator("[data-paper=date]").text_content()
    assert paper
    pdf = tmp_path / "page.pdf"
    reader.window.pdf(path=pdf, prefer_css_page_size=True)
    printed = sheets(pdf)
    foot = re.escape(f"{reader.address}{path} {paper}")
    assert len(printed) > 1
    for number, sheet in enumerate(printed, 1):
        assert re.match(head.format(date=re.escape(paper)), sheet), sheet[:200]
        assert re.search(rf"{foot} {number} ?/ ?{len(printed)}$", sheet), sheet[-200:]


def test_paper_opens_what_is_folded_and_shuts_it_again(reader: Reader) -> None:
    reader.open("delstrategier/digital-innovation/")
    folded = reader.window.locator("article details.strategy-inside:not([open])")
    before = folded.count()
    assert before > 3
    reader.window.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert folded.count() == 0
    reader.window.evaluate("dispatchEvent(new Event('afterprint'))")
    assert folded.count() == before


def test_paper_is_light_for_those_who_read_in_the_dark(browser: Browser, address: str) -> None:
    with Reader(browser, address, width=1280, scheme="dark") as reader:
        reader.open(CYBER)
        reader.window.emulate_media(media="print", color_scheme="dark")
        ink = reader.window.locator("article h1").evaluate("e => getComputedStyle(e).color")
        assert ink == "rgb(20, 38, 45)"
