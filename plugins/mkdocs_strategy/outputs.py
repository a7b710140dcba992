"""What is made beside the pages and kept from build to build: documents, several at a time and only when they change."""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from pathlib import Path
from types import MappingProxyType

from attrs import frozen

from mkdocs_strategy.checks.near import near_or_all
from mkdocs_strategy.errors import StrategyError, WrongUse
from mkdocs_strategy.model.document import Document
from mkdocs_strategy.pipeline import Publication, prepare_dated
from mkdocs_strategy.publish.built import address_of, language_at_root
from mkdocs_strategy.publish.cache import Cache, Output
from mkdocs_strategy.publish.documents import FORMATS, document_bytes, hash_of, shows_hash
from mkdocs_strategy.publish.listing import hash_of_content, inputs, list_made, listed
from mkdocs_strategy.publish.tree import write_file
from mkdocs_strategy.render.document_files import document_file, document_ids
from mkdocs_strategy.render.documents import Site, document
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.sources.stray import files_in


@frozen
class Made:
    """Files that were made or kept, by their address below the site's root; how many are new; what could not be made."""

    files: Mapping[str, Path]
    new: int = 0
    failures: tuple[StrategyError, ...] = ()


def make_documents(publication: Publication, content: Path, cache: Path, site: Site, formats: Sequence[str]) -> Made:
    """Make every document that is not in the cache, in all languages.

    What keeps one from being made is told, and keeps no other from it.
    """

    def make() -> Made:
        editions = publication.editions.values()
        return made_of((one for edition in editions for one in _outputs(edition, content, site, formats)), cache)

    return made_unless_unchanged("documents", (repr(site), *formats), publication, content, cache, make)


def made_unless_unchanged(
    name: str, asked: Iterable[str], publication: Publication, content: Path, cache: Path, make: Callable[[], Made]
) -> Made:
    """What is made of a content folder as `asked`; where nothing has changed since it was last made, without a look at it.

    What each output is made of is known only when its text is, and to make the texts of all takes half a second.
    """
    if publication.plan.editions:
        # What git holds of adopted editions is on pages as well.
        return make()
    key = key_of_content(publication, content, asked)
    files = listed(cache, name, key)
    if files is not None:
        return Made(files)
    made = make()
    if not made.failures:
        list_made(cache, name, key, made.files)
    return made


def key_of_content(publication: Publication, content: Path, asked: Iterable[str]) -> str:
    """The hash of all that can go into what is made of a content folder as `asked`."""
    days = (f"{edition.language} {edition.day} {edition.changes.state}" for edition in publication.editions.values())
    return inputs(_hash_of(publication, content), (*asked, *days))


@lru_cache(maxsize=1)
def _hash_of(publication: Publication, content: Path) -> str:
    """The hash of a content folder, read once for a publication, whoever asks."""
    return hash_of_content(content, files_in(content))


def made_of(outputs: Iterable[Output], cache: Path, beside: Mapping[str, Path] = MappingProxyType({})) -> Made:
    """Every output that is in the cache or can be made, with files that are there already; each failure once."""
    files, failures, new = dict(beside), dict[str, StrategyError](), 0
    for output, made in Cache(cache).all(outputs):
        if isinstance(made, StrategyError):
            failures.setdefault(str(made), made)
            continue
        files[output.path] = made.file
        new += made.is_new
    return Made(files, new, tuple(failures.values()))


def sized(publication: Publication, made: Made) -> None:
    """Let all editions know the sizes of what was made, for pages that link to it."""
    sizes = {path: file.stat().st_size for path, file in made.files.items()}
    for edition in publication.editions.values():
        edition.sizes.update(sizes)


def _outputs(edition: Edition, content: Path, site: Site, formats: Sequence[str]) -> Iterator[Output]:
    for identifier in document_ids(edition):
        made = document(edition, identifier, site)
        files = files_of(content, made)
        key = hash_of(made, files)
        for ending in formats:
            path = document_file(identifier, edition.language, ending)
            yield Output(path, key, partial(document_bytes, made, ending, files))


def files_of(content: Path, made: Document) -> dict[str, bytes]:
    """The picture files of a document by the names that it has for them."""
    return {name: (content / path).read_bytes() for name, path in made.files.items()}


def write_outputs(made: Made, site: Path) -> None:
    """Put what was made beside the site."""
    for path, file in made.files.items():
        write_file(site / path, file.read_bytes())


def export_document(
    content: Path, identifier: str, ending: str, language: str | None, site_url: str, to: Path | None
) -> Path:
    """Write the document of one thing, in a language or else the original's, and tell where.

    Raises WrongUse for an unknown language, or an id that there is no document of; MissingTool without a program it needs.
    """
    publication = prepare_dated(content, today())
    languages = publication.plan.languages
    chosen = language or languages[0]
    if chosen not in languages:
        raise WrongUse(
            "There is no '{language}' edition. The languages are: {languages}.",
            language=chosen,
            languages=", ".join(languages),
        )
    edition = publication.editions[chosen]
    known = document_ids(edition)
    if identifier not in known:
        raise WrongUse(
            "There is no document of '{identifier}'. {hint}", identifier=identifier, hint=near_or_all(identifier, known)
        )
    file = to or Path(f"{identifier}.{chosen}.{ending}")
    made = document(edition, identifier, Site(site_url, languages[0]))
    write_file(file, document_bytes(made, ending, files_of(content, made)))
    return file


def outdated_documents(content: Path, site: Path, site_url: str) -> tuple[Path, ...]:
    """The documents beside a built site that show another hash than their facts have now.

    References in them lead to the site's address: without `site_url`, that which the site itself names.
    """
    publication = prepare_dated(content, today())
    languages = publication.plan.languages
    at = Site(site_url or address_of(site, languages), language_at_root(site, languages))
    found: list[Path] = []
    for edition in publication.editions.values():
        for identifier in document_ids(edition):
            made = document(edition, identifier, at)
            key = hash_of(made, files_of(content, made))
            files = (site / document_file(identifier, edition.language, ending) for ending in FORMATS)
            found += [one for one in files if one.is_file() and not shows_hash(one.read_bytes(), key)]
    return tuple(found)


def today() -> datetime.date:
    """Today, or the day that a build is told to take for it."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    now = datetime.datetime.fromtimestamp(int(epoch), datetime.UTC) if epoch else datetime.datetime.now(datetime.UTC)
    return now.date()
