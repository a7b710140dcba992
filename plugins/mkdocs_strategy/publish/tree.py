"""Write files into a tree: only when they change, never half."""

from __future__ import annotations

import os
from pathlib import Path


def write_file(path: Path, content: str | bytes) -> bool:
    """Write a file whole, making its folders; True when it was not there in that form before."""
    data = content.encode() if isinstance(content, str) else content
    if path.is_file() and path.read_bytes() == data:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f".{path.name}.{os.getpid()}.partial")
    partial.write_bytes(data)
    partial.replace(path)
    return True


def append_file(path: Path, content: str) -> None:
    """Write at the end of a file that others write to as well."""
    with path.open("a", encoding="utf-8", newline="\n") as file:
        file.write(content)
