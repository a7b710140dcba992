"""The plugin `strategy-crosslinks`: references in prose become links and figures."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from mkdocs_strategy.hosts.mkdocs.build import PlanPlugin, view_from
from mkdocs_strategy.pipeline import expanded


class CrosslinksPlugin(PlanPlugin):  # type: ignore[no-untyped-call]
    """Runs after the plugins that make generated parts, so that references in these are resolved as well."""

    @event_priority(-50)
    def on_page_markdown(self, markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        view = view_from(page, config, files)
        return markdown if view is None else expanded(markdown, view, frozenset(), links=True)
