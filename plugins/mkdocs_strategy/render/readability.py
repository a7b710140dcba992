"""How hard pages are to read, by LIX: words a sentence plus the share of long words. It informs; it never blocks.

Source: C. H. Björnsson, Läsbarhet (1968). Below 25 very easy, 25-34 easy, 35-44 medium, 45-54 hard, above very hard.
LIX misleads on lists and headings, so both are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_strategy.model.plan import Plan

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_END = re.compile(r"[.!?:](?=\s|$)")
_LEFT_OUT = re.compile(r"^(?:#{1,6}\s|\s*[-*+]\s|\s*\d+[.)]\s|\s*\||!!!|\?\?\?).*$", re.MULTILINE)
LONG = 7
BANDS = ((25, "very easy"), (35, "easy"), (45, "medium"), (55, "hard"))


class Readability(NamedTuple):
    """The LIX of a page; None where it has too little prose to say."""

    file: str
    words: int
    lix: int | None
    band: str


def readability(plan: Plan, language: str) -> Iterator[Readability]:
    """The LIX of every page in a language, in the order of the pages."""
    for page in plan.pages_in(language):
        words, lix = measure(page.prose)
        band = "-" if lix is None else next((name for limit, name in BANDS if lix < limit), "very hard")
        yield Readability(page.file, words, lix, band)


def measure(prose: str) -> tuple[int, int | None]:
    """The number of words in a text, and its LIX when it has a hundred words or more."""
    running = _LEFT_OUT.sub("", prose.replace("\0", ""))
    words = _WORD.findall(running)
    if len(words) < 100:
        return len(words), None
    sentences = max(1, len(_END.findall(running)))
    long = sum(len(word) >= LONG for word in words)
    return len(words), round(len(words) / sentences + 100 * long / len(words))
