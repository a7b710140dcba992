"""A repository with a change in it, made once for a module."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.test_check import Run
from tests.pull_requests.steps import HOSTS
from tests.redline.repository import git, laid_out


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A parish with workflows, on a branch that raises an amount, breaks a reference and is all committed."""
    folder = tmp_path_factory.mktemp("workflows") / "parish"
    folder.mkdir()
    laid_out(folder)
    for host in HOSTS:
        assert Run("workflows", host, "--lang", "da", "--install", "strategy --version", cwd=folder).status == 0
    git(folder, "init", "--quiet", "--initial-branch", "main")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "Begin")
    git(folder, "update-ref", "refs/remotes/origin/main", "HEAD")
    git(folder, "switch", "--quiet", "--create", "change")
    budget = folder / "content" / "data" / "budget.yml"
    budget.write_text(budget.read_text("utf-8").replace("3.1 million", "3.5 million"), "utf-8")
    page = folder / "content" / "da" / "index.md"
    page.write_text(page.read_text("utf-8") + "\nSe [[libary]].\n", "utf-8")
    git(folder, "commit", "--quiet", "--all", "--message", "Change")
    return folder
