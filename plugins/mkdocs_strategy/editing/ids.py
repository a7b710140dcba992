"""Ids made from names: small letters, digits and hyphens, and taken by nothing else."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container

_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ß": "ss", "ł": "l", "đ": "d", "ð": "d", "þ": "th"})
_LONGEST = 40


def id_from(name: str, taken: Container[str] = ()) -> str:
    """An id for something with a name, with a number behind it where the plain one is taken; "" for a name without letters."""
    words = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS))
    plain = re.sub(r"[^a-z0-9]+", "-", words.encode("ascii", "ignore").decode()).strip("-")
    if len(plain) > _LONGEST:
        plain = plain[: _LONGEST + 1].rpartition("-")[0] or plain[:_LONGEST]
    if not plain or plain not in taken:
        return plain
    number = 2
    while f"{plain}-{number}" in taken:
        number += 1
    return f"{plain}-{number}"
