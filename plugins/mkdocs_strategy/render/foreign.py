"""Which words of an edition are in another language than it is: declared names, titles of documents and of their sections."""

from __future__ import annotations

from collections.abc import Iterator

from babel.core import get_global

from mkdocs_strategy.model.foreign import Foreign, parted
from mkdocs_strategy.model.outline import DeckOutline
from mkdocs_strategy.model.record import Citation
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.wording import words_of


def language_tag(edition: Edition, language: str = "") -> str:
    """A language with the country whose spelling it follows, da-DK, as programs for slides want it (BCP 47).

    That of the edition where none is named. The country is the wording's, else the likeliest by CLDR; a language CLDR does
    not know stays as it is.
    """
    asked = language or edition.language
    if "-" in asked:
        return asked
    words = words_of(asked, edition.plan.wording) if asked in edition.plan.languages else {}
    written = words.get("locale", asked).replace("_", "-")
    if "-" in written:
        return written
    _, _, territory = str(get_global("likely_subtags").get(written, "")).rpartition("_")
    return f"{written}-{territory}" if territory else written


def declared(edition: Edition) -> tuple[Foreign, ...]:
    """The words that the strategy says are in one language in every edition, without those in the edition's own."""
    said = edition.plan.strategy.spoken_as
    return tuple(
        Foreign(words, language, language_tag(edition, language))
        for language, listed in said
        if language != edition.language
        for words in listed
    )


def foreign_in(edition: Edition, outline: DeckOutline) -> tuple[Foreign, ...]:
    """The words on a deck that are in another language, in a fixed order."""
    shown = "\n".join(_texts(outline))
    known = {one.words: one for one in (*_of_documents(edition, shown), *declared(edition))}
    used = {piece for piece, one in parted(shown, tuple(known.values())) if one is not None}
    return tuple(known[words] for words in sorted(used))


def _of_documents(edition: Edition, shown: str) -> Iterator[Foreign]:
    """The titles of documents that stand as they are, and of their sections, but for words that the edition's own texts use."""
    languages = {one.id: one.language for one in edition.plan.sources if one.language != edition.language}
    own = "\0".join((edition.plan.said.get(edition.language, ""), *edition.words.values())).casefold()
    for one in edition.plan.sources:
        title = one.name.in_language(one.language) if one.name and one.id in languages else None
        if title and title == edition.name(one.id):
            yield Foreign(title, one.language, language_tag(edition, one.language))
    cited = (one for one in edition.plan.parts if isinstance(one, Citation) and one.document.id in languages)
    for section in dict.fromkeys((one.section, languages[one.document.id]) for one in cited if one.section):
        words, language = section
        if words in shown and words.casefold() not in own and any(letter.isalpha() for letter in words):
            yield Foreign(words, language, language_tag(edition, language))


def foreign_words(edition: Edition, text: str) -> tuple[Foreign, ...]:
    """The declared words in another language that a text holds, in a fixed order."""
    known = {one.words: one for one in declared(edition)}
    used = {piece for piece, one in parted(text, tuple(known.values())) if one is not None}
    return tuple(known[words] for words in sorted(used))


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
