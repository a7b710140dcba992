"""The plan is loaded once a build, and serves every language and every plugin; so is the hash of what it was read from."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.hosts.engines import environment

OPENS = str(Path(__file__).with_name("opens.py"))


@pytest.mark.parametrize("engine", ["mkdocs", "properdocs"])
def test_every_data_file_is_opened_to_be_read_and_to_be_hashed(engine: str, small: Path, tmp_path: Path) -> None:
    report = tmp_path / "opened.json"
    command = [sys.executable, OPENS, str(small / "content"), str(report), engine]
    command += ["build", "--strict", "--quiet", "-f", "mkdocs.yml", "-d", str(tmp_path / "site")]
    subprocess.run(command, cwd=small, env=environment(), check=True)

    opened = json.loads(report.read_text("utf-8"))
    files = {
        path.relative_to(small / "content").as_posix() for path in (small / "content").rglob("*") if path.is_file()
    }
    # A page is opened by the engine as well.
    assert opened == {path: 3 if path.endswith(".md") else 2 for path in files}
