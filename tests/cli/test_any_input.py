"""Whatever lies in the folder, a check ends with a list of problems and never with an exception."""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from mkdocs_strategy.editing.fix import fix
from mkdocs_strategy.model.addresses import Address
from mkdocs_strategy.pipeline import expanded, heading_and_title, prepare, view_of, write_data
from mkdocs_strategy.render.messages import LANGUAGES
from mkdocs_strategy.render.report import FORMATS, report

TOWN = Path(__file__).parents[1] / "render" / "town" / "content"
FILES = sorted(path.relative_to(TOWN).as_posix() for path in TOWN.rglob("*.*"))
FUZZ = settings(
    max_examples=40,
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    database=None,
)


@pytest.fixture
def town(tmp_path: Path) -> Path:
    return shutil.copytree(TOWN, tmp_path / "content")


def all_that_is_done_with(content: Path) -> None:
    """Check, report in every form and language, expand every page, write the open data, and mend what can be mended."""
    publication = prepare(content)
    for form in FORMATS:
        for language in LANGUAGES:
            report(publication.problems, form, language=language)
    for page in publication.plan.pages:
        for as_html in (True, False):
            view = view_of(publication.editions[page.language], page.path, at, at, as_html)
            heading_and_title(view)
            expanded(page.body, view)
    write_data(publication, content.parent / "site", "da", content.parent / "kept")
    fix(content)
    assert fix(content) == ()


def at(address: Address) -> str:
    return str(address)


# What breaks YAML, what breaks Markdown, and what is right in the wrong place.
SNIPPETS = [
    *(
        "",
        "\n",
        "  ",
        "\t",
        ":",
        "- ",
        "[",
        "]",
        "{",
        "}",
        '"',
        "'",
        "*a",
        "&a ",
        "#",
        "|",
        ">",
        "---\n",
        "~",
        "null",
        "%",
    ),
    *("\x00", "\ufeff", "\u2028", "\x85", "\U0001f600", "-1", "9" * 30, "2025/", "{}", "[]", "{da: , en: }", "name:\n"),
    *("[[", "]]", "[[=", "[[school]]", "[[=fair.event]]", "::", "\n::areas\n", "`", "```\n", "<!--"),
    *(
        "[school]",
        "[ [school] ]",
        "[[school](x)",
        "[[=school|x]]",
        "[[|",
        ":: areas",
        " ::areas",
        ":areas",
        "\u00a0",
        "\u200b",
    ),
    *(
        "<<<<<<< HEAD\n",
        "=======\n",
        "\n...\n",
        " #1",
        "!x ",
        "! ",
        "“",
        "[[school]] x",
        "28,6 mio",
        "maj 2026",
        "\n{#school}",
    ),
    *("id: school\n", "languages: []\n", "languages: [xx]\n", "about: school\n", "lists: [term]\n"),
    *("\n::statements school list=financing\n", "\n::slides fair\n", "\n::mandate town-council\n"),
]
snippets = st.sampled_from(SNIPPETS)


@FUZZ
@given(
    name=st.sampled_from(FILES),
    where=st.floats(0, 1),
    length=st.integers(0, 40),
    snippet=snippets | st.text(max_size=20),
)
@example(name="data/strategy.yml", where=0.0, length=0, snippet="languages: []\n")
@example(name="data/strategy.yml", where=0.0, length=10_000, snippet="[]")
def test_a_file_with_something_else_in_it(name: str, where: float, length: int, snippet: str, town: Path) -> None:
    original = (TOWN / name).read_text("utf-8")
    cut = int(where * len(original))
    changed = original[:cut] + snippet + original[cut + length :]
    (town / name).write_text(changed, "utf-8", errors="surrogatepass", newline="")
    all_that_is_done_with(town)
    shutil.copy(TOWN / name, town / name)


@FUZZ
@given(name=st.sampled_from(FILES), data=st.binary(max_size=200))
@example(name="data/budget.yml", data=b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
@example(name="da/index.md", data=b"PK\x03\x04\x14\x00")
def test_a_file_of_bytes(name: str, data: bytes, town: Path) -> None:
    (town / name).write_bytes(data)
    all_that_is_done_with(town)
    shutil.copy(TOWN / name, town / name)


def one_value_less() -> Iterator[tuple[str, int]]:
    """Every line of the data, to be emptied of its value."""
    for name in FILES:
        if name.endswith(".yml"):
            for number, line in enumerate((TOWN / name).read_text("utf-8").splitlines()):
                if re.search(r":\s+\S", line):
                    yield name, number


@pytest.mark.parametrize(
    "written", ["", "[]", "{}", "x", "[x]", "{da: x, en: }", "1", "2025/..", "'[[school]]'", "school"]
)
def test_a_value_that_is_something_else(town: Path, written: str) -> None:
    for name, number in random.Random(written).sample(list(one_value_less()), 5):
        lines = (TOWN / name).read_text("utf-8").splitlines()
        lines[number] = re.sub(r"(:\s+)\S.*$", lambda match: match[1] + written, lines[number], count=1)
        (town / name).write_text("\n".join(lines) + "\n", "utf-8")
        all_that_is_done_with(town)
        shutil.copy(TOWN / name, town / name)


@pytest.mark.parametrize("name", FILES)
def test_a_file_less(town: Path, name: str) -> None:
    (town / name).unlink()
    all_that_is_done_with(town)


def test_names_that_refer_to_each_other_end(town: Path) -> None:
    glossary = town / "data" / "glossary.yml"
    text = glossary.read_text("utf-8").replace("name: café", 'name: "[[term-z]] [[=term-db]]"')
    text = text.replace("{da: Zoo, en: Zoo}", '"[[term-cafe]]"').replace(
        "the Digital Board of [[mill-town]]", "[[=term-db]]"
    )
    glossary.write_text(text, "utf-8")
    all_that_is_done_with(town)
