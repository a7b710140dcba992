"""docs/problems.md explains every code once, and its rules are those of the checks."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from tests.checks.messages import reported

ROOT = Path(__file__).parents[2]


def test_every_code_has_an_entry_and_there_are_no_others() -> None:
    page = (ROOT / "docs" / "problems.md").read_text("utf-8")
    entries = re.findall(r"^### (.+)$", page, re.MULTILINE)
    assert sorted(set(entries)) == sorted({found.code for found in reported()})


def test_every_entry_says_bad_and_good() -> None:
    page = (ROOT / "docs" / "problems.md").read_text("utf-8")
    for entry in re.split(r"^### ", page, flags=re.MULTILINE)[1:]:
        assert re.search(r"^- Bad: .+\n- Good: .+$", entry, re.MULTILINE), entry


def test_the_rules_are_in_step_with_the_checks() -> None:
    subprocess.run([sys.executable, ROOT / "scripts" / "write_problems.py", "--check"], check=True)
