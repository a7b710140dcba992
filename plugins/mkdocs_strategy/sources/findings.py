"""What is found in one data file as its nodes are read: problems at their places, and the ids of what was left out."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator
from typing import Any

import yaml

from mkdocs_strategy.model.record import LANGUAGE
from mkdocs_strategy.problems import Location, Problem, Severity, problem

# Stands for a value that is not there or cannot be read; None is a value of its own.
MISSING = object()
_NULLS = {"~", "null", "Null", "NULL"}
_LANGUAGE = re.compile(LANGUAGE)
_new = tuple.__new__


class Findings:
    """Collects the problems and lost ids of one file."""

    def __init__(self, file: str, first_line: int = 1) -> None:
        self.file = file
        self.first_line = first_line
        self.problems: list[Problem] = []
        self.lost: set[str] = set()

    def at(self, node: yaml.Node) -> Location:
        mark = node.start_mark
        # As Location(...) does, in half of the time: each value of a file has one.
        return _new(Location, (self.file, self.first_line + mark.line, mark.column + 1))

    def report(self, node: yaml.Node, code: str, message: str, **values: object) -> Any:
        """Note a problem at a node; gives the sign for a value that is missing."""
        self.problems.append(problem(self.at(node), code, message, Severity.ERROR, **values))
        return MISSING

    def wrong_type(self, node: yaml.Node, expected: str, way_out: str) -> Any:
        way = "{found} stands where {expected} belongs. {way_out}"
        return self.report(node, "wrong-type", way, found=_found(node), expected=expected, way_out=way_out)

    def scalar(self, node: yaml.Node, expected: str, way_out: str) -> Any:
        """The words of a node, or the missing sign where it is a list or a group."""
        words = scalar_of(node)
        return words if words is not None else self.wrong_type(node, expected, way_out)

    def by_language(self, node: yaml.MappingNode) -> Iterator[tuple[str, yaml.Node]]:
        """The language codes of a group with the node of each; wrong and repeated ones are reported and left out."""
        seen: dict[str, yaml.Node] = {}
        for key_node, value_node in node.value:
            code = scalar_of(key_node)
            # What is no word, or has nothing behind it, may be no key.
            if (code is None or not code.isalpha() or not value_node.value) and self.broken_key(
                node, key_node, value_node
            ):
                continue
            if code is None or not _LANGUAGE.fullmatch(code):
                self.wrong_type(key_node, "a language code", "Write one of two or three small letters, such as 'da'.")
            elif code in seen:
                way = "'{key}' stands twice here, first on line {line}. Keep one of them."
                self.report(key_node, "duplicate-key", way, key=code, line=self.at(seen[code]).line)
            else:
                seen[code] = key_node
                yield code, value_node

    def broken_key(self, node: yaml.Node, key: yaml.Node, value: yaml.Node) -> bool:
        """Report what is no key: the rest of a text that a comma ended, or what lacks a plain space."""
        words = scalar_of(key)
        if words and "\xa0" in words:
            way = "'{words}' holds a no-break space, which only looks like a space. Write the space anew."
            self.report(key, "invalid-yaml", way, words=words)
            return True
        if (
            not getattr(node, "flow_style", False)
            or words is None
            or not is_null(value)
            or value.end_mark.index > key.end_mark.index
        ):
            return False
        if re.match(r"[\w-]+:\S", words):
            way = "a space is missing after the colon in '{words}'. Write 'key: value'."
        else:
            way = "the comma before '{words}' ends the text in front of it. Put the whole text in quotes."
        self.report(key, "invalid-yaml", way, words=words)
        return True


def _found(node: yaml.Node) -> str:
    if isinstance(node, yaml.MappingNode):
        return "a group of keys"
    if isinstance(node, yaml.SequenceNode):
        return "a list"
    return f"'{shortened(str(node.value))}'"


def shortened(words: str) -> str:
    """The first words of a long text, in one line."""
    line = " ".join(words.split())
    return line if len(line) <= 40 else f"{line[:37]}..."


def scalar_of(node: yaml.Node) -> str | None:
    """The words of a node; None where it is a list or a group."""
    words: str | None = node.value if node.__class__ is yaml.ScalarNode else None
    return words


def is_null(node: yaml.Node) -> bool:
    """Whether nothing is written: no value at all, or only quotes around nothing."""
    if node.__class__ is not yaml.ScalarNode:
        return False
    words = node.value
    return not words or words.isspace() or (words in _NULLS and not node.style)


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
                if scalar_of(key) == "id" and scalar_of(value):
                    found.add(str(value.value))
                waiting.append(value)
        elif isinstance(current, yaml.SequenceNode):
            waiting.extend(current.value)
    return found
