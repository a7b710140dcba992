"""The days that git knows: of the content, of each file, of each line."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from mkdocs_strategy.model.last_changes import NOTHING_KNOWN
from mkdocs_strategy.publish.last_changes import last_changes
from tests.redline.repository import git

JANUARY, FEBRUARY, MARCH, APRIL = (datetime.date(2026, month, 1) for month in (1, 2, 3, 4))


def commit(folder: Path, day: datetime.date, **files: str) -> None:
    """Put files in the content, with two underscores for a slash, and commit the whole on a day."""
    for name, text in files.items():
        write(folder, name, text)
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "A state\n\n@@ -1 +1 @@\ndiff --git a/x b/x", day=f"{day}T12:00:00Z")


def write(folder: Path, name: str, text: str) -> None:
    file = folder / "content" / name.replace("__", "/")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8", newline="\n")


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    folder = tmp_path / "repository"
    (folder / "content").mkdir(parents=True)
    git(folder, "init", "--quiet", "--initial-branch", "main")
    return folder


def test_each_line_is_of_the_day_it_was_written_last(repository: Path) -> None:
    commit(repository, JANUARY, data__a="a\nb\nc\nd\n@@ -1,2 +1 @@\n", da__side="x\n")
    commit(repository, FEBRUARY, data__a="new\na\nb\nother\nd\n@@ -1,2 +1 @@\n")
    commit(repository, MARCH, data__a="new\nb\nother\nd\n@@ -1,2 +1 @@\nlast\n")
    found = last_changes(repository / "content")
    assert found.lines["data/a"] == [FEBRUARY, JANUARY, FEBRUARY, JANUARY, JANUARY, MARCH]
    assert (found.whole, found.files) == (MARCH, {"data/a": MARCH, "da/side": JANUARY})
    assert [found.of_lines("data/a", *span) for span in ((1, 1), (2, 2), (4, None), (1, 5))] == [
        FEBRUARY,
        JANUARY,
        MARCH,
        FEBRUARY,
    ]


def test_what_is_not_committed_has_no_day_and_moves_the_lines_below(repository: Path) -> None:
    commit(repository, JANUARY, a="a\nb\nc\n")
    write(repository, "a", "unsaved\na\nb\nchanged\n")
    write(repository, "new", "new\n")
    found = last_changes(repository / "content")
    assert found.lines == {"a": [None, JANUARY, JANUARY, None]}
    assert (found.of_lines("a", 4, 4), found.of_lines("a", 3, None), found.of_lines("new", 1, None)) == (
        None,
        JANUARY,
        None,
    )


def test_what_came_with_a_merge_is_of_the_day_it_was_merged(repository: Path) -> None:
    commit(repository, JANUARY, a="a\nb\n", b="x\n")
    git(repository, "switch", "--quiet", "--create", "side")
    commit(repository, FEBRUARY, a="a\nmerged\n")
    git(repository, "switch", "--quiet", "main")
    commit(repository, MARCH, b="y\n")
    git(repository, "merge", "--quiet", "--no-edit", "side", day=f"{APRIL}T12:00:00Z")
    found = last_changes(repository / "content")
    assert found.lines == {"a": [JANUARY, APRIL], "b": [MARCH]}


def test_files_have_whatever_names_and_ends(repository: Path) -> None:
    commit(repository, JANUARY, **{"da__økonomi og mål.md": "a", "picture": "a\0b"})
    commit(repository, FEBRUARY, **{"da__økonomi og mål.md": "a\nb", "a b__ b b": "c\n"})
    found = last_changes(repository / "content")
    assert found.files == {"da/økonomi og mål.md": FEBRUARY, "picture": JANUARY, "a b/ b b": FEBRUARY}
    assert found.of_lines("picture", 1, None) == JANUARY
    (repository / "content" / "picture").unlink()
    commit(repository, MARCH)
    assert last_changes(repository / "content").whole == MARCH


def test_days_are_in_universal_time_and_of_the_content_alone(repository: Path) -> None:
    write(repository, "a", "a\n")
    git(repository, "add", "--all")
    git(repository, "commit", "--quiet", "--message", "Late", day="2026-02-28T23:30:00-02:00")
    (repository / "other").write_text("not content", "utf-8")
    git(repository, "add", "--all")
    git(repository, "commit", "--quiet", "--message", "Later", day="2026-05-01T12:00:00Z")
    assert last_changes(repository / "content").whole == MARCH


def test_settings_of_somebody_make_no_difference(repository: Path) -> None:
    commit(repository, JANUARY, a="a\nb\nc\n")
    commit(repository, FEBRUARY, a="a\nB\nc\n")
    for setting in (
        "diff.noprefix=true",
        "diff.context=9",
        "color.ui=always",
        "log.showRoot=false",
        "diff.relative=false",
    ):
        git(repository, "config", *setting.split("="))
    assert last_changes(repository / "content").lines == {"a": [JANUARY, FEBRUARY, JANUARY]}


def test_content_that_git_does_not_know_has_no_days(repository: Path, tmp_path: Path) -> None:
    commit(repository, JANUARY, a="a\n")
    (tmp_path / "elsewhere").mkdir()
    (repository / "new").mkdir()
    (repository / "new" / "page.md").write_text("x", "utf-8")
    assert [last_changes(tmp_path / "elsewhere"), last_changes(repository / "new")] == [NOTHING_KNOWN] * 2


def test_without_git_the_content_has_no_days(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commit(repository, JANUARY, a="a\n")
    monkeypatch.setenv("PATH", "")
    assert last_changes(repository / "content") == NOTHING_KNOWN
