"""What of a Markdown text is prose: its words, with everything else blanked so that positions stay the same."""

from __future__ import annotations

import re

from mkdocs_strategy.model.markup import hidden_ranges

_NOT_PROSE = re.compile(
    r"\[\[[^\]\n]*\]\]"  # references
    r"|\{[#:.][^}\n]*\}"  # attributes
    r"|\[\^[^\]\n]*\]"  # footnotes
    r"|\]\([^)\n]*\)"  # targets of links
    r"|<[^>\n]*>"  # tags
)
# What is no prose only where a line starts: apart, so that each pattern starts with a sign to look for.
_NOT_PROSE_AT_START = re.compile(
    r"\n(?:::.*"  # generated parts
    r"|\s*(?:>\s*)*\d+[.)](?=\s))"  # numbers of list items
)
_LETTER = re.compile(r"[^\n]")


def prose_of(text: str) -> str:
    """The text with code, comments, references, parts, tags and link targets as blanks of the same length."""
    for start, end in hidden_ranges(text):
        text = text[:start] + _blank(text[start:end]) + text[end:]
    text = _NOT_PROSE.sub(_blanked, text)
    return _NOT_PROSE_AT_START.sub(_blanked, f"\n{text}")[1:]


def _blanked(match: re.Match[str]) -> str:
    return _blank(match[0])


def _blank(words: str) -> str:
    return _LETTER.sub("\0", words) if "\n" in words else "\0" * len(words)
