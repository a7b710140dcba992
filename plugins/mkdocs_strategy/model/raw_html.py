"""HTML and attributes that authors write among their Markdown, as a browser will get them. Pure text in, places out.

Whatever begins like a tag is found: what a site engine leaves as it stands is live in the reader's browser.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from mkdocs_strategy.model.markup import code_blocks

# What may be written, by element, with what each may hold; all others are for the package's own parts.
EVERYWHERE = frozenset({"aria-hidden", "aria-label", "class", "dir", "id", "lang", "title"})
ELEMENTS: dict[str, frozenset[str]] = {
    **dict.fromkeys(
        [
            "abbr",
            "b",
            "bdi",
            "bdo",
            "br",
            "caption",
            "cite",
            "code",
            "dd",
            "dfn",
            "div",
            "dl",
            "dt",
            "em",
            "figcaption",
            "figure",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "i",
            "kbd",
            "mark",
            "p",
            "pre",
            "s",
            "samp",
            "section",
            "small",
            "span",
            "strong",
            "sub",
            "summary",
            "sup",
            "table",
            "tbody",
            "tfoot",
            "thead",
            "tr",
            "u",
            "ul",
            "var",
            "wbr",
        ],
        frozenset(),
    ),
    "a": frozenset({"href", "hreflang", "rel"}),
    "blockquote": frozenset({"cite"}),
    "col": frozenset({"span"}),
    "colgroup": frozenset({"span"}),
    "del": frozenset({"cite", "datetime"}),
    "details": frozenset({"open"}),
    "img": frozenset({"alt", "height", "loading", "src", "width"}),
    "ins": frozenset({"cite", "datetime"}),
    "li": frozenset({"value"}),
    "ol": frozenset({"reversed", "start", "type"}),
    "q": frozenset({"cite"}),
    "td": frozenset({"colspan", "headers", "rowspan"}),
    "th": frozenset({"abbr", "colspan", "headers", "rowspan", "scope"}),
    "time": frozenset({"datetime"}),
}
# What a brace after a piece of Markdown may give it.
IN_BRACES = EVERYWHERE | frozenset().union(*ELEMENTS.values()) - {"href", "src", "cite"}
SCHEMES = ("https", "http", "mailto", "tel")

_BLOCKS = frozenset(
    [
        "blockquote",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "figure",
        "figcaption",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_TAG = re.compile(r"<(?P<close>/?)(?P<name>[a-z][^\s/>]*)(?P<rest>(?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"(?P<name>[^\s=/\"'>]+)(?:\s*=\s*(?P<value>\"[^\"]*\"|'[^']*'|[^\s\"'>]+))?")
_COMMENT = re.compile(r"<!--(?!>|->)(?:(?!--)[\s\S])*-->")
_AUTOMATIC = re.compile(r"<(?:https?://[^\s<>]*|[^\s<>@:/]+@[^\s<>@:/]+)>", re.IGNORECASE)
# The address of a link may stand in angle brackets; it is examined as an address.
_ANGLED = re.compile(r"<[^<>\n\"'=]*>")
_SIGN = re.compile(r"(?<!\\)(?P<ticks>`+)|(?<!\\)<(?=[a-z/!?])", re.IGNORECASE)
_BRACES = re.compile(r"\{:?[ ]*(?P<inside>[^{}\n]*=[^{}\n]*)\}")
_DEFINED = re.compile(r"^ {0,3}\[[^\[\]]*\]:[ ]*\n?[ ]*<?(?P<address>[^\s<>]+)", re.MULTILINE)
_SCHEME = re.compile(r"(?P<scheme>[a-z][a-z0-9+.-]*):", re.IGNORECASE)
# Browsers leave these out of an address before they read it.
_UNSEEN = re.compile(r"[\x00-\x20\x7f-\x9f\u00ad\u200b-\u200f\u2028\u2029\ufeff]")


class Found(NamedTuple):
    """Something written at a character of a text: an element or an attribute, as it stands there.

    `element` and `attribute` are "" for what is no tag, or is not about an attribute.
    """

    start: int
    written: str
    element: str = ""
    attribute: str = ""
    value: str = ""


def tags(text: str) -> Iterator[Found]:
    """Every tag outside code, and its attributes one by one; what begins like one and is none has no element."""
    if "<" not in text:
        return
    fenced = code_blocks(text)
    depth, position = 0, 0
    while found := _SIGN.search(text, position):
        start = found.start()
        block = next((end for begin, end in fenced if begin <= start < end), None)
        if block is not None and (depth == 0 or text[:start].rstrip(" ").endswith("\n")):
            position = block
            continue
        if found["ticks"]:
            position = _end_of_code(text, found, depth)
            continue
        is_address = text[max(0, start - 80) : start].rstrip(" \t\n").endswith(("](", "]:"))
        passed = (_COMMENT if not is_address else _ANGLED).match(text, start) or _AUTOMATIC.match(text, start)
        tag = None if passed else _TAG.match(text, start)
        if passed or tag is None:
            position = passed.end() if passed else start + 1
            if not passed:
                yield Found(start, text[start : start + 40].partition("\n")[0])
            continue
        name = tag["name"].lower()
        if name in _BLOCKS:
            depth = max(0, depth + (-1 if tag["close"] else 1))
        yield from _of_tag(tag, name)
        position = tag.end()


def _end_of_code(text: str, ticks: re.Match[str], depth: int) -> int:
    """Where a span of code ends that begins at some ticks; within raw HTML they are no more than ticks."""
    paragraph = text.find("\n\n", ticks.end())
    end = text.find(ticks["ticks"], ticks.end(), None if paragraph < 0 else paragraph)
    return ticks.end() if depth or end < 0 else end + len(ticks["ticks"])


def _of_tag(tag: re.Match[str], name: str) -> Iterator[Found]:
    yield Found(tag.start(), tag[0], name)
    for one in _ATTRIBUTE.finditer(tag["rest"]):
        value = unescape((one["value"] or "").strip("\"'"))
        yield Found(tag.start("rest") + one.start(), one[0], name, one["name"].lower(), value)


def braces(text: str) -> Iterator[Found]:
    """The attributes that braces in a Markdown text give to what stands before them."""
    if "{" not in text:
        return
    fenced = code_blocks(text)
    for match in _BRACES.finditer(text):
        if any(start <= match.start() < end for start, end in fenced):
            continue
        for one in _ATTRIBUTE.finditer(match["inside"]):
            if one["value"] is not None:
                yield Found(match.start("inside") + one.start(), one[0], "", one["name"].lower())


def defined_addresses(text: str) -> Iterator[Found]:
    """The addresses that lines give to the labels of links, also where they stand in the line below."""
    for match in _DEFINED.finditer(text) if "]:" in text else ():
        yield Found(match.start("address"), match["address"], value=match["address"])


def unsafe_scheme(address: str) -> str | None:
    """The scheme of an address, where it is none that leads to a page, a letter or a call."""
    plain = _UNSEEN.sub("", unescape(address))
    found = _SCHEME.match(plain)
    return found["scheme"].lower() if found and found["scheme"].lower() not in SCHEMES else None
