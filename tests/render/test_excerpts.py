"""The sentence around a mention, as a reader of another page sees it."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.excerpts import MOST, sentence
from mkdocs_strategy.sources.load import load_plan

TOWN = Path(__file__).parent / "town" / "content"


@pytest.fixture(scope="module")
def edition() -> Edition:
    return Edition(load_plan(TOWN, "content").plan, "en")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("One. Two with @. Three.", "Two with @."),
        ("Only @ here", "Only @ here"),
        ("First.\n\nThe second\nhas @ in it. And more.\n\nThird.", "The second has @ in it."),
        ("- one\n- **two** about @\n- three", "two about @"),
        ("1. one. Two @!\n2. three", "Two @!"),
        ("## A heading {#x}\n\nText @. End", "Text @."),
        ("Ca. 5 mio. kr. til @ i år. Mere.", "Ca. 5 mio. kr. til @ i år."),
        ("See [a page](x.md#y) or `code` and @{.small}. More.", "See a page or code and @."),
        ("See [a\npage](x.md) and @.", "See a page and @."),
        ("Is it so? “Yes,” says @.", "“Yes,” says @."),
        ("Before. [[school|The school]] and @ meet. After.", "The school and @ meet."),
        ("Text <b>with</b> @ \\[1\\].", "Text with @ [1]."),
        ("| a | @ b |\n| - | - |", "a | @ b |"),
    ],
)
def test_the_sentence_is_cut_out_and_plain(edition: Edition, text: str, said: str) -> None:
    assert sentence(edition, text, text.index("@")) == said


def test_a_long_sentence_is_cut_to_the_words_around_the_place(edition: Edition) -> None:
    text = "word " * 80 + "@ " + "other " * 80
    said = sentence(edition, text, text.index("@"))
    assert said.startswith("… word")
    assert said.endswith("other …")
    assert "@" in said
    assert len(said) <= MOST + 4
