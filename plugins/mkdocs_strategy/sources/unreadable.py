"""Why a text cannot be read as YAML: what the parser said, where it gave up, and what an editor should mend."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Sequence
from typing import Any

import yaml

from mkdocs_strategy.problems import Location, Problem, problem

_NO_SPACE = re.compile(r"[\w-]+:\S")
_NO_BREAK = re.compile(r"(?: *- )? *(?:[\w-]+:)? *(?=\xa0)")
_COMMENT = re.compile(r"\S\s+(?=#[^\s#])")
_REFERENCE_FIRST = re.compile(r"(?:^|[\s{,])(?=\[\[[^\[\]]*\]\])")
_CURLY_FIRST = re.compile(r"[:,{]\s+(?=[“”„«»‘’])")
_ENDS_IN_A_KEY = re.compile(r"(?:^|[\s,{])[\w-]+: *$")
_COLON = "a colon is missing after this key. Write 'key: value'"
_SPACE = "a space is missing after the colon. Write 'key: value'"
_QUOTE = "the quote opened here is never closed. Close it at the end of the text"
_STAR = "a text that starts with * or & must stand in quotes. Put it in quotes"
_START = "no text can start with this character. Put the text in quotes"
_BRACKETS = "a text that starts with [[ must stand in quotes. Put the whole text in quotes"
_HASH = "what follows this # is taken for a comment. Put the whole text in quotes"
_ODD_SPACE = "a no-break space stands here, which only looks like a space. Write the space anew"
_CURLY = "curly quotes are no quotes here. Write straight ones around the text"
_DOTS = "three dots end the file here. Delete them, or indent them under the text they belong to"

# What libyaml says, whether the place is where it started reading (and not where it gave up), and what that means.
EXPLAINED = (
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
    ("mapping keys are not allowed", False, _START),
    ("block sequence entries are not allowed", False, "a list starts on the line below its key. Move the dash there"),
)

# A line and a column, both counted from 0, as YAML counts.
_Spot = tuple[int, int]


def why_unreadable(error: yaml.MarkedYAMLError, text: str, name: str, first_line: int, loader: Any) -> Problem:
    """The problem behind a parser's error; `loader` reads the text again where its tokens tell more."""
    here = _spot(error.problem_mark or error.context_mark, text)
    start = _spot(error.context_mark or error.problem_mark, text)
    lines = text.split("\n")
    said = " ".join(part for part in (error.context, error.problem) if part)
    if _character(lines, *here) == "\t" or "tab character" in said:
        way = "a tab indents this line. YAML allows only spaces there; replace the tab by two spaces."
        return problem(Location(name, first_line + here[0], here[1] + 1), "tab-indent", way)
    found = _never_closed(text, here, loader) or _misread(said, lines, here, start)
    (line, column), what = found or _explained(said, lines, here, start)
    at = Location(name, first_line + line, column + 1)
    return problem(at, "invalid-yaml", "{line} cannot be read: {what}.", line=_quoted_line(lines, line), what=what)


def _never_closed(text: str, here: _Spot, loader: Any) -> tuple[_Spot, str] | None:
    """The last quote before the error that only the opening quote of a later value ends."""
    opened = None
    tokens = loader(text)
    # The end of the tokens, or the error that is being explained.
    with contextlib.suppress(yaml.MarkedYAMLError):
        while tokens.check_token():
            token = tokens.get_token()
            if isinstance(token, yaml.ScalarToken) and token.style in ("'", '"') and _ENDS_IN_A_KEY.search(token.value):
                opened = _spot(token.start_mark, text)
    tokens.dispose()
    return (opened, _QUOTE) if opened and opened < here else None


def _misread(said: str, lines: Sequence[str], here: _Spot, start: _Spot) -> tuple[_Spot, str] | None:
    """The place before the error, and the reason, where YAML takes something for what an editor did not mean."""
    above = next((number for number in range(here[0] - 1, -1, -1) if lines[number].strip()), here[0])
    if lines[above].rstrip() == "...":
        return (above, 0), _DOTS
    for number in range(start[0] if "flow" in said else above, here[0] + 1):
        odd = _NO_BREAK.match(lines[number])
        if odd:
            return (number, odd.end()), _ODD_SPACE
        comment = _COMMENT.search(lines[number])
        if comment and lines[number].count('"', 0, comment.start()) % 2 == 0:
            return (number, comment.end()), _HASH
    before = lines[here[0]][: here[1] + 1]
    for meant, what in ((_REFERENCE_FIRST, _BRACKETS), (_CURLY_FIRST, _CURLY)):
        found = meant.search(before)
        if found:
            return (here[0], found.end()), what
    return None


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
    at_start, what = next((found[1:] for found in EXPLAINED if found[0] in said), (False, f"{said}. Mend the line"))
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
        double = lines[line][:column].rstrip().endswith('"')
        within = "put the whole text in single quotes" if double else "write a quote within the text twice"
        return f"a quote ends before the text does. Move it to the end, or {within}"
    if found == "-":
        return "a list item stands where a key belongs. Indent it under its key"
    return "its indentation fits no line above it. Line it up with the keys it belongs to"


def _quoted_line(lines: Sequence[str], line: int) -> str:
    words = lines[line].strip()
    return f"'{words if len(words) <= 60 else words[:57] + '...'}'" if words else "the end of this"
