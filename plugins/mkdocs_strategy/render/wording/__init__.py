"""The words the package itself writes, by language. A strategy's own content/data/wording.yml adds languages or replaces words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from string import Formatter

from mkdocs_strategy.render.wording.da import WORDS as DA
from mkdocs_strategy.render.wording.en import WORDS as EN
from mkdocs_strategy.render.wording.word_en import WORDS as OF_WORD_FILES

BUILT_IN: Mapping[str, Mapping[str, str]] = {"da": DA, "en": EN}

# Keys that only some languages need: how a language writes money and dates where CLDR's way does not suit, and what
# headings of Word files say.
OPTIONAL = frozenset(
    {
        *("locale", "million-words", "money", "percent-words", "search-spelt", "small-numbers", "thousand-words"),
        "compound-parts",
        "linking-letters",
        "locale",
        "million-words",
        "money",
        "never-compound-parts",
        "percent-words",
        "small-numbers",
        "thousand-words",
        "word-endings",
        "words-behind-amounts",
    }
) | frozenset(OF_WORD_FILES)


def words_of(language: str, own: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    """All words for a language: the strategy's own before the built-in ones, English where neither speaks."""
    base = language.partition("-")[0]
    built_in = BUILT_IN.get(language) or BUILT_IN.get(base)
    fallback = {key: words for key, words in EN.items() if key not in OPTIONAL} if built_in is None else built_in
    return {**fallback, **own.get(base, {}), **own.get(language, {})}


def missing_words(language: str, own: Mapping[str, Mapping[str, str]]) -> tuple[str, ...]:
    """The keys a language has no words for, so that English ones would be shown."""
    base = language.partition("-")[0]
    if language in BUILT_IN or base in BUILT_IN:
        return ()
    known = {**own.get(base, {}), **own.get(language, {})}
    return tuple(key for key in EN if key not in known and key not in OPTIONAL)


def unknown_words(own: Mapping[str, Mapping[str, str]]) -> tuple[tuple[str, str], ...]:
    """Keys in a strategy's own wording that nothing asks for, as (language, key)."""
    return tuple(
        (language, key) for language, words in own.items() for key in words if key not in EN and key not in OPTIONAL
    )


def fields_of(key: str) -> tuple[str, ...]:
    """The fields that the words for a key may have."""
    return tuple(dict.fromkeys(name for _, name, _, _ in Formatter().parse(EN.get(key, "")) if name))


def wrong_fields(own: Mapping[str, Mapping[str, str]]) -> Iterator[tuple[str, str, str]]:
    """Fields or braces in a strategy's own words that nothing fills, as (language, key, what is wrong)."""
    for language, words in own.items():
        for key, written in words.items():
            try:
                fields = [name for _, name, _, _ in Formatter().parse(written) if name is not None]
            except ValueError:
                yield language, key, "a single brace"
                continue
            yield from ((language, key, f"'{{{name}}}'") for name in fields if name not in fields_of(key))
