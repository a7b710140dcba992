"""The package's layer over the theme Material: light pages that work under the strictest content policy.

Templates and files in `theme/` come before Material's own, and after a site's `custom_dir`.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from mkdocs_strategy.hosts.mkdocs.languages import (
    building_other_languages,
    canonical_of,
    current_language,
    language_among,
    language_at_root,
    language_of,
    link_to_homes,
    link_to_twins,
    page_languages,
    sitemap,
)
from mkdocs_strategy.hosts.mkdocs.navigation import SharedNavigation
from mkdocs_strategy.pipeline import Publication
from mkdocs_strategy.publish.tree import write_file
from mkdocs_strategy.render.untranslated import with_language_said

THEME = str(Path(__file__).with_name("theme"))
STYLESHEET = "assets/strategy/site.css"
NOT_FOUND = "404.html"


class MaterialLayer:
    """What a build adds to Material, for each language in turn."""

    def __init__(self) -> None:
        self._nav: Navigation | None = None
        self._not_found: dict[str, str] = {}

    def configure(self, config: MkDocsConfig) -> None:
        """Put the layer's templates before Material's."""
        if config.theme.name != "material":
            return
        if THEME not in config.theme.dirs:
            config.theme.dirs.insert(1 if config.theme.custom_dir else 0, THEME)
        if STYLESHEET not in config.extra_css:
            config.extra_css.insert(0, STYLESHEET)

    def navigate(self, nav: Navigation) -> None:
        """Keep the navigation of the language that is built next."""
        self._nav = nav

    def prepare(self, env: Environment, config: MkDocsConfig, publication: Publication) -> None:
        """Give the templates what they ask for, all pages having been read."""
        editions = publication.editions.items()
        env.globals["page_not_found"] = {code: edition.say("page-not-found") for code, edition in editions}
        if self._nav is not None:
            language = current_language(config) or str(config.theme["language"] or "")
            env.globals["navigation"] = SharedNavigation(self._nav, env, config, language)
        env.globals["sitemap"] = lambda: sitemap(config)
        link_to_homes(config)
        _before_static_i18n(env, config)

    def context(self, context: TemplateContext, page: Page, config: MkDocsConfig) -> None:
        """Say to the templates of a page what they cannot find out."""
        link_to_twins(page, config)
        said: Any = context
        said |= {"page_languages": page_languages(page, config), "canonical": canonical_of(page, config)}

    def content(self, html: str, page: Page, config: MkDocsConfig, publication: Publication) -> str:
        """The text of a page; where it is in one language only, it says so in the others."""
        there = language_of(page)
        shown = language_among(page)
        edition = publication.editions.get(there or "")
        if edition is None or shown is None:
            return html
        twins = {one.code for one in page_languages(page, config)}
        others = {code: one for code, one in publication.editions.items() if code != there and code not in twins}
        return with_language_said(html, edition, others, shown)

    def keep_not_found(self, name: str, output: str, config: MkDocsConfig) -> None:
        """Keep the page for addresses that are not there, which each language writes over the last one's."""
        language = current_language(config)
        if name == NOT_FOUND and language is not None:
            self._not_found[language] = output

    def finish(self, config: MkDocsConfig) -> None:
        """Write the pages for addresses that are not there: each language's where its pages are."""
        if building_other_languages(config):
            return
        at_root = language_at_root(config)
        for language, output in self._not_found.items():
            write_file(Path(config.site_dir) / ("" if language == at_root else language) / NOT_FOUND, output)


# The links to the pages before and after are named by their words; the theme's own name for them has a colon that these lack.
_OPENING, _MAIN = '<div class="strategy-opening">', 'class="md-main"'
_NAMED_OTHERWISE = re.compile(r'(class="md-footer__link [^"]*") aria-label="[^"]*"')


def mended(html: str) -> str:
    """A page without what its layout writes that HTML does not know, or that names a link otherwise than it reads.

    A box to be ticked completes nothing by itself. What is laid out as the home page says so where it begins: a style that
    asks what is within the whole page is reckoned anew with every piece that comes.
    """
    if _OPENING in html:
        html = html.replace(_MAIN, f'{_MAIN[:-1]} md-main--front"', 1)
    if 'class="md-toggle"' in html:
        html = html.replace('" autocomplete="off">', '">', 2)
    return _NAMED_OTHERWISE.sub(r"\1", html)


def _before_static_i18n(env: Environment, config: MkDocsConfig) -> None:
    """Let the layer's sitemap come before the one that static-i18n brings."""
    if isinstance(env.loader, FileSystemLoader) and THEME in env.loader.searchpath:
        env.loader.searchpath.remove(THEME)
        env.loader.searchpath.insert(1 if config.theme.custom_dir else 0, THEME)
