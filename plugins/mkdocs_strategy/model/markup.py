"""The two notations editors write in Markdown and in texts: references and generated parts.

    [[id]]   [[id|own words]]   [[=id]]   [[=id.figure]]        inside a sentence
    ::part   ::part id   ::part id option=value                 alone on a line

Neither means anything inside code, comments or after a backslash. Pure text in, positions out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple


class Mention(NamedTuple):
    """A reference in a text, at characters `start` to `end`. `figure` is "" for a thing's main figure."""

    start: int
    end: int
    id: str
    words: str | None = None
    figure: str | None = None


class PartCall(NamedTuple):
    """A line that asks for a generated part, at characters `start` to `end`; `malformed` where it cannot be read."""

    start: int
    end: int
    name: str
    of: str | None = None
    options: tuple[tuple[str, str], ...] = ()
    malformed: bool = False


# What may not stand before two brackets is asked behind them, for a pattern that starts with signs is found many times as
# fast. Own words may go on in the next line, and their bar may be escaped, as in a table.
_MENTION = re.compile(
    r"\[\[(?<!\\\[\[)[ \t]*(?P<eq>=)?(?P<id>(?!\^)[^\[\]|\\\n]*)"
    r"(?:\\?\|(?P<words>(?:[^\[\]\n]|\n(?![ \t]*\n))*))?\]\](?!\()"
)
# Not the brackets of [[1]](address), [[a](b) c](address) and [[^note]].
_OPENING = re.compile(r"\[\[(?<![\\\[!]\[\[)(?!\^)(?![^\[\]\n]*\]\]?\()")
# At the start of a line, which is asked apart: a search for two colons is many times as fast.
_PART = re.compile(r"::(?P<name>[^\s:]\S*)(?P<rest>.*)")
_ESCAPED = re.compile(r"^\\(?=::)", re.MULTILINE)
_OPTION = re.compile(r'(?P<key>[a-z][a-z-]*)=(?:"(?P<quoted>[^"]*)"|(?P<plain>[^\s"]+))')
_NAME = re.compile(r"[a-z][a-z0-9-]*")

# Without one of these there is neither code nor a comment; nearly every text of the data has none.
_HIDING = re.compile(r"[`<\t]|~~~|^ {4}", re.MULTILINE)
_BLOCKS = ("```", "~~~", "\n    ", "\n\t")
_FENCE = re.compile(r"^(?P<indent>[ \t>]*)(?P<fence>`{3,}|~{3,})(?P<info>.*)$")
_CONTAINER = re.compile(r"^\s*(?:[-*+]\s|\d+[.)]\s|!!!|\?\?\?|===|///|:\s|\[\^[^\]]+\]:)")
# Without one of these there is no span that is hidden; a page that is made up has many tags, and few of these.
_SPANS = ("`", "<!--", "<pre", "<code", "<script", "<style")
# Spans of code, comments and raw code, whichever begins first.
_HIDDEN = re.compile(
    r"(?<![\\`])(?P<ticks>`+)(?!`)(?:[^\n]|\n(?![ \t]*\n))*?(?<!`)(?P=ticks)(?!`)"
    r"|<!--(?s:.*?)-->"
    r"|<(?P<tag>pre|code|script|style)\b(?s:.*?)</(?P=tag)\s*>",
    re.IGNORECASE,
)


def mentions(text: str) -> tuple[Mention, ...]:
    """The references in a Markdown text, in order."""
    return _mentions(text) if "[[" in text else ()


# Every check that follows references asks anew, for every text: room for those of a plan a hundred times as large.
@lru_cache(maxsize=2**18)
def _mentions(text: str) -> tuple[Mention, ...]:
    return tuple(_each_mention(text))


def _each_mention(text: str) -> Iterator[Mention]:
    hidden = hidden_ranges(text)
    for match in _MENTION.finditer(text):
        if hidden and _is_hidden(match.start(), hidden):
            continue
        target, words, figure = match["id"].strip(), (match["words"] or "").strip() or None, None
        if match["eq"]:
            target, _, figure = (one.strip() for one in target.partition("."))
        if target:
            yield Mention(match.start(), match.end(), target, words, figure)


def stray_brackets(text: str) -> Iterator[int]:
    """Where two brackets open in a Markdown text that are neither a reference nor part of a link."""
    if "[[" not in text:
        return
    closed = mentions(text)
    if len(closed) == text.count("[["):
        return
    taken = [*hidden_ranges(text), *((one.start - 1, one.end) for one in closed)]
    for match in _OPENING.finditer(text):
        if not _is_hidden(match.start(), taken):
            yield match.start()


def part_calls(text: str) -> Iterator[PartCall]:
    """The lines of a Markdown text that ask for generated parts, in order."""
    if "::" not in text:
        return
    calls = [match for match in _PART.finditer(text) if text[match.start() - 1 : match.start()] in ("", "\n")]
    hidden = hidden_ranges(text) if calls else ()
    yield from (_part_call(match) for match in calls if not _is_hidden(match.start(), hidden))


def _part_call(match: re.Match[str]) -> PartCall:
    name, rest = match["name"], " ".join(match["rest"].split())
    of: str | None = None
    first, _, others = rest.partition(" ")
    if first and "=" not in first:
        of, rest = first, others
    options = tuple((m["key"], m["quoted"] if m["quoted"] is not None else m["plain"]) for m in _OPTION.finditer(rest))
    malformed = not _NAME.fullmatch(name) or bool(_OPTION.sub("", rest).strip())
    return PartCall(match.start(), match.end(), name, of, options, malformed)


def without_escapes(text: str) -> str:
    """The text without the backslashes that kept lines from asking for a part; Markdown itself would show them."""
    if "\\::" not in text:
        return text
    hidden = hidden_ranges(text)
    return _ESCAPED.sub(lambda match: match[0] if _is_hidden(match.start(), hidden) else "", text)


def replace(text: str, found: Sequence[Mention | PartCall], instead: Callable[[Mention | PartCall], str | None]) -> str:
    """The text with each mention or part replaced; None leaves it as it stands."""
    pieces: list[str] = []
    last = 0
    for item in found:
        new = instead(item)
        if new is not None:
            if new.endswith(".") and text[item.end : item.end + 1] == ".":
                new = new[:-1]  # "28,6 mio. kr." at the end of a sentence has one full stop, not two
            pieces += [text[last : item.start], new]
            last = item.end
    return "".join([*pieces, text[last:]])


def hidden_ranges(text: str) -> Sequence[tuple[int, int]]:
    """The character ranges of a Markdown text that are code or comments, sorted."""
    # Plain searches pass over nearly every text, many times as fast as the pattern.
    if "`" in text or "<" in text or "    " in text or "\t" in text or "~~~" in text:
        return _hidden_ranges(text) if _HIDING.search(text) else ()
    return ()


# One page is asked about by many checks and by every plugin in turn.
@lru_cache(maxsize=2**14)
def _hidden_ranges(text: str) -> Sequence[tuple[int, int]]:
    ranges = list(code_blocks(text))
    lowered = text.lower()
    if any(sign in lowered for sign in _SPANS):
        for start, end in ranges:
            text = text[:start] + " " * (end - start) + text[end:]
        ranges += [match.span() for match in _HIDDEN.finditer(text)]
    return sorted(ranges)


def _is_hidden(position: int, ranges: Sequence[tuple[int, int]]) -> bool:
    return any(start <= position < end for start, end in ranges)


def code_blocks(text: str) -> Sequence[tuple[int, int]]:
    """The character ranges of a Markdown text that are blocks of code, fenced or indented, in order."""
    some = text.startswith(("    ", "\t")) or any(sign in text for sign in _BLOCKS)
    return tuple(_code_blocks(text)) if some else ()


def _code_blocks(text: str) -> Iterator[tuple[int, int]]:
    """Fenced blocks at any depth, and indented blocks that no list, note or definition contains."""
    position, fence, fence_start = 0, "", 0
    blank_before, in_container = True, False
    for line in text.splitlines(keepends=True):
        end = position + len(line)
        match = _FENCE.match(line.rstrip("\r\n"))
        if fence:
            if match and match["fence"].startswith(fence) and not match["info"].strip():
                yield fence_start, end
                fence = ""
        elif match and "`" not in match["info"]:
            fence, fence_start = match["fence"], position
        elif not line.strip():
            blank_before = True
            position = end
            continue
        elif line.startswith(("    ", "\t")):
            if blank_before and not in_container:
                yield position, end
                position = end
                continue
        else:
            in_container = bool(_CONTAINER.match(line)) or (in_container and not blank_before)
        blank_before = False
        position = end
    if fence:
        yield fence_start, position
