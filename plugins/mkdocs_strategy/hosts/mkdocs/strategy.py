"""The plugin `strategy`: loads and checks the plan, and makes the generated parts that no other plugin makes."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any, Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from mkdocs_strategy.hosts.mkdocs.build import building_other_languages, publication_of, view_from
from mkdocs_strategy.pipeline import expanded, heading_and_title, write_assets, write_data
from mkdocs_strategy.render.assets import STYLESHEET

log = logging.getLogger("mkdocs.plugins.strategy")


class StrategyPlugin(BasePlugin):  # type: ignore[no-untyped-call, type-arg]
    """Loads and checks the plan; stops a strict build before the last good site is touched."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Stay alive across the rebuilds of a preview."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        publication = publication_of(config)
        if config.strict and publication.errors:
            raise Abort(f"Nothing was built: {len(publication.errors)} problem(s) in the content, listed above.")
        if STYLESHEET not in config.extra_css:
            config.extra_css.append(STYLESHEET)
        return config

    def on_page_markdown(self, markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        view = view_from(page, config, files)
        if view is None:
            return markdown
        heading, title = heading_and_title(view)
        if title is not None:
            page.meta["title"] = title
        return expanded(heading + markdown, view, frozenset({"strategy"}), links=False)

    @event_priority(-200)
    def on_post_build(self, config: MkDocsConfig) -> None:
        if not building_other_languages(config):
            site = Path(config.site_dir)
            write_assets(site)
            write_data(publication_of(config), site)

    def on_serve(self, server: Any, config: MkDocsConfig, builder: Any) -> Any:
        """Watch the whole content folder, data included; MkDocs itself would leave excluded files out."""
        server.watch(config.docs_dir)
        return server
