"""The shape of data files as JSON Schema (draft-07), made from the records: what an editor's program checks while one types.

Pure: classes in, dictionaries out. Looser than the decoder only where a schema cannot say what the decoder can. What
editors read, titles and descriptions, stands in English and in Danish.
"""

from __future__ import annotations

import inspect
import re
import types
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any, Union, get_args, get_origin, get_type_hints

from attrs import NOTHING, Attribute

from mkdocs_strategy.model.called_da import RECORDS, TITLES
from mkdocs_strategy.model.moment import Moment
from mkdocs_strategy.model.money import MOST_DIGITS, QUALIFIERS, SCALES, Money
from mkdocs_strategy.model.page import FrontMatter
from mkdocs_strategy.model.record import LANGUAGE, Forms, Record, Ref, Text, content_fields, key_of
from mkdocs_strategy.model.told_da import TOLD
from mkdocs_strategy.sources.layout import FILES, FOLDERS
from mkdocs_strategy.sources.values import ID, NUMBER

DRAFT = "http://json-schema.org/draft-07/schema#"

Schema = dict[str, Any]

_POINT = r"\d{4}(-\d{2}(-\d{2})?)?[~?%]?"
DATE = rf"^{_POINT}(/({_POINT}|\.\.))?$"
_TWO_WAYS = r"(?!.*(^|[^\d,])[1-9]\d{0,2}\.\d{3}\s+[A-Z])"
AMOUNT = rf"^(?!(\D*\d){{{MOST_DIGITS + 1}}}){_TWO_WAYS}(({'|'.join(QUALIFIERS)})\s+)?-?(\d{{1,3}}(,\d{{3}})+|\d+)(\.\d+)?(\s+({'|'.join(SCALES)}))?\s+[A-Z]{{3}}$"

# A word that looks like a number is a word all the same.
_WORDS: Schema = {"type": ["string", "number"]}
_LANGUAGES = f"^{LANGUAGE}$"

_IN_EACH_LANGUAGE: Schema = {
    "type": "object",
    "patternProperties": {_LANGUAGES: _WORDS},
    "additionalProperties": False,
    "minProperties": 1,
}
# References without words of their own, and what no alphabet of Europe has letters for.
_WORDLESS: Schema = {"type": ["string", "number"], "pattern": r"^(\[\[[^\[\]|]*\]\]|[^A-Za-zÀ-ɏͰ-ӿ])*$"}

_TYPES: dict[Any, Schema] = {
    str: _WORDS,
    int: {"type": "integer", "minimum": 0},
    bool: {"type": "boolean"},
    Decimal: {"anyOf": [{"type": "number"}, {"type": "string", "pattern": f"^{NUMBER}$"}]},
    Money: {"type": "string", "pattern": AMOUNT},
    Moment: {"anyOf": [{"type": "string", "pattern": DATE}, {"type": "integer", "minimum": 1, "maximum": 9999}]},
    Ref: {"type": "string", "pattern": f"^{ID}$"},
    Forms: {
        "type": "object",
        "patternProperties": {_LANGUAGES: {"type": "array", "items": _WORDS}},
        "additionalProperties": False,
    },
}

_EXAMPLES: dict[Any, list[Any]] = {
    Decimal: [25, 3.75],
    Money: ["28.6 million DKK", "7,234,000 DKK"],
    Moment: ["2025-11-20", "2025-11", "2026-21", "2025/2028"],
    Ref: ["digital-innovation"],
    Forms: [{"da": ["delstrategien"], "en": ["the sub-strategy"]}],
    Text: [{"da": "Klinikken", "en": "The clinic"}],
}


def schemas() -> Iterator[tuple[str, Schema]]:
    """The name and schema of each kind of data file, and of the front matter of pages."""
    for name, cls in FILES.items():
        yield name.removesuffix(".yml"), schema_of(cls)
    for folder, cls in FOLDERS.items():
        yield folder, schema_of(cls)
    yield "front-matter", schema_of(FrontMatter)


def schema_of(cls: type[Record]) -> Schema:
    """The schema of a whole file that holds one record of a class."""
    definitions: dict[str, Schema] = {}
    whole = _record(cls, definitions)
    return {"$schema": DRAFT, **whole, "definitions": dict(sorted(definitions.items()))}


def wording_schema(keys: Iterable[str]) -> Schema:
    """The schema of the package's own words: a group of keys for each language."""
    words = {"type": "object", "properties": dict.fromkeys(keys, _WORDS), "additionalProperties": False}
    return {
        "$schema": DRAFT,
        "title": "Wording / Ordlyd",
        "description": "The words the package itself writes, for a language it does not speak, or to replace its own.\n\n"
        "De ord, pakken selv skriver, til et sprog den ikke taler, eller for at erstatte dens egne.",
        "type": "object",
        "patternProperties": {_LANGUAGES: words},
        "additionalProperties": False,
    }


def _record(cls: type[Record], definitions: dict[str, Schema]) -> Schema:
    hints = get_type_hints(cls)
    fields = content_fields(cls)
    required = [key_of(field) for field in fields if field.default is NOTHING]
    return {
        "title": _called(cls),
        "description": in_both(inspect.cleandoc(cls.__doc__ or "").partition("\n\n")[0]),
        "type": "object",
        "properties": {key_of(field): _field(field, hints[field.name], definitions) for field in fields},
        **({"required": required} if required else {}),
        "additionalProperties": False,
    }


def _field(field: Attribute[Any], annotation: Any, definitions: dict[str, Schema]) -> Schema:
    shape = _shape(annotation, field, definitions)
    if shape.get("type") == "array" and field.default is NOTHING:
        shape = {**shape, "minItems": 1}
    said: Schema = {"title": _title(key_of(field)), "description": in_both(field.metadata["doc"])}
    examples = _examples(field, annotation)
    said |= {"examples": examples} if examples else {}
    # Beside a reference, draft-07 ignores every other key.
    return {**said, "allOf": [shape]} if "$ref" in shape else {**said, **shape}


def in_both(sentence: str) -> str:
    """A sentence of the model in English, and below it in Danish where that is known."""
    english = " ".join(sentence.split())
    return f"{english}\n\n{TOLD[english]}" if english in TOLD else english


def english_name(cls: type[Record]) -> str:
    """What a record is called in English: Budget frame."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", cls.__name__.removesuffix("File")).capitalize()


def english_title(key: str) -> str:
    """What a key is called in English."""
    return key.replace("_", " ").capitalize()


def _called(cls: type[Record]) -> str:
    """What a record is called in a form, in both languages: Budget frame / Budgetramme."""
    english = english_name(cls)
    danish = RECORDS.get(cls.__name__, english)
    return english if danish == english else f"{english} / {danish}"


def _title(key: str) -> str:
    """What a key is called in a form: in English, and in Danish where that differs."""
    english = english_title(key)
    danish = TITLES.get(key, english)
    return english if danish == english else f"{english} / {danish}"


def _examples(field: Attribute[Any], annotation: Any) -> list[Any]:
    """What may stand under a key, where its type does not say it in a few words."""
    if "choices" in field.metadata:
        return []
    if field.name == "id":
        return ["it-infrastructure"]
    if "pattern" in field.metadata:
        one = [field.metadata["example"]] if "example" in field.metadata else []
        return [one] if one and get_origin(annotation) is tuple else one
    inner = next((one for one in (annotation, *get_args(annotation)) if one in _EXAMPLES), None)
    found = _EXAMPLES.get(inner, [])
    return [found[:1]] if found and get_origin(annotation) is tuple else found


def _shape(annotation: Any, field: Attribute[Any], definitions: dict[str, Schema]) -> Schema:
    if get_origin(annotation) in (Union, types.UnionType):
        annotation = next(one for one in get_args(annotation) if one is not type(None))
    if get_origin(annotation) is tuple:
        return {"type": "array", "items": _shape(get_args(annotation)[0], field, definitions)}
    if isinstance(annotation, type) and issubclass(annotation, Record):
        name = annotation.__name__
        if name not in definitions:
            definitions[name] = {}
            definitions[name] = _record(annotation, definitions)
        return {"$ref": f"#/definitions/{name}"}
    if field.name == "id":
        return {"type": "string", "pattern": f"^{ID}$"}
    if annotation is Text:
        return {"anyOf": [_WORDS if field.metadata.get("once") else _WORDLESS, _IN_EACH_LANGUAGE]}
    if "choices" in field.metadata:
        return {"enum": list(field.metadata["choices"])}
    if "pattern" in field.metadata:
        return {"type": "string", "pattern": f"^{field.metadata['pattern']}$"}
    return _TYPES[annotation]
