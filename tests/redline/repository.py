"""A repository with the states of an invented parish: two adopted editions, each under its tag, and what came after."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from tests.conftest import ORGANISATIONS

PARISH = ORGANISATIONS / "hill-parish"
DAYS = {"edition-2025": "2025-03-03T12:00:00Z", "edition-2026": "2026-02-02T12:00:00Z"}


def git(folder: Path, *arguments: str, day: str = "2026-03-01T12:00:00Z") -> None:
    """Run git in a folder as somebody, on a day, whatever the settings of this machine."""
    who = {f"GIT_{role}_{what}": "a@b.example" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    days = {"GIT_AUTHOR_DATE": day, "GIT_COMMITTER_DATE": day}
    settings = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    command = ["git", "-C", str(folder), *arguments]
    subprocess.run(command, check=True, env={**os.environ, **who, **days, **settings}, capture_output=True)


def parish(folder: Path) -> Path:
    """The repository, in a folder; its working tree is what came after the editions."""
    folder.mkdir()
    git(folder, "init", "--quiet", "--initial-branch", "main")
    for edition, day in DAYS.items():
        laid_out(folder)
        laid_over(PARISH / "adopted" / edition, folder / "content")
        (folder / "content" / "data" / "editions.yml").unlink()
        git(folder, "add", "--all")
        git(folder, "commit", "--quiet", "--message", f"Adopt {edition}", day=day)
        git(folder, "tag", edition.replace("edition", "adopted"))
    laid_out(folder)
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "Go on")
    return folder


def laid_out(folder: Path) -> None:
    """Put the content as it is now in place, and the settings of the site."""
    shutil.rmtree(folder / "content", ignore_errors=True)
    laid_over(PARISH / "content", folder / "content")
    shutil.copy(PARISH / "mkdocs.yml", folder / "mkdocs.yml")


def laid_over(files: Path, folder: Path) -> None:
    """Copy files into a folder without their times, by which git would take a file of the same size for unchanged."""
    shutil.copytree(files, folder, dirs_exist_ok=True, copy_function=shutil.copyfile)
