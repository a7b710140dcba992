"""Build the site beside the last good one, and put it in its place only when it is whole."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from mkdocs_strategy.errors import MissingTool, WrongUse
from mkdocs_strategy.publish.compress import compress_site

ENGINES = ("mkdocs", "properdocs")


def run_site_build(
    config: Path, site: Path, engine: str = "mkdocs", quiet: bool = False, compress: bool = False
) -> bool:
    """Build with the site engine, strictly, and swap the result in as `site`. False when the build failed.

    With `compress`, each text stands there compressed as well.

    The engine's messages go to the terminal. A build that fails leaves `site` as it was. Raises WrongUse when
    there is no such config file, MissingTool when the engine is not installed.
    """
    if not config.is_file():
        raise WrongUse(
            "There is no '{config}'. Run the command in the folder that holds mkdocs.yml, or name the file.",
            config=config,
        )
    _require(engine)
    site = site.absolute()
    site.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".site-", dir=site.parent) as work:
        fresh = Path(work) / "site"
        command = [sys.executable, "-m", engine, "build", "--strict", "-f", str(config), "-d", str(fresh)]
        if quiet:
            command.append("--quiet")
        if not _run(command):
            return False
        if compress:
            compress_site(fresh)
        _swap(fresh, site, Path(work) / "previous")
    return True


def _run(command: Sequence[str]) -> bool:
    """Run the engine with its messages on the terminal; of a crash, show the last line only."""
    crash: list[str] = []
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, encoding="utf-8", errors="replace") as process:
        assert process.stderr is not None
        for line in process.stderr:
            if crash or line.startswith("Traceback (most recent call last)"):
                crash.append(line)
            else:
                sys.stderr.write(line)
                sys.stderr.flush()
    if crash:
        last = next((line.strip() for line in reversed(crash) if line.strip()), "")
        whole = " ".join(command[1:])
        sys.stderr.write(f"The site engine stopped with an error of its own: {last}\n")
        sys.stderr.write(f"To see where, run: python {whole}\n")
    return process.returncode == 0


def _require(engine: str) -> None:
    found = subprocess.run(
        [sys.executable, "-c", f"import importlib.util, sys; sys.exit(importlib.util.find_spec('{engine}') is None)"],
        check=False,
    )
    if found.returncode != 0:
        raise MissingTool(engine, "building the site", f"Install it with 'pip install {engine}'.")


def _swap(fresh: Path, site: Path, previous: Path) -> None:
    """Put `fresh` where `site` is; both are on one disk, so each step is a rename."""
    if site.exists():
        site.rename(previous)
    try:
        fresh.rename(site)
    except OSError:
        if previous.exists():
            previous.rename(site)
        raise
    shutil.rmtree(previous, ignore_errors=True)
