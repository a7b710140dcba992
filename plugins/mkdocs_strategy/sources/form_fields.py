"""The fields of a form for each kind of file, made from the same records as the schemas: what an editor fills in.

Pure: classes in, dictionaries in the words of Decap CMS out. What stands in which file is said here; where the folders
are, who may save and how, is not.
"""

from __future__ import annotations

import inspect
import types
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple, Union, get_args, get_origin, get_type_hints

from attrs import NOTHING, Attribute, frozen

from mkdocs_strategy.model.called_da import RECORDS, TITLES
from mkdocs_strategy.model.moment import Moment
from mkdocs_strategy.model.money import Money
from mkdocs_strategy.model.record import Citation, Forms, Record, Ref, Text, Thing, content_fields, key_of
from mkdocs_strategy.model.strategy import Relation
from mkdocs_strategy.model.told_da import TOLD
from mkdocs_strategy.sources.layout import FILES, FOLDERS
from mkdocs_strategy.sources.schema import AMOUNT, DATE, english_name, english_title
from mkdocs_strategy.sources.values import ID, NUMBER

Field = dict[str, Any]

# Written in one line where they are short; all other words get room to grow.
_NAMES = ("name", "title", "short_name", "also_called", "group", "called", "who", "role", "place", "expansion", "was")

_PATTERNS: Mapping[Any, tuple[str, str]] = {
    Money: (AMOUNT, "28.6 million DKK"),
    Moment: (DATE, "2025-11-20"),
    Decimal: (f"^{NUMBER}$", "3.75"),
}


@frozen
class Speech:
    """What a form says: in its own language, about texts in those of the strategy."""

    language: str
    languages: tuple[tuple[str, str], ...]  # the code and the name of each, the original first
    yes: str
    no: str
    choice: Callable[[str, str], str | None] = lambda _key, _value: None

    def title(self, key: str) -> str:
        """What a key is called."""
        english = english_title(key)
        return TITLES.get(key, english) if self.language == "da" else english

    def name(self, cls: type[Record]) -> str:
        """What a record is called."""
        english = english_name(cls)
        return RECORDS.get(cls.__name__, english) if self.language == "da" else english

    def told(self, sentence: str) -> str:
        """What a key or record is for."""
        english = " ".join(inspect.cleandoc(sentence).partition("\n\n")[0].split())
        return TOLD.get(english, english) if self.language == "da" else english


class Held(NamedTuple):
    """Where the things of a kind are: the collection of a form, and the path to them in a file; `*` is any of a list."""

    collection: str
    is_file: bool
    path: str


def holders() -> dict[str, Held]:
    """Where the things of each kind are that stand in lists of their own, or are a file of their own."""
    found: dict[str, Held] = {}
    for folder, cls in FOLDERS.items():
        found[_kind(cls)] = Held(folder, False, "")
    for name, cls in FILES.items():
        collection = name.removesuffix(".yml")
        if issubclass(cls, Thing):
            found[_kind(cls)] = Held(collection, True, "")
            continue
        hints = get_type_hints(cls)
        for field in content_fields(cls):
            inner, is_list = _inner(hints[field.name])
            if isinstance(inner, type) and issubclass(inner, Thing) and _kind(inner):
                # A budget line can also stand within its frame; what stands in two places is no one's own list.
                one = Held(collection, True, f"{key_of(field)}.*." if is_list else f"{key_of(field)}.")
                found[_kind(inner)] = one
    found.pop("budget-line", None)
    return found


def _kind(cls: type[Any]) -> str:
    return getattr(cls, "kind", "")


def fields_of(cls: type[Record], speech: Speech, is_optional: bool = False) -> list[Field]:
    """The fields for a record, in the order of its declaration; all may be left out in a record that may be."""
    hints = get_type_hints(cls)
    held = holders()
    return [_field(field, hints[field.name], cls, speech, held, is_optional) for field in content_fields(cls)]


def _field(
    field: Attribute[Any], annotation: Any, cls: type[Record], speech: Speech, held: Mapping[str, Held], optional: bool
) -> Field:
    key = key_of(field)
    is_required = field.default is NOTHING and not optional
    said: Field = {"name": key, "label": speech.title(key), "hint": speech.told(field.metadata["doc"])}
    said["required"] = is_required
    inner, is_list = _inner(annotation)
    if not is_list:
        return {**said, **_widget(inner, field, cls, speech, held, is_required)}
    return {**said, **_list(inner, field, cls, speech, held)}


def _inner(annotation: Any) -> tuple[Any, bool]:
    """What a key holds, and whether it holds a list of them."""
    if get_origin(annotation) in (Union, types.UnionType):
        annotation = next(one for one in get_args(annotation) if one is not type(None))
    is_list = get_origin(annotation) is tuple
    return (get_args(annotation)[0] if is_list else annotation), is_list


def _list(inner: Any, field: Attribute[Any], cls: type[Record], speech: Speech, held: Mapping[str, Held]) -> Field:
    """A list as rows, as one picker of several, or as several words."""
    shown: Field = {"widget": "list", "collapsed": True, "minimize_collapsed": True}
    if isinstance(inner, type) and issubclass(inner, Record):
        summary = _summary(inner, speech)
        name = speech.name(inner)
        return {**shown, "label_singular": name, "summary": summary, "fields": fields_of(inner, speech)}
    one = _widget(inner, field, cls, speech, held, True)
    if one["widget"] in ("relation", "select"):
        return {**one, "multiple": True}
    label = speech.title(key_of(field))
    summary = template_of(f"{field.name}.{speech.languages[0][0]}" if inner is Text else field.name)
    return {**shown, "summary": summary, "field": {"name": field.name, "label": label, **one}}


def _widget(
    inner: Any, field: Attribute[Any], cls: type[Record], speech: Speech, held: Mapping[str, Held], required: bool
) -> Field:
    metadata = field.metadata
    if isinstance(inner, type) and issubclass(inner, Record):
        return {"widget": "object", "collapsed": not required, "fields": fields_of(inner, speech, not required)}
    if inner is Text:
        languages = [{"code": code, "label": label} for code, label in speech.languages]
        once = {"once": True} if metadata.get("once") else {}
        return {"widget": "in-each-language", "languages": languages, "long": field.name not in _NAMES, **once}
    if inner is Forms:
        return {"widget": "object", "collapsed": True, "fields": [_forms(*one) for one in speech.languages]}
    if inner is Ref:
        return _reference(metadata.get("kinds", ()), speech, held)
    if inner is bool:
        return {"widget": "select", "options": _options(((speech.yes, "true"), (speech.no, "false"))), "words": False}
    if "choices" in metadata:
        group = "relation" if cls is Relation else key_of(field)
        return {
            "widget": "select",
            "options": _options((_choice(group, one, speech), one) for one in metadata["choices"]),
        }
    if inner is int:
        return {"widget": "number", "value_type": "int", "min": 0}
    if field.name == "id":
        return {"widget": "string", "pattern": [f"^{ID}$", "it-infrastructure"]}
    if "pattern" in metadata:
        return {"widget": "string", "pattern": [f"^{metadata['pattern']}$", metadata.get("example", "")]}
    if inner in _PATTERNS:
        return {"widget": "string", "pattern": list(_PATTERNS[inner])}
    return {"widget": "string", "words": True}


def _forms(code: str, label: str) -> Field:
    word = {"name": "form", "label": label, "widget": "string", "words": True}
    summary = template_of("form")
    return {"name": code, "label": label, "widget": "list", "required": False, "summary": summary, "field": word}


def _choice(group: str, value: str, speech: Speech) -> str:
    return speech.choice(group, value) or value


def _options(pairs: Any) -> list[Field]:
    return [{"label": label, "value": value} for label, value in pairs]


def _reference(kinds: Sequence[str], speech: Speech, held: Mapping[str, Held]) -> Field:
    """A picker of one thing: live from its own list where all that fit stand in one, else among all that there are."""
    if len(kinds) != 1 or kinds[0] not in held:
        return {"widget": "thing", **({"kinds": list(kinds)} if kinds else {})}
    place = held[kinds[0]]
    name = f"{place.path}name.{speech.languages[0][0]}"
    return {
        "widget": "relation",
        "collection": place.collection,
        **({"file": place.collection} if place.is_file else {}),
        "value_field": f"{place.path}id",
        "search_fields": [name, f"{place.path}id"],
        "display_fields": [name],
        "options_length": 500,
    }


def template_of(path: str) -> str:
    """A value in the words of Decap's summaries and file names."""
    return f"{{{{{path}}}}}"


def _summary(cls: type[Record], speech: Speech) -> str:
    """What a row says of itself while it is closed."""
    original = speech.languages[0][0]
    if cls is Citation:
        return f"{template_of('document')} · {template_of('section')}"
    hints = get_type_hints(cls)
    names = [field.name for field in content_fields(cls)]
    texts = [name for name in names if _inner(hints[name]) == (Text, False)]
    first = next((name for name in ("name", "text", *texts) if name in texts), None)
    return template_of(f"{first}.{original}" if first else key_of(content_fields(cls)[0]))
