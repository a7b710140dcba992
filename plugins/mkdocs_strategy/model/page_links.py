"""Links and pictures that authors write by hand, in Markdown or HTML, and what the page at their other end is. Pure text in."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_strategy.model.addresses import below_root
from mkdocs_strategy.model.markup import hidden_ranges
from mkdocs_strategy.model.page import Page
from mkdocs_strategy.model.plan import Plan

_SIGNS = ("](", "][", "]:", "href", "src")

_TARGET = r"(?:<(?P<angled>[^<>\n]*)>|(?P<plain>(?:[^\s()]|\([^\s()]*\))*))"
# What it starts with stands first in the pattern: a search for that is many times as fast.
_INLINE = re.compile(rf"\]\((?<!\\\]\()[ \t\n]*{_TARGET}(?=[\s)])")
_DEFINED = re.compile(r"^ {0,3}\[(?!\^)(?P<label>[^\[\]\n]+)\]:[ \t]*<?(?P<plain>[^\s<>]+)>?", re.MULTILINE)
_HTML = re.compile(
    r"<[a-z][^<>]*?\s(?:href|src)\s*=\s*(?:\"(?P<double>[^\"\n]*)\"|'(?P<single>[^'\n]*)'|(?P<bare>[^\s\"'<>]+))",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"(?<![\\\[\]])\[(?P<words>[^\[\]\n^][^\[\]\n]*)\]\[(?P<label>[^\[\]\n^]*)\](?!\])")
_ENCODED = re.compile(r"(?:%[0-9a-f]{2})+", re.IGNORECASE)
_OUTWARD = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)


class PageLink(NamedTuple):
    """A link to `target`, written at a character of a page's body; `html` where no site engine rewrites it.

    `label` is that of a link in two pairs of brackets that no line defines: it has no target.
    """

    start: int
    target: str
    html: bool = False
    label: str | None = None

    @property
    def path(self) -> str:
        """What stands before the id, as a path is called on a disk."""
        return _plain(self.target.partition("#")[0].partition("?")[0])

    @property
    def anchor(self) -> str:
        return _plain(self.target.partition("#")[2])

    @property
    def outward(self) -> bool:
        """Whether it leads out of the site, or starts a letter or a call."""
        return _OUTWARD.match(self.target) is not None


class Goal(NamedTuple):
    """Where a link leads: a language, and a path below its folder or its address; "" for what is in none."""

    language: str
    path: str


def _plain(written: str) -> str:
    """A part of an address with its percent-encoded characters as they are (RFC 3986, section 2.1)."""
    return _ENCODED.sub(lambda match: bytes.fromhex(match[0].replace("%", "")).decode(errors="replace"), written)


def page_links(page: Page) -> Iterator[PageLink]:
    """The links and pictures that a page's author wrote, not those in code; references are no such links."""
    lowered = page.body.lower()
    if not any(sign in lowered for sign in _SIGNS):
        return
    hidden = hidden_ranges(page.body)
    for link in written_links(page.body):
        if not any(start <= link.start < end for start, end in hidden):
            yield link


def written_links(body: str) -> Iterator[PageLink]:
    """The links and pictures that a text writes, also in code."""
    for match in _INLINE.finditer(body) if "](" in body else ():
        if _is_opened(body, match.start()):
            yield _link(match, "angled", "plain")
    lines = _DEFINED.finditer(body) if "]:" in body else ()
    defined = {match["label"].casefold(): _link(match, "plain") for match in lines}
    yield from defined.values()
    for match in _LABELLED.finditer(body) if "][" in body else ():
        label = " ".join((match["label"] or match["words"]).split())
        if label.casefold() not in defined:
            yield PageLink(match.start(), match[0], label=label)
    for match in _HTML.finditer(body) if "<" in body else ():
        yield _link(match, "double", "single", "bare", html=True)


def _is_opened(body: str, close: int) -> bool:
    """Whether the bracket that closes at a character opens in the same paragraph, and not behind a backslash."""
    depth = 1
    for place in range(close - 1, body.rfind("\n\n", 0, close), -1):
        if body[place] in "[]" and body[place - 1 : place] != "\\":
            depth += 1 if body[place] == "]" else -1
            if depth == 0:
                return True
    return False


def _link(match: re.Match[str], *groups: str, html: bool = False) -> PageLink:
    group = next((one for one in groups if match[one] is not None), groups[-1])
    return PageLink(match.start(group), match[group], html)


def source_goal(link: PageLink, page: Page, languages: tuple[str, ...]) -> Goal:
    """Where a link leads that names a file from the page's own file."""
    folder = posixpath.join(page.language, posixpath.dirname(page.path))
    path = posixpath.normpath(posixpath.join(folder, link.path))
    first, _, rest = path.partition("/")
    return Goal(first, rest) if first in languages else Goal("", path)


def address_goal(link: PageLink, page: Page, languages: tuple[str, ...]) -> Goal:
    """Where a link leads that names an address from the page's own address: the first language has no folder there."""
    here = "/" if page.language == languages[0] else f"/{page.language}/"
    path = posixpath.normpath(posixpath.join(here, below_root(page.path), link.path)).lstrip("/")
    path = path.removesuffix("index.html").rstrip("/")
    first, _, rest = path.partition("/")
    # A site in one language may have that in a folder, or at its root.
    return Goal(first, rest) if first in (languages[1:] or languages) else Goal(languages[0], path)


def from_page(page: Page, path: str, html: bool) -> str:
    """How a page names another one of its language: by its file, or by its address where that is not rewritten."""
    if not html:
        return posixpath.relpath(path, posixpath.dirname(page.path) or ".")
    return posixpath.relpath(below_root(path) or ".", below_root(page.path) or ".") + "/"


def picture_file(plan: Plan, page: Page, target: str) -> str:
    """The path in the content folder of the picture that a page names, "" where there is none beside the pages."""
    link = PageLink(0, target)
    if not link.path or link.outward:
        return ""
    goal = source_goal(link, page, plan.languages)
    candidates = (f"{goal.language}/{goal.path}", goal.path, link.path.lstrip("/"))
    return next((path for path in candidates if path in plan.files), "")
