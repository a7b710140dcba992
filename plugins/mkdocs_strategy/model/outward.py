"""Links that lead out of the strategy, wherever they are written. Nothing here asks whether they work."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_strategy.model.markup import hidden_ranges
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.problems import Location

_ADDRESS = re.compile(r"https?://[^\s<>\"'\]}|\\]+")
_TRAILING = ".,;:!?"


class Outward(NamedTuple):
    """An address on the web and where it is written."""

    url: str
    at: Location


def outward_links(plan: Plan) -> tuple[Outward, ...]:
    """The addresses on the web in the data and on the pages, in the order of the files; not those in code."""
    found = [*_in_data(plan), *_on_pages(plan)]
    return tuple(sorted(found, key=lambda link: link.at))


def _in_data(plan: Plan) -> Iterator[Outward]:
    for file, text in plan.written.items():
        for number, line in enumerate(text.split("\n"), start=1):
            for url, start in _addresses(line):
                yield Outward(url, Location(file, number, start + 1))


def _on_pages(plan: Plan) -> Iterator[Outward]:
    for page in plan.pages:
        hidden = hidden_ranges(page.body)
        for url, position in _addresses(page.body):
            if not any(start <= position < end for start, end in hidden):
                yield Outward(url, page.where(position))


def _addresses(text: str) -> Iterator[tuple[str, int]]:
    if "http" not in text:
        return
    for match in _ADDRESS.finditer(text):
        url = match[0].rstrip(_TRAILING)
        while url.endswith(")") and url.count(")") > url.count("("):
            url = url[:-1].rstrip(_TRAILING)
        yield url, match.start()
