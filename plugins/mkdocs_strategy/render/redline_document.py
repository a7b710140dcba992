"""A redline as Markdown for pandoc, whose Word file then has real tracked changes and moves. No I/O."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from mkdocs_strategy.model.changes import ADDED, AWAY, HERE, KEPT, MOVED, REMOVED
from mkdocs_strategy.render.redline import Line, Mark, Marks, Piece, RedlineOutline
from mkdocs_strategy.render.redline_html import below_heading

# Between an author and the number of a move; publish turns such changes into moves, for which pandoc has no word.
MOVE_SIGN = "\u2063"

_SPECIAL = re.compile(r"([!-/:-@\[-`{-~])")
_CLASS = {ADDED: "insertion", HERE: "insertion", REMOVED: "deletion", AWAY: "deletion"}
_BEFORE = {"item": "- "}


@frozen
class Revision:
    """Who made the changes and when, as a Word file says it: a name, and a moment such as 2026-02-02T00:00:00Z."""

    author: str
    moment: str

    def attributes(self, name: str, move: int = 0) -> str:
        author = f"{self.author}{MOVE_SIGN}{move}" if move else self.author
        return f'{{.{name} author="{_quoted(author)}" date="{self.moment}"}}'


def redline_document(of: RedlineOutline, revision: Revision) -> str:
    """The whole as Markdown."""
    return "\n\n".join(_blocks(of, revision)) + "\n"


def _blocks(of: RedlineOutline, revision: Revision) -> Iterator[str]:
    yield f"# {escaped(of.title)}"
    yield escaped(of.from_to)
    if of.limited:
        yield escaped(of.limited)
    if of.is_empty:
        yield escaped(of.say("redline-nothing"))
        return
    yield escaped(of.say("redline-word-hint"))
    yield f"## {escaped(of.say('redline-in-short'))}"
    yield "\n".join(f"- {escaped(one)}" for one in of.counts)
    for group in of.groups:
        yield f"## {escaped(group.label)}"
        for sentence in group.sentences:
            yield f"- {escaped(sentence.words)}"
            if sentence.marks:
                yield f"    {marked(sentence.marks, revision)}"
    if of.pieces:
        yield f"## {escaped(of.say('redline-prose'))}"
    for piece in of.pieces:
        yield from _piece(of, piece, revision)


def _piece(of: RedlineOutline, piece: Piece, revision: Revision) -> Iterator[str]:
    yield f"### {escaped(piece.title)}"
    if piece.note:
        yield f"*{escaped(piece.note)}*"
    if piece.only_marks:
        yield f"*{escaped(of.say('redline-only-marks'))}*"
    for line in below_heading(piece):
        yield _line(of, line, revision)


def _line(of: RedlineOutline, line: Line, revision: Revision) -> str:
    words = _moved(of, line, revision) if line.op == MOVED else marked(line.marks, revision)
    if line.kind == "heading":
        words = f"**{words}**"
    return f"{_BEFORE.get(line.kind, '')}{words}"


def _moved(of: RedlineOutline, line: Line, revision: Revision) -> str:
    """A block at its new place: what came with the move, what was put in since, and a note of where from.

    What was taken out of it stands at the old place; here it is named in the note, for few programs show a deletion
    within a move.
    """
    here, added = revision.attributes("insertion", line.move), revision.attributes("insertion")
    left = [one for one in line.marks if one.op != REMOVED]
    words = "".join(_span(one, escaped(one.words), added if one.op == ADDED else here) for one in left)
    gone = ", ".join(of.say("told-quoted", words=one.words) for one in line.marks if one.op == REMOVED)
    note = f"{line.note}. {of.say('redline-on-the-way', words=gone)}" if gone else line.note
    start = revision.attributes("comment-start").replace("}", f' id="{line.move}"}}')
    return f'[{escaped(note)}]{start}{words}[]{{.comment-end id="{line.move}"}}'


def marked(marks: Marks, revision: Revision) -> str:
    """Words with the spans that pandoc makes tracked changes of."""
    said = []
    for one in marks:
        words = escaped(one.words)
        if one.op == KEPT:
            said.append((" " if one.gap else "") + words)
        else:
            said.append(_span(one, words, revision.attributes(_CLASS[one.op], one.move)))
    return "".join(said)


def _span(mark: Mark, words: str, attributes: str) -> str:
    """A change with the white space before it, which comes and goes with it."""
    return f"[{'&#32;' if mark.gap else ''}{words}]{attributes}"


def escaped(words: str) -> str:
    """Words that mean nothing to Markdown."""
    return _SPECIAL.sub(r"\\\1", " ".join(words.split()))


def _quoted(words: str) -> str:
    return words.replace("\\", "").replace('"', "'")
