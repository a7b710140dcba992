"""What is new is well-formed in all languages, at its place, beside everything that was there, and passes the check."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from mkdocs_strategy.pipeline import prepare
from mkdocs_strategy.sources.insertion import scalar, with_item
from tests.cli.test_check import Run
from tests.conftest import ROOT
from tests.editing.test_fix import files

GIVEN = {
    "sub-strategy": ["--name", "{0}=Nova", "--name", "en=New: one, two"],
    "initiative": ["--name", "{0}=Nova", "--name", "en=New"],
    "decision": ["--name", "{0}=Nova", "--name", "en=New", "--date", "2026-05", "--outcome", "notes"],
    "deck": ["--name", "{0}=Nova", "--name", "en=New", "--event-date", "2026-05", "--slot", "10"],
    "term": ["--name", "{0}=nova", "--name", "en=aardvark", "--text", 'en=A word: "this" one.'],
}
REAL = {"initiative": ["--in", "di-focus-data"], "deck": ["--speaker", "simon-norregaard-jensen"]}
SMALL = {"initiative": ["--in", "school-devices"], "deck": ["--speaker", "zofia-lis"]}


@pytest.fixture
def real(tmp_path: Path) -> Path:
    for name in ("content", "schemas"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    return tmp_path


def lines(data: bytes) -> list[str]:
    return data.decode().split("\n")


def nothing_lost(before: dict[str, bytes], after: dict[str, bytes]) -> None:
    """Every file is there, and holds every line it held in the same order."""
    for name, data in before.items():
        if after[name] == data or (name.endswith("strategy.yml") and b"areas: [" in data):
            continue
        remaining = iter(lines(after[name]))
        assert all(line in remaining for line in lines(data)), name


@pytest.mark.parametrize("kind", GIVEN)
def test_in_the_real_content(kind: str, real: Path) -> None:
    before = files(real)
    run = Run("new", kind, "--no-input", *(one.format("da") for one in GIVEN[kind]), *REAL.get(kind, []), cwd=real)
    assert (run.status, run.err) == (0, "")
    nothing_lost(before, files(real))
    check = Run("check", cwd=real)
    assert check.status == 0, check.out
    assert {line.rpartition("[")[2] for line in check.out.splitlines()} <= {"to-do]"}


@pytest.mark.parametrize("kind", GIVEN)
def test_in_the_small_organisation(kind: str, small: Path) -> None:
    before = files(small)
    run = Run("new", kind, "--no-input", *(one.format("pl") for one in GIVEN[kind]), *SMALL.get(kind, []), cwd=small)
    assert (run.status, run.err) == (0, "")
    nothing_lost(before, files(small))
    check = Run("check", cwd=small)
    assert check.status == 0, check.out


def test_a_new_sub_strategy_has_its_file_its_place_and_its_pages(real: Path) -> None:
    Run("new", "sub-strategy", "--no-input", "--name", "da=Forskning", "--name", "en=Research", cwd=real)
    assert (real / "content" / "data" / "sub-strategies" / "research.yml").read_text("utf-8") == (
        "# yaml-language-server: $schema=../../../schemas/sub-strategies.schema.json\n"
        "id: research\n"
        "name: {da: Forskning, en: Research}\n"
        "status: mandated\n"
        "title: {da: TODO, en: TODO}\n"
        "summary: {da: TODO, en: TODO}\n"
    )
    assert "  - it-infrastructure\n  - research\n" in (real / "content" / "data" / "strategy.yml").read_text("utf-8")
    assert "delstrategier/it-infrastructure.md\n      - delstrategier/research.md\n" in (real / "mkdocs.yml").read_text(
        "utf-8"
    )
    plan = prepare(real / "content").plan
    pages = [page for page in plan.pages if page.path == "delstrategier/research.md"]
    assert [page.language for page in pages] == ["da", "en"]
    assert [one.id for one in pages[0].headings] == [one.id for one in pages[1].headings]


@pytest.mark.slow
def test_a_site_with_new_things_is_built_strictly(real: Path) -> None:
    for kind, given in GIVEN.items():
        Run("new", kind, "--no-input", *(one.format("da") for one in given), *REAL.get(kind, []), cwd=real)
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-q", "-d", str(real / "site")]
    subprocess.run(command, cwd=real, check=True, timeout=300)


def test_a_term_stands_in_the_order_of_ids(real: Path) -> None:
    Run("new", "term", "--no-input", *(one.format("da") for one in GIVEN["term"]), cwd=real)
    ids = [term.id for term in prepare(real / "content").plan.terms]
    assert ids[0] == "term-aardvark"
    assert ids == sorted(ids)


def test_questions_are_asked_in_danish(real: Path) -> None:
    answers = "Ord\nWord\nEt ord.\nA word.\n\n\n"
    done = subprocess.run(
        [Path(sys.executable).with_name("strategy"), "new", "term", "--lang", "da"],
        input=answers.encode(),
        cwd=real,
        capture_output=True,
        check=True,
    )
    said = done.stdout.decode()
    assert said.startswith("Hvad det hedder (da): Hvad det hedder (en): Hvad det betyder her (da)")
    glossary = (real / "content" / "data" / "glossary.yml").read_text("utf-8").splitlines()
    line = glossary.index("  - id: term-word") + 1
    assert said.endswith(f"content/data/glossary.yml:{line}:1: skrev 'term-word'.\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ("term", "--name", "en=X", "--id", "clinic"),
            "'clinic' is taken, at content/data/sub-strategies/clinic.yml:2:5.",
        ),
        (("term", "--name", "X"), "'X' does not say its language. Write LANG=WORDS, with one of: da, en."),
        (("term", "--name", "en=X", "--type", "wrd"), "'wrd' is not a choice for 'type'."),
        (("initiative", "--name", "en=X", "--in", "di-focus-dat"), "'di-focus-dat' is not the id of a focus area."),
        (("decision", "--name", "en=X"), "--date is missing."),
        (("decision", "--name", "en=X", "--date", "May"), "'May' is not a date."),
        (("term",), "--name is missing."),
        (("initiative", "--in", "di-focus-dat"), "Did you mean 'di-focus-data'?"),
        (
            (
                "decision",
                "--name",
                "en=X",
                "--date",
                "2026",
                "--outcome",
                "notes",
                "--source",
                "comittee-minutes-2025-11-20",
            ),
            "Did you mean 'committee-minutes-2025-11-20'?",
        ),
        (("initiative", "--name", "en=X", "--section", "Y", "--in", "di-focus-data"), "--section goes with --source"),
        (
            ("deck", "--name", "en=X", "--event-date", "2026", "--slot", "1", "--speaker", "nobody"),
            "Nothing was written",
        ),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(real: Path, arguments: tuple[str, ...], said: str) -> None:
    before = files(real)
    run = Run("new", *arguments, "--no-input", cwd=real)
    assert (run.status, run.out) == (2, "")
    assert said in run.err
    assert files(real) == before


def test_a_file_that_is_there_is_not_written_over(real: Path) -> None:
    (real / "content" / "da" / "delstrategier" / "research.md").write_text("Mit.\n", "utf-8")
    run = Run("new", "sub-strategy", "--no-input", "--name", "en=Research", cwd=real)
    assert run.status == 2
    assert "already. Nothing was written" in run.err


ITEM = ["id: c", "name: C"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "l:\n  - id: c\n    name: C\n"),
        ("k: 1\n", "k: 1\nl:\n  - id: c\n    name: C\n"),
        ("l: []\n", "l:\n  - id: c\n    name: C\n"),
        ("l:\n- id: a\n# end\n", "l:\n- id: a\n- id: c\n  name: C\n# end\n"),
        ("l:\n  - id: a\n\n  - id: b\n\nk: 1\n", "l:\n  - id: a\n\n  - id: b\n\n  - id: c\n    name: C\n\nk: 1\n"),
        (
            "l:\n  - id: a\n    t: |\n      x\n\n# k\nk: 1\n",
            "l:\n  - id: a\n    t: |\n      x\n  - id: c\n    name: C\n\n# k\nk: 1\n",
        ),
        ("l:\n  - id: b", "l:\n  - id: b\n  - id: c\n    name: C\n"),
        (
            "l:\n  - {id: b, t: {da: x,\n      en: y}}  # why\n",
            "l:\n  - {id: b, t: {da: x,\n      en: y}}  # why\n  - id: c\n    name: C\n",
        ),
    ],
)
def test_an_item_goes_to_the_end_of_its_list(before: str, after: str) -> None:
    assert with_item(before, ["l"], ITEM) == after


def test_an_item_goes_to_its_place_in_the_order() -> None:
    before = "l:\n  # the first\n  - id: a\n  # the last\n  - id: d\n"
    assert with_item(before, ["l"], ITEM, by_id=True) == (
        "l:\n  # the first\n  - id: a\n  - id: c\n    name: C\n  # the last\n  - id: d\n"
    )


def test_a_word_goes_into_brackets() -> None:
    assert with_item("l: [a, b]  # two\n", ["l"], ["c"]) == "l: [a, b, c]  # two\n"
    assert with_item("l: []\n", ["l"], ["c"]) == "l: [c]\n"


@pytest.mark.parametrize(
    "words",
    [
        "a",
        "a: b",
        "a, b",
        "#a",
        "a #b",
        "'a'",
        '"a"',
        "[[x]] y",
        "- a",
        "yes",
        "12",
        "*a",
        "a \"b\" 'c'",
        "a\\b",
        "%",
        "é ø",
        "!x",
    ],
)
def test_words_are_read_as_they_were(words: str) -> None:
    written = scalar(words)
    assert yaml.load(f"{{k: {written}, l: m}}", yaml.BaseLoader) == {"k": words, "l": "m"}


def test_a_wrong_answer_is_asked_again_and_no_answer_is_lost(real: Path) -> None:
    answers = ["Rådet godkender", "The Council approves", "Det blev godkendt.", "It was approved."]
    answers += ["i marts", "2026-03-23", "approved", "approves", "regional-counsil", "regional-council", "clinic"]
    answers += [
        "minutes-2026",
        "99",
        "committee-minutes-2025-11-20",
        "Punkt 2: Klinikken",
        "strategy-approved",
        "council-approves",
    ]
    run = subprocess.run(
        [Path(sys.executable).with_name("strategy"), "new", "decision", "--lang", "en"],
        cwd=real,
        input="".join(f"{one}\n" for one in answers),
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    refused = [re.sub(r":\d+:\d+", "", one) for one in re.findall(r"Error: (.+)", run.stdout)]
    assert refused == [
        "'i marts' is not a date. Write 2025-11-20, 2025-11 or 2025.",
        "'approved' is not a choice for 'outcome'. Choose one of: approves, recommends, revises, notes, grants, "
        "discusses, not-stated.",
        "'regional-counsil' is not the id of anything. Did you mean 'regional-council'?",
        "'minutes-2026' is not the id of a source. Take one from sources.yml, write the document there first, or say 'not-stated'.",
        "'99' is not the id of a source. Take one from sources.yml, write the document there first, or say 'not-stated'.",
        "'strategy-approved' is taken, at content/data/decisions.yml. Choose another: --id strategy-approved-2",
    ]
    written = (real / "content" / "data" / "decisions.yml").read_text("utf-8").splitlines()
    line = written.index("  - id: council-approves") + 1
    assert run.stdout.endswith(f"content/data/decisions.yml:{line}:1: wrote 'council-approves'.\n")
    assert written[line : line + 7] == [
        "    name: {da: Rådet godkender, en: The Council approves}",
        "    date: 2026-03-23",
        "    outcome: approves",
        "    body: regional-council",
        "    about: [clinic]",
        "    text: {da: Det blev godkendt., en: It was approved.}",
        '    source: [{document: committee-minutes-2025-11-20, section: "Punkt 2: Klinikken"}]',
    ]
    assert Run("check", cwd=real).err == "No problems found.\n"


def test_a_document_is_picked_from_the_list_of_sources(real: Path) -> None:
    answers = "Åbne datadage\nOpen data days\nAfdelingerne viser.\nDepartments show.\n2\n\nopen-data-days\n"
    run = subprocess.run(
        [Path(sys.executable).with_name("strategy"), "new", "initiative", "--in", "di-focus-data", "--lang", "da"],
        cwd=real,
        input=answers,
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    known = [one.id for one in prepare(real / "content").plan.sources]
    listed = re.findall(r"^ +(\d+)  (\S+) ", run.stdout, re.MULTILINE)
    assert listed == [(str(number), one) for number, one in enumerate(known, 1)]
    initiative = prepare(real / "content").plan.things["open-data-days"]
    assert [(one.document.id, one.section) for one in initiative.source] == [(known[1], None)]


def test_what_no_document_states_has_no_source(real: Path) -> None:
    given = ["--name", "da=Nyt", "--name", "en=New", "--in", "di-focus-data", "--source", "not-stated"]
    assert Run("new", "initiative", "--no-input", *given, "--id", "new-one", cwd=real).status == 0
    assert prepare(real / "content").plan.things["new-one"].source == ()
