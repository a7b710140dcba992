"""A text as a listener gets it, who cannot follow a reference."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_strategy.model.outline import DeckOutline
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.record import NOWHERE, Text
from mkdocs_strategy.render.deck_of_area import all_decks
from mkdocs_strategy.render.decks import outlines
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.heard import heard
from mkdocs_strategy.sources.load import load_plan
from tests.conftest import ORGANISATIONS

TOWN = Path(__file__).parent / "town" / "content"


@pytest.fixture(scope="module")
def town() -> Plan:
    return load_plan(TOWN, "content").plan


def told(plan: Plan, language: str, words: str) -> str:
    return heard(Edition(plan, language), Text([(language, words, NOWHERE)]))


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("Which year is not stated. See [[school]].", "Which year is not stated."),
        ("One. See also [[school]] and [[=money]]. Two.", "One. See also [[school]] and [[=money]]. Two."),
        ("One. See also [[school]] and [[bridge|the bridge]]. Two.", "One. Two."),
        ("One. See under [[school]], [[bridge]] and the [[road]]! Two.", "One. Two."),
        ("“One.” See [[school]].", "“One.”"),
        ("The start is not stated, see [[school]]. Nor is the end.", "The start is not stated. Nor is the end."),
        ("The start, see [[school]], is not stated.", "The start, is not stated."),
        ("The start is not stated (see [[school]]).", "The start is not stated."),
        ("See [[school]]. The end is stated.", "The end is stated."),
        ("See [[school]].", ""),
        ("Over\ntwo lines. See\n[[school]].", "Over\ntwo lines."),
    ],
)
def test_what_does_but_lead_on_is_left_out(town: Plan, written: str, left: str) -> None:
    assert told(town, "en", written) == left


@pytest.mark.parametrize(
    "written",
    [
        "See [[school]] for what it costs.",
        "The council went to see [[school]].",
        "It cooperates with [[school]].",
        "Children see the [[school]] as theirs, and see more. Seen [[school]].",
        "More: [[school]].",
        "See the year of [[=school]].",
        "See it.",
    ],
)
def test_what_says_something_stays(town: Plan, written: str) -> None:
    assert told(town, "en", written) == written


def test_each_language_leads_on_in_its_own_word(town: Plan) -> None:
    assert told(town, "da", "Det står der ikke, se også [[school]]. Se [[school]]. See [[school]].") == (
        "Det står der ikke. See [[school]]."
    )
    county = load_plan(ORGANISATIONS / "lake-county" / "content", "content").plan
    assert told(county, "pl", "Nie podano. Zobacz [[digital-school]] i [[open-office]].") == "Nie podano."


def words_of(deck: DeckOutline) -> str:
    """All that is seen on slides and said of them, as one."""
    said: list[str] = []
    for slide in deck.slides:
        said += (slide.title, slide.lead, slide.statement, *slide.points, *slide.second_points, *slide.notes)
        said += (cell for row in (slide.table.rows if slide.table else ()) for cell in row.cells)
        said += slide.chart.notes if slide.chart else ()
        said += (f"{box.words} {box.text}" for box in (slide.drawing.boxes if slide.drawing else ()))
    return "\n".join(said)


@pytest.mark.parametrize("language", ["da", "en"])
def test_no_slide_of_the_strategy_sends_its_listeners_elsewhere(real_plan: Plan, language: str) -> None:
    """No text of the facts stands on slides with the sentence that leads on in it."""
    editions = {one: Edition(real_plan, one) for one in real_plan.languages}
    edition = editions[language]
    lead = edition.say("explained-under").lower()
    shown = "\n".join(words_of(outlines(editions, deck)[language]) for deck in all_decks(real_plan, editions)).lower()
    names = {edition.name(one).lower() for one in real_plan.things}
    assert [name for name in names if f"{lead} {name}." in shown or f", {lead} {name}" in shown] == []
