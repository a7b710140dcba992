"""What parts of a page have made as HTML passes Markdown by, as a whole, instead of being read letter by letter.

Markdown and the site engine each read a page's HTML with a parser of Python, to find where it ends and which ids it has. On
pages of tables, drawings and cards that takes longer than all else. Here an element that stands by itself, from one blank line
to the next, and has no Markdown in it, is put aside first; it comes back as it was. All others go the usual way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

# Behind the fences of code, which may hold HTML that is none, and before whatever reads HTML.
_PRIORITY = 22

# A comment, or an element at the start of a line, which stands by itself only where the line before is blank.
_BEGIN = re.compile(r"<!--|^ {0,3}(?P<element><(?P<name>[a-zA-Z][a-zA-Z0-9]*)(?=[\s>/]))", re.MULTILINE)
_BEFORE = re.compile(r"\n\n|\A")
_BEHIND = re.compile(r"\n\n|\n*\Z")
_NEVER_ENDS = "hr"
_WITH_MARKDOWN = re.compile(r"\smarkdown(?:=|[\s>])")
_ID = re.compile(r"<[a-zA-Z][^<>]*?\sid=\"(?P<id>[^\"]+)\"")


class _Block(NamedTuple):
    """An element with all that is in it: its characters from `start` to `end`."""

    start: int
    end: int


class _PutAside(Preprocessor):
    """Puts the HTML of a page aside, where Markdown puts it as well, only sooner."""

    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        pieces: list[str] = []
        last = 0
        for start, end in _blocks(text, self.md):
            ended = "\n" if text.startswith("\n\n", end) else ""
            pieces += [text[last:start], self.md.htmlStash.store(text[start:end] + ended)]
            last = end
        return "".join([*pieces, text[last:]]).split("\n")


def _blocks(text: str, md: Markdown) -> Iterator[_Block]:
    """The elements without Markdown that stand by themselves; nothing behind one that has no end."""
    at = 0
    while (found := _BEGIN.search(text, at)) is not None:
        name = found["name"]
        if name is None:
            at = text.find("-->", found.end())
            if at < 0:
                return
        elif name.lower() == _NEVER_ENDS or not md.is_block_level(name):
            at = found.end()
        else:
            start = found.start("element")
            end = _end(text, name, start)
            if end is None:
                return
            at = end
            alone = _BEFORE.match(text, max(start - 2, 0)) and _BEHIND.match(text, end)
            if alone and not _WITH_MARKDOWN.search(text, start, end):
                yield _Block(start, end)


def _end(text: str, name: str, start: int) -> int | None:
    """Where an element ends, which may have others of its name in it; None where it does not."""
    depth = 0
    tags = re.compile(rf"<(?P<close>/?){name}\b[^>]*?(?P<empty>/?)>", re.IGNORECASE)
    for tag in tags.finditer(text, start):
        depth += -1 if tag["close"] else 0 if tag["empty"] else 1
        if depth == 0:
            return tag.end()
    return None


class RawHtml(Extension):
    """Markdown's interface to what is above."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  (Markdown's own name)
        md.preprocessors.register(_PutAside(md), "strategy_raw_html", _PRIORITY)


def makeExtension(**settings: Any) -> RawHtml:  # noqa: N802  (Markdown's own name)
    """What Markdown calls for an extension that is named by its module."""
    return RawHtml(**settings)


def ids_in(html: str) -> set[str]:
    """The ids of all elements of a page, for the engine's check of links."""
    return {found["id"] for found in _ID.finditer(html)}
