"""The sentence around a place in a Markdown text, as plain words."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from mkdocs_strategy.render.edition import Edition

# Longer than this, and the words around the place are enough.
MOST = 240
# Fewer words than this say too little alone; what has so many characters need not be counted.
FEWEST, SHORT = 4, 60

# What parts one run of sentences from the next: an empty line, a heading, an item, an answer, a row, a generated part.
_PARTING = re.compile(r"\n[ \t]*\n|\n(?=[ \t]*(?:[-*+>|#]|\d+[.)][ \t]|:[ \t]|::))")
_MARKER = re.compile(r"^\s*(?:(?:#{1,6}|[-*+>|:]|\d+[.)])[ \t]+)+")
_END = re.compile(r"(?<=[.!?])[\"'»”*_)]*\s+(?=[\"'«»“*_(]*(?:\[\[|\[?[^\W\d_a-zæøå]))")
_ABBREVIATED = re.compile(
    r"(?:\b(?:[a-zæøåA-Z]|bl\.a|ca|dvs|f\.eks|fx|kr|mio|mia|nr|pct|evt|inkl|jf|mv|e\.g|i\.e|etc|no|vs))\.\Z"
)
# As far back as an abbreviation goes.
_ABBREVIATION = len("f.eks.")
_WORD = re.compile(r"\w+")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)(?:\{[^}\n]*\})?")
_MARKUP = re.compile(
    r"<[^>\n]*>|\{[#:.][^}\n]*\}|\*\*|__|`|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)|^:::?.*$|\\(?=[\[\]*_#])"
)


def sentence(edition: Edition, text: str, position: int) -> str:
    """The sentence of a Markdown text that holds a character, without markup, its references put in words.

    One that says too little by itself comes with the one before it in its paragraph, item or row, or, where it opens that,
    with the one after it; "" where all there is does but lead on. A very long one is cut to the words around the place,
    with an ellipsis where something is left out.
    """
    start, end = _run(text, position)
    run, at = text[start:end], position - start
    cuts = _cuts(run)
    first = last = next(number for number, (_, end) in enumerate(cuts) if at < end or number == len(cuts) - 1)
    said = _plain(edition, run[slice(*cuts[first])])
    while _says_little(edition, said) and len(cuts) > last - first + 1:
        first, last = (first - 1, last) if first else (first, last + 1)
        said = _plain(edition, run[cuts[first][0] : cuts[last][1]])
    if _leads_on(edition, said):
        return ""
    if len(said) <= MOST:
        return said
    return _around(said, len(_plain(edition, run[cuts[first][0] : at])))


def _run(text: str, position: int) -> tuple[int, int]:
    """Where the paragraph, item or row around a character starts and ends."""
    ends, starts = _partings(text)
    number = bisect_right(starts, position)
    return (starts[number - 1] if number else 0), (ends[number] if number < len(ends) else len(text))


@lru_cache(maxsize=64)  # a page is asked for each of its mentions
def _partings(text: str) -> tuple[list[int], list[int]]:
    """Where each run of a text but the last ends, and where the next starts."""
    found = list(_PARTING.finditer(text))
    return [match.start() for match in found], [match.end() for match in found]


def _cuts(run: str) -> list[tuple[int, int]]:
    """Where the sentences of a paragraph or item start and end; a row is told whole."""
    marker = _MARKER.match(run)
    cuts, first = [], marker.end() if marker else 0
    if run.lstrip().startswith("|"):
        return [(first, len(run))]
    for match in _END.finditer(run, first):
        if not _ABBREVIATED.search(run, max(0, match.start() - _ABBREVIATION), match.start()):
            cuts.append((first, match.end()))
            first = match.end()
    return [*cuts, (first, len(run))]


def _says_little(edition: Edition, said: str) -> bool:
    """Whether words are too few to stand alone, or do but lead on."""
    return (len(said) < SHORT and len(_WORD.findall(said)) < FEWEST) or _leads_on(edition, said)


def _leads_on(edition: Edition, said: str) -> bool:
    """Whether what is said starts by sending readers elsewhere: `See the budget.`"""
    return said.startswith(f"{edition.say('explained-under')} ")


def _plain(edition: Edition, written: str) -> str:
    said = edition.plain(written).rstrip()
    if said.endswith("|"):
        said = " · ".join(cell.strip() for cell in said.split("|") if cell.strip())
    return " ".join(_MARKUP.sub("", _LINK.sub(r"\1", said)).split())


def _around(said: str, position: int) -> str:
    start = max(0, min(position - MOST // 2, len(said) - MOST))
    end = min(len(said), start + MOST)
    if start:
        start = said.find(" ", start) + 1
    if end < len(said):
        end = said.rfind(" ", start, end)
    return f"{'… ' if start else ''}{said[start:end]}{' …' if end < len(said) else ''}"
