"""What a page's generated parts and references become: Markdown in, whole Markdown out, in both languages.

`town/content` is a small plan with something of everything. Each folder in `town/parts` holds a `page` as its author
wrote it, under the path it has in its language's folder, and what comes of it: with HTML tables for a site (`da.site.md`),
and with nothing but Markdown for pandoc (`da.plain.md`). REWRITE_EXPECTED=1 writes these anew; review the diff like code.
"""

from __future__ import annotations

import datetime
import os
import posixpath
import shutil
from pathlib import Path

import pytest

from mkdocs_strategy.model.addresses import Address
from mkdocs_strategy.model.parts import PARTS
from mkdocs_strategy.pipeline import Publication, expanded, foot_of_page, prepare, view_of
from mkdocs_strategy.render.pages import FAMILIES

TOWN = Path(__file__).parent / "town"
PAGES = sorted((TOWN / "parts").glob("*/page/**/*.md"))


@pytest.fixture(scope="module")
def town() -> Publication:
    publication = prepare(TOWN / "content", "content")
    assert [str(found) for found in publication.problems] == []
    return publication


def case(page: Path) -> Path:
    return TOWN / "parts" / page.relative_to(TOWN / "parts").parts[0]


def made(town: Publication, page: Path, language: str, as_html: bool) -> str:
    """The page as a site engine gets it: addresses of files for links in Markdown, of served pages for those in HTML."""
    path = page.relative_to(case(page) / "page").as_posix()

    def href(address: Address) -> str:
        return str(address._replace(path=posixpath.relpath(address.path, posixpath.dirname(path) or ".")))

    def url(address: Address) -> str:
        if address.path.startswith("/"):
            return address.path
        return str(address._replace(path=f"/{language}/{address.path.removesuffix('.md')}/"))

    view = view_of(town.editions[language], path, href, url, as_html)
    return expanded(page.read_text("utf-8"), view)


@pytest.mark.parametrize("form", ["site", "plain"])
@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("page", PAGES, ids=lambda page: case(page).name)
def test_a_page_becomes_markdown(town: Publication, page: Path, language: str, form: str) -> None:
    text = made(town, page, language, form == "site")
    expected = case(page) / f"{language}.{form}.md"
    if "REWRITE_EXPECTED" in os.environ:
        expected.write_text(text, "utf-8", newline="\n")
    assert text == expected.read_text("utf-8")


def test_every_generated_part_has_a_page() -> None:
    named = [case(page).name for page in PAGES if case(page).name[0] != "_"]
    assert sorted(named) == sorted(part.name for part in PARTS)


def test_a_plugin_makes_only_its_own_parts(town: Publication) -> None:
    view = view_of(town.editions["en"], "index.md", str, str)
    text = "::areas\n\n::budget-table school\n\n[[school]]\n"
    assert expanded(text, view, frozenset(), links=False) == text
    assert expanded(text, view, FAMILIES - {"strategy"}, links=False).startswith("::areas\n\n\n<div")
    linked = expanded(text, view, frozenset(), links=True)
    assert linked.startswith("::areas\n\n::budget-table school\n\n[The school](areas/school.md)\n\n\n## Connected with")


def test_a_thing_gets_its_address_once_and_only_on_its_page(town: Publication) -> None:
    here = view_of(town.editions["en"], "registers.md", str, str)
    assert expanded("::bodies\n", here).count('id="town-council"') == 1
    assert expanded("::bodies\n", here).count('id="town-council"') == 0
    there = view_of(town.editions["en"], "index.md", str, str)
    assert expanded("::bodies\n", there).count('id="') == 0


def test_the_foot_of_a_page_says_what_the_edition_is_and_of_which_day(town: Publication) -> None:
    dated = prepare(TOWN / "content", day=datetime.date(2026, 3, 1)).editions["en"]
    words = 'After <a href="registers.md">Mill Town goes digital 2025–2028</a> &amp; others.'
    words += ' <a href="was.md">Accessibility statement</a>'
    feet = [foot_of_page(view_of(edition, "index.md", str, file_of)) for edition in (town.editions["en"], dated)]
    assert feet == [words, f"Edition of 1 March 2026. {words}"]


def test_the_declared_date_of_an_edition_comes_before_its_day(town: Publication, tmp_path: Path) -> None:
    shutil.copytree(TOWN / "content", tmp_path / "content")
    strategy = tmp_path / "content/data/strategy.yml"
    strategy.write_text(strategy.read_text("utf-8") + "edition_date: 2026-02\n", "utf-8")
    edition = prepare(tmp_path / "content", day=datetime.date(2026, 3, 1)).editions["en"]
    view = view_of(edition, "registers.md", str, file_of)
    assert foot_of_page(view).startswith("Edition of February 2026. ")
    cited = 'data-page="Mill Town goes digital, Registers, edition of February 2026, {address}"'
    assert cited in expanded("# Registers\n", view)


def file_of(address: Address) -> str:
    return address.path
