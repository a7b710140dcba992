"""Put other words in the place of a text in a YAML file; everything else stays to the character. Pure text to text."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from mkdocs_strategy.problems import Location
from mkdocs_strategy.sources.insertion import scalar
from mkdocs_strategy.sources.nodes import parse_yaml

_WIDTH = 132
_HEAD = re.compile(r"[>|][-+0-9]*")


def with_text(text: str, at: Location, words: str) -> str | None:
    """A YAML text with the value at a place saying other words, in the same form; None where that cannot be done for sure."""
    node = _scalar_at(parse_yaml(text, "").node, at)
    if node is None:
        return None
    start, end = node.start_mark.index, node.end_mark.index
    was = text[start:end]
    new = _block(was, words) if node.style in (">", "|") else _flow(was, words)
    made = text[:start] + new + text[end:]
    after = _scalar_at(parse_yaml(made, "").node, at)
    return made if after is not None and " ".join(after.value.split()) == " ".join(words.split()) else None


def _scalar_at(root: yaml.Node | None, at: Location) -> yaml.ScalarNode | None:
    for node in _scalars(root):
        if (node.start_mark.line + 1, node.start_mark.column + 1) == (at.line, at.column):
            return node
    return None


def _scalars(node: yaml.Node | None) -> Iterator[yaml.ScalarNode]:
    waiting = [node]
    while waiting:
        one = waiting.pop()
        if isinstance(one, yaml.ScalarNode):
            yield one
        elif isinstance(one, yaml.MappingNode):
            waiting += [part for pair in one.value for part in pair]
        elif isinstance(one, yaml.SequenceNode):
            waiting += one.value


def _block(was: str, words: str) -> str:
    """A folded text: its head as it was, its lines as wide as ours are."""
    head, _, body = was.partition("\n")
    first = next((line for line in body.split("\n") if line.strip()), "")
    indent = first[: len(first) - len(first.lstrip())]
    ending = was[len(was.rstrip()) :]
    sign = _HEAD.match(head)
    kept = head.replace("|", ">", 1) if sign else head
    return "\n".join([kept, *_lines(words, indent, indent)]) + ending


def _flow(was: str, words: str) -> str:
    """A text on a line of its own key; over several lines where it was."""
    said = scalar(words)
    if "\n" not in was.strip():
        return said
    second = next(line for line in was.split("\n")[1:] if line.strip())
    indent = second[: len(second) - len(second.lstrip())]
    return "\n".join(_lines(said, "", indent))


def _lines(words: str, first: str, others: str) -> list[str]:
    """Words broken into lines at single spaces."""
    lines, held = [], first
    for word in words.split(" "):
        if held.strip() and len(held) + 1 + len(word) > _WIDTH:
            lines.append(held)
            held = others + word
        else:
            held = f"{held} {word}" if held.strip() else held + word
    return [*lines, held]
