"""The hooks for pre-commit, run by the real one: those for other repositories, and those of this one."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.cli.test_check import Run
from tests.conftest import ROOT
from tests.redline.repository import git, laid_out

BIN = Path(sys.executable).parent
MANIFEST = ROOT / ".pre-commit-hooks.yaml"
CONFIG = ROOT / ".pre-commit-config.yaml"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A parish that uses every hook; its program is the one of this environment, so that nothing is fetched."""
    folder = tmp_path / "parish"
    folder.mkdir()
    laid_out(folder)
    assert Run("workflows", "gitlab", cwd=folder).status == 0
    hooks = [{**hook, "language": "system"} for hook in yaml.safe_load(MANIFEST.read_text("utf-8"))]
    (folder / ".pre-commit-config.yaml").write_text(
        yaml.safe_dump({"repos": [{"repo": "local", "hooks": hooks}]}), "utf-8"
    )
    git(folder, "init", "--quiet", "--initial-branch", "main")
    git(folder, "add", "--all")
    return folder


def hooked(folder: Path, *arguments: str) -> dict[str, str]:
    """What pre-commit says of each hook: Passed, Failed or Skipped."""
    path = f"{BIN}{os.pathsep}{os.environ['PATH']}"
    env = {**os.environ, "PATH": path, "PRE_COMMIT_HOME": str(folder.parent / "cache"), "PRE_COMMIT_COLOR": "never"}
    command = [str(BIN / "pre-commit"), "run", *arguments]
    done = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False, timeout=60)
    lines = [line.partition("...") for line in done.stdout.splitlines() if "..." in line]
    return {name: words.rpartition(".")[2].rpartition(")")[2] for name, _, words in lines}


def test_the_files_are_valid() -> None:
    for command, file in (("validate-manifest", MANIFEST), ("validate-config", CONFIG)):
        subprocess.run([str(BIN / "pre-commit"), command, str(file)], check=True)


def test_content_in_order_passes(repository: Path) -> None:
    assert hooked(repository, "--all-files") == {
        "strategy check": "Passed",
        "strategy check --fix": "Passed",
        "strategy workflows --check": "Passed",
    }


def test_what_is_wrong_fails_and_what_can_be_mended_is(repository: Path) -> None:
    library = repository / "content" / "data" / "sub-strategies" / "library.yml"
    text = library.read_text("utf-8").replace("en: The library}", "en: The books}")
    library.write_text(text.replace("status: approved", "status:approved"), "utf-8")
    git(repository, "add", "--all")
    assert hooked(repository) == {
        "strategy check": "Failed",
        "strategy check --fix": "Failed",
        "strategy workflows --check": "Failed",
    }
    assert "\nstatus: approved\n" in library.read_text("utf-8")


def test_a_commit_of_something_else_asks_nothing(repository: Path) -> None:
    git(repository, "commit", "--quiet", "--no-verify", "--message", "Begin")
    (repository / "notes.txt").write_text("x\n", "utf-8")
    git(repository, "add", "--all")
    assert set(hooked(repository).values()) == {"Skipped"}


def test_the_hooks_of_this_repository_run_what_it_has() -> None:
    hooks = [hook for repo in yaml.safe_load(CONFIG.read_text("utf-8"))["repos"] for hook in repo["hooks"]]
    assert hooks
    for hook in hooks:
        assert (BIN / hook["entry"].split()[0].removeprefix(".venv/bin/")).is_file(), hook["id"]
