"""Other words in a Markdown text: what readers see is what was wanted, and nothing that was a reference is frozen."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_strategy.model.literal import literal
from mkdocs_strategy.model.rewriting import Held, Rewritten, _seen, rewritten, words_shown

PRINTED = {"[[a]]": "Alfa Beta", "[[=b]]": "28,6 mio. kr.", "[[=n]]": "ni"}


def shown(reference: str, before: str) -> str:
    return PRINTED[reference]


@pytest.mark.parametrize(
    ("raw", "wanted", "text"),
    [
        (
            "Det er [[a]] og **fed tekst** her.",
            "Det er Alfa Beta og fed ny tekst her.",
            "Det er [[a]] og **fed ny tekst** her.",
        ),
        ("Det er [[a]] og her.", "Det var Alfa Beta, og her nu.", "Det var [[a]], og her nu."),
        ("Det er [[a]] og her.", "Det er og her.", "Det er og her."),
        ("Se [linket her](x.md#y) nu.", "Se hele linket her nu.", "Se hele [linket her](x.md#y) nu."),
        ("Se [[a|egne ord]].", "Se egne nye ord.", "Se [[a|egne nye ord]]."),
        ("Beløbet er [[=b]].", "Beløbet er 28,6 mio. kr.", "Beløbet er [[=b]]."),
        ("Beløbet er [[=b]].", "Rammen er 28,6 mio. kr.", "Rammen er [[=b]]."),
        ("a\nb c", "a b d", "a\nb d"),
        ("a **b** c", "a b, c", "a **b**, c"),
        ("a **b** c", "a c", "a c"),
        ("a [b](x) c", "a c", "a c"),
        ("a [[a|b d]] c", "a c", "a c"),
        ("b c", "x b c d.", "x b c d."),
        ("b c", "- b c", "\\- b c"),
        ("b", "b {: .x} [[a]] <i> ::p", "b &#123;: .x} \\[\\[a\\]\\] &lt;i> ::p"),
        ("a [b](x), se\n[c d](y).", "a b. Se mere c d.", "a [b](x). Se\nmere [c d](y)."),
    ],
)
def test_only_what_changed_is_written_anew(raw: str, wanted: str, text: str) -> None:
    assert rewritten(raw, wanted, shown) == Rewritten(text)


@pytest.mark.parametrize(
    ("raw", "wanted", "held"),
    [
        ("Det er [[a]] her.", "Det er Alfa Gamma her.", Held("[[a]]", "Alfa Beta", "Alfa Gamma")),
        ("Beløbet er [[=b]].", "Beløbet er 30 mio. kr.", Held("[[=b]]", "28,6 mio. kr.", "30 mio. kr.")),
        ("De [[=n]] ting.", "De otte ting.", Held("[[=n]]", "ni", "otte")),
    ],
)
def test_what_a_reference_prints_is_never_frozen(raw: str, wanted: str, held: Held) -> None:
    assert rewritten(raw, wanted, shown) == Rewritten(raw, (held,))


@pytest.mark.parametrize(
    ("raw", "wanted"),
    [
        ("se [forsiden](index.md) nu.", "læs om huset nu."),
        ("Det er [[a]] her.", "Det bliver Gamma her."),
        ("se [[a|egne ord]] nu.", "læs noget nyt nu."),
    ],
)
def test_what_cannot_be_told_for_sure_is_left_to_people(raw: str, wanted: str) -> None:
    assert rewritten(raw, wanted, shown) is None


SIGNS = st.text("ab *_[](){}:!/|<>&#`~\\.,-1'\"«»", max_size=30)
RAW = st.lists(
    st.sampled_from(["ord", "**fed**", "[link](x.md)", "[[a]]", "[[a|egne]]", "[[=b]]", "og,", "*k*", "slut.", "\n"]),
    max_size=8,
).map(" ".join)


@settings(max_examples=300, deadline=None)
@given(SIGNS)
def test_literal_words_show_just_themselves(words: str) -> None:
    assert list(words_shown(literal(words), shown)) == [one.text for one in _seen(words)]


@settings(max_examples=300, deadline=None)
@given(RAW, SIGNS, st.integers(0, 10), st.integers(0, 10))
def test_what_is_shown_is_what_was_wanted(raw: str, more: str, start: int, end: int) -> None:
    """Any words put in place of any stretch: the outcome shows them all, but for what a reference prints; or there is none."""
    before = list(words_shown(raw, shown))
    wanted = " ".join([*before[: min(start, end)], more, *before[max(start, end) :]])
    made = rewritten(raw, wanted, shown)
    if made is not None and not made.held:
        said = [one.text for one in _seen(wanted)]
        told = list(words_shown(made.text, shown))
        assert told == said or [one for one in told if one != "."] == [one for one in said if one != "."]
