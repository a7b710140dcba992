"""YAML as a tree of nodes with places. What cannot be read becomes a problem in an editor's words."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from mkdocs_strategy.model.leftovers import merge_marks, unseen_character
from mkdocs_strategy.problems import Location, Problem, problem
from mkdocs_strategy.sources.unreadable import why_unreadable

# The C parser is five times as fast; wheels always have it, some source builds do not.
_Parser: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


# Deeper than any record. The C parser recurses without a guard of its own.
_DEEPEST = 100


class _TooDeepError(Exception):
    """A document nests lists or groups of keys deeper than any record."""


class _Loader(_Parser):  # type: ignore[misc]
    """Composes nodes without asking what a number or a date is: the records decide that by their types.

    Of where in the document a node is, only the depth counts.
    """

    depth = 0

    def resolve(self, kind: type[yaml.Node], value: Any, implicit: Any) -> str:
        return ""

    def descend_resolver(self, current_node: Any, current_index: Any) -> None:
        self.depth += 1
        # The words in the deepest list are one deeper than it.
        if self.depth > _DEEPEST + 1:
            raise _TooDeepError

    def ascend_resolver(self) -> None:
        self.depth -= 1


# Ends of lines to YAML, but not to editors: pasted from elsewhere, they would move the place of all that follows.
_ODD_ENDS = "\x85\u2028\u2029"

# Signs that YAML reads as something else where a text starts, or behind a space.
_COMMENT, _TAG = re.compile(r"#(?=[^\s#])"), re.compile("!")


class TextFile(NamedTuple):
    """A file's text, or None with the problem that kept it from being read.

    `guess` is what can be made out of a text that is not UTF-8.
    """

    text: str | None
    problems: tuple[Problem, ...] = ()
    guess: str = ""


class Parsed(NamedTuple):
    """The root node of a YAML text, or None with what kept it from being read; problems where it reads otherwise."""

    node: yaml.Node | None
    problems: tuple[Problem, ...] = ()


def read_text(path: Path, name: str) -> TextFile:
    """The text of a UTF-8 file, without a byte order mark; `name` is how problems call the file."""
    try:
        data = path.read_bytes()
    except OSError as error:
        way = "the file cannot be opened ({reason}). Check its name and who may read it."
        return TextFile(None, (problem(Location(name), "unreadable-file", way, reason=error.strerror),))
    return text_of(data, name)


def text_of(data: bytes, name: str) -> TextFile:
    """The text that the bytes of a file are; the rest as for `read_text`."""
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        line_start = data.rfind(b"\n", 0, error.start) + 1
        column = len(data[line_start : error.start].decode()) + 1
        at = Location(name, data.count(b"\n", 0, error.start) + 1, column)
        way = "the byte 0x{byte} is not UTF-8. Save the file as UTF-8 in your editor."
        found = problem(at, "not-utf-8", way, byte=f"{data[error.start]:02x}")
        return TextFile(None, (found,), data.decode("latin-1"))
    if not text.strip():
        way = "the file is empty. Write its content, or delete the file."
        return TextFile(None, (problem(Location(name), "empty-file", way),))
    return TextFile(text.replace("\r\n", "\n").replace("\r", "\n"))


def parse_yaml(text: str, name: str, first_line: int = 1) -> Parsed:
    """Compose one YAML document; `first_line` is the line of the file the text starts on."""
    for end in _ODD_ENDS:
        text = text.replace(end, " ")
    problems = tuple(_leftovers(text, name, first_line))
    if problems:
        return Parsed(None, problems)
    try:
        loader = _Loader(text)
        try:
            node = loader.get_single_node()
        finally:
            loader.dispose()
    except _TooDeepError:
        way = "this file nests lists or groups of keys more than {most} deep. Make it simpler."
        return Parsed(None, (problem(Location(name, first_line), "invalid-yaml", way, most=_DEEPEST),))
    except yaml.MarkedYAMLError as error:
        return Parsed(None, (why_unreadable(error, text, name, first_line, _Loader),))
    return Parsed(node, tuple(_read_otherwise(text, node, name, first_line)))


def _leftovers(text: str, name: str, first_line: int) -> Iterator[Problem]:
    """What stands in a text that no editor wrote."""
    unseen = unseen_character(text)
    if unseen is not None:
        way = (
            "the character U+{number} cannot stand in YAML. Delete it, and write the text anew if something is missing."
        )
        yield problem(_at(text, unseen, name, first_line), "invalid-yaml", way, number=f"{ord(text[unseen]):04X}")
    for start, words in merge_marks(text):
        way = "'{words}' marks a merge that was left unfinished. Keep one version, and delete the lines with the marks."
        yield problem(_at(text, start, name, first_line), "merge-conflict", way, words=words)


def _read_otherwise(text: str, root: yaml.Node | None, name: str, first_line: int) -> Iterator[Problem]:
    """Texts that YAML reads without what an editor wrote at their start or end."""
    comments = [one.start() for one in _COMMENT.finditer(text) if _behind_words(text, one.start())]
    tags = any(text[one.start() - 1 : one.start()] in ("", *" \t\n[{,") for one in _TAG.finditer(text))
    if root is None or not (comments or tags):
        return
    spans = [(node.start_mark.index, node.end_mark.index) for node in _scalars(root)]
    for start, _ in spans:
        if text.startswith("!", start):
            way = "'{words}' is left out, since it starts with !. Put the whole text in quotes."
            words = text[start:].split()[0].rstrip(",]}")
            yield problem(_at(text, start, name, first_line), "cut-text", way, words=words)
    told = -1
    for start in comments:
        if start > told and not any(first <= start < end for first, end in spans):
            told = text.find("\n", start) if "\n" in text[start:] else len(text)
            way = "'{words}' is taken for a comment. Put the whole text in quotes, or write a space after the '#'."
            words = text[start:told].rstrip("}], ")
            yield problem(_at(text, start, name, first_line), "cut-text", way, words=words)


def _behind_words(text: str, position: int) -> bool:
    """Whether a space stands before a character, and something before that on its line."""
    before = text[text.rfind("\n", 0, position) + 1 : position]
    return before[-1:].isspace() and not before.isspace()


def _scalars(root: yaml.Node) -> Iterator[yaml.ScalarNode]:
    """Every word and text in a node, each once."""
    waiting, visited = [root], set[int]()
    while waiting:
        node = waiting.pop()
        if id(node) in visited:
            continue
        visited.add(id(node))
        if isinstance(node, yaml.ScalarNode):
            yield node
        elif isinstance(node, yaml.MappingNode):
            waiting += [one for pair in node.value for one in pair]
        else:
            waiting += node.value


def _at(text: str, position: int, name: str, first_line: int) -> Location:
    """Where a character of a text stands in its file."""
    column = position - text.rfind("\n", 0, position)
    return Location(name, first_line + text.count("\n", 0, position), column)


def place(node: yaml.Node, name: str, first_line: int = 1) -> Location:
    """Where a node starts."""
    mark = node.start_mark
    return Location(name, first_line + mark.line, mark.column + 1)


def events(text: str) -> Iterator[yaml.Event]:
    """What the parser tells of a text that can be read, in order."""
    return iter(yaml.parse(text, Loader=_Loader))
