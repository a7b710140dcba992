"""YAML as a tree of nodes with places. What cannot be read becomes a problem in an editor's words."""

from __future__ import annotations

import codecs
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from mkdocs_strategy.problems import Location, Problem, problem

# The C parser is five times as fast; wheels always have it, some source builds do not.
_Parser: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_Parser):  # type: ignore[misc]
    """Composes nodes without asking what a number or a date is: the records decide that by their types."""

    def resolve(self, kind: type[yaml.Node], value: Any, implicit: Any) -> str:
        return ""

    def descend_resolver(self, current_node: Any, current_index: Any) -> None:
        """Nothing depends on where in the document a node is."""

    def ascend_resolver(self) -> None:
        """Nothing depends on where in the document a node is."""


# Characters that YAML 1.1 forbids (section 5.1).
_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

# Ends of lines to YAML, but not to editors: pasted from elsewhere, they would move the place of all that follows.
_ODD_ENDS = "\x85\u2028\u2029"

# Deeper than any record. The C parser recurses without a guard of its own, so depth is measured before it composes.
_DEEPEST = 100
_SURELY_SHALLOW = 3000 if yaml.__with_libyaml__ else _DEEPEST

_NO_SPACE = re.compile(r"[\w-]+:\S")
_COLON = "a colon is missing after this key. Write 'key: value'"
_SPACE = "a space is missing after the colon. Write 'key: value'"
_QUOTE = "the quote opened here is never closed. Close it at the end of the text"
_STAR = "a text that starts with * or & must stand in quotes. Put it in quotes"
_START = "no text can start with this character. Put the text in quotes"

# What libyaml says, whether the place is where it started reading (and not where it gave up), and what that means.
_EXPLAINED = (
    ("could not find expected ':'", True, _COLON),
    ("found unexpected end of stream", True, _QUOTE),
    ("found unexpected document indicator", True, _QUOTE),
    (
        "did not find expected '-' indicator",
        False,
        "in the list above, it neither starts with a dash nor lines up with the keys. Add the dash, or indent it",
    ),
    ("found duplicate anchor", False, "the same name stands after & twice. Put a text that starts with & in quotes"),
    ("found undefined alias", False, _STAR),
    ("did not find expected alphabetic or numeric", True, _STAR),
    ("found character that cannot start any token", False, _START),
    ("found unknown directive name", True, _START),
    ("did not find expected node content", False, _START),
    (
        "did not find expected comment or line break",
        True,
        "after | or > the text starts on the line below. Move it there",
    ),
    (
        "found unknown escape character",
        False,
        "a backslash in double quotes has a meaning of its own. Use single quotes",
    ),
    (
        "expected a single document",
        False,
        "a second document starts here. Keep one in a file, without a line of dashes",
    ),
    ("block sequence entries are not allowed", False, "a list starts on the line below its key. Move the dash there"),
)


# A line and a column, both counted from 0, as YAML counts.
_Spot = tuple[int, int]


class TextFile(NamedTuple):
    """A file's text, or None with the problem that kept it from being read.

    `guess` is what can be made out of a text that is not UTF-8.
    """

    text: str | None
    problems: tuple[Problem, ...] = ()
    guess: str = ""


class Parsed(NamedTuple):
    """The root node of a YAML text, or None with the problem that kept it from being read."""

    node: yaml.Node | None
    problems: tuple[Problem, ...] = ()


def read_text(path: Path, name: str) -> TextFile:
    """The text of a UTF-8 file, without a byte order mark; `name` is how problems call the file."""
    try:
        data = path.read_bytes()
    except OSError as error:
        way = "the file cannot be opened ({reason}). Check its name and who may read it."
        return TextFile(None, (problem(Location(name), "unreadable-file", way, reason=error.strerror),))
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
    forbidden = _FORBIDDEN.search(text)
    if forbidden:
        way = (
            "the character U+{number} cannot stand in YAML. Delete it, and write the text anew if something is missing."
        )
        at = _at(text, forbidden.start(), name, first_line)
        return Parsed(None, (problem(at, "invalid-yaml", way, number=f"{ord(forbidden[0]):04X}"),))
    try:
        if _too_deep(text):
            way = "this file nests lists or groups of keys more than {most} deep. Make it simpler."
            return Parsed(None, (problem(Location(name, first_line), "invalid-yaml", way, most=_DEEPEST),))
        loader = _Loader(text)
        try:
            return Parsed(loader.get_single_node())
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        return Parsed(None, (_yaml_problem(error, text, name, first_line),))


def _too_deep(text: str) -> bool:
    """Whether the nesting would exhaust the stack. Most texts cannot, whatever they hold, and are not measured."""
    longest = max((len(line) for line in text.splitlines()), default=0)
    if text.count("[") + text.count("{") + longest < _SURELY_SHALLOW:
        return False
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > _DEEPEST:
                return True
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
    return False


def _at(text: str, position: int, name: str, first_line: int) -> Location:
    """Where a character of a text stands in its file."""
    line, column = _place_of(position, text)
    return Location(name, first_line + line, column + 1)


def _yaml_problem(error: yaml.MarkedYAMLError, text: str, name: str, first_line: int) -> Problem:
    here = _spot(error.problem_mark or error.context_mark, text)
    start = _spot(error.context_mark or error.problem_mark, text)
    lines = text.split("\n")
    said = " ".join(part for part in (error.context, error.problem) if part)
    if _character(lines, *here) == "\t" or "tab character" in said:
        way = "a tab indents this line. YAML allows only spaces there; replace the tab by two spaces."
        return problem(Location(name, first_line + here[0], here[1] + 1), "tab-indent", way)
    (line, column), what = _explained(said, lines, here, start)
    at = Location(name, first_line + line, column + 1)
    return problem(at, "invalid-yaml", "{line} cannot be read: {what}.", line=_quoted_line(lines, line), what=what)


def _explained(said: str, lines: Sequence[str], here: _Spot, start: _Spot) -> tuple[_Spot, str]:
    """The place to mend and what is wrong there, from what libyaml said, where it gave up and where it started."""
    if "mapping values are not allowed" in said:
        return _stray_colon(lines, *here)
    if "did not find expected key" in said:
        return here, _stray_text(lines, *here)
    if "did not find expected ','" in said:
        bracket = "]" if "sequence" in said else "}"
        since = "\n".join([lines[start[0]][start[1] :], *lines[start[0] + 1 : here[0] + 1]])
        if start[0] < here[0] and since.count(_character(lines, *start)) > since.count(bracket):
            return start, f"what opens here is never closed. Close it with a '{bracket}'"
        return (
            here,
            f"a comma or '{bracket}' is missing, or a text with a comma, colon or bracket in it lacks its quotes. Add it",
        )
    if "did not find expected node content" in said and not "".join([lines[here[0]][here[1] :], *lines[here[0] + 1 :]]):
        return _last_opening(lines), "what opens here is never closed. Close it"
    if "could not find expected ':'" in said and _NO_SPACE.match(lines[start[0]], start[1]):
        return start, _SPACE
    at_start, what = next((found[1:] for found in _EXPLAINED if found[0] in said), (False, f"{said}. Mend the line"))
    return start if at_start else here, what


def _last_opening(lines: Sequence[str]) -> _Spot:
    """Where the last bracket or brace opens."""
    text = "\n".join(lines)
    return _place_of(max(text.rfind("["), text.rfind("{"), 0), text)


def _spot(mark: yaml.Mark | None, text: str) -> _Spot:
    """The line and column of a mark by its index: its own line may lie behind the end of the text."""
    return _place_of(min(mark.index, len(text)) if mark else 0, text)


def _place_of(position: int, text: str) -> _Spot:
    return text.count("\n", 0, position), position - text.rfind("\n", 0, position) - 1


def _character(lines: Sequence[str], line: int, column: int) -> str:
    return lines[line][column : column + 1]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _stray_colon(lines: Sequence[str], line: int, column: int) -> tuple[_Spot, str]:
    """The place to mend, and why a colon stands where none can."""
    if re.search(r":\s", lines[line][:column]):
        return (line, column), "a second colon stands in this line. Put the text after the first one in quotes"
    above = next((number for number in range(line - 1, -1, -1) if lines[number].strip()), line)
    if _NO_SPACE.match(lines[above], _indent(lines[above])):
        return (above, _indent(lines[above])), _SPACE
    if ":" in lines[above]:
        return (line, _indent(lines[line])), "it is indented under a line that has a value already. Line the two up"
    return (above, _indent(lines[above])), _COLON


def _stray_text(lines: Sequence[str], line: int, column: int) -> str:
    """Why something stands where a key was expected."""
    found = _character(lines, line, column)
    if found in ("]", "}"):
        return f"a '{found}' closes what was never opened. Remove it, or open it"
    if found == ":":
        return "a key is missing before the colon. Write 'key: value'"
    if column > _indent(lines[line]):
        return "a quote ends before the text does. Move it to the end, or write a quote within the text twice"
    if found == "-":
        return "a list item stands where a key belongs. Indent it under its key"
    return "its indentation fits no line above it. Line it up with the keys it belongs to"


def _quoted_line(lines: Sequence[str], line: int) -> str:
    words = lines[line].strip()
    return f"'{words if len(words) <= 60 else words[:57] + '...'}'" if words else "the end of this"


def place(node: yaml.Node, name: str, first_line: int = 1) -> Location:
    """Where a node starts."""
    mark = node.start_mark
    return Location(name, first_line + mark.line, mark.column + 1)
