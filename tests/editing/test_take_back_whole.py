"""Whole documents of the real content: every passage is known again in Word, and what a colleague writes comes back."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from mkdocs_strategy.editing.take_back import Asked, proposal
from mkdocs_strategy.editing.word_places import Places
from mkdocs_strategy.model.page_passages import passages_of
from mkdocs_strategy.model.returning import mark_of
from mkdocs_strategy.pipeline import prepare
from mkdocs_strategy.publish.documents import document_bytes
from mkdocs_strategy.publish.word_file import opened_word
from mkdocs_strategy.publish.word_text import text_of
from mkdocs_strategy.render.document_files import pages_of
from mkdocs_strategy.render.documents import Site, document
from tests.conftest import ROOT
from tests.publish.colleague import Colleague


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_passage_of_the_real_pages_is_found_in_its_document(language: str) -> None:
    edition = prepare(ROOT / "content").editions[language]
    whole = edition.plan.strategy.id
    data = document_bytes(document(edition, whole, Site()), "docx")
    places = Places(edition, pages_of(edition, whole), text_of(opened_word(data, "x").parts).accepted)
    written_there = [one for page in places.pages for one in passages_of(page)]
    assert sorted(map(repr, places.passages.values())) == sorted(map(repr, written_there))


def reworded(one: Colleague, number: int, paragraph: object, words: str, raw: str) -> None:
    """Change words of a paragraph's own, early in it, in the middle or at its end."""
    own = re.sub(r"\[\[.*?\]\]", " ", raw, flags=re.DOTALL).split()
    said = [each for each in words.split() if each.isalpha() and words.count(each) == 1 and each in own]
    if number % 3 == 0 and len(said) > 4:
        one.reword_in(paragraph, said[len(said) // 2], "andetord")
    if number % 3 != 2 and len(said) > 8:
        one.reword_in(paragraph, said[len(said) // 4], "")
    if number % 3 != 1:
        one.append_to(paragraph, " Og lidt {mere} *her*.")


@pytest.mark.parametrize("area", ["digital-innovation", "citizens-and-patients"])
def test_the_document_says_afterwards_what_the_colleague_wrote(area: str, tmp_path: Path) -> None:
    """Every paragraph of prose is edited; once the proposal is in the sources, a new document says the same as the file."""
    content = shutil.copytree(ROOT / "content", tmp_path / "content")
    edition = prepare(content).editions["da"]
    data = document_bytes(document(edition, area, Site()), "docx")
    now = text_of(opened_word(data, "x").parts).accepted
    places = Places(edition, pages_of(edition, area), now)
    one = Colleague(data, tracked=False)
    elements = one.paragraphs()
    assert [mark_of(each) for _, each in elements] == [each.mark for each in now if each.kind != "note"]
    for number, passage in places.passages.items():
        if passage.kind != "heading":
            reworded(one, number, *elements[number], passage.raw)
    (tmp_path / "back.docx").write_bytes(one.saved())
    found = proposal(content, tmp_path / "back.docx", Asked())
    for path, text in found.draft.items():
        path.write_bytes(text or b"")
    again = document_bytes(document(prepare(content).editions["da"], area, Site()), "docx")
    held = {each.values for each in found.findings}
    wanted = [each.words for each in text_of(opened_word(one.saved(), "x").parts).accepted if each.kind != "note"]
    said = [each.words for each in text_of(opened_word(again, "x").parts).accepted if each.kind != "note"]
    differ = [(a, b) for a, b in zip(wanted, said, strict=True) if a != b and "Fakta" not in a]
    assert (held, differ) == (set(), [])
