"""What the plugins need to know of static-i18n, and the links between languages that it leaves to be mended.

It keeps these links as an attribute of `config.extra`, which templates see before the key of that name.
"""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page


def building_other_languages(config: MkDocsConfig) -> bool:
    """Whether static-i18n is still building languages within this build; False at its very end, and without it."""
    i18n: Any = config.plugins.get("i18n")
    return bool(getattr(i18n, "building", False))


def language_at_root(config: MkDocsConfig) -> str | None:
    """The language whose pages stand at the site's root; None without static-i18n, when each stands in its folder."""
    i18n: Any = config.plugins.get("i18n")
    return None if i18n is None else str(i18n.default_language)


def link_to_homes(config: MkDocsConfig) -> None:
    """Let pages without twins, such as the one for addresses that are not there, link to each language's home.

    Otherwise they would link to the twins of the last page built.
    """
    homes = getattr(config.plugins.get("i18n"), "extra_alternate", None)
    if homes:
        setattr(config.extra, "alternate", deepcopy(homes))  # noqa: B010


def link_to_twins(page: Page, config: MkDocsConfig) -> None:
    """Let the home page, too, link to its twins from where it is, so that the site works in any folder of a server."""
    for alternate in getattr(config.extra, "alternate", ()):
        twin = getattr(page.file, "alternates", {}).get(alternate["lang"])
        if twin is not None:
            alternate["link"] = twin.url
