"""Near misses of the two notations: what was meant for a reference or a part, is neither, and prints as it stands.

[id]   [ [id] ]   [[id](page.md)   [id|words]          instead of [[id]]
:: part   :part   :::part   words ::part   ::Part      instead of ::part, alone on a line
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Container, Iterator
from typing import NamedTuple

from mkdocs_strategy.model.markup import hidden_ranges
from mkdocs_strategy.model.parts import BY_NAME


class Slip(NamedTuple):
    """A near miss at a character of a text, as it is written and as it was meant."""

    start: int
    written: str
    meant: str


_ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
# One bracket too few; all kinds of links are told apart by what stands before and behind.
_SINGLE = re.compile(rf"\[[ \t]*(?P<inner>=?(?P<id>{_ID})(?:\.[a-z-]+)?(?:\|[^\[\]\n]*)?)[ \t]*\](?:[ \t]*\])?")
_LINKED = re.compile(rf"\[\[(?P<id>{_ID})\]{{1,2}}\([^()\n]*\)(?!\])")

_BEFORE_LINK, _BEHIND_LINK = ("\\", "!", "[", "]"), ("(", "[", "]")

_COLONS = re.compile(r":+(?P<gap>[ \t]*)(?:(?P<name>[^\W\d][\w-]*)|(?=\n|\Z))")
_MARGIN = " \t>-*+|0123456789.)"
_CALL = re.compile(r":+\s*(?P<name>[\w-]+)[^\w\s]*(?P<rest>.*)")


def reference_slips(text: str, known: Container[str]) -> Iterator[Slip]:
    """Where a known id stands in brackets that make no reference of it."""
    if "[" not in text:
        return
    for match in _SINGLE.finditer(text):
        if match["id"] in known and not _is_link(text, match) and not _is_hidden(text, match.start()):
            opened = re.search(r"\[[ \t]+$", text[: match.start()])
            start = opened.start() if opened else match.start()
            yield Slip(start, text[start : match.end()], f"[[{match['inner']}]]")
    if "[[" in text:
        for match in _LINKED.finditer(text):
            escaped = text[match.start() - 1 : match.start()] in ("\\", "!", "[")
            if match["id"] in known and not escaped and not _is_hidden(text, match.start()):
                yield Slip(match.start(), match[0], f"[[{match['id']}]]")


def _is_link(text: str, match: re.Match[str]) -> bool:
    """Whether brackets are escaped, or part of a reference or of one of the links that Markdown knows."""
    if text[match.start() - 1 : match.start()] in _BEFORE_LINK or text[match.end() : match.end() + 1] in _BEHIND_LINK:
        return True
    return re.search(rf"^ {{0,3}}\[{re.escape(match['id'])}\]:", text, re.MULTILINE) is not None


def part_slips(text: str) -> Iterator[Slip]:
    """Where colons stand before the name of a part, or almost its name, and ask for none."""
    for match in _COLONS.finditer(text) if ":" in text else ():
        start, colons = match.start(), len(match[0]) - len(match[0].lstrip(":"))
        before = text[start - 1 : start]
        if (colons == 1 and before not in ("", "\n", " ", "\t")) or before == "\\":
            continue
        line = text[start:].partition("\n")[0].rstrip()
        margin = text[text.rfind("\n", 0, start) + 1 : start]
        first = not margin.strip(_MARGIN)
        if colons == 2 and match["name"] and not margin and not match["gap"]:
            continue
        meant = _meant(match, line, colons, first, before)
        if meant and not _is_hidden(text, start):
            yield Slip(start, line, meant)


def _meant(match: re.Match[str], line: str, colons: int, first: bool, before: str) -> str | None:
    """The call that colons were meant for: the fewer they are, the more must speak for it."""
    if match["name"] is None:
        return "::name id" if first and colons == 2 else None
    meant = meant_call(line)
    if colons == 2 and first and not match["gap"]:
        return meant or line
    exact = match["name"] in BY_NAME
    if colons > 1:
        return meant if exact or not before.isalnum() else None
    alone = re.fullmatch(rf":\s*{match['name']}((?:\s+{_ID})?(?:\s+\S+=\S+)*)", line)
    return meant if first and alone and (not match["gap"] or (exact and alone[1])) else None


def meant_call(line: str) -> str | None:
    """The call of a part that a line seems to be meant for; None where its name is like none."""
    match = _CALL.match(line)
    if match is None:
        return None
    name, words = match["name"].casefold().replace("_", "-").strip("-"), re.split(r"[\s=:]+", match["rest"].strip())
    if name not in BY_NAME:
        if words and f"{name}-{words[0]}" in BY_NAME:
            name = f"{name}-{words.pop(0)}"
        else:
            name = next(iter(difflib.get_close_matches(name, BY_NAME, n=1, cutoff=0.75)), "")
    if not name:
        return None
    part, said = BY_NAME[name], [f"::{name}"]
    of = words[0].strip("\"'.,;:[]()").casefold() if words else ""
    if part.of and re.fullmatch(_ID, of) and of not in dict(part.options):
        said.append(of)
    said += [f"{key}={value}" for key, values in part.options for value in values if value in words]
    return " ".join(said)


def _is_hidden(text: str, position: int) -> bool:
    return any(start <= position < end for start, end in hidden_ranges(text))
