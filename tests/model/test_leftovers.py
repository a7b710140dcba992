"""What programs leave in a text."""

from __future__ import annotations

import pytest

from mkdocs_strategy.model.leftovers import merge_marks, unseen_character


def test_an_unfinished_merge_shows_once() -> None:
    text = "a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> main\nd\n"
    assert list(merge_marks(text)) == [(2, "<<<<<<< HEAD")]
    assert [words for _, words in merge_marks(text + text)] == ["<<<<<<< HEAD"] * 2


@pytest.mark.parametrize("mark", ["=======", ">>>>>>> main", "<<<<<<<"])
def test_a_mark_left_alone_shows(mark: str) -> None:
    assert list(merge_marks(f"a\n{mark}\nb\n")) == [(2, mark)]
    assert list(merge_marks(mark)) == [(0, mark)]


@pytest.mark.parametrize("text", ["", "a\n========\n", "a\n======\n", " <<<<<<< a", "a ======= b", "> > > a"])
def test_no_mark(text: str) -> None:
    assert list(merge_marks(text)) == []


@pytest.mark.parametrize("character", "\x00\x07\x0b\x0c\x1f\x7f\x80\x9f\u200b\ufeff\ufffd\ufffe")
def test_a_character_that_cannot_be_seen(character: str) -> None:
    assert unseen_character(f"æ\t\n{character}b{character}") == 3


def test_letters_spaces_and_signs_can_be_seen() -> None:
    assert unseen_character("aæ\u0105 \t\r\n\xa0\xad\u2013\u201c\u2009\u2011\U0001f600\u200d") is None
