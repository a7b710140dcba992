"""`strategy suggest-links`: what looks like a form of a word and is not declared, for editors to take or leave."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.test_check import Run

WORDS = Path(__file__).parents[1] / "render" / "words" / "content"
PAGE = """\
# Ord {#top}

Delstrategiernes mål er ét, og delstrategiernes midler er ét. Den elektroniske patientjournals tekst, mine besøg og
AI’s råd kender delstrategien. `EPJs`, [[clinic]] og epjs er andre ord, og Digitale planer er slået fra.
"""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A small plan with a page in which words stand as nobody declared them."""
    shutil.copytree(WORDS, tmp_path / "content")
    (tmp_path / "content" / "da" / "page.md").write_text(PAGE, "utf-8")
    return tmp_path / "content"


def test_each_word_is_listed_once_at_its_first_place(content: Path) -> None:
    run = Run("suggest-links", cwd=content.parent)
    assert (run.status, run.err) == (0, "")
    assert run.out == (
        "content/da/page.md:4:1: 'AI’s' may be a form of 'AI' (term-ai), met once. "
        "Add it to its forms, or leave it. [form-suggested]\n"
        "content/da/page.md:3:63: 'Den elektroniske patientjournals' may be a form of 'EPJ' (term-record), met once. "
        "Add it to its forms, or leave it. [form-suggested]\n"
        "content/da/page.md:3:1: 'Delstrategiernes' may be a form of 'delstrategi' (term-sub-strategy), met 2 times. "
        "Add it to its forms, or leave it. [form-suggested]\n"
        "content/da/page.md:3:103: 'mine besøg' may be a form of 'Mine Besøg' (my-visits), met once. "
        "Add it to its forms, or leave it. [form-suggested]\n"
    )


def test_nothing_is_written_by_it(content: Path) -> None:
    before = {path: path.read_bytes() for path in content.rglob("*.*")}
    Run("suggest-links", cwd=content.parent)
    assert {path: path.read_bytes() for path in content.rglob("*.*")} == before


def test_a_language_without_a_stemmer_is_named(content: Path) -> None:
    file = content / "data" / "strategy.yml"
    file.write_text(file.read_text("utf-8").replace("[da]", "[da, fo]"), "utf-8")
    run = Run("suggest-links", "--lang", "fo", cwd=content.parent)
    assert run.status == 2
    assert run.err.startswith("strategy: There is no stemmer for 'fo'. There is one for: ca, cs, da, de, en,")
