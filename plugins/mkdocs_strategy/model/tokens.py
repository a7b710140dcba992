"""A Markdown text cut into what is compared: words as the language has them, references and marks as units."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

# What is one to a reader is one here: 28,6 and 23/11174 and it-sikkerhed, a reference, the target of a link, a tag.
_TOKEN = re.compile(
    r"\\(?:[^\w\s]|_)|&(?:#\d+|[a-z]+);"  # a sign that means nothing to Markdown
    r"|(?<!\\)\[\[(?:[^\[\]\n]|\n(?![ \t]*\n))+\]\]"  # a reference
    r"|\]\([^)\n]*\)|\[\^[^\]\n]+\]"  # the target of a link, a footnote
    r"|</?[A-Za-z][^>\n]*>|\{[#.:][^}\n]*\}|`+[^`\n]+`+"  # a tag, attributes, code
    r"|[^\W_]+(?:(?:[-‑'’/.@–]+|(?<=\d),(?=\d))[^\W_]+)*[-‑]?"  # a word, a number
    r"|\*+|~~|[^\s]"
)
_WORD = re.compile(r"[^\W_]")
# Marks that a reader does not see as signs, but as a shape of the words.
_MARKS = re.compile(r"\*+|_+|~~|\[|\\|\]\([^)\n]*\)|</?[A-Za-z][^>\n]*>|\{[#.:][^}\n]*\}")


class Token(NamedTuple):
    """A word, a sign or a unit as it is written; `gap` is whether white space stands before it."""

    text: str
    gap: bool = False

    @property
    def is_reference(self) -> bool:
        return self.text.startswith("[[") and self.text.endswith("]]")

    @property
    def is_sign(self) -> bool:
        """Whether it is a sign written so that it means nothing to Markdown."""
        return (self.text[0] == "\\" and len(self.text) == 2) or (
            self.text[0] == "&" and self.text[-1] == ";" and len(self.text) > 1
        )

    @property
    def is_word(self) -> bool:
        """Whether it says something: a word, a number or a reference; no sign and no mark."""
        return not self.is_mark and not self.is_sign and _WORD.search(self.text) is not None

    @property
    def is_mark(self) -> bool:
        return _MARKS.fullmatch(self.text) is not None


Tokens = tuple[Token, ...]


@lru_cache(maxsize=8192)
def tokens_of(text: str) -> Tokens:
    """The tokens of a text, in order. How lines are broken says nothing."""
    return tuple(
        Token(" ".join(match[0].split()), match.start() > 0 and text[match.start() - 1].isspace())
        for match in _TOKEN.finditer(text)
    )


def written(tokens: Tokens) -> str:
    """Tokens as a text again, with one space where there was any."""
    return "".join(f"{' ' if one.gap and number else ''}{one.text}" for number, one in enumerate(tokens))


def said(tokens: Tokens) -> tuple[str, ...]:
    """What tokens are compared by."""
    return tuple(one.text for one in tokens)
