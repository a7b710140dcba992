"""What changed in the prose of one language between two plans: section by section, with what moved. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from attrs import field, frozen

from mkdocs_strategy.model.addresses import Addresses, below_root
from mkdocs_strategy.model.alignment import ALIKE, aligned, in_order, moved
from mkdocs_strategy.model.blocks import Block, Section, sections_of
from mkdocs_strategy.model.changes import (
    ADDED,
    AWAY,
    CHANGED,
    KEPT,
    MOVED,
    REMOVED,
    BlockChange,
    Move,
    Place,
    Run,
    SectionChange,
)
from mkdocs_strategy.model.passages import with_passages
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.tokens import Tokens, said
from mkdocs_strategy.model.word_changes import likeness, word_changes

Prose = tuple[tuple[SectionChange, ...], tuple[Move, ...]]


def pages_now(before: Plan, now: Plan, language: str) -> Mapping[str, str]:
    """The path of each earlier page in the later plan: the same, where `retired.yml` says, or about the same thing."""
    later = Addresses(now, language)
    here = {page.path for page in now.pages_in(language)}
    taken = {page.path for page in before.pages_in(language)} & here
    found: dict[str, str] = {path: path for path in sorted(taken)}
    for page in before.pages_in(language):
        if page.path in found:
            continue
        about = page.front_matter.about
        moved_to = later.page_now(page.path) or (later.homes.get(about.id) if about is not None else None)
        if moved_to is not None and moved_to not in taken:
            found[page.path] = moved_to
            taken.add(moved_to)
    return found


def prose_changes(before: Plan, now: Plan, language: str) -> Prose:
    """The sections in which something changed, in the order of the pages, and the moves between all of them."""
    pages = pages_now(before, now, language)
    then, here = (tuple(plan.pages_in(language)) for plan in (before, now))
    if [(page.path, page.body) for page in then] == [(page.path, page.body) for page in here]:
        return (), ()
    later = Addresses(now, language)
    found = ((one, later.moved_to(one)) for one in now.moved if one.anchor)
    places = {(below_root(one.path), one.anchor or ""): address.anchor for one, address in found if address is not None}
    pairs = _Sections(
        [section for page in then for section in sections_of(page)],
        [section for page in here for section in sections_of(page)],
        pages,
        places,
    )
    return with_passages(tuple(pairs.changes()), pairs.moves)


@frozen(slots=False)
class _Sections:
    """The sections of all pages, then and now, and how they correspond."""

    before: Sequence[Section]
    after: Sequence[Section]
    pages: Mapping[str, str]
    places: Mapping[tuple[str, str], str | None]
    moves: list[Move] = field(factory=list)

    @cached_property
    def origin(self) -> Mapping[int, int]:
        """The earlier place of each section by its later one."""
        found: dict[int, int] = {}
        here = {(one.page, one.id): number for number, one in enumerate(self.after) if one.id or not one.heading}
        free = dict(enumerate(self.before))
        for number, section in enumerate(self.before):
            if section.heading and not section.id:
                continue
            moved_to = self.places.get((below_root(section.page), section.id or ""), section.id)
            page = self.pages.get(section.page, "")
            found_at = next((here[page, name] for name in (section.id, moved_to) if (page, name) in here), None)
            if found_at is not None and found_at not in found:
                found[found_at] = number
                free.pop(number)
        for match in (self._same_id, self._same_words):
            for later, section in enumerate(self.after):
                if later in found:
                    continue
                earlier = next((number for number, one in free.items() if match(one, section)), None)
                if earlier is not None:
                    found[later] = earlier
                    free.pop(earlier)
        return found

    def _same_id(self, one: Section, other: Section) -> bool:
        """An id on a new page says enough, where what stands under it is alike: many pages have a section #money."""
        if one.id is None or one.id != other.id:
            return False
        return likeness(_words(one), _words(other)) >= ALIKE

    def _same_words(self, one: Section, other: Section) -> bool:
        if not one.heading or not other.heading:
            return False
        there = self.pages.get(one.page) == other.page
        return likeness(_words(one), _words(other)) >= (ALIKE if there else 0.8) and (
            there or one.heading == other.heading
        )

    @cached_property
    def pairs(self) -> Mapping[int, Mapping[int, int]]:
        """For each section that was there, the earlier block of each of its blocks."""
        return {
            later: aligned(self.before[earlier].blocks, self.after[later].blocks)
            for later, earlier in self.origin.items()
        }

    @cached_property
    def moved_blocks(self) -> tuple[Mapping[tuple[int, int], Move], Mapping[tuple[int, int], tuple[Move, Block]]]:
        """The moves of blocks: by section and block where they were, and where they are, there with what they were."""
        known = {(self.origin[later], one) for later, pairs in self.pairs.items() for one in pairs.values()}
        old = [
            (number, place)
            for number, section in enumerate(self.before)
            for place in range(len(section.blocks))
            if (number, place) not in known
        ]
        new = [
            (number, place)
            for number, section in enumerate(self.after)
            for place in range(len(section.blocks))
            if place not in self.pairs.get(number, {})
        ]
        away: dict[tuple[int, int], Move] = {}
        here: dict[tuple[int, int], tuple[Move, Block]] = {}
        found = moved([self.before[s].blocks[b] for s, b in old], [self.after[s].blocks[b] for s, b in new])
        for later, earlier in sorted(found.items()):
            (then, block), (now, place) = old[earlier], new[later]
            move = Move(len(self.moves) + 1, place_of(self.before[then]), place_of(self.after[now]))
            self.moves.append(move)
            away[then, block] = move
            here[now, place] = (move, self.before[then].blocks[block])
        return away, here

    def changes(self) -> Iterator[SectionChange]:
        """The sections that are there now and what is gone, each page in its order."""
        gone = sorted(set(range(len(self.before))) - set(self.origin.values()))
        position = {earlier: later for later, earlier in self.origin.items()}
        after: dict[int | None, list[int]] = {}
        for number in gone:
            earlier = (one for one in range(number - 1, -1, -1) if self.before[one].page == self.before[number].page)
            after.setdefault(next((position[one] for one in earlier if one in position), None), []).append(number)
        for later in range(len(self.after)):
            change = self._section(later)
            if change is not None:
                yield change
            yield from (self._removed(number) for number in after.get(later, ()))
        yield from (self._removed(number) for number in after.get(None, ()))

    def _removed(self, number: int) -> SectionChange:
        section = self.before[number]
        blocks = tuple(self._gone(number, place) for place in range(len(section.blocks)))
        return SectionChange(REMOVED, place_of(section), blocks)

    def _gone(self, number: int, place: int) -> BlockChange:
        block = self.before[number].blocks[place]
        move = self.moved_blocks[0].get((number, place))
        if move is None:
            return BlockChange(REMOVED, block.kind, (Run(REMOVED, block.tokens),))
        return BlockChange(AWAY, block.kind, (Run(AWAY, block.tokens, move.number),), move.number)

    def _come(self, number: int, place: int) -> BlockChange:
        block = self.after[number].blocks[place]
        if (number, place) not in self.moved_blocks[1]:
            return BlockChange(ADDED, block.kind, (Run(ADDED, block.tokens),))
        move, was = self.moved_blocks[1][number, place]
        return BlockChange(MOVED, block.kind, word_changes(was.tokens, block.tokens), move.number)

    def _section(self, later: int) -> SectionChange | None:
        section = self.after[later]
        if later not in self.origin:
            blocks = tuple(self._come(later, place) for place in range(len(section.blocks)))
            return SectionChange(ADDED, place_of(section), blocks)
        earlier = self.origin[later]
        blocks = tuple(self._blocks(later, earlier))
        origin = None if self._stayed(later) else place_of(self.before[earlier])
        if origin is None and all(block.op == KEPT for block in blocks):
            return None
        return SectionChange(CHANGED if origin is None else MOVED, place_of(section), blocks, origin)

    def _blocks(self, later: int, earlier: int) -> Iterator[BlockChange]:
        """The blocks of a section as they stand now, with what is gone where it was."""
        pairs, old = self.pairs[later], range(len(self.before[earlier].blocks))
        told, come = 0, []
        for place, block in enumerate(self.after[later].blocks):
            if place not in pairs:
                come.append(self._come(later, place))
                continue
            yield from (self._gone(earlier, one) for one in old[told : pairs[place]])
            yield from come
            was = self.before[earlier].blocks[pairs[place]]
            runs = word_changes(was.tokens, block.tokens)
            yield BlockChange(KEPT if said(was.tokens) == said(block.tokens) else CHANGED, block.kind, runs)
            told, come = pairs[place] + 1, []
        yield from (self._gone(earlier, one) for one in old[told:])
        yield from come

    def _stayed(self, later: int) -> bool:
        return later in self._settled

    @cached_property
    def _settled(self) -> set[int]:
        """The sections that stand where they stood: on the same page, in the same order."""
        by_page: dict[str, list[int]] = {}
        for later, earlier in sorted(self.origin.items()):
            page = self.after[later].page
            if self.pages.get(self.before[earlier].page) == page:
                by_page.setdefault(page, []).append(later)
        found: set[int] = set()
        for here in by_page.values():
            kept = in_order(self.origin[later] for later in here)
            found |= {later for later in here if self.origin[later] in kept}
        return found


def _words(section: Section) -> Tokens:
    return tuple(token for block in section.blocks for token in block.tokens)


def place_of(section: Section) -> Place:
    """Where a section stands."""
    return Place(section.page, section.id, section.heading)
