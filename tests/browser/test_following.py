"""A thought followed by keyboard alone, from what is wanted to what is paid and decided, and back, in both languages."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.reader import Reader

pytestmark = pytest.mark.browser

SUB = "delstrategier/citizens-and-patients/"
STEPS = (
    ("bp-coherence", f"{SUB}#bp-better-patient-information"),
    ("bp-better-patient-information", "okonomi/#new-letter-concept-line"),
    ("new-letter-concept-line", "beslutninger/#committee-recommends-eight"),
    ("committee-recommends-eight", SUB),
    ("__toc", f"{SUB}#bp-coherence"),
)
MOST_TABS = 400

# Goes on from the place of a thing, as a reader does who has just come to it, and says where the focus is.
START = """id => { const range = document.createRange(); const place = document.getElementById(id);
  range.setStart(place, 0); range.collapse(true); getSelection().removeAllRanges(); getSelection().addRange(range); }"""
FOCUSED = """() => { const one = document.activeElement;
  return [one.tagName, one.href || '', one.tagName === 'SUMMARY' && one.parentElement.matches('.strategy-links')
    && !one.parentElement.open]; }"""


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_from_ambition_to_initiative_to_budget_line_to_decision_and_back(reader: Reader, prefix: str) -> None:
    reader.open(f"{prefix}{SUB}#{STEPS[0][0]}")
    for place, target in STEPS:
        follow(reader, place, reader.address + prefix + target)
    assert reader.asked_elsewhere == []


def follow(reader: Reader, place: str, target: str) -> None:
    """Go on from a thing with the Tab key, open what is folded, and take the link to the target with Enter."""
    reader.window.evaluate(START, place)
    for _ in range(MOST_TABS):
        reader.window.keyboard.press("Tab")
        tag, address, folded = reader.window.evaluate(FOCUSED)
        if folded:
            reader.window.keyboard.press("Enter")
        elif tag == "A" and address == target:
            reader.window.keyboard.press("Enter")
            expect(reader.window).to_have_url(target)
            reader.window.wait_for_load_state("domcontentloaded")
            return
    raise AssertionError(f"no link from {place} to {target} within {MOST_TABS} steps")
