"""Turn YAML nodes into the records of the model, by the types of their fields. Every wrong value becomes a problem.

A key that is wrong or unknown is reported and left out; a record that lacks a required key is left out whole,
and its ids are remembered as lost, so that nobody is told that they do not exist.
"""

from __future__ import annotations

import re
import types
from collections.abc import Iterable, Mapping
from inspect import get_annotations
from typing import Any, NamedTuple, Union, get_args, get_origin

import yaml
from attrs import NOTHING

from mkdocs_strategy.model.record import Record, Ref, content_fields, key_of
from mkdocs_strategy.problems import Location
from mkdocs_strategy.sources.findings import MISSING, Findings, ids_written, is_null, nearest, scalar_of
from mkdocs_strategy.sources.values import ID, READERS, Read, read_id, read_tuple

_NONE = frozenset[str]()


class _Key(NamedTuple):
    name: str
    field: str
    read: Read
    metadata: Any
    required: bool
    doc: str


def decode(node: yaml.Node, cls: type[Any], file: str, first_line: int = 1) -> tuple[Any, Findings]:
    """A record from a node, or None when it cannot be made, with what was found on the way."""
    findings = Findings(file, first_line)
    value = _record(findings, node, cls)
    return (None if value is MISSING else value), findings


def _record(findings: Findings, node: yaml.Node, cls: type[Any]) -> Any:
    """A record of a class, or the missing sign when a required key is absent or wrong."""
    keys = _keys(cls)
    if not isinstance(node, yaml.MappingNode):
        first, words = next(iter(keys)), scalar_of(node) or ""
        way = f"Write the keys of {_called(cls)} under each other, such as '{first}: ...'."
        if _refers(cls) and re.fullmatch(ID, words):
            way = f"Write '{{{first}: {words}}}'."
        return findings.wrong_type(node, "a group of keys", way)
    values: dict[str, Any] = {}
    places: dict[str, Location] = {}
    seen: dict[str, yaml.Node] = {}
    unread: set[str] = set()
    for key_node, value_node in node.value:
        key = scalar_of(key_node)
        rule = keys.get(key) if key is not None else None
        if rule is None or key is None or key in seen:
            broken = findings.broken_key(node, key_node, value_node)
            unread.update(keys if broken else _wrong_key(findings, key_node, key, cls, seen))
            findings.lost.update(ids_written(value_node))
            continue
        seen[key] = key_node
        if is_null(value_node) or (rule.required and value_node.value == []):
            continue
        places[key] = findings.at(value_node)
        value = rule.read(findings, value_node, rule.metadata)
        if value is MISSING:
            unread.add(key)
            findings.lost.update(ids_written(value_node))
            continue
        values[rule.field] = value
        if value_node.__class__ is yaml.SequenceNode and len(value) < len(value_node.value):
            unread.add(key)
    if not _REQUIRED[cls] <= values.keys():
        read = {key for key, rule in keys.items() if rule.field in values}
        _missing_keys(findings, node, cls, seen, read | unread)
        return MISSING
    return cls(at=findings.at(node), places=places, unread=frozenset(unread) if unread else _NONE, **values)


def _wrong_key(
    findings: Findings, node: yaml.Node, key: str | None, cls: type[Any], seen: dict[str, yaml.Node]
) -> Iterable[str]:
    """Report a key that is unknown or stands twice; gives the keys that may have been meant."""
    keys, called = _keys(cls), _called(cls)
    if key is None:
        findings.wrong_type(node, "a key", "Write a single word and a colon: 'key: value'.")
        return ()
    if key in keys:
        way = "'{key}' stands twice in {record}, first on line {line}. Keep one of them."
        findings.report(node, "duplicate-key", way, key=key, record=called, line=findings.at(seen[key]).line)
        return ()
    if key == "<<":
        way = "'<<' takes in keys from elsewhere, which is not read here. Write the keys out."
        findings.report(node, "unknown-key", way)
        return keys
    near = nearest(key, [name for name in keys if name not in seen])
    if near:
        way = "'{key}' is not a key of {record}. Did you mean '{near}'?"
        findings.report(node, "unknown-key", way, key=key, record=called, near=near)
        return (near,)
    way = "'{key}' is not a key of {record}. Its keys are: {keys}."
    findings.report(node, "unknown-key", way, key=key, record=called, keys=", ".join(keys))
    return ()


def _missing_keys(
    findings: Findings, node: yaml.Node, cls: type[Any], seen: dict[str, yaml.Node], told: Iterable[str]
) -> None:
    """Report the keys a record must have and does not, but for those of which something was told; its ids are lost."""
    name = next((scalar_of(value) for key, value in node.value if scalar_of(key) == "id"), None) or ""
    for rule in _keys(cls).values():
        if rule.required and rule.name not in told:
            way = "{record} has no '{key}'. Add it: {doc}"
            if rule.name in seen:
                way = "'{key}' of {record} has no value. Write one: {doc}"
            doc = rule.doc[:1].lower() + rule.doc[1:]
            at = seen.get(rule.name, node)
            findings.report(at, "missing-key", way, key=rule.name, record=_called(cls, name), doc=doc)
    findings.lost.update(ids_written(node))


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


def _read_record(cls: type[Any]) -> Read:
    return lambda findings, node, metadata: _record(findings, node, cls)


def _reader(annotation: Any) -> Read:
    if get_origin(annotation) in (Union, types.UnionType):
        annotation = next(arg for arg in get_args(annotation) if arg is not type(None))
    if get_origin(annotation) is tuple:
        item = get_args(annotation)[0]
        keys = [key_of(attribute) for attribute in content_fields(item)] if _is_record(item) else []
        return read_tuple(_reader(item), keys, _refers(item))
    if annotation in READERS:
        return READERS[annotation]
    if _is_record(annotation):
        return _read_record(annotation)
    raise TypeError(f"no reader for {annotation!r}")


def _is_record(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, Record)


def _refers(annotation: Any) -> bool:
    """Whether an annotation is of a record whose first key takes an id of something else."""
    return _is_record(annotation) and _type_of(annotation, content_fields(annotation)[0].name) is Ref


def _type_of(cls: type[Any], name: str) -> Any:
    """The type of a field, where the class that first has it wrote it."""
    return next(own[name] for one in cls.__mro__ if name in (own := _own_types(one)))


def _own_types(cls: type[Any]) -> Mapping[str, Any]:
    """The types of the fields that a class itself adds. Those of all its parents would be read anew for each child."""
    if cls not in _TYPES:
        _TYPES[cls] = get_annotations(cls, eval_str=True)
    return _TYPES[cls]


# Read from the types once a process: the types do not change.
_TYPES: dict[type[Any], Mapping[str, Any]] = {}
_KEYS: dict[type[Any], Mapping[str, _Key]] = {}
_REQUIRED: dict[type[Any], frozenset[str]] = {}


def _keys(cls: type[Any]) -> Mapping[str, _Key]:
    """The keys of a record by the name they have in YAML, with the reader for each."""
    if cls in _KEYS:
        return _KEYS[cls]
    keys = {}
    for attribute in content_fields(cls):
        read = read_id if attribute.name == "id" else _reader(_type_of(cls, attribute.name))
        doc = attribute.metadata.get("doc", "")
        required = attribute.default is NOTHING
        key = key_of(attribute)
        keys[key] = _Key(key, attribute.name, read, attribute.metadata, required, doc)
    _KEYS[cls] = keys
    _REQUIRED[cls] = frozenset(rule.field for rule in keys.values() if rule.required)
    return keys
