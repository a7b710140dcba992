"""The hand that decks are in: fonts and colours, the same in PowerPoint files, in PDF and on the decks' pages.

Colours are the site's: its ink, its one accent and the deep tone of it.

The font is among those that the European Union's funding mark allows. That of the PDF has the same measures and comes with
the package, but is none of them: the statement beside the mark is in one that is, in the PDF and on pages.
"""

from __future__ import annotations

FONT, FONT_OF_PDF, FONT_OF_STATEMENT = "Calibri", "Carlito", "Ubuntu"

# By their names in a theme of an office program.
COLOURS = {
    "dk1": "14262D",
    "lt1": "FFFFFF",
    "dk2": "083B46",
    "lt2": "D9ECEF",
    "accent1": "083B46",
    "accent2": "0B5A68",
    "accent3": "4E7F6C",
    "accent4": "9A6A1F",
    "accent5": "8A4B55",
    "accent6": "4B5D64",
    "hlink": "0B5C8A",
    "folHlink": "5A4A7A",
}

# The statement of the European Union's funding mark.
FUNDING = "003399"


def colour(name: str) -> str:
    """A colour by its name in the theme, or EU for that of the funding mark, as six hexadecimal digits."""
    return FUNDING if name == "EU" else COLOURS[name]
