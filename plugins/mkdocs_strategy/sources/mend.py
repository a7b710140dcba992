"""Mend texts of YAML that cannot be read, or lose a part, for want of quotes or a space, where one way alone mends them.

Pure text to text. Each mend is tried: it is kept only where what was wrong at its line is gone and nothing else changes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mkdocs_strategy.model.done import Done, done
from mkdocs_strategy.problems import Location, Problem
from mkdocs_strategy.sources.nodes import parse_yaml
from mkdocs_strategy.sources.tidy import Tidied, said_in

_MOST = 200

# A key or a dash with the value behind it, and a comment that a space follows, which was meant as one.
_VALUE = re.compile(r"^(?P<lead> *(?:- +)*(?:[\w-]+: +)?)(?P<value>[^\s].*?)(?P<comment> +# .*)?$")
_NO_SPACE = re.compile(r"(?P<key>[\w-]+):(?=[^\s:])")
_CURLY = re.compile(r"[“”„«»‘’](?P<words>[^“”„«»]*)[“”„«»‘’]")
_CLOSED = re.compile(r"""(?:"[^"\\]*"|'[^']*')""")
# A name that YAML gives to a value, which no editor of texts means.
_ANCHOR = re.compile(r"&[\w-]+ *(?:[\[{]|$)")
# The reasons for which quotes alone can be what is missing; in braces, a comma or colon is one more.
_FOR_QUOTES = (
    "a second colon stands in this line",
    "a text that starts with",
    "what follows this #",
    "no text can start with",
    "curly quotes",
)
_IN_BRACES = "a comma or '}' is missing"
_NEEDS_QUOTES = re.compile(r"""[:#,\[\]{}"'\\]|^[!&*%@`|>?-]""")


def mend_yaml(text: str, name: str, languages: Sequence[str], first_line: int = 1) -> Tidied:
    """A text with what is surely meant in quotes, or behind a space, where YAML reads it otherwise or not at all."""
    said: list[Done] = []
    tried: set[Problem] = set()
    for _ in range(_MOST):
        waiting = [found for found in parse_yaml(text, name).problems if found not in tried]
        if not waiting:
            break
        found = waiting[0]
        tried.add(found)
        for number, message, after in _ways(text, found, languages):
            if _mended(text, after, found, name):
                said.append(done(Location(name, first_line + number), message))
                text = after
                break
    return Tidied(text, tuple(said))


def _ways(text: str, found: Problem, languages: Sequence[str]) -> Iterator[tuple[int, str, str]]:
    """The texts that may be meant: the line, counted from 0, what was done there, and the whole text."""
    if found.code not in ("invalid-yaml", "cut-text"):
        return
    lines = text.split("\n")
    here = found.at.line - 1
    what = dict(found.values).get("what", "")
    if "a space is missing" in what:
        spaced = _NO_SPACE.sub(r"\g<key>: ", lines[here], count=1)
        yield here, "put a space behind the colon.", _with(lines, here, here, [spaced])
        return
    in_braces = what.startswith(_IN_BRACES)
    if not (found.code == "cut-text" or in_braces or what.startswith(_FOR_QUOTES)):
        return
    for first in range(here, max(here - 30, -1), -1):
        match = _VALUE.match(lines[first])
        if match is None or not match["lead"].strip() or (in_braces and match["value"][0] != "{"):
            continue
        last = _last_line(lines, first, len(match["lead"]) - len(match["lead"].lstrip(" -")))
        if last >= here:
            yield from _quoted(lines, first, last, match, languages)


def _last_line(lines: Sequence[str], first: int, indent: int) -> int:
    """The last line of a value that goes on below its key: those that are indented further."""
    last = first
    for number in range(first + 1, len(lines)):
        line = lines[number]
        if line.strip() and len(line) - len(line.lstrip(" ")) <= indent:
            break
        last = number if line.strip() else last
    return last


def _quoted(
    lines: Sequence[str], first: int, last: int, match: re.Match[str], languages: Sequence[str]
) -> Iterator[tuple[int, str, str]]:
    value, comment = match["value"], match["comment"] or ""
    said = "put the text in quotes."
    if value[0] in "\"'|>" or (value[0] == "[" and not value.startswith("[[")) or _ANCHOR.match(value):
        return
    if value[0] == "{":
        if first < last:
            return
        each = _each_language(value, languages)
        if each is not None:
            yield first, said, _with(lines, first, last, [match["lead"] + each + comment])
        return
    if first == last:
        curly = _CURLY.fullmatch(value)
        words = _in_quotes([curly["words"] if curly else value])
        yield first, said, _with(lines, first, last, [match["lead"] + words[0] + comment])
    elif not comment:
        rest = [lines[number] for number in range(first + 1, last + 1)]
        whole = _in_quotes([value, *rest])
        yield first, said, _with(lines, first, last, [match["lead"] + whole[0], *whole[1:]])


def _each_language(value: str, languages: Sequence[str]) -> str | None:
    """A text in braces with the words of each language in quotes where they need them; None where it is none."""
    if not value.endswith("}") or not languages:
        return None
    parts = re.split(rf", +(?=(?:{'|'.join(map(re.escape, languages))}): )", value[1:-1])
    split = [part.partition(": ") for part in parts]
    codes = [code.strip() for code, _, _ in split]
    whole = all(words and (words[0] not in "\"'" or _CLOSED.fullmatch(words.strip())) for _, _, words in split)
    if sorted(codes) != sorted(languages) or not whole:
        return None
    return "{" + ", ".join(f"{code.strip()}: {_where_needed(words.strip())}" for code, _, words in split) + "}"


def _where_needed(words: str) -> str:
    curly = _CURLY.fullmatch(words)
    if _CLOSED.fullmatch(words) or not (curly or _NEEDS_QUOTES.search(words)):
        return words
    return _in_quotes([curly["words"] if curly else words])[0]


def _in_quotes(lines: Sequence[str]) -> list[str]:
    """The lines of a text in quotes: double ones, unless something in it would mean something else there."""
    double = not any(sign in line for line in lines for sign in '"\\')
    quote = '"' if double else "'"
    whole = [line if double else line.replace("'", "''") for line in lines]
    whole[0] = quote + whole[0]
    whole[-1] += quote
    return whole


def _with(lines: Sequence[str], first: int, last: int, instead: Sequence[str]) -> str:
    return "\n".join([*lines[:first], *instead, *lines[last + 1 :]])


def _mended(before: str, after: str, found: Problem, name: str) -> bool:
    """Whether what was wrong is gone, and what is still wrong stands further down; a cut text is all that differs."""
    was, now = parse_yaml(before, name), parse_yaml(after, name)
    if found.code == "cut-text":
        if now.node is None or found in now.problems or len(now.problems) >= len(was.problems):
            return False
        old, new = said_in(before), said_in(after)
        return len(old) == len(new) and sum(one != other for one, other in zip(old, new, strict=True)) == 1
    return not now.problems or now.problems[0].at.line > found.at.line or now.node is not None
