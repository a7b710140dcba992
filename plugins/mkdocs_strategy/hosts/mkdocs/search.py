"""The plugin `strategy-search`: an index for each language beside the pages, the search in the header and on its own page."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from mkdocs_strategy.hosts.mkdocs.build import publication_of
from mkdocs_strategy.hosts.mkdocs.languages import language_at_root
from mkdocs_strategy.hosts.mkdocs.made import OutputsPlugin
from mkdocs_strategy.outputs import Made
from mkdocs_strategy.pipeline import Publication
from mkdocs_strategy.render.assets import SEARCH_SCRIPT, SEARCH_STYLESHEET
from mkdocs_strategy.searching import make_search, search_in_header, write_search


class SearchPlugin(OutputsPlugin):  # type: ignore[no-untyped-call]
    """Makes the search: in a preview when it starts, not at each save. Where it cannot be made, the pages stand without."""

    family = "search"

    def __init__(self) -> None:
        super().__init__()
        self._is_preview = False

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        self._is_preview = command == "serve"

    @event_priority(-200)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        super().on_config(config)
        if SEARCH_STYLESHEET not in config.extra_css:
            config.extra_css.append(SEARCH_STYLESHEET)
        if SEARCH_SCRIPT not in config.extra_javascript:
            config.extra_javascript.append(SEARCH_SCRIPT)
        return config

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        found = self.made is not None and self.made.files
        env.globals["site_search"] = search_in_header(publication_of(config), language_at_root(config)) if found else {}
        return env

    def on_page_markdown(self, markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        # One page has it, and looking at each costs time.
        return super().on_page_markdown(markdown, page, config, files) if "::search" in markdown else markdown

    def is_kept(self) -> bool:
        return self._is_preview

    def make(self, publication: Publication, config: MkDocsConfig, cache: Path) -> Made:
        return make_search(publication, Path(config.docs_dir), cache, language_at_root(config))

    def write(self, made: Made, site: Path) -> None:
        write_search(made, site)
