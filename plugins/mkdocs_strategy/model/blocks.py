"""A page cut into its sections, and those into headings, paragraphs, items, rows, code and generated parts. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property, lru_cache

from attrs import frozen

from mkdocs_strategy.model.markup import code_blocks, hidden_ranges
from mkdocs_strategy.model.page import Page
from mkdocs_strategy.model.tokens import Token, Tokens, tokens_of, written

HEADING, PARAGRAPH, ITEM, ROW, CODE, PART = "heading", "paragraph", "item", "row", "code", "part"

_HEADING = re.compile(r"(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*\Z")
_ITEM = re.compile(r"\s*(?:>\s*)*(?:[-*+]|\d+[.)])\s+(?=\S)")
# What starts anew without an empty line before it: a note, a definition, a footnote.
_OPENS = re.compile(r"(?:!!!|\?\?\?\+?|===)\s|:\s{1,3}\S|\[\^[^\]]+\]:")
_RULER = re.compile(r"\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*\Z")
_ID = re.compile(r"[ \t]*\{:?[ ]*#([^\s}]+)[^}\n]*\}[ \t]*\Z")


@frozen(slots=False)
class Block:
    """One block of a page's text; `id` where its author gave it one, `level` of a heading from 1."""

    kind: str
    text: str
    id: str | None = None
    level: int = 0

    @cached_property
    def tokens(self) -> Tokens:
        if self.kind in (CODE, PART):
            return tuple(Token(line, number > 0) for number, line in enumerate(self.text.splitlines()))
        return tokens_of(self.text)

    @cached_property
    def key(self) -> tuple[str, str]:
        """What two blocks that are the same have in common, however their lines are broken."""
        return self.kind, written(self.tokens)


@frozen
class Section:
    """A heading with what follows it, up to the next; without a heading at the top of a page."""

    page: str
    id: str | None
    heading: str
    blocks: tuple[Block, ...]


@lru_cache(maxsize=512)
def blocks_of(body: str) -> tuple[Block, ...]:
    """The blocks of a page's text, in order. Comments are no text."""
    code = code_blocks(body)
    comments = [one for one in hidden_ranges(body) if body.startswith("<!--", one[0])]
    for start, end in reversed(comments):
        body = body[:start] + re.sub(r"[^\n]", " ", body[start:end]) + body[end:]
    return tuple(_blocks(body, dict(code)))


def _blocks(body: str, code: dict[int, int]) -> Iterator[Block]:
    held: list[str] = []
    kind, position, code_ends = PARAGRAPH, 0, 0
    for line in [*body.splitlines(keepends=True), ""]:
        start, position = position, position + len(line)
        if start in code and line:
            yield from _flushed(held, kind)
            yield Block(CODE, body[start : code[start]].strip("\n"))
            code_ends = code[start]
        if start < code_ends:
            continue
        words = line.strip()
        alone = _alone(line.rstrip())
        opens = _ITEM.match(line) or _OPENS.match(words)
        if alone is not None or not words or opens:
            yield from _flushed(held, kind)
            kind = PARAGRAPH
        if alone is not None:
            yield from alone
        elif words:
            if match := _ITEM.match(line):
                kind, words = ITEM, line[match.end() :].strip()
            held.append(words)


def _alone(line: str) -> tuple[Block, ...] | None:
    """The block that a line is by itself, none for the line below a table's head; None where it is part of more."""
    if line.startswith("::") and line[2:3].strip():
        return (Block(PART, " ".join(line.split())),)
    if match := _HEADING.match(line):
        words, identifier = _without_id(match[2])
        return (Block(HEADING, words, identifier, len(match[1])),)
    if line.lstrip().startswith("|"):
        return () if _RULER.match(line.strip()) else (Block(ROW, line.strip().strip("|").strip()),)
    return None


def _flushed(held: list[str], kind: str) -> Iterator[Block]:
    if held:
        text, identifier = _without_id("\n".join(held))
        held.clear()
        yield Block(kind, text, identifier)


def _without_id(text: str) -> tuple[str, str | None]:
    match = _ID.search(text)
    return (text[: match.start()].rstrip(), match[1]) if match else (text, None)


def sections_of(page: Page) -> tuple[Section, ...]:
    """The sections of a page, in order; what stands above the first heading below the title comes first."""
    found: list[tuple[str | None, str, list[Block]]] = [(None, "", [])]
    for block in blocks_of(page.body):
        if block.kind == HEADING and block.level > 1:
            found.append((block.id, block.text, []))
        found[-1][2].append(block)
    return tuple(Section(page.path, name, words, tuple(blocks)) for name, words, blocks in found if blocks)
