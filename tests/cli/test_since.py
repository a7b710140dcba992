"""`strategy check --since` as an editor or a build server runs it, over a real repository."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks.test_cases import CASES, assembled
from tests.cli.test_check import Run
from tests.publish.test_revision import commit, git

GONE = """\
content/da/school.md:1:1: the page is gone, and its address 'school/' with it. Bring it back, or write \
'{from: school.md, to: …}' under 'moved' in 'content/data/retired.yml'. [vanished-page]
content/en/school.md:1:1: the page is gone, and its address 'school/' with it. Bring it back, or write \
'{from: school.md, to: …}' under 'moved' in 'content/data/retired.yml'. [vanished-page]
"""
MOVED = "moved:\n  - {from: school.md, to: school}\n"


@pytest.fixture
def renamed(tmp_path: Path) -> Path:
    """A plan in order, committed as `main`; then its page about the school goes by another name."""
    assembled(CASES / "a_plan_in_order_has_no_problems", tmp_path / "content")
    git(tmp_path, "init", "--quiet", "--initial-branch", "main")
    commit(tmp_path)
    for language in ("da", "en"):
        folder = tmp_path / "content" / language
        (folder / "school.md").rename(folder / "the-school.md")
    return tmp_path


def test_what_is_gone_is_reported_with_the_rest(renamed: Path) -> None:
    assert Run("check", cwd=renamed).status == 0
    run = Run("check", "--since", "main", cwd=renamed, PYTHONIOENCODING="utf-8")
    assert (run.status, run.out, run.err) == (1, GONE, "2 problems in 2 files.\n")


def test_what_moved_is_fine(renamed: Path) -> None:
    (renamed / "content" / "data" / "retired.yml").write_text(MOVED, "utf-8")
    run = Run("check", "--since", "main", cwd=renamed)
    assert (run.status, run.out, run.err) == (0, "", "No problems found.\n")


def test_from_within_the_folder_files_are_named_from_there(renamed: Path) -> None:
    run = Run("check", "--since", "main", "--content", ".", cwd=renamed / "content", PYTHONIOENCODING="utf-8")
    assert run.out == GONE.replace("content/", "")


def test_a_name_with_nothing_of_the_old_one_is_noted_and_no_reason_to_fail(renamed: Path) -> None:
    file = renamed / "content" / "data" / "organisation.yml"
    file.write_text(
        file.read_text("utf-8").replace("{da: Digitaliseringsrådet, en: The Digital Board}", "Xyz"), "utf-8"
    )
    (renamed / "content" / "data" / "retired.yml").write_text(MOVED, "utf-8")
    run = Run("check", "--since", "main", cwd=renamed)
    assert (run.status, run.err) == (0, "No problems found. 1 note in 1 file.\n")
    assert run.out == (
        "content/data/organisation.yml:10:11: 'digital-board' was called 'Digitaliseringsrådet' and is called 'Xyz' now. "
        "If that is something else, give it an id of its own. [changed-meaning]\n"
    )


@pytest.mark.parametrize(
    ("revision", "said"),
    [
        ("nowhere", "strategy: There is no revision 'nowhere' here. Name a commit, a tag or a branch, "),
        ("--all", "strategy: There is no revision '--all' here. Name a commit, a tag or a branch, "),
    ],
)
def test_a_revision_that_is_not_there_is_wrong_use(renamed: Path, revision: str, said: str) -> None:
    run = Run("check", f"--since={revision}", cwd=renamed)
    assert (run.status, run.out) == (2, "")
    assert run.err.startswith(said)


def test_without_a_repository_there_is_nothing_to_compare_with(tmp_path: Path) -> None:
    assembled(CASES / "a_plan_in_order_has_no_problems", tmp_path / "content")
    run = Run("check", "--since", "main", cwd=tmp_path, GIT_CEILING_DIRECTORIES=str(tmp_path.parent))
    assert (run.status, run.out) == (2, "")
    assert run.err == ("strategy: 'content' is in no git repository, so there is nothing earlier to compare it with.\n")
