"""The language of words in a page of HTML, where it is not that of the page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape

from markupsafe import escape as escape_all

from mkdocs_strategy.model.foreign import Foreign, parted

_TAG = re.compile(r"(<[^>]*>)")
# What holds words alone, and what is drawn, where words have an element of their own.
_WORDS_ALONE = ("title", "desc", "script", "style", "option", "textarea")
_DRAWN, _SPAN, _SPAN_IN_DRAWING = "svg", "span", "tspan"


def in_their_languages(page: str, foreign: Sequence[Foreign]) -> str:
    """A page in which each of some words that stand in its text says its language, whole within one element."""
    # As they are written in HTML, in a template and elsewhere.
    spelt = ((one, {escape(one.words, quote=False), str(escape_all(one.words))}) for one in foreign)
    written = tuple(Foreign(words, one.language, one.tag) for one, every in spelt for words in sorted(every))
    return "".join(_told(page, written)) if foreign else page


def _told(page: str, foreign: Sequence[Foreign]) -> Iterator[str]:
    inside: list[str] = []
    for number, piece in enumerate(_TAG.split(page)):
        if number % 2:
            yield piece
            _follow(inside, piece)
        elif inside and inside[-1] in _WORDS_ALONE:
            yield piece
        else:
            element = _SPAN_IN_DRAWING if _DRAWN in inside else _SPAN
            for words, one in parted(piece, foreign):
                yield words if one is None else f'<{element} lang="{one.language}">{words}</{element}>'


def _follow(inside: list[str], tag: str) -> None:
    """Keep what the next words stand in: of all elements, those that make a difference."""
    name = tag.strip("</> \n").split(maxsplit=1)[0].lower() if tag.strip("</> \n") else ""
    if name not in (*_WORDS_ALONE, _DRAWN) or tag.endswith("/>"):
        return
    if not tag.startswith("</"):
        inside.append(name)
    elif name in inside:
        inside.remove(name)
