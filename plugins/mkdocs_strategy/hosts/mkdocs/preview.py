"""Pages kept from one build of a live preview to the next, so that a save converts only the pages it changes.

What a page becomes depends on its Markdown after all plugins, on the files it can link to and on the configuration.
While these are as before, the page is given no Markdown to convert, and gets what it became the last time.
Only for a preview, and only where no extension is known to read anything else.
"""

from __future__ import annotations

import logging
from typing import Any, NamedTuple

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import pages
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

_OF_MARKDOWN = frozenset(
    {
        "abbr",
        "admonition",
        "attr_list",
        "def_list",
        "fenced_code",
        "footnotes",
        "md_in_html",
        "meta",
        "mkdocs_strategy.hosts.mkdocs.raw_html",
        "sane_lists",
        "smarty",
        "tables",
        "toc",
    }
)
_READ_FILES = frozenset({"pymdownx.b64", "pymdownx.snippets"})


class _Cause(NamedTuple):
    markdown: str
    links_and_settings: str


class _Kept(NamedTuple):
    """What a page became: its HTML, and what else the site engine reads off it when it converts a page."""

    cause: _Cause
    html: str
    read_off: dict[str, Any]
    anchors_elsewhere: dict[str, dict[str, str]]


class KeptPages:
    """The pages of the last build of a preview."""

    def __init__(self) -> None:
        self._kept: dict[str, _Kept] = {}
        self._now: _Cause | None = None
        self._links_and_settings = ""
        self._complaints = _Complaints()
        pages.log.addHandler(self._complaints)

    def start(self, files: Files, config: MkDocsConfig) -> None:
        """Note the files that pages can link to, and the settings, of the build of a language."""
        linked = [(file.src_uri, file.url, str(file.inclusion)) for file in files]
        settings = (config.markdown_extensions, config.mdx_configs, config.validation, config.use_directory_urls)
        self._links_and_settings = repr((linked, settings)) if _can_keep(config) else ""

    def markdown_to_convert(self, markdown: str, page: Page) -> str:
        """The Markdown of a page, or nothing when the page is kept as it is."""
        self._now = _Cause(markdown, self._links_and_settings) if self._links_and_settings else None
        kept = self._kept.get(page.file.src_uri)
        if kept is not None and kept.cause == self._now:
            return ""
        self._complaints.count = 0
        return markdown

    def content(self, html: str, page: Page, files: Files) -> str:
        """The HTML of a page: as it was converted now, or as it was kept."""
        kept = self._kept.get(page.file.src_uri)
        if self._now is None:
            return html
        if kept is None or kept.cause != self._now:
            self._keep(html, page, self._now)
            return html
        page.markdown = kept.cause.markdown
        vars(page).update(kept.read_off)
        linked = ((files.get_file_from_path(uri), anchors) for uri, anchors in kept.anchors_elsewhere.items())
        page.links_to_anchors = {file: anchors for file, anchors in linked if file is not None}
        return kept.html

    def _keep(self, html: str, page: Page, cause: _Cause) -> None:
        """Keep a page; not one that the engine complained of, so that it complains again."""
        self._kept.pop(page.file.src_uri, None)
        if self._complaints.count == 0:
            read_off = {name: getattr(page, name) for name in ("toc", "_title_from_render", "present_anchor_ids")}
            anchors = {file.src_uri: anchors for file, anchors in (page.links_to_anchors or {}).items()}
            self._kept[page.file.src_uri] = _Kept(cause, html, read_off, anchors)


class _Complaints(logging.Handler):
    """Counts what the site engine says about a page while it converts it."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.count = 0

    def emit(self, record: logging.LogRecord) -> None:
        self.count += 1


def _can_keep(config: MkDocsConfig) -> bool:
    """Whether every extension is known to make a page from its Markdown alone."""
    # Plugins may have put extensions themselves among the names.
    names = [str(extension) for extension in config.markdown_extensions]
    return all(name in _OF_MARKDOWN or (name.startswith("pymdownx.") and name not in _READ_FILES) for name in names)
