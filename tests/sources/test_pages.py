"""A page parted into front matter and body, with the line the body starts on."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_strategy.problems import Location
from mkdocs_strategy.sources.pages import ReadPage, read_page


def read(tmp_path: Path, text: str) -> ReadPage:
    (tmp_path / "x.md").write_text(text, "utf-8")
    return read_page(tmp_path / "x.md", "da/x.md", "da", "x.md")


@pytest.mark.parametrize(
    ("text", "title", "body", "line"),
    [
        ("# Title\n", None, "# Title\n", 1),
        ("---\ntitle: T\n---\nBody\n", "T", "Body\n", 4),
        ("---  \ntitle: T\n---\t\nBody", "T", "Body", 4),
        ("---\n---\nBody\n", None, "Body\n", 3),
        ("---\n# only a comment\n---\nBody\n", None, "Body\n", 4),
        ("---\ntitle: T\n---", "T", "", 3),
        ("---\ntitle: T\n---\n", "T", "", 4),
        ("---\ntitle: '---'\n---\nBody\n---\nMore\n", "---", "Body\n---\nMore\n", 4),
        ("\n---\n\nText: T\n\n---\n", None, "\n---\n\nText: T\n\n---\n", 1),
    ],
)
def test_front_matter_and_body(tmp_path: Path, text: str, title: str | None, body: str, line: int) -> None:
    page, problems, whole = read(tmp_path, text)
    assert page is not None
    assert problems == ()
    assert whole
    assert (page.front_matter.title, page.body, page.body_line) == (title, body, line)


def test_a_place_in_the_body_is_a_place_in_the_file(tmp_path: Path) -> None:
    page = read(tmp_path, "---\ntitle: T\n---\nÆble\n[[x]] [[y]]\n").page
    assert page is not None
    assert [page.where(one.start) for one in page.mentions] == [Location("da/x.md", 5, 1), Location("da/x.md", 5, 7)]


def test_a_page_with_wrong_front_matter_keeps_its_body(tmp_path: Path) -> None:
    page, problems, whole = read(tmp_path, "---\nabout: [x]\n---\n[[y]]\n")
    assert [found.code for found in problems] == ["wrong-type"]
    assert not whole
    assert page is not None
    assert page.body == "[[y]]\n"


@pytest.mark.parametrize(
    "text",
    [
        "\n---\ntitle: T\n---\n",
        " ---\ntitle: T\n---\n",
        "----\ntitle: T\n----\n",
        "—\u2013-\nabout: x\n---\n",
        "title: T\n---\n# Title\n",
    ],
)
def test_a_page_whose_front_matter_stands_elsewhere_is_not_read(tmp_path: Path, text: str) -> None:
    page, problems, whole = read(tmp_path, text)
    assert (page, whole) == (None, False)
    assert [found.code for found in problems] == ["misplaced-front-matter"]


def test_a_page_whose_front_matter_never_ends_is_not_read(tmp_path: Path) -> None:
    page, problems, whole = read(tmp_path, "---\ntitle: T\n")
    assert (page, whole) == (None, False)
    assert [found.code for found in problems] == ["unclosed-front-matter"]
