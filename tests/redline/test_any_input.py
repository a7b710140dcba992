"""Whatever two folders hold, a redline of them ends with pages of text and never with an exception."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_strategy.model.comparison import redline
from mkdocs_strategy.model.limited import limited
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.redline import outline
from mkdocs_strategy.render.redline_document import Revision, redline_document
from mkdocs_strategy.render.redline_html import redline_page
from mkdocs_strategy.render.redline_markdown import redline_markdown
from mkdocs_strategy.render.redline_text import redline_text
from mkdocs_strategy.sources.load import load_plan
from tests.cli.test_any_input import FILES, FUZZ, TOWN, snippets


@pytest.fixture
def town(tmp_path: Path) -> Path:
    return shutil.copytree(TOWN, tmp_path / "content")


def all_that_is_told(before: Plan, now: Plan) -> None:
    for one, other in ((before, now), (now, before)):
        for language in ("da", "en"):
            found = redline(one, other, language)
            of = outline(found, Edition(one, language), Edition(other, language), ("A", "B"))
            redline_text(of)
            redline_page(of)
            assert len(redline_markdown(of, "strategy diff A B", 2_000)) <= 2_000
            redline_document(of, Revision("A", "2026-01-01T00:00:00Z"))
            limited(found, one, other, "school")


@FUZZ
@given(
    name=st.sampled_from(FILES),
    where=st.floats(0, 1),
    length=st.integers(0, 40),
    snippet=snippets | st.text(max_size=20),
)
def test_a_file_with_something_else_in_it(name: str, where: float, length: int, snippet: str, town: Path) -> None:
    original = (TOWN / name).read_text("utf-8")
    cut = int(where * len(original))
    changed = original[:cut] + snippet + original[cut + length :]
    (town / name).write_text(changed, "utf-8", errors="surrogatepass", newline="")
    all_that_is_told(load_plan(TOWN, "content").plan, load_plan(town, "content").plan)
    shutil.copy(TOWN / name, town / name)


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_is_gone(name: str, town: Path) -> None:
    (town / name).unlink()
    all_that_is_told(load_plan(TOWN, "content").plan, load_plan(town, "content").plan)
