"""Files as they may lie on a disk: their bytes, their places, and those that cannot be opened."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_strategy.errors import WrongUse
from mkdocs_strategy.model.strategy import SubStrategy
from mkdocs_strategy.problems import Location
from mkdocs_strategy.sources.load import load_plan
from mkdocs_strategy.sources.nodes import read_text
from tests.checks.test_cases import CASES, assembled


@pytest.fixture
def content(tmp_path: Path) -> Path:
    assembled(CASES / "a_plan_in_order_has_no_problems", tmp_path / "content")
    return tmp_path / "content"


def said(content: Path) -> list[str]:
    return [str(found) for found in load_plan(content, "content").problems]


def test_a_file_that_cannot_be_opened_is_reported(tmp_path: Path) -> None:
    (tmp_path / "budget.yml").mkdir()
    read = read_text(tmp_path / "budget.yml", "budget.yml")
    assert read.text is None
    assert [str(found) for found in read.problems] == [
        "budget.yml:1:1: the file cannot be opened (Is a directory). Check its name and who may read it. [unreadable-file]"
    ]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"a\r\nb\r\n", "a\nb\n"),
        (b"a\rb", "a\nb"),
        (b"\xef\xbb\xbfa", "a"),
        ("æøå\n".encode(), "æøå\n"),
    ],
)
def test_line_ends_and_byte_order_marks_vanish(tmp_path: Path, data: bytes, text: str) -> None:
    (tmp_path / "x").write_bytes(data)
    assert read_text(tmp_path / "x", "x").text == text


def test_what_is_not_utf_8_is_placed_by_letters_and_guessed_for_its_ids(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes("id: a\nnåme: ".encode() + b"\xe5")
    read = read_text(tmp_path / "x", "x")
    assert read.problems[0].at == Location("x", 2, 7)
    assert read.guess.startswith("id: a\n")


def test_a_byte_order_mark_does_not_move_what_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"\xef\xbb\xbfab\xff")
    assert read_text(tmp_path / "x", "x").problems[0].at == Location("x", 1, 3)


def test_a_missing_folder_is_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(WrongUse, match="There is no content folder"):
        load_plan(tmp_path / "content")


def test_a_file_in_the_place_of_the_folder_is_wrong_use(tmp_path: Path) -> None:
    (tmp_path / "content").write_text("x")
    with pytest.raises(WrongUse):
        load_plan(tmp_path / "content")


def test_an_empty_folder_has_only_its_missing_files_reported(tmp_path: Path) -> None:
    assert said(tmp_path) == [
        "content/data/organisation.yml:1:1: 'organisation.yml' is missing from the data folder. Add it. It holds who "
        "publishes the strategy, its bodies, its people. [missing-file]",
        "content/data/strategy.yml:1:1: 'strategy.yml' is missing from the data folder. Add it. It holds the main "
        "strategy. [missing-file]",
    ]


def test_a_folder_called_like_a_file_is_a_missing_file(content: Path) -> None:
    (content / "data" / "strategy.yml").unlink()
    (content / "data" / "strategy.yml").mkdir()
    (content / "data" / "strategy.yml" / "x.yml").write_text("id: x\n")
    (content / "da" / "folder.md").mkdir()
    (content / "data" / "decks").write_text("no folder\n")
    assert [(one.partition(" ")[0], one.rpartition(" ")[2]) for one in said(content)] == [
        ("content/data/decks:1:1:", "[unknown-file]"),
        ("content/data/strategy.yml/x.yml:1:1:", "[unknown-file]"),
        ("content/data/strategy.yml:1:1:", "[missing-file]"),
        ("content/da/folder.md:1:1:", "[unread-file]"),
        ("content/data/strategy.yml:1:1:", "[unread-file]"),
    ]


def test_hidden_files_are_not_read(content: Path) -> None:
    (content / "data" / ".budget.yml.swp").write_bytes(b"\xff")
    (content / "da" / ".draft.md").write_bytes(b"\xff")
    assert said(content) == []


def test_files_are_called_as_the_caller_wants(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (content / "data" / "glossary.yml").write_text("")
    problem = "glossary.yml:1:1: the file is empty. Write its content, or delete the file. [empty-file]"
    monkeypatch.chdir(content.parent)
    assert [str(found) for found in load_plan(Path("content")).problems] == [f"content/data/{problem}"]
    assert [str(found) for found in load_plan(content).problems] == [f"content/data/{problem}"]
    monkeypatch.chdir(content)
    assert [str(found) for found in load_plan(Path()).problems] == [f"data/{problem}"]
    monkeypatch.chdir(content / "data")
    assert [str(found) for found in load_plan(Path("..")).problems] == [f"../data/{problem}"]


def test_every_value_knows_its_place(content: Path) -> None:
    school = load_plan(content, "content").plan.things["school"]
    file = "content/data/sub-strategies/school.yml"
    assert isinstance(school, SubStrategy)
    assert school.at == Location(file, 1, 1)
    assert school.where("status") == Location(file, 5, 9)
    assert school.name.place("da") == Location(file, 2, 12)
    assert school.name.place("en") == Location(file, 2, 24)
    assert school.owner is not None
    assert school.owner.at == Location(file, 6, 8)


def test_a_plan_is_the_same_when_it_is_read_twice(content: Path) -> None:
    assert load_plan(content).plan == load_plan(content).plan
