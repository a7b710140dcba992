"""Every page is open to everyone, as far as machines can tell: axe on all pages, QualWeb on every kind of page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser.checkers import LOOKS, axe_violations, qualweb_failures
from tests.conftest import ROOT

pytestmark = pytest.mark.browser

CONTENT = ROOT / "content"
PATHS = sorted(path.relative_to(CONTENT / "da").as_posix() for path in (CONTENT / "da").rglob("*.md"))
# A page of each kind; the others are made by the same parts.
KINDS = (
    "",
    "strategi/opgaver/",
    "delstrategier/",
    "delstrategier/citizens-and-patients/",
    "okonomi/",
    "okonomi/tabeller/",
    "beslutninger/",
    "decks/",
    "ordliste/",
    "kilder/",
)
# What the regulator's automatic monitoring looks at.
MONITORED = frozenset(
    [
        "1.1.1",
        "1.3.1",
        "1.3.4",
        "1.3.5",
        "1.4.3",
        "1.4.4",
        "1.4.12",
        "2.1.1",
        "2.2.1",
        "2.4.2",
        "2.4.4",
        "2.5.3",
        "3.1.1",
        "3.1.2",
        "4.1.2",
    ]
)


def address_of(path: str) -> str:
    """The address that a page's path has below its language's root."""
    folder = Path(path).with_suffix("")
    return "" if path == "index.md" else f"{folder.parent if folder.name == 'index' else folder}/"


@pytest.mark.parametrize("language", ["", "en/"], ids=["da", "en"])
@pytest.mark.parametrize("path", PATHS)
def test_axe_finds_nothing(browser: Browser, address: str, path: str, language: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    page.goto(f"{address}{language}{address_of(path)}")
    page.eval_on_selector_all("details", "all => all.forEach(one => one.open = true)")
    looks: tuple[tuple[int, Any, tuple[str, ...]], ...] = (
        (1280, "light", ()),
        (1280, "dark", LOOKS),
        (768, "light", LOOKS),
        (768, "dark", LOOKS),
        (320, "dark", LOOKS),
        (320, "light", ()),
    )
    for width, scheme, rules in looks:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        assert axe_violations(page, rules) == [], (width, scheme)
    page.close()


def test_qualweb_finds_nothing_on_what_is_monitored(address: str) -> None:
    addresses = [f"{address}{language}{kind}" for kind in KINDS for language in ("", "en/")]
    failures = qualweb_failures(addresses)
    assert list(failures) == addresses
    monitored = {url: [rule for rule in rules if MONITORED & set(rule[1])] for url, rules in failures.items()}
    assert {url: rules for url, rules in monitored.items() if rules} == {}


def test_qualweb_finds_what_is_wrong(address: str, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.html"
    wrong.write_text("<!doctype html><title>x</title><p style='color:#999;background:#fff'>Too pale.</p>", "utf-8")
    found = qualweb_failures([wrong.as_uri()])[wrong.as_uri()]
    assert {"1.4.3", "3.1.1"} <= {criterion for _, criteria, _ in found for criterion in criteria}
