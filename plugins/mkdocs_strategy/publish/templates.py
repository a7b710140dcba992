"""The files of the package that others are made from or stand beside: looks, reference files, fonts."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

TEMPLATES = Path(__file__).parent.parent / "render" / "templates"
FONTS = TEMPLATES / "fonts"

# The font of the statement beside the emblem of the European Union, and its licence, which goes wherever it goes.
STATEMENT_FONT = ("Ubuntu-Regular.ttf", "Ubuntu.LICENSE.txt")


def text_of(name: str) -> str:
    """The text of a file."""
    return (TEMPLATES / name).read_text("utf-8")


def bytes_of(name: str) -> bytes:
    """The bytes of a file."""
    return (TEMPLATES / name).read_bytes()


def hash_of_files(files: Iterable[Path]) -> str:
    """One hash of what stands in some files, as hexadecimal digits."""
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()
