"""How much room words take on a slide: an estimate from the widths of letters, on the safe side of the deck's font.

The widths are those of Arial, which is wider than Calibri and narrower than few, so that a machine without the
font still shows every word.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

_LINE = 1.2 * 0.95
_CLASSES = (("ijl.,:;'|!’ \u00a0", 0.28), ('frt()-[]/"·', 0.34), ("mw", 0.78), ("MW%–—", 0.9), ("0123456789", 0.556))
_CAPITAL, _SMALL = 0.7, 0.545
# From how many spaces on before it, and up to how many letters, a last word is kept with the one before it.
_FEW, _SHORT = 2, 16


class _Widths(dict[str, float]):
    """The widths of letters for a size of 1, each found out once."""

    def __missing__(self, letter: str) -> float:
        self[letter] = _CAPITAL if letter.isupper() else _SMALL
        return self[letter]


_WIDTHS = _Widths((letter, width) for letters, width in _CLASSES for letter in letters)


def width(words: str, size: float) -> float:
    """The width of words in one line, in points, in letters of a size in points."""
    return size * sum(map(_WIDTHS.__getitem__, words))


def line_height(size: float) -> float:
    """The height of a line, in points."""
    return size * _LINE


# The same words are measured for the cut of a slide and for whether they fit, in every deck that shows them.
@lru_cache(maxsize=2**13)
def lines(words: str, size: float, room: float) -> int:
    """How many lines words take where a line has `room` points; a word too long for a line is broken."""
    count, used = 1, 0.0
    for word in words.split(" "):
        wide = width(word, size)
        if used and used + width(" ", size) + wide > room:
            count, used = count + 1, 0.0
        used += wide + (width(" ", size) if used else 0.0)
        if used > room:
            count += int(used // room)
            used %= room
    return count


def kept(words: str) -> str:
    """Words whose last, where it is short, never stands on a line alone."""
    before, _, last = words.rpartition(" ")
    return f"{before}\u00a0{last}" if before.count(" ") >= _FEW and len(last) <= _SHORT else words


def height(paragraphs: Sequence[str], size: float, room: float, between: float = 0.0) -> float:
    """The height of paragraphs in points, with `between` points before each but the first."""
    tall = sum(lines(words, size, room) for words in paragraphs) * line_height(size)
    return tall + between * max(0, len(paragraphs) - 1)
