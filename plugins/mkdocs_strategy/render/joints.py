"""Where long compounds can be divided: at the joints between words that the strategy itself uses.

A language whose wording has `compound-parts` joins words; the parts listed there are known beside those that are met. A
joint is found where both sides are such words, the left one with a letter that links (`linking-letters`), the right one with
an ending (`word-endings`); `never-compound-parts` only look like words. What cannot be told so stays whole.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache

from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.render.edition import Edition

SOFT_HYPHEN = "\u00ad"

# Words shorter than this fit every column; of words that are only met, parts shorter than that are too often no words.
_LONG, _PART = 12, 4
# The shortest part, where it is listed as one; and the fewest letters that stand alone on a line.
_LEAST, _ALONE = 3, 4

_WORD = re.compile(r"[^\W\d_]+")

Divide = Callable[[str], str]


def divider(edition: Edition) -> Divide | None:
    """What puts soft hyphens into text in the language of an edition; None for a language that joins no words."""
    parts = edition.words.get("compound-parts")
    if parts is None:
        return None
    met = _met(edition.plan, edition.language)
    links = edition.words.get("linking-letters", "").split()
    endings = sorted(edition.words.get("word-endings", "").split(), key=len, reverse=True)
    never = edition.words.get("never-compound-parts", "").split()
    compounds = _Compounds(frozenset((*met, *parts.split())).difference(never), tuple(links), ("", *endings))

    @cache
    def divided(word: str) -> str:
        found = compounds.joints(word.lower()) if len(word) >= _LONG else ()
        joints = [at for at in found if _ALONE <= at <= len(word) - _ALONE]
        return SOFT_HYPHEN.join(word[start:end] for start, end in zip((0, *joints), (*joints, len(word)), strict=True))

    return lambda text: _WORD.sub(lambda match: divided(match[0]), text)


def _met(plan: Plan, language: str) -> frozenset[str]:
    """The words of the pages and of the data in a language, in small letters."""
    texts: Iterable[str] = (page.body for page in plan.pages_in(language))
    return frozenset(
        word.lower() for text in (*texts, plan.said[language]) for word in _WORD.findall(text) if len(word) >= _PART
    )


class _Compounds:
    """Finds joints by the words that are known."""

    def __init__(self, known: frozenset[str], links: tuple[str, ...], endings: tuple[str, ...]) -> None:
        self._known, self._links, self._endings = known, links, endings

    def joints(self, word: str) -> tuple[int, ...]:
        """Where a word can be divided; nothing where no joint is sure."""
        places = [
            at for at in range(_LEAST, len(word) - _LEAST + 1) if self._opens(word[:at]) and self._closes(word[at:])
        ]
        if not places:
            return ()
        # Of several joints the one nearest the middle; its sides may be compounds again.
        at = min(places, key=lambda place: (abs(2 * place - len(word)), place))
        before = self.joints(word[:at]) if at >= _LONG else ()
        after = self.joints(word[at:]) if len(word) - at >= _LONG else ()
        return (*before, at, *(at + joint for joint in after))

    def _opens(self, part: str) -> bool:
        """Whether a part can stand first: a word, or one with a letter that links it to the next."""
        if part in self._known:
            return True
        return any(
            part.endswith(link) and len(part) - len(link) >= _LEAST and part[: -len(link)] in self._known
            for link in self._links
        )

    def _closes(self, part: str) -> bool:
        """Whether a part can stand last: a word, in whatever form; or a compound of its own."""
        stems = (part.removesuffix(ending) for ending in self._endings if part.endswith(ending))
        if any(len(stem) >= _LEAST and stem in self._known for stem in stems):
            return True
        return len(part) >= 2 * _PART and any(
            self._opens(part[:at]) and self._closes(part[at:]) for at in range(_PART, len(part) - _PART + 1)
        )
