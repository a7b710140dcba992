"""Turn YAML nodes into the records of the model, by the types of their fields. Every wrong value becomes a problem.

A key that is wrong or unknown is reported and left out; a record that lacks a required key is left out whole,
and its ids are remembered as lost, so that nobody is told that they do not exist.
"""

from __future__ import annotations

import difflib
import re
import types
from collections.abc import Callable, Iterable
from decimal import Decimal, InvalidOperation
from typing import Any, NamedTuple, Union, get_args, get_origin, get_type_hints

import yaml
from attrs import NOTHING

from mkdocs_strategy.model.moment import Moment, parse_moment
from mkdocs_strategy.model.money import Money, parse_money
from mkdocs_strategy.model.record import EVERY_LANGUAGE, Forms, Record, Ref, Text, content_fields
from mkdocs_strategy.problems import Location, Problem, Severity, problem
from mkdocs_strategy.sources.nodes import place

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_MISSING = object()
_NULLS = {"", "~", "null", "Null", "NULL"}


class _Key(NamedTuple):
    name: str
    read: Callable[[Decoder, yaml.Node, Any], Any]
    metadata: Any
    required: bool
    doc: str


class Decoder:
    """Decodes the nodes of one file; collects the file's problems and lost ids."""

    def __init__(self, file: str, first_line: int = 1) -> None:
        self.file = file
        self.first_line = first_line
        self.problems: list[Problem] = []
        self.lost: set[str] = set()

    def at(self, node: yaml.Node) -> Location:
        return place(node, self.file, self.first_line)

    def report(self, node: yaml.Node, code: str, message: str, **values: object) -> Any:
        """Note a problem at a node; gives the sign for a value that is missing."""
        self.problems.append(problem(self.at(node), code, message, Severity.ERROR, **values))
        return _MISSING

    def record(self, node: yaml.Node, cls: type[Any]) -> Any:
        """A record of a class, or the missing sign when a required key is absent or wrong."""
        called = _called(cls)
        if not isinstance(node, yaml.MappingNode):
            return self.wrong_type(node, f"a group of keys for {called}")
        plan = _keys(cls)
        values: dict[str, Any] = {}
        places: dict[str, Location] = {}
        seen: dict[str, yaml.Node] = {}
        broken = False
        for key_node, value_node in node.value:
            key = _scalar(key_node)
            if key is None or key not in plan:
                self._unknown_key(key_node, key, plan, called)
                continue
            if key in seen:
                way = "'{key}' stands twice in {record}, first on line {line}. Keep one of them."
                self.report(key_node, "duplicate-key", way, key=key, record=called, line=self.at(seen[key]).line)
                continue
            seen[key] = key_node
            if _is_null(value_node):
                continue
            rule = plan[key]
            places[rule.name] = self.at(value_node)
            value = rule.read(self, value_node, rule.metadata)
            if value is not _MISSING:
                values[rule.name] = value
            elif rule.required:
                broken = True
        for rule in plan.values():
            if rule.required and rule.name not in values and not (rule.name in seen and broken):
                self._missing_key(node, rule, called, seen)
                broken = True
        if broken:
            self.lost.update(ids_written(node))
            return _MISSING
        return cls(at=self.at(node), places=places, **values)

    def _unknown_key(self, node: yaml.Node, key: str | None, plan: dict[str, _Key], called: str) -> None:
        if key is None:
            self.report(node, "wrong-type", "a key must be a single word. Write 'key: value'.")
            return
        near = nearest(key, plan)
        if near:
            way = "'{key}' is not a key of {record}. Did you mean '{near}'?"
            self.report(node, "unknown-key", way, key=key, record=called, near=near)
        else:
            way = "'{key}' is not a key of {record}. Its keys are: {keys}."
            self.report(node, "unknown-key", way, key=key, record=called, keys=", ".join(plan))

    def _missing_key(self, node: yaml.Node, rule: _Key, called: str, seen: dict[str, yaml.Node]) -> None:
        name = next(
            (f" '{_scalar(v)}'" for k, v in getattr(node, "value", ()) if _scalar(k) == "id" and _scalar(v)), ""
        )
        if rule.name in seen:
            way = "'{key}' of {record}{name} has no value. Write one: {doc}"
            node = seen[rule.name]
        else:
            way = "{record}{name} has no '{key}'. Add it: {doc}"
        self.report(node, "missing-key", way, key=rule.name, record=called, name=name, doc=rule.doc)

    def wrong_type(self, node: yaml.Node, expected: str) -> Any:
        way = "expected {expected} here, found {found}. Write it as the examples in the schema show."
        return self.report(node, "wrong-type", way, expected=expected, found=_found(node))

    def scalar(self, node: yaml.Node, expected: str) -> Any:
        words = _scalar(node)
        return words if words is not None else self.wrong_type(node, expected)


def _called(cls: type[Any]) -> str:
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", cls.__name__).lower()
    if words.endswith(" file"):
        return "this file"
    return ("an " if words[0] in "aeiou" else "a ") + words


def _found(node: yaml.Node) -> str:
    if isinstance(node, yaml.MappingNode):
        return "a group of keys"
    if isinstance(node, yaml.SequenceNode):
        return "a list"
    words = str(node.value)
    return f"'{words if len(words) <= 40 else words[:37] + '...'}'"


def _scalar(node: yaml.Node) -> str | None:
    return str(node.value) if isinstance(node, yaml.ScalarNode) else None


def _is_null(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.style is None and node.value in _NULLS


def nearest(word: str, among: Iterable[str]) -> str | None:
    """The known word most like a mistyped one, or None when none is near."""
    close = difflib.get_close_matches(word, list(among), n=1, cutoff=0.6)
    return close[0] if close else None


def ids_written(node: yaml.Node) -> set[str]:
    """All ids that stand anywhere in a node."""
    found: set[str] = set()
    waiting = [node]
    visited: set[int] = set()
    while waiting:
        current = waiting.pop()
        if id(current) in visited:
            continue
        visited.add(id(current))
        if isinstance(current, yaml.MappingNode):
            for key, value in current.value:
                if _scalar(key) == "id" and _scalar(value):
                    found.add(str(value.value))
                waiting.append(value)
        elif isinstance(current, yaml.SequenceNode):
            waiting.extend(current.value)
    return found


# One reader for each type a field can have: (decoder, node, the field's metadata) to a value or the missing sign.


def _read_str(decoder: Decoder, node: yaml.Node, metadata: Any) -> Any:
    words = decoder.scalar(node, "a word or a line of text")
    choices = metadata.get("choices")
    if words is _MISSING or choices is None or words in choices:
        return words
    near = nearest(words, choices)
    if near:
        way = "'{value}' is not a choice here. Did you mean '{near}'?"
        return decoder.report(node, "invalid-choice", way, value=words, near=near)
    way = "'{value}' is not a choice here. Choose one of: {choices}."
    return decoder.report(node, "invalid-choice", way, value=words, choices=", ".join(choices))


def _read_id(decoder: Decoder, node: yaml.Node, metadata: Any) -> Any:
    words = decoder.scalar(node, "an id")
    if words is _MISSING or ID.fullmatch(words):
        return words
    way = "'{value}' cannot be an id. Use small letters a-z, digits and hyphens, such as 'it-infrastructure'."
    return decoder.report(node, "invalid-id", way, value=words)


def _read_int(decoder: Decoder, node: yaml.Node, metadata: Any) -> Any:
    words = decoder.scalar(node, "a whole number")
    if words is _MISSING:
        return words
    if re.fullmatch(r"\d{1,9}", words):
        return int(words)
    return decoder.wrong_type(node, "a whole number")


def _read_decimal(decoder: Decoder, node: yaml.Node, metadata: Any) -> Any:
    words = decoder.scalar(node, "a number")
    if words is _MISSING:
        return words
    if re.fullmatch(r"-?\d{1,15}(\.\d{1,9})?", words):
        try:
            return Decimal(words)
        except InvalidOperation:
            pass
    return decoder.wrong_type(node, "a number with a point for decimals, such as 3.75")


def _read_bool(decoder: Decoder, node: yaml.Node, metadata: Any) -> Any:
    words = decoder.scalar(node, "true or false")
    if words in ("true", "false"):
        return words == "true"
    return words if words is _MISSING else decoder.wrong_type(node, "true or false")


def _read_money(decoder: Decoder, node: yaml.Node, metadata: Any) -> Any:
    words = decoder.scalar(node, "an amount")
    if words is _MISSING:
        return words
    money = parse_money(words)
    if money is not None:
        return money
    way = "'{value}' is not an amount. Write a number with a decimal point and a currency, such as '28.6 million DKK'."
    return decoder.report(node, "invalid-amount", way, value=words)


def _read_moment(decoder: Decoder, node: yaml.Node, metadata: Any) -> Any:
    words = decoder.scalar(node, "a date")
    if words is _MISSING:
        return words
    moment = parse_moment(words)
    if moment is not None:
        return moment
    way = "'{value}' is not a date. Write 2025-09-28, 2025-09, 2025, 2026-21 (spring 2026) or a span 2025/2028."
    return decoder.report(node, "invalid-date", way, value=words)


def _read_ref(decoder: Decoder, node: yaml.Node, metadata: Any) -> Any:
    words = decoder.scalar(node, "the id of something in the plan")
    return words if words is _MISSING else Ref(words, decoder.at(node), metadata.get("kinds", ()))


def _read_text(decoder: Decoder, node: yaml.Node, metadata: Any) -> Any:
    if isinstance(node, yaml.ScalarNode):
        return Text([(EVERY_LANGUAGE, node.value, decoder.at(node))])
    if not isinstance(node, yaml.MappingNode):
        return decoder.wrong_type(node, "a text in each language, such as '{da: ..., en: ...}'")
    words: dict[str, tuple[str, str, Location]] = {}
    for key_node, value_node in node.value:
        code, value = _scalar(key_node), _scalar(value_node)
        if code is not None and not _LANGUAGE.fullmatch(code) and _is_null(value_node):
            way = "'{words}' looks like the rest of a text that is cut off at its comma. Put the whole text in quotes."
            decoder.report(key_node, "wrong-type", way, words=code)
        elif code is None or not _LANGUAGE.fullmatch(code):
            decoder.wrong_type(key_node, "a language code such as 'da'")
        elif code in words:
            way = "'{key}' stands twice in this text, first on line {line}. Keep one of them."
            decoder.report(key_node, "duplicate-key", way, key=code, line=words[code][2].line)
        elif value is None:
            decoder.wrong_type(value_node, "a text")
        elif not _is_null(value_node):
            words[code] = (code, value.strip(), decoder.at(value_node))
    return Text(words.values())


def _read_forms(decoder: Decoder, node: yaml.Node, metadata: Any) -> Any:
    if not isinstance(node, yaml.MappingNode):
        return decoder.wrong_type(node, "a list of forms for each language, such as '{da: [delstrategien]}'")
    found = []
    for key_node, value_node in node.value:
        code = _scalar(key_node)
        forms = _read_tuple(_read_str)(decoder, value_node, {})
        if code is None or not _LANGUAGE.fullmatch(code):
            decoder.wrong_type(key_node, "a language code such as 'da'")
        elif forms is not _MISSING:
            found.append((code, forms))
    return Forms(found)


def _read_anything(decoder: Decoder, node: yaml.Node, metadata: Any) -> Any:
    return None


def _read_tuple(read_item: Callable[[Decoder, yaml.Node, Any], Any]) -> Callable[[Decoder, yaml.Node, Any], Any]:
    def read(decoder: Decoder, node: yaml.Node, metadata: Any) -> Any:
        if not isinstance(node, yaml.SequenceNode):
            return decoder.wrong_type(node, "a list, each item after a dash")
        items = (read_item(decoder, item, metadata) for item in node.value)
        return tuple(item for item in items if item is not _MISSING)

    return read


def _read_record(cls: type[Any]) -> Callable[[Decoder, yaml.Node, Any], Any]:
    return lambda decoder, node, metadata: decoder.record(node, cls)


_READERS: dict[Any, Callable[[Decoder, yaml.Node, Any], Any]] = {
    str: _read_str,
    int: _read_int,
    bool: _read_bool,
    Decimal: _read_decimal,
    Money: _read_money,
    Moment: _read_moment,
    Ref: _read_ref,
    Text: _read_text,
    Forms: _read_forms,
    object: _read_anything,
}


def _reader(annotation: Any) -> Callable[[Decoder, yaml.Node, Any], Any]:
    if get_origin(annotation) in (Union, types.UnionType):
        annotation = next(arg for arg in get_args(annotation) if arg is not type(None))
    if get_origin(annotation) is tuple:
        return _read_tuple(_reader(get_args(annotation)[0]))
    if annotation in _READERS:
        return _READERS[annotation]
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return _read_record(annotation)
    raise TypeError(f"no reader for {annotation!r}")


# Read from the types once a process: the types do not change.
_KEYS: dict[type[Any], dict[str, _Key]] = {}


def _keys(cls: type[Any]) -> dict[str, _Key]:
    """The keys of a record by the name they have in YAML, with the reader for each."""
    if cls in _KEYS:
        return _KEYS[cls]
    hints = get_type_hints(cls)
    keys = {}
    for attribute in content_fields(cls):
        read = _read_id if attribute.name == "id" else _reader(hints[attribute.name])
        doc = attribute.metadata.get("doc", "")
        required = attribute.default is NOTHING
        keys[attribute.name] = _Key(attribute.name, read, attribute.metadata, required, doc)
    _KEYS[cls] = keys
    return keys


def decode(node: yaml.Node, cls: type[Any], file: str, first_line: int = 1) -> tuple[Any, Decoder]:
    """A record from a node, or None when it cannot be made, with the decoder that holds problems and lost ids."""
    decoder = Decoder(file, first_line)
    value = decoder.record(node, cls)
    return (None if value is _MISSING else value), decoder
