"""A small plan in two languages in a repository with a history."""

from __future__ import annotations

import io
import json
import os
import subprocess
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import NamedTuple

import pytest

from mkdocs_strategy.cli import main
from tests.checks.test_cases import CASES, assembled

DA = "\n## Pengene {#money}\n\nByen har ikke sat penge af endnu, men vil gøre det til foråret.\n"
EN = "\n## The money {#money}\n\nThe town has set no money aside yet. It will in spring.\n"
LOCK = "content/data/translations/en.lock"
ALL_FRESH = "en, translated from da: 13 fresh, 0 stale, 0 missing, 0 extra, 0 unrecorded.\n"
ONE_STALE = "en, translated from da: 12 fresh, 1 stale, 0 missing, 0 extra, 0 unrecorded.\n"
FOLDED = "\n  da: >-\n    Hvad\n    byen vil.\n  en: What the town wants."
REDLINE = "    Pengene Byen har [-ikke-] sat penge af [-endnu, men vil gøre det til foråret.-] {+i år.+}\n"


class Ran(NamedTuple):
    """What came of a run of the program."""

    status: int
    out: str
    err: str


class Town:
    """A small plan in two languages in a repository; each change is committed as of a day, with a page of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def found(self) -> None:
        """Write the plan, begin its record, and commit both."""
        assembled(CASES / "a_plan_in_order_has_no_problems", self.folder / "content")
        for language, words in (("da", DA), ("en", EN)):
            self.change(f"{language}/index.md", None, words)
        self.git("init", "--quiet", "--initial-branch", "main")
        self.run("translate", "start")
        self.commit("2026-01-01")

    def git(self, *arguments: str, day: str = "2026-01-01", fails: bool = False) -> str:
        who = {f"GIT_{role}_{what}": "a@b.example" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        days = {f"GIT_{role}_DATE": f"{day}T12:00:00Z" for role in ("AUTHOR", "COMMITTER")}
        settings = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        command = ["git", "-C", str(self.folder), *arguments]
        done = subprocess.run(command, env={**os.environ, **who, **days, **settings}, capture_output=True, check=False)
        assert fails or done.returncode == 0, done.stderr.decode()
        return done.stdout.decode().strip()

    def commit(self, day: str) -> str:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "A state", day=day)
        return self.git("rev-parse", "HEAD")

    def change(self, path: str, old: str | None, new: str) -> None:
        """Put words in place of others in a file of the content, or at its end."""
        file = self.folder / "content" / path
        text = file.read_text("utf-8")
        assert old is None or old in text
        file.write_text(text + new if old is None else text.replace(old, new), "utf-8", newline="\n")

    def run(self, *arguments: str) -> Ran:
        """Run the program within the folder; in this process, for a start of it takes longer than what it does here."""
        out, err = io.StringIO(), io.StringIO()
        with chdir(self.folder), redirect_stdout(out), redirect_stderr(err), pytest.raises(SystemExit) as ended:
            main(list(arguments))
        return Ran(int(ended.value.code or 0), out.getvalue(), err.getvalue())

    def status(self, *options: str) -> str:
        run = self.run("translate", "status", *options)
        assert (run.status, run.err) == (0, "")
        return run.out

    def told(self) -> dict[str, dict[str, object]]:
        """What the status says of each section that is not fresh, by key."""
        (translation,) = json.loads(self.status("--format", "json"))["translations"]
        return {section["key"]: section for section in translation["sections"]}

    @property
    def lock(self) -> list[str]:
        """The lines of the record, without their marks and the comments."""
        lines = (self.folder / LOCK).read_text("utf-8").splitlines()
        return [line.rpartition(" ")[0] for line in lines if line[0] != "#"]


def money_changes(town: Town) -> None:
    town.change("da/index.md", "ikke sat penge af endnu, men vil gøre det til foråret.", "sat penge af i år.")
