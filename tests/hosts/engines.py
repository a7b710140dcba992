"""Run the real site engines, each in a process of its own, as an editor's terminal would."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

# The first of January 2026; two builds of one content on one day are the same.
DAY = "1767225600"


class Built(NamedTuple):
    """How a build went, what it said, and where its site is."""

    status: int
    log: str
    site: Path

    @property
    def warnings(self) -> list[str]:
        """The warnings of the log without the engine's own prefix, in order."""
        return re.findall(r"^WARNING -  (.*)$", self.log, re.MULTILINE)


def environment(**more: str) -> dict[str, str]:
    """The environment of a build: this one's, with a fixed day and without the theme's banner."""
    return {**os.environ, "SOURCE_DATE_EPOCH": DAY, "NO_MKDOCS_2_WARNING": "1", "COLUMNS": "1000", **more}


def build(
    engine: str, folder: Path, site: Path, *options: str, config: str = "mkdocs.yml", strict: bool = True
) -> Built:
    """Build the site of the folder that holds mkdocs.yml, from within that folder."""
    command = [sys.executable, "-m", engine, "build", "-f", config, "-d", str(site), *options]
    return _run([*command, "--strict"] if strict else command, folder, site)


def strategy(folder: Path, *arguments: str) -> Built:
    """Run `strategy` within a folder; the site is the folder's own."""
    program = shutil.which("strategy", path=str(Path(sys.executable).parent))
    assert program is not None, "the package is not installed; run make venv-dev"
    return _run([program, *arguments], folder, folder / "site")


def _run(command: list[str], folder: Path, site: Path) -> Built:
    done = subprocess.run(
        command,
        cwd=folder,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return Built(done.returncode, done.stdout, site)


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def same_but_for_the_engine(files: dict[str, bytes]) -> dict[str, bytes]:
    """The files of a site without the tag that names the engine."""
    tag = re.compile(rb'<meta name="generator" content="[^"]*">')
    return {path: tag.sub(b"", data) for path, data in files.items()}
