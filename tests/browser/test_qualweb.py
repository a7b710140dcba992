"""QualWeb, which the Danish regulator's monitoring runs, finds nothing on any kind of page of what is monitored."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.checkers import qualweb_failures
from tests.browser.conftest import serving

pytestmark = pytest.mark.browser

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
    "overblik/",
    "overblik/tidslinje/",
    "overblik/loefter/",
    "soeg/",
    "was/",
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


def test_qualweb_finds_nothing_on_what_is_monitored(address: str) -> None:
    addresses = [f"{address}{language}{kind}" for kind in KINDS for language in ("", "en/")]
    failures = qualweb_failures(addresses)
    assert list(failures) == addresses
    monitored = {url: [rule for rule in rules if MONITORED & set(rule[1])] for url, rules in failures.items()}
    assert {url: rules for url, rules in monitored.items() if rules} == {}


def test_qualweb_finds_what_is_wrong(tmp_path: Path) -> None:
    wrong = "<!doctype html><title>x</title><p style='color:#999;background:#fff'>Too pale.</p>"
    (tmp_path / "index.html").write_text(wrong, "utf-8")
    with serving(tmp_path) as at:
        found = qualweb_failures([at])[at]
    assert {"1.4.3", "3.1.1"} <= {criterion for _, criteria, _ in found for criterion in criteria}
