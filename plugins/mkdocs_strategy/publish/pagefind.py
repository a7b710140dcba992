"""Run Pagefind: records in, an index for each language out that browsers fetch in pieces. Nothing from the network."""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from mkdocs_strategy.errors import MissingTool, StrategyError

_WAY_OUT = "Install it with 'pip install pagefind[extended]', or leave strategy-search out of mkdocs.yml."
_NEEDED_FOR = "searching the site"
ENTRY = "pagefind-entry.json"

# What a browser asks for; the rest are interfaces of Pagefind's own.
_SCRIPTS = ("pagefind.js", "pagefind-worker.js")


class PagefindFailed(StrategyError):
    """Pagefind could not make an index of what it was given."""


def pagefind_program() -> Path:
    """Where the program is that came with the package. Raises MissingTool without it."""
    try:
        from pagefind.service import get_executable
    except ImportError as error:
        raise MissingTool("Pagefind", _NEEDED_FOR, _WAY_OUT) from error
    program = get_executable()
    if program is None or not program.is_file():
        raise MissingTool("Pagefind", _NEEDED_FOR, _WAY_OUT)
    return program


def index_of(pages: Iterable[str]) -> dict[str, bytes]:
    """The index of pages of HTML, as files by name.

    The same pages give the same bytes. Raises MissingTool without Pagefind, or where it does not run; PagefindFailed where it fails.
    """
    program = pagefind_program()
    with tempfile.TemporaryDirectory(prefix="pagefind-") as work:
        read, made = Path(work) / "pages", Path(work) / "made"
        read.mkdir()
        for number, page in enumerate(pages):
            (read / f"{number:06}.html").write_text(page, "utf-8")
        _run([str(program), "--site", str(read), "--output-path", str(made), "--quiet"])
        return _taken(made)


def pagefind_version() -> str:
    """The version of Pagefind that is installed, "" where there is none."""
    try:
        return version("pagefind")
    except PackageNotFoundError:
        return ""


def _run(command: list[str]) -> None:
    try:
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", errors="replace", check=False)
    except OSError as error:
        raise MissingTool("Pagefind", _NEEDED_FOR, f"It is there, but does not run: {error}. {_WAY_OUT}") from error
    if done.returncode:
        said = (done.stderr or done.stdout).strip().splitlines()
        reason = said[-1] if said else f"it stopped with {done.returncode}"
        raise PagefindFailed(
            "Pagefind made no index: {reason}. The site stands, without search. {way}", reason=reason, way=_WAY_OUT
        )


def _taken(made: Path) -> dict[str, bytes]:
    """What browsers ask for, with the list of languages in one order."""
    entry = json.loads((made / ENTRY).read_text("utf-8"))
    entry["languages"] = dict(sorted(entry["languages"].items()))
    programs = {f"wasm.{one['wasm'] or 'unknown'}.pagefind" for one in entry["languages"].values()}
    named = [made / name for name in (*_SCRIPTS, *sorted(programs))]
    files = [*named, *sorted(made.glob("*.pf_meta")), *sorted(made.glob("*/*"))]
    found = {file.relative_to(made).as_posix(): file.read_bytes() for file in files}
    return {ENTRY: json.dumps(entry, ensure_ascii=False).encode(), **found}
