"""Put other words into a Markdown text without losing its references, links and emphasis. Pure: text to text.

The words that readers see are compared with the words wanted; only what differs is written anew. What a reference prints
comes from the data and is never frozen into the text: where it was changed, it stays, and that is told.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from html import unescape
from typing import NamedTuple

from attrs import frozen

from mkdocs_strategy.model.literal import literal, opened

# What a reference prints, given itself and the text before it: a number is spelt out where it opens a sentence.
Shown = Callable[[str, str], str]

# A unit of Markdown: a reference, the target of a link, a footnote, a tag, attributes, code, an entity.
_UNIT = re.compile(
    r"(?P<reference>(?<!\\)\[\[(?:[^\[\]\n]|\n(?![ \t]*\n))+\]\])"
    r"|(?P<escaped>\\[^\w\s]|&#?\w+;)"
    r"|(?P<mark>\]\([^)\n]*\)|\[\^[^\]\n]+\]|</?[A-Za-z][^>\n]*>|\{:?[ ]*[#.][^}\n]*\}|\*+|~~|`+"
    r"|[\[\]]|(?<![^\W_])_+|_+(?![^\W_]))"
)
_EMPTY = re.compile(r"(?<![\\*])\*\*\*\*(?!\*)|(?<!!)\[\]\([^)\n]*\)")
_SPACE = re.compile(r"\s+")
# As readers see words: 28,6 and 23/11174 and it-sikkerhed are one each, every sign is one.
_SEEN = re.compile(r"[^\W_]+(?:(?:[-‑'’/.@–]+|(?<=\d),(?=\d))[^\W_]+)*[-‑]?|[^\s]")


class _Word(NamedTuple):
    """A word that readers see, the characters it comes from, and the number of the reference it is part of, -1 for none."""

    text: str
    start: int
    end: int
    reference: int = -1
    gap: bool = False


class Held(NamedTuple):
    """A reference whose printed words were changed: as it is written, what it prints, what is wanted instead."""

    reference: str
    printed: str
    wanted: str


@frozen
class Rewritten:
    """A Markdown text with other words; what could not be changed in it, for it comes from the data."""

    text: str
    held: tuple[Held, ...] = ()


def words_shown(raw: str, shown: Shown) -> tuple[str, ...]:
    """The words and signs that readers see of a Markdown text; `shown` gives what a reference prints."""
    return tuple(word.text for word in _words(raw, shown))


def signature(words: str) -> str:
    """The letters and digits of a text: what is left of it in any file."""
    return "".join(one for one in words.casefold() if one.isalnum())


def rewritten(raw: str, wanted: str, shown: Shown) -> Rewritten | None:
    """A Markdown text that shows the words wanted; None where that cannot be done for sure."""
    now = _words(raw, shown)
    after = _seen(wanted)
    edits, held, expected = list[tuple[int, int, str]](), list[Held](), list[str]()
    matcher = SequenceMatcher(None, [one.text for one in now], [one.text for one in after], autojunk=False)
    for op, start, end, first, last in matcher.get_opcodes():
        new = [one.text for one in after[first:last]]
        if op == "equal" or _is_closing_stop(now, start, end, new):
            expected += [one.text for one in now[start:end]]
            continue
        kept = _kept(raw, now, start, end, after[first:last])
        if kept is not None:
            held.append(kept)
            expected += [one.text for one in now[start:end]]
            continue
        if _cuts_a_reference(now, start, end):
            return None
        gaps = first < len(after) and after[first].gap, last < len(after) and after[last].gap
        said = literal(_spaced(after[first:last]))
        edits.append(_edit(raw, now, (start, end), said if start else opened(said), gaps))
        expected += new
    text = raw
    for begin, stop, instead in reversed(edits):
        text = text[:begin] + instead + text[stop:]
    text = _EMPTY.sub("", text)
    if list(words_shown(text, shown)) != expected:
        return None
    return Rewritten(text, tuple(held))


def _seen(words: str) -> list[_Word]:
    """Plain words cut into what is compared; `gap` is whether white space stands before."""
    return [
        _Word(found[0], *found.span(), gap=words[found.start() - 1 : found.start()].isspace())
        for found in _SEEN.finditer(words)
    ]


def _words(raw: str, shown: Shown) -> list[_Word]:
    """The words that readers see, in order."""
    found: list[_Word] = []
    last = 0
    for number, unit in enumerate([*_UNIT.finditer(raw), None]):
        start = unit.start() if unit else len(raw)
        found += _plain_words(raw, last, start)
        if unit is None:
            break
        last = unit.end()
        if unit["reference"]:
            own = unit["reference"].find("|")
            if own >= 0 and not unit["reference"].startswith("[[="):
                found += _plain_words(raw, start + own + 1, last - 2)
            else:
                printed = _seen(shown(unit["reference"], raw[:start]))
                found += [one._replace(start=start, end=last, reference=number) for one in printed]
        elif unit["escaped"]:
            sign = unit["escaped"]
            found += [
                one._replace(start=start, end=last)
                for one in _seen(unescape(sign) if sign.startswith("&") else sign[1:])
            ]
    return found


def _plain_words(raw: str, start: int, end: int) -> list[_Word]:
    """The words between two marks, each where it stands."""
    return [one._replace(start=one.start + start, end=one.end + start) for one in _seen(raw[start:end])]


def _is_closing_stop(now: Sequence[_Word], start: int, end: int, new: Sequence[str]) -> bool:
    """Whether the only difference is the full stop behind a reference that ends with one: it is printed once."""
    return not new and end - start == 1 and now[start].text == "." and start > 0 and now[start - 1].reference >= 0


def _kept(raw: str, now: Sequence[_Word], start: int, end: int, new: Sequence[_Word]) -> Held | None:
    """The reference that a change lies in, with what is wanted instead; None where it lies elsewhere or takes it out whole."""
    inside = {one.reference for one in now[start:end]}
    if start == end:
        around = {one.reference for one in now[max(start - 1, 0) : start + 1]}
        if start == 0 or start == len(now) or len(around) > 1 or around == {-1}:
            return None
        inside = around
    if len(inside) != 1 or inside == {-1}:
        return None
    number = inside.pop()
    all_of = [place for place, one in enumerate(now) if one.reference == number]
    if not new and start <= all_of[0] and end > all_of[-1]:
        return None
    first = now[all_of[0]]
    printed = [now[place] for place in all_of]
    wanted = [*printed[: start - all_of[0]], *new, *printed[end - all_of[0] :]]
    return Held(raw[first.start : first.end], _spaced(printed), _spaced(wanted))


def _cuts_a_reference(now: Sequence[_Word], start: int, end: int) -> bool:
    """Whether a change takes only some words of a reference, or puts others in its place together with its neighbours."""
    for number in {one.reference for one in now[start:end]} - {-1}:
        all_of = [place for place, one in enumerate(now) if one.reference == number]
        if all_of[0] < start or all_of[-1] >= end:
            return True
    return False


def _edit(
    raw: str, now: Sequence[_Word], changed: tuple[int, int], new: str, gaps: tuple[bool, bool]
) -> tuple[int, int, str]:
    """Which characters to replace, and by what: new words between the marks that stood there, with spaces as wanted."""
    start, end = changed
    begin = now[start - 1].end if start else 0
    stop = now[end].start if end < len(now) else len(raw)
    if start == end:
        return begin, stop, _put_in(raw[begin:stop], new, gaps, at_start=start == 0, at_end=end == len(now))
    before, after = raw[begin : now[start].start], raw[now[end - 1].end : stop]
    marks = "".join(
        raw[one.end : other.start] for one, other in zip(now[start:end], now[start + 1 : end], strict=False)
    )
    inner = _SPACE.sub("", marks)
    if new:
        tail = after if end == len(now) else _with_gap(after, gaps[1])
        return begin, stop, f"{_with_gap(before, gaps[0]) if start else before}{new}{inner}{tail}"
    if start == 0 or end == len(now):
        return begin, stop, _SPACE.sub("", f"{before}{inner}{after}")
    joined = f"{_SPACE.sub('', before)}{inner}{after}" if _SPACE.search(after) else f"{before}{inner}{after}"
    return begin, stop, _with_gap(joined, gaps[1])


def _put_in(between: str, new: str, gaps: tuple[bool, bool], at_start: bool, at_end: bool) -> str:
    """New words put into what stands between two words: marks that close, a space, marks that open."""
    space = _SPACE.search(between)
    closing = between[: space.start()] if space else ("" if at_start else between if at_end or "](" in between else "")
    opening = between[space.end() :] if space else between[len(closing) :]
    here = space[0] if space else " "
    lead = "" if at_start else (here if gaps[0] else "")
    if at_end:
        # A line may end here.
        ending = between[len(between.rstrip()) :]
        return f"{between.rstrip()}{' ' if gaps[0] and not at_start else ''}{new}{ending}"
    tail = (" " if gaps[0] else here) if gaps[1] else ""
    return f"{closing}{lead}{new}{tail}{opening}"


def _with_gap(between: str, gap: bool) -> str:
    """What stands between two words, with or without white space in it."""
    space = _SPACE.search(between)
    if gap and not space:
        return f"{between} "
    return _SPACE.sub("", between) if space and not gap else between


def _spaced(words: Sequence[_Word]) -> str:
    """Words as a text again."""
    return "".join(f"{' ' if number and one.gap else ''}{one.text}" for number, one in enumerate(words))
