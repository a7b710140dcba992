"""Where the paragraphs of a document are written: which passage of a page, which text of the data, or made from facts. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from attrs import frozen

from mkdocs_strategy.model.blocks import HEADING
from mkdocs_strategy.model.markup import mentions
from mkdocs_strategy.model.page import Page
from mkdocs_strategy.model.page_passages import Passage, passages_of
from mkdocs_strategy.model.record import EVERY_LANGUAGE
from mkdocs_strategy.model.returning import Paragraph, Returned
from mkdocs_strategy.model.rewriting import signature, words_shown
from mkdocs_strategy.problems import Location
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.marks import opens_line

# A shorter text is met everywhere.
_LEAST = 8
# A paragraph that holds a text as it was is that text's where it is no more than so many times as long.
_MOST = 3


@frozen
class DataText:
    """A text of the data in one language: its words as written, what they show, and where."""

    raw: str
    signature: str
    at: Location


@frozen(slots=False)
class Places:
    """Where the paragraphs of a document as it would be made now are written, by their numbers."""

    edition: Edition
    pages: Sequence[Page]
    now: Sequence[Paragraph]

    def shown(self, reference: str, before: str) -> str:
        """What a reference prints behind some text."""
        mention = next(iter(mentions(reference)), None)
        if mention is None or mention.figure is None or mention.id not in self.edition.plan.things:
            return self.edition.plain(reference)
        printed = self.edition.figure(mention)
        if not printed:
            return reference
        return printed if opens_line(before + reference, len(before)) else self.edition.spelt(printed, before)

    @cached_property
    def passages(self) -> Mapping[int, Passage]:
        """The passage of each paragraph that a page holds."""
        waiting: dict[tuple[bool, str], list[Passage]] = {}
        for page in self.pages:
            for passage in passages_of(page):
                words = signature("".join(words_shown(passage.raw, self.shown)))
                waiting.setdefault((passage.kind == HEADING, words), []).append(passage)
        found: dict[int, Passage] = {}
        for number, paragraph in enumerate(self.now):
            same = waiting.get((bool(paragraph.level), signature(paragraph.words)))
            if same:
                found[number] = same.pop(0)
        return found

    @cached_property
    def texts(self) -> tuple[DataText, ...]:
        """All texts of the data in this language, the longest first."""
        found: dict[Location, DataText] = {}
        for text in self.edition.plan.texts:
            for code, words, at in text:
                if code in (self.edition.language, EVERY_LANGUAGE):
                    said = signature("".join(words_shown(words, self.shown)))
                    if len(said) >= _LEAST:
                        found[at] = DataText(words, said, at)
        return tuple(sorted(found.values(), key=lambda one: (-len(one.signature), one.at)))

    def text_of(self, change: Returned) -> DataText | None:
        """The text of the data that a changed paragraph prints: the longest whose words changed, else the longest."""
        if change.was is None and change.now is None:
            return None
        was = signature(change.was if change.was is not None else self.now[change.now or 0].words)
        inside = [one for one in self.texts if one.signature in was]
        words = signature(change.words or "")
        changed = [one for one in inside if one.signature not in words]
        return next(iter(changed or [one for one in inside if _MOST * len(one.signature) >= len(was)]), None)

    def place(self, number: int | None) -> Location | None:
        """Where a paragraph that facts are put into is asked for: the part of the section it stands in."""
        above = range(number if number is not None else -1, -1, -1)
        passage = next((self.passages[one] for one in above if one in self.passages), None)
        if passage is None:
            return Location(self.pages[0].file)
        calls = [call for call in passage.page.part_calls if call.start >= passage.start]
        return passage.page.where(calls[0].start) if calls else passage.page.where(passage.start)

    def page_of(self, number: int | None) -> Page:
        """The page that a paragraph stands on."""
        above = range(number if number is not None else -1, -1, -1)
        return next((self.passages[one].page for one in above if one in self.passages), self.pages[0])

    def section(self, number: int | None) -> str:
        """The section a paragraph stands in: the page's path and the heading's id."""
        for one in range(number if number is not None else -1, -1, -1):
            passage = self.passages.get(one)
            if passage is not None:
                heading = passage.page.section_at(passage.start)
                return f"{passage.page.path}#{(heading.id if heading else None) or 'top'}"
        return f"{self.pages[0].path}#top"
