"""A redline as a reader sees it, in one language, before it becomes text, Markdown, HTML or a document. No I/O.

Sentences for what changed in the facts; sections of prose as lines of marked words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import unescape

from attrs import frozen

from mkdocs_strategy.model.changes import (
    ADDED,
    AWAY,
    CHANGED,
    KEPT,
    MOVED,
    REMOVED,
    BlockChange,
    Move,
    Place,
    Redline,
    Runs,
    SectionChange,
)
from mkdocs_strategy.model.tokens import Token, Tokens, tokens_of
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.told import Told, all_told
from mkdocs_strategy.render.told_values import page_name, the

_PART = "::"


@frozen
class Mark:
    """Words that share a fate; `gap` is whether white space stands before them."""

    op: str
    words: str
    gap: bool = False
    move: int = 0


Marks = tuple[Mark, ...]


@frozen
class Sentence:
    """What changed in a fact, with the words of a text that changed."""

    words: str
    marks: Marks = ()
    id: str = ""
    kind: str = ""


@frozen
class Group:
    """The changes of facts about one matter."""

    key: str
    label: str
    sentences: tuple[Sentence, ...]


@frozen
class Line:
    """A heading, paragraph, item, row, code or part with its marks; `note` says where it came from or went."""

    op: str
    kind: str
    marks: Marks
    note: str = ""
    move: int = 0


@frozen
class Piece:
    """A section of prose in which something changed. `title` names its page and heading, `name` is its address."""

    op: str
    name: str
    title: str
    page: str
    anchor: str | None
    lines: tuple[Line, ...]
    note: str = ""
    only_marks: bool = False


@frozen
class RedlineOutline:
    """The whole: what is compared, in short, in facts, in prose."""

    language: str
    title: str
    from_to: str
    limited: str
    groups: tuple[Group, ...]
    pieces: tuple[Piece, ...]
    moves: int
    edition: Edition

    def say(self, key: str, **values: object) -> str:
        return self.edition.say(key, **values)

    @property
    def is_empty(self) -> bool:
        return not (self.groups or self.pieces)

    @property
    def counts(self) -> tuple[str, ...]:
        """How much changed of what, a line each."""
        counted = [self.say("redline-count", label=group.label, count=len(group.sentences)) for group in self.groups]
        if self.pieces:
            counted.append(self.say("redline-sections", count=len(self.pieces)))
        if self.moves:
            counted.append(self.say("redline-moves", count=self.moves))
        return tuple(counted)


def outline(redline: Redline, before: Edition, now: Edition, names: tuple[str, str], of: str = "") -> RedlineOutline:
    """A redline in the words of its language; `names` say what is compared, `of` the thing it is limited to."""
    reader = _Reader(before, now, {move.number: move for move in redline.moves})
    told = {
        key: tuple(reader.sentence(one) for one in told) for key, told in all_told(redline.facts, before, now).items()
    }
    if redline.elsewhere:
        told["elsewhere"] = (*told.get("elsewhere", ()), *(reader.other_words(*one) for one in redline.elsewhere))
    groups = tuple(Group(key, now.say(f"redline-{key}"), sentences) for key, sentences in told.items())
    return RedlineOutline(
        language=redline.language,
        title=f"{now.say('redline')}: {now.name(now.plan.strategy.id)}",
        from_to=now.say("redline-from-to", before=names[0], after=names[1]),
        limited=now.say("redline-of", name=(now if of in now.plan.things else before).name(of)) if of else "",
        groups=groups,
        pieces=tuple(reader.piece(section, number) for number, section in enumerate(redline.sections, 1)),
        moves=len(redline.moves),
        edition=now,
    )


@frozen
class _Reader:
    """Puts tokens into the words of the editions they stand in."""

    before: Edition
    now: Edition
    moves: dict[int, Move]

    def sentence(self, told: Told) -> Sentence:
        marks = self.marks(told.runs)
        if marks and all(mark.op == KEPT for mark in marks):
            return Sentence(f"{told.sentence} {self.now.say('redline-only-marks')}", (), told.fact.id, told.fact.kind)
        return Sentence(told.sentence, marks, told.fact.id, told.fact.kind)

    def other_words(self, code: str, path: str) -> Sentence:
        """That a page changed in another language only."""
        edition = self.now if path in self.now.pages else self.before
        values = {"the": the(edition, "page", path), "what": self.now.say("key-text")}
        said = self.now.say("told-translated", languages=self.now.language_name(code), **values)
        return Sentence(said[:1].upper() + said[1:], (), path, "page")

    def marks(self, runs: Runs) -> Marks:
        """The runs as words. What a reader sees no difference in is no change to a reader."""
        found: list[Mark] = []
        before = False
        for run in runs:
            edition = self.before if run.op in (REMOVED, AWAY) else self.now
            words, gap = shown(run.tokens, edition)
            # White space before a mark that nobody sees stands before the word behind it, once.
            before = before or gap or any(token.gap for token in run.tokens if not words)
            if not words:
                continue
            gap, before = before and bool(found), False
            if run.op == ADDED and found and found[-1].op == REMOVED and found[-1].words == words:
                found[-1] = Mark(KEPT, words, found[-1].gap)
            else:
                found.append(Mark(run.op, words, gap, run.move))
        return tuple(_joined(found))

    def piece(self, section: SectionChange, number: int) -> Piece:
        lines = tuple(self._line(block) for block in section.blocks)
        title, is_new = self.place(section.place, section.op == REMOVED), section.op in (ADDED, REMOVED)
        note = self.now.say(f"redline-section-{section.op}") if is_new else ""
        if section.origin is not None:
            note = self.now.say("redline-section-moved", place=self.place(section.origin, old=True))
        changed = any(line.op != KEPT for line in lines) or bool(note)
        return Piece(
            op=section.op,
            name=f"c{number}-{section.place.id or 'top'}",
            title=title[:1].upper() + title[1:],
            page=section.place.page,
            anchor=section.place.id,
            lines=lines,
            note=note,
            only_marks=not changed,
        )

    def _line(self, block: BlockChange) -> Line:
        marks = self.marks(block.runs)
        op = block.op
        if op == CHANGED and all(mark.op == KEPT for mark in marks):
            op = KEPT
        note = ""
        if block.move and op in (MOVED, AWAY):
            move = self.moves[block.move]
            key = "redline-moved-from" if op == MOVED else "redline-moved-to"
            note = self.now.say(key, place=self.place(move.origin if op == MOVED else move.target, op == MOVED))
        return Line(op, block.kind, marks, note, block.move)

    def place(self, place: Place, old: bool = False) -> str:
        """A section as readers know it: its page and its heading."""
        edition = self.before if old else self.now
        page = edition.pages.get(place.page)
        name = page_name(edition, page) if page is not None else place.page
        if not place.heading:
            return self.now.say("redline-page", page=name)
        heading, _ = shown(tokens_of(place.heading), edition)
        return self.now.say("redline-at", page=name, heading=heading)


def _joined(marks: Iterable[Mark]) -> Iterator[Mark]:
    """Marks with neighbours of one fate put together."""
    held: Mark | None = None
    for mark in marks:
        if held is not None and held.op == mark.op and held.move == mark.move:
            held = Mark(held.op, held.words + (" " if mark.gap else "") + mark.words, held.gap, held.move)
            continue
        if held is not None:
            yield held
        held = mark
    if held is not None:
        yield held


def set_apart(marks: Marks) -> Iterator[tuple[Mark, bool]]:
    """Each mark, and whether a space goes before it: also between what was removed and what came in its place."""
    before = ""
    for one in marks:
        yield one, one.gap or (before, one.op) == (REMOVED, ADDED)
        before = one.op


def shown(tokens: Tokens, edition: Edition) -> tuple[str, bool]:
    """Tokens as a reader sees them, without marks of Markdown; and whether white space stands before them."""
    said, gap, first = "", False, None
    for token in tokens:
        gap = gap or token.gap
        words = _word(token, edition)
        if not words or (words == "." and said.endswith(".") and token.text == "." and not gap):
            continue
        if first is None:
            first = gap
        else:
            said += " " if gap else ""
        said += words
        gap = False
    return said, bool(first)


def _word(token: Token, edition: Edition) -> str:
    if token.text.startswith(_PART) and len(token.text) > len(_PART):
        name, _, of = token.text[len(_PART) :].partition(" ")
        thing = of.partition(" ")[0]
        known = edition.name(thing) if thing in edition.plan.things else of
        label = edition.words.get(f"part-{name}") or edition.words.get(f"key-{name}") or name
        return edition.say("redline-part", part=f"{label} – {known}" if known else label)
    if token.is_reference:
        return edition.plain(token.text)
    if token.is_sign:
        return unescape(token.text) if token.text.startswith("&") else token.text[1:]
    return "" if token.is_mark else token.text
