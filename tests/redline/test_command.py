"""`strategy diff` compares revisions and adopted editions, says it in four forms, and is clear about what is not there."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from mkdocs_strategy.model.comparison import redline
from mkdocs_strategy.pipeline import prepare
from mkdocs_strategy.redlines import with_history
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.redline import outline
from mkdocs_strategy.render.redline_markdown import LONGEST, escaped, redline_markdown
from tests.hosts.engines import strategy
from tests.redline.repository import git, parish
from tests.redline.test_nothing_is_silent import PLANS

SINCE = """\
What has changed: The digital strategy
From the edition “The edition with the library” (2 February 2026) to the text as it is now
Only what concerns “E-books”.

Strategy and sub-strategies: 1

STRATEGY AND SUB-STRATEGIES
- The initiative “E-books” – the text: changed from “All can borrow books from home at any hour.” to “All can borrow \
books from home at any hour, on Sundays too.”
"""


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return parish(tmp_path_factory.mktemp("parish") / "repository")


def test_from_an_adopted_edition_to_what_is_there_now(repository: Path) -> None:
    said = strategy(repository, "diff", "edition-2026", "--lang", "en", "--of", "e-books")
    assert (said.status, said.log) == (0, SINCE)


def test_an_edition_is_its_revision_under_another_name(repository: Path) -> None:
    by_edition = strategy(repository, "diff", "edition-2025", "edition-2026").log.splitlines()
    by_tag = strategy(repository, "diff", "adopted-2025", "adopted-2026").log.splitlines()
    assert by_edition[1] == (
        "Fra udgaven »Den første udgave« (3. marts 2025) til udgaven »Udgaven med biblioteket« (2. februar 2026)"
    )
    assert by_tag[1] == "Fra versionen adopted-2025 til versionen adopted-2026"
    assert by_edition[2:] == by_tag[2:]


def test_nothing_changed_between_a_revision_and_itself(repository: Path) -> None:
    said = strategy(repository, "diff", "HEAD")
    assert said.log.splitlines()[2:] == ["", "Intet er ændret."]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ["gone"],
            "strategy: There is no revision 'gone' here. Name a commit, a tag or a branch, such as origin/main. "
            "Where only the latest commits were fetched, fetch the others with 'git fetch --unshallow'.",
        ),
        (["HEAD", "--of", "e-book"], "strategy: 'e-book' is not the id of anything. Did you mean 'e-books'?"),
        (["HEAD", "--lang", "pl"], "strategy: There is no 'pl' edition. The languages are: da, en."),
        (
            ["HEAD", "--format", "docx"],
            "strategy: A Word file cannot be printed. Name the file to write with --out FILE.docx.",
        ),
    ],
)
def test_wrong_use_is_said_in_plain_words(repository: Path, arguments: list[str], message: str) -> None:
    said = strategy(repository, "diff", *arguments)
    assert (said.status, said.log) == (2, f"{message}\n")


@pytest.mark.parametrize(("name", "starts"), [("r.md", "## Det er"), ("r.html", "<!doctype"), ("r.txt", "Det er")])
def test_the_form_is_as_the_file_is_called(repository: Path, tmp_path: Path, name: str, starts: str) -> None:
    said = strategy(repository, "diff", "adopted-2025", "--out", str(tmp_path / name))
    assert (said.status, said.log) == (0, f"Written to '{tmp_path / name}'.\n")
    assert (tmp_path / name).read_text("utf-8").startswith(starts)


def test_a_word_file_says_who_and_when(repository: Path, tmp_path: Path) -> None:
    file = tmp_path / "r.docx"
    assert strategy(repository, "diff", "edition-2025", "edition-2026", "--out", str(file)).status == 0
    with zipfile.ZipFile(file) as opened:
        document = opened.read("word/document.xml").decode()
    assert 'w:author="Bakkesognet" w:date="2026-02-02T12:00:00Z"' in document


def test_what_cannot_be_read_is_named(repository: Path, tmp_path: Path) -> None:
    copy = parish(tmp_path / "copy")
    (copy / "content" / "data" / "budget.yml").write_text("frames: [\n", "utf-8")
    git(copy, "commit", "--quiet", "--all", "--message", "Break it")
    said = strategy(copy, "diff", "edition-2026")
    first = "Not read whole, so what changed in it is not told: teksten, som den er nu: data/budget.yml. See 'strategy check'."
    assert said.log.splitlines()[0] == first


# A comment


def whole(longest: int = LONGEST) -> str:
    before, now = PLANS["town"], PLANS["real"]
    editions = Edition(before, "da"), Edition(now, "da")
    of = outline(redline(before, now, "da"), *editions, names=("A", "B"))
    return redline_markdown(of, "strategy diff A B", longest)


def test_a_comment_is_never_too_long_and_says_what_it_leaves_out() -> None:
    said = whole()
    assert LONGEST - 8_000 < len(said) <= LONGEST
    assert said.rstrip().rpartition("\n")[2].startswith("> Udeladt her, fordi en kommentar ikke kan være længere: ")
    assert said.endswith(" Se det hele med: `strategy diff A B`\n")
    assert said.count("<details>") == said.count("</details>")


def test_even_a_very_short_comment_says_where_the_rest_is() -> None:
    said = whole(600)
    assert len(said) <= 600
    assert said.endswith(" Se det hele med: `strategy diff A B`\n")


def test_words_in_a_comment_mean_nothing_to_it() -> None:
    assert escaped("@alle <b> *x* [a](b) #12 _y_ `z` | & ~") == (
        "@\u2060alle \\<b\\> \\*x\\* \\[a\\](b) \\#12 \\_y\\_ \\`z\\` \\| \\& \\~"
    )


def test_without_git_there_is_no_history_and_no_failure(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(repository))
    publication = prepare(repository / "content")
    same, left_out = with_history(publication, repository / "content")
    assert same is publication
    assert left_out == tuple(
        f"What changed since '{edition}' is left out. git was not found. It is needed for comparing with an earlier "
        "revision. Install it, or compare with nothing earlier."
        for edition in ("edition-2025", "edition-2026")
    )
