"""A redline as plain text for a terminal, with signs for what was added, removed and moved. No I/O."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_strategy.model.changes import ADDED, AWAY, HERE, KEPT, MOVED, REMOVED
from mkdocs_strategy.render.redline import Line, Marks, Piece, RedlineOutline, set_apart

_SIGNS = {ADDED: "[+{}+]", REMOVED: "[-{}-]", HERE: "[>{}<]", AWAY: "[<{}>]"}
_BEFORE = {"item": "- ", "row": "| ", "heading": "# "}


def redline_text(of: RedlineOutline) -> str:
    """The whole as lines of text."""
    return "\n".join(_lines(of)).rstrip() + "\n"


def _lines(of: RedlineOutline) -> Iterator[str]:
    yield from (of.title, of.from_to)
    if of.limited:
        yield of.limited
    yield ""
    if of.is_empty:
        yield of.say("redline-nothing")
        return
    yield from of.counts
    for group in of.groups:
        yield from ("", group.label.upper())
        for sentence in group.sentences:
            yield f"- {sentence.words}"
            if sentence.marks:
                yield f"  {marked(sentence.marks)}"
    if of.pieces:
        yield from ("", of.say("redline-prose").upper(), of.say("redline-signs"))
    for piece in of.pieces:
        yield from _piece(of, piece)


def _piece(of: RedlineOutline, piece: Piece) -> Iterator[str]:
    yield from ("", piece.title)
    if piece.note:
        yield f"  ({piece.note})"
    if piece.only_marks:
        yield f"  {of.say('redline-only-marks')}"
    yield from (f"  {_line(line)}" for line in piece.lines if line.op != KEPT)


def _line(line: Line) -> str:
    said = _BEFORE.get(line.kind, "") + marked(line.marks)
    if line.op == MOVED:
        said = f"[>{said}<]" if all(mark.op == KEPT for mark in line.marks) else f"> {said}"
    return f"{said} ({line.note})" if line.note else said


def marked(marks: Marks) -> str:
    """Words with signs around those that changed."""
    return "".join(
        f"{' ' if apart else ''}{_SIGNS.get(one.op, '{}').format(one.words)}" for one, apart in set_apart(marks)
    )
