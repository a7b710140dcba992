"""Leave out of an opened Word file what is no text of its author's for a new text, and tell each: before pandoc reads it.

Hidden words, comments, changes that are not accepted yet, boxes, embedded objects, fields that fetch, pictures that lie
elsewhere, addresses that run something.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from typing import Any

from attrs import frozen

from mkdocs_strategy.model.findings import LEFT_OUT, Finding, finding, in_short
from mkdocs_strategy.publish.word_file import DOCUMENT, WordFile, tree_of, written
from mkdocs_strategy.publish.word_text import is_on, local, tag

_TEXTS = (DOCUMENT, "word/footnotes.xml", "word/endnotes.xml")
_OBJECTS = ("object", "altChunk", "control", "subDoc", "oleObject")
_FETCHES = re.compile(r"\s*(?:DDE|DDEAUTO|INCLUDE\w*|IMPORT|LINK|RD|AUTOTEXT|DATABASE|MACROBUTTON)\b", re.IGNORECASE)
_EMBED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_SAFE_LINK = re.compile(r"(?:https?://|mailto:)[^\s]+", re.IGNORECASE)
_TINY = 4  # in half-points: letters that nobody can read


@frozen
class Clean:
    """A Word file fit for pandoc, and what was left out of it."""

    package: bytes
    media: dict[str, bytes]
    findings: tuple[Finding, ...]


def cleaned(word: WordFile) -> Clean:
    """A Word file without what does not belong into a new text."""
    parts = dict(word.parts)
    found = list(word.left_out)
    hidden_styles = _hidden_styles(parts.get("word/styles.xml"))
    for name in _TEXTS:
        if name in parts:
            relations = f"word/_rels/{posixpath.basename(name)}.rels"
            outside, lost = _relations(parts, relations)
            found += lost
            root = tree_of(parts[name])
            found += _clean(root, hidden_styles, outside)
            parts[name] = written(root)
    found += _comments(parts)
    media = {name.removeprefix("word/"): data for name, data in parts.items() if name.startswith("word/media/")}
    return Clean(WordFile(parts).package, media, tuple(dict.fromkeys(found)))


def _hidden_styles(styles: bytes | None) -> frozenset[str]:
    if styles is None:
        return frozenset()
    return frozenset(
        style.get(tag("styleId"), "")
        for style in tree_of(styles).iter(tag("style"))
        if is_on(style.find(tag("rPr")), "vanish")
    )


def _relations(parts: dict[str, bytes], name: str) -> tuple[frozenset[str], list[Finding]]:
    """The ids of what lies elsewhere and is no plain link; the relations are left without them."""
    if name not in parts:
        return frozenset(), []
    root, outside, found = tree_of(parts[name]), set[str](), []
    for one in list(root):
        kind, target = one.get("Type", "").rpartition("/")[2], one.get("Target", "")
        external = one.get("TargetMode") == "External"
        if external and kind == "hyperlink" and _SAFE_LINK.fullmatch(target):
            continue
        inside = posixpath.normpath(posixpath.join("word", target)) if not target.startswith("/") else target[1:]
        if not external and inside in parts:
            continue
        root.remove(one)
        outside.add(one.get("Id", ""))
        if not external:
            continue
        if kind == "hyperlink":
            said = "a link was left out, its words were kept: '{target}' is no address of a page."
            found.append(finding(LEFT_OUT, said, target=in_short(target)))
        elif kind == "image":
            said = "a picture that lies elsewhere was left out: '{target}'. Nothing was fetched."
            found.append(finding(LEFT_OUT, said, target=in_short(target)))
        else:
            said = "something that lies elsewhere was left out: '{target}'. Nothing was fetched."
            found.append(finding(LEFT_OUT, said, target=in_short(target)))
    parts[name] = written(root)
    return frozenset(outside), found


def _clean(root: Any, hidden_styles: frozenset[str], outside: frozenset[str]) -> Iterator[Finding]:
    yield from _changes(root)
    yield from _hidden(root, hidden_styles)
    yield from _boxes(root)
    for element in list(root.iter()):
        name = local(element)
        if name in _OBJECTS:
            yield finding(LEFT_OUT, "an embedded object was left out.")
            _take_out(element)
        elif name == "instrText" and _FETCHES.match(element.text or ""):
            code = in_short(element.text or "")
            yield finding(LEFT_OUT, "a field that fetches something was left out: '{code}'.", code=code)
            _take_out(element)
        elif name == "fldSimple" and _FETCHES.match(element.get(tag("instr"), "")):
            code = in_short(element.get(tag("instr"), ""))
            yield finding(LEFT_OUT, "a field that fetches something was left out: '{code}'.", code=code)
            element.set(tag("instr"), "")
        elif outside & {element.get(f"{_EMBED}{key}", "") for key in ("id", "embed", "link")} - {""}:
            _without_relation(element)


def _without_relation(element: Any) -> None:
    """Take out a picture that lies elsewhere; of a link, keep the words."""
    if local(element) == "hyperlink":
        for child in list(element):
            element.addprevious(child)
        _take_out(element)
        return
    for above in element.iterancestors():
        if local(above) in ("drawing", "pict"):
            _take_out(above)
            return
    _take_out(element)


def _changes(root: Any) -> Iterator[Finding]:
    """Accept all changes, as the text is meant to be; told with the first words of each."""
    for names, said in (
        (("ins", "moveTo"), "added words were taken as accepted, {count} of them: '{words}'"),
        (("del", "moveFrom"), "words marked as deleted were left out, {count} of them: '{words}'"),
    ):
        marked = [one for name in names for one in root.iter(tag(name)) if len(one)]
        words = ["".join(one.itertext(tag("t"), tag("delText"))).strip() for one in marked]
        words = [one for one in words if one]
        if words:
            yield finding(LEFT_OUT, said, count=len(words), words=in_short(" … ".join(words)))
    for name in ("del", "moveFrom"):
        for one in list(root.iter(tag(name))):
            if local(one.getparent()) != "rPr":
                _take_out(one)


def _hidden(root: Any, styles: frozenset[str]) -> Iterator[Finding]:
    words = []
    for run in list(root.iter(tag("r"))):
        properties = run.find(tag("rPr"))
        paragraph = next((above for above in run.iterancestors(tag("p"))), None)
        named = {
            _style(properties, "rStyle"),
            _style(paragraph.find(tag("pPr")) if paragraph is not None else None, "pStyle"),
        }
        if is_on(properties, "vanish") or _size(properties) <= _TINY or named & styles:
            words.append("".join(run.itertext(tag("t"))))
            _take_out(run)
    said = [one for one in words if one.strip()]
    if said:
        message = "hidden words were left out, in {count} places: '{words}'"
        yield finding(LEFT_OUT, message, count=len(said), words=in_short(" … ".join(said)))


def _style(properties: Any, name: str) -> str | None:
    style = properties.find(tag(name)) if properties is not None else None
    return style.get(tag("val")) if style is not None else None


def _size(properties: Any) -> float:
    size = properties.find(tag("sz")) if properties is not None else None
    value = size.get(tag("val"), "") if size is not None else ""
    return float(value) if value.isdigit() else 100


def _boxes(root: Any) -> Iterator[Finding]:
    """Boxes of text stand beside the text, nobody can say where in it."""
    for box in list(root.iter(tag("txbxContent"))):
        words = " ".join("".join(box.itertext(tag("t"))).split())
        in_fallback = any(local(above) == "Fallback" for above in box.iterancestors())
        if words and not in_fallback:
            yield finding(
                LEFT_OUT, "a box of text was left out: '{words}'. Put its words into the text.", words=in_short(words)
            )
        _take_out(box)


def _comments(parts: dict[str, bytes]) -> Iterator[Finding]:
    part = parts.get("word/comments.xml")
    for comment in tree_of(part).iter(tag("comment")) if part is not None else ():
        words = " ".join("".join(comment.itertext(tag("t"))).split())
        author = comment.get(tag("author"), "?")
        yield finding(LEFT_OUT, "a comment by {author} was left out: '{words}'", author=author, words=in_short(words))


def _take_out(element: Any) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
