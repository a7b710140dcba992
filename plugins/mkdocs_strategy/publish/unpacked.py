"""A package of the cache as files, that a site takes over without writing them: a thousand small files cost a build time.

A site shares its files with the cache, as links of the file system. What changes one of them in a site changes it here too,
which its time tells: then all are written anew.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from mkdocs_strategy.publish.package import parts_of


def unpacked(package: Path) -> Path:
    """The folder of a package's parts, beside it. All parts have the time of the package."""
    folder = package.with_suffix("")
    if not folder.is_dir():
        _unpack(package, folder)
        _tidy(package, folder)
    elif not _is_as_written(folder, package.stat().st_mtime_ns):
        shutil.rmtree(folder, ignore_errors=True)
        _unpack(package, folder)
    return folder


def link_tree(folder: Path, site: Path) -> None:
    """Put all files of a folder into a tree, as links where the file system can, over what is there."""
    site.mkdir(parents=True, exist_ok=True)
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                link_tree(Path(entry.path), site / entry.name)
            else:
                _put(entry.path, f"{site}/{entry.name}")


def _put(file: str, target: str) -> None:
    """Link a file, or copy it where none can be made, as between two disks."""
    with suppress(OSError):
        os.link(file, target)
        return
    Path(target).unlink(missing_ok=True)
    try:
        os.link(file, target)
    except OSError:
        shutil.copy2(file, target)


def _unpack(package: Path, folder: Path) -> None:
    written = package.stat().st_mtime_ns
    with tempfile.TemporaryDirectory(prefix=f".{folder.name}-", dir=folder.parent) as work:
        fresh = Path(work) / "parts"
        for name, content in parts_of(package.read_bytes()).items():
            file = fresh / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
            os.utime(file, ns=(written, written))
        # Another build may have been faster.
        with suppress(OSError):
            fresh.rename(folder)


def _is_as_written(folder: Path, written: int) -> bool:
    return all(time == written for time in _times_in(folder))


def _times_in(folder: str | Path) -> Iterator[int]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from _times_in(entry.path)
            else:
                yield entry.stat().st_mtime_ns


def _tidy(package: Path, folder: Path) -> None:
    """Remove the folders whose packages are gone."""
    name = package.name.partition(".")[0]
    for earlier in package.parent.glob(f"{name}.*"):
        if (
            earlier.is_dir()
            and earlier != folder
            and not earlier.with_name(f"{earlier.name}{package.suffix}").is_file()
        ):
            shutil.rmtree(earlier, ignore_errors=True)
