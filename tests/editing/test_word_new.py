"""What a Word file becomes: whole sources and a whole report; nothing of what was there is changed, and nothing comes alive."""

from __future__ import annotations

import os
import re
import shutil
from html import unescape
from pathlib import Path

import markdown
import pytest
import yaml

from mkdocs_strategy.cli import strategy
from mkdocs_strategy.editing.word_new import Taken, taken_in
from mkdocs_strategy.errors import WrongUse
from mkdocs_strategy.model.findings import GROUPS
from mkdocs_strategy.model.markup import mentions, part_calls
from mkdocs_strategy.model.word_blocks import Prose, word_text
from mkdocs_strategy.pipeline import prepare
from mkdocs_strategy.publish.pandoc import run_pandoc, run_pandoc_on_word
from mkdocs_strategy.publish.word_clean import cleaned
from mkdocs_strategy.publish.word_file import opened_word
from mkdocs_strategy.render.messages import da_word, fields, translated
from mkdocs_strategy.render.word_report import CLOSING, HEADINGS, told, word_report
from tests.checks.test_cases import CASES, assembled
from tests.cli.test_check import Run
from tests.conftest import ROOT
from tests.editing.findings import templates
from tests.editing.test_fix import files
from tests.editing.test_new import nothing_lost, real  # noqa: F401
from tests.publish import hostile
from tests.publish.colleague import saved_by_libreoffice
from tests.publish.test_word_file import LEFT_OUT
from tests.publish.word_made import word_of

HERE = Path(__file__).parent / "taken_in"
EXTENSIONS = [
    one if isinstance(one, str) else next(iter(one))
    for one in yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8").replace("!ENV", ""))["markdown_extensions"]
]


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """A small town's content in Danish and English."""
    assembled(CASES / "a_plan_in_order_has_no_problems", tmp_path / "content")
    return tmp_path


def given(name: str, folder: Path) -> None:
    (folder / "file.docx").write_bytes(word_of((HERE / name / "file.md").read_text("utf-8")))


@pytest.mark.parametrize("name", ["green_it", "living_words"])
def test_a_file_becomes_these_sources_and_this_report(name: str, town: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given(name, town)
    monkeypatch.chdir(town)
    before = files(town)
    found = taken_in(Path("content"), Path("file.docx"), Taken(id="new"), Path("mkdocs.yml"))
    after = files(town)
    was, now = (one.pop("content/data/strategy.yml") for one in (before, after))
    assert now == was.replace(b"areas: [school]", b"areas: [school, new]")
    nothing_lost(before, after)
    made = {path: data for path, data in after.items() if before.get(path) != data and not path.endswith(".png")}
    for language in ("da", "en"):
        problems = "".join(f"{translated(one, language)}\n" for one in found.problems)
        made[f"report.{language}.txt"] = f"{word_report(found.findings, language)}{problems}".encode()
    compared(HERE / name / "expected", made)


@pytest.mark.office
def test_it_becomes_the_same_after_libreoffice_saved_it(town: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given("green_it", town)
    monkeypatch.chdir(town)
    again = saved_by_libreoffice(Path("file.docx").read_bytes(), town / "office")
    Path("file.docx").write_bytes(again)
    taken_in(Path("content"), Path("file.docx"), Taken(id="new"))
    for path in ("content/data/sub-strategies/new.yml", "content/data/budget.yml", "content/da/new.md"):
        assert Path(path).read_text("utf-8") == (HERE / "green_it" / "expected" / path).read_text("utf-8")


def compared(expected: Path, made: dict[str, bytes]) -> None:
    """Compare files with those expected, or write these when asked to."""
    if os.environ.get("REWRITE_EXPECTED"):
        shutil.rmtree(expected, ignore_errors=True)
        for path, data in made.items():
            (expected / path).parent.mkdir(parents=True, exist_ok=True)
            (expected / path).write_bytes(data)
    there = {
        path.relative_to(expected).as_posix(): path.read_text("utf-8") for path in expected.rglob("*") if path.is_file()
    }
    assert {path: data.decode() for path, data in made.items()} == there


def test_nothing_in_a_file_comes_alive() -> None:
    """Each paragraph reads on the site and in a document as it read in Word, in plain elements, with the one link that is safe."""
    page = (HERE / "living_words" / "expected" / "content" / "da" / "new.md").read_text("utf-8")
    body = page.partition("## Tegn i ord {#tegn-i-ord}\n")[2].partition("## Vision")[0]
    made = word_text(run_pandoc_on_word(word_of((HERE / "living_words" / "file.md").read_text("utf-8")), "file"))
    said = [one.said.plain for one in made.blocks if isinstance(one, Prose)][1:-1]
    html = markdown.markdown(body, extensions=EXTENSIONS)
    document = run_pandoc(body, "html", what="the test").decode()
    for made_of in (html, document):
        paragraphs = re.findall(r"<p>(.*?)</p>", made_of, re.DOTALL)
        assert [" ".join(unescape(re.sub(r"<[^>]*>", "", one)).split()) for one in paragraphs] == said
        tags = {" ".join(one.split()) for one in re.findall(r"<[^/][^>]*>", made_of)}
        assert tags == {'<a href="https://example.org/a_b?c=d&amp;e=f">', "<p>"}
    assert mentions(page) == ()
    assert [one.name for one in part_calls(page)] == ["vision"]


def test_words_of_the_data_do_not_come_alive_either(town: Path) -> None:
    given("living_words", town)
    taken_in(town / "content", town / "file.docx", Taken(id="new"))
    vision = prepare(town / "content").plan.things["new"].vision.text.in_language("da")
    html = markdown.markdown(vision, extensions=EXTENSIONS)
    said = '[[skolen]] &#123;: onclick="x" } er *god* &lt;b&gt;nok&lt;/b&gt;: det siger "alle" &amp; ‘enhver’. Den hedder #1.'
    assert html == f"<p>{said}</p>"
    assert mentions(vision) == ()


def test_in_the_real_content_only_new_files_are_made_and_lists_go_on(real: Path) -> None:  # noqa: F811
    given("green_it", real)
    before = files(real)
    run = Run("import", "file.docx", "--as", "sub-strategy", "--name", "en=Green IT", "--lang", "en", cwd=real)
    assert (run.status, run.err) == (0, "")
    after = files(real)
    nothing_lost(before, after)
    new = sorted(set(after) - set(before))
    assert new == [
        "content/da/delstrategier/green-it-1.png",
        "content/da/delstrategier/green-it.md",
        "content/data/sub-strategies/green-it.yml",
        "content/en/delstrategier/green-it-1.png",
        "content/en/delstrategier/green-it.md",
    ]
    assert sorted(name for name in before if after[name] != before[name]) == [
        "content/data/budget.yml",
        "content/data/sources.yml",
        "content/data/strategy.yml",
        "mkdocs.yml",
    ]
    check = Run("check", cwd=real)
    assert check.status == 0, check.out
    codes = {line.rpartition("[")[2] for line in check.out.splitlines()}
    assert codes == {"to-do]", "unrecorded-translation]"}


def test_the_same_file_is_not_taken_in_twice_unless_told(town: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given("green_it", town)
    monkeypatch.chdir(town)
    taken_in(Path("content"), Path("file.docx"), Taken(id="new"))
    once = files(town)
    refused = "'file.docx' seems to be taken in already, as 'new', at content/data/sub-strategies/new.yml:1:5."
    with pytest.raises(WrongUse, match=re.escape(refused)):
        taken_in(Path("content"), Path("file.docx"), Taken(id="other", names={"en": "Another"}))
    record = Path("content/data/sub-strategies/new.yml")
    with_other_titles = re.sub("Grøn it[^,}\n]*", "Noget andet", record.read_text("utf-8"))
    record.write_text(with_other_titles, "utf-8")
    with pytest.raises(WrongUse, match="seems to be taken in already"):
        taken_in(Path("content"), Path("file.docx"), Taken(id="other"))
    record.write_bytes(once["content/data/sub-strategies/new.yml"])
    assert files(town) == once
    assert taken_in(Path("content"), Path("file.docx"), Taken(again=True)).id not in ("new", "")
    nothing_lost(once, files(town))


def test_what_is_left_to_mend_is_told_with_its_place(town: Path) -> None:
    text = "---\ntitle: Grøn it\n---\n\nDet er kort, og det koster 30 mio. kr. at gøre.\n\n# Indsatsområder\n\n## Skærme\n\nSluk.\n"
    (town / "file.docx").write_bytes(word_of(text))
    run = Run("import", "file.docx", "--as", "sub-strategy", "--lang", "en", cwd=town)
    assert run.status == 1
    problems = [line for line in run.out.splitlines() if line.startswith("content/")]
    said = Run("check", "--lang", "en", cwd=town).out.splitlines()
    assert problems == [line for line in said if "[to-do]" not in line]
    assert [line.split(": ")[0] + line.rpartition(" ")[2] for line in problems] == [
        "content/da/groen-it.md:2:14[retyped-figure]",
        "content/da/groen-it.md:5:28[amount-not-in-data]",
        "content/data/sub-strategies/groen-it.yml:6:43[amount-not-in-data]",
        "content/data/sub-strategies/groen-it.yml:8:5[focus-area-without-initiatives]",
    ]


def refusing(town: Path, *options: str) -> str:
    """What is said where nothing is written."""
    before = files(town)
    with pytest.raises(WrongUse) as refused:
        strategy.main(["import", "file.docx", *options], standalone_mode=False)
    assert files(town) == before
    return str(refused.value)


def test_nothing_is_written_over(town: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(town)
    given("green_it", town)
    assert "'school' is taken, at content/data/sub-strategies/school.yml:1:5." in refusing(
        town, "--as", "sub-strategy", "--id", "school"
    )
    there = town / "content" / "en" / "green.md"
    there.write_text("# Mine {#mine}\n", "utf-8")
    (town / "content" / "da" / "green.md").write_text("# Min {#mine}\n", "utf-8")
    assert "There is a file 'content/da/green.md' already." in refusing(town, "--as", "sub-strategy", "--id", "green")


def test_a_hostile_file_leaves_everything_as_it_was(town: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(town)
    (town / "file.docx").write_bytes(hostile.packed({"[Content_Types].xml": b"<a/>", "../evil": b""}))
    assert refusing(town, "--as", "sub-strategy").startswith(
        "'file.docx' was not taken in: it holds a file that would be put outside its folder."
    )


def test_what_a_disk_refuses_leaves_nothing_half_written(town: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given("green_it", town)
    before = files(town)
    written = Path.write_bytes

    def full(path: Path, data: bytes) -> int:
        if "sources.yml" in path.name and "strategy-" not in str(path):
            raise OSError(28, "No space left on device", str(path))
        return written(path, data)

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space left"):
        taken_in(town / "content", town / "file.docx", Taken(id="new"))
    assert files(town) == before


def test_options_that_do_not_go_together(town: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(town)
    given("green_it", town)
    assert "go with a file that comes back" in refusing(town, "--as", "sub-strategy", "--apply")
    assert "--id, --name and --again go with --as" in refusing(town, "--id", "x")
    assert "does not say which document it was made from" in refusing(town)
    assert "There is no 'sv' edition." in refusing(town, "--as", "sub-strategy", "--written-in", "sv")
    assert "does not say its language" in refusing(town, "--as", "sub-strategy", "--name", "x")


def test_every_sentence_has_its_danish_with_the_same_fields() -> None:
    assert {one: fields(words) for one, words in da_word.MESSAGES.items()} == {one: fields(one) for one in templates()}
    assert set(da_word.HEADINGS) == set(HEADINGS) == set(GROUPS)
    assert {one: fields(words) for one, words in da_word.CLOSING.items()} == {
        one: fields(words) for one, words in CLOSING.items()
    }


@pytest.mark.parametrize("words", ["macros", "a box", "changes", "a link that runs something"])
def test_what_was_left_out_is_told_in_danish(words: str) -> None:
    data, english = LEFT_OUT[words]
    found = cleaned(opened_word(data, "brev.docx")).findings
    assert len(found) == len(english)
    assert not {told(one, "da") for one in found} & set(english)
