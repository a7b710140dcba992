"""The plugin `strategy-forms`: forms for editing in a browser beside the site, at `/admin/`. Left out, there are none."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config import config_options as options
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority

from mkdocs_strategy.errors import StrategyError
from mkdocs_strategy.forms import FOLDER, Saving, write_forms
from mkdocs_strategy.hosts.mkdocs.build import PlanPlugin, publication_of
from mkdocs_strategy.hosts.mkdocs.languages import building_other_languages
from mkdocs_strategy.hosts.mkdocs.made import CacheConfig


class FormsConfig(CacheConfig):  # type: ignore[no-untyped-call]
    """What can be set in mkdocs.yml besides: Decap's settings of the backend, and where the content is in the repository."""

    backend = options.Type(dict, default={})
    content = options.Type(str, default="content")
    folder = options.Type(str, default=FOLDER)


class FormsPlugin(PlanPlugin):  # type: ignore[no-untyped-call]
    """Writes the forms once, beside the pages of all languages."""

    config_class = FormsConfig

    @event_priority(-200)
    def on_post_build(self, config: MkDocsConfig) -> None:
        if building_other_languages(config):
            return
        saving = Saving(self.config["backend"], self.config["content"], config.site_url or "")
        cache = Path(config.config_file_path).parent / self.config["cache"] / "npm"
        folder = Path(config.site_dir) / self.config["folder"]
        try:
            write_forms(publication_of(config), Path(config.docs_dir), saving, folder, cache)
        except StrategyError as error:
            raise PluginError(str(error)) from error
