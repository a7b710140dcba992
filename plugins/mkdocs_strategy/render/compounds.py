"""The parts of compounds, found by the words that a text is written in: cybersikkerhed has cyber and sikkerhed in it.

A compound is divided where both sides are words of the texts themselves, whatever letters join them; no list of a whole
language is needed, and no part is found that nobody has written. Text only; no I/O.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from functools import cached_property

from attrs import frozen

# What may stand between two parts. A language that is not here joins none: its words are divided at hyphens only.
LINKS = {
    "da": ("s", "e", ""),
    "de": ("s", "es", "n", "en", "er", "e", ""),
    "fi": ("",),
    "nb": ("s", "e", ""),
    "nl": ("s", "en", "e", ""),
    "nn": ("s", "e", ""),
    "no": ("s", "e", ""),
    "sv": ("s", "o", "u", ""),
}

# What ends words without being one: partnerskab has no skab, a cupboard, in it.
ENDINGS = {
    "da": frozenset(
        ["lige", "lig", "fuld", "løs", "løse", "skab", "skabet", "skaber", "inger", "ingen", "rede", "hver", "mest"]
    )
}

# A part has at least so many letters, and so many for what comes last, which may carry an ending.
_SHORTEST, _SHORTEST_LAST = 4, 4
_HYPHENS = "-‑–/"

# Danish and its neighbours: a hyphen, a small word, and the compound whose end both have.
_SHARED = re.compile(r"(?<![\w-])([^\W\d_]{3,})- \w{2,6} ([^\W\d_]{8,})")

Stem = Callable[[str], str]


@frozen(slots=False)
class Splitter:
    """Divides the words of a language. `known` are words in small letters, `stem` what is left of one without its endings,
    and `bases` what one may be a form of.

    `bare` are small words such as prepositions, which are never a part: what begins with over is no compound of it.
    """

    language: str
    known: Collection[str]
    bare: Collection[str]
    stem: Stem
    bases: Callable[[str], Iterable[str]]

    def parts(self, word: str) -> tuple[str, ...]:
        """The parts of a word in small letters, the longest first where one is within another; none for a simple word."""
        pieces = _at_hyphens(word)
        found = [piece for piece in pieces if len(pieces) > 1 and len(piece) > 1]
        for piece in pieces:
            found += self._divided(piece)
        return tuple(dict.fromkeys(found))

    def shared(self, text: str) -> tuple[str, ...]:
        """The compounds that a text writes with one end for two: cyber- og informationssikkerhed has cybersikkerhed in it."""
        found = []
        for first, word in _SHARED.findall(text.casefold()):
            division = self._division(word)
            found += [first + division[1]] if division else []
        return tuple(found)

    def _divided(self, word: str) -> tuple[str, ...]:
        """Both parts of a word, and their own parts."""
        division = self._division(word)
        if division is None:
            return ()
        first, last = division
        return (first, last, *self._divided(first), *self._divided(last))

    def _division(self, word: str) -> tuple[str, str] | None:
        """A word in two: with the longest last part that is a word, since that one says what it is."""
        if not self._links:
            return None
        for end in range(_SHORTEST, len(word) - _SHORTEST_LAST + 1):
            first = self._first(word[:end])
            if first is not None and self._ends_one(word[end:]):
                return first, word[end:]
        return None

    def _first(self, part: str) -> str | None:
        """A first part without the letters that join it to what follows; None where it is no word, nor a compound."""
        for link in self._links:
            first = part.removesuffix(link)
            if (not link or first != part) and (first in self._whole or self._division(first) is not None):
                return first
        return None

    def _ends_one(self, part: str) -> bool:
        if part in self.bare or part in ENDINGS.get(self._code, ()):
            return False
        return (
            part in self._whole
            or self.stem(part) in self._stems
            or any(base in self._whole for base in self.bases(part))
        )

    @cached_property
    def _links(self) -> tuple[str, ...]:
        return LINKS.get(self._code, ())

    @property
    def _code(self) -> str:
        return self.language.partition("-")[0]

    @cached_property
    def _whole(self) -> frozenset[str]:
        return frozenset(word for word in _simple(self.known) if word not in self.bare)

    @cached_property
    def _stems(self) -> frozenset[str]:
        return frozenset(stem for word in self._whole if len(stem := self.stem(word)) >= _SHORTEST)


def _simple(words: Iterable[str]) -> Iterable[str]:
    """Words and the pieces between their hyphens, long enough to be a part."""
    return (piece for word in words for piece in _at_hyphens(word) if len(piece) >= _SHORTEST and piece.isalpha())


def _at_hyphens(word: str) -> list[str]:
    for sign in _HYPHENS:
        word = word.replace(sign, " ")
    return word.split()
