"""What a run of a program takes, and how it is told: what bench.py and its parts share."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

import yaml

ROOT = Path(__file__).resolve().parent.parent


class Cost(NamedTuple):
    """What a process and its children took: CPU seconds, and the most memory of any of them in MB."""

    cpu: float
    memory: float


class Row(NamedTuple):
    """A line of the report; `limit` is None where there is nothing to hold."""

    what: str
    measured: str
    limit: str = ""
    held: bool | None = None


def write_config(file: Path, docs: Path, plugins: list[Any], **more: Any) -> Path:
    """A configuration that differs from the real one in its pages and plugins only."""
    config = {"INHERIT": str(ROOT / "mkdocs.yml"), "docs_dir": str(docs), "plugins": plugins, **more}
    file.write_text(yaml.safe_dump(config, allow_unicode=True), "utf-8")
    return file


def program() -> str:
    """The strategy program of this environment."""
    return shutil.which("strategy", path=str(Path(sys.executable).parent)) or "strategy"


def engine(command: str, config: Path) -> list[str]:
    """The site engine's command line."""
    return [sys.executable, "-m", "mkdocs", command, "--quiet", "-f", str(config)]


def environment() -> dict[str, str]:
    """This process's environment, with a fixed day, without the theme's banner, and with modules compiled once.

    Installed packages come compiled; the package worked on is compiled at its first start, where nothing forbids it.
    """
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1767225600"}


def cost_of(command: list[str], cwd: Path, **more: str) -> Cost:
    """Run a command to its end, with more in its environment. Raises CalledProcessError when it fails."""
    process = subprocess.Popen(command, cwd=cwd, env={**environment(), **more}, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def median_cpu(costs: list[Cost]) -> float:
    """CPU seconds."""
    return statistics.median(cost.cpu for cost in costs)
