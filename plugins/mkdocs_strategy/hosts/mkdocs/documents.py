"""The plugin `strategy-documents`: each sub-strategy and the whole strategy as PDF and Word beside the site."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from mkdocs.config import config_options as options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from mkdocs_strategy.hosts.mkdocs.build import PlanPlugin, log, publication_of, view_from
from mkdocs_strategy.hosts.mkdocs.languages import building_other_languages, language_at_root
from mkdocs_strategy.outputs import CACHE, Made, make_documents, sized, write_outputs
from mkdocs_strategy.pipeline import expanded
from mkdocs_strategy.render.documents import Site


class DocumentsConfig(Config):  # type: ignore[no-untyped-call]
    """What can be set in mkdocs.yml: the formats, and the folder of what is kept, beside mkdocs.yml."""

    formats = options.ListOfItems(options.Choice(("pdf", "docx", "odt")), default=["pdf", "docx"])
    cache = options.Type(str, default=CACHE)


class DocumentsPlugin(PlanPlugin):  # type: ignore[no-untyped-call]
    """Makes the documents before the pages, which tell their sizes, and puts them beside the site.

    A preview makes them when it starts and not at each save.
    """

    config_class = DocumentsConfig
    config: DocumentsConfig

    def __init__(self) -> None:
        super().__init__()
        self._made: Made | None = None
        self._is_preview = False

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        self._is_preview = command == "serve"

    @event_priority(-200)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        super().on_config(config)
        publication = publication_of(config)
        if self._made is None or not self._is_preview:
            site = Site(config.site_url or "", language_at_root(config))
            cache = Path(config.config_file_path).parent / self.config.cache
            self._made = make_documents(publication, cache, site, self.config.formats)
            for failure in self._made.failures:
                log.warning("%s", failure)
        sized(publication, self._made)
        return config

    def on_page_markdown(self, markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        view = view_from(page, config, files)
        return markdown if view is None else expanded(markdown, view, frozenset({"documents"}), links=False)

    @event_priority(-200)
    def on_post_build(self, config: MkDocsConfig) -> None:
        if self._made is not None and not building_other_languages(config):
            write_outputs(self._made, Path(config.site_dir))
