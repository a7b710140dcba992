"""What cuts the endings off words, by language. Text only; no I/O."""

from __future__ import annotations

from collections.abc import Callable

# By language, what Snowball calls the stemmer of it.
STEMMERS = {
    "ca": "catalan",
    "cs": "czech",
    "da": "danish",
    "de": "german",
    "en": "english",
    "es": "spanish",
    "et": "estonian",
    "fi": "finnish",
    "fr": "french",
    "ga": "irish",
    "hu": "hungarian",
    "it": "italian",
    "lt": "lithuanian",
    "nb": "norwegian",
    "nl": "dutch",
    "nn": "norwegian",
    "no": "norwegian",
    "pl": "polish",
    "pt": "portuguese",
    "ro": "romanian",
    "sv": "swedish",
}


def stemmer(algorithm: str) -> Callable[[str], str]:
    """What cuts the ending off a word in small letters, by one of the algorithms above."""
    # The stemmers of all languages are imported at once, which takes longer than most of what a build does.
    import snowballstemmer

    made = snowballstemmer.stemmer(algorithm)
    return lambda word: str(made.stemWord(word))
