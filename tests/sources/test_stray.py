"""Files and folders that look like content and are not read: each is told, none stops a run."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from mkdocs_strategy.sources.load import load_plan
from tests.checks.test_cases import CASES, assembled


def page_outside_languages(content: Path) -> None:
    (content / "about.md").write_text("# About\n", "utf-8")


def pages_of_an_unlisted_language(content: Path) -> None:
    (content / "de" / "deep").mkdir(parents=True)
    (content / "de" / "index.md").write_text("# Schule\n", "utf-8")
    (content / "de" / "deep" / "x.md").write_text("# Schule\n", "utf-8")


def page_with_another_ending(content: Path) -> None:
    (content / "da" / "school.md").rename(content / "da" / "Plan.MD")
    (content / "en" / "note.markdown").write_text("# Note\n", "utf-8")


def data_among_the_pages(content: Path) -> None:
    (content / "da" / "budget.yml").write_text("frames: []\n", "utf-8")


def folder_called_like_a_page(content: Path) -> None:
    (content / "da" / "plan.md").mkdir()


def folder_called_like_a_data_file(content: Path) -> None:
    (content / "data" / "budget.yml").mkdir()


def link_that_leads_nowhere(content: Path) -> None:
    (content / "da" / "old.md").symlink_to("gone.md")


def link_that_leads_to_itself(content: Path) -> None:
    (content / "data" / "budget.yml").symlink_to("budget.yml")


def link_to_a_folder(content: Path) -> None:
    (content / "da" / "again").symlink_to("..", target_is_directory=True)


def name_that_is_not_utf_8(content: Path) -> None:
    (content / "da" / os.fsdecode(b"m\xe5l.md")).write_text("# Mål\n", "utf-8")


def table_of_another_program(content: Path) -> None:
    (content / "data" / "budget.xlsx").write_bytes(b"PK\x03\x04")


SAID: dict[Callable[[Path], None], list[str]] = {
    page_outside_languages: [
        "content/about.md:1:1: 'about.md' belongs to no language, so it is not read. "
        "Move it to 'content/da', or delete it. [unread-file]"
    ],
    pages_of_an_unlisted_language: [
        "content/de/deep/x.md:1:1: this page is not read, nor 1 more in its folder, for 'de' is not a language of the "
        "strategy. Add 'de' to the languages in 'content/data/strategy.yml', or move the page to a folder of: da, en. "
        "[unread-file]"
    ],
    page_with_another_ending: [
        "content/da/Plan.MD:1:1: 'Plan.MD' is not read, for the name of a page ends in '.md'. "
        "Call it 'Plan.md'. [unread-file]",
        "content/en/note.markdown:1:1: 'note.markdown' is not read, for the name of a page ends in '.md'. "
        "Call it 'note.md'. [unread-file]",
    ],
    data_among_the_pages: [
        "content/da/budget.yml:1:1: 'budget.yml' holds data outside the data folder, so it is not read. "
        "Move it to 'content/data', or delete it. [unread-file]"
    ],
    folder_called_like_a_page: [
        "content/da/plan.md:1:1: 'plan.md' is a folder, though it is called like a file. "
        "Rename it, or put the file in its place. [unread-file]"
    ],
    folder_called_like_a_data_file: [
        "content/data/budget.yml:1:1: 'budget.yml' is a folder, though it is called like a file. "
        "Rename it, or put the file in its place. [unread-file]"
    ],
    link_that_leads_nowhere: [
        "content/da/old.md:1:1: 'old.md' is a link that leads nowhere. "
        "Delete it, or put the file itself here. [unread-file]"
    ],
    link_that_leads_to_itself: [
        "content/data/budget.yml:1:1: 'budget.yml' is a link that leads nowhere. "
        "Delete it, or put the file itself here. [unread-file]"
    ],
    link_to_a_folder: [
        "content/da/again:1:1: 'again' is a link to a folder, which is not followed. "
        "Put the folder itself here. [unread-file]"
    ],
    name_that_is_not_utf_8: [
        "content/da/m\ufffdl.md:1:1: the name 'm\ufffdl.md' is not UTF-8. "
        "Rename the file; plain letters, digits and hyphens are safest. [unread-file]"
    ],
    table_of_another_program: [
        "content/data/budget.xlsx:1:1: no file called 'budget.xlsx' belongs in the data folder, so it is not read. "
        "Did you mean 'budget.yml'? [unknown-file]"
    ],
}


@pytest.mark.parametrize("lay", SAID, ids=lambda lay: lay.__name__)
def test_what_is_not_read_is_told(lay: Callable[[Path], None], tmp_path: Path) -> None:
    if lay is name_that_is_not_utf_8 and sys.platform in ("win32", "darwin"):
        pytest.skip("this system keeps no such name")
    content = tmp_path / "content"
    assembled(CASES / "a_plan_in_order_has_no_problems", content)
    lay(content)
    assert [str(found) for found in load_plan(content, "content").problems] == SAID[lay]


def test_what_explains_the_data_and_what_is_hidden_are_left_alone(tmp_path: Path) -> None:
    content = tmp_path / "content"
    assembled(CASES / "a_plan_in_order_has_no_problems", content)
    (content / "data" / "README.md").write_text("How to edit\n", "utf-8")
    (content / "data" / ".budget.yml.swp").write_bytes(b"\x00")
    (content / "da" / ".draft.md").write_text("# Kladde\n", "utf-8")
    (content / "index.md").write_text("# Choose a language\n", "utf-8")
    (content / "pictures").mkdir()
    (content / "pictures" / "map.svg").write_text("<svg/>", "utf-8")
    assert load_plan(content, "content").problems == ()
