"""The record of a sub-strategy made from the sections of a Word file, with what each section became. Pure."""

from __future__ import annotations

from collections.abc import Container, Sequence

from attrs import evolve, field, frozen

from mkdocs_strategy.editing.ids import id_from
from mkdocs_strategy.editing.word_yaml import Group, Raw
from mkdocs_strategy.model.findings import NOT_UNDERSTOOD, TO_DO, UNDERSTOOD, Finding, finding
from mkdocs_strategy.model.literal import literal
from mkdocs_strategy.model.word_blocks import Block, Item, Listed
from mkdocs_strategy.model.word_sections import (
    AMBITIONS,
    BENEFITS,
    FOCUS_AREA,
    FOCUS_AREAS,
    INITIATIVES,
    PREREQUISITES,
    PURPOSE,
    VISION,
    HeadingWords,
    Named,
    Section,
    name_of_focus_area,
    named,
    prose_of,
    says_initiatives,
)
from mkdocs_strategy.sources.insertion import scalar

_PARTS = {
    VISION: "::vision {id}",
    PURPOSE: "::vision {id}",
    AMBITIONS: "::ambitions {id}",
    FOCUS_AREAS: "::focus-areas {id}",
    BENEFITS: "::benefits {id}",
    PREREQUISITES: "::statements {id} list=prerequisites",
}


_AS_STATED = {VISION: "'{heading}' as the vision.", PURPOSE: "'{heading}' as the purpose."}
_AS_LISTED = {
    AMBITIONS: "'{heading}' as ambitions: {count}.",
    "focus_areas": "'{heading}' as focus areas: {count}.",
    BENEFITS: "'{heading}' as benefits: {count}.",
    PREREQUISITES: "'{heading}' as prerequisites: {count}.",
}


@frozen
class Kept:
    """A section as its page is to have it: its parts, the blocks that stay prose, sections below it."""

    section: Section
    parts: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = ()
    below: tuple[Kept, ...] = ()


@frozen
class Recorded:
    """Gathers the keys of the record. `taken` are ids that are given already."""

    identifier: str
    document: str
    words: HeadingWords
    taken: Container[str]
    keys: Group = field(factory=list)
    findings: list[Finding] = field(factory=list)
    _given: set[str] = field(factory=set)

    def take(self, sections: Sequence[Section]) -> tuple[Kept, ...]:
        """Take what headings say, and give back the sections as pages are to have them."""
        return _once([self._section(one) for one in _gathered(sections)])

    def new_id(self, name: str) -> str:
        """An id that nothing has."""
        taken = _In(self.taken, self._given)
        found = id_from(name, taken) or id_from(f"{self.identifier}-part", taken)
        self._given.add(found)
        return found

    def source(self, heading: str) -> tuple[str, object]:
        """The file as the source of what stands under a heading of it."""
        section = f", section: {scalar(heading)}" if heading else ""
        return "source", Raw(f"[{{document: {self.document}{section}}}]")

    def _has(self, key: str) -> bool:
        return any(one == key for one, _ in self.keys)

    def _told(self, message: str, **values: object) -> None:
        self.findings.append(finding(UNDERSTOOD, message, None, **values))

    def _section(self, section: Section) -> Kept:
        kind = section.kind
        key = {VISION: VISION, PURPOSE: PURPOSE, AMBITIONS: AMBITIONS, FOCUS_AREAS: "focus_areas"}.get(kind, kind)
        if kind and kind in _PARTS and not self._has(key):
            kept = {
                VISION: self._statement,
                PURPOSE: self._statement,
                AMBITIONS: self._ambitions,
                FOCUS_AREAS: self._focus_areas,
                BENEFITS: self._benefits,
                PREREQUISITES: self._prerequisites,
            }[kind](section)
            if kept is not None:
                return kept
        if kind in (INITIATIVES, FOCUS_AREA) or kind in _PARTS:
            message = "the section '{heading}' was kept as text: what stands in it is not laid out as its heading says."
            self.findings.append(finding(NOT_UNDERSTOOD, message, heading=section.said.plain))
        below = tuple(self._section(one) for one in section.below)
        return Kept(section, (), section.blocks, below)

    def _statement(self, section: Section) -> Kept | None:
        said, rest = prose_of(section.blocks)
        if not said:
            return None
        self.keys.append((section.kind, [("text", said), self.source(section.said.plain)]))
        self._told(_AS_STATED[section.kind], heading=section.said.plain)
        below = tuple(self._section(one) for one in section.below)
        return Kept(section, (_PARTS[section.kind].format(id=self.identifier),), rest, below)

    def _ambitions(self, section: Section) -> Kept | None:
        found: list[Group] = []
        rest: list[Block] = []
        below: list[Kept] = []
        for block in section.blocks:
            if isinstance(block, Listed):
                found += [self._thing(named(item), section.said.plain) for item in block.items]
            else:
                rest.append(block)
        for one in section.below:
            said, others = prose_of(one.blocks)
            found.append(self._thing(Named(one.said.plain, said), one.said.plain))
            below += [Kept(evolve(one, below=()), (), others, tuple(self._section(other) for other in one.below))]
        return self._listed(section, "ambitions", found, rest, [one for one in below if one.blocks or one.below])

    def _benefits(self, section: Section) -> Kept | None:
        return self._texts(section, "benefits")

    def _prerequisites(self, section: Section) -> Kept | None:
        return self._texts(section, "prerequisites")

    def _texts(self, section: Section, key: str) -> Kept | None:
        items = [item for block in section.blocks if isinstance(block, Listed) for item in block.items]
        rest = [block for block in section.blocks if not isinstance(block, Listed)]
        below = [self._section(one) for one in section.below]
        return self._listed(section, key, self._texts_of(items, section), rest, below)

    def _listed(
        self, section: Section, key: str, found: list[Group], rest: Sequence[Block], below: Sequence[Kept]
    ) -> Kept | None:
        if not found:
            return None
        self.keys.append((key, found))
        self._told(_AS_LISTED[key], heading=section.said.plain, count=len(found))
        return Kept(section, (_PARTS[section.kind].format(id=self.identifier),), tuple(rest), tuple(below))

    def _texts_of(self, items: Sequence[Item], section: Section) -> list[Group]:
        """Items as texts, those below them told with them."""
        source = self.source(section.said.plain)
        return [
            [
                ("text", " ".join((item.said.without_notes, *(one.said.without_notes for one in item.below))).strip()),
                source,
            ]
            for item in items
        ]

    def _thing(self, one: Named, heading: str) -> Group:
        identifier = self.new_id(one.name)
        if one.is_cut:
            message = "the name of '{id}' is but the first words of its text: '{name}'. Give it a name of its own."
            self.findings.append(finding(TO_DO, message, id=identifier, name=one.name.replace("'", "’")))
        keys: Group = [("id", Raw(identifier)), ("name", literal(one.name))]
        if one.text:
            keys.append(("text", one.text))
        return [*keys, self.source(heading)]

    # Focus areas

    def _focus_areas(self, section: Section) -> Kept | None:
        found: list[Group] = []
        rest: list[Block] = []
        below: list[Kept] = []
        both = says_initiatives(section.said.plain, self.words)
        for block in section.blocks:
            if isinstance(block, Listed):
                for item in block.items:
                    group = self._thing(named(evolve(item, below=() if both else item.below)), section.said.plain)
                    if both and item.below:
                        group.append(
                            ("initiatives", [self._thing(named(one), section.said.plain) for one in item.below])
                        )
                    found.append(group)
            else:
                rest.append(block)
        for one in section.below:
            group, kept = self._focus_area(one, both)
            found.append(group)
            below += [kept] if kept is not None else []
        count = sum(len(value) for group in found for key, value in group if key == "initiatives")  # type: ignore[arg-type, misc]
        kept_all = self._listed(section, "focus_areas", found, rest, below)
        if kept_all is not None:
            self._told("initiatives in them: {count}.", count=count)
        return kept_all

    def _focus_area(self, section: Section, both: bool) -> tuple[Group, Kept | None]:
        """One focus area, and what of it stays prose."""
        number, name = name_of_focus_area(section.said, self.words)
        said, others = prose_of(section.blocks)
        group = self._thing(Named(name, said), section.said.plain)
        if number:
            group.insert(2, ("number", Raw(number)))
        lists: dict[str, list[Group]] = {}
        rest, below = list[Block](), list[Kept]()
        heading = ""
        for block in others:
            if isinstance(block, Listed) and (both or heading == INITIATIVES):
                lists.setdefault(INITIATIVES, []).extend(
                    self._thing(named(item), section.said.plain) for item in block.items
                )
            else:
                rest.append(block)
            heading = ""
        for one in section.below:
            kept = self._within(one, lists, both)
            below += [kept] if kept is not None else []
        group += [(key, lists[key]) for key in (PREREQUISITES, BENEFITS, INITIATIVES) if key in lists]
        if any(isinstance(block, Listed) for block in rest):
            message = "a list in '{heading}' was kept as text: no heading says that it is initiatives."
            self.findings.append(finding(NOT_UNDERSTOOD, message, heading=section.said.plain))
        stays = Kept(evolve(section, below=()), (), tuple(rest), tuple(below))
        return group, stays if rest or below else None

    def _within(self, section: Section, lists: dict[str, list[Group]], both: bool) -> Kept | None:
        """A section within a focus area: its initiatives, prerequisites or benefits; what stays prose of it."""
        items = [item for block in section.blocks if isinstance(block, Listed) for item in block.items]
        rest: list[Block] = [block for block in section.blocks if not isinstance(block, Listed)]
        key = section.kind or (INITIATIVES if says_initiatives(section.said.plain, self.words) else "")
        if key == INITIATIVES and (items or section.below):
            found = lists.setdefault(INITIATIVES, [])
            found.extend(self._thing(named(item), section.said.plain) for item in items)
            for one in section.below:
                said, others = prose_of(one.blocks)
                found.append(self._thing(Named(one.said.plain, said), one.said.plain))
                rest += list(others)
            return Kept(evolve(section, below=()), (), tuple(rest)) if rest else None
        if key in (BENEFITS, PREREQUISITES) and items:
            lists.setdefault(key, []).extend(self._texts_of(items, section))
            return Kept(section, (), tuple(rest)) if rest else None
        if both and not items:
            said, others = prose_of(section.blocks)
            lists.setdefault(INITIATIVES, []).append(self._thing(Named(section.said.plain, said), section.said.plain))
            return Kept(section, (), others) if others else None
        return Kept(section, (), section.blocks, tuple(self._section(one) for one in section.below))


def _once(kept: Sequence[Kept]) -> tuple[Kept, ...]:
    """The sections with each part in the last of them only; one that has nothing else goes into that. Vision and purpose
    are one part.
    """
    found: list[Kept] = []
    told: set[str] = set()
    for one in reversed(kept):
        parts = tuple(part for part in one.parts if part not in told)
        told.update(parts)
        if parts or not one.parts or one.blocks or one.below:
            found.append(evolve(one, parts=parts))
    return tuple(reversed(found))


def _gathered(sections: Sequence[Section]) -> list[Section]:
    """Focus areas that follow each other without a heading above them all, put under the first as one section."""
    found: list[Section] = []
    for section in sections:
        last = found[-1] if found else None
        if section.kind == FOCUS_AREA and last is not None and last.kind == FOCUS_AREAS:
            found[-1] = evolve(last, below=(*last.below, section))
        elif section.kind == FOCUS_AREA and not any(one.kind == FOCUS_AREAS for one in sections):
            found.append(Section(section.said, section.level, FOCUS_AREAS, (), (section,)))
        else:
            found.append(section)
    return found


class _In:
    """What either of two holds."""

    def __init__(self, one: Container[str], other: Container[str]) -> None:
        self._both = one, other

    def __contains__(self, name: object) -> bool:
        return any(name in one for one in self._both)
