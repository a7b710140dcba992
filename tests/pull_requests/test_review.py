"""`strategy review`: a change of an invented parish as one comment, whole, in Danish and in English."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from mkdocs_strategy.errors import WrongUse
from mkdocs_strategy.render.review import MARK, Links
from mkdocs_strategy.reviewing import Wanted, review
from mkdocs_strategy.translating import start_records
from tests.cli.test_check import Run
from tests.redline.repository import git, laid_out

CONTENT = Path("content")
EXPECTED = Path(__file__).with_name("expected")
LINKS = Links(
    files="https://host.example/blob/1/",
    site="https://host.example/site/",
    preview="https://host.example/site.zip",
    redline="https://host.example/redline.zip",
    whole="https://host.example/run/1",
)


@pytest.fixture
def parish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The parish on a branch `change`, which parted from `main` and changed nothing yet; it is where commands run."""
    folder = tmp_path / "parish"
    folder.mkdir()
    laid_out(folder)
    (folder / "content" / "data" / "editions.yml").unlink()
    for name in ("da", "en"):
        (folder / "content" / name / "udgaver.md").unlink()
    start_records(folder / "content", None)
    git(folder, "init", "--quiet", "--initial-branch", "main")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "Begin")
    git(folder, "switch", "--quiet", "--create", "change")
    monkeypatch.chdir(folder)
    return folder


def edited(folder: Path, path: str, *changes: tuple[str, str]) -> None:
    """Put words in the place of others, each of which is there."""
    file = folder / "content" / path
    text = file.read_text("utf-8")
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    file.write_text(text, "utf-8")


def nothing(folder: Path) -> None:
    """Nothing is changed."""


def well_made(folder: Path) -> None:
    """An amount rises, a text says more in both languages, and the translation is recorded."""
    edited(folder, "data/budget.yml", ("amount: 3.1 million DKK", "amount: 3.5 million DKK"))
    edited(folder, "da/biblioteket.md", ("hvor sognet mødes.", "hvor hele sognet mødes."))
    edited(folder, "en/biblioteket.md", ("where the parish meets.", "where all the parish meets."))
    assert Run("translate", "done", "biblioteket.md", "--into", "en", cwd=folder).status == 0


def with_mistakes(folder: Path) -> None:
    """A reference is mistyped, a section and a text are written in Danish only, one that is cited is gone."""
    edited(folder, "da/biblioteket.md", ("[[=library-frame]]", "[[=libary-frame]]"), ("hvor sognet", "hvor @sognet"))
    edited(
        folder, "da/biblioteket.md", ("til 2028.\n", "til 2028.\n\n## Åbent {#open}\n\n/close Her er *altid* åbent.\n")
    )
    edited(
        folder,
        "data/sub-strategies/library.yml",
        ("hele døgnet, også", "hele døgnet, nu også"),
        ("id: club", "id: klub"),
    )


def with_a_file_that_cannot_be_read(folder: Path) -> None:
    """The money cannot be read, so nothing is said of it; what was wrong elsewhere is mended."""
    edited(folder, "data/budget.yml", ("    about: library", "   about: library"))


CHANGES = (nothing, well_made, with_mistakes, with_a_file_that_cannot_be_read)


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_the_whole_comment(parish: Path, change: Callable[[Path], None], language: str) -> None:
    change(parish)
    said = review(CONTENT, "main", Wanted(language, LINKS))
    expected = EXPECTED / f"{change.__name__}.{language}.md"
    if os.environ.get("REWRITE_EXPECTED"):
        expected.parent.mkdir(exist_ok=True)
        expected.write_text(said, "utf-8")
    assert said == expected.read_text("utf-8")


def test_what_is_committed_counts_like_what_is_not_and_what_main_did_since_does_not(parish: Path) -> None:
    well_made(parish)
    saved = review(CONTENT, "main", Wanted())
    git(parish, "commit", "--quiet", "--all", "--message", "Change")
    git(parish, "switch", "--quiet", "main")
    edited(parish, "data/strategy.yml", ("period: 2025/2028", "period: 2025/2029"))
    git(parish, "commit", "--quiet", "--all", "--message", "Meanwhile")
    git(parish, "switch", "--quiet", "change")
    assert review(CONTENT, "main", Wanted()) == saved


def test_errors_that_were_there_before_are_told_apart(parish: Path) -> None:
    with_mistakes(parish)
    git(parish, "commit", "--quiet", "--all", "--message", "Break")
    git(parish, "branch", "--force", "broken")
    edited(parish, "da/biblioteket.md", ("[[=libary-frame]]", "[[=library-frame]]"))
    said = review(CONTENT, "broken", Wanted("en"))
    assert "- **Check:** errors that were there before: " in said
    assert "errors that this change mends: 2" in said
    assert "### Errors that came with this change" not in said


def test_a_comment_is_never_longer_than_it_may_be_and_says_what_is_left_out(parish: Path) -> None:
    with_mistakes(parish)
    whole = review(CONTENT, "main", Wanted("da", LINKS))
    for longest in (1200, 2000, len(whole) - 1):
        cut = review(CONTENT, "main", Wanted("da", LINKS, longest))
        assert len(cut) <= longest
        assert cut.startswith(whole.partition("\n### ")[0])
        left_out = re.search(r"^> Udeladt her, fordi en kommentar ikke kan være længere: (\d+) ", cut, re.MULTILINE)
        assert left_out is not None
        assert cut.endswith("[Det hele står her](https://host.example/run/1).\n")
    without = review(CONTENT, "main", Wanted("da", longest=1200))
    assert without.endswith("Se det hele med: `strategy review main --longest 1000000`\n")


def test_no_line_is_a_command_and_nobody_is_called(parish: Path) -> None:
    with_mistakes(parish)
    edited(parish, "en/biblioteket.md", ("The library", "/merge\n\n/close\n\n@all the library"))
    said = review(CONTENT, "main", Wanted("en"))
    assert [line for line in said.splitlines() if line.lstrip().startswith("/")] == []
    assert re.findall(r"@\w", said) == []
    assert said.startswith(f"{MARK}\n")


def test_a_language_or_a_revision_that_is_not_there_is_wrong_use(parish: Path) -> None:
    with pytest.raises(WrongUse, match="There is no 'pl' edition"):
        review(CONTENT, "main", Wanted("pl"))
    with pytest.raises(WrongUse, match="There is no revision 'nowhere' here"):
        review(CONTENT, "nowhere", Wanted())


def test_the_command_writes_a_file_and_passes_whatever_it_finds(parish: Path) -> None:
    with_mistakes(parish)
    run = Run("review", "main", "--out", "out/review.md", "--files", LINKS.files, cwd=parish)
    assert (run.status, run.out, run.err) == (0, "", "Written to 'out/review.md'.\n")
    assert (parish / "out" / "review.md").read_text("utf-8") == review(
        CONTENT, "main", Wanted(links=Links(files=LINKS.files))
    )
