"""The plugin `strategy-documents`: each sub-strategy and the whole strategy as PDF and Word beside the site."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from mkdocs.config import config_options as options
from mkdocs.config.defaults import MkDocsConfig

from mkdocs_strategy.hosts.mkdocs.languages import language_at_root
from mkdocs_strategy.hosts.mkdocs.made import CacheConfig, OutputsPlugin
from mkdocs_strategy.outputs import Made, make_documents, write_outputs
from mkdocs_strategy.pipeline import Publication
from mkdocs_strategy.render.documents import Site


class DocumentsConfig(CacheConfig):  # type: ignore[no-untyped-call]
    """What can be set in mkdocs.yml besides: the formats."""

    formats = options.ListOfItems(options.Choice(("pdf", "docx", "odt")), default=["pdf", "docx"])


class DocumentsPlugin(OutputsPlugin):  # type: ignore[no-untyped-call]
    """Makes the documents: in a preview when it starts, not at each save."""

    config_class = DocumentsConfig
    family = "documents"

    def __init__(self) -> None:
        super().__init__()
        self._is_preview = False

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        self._is_preview = command == "serve"

    def is_kept(self) -> bool:
        return self._is_preview

    def make(self, publication: Publication, config: MkDocsConfig, cache: Path) -> Made:
        site = Site(config.site_url or "", language_at_root(config))
        return make_documents(publication, Path(config.docs_dir), cache, site, self.config["formats"])

    def write(self, made: Made, site: Path) -> None:
        write_outputs(made, site)
