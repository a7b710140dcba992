"""The words the package itself writes, by language. A strategy's own content/data/wording.yml adds languages or replaces words."""

from __future__ import annotations

from collections.abc import Mapping

from mkdocs_strategy.render.wording.da import WORDS as DA
from mkdocs_strategy.render.wording.en import WORDS as EN

BUILT_IN: Mapping[str, Mapping[str, str]] = {"da": DA, "en": EN}

# Keys that only some languages need: how a language writes money and dates where CLDR's way does not suit.
OPTIONAL = frozenset({"locale", "money", "money-unit", "percent-words"})


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
