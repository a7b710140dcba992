"""Read the paragraphs of a Word file as people see them: with all changes accepted or refused, with comments.

Contents, field codes, hidden words and drawings are no words of a paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import field, frozen

from mkdocs_strategy.model.returning import CELL, HEADING, ITEM, NOTE, TEXT, Paragraph, Remark, one_line
from mkdocs_strategy.publish.word_file import DOCUMENT, W, tree_of

_NOTES = (("word/footnotes.xml", "footnote"), ("word/endnotes.xml", "endnote"))
_LEFT_OUT = frozenset(
    ("instrText", "delInstrText", "drawing", "pict", "object", "rPr", "pPr", "sdtPr", "tblPr", "tcPr", "trPr", "sectPr")
)
_SIGNS = {"tab": " ", "br": " ", "cr": " ", "noBreakHyphen": "-", "ptab": " "}
_ADDED, _TAKEN = ("ins", "moveTo"), ("del", "moveFrom")


def tag(name: str) -> str:
    """The name of an element of Word's."""
    return f"{{{W}}}{name}"


def local(element: Any) -> str:
    """The name of an element without its namespace; "" for what is none."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def is_on(properties: Any, name: str) -> bool:
    """Whether a switch such as w:vanish stands in properties and is on."""
    found = properties.find(tag(name)) if properties is not None else None
    return found is not None and found.get(tag("val")) not in ("0", "false", "off", "none")


@frozen
class Text:
    """The paragraphs of a Word file with all changes accepted and with all refused, and its comments."""

    accepted: tuple[Paragraph, ...]
    refused: tuple[Paragraph, ...]
    remarks: tuple[Remark, ...] = ()


def text_of(parts: Mapping[str, bytes]) -> Text:
    """The text of a Word file by its parts."""
    headings = _heading_styles(parts.get("word/styles.xml"))
    accepted = _Reader(headings, accept=True)
    refused = _Reader(headings, accept=False)
    trees = [tree_of(parts[DOCUMENT]).find(tag("body"))]
    for part, kind in _NOTES:
        notes = tree_of(parts[part]) if part in parts else ()
        trees += [one for one in notes if local(one) == kind and one.get(tag("type"), "normal") == "normal"]
    for number, tree in enumerate(trees):
        for reader in (accepted, refused):
            reader.read(tree, NOTE if number else TEXT)
    return Text(tuple(accepted.found), tuple(refused.found), _remarks(parts, accepted))


def _heading_styles(styles: bytes | None) -> dict[str, int]:
    """The level of each style that is a heading, by its id: programs name styles alike, but not their ids."""
    if styles is None:
        return {}
    found, based = {}, {}
    for style in tree_of(styles).iter(tag("style")):
        key, name, base = style.get(tag("styleId")), style.find(tag("name")), style.find(tag("basedOn"))
        words = (name.get(tag("val")) if name is not None else "").casefold()
        if words.startswith("heading ") and words[8:9].isdigit():
            found[key] = int(words[8:9])
        if base is not None:
            based[key] = base.get(tag("val"))
    for key, base in based.items():
        if key not in found and base in found:
            found[key] = found[base]
    return found


@frozen
class _Reader:
    """Goes through a text in one of its two states."""

    headings: Mapping[str, int]
    accept: bool
    found: list[Paragraph] = field(factory=list)
    beside: dict[str, list[str]] = field(factory=dict)
    begins: dict[str, int] = field(factory=dict)
    _held: list[str] = field(factory=list)
    _open: set[str] = field(factory=set)

    def read(self, element: Any, kind: str) -> None:
        """Read what stands in a body, cell, note or control."""
        for child in element:
            name = local(child)
            if name == "p":
                self._paragraph(child, kind)
            elif name == "tbl":
                for row in child.iter(tag("tr")):
                    if not self._is_gone(row.find(tag("trPr"))):
                        for cell in row.iterchildren(tag("tc")):
                            self.read(cell, CELL)
            elif name == "sdt":
                content = child.find(tag("sdtContent"))
                if content is not None and not _is_contents(child):
                    self.read(content, kind)
            elif name in ("ins", "moveTo", "del", "moveFrom", "customXml", "smartTag"):
                if name in _ADDED + _TAKEN and (name in _ADDED) != self.accept:
                    continue
                self.read(child, kind)

    def _is_gone(self, properties: Any) -> bool:
        name = "del" if self.accept else "ins"
        return properties is not None and properties.find(tag(name)) is not None

    def _paragraph(self, paragraph: Any, kind: str) -> None:
        properties = paragraph.find(tag("pPr"))
        style = properties.find(tag("pStyle")) if properties is not None else None
        name = style.get(tag("val"), "") if style is not None else ""
        if name.upper().startswith(("TOC", "CONTENTS")):
            return
        self._held.extend(self._words(paragraph))
        mark = properties.find(tag("rPr")) if properties is not None else None
        if self._is_gone(mark):
            return  # its end is taken out: it goes on in the next one
        words = one_line("".join(self._held))
        self._held.clear()
        if not words:
            return
        level = self.headings.get(name, 0)
        listed = properties is not None and properties.find(tag("numPr")) is not None
        if kind == TEXT:
            kind = HEADING if level else ITEM if listed else TEXT
        self.found.append(Paragraph(kind, words, level))

    def _words(self, element: Any) -> Iterator[str]:
        for child in element:
            name = local(child)
            if name == "commentRangeStart":
                self._open.add(child.get(tag("id"), ""))
                self.begins.setdefault(child.get(tag("id"), ""), len(self.found))
            elif name == "commentRangeEnd":
                self._open.discard(child.get(tag("id"), ""))
            elif name == "commentReference":
                self.begins.setdefault(child.get(tag("id"), ""), len(self.found))
            elif (
                name in _LEFT_OUT
                or (name in _ADDED and not self.accept)
                or (name in _TAKEN and self.accept)
                or (name == "r" and is_on(child.find(tag("rPr")), "vanish"))
            ):
                continue
            elif name in ("t", "delText"):
                for one in self._open:
                    self.beside.setdefault(one, []).append(child.text or "")
                yield child.text or ""
            elif name in _SIGNS:
                yield _SIGNS[name]
            elif name == "AlternateContent":
                continue
            else:
                yield from self._words(child)


def _is_contents(control: Any) -> bool:
    gallery = next(control.iter(tag("docPartGallery")), None)
    return gallery is not None and "contents" in (gallery.get(tag("val")) or "").casefold()


def _remarks(parts: Mapping[str, bytes], reader: _Reader) -> tuple[Remark, ...]:
    part = parts.get("word/comments.xml")
    if part is None:
        return ()
    found = []
    for comment in tree_of(part).iter(tag("comment")):
        key = comment.get(tag("id"), "")
        words = one_line(" ".join("".join(one.itertext(tag("t"))) for one in comment.iter(tag("p"))))
        beside = one_line("".join(reader.beside.get(key, ())))
        place = min(reader.begins.get(key, 0), max(len(reader.found) - 1, 0))
        found.append(Remark(comment.get(tag("author"), ""), words, beside, place))
    return tuple(found)
