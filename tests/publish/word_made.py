"""Real Word files for tests, made by pandoc from Markdown."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

from mkdocs_strategy.publish.pandoc import _program
from tests.publish.hostile import PNG


def word_of(text: str) -> bytes:
    """A Word file as pandoc makes it of Markdown; the picture graph.png can be named in it."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "graph.png").write_bytes(PNG)
        command = [_program(), "--from", "markdown-auto_identifiers", "--to", "docx", "--output", "-"]
        done = subprocess.run(command, input=text.encode(), capture_output=True, cwd=folder, check=True, timeout=60)
    return done.stdout
