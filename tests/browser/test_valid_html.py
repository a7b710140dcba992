"""The whole site is valid HTML, by html-validate's reading of the standard."""

from pathlib import Path

import pytest

from tests.browser.checkers import html_errors
from tests.hosts.engines import Built

pytestmark = pytest.mark.browser


def test_every_page_is_valid_html(real_site: Built) -> None:
    assert html_errors(real_site.site) == []


def test_what_is_not_valid_is_found(tmp_path: Path) -> None:
    page = "<!doctype html>\n<html lang='da'><head><title>x</title></head><body><p><div></div></p></body></html>\n"
    (tmp_path / "index.html").write_text(page, "utf-8")
    assert any("[element-permitted-content]" in error or "[close-order]" in error for error in html_errors(tmp_path))
