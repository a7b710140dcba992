"""What the plugins share within one build: the publication, loaded once, and the view from a page."""

from __future__ import annotations

import logging
import posixpath
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

from mkdocs.config.config_options import Optional, Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_build_datetime, get_relative_url

from mkdocs_strategy.errors import StrategyError
from mkdocs_strategy.hosts.mkdocs.languages import language_at_root
from mkdocs_strategy.model.addresses import Address
from mkdocs_strategy.pipeline import Publication, Target, Twin, prepare_dated, view_of
from mkdocs_strategy.problems import Severity, folded
from mkdocs_strategy.publish.cache import CACHE
from mkdocs_strategy.redlines import with_history
from mkdocs_strategy.render.exports import public_path
from mkdocs_strategy.render.view import View
from mkdocs_strategy.translating import with_overdue

log = logging.getLogger("mkdocs.plugins.strategy")

NO_ADDRESS = (
    "The site has no address of its own, so citations and documents cannot say where it is. "
    "Set it for a build: SITE_URL=https://strategy.example/ make site"
)

_KEPT = "_strategy_publication"

# How many days a translation may be behind; without it, git is never asked.
STALE_AFTER = (("stale_after", Optional(Type(int))),)


class PlanPlugin(BasePlugin):  # type: ignore[no-untyped-call, type-arg]
    """A plugin over the plan. Whichever stands first loads it, before the last good site is touched."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Stay alive across the rebuilds of a preview."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        publication_of(config)
        return config


def publication_of(config: MkDocsConfig) -> Publication:
    """The publication of a build, loaded when first asked for; one config object serves all languages of a build."""
    kept: Publication | None = vars(config).get(_KEPT)
    if kept is None:
        kept = _load(config)
        setattr(config, _KEPT, kept)
    return kept


def _load(config: MkDocsConfig) -> Publication:
    try:
        content = Path(config.docs_dir)
        publication = prepare_dated(content, get_build_datetime().date())
        days = _stale_after(config)
        if days is not None:
            publication = with_overdue(publication, content, days, get_build_datetime())
        publication, left_out = with_history(publication, content)
    except StrategyError as error:
        raise PluginError(str(error)) from error
    for reason in left_out:
        log.info("%s", reason)
    if not config.site_url:
        log.info(NO_ADDRESS)
    for found in folded(publication.problems):
        log.log(logging.WARNING if found.severity is Severity.ERROR else logging.INFO, "%s", found)
    if config.strict and publication.errors:
        raise Abort(f"Nothing was built: {len(publication.errors)} problem(s) in the content, listed above.")
    return publication


def _stale_after(config: MkDocsConfig) -> int | None:
    """How many days a translation may be behind; None where it may be for ever."""
    plugin = config.plugins.get("strategy")
    days = plugin.config.get("stale_after") if plugin is not None else None
    return days if isinstance(days, int) else None


def kept_beside(config: MkDocsConfig) -> Path:
    """The folder beside the settings of what is kept from build to build."""
    return Path(config.config_file_path).parent / CACHE


def view_from(page: Page, config: MkDocsConfig, files: Files) -> View | None:
    """The view from a page, or None for a page outside the languages' folders."""
    language, _, path = page.file.src_uri.partition("/")
    edition = publication_of(config).editions.get(language)
    if edition is None:
        return None
    ways: _Ways | None = vars(page).get(_KEPT)
    if ways is None or ways.files is not files:
        ways = _ways_from(page, config, files)
        setattr(page, _KEPT, ways)
    return view_of(edition, path, ways.href, ways.url, twin=ways.twin)


class _Ways(NamedTuple):
    """How addresses become links on a page, found once for all plugins that make parts of it."""

    files: Files
    href: Target
    url: Target
    twin: Twin


def _ways_from(page: Page, config: MkDocsConfig, files: Files) -> _Ways:
    language, _, path = page.file.src_uri.partition("/")

    # A page links to few others, and to each of them often.
    @cache
    def file_of(target: str) -> str:
        return posixpath.relpath(target, posixpath.dirname(path) or ".")

    @cache
    def url_of(target: str) -> str | None:
        if target.startswith("/"):
            return get_relative_url(target[1:], page.file.url)
        file = files.get_file_from_path(f"{language}/{target}")
        return get_relative_url(file.url, page.file.url) if file else None

    def href(address: Address) -> str | None:
        if address.path.startswith("/"):
            return url(address)
        if address.path == path:
            return f"#{address.anchor}" if address.anchor else posixpath.basename(path)
        target = file_of(address.path)
        return f"{target}#{address.anchor}" if address.anchor else target

    def url(address: Address) -> str | None:
        if address.path == path and address.anchor:
            return f"#{address.anchor}"
        target = url_of(address.path)
        return f"{target}#{address.anchor}" if target is not None and address.anchor else target

    def twin(other: str, address: Address) -> str:
        return get_relative_url(public_path(address, other, language_at_root(config)), page.file.url)

    return _Ways(files, href, url, twin)
