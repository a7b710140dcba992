"""Words in pictures: how wide they are and where their lines break, in units of the picture; and how numbers are written.

Nothing here knows what is drawn.
"""

from __future__ import annotations

FONT = 13
LINE = 17

# Widths of letters as parts of the font's size, generous enough for any sans-serif face.
_NARROW, _WIDE = frozenset("ijlItf.,:;'|!()[] \u00a0-"), frozenset("mwMWÆæ@%")


def wrap(words: str, width: float) -> tuple[str, ...]:
    """Words in lines that fit a width; a word too long for a line is broken after a hyphen or where it must.

    A no-break space is part of a word.
    """
    lines: list[str] = []
    line = ""
    for word in filter(None, words.replace("\n", " ").split(" ")):
        longer = f"{line} {word}" if line else word
        if measure(longer) <= width or (not line and measure(word) <= width):
            line = longer
            continue
        if line:
            lines.append(line)
        line = word
        while measure(line) > width:
            cut = next(i for i in range(len(line) - 1, 0, -1) if measure(line[:i] + "-") <= width or i == 1)
            lines.append(line[:cut] + "-")
            line = line[cut:]
    return (*lines, line) if line else tuple(lines)


def measure(words: str) -> float:
    """About how wide words are, rather too wide than too narrow."""
    return FONT * sum(
        0.33 if one in _NARROW else 0.9 if one in _WIDE else 0.68 if one.isupper() else 0.53 for one in words
    )


def number(value: float) -> str:
    """A coordinate to a tenth of a unit."""
    return f"{value:.1f}".removesuffix(".0")
