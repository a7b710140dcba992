"""Compounds are divided where both sides are words of the texts, and at hyphens; nothing else is."""

from __future__ import annotations

from functools import partial

import pytest

from mkdocs_strategy.render.compounds import Splitter
from mkdocs_strategy.render.inflections import bases
from mkdocs_strategy.render.search_words import stem_of

DANISH = {
    *("cyber", "sikkerhed", "sikkerheden", "system", "systemer", "strategi", "gruppe", "patient", "journal", "sundhed"),
    *(
        "data",
        "beskyttelse",
        "rådgiver",
        "væsen",
        "barn",
        "partner",
        "skab",
        "region",
        "rådet",
        "over",
        "blik",
        "it",
        "drift",
    ),
}
BARE = {"over"}


def danish() -> Splitter:
    return Splitter("da", DANISH, BARE, stem_of("da"), partial(bases, language="da"))


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("cybersikkerhed", ("cyber", "sikkerhed")),
        ("cybersikkerhedens", ("cyber", "sikkerhedens")),
        ("strategigrupperne", ("strategi", "grupperne")),
        ("sundhedsvæsenet", ("sundhed", "væsenet")),
        ("regionsrådet", ("region", "rådet")),
        ("databeskyttelsesrådgiver", ("databeskyttelse", "data", "beskyttelse", "rådgiver")),
        ("it-drift", ("it", "drift")),
        ("patientdata-systemer", ("patientdata", "systemer", "patient", "data")),
        ("sikkerhed", ()),
        ("partnerskab", ()),
        ("overblik", ()),
        ("cyberangreb", ()),
        ("datadata", ("data",)),
    ],
)
def test_a_danish_word_has_the_parts_that_somebody_wrote(word: str, parts: tuple[str, ...]) -> None:
    assert sorted(danish().parts(word)) == sorted(parts)


def test_one_end_written_for_two_compounds_is_read_in_both() -> None:
    said = "Cyber- og datasikkerhed, patient- og barn og it- og rådet"
    assert danish().shared(said) == ("cybersikkerhed",)


def test_a_language_that_joins_no_words_is_divided_at_hyphens_only() -> None:
    english = Splitter("en", {"sub", "strategy", "data", "base"}, frozenset(), stem_of("en"), lambda word: ())
    assert english.parts("sub-strategy") == ("sub", "strategy")
    assert english.parts("database") == ()


def test_german_compounds_have_their_own_joints() -> None:
    german = Splitter("de-AT", {"gesundheit", "daten", "schutz", "gruppe"}, frozenset(), stem_of("de"), lambda word: ())
    assert german.parts("gesundheitsdaten") == ("gesundheit", "daten")
    assert german.parts("gruppenschutz") == ("gruppe", "schutz")
