"""The search of a site: an index for each language, made of the plan, kept in the cache, and put beside the pages."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from mkdocs_strategy.outputs import Made, key_of_content, made_of
from mkdocs_strategy.pipeline import Publication
from mkdocs_strategy.publish.cache import Output
from mkdocs_strategy.publish.package import packed
from mkdocs_strategy.publish.pagefind import index_of
from mkdocs_strategy.publish.tree import write_file
from mkdocs_strategy.publish.unpacked import link_tree, unpacked
from mkdocs_strategy.render.assets import FINDING_SCRIPT, SEARCH_SCRIPT, SEARCH_STYLESHEET, asset
from mkdocs_strategy.render.search_page import FOLDER, INDEX, header_words, offered_json, settings_json
from mkdocs_strategy.render.search_words import found_by, offered

# All files of it as one, in the cache.
PACKED = f"{FOLDER}.zip"


def make_search(publication: Publication, content: Path, cache: Path, at_root: str | None) -> Made:
    """Make the index of every language, if the content has changed; why not, where it cannot be made.

    To make the records takes half a second, so that they are not made only to learn that they are what they were.
    """
    output = Output(
        PACKED, key_of_content(publication, content, (at_root or "",)), partial(_packed, publication, at_root)
    )
    return made_of([output], cache)


def _packed(publication: Publication, at_root: str | None) -> bytes:
    pages: list[str] = []
    told: dict[str, bytes] = {}
    for language, edition in publication.editions.items():
        records = found_by(edition, at_root)
        pages += [one.html(language) for one in records]
        told[f"{FOLDER}/{language}.json"] = settings_json(edition).encode()
        told[f"{FOLDER}/{language}.words.json"] = offered_json(offered(edition, records)).encode()
    return packed({**told, **{f"{INDEX}/{name}": content for name, content in index_of(pages).items()}})


def write_search(made: Made, site: Path) -> None:
    """Put the index of every language beside the pages, with what searches in it; nothing where there is none."""
    for path in (SEARCH_SCRIPT, FINDING_SCRIPT, SEARCH_STYLESHEET):
        write_file(site / path, asset(path))
    for file in made.files.values():
        link_tree(unpacked(file), site)


def search_in_header(publication: Publication, at_root: str | None) -> dict[str, dict[str, str]]:
    """What the header says of the search, by language."""
    return {code: header_words(edition, at_root) for code, edition in publication.editions.items()}
