"""An edition: the plan seen in one language."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from typing import Any

from attrs import field, frozen

from mkdocs_strategy.model.accessibility import PART
from mkdocs_strategy.model.addresses import Address, Addresses, addresses_in
from mkdocs_strategy.model.figures import figure, main_figure
from mkdocs_strategy.model.history import History
from mkdocs_strategy.model.last_changes import NOTHING_KNOWN, LastChanges
from mkdocs_strategy.model.markup import Mention, mentions, replace
from mkdocs_strategy.model.moment import Moment
from mkdocs_strategy.model.money import Money
from mkdocs_strategy.model.page import Page
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.record import Citation, Text
from mkdocs_strategy.model.sections import TOP
from mkdocs_strategy.model.target import Figure, Measure
from mkdocs_strategy.model.translation import State
from mkdocs_strategy.render.foreign import ForeignWords
from mkdocs_strategy.render.formats import language_name, measure_text, moment_text, money_text, number_text
from mkdocs_strategy.render.sorting import initial, sort_key
from mkdocs_strategy.render.wording import words_of

# The end of a sentence, or of what introduces one; a number that starts a sentence keeps its digits.
_SENTENCE = re.compile(r"(?:^|[.!?:])[\s*_\"'»(]*\Z")


@frozen(slots=False)
class Edition:
    """The plan in one language, as it stood on a day. Made once a build for each language.

    The date that the strategy declares for its editions comes before that day. `changes` are the days that its
    sources last changed, as far as that is known; `sizes` are those of the files that were made
    to go with its pages, in bytes, by their address below the site's root.
    """

    plan: Plan
    language: str
    day: datetime.date | None = None
    changes: LastChanges = field(default=NOTHING_KNOWN, eq=False, repr=False)
    sizes: dict[str, int] = field(factory=dict, eq=False)
    history: History = field(factory=History, eq=False, repr=False)

    @cached_property
    def words(self) -> Mapping[str, str]:
        return words_of(self.language, self.plan.wording)

    def say(self, key: str, **values: object) -> str:
        """The package's own words for a key. Raises KeyError for a key no wording has."""
        return self.words[key].format(**values) if values else self.words[key]

    @cached_property
    def foreign(self) -> ForeignWords:
        """The words in it that are in other languages."""
        return ForeignWords(self.plan, self.language, self.words)

    @cached_property
    def addresses(self) -> Addresses:
        return addresses_in(self.plan, self.language)

    def address(self, identifier: str) -> Address | None:
        """Where the thing with an id has its place in this language; None where no page gives it one."""
        if identifier not in self._places:
            self._places[identifier] = self.addresses.of(identifier)
        return self._places[identifier]

    @cached_property
    def _places(self) -> dict[str, Address | None]:
        return {}

    @cached_property
    def pages(self) -> Mapping[str, Page]:
        return {page.path: page for page in self.plan.pages_in(self.language)}

    def things_on(self, path: str) -> Sequence[Any]:
        """The things that have their place on a page, in the order of the data."""
        return self._by_page.get(path, ())

    @cached_property
    def _by_page(self) -> Mapping[str, Sequence[Any]]:
        found: dict[str, list[Any]] = {}
        for identifier, thing in self.plan.things.items():
            address = self.address(identifier)
            if address is not None:
                found.setdefault(address.path, []).append(thing)
        return found

    @cached_property
    def statement_page(self) -> Address | None:
        """The page with the accessibility statement, which every page links to; None where no page shows it."""
        shown = (path for path, page in self.pages.items() if any(call.name == PART for call in page.part_calls))
        return next((Address(path) for path in shown), None)

    @cached_property
    def original(self) -> Edition:
        """The edition that this one is translated from; itself, for the first language."""
        first = self.plan.languages[0]
        return self if first == self.language else Edition(self.plan, first, self.day, self.changes)

    @cached_property
    def stale(self) -> Mapping[str, Sequence[str]]:
        """For each page, the ids on it of what renders words that the original no longer has; `top` for its beginning."""
        found: dict[str, list[str]] = {}
        translations = self.plan.translations
        behind = translations.behind(self.language) if self.language in translations.recorded else {}
        for key in (key for key, twins in behind.items() if twins.state is State.STALE):
            path, on_page, name = key.partition("#")
            if on_page:
                found.setdefault(path, []).append(name)
            elif address := self.address(key.partition(".")[0]):
                found.setdefault(address.path, []).append(address.anchor or TOP)
        return found

    def page_title(self, page: Page) -> str | None:
        """The title of a page: its own, or the name of the thing it is about; None where it is but a heading."""
        if page.front_matter.title:
            return self.plain(page.front_matter.title)
        about = page.front_matter.about
        return self.name(about.id) if about is not None else None

    # Words and values

    def text(self, text: Text | None) -> str:
        """A text in this language as written, references and all; the original's words where it is missing."""
        if text is None:
            return ""
        words = text.in_language(self.language)
        return words if words is not None else (text[0][1] if text else "")

    def name(self, identifier: str, within: tuple[str, ...] = ()) -> str:
        """What a thing is called in this language, without references; the id itself for an unknown one.

        `within` are the ids whose names are being put together: a name that leads back to one of them ends there.
        """
        if not within:
            if identifier not in self._names:
                self._names[identifier] = self._name(identifier, ())
            return self._names[identifier]
        return self._name(identifier, within)

    @cached_property
    def _names(self) -> dict[str, str]:
        return {}

    def _name(self, identifier: str, within: tuple[str, ...]) -> str:
        thing = self.plan.things.get(identifier)
        if thing is None or identifier in within:
            return identifier
        named = thing.name if thing.name is not None else getattr(thing, "text", None)
        return self.plain(self.text(named), (*within, identifier))

    def plain(self, written: str, within: tuple[str, ...] = ()) -> str:
        """A text with its references put as names and figures, without links."""
        if "[[" not in written:
            return written

        def put(mention: Any) -> str | None:
            if mention.id not in self.plan.things:
                return None
            if mention.figure is not None:
                return self.figure(mention, within)
            return mention.words or self.name(mention.id, within)

        return replace(written, mentions(written), put)

    def figure(self, mention: Mention, within: tuple[str, ...] = ()) -> str | None:
        """The printed value that a mention of a figure asks for; None where there is no such figure."""
        thing = self.plan.things.get(mention.id)
        if thing is None:
            return None
        name = mention.figure or main_figure(thing.kind) or ""
        try:
            value = figure(thing, name)
        except KeyError:
            return None
        if value is None:
            return self._not_known(thing)
        if isinstance(value, Text):
            return mention.id if mention.id in within else self.plain(self.text(value), (*within, mention.id))
        return self.value(value, thing.kind, name, getattr(thing, "per", None))

    def _not_known(self, thing: Any) -> str:
        return self.say("not-in-sources" if getattr(thing, "state", "") == "not-in-sources" else "not-stated")

    def spelt(self, printed: str, before: str) -> str:
        """A small whole number within a sentence as a word, in languages whose wording has the words: nine, not 9."""
        if not printed.isdecimal() or not printed.isascii():
            return printed
        words, number = self.words.get("small-numbers", "").split(), int(printed) - 2
        return words[number] if 0 <= number < len(words) and not _SENTENCE.search(before) else printed

    def value(self, value: Any, kind: str = "", name: str = "", per: str | None = None) -> str:
        """A value of the model as a reader of this language expects it."""
        if isinstance(value, Money):
            said = money_text(value, self.words, self.language)
            return self.say("per-year", money=said) if per == "year" else said
        if isinstance(value, Moment):
            return moment_text(value, self.words, self.language)
        if isinstance(value, Measure | Figure):
            return measure_text(value, self.words, self.language)
        if isinstance(value, Text):
            return self.plain(self.text(value))
        if isinstance(value, int | Decimal):
            return number_text(value, self.words, self.language)
        return self.words.get(f"{name}-{value}", str(value))

    def order(self, words: str) -> tuple[tuple[tuple[int, str], ...], str]:
        """A key that sorts words as the language's alphabet does."""
        return sort_key(words, self.language)

    def letter(self, words: str) -> str:
        """The letter a word stands under in an index."""
        return initial(words, self.language)

    def language_name(self, code: str) -> str:
        """The name of a language in this one."""
        return language_name(code, self.language)

    def citation(self, citation: Citation) -> str:
        """A source as readers see it: the document's title and the section."""
        document = self.name(citation.document.id)
        if citation.section is None:
            return document
        return self.say("in-document", document=document, section=citation.section)
