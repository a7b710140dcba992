"""The bytes of a content folder at one moment, with hashes that tell whether anything is as it was."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from hashlib import blake2b
from pathlib import Path

from attrs import frozen

from mkdocs_strategy.sources.layout import DATA, PICTURES

_PAGE = ".md"


@frozen(slots=False)
class Snapshot:
    """What a content folder holds: `listing` is a hash of all names in it, `data` of what its data files hold.

    `texts` are the bytes of each data file and page, by its path within the folder; `pages` the hash of each page.
    `stamp` is what `stamp` gave before anything was read.
    """

    stamp: str
    listing: str
    data: str
    texts: Mapping[str, bytes]
    pages: Mapping[str, str]


def snapshot(root: Path) -> Snapshot | None:
    """What a content folder holds now; None where a file cannot be read, or a link leads to another folder."""
    before, listing, data = stamp(root), blake2b(digest_size=16), blake2b(digest_size=16)
    texts: dict[str, bytes] = {}
    pages: dict[str, str] = {}
    try:
        for inside, entry in _entries(os.fspath(root), ""):
            if entry.is_symlink() and entry.is_dir():
                return None
            listing.update(os.fsencode(f"{inside}\0{entry.is_dir()}{entry.is_file()}\n"))
            if not entry.is_file() or not _is_read(inside):
                continue
            with open(entry.path, "rb") as file:  # noqa: PTH123 - a path made of each is half of the time
                texts[inside] = content = file.read()
            mark = blake2b(content, digest_size=16).hexdigest()
            if inside.startswith(f"{DATA}/"):
                data.update(os.fsencode(f"{inside}\0{mark}\n"))
            else:
                pages[inside] = mark
    except OSError:
        return None
    return Snapshot(before, listing.hexdigest(), data.hexdigest(), texts, pages)


def stamp(root: Path) -> str:
    """A hash of when everything in a content folder was last written; "" where that cannot be told."""
    found = blake2b(digest_size=16)
    try:
        for inside, entry in _entries(os.fspath(root), ""):
            state = entry.stat()
            found.update(os.fsencode(f"{inside}\0{state.st_size}\0{state.st_mtime_ns}\n"))
    except OSError:
        return ""
    return found.hexdigest()


def _entries(folder: str, inside: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """The files in a folder and those below it, and these folders, each with its path within it."""
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda one: one.name)
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield f"{inside}{entry.name}", entry
            yield from _entries(entry.path, f"{inside}{entry.name}/")
        else:
            yield f"{inside}{entry.name}", entry


def _is_read(inside: str) -> bool:
    """Whether what a file holds can matter: data but for pictures, and pages; nothing hidden."""
    if inside.rpartition("/")[2].startswith("."):
        return False
    if inside.startswith(f"{DATA}/"):
        return not inside.endswith(PICTURES[1])
    return inside.endswith(_PAGE)
