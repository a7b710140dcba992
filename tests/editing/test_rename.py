"""A renamed thing is renamed everywhere at once, its old id leads on, and no other byte changes."""

from __future__ import annotations

import datetime
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mkdocs_strategy.editing.rename import rename
from mkdocs_strategy.errors import WrongUse
from mkdocs_strategy.pipeline import compared, prepare
from mkdocs_strategy.sources.load import load_plan
from tests.conftest import ORGANISATIONS, ROOT
from tests.editing.test_fix import files

LAKE = ORGANISATIONS / "lake-county"
DAY = datetime.date(2026, 11, 21)
IDS = sorted(load_plan(LAKE / "content").plan.things)
REAL = load_plan(ROOT / "content").plan
# One of each kind of the real content.
ONE_OF_EACH = sorted({thing.kind: thing.id for thing in REAL.identified}.values())


def word(identifier: str) -> re.Pattern[bytes]:
    return re.compile(rb"(?<![a-z0-9-])" + identifier.encode() + rb"(?![a-z0-9-])")


def renamed(folder: Path, old: str, new: str) -> None:
    rename(folder / "content", old, new, DAY, folder / "mkdocs.yml")


def back(after: dict[str, bytes], old: str, new: str) -> dict[str, bytes]:
    """The files with the old id again, but for the record of it."""
    names = {name.replace(f"/{new}.", f"/{old}."): data for name, data in after.items()}
    return {name: word(new).sub(old.encode(), data) for name, data in names.items() if not name.endswith("retired.yml")}


@pytest.mark.parametrize("old", IDS)
def test_every_thing_of_the_small_organisation_can_be_renamed(old: str, tmp_path: Path) -> None:
    folder = shutil.copytree(LAKE, tmp_path / "lake")
    before, plan = files(folder), prepare(folder / "content", "content")
    shutil.copytree(folder / "content", tmp_path / "before")
    renamed(folder, old, "quite-new")
    after = files(folder)
    unread = {name: data for name, data in before.items() if not name.endswith("retired.yml")}
    assert back(after, old, "quite-new") == {name: word(old).sub(old.encode(), data) for name, data in unread.items()}
    now = prepare(folder / "content", "content")
    assert now.problems == plan.problems == ()
    # Nothing that could be cited is lost, but what changes with a name.
    found = compared(now, tmp_path / "before").problems
    assert [str(one) for one in found if one.severity.value == "error"] == []
    retired = now.plan.retired_ids[old]
    assert retired.successor is not None
    assert retired.successor.id == "quite-new"


@pytest.mark.parametrize("old", ONE_OF_EACH)
def test_one_of_each_kind_of_the_real_content_can_be_renamed(old: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    before = {name: data for name, data in files(tmp_path).items() if not name.endswith("retired.yml")}
    renamed(tmp_path, old, "quite-new")
    after = back(files(tmp_path), old, "quite-new")
    assert sorted(after) == sorted(before)
    # What it was called is written in every language at once, and recorded so.
    lock = "content/data/translations/en.lock"
    recorded = [line for line in after.pop(lock).splitlines() if not line.startswith(f"{old}.was ".encode())]
    assert sorted(recorded) == sorted(before.pop(lock).splitlines())
    differ = [name for name in before if after[name] != before[name]]
    assert differ == []


def test_the_page_the_file_and_the_links_go_with_it(tmp_path: Path) -> None:
    folder = shutil.copytree(LAKE, tmp_path / "lake")
    page = folder / "content" / "en" / "index.md"
    link = "\n\nSee [this](podstrategie/digital-school.md#school-devices), `[[digital-school]]` and [[digital-school|it]].\n"
    page.write_text(page.read_text("utf-8") + link, "utf-8")
    renamed(folder, "digital-school", "school")
    text = page.read_text("utf-8")
    assert "[this](podstrategie/school.md#school-devices), `[[digital-school]]` and [[school|it]]." in text
    assert not (folder / "content" / "data" / "sub-strategies" / "digital-school.yml").exists()
    assert "      - podstrategie/school.md\n" in (folder / "mkdocs.yml").read_text("utf-8")
    retired = (folder / "content" / "data" / "retired.yml").read_text("utf-8")
    assert "  - {from: podstrategie/digital-school.md, to: podstrategie/school.md}\n" in retired
    assert "successor: school\n" in retired
    assert "to: school}\n" in retired


@pytest.mark.parametrize(
    "title", ["[[open-office]] now", '"A [[=open-office]]: now"', "On [[open-office|it]] and [[open-office]]"]
)
def test_a_title_that_refers_to_it_goes_with_it(title: str, tmp_path: Path) -> None:
    folder = shutil.copytree(LAKE, tmp_path / "lake")
    page = folder / "content" / "en" / "budzet" / "index.md"
    quoted = f"'{title}'" if title.startswith("[") else title
    text = re.sub(r"^title: .*$", lambda _: f"title: {quoted}", page.read_text("utf-8"), count=1, flags=re.MULTILINE)
    assert quoted in text
    page.write_text(text, "utf-8")
    renamed(folder, "open-office", "office")
    assert page.read_text("utf-8") == text.replace("open-office", "office")


def test_line_ends_and_comments_stay(tmp_path: Path) -> None:
    folder = shutil.copytree(LAKE, tmp_path / "lake")
    file = folder / "content" / "data" / "decisions.yml"
    file.write_bytes(b"# About open-office and others.\r\n" + file.read_bytes().replace(b"\n", b"\r\n"))
    before = file.read_bytes()
    renamed(folder, "open-office", "office")
    assert file.read_bytes().startswith(b"# About open-office and others.\r\n")
    assert word("office").sub(b"open-office", file.read_bytes()) == before


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("digital-scool", "x", "'digital-scool' is not the id of anything. Did you mean 'digital-school'?"),
        ("digital-school", "Skole", "'Skole' cannot be an id."),
        ("digital-school", "open-office", "'open-office' is taken, at "),
        ("digital-school", "e-school", "'e-school' is retired, see "),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(old: str, new: str, said: str, tmp_path: Path) -> None:
    folder = shutil.copytree(LAKE, tmp_path / "lake")
    before = files(folder)
    with pytest.raises(WrongUse, match=re.escape(said)):
        renamed(folder, old, new)
    assert files(folder) == before


def test_a_file_in_the_way_is_left_alone(tmp_path: Path) -> None:
    folder = shutil.copytree(LAKE, tmp_path / "lake")
    (folder / "content" / "en" / "podstrategie" / "school.md").write_text("Mine.\n", "utf-8")
    before = files(folder)
    with pytest.raises(WrongUse, match=r"There is a file '.*school\.md' already"):
        renamed(folder, "digital-school", "school")
    assert files(folder) == before


def test_what_cannot_be_read_is_mended_first(tmp_path: Path) -> None:
    folder = shutil.copytree(LAKE, tmp_path / "lake")
    (folder / "content" / "data" / "targets.yml").write_text("targets: [\n", "utf-8")
    with pytest.raises(WrongUse, match="Some files cannot be read whole"):
        renamed(folder, "digital-school", "school")


@settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(old=st.sampled_from(IDS), new=st.from_regex(r"[a-z][a-z0-9]{2,6}(-[a-z0-9]{1,4})?", fullmatch=True))
def test_whatever_the_new_id_nothing_else_changes(old: str, new: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = shutil.copytree(LAKE, tmp_path_factory.mktemp("any") / "lake")
    before = files(folder)
    if new in IDS or any(word(new).search(data) for data in before.values()):
        return
    try:
        renamed(folder, old, new)
    except WrongUse:
        assert files(folder) == before
        return
    kept = {name: data for name, data in before.items() if not name.endswith("retired.yml")}
    assert back(files(folder), old, new) == kept


def test_the_program_says_what_it_did(tmp_path: Path) -> None:
    from tests.cli.test_check import Run

    folder = shutil.copytree(LAKE, tmp_path / "lake")
    subprocess.run(["git", "init", "-q", "."], cwd=folder, check=True)
    run = Run("rename", "school-devices", "devices", "--lang", "da", cwd=folder)
    assert (run.status, run.err) == (0, "")
    assert run.out.splitlines()[-1] == (
        "content/data/retired.yml:1:1: lod 'school-devices' udgå med 'devices' som efterfølger."
    )
    assert Run("check", cwd=folder).status == 0
