"""Words in another language than the text they stand in, so that whoever reads aloud says them as they are said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from attrs import frozen


@frozen
class Foreign:
    """Words and their language, by its code (da) and as a tag with the country whose spelling it follows (da-DK)."""

    words: str
    language: str
    tag: str


def parted(text: str, foreign: Sequence[Foreign]) -> Iterator[tuple[str, Foreign | None]]:
    """A text cut at the foreign words in it, each piece with its language, None for the text's own. All together say it."""
    known = {one.words: one for one in foreign if one.words in text}
    last = 0
    for found in _any_of(tuple(known)).finditer(text) if known else ():
        if found.start() > last:
            yield text[last : found.start()], None
        yield found[0], known[found[0]]
        last = found.end()
    if last < len(text):
        yield text[last:], None


@lru_cache(maxsize=256)
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """Any of some words as a whole, the longest first."""
    longest_first = sorted(words, key=lambda one: (-len(one), one))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
