"""What a check found is kept for the next one: in a folder of the person who runs it, never in the content's own.

It is plain JSON, which runs nothing, with a hash of itself. What is damaged, of another version or about another folder is
as if it were not there, and what cannot be written is not kept.
"""

from __future__ import annotations

import json
import os
import sys
import sysconfig
import time
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any

from mkdocs_strategy.publish.tree import write_file

_PACKAGE = Path(__file__).resolve().parent.parent
_MONTH = 30 * 24 * 60 * 60
_MARK = 32


def kept_folder() -> Path | None:
    """Where it is kept: what STRATEGY_CACHE names, None where that is set to nothing; else where the XDG Base Directory
    Specification, or Windows, has what a person's programs can make again; None where there is no such place.
    """
    chosen = os.environ.get("STRATEGY_CACHE")
    if chosen is not None:
        return Path(chosen) / "check" if chosen else None
    named = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    try:
        return Path(named or Path.home() / ".cache") / "mkdocs-strategy" / "check"
    except RuntimeError:  # A person without a home, as in some containers.
        return None


def read_kept(folder: Path, about: str) -> Any:
    """What was kept about something; None where nothing was, or it cannot be relied on."""
    try:
        data = _file(folder, about).read_bytes()
    except OSError:
        return None
    mark, content = data[:_MARK], data[_MARK:]
    if mark != _mark(about, content):
        return None
    return json.loads(content)


def write_kept(folder: Path, about: str, what: Any) -> None:
    """Keep something, in place of what was kept about the same; what was written over a month ago is removed."""
    content = json.dumps(what, separators=(",", ":"), check_circular=False).encode()
    with suppress(OSError):
        write_file(_file(folder, about), _mark(about, content) + content)
        old = time.time() - _MONTH
        for file in folder.iterdir():
            if file.stat().st_mtime < old:
                file.unlink()


def _file(folder: Path, about: str) -> Path:
    return folder / f"{blake2b(os.fsencode(about), digest_size=16).hexdigest()}.json"


def _mark(about: str, content: bytes) -> bytes:
    """What stands before a content that this very program wrote about something."""
    return blake2b(content, key=_program(about), digest_size=_MARK // 2).hexdigest().encode()


def _program(about: str) -> bytes:
    """What tells this program, as it is installed here, and what it keeps something about from all others."""
    found = blake2b(os.fsencode(f"{about}\0{sys.version}\0"), digest_size=32)
    installed = Path(sysconfig.get_path("purelib")).stat().st_mtime_ns
    found.update(str(installed).encode())
    waiting = [os.fspath(_PACKAGE)]
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in sorted(entries, key=lambda one: one.name):
                if entry.is_dir():
                    waiting += [] if entry.name == "__pycache__" else [entry.path]
                else:
                    state = entry.stat()
                    found.update(f"{entry.name}\0{state.st_size}\0{state.st_mtime_ns}\n".encode())
    return found.digest()
