"""Words in the texts that look like forms of what words link to, and are not declared: for editors to take or leave.

A stemmer only guesses, so nothing is linked by what it says. It knows the languages in STEMMERS.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from typing import NamedTuple

from mkdocs_strategy.model.page import Page
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.prose import prose_of
from mkdocs_strategy.model.vocabulary import WORD, Claim, Wordy, claims, wordy
from mkdocs_strategy.problems import Location, Problem, Severity, problem
from mkdocs_strategy.render.stemmers import STEMMERS, stemmer

_WORD = re.compile(WORD)
_APOSTROPHE = re.compile("['’]")
_SPACE = re.compile(r"[ \t\u00a0]*\n?[ \t\u00a0]*")

Stem = Callable[[str], str]
Place = Callable[[str, int], Location]


class _Token(NamedTuple):
    """A word of a text with its stem; `after_space` whether only a space parts it from the word before."""

    words: str
    start: int
    end: int
    stem: str
    after_space: bool


class _Form(NamedTuple):
    """A declared form: of each of its words, the word itself and its stem."""

    stems: tuple[frozenset[str], ...]
    claim: Claim


class _Met(NamedTuple):
    """Words that look like a form of a thing, and where they stand."""

    words: str
    thing: Wordy
    at: Location


def suggested_forms(plan: Plan, language: str) -> Iterator[Problem]:
    """Each word that looks like an undeclared form, at its first place, those of one thing together.

    Raises KeyError for a language that is not among the STEMMERS.
    """
    guesser = _Guesser(plan, language)
    places: dict[tuple[str, str], list[_Met]] = {}
    for text, place in _texts(plan, language):
        for words, start, thing in guesser.undeclared(text):
            # A capital at the start of a sentence makes no other form.
            key = thing.id, words[:1].lower() + words[1:]
            places.setdefault(key, []).append(_Met(words, thing, place(words, start)))
    order = {thing.id: number for number, thing in enumerate(wordy(plan))}
    for (identifier, _), met in sorted(places.items(), key=lambda one: (order[one[0][0]], one[0][1])):
        first = met[0]
        name = first.thing.name.in_language(language) or identifier
        count = "once" if len(met) == 1 else f"{len(met)} times"
        way = "'{words}' may be a form of '{name}' ({id}), met {count}. Add it to its forms, or leave it."
        note = Severity.NOTE
        yield problem(first.at, "form-suggested", way, note, words=first.words, name=name, id=identifier, count=count)


def _texts(plan: Plan, language: str) -> Iterator[tuple[str, Place]]:
    """The prose of every page and every text of the data, with what says where words in it stand."""
    for page in plan.pages_in(language):
        yield page.prose, partial(_on_page, page)
    for text in plan.texts:
        for code, words, at in text:
            if code == language:
                yield prose_of(words), partial(_in_data, plan, words, at)


def _on_page(page: Page, words: str, start: int) -> Location:
    return page.where(start)


def _in_data(plan: Plan, text: str, at: Location, words: str, start: int) -> Location:
    return plan.place_in(at, text, start, words.split()[0])


class _Guesser:
    """Compares the words of texts with the declared forms of a language, by their stems."""

    def __init__(self, plan: Plan, language: str) -> None:
        self._stem = lru_cache(maxsize=None)(_stem_with(STEMMERS[language]))
        self._language = language
        self._vocabulary = plan.vocabularies[language]
        self._known: dict[str, list[_Form]] = {}
        for thing in wordy(plan):
            for claim in claims(thing, language) if thing.autolink else ():
                self._add(claim)
        for forms in self._known.values():
            forms.sort(key=lambda form: len(form.stems), reverse=True)

    def _add(self, claim: Claim) -> None:
        stems = tuple(frozenset((word.casefold(), self._stem(word))) for word in _WORD.findall(claim.words))
        for first in sorted(stems[0]) if stems else ():
            self._known.setdefault(first, []).append(_Form(stems, claim))

    def undeclared(self, text: str) -> Iterator[tuple[str, int, Wordy]]:
        """Words of a text, their start, and the thing that they look like a form of."""
        tokens = tuple(self._tokens(text))
        passed = 0
        for number, token in enumerate(tokens):
            if token.start < passed:
                continue
            declared = self._vocabulary.at(text, token.words, token.start, token.end)
            like = None if declared else self._like(text, tokens, number)
            if declared:
                passed = declared.end
            elif like:
                words, thing = like
                passed = token.start + len(words)
                yield " ".join(words.split()), token.start, thing

    def _tokens(self, text: str) -> Iterator[_Token]:
        last = 0
        for match in _WORD.finditer(text):
            after_space = _SPACE.fullmatch(text, last, match.start()) is not None
            yield _Token(match[0], match.start(), match.end(), self._stem(match[0]), after_space)
            last = match.end()

    def _like(self, text: str, tokens: tuple[_Token, ...], number: int) -> tuple[str, Wordy] | None:
        """The words from a token on that have the stems of a form, and whose form it is."""
        for stems, claim in self._known.get(tokens[number].stem, ()):
            taken = tokens[number : number + len(stems)]
            words = text[taken[0].start : taken[-1].end]
            if (
                _alike(taken, stems)
                and _keeps_capitals(taken[0].words, claim.words)
                and words != claim.thing.name.in_language(self._language)
                and not any(self._vocabulary.at(text, one.words, one.start, one.end) for one in taken[1:])
            ):
                return words, claim.thing
        return None


def _stem_with(algorithm: str) -> Stem:
    stem_word = stemmer(algorithm)

    def stem(word: str) -> str:
        # What stands behind an apostrophe is an ending that a name or an abbreviation was given.
        return stem_word(_APOSTROPHE.split(word)[0].casefold())

    return stem


def _alike(taken: tuple[_Token, ...], stems: tuple[frozenset[str], ...]) -> bool:
    """Whether words, with nothing but spaces between them, have the stems of a form."""
    if len(taken) < len(stems) or not all(token.after_space for token in taken[1:]):
        return False
    return all(token.stem in either for token, either in zip(taken, stems, strict=True))


def _keeps_capitals(word: str, form: str) -> bool:
    """Whether a word starts with the letters of a form that is an abbreviation."""
    first = _WORD.findall(form)[0]
    return not first.isupper() or word.startswith(first)
