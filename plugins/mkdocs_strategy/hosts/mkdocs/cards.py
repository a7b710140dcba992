"""The plugin `strategy-cards`: a picture for each page, which stands beside links to it elsewhere."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_strategy.hosts.mkdocs.made import OutputsPlugin
from mkdocs_strategy.outputs import Made, write_outputs
from mkdocs_strategy.pipeline import Publication
from mkdocs_strategy.sharing import make_cards


class CardsPlugin(OutputsPlugin):  # type: ignore[no-untyped-call]
    """Makes the cards where the site has an address; without one, nothing could point to them."""

    family = "cards"

    def make(self, publication: Publication, config: MkDocsConfig, cache: Path) -> Made:
        return make_cards(publication, cache) if config.site_url else Made({})

    def write(self, made: Made, site: Path) -> None:
        write_outputs(made, site)
