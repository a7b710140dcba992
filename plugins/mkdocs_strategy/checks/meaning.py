"""What was cited at an earlier revision still means the same: kinds, names, texts, and the words at the ids on pages."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

from mkdocs_strategy.checks.identity import named_kind
from mkdocs_strategy.model.addresses import Addresses
from mkdocs_strategy.model.page import Page
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.record import Text
from mkdocs_strategy.problems import Problem, Severity, problem

# Below this, two names have nothing in common but chance: see changed_meaning.
ALIKE = 0.4

# Below this, one text has taken the place of another: see changed_text.
REWORDED = 0.3

# What a thing says, beside its name.
_TEXTS = ("text", "summary", "indicator", "shown")

# So much of a name or text is shown.
_SHOWN = 60

_WORD = re.compile(r"\w+")
_MARKS = re.compile(r"\{[^}\n]*\}|<[^>\n]*>")
# Where a paragraph or an item of a list begins or ends.
_EDGE = re.compile(r"^[ \t]*(?:$|(?:[-*+]|\d+[.)])[ \t])", re.MULTILINE)


def changed_meaning(before: Plan, now: Plan) -> Iterator[Problem]:
    """With `--since`: an id means what it meant, the same kind of thing. A new name is no problem, and only noted where
    nothing of the old one is left in any language, for the thing may be the same. Names are compared letter by letter
    (the ratio of Python's difflib) and have nothing in common below 0.4: of pairs of different things of one kind in a
    real strategy, four in five stay below that in both languages, while a name that keeps one of two or three words
    lies above.

    Bad: `id: clinic` of a sub-strategy, now that of a project; or still that of a sub-strategy, now called "Roads".
    Good: a new id for the new thing, and the old one under `retired`.
    """
    for identifier, thing in before.things.items():
        here = now.things.get(identifier)
        if here is None:
            continue
        if here.kind != thing.kind:
            way = "'{id}' was the id of {before} and is that of {now} now. Give the new thing an id of its own."
            was, is_now = named_kind(thing.kind), named_kind(here.kind)
            yield problem(here.where("id"), "changed-meaning", way, id=identifier, before=was, now=is_now)
        elif _renamed(thing, here):
            way = "'{id}' was called '{before}' and is called '{now}' now. If that is something else, give it an id of its own."
            was, is_now = shown_name(thing, before), shown_name(here, now)
            yield problem(
                here.where("name"), "changed-meaning", way, Severity.NOTE, id=identifier, before=was, now=is_now
            )


def _renamed(was: Any, here: Any) -> bool:
    """Whether what a thing is called has nothing in common, in any language, with what it was called."""
    if was.name is None or here.name is None:
        return False
    pairs = [(words, here.name.in_language(language) or _first(here.name)) for language, words, _ in was.name]
    return bool(pairs) and all(_ratio(old, new) < ALIKE for old, new in pairs)


def changed_text(before: Plan, now: Plan) -> Iterator[Problem]:
    """With `--since`: what an id says is what it said. Another wording is no problem, and only noted where hardly a word is
    left in its place in some language, for it may mean the same. Words are compared in their order (the ratio of Python's
    difflib over folded words) and count as replaced below 0.3: of pairs of different texts of one kind in a real strategy,
    nineteen in twenty stay below that, while of the edits that its texts went through, ninety-eight in a hundred lie above.

    Bad: `id: need-governance` with the text "Stronger governance", now with "Cheaper licences".
    Good: a new id for the new statement, and the old one under `retired`; or "Governance must become stronger".
    """
    for identifier, thing in before.things.items():
        here = now.things.get(identifier)
        if here is None or here.kind != thing.kind or _renamed(thing, here):
            continue
        for key in _TEXTS:
            old, new = getattr(thing, key, None), getattr(here, key, None)
            if isinstance(old, Text) and isinstance(new, Text) and old != new:
                yield from _replaced(identifier, old, new, now)


def _replaced(identifier: str, old: Text, new: Text, now: Plan) -> Iterator[Problem]:
    """The languages in which a text has taken the place of another, as one problem at the first of them."""
    told = [
        (language, words, is_now, new.place(language))
        for language, words, _ in old
        if (is_now := new.in_language(language)) is not None and is_now != words and _common(words, is_now) < REWORDED
    ]
    for _, words, is_now, at in told[:1]:
        way = (
            "'{id}' said '{before}' and says '{now}' now ({languages}). If that is something else, give it an id of its own "
            "and write under 'retired' in '{file}' what became of '{id}'. If not, keep it."
        )
        yield problem(
            at or new[0][2],
            "changed-meaning",
            way,
            Severity.NOTE,
            id=identifier,
            before=_cut(words),
            now=_cut(is_now),
            languages=", ".join(code for code, *_ in told),
            file=f"{now.data}/retired.yml",
        )


def changed_heading(before: Plan, now: Plan) -> Iterator[Problem]:
    """With `--since`: what stands at an id on a page is what stood there. Other words are no problem, and only noted where
    nothing of a heading, or hardly a word of a paragraph, is left: measured as for names and texts.

    Bad: `## Who pays {#money}`, now `## Meetings {#money}`.
    Good: `## Meetings {#meetings}`, and `{from: okonomi/index.md#money, to: …}` under `moved`; or `## Who is paying {#money}`.
    """
    for language in before.languages:
        later = Addresses(now, language)
        pages = {page.path: page for page in now.pages_in(language)}
        for was in before.pages_in(language):
            page = pages.get(later.page_now(was.path) or "")
            if page is not None and page.body != was.body:
                yield from _changed_on(was, page, now)


class _Marked(NamedTuple):
    """What stands at an id on a page: its words, whether they are a heading, and where it is."""

    words: str
    is_heading: bool
    position: int


def _changed_on(was: Page, page: Page, now: Plan) -> Iterator[Problem]:
    earlier, later = _marked(was), _marked(page)
    for identifier, old in earlier.items():
        new = later.get(identifier)
        if new is None or old.words == new.words:
            continue
        headings = old.is_heading and new.is_heading
        if _ratio(old.words, new.words) < ALIKE if headings else _common(old.words, new.words) < REWORDED:
            way = (
                "at the id '{id}' stood '{before}', and '{now}' stands there now. If that is something else, give it an id of "
                "its own and write {record} in '{file}'. If not, keep it."
            )
            yield problem(
                page.where(new.position),
                "changed-meaning",
                way,
                Severity.NOTE,
                id=identifier,
                before=_cut(old.words),
                now=_cut(new.words),
                record=f"'{{from: {page.path}#{identifier}, to: …}}' under 'moved'",
                file=f"{now.data}/retired.yml",
            )


def _marked(page: Page) -> Mapping[str, _Marked]:
    """The headings, paragraphs and items of lists with an id."""
    found = {one.id: _Marked(_bare(one.words), True, one.start) for one in page.headings if one.id}
    for position, identifier in page.anchors:
        if identifier not in found:
            found[identifier] = _Marked(_paragraph(page.body, position), False, position)
    return {identifier: one for identifier, one in found.items() if one.words}


def _paragraph(body: str, position: int) -> str:
    """The words of the paragraph or item of a list that a character stands in; of the next, where it stands alone."""
    edges = [0, *(match.start() for match in _EDGE.finditer(body)), len(body)]
    around = (_bare(body[start:end]) for start, end in pairwise(edges) if end > position)
    return next((words for words in around if words), "")


def _bare(written: str) -> str:
    """A text of Markdown without attributes and tags, on one line."""
    return " ".join(_MARKS.sub(" ", written).split())


@cache
def _ratio(old: str, new: str) -> float:
    return difflib.SequenceMatcher(None, old.casefold(), new.casefold(), autojunk=False).ratio()


def _common(old: str, new: str) -> float:
    """How much of two texts is the same words in the same order, from 0 to 1."""
    words = [_WORD.findall(one.casefold()) for one in (old, new)]
    return difflib.SequenceMatcher(None, words[0], words[1], autojunk=False).ratio()


def _first(text: Text) -> str:
    return text[0][1] if text else ""


def _text_of(thing: Any) -> Text:
    """What a thing is called; what it says, where it has no name."""
    text = thing.name if thing.name is not None else thing.text
    return text if isinstance(text, Text) else Text()


def names(thing: Any) -> tuple[str, ...]:
    """What a thing is called in each language, folded."""
    return tuple(words.casefold() for _, words, _ in _text_of(thing))


def shown_name(thing: Any, plan: Plan) -> str:
    """What a thing is called in the original language, cut where it is long."""
    text = _text_of(thing)
    return _cut(text.in_language(plan.languages[0] if plan.languages else "") or _first(text))


def _cut(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
