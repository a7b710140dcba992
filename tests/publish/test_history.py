"""The revisions of a file come newest first, as git has them, through renames and however git is set up."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_strategy.errors import MissingTool, WrongUse
from mkdocs_strategy.publish.history import need_history, revisions
from tests.publish.test_revision import commit, git

LONG = "# Økonomi\n\nKort og godt, men langt nok til, at git kender siden igen.\n"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository in which a page was written, called otherwise and changed, with another page between."""
    folder = tmp_path / "repository"
    folder.mkdir()
    git(folder, "init", "--quiet")
    commit(folder, content__da__penge=LONG)
    (folder / "content" / "da" / "penge").rename(folder / "content" / "da" / "økonomi og tal.md")
    commit(folder)
    commit(folder, other="x")
    (folder / "content" / "da" / "økonomi og tal.md").write_text(f"{LONG}\nMere.\n", "utf-8")
    commit(folder)
    return folder


def texts(file: Path) -> list[str]:
    return [revision.text for revision in revisions(file)]


@pytest.mark.parametrize(
    "setting", [(), ("diff.relative", "true"), ("log.showSignature", "true"), ("core.quotepath", "true")]
)
def test_each_revision_holds_what_the_file_held(repository: Path, setting: tuple[str, ...]) -> None:
    if setting:
        git(repository, "config", *setting)
    assert texts(repository / "content" / "da" / "økonomi og tal.md") == [f"{LONG}\nMere.\n", LONG, LONG]


def test_windows_line_endings_are_ends_of_lines(repository: Path) -> None:
    git(repository, "config", "core.autocrlf", "false")
    (repository / "a").write_bytes(b"a\r\nb\r\n")
    commit(repository)
    assert texts(repository / "a") == ["a\nb\n"]


def test_more_revisions_than_are_read_at_a_time(repository: Path) -> None:
    for number in range(25):
        commit(repository, a=f"{number}\n")
    assert texts(repository / "a") == [f"{number}\n" for number in reversed(range(25))]


def test_a_file_that_was_never_committed_has_no_history(repository: Path) -> None:
    (repository / "new").write_text("x", "utf-8")
    assert texts(repository / "new") == []
    assert texts(repository / "nowhere" / "new") == []


def test_outside_a_repository_there_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    (tmp_path / "a").write_text("x", "utf-8")
    assert texts(tmp_path / "a") == []
    with pytest.raises(WrongUse, match="is in no git repository"):
        need_history(tmp_path)


def test_a_machine_without_git_is_told_what_is_missing(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(repository))
    with pytest.raises(MissingTool, match=r"git was not found. It is needed for finding what was translated\."):
        texts(repository / "other")
