"""The sections that translations are compared by: what stands under a heading of a page, and each text of the data.

A section has a key that lasts: `okonomi/index.md#money`, `okonomi/index.md#top` for what stands above the first heading, and
`clinic.summary` for a text of the data, by the id it belongs to and the keys that lead to it. Texts in a list whose items have
no ids are one section. A section's mark is made of its words alone, so a line folded otherwise, a comment, another id or
another level of heading leaves it as it is; a reference counts as it is written, not as what it prints.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from hashlib import blake2b
from typing import NamedTuple

from mkdocs_strategy.model.page import Page
from mkdocs_strategy.model.record import Record, Text, content_fields, key_of
from mkdocs_strategy.problems import Location

TOP = "top"

# In bytes: two of a strategy's sections have the same mark once in many million strategies.
_SIZE = 6
MARK = re.compile(rf"[0-9a-f]{{{2 * _SIZE}}}")

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)

# Types that hold no texts; most fields of a plan are of these.
_NO_TEXTS = re.compile(r"(?:tuple\[)?(?:str|int|bool|Decimal|Ref|Moment|Money|Citation|Forms)\b")


class Section(NamedTuple):
    """A section in one language: its key, its words as written, and where it starts: a place, or a page and a position."""

    key: str
    written: tuple[str, ...]
    start: Location | tuple[Page, int]

    @property
    def words(self) -> str:
        """Its words on one line, without comments."""
        whole = "\n".join(self.written)
        if "<!--" in whole:
            whole = _COMMENT.sub("", whole)
        whole = " ".join(whole.split())
        return whole if whole.isascii() else unicodedata.normalize("NFC", whole)

    @property
    def at(self) -> Location:
        return self.start if isinstance(self.start, Location) else self.start[0].where(self.start[1])

    @property
    def mark(self) -> str:
        """What tells its words from all others."""
        return blake2b(self.words.encode(errors="surrogatepass"), digest_size=_SIZE).hexdigest()


def page_sections(page: Page) -> dict[str, Section]:
    """The sections of a page by key, in order. What stands under a heading without an id belongs to the one above."""
    front = page.front_matter
    headings = page.headings
    first = headings[0].start if headings else len(page.body)
    said = {TOP: [front.title or "", front.description or "", page.body[:first]]}
    places = {TOP: 0}
    name = TOP
    for number, heading in enumerate(headings):
        end = headings[number + 1].start if number + 1 < len(headings) else len(page.body)
        name = heading.id or name
        line = page.body.find("\n", heading.start, end)
        said.setdefault(name, []).extend((heading.words, page.body[line:end] if line >= 0 else ""))
        places.setdefault(name, heading.start)
    return {
        (key := f"{page.path}#{name}"): Section(key, tuple(words), (page, places[name])) for name, words in said.items()
    }


Texts = Mapping[str, list[Text]]


def texts_by_key(records: Iterable[Record]) -> Texts:
    """The texts of records by key, in order; not those that are alike in every language."""
    found: dict[str, list[Text]] = {}
    for record in records:
        _gather(record, "", found)
    return found


def text_sections(texts: Texts, language: str) -> dict[str, Section]:
    """The texts in a language as sections by key, in order."""
    found: dict[str, Section] = {}
    for key, under in texts.items():
        for text in under:
            for code, words, at in text:
                if code == language:
                    first = found.get(key)
                    found[key] = Section(
                        key, (*first.written, words) if first else (words,), first.start if first else at
                    )
    return found


def _gather(record: Record, prefix: str, found: dict[str, list[Text]]) -> None:
    # Only what has an id of its own has a name that lasts; what has none goes by the keys that lead to it.
    under = getattr(record, "id", None) or prefix
    for name, key in _fields_with_texts(type(record)):
        value = getattr(record, name)
        if value:
            _gather_value(value, f"{under}.{key}" if under else key, found)


def _gather_value(value: object, key: str, found: dict[str, list[Text]]) -> None:
    if isinstance(value, Text):
        found.setdefault(key, []).append(value)
    elif isinstance(value, tuple):
        for item in value:
            _gather_value(item, key, found)
    elif isinstance(value, Record):
        _gather(value, key, found)


_FIELDS: dict[type[Record], tuple[tuple[str, str], ...]] = {}


def _fields_with_texts(cls: type[Record]) -> tuple[tuple[str, str], ...]:
    """The fields of a record that may hold texts, each with the key that editors write."""
    found = _FIELDS.get(cls)
    if found is None:
        some = (one for one in content_fields(cls) if not _NO_TEXTS.match(str(one.type)))
        found = _FIELDS[cls] = tuple((one.name, key_of(one)) for one in some)
    return found
