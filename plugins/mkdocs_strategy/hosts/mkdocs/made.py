"""What the plugins share that put files beside the pages: made before these, which tell their sizes, and kept in a cache."""

from __future__ import annotations

from abc import abstractmethod
from pathlib import Path
from typing import ClassVar

from mkdocs.config import config_options as options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from mkdocs_strategy.hosts.mkdocs.build import PlanPlugin, log, publication_of, view_from
from mkdocs_strategy.hosts.mkdocs.languages import building_other_languages
from mkdocs_strategy.outputs import Made, sized
from mkdocs_strategy.pipeline import Publication, expanded
from mkdocs_strategy.publish.cache import CACHE


class CacheConfig(Config):  # type: ignore[no-untyped-call]
    """What can be set in mkdocs.yml: the folder of what is kept, beside mkdocs.yml."""

    cache = options.Type(str, default=CACHE)


class OutputsPlugin(PlanPlugin):  # type: ignore[no-untyped-call]
    """Makes files before the pages, and puts them beside the site. `family` is that of the parts that lead to them."""

    config_class = CacheConfig
    family: ClassVar[str]

    def __init__(self) -> None:
        super().__init__()
        self.made: Made | None = None
        self._made_of: Publication | None = None

    @abstractmethod
    def make(self, publication: Publication, config: MkDocsConfig, cache: Path) -> Made:
        """Make all files that are not in the cache."""

    @abstractmethod
    def write(self, made: Made, site: Path) -> None:
        """Put the files beside the site."""

    @event_priority(-200)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        super().on_config(config)
        publication = publication_of(config)
        # Asked for each language, and made for all of them at once.
        if self.made is None or (publication is not self._made_of and not self.is_kept()):
            self._made_of = publication
            self.made = self.make(publication, config, Path(config.config_file_path).parent / self.config["cache"])
            for failure in self.made.failures:
                log.warning("%s", failure)
        sized(publication, self.made)
        return config

    def is_kept(self) -> bool:
        """Whether what was made once in this run is good enough for all of it."""
        return False

    def on_page_markdown(self, markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        view = view_from(page, config, files)
        return markdown if view is None else expanded(markdown, view, frozenset({self.family}), links=False)

    @event_priority(-200)
    def on_post_build(self, config: MkDocsConfig) -> None:
        if self.made is not None and not building_other_languages(config):
            self.write(self.made, Path(config.site_dir))
