"""What every part of a plan has in common: a place in a file, an identity, texts in several languages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import Attribute, field, fields, frozen

from mkdocs_strategy.problems import Location

NOWHERE = Location("")


def required(doc: str, **metadata: Any) -> Any:
    """A key that must be there; `doc` is the sentence editors and the schema get.

    `metadata` narrows the value: `choices`, a `pattern` with its `example`, the `kinds` a reference may be to. A text with
    `once=True` is a name, which may be written once for all languages.
    """
    return field(metadata={"doc": doc, **metadata})


def optional(doc: str, default: Any = None, **metadata: Any) -> Any:
    """A key that may be left out; the sources then do not say."""
    return field(default=default, metadata={"doc": doc, **metadata})


EVERY_LANGUAGE = "*"

# A language code as in BCP 47: da, pt-BR.
LANGUAGE = r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*"


class Text(tuple[tuple[str, str, Location], ...]):
    """A text in several languages: (language code, words, place) in the order written.

    A text written once for all languages, such as a person's name, has the code "*". Only names can, and texts
    without words of their own.
    """

    __slots__ = ()

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(code for code, _, _ in self)

    def in_language(self, language: str) -> str | None:
        """The words in one language, or None where they are missing."""
        for code, words, _ in self:
            if code in (language, EVERY_LANGUAGE):
                return words
        return None

    def place(self, language: str) -> Location | None:
        """Where the words in one language stand, or None where they are missing."""
        return next((at for code, _, at in self if code in (language, EVERY_LANGUAGE)), None)


class Forms(tuple[tuple[str, tuple[str, ...]], ...]):
    """Spellings and inflections of a word: (language code, forms) in the order written."""

    __slots__ = ()

    def in_language(self, language: str) -> tuple[str, ...]:
        return next((forms for code, forms in self if code == language), ())


@frozen
class Ref:
    """A reference by id to something else in the plan."""

    id: str
    at: Location = field(eq=False, default=NOWHERE)
    kinds: tuple[str, ...] = ()


@frozen(kw_only=True)
class Record:
    """A group of keys in a data file. Knows where it stands and where each of its keys' values stands.

    `unread` are the keys whose value could not be read whole: what is missing there says nothing.
    """

    at: Location = field(default=NOWHERE, eq=False, repr=False)
    places: Mapping[str, Location] = field(factory=dict, eq=False, repr=False)
    unread: frozenset[str] = field(default=frozenset(), eq=False, repr=False)

    def where(self, key: str) -> Location:
        """Where the value of a key stands; the record's own place when the key is not written."""
        return self.places.get(key, self.at)


@frozen(kw_only=True)
class Citation(Record):
    """The document and section that a fact comes from."""

    document: Ref = required("The id of a source document in sources.yml.", kinds=("source",))
    section: str | None = optional("The section of the document, as the document names it.")


@frozen(kw_only=True)
class Thing(Record):
    """A part of the plan that can be referred to by its id."""

    kind: ClassVar[str] = ""

    id: str = required("A lasting name in small letters, digits and hyphens; part of addresses, so never changed.")
    name: Text = required("What it is called.")


@frozen(kw_only=True)
class Named(Thing):
    """A thing with a proper name, which is the same in every language unless they have their own."""

    name: Text = required("What it is called.", once=True)


@frozen(kw_only=True)
class Statement(Record):
    """A sentence or two that stand in the plan, with their source; referable when they have an id."""

    kind: ClassVar[str] = "statement"

    text: Text = required("What is said, in our own words.")
    id: str | None = optional("A lasting name, when something refers to this statement.")
    name: Text | None = optional("A short heading.")
    source: tuple[Citation, ...] = optional("Where it is said.", ())


_OWN = ("at", "places", "unread")
_CONTENT: dict[type[Record], tuple[str, ...]] = {}


def content_fields(record: type[Record]) -> tuple[Attribute[Any], ...]:
    """The fields of a record that an editor writes."""
    return tuple(attribute for attribute in fields(record) if attribute.name not in _OWN)


def key_of(attribute: Attribute[Any]) -> str:
    """The key that an editor writes for a field: from, where Python needs from_."""
    return attribute.name.rstrip("_")


def content_names(record: type[Record]) -> tuple[str, ...]:
    """The names of the fields of a record that an editor writes."""
    names = _CONTENT.get(record)
    if names is None:
        names = _CONTENT[record] = tuple(attribute.name for attribute in content_fields(record))
    return names


# Types of fields that hold neither texts nor references nor records; most fields of a plan are of these.
_NO_PARTS = re.compile(r"(?:tuple\[)?(?:str|int|bool|Decimal|Moment|Money|Forms)\b")
_PARTED: dict[type[Record], tuple[str, ...]] = {}


def parted_names(record: type[Record]) -> tuple[str, ...]:
    """The names of the fields of a record that may hold records, texts and references."""
    names = _PARTED.get(record)
    if names is None:
        some = (one for one in content_fields(record) if not _NO_PARTS.match(str(one.type)))
        names = _PARTED[record] = tuple(one.name for one in some)
    return names


def walk(record: Record) -> tuple[Record | Text | Ref, ...]:
    """Every record, text and reference in a record, itself first, in the order of its fields."""
    found: list[Record | Text | Ref] = []
    _gather(record, found)
    return tuple(found)


def _gather(record: Record, found: list[Record | Text | Ref]) -> None:
    found.append(record)
    for name in parted_names(type(record)):
        value = getattr(record, name)
        if value is None:
            continue
        for part in value if value.__class__ is tuple else (value,):
            kind = part.__class__
            if kind is Text or kind is Ref:
                found.append(part)
            elif isinstance(part, Record):
                _gather(part, found)
