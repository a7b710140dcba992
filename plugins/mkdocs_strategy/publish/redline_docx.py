"""Write a redline as a Word file with tracked changes: pandoc marks insertions and deletions, this adds the rest.

The rest is what pandoc has no word for: moves, and paragraphs that came or went as a whole. With these, accepting all
changes gives the later text, and refusing all of them the earlier one, without empty paragraphs.
"""

from __future__ import annotations

from typing import Any

from lxml import etree

from mkdocs_strategy.publish.package import packed, parts_of
from mkdocs_strategy.publish.pandoc import run_pandoc

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_DOCUMENT = "word/document.xml"
_TRACKED = ("ins", "del", "moveFrom", "moveTo")


def redline_docx(markdown: str, move_sign: str, language: str) -> bytes:
    """The file. An author with `move_sign` and a number stands for a part of that move."""
    package = run_pandoc(markdown, "docx", ("--metadata", f"lang={language}"), what="the redline")
    parts = parts_of(package)
    root = etree.fromstring(parts[_DOCUMENT])
    for number, change in enumerate([*root.iter(_tag("ins"), _tag("del"))], 1):
        change.set(_tag("id"), str(1000 + number))
        author, sign, move = (change.get(_tag("author")) or "").partition(move_sign)
        change.set(_tag("author"), author)
        if sign:
            _make_move(change, move)
    for paragraph in root.iter(_tag("p")):
        _mark_whole(paragraph)
    parts[_DOCUMENT] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return packed(parts)


def _tag(name: str) -> str:
    return f"{{{_W}}}{name}"


def _make_move(change: Any, move: str) -> None:
    """Turn an insertion or deletion into the end or the beginning of a move, between the two marks Word wants."""
    kind = "moveTo" if change.tag == _tag("ins") else "moveFrom"
    change.tag = _tag(kind)
    if kind == "moveFrom":
        for text in change.iter(_tag("delText")):
            text.tag = _tag("t")
    identifier = str(int(change.get(_tag("id"))) + 100_000)
    start = etree.Element(_tag(f"{kind}RangeStart"))
    for name, value in (("id", identifier), ("author", change.get(_tag("author"))), ("date", change.get(_tag("date")))):
        start.set(_tag(name), value or "")
    start.set(_tag("name"), f"move{move}")
    end = etree.Element(_tag(f"{kind}RangeEnd"))
    end.set(_tag("id"), identifier)
    change.addprevious(start)
    change.addnext(end)


def _mark_whole(paragraph: Any) -> None:
    """Mark a paragraph as come or gone where all its words did."""
    changes = [child for child in paragraph if child.tag in map(_tag, _TRACKED)]
    words = [child for child in paragraph if child.tag == _tag("r") and child.find(_tag("t")) is not None]
    if not changes or any("".join(word.itertext()).strip() for word in words):
        return
    kinds = {etree.QName(change).localname for change in changes}
    came, went = kinds <= {"ins", "moveTo"}, kinds <= {"del", "moveFrom"}
    if not came and not went:
        return
    first = changes[0]
    properties = paragraph.find(_tag("pPr"))
    if properties is None:
        properties = etree.Element(_tag("pPr"))
        paragraph.insert(0, properties)
    run = etree.SubElement(properties, _tag("rPr"))
    mark = etree.SubElement(run, _tag("ins" if came else "del"))
    for name in ("author", "date"):
        mark.set(_tag(name), first.get(_tag(name)) or "")
    mark.set(_tag("id"), str(int(first.get(_tag("id"))) + 200_000))
