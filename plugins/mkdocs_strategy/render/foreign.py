"""Which words of an edition are in another language than it is: declared names, titles of documents and of their sections."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from attrs import frozen
from babel.core import get_global

from mkdocs_strategy.model.foreign import Foreign, parted
from mkdocs_strategy.model.outline import DeckOutline
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.record import Citation
from mkdocs_strategy.render.wording import words_of


def language_tag(plan: Plan, language: str) -> str:
    """A language with the country whose spelling it follows, da-DK, as programs for slides want it (BCP 47).

    The country is the wording's, else the likeliest by CLDR; a language CLDR does not know stays as it is.
    """
    if "-" in language:
        return language
    words = words_of(language, plan.wording) if language in plan.languages else {}
    written = words.get("locale", language).replace("_", "-")
    if "-" in written:
        return written
    _, _, territory = str(get_global("likely_subtags").get(written, "")).rpartition("_")
    return f"{written}-{territory}" if territory else written


@frozen(slots=False)
class ForeignWords:
    """The words in other languages of an edition, given the package's own words in its language."""

    plan: Plan
    language: str
    words: Mapping[str, str]

    def in_text(self, text: str) -> tuple[Foreign, ...]:
        """The declared words that a text holds, in a fixed order."""
        return _used(self._declared, text)

    def on_deck(self, outline: DeckOutline) -> tuple[Foreign, ...]:
        """The words on a deck, in a fixed order."""
        shown = "\n".join(_texts(outline))
        sections = (one for words, one in self._sections.items() if words in shown and self._is_foreign(words))
        return _used((*self._titles, *sections, *self._declared), shown)

    @cached_property
    def _declared(self) -> tuple[Foreign, ...]:
        said = self.plan.strategy.spoken_as
        return tuple(self._foreign(one, code) for code, listed in said if code != self.language for one in listed)

    @cached_property
    def _titles(self) -> tuple[Foreign, ...]:
        """The titles of documents that stand as they are in their own language."""
        found = []
        for one in self.plan.sources:
            title = one.name.in_language(one.language) if one.name and one.language != self.language else None
            if title and one.name and title == one.name.in_language(self.language):
                found.append(self._foreign(title, one.language))
        return tuple(found)

    @cached_property
    def _sections(self) -> Mapping[str, Foreign]:
        """The sections that facts cite of documents in other languages, as the documents call them."""
        languages = {one.id: one.language for one in self.plan.sources if one.language != self.language}
        cited = (one for one in self.plan.parts if one.__class__ is Citation and one.document.id in languages)
        named = dict.fromkeys((one.section, languages[one.document.id]) for one in cited if one.section)
        return {words: self._foreign(words, code) for words, code in named if any(map(str.isalpha, words))}

    def _is_foreign(self, words: str) -> bool:
        """Whether words are none that the edition's own texts use."""
        if words not in self._known:
            self._known[words] = words.casefold() not in self._own
        return self._known[words]

    @cached_property
    def _known(self) -> dict[str, bool]:
        return {}

    @cached_property
    def _own(self) -> str:
        return "\0".join((self.plan.said.get(self.language, ""), *self.words.values())).casefold()

    def _foreign(self, words: str, language: str) -> Foreign:
        return Foreign(words, language, language_tag(self.plan, language))


def _used(known: tuple[Foreign, ...], text: str) -> tuple[Foreign, ...]:
    by_words = {one.words: one for one in known}
    used = {piece for piece, one in parted(text, known) if one is not None}
    return tuple(by_words[words] for words in sorted(used))


def _texts(held: object) -> Iterator[str]:
    """Every text in a value made of records and tuples."""
    if isinstance(held, str):
        yield held
    elif isinstance(held, tuple):
        for one in held:
            yield from _texts(one)
    else:
        for attribute in getattr(type(held), "__attrs_attrs__", ()):
            yield from _texts(getattr(held, attribute.name))
