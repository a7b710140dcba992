"""The facts as open data: what a program reads is what a reader of each language sees."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from mkdocs_strategy.pipeline import Publication, prepare
from mkdocs_strategy.render.exports import facts_json
from mkdocs_strategy.render.open_budget import amounts_csv, description_json

TOWN = Path(__file__).parent / "town" / "content"
REAL = Path(__file__).parents[2] / "content"


@pytest.fixture(scope="module")
def town() -> Publication:
    return prepare(TOWN, "content")


def facts(publication: Publication) -> dict[str, dict[str, Any]]:
    written = json.loads(facts_json(publication.plan, publication.editions, None))
    return {thing["id"]: thing for thing in written["things"]}


def test_references_stand_as_the_names_and_figures_of_the_language(town: Publication) -> None:
    assert facts(town)["figure-people"]["text"] == {"da": "I Møllerup Kommune.", "en": "In Mill Town."}
    (principle,) = facts(town)["mill-strategy"]["principles"]
    amounts = {
        language: edition.value(town.plan.things["school-frame"].amount) for language, edition in town.editions.items()
    }
    assert principle["text"] == {
        "da": f"Borgeren først: {amounts['da']} er afsat.",
        "en": f"People first: {amounts['en']} is set aside.",
    }


def test_a_text_for_all_languages_is_written_once(town: Publication) -> None:
    assert facts(town)["anna-holm"]["name"] == "Anna Holm"


def test_it_is_written_in_each_where_it_refers_to_what_they_call_differently() -> None:
    real = prepare(REAL, "content")
    (deck,) = real.plan.decks
    number, slide = next(
        (i, one) for i, one in enumerate(deck.slides) if one.points and one.points[0].languages == ("*",)
    )
    identifier = slide.points[0][0][1].strip("[]")
    written = facts(real)[deck.id]["slides"][number]["points"][0]
    assert written == {language: edition.name(identifier) for language, edition in real.editions.items()}


@pytest.mark.parametrize("content", [TOWN, REAL])
def test_nothing_of_the_notation_is_left(content: Path) -> None:
    publication = prepare(content, "content")
    assert "[[" not in facts_json(publication.plan, publication.editions, None)
    assert "[[" not in amounts_csv(publication.plan, publication.editions)
    assert "[[" not in description_json(publication.plan, publication.editions)
