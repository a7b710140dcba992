"""Bold, italics and links that somebody gave to words in Word, or took from them, put into Markdown. Pure: text to text.

The words stay as they are. What Markdown cannot hold for sure, such as half of a reference in bold, is left and told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from attrs import frozen

from mkdocs_strategy.model.rewriting import UNIT, Shown, seen_words, words_shown

BOLD, ITALICS = "bold", "italics"
_BEFORE_SIGN = re.compile(r" (?=[.,;:!?)])")
_MARKS = {BOLD: "**", ITALICS: "*"}
_OPEN = {1: (ITALICS,), 2: (BOLD,), 3: (BOLD, ITALICS)}


class Styled(NamedTuple):
    """A word that readers see, where it is written, and its styles: bold, italics, or the address of a link."""

    text: str
    start: int
    end: int
    styles: frozenset[str]


class Restyling(NamedTuple):
    """A style that some words got, or lost."""

    style: str
    words: str
    is_new: bool


@frozen
class Restyled:
    """A Markdown text with other styles; what was done, and what could not be."""

    text: str
    done: tuple[Restyling, ...] = ()
    left: tuple[Restyling, ...] = ()


def styled(raw: str, shown: Shown) -> tuple[Styled, ...]:
    """The words of a Markdown text with their styles."""
    spans = list(_spans(raw))
    return tuple(
        Styled(
            word.text,
            word.start,
            word.end,
            frozenset(style for start, end, style in spans if start <= word.start and word.end <= end),
        )
        for word in seen_words(raw, shown)
    )


def plain_styled(markdown: str) -> tuple[Styled, ...]:
    """The words of a text that was read from Word, in which nothing is a reference."""
    return styled(markdown, lambda reference, _: reference)


def restyled(
    raw: str, shown: Shown, before: Sequence[Styled], after: Sequence[Styled], is_reworded: bool = False
) -> Restyled:
    """A Markdown text in which words have the styles that they got in Word: `before` and `after` somebody edited it there.

    Where it was reworded as well, no style is taken off: who types a word anew does not mean to.
    """
    text = raw
    done: list[Restyling] = []
    left: list[Restyling] = []
    styles = sorted(
        {style for word in (*before, *after) for style in word.styles}, key=lambda one: (one in _MARKS, one)
    )
    for style in styles:
        for is_new in (True, False):
            for first, last in reversed(list(_groups(text, shown, before, after, style, is_new))):
                words = styled(text, shown)
                start, end = words[first].start, words[last].end
                said = _BEFORE_SIGN.sub("", " ".join(one.text for one in words[first : last + 1]))
                what = Restyling(style, said, is_new)
                made = None
                if is_new:
                    made = _with(text, shown, (start, end), style)
                elif not is_reworded:
                    made = _without(text, (start, end), style)
                fine = made is not None and words_shown(made, shown) == words_shown(text, shown)
                text = made if made is not None and fine else text
                (done if fine else left).append(what)
    return Restyled(text, tuple(done), tuple(left))


def differs(before: Sequence[Styled], after: Sequence[Styled]) -> bool:
    """Whether the same words have other styles."""
    pairs = _pairs(before, after)
    return any(before[one].styles != after[other].styles for one, other in pairs.items())


def _groups(
    raw: str, shown: Shown, before: Sequence[Styled], after: Sequence[Styled], style: str, is_new: bool
) -> Iterator[tuple[int, int]]:
    """The words in a row, by their first and last number, that got a style, or lost it."""
    words = styled(raw, shown)
    now, was = _pairs(words, after), _pairs(after, before)
    held: list[int] = []
    for number, word in enumerate(words):
        there = now.get(number)
        base = before[was[there]].styles if there in was else word.styles
        wanted = after[there].styles if there is not None else base
        changed = style in (wanted - base - word.styles if is_new else (base - wanted) & word.styles)
        if changed:
            held.append(number)
        elif held:
            yield held[0], held[-1]
            held = []
    if held:
        yield held[0], held[-1]


def _pairs(words: Sequence[Styled], others: Sequence[Styled]) -> dict[int, int]:
    """The number among others of each word that stands there as well."""
    matcher = SequenceMatcher(None, [one.text for one in words], [one.text for one in others], autojunk=False)
    return {block.a + step: block.b + step for block in matcher.get_matching_blocks() for step in range(block.size)}


def _spans(raw: str) -> Iterator[tuple[int, int, str]]:
    """From where to where a style goes: within its marks."""
    opened: dict[str, int] = {}
    brackets: list[int] = []
    for unit in UNIT.finditer(raw):
        mark = unit["mark"] or ""
        if (mark and set(mark) <= {"*"}) or mark in ("_", "__", "___"):
            for style in _OPEN.get(len(mark), ()):
                if style in opened:
                    yield opened.pop(style), unit.start(), style
                else:
                    opened[style] = unit.end()
        elif mark == "[":
            brackets.append(unit.end())
        elif mark.startswith("](") and brackets:
            yield brackets.pop(), unit.start(), mark[2:-1]


def _with(raw: str, shown: Shown, place: tuple[int, int], style: str) -> str | None:
    """A text with a style put on what stands at a place; None where that would cut or cross something."""
    start, end = place
    for unit in UNIT.finditer(raw):
        if unit["reference"] and unit.start() < end and start < unit.end():
            inside = [one for one in seen_words(raw, shown) if unit.start() <= one.start and one.end <= unit.end()]
            if inside and (inside[0].start < start or inside[-1].end > end):
                return None
            start, end = min(start, unit.start()), max(end, unit.end())
    crossed = [unit for unit in UNIT.finditer(raw, start, end) if unit["mark"] and not unit["mark"].startswith("[^")]
    if crossed or (style not in _MARKS and "[[" in raw[start:end]):
        return None
    if style in _MARKS:
        return f"{raw[:start]}{_MARKS[style]}{raw[start:end]}{_MARKS[style]}{raw[end:]}"
    return f"{raw[:start]}[{raw[start:end]}]({style}){raw[end:]}"


def _without(raw: str, place: tuple[int, int], style: str) -> str | None:
    """A text without the marks right around a place; None where they stand elsewhere."""
    start, end = place
    opening, closing = (_MARKS[style], _MARKS[style]) if style in _MARKS else ("[", f"]({style})")
    if raw[:start].endswith(opening) and raw[end:].startswith(closing):
        return f"{raw[: start - len(opening)]}{raw[start:end]}{raw[end + len(closing) :]}"
    return None
