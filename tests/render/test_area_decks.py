"""The deck that every sub-strategy has without a specification, in all languages, from the real strategy."""

from __future__ import annotations

import re
from pathlib import Path

import attrs
import pytest
from playwright.sync_api import Browser

from mkdocs_strategy.model.deck import SHOWN_OF, Deck
from mkdocs_strategy.model.outline import DeckOutline
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.render.deck_html import DeckLinks, deck_page, deck_stylesheet
from mkdocs_strategy.render.deck_of_area import all_decks, area_deck
from mkdocs_strategy.render.deck_pages import overfull
from mkdocs_strategy.render.deck_yaml import deck_yaml
from mkdocs_strategy.render.decks import outlines
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.sources.load import load_plan

REAL = load_plan(Path(__file__).resolve().parents[2] / "content").plan
AREAS = [sub.id for sub in REAL.sub_strategies]


def editions(plan: Plan = REAL) -> dict[str, Edition]:
    return {language: Edition(plan, language) for language in plan.languages}


def deck_of(area: str, plan: Plan = REAL) -> Deck:
    return area_deck(editions(plan), plan.things[area])


def both(area: str) -> tuple[DeckOutline, ...]:
    return tuple(outlines(editions(), deck_of(area)).values())


def shown(area: str) -> list[str]:
    return [slide.shows for slide in deck_of(area).slides if slide.shows]


def test_every_area_has_a_deck_beside_those_that_are_written() -> None:
    written = [deck.id for deck in REAL.decks]
    assert [deck.id for deck in all_decks(REAL, editions())] == [*written, *(f"{area}-deck" for area in AREAS)]


def test_a_specification_takes_the_place_of_the_deck_of_its_area() -> None:
    own = attrs.evolve(deck_of("clinic"), slot=5)
    plan = attrs.evolve(REAL, decks=(own,))
    assert [deck for deck in all_decks(plan, editions(plan)) if deck.id == "clinic-deck"] == [own]


@pytest.mark.parametrize("area", AREAS)
def test_the_same_facts_give_the_same_deck(area: str) -> None:
    assert deck_of(area) == deck_of(area)
    assert [made.facts for made in both(area)] == [made.facts for made in both(area)]


@pytest.mark.parametrize("area", AREAS)
def test_twins_have_the_same_slides_each_with_something_on_it(area: str) -> None:
    danish, english = both(area)
    assert [(one.id, one.layout) for one in danish.slides] == [(one.id, one.layout) for one in english.slides]
    for slide in (*danish.slides, *english.slides):
        held = (
            slide.points,
            slide.table,
            slide.chart,
            slide.drawing,
            slide.statement,
            slide.layout in ("title", "closing"),
        )
        assert any(held), slide.id


@pytest.mark.parametrize("area", AREAS)
def test_every_title_is_there_once_and_every_slide_holds_what_it_shows(area: str) -> None:
    for made in both(area):
        titles = [slide.title for slide in made.slides]
        assert len(set(titles)) == len(titles)
        assert [(slide.id, overfull(slide)) for slide in made.slides if overfull(slide)] == []


@pytest.mark.parametrize("area", AREAS)
def test_every_slide_of_facts_names_its_sources(area: str) -> None:
    for made in both(area):
        without = [slide.id.removeprefix(f"{area}-deck-") for slide in made.slides if not slide.sources]
        assert without == ["title", "closing", "sources"]


@pytest.mark.parametrize("area", AREAS)
def test_the_decks_name_their_area_in_every_language(area: str) -> None:
    for made in both(area):
        assert made.title == Edition(REAL, made.language).name(area)
        assert (made.about, made.slot, made.speaker) == (area, 15, "")


def test_what_the_sources_do_not_say_has_no_slide() -> None:
    cyber = REAL.things["cyber-security"]
    assert (cyber.vision, cyber.purpose, cyber.ambitions) == (None, None, ())
    assert not {"vision", "purpose", "ambitions", "focus-areas", "initiatives", "budget-chart"} & set(
        shown("cyber-security")
    )
    assert {"mandate", "not-stated", "sources"} <= set(shown("cyber-security"))


def test_an_area_whose_amounts_nobody_has_says_so_plainly() -> None:
    (slide,) = [one for one in both("clinic")[1].slides if one.id == "clinic-deck-budget-table"]
    assert (slide.layout, slide.table) == ("statement", None)
    assert slide.statement == "How much money there is for Clinical Digitalisation is not in our sources."


@pytest.mark.parametrize("area", AREAS)
def test_the_talk_fits_its_slot_and_all_else_stands_after_the_closing_slide(area: str) -> None:
    deck = deck_of(area)
    for made in both(area):
        talk = [slide for slide in made.slides if not slide.extra]
        assert [slide.extra for slide in made.slides] == [False] * len(talk) + [True] * (len(made.slides) - len(talk))
        assert (talk[0].layout, talk[-1].layout) == ("title", "closing")
        assert len(talk) <= 10
        said = [sum(len(paragraph.split()) for paragraph in slide.notes) for slide in talk]
        assert all(
            deck.seconds(words) <= 60 * (slide.minutes or 0) + 20 for words, slide in zip(said, talk, strict=True)
        )
        assert sum(slide.minutes or 0 for slide in talk) <= 15 == deck.slot
    asked = {slide.shows for slide in deck.slides if slide.extra}
    assert asked <= {None, *SHOWN_OF} - {"summary", "purpose", "vision", "focus-areas", "targets", "milestones"}
    assert {"context", "mandate", "initiatives", "relations", "not-stated", "sources"} & set(shown(area)) <= asked


def test_focus_areas_with_initiatives_have_a_slide_each() -> None:
    di = REAL.things["digital-innovation"]
    of = [slide.of.id for slide in deck_of("digital-innovation").slides if slide.shows == "initiatives" and slide.of]
    assert of == [area.id for area in di.focus_areas if area.initiatives]


def test_notes_come_from_the_facts() -> None:
    notes = {slide.id: slide.notes for slide in both("citizens-and-patients")[1].slides}
    ambition = REAL.things["citizens-and-patients"].ambitions[0]
    edition = Edition(REAL, "en")
    said = f"{edition.name(ambition.id)}: {' '.join(edition.plain(edition.text(ambition.text)).split())}"
    assert said in notes["citizens-and-patients-deck-ambitions"]


@pytest.mark.parametrize("area", AREAS)
def test_a_specification_to_start_from_gives_the_same_deck(area: str, tmp_path: Path) -> None:
    made = deck_of(area)
    (tmp_path / "data" / "decks").mkdir(parents=True)
    (tmp_path / "data" / "decks" / f"{made.id}.yml").write_text(deck_yaml(Edition(REAL, "da"), made), "utf-8")
    (read,) = load_plan(tmp_path).plan.decks
    assert [made.facts for made in outlines(editions(), read).values()] == [made.facts for made in both(area)]


@pytest.mark.browser
@pytest.mark.parametrize("language", REAL.languages)
@pytest.mark.parametrize("area", AREAS)
def test_the_page_of_a_deck_fits_a_phone_a_screen_and_paper(
    browser: Browser, tmp_path: Path, area: str, language: str
) -> None:
    made = outlines(editions(), deck_of(area))[language]
    (tmp_path / "deck.css").write_text(deck_stylesheet(), "utf-8")
    policy = re.compile(r"<meta http-equiv[^>]*>\n")  # which lets a page from a folder have no style
    (tmp_path / "deck.html").write_text(policy.sub("", deck_page(made, DeckLinks("deck.css", "a", "b"))), "utf-8")
    page = browser.new_page(viewport={"width": 320, "height": 640})
    page.goto((tmp_path / "deck.html").as_uri())
    assert page.evaluate("document.scrollingElement.scrollWidth") == 320
    page.set_viewport_size({"width": 1280, "height": 720})
    tall = "slides => slides.filter(one => one.getBoundingClientRect().height > 721).map(one => one.id)"
    assert page.eval_on_selector_all(".slide", tall) == []
    page.emulate_media(media="print")
    cut = "slides => slides.filter(one => one.scrollHeight > one.clientHeight + 1).map(one => one.id)"
    assert page.eval_on_selector_all(".slide", cut) == []
    page.close()
