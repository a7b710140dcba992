"""The style sheet of the site: small files by topic, put together in their order; and the typeface that goes with it."""

from __future__ import annotations

import re
from importlib.resources import files

from mkdocs_strategy.render.packaged import packaged

# In the order of the cascade: what all else takes its colours from comes first, paper last.
TOPICS = (
    "tokens",
    "frame",
    "text",
    "tables",
    "drawings",
    "folded",
    "areas",
    "cards",
    "home",
    "timeline",
    "overview",
    "phone",
    "print",
    "map",
    "charts",
    "words",
    "citing",
    "amounts",
    "light",
    "paper",
)

# The address below the site's root, and the file of the package. It is the work of others: docs/adr/0034-look.md.
FONT = "assets/strategy/source-sans-3.woff2"
_FONT_FILE = "source-sans-3-latin-wght-normal.woff2"

_STRING_OR_COMMENT = re.compile(r"(?P<string>\"(?:[^\"\\]|\\.)*\")|/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(r"\s+")
_AROUND = re.compile(r"\s*([{};,])\s*|(?<=:) (?=[^{}]*[;}])")


def stylesheet() -> str:
    """The whole style sheet as it is written."""
    return "\n".join(packaged(f"css/{topic}.css") for topic in TOPICS)


def font() -> bytes:
    """The typeface, letters and figures of Western Europe, in all weights."""
    return (files("mkdocs_strategy.render") / "templates" / "webfonts" / _FONT_FILE).read_bytes()


def smaller(style: str) -> str:
    """A style sheet without comments and needless space. Strings stay as they are."""
    kept: list[str] = []

    def keep(match: re.Match[str]) -> str:
        if match["string"] is None:
            return ""
        kept.append(match["string"])
        return f'"{len(kept) - 1}"'

    bare = _STRING_OR_COMMENT.sub(keep, style)
    bare = _AROUND.sub(lambda match: match[1] or "", _SPACE.sub(" ", bare)).replace(";}", "}").strip()
    return re.sub(r"\"(\d+)\"", lambda match: kept[int(match[1])], bare) + "\n"
