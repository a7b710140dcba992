"""What is safe to mend is mended, nothing else changes by a byte, and a second time there is nothing left to do."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mkdocs_strategy.editing.fix import fix
from mkdocs_strategy.pipeline import prepare
from mkdocs_strategy.render.messages import told
from mkdocs_strategy.sources.mend import mend_yaml
from mkdocs_strategy.sources.nodes import parse_yaml
from mkdocs_strategy.sources.tidy import said_in, tidy_page, tidy_yaml
from tests.checks.test_cases import CASES, assembled, cases
from tests.conftest import ORGANISATIONS, ROOT


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("content", [ROOT / "content", ORGANISATIONS / "lake-county" / "content"], ids=str)
def test_content_in_order_stays_as_it_is(content: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(content, tmp_path / "content")
    before = files(copy)
    assert fix(copy) == ()
    assert files(copy) == before


@pytest.mark.parametrize("name", cases())
def test_twice_changes_nothing_and_nothing_gets_worse(name: str, tmp_path: Path) -> None:
    content = tmp_path / "content"
    assembled(CASES / name, content)
    before = prepare(content, "content").problems
    fix(content)
    once = files(content)
    assert fix(content) == ()
    assert files(content) == once
    unreadable = {"invalid-yaml", "tab-indent", "cut-text", "duplicate-key", "unclosed-front-matter"}
    after = prepare(content, "content").problems
    assert sum(one.code in unreadable for one in after) <= sum(one.code in unreadable for one in before)


MENDED = {
    "tab_as_indentation_is_reported": 0,
    "tab_after_spaces_is_reported": 0,
    "space_lost_after_a_colon_is_reported": 0,
    "text_cut_short_is_reported": 0,
    "number_sign_in_braces_is_reported": 0,
    "colon_in_braces_without_quotes_is_reported": 0,
    "heading_without_an_id_is_reported": 0,
}


@pytest.mark.parametrize("name", MENDED)
def test_what_one_way_alone_mends_is_mended(name: str, tmp_path: Path) -> None:
    content = tmp_path / "content"
    assembled(CASES / name, content)
    assert prepare(content, "content").problems
    assert fix(content)
    assert [str(one) for one in prepare(content, "content").problems] == []


@pytest.mark.parametrize(
    "name",
    [
        "comma_lost_in_braces_is_reported",
        "dash_behind_a_key_is_reported",
        "line_indented_too_far_is_reported",
        "quote_never_closed_is_reported_where_it_opens",
        "merge_left_unfinished_is_reported",
        "odd_yaml_is_reported_in_the_words_of_its_parser",
        "figure_typed_by_hand_is_reported",
        "wrong_date_is_reported",
    ],
)
def test_what_can_be_meant_otherwise_is_left_alone(name: str, tmp_path: Path) -> None:
    content = tmp_path / "content"
    assembled(CASES / name, content)
    before = files(content)
    assert fix(content) == ()
    assert files(content) == before


def test_comments_and_all_else_are_kept(tmp_path: Path) -> None:
    content = tmp_path / "content"
    assembled(CASES / "a_plan_in_order_has_no_problems", content)
    glossary = content / "data" / "glossary.yml"
    glossary.write_text(
        "# The words. æøå\n\nterms:   # a list\n"
        "  - name: {da: Rådet, en: The board}  # no id\n"
        "    type: term\n"
        "    # Why this is so.\n"
        "    text:\n"
        "      da: Se også: loven,\n"
        "        som gælder.   \n"
        "      en: See the law.\n",
        "utf-8",
    )
    said = [told(one, "da") for one in fix(content)]
    assert glossary.read_text("utf-8") == (
        "# The words. æøå\n\nterms:   # a list\n"
        "  - id: raadet\n"
        "    name: {da: Rådet, en: The board}  # no id\n"
        "    type: term\n"
        "    # Why this is so.\n"
        "    text:\n"
        '      da: "Se også: loven,\n'
        '        som gælder."\n'
        "      en: See the law.\n"
    )
    assert [one.partition("glossary.yml:")[2] for one in said] == [
        "4:5: gav 'Rådet' id’et 'raadet'.",
        "8:1: satte teksten i anførselstegn.",
        "9:1: fjernede mellemrum i slutningen af linjer.",
    ]


def test_an_id_is_given_in_braces_and_behind_an_empty_key(tmp_path: Path) -> None:
    content = tmp_path / "content"
    assembled(CASES / "a_plan_in_order_has_no_problems", content)
    bodies = content / "data" / "organisation.yml"
    text = bodies.read_text("utf-8")
    assert "bodies:\n" in text
    more = "bodies:\n  - {name: Nævnet}\n  - id:\n    name: Udvalget\n  - {name: Nævnet}\n"
    bodies.write_text(text.replace("bodies:\n", more), "utf-8")
    fix(content)
    ids = "bodies:\n  - {id: naevnet, name: Nævnet}\n  - id: udvalget\n    name: Udvalget\n  - {id: naevnet-2, name: Nævnet}\n"
    assert bodies.read_text("utf-8") == text.replace("bodies:\n", ids)


def test_a_block_of_text_keeps_the_spaces_that_mean_something() -> None:
    text = "a: |\n  one  \n  two\nb: c  \n"
    assert tidy_yaml(text, "a.yml").text == text


def test_spaces_that_break_a_line_of_markdown_are_kept() -> None:
    assert (
        tidy_page("\ufeff---\r\ntitle: A  \r\n---\r\none  \r\ntwo", "a.md").text == "---\ntitle: A\n---\none  \ntwo\n"
    )


PIECES = st.sampled_from(
    [
        "a: ",
        "- ",
        "  ",
        "\n",
        "\n  ",
        "\n    ",
        "\t",
        "b",
        ": c",
        " #d",
        "# e",
        "'",
        '"',
        "[[x]]",
        "{",
        "}",
        ", ",
        "*",
        "&",
        "|",
        ">",
        "é",
        "\u00a0",
        "\r\n",
        "!",
        "%",
    ]
)


@settings(
    max_examples=300, deadline=None, derandomize=True, database=None, suppress_health_check=[HealthCheck.too_slow]
)
@given(st.lists(PIECES, max_size=25).map("".join))
def test_whatever_is_read_is_read_alike_in_order(text: str) -> None:
    tidied = tidy_yaml(text, "a.yml").text
    parsed = parse_yaml(text.replace("\r\n", "\n"), "a.yml")
    if parsed.node is not None:
        assert said_in(tidied) == said_in(text)
    assert tidy_yaml(tidied, "a.yml").text == tidied
    mended = mend_yaml(tidied, "a.yml", ("da", "en")).text
    assert mend_yaml(mended, "a.yml", ("da", "en")).text == mended
    if parsed.node is not None and not parsed.problems:
        assert mended == tidied


@settings(max_examples=300, deadline=None, derandomize=True, database=None)
@given(st.lists(PIECES, max_size=25).map("".join))
def test_a_page_keeps_its_words(text: str) -> None:
    tidied = tidy_page(text, "a.md").text
    assert tidied.split() == text.removeprefix("\ufeff").split()
    assert tidy_page(tidied, "a.md").text == tidied
