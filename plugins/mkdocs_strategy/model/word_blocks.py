"""What a Word file says, as blocks of our own made from pandoc's tree. Pure.

Only words, emphasis, links to pages, footnotes, lists, tables and pictures come through, as Markdown that says just that:
whatever a word would do in Markdown by its looks, it does not do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from attrs import field, frozen

from mkdocs_strategy.model.literal import literal, opened, without_controls
from mkdocs_strategy.model.word_inlines import DEEPEST, children, joined, within

_LINK = re.compile(r"(?:https?://|mailto:)[^\s<>()\[\]{}\"'`\\|]+", re.IGNORECASE)
_NOTE = re.compile(r"(?<!\\)\[\^\d+\]")


@frozen
class Said:
    """Words of a paragraph: as Markdown, as plain words, and those it begins with in bold."""

    markdown: str
    plain: str
    bold: str = ""

    @property
    def without_notes(self) -> str:
        """The Markdown without the marks of footnotes, which only pages have."""
        return _NOTE.sub("", self.markdown)


@frozen
class Heading:
    """A heading and its level, from 1."""

    level: int
    said: Said


@frozen
class Prose:
    """A paragraph; `quoted` where it is one of another."""

    said: Said
    quoted: bool = False


@frozen
class Item:
    """An item of a list: its words, and what stands below it."""

    said: Said
    below: tuple[Item, ...] = ()


@frozen
class Listed:
    """A list."""

    items: tuple[Item, ...]
    ordered: bool = False


@frozen
class Table:
    """A table as rows of cells; the first `heads` rows are its head."""

    rows: tuple[tuple[Said, ...], ...]
    heads: int = 1


@frozen
class Picture:
    """A picture: which part of the file, its words for those who cannot see it, its caption."""

    target: str
    words: str = ""
    caption: str = ""


Block = Heading | Prose | Listed | Table | Picture


@frozen
class WordText:
    """A Word file's title, blocks and footnotes, the first being number 1, and what could not be taken as it was."""

    title: str
    blocks: tuple[Block, ...]
    notes: tuple[Said, ...] = ()
    lost: tuple[str, ...] = ()


def word_text(tree: Any) -> WordText:
    """The text of pandoc's tree of a Word file."""
    reader = _Reader()
    title = tree.get("meta", {}).get("title", {})
    words = reader.said(title["c"]).plain if title.get("t") == "MetaInlines" else ""
    blocks = tuple(reader.blocks(tree.get("blocks", []), 0))
    return WordText(words, blocks, tuple(reader.notes), tuple(dict.fromkeys(reader.lost)))


@frozen
class _Reader:
    """Goes through pandoc's tree."""

    notes: list[Said] = field(factory=list)
    lost: list[str] = field(factory=list)

    def blocks(self, listed: Sequence[Any], depth: int) -> Iterator[Block]:
        if depth > DEEPEST:
            self.lost.append("what is nested too deep")
            return
        for one in listed:
            kind, content = one.get("t"), one.get("c")
            if kind == "Header":
                yield Heading(content[0], self.said(content[2]))
                yield from self._pictures(content[2])
            elif kind in ("Para", "Plain"):
                said = self.said(content)
                if said.plain:
                    yield Prose(said)
                yield from self._pictures(content)
            elif kind in ("BulletList", "OrderedList"):
                items = content if kind == "BulletList" else content[1]
                yield Listed(tuple(self._items(items, depth + 1)), kind == "OrderedList")
            elif kind == "Table":
                yield self._table(content)
            elif kind == "Figure":
                yield from self._figure(content, depth)
            else:
                yield from self._others(kind, content, depth)

    def _others(self, kind: str, content: Any, depth: int) -> Iterator[Block]:
        if kind == "BlockQuote":
            for block in self.blocks(content, depth + 1):
                yield Prose(block.said, quoted=True) if isinstance(block, Prose) else block
        elif kind == "Div":
            yield from self.blocks(content[1], depth + 1)
        elif kind == "LineBlock":
            for line in content:
                yield Prose(self.said(line))
        elif kind == "DefinitionList":
            for term, meanings in content:
                yield Prose(self.said(term))
                for meaning in meanings:
                    yield from self.blocks(meaning, depth + 1)
        elif kind == "CodeBlock":
            yield Prose(_plain(" ".join(content[1].split())))
        elif kind == "RawBlock":
            self.lost.append("code of another format")
        elif kind not in ("HorizontalRule", "Null"):
            self.lost.append(str(kind))

    def _items(self, items: Sequence[Any], depth: int) -> Iterator[Item]:
        """Each item with all its paragraphs as one, and lists below it as items."""
        for item in items:
            said: list[Said] = []
            below: list[Item] = []
            for block in self.blocks(item, depth):
                if isinstance(block, Prose):
                    said.append(block.said)
                elif isinstance(block, Listed):
                    below += block.items
                else:
                    self.lost.append("a table, picture or heading within a list")
            words = Said(
                " ".join(one.markdown for one in said),
                " ".join(one.plain for one in said),
                said[0].bold if said else "",
            )
            if words.plain or below:
                yield Item(words, tuple(below))

    def _table(self, content: Any) -> Table:
        _, _, _, head, bodies, foot = content
        heads = [self._row(row) for row in head[1]]
        rows = [self._row(row) for body in bodies for row in (*body[2], *body[3])]
        rows += [self._row(row) for row in foot[1]]
        return Table((*heads, *rows), len(heads))

    def _row(self, row: Any) -> tuple[Said, ...]:
        cells = []
        for _, _, _, across, blocks in row[1]:
            inside = list(self.blocks(blocks, 1))
            both = [one.said for one in inside if isinstance(one, Prose)]
            both += [item.said for one in inside if isinstance(one, Listed) for item in one.items]
            cells.append(Said(" ".join(one.markdown for one in both), " ".join(one.plain for one in both)))
            cells += [Said("", "")] * (across - 1)
        return tuple(cells)

    def _figure(self, content: Any, depth: int) -> Iterator[Block]:
        caption = " ".join(one.said.plain for one in self.blocks(content[1][1], depth + 1) if isinstance(one, Prose))
        for block in self.blocks(content[2], depth + 1):
            yield Picture(block.target, block.words, caption) if isinstance(block, Picture) else block

    def _pictures(self, inlines: Sequence[Any]) -> Iterator[Picture]:
        for one in within(inlines):
            if one.get("t") == "Image":
                yield Picture(one["c"][2][0], self.said(one["c"][1], pictures=True).plain)

    def said(self, inlines: Sequence[Any], pictures: bool = False) -> Said:
        """Words in a row."""
        markdown = "".join(self._markdown(inlines, pictures, 0)).strip()
        plain = " ".join("".join(self._plain(inlines, pictures)).split())
        if any(one.get("t") == "Math" for one in within(inlines)):
            self.lost.append("the form of a formula")
        bold = ""
        if inlines and inlines[0].get("t") == "Strong":
            bold = " ".join("".join(self._plain(inlines[0]["c"], pictures)).split())
        return Said(opened(" ".join(markdown.split())), without_controls(plain), without_controls(bold))

    def _markdown(self, inlines: Sequence[Any], pictures: bool, depth: int) -> Iterator[str]:
        if depth > DEEPEST:
            return
        for text in joined(inlines):
            if isinstance(text, str):
                yield literal(text)
                continue
            kind, content = text.get("t"), text.get("c")
            if kind in ("Emph", "Strong"):
                sign = "*" if kind == "Emph" else "**"
                inside = "".join(self._markdown(content, pictures, depth + 1))
                words = inside.strip()
                lead, tail = inside[: len(inside) - len(inside.lstrip())], inside[len(inside.rstrip()) :]
                yield f"{lead}{sign}{words}{sign}{tail}" if words and depth == 0 else inside
            elif kind == "Link":
                inside = "".join(self._markdown(content[1], pictures, depth + 1)).strip()
                address = content[2][0]
                yield f"[{inside}]({address})" if inside and _LINK.fullmatch(address) else inside
            elif kind == "Note":
                said = [one.said for one in self.blocks(content, 1) if isinstance(one, Prose)]
                self.notes.append(Said(" ".join(one.markdown for one in said), " ".join(one.plain for one in said)))
                yield f"[^{len(self.notes)}]"
            elif kind == "Image":
                if pictures:
                    yield "".join(self._markdown(content[1], pictures, depth + 1))
            else:
                yield "".join(self._markdown(children(text), pictures, depth + 1))

    def _plain(self, inlines: Sequence[Any], pictures: bool) -> Iterator[str]:
        for text in joined(inlines):
            if isinstance(text, str):
                yield text
            elif text.get("t") not in ("Note", "RawInline") and (pictures or text.get("t") != "Image"):
                yield from self._plain(children(text), pictures)


def _plain(words: str) -> Said:
    return Said(literal(words, opens=True), words)
