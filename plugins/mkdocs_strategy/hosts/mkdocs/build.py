"""What the plugins share within one build: the publication, loaded once, and the view from a page."""

from __future__ import annotations

import logging
import posixpath
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from mkdocs_strategy.errors import StrategyError
from mkdocs_strategy.model.addresses import Address
from mkdocs_strategy.pipeline import Publication, prepare, view_of
from mkdocs_strategy.problems import Severity
from mkdocs_strategy.render.edition import View

log = logging.getLogger("mkdocs.plugins.strategy")

_KEPT = "_strategy_publication"


def publication_of(config: MkDocsConfig) -> Publication:
    """The publication of a build, loaded when first asked for; one config object serves all languages of a build."""
    kept: Publication | None = vars(config).get(_KEPT)
    if kept is None:
        kept = _load(config)
        setattr(config, _KEPT, kept)
    return kept


def _load(config: MkDocsConfig) -> Publication:
    content = Path(config.docs_dir)
    try:
        publication = prepare(content)
    except StrategyError as error:
        raise PluginError(str(error)) from error
    for found in publication.problems:
        log.log(logging.WARNING if found.severity is Severity.ERROR else logging.INFO, "%s", found)
    return publication


def building_other_languages(config: MkDocsConfig) -> bool:
    """Whether static-i18n is still building languages within this build; False at its very end, and without it."""
    i18n: Any = config.plugins.get("i18n")
    return bool(getattr(i18n, "building", False))


def view_from(page: Page, config: MkDocsConfig, files: Files) -> View | None:
    """The view from a page, or None for a page outside the languages' folders."""
    language, _, path = page.file.src_uri.partition("/")
    edition = publication_of(config).editions.get(language)
    if edition is None:
        return None

    def href(address: Address) -> str | None:
        if address.path.startswith("/"):
            return url(address)
        if address.path == path:
            return f"#{address.anchor}" if address.anchor else posixpath.basename(path)
        target = posixpath.relpath(address.path, posixpath.dirname(path) or ".")
        return f"{target}#{address.anchor}" if address.anchor else target

    def url(address: Address) -> str | None:
        anchor = f"#{address.anchor}" if address.anchor else ""
        if address.path.startswith("/"):
            return get_relative_url(address.path[1:], page.file.url) + anchor
        if address.path == path and anchor:
            return anchor
        file = _file(files, f"{language}/{address.path}")
        return get_relative_url(file.url, page.file.url) + anchor if file else None

    return view_of(edition, path, href, url)


def _file(files: Files, uri: str) -> File | None:
    return files.get_file_from_path(uri)
