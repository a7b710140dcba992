"""A redline as Markdown for a comment on a pull request: short first, details folded, never longer than a comment may be."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from mkdocs_strategy.model.changes import ADDED, AWAY, HERE, KEPT, MOVED, REMOVED
from mkdocs_strategy.render.redline import Group, Line, Marks, Piece, RedlineOutline, Sentence, set_apart

# What GitHub takes; GitLab takes more.
LONGEST = 65_536

# What stands open at the top: what a politician asks about first.
FIRST = ("money", "decisions", "targets")

_TAGS = {ADDED: "ins", HERE: "ins", REMOVED: "del", AWAY: "del"}
_COMMAND = re.compile(r"^(\s*)/", re.MULTILINE)
_SPECIAL = re.compile(r"([\\`*_\[\]<>~|#&])")


def redline_markdown(of: RedlineOutline, command: str, longest: int = LONGEST) -> str:
    """The whole, cut to `longest` characters where it must be; it then says so, and that `command` prints all of it."""
    head = "\n".join(_head(of)) + "\n"
    blocks = ["\n".join(block) + "\n" for block in (*open_blocks(of), *folded_blocks(of))]
    return fitted(
        [head, *blocks],
        lambda count: "> " + of.say("redline-left-out", count=count, command=f"`{command}`") + "\n",
        longest,
    )


def fitted(parts: Sequence[str], left_out: Callable[[int], str], longest: int) -> str:
    """Parts of a comment with an empty line between them; those that make it longer than `longest` are left out and
    counted in a last one.
    """
    parts = [harmless(part) for part in parts]
    whole = "\n".join(parts)
    if len(whole) <= longest:
        return whole
    left = longest - len(left_out(len(parts))) - 1
    kept: list[str] = []
    for part in parts:
        if len(part) + 1 > left:
            continue
        kept.append(part)
        left -= len(part) + 1
    return "\n".join((*kept, left_out(len(parts) - len(kept))))


def harmless(text: str) -> str:
    """Markdown in which no line is a command to GitLab, which takes a slash at the start of a line of a comment for one."""
    return _COMMAND.sub(r"\1\\/", text)


def _head(of: RedlineOutline) -> Iterator[str]:
    yield from (f"## {escaped(of.title)}", "", escaped(of.from_to))
    if of.limited:
        yield from ("", escaped(of.limited))
    yield ""
    if of.is_empty:
        yield of.say("redline-nothing")
        return
    yield from (f"**{of.say('redline-in-short')}**", "", *(f"- {escaped(one)}" for one in of.counts))


def open_blocks(of: RedlineOutline) -> Iterator[list[str]]:
    """What is asked about first, each of which can be left out as a whole."""
    for group in of.groups:
        if group.key in FIRST:
            yield [f"### {group.label}", "", *_open(of, group)]


def folded_blocks(of: RedlineOutline) -> Iterator[list[str]]:
    """The other facts, and the prose."""
    for group in of.groups:
        if group.key not in FIRST:
            yield folded(f"{group.label} ({len(group.sentences)})", [_sentence(one) for one in group.sentences])
    for piece in of.pieces:
        yield folded(piece.title, _piece(of, piece))


def _open(of: RedlineOutline, group: Group) -> list[str]:
    """What a sentence tells stands open; whole texts are folded below."""
    texts = [_sentence(one) for one in group.sentences if one.marks]
    told = [_sentence(one) for one in group.sentences if not one.marks]
    below = folded(of.say("redline-new-words", count=len(texts)), texts) if texts else []
    return [*told, *([""] if told and below else []), *below]


def folded(summary: str, lines: list[str]) -> list[str]:
    """Lines under words that open them."""
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
