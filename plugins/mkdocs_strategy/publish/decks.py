"""Files of decks: how they are made, and which facts a file says that it was made from."""

from __future__ import annotations

import hashlib
import re
import zipfile
from functools import cache
from importlib.metadata import version
from pathlib import Path

from mkdocs_strategy.model.outline import DeckOutline
from mkdocs_strategy.publish.pdf_rows import pikepdf_version
from mkdocs_strategy.publish.templates import TEMPLATES, hash_of_files
from mkdocs_strategy.publish.typst import typst_version

_MADE_WITH = ("reference.pptx", "deck.html.j2", "deck.typ")
# The modules by which decks come out as they do: who changes one sees the change.
_PACKAGE = Path(__file__).parent.parent
_MODULES = (
    *("publish/pptx*.py", "publish/slide_*.py", "publish/chart_words.py", "publish/deck_*.py", "publish/pdf_*.py"),
    *("render/deck_html.py", "render/deck_drawing_svg.py", "render/chart_svg.py"),
    *("model/emblem.py", "model/l*.py", "model/slide_*.py"),
)
_FACTS_IN_PAGE = re.compile(r'<meta name="strategy-facts" content="([0-9a-f]+)">')
_FACTS_IN_KEYWORDS = re.compile(r"<pdf:Keywords>[^<]*\b([0-9a-f]{12})</pdf:Keywords>")
_FACTS_IN_PROPERTIES = re.compile(r"<cp:version>([0-9a-f]+)</cp:version>")


def key_of(outline: DeckOutline, *more: str, logo: bytes = b"") -> str:
    """The hash of all that goes into the files of a deck, with what else decides how they come out."""
    return hashlib.sha256("\0".join((outline.facts, _tools(), *more)).encode() + logo).hexdigest()


@cache
def _tools() -> str:
    """What turns decks into files: templates, modules, and the version of the library."""
    modules = (module for pattern in _MODULES for module in sorted(_PACKAGE.glob(pattern)))
    made_with = hash_of_files((*(TEMPLATES / name for name in _MADE_WITH), *modules))
    return f"{made_with}{version('python-pptx')}{typst_version()}{pikepdf_version()}"


def pptx_bytes(outline: DeckOutline, logo: bytes = b"") -> bytes:
    """A deck as the bytes of a PowerPoint file, with the picture of its logo where it has one."""
    # python-pptx takes 0.2 s to import, which nobody should pay whose decks are all made already.
    from mkdocs_strategy.publish.pptx import pptx_of

    return pptx_of(outline, logo)


def pdf_bytes(outline: DeckOutline, logo: bytes = b"") -> bytes:
    """A deck as the bytes of a PDF. Raises MissingTool without Typst, TypstFailed where it fails."""
    from mkdocs_strategy.publish.deck_pdf import deck_pdf

    return deck_pdf(outline, logo)


def facts_of_file(path: Path) -> str:
    """The hash of the facts that a deck's file says it was made from; "" for a file that says nothing of it."""
    if path.suffix == ".html":
        found = _FACTS_IN_PAGE.search(path.read_text("utf-8", errors="replace"))
    elif path.suffix == ".pptx" and zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as package:
            found = _FACTS_IN_PROPERTIES.search(package.read("docProps/core.xml").decode("utf-8", errors="replace"))
    elif path.suffix == ".pdf":
        found = _FACTS_IN_KEYWORDS.search(path.read_bytes().decode("latin-1"))
    else:
        found = None
    return found[1] if found else ""
