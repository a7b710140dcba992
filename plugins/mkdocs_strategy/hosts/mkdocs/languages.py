"""What the plugins need to know of static-i18n, and the links between languages that it leaves to be mended.

It keeps these links as an attribute of `config.extra`, which templates see before the key of that name.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any, NamedTuple
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

# What search engines take for the page of readers whose language the site does not have.
ANY_LANGUAGE = "x-default"


class PageLanguage(NamedTuple):
    """A language that a page can be read in, and where; a whole address where the site has one."""

    code: str
    address: str


def building_other_languages(config: MkDocsConfig) -> bool:
    """Whether static-i18n is still building languages within this build; False at its very end, and without it."""
    i18n: Any = config.plugins.get("i18n")
    return bool(getattr(i18n, "building", False))


def language_at_root(config: MkDocsConfig) -> str | None:
    """The language whose pages stand at the site's root; None without static-i18n, when each stands in its folder."""
    i18n: Any = config.plugins.get("i18n")
    return None if i18n is None else str(i18n.default_language)


def current_language(config: MkDocsConfig) -> str | None:
    """The language that is built now; None without static-i18n, and before it has begun."""
    i18n: Any = config.plugins.get("i18n")
    found = getattr(i18n, "current_language", None)
    return None if found is None else str(found)


def language_of(page: Page) -> str | None:
    """The language that a page is written in, which is not the one it is shown among where it has no translation."""
    locale = getattr(page.file, "locale", None)
    return None if locale is None else str(locale)


def language_among(page: Page) -> str | None:
    """The language of the pages that a page is shown among."""
    among = getattr(page.file, "locale_alternate_of", None)
    return None if among is None else str(among)


def page_languages(page: Page, config: MkDocsConfig) -> list[PageLanguage]:
    """The languages that a page is written in, its own too, in the order of the site, and the one for all others.

    Nothing for a page in one language, or shown among pages of another than its own.
    """
    twins: dict[str, File] = getattr(page.file, "alternates", {})
    if language_of(page) != language_among(page):
        return []
    written = {code: file for code, file in twins.items() if getattr(file, "locale", code) == code}
    order = list(getattr(config.plugins.get("i18n"), "build_languages", ()))
    codes = sorted(written, key=lambda code: order.index(code) if code in order else len(order))
    if len(codes) < 2:
        return []
    found = [PageLanguage(code, _address(written[code], page, config)) for code in codes]
    at_root = language_at_root(config)
    if config.site_url and at_root in written:
        found.append(PageLanguage(ANY_LANGUAGE, _address(written[at_root], page, config)))
    return found


def _address(file: File, page: Page, config: MkDocsConfig) -> str:
    return urljoin(config.site_url, file.url) if config.site_url else get_relative_url(file.url, page.file.url)


def sitemap(config: MkDocsConfig) -> Iterator[tuple[str, list[PageLanguage]]]:
    """The address of every page there is to find, with the languages it can be read in."""
    by_language: dict[str, list[File]] = getattr(config.plugins.get("i18n"), "i18n_files_per_language", {})
    for files in by_language.values():
        for file in files:
            page = file.page
            if isinstance(page, Page) and language_of(page) == language_among(page):
                yield canonical_of(page, config) or page.url, page_languages(page, config)


def canonical_of(page: Page, config: MkDocsConfig) -> str | None:
    """The address that a page is to be known by: its own, or that of the language it is written in."""
    source = getattr(page.file, "alternates", {}).get(language_of(page), page.file)
    return urljoin(config.site_url, source.url) if config.site_url else None


def link_to_homes(config: MkDocsConfig) -> None:
    """Let pages without twins, such as the one for addresses that are not there, link to each language's home.

    Otherwise they would link to the twins of the last page built.
    """
    homes = getattr(config.plugins.get("i18n"), "extra_alternate", None)
    if homes:
        setattr(config.extra, "alternate", deepcopy(homes))  # noqa: B010


def link_to_twins(page: Page, config: MkDocsConfig) -> None:
    """Let the home page, too, link to its twins from where it is, so that the site works in any folder of a server."""
    for alternate in getattr(config.extra, "alternate", ()):
        twin = getattr(page.file, "alternates", {}).get(alternate["lang"])
        if twin is not None:
            alternate["link"] = twin.url
