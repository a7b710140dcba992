"""What the README promises is what comes out, and every link in the documentation leads to a file."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from mkdocs_strategy.pipeline import Publication, expanded, prepare, view_of

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
PAGES = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]
LINK = re.compile(r"(?<!`)\]\(([^)\s]+)\)")
CODE = re.compile(r"^```.*?^```$|`[^`\n]+`", re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def real() -> Publication:
    return prepare(ROOT / "content", "content")


def written(publication: Publication, text: str, language: str) -> str:
    """What a page in a language shows for a text."""
    view = view_of(publication.editions[language], "index.md", lambda address: "page", lambda address: "page")
    shown = expanded(text, view).replace("\N{NO-BREAK SPACE}", " ")
    return re.sub(r"\[(.+?)\]\(page\)", r"\1 (a link)", shown)


def test_the_examples_print_what_the_readme_says(real: Publication) -> None:
    rows = re.findall(r"^\| `(\[\[.+\]\])` \| (.+) \| (.+) \|$", README, re.MULTILINE)
    assert rows
    for text, danish, english in rows:
        assert (written(real, text, "da"), written(real, text, "en")) == (danish, english)


def test_the_fact_in_the_readme_is_in_the_content() -> None:
    fact = re.search(r"^```yaml\n(- id: citizens-frame\n.*?)```$", README, re.MULTILINE | re.DOTALL)
    assert fact is not None
    indented = "".join(f"  {line}\n" for line in fact[1].splitlines())
    assert indented in (ROOT / "content" / "data" / "budget.yml").read_text("utf-8")


def test_the_files_to_edit_are_there() -> None:
    table = README.partition("| Want | File |\n")[2].partition("\n\n")[0]
    for name in re.findall(r"`([\w/-]+\.yml)`", table):
        assert (ROOT / name).is_file() or (ROOT / "content" / "data" / name).is_file(), name


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_leads_to_a_file_and_a_heading(page: Path) -> None:
    for link in LINK.findall(CODE.sub("", page.read_text("utf-8"))):
        if link.startswith("https://"):
            continue
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        assert target.exists(), link
        if anchor:
            headings = re.findall(r"^#+ (.+)$", target.read_text("utf-8"), re.MULTILINE)
            assert anchor in {re.sub(r"[^\w -]", "", words).strip().lower().replace(" ", "-") for words in headings}, (
                link
            )


def test_the_messages_in_the_readme_are_those_of_the_check(real: Publication, tmp_path: Path) -> None:
    content = shutil.copytree(ROOT / "content", tmp_path / "content")
    budget = content / "data" / "budget.yml"
    text = budget.read_text("utf-8")
    _, frame, rest = text.partition("  - id: citizens-frame\n")
    assert frame
    broken = rest.replace("about: citizens-and-patients\n", "about: citizens-and-patient\n", 1)
    broken = broken.replace("lines_total: 19.804 million DKK\n", "lines_total: 19.8 million DKK\n", 1)
    budget.write_text(text.replace(rest, broken), "utf-8")
    shown = re.findall(r"^content/data/budget.yml:.+$", README, re.MULTILINE)
    said = [str(found) for found in prepare(content, "content").problems if found not in real.problems]
    # Lines and columns move whenever somebody adds an amount above.
    assert [re.sub(r":\d+:\d+:", ":", one) for one in shown] == [re.sub(r":\d+:\d+:", ":", one) for one in said]
