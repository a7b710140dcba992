"""What a colleague put into a Word file besides words: styles, links, tables and pictures, read as for a new text.

Both files go through pandoc: the one that came back, and the document as it would be made now. What is in both is no change.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property

from attrs import evolve, frozen

from mkdocs_strategy.model.findings import BY_HAND, NOT_UNDERSTOOD, Finding, finding
from mkdocs_strategy.model.returning import CELL, PICTURE, Paragraph, Returned, mark_of
from mkdocs_strategy.model.word_blocks import Block, Heading, Item, Listed, Picture, Prose, Said, Table, word_text
from mkdocs_strategy.model.word_styles import Styled, differs, plain_styled
from mkdocs_strategy.publish.pandoc import run_pandoc_on_word
from mkdocs_strategy.publish.word_clean import cleaned
from mkdocs_strategy.publish.word_file import WordFile

# A table is new when so small a part of its cells stands in tables now.
_KNOWN = 0.5
# What is told of a file that comes back; its changes and comments are told otherwise.
_TOLD = ("a box", "an embedded", "a field", "hidden words", "a link", "a picture", "something")


@frozen(slots=False)
class Read:
    """A Word file as pandoc reads it: its blocks, its pictures' bytes, and what could not be taken."""

    blocks: tuple[Block, ...]
    media: Mapping[str, bytes]
    lost: tuple[str, ...] = ()
    left_out: tuple[Finding, ...] = ()

    @cached_property
    def said(self) -> Mapping[str, list[Said]]:
        """What is said, in order, by the mark of the paragraph."""
        found: dict[str, list[Said]] = defaultdict(list)
        for one in _all_said(self.blocks):
            found[mark_of(one.plain)].append(one)
        return found

    def styles_of(self, words: str, number: int = 0) -> tuple[Styled, ...]:
        """The words of a paragraph with their styles, the `number`th that says so; none where it was not read."""
        listed = self.said.get(mark_of(words), [])
        return plain_styled(listed[number].without_notes) if number < len(listed) else ()


def read_word(word: WordFile, name: str) -> Read:
    """Read a Word file. Raises MissingTool without pandoc, PandocFailed where it cannot read the file."""
    clean = cleaned(word)
    text = word_text(run_pandoc_on_word(clean.package, name))
    left_out = tuple(one for one in clean.findings if one not in word.left_out and one.message.startswith(_TOLD))
    return Read(text.blocks, clean.media, text.lost, left_out)


@frozen(slots=False)
class Extras:
    """What the file that came back has besides words, and the document as it would be now has not; `known` are the marks of that."""

    back: Read
    now: Read
    known: Collection[str] = ()

    def restyled(
        self, made: Collection[str], back: Sequence[Paragraph], now: Sequence[Paragraph]
    ) -> tuple[Returned, ...]:
        """The paragraphs that say what the sources say now, in other styles; `made` are the marks of those that said so before."""
        met: Counter[str] = Counter()
        places: dict[str, list[int]] = defaultdict(list)
        for number, one in enumerate(now):
            places[one.mark].append(number)
        found = []
        for one in back:
            number = met[one.mark]
            met[one.mark] += 1
            if number < len(places[one.mark]):
                before, after = self.now.styles_of(one.words, number), self.back.styles_of(one.words, number)
                # Programs put the whole head of a table in bold.
                alike = one.kind == CELL and len({word.styles for word in after}) == 1
                if before and after and not alike and differs(before, after):
                    was = one.words if one.mark in made else None
                    found.append(Returned(was, one.words, places[one.mark][number], kind=one.kind, level=one.level))
        return tuple(found)

    def placed(self, changed: Sequence[Returned], now: Sequence[Paragraph]) -> tuple[Returned, ...]:
        """The new pictures that stand behind a paragraph which is there now, each by its number there."""
        numbers = {one.mark: number for number, one in reversed(list(enumerate(now)))}
        numbers |= {
            mark_of(one.words): one.now for one in changed if one.words and one.now is not None and not one.is_new
        }
        return tuple(
            Returned(None, mark, numbers.get(mark, -1), is_new=True, kind=PICTURE)
            for mark in self.pictures
            if mark in numbers or not mark
        )

    @cached_property
    def tables(self) -> Mapping[str, Table]:
        """The new table that a cell stands in, by the mark of the cell."""
        known = {mark_of(cell.plain) for one in self.now.blocks if isinstance(one, Table) for cell in _cells(one)}
        found: dict[str, Table] = {}
        for one in self.back.blocks:
            if isinstance(one, Table):
                marks = [mark_of(cell.plain) for cell in _cells(one)]
                if marks and sum(mark in known for mark in marks) < _KNOWN * len(marks):
                    found |= dict.fromkeys(marks, one)
        return found

    @cached_property
    def pictures(self) -> Mapping[str, tuple[Picture, ...]]:
        """The new pictures, by the mark of the paragraph they stand behind; "" where none stands before them."""
        known = Counter(self.now.media.get(one.target, b"") for one in self.now.blocks if isinstance(one, Picture))
        alike = Counter(one.words for one in self.now.blocks if isinstance(one, Picture) and one.words)
        found: dict[str, list[Picture]] = defaultdict(list)
        last = ""
        for one in self.back.blocks:
            if not isinstance(one, Picture):
                last = next((mark_of(said.plain) for said in reversed(list(_all_said((one,))))), last)
                continue
            data = self.back.media.get(one.target, b"")
            if known[data] > 0:
                known[data] -= 1
            elif alike[one.words] > 0:  # a program wrote it anew
                alike[one.words] -= 1
            else:
                # The caption of the table below is none of a picture above it.
                is_known = mark_of(one.caption) in self.known
                found[last].append(evolve(one, caption="") if is_known else one)
        return {mark: tuple(listed) for mark, listed in found.items()}

    @property
    def lost(self) -> tuple[Finding, ...]:
        """What could not be taken in, and is not in the document as it would be now."""
        message = "something was left out that cannot be taken in: {what}."
        lost = [finding(NOT_UNDERSTOOD, message, what=one) for one in self.back.lost if one not in self.now.lost]
        gone = len(self._pictures_of(self.now)) - len(self._pictures_of(self.back))
        if gone > 0:
            lost.append(finding(BY_HAND, "pictures were taken out: {count}. Take them out of the pages.", count=gone))
        return (*lost, *(one for one in self.back.left_out if one not in self.now.left_out))

    @staticmethod
    def _pictures_of(read: Read) -> list[Picture]:
        return [one for one in read.blocks if isinstance(one, Picture)]


def _all_said(blocks: Sequence[Block]) -> Iterator[Said]:
    for block in blocks:
        if isinstance(block, Heading | Prose):
            yield block.said
        elif isinstance(block, Listed):
            yield from _said_in(block.items)
        elif isinstance(block, Table):
            yield from _cells(block)


def _said_in(items: Sequence[Item]) -> Iterator[Said]:
    for item in items:
        yield item.said
        yield from _said_in(item.below)


def _cells(table: Table) -> Iterator[Said]:
    return (cell for row in table.rows for cell in row if cell.plain)
