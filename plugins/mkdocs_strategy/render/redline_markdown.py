"""A redline as Markdown for a comment on a pull request: short first, details folded, never longer than a comment may be."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_strategy.model.changes import ADDED, AWAY, HERE, KEPT, MOVED, REMOVED
from mkdocs_strategy.render.redline import Group, Line, Marks, Piece, RedlineOutline, Sentence, set_apart

# What GitHub takes; GitLab takes more.
LONGEST = 65_536

# What stands open at the top: what a politician asks about first.
FIRST = ("money", "decisions", "targets")

_TAGS = {ADDED: "ins", HERE: "ins", REMOVED: "del", AWAY: "del"}
_SPECIAL = re.compile(r"([\\`*_\[\]<>~|#&])")


def redline_markdown(of: RedlineOutline, command: str, longest: int = LONGEST) -> str:
    """The whole, cut to `longest` characters where it must be; it then says so, and that `command` prints all of it."""
    head = "\n".join(_head(of)) + "\n"
    blocks = ["\n".join(block) + "\n" for block in _blocks(of)]
    whole = "\n".join((head, *blocks))
    if len(whole) <= longest:
        return whole
    note = _left_out(of, command, len(blocks))
    left = longest - len(note) - 1
    kept: list[str] = []
    for part in (head, *blocks):
        if len(part) + 1 > left:
            continue
        kept.append(part)
        left -= len(part) + 1
    return "\n".join((*kept, _left_out(of, command, len(blocks) + 1 - len(kept))))


def _left_out(of: RedlineOutline, command: str, count: int) -> str:
    return "> " + of.say("redline-left-out", count=count, command=f"`{command}`") + "\n"


def _head(of: RedlineOutline) -> Iterator[str]:
    yield from (f"## {escaped(of.title)}", "", escaped(of.from_to))
    if of.limited:
        yield from ("", escaped(of.limited))
    yield ""
    if of.is_empty:
        yield of.say("redline-nothing")
        return
    yield from (f"**{of.say('redline-in-short')}**", "", *(f"- {escaped(one)}" for one in of.counts))


def _blocks(of: RedlineOutline) -> Iterator[list[str]]:
    """What can be left out as a whole, the most important first."""
    for group in of.groups:
        if group.key in FIRST:
            yield [f"### {group.label}", "", *_open(of, group)]
    for group in of.groups:
        if group.key not in FIRST:
            yield _folded(f"{group.label} ({len(group.sentences)})", [_sentence(one) for one in group.sentences])
    for piece in of.pieces:
        yield _folded(piece.title, _piece(of, piece))


def _open(of: RedlineOutline, group: Group) -> list[str]:
    """What a sentence tells stands open; whole texts are folded below."""
    texts = [_sentence(one) for one in group.sentences if one.marks]
    told = [_sentence(one) for one in group.sentences if not one.marks]
    folded = _folded(of.say("redline-new-words", count=len(texts)), texts) if texts else []
    return [*told, *([""] if told and folded else []), *folded]


def _folded(summary: str, lines: list[str]) -> list[str]:
    return ["<details>", f"<summary>{escaped(summary)}</summary>", "", *lines, "", "</details>"]


def _sentence(sentence: Sentence) -> str:
    words = escaped(sentence.words)
    return f"- {words}<br>{marked(sentence.marks)}" if sentence.marks else f"- {words}"


def _piece(of: RedlineOutline, piece: Piece) -> list[str]:
    lines = [f"*{escaped(piece.note)}*", ""] if piece.note else []
    if piece.only_marks:
        lines += [of.say("redline-only-marks")]
    for line in piece.lines:
        if line.op != KEPT:
            lines += [_line(line), ""]
    return lines[:-1] if lines and not lines[-1] else lines


def _line(line: Line) -> str:
    words = marked(line.marks)
    before = {"heading": "**", "item": "- ", "row": ""}.get(line.kind, "")
    said = f"{before}{words}{'**' if before == '**' else ''}"
    if line.op == MOVED or line.note:
        said += f"<br>↪ *{escaped(line.note)}*"
    return said


def marked(marks: Marks) -> str:
    """Words with what was added underlined and what was removed struck out, moved passages with an arrow."""
    said = []
    for one, apart in set_apart(marks):
        words = escaped(one.words)
        tag = _TAGS.get(one.op)
        arrow = "↪" if one.op in (HERE, AWAY) else ""
        said.append((" " if apart else "") + (f"<{tag}>{arrow}{words}</{tag}>" if tag else words))
    return "".join(said)


def escaped(words: str) -> str:
    """Words that mean nothing to Markdown, and call nobody: @name would send a message."""
    return _SPECIAL.sub(r"\\\1", " ".join(words.split())).replace("@", "@\u2060")
