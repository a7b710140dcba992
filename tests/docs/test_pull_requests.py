"""The page on pull requests: its examples are tried, and its tables are those of the files."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import yaml

from mkdocs_strategy.pipeline import prepare
from mkdocs_strategy.render.wording import words_of
from mkdocs_strategy.working_together import standing_workflows, workflow_files
from tests.cli.test_check import Run
from tests.redline.repository import laid_out

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "pull-requests.md").read_text("utf-8")


def fenced(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def first_cells(head: str) -> list[str]:
    """The names in the first column of the table that starts with a line."""
    rows = PAGE.partition(f"\n{head}\n")[2].partition("\n\n")[0].splitlines()[1:]
    return [row.split("|")[1].strip().strip("`") for row in rows]


def test_every_file_that_is_written_is_listed() -> None:
    files = workflow_files(ROOT, "github", standing_workflows(ROOT)["github"])
    listed = first_cells("| File | What it does |")
    assert [one for one in files if not one.startswith(tuple(listed))] == []
    assert [one for one in listed if not any(file.startswith(one) for file in files)] == []


def test_every_hook_is_listed() -> None:
    hooks = [hook["id"] for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))]
    assert first_cells("| Hook | What it does |") == hooks
    (example,) = [one for one in fenced("yaml") if "repos:" in one]
    assert [hook["id"] for hook in yaml.safe_load(example)["repos"][0]["hooks"]] == hooks


def test_the_example_of_reviewers_fits_our_content(tmp_path: Path) -> None:
    content = shutil.copytree(ROOT / "content", tmp_path / "content")
    (example,) = [one for one in fenced("yaml") if one.startswith("reviewers:")]
    (content / "data" / "reviewers.yml").write_text(example, "utf-8")
    assert prepare(content, "content").problems == prepare(ROOT / "content", "content").problems


def test_the_comment_has_the_words_of_the_example() -> None:
    words = words_of("da", {})
    (example,) = fenced("markdown")
    shown = re.findall(r"^- \*\*(.+):\*\*", example, re.MULTILINE)
    assert shown == [words[f"review-{key}"] for key in ("check", "money", "content", "translations", "see")]
    assert f"## {words['review']}\n" in example


def test_the_commands_can_be_run_as_they_stand(tmp_path: Path) -> None:
    laid_out(tmp_path)
    commands = [line for block in fenced("sh") for line in block.replace("\\\n", " ").splitlines()]
    flows = [shlex.split(one)[1:] for one in commands if one.startswith("strategy workflows")]
    assert [flow[:2] for flow in flows] == [["workflows", host] for host in ("github", "gitlab", "github")]
    for flow in flows[:2]:
        assert Run(*flow, cwd=tmp_path).status == 0
    (tmp_path / "content").rename(tmp_path / "strategy")
    assert Run(*flows[2], cwd=tmp_path).status == 0
