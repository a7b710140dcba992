"""Each folder here is a fact about what `strategy diff` tells: two states of a small plan, and all that is said of it.

`before` and `after` hold only the files that matter; they are laid over the base of tests/cases. REWRITE_EXPECTED=1 writes
the expectations anew; review the diff like code.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from mkdocs_strategy.model.comparison import redline
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.pipeline import prepare
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.redline import outline
from mkdocs_strategy.render.redline_markdown import redline_markdown

HERE = Path(__file__).parent
BASE = HERE.parent / "cases" / "_base" / "content"
CASES = sorted(folder.name for folder in HERE.iterdir() if (folder / "before").is_dir())


def state(case: Path, side: str, folder: Path) -> Plan:
    """The plan of one side of a case, without anything that cannot be read."""
    content = shutil.copytree(BASE, folder / side)
    shutil.copytree(case / side, content, dirs_exist_ok=True)
    publication = prepare(content, shown_as="content")
    unreadable = ("unknown-key", "wrong-type", "wrong-value", "missing-key", "unknown-reference", "unreadable-yaml")
    assert [str(found) for found in publication.problems if found.code in unreadable] == []
    return publication.plan


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("name", CASES)
def test_what_changed_is_told(name: str, language: str, tmp_path: Path) -> None:
    before, after = (state(HERE / name, side, tmp_path) for side in ("before", "after"))
    editions = Edition(before, language), Edition(after, language)
    told = outline(redline(before, after, language), *editions, names=("A", "B"))
    said = redline_markdown(told, "strategy diff A B")
    expected = HERE / name / f"expected.{language}.md"
    if "REWRITE_EXPECTED" in os.environ:
        expected.write_text(said, "utf-8", newline="\n")
    assert said == expected.read_text("utf-8")
