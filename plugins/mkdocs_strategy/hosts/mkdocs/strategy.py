"""The plugin `strategy`: loads and checks the plan, and makes the generated parts that no other plugin makes."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from mkdocs_strategy.hosts.mkdocs.build import STALE_AFTER, PlanPlugin, kept_beside, publication_of, view_from
from mkdocs_strategy.hosts.mkdocs.languages import building_other_languages, language_at_root
from mkdocs_strategy.hosts.mkdocs.look import draw_mark, dress, tell, with_long_words_divided
from mkdocs_strategy.hosts.mkdocs.material import MaterialLayer, mended
from mkdocs_strategy.hosts.mkdocs.pictures import with_room_for_pictures
from mkdocs_strategy.hosts.mkdocs.preview import KeptPages
from mkdocs_strategy.hosts.mkdocs.raw_html import ids_in
from mkdocs_strategy.hosts.mkdocs.templates import compiled_templates
from mkdocs_strategy.pipeline import expanded, heading_and_title, write_assets, write_data, write_moved
from mkdocs_strategy.redlines import write_redlines
from mkdocs_strategy.render.accessible_names import with_accessible_names
from mkdocs_strategy.sharing import write_feeds


class StrategyPlugin(PlanPlugin):  # type: ignore[no-untyped-call]
    """Makes most generated parts, gives pages their titles, and puts the style sheet and the open data beside the site."""

    config_scheme = STALE_AFTER

    def __init__(self) -> None:
        super().__init__()
        self._kept: KeptPages | None = None
        self._material = MaterialLayer()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        self._kept = KeptPages() if command == "serve" else None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        super().on_config(config)
        dress(config)
        self._material.configure(config)
        return config

    @event_priority(-200)
    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        if self._kept:
            self._kept.start(files, config)
        return files

    def _expand(self, markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        view = view_from(page, config, files)
        if view is None:
            return markdown
        heading, title = heading_and_title(view)
        if title is not None:
            page.meta["title"] = title
        tell(page, view, config)
        config.mdx_configs.setdefault("toc", {})["permalink_title"] = view.edition.say("link-here")
        return expanded(heading + markdown, view, frozenset({"strategy"}), links=False)

    @event_priority(-200)
    def _convert_or_not(self, markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        return self._kept.markdown_to_convert(markdown, page) if self._kept else markdown

    on_page_markdown = CombinedEvent(_expand, _convert_or_not)

    @event_priority(200)
    def on_page_content(self, html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        html = self._kept.content(html, page, files) if self._kept else html
        page.present_anchor_ids = (page.present_anchor_ids or set()) | ids_in(html)
        html = self._material.content(html, page, config, publication_of(config))
        return with_room_for_pictures(html, page, files)

    @event_priority(-200)
    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
        self._material.navigate(nav)
        return nav

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        env.bytecode_cache = compiled_templates(env, kept_beside(config))
        self._material.prepare(env, config, publication_of(config))
        draw_mark(env, config)
        return env

    def on_page_context(
        self, context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        self._material.context(context, page, config)
        return context

    def on_post_template(self, output_content: str, template_name: str, config: MkDocsConfig) -> str:
        output = with_accessible_names(mended(output_content))
        self._material.keep_not_found(template_name, output, config)
        return output

    def on_post_page(self, output: str, page: Page, config: MkDocsConfig) -> str:
        return with_accessible_names(mended(with_long_words_divided(output, page, config)))

    @event_priority(-200)
    def on_post_build(self, config: MkDocsConfig) -> None:
        self._material.finish(config)
        if not building_other_languages(config):
            site = Path(config.site_dir)
            publication, at_root = publication_of(config), language_at_root(config)
            write_assets(publication.plan, site)
            write_data(publication, site, at_root, kept_beside(config))
            write_redlines(publication, site, at_root)
            write_feeds(publication, site, at_root, config.site_url or "")
            write_moved(publication, site, at_root, config.site_url or "")
