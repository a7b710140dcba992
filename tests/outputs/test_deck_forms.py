"""Decks in all their forms beside the site: each is made once, and one that cannot be made keeps no other from it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from mkdocs_strategy.deck_outputs import build_decks, check_decks

ROOT = Path(__file__).resolve().parents[2]
CONTENT = ROOT / "tests" / "render" / "one_deck" / "content"
FORMS = ("html", "pdf", "pptx")


def made_files(site: Path) -> list[str]:
    return sorted(file.name for file in (site / "decks" / "visit").iterdir())


def test_a_deck_is_a_page_a_pdf_and_a_powerpoint_file_in_every_language(tmp_path: Path) -> None:
    made = build_decks(CONTENT, ["visit"], None, tmp_path / "site", tmp_path / "cache")
    assert (made.new, made.failures) == (6, ())
    assert made_files(tmp_path / "site") == [f"visit.{language}.{form}" for language in ("da", "en") for form in FORMS]
    # It has a funding mark, whose font goes along with its licence.
    beside = sorted(file.name for file in (tmp_path / "site" / "decks").iterdir() if file.is_file())
    assert beside == ["Ubuntu-Regular.ttf", "Ubuntu.LICENSE.txt", "deck.css", "deck.js"]
    assert build_decks(CONTENT, ["visit"], None, tmp_path / "site", tmp_path / "cache").new == 0


def test_without_typst_all_but_the_pdf_is_made_and_one_message_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    made = build_decks(CONTENT, ["visit"], None, tmp_path / "site", tmp_path / "cache")
    assert ["Typst" in str(failure) for failure in made.failures] == [True]
    assert made_files(tmp_path / "site") == [
        f"visit.{language}.{form}" for language in ("da", "en") for form in ("html", "pptx")
    ]


def test_a_broken_template_is_told_for_each_language_and_leaves_the_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mkdocs_strategy.publish.deck_pdf._template", lambda: "#broken(")
    made = build_decks(CONTENT, ["visit"], None, tmp_path / "site", tmp_path / "cache")
    assert [str(failure).partition(":")[0] for failure in made.failures] == [
        "Typst could not make the deck 'Fjorden på fem minutter' (da-DK) as PDF",
        "Typst could not make the deck 'The fjord in five minutes' (en-GB) as PDF",
    ]
    assert [name for name in made_files(tmp_path / "site") if name.endswith("pdf")] == []


def test_a_file_of_any_form_that_is_older_than_its_facts_is_told(tmp_path: Path) -> None:
    build_decks(CONTENT, ["visit"], "da", tmp_path, tmp_path / "cache")
    assert [line for line in check_decks(CONTENT, tmp_path)[1] if "visit." in line] == []
    for form in FORMS:
        file = tmp_path / "decks" / "visit" / f"visit.da.{form}"
        build_decks(CONTENT, ["visit"], "en", tmp_path, tmp_path / "cache")
        file.write_bytes((file.parent / f"visit.en.{form}").read_bytes())
    told = [line for line in check_decks(CONTENT, tmp_path)[1] if "visit.da." in line]
    assert [form in line for form, line in zip(("html", "pptx", "pdf"), told, strict=True)] == [True] * 3
