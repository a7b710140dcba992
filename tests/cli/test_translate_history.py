"""`strategy translate` and the history: how old a change is, and what is said where that cannot be told."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.test_check import Run
from tests.cli.translated_town import ONE_STALE, Town, money_changes


def test_words_that_were_never_committed_are_not_found(translated: Town) -> None:
    money_changes(translated)
    translated.run("translate", "done", "index.md#money")
    translated.change("da/index.md", "i år.", "til næste år.")
    commit = translated.commit("2026-03-01")
    assert re.sub(r"\d+ days", "some days", translated.status()) == (
        f"{ONE_STALE}\ncontent/en/index.md:7:1: index.md#money is stale, for at least some days, since {commit[:10]}.\n"
        "    The text that was translated is not found in the history of its file.\n"
    )


def test_outside_a_repository_the_change_is_not_shown(translated: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(translated.folder.parent))
    money_changes(translated)
    (translated.folder / ".git").rename(translated.folder / "elsewhere")
    assert translated.status() == (
        f"{ONE_STALE}\ncontent/en/index.md:7:1: index.md#money is stale, since nobody knows when.\n"
        "    The text that was translated is not found in the history of its file.\n"
    )
    run = translated.run("check", "--stale-after", "30")
    assert (run.status, run.out) == (2, "")
    assert run.err == "strategy: 'content' is in no git repository, so nothing says how old a change is.\n"


def test_what_is_stale_for_too_long_fails_the_check(translated: Town) -> None:
    money_changes(translated)
    commit = translated.commit("2026-03-01")
    days = translated.told()["index.md#money"]["days"]
    assert isinstance(days, int)
    assert commit
    fine = translated.run("check", "--stale-after", str(days))
    assert (fine.status, fine.err) == (0, "No problems found. 1 note in 1 file.\n")
    late = translated.run("check", "--stale-after", str(days - 1))
    assert late.status == 1
    assert late.out == (
        f"content/en/index.md:7:1: the text of 'index.md#money' in 'da' changed {days} days ago, and this still renders "
        "what it was before. See what changed with 'strategy translate status', translate it, and run "
        "'strategy translate done index.md#money'. [overdue-translation]\n"
    )
    assert translated.status("--older-than", str(days)).count("is stale") == 0
    assert translated.status("--older-than", str(days - 1)).count("is stale") == 1


def test_a_change_that_is_not_committed_is_never_late(translated: Town) -> None:
    money_changes(translated)
    assert translated.run("check", "--stale-after", "0").status == 0


def test_half_a_history_is_not_taken_for_the_whole(translated: Town, tmp_path: Path) -> None:
    money_changes(translated)
    translated.commit("2026-03-01")
    translated.git("clone", "--quiet", "--depth", "1", translated.folder.as_uri(), str(tmp_path / "clone"))
    run = Run("check", "--stale-after", "30", cwd=tmp_path / "clone")
    assert (run.status, run.out) == (2, "")
    assert run.err == (
        "strategy: Only the latest commits are here, which do not say how old a change is. Fetch the others with "
        "'git fetch --unshallow'; on a build server, let it check out with the whole history.\n"
    )
