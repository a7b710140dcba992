"""The search of a site: an index for each language, made of the plan, kept in the cache, and put beside the pages."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from hashlib import blake2b
from pathlib import Path

from mkdocs_strategy.errors import StrategyError
from mkdocs_strategy.outputs import Made
from mkdocs_strategy.pipeline import Publication
from mkdocs_strategy.publish.cache import Cache, Output
from mkdocs_strategy.publish.package import packed, parts_of
from mkdocs_strategy.publish.pagefind import index_of, pagefind_version
from mkdocs_strategy.publish.tree import write_file
from mkdocs_strategy.render.assets import FINDING_SCRIPT, SEARCH_SCRIPT, SEARCH_STYLESHEET, asset
from mkdocs_strategy.render.search_page import FOLDER, INDEX, header_words, offered_json, settings_json
from mkdocs_strategy.render.search_words import found_by, offered

# All files of it as one, in the cache.
PACKED = f"{FOLDER}.zip"


def make_search(publication: Publication, cache: Path, at_root: str | None) -> Made:
    """Make the index of every language, if what can be found has changed; why not, where it cannot be made."""
    pages: list[str] = []
    told: dict[str, bytes] = {}
    for language, edition in publication.editions.items():
        records = found_by(edition, at_root)
        pages += [one.html(language) for one in records]
        told[f"{FOLDER}/{language}.json"] = settings_json(edition).encode()
        told[f"{FOLDER}/{language}.words.json"] = offered_json(offered(edition, records)).encode()
    output = Output(PACKED, _key(pages, told), partial(_packed, pages, told))
    ((_, made),) = Cache(cache).all((output,))
    if isinstance(made, StrategyError):
        return Made({}, failures=(made,))
    return Made({PACKED: made.file}, int(made.is_new))


def _key(pages: list[str], told: Mapping[str, bytes]) -> str:
    said = blake2b(pagefind_version().encode(), digest_size=12)
    for part in (*(page.encode() for page in pages), *told.values()):
        said.update(part)
    return said.hexdigest()


def _packed(pages: list[str], told: Mapping[str, bytes]) -> bytes:
    return packed({**told, **{f"{INDEX}/{name}": content for name, content in index_of(pages).items()}})


def write_search(made: Made, site: Path) -> None:
    """Put the index of every language beside the pages, with what searches in it; nothing where there is none."""
    for path in (SEARCH_SCRIPT, FINDING_SCRIPT, SEARCH_STYLESHEET):
        write_file(site / path, asset(path))
    for file in made.files.values():
        for name, content in parts_of(file.read_bytes()).items():
            write_file(site / name, content)


def search_in_header(publication: Publication, at_root: str | None) -> dict[str, dict[str, str]]:
    """What the header says of the search, by language."""
    return {code: header_words(edition, at_root) for code, edition in publication.editions.items()}
