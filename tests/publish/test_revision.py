"""An earlier revision of the content unpacked, or in plain words why not."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from mkdocs_strategy.errors import MissingTool, WrongUse
from mkdocs_strategy.publish.revision import content_at

PAGE = "# Økonomi\n\nKort og godt.\n"


def git(folder: Path, *arguments: str) -> None:
    """Run git in a folder as somebody, whatever the settings of this machine."""
    who = {f"GIT_{role}_{what}": "a@b.example" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    settings = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    subprocess.run(["git", "-C", str(folder), *arguments], check=True, env={**os.environ, **who, **settings})


def commit(folder: Path, **files: str) -> None:
    """Put files in place, by their path with two underscores for a slash, and commit the whole."""
    for name, text in files.items():
        file = folder / name.replace("__", "/")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "A state")


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with a first state, tagged `first`, and another after it."""
    folder = tmp_path / "repository"
    folder.mkdir()
    git(folder, "init", "--quiet")
    (folder / "content" / "da").mkdir(parents=True)
    (folder / "content" / "da" / "økonomi.md").write_text(PAGE, "utf-8")
    commit(folder, content__data__a="a: 1\n", other="x")
    git(folder, "tag", "first")
    (folder / "content" / "da" / "økonomi.md").unlink()
    commit(folder, content__data__a="a: 2\n")
    return folder


def files(folder: Path) -> dict[str, str]:
    """The text of every file below a folder."""
    return {
        file.relative_to(folder).as_posix(): file.read_text("utf-8") for file in folder.rglob("*") if file.is_file()
    }


@pytest.mark.parametrize("revision", ["first", "HEAD~1", "first^{commit}"])
def test_the_folder_is_as_it_was_and_only_while_it_is_needed(repository: Path, revision: str) -> None:
    with content_at(revision, repository / "content") as earlier:
        assert files(earlier) == {"da/økonomi.md": PAGE, "data/a": "a: 1\n"}
    assert not earlier.exists()
    assert files(repository / "content") == {"data/a": "a: 2\n"}


def test_the_content_may_be_the_whole_repository(repository: Path) -> None:
    with content_at("HEAD", repository) as earlier:
        assert files(earlier) == {"content/data/a": "a: 2\n", "other": "x"}


@pytest.mark.parametrize("revision", ["gone", "", "--help", "first:content", "HEAD~9"])
def test_a_revision_that_is_not_there_is_wrong_use(repository: Path, revision: str) -> None:
    said = rf"There is no revision '{revision}' here\. Name a commit, a tag or a branch"
    with pytest.raises(WrongUse, match=said), content_at(revision, repository / "content"):
        pass


def test_a_folder_that_was_not_there_is_wrong_use(repository: Path) -> None:
    commit(repository, later__data__a="a: 1\n")
    said = "There was no folder 'later' at 'first', so there is nothing to compare with"
    with pytest.raises(WrongUse, match=said), content_at("first", repository / "later"):
        pass


def test_a_folder_in_no_repository_is_wrong_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(WrongUse, match="is in no git repository"), content_at("HEAD", tmp_path):
        pass


def test_a_machine_without_git_is_told_what_is_missing(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(repository))
    said = "git was not found. It is needed for comparing with an earlier revision. Install it, or compare with nothing earlier."
    with pytest.raises(MissingTool, match=said), content_at("first", repository / "content"):
        pass
