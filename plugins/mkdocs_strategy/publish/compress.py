"""Write every text of a built site once more, compressed, for servers that then need not compress it for each reader."""

from __future__ import annotations

import gzip
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli

# What browsers ask for as text; pictures, fonts, PDF and Office files are compressed already.
TEXTS = frozenset({".css", ".csv", ".html", ".js", ".json", ".md", ".svg", ".txt", ".wasm", ".xml"})

# Smaller files fit into the first packet of an answer as they are.
LEAST = 1024

BROTLI, GZIP = ".br", ".gz"


def compress_site(site: Path) -> int:
    """Write the Brotli and gzip form of each text beside it, where it is smaller. Returns how many texts have one.

    The same text gives the same bytes on every day.
    """
    texts = [path for path in sorted(site.rglob("*")) if path.suffix in TEXTS and path.is_file()]
    with ThreadPoolExecutor() as workers:  # both leave Python while they work
        return sum(workers.map(_compress, texts))


def _compress(path: Path) -> bool:
    text = path.read_bytes()
    if len(text) < LEAST:
        return False
    best: bytes = brotli.compress(text, mode=brotli.MODE_TEXT)  # type: ignore[no-untyped-call]
    forms = {BROTLI: best, GZIP: gzip.compress(text, 9, mtime=0)}
    smaller = {ending: form for ending, form in forms.items() if len(form) < len(text)}
    for ending, form in smaller.items():
        path.with_name(path.name + ending).write_bytes(form)
    return bool(smaller)
