"""Soft hyphens in a finished page: only where columns are narrow, and only in words that readers see.

Headings, cells, labels, cards and ways through the site get them; running text does not, so that what is copied from it is as
written.
"""

from __future__ import annotations

import re

from mkdocs_strategy.render.joints import Divide

# What has text in a narrow place, by element; by class where the element alone does not tell.
_NARROW = frozenset(
    ("h1", "h2", "h3", "h4", "h5", "h6", "th", "td", "caption", "figcaption", "dt", "summary", "strong")
)
# Not what has an accessible name of its own beside its words, which must hold these as they are.
_CLASSES = ("md-nav__link", "md-header__topic", "md-tabs__link", "what", "strategy-areas")

# What is no text, or whose text is drawn or code.
_OTHER = frozenset(("script", "style", "svg", "code", "pre", "template", "title", "textarea"))

_VOID = frozenset(("area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr", "path", "rect", "line"))
_PIECE = re.compile(
    r"<!--.*?-->|<![^>]*>|<(?P<end>/?)(?P<name>[a-zA-Z][\w-]*)(?P<rest>[^<>]*)>|(?P<words>[^<]+|<)", re.DOTALL
)
_CLASS = re.compile(r"\bclass=\"(?P<names>[^\"]*)\"")
_ENTITY = re.compile(r"(&[#\w]+;)")


def divided(page: str, divide: Divide) -> str:
    """A page as HTML with soft hyphens in the long words of its narrow places."""
    said: list[str] = []
    other: list[str] = []
    open_narrow: list[tuple[str, int]] = []
    depth = 0
    for match in _PIECE.finditer(page):
        name = (match["name"] or "").lower()
        if match["words"] is not None:
            said.append(_words(match[0], divide) if open_narrow and not other else match[0])
            continue
        said.append(match[0])
        if not name or name in _VOID or match["rest"].rstrip().endswith("/"):
            continue
        if match["end"]:
            depth -= 1
            if other and other[-1] == name:
                other.pop()
            while open_narrow and open_narrow[-1][1] > depth:
                open_narrow.pop()
            continue
        depth += 1
        if name in _OTHER:
            other.append(name)
        if name in _NARROW or _has_class(match["rest"]):
            open_narrow.append((name, depth))
    return "".join(said)


def _has_class(rest: str) -> bool:
    found = _CLASS.search(rest)
    return found is not None and not set(found["names"].split()).isdisjoint(_CLASSES)


def _words(words: str, divide: Divide) -> str:
    return "".join(part if part.startswith("&") else divide(part) for part in _ENTITY.split(words))
