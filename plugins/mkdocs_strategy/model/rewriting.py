"""Put other words into a Markdown text without losing its references, links and emphasis. Pure: text to text.

The words that readers see are compared with the words wanted; only what differs is written anew. What a reference prints
comes from the data and is never frozen into the text: where it was changed, it stays, and that is told.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from html import unescape
from typing import NamedTuple

from attrs import frozen

from mkdocs_strategy.model.literal import literal, opened

# What a reference prints, given itself and the text before it: a number is spelt out where it opens a sentence.
Shown = Callable[[str, str], str]

# A unit of Markdown: a reference, the target of a link, a footnote, a tag, attributes, code, an entity.
UNIT = re.compile(
    r"(?P<reference>(?<!\\)\[\[(?:[^\[\]\n]|\n(?![ \t]*\n))+\]\])"
    r"|(?P<escaped>\\(?:[^\w\s]|_)|&#?\w+;)"
    r"|(?P<mark>\]\([^)\n]*\)|\[\^[^\]\n]+\]|</?[A-Za-z][^>\n]*>|\{:?[ ]*[#.][^}\n]*\}|\*+|`+"
    r"|[\[\]]|(?<![^\W_])_+|_+(?![^\W_]))"
)
_EMPTY = re.compile(r"\[\[[^\[\]|\n]*\|\]\]|(?<![\\*])\*\*\*\*(?!\*)|(?<!!)\[\]\([^)\n]*\)")
_SPACE = re.compile(r"\s+")
# As readers see words: 28,6 and 23/11174 and it-sikkerhed are one each, every sign is one.
_SEEN = re.compile(r"[^\W_]+(?:(?:[-‑'’/.@–]+|(?<=\d),(?=\d))[^\W_]+)*[-‑]?|[^\s]")


class Word(NamedTuple):
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
    return tuple(word.text for word in seen_words(raw, shown))


def signature(words: str) -> str:
    """The letters and digits of a text: what is left of it in any file."""
    return "".join(one for one in words.casefold() if one.isalnum())


def rewritten(raw: str, wanted: str, shown: Shown) -> Rewritten | None:
    """A Markdown text that shows the words wanted; None where that cannot be done for sure."""
    now = seen_words(raw, shown)
    after = _seen(wanted)
    edits, held, expected = list[tuple[int, int, str]](), list[Held](), list[str]()
    for op, start, end, first, last in _changes(now, after):
        new = [one.text for one in after[first:last]]
        if op == "equal" or _is_closing_stop(now, start, end, new):
            expected += [one.text for one in now[start:end]]
            continue
        kept = _kept(raw, now, start, end, after[first:last])
        if kept is not None:
            held.append(kept)
            expected += [one.text for one in now[start:end]]
            continue
        if _cuts_a_reference(now, start, end) or (new and any(one.reference >= 0 for one in now[start:end])):
            return None
        if op == "word":
            expected += new
            edits.append((now[start].start, now[start].end, literal(new[0])))
            continue
        gaps = first < len(after) and after[first].gap, last < len(after) and after[last].gap
        said = literal(_spaced(after[first:last]))
        edit = _edit(raw, now, (start, end), said if start else opened(said), gaps)
        if said and ("[](" in edit[2] or "|]]" in edit[2]):
            return (
                None  # the words of a link and those around it were put into others: nobody knows which are the link's
            )
        edits.append(edit)
        expected += new
    text = raw
    for begin, stop, instead in reversed(edits):
        text = text[:begin] + instead + text[stop:]
    text = _EMPTY.sub("", text)
    if list(words_shown(text, shown)) != expected:
        return None
    return Rewritten(text, tuple(held))


def _seen(words: str) -> list[Word]:
    """Plain words cut into what is compared; `gap` is whether white space stands before."""
    return [
        Word(found[0], *found.span(), gap=words[found.start() - 1 : found.start()].isspace())
        for found in _SEEN.finditer(words)
    ]


def _changes(now: Sequence[Word], after: Sequence[Word]) -> Iterator[tuple[str, int, int, int, int]]:
    """The changes from words to others, as small as they can be told: what stands in place of a word alike is its change alone."""
    for op, start, end, first, last in _joined(now, after):
        if op != "replace":
            yield op, start, end, first, last
            continue
        keys = [_key(one.text) for one in now[start:end]], [_key(one.text) for one in after[first:last]]
        for kind, one, other, here, there in SequenceMatcher(None, *keys, autojunk=False).get_opcodes():
            if kind == "equal":
                for number in range(other - one):
                    here_now, there_now = start + one + number, first + here + number
                    same = now[here_now].text == after[there_now].text
                    yield "equal" if same else "word", here_now, here_now + 1, there_now, there_now + 1
            else:
                yield kind, start + one, start + other, first + here, first + there


def _joined(now: Sequence[Word], after: Sequence[Word]) -> Iterator[tuple[str, int, int, int, int]]:
    """The changes, those with but signs between them as one: a full stop that stayed where all around it is new says nothing."""
    matcher = SequenceMatcher(None, [one.text for one in now], [one.text for one in after], autojunk=False)
    found: list[tuple[str, int, int, int, int]] = []
    for op, start, end, first, last in matcher.get_opcodes():
        signs = op == "equal" and not any(one.text[0].isalnum() for one in now[start:end])
        goes_on = op != "equal" or (signs and (end < len(now) or last < len(after)))
        if found and found[-1][0] != "equal" and goes_on:
            held = found.pop()
            found.append(("replace", held[1], end, held[3], last))
        else:
            found.append((op, start, end, first, last))
    yield from found


def _key(word: str) -> str:
    """What a word and its inflections have in common."""
    return word.casefold()[:4]


def reworded_part(whole: str, wanted: str, part: Sequence[str]) -> str | None:
    """What a part of a paragraph is to say, when the whole is to say what is wanted; None where anything else in it changed.

    `part` are the words and signs that readers see of it.
    """
    before, after = _seen(whole), _seen(wanted)
    texts = [one.text for one in before]
    length = len(part)
    starts = [one for one in range(len(texts) - length + 1) if texts[one : one + length] == list(part)]
    if len(starts) != 1:
        return None
    start, end = starts[0], starts[0] + length
    first, last = start, end + len(after) - len(before)
    for op, one, other, _, _ in SequenceMatcher(None, texts, [one.text for one in after], autojunk=False).get_opcodes():
        # Words put in at either end may belong to what stands around it.
        outside = one < start or other > end or (one == other and (one == start > 0 or one == end < len(texts)))
        if op != "equal" and outside:
            return None
    return _spaced(after[first:last])


def seen_words(raw: str, shown: Shown) -> list[Word]:
    """The words that readers see, in order."""
    found: list[Word] = []
    last = 0
    for number, unit in enumerate([*UNIT.finditer(raw), None]):
        start = unit.start() if unit else len(raw)
        found += _plain_words(raw, last, start)
        if unit is None:
            break
        last = unit.end()
        if unit["reference"]:
            own = unit["reference"].find("|")
            if own >= 0 and not unit["reference"].startswith("[[=") and unit["reference"][own + 1 : -2].strip():
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


def _plain_words(raw: str, start: int, end: int) -> list[Word]:
    """The words between two marks, each where it stands."""
    return [one._replace(start=one.start + start, end=one.end + start) for one in _seen(raw[start:end])]


def _is_closing_stop(now: Sequence[Word], start: int, end: int, new: Sequence[str]) -> bool:
    """Whether the only difference is the full stop behind a reference that ends with one: it is printed once."""
    return not new and end - start == 1 and now[start].text == "." and start > 0 and now[start - 1].reference >= 0


def _kept(raw: str, now: Sequence[Word], start: int, end: int, new: Sequence[Word]) -> Held | None:
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


def _cuts_a_reference(now: Sequence[Word], start: int, end: int) -> bool:
    """Whether a change takes only some words of a reference, or puts others in its place together with its neighbours."""
    for number in {one.reference for one in now[start:end]} - {-1}:
        all_of = [place for place, one in enumerate(now) if one.reference == number]
        if all_of[0] < start or all_of[-1] >= end:
            return True
    return False


def _edit(
    raw: str, now: Sequence[Word], changed: tuple[int, int], new: str, gaps: tuple[bool, bool]
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


def _spaced(words: Sequence[Word]) -> str:
    """Words as a text again."""
    return "".join(f"{' ' if number and one.gap else ''}{one.text}" for number, one in enumerate(words))
