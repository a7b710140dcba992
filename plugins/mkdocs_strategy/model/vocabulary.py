"""The words of one language that lead to a term, project or sub-strategy wherever prose uses them.

Only names and declared forms, as they are written: nothing is guessed from the shape of a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from attrs import frozen

from mkdocs_strategy.model.project import Project
from mkdocs_strategy.model.strategy import SubStrategy
from mkdocs_strategy.model.term import Term

if TYPE_CHECKING:
    from mkdocs_strategy.model.plan import Plan

Wordy = Term | Project | SubStrategy
WORDY = (Term.kind, Project.kind, SubStrategy.kind)

# What a hyphen, apostrophe, slash, point or at sign joins is one word, and so is one whose end is still to come: cyber-.
JOINING = "-‑'’_/.@"
WORD = rf"[^\W_]+(?:[{JOINING}]+[^\W_]+)*[-‑]?"
_WORD = re.compile(WORD)
_GOES_ON = re.compile(r"[\w‑-]|['’/.@]+[^\W_]")
_GAPS = " \t\u00a0\n"
# Between two words of one form: spaces, or the end of a line.
_GAP = re.compile(r"[ \t\u00a0]+(?:\n(?![ \t]*\n)[ \t]*)?|\n(?![ \t]*\n)[ \t]*")


class Claim(NamedTuple):
    """Words that a thing claims in a language, and the key they are declared under."""

    words: str
    thing: Wordy
    key: str


class Clash(NamedTuple):
    """Words that two things claim."""

    second: Claim
    first: Claim


class Entry(NamedTuple):
    """The id that a form leads to, and what follows its first word."""

    id: str
    rest: str


class Found(NamedTuple):
    """A form in a text, at characters `start` to `end`, and the id it leads to."""

    start: int
    end: int
    id: str


@frozen
class Vocabulary:
    """The forms of a language by their first word, the longest first; `kin` are the ids that one thing goes by.

    A term and the thing that it names are kin: what is said of a link to one holds for a link to the other.
    """

    entries: Mapping[str, tuple[Entry, ...]]
    kin: Mapping[str, tuple[str, ...]]
    clashes: tuple[Clash, ...] = ()

    def at(self, text: str, first: str, start: int, end: int) -> Found | None:
        """The longest form that a word of a text, at characters `start` to `end`, is the first word of."""
        for entry in self.entries.get(first, ()):
            stop = _end(text, end, entry.rest)
            if stop is not None:
                return Found(start, stop, entry.id)
        return None

    def places(self, text: str, identifier: str, words: Iterable[str]) -> Iterator[int]:
        """Where one of the words in a text leads to a thing."""
        for first in dict.fromkeys(match[0] for one in words if (match := _WORD.match(one))):
            place = text.find(first)
            while place >= 0:
                match = _WORD.match(text, place)
                if match and match[0] == first and opens_word(text, place):
                    found = self.at(text, first, place, match.end())
                    if found is not None and found.id == identifier:
                        yield place
                place = text.find(first, place + 1)


def opens_word(text: str, place: int, start: int = 0) -> bool:
    """Whether no letter stands before a character, be it with joining signs between them, after the start of the prose."""
    before = place - 1
    while before >= start and text[before] in JOINING:
        before -= 1
    return before < start or not text[before].isalnum()


def _end(text: str, position: int, rest: str) -> int | None:
    """Where what follows the first word of a form ends in a text; None where something else follows."""
    if not rest:
        return position
    end = position + len(rest) if text.startswith(rest, position) else _end_over_lines(text, position, rest)
    return None if end is None or _GOES_ON.match(text, end) else end


def _end_over_lines(text: str, position: int, rest: str) -> int | None:
    """The same where its words stand apart by something else than one space."""
    space = rest.find(" ")
    if space < 0 or text[position + space : position + space + 1] not in _GAPS:
        return None
    following = text[position + space + 1 : position + space + 2]
    if following not in _GAPS and following != rest[space + 1]:
        return None
    joined, *others = rest.split(" ")
    if not text.startswith(joined, position):
        return None
    position += len(joined)
    for word in others:
        gap = _GAP.match(text, position)
        if gap is None or not text.startswith(word, gap.end()):
            return None
        position = gap.end() + len(word)
    return position


def vocabulary(plan: Plan, language: str) -> Vocabulary:
    """The forms of a language. Where a term and the thing that it names claim the same words, they lead to the term."""
    kin = _kin(plan)
    owners: dict[str, Claim] = {}
    clashes: list[Clash] = []
    for thing in wordy(plan):
        for claim in claims(thing, language):
            for written in spellings(claim.words):
                first = owners.setdefault(written, claim)
                if first.thing is thing or _names(first.thing, thing):
                    continue
                if not first.thing.autolink:
                    owners[written] = claim
                elif thing.autolink:
                    clashes.append(Clash(claim, first))
                    break
    return Vocabulary(_by_first_word(owners), kin, tuple(clashes))


def wordy(plan: Plan) -> tuple[Wordy, ...]:
    """What words can link to: terms first, since they go before what they name."""
    found = (*plan.terms, *plan.projects, *plan.sub_strategies)
    return tuple(thing for thing in found if plan.things.get(thing.id) is thing)


def claims(thing: Wordy, language: str) -> Iterator[Claim]:
    """The words that a thing claims in a language: its name and its forms.

    A sub-strategy claims its title, since its name is an everyday word, such as the clinic.
    """
    key = "title" if isinstance(thing, SubStrategy) else "name"
    named = getattr(thing, key).in_language(language)
    if named and "[[" not in named:
        yield Claim(named, thing, key)
    yield from (Claim(words, thing, "forms") for words in thing.forms.in_language(language))


def spellings(words: str) -> tuple[str, ...]:
    """A form as it is written, and with a capital as at the start of a sentence."""
    capital = words[:1].upper() + words[1:]
    return (words,) if capital == words else (words, capital)


def _names(term: Wordy, thing: Wordy) -> bool:
    return isinstance(term, Term) and term.names is not None and term.names.id == thing.id


def _by_first_word(owners: Mapping[str, Claim]) -> Mapping[str, tuple[Entry, ...]]:
    found: dict[str, list[Entry]] = {}
    for words in sorted(owners, key=len, reverse=True):
        first = _WORD.match(words)
        if first and owners[words].thing.autolink:
            found.setdefault(first[0], []).append(Entry(owners[words].thing.id, words[first.end() :]))
    return {first: tuple(entries) for first, entries in found.items()}


def _kin(plan: Plan) -> Mapping[str, tuple[str, ...]]:
    """For each term, the thing that it names and what else names that; the same for the thing."""
    named: dict[str, list[str]] = {}
    for term in plan.terms:
        named.setdefault(term.names.id if term.names else term.id, []).append(term.id)
    groups = (tuple(dict.fromkeys((*terms, thing))) for thing, terms in named.items())
    return {identifier: group for group in groups for identifier in group}
