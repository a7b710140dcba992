"""Turn YAML nodes into the records of the model, by the types of their fields. Every wrong value becomes a problem.

A key that is wrong or unknown is reported and left out; a record that lacks a required key is left out whole,
and its ids are remembered as lost, so that nobody is told that they do not exist.
"""

from __future__ import annotations

import difflib
import re
import types
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from typing import Any, NamedTuple, Union, get_args, get_origin, get_type_hints

import yaml
from attrs import NOTHING

from mkdocs_strategy.model.moment import Moment, parse_moment
from mkdocs_strategy.model.money import Money, parse_money
from mkdocs_strategy.model.record import EVERY_LANGUAGE, LANGUAGE, Forms, Record, Ref, Text, content_fields
from mkdocs_strategy.problems import Location, Problem, Severity, problem
from mkdocs_strategy.sources.nodes import place

ID = r"[a-z0-9]+(-[a-z0-9]+)*"
INTEGER = r"[0-9]{1,9}"
NUMBER = r"-?[0-9]{1,15}(\.[0-9]{1,9})?"
_MISSING = object()
_NULLS = {"~", "null", "Null", "NULL"}


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
        plan = _keys(cls)
        if not isinstance(node, yaml.MappingNode):
            first = next(iter(plan))
            way = f"Write the keys of {_called(cls)} under each other, such as '{first}: ...'."
            return self.wrong_type(node, "a group of keys", way)
        values: dict[str, Any] = {}
        places: dict[str, Location] = {}
        seen: dict[str, yaml.Node] = {}
        unread: set[str] = set()
        for key_node, value_node in node.value:
            key = _scalar(key_node)
            if key is None or key not in plan or key in seen:
                split = self._split_text(node, key_node, value_node)
                unread.update(plan if split else self._wrong_key(key_node, key, cls, seen))
                self.lost.update(ids_written(value_node))
                continue
            seen[key] = key_node
            if _is_null(value_node) or (plan[key].required and value_node.value == []):
                continue
            places[key] = self.at(value_node)
            value = plan[key].read(self, value_node, plan[key].metadata)
            if value is _MISSING:
                unread.add(key)
                self.lost.update(ids_written(value_node))
                continue
            values[key] = value
            if isinstance(value_node, yaml.SequenceNode) and len(value) < len(value_node.value):
                unread.add(key)
        missing = [rule for rule in plan.values() if rule.required and rule.name not in values]
        for rule in missing:
            if rule.name not in unread:
                self._missing_key(node, rule, cls, seen)
        if missing:
            self.lost.update(ids_written(node))
            return _MISSING
        return cls(at=self.at(node), places=places, unread=frozenset(unread), **values)

    def _wrong_key(self, node: yaml.Node, key: str | None, cls: type[Any], seen: dict[str, yaml.Node]) -> Iterable[str]:
        """Report a key that is unknown or stands twice; gives the key that was meant, where there is one near."""
        plan, called = _keys(cls), _called(cls)
        if key is None:
            self.wrong_type(node, "a key", "Write a single word and a colon: 'key: value'.")
            return ()
        if key in plan:
            way = "'{key}' stands twice in {record}, first on line {line}. Keep one of them."
            self.report(node, "duplicate-key", way, key=key, record=called, line=self.at(seen[key]).line)
            return ()
        if key == "<<":
            way = "'<<' takes in keys from elsewhere, which is not read here. Write the keys out."
            self.report(node, "unknown-key", way)
            return plan
        near = nearest(key, [name for name in plan if name not in seen])
        if near:
            way = "'{key}' is not a key of {record}. Did you mean '{near}'?"
            self.report(node, "unknown-key", way, key=key, record=called, near=near)
            return (near,)
        way = "'{key}' is not a key of {record}. Its keys are: {keys}."
        self.report(node, "unknown-key", way, key=key, record=called, keys=", ".join(plan))
        return ()

    def _split_text(self, node: yaml.Node, key: yaml.Node, value: yaml.Node) -> bool:
        """Whether a key within braces is the rest of a text that a comma ended, or lacks the space after its colon."""
        words = _scalar(key)
        if (
            not getattr(node, "flow_style", False)
            or words is None
            or not _is_null(value)
            or value.end_mark.index > key.end_mark.index
        ):
            return False
        if re.match(r"[\w-]+:\S", words):
            way = "a space is missing after the colon in '{words}'. Write 'key: value'."
        else:
            way = "the comma before '{words}' ends the text in front of it. Put the whole text in quotes."
        self.report(key, "invalid-yaml", way, words=words)
        return True

    def _missing_key(self, node: yaml.Node, rule: _Key, cls: type[Any], seen: dict[str, yaml.Node]) -> None:
        name = next((_scalar(value) for key, value in node.value if _scalar(key) == "id"), None) or ""
        doc = rule.doc[:1].lower() + rule.doc[1:]
        if rule.name in seen:
            way = "'{key}' of {record} has no value. Write one: {doc}"
            node = seen[rule.name]
        else:
            way = "{record} has no '{key}'. Add it: {doc}"
        self.report(node, "missing-key", way, key=rule.name, record=_called(cls, name), doc=doc)

    def wrong_type(self, node: yaml.Node, expected: str, way_out: str) -> Any:
        way = "{found} stands where {expected} belongs. {way_out}"
        return self.report(node, "wrong-type", way, found=_found(node), expected=expected, way_out=way_out)

    def by_language(self, node: yaml.MappingNode) -> Iterator[tuple[str, yaml.Node]]:
        """The language codes of a group with the node of each; wrong and repeated ones are reported and left out."""
        seen: dict[str, yaml.Node] = {}
        for key_node, value_node in node.value:
            code = _scalar(key_node)
            if self._split_text(node, key_node, value_node):
                continue
            if code is None or not re.fullmatch(LANGUAGE, code):
                self.wrong_type(key_node, "a language code", "Write one of two or three small letters, such as 'da'.")
            elif code in seen:
                way = "'{key}' stands twice here, first on line {line}. Keep one of them."
                self.report(key_node, "duplicate-key", way, key=code, line=self.at(seen[code]).line)
            else:
                seen[code] = key_node
                yield code, value_node

    def scalar(self, node: yaml.Node, expected: str, way_out: str) -> Any:
        words = _scalar(node)
        return words if words is not None else self.wrong_type(node, expected, way_out)


def _called(cls: type[Any], name: str | None = None) -> str:
    """What messages call a record: a body; with a name, the body 'council'; this file, for a whole one."""
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", cls.__name__).lower().replace("sub ", "sub-")
    if words.endswith(" file"):
        return "this file"
    if words == "front matter":
        return "the front matter"
    if name is not None:
        return f"the {words} '{name}'" if name else f"this {words}"
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
    """Whether nothing is written: no value at all, or only quotes around nothing."""
    return isinstance(node, yaml.ScalarNode) and (not node.value.strip() or (not node.style and node.value in _NULLS))


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
    words = decoder.scalar(node, "a word or a line of text", "Write it after the colon.")
    choices, pattern = metadata.get("choices"), metadata.get("pattern")
    if words is _MISSING:
        return words
    if pattern is not None and not re.fullmatch(pattern, words):
        way = "'{value}' cannot stand here. Write something like '{example}'."
        return decoder.report(node, "invalid-value", way, value=words, example=metadata["example"])
    if choices is None or words in choices:
        return words
    near = nearest(words, choices)
    if near:
        way = "'{value}' is not a choice here. Did you mean '{near}'?"
        return decoder.report(node, "invalid-choice", way, value=words, near=near)
    way = "'{value}' is not a choice here. Choose one of: {choices}."
    return decoder.report(node, "invalid-choice", way, value=words, choices=", ".join(choices))


def _read_id(decoder: Decoder, node: yaml.Node, metadata: Any) -> Any:
    words = decoder.scalar(node, "an id", "Write it after the colon.")
    if words is _MISSING or re.fullmatch(ID, words):
        return words
    way = "'{value}' cannot be an id. Use small letters a-z, digits and hyphens, such as 'it-infrastructure'."
    return decoder.report(node, "invalid-id", way, value=words)


def _read_int(decoder: Decoder, node: yaml.Node, metadata: Any) -> Any:
    words = _scalar(node)
    if words is not None and re.fullmatch(INTEGER, words):
        return int(words)
    return decoder.wrong_type(node, "a whole number", "Write it in digits, such as 4.")


def _read_decimal(decoder: Decoder, node: yaml.Node, metadata: Any) -> Any:
    words = _scalar(node)
    if words is not None and re.fullmatch(NUMBER, words):
        return Decimal(words)
    return decoder.wrong_type(node, "a number", "Write it in digits, with a point for decimals, such as 3.75.")


def _read_bool(decoder: Decoder, node: yaml.Node, metadata: Any) -> Any:
    words = _scalar(node)
    if words in ("true", "false"):
        return words == "true"
    return decoder.wrong_type(node, "true or false", "Write one of the two.")


def _read_money(decoder: Decoder, node: yaml.Node, metadata: Any) -> Any:
    words = decoder.scalar(node, "an amount", "Write it in one line, such as '28.6 million DKK'.")
    if words is _MISSING:
        return words
    money = parse_money(words)
    if money is not None:
        return money
    way = "'{value}' is not an amount. Write a number with a decimal point and a currency, such as '28.6 million DKK'."
    return decoder.report(node, "invalid-amount", way, value=words)


def _read_moment(decoder: Decoder, node: yaml.Node, metadata: Any) -> Any:
    words = decoder.scalar(node, "a date", "Write it in one line, such as 2025-09-28.")
    if words is _MISSING:
        return words
    moment = parse_moment(words)
    if moment is not None:
        return moment
    if "/" in words and all(parse_moment(point) for point in words.split("/", 1)):
        way = "'{value}' ends before it begins. Write the earlier date first."
        return decoder.report(node, "invalid-date", way, value=words)
    way = "'{value}' is not a date. Write 2025-09-28, 2025-09, 2025, 2026-21 (spring 2026) or a span 2025/2028."
    return decoder.report(node, "invalid-date", way, value=words)


def _read_ref(decoder: Decoder, node: yaml.Node, metadata: Any) -> Any:
    words = decoder.scalar(node, "an id", "Write one id after the colon.")
    return words if words is _MISSING else Ref(words, decoder.at(node), metadata.get("kinds", ()))


def _read_text(decoder: Decoder, node: yaml.Node, metadata: Any) -> Any:
    if isinstance(node, yaml.ScalarNode):
        return Text([(EVERY_LANGUAGE, node.value.strip(), decoder.at(node))])
    if not isinstance(node, yaml.MappingNode):
        return decoder.wrong_type(node, "a text", "Write it once, or in each language as '{da: ..., en: ...}'.")
    before = len(decoder.problems)
    words = []
    for code, value_node in decoder.by_language(node):
        value = _scalar(value_node)
        if value is None:
            decoder.wrong_type(value_node, "a text", "Write it after the colon.")
        elif not _is_null(value_node):
            words.append((code, value.strip(), decoder.at(value_node)))
    if len(decoder.problems) > before:
        return _MISSING
    if not words:
        return decoder.report(node, "missing-text", "this text has no words in any language. Write them.")
    return Text(words)


def _read_forms(decoder: Decoder, node: yaml.Node, metadata: Any) -> Any:
    if not isinstance(node, yaml.MappingNode):
        way_out = "Write a list for each language, such as '{da: [delstrategien]}'."
        return decoder.wrong_type(node, "a group of languages", way_out)
    read = ((code, _read_words(decoder, value_node, {})) for code, value_node in decoder.by_language(node))
    return Forms((code, forms) for code, forms in read if forms is not _MISSING)


def _read_tuple(read_item: Callable[[Decoder, yaml.Node, Any], Any]) -> Callable[[Decoder, yaml.Node, Any], Any]:
    def read(decoder: Decoder, node: yaml.Node, metadata: Any) -> Any:
        if not isinstance(node, yaml.SequenceNode):
            return decoder.wrong_type(node, "a list", "Write each item on a line of its own, after a dash.")
        items = [_read_item(decoder, item, metadata, read_item) for item in node.value]
        return tuple(item for item in items if item is not _MISSING)

    return read


def _read_item(decoder: Decoder, node: yaml.Node, metadata: Any, read: Callable[[Decoder, yaml.Node, Any], Any]) -> Any:
    if _is_null(node):
        return decoder.report(node, "wrong-type", "an item of this list is empty. Write it, or delete its dash.")
    return read(decoder, node, metadata)


_read_words = _read_tuple(_read_str)


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
