"""A thought followed by keyboard alone, from what is wanted to what is paid and decided, and back the same way, in both languages."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.reader import Reader

pytestmark = pytest.mark.browser

SUB = "delstrategier/citizens-and-patients/"
WAY = (
    f"{SUB}#bp-coherence",
    f"{SUB}#bp-better-patient-information",
    "okonomi/#new-letter-concept-line",
    "beslutninger/#committee-recommends-eight",
)
MOST_TABS = 120

# Where the focus is: the tag, where a link leads, whether it is a fold of connections that is closed.
FOCUSED = """() => { const one = document.activeElement;
  return [one.tagName, one.href || '', one.tagName === 'SUMMARY' && one.parentElement.matches('.strategy-links')
    && !one.parentElement.open]; }"""


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_from_ambition_to_initiative_to_budget_line_to_decision_and_back(reader: Reader, prefix: str) -> None:
    places = [f"{reader.address}{prefix}{place}" for place in WAY]
    reader.open(f"{prefix}{WAY[0]}")
    for target in (*places[1:], *places[-2::-1]):
        follow(reader, target)
    assert reader.asked_elsewhere == []


def follow(reader: Reader, target: str) -> None:
    """Go on with the Tab key from the place that was come to, open what is folded, and take the link to the target with Enter."""
    place = reader.window.url
    for _ in range(MOST_TABS):
        reader.window.keyboard.press("Tab")
        tag, address, folded = reader.window.evaluate(FOCUSED)
        if folded:
            reader.window.keyboard.press("Enter")
        elif tag == "A" and address == target:
            reader.window.keyboard.press("Enter")
            expect(reader.window).to_have_url(target)
            reader.window.wait_for_load_state("load")
            return
    raise AssertionError(f"no link from {place} to {target} within {MOST_TABS} steps")
