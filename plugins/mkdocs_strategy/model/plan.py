"""The whole: everything an edition is made from, with an index by id."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import cached_property, partial
from itertools import accumulate
from typing import Any

from attrs import field, frozen

from mkdocs_strategy.model.adopted import AdoptedEdition
from mkdocs_strategy.model.budget import BudgetFrame, BudgetLine, FinanceSource
from mkdocs_strategy.model.decision import Decision, Meeting, Milestone
from mkdocs_strategy.model.deck import Deck
from mkdocs_strategy.model.drawing import Drawing
from mkdocs_strategy.model.links import Links
from mkdocs_strategy.model.markup import mentions
from mkdocs_strategy.model.mentioned import Mentioned
from mkdocs_strategy.model.organisation import Body, Organisation, Person
from mkdocs_strategy.model.own_facts import OwnFacts
from mkdocs_strategy.model.page import Page
from mkdocs_strategy.model.project import Project
from mkdocs_strategy.model.record import EVERY_LANGUAGE, Record, Ref, Statement, Text, Thing, walk
from mkdocs_strategy.model.retired import MovedPage, RetiredId
from mkdocs_strategy.model.reviewers import Reviewers
from mkdocs_strategy.model.source import Disagreement, Source
from mkdocs_strategy.model.strategy import Strategy, SubStrategy
from mkdocs_strategy.model.target import Figure, Target
from mkdocs_strategy.model.term import Term
from mkdocs_strategy.model.translation import Rendering, Translations
from mkdocs_strategy.model.vocabulary import Vocabulary, vocabulary
from mkdocs_strategy.model.word_links import WordLinks
from mkdocs_strategy.problems import Location

_DIGIT = re.compile(r"\d")

# What can have an id.
_NAMED = (Thing, Statement)


@frozen(kw_only=True, slots=False)
class Plan:
    """A strategy with all that belongs to it, in all its languages.

    `lost` holds the ids of things that are written but could not be read, so that references to them
    are not reported as well. `unread` holds the files, relative to the content folder, that could not be read
    whole, and folders of pages that are not there: what is missing in them says nothing. `blank` holds the data
    files, as problems call them, of which not even the ids are known, and `absent` those that may hold something but
    are not there.
    `data` is what problems call the data folder, `pictures` the picture files in it, `files` those beside the pages, by
    their paths in the content folder; `written` holds the text of each data
    file, by its name in problems.
    """

    organisation: Organisation
    strategy: Strategy
    sub_strategies: tuple[SubStrategy, ...] = ()
    bodies: tuple[Body, ...] = ()
    people: tuple[Person, ...] = ()
    frames: tuple[BudgetFrame, ...] = ()
    lines: tuple[BudgetLine, ...] = ()
    finance_sources: tuple[FinanceSource, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    decisions: tuple[Decision, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    targets: tuple[Target, ...] = ()
    figures: tuple[Figure, ...] = ()
    projects: tuple[Project, ...] = ()
    terms: tuple[Term, ...] = ()
    sources: tuple[Source, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    decks: tuple[Deck, ...] = ()
    drawings: tuple[Drawing, ...] = ()
    editions: tuple[AdoptedEdition, ...] = ()
    retired: tuple[RetiredId, ...] = ()
    moved: tuple[MovedPage, ...] = ()
    reviewers: tuple[Reviewers, ...] = ()
    pages: tuple[Page, ...] = ()
    wording: Mapping[str, Mapping[str, str]] = field(factory=dict)
    wording_places: Mapping[tuple[str, str], Location] = field(factory=dict)
    renderings: Mapping[str, tuple[Rendering, ...]] = field(factory=dict, repr=False)
    lost: frozenset[str] = frozenset()
    unread: frozenset[str] = frozenset()
    blank: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    data: str = "data"
    pictures: frozenset[str] = frozenset()
    files: frozenset[str] = frozenset()
    written: Mapping[str, str] = field(factory=dict, repr=False)

    @property
    def languages(self) -> tuple[str, ...]:
        return self.strategy.languages

    @cached_property
    def records(self) -> tuple[Record, ...]:
        """The records at the top of the data files, in a fixed order."""
        return (
            self.organisation,
            *self.bodies,
            *self.people,
            self.strategy,
            *self.sub_strategies,
            *self.frames,
            *self.lines,
            *self.finance_sources,
            *self.meetings,
            *self.decisions,
            *self.milestones,
            *self.targets,
            *self.figures,
            *self.projects,
            *self.terms,
            *self.sources,
            *self.disagreements,
            *self.decks,
            *self.drawings,
            *self.editions,
        )

    @cached_property
    def retired_ids(self) -> Mapping[str, RetiredId]:
        """The ids that are no longer in use; where one is retired twice, the first."""
        return {one.id: one for one in reversed(self.retired)}

    def may_hold(self, identifier: str) -> bool:
        """Whether an id that is not found may be that of something that could not be read."""
        return identifier in self.lost or bool(self.blank)

    @cached_property
    def parts(self) -> tuple[Record | Text | Ref, ...]:
        """Every record, text and reference in the data, at any depth."""
        return tuple(part for _, parts in self._walks for part in parts)

    @cached_property
    def _walks(self) -> tuple[tuple[Record, tuple[Record | Text | Ref, ...]], ...]:
        return tuple((record, walk(record)) for record in (*self.records, *self.retired, *self.moved, *self.reviewers))

    @cached_property
    def things(self) -> Mapping[str, Any]:
        """Everything that can be referred to, by id; where an id is used twice, the first."""
        found: dict[str, Any] = {}
        for thing in self.identified:
            found.setdefault(thing.id, thing)
        return found

    @cached_property
    def identified(self) -> tuple[Any, ...]:
        """Every thing and every statement with an id, in order; not what stands in for a file that cannot be read."""
        return tuple(part for part in self.parts if isinstance(part, _NAMED) and part.id)

    @cached_property
    def owners(self) -> Mapping[str, str]:
        """For the id of each thing that is written inside another, the id of the one at the top."""
        return {
            part.id: record.id
            for record, parts in self._walks
            if isinstance(record, Thing)
            for part in parts
            if isinstance(part, _NAMED) and part is not record and part.id is not None
        }

    @cached_property
    def refs(self) -> tuple[Ref, ...]:
        return tuple(part for part in self.parts if part.__class__ is Ref)

    @cached_property
    def texts(self) -> tuple[Text, ...]:
        return tuple(part for part in self.parts if part.__class__ is Text)

    @cached_property
    def numbered_texts(self) -> tuple[Text, ...]:
        """The texts in which a number may stand, typed or as a reference; most have neither."""
        return tuple(text for text in self.texts if any("[[=" in words or _DIGIT.search(words) for _, words, _ in text))

    @cached_property
    def said(self) -> Mapping[str, str]:
        """All texts of the data in each language as one, to look for words in; where one ends stands a NUL."""
        return {
            language: "\0".join(
                words for text in self.texts for code, words, _ in text if code in (language, EVERY_LANGUAGE)
            )
            for language in self.languages
        }

    @cached_property
    def mentions(self) -> tuple[Mentioned, ...]:
        """The references in prose, then those in the texts of the data, each with its place and language."""
        on_pages = (
            Mentioned(one, page.language, partial(page.where, one.start))
            for page in self.pages
            for one in page.mentions
        )
        in_texts = (
            Mentioned(one, language, partial(self.place_in, at, words, one.start))
            for text in self.texts
            for language, words, at in text
            if "[[" in words
            for one in mentions(words)
        )
        return (*on_pages, *in_texts)

    @cached_property
    def links(self) -> Links:
        """How everything hangs together, in every language."""
        return Links(self)

    @cached_property
    def own_facts(self) -> OwnFacts:
        """What is told of each thing, and where it is written."""
        return OwnFacts(self)

    @cached_property
    def translations(self) -> Translations:
        """How the translations stand to the original, section by section."""
        return Translations(self)

    @cached_property
    def vocabularies(self) -> Mapping[str, Vocabulary]:
        """The words of each language that become links wherever prose uses them."""
        return {language: vocabulary(self, language) for language in self.languages}

    @cached_property
    def by_language(self) -> dict[str, Any]:
        """The addresses in each language that somebody asked for: model/addresses.py."""
        return {}

    @cached_property
    def avoided(self) -> Mapping[str, Mapping[str, Term]]:
        """The words that each language is to avoid, in small letters, with the term that has better ones."""
        return {
            language: {words.casefold(): term for term in self.terms for words in term.avoid.in_language(language)}
            for language in self.languages
        }

    @cached_property
    def word_links(self) -> WordLinks:
        """What the words on pages and in texts lead to."""
        return WordLinks(self)

    def place_in(self, at: Location, words: str, position: int, sign: str = "[[") -> Location:
        """Where a sign at a position of a text's words stands in the file whose value starts at a place.

        The words of a value are not its writing: lines are folded, quotes are taken off. But what stands in the words
        stands in the writing in the same order.
        """
        writing = self.written.get(at.file)
        if writing is None:
            return at
        starts = self._line_starts(at.file)
        found = starts[at.line - 1] + at.column - 1
        for _ in range(words.count(sign, 0, position) + 1):
            found = writing.find(sign, found) + len(sign)
            if found < len(sign):
                return at
        line = bisect_right(starts, found - len(sign))
        return Location(at.file, line, found - len(sign) - starts[line - 1] + 1)

    def _line_starts(self, file: str) -> tuple[int, ...]:
        if file not in self._starts:
            lines = self.written[file].split("\n")
            self._starts[file] = tuple(accumulate((len(line) + 1 for line in lines), initial=0))
        return self._starts[file]

    @cached_property
    def _starts(self) -> dict[str, tuple[int, ...]]:
        return {}

    @cached_property
    def unread_languages(self) -> frozenset[str]:
        """The languages with pages that could not be read whole, so that any thing may have its place there."""
        return frozenset(name.partition("/")[0] for name in self.unread)

    def pages_in(self, language: str) -> Iterator[Page]:
        return (page for page in self.pages if page.language == language)

    def neighbours_in(self, language: str) -> Iterator[Any]:
        """The path and the front matter of each page that a link in a language can lead to."""
        return self.pages_in(language)

    @cached_property
    def by_path(self) -> Mapping[tuple[str, str], Page]:
        """The pages by their language and path."""
        return {(page.language, page.path): page for page in self.pages}

    def about(self, identifier: str, kind: str) -> Iterator[Any]:
        """The things of a kind whose `about` names an id, in the order of the data."""
        return iter(self._about.get((kind, identifier), ()))

    @cached_property
    def _about(self) -> Mapping[tuple[str, str], tuple[Any, ...]]:
        """The things of each kind by each id that their `about` names."""
        found: dict[tuple[str, str], dict[int, Any]] = {}
        for record in self.records:
            named = getattr(record, "about", ()) or ()
            for ref in named if isinstance(named, tuple) else (named,):
                found.setdefault((getattr(record, "kind", ""), ref.id), {})[id(record)] = record
        return {key: tuple(records.values()) for key, records in found.items()}
