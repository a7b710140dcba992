"""axe finds nothing on any English page, on a phone, a tablet and a large screen, in light and dark."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser.every_page import PATHS, address_of, found_by_axe

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("path", PATHS)
def test_axe_finds_nothing(browser: Browser, address: str, path: str) -> None:
    assert found_by_axe(browser, f"{address}en/{address_of(path)}") == []
