"""Where a new item goes in a list of a YAML text, and how it is written there: comments and order stay as they are.

Pure text to text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

import yaml

from mkdocs_strategy.sources.findings import scalar_of
from mkdocs_strategy.sources.nodes import parse_yaml

# A path to a list: a key, or the id of an item.
Path = Sequence[str]
Order = Callable[[str], Any]

_PLAIN = re.compile(r"[^\W_][^:#\[\]{},\"'`|>&*!%@\\\n]*", re.UNICODE)
_ODD = ("true", "false", "null", "yes", "no", "on", "off", "~")


def with_item(text: str, path: Path, item: Sequence[str], by_id: bool = False) -> str:
    """A text with an item at the end of the list at a path, made where it is not there; `item` is its lines.

    With `by_id`, a list that is in order of id stays so. Raises KeyError where the path leads nowhere.
    """
    root = parse_yaml(text, "").node
    if root is None:
        return f"{text.rstrip()}\n{path[0]}:\n{_item(item, 2)}".lstrip("\n")
    *way, key = path
    holder = _at(root, way)
    found = _value(holder, key)
    lines = text.split("\n")
    if found is None:
        indent = holder.start_mark.column
        return _after(lines, _last_line(holder, lines), f"{' ' * indent}{key}:\n{_item(item, indent + 2)}", False)
    if isinstance(found, yaml.SequenceNode) and not found.flow_style:
        before = _number_before(found, item, by_id)
        last = _last_line(found.value[before], lines) if before >= 0 else found.start_mark.line - 1
        spaced = len(found.value) > 1 and _blank_between(found, lines)
        return _after(lines, last, _item(item, found.start_mark.column), spaced)
    if isinstance(found, yaml.SequenceNode) and len(item) == 1 and not item[0].endswith(":") and ": " not in item[0]:
        at = found.end_mark.index - 1
        comma = ", " if found.value else ""
        return f"{text[:at].rstrip() if not found.value else text[:at]}{comma}{item[0]}{text[at:]}"
    if isinstance(found, yaml.SequenceNode) and not found.value:
        indent = holder.start_mark.column
        start, end = found.start_mark.index, found.end_mark.index
        return f"{text[:start].rstrip()}\n{_item(item, indent + 2).rstrip()}{text[end:]}"
    raise KeyError(key)


def _item(lines: Sequence[str], indent: int) -> str:
    pad = " " * indent
    return "".join(f"{pad}{'- ' if number == 0 else '  '}{line}\n" for number, line in enumerate(lines))


def _at(node: yaml.Node, way: Path) -> yaml.MappingNode:
    """The group of keys at the end of a path of keys and ids."""
    for step in way:
        found = _value(node, step) if isinstance(node, yaml.MappingNode) else None
        if found is None and isinstance(node, yaml.SequenceNode):
            found = next((one for one in node.value if _id(one) == step), None)
        if found is None:
            raise KeyError(step)
        node = found
    if not isinstance(node, yaml.MappingNode) or node.flow_style:
        raise KeyError(way[-1] if way else "")
    return node


def _value(node: yaml.Node, key: str) -> yaml.Node | None:
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return next((value for name, value in pairs if scalar_of(name) == key), None)


def _id(node: yaml.Node) -> str | None:
    value = _value(node, "id")
    return scalar_of(value) if value is not None else None


def _number_before(listed: yaml.SequenceNode, item: Sequence[str], by_id: bool) -> int:
    """The number of the item that the new one follows; -1 where it is to be the first."""
    ids = [_id(one) or "" for one in listed.value]
    new = item[0].removeprefix("id: ")
    if by_id and ids == sorted(ids):
        return sum(one < new for one in ids) - 1
    return len(ids) - 1


def _last_line(node: yaml.Node, lines: Sequence[str]) -> int:
    """The number, from 0, of the last line that something of a node stands on; comments below it are not its own."""
    while isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        node = last[1] if isinstance(last, tuple) else last
    end = node.end_mark
    number = end.line - 1 if end.column == 0 and end.line > node.start_mark.line else end.line
    while number > node.start_mark.line and not lines[number].strip():
        number -= 1
    return number


def _blank_between(listed: yaml.SequenceNode, lines: Sequence[str]) -> bool:
    return not lines[_last_line(listed.value[-2], lines) + 1].strip()


def _after(lines: Sequence[str], number: int, new: str, spaced: bool) -> str:
    """The text with new lines behind a line; a blank line between where the items have one."""
    above, below = list(lines[: number + 1]), list(lines[number + 1 :])
    if not below:
        below = [""]
    middle = new.rstrip("\n").split("\n")
    if spaced:
        middle = ["", *middle]
    return "\n".join([*above, *middle, *below])


def scalar(words: str) -> str:
    """Words as YAML reads them again, plain where that is safe in braces too, else in quotes."""
    words = " ".join(words.split())
    if _PLAIN.fullmatch(words) and words.casefold() not in _ODD and not words.endswith(" "):
        return words
    if '"' not in words and "\\" not in words:
        return f'"{words}"'
    return "'" + words.replace("'", "''") + "'"
