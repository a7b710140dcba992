"""Read Markdown pages: front matter with places, body as text."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from mkdocs_strategy.model.page import FrontMatter, Page
from mkdocs_strategy.model.record import content_fields
from mkdocs_strategy.problems import Location, Problem, problem
from mkdocs_strategy.sources.decode import decode
from mkdocs_strategy.sources.nodes import TextFile, parse_yaml, read_text, text_of

_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)

# What was meant as front matter: its keys, with or without something like the line that opens it.
_KEYS = "|".join(field.name for field in content_fields(FrontMatter))
_MEANT = re.compile(rf"\s*(?:[-–—_*=]{{2,}}[ \t]*\n)?(?:{_KEYS}):")


class ReadPage(NamedTuple):
    """A page, or None where it cannot be read; its problems; whether it was read with all of its front matter."""

    page: Page | None
    problems: tuple[Problem, ...] = ()
    whole: bool = False


class _Split(NamedTuple):
    front_matter: str
    body: str
    body_line: int


def read_page(path: Path, name: str, language: str, relative: str) -> ReadPage:
    """Read one page; `name` is how problems call the file, `relative` its path within its language's folder."""
    return _page_in(read_text(path, name), name, language, relative)


def page_in(data: bytes, name: str, language: str, relative: str) -> ReadPage:
    """The page that the bytes of a file are; the rest as for `read_page`."""
    return _page_in(text_of(data, name), name, language, relative)


def _page_in(file: TextFile, name: str, language: str, relative: str) -> ReadPage:
    return ReadPage(None, file.problems) if file.text is None else page_of(file.text, name, language, relative)


# In a preview, a save leaves all files but one as they were.
@lru_cache(maxsize=1024)
def page_of(text: str, name: str, language: str, relative: str) -> ReadPage:
    """The page that a text is; the rest as for `read_page`."""
    if _MEANT.match(text) and not _FENCE.match(text):
        way = (
            "the front matter is not read. It stands between two lines with only ---, the first of them on line 1: "
            "delete what is above it, or write that line."
        )
        return ReadPage(None, (problem(Location(name), "misplaced-front-matter", way),))
    split = _split(text)
    if split is None:
        way = "the front matter that starts here never ends. Write a line with only --- after it."
        return ReadPage(None, (problem(Location(name), "unclosed-front-matter", way),))
    front_matter = FrontMatter(at=Location(name))
    problems: tuple[Problem, ...] = ()
    whole = True
    if split.front_matter.strip():
        front_matter, problems, whole = _front_matter(split.front_matter, name)
    page = Page(
        language=language,
        path=relative,
        file=name,
        front_matter=front_matter,
        body=split.body,
        body_line=split.body_line,
    )
    return ReadPage(page, problems, whole)


def _split(text: str) -> _Split | None:
    """Part the front matter from the body; None when the front matter never ends."""
    opening = _FENCE.match(text)
    if opening is None:
        return _Split("", text, 1)
    closing = _FENCE.search(text, opening.end())
    if closing is None:
        return None
    body_start = min(closing.end() + 1, len(text))
    return _Split(text[opening.end() + 1 : closing.start()], text[body_start:], text.count("\n", 0, body_start) + 1)


def _front_matter(text: str, name: str) -> tuple[FrontMatter, tuple[Problem, ...], bool]:
    """The front matter, its problems, and whether it was read whole."""
    parsed = parse_yaml(text, name, first_line=2)
    if parsed.node is None:
        return FrontMatter(at=Location(name)), parsed.problems, not parsed.problems
    value, decoder = decode(parsed.node, FrontMatter, name, first_line=2)
    whole = value is not None and not value.unread
    return value or FrontMatter(at=Location(name)), (*parsed.problems, *decoder.problems), whole
