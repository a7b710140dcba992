"""The words a record can be found by besides its own: parts of compounds, other forms, what abbreviations stand for. No I/O."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache, partial

from attrs import evolve

from mkdocs_strategy.render.compounds import Splitter
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.inflections import Stem, bases, kin
from mkdocs_strategy.render.search_records import SearchRecord, search_records, terms_in, with_hidden
from mkdocs_strategy.render.stemmers import STEMMERS, stemmer

# Words of fewer letters, and those with a figure in them, are offered to nobody who mistyped something.
_SHORTEST = 4


def found_by(edition: Edition, at_root: str | None) -> tuple[SearchRecord, ...]:
    """Every record of a language with all words that it can be found by."""
    records = tuple(search_records(edition, at_root))
    words = frozenset(word for one in records for word in one.words)
    stem = stem_of(edition.language)
    small = stop_words(edition)
    forms = kin(words - small, edition.language, stem)
    splitter = Splitter(edition.language, words, small, stem, partial(bases, language=edition.language))
    parts = {word: splitter.parts(word) for word in sorted(words)}
    return tuple(with_hidden(_named(one, splitter), _hidden(edition, one, splitter, parts, forms)) for one in records)


def _named(record: SearchRecord, splitter: Splitter) -> SearchRecord:
    """A record that is also called by the compounds its title writes with one end for two, and by two words written as one."""
    words = record.title.casefold().split()
    joined = ("".join(words),) if len(words) == 2 and all(word.isalpha() for word in words) else ()
    return evolve(record, names=(*record.names, *splitter.shared(record.title), *joined))


def _hidden(
    edition: Edition,
    record: SearchRecord,
    splitter: Splitter,
    parts: Mapping[str, tuple[str, ...]],
    forms: Mapping[str, tuple[str, ...]],
) -> Iterator[str]:
    for word in record.words:
        for part in (word, *parts[word]):
            yield part
            yield from forms.get(part, ())
    texts = [record.title, record.summary, *(one.text for one in record.sections)]
    for text in texts:
        yield from splitter.shared(text)
    for identifier in dict.fromkeys(terms_in(edition, texts)):
        yield from _said_of(edition, identifier)


def _said_of(edition: Edition, identifier: str) -> Iterator[str]:
    """The words of a term's name, and of what it stands for."""
    thing = edition.plan.things[identifier]
    expansion = getattr(thing, "expansion", None)
    for words in (edition.name(identifier), edition.plain(edition.text(expansion))):
        yield from (word.strip("()/,.;:").casefold() for word in words.split())


def stop_words(edition: Edition) -> frozenset[str]:
    """The small words that say nothing of what is looked for."""
    return frozenset(edition.say("search-small-words").split())


def stem_of(language: str) -> Stem:
    """What cuts the endings off words as the search does; the words themselves where no stemmer knows the language."""
    algorithm = STEMMERS.get(language.partition("-")[0])
    if algorithm is None:
        return str
    return lru_cache(maxsize=None)(stemmer(algorithm))


def offered(edition: Edition, records: Sequence[SearchRecord]) -> tuple[str, ...]:
    """The words that are offered to who mistyped one, those of most records first."""
    small, found = stop_words(edition), Counter[str]()
    for record in records:
        found.update(word for word in record.words if len(word) >= _SHORTEST and word.isalpha() and word not in small)
    return tuple(word for word, _ in sorted(found.items(), key=lambda one: (-one[1], one[0])))
