"""Run pandoc on Markdown: without files of its own, without the network, with a bound on memory."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from mkdocs_strategy.errors import MissingTool, StrategyError

# Markdown as pages are written for the site: no mathematics, no citations, ids only where they are given.
READS = "markdown" + "".join(
    f"-{name}"
    for name in (
        "auto_identifiers",
        "citations",
        "example_lists",
        "fancy_lists",
        "raw_attribute",
        "raw_html",
        "raw_tex",
        "smart",
        "strikeout",
        "subscript",
        "superscript",
        "tex_math_dollars",
        "yaml_metadata_block",
    )
)

_WAY_OUT = "Install it with 'pip install pypandoc_binary', or build without documents."


_MOST_SECONDS = 60


class PandocFailed(StrategyError):
    """pandoc could not make a file of what it was given."""


def pandoc_version() -> str:
    """The version of the package that brings pandoc, "" where there is none."""
    try:
        return version("pypandoc_binary")
    except PackageNotFoundError:
        return ""


def run_pandoc(
    markdown: str, to: str, options: Sequence[str] = (), folder: Path | None = None, what: str = ""
) -> bytes:
    """Convert Markdown, with pictures from a folder. Raises MissingTool without pandoc, PandocFailed where it fails.

    `what` is named in messages.
    """
    command = [_program(), "--from", READS, "--to", to, "--output", "-", *options, "+RTS", "-M1G", "-RTS"]
    try:
        done = subprocess.run(command, input=markdown.encode(), capture_output=True, cwd=folder, check=False)
    except OSError as error:
        raise MissingTool(
            "pandoc", "making documents", f"It does not run here ({error.strerror}). {_WAY_OUT}"
        ) from error
    if done.returncode != 0:
        said = " ".join(done.stderr.decode(errors="replace").split())
        raise PandocFailed(
            "pandoc could not make {what}: {said}. Mend what it names and build again.",
            what=what,
            said=said or done.returncode,
        )
    return done.stdout


def run_pandoc_on_word(package: bytes, what: str) -> Any:
    """The text of a Word file as pandoc's tree. It reads nothing else, has half a gigabyte and a minute.

    Raises MissingTool without pandoc, PandocFailed where it fails.
    """
    command = [_program(), "--sandbox", "--from", "docx", "--to", "json", "+RTS", "-M512M", "-RTS"]
    way = "Save it again in Word or LibreOffice, and take out what is unusual in it."
    try:
        done = subprocess.run(command, input=package, capture_output=True, check=False, timeout=_MOST_SECONDS)
    except OSError as error:
        raise MissingTool("pandoc", "reading Word files", f"It does not run here ({error.strerror}).") from error
    except subprocess.TimeoutExpired as error:
        raise PandocFailed("'{what}' took too long to read. {way}", what=what, way=way) from error
    if done.returncode != 0:
        said = " ".join(done.stderr.decode(errors="replace").split())
        raise PandocFailed(
            "pandoc could not read '{what}': {said}. {way}", what=what, said=said or done.returncode, way=way
        )
    return json.loads(done.stdout)


def _program() -> str:
    found = _found()
    if not found:
        raise MissingTool("pandoc", "making documents", _WAY_OUT)
    return found


@cache
def _found() -> str:
    """The program named by PYPANDOC_PANDOC, else the one that comes with its package, else the machine's; "" where none is."""
    named = os.environ.get("PYPANDOC_PANDOC")
    if named:
        return named if Path(named).is_file() else ""
    package = find_spec("pypandoc")
    folders = package.submodule_search_locations or () if package else ()
    brought = (Path(folder) / "files" / name for folder in folders for name in ("pandoc", "pandoc.exe"))
    return next((str(one) for one in brought if one.is_file()), None) or shutil.which("pandoc") or ""
