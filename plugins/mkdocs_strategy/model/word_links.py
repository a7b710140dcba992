"""Which things the words of a plan lead to: pages and texts that use a name or a declared form of theirs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from attrs import frozen

from mkdocs_strategy.model.page import Page
from mkdocs_strategy.model.record import EVERY_LANGUAGE, Text, walk
from mkdocs_strategy.model.vocabulary import WORD, Vocabulary, Wordy, claims, spellings

if TYPE_CHECKING:
    from mkdocs_strategy.model.plan import Plan

_WORD = re.compile(WORD)

# So many pages are found for a thing: when one of them changes, the others still say that its words are used.
_ENOUGH = 3

# So many times a page is looked at for one word, before the words of all pages are listed.
_MANY = 200_000

# A language with its vocabulary, and the words of a thing in it.
_Words = tuple[str, Vocabulary, Sequence[str]]


@frozen(slots=False)
class WordLinks:
    """The words of a plan that lead to things."""

    plan: Plan

    def used(self, thing: Wordy) -> bool:
        """Whether words of a thing lead to it in a text other than its own, or on a page."""
        words = [
            (language, vocabulary, [one for claim in claims(thing, language) for one in spellings(claim.words)])
            for language, vocabulary in self.plan.vocabularies.items()
        ]
        if any(self._used_in_data(thing, *one) for one in words):
            return True
        pages = dict.fromkeys(page.file for one in words for page in self._pages(thing.id, *one))
        if pages:
            self.pages[thing.id] = tuple(islice(pages, _ENOUGH))
        return bool(pages)

    @cached_property
    def pages(self) -> dict[str, tuple[str, ...]]:
        """The files of some pages whose words lead to a thing, by the id of each whose words no text uses."""
        return {}

    def _pages(self, identifier: str, language: str, vocabulary: Vocabulary, words: Sequence[str]) -> Iterator[Page]:
        """The first pages in a language on which one of the words leads to a thing."""
        found = (
            page
            for one in words
            if (first := _WORD.match(one))
            for page in self._with_word(first[0], language)
            if all(ref.id != identifier for ref in page.front_matter.unlinked)
            and any(True for _ in vocabulary.places(page.prose, identifier, (one,)))
        )
        return islice(found, _ENOUGH)

    def _with_word(self, word: str, language: str) -> Iterator[Page]:
        """The pages in a language with a word on them that opens a form which becomes a link.

        To look for a few words takes less than to know where all are.
        """
        for number, page in enumerate(self._with_links[language]):
            if "_by_word" in vars(self) or self._looks[language] > _MANY:
                yield from (page for at, page in self._by_word[language].get(word, ()) if at >= number)
                return
            self._looks[language] += 1
            if word in page.prose:
                yield page

    @cached_property
    def _looks(self) -> Counter[str]:
        return Counter()

    @cached_property
    def _with_links(self) -> Mapping[str, Sequence[Page]]:
        """The pages in each language on which words become links."""
        return {
            language: [page for page in self.plan.pages_in(language) if page.front_matter.autolinks]
            for language in self.plan.languages
        }

    @cached_property
    def _by_word(self) -> Mapping[str, Mapping[str, Sequence[tuple[int, Page]]]]:
        """The pages in each language by each word on them that opens a form, each with its number among all."""
        return {language: self._by_word_in(language) for language in self.plan.languages}

    def _by_word_in(self, language: str) -> Mapping[str, Sequence[tuple[int, Page]]]:
        found: dict[str, list[tuple[int, Page]]] = {}
        first_words = self.plan.vocabularies[language].entries.keys()
        for number, page in enumerate(self._with_links[language]):
            for word in first_words & _WORD.findall(page.prose):
                found.setdefault(word, []).append((number, page))
        return found

    def _used_in_data(self, thing: Wordy, language: str, vocabulary: Vocabulary, words: Sequence[str]) -> bool:
        """Whether the texts of the data hold more of the words than the thing's own texts."""
        texts = (part for part in walk(thing) if isinstance(part, Text))
        own = "\0".join(said for text in texts for code, said, _ in text if code in (language, EVERY_LANGUAGE))
        count = sum(1 for _ in vocabulary.places(own, thing.id, words))
        places = vocabulary.places(self.plan.said[language], thing.id, words)
        return any(True for _ in islice(places, count, None))
