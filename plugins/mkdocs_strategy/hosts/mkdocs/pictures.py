"""Pictures of pages: each has its room before it comes, and waits until a reader is near."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from mkdocs_strategy.publish.picture_size import picture_size

_PICTURE = re.compile(r"<img\b(?P<attributes>[^>]*?)\s*/?>")
_SOURCE = re.compile(r'\bsrc="(?P<address>[^"]*)"')


def with_room_for_pictures(html: str, page: Page, files: Files) -> str:
    """The HTML of a page whose pictures say how large they are, where their files do and the author does not."""
    if "<img" not in html:
        return html
    by_url = {file.url: file for file in files if not file.is_documentation_page()}

    def with_room(match: re.Match[str]) -> str:
        attributes = match["attributes"]
        said = "" if "loading=" in attributes else ' loading="lazy"'
        source = _SOURCE.search(attributes)
        file = by_url.get(_below_root(source["address"], page)) if source else None
        sized = "width=" in attributes or "height=" in attributes or file is None
        size = None if sized or file is None or file.abs_src_path is None else picture_size(Path(file.abs_src_path))
        said += f' width="{size[0]}" height="{size[1]}"' if size else ""
        return f"<img{attributes}{said}>"

    return _PICTURE.sub(with_room, html)


def _below_root(address: str, page: Page) -> str:
    """An address on a page as the site engine calls the file there; "" for one elsewhere."""
    parts = urlsplit(address)
    return "" if parts.netloc else posixpath.normpath(posixpath.join(page.url, unquote(parts.path)))
