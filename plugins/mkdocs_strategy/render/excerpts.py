"""The sentence around a place in a Markdown text, as plain words."""

from __future__ import annotations

import re

from mkdocs_strategy.render.edition import Edition

# Longer than this, and the words around the place are enough.
MOST = 240

# What parts one run of sentences from the next: an empty line, a heading, an item, a row, a generated part.
_PARTING = re.compile(r"\n[ \t]*\n|\n(?=[ \t]*(?:[-*+>|#]|\d+[.)][ \t]|::))")
_MARKER = re.compile(r"^\s*(?:(?:#{1,6}|[-*+>|]|\d+[.)])[ \t]+)+")
_END = re.compile(r"(?<=[.!?])[\"'»”*_)]*\s+(?=[\"'«»“*_(]*(?:\[\[|\[?[^\W\d_a-zæøå]))")
_ABBREVIATED = re.compile(
    r"(?:\b(?:[a-zæøåA-Z]|bl\.a|ca|dvs|f\.eks|fx|kr|mio|mia|nr|pct|evt|inkl|jf|mv|e\.g|i\.e|etc|no|vs))\.\Z"
)
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)(?:\{[^}\n]*\})?")
_MARKUP = re.compile(
    r"<[^>\n]*>|\{[#:.][^}\n]*\}|\*\*|__|`|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)|^:::?.*$|\\(?=[\[\]*_#])"
)


def sentence(edition: Edition, text: str, position: int) -> str:
    """The sentence of a Markdown text that holds a character, without markup, its references put in words.

    A very long one is cut to the words around the place, with an ellipsis where something is left out.
    """
    start, end = _run(text, position)
    run = text[start:end]
    first, last = _bounds(run, position - start)
    said = _plain(edition, run[first:last])
    if len(said) <= MOST:
        return said
    before = _plain(edition, run[first : position - start])
    return _around(said, len(before))


def _run(text: str, position: int) -> tuple[int, int]:
    """Where the paragraph, item or row around a character starts and ends."""
    start, end = 0, len(text)
    for match in _PARTING.finditer(text):
        if match.end() <= position:
            start = match.end()
        else:
            end = match.start()
            break
    return start, end


def _bounds(run: str, position: int) -> tuple[int, int]:
    marker = _MARKER.match(run)
    first, last = (marker.end() if marker else 0), len(run)
    for match in _END.finditer(run):
        if _ABBREVIATED.search(run, 0, match.start()):
            continue
        if match.end() <= position:
            first = max(first, match.end())
        elif match.start() >= position:
            last = match.start()
            break
    return first, last


def _plain(edition: Edition, written: str) -> str:
    said = edition.plain(written)
    return " ".join(_MARKUP.sub("", _LINK.sub(r"\1", said)).split())


def _around(said: str, position: int) -> str:
    start = max(0, min(position - MOST // 2, len(said) - MOST))
    end = min(len(said), start + MOST)
    if start:
        start = said.find(" ", start) + 1
    if end < len(said):
        end = said.rfind(" ", start, end)
    return f"{'… ' if start else ''}{said[start:end]}{' …' if end < len(said) else ''}"
