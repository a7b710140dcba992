"""Alphabetical order by language. CLDR's full collation needs ICU, a binary few hosts have; these rules cover Nordic
alphabets and fold the accents of all others, which is what a glossary of some hundred words needs.
"""

from __future__ import annotations

import unicodedata

# Letters that stand after z in their own order; aa counts as å in Danish and Norwegian.
_AFTER_Z = {
    "da": "æøå",
    "nb": "æøå",
    "nn": "æøå",
    "no": "æøå",
    "sv": "åäö",
    "fi": "åäö",
}


# Letters of other Nordic languages that stand where their own would.
_ALIKE = {"da": "äæöøüy", "nb": "äæöøüy", "nn": "äæöøüy", "no": "äæöøüy", "sv": "æäøö", "fi": "æäøö"}

# Letters that Unicode does not take apart into a plain one and its mark.
_STROKED = str.maketrans({"ł": "l", "đ": "d", "ø": "o", "æ": "ae", "œ": "oe", "ħ": "h", "ı": "i"})


def sort_key(words: str, language: str) -> tuple[tuple[tuple[int, str], ...], str]:
    """A key that puts æ, ø, å (and aa) after z in Danish, and é beside e in every language."""
    base = language.partition("-")[0]
    last = _AFTER_Z.get(base, "")
    alike = _ALIKE.get(base, "")
    lowered = words.casefold().translate(str.maketrans(alike[::2], alike[1::2]))
    if "å" in last and base != "sv" and base != "fi":
        lowered = lowered.replace("aa", "å")
    key: list[tuple[int, str]] = []
    for letter in lowered:
        if letter in last:
            key.append((2, str(last.index(letter))))
        else:
            key += [(1 if plain.isalnum() else 0, plain) for plain in _plain(letter)]
    return tuple(key), words


def _plain(letter: str) -> str:
    return "".join(
        part for part in unicodedata.normalize("NFKD", letter.translate(_STROKED)) if not unicodedata.combining(part)
    )


def initial(words: str, language: str) -> str:
    """The letter a word stands under in an index, as a capital; # for words that start with no letter."""
    for group, letter in sort_key(words, language)[0]:
        if group == 2:
            return _AFTER_Z[language.partition("-")[0]][int(letter)].upper()
        if group == 1:
            return letter.upper() if letter.isalpha() else "#"
    return "#"
