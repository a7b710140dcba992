"""The theme's templates, compiled once and kept beside the decks and documents, instead of once for each build and language."""

from __future__ import annotations

import hashlib
from importlib.metadata import version
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache


def compiled_templates(env: Environment, kept: Path) -> FileSystemBytecodeCache:
    """What keeps compiled templates below a folder. Jinja asks for one by its name and place, and checks its source itself.

    What else a template is compiled by, Jinja's release and the extensions that plugins add, tells one folder from another.
    """
    by = " ".join([version("jinja2"), *sorted(env.extensions)])
    folder = kept / "templates" / hashlib.sha256(by.encode()).hexdigest()[:16]
    folder.mkdir(parents=True, exist_ok=True)
    return FileSystemBytecodeCache(str(folder), "%s.jinja")
