"""CODEOWNERS from the content: the accounts that editors name, for the files of each sub-strategy, and nobody else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mkdocs_strategy.model.comparison import redline
from mkdocs_strategy.pipeline import prepare, write_data
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.told import all_told
from mkdocs_strategy.sources.load import load_plan
from tests.cli.test_check import Run
from tests.conftest import ORGANISATIONS
from tests.redline.repository import laid_over

REVIEWERS = """\
reviewers:
  - about: open-office
    accounts: [county/open-office, "@anna"]
  - about: it-office
    accounts: [office@lake.example]
  - about: digital-county
    accounts: [county/strategy]
"""

EXPECTED = """\
# Written by: strategy workflows github --lang en
# Who is asked about a change, by sub-strategy. The last line that fits a file holds.
# The accounts are in content/data/reviewers.yml. Write them there, and run the command above again.

# The whole strategy
/content/ @county/strategy

# Open Office (IT Office)
/content/data/sub-strategies/open-office.yml @county/open-office @anna
/content/en/podstrategie/open-office.md      @county/open-office @anna
/content/pl/podstrategie/open-office.md      @county/open-office @anna

# Digital School (IT Office)
/content/data/sub-strategies/digital-school.yml office@lake.example
/content/en/podstrategie/digital-school.md      office@lake.example
/content/pl/podstrategie/digital-school.md      office@lake.example
"""


@pytest.fixture
def county(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The invented county, whose pages lie beside each other in two languages."""
    laid_over(ORGANISATIONS / "lake-county", tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def owners(folder: Path, host: str = "github") -> str:
    assert Run("workflows", host, "--lang", "en", cwd=folder).err == ""
    return (folder / f".{host}" / "CODEOWNERS").read_text("utf-8")


@pytest.fixture
def named(county: Path) -> Path:
    """The county with accounts."""
    (county / "content" / "data" / "reviewers.yml").write_text(REVIEWERS, "utf-8")
    return county


def test_nobody_is_guessed(county: Path) -> None:
    lines = owners(county).splitlines()
    assert [line for line in lines if line and not line.startswith("#")] == []
    assert "# Open Office (IT Office): no account stated" in lines


def test_a_sub_strategy_has_its_own_reviewers_or_those_of_its_owner(named: Path) -> None:
    assert Run("check", cwd=named).out == ""
    assert owners(named) == EXPECTED


def test_both_hosts_have_the_same_lines(named: Path) -> None:
    assert owners(named, "gitlab") == EXPECTED.replace("workflows github", "workflows gitlab")


def test_a_path_with_signs_is_one_path(named: Path) -> None:
    (named / "content" / "pl" / "podstrategie" / "open-office.md").rename(named / "content" / "pl" / "a [b] #c.md")
    assert "\n/content/pl/a\\ \\[b\\]\\ \\#c.md " in owners(named)


def test_a_new_id_is_taken_over(named: Path) -> None:
    assert Run("rename", "open-office", "open-hall", cwd=named).status == 0
    file = named / "content" / "data" / "reviewers.yml"
    assert file.read_text("utf-8") == REVIEWERS.replace("about: open-office", "about: open-hall")
    assert Run("workflows", "github", cwd=named).status == 0


def test_a_change_of_reviewers_is_told(named: Path) -> None:
    now = load_plan(Path("content")).plan
    (named / "content" / "data" / "reviewers.yml").unlink()
    before = load_plan(Path("content")).plan
    for one, other in ((before, now), (now, before)):
        told = all_told(redline(one, other, "en").facts, Edition(one, "en"), Edition(other, "en"))
        assert [group for group, sentences in told.items() if sentences] == ["site"]
        assert all("who is asked to review changes" in said.sentence for said in told["site"]), told


def test_no_account_is_published(named: Path) -> None:
    write_data(prepare(Path("content")), named / "site", "pl", named / "kept")
    files = [file for file in (named / "site").rglob("*.*") if file.suffix in (".json", ".csv")]
    assert files
    assert [file for file in files if "county/" in json.dumps(file.read_text("utf-8"))] == []
