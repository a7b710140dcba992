"""`strategy check` in other languages and forms, what a change touched first, and `strategy explain`."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest

from mkdocs_strategy.problems import Location, Problem, Severity, problem
from mkdocs_strategy.render.annotations import SHOWN, by_weight, job_summary
from mkdocs_strategy.render.junit import junit
from mkdocs_strategy.render.reference import entries
from mkdocs_strategy.render.report import report
from tests.checks.test_cases import CASES, assembled
from tests.cli.test_check import Run

CASE = "unknown_reference_on_a_page_is_reported"
DANISH = "content/da/index.md:7:6: '[[skolen]]' henviser til ingenting. Mente du 'school'? [unknown-reference]"


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    assembled(CASES / CASE, tmp_path / "content")
    return tmp_path


@pytest.fixture
def repository(broken: Path) -> Path:
    """The broken content, of which the English page is committed and the Danish one was changed since."""
    danish = broken / "content" / "da" / "index.md"
    now = danish.read_text("utf-8")
    danish.write_text(now.replace("[[skolen]]", "skolen"), "utf-8")
    for command in (
        "init -q .",
        "add -A",
        "-c user.name=a -c user.email=a@b -c commit.gpgsign=false commit -qm one",
    ):
        subprocess.run(["git", *command.split()], cwd=broken, check=True)
    danish.write_text(now, "utf-8")
    return broken


@pytest.mark.parametrize(
    ("environment", "danish"),
    [
        ({"LC_ALL": "da_DK.UTF-8"}, True),
        ({"LC_ALL": "", "LC_MESSAGES": "da_DK.UTF-8", "LANG": "en_GB.UTF-8"}, True),
        ({"LC_ALL": "", "LC_MESSAGES": "", "LANG": "da"}, True),
        ({"LC_ALL": "C.UTF-8", "LANG": "da_DK.UTF-8"}, False),
        ({"LC_ALL": "de_DE.UTF-8"}, False),
    ],
)
def test_the_environment_says_which_language(broken: Path, environment: dict[str, str], danish: bool) -> None:
    run = Run("check", cwd=broken, **environment)
    assert (run.out.splitlines()[0] == DANISH) is danish
    assert run.err == ("4 problemer i 2 filer.\n" if danish else "4 problems in 2 files.\n")


def test_an_option_goes_before_the_environment(broken: Path) -> None:
    assert Run("check", "--lang", "da", cwd=broken).out.splitlines()[0] == DANISH
    assert "refers to nothing" in Run("check", "--lang", "en", cwd=broken, LC_ALL="da_DK.UTF-8").out


def test_what_a_change_touched_comes_first(repository: Path) -> None:
    run = Run("check", "--changed", "HEAD", cwd=repository)
    assert run.status == 1
    lines = run.out.splitlines()
    assert lines[0] == "In what this change touched:"
    assert lines[1].startswith("content/da/index.md:7:6: ")
    assert lines[3:5] == ["", "Elsewhere:"]
    assert [line.partition(":")[0] for line in lines[5:]] == ["content/en/index.md"] * 2


def test_a_file_that_git_does_not_know_is_touched(repository: Path) -> None:
    (repository / "content" / "en" / "new.md").write_text("# New\n", "utf-8")
    found = json.loads(Run("check", "--changed", "HEAD", "--format", "json", cwd=repository).out)["problems"]
    assert {one["file"]: one["touched"] for one in found} == {
        "content/da/index.md": "line",
        "content/en/new.md": "line",
        "content/en/index.md": "no",
    }


def test_a_base_that_is_not_there_is_wrong_use(repository: Path) -> None:
    run = Run("check", "--changed", "nowhere", cwd=repository)
    assert (run.status, run.out) == (2, "")
    assert run.err.startswith("strategy: There is no revision 'nowhere' here.")


def test_sarif_says_rule_place_and_words(broken: Path) -> None:
    run = Run("check", "--format", "sarif", "--lang", "da", cwd=broken)
    (only,) = json.loads(run.out)["runs"]
    assert run.status == 1
    assert [rule["id"] for rule in only["tool"]["driver"]["rules"]] == ["unknown-reference"]
    first = only["results"][0]
    assert first["message"]["text"] == "'[[skolen]]' henviser til ingenting. Mente du 'school'?"
    assert (first["ruleId"], first["ruleIndex"], first["level"]) == ("unknown-reference", 0, "error")
    assert first["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "content/da/index.md"},
                "region": {"startLine": 7, "startColumn": 6},
            }
        }
    ]
    prints = [one["partialFingerprints"]["strategyCheck/v1"] for one in only["results"]]
    assert len(set(prints)) == len(prints) == 4


def test_sarif_of_a_file_with_a_space_is_a_uri() -> None:
    found = problem(Location("content/da/mål og midler.md"), "empty-file", "the file is empty. Write its content.")
    uri = json.loads(report([found], "sarif"))["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert uri["artifactLocation"]["uri"] == "content/da/m%C3%A5l%20og%20midler.md"


def test_junit_is_a_suite_for_each_file(broken: Path) -> None:
    root = ElementTree.fromstring(Run("check", "--format", "junit", cwd=broken).out)
    assert root.attrib == {"tests": "4", "failures": "4", "errors": "0"}
    assert [(suite.get("name"), len(suite)) for suite in root] == [
        ("content/da/index.md", 2),
        ("content/en/index.md", 2),
    ]
    failure = root[0][0].find("failure")
    assert failure is not None
    assert failure.get("message") == "'[[skolen]]' refers to nothing. Did you mean 'school'?"


def test_junit_of_nothing_wrong_is_a_test_that_passed() -> None:
    root = ElementTree.fromstring(junit([]))
    assert (root.get("tests"), root.get("failures")) == ("1", "0")


def test_junit_holds_what_xml_cannot() -> None:
    found = problem(Location("a.yml"), "odd", "'{words}' & <more>. Mend it.", words='a\x00\ud800"')
    assert ElementTree.fromstring(junit([found]))[0][0][0].get("message") == "'a��\"' & <more>. Mend it."


def made(code: str, line: int, severity: Severity = Severity.ERROR) -> Problem:
    return Problem(Location("a.yml", line), code, "wrong. Mend it.", (), severity)


def test_errors_come_before_notes_and_one_of_each_code_before_the_second_of_any() -> None:
    problems = [made("a", 1), made("a", 2), made("note", 3, Severity.NOTE), made("b", 4), made("a", 5)]
    assert [(one.code, one.at.line) for one in by_weight(problems)] == [
        ("a", 1),
        ("b", 4),
        ("a", 2),
        ("a", 5),
        ("note", 3),
    ]


def test_ten_are_annotated_and_the_others_are_lines_of_the_log() -> None:
    lines = report([made("a", line) for line in range(1, 15)], "github", every_place=True).splitlines()
    assert [line.startswith("::error ") for line in lines] == [True] * SHOWN + [False] * 4
    assert lines[-1] == "a.yml:14:1: wrong. Mend it. [a]"


def test_the_page_of_a_run_holds_them_all(broken: Path) -> None:
    page = broken / "summary.md"
    page.write_text("before\n", "utf-8")
    Run("check", "--format", "github", cwd=broken, GITHUB_STEP_SUMMARY=str(page))
    text = page.read_text("utf-8")
    assert text.startswith("before\n## Check of the content\n\n| Where | What is wrong, and the way out |\n")
    assert text.count("\n| `content/") == 4
    assert "'\\[\\[skolen\\]\\]' refers to nothing." in text


def test_a_summary_of_nothing_is_empty() -> None:
    assert job_summary([]) == ""


@pytest.mark.parametrize("language", ["en", "da"])
def test_every_code_is_explained(broken: Path, language: str) -> None:
    from mkdocs_strategy.render.reference import explained

    bad = {"en": "  Bad: ", "da": "  Forkert: "}[language]
    for code in entries():
        text = explained(code, language)
        assert text.startswith(f"{code}\n\n")
        assert bad in text, code


def test_explain_in_danish(broken: Path) -> None:
    run = Run("explain", "sum-differs", "--lang", "da", cwd=broken)
    assert (run.status, run.err) == (0, "")
    assert run.out == (
        "sum-differs\n\nEn oplyst total er summen af sine linjer, til mindste mønt.\n\n"
        "  Forkert:  poster på 7 og 5 millioner DKK med `lines_total: 12.5 million DKK`.\n"
        "  Rigtigt:  `lines_total: 12 million DKK`.\n"
    )


def test_an_unknown_code_gets_the_nearest(broken: Path) -> None:
    run = Run("explain", "sum-difers", cwd=broken)
    assert (run.status, run.out, run.err) == (
        2,
        "",
        "strategy: There is no code 'sum-difers'. Did you mean 'sum-differs'?\n",
    )
