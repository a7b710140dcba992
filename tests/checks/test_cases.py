"""Each folder in tests/cases is a fact about `strategy check`: content as an editor left it, and all that is said of it.

A case holds only the files that matter; they are laid over `_base`, a small plan without problems. `without.txt`
lists files of the base to leave out. A case with a folder `before` is compared with that: the same base, with other
files laid over it, as an earlier revision. REWRITE_EXPECTED=1 writes the expectations anew; review the diff like code.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from mkdocs_strategy.pipeline import compared, prepare
from mkdocs_strategy.render.report import report

CASES = Path(__file__).parents[1] / "cases"
REWRITE = "REWRITE_EXPECTED" in os.environ


def cases() -> list[str]:
    return sorted(folder.name for folder in CASES.iterdir() if folder.is_dir() and folder.name[0] != "_")


def assembled(case: Path, content: Path) -> None:
    """Lay a case over the base."""
    shutil.copytree(CASES / "_base" / "content", content)
    if (case / "content").is_dir():
        shutil.copytree(case / "content", content, dirs_exist_ok=True)
    if (case / "without.txt").is_file():
        for name in (case / "without.txt").read_text("utf-8").split():
            (content / name).unlink()


@pytest.mark.parametrize("name", cases())
def test_everything_that_is_wrong_is_said_and_nothing_else(name: str, tmp_path: Path) -> None:
    case, content = CASES / name, tmp_path / "content"
    assembled(case, content)
    publication = prepare(content, shown_as="content")
    if (case / "before").is_dir():
        shutil.copytree(CASES / "_base" / "content", tmp_path / "before")
        shutil.copytree(case / "before", tmp_path / "before", dirs_exist_ok=True)
        publication = compared(publication, tmp_path / "before")
    said = report(publication.problems, "text")
    expected = case / "expected" / "problems.txt"
    if REWRITE:
        expected.parent.mkdir(exist_ok=True)
        expected.write_text(said, "utf-8", newline="\n")
    assert said == expected.read_text("utf-8")
