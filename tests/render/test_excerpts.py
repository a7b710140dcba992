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
        ("One is told. Two is told with @. Three.", "Two is told with @."),
        ("Only @ here", "Only @ here"),
        ("First.\n\nThe second\nhas @ in it. And more.\n\nThird.", "The second has @ in it."),
        ("- one\n- **two** about @\n- three", "two about @"),
        ("What is it?\n:   - A list of all @\n    - and more", "A list of all @"),
        ("1. one. Two of them are @!\n2. three", "Two of them are @!"),
        ("## A heading {#x}\n\nThis is a text with @. End", "This is a text with @."),
        ("Ca. 5 mio. kr. til @ i år. Mere.", "Ca. 5 mio. kr. til @ i år."),
        ("Read [a page](x.md#y) or `code` and @{.small}. More.", "Read a page or code and @."),
        ("Read of [a\npage](x.md) and @.", "Read of a page and @."),
        ("Is it so? “Yes, it is so,” says @.", "“Yes, it is so,” says @."),
        ("Before. [[school|The school]] and @ meet. After.", "The school and @ meet."),
        ("A text <b>with</b> @ \\[1\\].", "A text with @ [1]."),
        ("| a | @ b |\n| - | - |", "a · @ b"),
        ("| [[school]] | One. Two @. Three. | |", "The school · One. Two @. Three."),
    ],
)
def test_the_sentence_is_cut_out_and_plain(edition: Edition, text: str, said: str) -> None:
    assert sentence(edition, text, text.index("@")) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Two readings are possible. See [[school|@]]. And more.", "Two readings are possible. See @."),
        ("One. Two readings are possible. See also @ and [b](b.md).", "Two readings are possible. See also @ and b."),
        ("Why is it so? See a. See @.", "Why is it so? See a. See @."),
        ("- **[[school|@]].** Nobody explains what it is. More.", "@. Nobody explains what it is."),
        ("The rest is told. Not @.", "The rest is told. Not @."),
        ("Only @", "Only @"),
    ],
)
def test_a_sentence_that_says_too_little_comes_with_its_neighbour(edition: Edition, text: str, said: str) -> None:
    assert sentence(edition, text, text.index("@")) == said


@pytest.mark.parametrize("text", ["See @.", "Elsewhere.\n\n- See @ and [b](b.md).\n- More."])
def test_what_only_sends_readers_on_is_no_sentence(edition: Edition, text: str) -> None:
    assert sentence(edition, text, text.index("@")) == ""


def test_a_long_sentence_is_cut_to_the_words_around_the_place(edition: Edition) -> None:
    text = "word " * 80 + "@ " + "other " * 80
    said = sentence(edition, text, text.index("@"))
    assert said.startswith("… word")
    assert said.endswith("other …")
    assert "@" in said
    assert len(said) <= MOST + 4
