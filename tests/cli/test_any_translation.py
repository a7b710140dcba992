"""Whatever stands in a record or a file, `strategy translate` ends with words for people, and keeps what it can."""

from __future__ import annotations

import datetime
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mkdocs_strategy.model.page import FrontMatter, Page
from mkdocs_strategy.model.sections import page_sections
from mkdocs_strategy.pipeline import prepare
from mkdocs_strategy.render.translation_report import FORMATS
from mkdocs_strategy.sources.earlier import sections_of_data, sections_of_page
from mkdocs_strategy.sources.translations import read_record, written_record
from mkdocs_strategy.translating import record_done, start_records, tidy_records, translation_status

TOWN = Path(__file__).parents[1] / "render" / "town" / "content"
NOW = datetime.datetime(2026, 5, 1, tzinfo=datetime.UTC)
FUZZ = settings(
    max_examples=60,
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    database=None,
)
LINES = st.sampled_from(
    ["<<<<<<< HEAD", "=======", ">>>>>>> x", "", " ", "#", "a b", "school.name 0123456789ab", "x.md#y 0123456789ab"]
)


@pytest.fixture
def town(tmp_path: Path) -> Path:
    content = shutil.copytree(TOWN, tmp_path / "content")
    start_records(content, None)
    return content


@FUZZ
@given(lines=st.lists(LINES | st.text(max_size=20), max_size=6), where=st.floats(0, 1))
def test_a_record_with_anything_in_it(lines: list[str], where: float, town: Path) -> None:
    file = town / "data" / "translations" / "en.lock"
    kept = file.read_text("utf-8")
    cut = int(where * len(kept))
    file.write_text(kept[:cut] + "\n".join(lines) + kept[cut:], "utf-8", errors="surrogatepass", newline="")
    prepare(town)
    for form in FORMATS:
        translation_status(town, None, form, None, NOW)
    if prepare(town).plan.renderings:
        tidy_records(town)
        record_done(town, ["school"], None, unrecorded=True)
        assert "stale" not in " ".join(found.code for found in prepare(town).problems if "school" in found.at.file)
    file.write_text(kept, "utf-8")


@FUZZ
@given(text=st.text(max_size=80) | st.text(alphabet="# {}\n-a:[]", max_size=80))
def test_any_text_has_sections_or_none(text: str) -> None:
    sections_of_page(text, "da", "page.md")
    sections_of_data(text, "da", "glossary.yml")
    sections_of_data(text, "da", "sub-strategies/x.yml")


@FUZZ
@given(
    pieces=st.lists(st.text(alphabet="abæøå .,#*\n", max_size=30), min_size=1, max_size=4),
    ends=st.sampled_from(["\n", " ", "\n ", "  "]),
)
def test_how_lines_are_broken_says_nothing(pieces: list[str], ends: str) -> None:
    words = " ".join(pieces).split()
    one, other = (page_sections(page(end.join(words))) for end in (" ", ends))
    assert one["page.md#top"].mark == other["page.md#top"].mark or "#" in "".join(words)


def page(body: str) -> Page:
    return Page(language="da", path="page.md", file="page.md", front_matter=FrontMatter(), body=body, body_line=1)


@FUZZ
@given(keys=st.lists(st.text(alphabet="ab.#/- é", min_size=1).map(str.strip).filter(bool), unique=True))
def test_a_record_is_read_as_it_was_written(keys: list[str], tmp_path: Path) -> None:
    marks = {key: ("0123456789ab", "ba9876543210") for key in keys if not key.startswith("#")}
    file = tmp_path / "en.lock"
    file.write_text(written_record(marks), "utf-8")
    read = read_record(file, "en.lock")
    assert read.problems == ()
    assert [(one.key, one.mark) for one in read.lines] == [(key, one) for key in sorted(marks) for one in marks[key]]
