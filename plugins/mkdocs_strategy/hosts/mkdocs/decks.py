"""The plugin `strategy-decks`: presentations as PPTX, HTML and PDF beside the site, and the lists that lead to them."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config import config_options as options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from mkdocs_strategy.deck_outputs import make_decks, write_decks
from mkdocs_strategy.hosts.mkdocs.build import PlanPlugin, log, publication_of, view_from
from mkdocs_strategy.hosts.mkdocs.languages import building_other_languages, language_at_root
from mkdocs_strategy.outputs import CACHE, Made, sized
from mkdocs_strategy.pipeline import expanded


class DecksConfig(Config):  # type: ignore[no-untyped-call]
    """What can be set in mkdocs.yml: the folder of what is kept, beside mkdocs.yml."""

    cache = options.Type(str, default=CACHE)


class DecksPlugin(PlanPlugin):  # type: ignore[no-untyped-call]
    """Makes the decks before the pages, which tell their sizes, and puts them beside the site."""

    config_class = DecksConfig
    config: DecksConfig

    def __init__(self) -> None:
        super().__init__()
        self._made: Made | None = None

    @event_priority(-200)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        super().on_config(config)
        publication = publication_of(config)
        cache = Path(config.config_file_path).parent / self.config.cache
        self._made = make_decks(publication, Path(config.docs_dir), cache, language_at_root(config))
        for failure in self._made.failures:
            log.warning("%s", failure)
        sized(publication, self._made)
        return config

    def on_page_markdown(self, markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        view = view_from(page, config, files)
        return markdown if view is None else expanded(markdown, view, frozenset({"decks"}), links=False)

    @event_priority(-200)
    def on_post_build(self, config: MkDocsConfig) -> None:
        if self._made is not None and not building_other_languages(config):
            write_decks(self._made, Path(config.site_dir))
