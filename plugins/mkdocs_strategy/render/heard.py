"""A text as those get it who listen: without what does but send readers on, for a listener cannot follow a reference."""

from __future__ import annotations

import re
from functools import cache

from mkdocs_strategy.model.record import Text
from mkdocs_strategy.render.edition import Edition

# A reference to a thing, not to a figure.
_REFERENCE = r"\[\[[ \t]*[^=\s\]][^\]]*\]\]"


def heard(edition: Edition, text: Text | None) -> str:
    """A text as written in the language of an edition, without its sentences, clauses and brackets that only lead on.

    They begin with the word by which the language leads on, hold at most one more, and else nothing but references and
    what joins them: `See also [[a]] and [[b]].` Nothing is lost by it: what they lead to stands on pages.
    """
    written = edition.text(text)
    return _leading_on(edition.say("explained-under")).sub("", written).strip() if "[[" in written else written


@cache
def _leading_on(word: str) -> re.Pattern[str]:
    leads = rf"(?i:\b{re.escape(word)})(?:\s+\w+)?\s+{_REFERENCE}(?:,?\s+(?:\w+\s+){{0,2}}{_REFERENCE})*"
    sentence = rf"(?:\A\s*|(?<=[.!?:…»”\"')])\s+){leads}\s*(?:[.!?]|\Z)"
    in_brackets = rf"\s*\({leads}\.?\)"
    clause = rf"[,;]\s+{leads}(?=\s*(?:[.,;!?)]|\Z))"
    return re.compile(f"{sentence}|{in_brackets}|{clause}")
