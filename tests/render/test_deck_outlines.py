"""A deck in one language as an outline: slides in order, laid out for what they hold, alike in every language."""

from __future__ import annotations

import re

import attrs
import pytest

from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.record import NOWHERE, Text
from mkdocs_strategy.render.decks import outline, outlines
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.foreign import language_tag
from tests.render.written_deck import LANGUAGES, as_expected, as_json, outlined, says, slide


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_outline_of_a_deck_is_every_word_of_it_in_one_language(plan: Plan, language: str) -> None:
    as_expected(f"outline.{language}.json", as_json(outline(Edition(plan, language), plan.decks[0])))


def test_extra_slides_come_after_the_talk_in_their_own_order(plan: Plan) -> None:
    slides = outlined(plan, slide("a", "A", extra=True), slide("b", "B"), slide("c", "C", extra=True), slide("d", "D"))
    assert [(one.number, one.id, one.extra) for one in slides] == [
        (1, "b", False),
        (2, "d", False),
        (3, "a", True),
        (4, "c", True),
    ]


def test_a_title_that_comes_again_is_counted(plan: Plan) -> None:
    slides = outlined(plan, slide("a"), slide("b"), slide("c", "Title (2)"), slide("d"))
    assert [one.title for one in slides] == ["Title", "Title (2)", "Title (2) (2)", "Title (3)"]


def test_up_to_six_points_stand_in_one_column(plan: Plan) -> None:
    (made,) = outlined(plan, slide("a", points=says(*"123456")))
    assert (made.layout, made.points, made.second_points) == ("points", tuple("123456"), ())


def test_more_points_stand_in_two_columns_of_the_same_length(plan: Plan) -> None:
    (made,) = outlined(plan, slide("a", points=says(*"1234567890")))
    assert (made.layout, made.points, made.second_points) == ("two-columns", tuple("12345"), tuple("67890"))


def test_points_that_would_run_off_the_slide_go_on_to_another_without_the_notes(plan: Plan) -> None:
    words = says(*(f"{number} " + "long " * 40 for number in range(6)))
    slides = outlined(plan, slide("a", points=words, minutes=2, notes=says("Say it.")[0]))
    assert [(one.id, one.title, len(one.points), one.minutes, one.notes) for one in slides] == [
        ("a", "Title", 3, 2, ("Suggested words.", "Say it.")),
        ("a-2", "Title (2)", 3, None, ()),
    ]


def test_a_table_too_long_for_a_slide_goes_on_under_the_same_header(real_plan: Plan) -> None:
    deck = attrs.evolve(real_plan.decks[0], slides=(slide("a", shows="areas", layout="table"),))
    narrow = attrs.evolve(real_plan, sub_strategies=real_plan.sub_strategies * 2, decks=(deck,))
    slides = outline(Edition(narrow, "en"), deck).slides
    tables = [one.table for one in slides if one.table is not None]
    assert len(tables) == len(slides) > 1
    assert {table.header for table in tables} == {("Sub-strategy", "Status")}
    assert sum(len(table.rows) for table in tables) == 2 * len(real_plan.sub_strategies)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_slide_of_the_real_deck_holds_all_it_shows(real_plan: Plan, language: str) -> None:
    deck = real_plan.decks[0]
    made = outline(Edition(real_plan, language), deck)
    assert [one.id for one in made.slides] == [one.id for one in sorted(deck.slides, key=lambda one: one.extra)]


@pytest.mark.parametrize("layout", ["title", "section"])
def test_no_point_is_lost_where_a_layout_has_no_place_for_points(plan: Plan, layout: str) -> None:
    (made,) = outlined(plan, slide("a", layout=layout, points=says("Kept")))
    assert (made.layout, made.points) == ("points", ("Kept",))


def test_slides_go_on_alike_in_every_language(plan: Plan) -> None:
    long = Text([("da", "Et langt punkt. " * 12, NOWHERE), ("en", "Short.", NOWHERE)])
    deck = attrs.evolve(plan.decks[0], slides=(slide("a", points=(long,) * 6),))
    both = outlines({language: Edition(plan, language) for language in plan.languages}, deck)
    assert [one.id for one in both["da"].slides] == [one.id for one in both["en"].slides] == ["a", "a-2"]
    assert both["en"] == outline(Edition(plan, "en"), deck)


def test_a_sentence_alone_is_a_slide_of_its_own_kind(plan: Plan) -> None:
    (made,) = outlined(plan, slide("a", quote=says("We begin now.")[0], quoted=says("Anna Berg")[0]))
    assert (made.layout, made.statement, made.said_by) == ("statement", "We begin now.", "Anna Berg")


def test_the_facts_of_a_deck_change_with_what_is_on_it_and_with_nothing_else(plan: Plan) -> None:
    deck = plan.decks[0]
    made = outline(Edition(plan, "en"), deck)
    assert re.fullmatch(r"[0-9a-f]{12}", made.facts)
    assert outline(Edition(plan, "en"), deck).facts == made.facts
    elsewhere = attrs.evolve(plan, terms=())
    assert outline(Edition(elsewhere, "en"), deck).facts == made.facts
    assert outline(Edition(plan, "en"), attrs.evolve(deck, slot=6)).facts != made.facts


def test_a_space_that_must_not_break_stays(plan: Plan) -> None:
    (made,) = outlined(plan, slide("a", points=says("About  [[=roads-frame]]\nin all")))
    assert made.points == ("About DKK\u00a028.6\u00a0million in all",)


@pytest.mark.parametrize(
    ("language", "tag"),
    [("da", "da-DK"), ("en", "en-GB"), ("pl", "pl-PL"), ("fi", "fi-FI"), ("pt-BR", "pt-BR"), ("xx", "xx")],
)
def test_a_language_carries_the_country_whose_spelling_it_follows(plan: Plan, language: str, tag: str) -> None:
    assert language_tag(plan, language) == tag


def test_the_speakers_organisation_is_not_said_twice(plan: Plan) -> None:
    made = outline(Edition(plan, "en"), plan.decks[0])
    assert made.speaker_lines == ("Anna Berg", "Head of Strategy", "Fjord Municipality")
    known = attrs.evolve(made, role="Head of Strategy, Fjord Municipality")
    assert known.speaker_lines == ("Anna Berg", "Head of Strategy, Fjord Municipality")
