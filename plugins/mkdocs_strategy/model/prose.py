"""What of a Markdown text is prose: its words, with everything else blanked so that positions stay the same."""

from __future__ import annotations

import re

from mkdocs_strategy.model.markup import hidden_ranges

_NOT_PROSE = re.compile(
    r"\[\[[^\]\n]*\]\]"  # references
    r"|^::.*$"  # generated parts
    r"|\{[#:.][^}\n]*\}"  # attributes
    r"|\[\^[^\]\n]*\]"  # footnotes
    r"|\]\([^)\n]*\)"  # targets of links
    r"|<[^>\n]*>"  # tags
    r"|^\s*(?:>\s*)*\d+[.)](?=\s)",  # numbers of list items
    re.MULTILINE,
)


def prose_of(text: str) -> str:
    """The text with code, comments, references, parts, tags and link targets as blanks of the same length."""
    for start, end in hidden_ranges(text):
        text = text[:start] + _blank(text[start:end]) + text[end:]
    return _NOT_PROSE.sub(lambda match: _blank(match[0]), text)


def _blank(words: str) -> str:
    return re.sub(r"[^\n]", "\0", words)
