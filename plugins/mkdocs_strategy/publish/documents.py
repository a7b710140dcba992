"""Make files of a document: a PDF through Typst, a Word file or an OpenDocument text through pandoc.

The same document gives the same bytes. What every file is made from is told by its hash.
"""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from mkdocs_strategy import __version__
from mkdocs_strategy.errors import StrategyError
from mkdocs_strategy.model.document import Document
from mkdocs_strategy.publish.docx import finished_docx
from mkdocs_strategy.publish.odt import finished_odt
from mkdocs_strategy.publish.package import parts_of
from mkdocs_strategy.publish.pandoc import pandoc_version, run_pandoc
from mkdocs_strategy.publish.pdf_rows import pikepdf_version
from mkdocs_strategy.publish.templates import TEMPLATES, hash_of_files, text_of
from mkdocs_strategy.publish.typst import (
    DECK_STANDARDS,
    DOCUMENT_STANDARDS,
    quoted,
    run_typst,
    run_typst_png,
    typst_version,
)

FORMATS = ("pdf", "docx", "odt")

# The picture files of a document by the names that its Markdown has for them.
Files = Mapping[str, bytes]
NO_FILES: Files = {}

_MADE_WITH = ("document.typ", "document.lua", "document.docx", "picture.css")
# The modules by which documents come out as they do: who changes one sees the change.
_HERE = Path(__file__).parent
_MODULES = (
    "documents.py",
    "docx.py",
    "odt.py",
    "office.py",
    "pandoc.py",
    "pdf_rows.py",
    "typst.py",
    "word_origin.py",
    "word_text.py",
)
_SHOWN = 12
# What files of pictures begin with, by the endings of their names; an SVG has it somewhere.
_SVG = b"<svg"
_BEGINS = {
    "png": b"\x89PNG",
    "jpg": b"\xff\xd8\xff",
    "jpeg": b"\xff\xd8\xff",
    "gif": b"GIF8",
    "webp": b"WEBP",
    "svg": _SVG,
}
# The picture files that office programs do not show.
_AS_PNG = (".svg", ".webp")


class UnreadablePicture(StrategyError):
    """A picture file on a page of a document is not what its name says."""


def hash_of(document: Document, files: Files = NO_FILES) -> str:
    """The hash of all that goes into the files of a document, as hexadecimal digits; they show the first twelve."""
    shown = "".join(f"{name}{hashlib.sha256(data).hexdigest()}" for name, data in files.items())
    return hashlib.sha256(f"{document.digest}{_tools()}{shown}".encode()).hexdigest()


def shows_hash(data: bytes, key: str) -> bool:
    """Whether the properties of a document's file show a hash."""
    shown = key[:_SHOWN].encode()
    if data.startswith(b"%PDF"):
        return b" " + shown + b"</pdf:Keywords>" in data
    parts = parts_of(data)
    return shown in parts.get("docProps/custom.xml", b"") + parts.get("meta.xml", b"")


@cache
def _tools() -> str:
    """What turns documents into files: templates, modules, and the versions of the programs."""
    made_with = hash_of_files((*(TEMPLATES / name for name in _MADE_WITH), *(_HERE / name for name in _MODULES)))
    return f"{made_with}{__version__}{pandoc_version()}{typst_version()}{pikepdf_version()}"


def document_bytes(document: Document, ending: str, files: Files = NO_FILES) -> bytes:
    """A document as the bytes of a file. Raises MissingTool without a program it needs, StrategyError where one fails."""
    facts = hash_of(document, files)[:_SHOWN]
    what = f"'{document.title}' ({document.language}) as {ending.upper()}"
    with tempfile.TemporaryDirectory(prefix="document-") as name:
        folder = Path(name)
        for file, data in files.items():
            _told_if_no_picture(document.files[file], data, what)
            (folder / file).write_bytes(data)
        if ending == "pdf":
            # An archive asks for a date, which an edition need not have.
            standards = DOCUMENT_STANDARDS if document.created else DECK_STANDARDS
            return run_typst(_typst_source(document, facts, what), standards, document.created, what, folder)
        return _office(document, facts, ending, what, folder)


def _told_if_no_picture(path: str, data: bytes, what: str) -> None:
    begins = _BEGINS[path.rpartition(".")[2].lower()]
    if begins not in (data if begins == _SVG else data[:16]):
        way = "Save it as what its name says, or take it off the page."
        raise UnreadablePicture(
            "{what} cannot be made: '{path}' on its page is no picture of its kind. {way}",
            what=what,
            path=path,
            way=way,
        )


def _footer(document: Document, facts: str) -> str:
    edition = f"{document.words['edition']} {document.edition}" if document.edition else ""
    return " · ".join(filter(None, (document.title, edition, f"{document.words['facts']} {facts}")))


def _first_page(document: Document, facts: str) -> tuple[tuple[str, str], ...]:
    """Labels and words for the first page."""
    said = [*document.facts]
    for key, words in (("edition", document.edition), ("facts", facts), ("address", document.address)):
        if words:
            said.append((document.words[key], words))
    return tuple(said)


def _foreign(document: Document) -> str:
    """The words in another language as an option that the filter reads, the longest first."""
    listed = sorted(document.foreign, key=lambda one: (-len(one.words), one.words))
    return f"--metadata=foreign:{json.dumps([[one.words, one.language] for one in listed])}"


# PDF


def _typst_source(document: Document, facts: str, what: str) -> str:
    pictures = ", ".join(f"{quoted(name)}: {quoted(svg)}" for name, svg in document.pictures.items())
    options = ("--lua-filter", str(TEMPLATES / "document.lua"), "--wrap=none", _foreign(document))
    body = run_pandoc(document.body, "typst", options, what=what).decode()
    template = text_of("document.typ")
    return f"#let pictures = ({pictures or ':'})\n{template}\n#show: document-of.with({_typst_fields(document, facts)})\n{body}"


def _typst_fields(document: Document, facts: str) -> str:
    language, _, region = document.language.partition("-")
    rows = ", ".join(f"({quoted(label)}, {quoted(said)})" for label, said in _first_page(document, facts))
    words = ", ".join(f"{key}: {quoted(said)}" for key, said in document.words.items())
    keywords = quoted(f"{document.words['facts']} {facts}")
    year, month, day = (document.created or "1-1-1").split("-")
    date = f"datetime(year: {int(year)}, month: {int(month)}, day: {int(day)})"
    fields = {
        "title": quoted(document.title),
        "work": quoted(document.work),
        "organisation": quoted(document.organisation),
        "keywords": f"({keywords},)",
        "date": date if document.created else "none",
        "language": quoted(language),
        "region": quoted(region.lower()) if len(region) == 2 else "none",
        "footer": quoted(_footer(document, facts)),
        "facts": f"({rows},)" if rows else "()",
        "colophon": quoted(document.colophon),
        "words": f"({words})",
        "depth": str(document.depth),
        "chapters": str(document.chapters).lower(),
    }
    return "(" + ", ".join(f"{key}: {said}" for key, said in fields.items()) + ")"


# Word and OpenDocument


def _office(document: Document, facts: str, ending: str, what: str, folder: Path) -> bytes:
    drawn: list[tuple[str, str | Path]] = list(document.pictures.items())
    drawn += [(name, folder / name) for name in document.files if name.endswith(_AS_PNG)]
    for name, picture in drawn:
        (folder / name).with_suffix(".png").write_bytes(run_typst_png(picture, what=what))
    options = [
        "--standalone",
        f"--metadata=lang:{document.language}",
        f"--lua-filter={TEMPLATES / 'document.lua'}",
        _foreign(document),
        f"--resource-path={folder}",
    ]
    if ending == "docx":
        options.append(f"--reference-doc={TEMPLATES / 'document.docx'}")
    made = run_pandoc(document.body, ending, options, folder, what)
    finish = finished_docx if ending == "docx" else finished_odt
    return finish(made, document, _first_page(document, facts), _footer(document, facts), facts)
