"""Every page of the real site, and what axe finds on one at every width, in light and dark."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from tests.browser.checkers import axe_violations
from tests.conftest import ROOT

CONTENT = ROOT / "content"
PATHS = sorted(path.relative_to(CONTENT / "da").as_posix() for path in (CONTENT / "da").rglob("*.md"))
# A page has the same elements and the same room in light and dark, and on a tablet those it has on a phone. So all rules are
# asked on a phone and on a large screen, those about colours there in dark, and those about room in between.
COLOURS = ("color-contrast", "link-in-text-block")
ROOM = ("target-size", "scrollable-region-focusable")
# What is far from sight takes its room soon after a page has come.
NOTHING_WAITS = "[...document.querySelectorAll('*')].every(e => getComputedStyle(e).contentVisibility !== 'auto')"
LOOKS: tuple[tuple[int, Any, tuple[str, ...]], ...] = (
    (1280, "light", ()),
    (1280, "dark", COLOURS),
    (768, "light", ROOM),
    (320, "light", ()),
    (320, "dark", COLOURS),
)


def address_of(path: str) -> str:
    """The address that a page's path has below its language's root."""
    folder = Path(path).with_suffix("")
    return "" if path == "index.md" else f"{folder.parent if folder.name == 'index' else folder}/"


def found_by_axe(browser: Browser, url: str) -> list[tuple[int, str, object]]:
    """What axe finds on a page with everything unfolded, as (width, scheme, findings)."""
    page = browser.new_page(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    page.goto(url)
    page.eval_on_selector_all("details", "all => all.forEach(one => one.open = true)")
    page.wait_for_function(NOTHING_WAITS)
    found: list[tuple[int, str, object]] = []
    for width, scheme, rules in LOOKS:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        said = axe_violations(page, rules)
        found += [(width, scheme, said)] if said else []
    page.close()
    return found
