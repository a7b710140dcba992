"""Documents of a whole plan: made once, kept while nothing of theirs changes, and no build breaks without a program."""

from __future__ import annotations

import datetime
import io
import os
import sys
from pathlib import Path

import pikepdf
import pytest
import yaml

from mkdocs_strategy.outputs import Made, make_documents
from mkdocs_strategy.pipeline import Publication, prepare, prepare_dated
from mkdocs_strategy.publish.cache import CACHE
from mkdocs_strategy.render.documents import Site
from tests.hosts.crawl import SiteOfPages
from tests.hosts.engines import Built, build, strategy

ROOT = Path(__file__).resolve().parents[2]
DAY = datetime.date(2026, 1, 1)
AREAS = ("open-office", "digital-school")


def made_of(content: Path, cache: Path, *formats: str) -> tuple[Publication, Made]:
    publication = prepare(content, day=DAY)
    return publication, make_documents(publication, content, cache, Site("", "pl"), formats or ("pdf",))


def names(made: Made) -> set[str]:
    return {file.name for file in made.files.values()}


# Kept


def test_what_has_not_changed_is_not_made_again(small: Path) -> None:
    _, first = made_of(small / "content", small / CACHE)
    _, second = made_of(small / "content", small / CACHE)
    assert sorted(first.files) == sorted(
        f"documents/{one}.{language}.pdf" for one in ("digital-county", *AREAS) for language in ("pl", "en")
    )
    assert (first.new, second.new) == (6, 0)
    assert (first.failures, names(first)) == ((), names(second))


def test_a_fact_that_changes_makes_only_the_documents_anew_that_show_it(small: Path) -> None:
    _, before = made_of(small / "content", small / CACHE)
    file = small / "content" / "data" / "sub-strategies" / "digital-school.yml"
    text = file.read_text("utf-8")
    said = yaml.safe_load(text)["vision"]["text"]["en"].strip().split(".")[0]
    assert text.count(said) == 1
    file.write_text(text.replace(said, f"{said} soon"), "utf-8")
    _, after = made_of(small / "content", small / CACHE)
    changed = {path for path in after.files if after.files[path] != before.files[path]}
    assert changed == {"documents/digital-school.en.pdf", "documents/digital-county.en.pdf"}
    assert after.new == 2


def test_another_organisation_has_its_documents_in_its_languages(small: Path) -> None:
    _, made = made_of(small / "content", small / CACHE)
    with pikepdf.open(io.BytesIO(made.files["documents/digital-county.pl.pdf"].read_bytes())) as opened:
        assert str(opened.Root.Lang) == "pl"
        assert str(opened.docinfo["/Author"]) == "Powiat jeziorny"


@pytest.mark.slow
def test_every_document_of_the_strategy_is_made_in_both_languages() -> None:
    """With the folder that builds of the site keep, so that each is made once in a run."""
    content = ROOT / "content"
    publication = prepare_dated(content, DAY)
    made = make_documents(publication, ROOT / "content", ROOT / CACHE, Site("", "da"), ("pdf", "docx"))
    strategy = publication.plan.strategy
    assert made.failures == ()
    assert sorted(made.files) == sorted(
        f"documents/{one}.{language}.{ending}"
        for one in (strategy.id, *(ref.id for ref in strategy.areas))
        for language in ("da", "en")
        for ending in ("pdf", "docx")
    )


# Beside the site


def with_documents(folder: Path) -> None:
    """Turn the documents on, and ask for them on the page of an area."""
    config = folder / "mkdocs.yml"
    config.write_text(
        config.read_text("utf-8").replace("  - strategy-decks\n", "  - strategy-decks\n  - strategy-documents\n"),
        "utf-8",
    )
    for language in ("pl", "en"):
        page = folder / "content" / language / "podstrategie" / "digital-school.md"
        page.write_text(page.read_text("utf-8") + "\n::documents digital-school\n", "utf-8")


def small_build(folder: Path, strict: bool = True) -> Built:
    return build("mkdocs", folder, folder / "built", strict=strict)


def test_a_page_links_to_its_documents_with_size_and_date(small: Path) -> None:
    with_documents(small)
    built = small_build(small)
    assert (built.status, built.warnings) == (0, []), built.log
    pdf, docx = (built.site / "documents" / f"digital-school.en.{ending}" for ending in ("pdf", "docx"))
    page = SiteOfPages(built.site).pages["en/podstrategie/digital-school/index.html"]
    taken = page.root.xpath("//p[@class='strategy-take']")[0]
    sizes = [f"{round(file.stat().st_size / 1000)}\u00a0kB" for file in (pdf, docx)]
    assert taken.text_content() == f"Take along: PDF, {sizes[0]} · Word, {sizes[1]} · edition of 1 January 2026"
    assert [link.get("href") for link in taken.iter("a")] == [
        f"../../../documents/digital-school.en.{ending}" for ending in ("pdf", "docx")
    ]


def no_pandoc(folder: Path, patch: pytest.MonkeyPatch) -> str:
    patch.setenv("PYPANDOC_PANDOC", str(folder / "nothing"))
    return (
        "pandoc was not found. It is needed for making documents. "
        "Install it with 'pip install pypandoc_binary', or build without documents."
    )


def broken_pandoc(folder: Path, patch: pytest.MonkeyPatch) -> str:
    program = folder / "pandoc"
    program.write_text(f"#!{sys.executable}\nimport sys\nsys.exit('out of ink')\n", "utf-8")
    program.chmod(0o755)
    patch.setenv("PYPANDOC_PANDOC", str(program))
    return "pandoc could not make 'Digital School' (en) as PDF: out of ink. Mend what it names and build again."


def no_module(name: str, folder: Path, patch: pytest.MonkeyPatch) -> None:
    (folder / "missing").mkdir()
    (folder / "missing" / f"{name}.py").write_text("raise ImportError('not here')\n", "utf-8")
    patch.setenv("PYTHONPATH", str(folder / "missing"), prepend=os.pathsep)


def no_typst(folder: Path, patch: pytest.MonkeyPatch) -> str:
    no_module("typst", folder, patch)
    return (
        "Typst was not found. It is needed for making documents. "
        "Install it with 'pip install typst', or build without documents."
    )


def no_pikepdf(folder: Path, patch: pytest.MonkeyPatch) -> str:
    no_module("pikepdf", folder, patch)
    return (
        "pikepdf was not found. It is needed for making documents. "
        "Install it with 'pip install pikepdf', or build without documents."
    )


@pytest.mark.parametrize("without", [no_pandoc, broken_pandoc, no_typst, no_pikepdf])
def test_without_a_program_the_rest_of_the_site_stands_and_the_way_out_is_told(
    without: object, small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_documents(small)
    message = without(tmp_path, monkeypatch)  # type: ignore[operator]
    built = small_build(small, strict=False)
    assert built.status == 0, built.log
    assert message in built.warnings
    page = SiteOfPages(built.site).pages["en/podstrategie/digital-school/index.html"]
    if without not in (no_typst, no_pikepdf) or not (built.site / "documents").exists():
        assert "The documents were not made with this edition of the pages." in page.root.text_content()
    assert (built.site / "en" / "budzet" / "index.html").is_file()
    assert (built.site / "data" / "strategy.json").is_file()
    assert "Traceback" not in built.log


def test_a_strict_build_without_pandoc_leaves_the_last_good_site(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_documents(small)
    (small / "site").mkdir()
    (small / "site" / "index.html").write_text("the last good one", "utf-8")
    message = no_pandoc(tmp_path, monkeypatch)
    built = strategy(small, "build")
    assert built.status == 1
    assert message in built.log
    assert (small / "site" / "index.html").read_text("utf-8") == "the last good one"


# On demand


def test_a_document_is_exported_in_a_language_and_a_format(small: Path) -> None:
    done = strategy(small, "export", "digital-school", "--to", "odt", "--lang", "en")
    assert (done.status, done.log) == (0, "Written to 'digital-school.en.odt'.\n")
    assert (small / "digital-school.en.odt").read_bytes()[:2] == b"PK"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["digital-scool"], "strategy: There is no document of 'digital-scool'. Did you mean 'digital-school'?\n"),
        (["digital-school", "--lang", "da"], "strategy: Der er ingen udgave på 'da'. Sprogene er: pl, en.\n"),
    ],
)
def test_wrong_use_of_export_is_told(arguments: list[str], said: str, small: Path) -> None:
    done = strategy(small, "export", *arguments)
    assert (done.status, done.log) == (2, said)


def test_a_document_older_than_its_facts_is_reported(small: Path) -> None:
    site = small / "site" / "documents"
    for ending in ("pdf", "docx", "odt"):
        file = str(site / f"open-office.en.{ending}")
        assert strategy(small, "export", "open-office", "--to", ending, "--lang", "en", "--output", file).status == 0
    fine = strategy(small, "documents", "check")
    assert (fine.status, fine.log) == (0, "")
    facts = small / "content" / "data" / "sub-strategies" / "open-office.yml"
    facts.write_text(facts.read_text("utf-8").replace("status: mandated", "status: draft"), "utf-8")
    old = strategy(small, "documents", "check")
    assert old.status == 1
    assert old.log.splitlines() == [
        f"'site/documents/open-office.en.{ending}' is older than its facts. Build the site."
        for ending in ("pdf", "docx", "odt")
    ]
