"""`strategy deck` makes decks, writes new specifications, and tells how long decks are and which files are too old."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.cli.test_check import Run

REAL = Path(__file__).resolve().parents[2] / "content"


@pytest.fixture
def real(tmp_path: Path) -> Path:
    shutil.copytree(REAL, tmp_path / "content")
    return tmp_path


def test_a_new_specification_is_in_order_and_is_never_written_over(real: Path) -> None:
    file = real / "content" / "data" / "decks" / "citizens-and-patients-deck.yml"
    run = Run("deck", "new", "citizens-and-patients", cwd=real)
    assert (run.status, run.err) == (0, "")
    assert run.out == (
        "Written to 'content/data/decks/citizens-and-patients-deck.yml'. Edit it, then run 'strategy check'.\n"
    )
    Run("translate", "done", "--unrecorded", cwd=real)
    assert Run("check", cwd=real).out == ""
    file.write_text(file.read_text("utf-8") + "# Mine.\n", "utf-8")
    again = Run("deck", "new", "citizens-and-patients", cwd=real)
    assert again.status == 2
    assert again.err == (
        "strategy: 'content/data/decks/citizens-and-patients-deck.yml' is there already. Edit it, or delete it first.\n"
    )
    assert file.read_text("utf-8").endswith("# Mine.\n")


def test_a_sub_strategy_that_is_not_there_is_reported_with_the_nearest(real: Path) -> None:
    for command in (("deck", "new", "clinik"), ("deck", "build", "clinik")):
        run = Run(*command, cwd=real)
        assert (run.status, run.out) == (2, "")
        assert run.err.endswith("Did you mean 'clinic'?\n")


def test_decks_are_made_below_a_folder_and_kept(real: Path) -> None:
    command = ("deck", "build", "clinic", "cares-2026", "--lang", "en", "--to", "out")
    run = Run(*command, cwd=real)
    assert (run.status, run.err) == (0, "")
    assert run.out.splitlines() == [
        # The font of the statement beside the emblem goes along.
        "out/decks/Ubuntu-Regular.ttf",
        "out/decks/Ubuntu.LICENSE.txt",
        *(
            f"out/decks/{name}/{name}.en.{ending}"
            for name in ("clinic-deck", "cares-2026")
            for ending in ("html", "pptx", "pdf")
        ),
    ]
    made = {path: (real / path).read_bytes() for path in run.out.splitlines()}
    assert (real / "out/decks/deck.css").is_file()
    assert Run(*command, cwd=real).out == run.out
    assert {path: (real / path).read_bytes() for path in made} == made


def test_an_unknown_language_is_wrong_use(real: Path) -> None:
    run = Run("deck", "build", "--lang", "sv", cwd=real)
    assert (run.status, run.err) == (2, "strategy: There is no 'sv' edition. The languages are: da, en.\n")


def test_a_file_older_than_its_facts_is_reported(real: Path) -> None:
    assert Run("deck", "build", "clinic", "cares-2026", cwd=real).status == 0
    fine = Run("deck", "check", cwd=real)
    assert (fine.status, fine.err) == (0, "")
    assert re.search(
        r"^cares-2026 +da  9 slides and 6 extra, 15 of 15 minutes planned, \d+\.\d to say$", fine.out, re.MULTILINE
    )
    facts = real / "content" / "data" / "sub-strategies" / "clinic.yml"
    written = facts.read_text("utf-8")
    assert "status: recommended" in written
    facts.write_text(written.replace("status: recommended", "status: draft"), "utf-8")
    old = Run("deck", "check", cwd=real)
    assert old.status == 1
    # The deck for the visit lists how far each area has come, the area's own deck says it too.
    assert old.err.splitlines() == [
        f"'site/decks/{name}/{name}.{language}.{ending}' is older than its facts. "
        f"Run 'strategy deck build {name}', or build the site."
        for name in ("cares-2026", "clinic-deck")
        for language in ("da", "en")
        for ending in ("html", "pptx", "pdf")
    ]
