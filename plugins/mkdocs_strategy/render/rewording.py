"""How a section was reworded, word by word, as a redline in text, Markdown or plain values."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from html import escape
from typing import NamedTuple

SAME, OUT, IN = "same", "out", "in"

# So many words around a change are shown, to read it by.
_AROUND = 6

_MARKUP = re.compile(r"[\\`*_\[\]|#~!]")


class Run(NamedTuple):
    """Words in a row that are the same, were taken out, or were put in."""

    how: str
    words: str


def reworded(before: str, after: str) -> tuple[Run, ...]:
    """The runs that lead from the words before to those after."""
    old, new = before.split(), after.split()
    runs: list[Run] = []
    for tag, start, end, first, last in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            runs.append(Run(SAME, " ".join(new[first:last])))
            continue
        runs += [Run(OUT, " ".join(old[start:end]))] if end > start else []
        runs += [Run(IN, " ".join(new[first:last]))] if last > first else []
    return tuple(runs)


def shortened(runs: Iterable[Run]) -> Iterator[Run]:
    """The runs with what stayed the same cut down to a few words around each change."""
    found = tuple(runs)
    for number, run in enumerate(found):
        words = run.words.split()
        head = words[:_AROUND] if number else []
        tail = words[-_AROUND:] if number + 1 < len(found) else []
        if run.how != SAME or len(words) <= len(head) + len(tail):
            yield run
        else:
            yield Run(SAME, " ".join([*head, "…", *tail]))


def as_text(runs: Iterable[Run]) -> str:
    """A redline with [-what was taken out-] and {+what was put in+}, as wdiff writes it."""
    signs = {SAME: "{}", OUT: "[-{}-]", IN: "{{+{}+}}"}
    return " ".join(signs[run.how].format(run.words) for run in runs)


def as_markdown(runs: Iterable[Run]) -> str:
    """A redline in Markdown, with the marks of HTML for what was taken out and put in; the words' own markup is shown."""
    signs = {SAME: "{}", OUT: "<del>{}</del>", IN: "<ins>{}</ins>"}
    return " ".join(signs[run.how].format(_literal(run.words)) for run in runs)


def _literal(words: str) -> str:
    return _MARKUP.sub(lambda sign: f"&#{ord(sign[0])};", escape(words, quote=False))
