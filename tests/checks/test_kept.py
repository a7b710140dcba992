"""What an earlier check found is kept, and says of what is as it was exactly what a check of everything says."""

from __future__ import annotations

import datetime
import random
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

import pytest
from attrs import evolve

from mkdocs_strategy.checking import checked
from mkdocs_strategy.checks import ACROSS_PAGES, CHECKS, OF_DATA, OF_PAGES
from mkdocs_strategy.found import found_in_data
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.pipeline import prepare
from mkdocs_strategy.problems import Problem
from mkdocs_strategy.publish.kept import kept_folder, read_kept, write_kept
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.sources.load import load_plan
from mkdocs_strategy.sources.narrowed import Narrowed
from tests.checks.edits import edited
from tests.checks.test_cases import CASES, assembled, cases

ROOT = Path(__file__).resolve().parents[2]


class Folder:
    """A content folder that is checked by what is kept of earlier checks."""

    def __init__(self, folder: Path) -> None:
        self.content, self.kept = folder / "content", folder / "kept"

    @property
    def file(self) -> Path:
        (file,) = self.kept.iterdir()
        return file

    def check(self, today: datetime.date | None = None) -> tuple[Problem, ...]:
        return checked(self.content, today, self.kept, "content")

    def anew(self, today: datetime.date | None = None) -> tuple[Problem, ...]:
        return prepare(self.content, "content", today=today).problems

    def add(self, page: str, words: str) -> None:
        with (self.content / page).open("a", encoding="utf-8") as file:
            file.write(f"\n{words}\n")


@pytest.fixture
def town(tmp_path: Path) -> Folder:
    folder = Folder(tmp_path)
    assembled(CASES / "a_plan_in_order_has_no_problems", folder.content)
    assert folder.check() == ()
    return folder


def only_pages(case: Path) -> bool:
    """Whether a case differs from the base in what pages hold, and in nothing else."""
    base = CASES / "_base" / "content"
    own = (one.relative_to(case / "content") for one in (case / "content").rglob("*") if one.is_file())
    return not (case / "without.txt").exists() and all(one.suffix == ".md" and (base / one).is_file() for one in own)


@pytest.mark.parametrize("name", cases())
def test_what_is_kept_says_what_a_check_of_everything_says(name: str, tmp_path: Path) -> None:
    content, kept = tmp_path / "content", tmp_path / "kept"
    if only_pages(CASES / name):
        shutil.copytree(CASES / "_base" / "content", content)
        checked(content, None, kept, "content")
        if (CASES / name / "content").is_dir():
            shutil.copytree(CASES / name / "content", content, dirs_exist_ok=True)
    else:
        assembled(CASES / name, content)
    everything = prepare(content, "content").problems
    assert checked(content, None, kept, "content") == everything
    assert checked(content, None, kept, "content") == everything


def test_edits_of_every_kind_are_told_as_by_a_check_of_everything(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    shutil.copytree(ROOT / "content", folder.content)
    folder.check()
    plan = load_plan(folder.content).plan
    pages = sorted(page for language in plan.languages for page in (folder.content / language).rglob("*.md"))
    kept, narrow = folder.file.read_bytes(), 0
    for number in range(24):
        chance = random.Random(number)
        page = chance.choice(pages)
        before = page.read_bytes()
        edited(page, chance, list(plan.things))
        assert folder.check() == folder.anew(), f"edit {number}, of {page}"
        # Only a check of everything keeps what it found.
        narrow += folder.file.read_bytes() == kept
        page.write_bytes(before)
        folder.file.write_bytes(kept)
    assert 6 < narrow < 24


def test_a_page_whose_words_change_is_read_alone(town: Folder) -> None:
    kept = town.file.read_bytes()
    town.add("en/index.md", "TODO: say that it costs 28.6 million DKK, and \u200b what for.")
    assert town.check() == town.anew() != ()
    assert town.file.read_bytes() == kept


def test_what_is_not_a_change_of_pages_is_noticed(town: Folder) -> None:
    town.add("data/strategy.yml", "unknown: key")
    assert town.check() == town.anew() != ()
    (town.content / "en" / "new.md").write_text("Nothing.", "utf-8")
    assert town.check() == town.anew()
    (town.content / "en" / "index.md").unlink()
    assert town.check() == town.anew()


def test_what_grows_old_is_told_on_its_day(town: Folder) -> None:
    for today in (datetime.date(2026, 1, 1), datetime.date(2126, 1, 1)):
        assert town.check(today) == town.anew(today)


@pytest.mark.parametrize("content", [b"", b"{}", b"0" * 40, None])
def test_what_is_damaged_is_as_if_it_were_not_there(town: Folder, content: bytes | None) -> None:
    whole = town.file.read_bytes()
    town.file.write_bytes(whole[:-1] if content is None else content)
    assert town.check() == ()
    assert town.file.read_bytes() == whole


def test_what_another_program_kept_or_what_is_about_another_folder_is_not_read(tmp_path: Path) -> None:
    write_kept(tmp_path, "this folder", ["something"])
    assert read_kept(tmp_path, "this folder") == ["something"]
    (file,) = tmp_path.iterdir()
    write_kept(tmp_path, "another folder", ["other"])
    (other,) = (one for one in tmp_path.iterdir() if one != file)
    file.write_bytes(other.read_bytes())
    assert read_kept(tmp_path, "this folder") is None
    assert read_kept(tmp_path / "nowhere", "this folder") is None


def test_what_cannot_be_kept_is_not(town: Folder, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder", "utf-8")
    assert checked(town.content, None, tmp_path / "file") == ()
    assert checked(town.content, None, None) == ()


def test_nothing_is_kept_where_a_person_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("STRATEGY_CACHE", "")
    assert kept_folder() is None
    monkeypatch.setenv("STRATEGY_CACHE", str(tmp_path))
    assert kept_folder() == tmp_path / "check"
    monkeypatch.delenv("STRATEGY_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert kept_folder() == tmp_path / "mkdocs-strategy" / "check"


def test_the_checks_of_data_see_no_page() -> None:
    assert {*OF_PAGES, *ACROSS_PAGES} < set(CHECKS)
    assert not set(OF_PAGES) & set(ACROSS_PAGES)
    plan = evolve(load_plan(ROOT / "content").plan, pages=_Unseen())
    editions = {language: Edition(plan, language) for language in plan.languages}
    assert [*(one for check in OF_DATA for one in check(plan)), *found_in_data(plan, editions)] == []


class _Unseen(tuple[Any, ...]):
    """Pages that nobody may look at."""

    __slots__ = ()

    def __iter__(self) -> Iterator[Any]:
        return self._seen()

    def _seen(self) -> NoReturn:
        pytest.fail("a check of the data looks at pages")


def test_everything_of_a_plan_is_said_or_looked_up_in_a_narrowed_one() -> None:
    """What a plan makes of its own fields would be made of nothing there: each is said anew, or needs no data."""
    of_pages = {"mentions", "said", "by_path", "translations", "word_links", "unread_languages", "pages_in"}
    looked_up = {
        "languages",
        "retired_ids",
        "by_language",
        "about",
        "may_hold",
        "place_in",
        "_line_starts",
        "_starts",
    }
    narrowed = {*vars(Narrowed), "things", "parts", "texts", "refs", "numbered_texts", "records", "_walks"}
    made = {name for name in vars(Plan) if not name.startswith("__")} - set(Plan.__annotations__)
    assert made - narrowed - of_pages - looked_up == set()
