"""Read a whole built site and say what does not hold: links, anchors, ids, languages, markup, foreign hosts."""

from __future__ import annotations

import json
import posixpath
import re
import zipfile
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from lxml import etree, html

# What makes a browser fetch something at once, by element and attribute; a plain link waits for a click.
_FETCHED = {
    ("audio", "src"),
    ("embed", "src"),
    ("iframe", "src"),
    ("img", "src"),
    ("img", "srcset"),
    ("input", "src"),
    ("link", "href"),
    ("object", "data"),
    ("script", "src"),
    ("source", "src"),
    ("source", "srcset"),
    ("track", "src"),
    ("use", "href"),
    ("video", "poster"),
    ("video", "src"),
}
_LINKS = _FETCHED | {("a", "href"), ("area", "href"), ("form", "action")}

_NOTATION = re.compile(r"\[\[|\]\]|^\s*::\w|\{\s*[#:.]|^\s*#{1,6} |\*\*|\]\(", re.MULTILINE)

# libxml2 knows HTML 4: it takes the elements of HTML 5 and SVG for unknown, which is no fault of the page.
_UNKNOWN_ELEMENT = 801


class Link(NamedTuple):
    """A link of a page: the element and attribute it stands in, and its target as written."""

    element: str
    attribute: str
    target: str

    @property
    def is_fetched(self) -> bool:
        return (self.element, self.attribute) in _FETCHED

    @property
    def host(self) -> str:
        """The host of a target that leaves the site, "" for one that stays."""
        parts = urlsplit(self.target)
        return parts.netloc or (parts.scheme + ":" if parts.scheme not in ("", "data") else "")


class PageOfSite:
    """A page as a reader's browser gets it. `path` is its file's place in the site."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text
        parser = html.HTMLParser(encoding="utf-8")
        self.root = html.document_fromstring(text.encode(), parser=parser)
        self.faults = [
            f"{path}:{entry.line}: {entry.message}" for entry in parser.error_log if entry.type != _UNKNOWN_ELEMENT
        ]

    @cached_property
    def ids(self) -> list[str]:
        """Every id, in order, as often as it is given."""
        return [str(value) for value in self.root.xpath("//@id")]

    @cached_property
    def links(self) -> list[Link]:
        found = []
        for element in self.root.iter():
            if isinstance(element.tag, str):
                for name, value in element.attrib.items():
                    attribute = str(name).rpartition("}")[2].removeprefix("xlink:")
                    if (element.tag, attribute) in _LINKS:
                        found += [Link(element.tag, attribute, target) for target in _targets(attribute, str(value))]
        return found

    @property
    def language(self) -> str:
        return str(self.root.get("lang", ""))

    @property
    def title(self) -> str:
        return str(self.root.findtext(".//title") or "").strip()

    def texts(self, path: str) -> list[str]:
        """The text of each element an XPath finds, its runs of ordinary white space made one."""
        return [_one_line(element.text_content()) for element in self.root.xpath(path)]

    @cached_property
    def shown(self) -> str:
        """All the text a reader can see or hear: without scripts, styles and code."""
        hidden = "ancestor::script or ancestor::style or ancestor::code or ancestor::pre or ancestor::template"
        return "\n".join(str(words) for words in self.root.xpath(f"//text()[not({hidden})]"))


def _one_line(words: str) -> str:
    return re.sub(r"[ \t\n]+", " ", words).strip(" \t\n")


def _targets(attribute: str, value: str) -> list[str]:
    if attribute == "srcset":
        return [part.split()[0] for part in value.split(",") if part.split()]
    return [value.strip()]


class SiteOfPages:
    """A whole built site."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files = frozenset(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
        self.pages = {path: PageOfSite(path, self._text(path)) for path in sorted(self.files) if path.endswith(".html")}

    def _text(self, path: str) -> str:
        return (self.folder / path).read_text("utf-8")

    def resolved(self, page: str, target: str) -> tuple[str, str]:
        """The file and the anchor that a target leads to from a page; the file is "" where there is none."""
        parts = urlsplit(target)
        if parts.path.startswith("/"):
            path = posixpath.normpath(unquote(parts.path)).lstrip("/") or "."
        else:
            path = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(parts.path)))
        if not parts.path:
            path = page
        elif posixpath.basename(parts.path) in ("", ".", ".."):
            path = posixpath.normpath(posixpath.join(path, "index.html"))
        return (path if path in self.files else "", unquote(parts.fragment))

    def broken_links(self) -> Iterator[str]:
        """Links within the site that lead to no file, or to an anchor that is not on the page they lead to."""
        for page in self.pages.values():
            for link in page.links:
                if not link.host and not link.target.startswith("data:"):
                    yield from self._broken(page.path, link.target)

    def _broken(self, page: str, target: str) -> Iterator[str]:
        file, anchor = self.resolved(page, target)
        if not file:
            yield f"{page}: '{target}' leads to no file"
        elif anchor and file in self.pages and anchor not in self.pages[file].ids:
            yield f"{page}: '{target}' leads to no anchor on {file}"

    def broken_office_links(self) -> Iterator[str]:
        """Links in PPTX files that lead to no file of the site, or to none of their own slides."""
        for path in sorted(self.files):
            if path.endswith(".pptx"):
                with zipfile.ZipFile(self.folder / path) as office:
                    for part, target, external in _relations(office):
                        if external:
                            yield from (f"{path}: {part}: {fault}" for fault in self._broken(path, target))
                        elif target not in office.namelist():
                            yield f"{path}: {part}: '{target}' leads to no part of the file"

    def broken_data_links(self) -> Iterator[str]:
        """Addresses in the open data that lead to no page or to no anchor on it."""
        data = "data/strategy.json"
        for thing in json.loads(self._text(data))["things"]:
            for address in thing["addresses"].values():
                yield from (f"{data}: {thing['id']}: {fault}" for fault in self._broken("index.html", address or "."))

    def foreign_hosts(self) -> Iterator[str]:
        """Whatever would be fetched from elsewhere as soon as a page or style sheet is opened."""
        for page in self.pages.values():
            yield from (f"{page.path}: {link.target}" for link in page.links if link.is_fetched and link.host)
        for path in sorted(self.files):
            if path.endswith(".css"):
                for target in re.findall(r"(?:url\(|@import)\s*[\"']?([^\"')\s;]+)", self._text(path)):
                    if Link("link", "href", target).host:
                        yield f"{path}: {target}"

    def repeated_ids(self) -> Iterator[str]:
        for page in self.pages.values():
            for name in sorted({name for name in page.ids if page.ids.count(name) > 1}):
                yield f"{page.path}: {name}"

    def leftovers(self) -> Iterator[str]:
        """Notation of ours or of Markdown that should have been replaced but stands in the text of a page."""
        for page in self.pages.values():
            for match in _NOTATION.finditer(page.shown):
                yield f"{page.path}: {page.shown[max(0, match.start() - 20) : match.end() + 40]!r}"

    def faults(self) -> Iterator[str]:
        """What a parser finds wrong with the markup."""
        for page in self.pages.values():
            yield from page.faults


def _relations(office: zipfile.ZipFile) -> Iterator[tuple[str, str, bool]]:
    """Each relation of an Office file: the part it starts from, its target, and whether that lies outside."""
    for name in office.namelist():
        if name.endswith(".rels"):
            part = posixpath.join(posixpath.dirname(posixpath.dirname(name)), posixpath.basename(name)[: -len(".rels")])
            for relation in etree.fromstring(office.read(name)):
                target, external = str(relation.get("Target")), relation.get("TargetMode") == "External"
                if not external:
                    target = posixpath.normpath(posixpath.join("/", posixpath.dirname(part), target)).lstrip("/")
                yield part, target, external
