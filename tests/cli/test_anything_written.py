"""Whatever an editor writes, as YAML, above a page or in a reference: never an exception, and every problem has a place.

`test_any_input` breaks what is well written at single letters; here whole values, keys, pages and references are made up,
from what the model knows and what it does not.
"""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from mkdocs_strategy.cli import main
from mkdocs_strategy.model.figures import FIGURES
from mkdocs_strategy.model.page import FrontMatter
from mkdocs_strategy.model.parts import PARTS
from mkdocs_strategy.model.record import Record, content_fields, key_of
from mkdocs_strategy.pipeline import expanded, heading_and_title, prepare, view_of
from mkdocs_strategy.problems import Problem
from mkdocs_strategy.render.messages import LANGUAGES
from mkdocs_strategy.render.report import report
from mkdocs_strategy.sources.layout import FILES, FOLDERS
from tests.checks.test_cases import CASES, assembled
from tests.redline.repository import git

FUZZ = settings(
    max_examples=150,
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    database=None,
)


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small strategy in a repository, which commands are run in."""
    monkeypatch.chdir(tmp_path)
    assembled(CASES / "a_plan_in_order_has_no_problems", Path("content"))
    return Path("content")


# What is asked of every outcome


def all_is_placed(content: Path) -> None:
    """Check, report in every language and expand every page; each problem is at a place that an editor can go to."""
    publication = prepare(content)
    for language in LANGUAGES:
        report(publication.problems, "text", language=language)
    assert [found for found in publication.problems if not is_placed(found)] == []
    for page in publication.plan.pages:
        view = view_of(publication.editions[page.language], page.path, str, str)
        heading_and_title(view)
        expanded(page.body, view)


def is_placed(found: Problem) -> bool:
    """Whether a file is there with a line and a column up to its end; or is missing, and a folder to put it in is there."""
    file, line, column = found.at
    if not file.startswith("content"):
        return False
    if not Path(file).is_file():
        return (line, column) == (1, 1)
    # Lines as programs count them for editing.
    lines = re.split(r"\r\n|\r|\n", Path(file).read_text("utf-8-sig", errors="replace"))
    return 1 <= line <= len(lines) and 1 <= column <= len(lines[line - 1]) + 1


# YAML


def records() -> dict[str, type[Record]]:
    """The record in each data file, by the file."""
    folders = {f"{folder}/school.yml": record for folder, record in FOLDERS.items()}
    return {**FILES, **folders}


def keys_of(record: type[Record]) -> list[str]:
    return [key_of(one) for one in content_fields(record)]


def classes() -> list[type[Record]]:
    waiting, found = [Record], []
    while waiting:
        found += [cls := waiting.pop()]
        waiting += cls.__subclasses__()
    return found


KEYS = sorted({key for cls in classes() for key in keys_of(cls)})
WORDS = [
    *(
        "school",
        "e-school",
        "town-council",
        "da",
        "en",
        "xx",
        "",
        " ",
        "~",
        "null",
        "yes",
        "2025",
        "2025/2028",
        "2025-02-30",
    ),
    *(
        "5 million DKK",
        "28,6 mio. kr.",
        "-1 DKK",
        "9" * 400,
        "1e999",
        "0x1F",
        ".nan",
        "[[school]]",
        "[[=school]]",
        "[[",
        "]]",
    ),
    *(
        "::areas",
        "TODO",
        "x" * 300,
        "a: b",
        "# x",
        "\t",
        "é\u0301",
        "\u2028",
        "\u200b",
        "\U0001f600",
        "../../etc",
        "a.md#b",
        "@a",
    ),
]
scalars = (
    st.sampled_from(WORDS)
    | st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.dates()
    | st.datetimes()
    | st.binary(max_size=8)
    | st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)
)
named = st.sampled_from([*KEYS, "id", "name", "da", "en", "text", "source", "", "Id", "<<"]) | scalars
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(named, inner, max_size=5),
    max_leaves=12,
)


def as_yaml(value: Any, flow: bool) -> str:
    return str(yaml.safe_dump(value, allow_unicode=True, default_flow_style=flow or None, sort_keys=False))


@FUZZ
@given(data=st.data(), name=st.sampled_from(sorted(records())), flow=st.booleans())
def test_any_values_under_known_keys(data: st.DataObject, name: str, flow: bool, content: Path) -> None:
    given_keys = st.fixed_dictionaries({}, optional=dict.fromkeys(keys_of(records()[name]), values))
    file = content / "data" / name
    before = file.read_bytes() if file.is_file() else None
    file.parent.mkdir(exist_ok=True)
    file.write_text(as_yaml(data.draw(given_keys | values), flow), "utf-8")
    all_is_placed(content)
    file.unlink() if before is None else file.write_bytes(before)


AWKWARD = [
    "&a [*a]",
    "a: &a {b: *a}",
    "a: &x 1\nb: *y",
    "<<: {id: school}",
    "a: !!python/object:os.system x",
    "a: !!binary x",
    "a: !!set {x, y}",
    "a: !!timestamp x",
    "a: !own x",
    "? [a, b]\n: c",
    "? {a: b}\n: c",
    "a: |\n  x\n b",
    "a: >9\n  x",
    "%YAML 9.9\n---\na: b",
    "--- a\n--- b",
    "a: 'x\n\n  y'",
    'a: "\\x"',
    'a: "\\ud800"',
    "a: \\",
    "[" * 300,
    "{a: " * 300,
    "- " * 300,
    "a:\n" + "".join(f"{' ' * depth}b:\n" for depth in range(1, 300)),
    "a: &a [x, x]\nb: &b [*a, *a]\n"
    + "".join(f"c{n}: &c{n} [*{'b' if not n else f'c{n - 1}'}, *b]\n" for n in range(60)),
]


@pytest.mark.parametrize("written", AWKWARD)
@pytest.mark.parametrize(
    "name", ["strategy.yml", "budget.yml", "sub-strategies/school.yml", "wording.yml", "reviewers.yml"]
)
def test_yaml_that_few_write(written: str, name: str, content: Path) -> None:
    (content / "data" / name).write_text(written + "\n", "utf-8")
    all_is_placed(content)


# Pages and references

IDS = [
    "school",
    "town-council",
    "nothing",
    "school.",
    "School",
    "e school",
    "*",
    "=school",
    "school|x",
    "school#x",
    "\u00e6",
]
FIGURE_NAMES = sorted({name for names in FIGURES.values() for name in names})
ids = st.sampled_from(IDS) | st.text("abæ-. =|[]{}#\\`*", max_size=8)
references = st.builds(
    "{}{}{}{}{}{}".format,
    st.sampled_from(["[[", "[[=", "[", "[[[", "\\[[", "`[[", "![["]),
    ids,
    st.sampled_from(["", ".", ".x", *(f".{name}" for name in FIGURE_NAMES)]),
    st.sampled_from(["", "|", "|words", "|[[school]]", "|a|b", "|`x`"]),
    st.sampled_from(["]]", "]", "]]]", "", "]](x)", "]]{#y}", "]\n]"]),
    st.sampled_from(["", "`", "\n", " "]),
)
parts = st.builds(
    "{}{}{} {}{}\n".format,
    st.sampled_from(["\n::", "::", " ::", "\n: :", "\n:::"]),
    st.sampled_from([*(part.name for part in PARTS), "nothing", ""]),
    st.sampled_from(["", "[x]", "{.y}"]),
    ids,
    st.sampled_from(
        ["", " by=year", " list=context", " by", " =x", " by=year by=line", ' a="b c"', " projection=99999"]
    ),
)
blocks = st.sampled_from(
    [
        *(
            "# A\n",
            "## A {#a}\n",
            "## A {#a}\n## B {#a}\n",
            "## {#}\n",
            "###### \n",
            "A\n===\n",
            "```\n",
            "~~~ x\n",
            "<!--",
            "-->",
        ),
        *(
            "| a | b |\n|---|---|\n| [[school]] | ::areas |\n",
            "- x\n    - [[school]]\n",
            "> ::areas\n",
            "<div>\n::areas\n</div>\n",
        ),
        *(
            "[a](school.md#x)",
            "![](x.png)",
            "[a]: b\n",
            "[^1]",
            "[^1]: [[school]]\n",
            "5 mio. kr. i 2026 ",
            "<<<<<<< x\n",
            "\u00a0",
            "\r",
        ),
    ]
)
bodies = st.lists(references | parts | blocks | st.text(max_size=10), max_size=8).map("".join)
front = st.fixed_dictionaries({}, optional=dict.fromkeys(keys_of(FrontMatter), values)) | values


@FUZZ
@given(front=front, body=bodies, fence=st.sampled_from(["---\n", "---\n\n", "--- \n", "...\n", "----\n", ""]))
@example(front={"about": "school", "title": "[[school]]"}, body="", fence="---\n")
def test_any_page(front: Any, body: str, fence: str, content: Path) -> None:
    page = f"---\n{as_yaml(front, False)}{fence}{body}"
    for name in ("da/school.md", "en/index.md"):
        (content / name).write_text(page, "utf-8", errors="replace", newline="")
    all_is_placed(content)


@FUZZ
@given(words=st.lists(references | blocks | st.text(max_size=6), max_size=4).map("".join))
def test_any_references_in_the_data(words: str, content: Path) -> None:
    file = content / "data" / "sub-strategies" / "school.yml"
    before = file.read_text("utf-8")
    text = {"text": {"da": words, "en": words}, "source": [{"document": words}]}
    added = {"context": [text], "relations": [{"to": words, "type": "uses"}], "actors": [words, "town-council"]}
    file.write_text(before + as_yaml(added, False), "utf-8")
    all_is_placed(content)
    file.write_text(before, "utf-8")


# Commands

BROKEN = {
    "nothing readable": ("data/strategy.yml", "languages: ["),
    "no languages": ("data/strategy.yml", "languages: []\n"),
    "an empty file": ("data/organisation.yml", ""),
    "bytes": ("data/sub-strategies/school.yml", "\x00\x01"),
    "another type": ("data/budget.yml", "frames: {a: 1}\n"),
    "a record that is none": ("data/translations/en.lock", "<<<<<<< x\n"),
    "a page of marks": ("da/school.md", "---\nabout: [school]\n---\n[[=school.]] ::areas\n"),
}
COMMANDS = [
    *("check", "check --fix", "check --since HEAD --changed HEAD", "check --stale-after 0", "check --format github"),
    *(
        "review HEAD",
        "review HEAD --lang en --longest 1000",
        "diff HEAD",
        "diff HEAD --format html",
        "workflows github",
    ),
    *(
        "links",
        "links --format json",
        "links --external",
        "budget",
        "budget --full --format csv",
        "readability",
        "suggest-links",
    ),
    *(
        "translate status",
        "translate status --format markdown",
        "translate tidy",
        "translate start",
        "translate done school",
    ),
    *(
        "rename school the-school",
        "new term --no-input --name da=a --name en=b",
        "deck new school",
        "deck check",
        "documents check",
    ),
    *("export school --to odt", "explain sum-differs", "workflows --check"),
]


@pytest.mark.parametrize("broken", BROKEN)
def test_every_command_ends_with_words_for_people(
    broken: str, content: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    git(Path(), "init", "--quiet")
    git(Path(), "add", "--all")
    git(Path(), "commit", "--quiet", "--message", "Begin")
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    name, text = BROKEN[broken]
    (content / name).parent.mkdir(exist_ok=True)
    (content / name).write_text(text, "utf-8")
    kept = shutil.copytree(content, "kept")
    for command in COMMANDS:
        with pytest.raises(SystemExit) as ended:
            main(command.split())
        said = capsys.readouterr()
        assert ended.value.code in (0, 1, 2), command
        assert "Traceback" not in said.err, command
        assert ended.value.code != 2 or said.err.startswith(("strategy: ", "Usage: ")), command
        shutil.rmtree(content)
        shutil.copytree(kept, content)
    assert os.environ.get("GITHUB_STEP_SUMMARY") is None
