"""Words in the order of their language's alphabet, and the letter each stands under."""

from __future__ import annotations

import pytest

from mkdocs_strategy.render.sorting import initial, sort_key

IN_ORDER = {
    "da": ["3D", "café", "Cafeteria", "Köln", "zoo", "æble", "ærø", "øl", "Aabenraa", "ål"],
    "nb": ["aften", "zoo", "ærlig", "øl", "ål"],
    "sv": ["zoo", "ål", "äl", "ärlig", "öl"],
    "en": ["Ångström", "apple", "étage", "øl", "zoo"],
    "de": ["Apfel", "Öl", "Oma", "Straße", "Zoo"],
    "pl": ["ćma", "lampa", "łódź", "ósmy", "zamek"],
    "is-not-known": ["a", "é", "z"],
}


@pytest.mark.parametrize(("language", "words"), IN_ORDER.items())
def test_words_stand_in_order(language: str, words: list[str]) -> None:
    backwards = words[::-1]
    assert sorted(backwards, key=lambda one: sort_key(one, language)) == words


def test_capitals_and_accents_do_not_part_words() -> None:
    assert sorted(["b", "A", "a", "á", "B"], key=lambda one: sort_key(one, "en")) == ["A", "a", "á", "B", "b"]


def test_spaces_and_signs_come_before_letters() -> None:
    words = ["e-health", "e health", "ehealth"]
    assert sorted(words, key=lambda one: sort_key(one, "en")) == ["e health", "e-health", "ehealth"]


@pytest.mark.parametrize(
    ("word", "language", "letter"),
    [
        ("æble", "da", "Æ"),
        ("Aabenraa", "da", "Å"),
        ("Aabenraa", "en", "A"),
        ("étage", "da", "E"),
        ("łódź", "pl", "L"),
        ("(app)", "en", "A"),
        ("3D", "en", "#"),
        ("…", "en", "#"),
        ("", "en", "#"),
    ],
)
def test_the_letter_of_a_word(word: str, language: str, letter: str) -> None:
    assert initial(word, language) == letter
