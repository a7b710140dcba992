"""Words that become links by themselves, one fact a page: as its author wrote it, and as the site engine gets it.

`words/content` is a small plan with a few words. Each page in `words/pages` is laid into it under the path `page.md`, or
`net.md` and `ord.md` where the fact is about the page itself. What comes of it is in `words/made`. REWRITE_EXPECTED=1
writes that anew; review the diff like code.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from mkdocs_strategy.model.addresses import Address
from mkdocs_strategy.pipeline import expanded, prepare, view_of

WORDS = Path(__file__).parent / "words"
PAGES = sorted((WORDS / "pages").glob("*.md"))
# The pages that stand for one of the plan's own.
AT = {"nothing_is_linked_on_its_own_page": "net.md", "nothing_is_linked_in_the_section_where_it_stands": "ord.md"}


def made(page: Path, folder: Path, as_html: bool = True) -> str:
    """What becomes of a page, without the section on where it is mentioned."""
    path = AT.get(page.stem, "page.md")
    shutil.copytree(WORDS / "content", folder / "content")
    shutil.copy(page, folder / "content" / "da" / path)
    edition = prepare(folder / "content", "content").editions["da"]

    def url(address: Address) -> str:
        return str(address._replace(path=f"/{address.path.removesuffix('.md')}/"))

    view = view_of(edition, path, str, url, as_html)
    return expanded(edition.pages[path].body, view).partition("\n\n## Hænger sammen med")[0]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_words_become_links(page: Path, tmp_path: Path) -> None:
    text = made(page, tmp_path)
    expected = WORDS / "made" / page.name
    if "REWRITE_EXPECTED" in os.environ:
        expected.write_text(text, "utf-8", newline="\n")
    assert text == expected.read_text("utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_nothing_becomes_a_link_in_documents(page: Path, tmp_path: Path) -> None:
    assert "strategy-term" not in made(page, tmp_path, as_html=False)
