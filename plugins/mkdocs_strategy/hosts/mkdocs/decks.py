"""The plugin `strategy-decks`: presentations as PPTX, HTML and PDF beside the site, and the lists that lead to them."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_strategy.deck_outputs import make_decks, write_decks
from mkdocs_strategy.hosts.mkdocs.languages import language_at_root
from mkdocs_strategy.hosts.mkdocs.made import OutputsPlugin
from mkdocs_strategy.outputs import Made
from mkdocs_strategy.pipeline import Publication


class DecksPlugin(OutputsPlugin):  # type: ignore[no-untyped-call]
    """Makes the decks."""

    family = "decks"

    def make(self, publication: Publication, config: MkDocsConfig, cache: Path) -> Made:
        return make_decks(publication, Path(config.docs_dir), cache, language_at_root(config))

    def write(self, made: Made, site: Path) -> None:
        write_decks(made, site)
