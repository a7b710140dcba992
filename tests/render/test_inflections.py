"""What the stemmer of the search leaves apart is found by each form; what it unifies, and what is no form, is left alone."""

from __future__ import annotations

import pytest

from mkdocs_strategy.render.inflections import kin
from mkdocs_strategy.render.search_words import stem_of

STEM = stem_of("da")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("indsats", "indsatsen"),
        ("indsatserne", "indsats"),
        ("regel", "reglerne"),
        ("middel", "midler"),
        ("artikel", "artikler"),
        ("center", "centre"),
        ("bog", "bøger"),
        ("bogen", "bøgernes"),
        ("hånden", "hænder"),
        ("kapacitet", "kapaciteten"),
        ("gammel", "gamle"),
    ],
)
def test_two_forms_of_a_word_find_each_other(one: str, other: str) -> None:
    assert STEM(one) != STEM(other), "the stemmer does it by itself"
    found = kin(frozenset({one, other}), "da", STEM)
    assert STEM(other) in {STEM(form) for form in found[one]}
    assert STEM(one) in {STEM(form) for form in found[other]}


def test_forms_that_nobody_wrote_are_known_by_their_stem() -> None:
    assert kin(frozenset({"regel"}), "da", STEM) == {"regel": ("regl",)}
    assert STEM("reglerne") == STEM("regl")


@pytest.mark.parametrize(
    "words",
    [
        {"delstrategi", "delstrategien", "delstrategiernes"},
        {"patient", "patienter"},
        {"mand", "mandat"},
        {"data", "dato"},
        {"for", "forrest"},
    ],
)
def test_what_needs_no_help_and_what_is_no_form_is_left_alone(words: set[str]) -> None:
    assert kin(frozenset(words), "da", STEM) == {}


def test_other_languages_are_left_to_their_stemmers() -> None:
    assert kin(frozenset({"index", "indices"}), "en", stem_of("en")) == {}
