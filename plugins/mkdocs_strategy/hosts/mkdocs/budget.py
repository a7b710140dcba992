"""The plugin `strategy-budget`: budget tables."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from mkdocs_strategy.hosts.mkdocs.build import PlanPlugin, view_from
from mkdocs_strategy.pipeline import expanded


class BudgetPlugin(PlanPlugin):  # type: ignore[no-untyped-call]
    """Makes the generated parts of the budget."""

    def on_page_markdown(self, markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        view = view_from(page, config, files)
        return markdown if view is None else expanded(markdown, view, frozenset({"budget"}), links=False)
