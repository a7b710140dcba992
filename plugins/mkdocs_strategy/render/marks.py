"""The marks of Markdown around words: what a line would be taken for, and emphasis where no engine reads it. Text only."""

from __future__ import annotations

import re

# Nothing before it on its line but marks of lists and quotes, so that Markdown would take "20. november" for an item.
_LINE_MARKS = re.compile(r"[ \t]*(?:(?:[-*+>:]|\d+[.)])[ \t]+)*")

_STRONG = re.compile(r"(?<![\w*])\*\*(?! )([^*]+)(?<! )\*\*(?![\w*])")
_EMPHASIS = re.compile(r"(?<![\w*])\*(?! )([^*]+)(?<! )\*(?![\w*])")


def opens_line(written: str, position: int) -> bool:
    """Whether only marks of lists and quotes stand before a position on its line."""
    return _LINE_MARKS.fullmatch(written, written.rfind("\n", 0, position) + 1, position) is not None


def unnumbered(printed: str) -> str:
    """Words that open a line, so that a number in front is not taken for the number of a list's item."""
    return re.sub(r"^(\d{1,9})([.)])(?=\s)", r"\1\\\2", printed)


def emphasised(html: str) -> str:
    """HTML with the emphasis of an editor's words, *so* or **so**, as elements."""
    if "*" not in html:
        return html
    return _EMPHASIS.sub(r"<em>\1</em>", _STRONG.sub(r"<strong>\1</strong>", html))
