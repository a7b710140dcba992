"""What readers of a translation that is behind are told, and how the pages stand, as Markdown for a site and for pandoc.

`translated/content` is a small plan whose record says that some sections render other words than the original has. What
becomes of its pages is in `translated/expected`. REWRITE_EXPECTED=1 writes that anew; review the diff like code.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from mkdocs_strategy.model.addresses import Address
from mkdocs_strategy.pipeline import Publication, expanded, heading_and_title, prepare, view_of
from mkdocs_strategy.render.rewording import Run, as_text, reworded, shortened

TRANSLATED = Path(__file__).parent / "translated"
PAGES = ("index.md", "school.md", "contact.md", "status.md")


@pytest.fixture(scope="module")
def town() -> Publication:
    return prepare(TRANSLATED / "content", "content")


def made(town: Publication, language: str, path: str, as_html: bool) -> str:
    """A page as a site engine gets it, without what it hangs together with."""
    edition = town.editions[language]

    def other(code: str, address: Address) -> str:
        return f"/{code}/{address}"

    view = view_of(edition, path, str, str, as_html, twin=other)
    heading, _ = heading_and_title(view)
    return re.split(r"\n+## (?:Connected|Hænger)", expanded(heading + edition.pages[path].body, view))[0].strip() + "\n"


@pytest.mark.parametrize("form", ["site", "plain"])
@pytest.mark.parametrize("path", PAGES)
def test_a_page_says_where_its_original_has_changed(town: Publication, path: str, form: str) -> None:
    as_expected(f"{Path(path).stem}.en.{form}.md", made(town, "en", path, form == "site"))


def test_the_original_says_how_all_its_translations_stand(town: Publication) -> None:
    as_expected("status.da.site.md", made(town, "da", "status.md", as_html=True))


@pytest.mark.parametrize("path", PAGES[:-1])
def test_the_original_has_no_notes(town: Publication, path: str) -> None:
    assert "strategy-stale" not in made(town, "da", path, as_html=True)


def test_without_a_link_to_the_other_language_the_place_is_named(town: Publication) -> None:
    view = view_of(town.editions["en"], "contact.md", str, str)
    assert expanded("Write.\n", view).startswith(
        '<p class="strategy-stale">The Danish text has changed since this was translated: '
        '<span lang="da">Kontakt</span></p>\n\nWrite.'
    )


def as_expected(name: str, made: str) -> None:
    file = TRANSLATED / "expected" / name
    if "REWRITE_EXPECTED" in os.environ:
        file.parent.mkdir(exist_ok=True)
        file.write_text(made, "utf-8", newline="\n")
    assert made == file.read_text("utf-8")


@pytest.mark.parametrize(
    ("before", "after", "redline"),
    [
        ("a b c", "a b c", "…"),
        ("a b c", "a x c", "a [-b-] {+x+} c"),
        ("", "a", "{+a+}"),
        ("a", "", "[-a-]"),
        ("", "", ""),
        ("1 2 3 4 5 6 7 8 9", "1 2 3 4 5 6 7 8 9 x", "… 4 5 6 7 8 9 {+x+}"),
        ("x 1 2 3 4 5 6 7 8 9 10 11 12 13 y", "1 2 3 4 5 6 7 8 9 10 11 12 13",
         "[-x-] 1 2 3 4 5 6 … 8 9 10 11 12 13 [-y-]"),
    ],
)  # fmt: skip
def test_a_redline_shows_what_went_and_came_and_a_few_words_around(before: str, after: str, redline: str) -> None:
    assert as_text(shortened(reworded(before, after))) == redline


def test_a_redline_holds_both_texts() -> None:
    before, after = "Færre skal nå mere i år.", "Færre skal snart nå meget mere."
    runs = reworded(before, after)
    assert said(runs, "out") == before
    assert said(runs, "in") == after


def said(runs: tuple[Run, ...], how: str) -> str:
    return " ".join(run.words for run in runs if run.how in ("same", how))
