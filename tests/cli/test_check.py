"""`strategy check` as a person or a program runs it: what it prints, in which form, and its exit status."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.checks.test_cases import CASES, assembled

CASE = "unknown_reference_on_a_page_is_reported"


class Run:
    """A finished run of the program."""

    def __init__(self, *arguments: str, cwd: Path, **environment: str) -> None:
        done = subprocess.run(
            [Path(sys.executable).with_name("strategy"), *arguments],
            cwd=cwd,
            env={**os.environ, "LC_ALL": "C.UTF-8", **environment},
            capture_output=True,
            check=False,
            timeout=60,
        )
        self.status = done.returncode
        self.out = done.stdout.decode()
        self.err = done.stderr.decode()


@pytest.fixture
def fine(tmp_path: Path) -> Path:
    assembled(CASES / "a_plan_in_order_has_no_problems", tmp_path / "content")
    return tmp_path


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    assembled(CASES / CASE, tmp_path / "content")
    return tmp_path


def test_all_is_well(fine: Path) -> None:
    run = Run("check", cwd=fine)
    assert (run.status, run.out, run.err) == (0, "", "No problems found.\n")


def test_text_is_the_lines_of_the_case_and_a_count(broken: Path) -> None:
    run = Run("check", cwd=broken)
    assert run.status == 1
    assert run.out == (CASES / CASE / "expected" / "problems.txt").read_text("utf-8")
    assert run.err == "4 problems in 2 files.\n"


def test_what_is_wrong_at_many_places_is_shown_at_each_when_asked(tmp_path: Path) -> None:
    assembled(CASES / "the_same_problem_at_many_places_is_folded", tmp_path / "content")
    some, every = Run("check", cwd=tmp_path), Run("check", "--all", cwd=tmp_path)
    assert (len(some.out.splitlines()), len(every.out.splitlines())) == (8, 9)
    assert some.err == every.err == "9 problems in 2 files.\n"


def test_json_holds_every_problem(broken: Path) -> None:
    run = Run("check", "--format", "json", cwd=broken)
    assert (run.status, run.err) == (1, "")
    assert json.loads(run.out) == {
        "problems": [
            {
                "file": file,
                "line": line,
                "column": column,
                "severity": "error",
                "code": "unknown-reference",
                "message": message,
            }
            for file, line, column, message in [
                ("content/da/index.md", 7, 6, "'[[skolen]]' refers to nothing. Did you mean 'school'?"),
                ("content/da/index.md", 7, 20, "'[[digital-bord]]' refers to nothing. Did you mean 'digital-board'?"),
                ("content/en/index.md", 9, 3, "'[[schol]]' refers to nothing. Did you mean 'school'?"),
                ("content/en/index.md", 9, 15, "'[[schol]]' refers to nothing. Did you mean 'school'?"),
            ]
        ]
    }


def test_json_of_nothing_wrong_is_an_empty_list(fine: Path) -> None:
    run = Run("check", "--format", "json", cwd=fine)
    assert (run.status, json.loads(run.out), run.err) == (0, {"problems": []}, "")


def test_github_gets_an_annotation_for_each_problem(broken: Path) -> None:
    run = Run("check", "--format", "github", cwd=broken)
    assert (run.status, run.err) == (1, "")
    assert run.out.splitlines()[:2] == [
        "::error file=content/da/index.md,line=7,col=6,title=unknown-reference::"
        "'[[skolen]]' refers to nothing. Did you mean 'school'?",
        "::error file=content/da/index.md,line=7,col=20,title=unknown-reference::"
        "'[[digital-bord]]' refers to nothing. Did you mean 'digital-board'?",
    ]
    assert len(run.out.splitlines()) == 4


def test_another_folder_can_be_named(broken: Path) -> None:
    run = Run("check", "--content", str(broken / "content"), cwd=broken.parent)
    assert run.status == 1
    assert run.out.splitlines()[0].startswith(f"{broken.name}/content/da/index.md:7:6: ")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("check", "--content", "nowhere"), "strategy: There is no content folder 'nowhere'."),
        (("check", "--format", "xml"), "'xml' is not one of 'text', 'json', 'github', 'gitlab', 'sarif', 'junit'."),
        (("check", "--colour"), "--colour"),
        (("chek",), "No such command 'chek'."),
        (("build", "--config", "nowhere.yml"), "strategy: There is no 'nowhere.yml'."),
        (("readability", "--lang", "xx"), "strategy: There is no 'xx' edition. The languages are: da, en."),
    ],
)
def test_wrong_use_is_told_apart_from_problems(fine: Path, arguments: tuple[str, ...], said: str) -> None:
    run = Run(*arguments, cwd=fine)
    assert (run.status, run.out) == (2, "")
    assert said in run.err
    assert "Traceback" not in run.err


def test_help_and_version(fine: Path) -> None:
    assert Run("--version", cwd=fine).out.startswith("strategy, version ")
    run = Run("check", "-h", cwd=fine)
    assert run.status == 0
    assert "Exits with 0 when all is well, 1 when there are problems, 2 when the command itself is wrong." in " ".join(
        run.out.split()
    )


def test_letters_a_terminal_cannot_show_do_not_stop_the_program(broken: Path) -> None:
    (broken / "content" / "da" / "index.md").write_text("# Strategien\n\nOm [[ąę]].\n", "utf-8")
    run = Run("check", cwd=broken, PYTHONIOENCODING="cp1252")
    assert run.status == 1
    assert r"content/da/index.md:3:4: '[[\u0105\u0119]]' refers to nothing." in run.out
    assert "Traceback" not in run.err
    as_json = json.loads(Run("check", "--format", "json", cwd=broken, PYTHONIOENCODING="cp1252").out)
    assert "'[[ąę]]' refers" in as_json["problems"][1]["message"]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not have such names")
def test_a_name_that_is_no_text_does_not_stop_the_program(fine: Path) -> None:
    with open(os.fsencode(fine / "content" / "data") + b"/\xff.yml", "w") as file:  # noqa: PTH123
        file.write("a: b\n")
    run = Run("check", cwd=fine)
    assert run.status == 1
    assert "content/data/\ufffd.yml:1:1: the name '\ufffd.yml' is not UTF-8." in run.out
    assert "Traceback" not in run.err


def test_a_pipe_that_closes_early_leaves_no_traceback(broken: Path) -> None:
    command = f"'{Path(sys.executable).with_name('strategy')}' check | true"
    done = subprocess.run(["sh", "-c", command], cwd=broken, capture_output=True, check=False, timeout=60)
    assert b"Traceback" not in done.stderr


def test_the_same_content_gives_the_same_lines_whatever_the_order_of_sets(broken: Path) -> None:
    runs = {Run("check", cwd=broken, PYTHONHASHSEED=seed).out for seed in ("0", "1", "2")}
    assert len(runs) == 1


def test_from_within_the_folder(broken: Path) -> None:
    run = Run("check", "--content", ".", cwd=broken / "content")
    assert run.out.splitlines()[0].startswith("da/index.md:7:6: ")
