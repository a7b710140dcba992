"""Change several files of a folder at once: tried on a copy first, then written all or none."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

# What each file is to hold; None where it is to be gone.
Draft = Mapping[Path, bytes | None]


@contextmanager
def drafted(folder: Path, draft: Draft) -> Iterator[Path]:
    """A copy of a folder as it would be with a draft, until the context ends; files elsewhere are left out."""
    with tempfile.TemporaryDirectory(prefix="strategy-") as work:
        copy = Path(work) / "content"
        shutil.copytree(folder, copy, ignore_dangling_symlinks=True)
        for path, data in draft.items():
            if path.is_relative_to(folder):
                _put(copy / path.relative_to(folder), data)
        yield copy


def write_together(draft: Draft) -> None:
    """Write all files of a draft; where one cannot be written, put back what was there and raise its OSError."""
    before = {path: path.read_bytes() if path.is_file() else None for path in draft}
    try:
        for path, data in draft.items():
            _put(path, data)
    except OSError:
        for path, data in before.items():
            with contextlib.suppress(OSError):
                _put(path, data)
        raise


def _put(path: Path, data: bytes | None) -> None:
    if data is None:
        path.unlink(missing_ok=True)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f".{path.name}.{os.getpid()}.partial")
    try:
        partial.write_bytes(data)
        if path.exists():
            shutil.copymode(path, partial)
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)
