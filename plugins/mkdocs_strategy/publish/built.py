"""What a built site says of where it is, for those who look at it from outside."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape
from pathlib import Path

_CANONICAL = re.compile(r'<link rel="canonical" href="(?P<address>https?://[^"]*)"')


def language_at_root(site: Path, languages: Sequence[str]) -> str | None:
    """The language whose pages stand at a site's root, which has no folder of its own; None where each has one."""
    return next((language for language in languages if not (site / language).is_dir()), None)


def address_of(site: Path, languages: Sequence[str]) -> str:
    """The public address that the home page of a built site names, "" where it names none."""
    folder = "" if language_at_root(site, languages) else f"{languages[0]}/"
    home = site / folder / "index.html"
    found = _CANONICAL.search(home.read_text("utf-8", errors="replace")) if home.is_file() else None
    return unescape(found["address"]).removesuffix(folder) if found else ""
