"""The plugin `strategy-decks`: presentations as PPTX and HTML beside the site, and the lists that lead to them."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from mkdocs_strategy.hosts.mkdocs.build import PlanPlugin, publication_of, view_from
from mkdocs_strategy.hosts.mkdocs.languages import building_other_languages, language_at_root
from mkdocs_strategy.pipeline import expanded, write_decks


class DecksPlugin(PlanPlugin):  # type: ignore[no-untyped-call]
    """Makes the generated parts about decks, and writes every deck in every language once a build."""

    def on_page_markdown(self, markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        view = view_from(page, config, files)
        return markdown if view is None else expanded(markdown, view, frozenset({"decks"}), links=False)

    @event_priority(-200)
    def on_post_build(self, config: MkDocsConfig) -> None:
        if not building_other_languages(config):
            write_decks(publication_of(config), Path(config.site_dir), language_at_root(config))
