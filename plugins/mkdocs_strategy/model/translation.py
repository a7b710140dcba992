"""Translations: which words of the original each section of another language renders, and whether those still stand."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from attrs import frozen

from mkdocs_strategy.model.sections import Section, Texts, page_sections, text_sections, texts_by_key
from mkdocs_strategy.problems import Location

if TYPE_CHECKING:
    from mkdocs_strategy.model.plan import Plan


class Rendering(NamedTuple):
    """A line of a language's record: a section of it renders the section of the original that had this mark."""

    key: str
    mark: str
    file: str
    line: int

    @property
    def at(self) -> Location:
        return Location(self.file, self.line)


class State(Enum):
    """How a section of a translation stands to the original."""

    FRESH = "fresh"
    STALE = "stale"
    MISSING = "missing"
    EXTRA = "extra"
    UNRECORDED = "unrecorded"


class Twins(NamedTuple):
    """A section in the original and in a translation, either of which may be missing, with the marks it was recorded to
    render: several after a merge, none where nobody has said.
    """

    key: str
    state: State
    source: Section | None
    twin: Section | None
    recorded: frozenset[str] = frozenset()

    @property
    def here(self) -> Section:
        """The section of the translation; the original's where it is missing."""
        found = self.twin or self.source
        assert found is not None
        return found


class Change(NamedTuple):
    """What became of a section of the original since it was translated, as the history of its file tells.

    `before` are the words that were translated, None where they are not found; `when` it changed away from them, or the
    latest that can have been, None where that is not committed yet. `at_once` are the marks it had directly before the
    words it has now.
    """

    before: str | None
    when: datetime.datetime | None = None
    commit: str | None = None
    at_once: frozenset[str] = frozenset()

    def days(self, now: datetime.datetime) -> int:
        """Full days since the change."""
        return (now - self.when).days if self.when is not None else 0


@frozen(slots=False)
class Translations:
    """The translations of a plan into every language but the first."""

    plan: Plan

    @property
    def original(self) -> str:
        return self.plan.languages[0] if self.plan.languages else ""

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that are translated into."""
        return self.plan.languages[1:]

    @property
    def recorded(self) -> tuple[str, ...]:
        """Those of them with a record of what they render."""
        return tuple(language for language in self.languages if language in self.plan.renderings)

    @cached_property
    def source(self) -> Mapping[str, Section]:
        """The sections of the original by key: those of its pages, then the texts of the data."""
        return self.sections(self.original)

    def sections(self, language: str) -> dict[str, Section]:
        """The sections in a language by key."""
        found: dict[str, Section] = {}
        for page in self.plan.pages_in(language):
            found |= page_sections(page)
        return found | text_sections(self._texts, language)

    @cached_property
    def _texts(self) -> Texts:
        return texts_by_key((*self.plan.records, *self.plan.retired))

    @cached_property
    def marks(self) -> Mapping[str, str]:
        """The mark of each section of the original, by key."""
        return {key: section.mark for key, section in self.source.items()}

    def twins(self, language: str) -> Mapping[str, Twins]:
        """Every section of the original and of a translation, by key: the original's first, in its order."""
        here, recorded = self._here(language), self.marks_of(language)
        keys = (*self.source, *(key for key in here if key not in self.source))
        return {key: self._compared(key, here, recorded) for key in keys}

    def behind(self, language: str) -> Mapping[str, Twins]:
        """The same without those that are fresh, which are nearly all."""
        if language not in self._behind:
            here, recorded, marks = self._here(language), self.marks_of(language), self.marks
            keys = [key for key in marks if key not in here or marks[key] not in recorded.get(key, ())]
            keys += [key for key in here if key not in marks]
            self._behind[language] = {key: self._compared(key, here, recorded) for key in keys}
        return self._behind[language]

    @cached_property
    def _behind(self) -> dict[str, Mapping[str, Twins]]:
        return {}

    def _here(self, language: str) -> Mapping[str, Section]:
        if language not in self._sections:
            self._sections[language] = self.sections(language)
        return self._sections[language]

    @cached_property
    def _sections(self) -> dict[str, Mapping[str, Section]]:
        return {}

    def _compared(self, key: str, here: Mapping[str, Section], recorded: Mapping[str, frozenset[str]]) -> Twins:
        section, twin, marks = self.source.get(key), here.get(key), recorded.get(key, frozenset())
        if section is None or twin is None:
            state = State.EXTRA if section is None else State.MISSING
        elif not marks:
            state = State.UNRECORDED
        else:
            state = State.FRESH if self.marks[key] in marks else State.STALE
        return Twins(key, state, section, twin, marks)

    def marks_of(self, language: str) -> Mapping[str, frozenset[str]]:
        """The marks that a language's record gives, by the key each has now."""
        found: dict[str, frozenset[str]] = {}
        known = self.source
        for key, given, _, _ in self.plan.renderings.get(language, ()):
            if key not in known:
                key = self.key_now(key)
            found[key] = found[key] | {given} if key in found else frozenset((given,))
        return found

    def key_now(self, key: str) -> str:
        """The key of a section that `retired.yml` says has moved, or whose thing has a successor; else the same."""
        path, page, place = key.partition("#")
        if page:
            return self._place_now(path, place)
        owner, dot, rest = key.partition(".")
        retired = self.plan.retired_ids.get(owner)
        return f"{retired.successor.id}{dot}{rest}" if retired is not None and retired.successor else key

    def _place_now(self, path: str, place: str) -> str:
        for moved in self.plan.moved:
            if moved.path == path and moved.anchor in (place, None):
                to, _, anchor = (self._homes.get(moved.to) or moved.to).partition("#")
                return f"{to}#{anchor or place}"
        return f"{path}#{place}"

    @cached_property
    def _homes(self) -> Mapping[str, str]:
        """The page that is about a thing, by the thing's id."""
        pages = ((page.front_matter.about, page.path) for page in self.plan.pages_in(self.original))
        return {about.id: path for about, path in pages if about is not None}

    def strays(self, language: str) -> Mapping[Rendering, str | None]:
        """The lines of a record that are of no section any more, with the key of one that seems to be the same section.

        What could not be read is not taken for lost.
        """
        here, source = self._here(language), self.source
        lost = [one for one in self.plan.renderings.get(language, ()) if one.key not in source and one.key not in here]
        lost = [one for one in lost if self.key_now(one.key) not in source and not self._may_hold(one.key, language)]
        if not lost:
            return {}
        free: dict[str, list[str]] = {}
        for key, twins in self.behind(language).items():
            if twins.state is State.UNRECORDED:
                free.setdefault(self.marks[key], []).append(key)
        return {one: keys[0] if len(keys := free.get(one.mark, [])) == 1 else None for one in lost}

    def _may_hold(self, key: str, language: str) -> bool:
        """Whether a section that is not found may stand in something that could not be read."""
        plan = self.plan
        path, page, _ = key.partition("#")
        if page:
            return any(plan.unread & {f"{one}/", f"{one}/{path}"} for one in (self.original, language))
        owner = key.partition(".")[0]
        thing = plan.things.get(owner)
        return plan.may_hold(owner) or (thing is not None and bool(thing.unread))

    def file_of(self, section: Section) -> str:
        """What stands for the file of a section where it is told of: `okonomi/index.md`, `data/budget.yml`."""
        path, page, _ = section.key.partition("#")
        return path if page else "data/" + section.at.file.removeprefix(f"{self.plan.data}/")

    def record(self, language: str, keys: Iterable[str]) -> Mapping[str, frozenset[str]]:
        """The marks of a language's record once some sections are said to render the words the original has now.

        It follows what moved, leaves out what is gone, and parts with lines that a merge left over.
        """
        here, now = self._here(language), dict(self.marks_of(language))
        for line, key in self.strays(language).items():
            now.pop(line.key, None)
            if key is not None:
                now[key] = frozenset((line.mark,))
        now |= {key: frozenset((self.marks[key],)) for key in keys}
        for key, marks in now.items():
            current = self.marks.get(key)
            if current in marks and len(marks) > 1:
                now[key] = frozenset((current,))
        return {
            key: now[key] for key in sorted(now) if key in self.source or key in here or self._may_hold(key, language)
        }
