"""What can be found: a record for each page and each thing with an address, from what editors write, in both languages."""

from __future__ import annotations

import pytest

from mkdocs_strategy.pipeline import Publication, prepare
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.search_page import search_address
from mkdocs_strategy.render.search_records import BEGINS, SearchRecord, Section
from mkdocs_strategy.render.search_words import found_by, offered
from tests.conftest import ORGANISATIONS, ROOT


@pytest.fixture(scope="module")
def real() -> Publication:
    return prepare(ROOT / "content")


def records(edition: Edition) -> dict[str, SearchRecord]:
    return {one.url: one for one in found_by(edition, "da")}


def test_everything_with_an_address_can_be_found_once(real: Publication) -> None:
    for language, edition in real.editions.items():
        found = [one.url for one in found_by(edition, "da")]
        assert len(found) == len(set(found))
        prefix = "" if language == "da" else f"{language}/"
        things = [edition.address(identifier) for identifier in edition.plan.things]
        with_place = [one for one in things if one is not None and one.anchor is not None]
        pages = [page for page in edition.pages if page != "soeg.md"]
        assert len(found) == len(with_place) + len(pages)
        assert all(one.startswith(prefix) for one in found)


def test_a_record_says_what_a_thing_is_and_where_it_belongs(real: Publication) -> None:
    found = records(real.editions["da"])
    told = {
        url: (found[url].title, found[url].kind, found[url].group, found[url].area)
        for url in (
            "delstrategier/clinic/",
            "delstrategier/digital-innovation/#di-legal-adviser",
            "ordliste/#term-epj",
            "okonomi/",
        )
    }
    assert told == {
        "delstrategier/clinic/": ("Digitalisering af klinikken", "sub-strategy", "areas", ""),
        "delstrategier/digital-innovation/#di-legal-adviser": (
            "En juridisk rådgiver",
            "initiative",
            "initiatives",
            "Digital innovation",
        ),
        "ordliste/#term-epj": ("EPJ", "term", "words", ""),
        "okonomi/": ("Økonomi", "page", "pages", ""),
    }


def test_words_to_search_by_are_names_that_nobody_reads(real: Publication) -> None:
    for language, edition in real.editions.items():
        found = records(edition)
        record = found["delstrategier/cyber-security/" if language == "da" else "en/delstrategier/cyber-security/"]
        words = edition.pages["delstrategier/cyber-security.md"].front_matter.search_words
        assert len(words) > 3
        assert set(words) <= set(record.names)
        assert "hacker" not in " ".join(one.text for one in record.sections)
        for term in edition.plan.terms:
            record = next(one for url, one in found.items() if url.endswith(f"#{term.id}"))
            assert set(term.search_words.in_language(language)) <= set(record.names)


def test_hidden_words_are_parts_forms_and_what_terms_stand_for(real: Publication) -> None:
    found = records(real.editions["da"])
    assert {"sikkerhed"} <= set(found["okonomi/#cyber-agreement-funds"].hidden)
    assert "cybersikkerhed" in found["delstrategier/cyber-security/"].names
    assert {"elektronisk"} <= set(found["delstrategier/clinic/"].hidden) | set(found["delstrategier/clinic/"].words)
    for record in found.values():
        assert not set(record.hidden) & set(record.words)


def test_no_record_holds_marks_of_markdown_or_unresolved_references(real: Publication) -> None:
    for edition in real.editions.values():
        for record in found_by(edition, "da"):
            said = " ".join((record.title, record.summary, *(f"{one.heading} {one.text}" for one in record.sections)))
            assert [mark for mark in ("[[", "]]", "**", "::", "{#", "](", "\0") if mark in said] == [], record.url


def test_a_record_is_a_small_page_with_weights() -> None:
    record = SearchRecord(
        "a/#b",
        "A & B",
        "term",
        "Area",
        ("ab", "b a"),
        "Short.",
        (Section("", "", "Text."), Section("H", "h", "More.")),
        ("x",),
    )
    assert record.html("da") == (
        '<!doctype html><html lang="da"><head>'
        '<meta data-pagefind-meta="url[content]" content="a/#b">'
        '<meta data-pagefind-meta="kind[content]" content="term">'
        '<meta data-pagefind-meta="group[content]" content="words">'
        '<meta data-pagefind-meta="area[content]" content="Area">'
        '<meta data-pagefind-meta="names[content]" content="ab|b a">'
        "</head><body data-pagefind-body>"
        '<h1 data-pagefind-weight="10">A &amp; B</h1>'
        '<p data-pagefind-weight="6">ab b a</p>'
        '<p data-pagefind-weight="0.4">x</p>'
        f'<p>{BEGINS}</p><p data-pagefind-weight="3">Short.</p>'
        "<p>Text.</p>"
        '<h2 id="h" data-pagefind-weight="5">H</h2><p>More.</p>'
        "</body></html>\n"
    )


def test_the_words_that_are_offered_are_words_of_the_strategy(real: Publication) -> None:
    words = offered(real.editions["da"], found_by(real.editions["da"], "da"))
    assert len(words) == len(set(words)) > 1000
    assert {"cybersikkerhed", "delstrategi", "økonomi"} <= set(words)
    assert [word for word in words if word in ("eller", "hvad") or len(word) < 4 or not word.isalpha()] == []


def test_another_organisation_has_records_in_its_own_languages() -> None:
    county = prepare(ORGANISATIONS / "lake-county" / "content")
    polish = {one.url: one.title for one in found_by(county.editions["pl"], "pl")}
    assert polish["podstrategie/digital-school/"] == "Cyfrowa szkoła"
    assert search_address(county.editions["pl"], "pl") == "szukaj/"
    assert search_address(county.editions["en"], "pl") == "en/szukaj/"


def test_where_no_page_is_for_searching_there_is_no_address() -> None:
    parish = prepare(ORGANISATIONS / "hill-parish" / "content")
    assert search_address(parish.editions["da"], "da") == ""
