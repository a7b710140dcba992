"""A Word file that comes back from a colleague: which of its paragraphs changed since it was made, and what of. Pure.

Three states of one document are told apart: as it was made (known by a mark of each paragraph, which the file carries), as
it came back, and as it would be made now. So a change of the colleague is never mistaken for a change of the sources.
"""

from __future__ import annotations

import unicodedata
from base64 import urlsafe_b64encode
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from hashlib import blake2b

from attrs import frozen

from mkdocs_strategy.model.alignment import ALIKE, aligned
from mkdocs_strategy.model.blocks import PARAGRAPH, Block
from mkdocs_strategy.model.tokens import tokens_of
from mkdocs_strategy.model.word_changes import likeness

# What a paragraph of a Word file can be; in a cell of a table or in a note as well.
HEADING, TEXT, ITEM, CELL, NOTE, PICTURE = "heading", "paragraph", "item", "cell", "note", "picture"

# Characters of a mark: two of a document's paragraphs have the same one once in some ten thousand documents.
MARK_LENGTH = 6

_ALIKE_SIGNS = str.maketrans({"\u2011": "-", "\u00ad": None, "\u200b": None, "\u2060": None, "\ufeff": None})


@frozen
class Paragraph:
    """A paragraph of a Word file as it reads with all its changes: its kind, its words on one line."""

    kind: str
    words: str
    level: int = 0

    @property
    def mark(self) -> str:
        """What tells its words from all others, however programs write spaces and hyphens."""
        return mark_of(self.words)


@frozen
class Remark:
    """A comment that somebody put beside words of a Word file; `paragraph` is the number of the one it begins in, from 0."""

    author: str
    words: str
    beside: str
    paragraph: int


def one_line(words: str) -> str:
    """Words on one line, with signs that look alike written alike."""
    return " ".join(unicodedata.normalize("NFC", words.translate(_ALIKE_SIGNS)).split())


def mark_of(words: str) -> str:
    """The mark of a paragraph with these words."""
    digest = blake2b(one_line(words).encode(errors="surrogatepass"), digest_size=6).digest()
    return urlsafe_b64encode(digest).decode()[:MARK_LENGTH]


@frozen
class Returned:
    """One paragraph that a colleague changed.

    `was` are its words as it was made, None where they are not known; `words` what it says now, None where it was taken out.
    `now` is the number of the same paragraph in the document as it would be made now, None where that has none; for a new
    paragraph, the number of the one it follows, -1 for the first. `conflict` where the sources changed there as well.
    """

    was: str | None
    words: str | None
    now: int | None
    is_new: bool = False
    conflict: bool = False
    kind: str = TEXT
    level: int = 0


def returned(
    made: Sequence[str], back: Sequence[Paragraph], refused: Sequence[Paragraph], now: Sequence[Paragraph]
) -> tuple[Returned, ...]:
    """What a colleague changed, in order.

    `made` are the marks of the paragraphs as the file was made; `back` what it says with all changes accepted, `refused`
    with all of them refused; `now` the document as it would be made now.
    """
    known = {one.mark: one.words for one in (*refused, *now)}
    place = _places(made, refused, now)
    found: list[Returned] = []
    matcher = SequenceMatcher(None, made, [one.mark for one in back], autojunk=False)
    for op, start, end, first, last in matcher.get_opcodes():
        if op != "equal":
            found += _run(range(start, end), back[first:last], made, known, place, now)
    return tuple(found)


def _places(made: Sequence[str], refused: Sequence[Paragraph], now: Sequence[Paragraph]) -> dict[int, tuple[int, bool]]:
    """Where each paragraph that was made stands now, and whether it still says the same."""
    words = {one.mark: one.words for one in refused}
    found: dict[int, tuple[int, bool]] = {}
    for op, start, end, first, last in SequenceMatcher(
        None, made, [one.mark for one in now], autojunk=False
    ).get_opcodes():
        if op == "equal":
            found.update((start + one, (first + one, True)) for one in range(end - start))
        elif op == "replace":
            pairs = _paired([words.get(made[one]) for one in range(start, end)], [one.words for one in now[first:last]])
            found.update((start + one, (first + other, False)) for other, one in pairs.items())
    return found


def _paired(before: Sequence[str | None], after: Sequence[str]) -> dict[int, int]:
    """The earlier number of each later paragraph: by likeness, where words are not known by order."""
    if any(words is None for words in before):
        return {one: one for one in range(len(before))} if len(before) == len(after) else {}
    blocks = [Block(PARAGRAPH, words or "") for words in before], [Block(PARAGRAPH, words) for words in after]
    pairs = aligned(*blocks)
    if not pairs and len(before) == len(after) == 1:
        return {0: 0}
    return pairs


def _run(
    gone: range,
    came: Sequence[Paragraph],
    made: Sequence[str],
    known: dict[str, str],
    place: dict[int, tuple[int, bool]],
    now: Sequence[Paragraph],
) -> Iterator[Returned]:
    """The changes within a stretch where what was made and what came back differ."""
    was = [known.get(made[one]) for one in gone]
    # What the sources changed since is not known; what they say now is nearest to it.
    near = [words if words is not None else _now_says(one, place, now) for one, words in zip(gone, was, strict=True)]
    pairs = _paired(near, [one.words for one in came])
    told = 0
    follows = _last_before(gone.start, place)
    for number, paragraph in enumerate(came):
        if number not in pairs:
            for one in _come(paragraph, follows, made, now, unsure=None in near):
                follows = one.now if one.conflict and one.now is not None else follows
                yield one
            continue
        for gap in range(told, pairs[number]):
            yield from _taken_out(gone[gap], was[gap], place, now)
        told = pairs[number] + 1
        at = place.get(gone[pairs[number]]) or _nearest(paragraph.words, now)
        follows = at[0] if at else follows
        if at is not None and now[at[0]].mark == paragraph.mark:
            continue  # the sources say it by now
        conflict = at is None or not at[1]
        now_at = at[0] if at else None
        yield Returned(was[pairs[number]], paragraph.words, now_at, False, conflict, paragraph.kind, paragraph.level)
    for gap in range(told, len(gone)):
        yield from _taken_out(gone[gap], was[gap], place, now)


def _now_says(one: int, place: dict[int, tuple[int, bool]], now: Sequence[Paragraph]) -> str | None:
    return now[place[one][0]].words if one in place else None


def _nearest(words: str, now: Sequence[Paragraph]) -> tuple[int, bool] | None:
    """The paragraph of now that is likest to words, where one is alike at all; it is not what was made."""
    wanted = tokens_of(words)
    alike = [(likeness(tokens_of(one.words), wanted), -number) for number, one in enumerate(now)]
    best = max(alike, default=(0.0, 0))
    return (-best[1], False) if best[0] >= ALIKE else None


def _come(
    paragraph: Paragraph, follows: int, made: Sequence[str], now: Sequence[Paragraph], unsure: bool
) -> Iterator[Returned]:
    """A paragraph that nothing was before; a conflict where it may be one that the sources changed."""
    if _stands(paragraph, follows, now) or (paragraph.kind == NOTE and paragraph.mark in made):
        return
    at = _nearest(paragraph.words, now) if unsure else None
    if at is not None:
        yield Returned(None, paragraph.words, at[0], False, True, paragraph.kind, paragraph.level)
    else:
        yield Returned(None, paragraph.words, follows, is_new=True, kind=paragraph.kind, level=paragraph.level)


def _taken_out(
    one: int, was: str | None, place: dict[int, tuple[int, bool]], now: Sequence[Paragraph]
) -> Iterator[Returned]:
    """A paragraph that was taken out; nothing where the sources took it out as well."""
    at = place.get(one)
    # LibreOffice loses a note now and then, and puts another one twice.
    if at is not None and now[at[0]].kind != NOTE:
        yield Returned(was, None, at[0], conflict=not at[1], kind=now[at[0]].kind)


def _last_before(number: int, place: dict[int, tuple[int, bool]]) -> int:
    return next((place[one][0] for one in range(number - 1, -1, -1) if one in place), -1)


def _stands(paragraph: Paragraph, follows: int, now: Sequence[Paragraph]) -> bool:
    """Whether a new paragraph stands in the sources by now, near its place."""
    return any(one.mark == paragraph.mark for one in now[max(follows, 0) : follows + 6])
