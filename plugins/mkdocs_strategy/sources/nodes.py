"""YAML as a tree of nodes with places. What cannot be read becomes a problem in an editor's words."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import yaml

from mkdocs_strategy.problems import Location, Problem, problem

# The C parser is five times as fast; wheels always have it, some source builds do not.
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_EXPLAINED = (
    (
        "mapping values are not allowed",
        "a colon stands where none can. Put the text in quotes, or mend the indentation",
    ),
    ("could not find expected ':'", "a colon is missing after a key, here or on the line before. Write 'key: value'"),
    ("did not find expected key", "the indentation or a quote is off. Line the keys up under each other"),
    ("did not find expected '-' indicator", "the list ends unexpectedly. Line the dashes up under each other"),
    ("did not find expected ',' or", "a bracket or brace opened above is not closed. Close it, or add the comma"),
    ("found unexpected end of stream", "a quote or bracket opened above is never closed. Close it"),
    ("found unexpected document indicator", "a quote opened above is never closed. Close it"),
    ("found character that cannot start any token", "this character cannot start a value. Put the value in quotes"),
    ("found undefined alias", "a text that starts with * must stand in quotes. Put it in quotes"),
    (
        "did not find expected alphabetic or numeric",
        "a text that starts with * or & must stand in quotes. Put it in quotes",
    ),
    ("found unknown escape character", "a backslash in double quotes has a meaning of its own. Use single quotes"),
    ("expected a single document", "a second document starts here with ---. Keep one document in a file"),
    (
        "control characters are not allowed",
        "there is a character here that cannot be seen. Delete it and write it anew",
    ),
)
_TAB = re.compile(r"^ *\t", re.MULTILINE)


class TextFile(NamedTuple):
    """A file's text, or None with the problem that kept it from being read."""

    text: str | None
    problems: tuple[Problem, ...] = ()


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
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        at = Location(name, before.count(b"\n") + 1, error.start - (before.rfind(b"\n") + 1) + 1)
        way = "the byte 0x{byte} is not UTF-8. Save the file as UTF-8 in your editor."
        return TextFile(None, (problem(at, "not-utf-8", way, byte=f"{data[error.start]:02x}"),))
    if not text.strip():
        way = "the file is empty. Write its content, or delete the file."
        return TextFile(None, (problem(Location(name), "empty-file", way),))
    return TextFile(text.replace("\r\n", "\n"))


def parse_yaml(text: str, name: str, first_line: int = 1) -> Parsed:
    """Compose one YAML document; `first_line` is the line of the file the text starts on."""
    try:
        loader = _Loader(text)
        try:
            return Parsed(loader.get_single_node())
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        return Parsed(None, (_yaml_problem(error, text, name, first_line),))
    except (yaml.YAMLError, RecursionError) as error:
        at, code = Location(name, first_line), "invalid-yaml"
        if isinstance(error, yaml.reader.ReaderError):
            before = text[: error.position] if isinstance(error.position, int) else ""
            at = Location(name, first_line + before.count("\n"), len(before) - (before.rfind("\n") + 1) + 1)
            way = "there is a character here that YAML does not allow. Delete it."
            return Parsed(None, (problem(at, code, way),))
        return Parsed(None, (problem(at, code, "the file nests too deeply to be read. Simplify it."),))


def _yaml_problem(error: yaml.MarkedYAMLError, text: str, name: str, first_line: int) -> Problem:
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    tab = _TAB.search(text)
    if tab and text.count("\n", 0, tab.end()) <= line + 1:
        at = Location(name, first_line + text.count("\n", 0, tab.end()), tab.end() - tab.start())
        return problem(
            at, "tab-indent", "a tab indents this line. YAML allows only spaces; replace the tab by two spaces."
        )
    said = " ".join(part for part in (error.problem, error.context) if part)
    what = next((words for sign, words in _EXPLAINED if sign in said), None)
    at = Location(name, first_line + line, column + 1)
    quoted = _quoted_line(text, line)
    if what is None:
        return problem(
            at, "invalid-yaml", "YAML cannot be read at {line}: {said}. Mend the line.", line=quoted, said=said
        )
    return problem(at, "invalid-yaml", "YAML cannot be read at {line}: " + what + ".", line=quoted)


def _quoted_line(text: str, line: int) -> str:
    lines = text.splitlines()
    words = lines[min(line, len(lines) - 1)].strip() if lines else ""
    return f"'{words if len(words) <= 60 else words[:57] + '...'}'" if words else "the end"


def place(node: yaml.Node, name: str, first_line: int = 1) -> Location:
    """Where a node starts."""
    mark = node.start_mark
    return Location(name, first_line + mark.line, mark.column + 1)
