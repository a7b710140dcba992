"""How pages look, as far as the site engine has a say: style sheet and scripts, templates, the mark, paper, long words."""

from __future__ import annotations

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from mkdocs_strategy.hosts.mkdocs.build import publication_of
from mkdocs_strategy.hosts.mkdocs.languages import language_at_root
from mkdocs_strategy.pipeline import foot_of_page
from mkdocs_strategy.render.assets import SCRIPTS, STYLESHEET
from mkdocs_strategy.render.dividing import divided
from mkdocs_strategy.render.joints import Divide, divider
from mkdocs_strategy.render.paper import paper_of
from mkdocs_strategy.render.ring import MARK, mark
from mkdocs_strategy.render.stylesheet import FONT
from mkdocs_strategy.render.view import View
from mkdocs_strategy.sharing import Site, described, feed_link, shared

# The icon of pages where mkdocs.yml names none: the theme's.
THEMES_ICON = "assets/images/favicon.png"

# Where the config object of a build keeps what divides the words of each language.
_DIVIDERS = "_strategy_dividers"

# What cards are made with, Markdown within elements; and what keeps all other HTML out of its way.
EXTENSIONS = ("md_in_html", "mkdocs_strategy.hosts.mkdocs.raw_html")


def dress(config: MkDocsConfig) -> None:
    """Give the site its style sheet, scripts and mark, where mkdocs.yml does not have its own."""
    if STYLESHEET not in config.extra_css:
        config.extra_css.append(STYLESHEET)
    config.extra_javascript += [script for script in SCRIPTS if script not in config.extra_javascript]
    config.markdown_extensions += [one for one in EXTENSIONS if one not in config.markdown_extensions]
    if config.theme.name == "material" and config.theme.get("favicon") == THEMES_ICON:
        config.theme["favicon"] = MARK


def draw_mark(env: Environment, config: MkDocsConfig) -> None:
    """Give templates the mark, and the address of the typeface."""
    env.globals["strategy_mark"] = mark(publication_of(config).plan, own_colours=False)
    env.globals["strategy_font"] = FONT


def tell(page: Page, view: View, config: MkDocsConfig) -> None:
    """Give templates what they say of a page: to search engines and link previews, at its foot, and on paper."""
    site = Site(config.site_url or "", language_at_root(config))
    page.meta["colophon"] = foot_of_page(view)
    page.meta["feed"] = feed_link(view, site)
    page.meta["description"] = described(view)
    page.meta["sharing"] = shared(view, publication_of(config), site)
    page.meta["paper"] = paper_of(view)


def with_long_words_divided(output: str, page: Page, config: MkDocsConfig) -> str:
    """A finished page in whose narrow places long words can be divided."""
    publication, language = publication_of(config), page.file.src_uri.partition("/")[0]
    kept: dict[str, Divide | None] = vars(config).setdefault(_DIVIDERS, {})
    if language not in kept:
        edition = publication.editions.get(language)
        kept[language] = divider(edition) if edition is not None else None
    divide = kept[language]
    return output if divide is None else divided(output, divide)
