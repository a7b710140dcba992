"""`strategy translate` as an editor or a build server runs it, over a real repository with a history."""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import subprocess
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import NamedTuple

import pytest

from mkdocs_strategy.cli import main
from tests.checks.test_cases import CASES, assembled
from tests.cli.test_check import Run

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


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    town = Town(tmp_path_factory.mktemp("founded") / "town")
    town.found()
    return town.folder


@pytest.fixture
def town(founded: Path, tmp_path: Path) -> Town:
    return Town(shutil.copytree(founded, tmp_path / "town"))


def money_changes(town: Town) -> None:
    town.change("da/index.md", "ikke sat penge af endnu, men vil gøre det til foråret.", "sat penge af i år.")


def test_what_is_begun_is_fresh(town: Town) -> None:
    assert town.status() == ALL_FRESH
    assert town.run("check").err == "No problems found.\n"
    assert town.lock == sorted(town.lock)
    assert len(town.lock) == 13


def test_before_it_is_begun_nothing_is_noted(town: Town) -> None:
    (town.folder / LOCK).unlink()
    assert town.run("check").err == "No problems found.\n"
    assert town.status().startswith("en, translated from da: 0 fresh, 0 stale, 0 missing, 0 extra, 13 unrecorded.\n")
    assert town.status().endswith(
        "Nothing says yet what is rendered. Where the translation is in order now, run 'strategy translate start'.\n"
    )


def test_it_is_begun_once(town: Town) -> None:
    run = town.run("translate", "start", "--lang", "en")
    assert (run.status, run.out) == (2, "")
    assert run.err == (
        "strategy: The record of 'en' is begun. For what is new, run 'strategy translate done --unrecorded'.\n"
    )


def test_a_change_is_shown_as_a_redline_until_it_is_done(town: Town) -> None:
    money_changes(town)
    place = "content/en/index.md:7:1: index.md#money is stale, by a change that is not committed yet.\n"
    assert town.status() == f"{ONE_STALE}\n{place}{REDLINE}"
    run = town.run("translate", "done", "index.md#money")
    assert (run.status, run.out) == (0, "en: 1 section renders what the original says.\n")
    assert town.status() == ALL_FRESH


def test_the_commit_that_changed_it_is_named_with_its_age(town: Town) -> None:
    money_changes(town)
    commit = town.commit("2026-03-01")
    town.change("da/school.md", None, "\nMere følger.\n")
    town.commit("2026-04-01")
    town.run("translate", "done", "school.md")
    said = town.status()
    assert re.sub(r"for \d+ days", "for some days", said) == (
        f"{ONE_STALE}\ncontent/en/index.md:7:1: index.md#money is stale, for some days, since {commit[:10]}.\n{REDLINE}"
    )
    told = town.told()["index.md#money"]
    assert told["commit"] == commit
    assert told["before"] == " ".join(DA.replace("{#money}", "").replace("##", "").split())
    assert told["now"] == "Pengene Byen har sat penge af i år."


def test_words_alone_count(town: Town) -> None:
    town.change(
        "da/index.md",
        DA,
        "\n###   Pengene   {#money .wide}\n<!-- Spørg igen. -->\n\nByen har ikke sat\npenge af endnu,   men vil\ngøre det til foråret.\n",
    )
    town.change("data/strategy.yml", "{da: Hvad byen vil., en: What the town wants.}", FOLDED)
    assert town.status() == ALL_FRESH


def test_another_reference_is_a_change_and_other_data_is_none(town: Town) -> None:
    town.change("da/index.md", "[[school]]", "[[=school]]")
    assert list(town.told()) == ["index.md#top"]
    town.change("da/index.md", "[[=school]]", "[[school]]")
    town.change("data/sub-strategies/school.yml", "da: Skolen,", "da: Skolerne,")
    assert list(town.told()) == ["school.name"]


@pytest.mark.parametrize(
    "target",
    [
        "index.md",
        "da/index.md",
        "en/index.md",
        "content/en/index.md",
        "./content/da/index.md#money",
        "content\\en\\index.md",
    ],
)
def test_a_page_is_named_as_it_comes_to_hand(town: Town, target: str) -> None:
    money_changes(town)
    assert town.run("translate", "done", target).status == 0
    assert town.status() == ALL_FRESH


@pytest.mark.parametrize(
    "target", ["school", "school.summary", "data/sub-strategies/school.yml", "content/data/sub-strategies/school.yml"]
)
def test_a_text_of_the_data_is_named_by_id_or_file(town: Town, target: str) -> None:
    town.change("data/sub-strategies/school.yml", "da: Hvad skolen vil.", "da: Hvad skolen vil gøre.")
    town.commit("2026-03-01")
    assert town.told()["school.summary"]["redline"] == [
        ["same", "Hvad skolen"],
        ["out", "vil."],
        ["in", "vil gøre."],
    ]
    assert town.run("translate", "done", target).status == 0
    assert town.status() == ALL_FRESH


def test_what_is_missing_extra_and_of_no_record_is_listed(town: Town) -> None:
    town.change("da/school.md", None, "\n## Mål {#goals}\n\nTo mål.\n")
    town.change("en/school.md", None, "\n## Needs {#needs}\n\nTwo needs.\n")
    for language, words in (("da", "\n## Nyt {#new}\n\nJa.\n"), ("en", "\n## New {#new}\n\nYes.\n")):
        town.change(f"{language}/index.md", None, words)
    assert town.status() == (
        "en, translated from da: 13 fresh, 0 stale, 1 missing, 1 extra, 1 unrecorded.\n"
        "\nmissing:\n    school.md: #goals\n"
        "\nextra:\n    school.md: #needs\n"
        "\nunrecorded:\n    index.md: #new\n"
    )
    assert town.run("translate", "done", "--unrecorded").out == "en: 1 section renders what the original says.\n"
    assert "index.md#new" in town.lock


def test_a_slip_of_the_pen_need_not_be_translated(town: Town) -> None:
    town.change("da/index.md", "sat penge", "afsat penge")
    town.commit("2026-02-01")
    run = town.run("translate", "done", "index.md#money", "--unimportant")
    assert (run.status, run.out) == (
        0,
        "en: index.md#money does not have to follow this change:\n"
        "    Pengene Byen har ikke [-sat-] {+afsat+} penge af endnu, men vil gøre …\n",
    )
    assert town.status() == ALL_FRESH


def test_what_was_behind_before_the_slip_stays_behind(town: Town) -> None:
    money_changes(town)
    town.commit("2026-02-01")
    town.change("da/index.md", "i år.", "i aar.")
    run = town.run("translate", "done", "index.md#money", "--unimportant")
    assert run.out == (
        "en: index.md#money stays stale, for it was behind before the latest change, or the history does not say. "
        "Look at it with 'strategy translate status', then run 'strategy translate done index.md#money'.\n"
    )
    assert list(town.told()) == ["index.md#money"]


def test_the_text_is_found_under_the_page_s_earlier_name(town: Town) -> None:
    for language in ("da", "en"):
        folder = town.folder / "content" / language
        (folder / "school.md").rename(folder / "skole.md")
    record = town.folder / "content" / "data" / "retired.yml"
    record.write_text("moved:\n  - {from: school.md, to: skole.md}\n", "utf-8")
    town.commit("2026-02-01")
    assert town.status() == ALL_FRESH
    town.change("da/skole.md", "Skolen vil lære", "Skolen skal lære")
    town.commit("2026-03-01")
    assert town.told()["skole.md#top"]["before"] == (
        "Skolen vil lære børnene at bruge teknik med omtanke. Siden her samler, hvad vi ved om delstrategien og dens mål. Rådet følger med."
    )
    assert town.run("translate", "tidy").out == "en: written anew.\n"
    assert ("skole.md#top" in town.lock, "school.md#top" in town.lock) == (True, False)
    assert list(town.told()) == ["skole.md#top"]


def test_a_section_with_another_id_is_followed_by_its_words(town: Town) -> None:
    for language in ("da", "en"):
        town.change(f"{language}/index.md", "{#money}", "{#cash}")
    town.commit("2026-02-01")
    assert town.run("check").status == 1
    assert town.run("translate", "tidy").out == "en: written anew.\n"
    assert town.run("check").err == "No problems found.\n"
    assert town.status() == ALL_FRESH
    town.change("da/index.md", "til foråret", "til efteråret")
    assert str(town.told()["index.md#cash"]["before"]).endswith("til foråret.")


def test_what_is_gone_leaves_the_record(town: Town) -> None:
    for language, words in (("da", DA), ("en", EN)):
        town.change(f"{language}/index.md", words, "")
    assert town.run("check").status == 1
    town.run("translate", "tidy")
    assert "index.md#money" not in town.lock
    assert town.run("translate", "tidy").out == "en: in order.\n"


def test_records_survive_a_merge(town: Town) -> None:
    (town.folder / ".gitattributes").write_text(f"{LOCK} merge=union\n", "utf-8")
    town.commit("2026-01-02")
    town.git("switch", "--quiet", "--create", "other")
    town.change("data/strategy.yml", "da: Hvad byen vil.", "da: Hvad byen ønsker.")
    town.run("translate", "done", "mill-strategy.summary")
    town.commit("2026-02-01")
    town.git("switch", "--quiet", "main")
    town.change("data/strategy.yml", "da: Møllerup digitalt", "da: Det digitale Møllerup")
    town.run("translate", "done", "mill-strategy.title")
    town.commit("2026-02-02")
    town.git("merge", "--quiet", "other", fails=True)
    (town.folder / "content/data/strategy.yml").write_text(
        re.sub(
            r"<<<<<<<.*\n(.*\n).*\n=======\n.*\n(.*\n)>>>>>>>.*\n",
            r"\1\2",
            (town.folder / "content/data/strategy.yml").read_text("utf-8"),
        ),
        "utf-8",
    )
    assert len(town.lock) > 12
    assert town.status() == ALL_FRESH
    assert town.run("translate", "tidy").out == "en: written anew.\n"
    assert len(town.lock) == 13


def test_words_that_were_never_committed_are_not_found(town: Town) -> None:
    money_changes(town)
    town.run("translate", "done", "index.md#money")
    town.change("da/index.md", "i år.", "til næste år.")
    commit = town.commit("2026-03-01")
    assert re.sub(r"\d+ days", "some days", town.status()) == (
        f"{ONE_STALE}\ncontent/en/index.md:7:1: index.md#money is stale, for at least some days, since {commit[:10]}.\n"
        "    The text that was translated is not found in the history of its file.\n"
    )


def test_outside_a_repository_the_change_is_not_shown(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(town.folder.parent))
    money_changes(town)
    (town.folder / ".git").rename(town.folder / "elsewhere")
    assert town.status() == (
        f"{ONE_STALE}\ncontent/en/index.md:7:1: index.md#money is stale, since nobody knows when.\n"
        "    The text that was translated is not found in the history of its file.\n"
    )
    run = town.run("check", "--stale-after", "30")
    assert (run.status, run.out) == (2, "")
    assert run.err == "strategy: 'content' is in no git repository, so nothing says how old a change is.\n"


def test_what_is_stale_for_too_long_fails_the_check(town: Town) -> None:
    money_changes(town)
    commit = town.commit("2026-03-01")
    days = town.told()["index.md#money"]["days"]
    assert isinstance(days, int)
    assert commit
    fine = town.run("check", "--stale-after", str(days))
    assert (fine.status, fine.err) == (0, "1 problem in 1 file.\n")
    late = town.run("check", "--stale-after", str(days - 1))
    assert late.status == 1
    assert late.out == (
        f"content/en/index.md:7:1: the text of 'index.md#money' in 'da' changed {days} days ago, and this still renders "
        "what it was before. See what changed with 'strategy translate status', translate it, and run "
        "'strategy translate done index.md#money'. [overdue-translation]\n"
    )
    assert town.status("--older-than", str(days)).count("is stale") == 0
    assert town.status("--older-than", str(days - 1)).count("is stale") == 1


def test_a_change_that_is_not_committed_is_never_late(town: Town) -> None:
    money_changes(town)
    assert town.run("check", "--stale-after", "0").status == 0


def test_half_a_history_is_not_taken_for_the_whole(town: Town, tmp_path: Path) -> None:
    money_changes(town)
    town.commit("2026-03-01")
    town.git("clone", "--quiet", "--depth", "1", town.folder.as_uri(), str(tmp_path / "clone"))
    run = Run("check", "--stale-after", "30", cwd=tmp_path / "clone")
    assert (run.status, run.out) == (2, "")
    assert run.err == (
        "strategy: Only the latest commits are here, which do not say how old a change is. Fetch the others with "
        "'git fetch --unshallow'; on a build server, let it check out with the whole history.\n"
    )


def test_in_a_pull_request_it_is_markdown(town: Town) -> None:
    town.change("da/index.md", "sat penge", "afsat *penge* <nu>")
    assert town.status("--format", "markdown") == (
        "**en, translated from da: 12 fresh, 1 stale, 0 missing, 0 extra, 0 unrecorded.**\n"
        "\n- `index.md#money` is stale, by a change that is not committed yet:\n"
        "\n    Pengene Byen har ikke <del>sat penge</del> <ins>afsat &#42;penge&#42; &lt;nu&gt;</ins> "
        "af endnu, men vil gøre det …\n"
    )


def test_with_several_translations_each_is_marked_by_itself(town: Town) -> None:
    content = town.folder / "content"
    (content / "pl").mkdir()
    for name in ("index.md", "school.md"):
        (content / "pl" / name).write_text((content / "en" / name).read_text("utf-8"), "utf-8")
    town.change("data/strategy.yml", "languages: [da, en]", "languages: [da, en, pl]")
    assert town.run("translate", "start").out == "pl: recorded 3 sections.\n"
    town.commit("2026-01-03")
    money_changes(town)
    town.commit("2026-02-01")
    run = town.run("translate", "done", "index.md")
    assert (run.status, run.err) == (2, "strategy: Say which translation, with '--lang'. The languages are: en, pl.\n")
    assert town.run("translate", "done", "index.md", "--lang", "en").status == 0
    town.change("da/index.md", "i år.", "i aar.")
    run = town.run("translate", "done", "index.md", "--unimportant")
    assert [line.partition(" ")[0] for line in run.out.splitlines()] == ["en:", "", "pl:"]
    stale = [line for line in town.status().splitlines() if "is stale" in line]
    assert [line.partition(" ")[0] for line in stale] == ["content/pl/index.md:7:1:"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("done",), "Say what is done: a page, page.md#id, a data file, an id or id.key; or '--unrecorded'."),
        (("done", "index.md#mony"), "There is nothing called 'index.md#mony' to translate. Did you mean 'index.md#money'?"),
        (("done", "x" * 20), f"There is nothing called '{'x' * 20}' to translate. Name a page, a section as page.md#id, "
         "a data file, an id, or id.key."),
        (("done", "index.md", "--lang", "da"), "Nothing is translated into 'da'. There is: en."),
        (("done", "--unimportant"), "Say what is done: a page, page.md#id, a data file, an id or id.key; or '--unrecorded'."),
        (("done", "index.md", "--unimportant", "--lang", "en"),
         "--unimportant is said of named sections, for every language: it goes with no other option."),
        (("done", "school.md#goals"),
         "'school.md#goals' is not in 'en', so there is nothing to compare it with. Write it there first."),
        (("done", "school.md#needs"),
         "'school.md#needs' is not in the original, so there is nothing to compare it with. Write it there first."),
    ],
)  # fmt: skip
def test_wrong_use_says_the_way_out(town: Town, arguments: tuple[str, ...], said: str) -> None:
    town.change("da/school.md", None, "\n## Mål {#goals}\n\nTo mål.\n")
    town.change("en/school.md", None, "\n## Needs {#needs}\n\nTwo needs.\n")
    run = town.run("translate", *arguments)
    assert (run.status, run.out, run.err) == (2, "", f"strategy: {said}\n")
