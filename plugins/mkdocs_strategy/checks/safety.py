"""What authors write cannot run in a reader's browser, or send the reader where nothing can be read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from mkdocs_strategy.checks.near import near
from mkdocs_strategy.model.markup import hidden_ranges
from mkdocs_strategy.model.page_links import written_links
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.raw_html import (
    ELEMENTS,
    EVERYWHERE,
    IN_BRACES,
    SCHEMES,
    Found,
    braces,
    defined_addresses,
    tags,
    unsafe_scheme,
)
from mkdocs_strategy.problems import Location, Problem, problem

_Where = Callable[[int], Location]
_ADDRESSES = ("href", "src", "cite")


def raw_html(plan: Plan) -> Iterator[Problem]:
    """A page holds only HTML that cannot do anything but be read; titles, descriptions and the data hold none.

    Bad: `<script>`, `<iframe src="…">`, `<p onclick="…">`, `<span style="color: red">`, `[text](page.md){target=_blank}`;
    `name: {da: "<b>Klinik</b>"}`.
    Good: `<abbr title="…">`, `<table>`, `<details>`, `<span lang="en">`; `<` as `&lt;`, or between `` ` ``.
    """
    for page in plan.pages:
        opened: set[str] = set()
        for found in tags(page.body):
            # What closes is told with what opened it.
            if not found.written.startswith("</") or found.element not in opened:
                yield from _in_page(found, page.where(found.start))
            opened.add(found.element)
        for found in braces(page.body):
            if found.attribute not in IN_BRACES:
                way = "'{written}' is not an attribute that pages may give. Take it out; looks and windows are not theirs to choose."
                yield problem(page.where(found.start), "raw-html", way, written=found.written)
        for key in ("title", "description"):
            at = page.front_matter.where(key)
            for found in tags(getattr(page.front_matter, key) or ""):
                yield from _in_data(found, at)
    for words, where in _texts(plan, "<"):
        for found in tags(words):
            yield from _in_data(found, where(found.start))


def _in_page(found: Found, at: Location) -> Iterator[Problem]:
    allowed = ELEMENTS.get(found.element)
    if not found.element:
        way = "'{written}' begins like HTML and is none. Write '&lt;' for the sign, or put it between '`'."
        yield problem(at, "raw-html", way, written=found.written)
    elif allowed is None and not found.attribute:
        way = "'<{element}>' is not HTML that pages may hold. {hint}"
        hint = near(found.element, sorted(ELEMENTS)) or "Write it in Markdown, or as a generated part."
        yield problem(at, "raw-html", way, element=found.element, hint=hint)
    elif allowed is not None and found.attribute and found.attribute not in allowed | EVERYWHERE:
        way = "'<{element}>' may not have '{attribute}'. {hint}"
        hint = near(found.attribute, sorted(allowed | EVERYWHERE)) or "Take it out."
        yield problem(at, "raw-html", way, element=found.element, attribute=found.attribute, hint=hint)


def _in_data(found: Found, at: Location) -> Iterator[Problem]:
    if not found.attribute:
        way = "'{written}' is HTML, or begins like it, which this text cannot hold. Take it out, or write '&lt;' for the sign."
        yield problem(at, "raw-html", way, written=found.written)


def unsafe_address(plan: Plan) -> Iterator[Problem]:
    """A link leads to a page, starts a letter or a call: `https`, `http`, `mailto`, `tel`, or an address in the site.

    Bad: `[text](javascript:alert)`, `![](data:image/png;base64,…)`, `<a href="ftp://…">`.
    Good: `[text](https://example.org)`, `[write to us](mailto:us@example.org)`, `![Map](map.png)`.
    """
    for page in plan.pages:
        if ":" in page.body:
            yield from _unsafe(page.body, page.where)
    for words, where in _texts(plan, "]("):
        yield from _unsafe(words, where)


def _unsafe(text: str, where: _Where) -> Iterator[Problem]:
    hidden = hidden_ranges(text)
    found = {link.start: link.target for link in written_links(text) if link.label is None and not link.html}
    found |= {one.start: one.value for one in defined_addresses(text)}
    found = {at: address for at, address in found.items() if not any(start <= at < end for start, end in hidden)}
    found |= {one.start: one.value for one in tags(text) if one.attribute in _ADDRESSES}
    for start, address in sorted(found.items()):
        scheme = unsafe_scheme(address)
        if scheme is not None:
            way = "'{scheme}:' is not an address that can be read. Use one of these: {schemes}; or the path of a page or file."
            yield problem(where(start), "unsafe-address", way, scheme=scheme, schemes=", ".join(SCHEMES))


def _texts(plan: Plan, sign: str) -> Iterator[tuple[str, _Where]]:
    """The texts of the data with a sign in them, each with the places of its signs."""
    for text in plan.texts:
        for _, words, at in text:
            if sign in words:
                yield words, partial(plan.place_in, at, words, sign=sign)
