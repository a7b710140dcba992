"""Words that are forms of one another, where a stemmer leaves them apart: regel and reglerne, bog and bøger.

The search stems words by itself. This finds what its stemmer divides, among the words of the texts, so that a word can be
found by each of its forms. So far for Danish. Text only; no I/O.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

Stem = Callable[[str], str]

# Endings of Danish nouns, adjectives and verbs, the longest first.
_ENDINGS = (
    *(
        "ernes",
        "enes",
        "erne",
        "ene",
        "ens",
        "ets",
        "ers",
        "ede",
        "est",
        "en",
        "et",
        "er",
        "es",
        "te",
        "e",
        "s",
        "t",
        "r",
    ),
    *("n",),
)
# Endings before which a word may lose the e of its last syllable: regel, regler; center, centre; lager, lagre.
_AFTER_LOST = ("ernes", "erne", "ets", "ens", "ers", "er", "en", "et", "es", "e", "")
_LIQUID = "lrn"
_VOWELS = "aeiouyæøå"
# Nouns whose vowel changes in the plural.
_CHANGED = {
    "and": "ænder",
    "barn": "børn",
    "bog": "bøger",
    "bonde": "bønder",
    "broder": "brødre",
    "datter": "døtre",
    "fader": "fædre",
    "fod": "fødder",
    "gås": "gæs",
    "hånd": "hænder",
    "kraft": "kræfter",
    "mand": "mænd",
    "moder": "mødre",
    "nat": "nætter",
    "rod": "rødder",
    "stad": "stæder",
    "tand": "tænder",
    "øje": "øjne",
}
# A shorter word has too little left to tell what it is a form of.
_SHORTEST = 4


def kin(words: Collection[str], language: str, stem: Stem) -> Mapping[str, tuple[str, ...]]:
    """For each word, the forms that a search must also know it by, one for each other stem; no entry where there are none."""
    if language.partition("-")[0] != "da":
        return {}
    families = _Families(words)
    for word in words:
        for form in _bases(word):
            if form in words:
                families.join(word, form)
    changed = {stem(form): pair for pair in _CHANGED.items() for form in pair}
    alike: dict[tuple[str, str], list[str]] = {}
    for word in words:
        if pair := changed.get(stem(word)):
            alike.setdefault(pair, []).append(word)
    for forms in alike.values():
        families.join_all(forms)
    others = ((word, _others(word, families.of(word), stem)) for word in words)
    return {word: forms for word, forms in others if forms}


def _others(word: str, family: Iterable[str], stem: Stem) -> tuple[str, ...]:
    """One word for each stem that the word's own does not have, and the short stem that forms nobody has written would have."""
    own, found = stem(word), dict[str, str]()
    for one in sorted({*family, *_shortened(word)}, key=lambda form: (len(form), form)):
        found.setdefault(stem(one), one)
    return tuple(form for other, form in found.items() if other != own)


def bases(word: str, language: str) -> Iterator[str]:
    """What a word may be a form of, in a language that this knows."""
    return _bases(word) if language.partition("-")[0] == "da" else iter(())


def _bases(word: str) -> Iterator[str]:
    for ending in _ENDINGS:
        base = word.removesuffix(ending)
        if base != word and len(base) >= _SHORTEST:
            yield base
            if len(base) > _SHORTEST and base[-1] == base[-2] and base[-1] not in _VOWELS:
                yield base[:-1]
    for ending in _AFTER_LOST:
        if not word.endswith(ending):
            continue
        base = word[: len(word) - len(ending)]
        if len(base) >= _SHORTEST - 1 and base[-1] in _LIQUID and base[-2] not in _VOWELS:
            yield f"{base[:-1]}e{base[-1]}"
            yield f"{base[:-1]}{base[-2]}e{base[-1]}"


def _shortened(word: str) -> Iterator[str]:
    """A word in el without its e, as it stands before an ending: regel, regl. The stemmer cuts er and en by itself."""
    before = word.removesuffix("el")
    if before == word or len(word) <= _SHORTEST or before[-1] in _VOWELS or not any(sign in _VOWELS for sign in before):
        return
    yield f"{before[:-1] if before[-1] == before[-2] else before}l"


class _Families:
    """Words in groups that grow together."""

    def __init__(self, words: Iterable[str]) -> None:
        self._group = {word: [word] for word in words}

    def join(self, word: str, other: str) -> None:
        one, two = self._group[word], self._group[other]
        if one is two:
            return
        small, large = sorted((one, two), key=len)
        large += small
        for member in small:
            self._group[member] = large

    def join_all(self, words: list[str]) -> None:
        for other in words[1:]:
            self.join(words[0], other)

    def of(self, word: str) -> list[str]:
        return self._group[word]
