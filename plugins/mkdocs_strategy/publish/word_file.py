"""Open a Word file that anybody may have made: what could do harm is refused, what is no text is left out and told.

Checked before anything else reads it: the zip file's entries, sizes and names, the kind of file, and that its XML declares
nothing of its own. What goes on to pandoc is a file put together anew from the parts that hold text and pictures.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Mapping
from typing import Any

from attrs import frozen
from lxml import etree

from mkdocs_strategy.errors import WrongUse
from mkdocs_strategy.model.findings import LEFT_OUT, Finding, finding
from mkdocs_strategy.publish.package import packed

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_STRICT = b"purl.oclc.org/ooxml"

# More than any document of people has; a bomb has far more.
MOST_BYTES = 64 * 2**20
MOST_ENTRIES = 4_000
MOST_UNPACKED = 192 * 2**20
MOST_XML = 24 * 2**20
MOST_TIMES = 250
_SMALL = 2**20

DOCUMENT = "word/document.xml"
_KEPT = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|docProps/(?:core|custom|app)\.xml|word/media/[^/]+|word/theme/[^/]+\.xml"
    r"|word/(?:_rels/)?(?:document|styles|numbering|footnotes|endnotes|comments|settings|fontTable)\.xml(?:\.rels)?"
)
# What is no text, and nobody misses.
_SILENT = re.compile(
    r"customXml/.*|docProps/.*|word/(?:webSettings|stylesWithEffects|people|comments\w+|glossary/.*)\.?\w*"
    r"|word/(?:_rels/)?(?:header|footer)\d*\.xml(?:\.rels)?|word/glossary/.*|_xmlsignatures/.*|word/printerSettings/.*"
    r"|word/fonts/.*|word/_rels/\w+\.xml\.rels|word/people\.xml"
)
_MACRO = re.compile(r"(?:.*/)?(?:vba\w*\.(?:bin|xml)|.*macro.*)", re.IGNORECASE)
_FORBIDDEN = (b"<!DOCTYPE", b"<!ENTITY")

_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SAVE_AS = "Open it in Word or LibreOffice and save it as a Word document (.docx)."


@frozen
class WordFile:
    """The parts of a Word file that hold text and pictures, and what was left out of it."""

    parts: Mapping[str, bytes]
    left_out: tuple[Finding, ...] = ()

    @property
    def package(self) -> bytes:
        """A Word file of these parts."""
        return packed(self.parts)


def opened_word(data: bytes, name: str) -> WordFile:
    """Open a Word file. Raises WrongUse for what is none, is broken, or could do harm; `name` is what messages call it."""
    if data.startswith(_OLD):
        raise _refused(
            name, "it is an old Word file (.doc) or one with a password", f"{_SAVE_AS} Take the password off."
        )
    if len(data) > MOST_BYTES:
        raise _refused(name, f"it is larger than {MOST_BYTES // 2**20} MB", "Make its pictures smaller.")
    parts, dropped = _parts(data, name)
    if DOCUMENT not in parts or "[Content_Types].xml" not in parts:
        raise _refused(name, "there is no Word text in it", _SAVE_AS)
    for part, content in parts.items():
        if part.endswith((".xml", ".rels")):
            _look_through(content, part, name)
    if _STRICT in parts[DOCUMENT][:4096]:
        raise _refused(name, "it is a 'Strict Open XML' file", _SAVE_AS)
    parts["[Content_Types].xml"] = _plain_types(parts)
    parts["_rels/.rels"] = _own_relations(parts)
    return WordFile(parts, tuple(dropped))


def tree_of(part: bytes) -> Any:
    """A part as a tree. Nothing outside it is read, and no name it declares is put in."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    return etree.fromstring(part, parser)


def written(root: Any) -> bytes:
    """A tree as a part."""
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return data


def _refused(name: str, why: str, way: str) -> WrongUse:
    return WrongUse("'{name}' was not taken in: {why}. {way}", name=name, why=why, way=way)


def _parts(data: bytes, name: str) -> tuple[dict[str, bytes], list[Finding]]:
    """The parts that are kept, and a line for each that somebody could miss."""
    parts: dict[str, bytes] = {}
    dropped: list[Finding] = []
    total = 0
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as opened:
            entries = opened.infolist()
            _look_at_names(entries, name)
            for entry in entries:
                if entry.is_dir():
                    continue
                if not _KEPT.fullmatch(entry.filename):
                    dropped += _told(entry.filename)
                    continue
                content = _content(opened, entry, name)
                total += len(content)
                if total > MOST_UNPACKED:
                    raise _refused(name, "it unpacks to more than any document", "Ask who sent it for another copy.")
                parts[entry.filename] = content
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        raise _refused(name, "it is no Word file, or it is broken", _SAVE_AS) from error
    return parts, dropped


def _look_at_names(entries: list[zipfile.ZipInfo], name: str) -> None:
    names = [entry.filename for entry in entries]
    if len(entries) > MOST_ENTRIES:
        raise _refused(name, f"it holds {len(entries)} files, more than any document", "Ask for another copy.")
    if len({one.casefold() for one in names}) < len(names):
        raise _refused(name, "it holds two files of one name", _SAVE_AS)
    for one in names:
        if one.startswith("/") or "\\" in one or ":" in one or ".." in one.split("/") or "\0" in one:
            raise _refused(name, "it holds a file that would be put outside its folder", "Do not open it elsewhere.")


def _content(opened: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str) -> bytes:
    """What an entry unpacks to, never more than may be. What its head says of its size is not trusted."""
    if entry.flag_bits & 1:
        raise _refused(name, "it has a password", "Take the password off and save it again.")
    most = MOST_XML if entry.filename.endswith((".xml", ".rels")) else MOST_BYTES
    with opened.open(entry) as stream:
        content = stream.read(most + 1)
    if len(content) > most or (len(content) > _SMALL and len(content) > MOST_TIMES * max(entry.compress_size, 1)):
        raise _refused(
            name, f"'{entry.filename}' in it unpacks to more than any document holds", "Ask for another copy."
        )
    return content


def _told(part: str) -> list[Finding]:
    if _MACRO.fullmatch(part):
        return [finding(LEFT_OUT, "macros were left out: '{part}'.", part=part)]
    if _SILENT.fullmatch(part):
        return []
    return [finding(LEFT_OUT, "a part that is no text was left out: '{part}'.", part=part)]


def _look_through(content: bytes, part: str, name: str) -> None:
    """Refuse XML that declares names or types of its own: they could read files or grow without end."""
    plain = content.replace(b"\0", b"")  # UTF-16 read as if it were UTF-8
    if any(one in plain for one in _FORBIDDEN):
        raise _refused(name, f"'{part}' in it declares a document type, which Word never does", _SAVE_AS)
    try:
        tree_of(content)
    except etree.XMLSyntaxError as error:
        raise _refused(name, f"'{part}' in it is broken", _SAVE_AS) from error


def _plain_types(parts: Mapping[str, bytes]) -> bytes:
    """The list of types with the text as a document without macros, and only what is there."""
    root = tree_of(parts["[Content_Types].xml"])
    for one in list(root):
        part = (one.get("PartName") or "").lstrip("/")
        if part and part not in parts:
            root.remove(one)
        elif part == DOCUMENT:
            kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
            one.set("ContentType", kind)
    return written(root)


def _own_relations(parts: Mapping[str, bytes]) -> bytes:
    """The relations of the file, without those that lead to what is not kept."""
    content = parts.get("_rels/.rels")
    root = tree_of(content) if content else etree.Element(f"{{{_RELATIONS}}}Relationships")
    for one in list(root):
        if one.get("TargetMode") == "External" or posixpath.normpath(one.get("Target", "")).lstrip("/") not in parts:
            root.remove(one)
    return written(root)
