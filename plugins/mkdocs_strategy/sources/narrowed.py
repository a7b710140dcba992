"""A plan seen for some of its pages: what else a check asks for is read when it is asked for, file by file.

What a check goes through, to report on each, are these pages alone: the texts and references of the data are as if
there were none. What it looks up is all there: by id, by path, by key.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import PurePath
from typing import Any, NamedTuple

from mkdocs_strategy.model.face import Face
from mkdocs_strategy.model.links import Links
from mkdocs_strategy.model.own_facts import OwnFacts
from mkdocs_strategy.model.page import Page
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.record import Ref, Statement, Thing, walk
from mkdocs_strategy.model.translation import Rendering
from mkdocs_strategy.model.vocabulary import Vocabulary
from mkdocs_strategy.sources.layout import DATA, LISTED
from mkdocs_strategy.sources.load import decoded
from mkdocs_strategy.sources.nodes import text_of
from mkdocs_strategy.sources.pages import page_in
from mkdocs_strategy.sources.translations import FOLDER, SUFFIX, record_of

# For each data file, the kind of each thing in it by id, and the id of what it is written inside.
Kinds = Mapping[str, Mapping[str, tuple[str, str | None]]]


class Kept(NamedTuple):
    """What is known of a plan without reading it: its kinds of things, the faces of its pages, files beside them, what
    problems call its data folder, and the words to avoid in each language with the id of the term for each.
    """

    kinds: Kinds
    faces: Sequence[Face]
    files: frozenset[str]
    absent: tuple[str, ...]
    data: str
    wording: Mapping[str, Mapping[str, str]]
    avoided: Mapping[str, Mapping[str, str]]


class _Neighbour(NamedTuple):
    """As much of a page as links need that lead to it."""

    path: str
    front_matter: _Front


class _Front(NamedTuple):
    about: Ref | None
    lists: tuple[str, ...]


class _Known:
    """A thing of which the kind and the id are known; anything else of it is read when it is asked for."""

    def __init__(self, kind: str, identifier: str, read: Callable[[str], Any]) -> None:
        self.kind = kind
        self.id = identifier
        self._read = read

    def __getattr__(self, name: str) -> Any:
        return getattr(self._read(self.id), name)


class _Things(Mapping[str, Any]):
    """Everything that can be referred to, by id. A statement is itself, since what lists it is looked for."""

    def __init__(self, kinds: Kinds, read: Callable[[str], Any]) -> None:
        self._kinds = {identifier: kind for inside in kinds.values() for identifier, (kind, _) in inside.items()}
        self._read = read

    def __getitem__(self, identifier: str) -> Any:
        kind = self._kinds[identifier]
        return self._read(identifier) if kind == Statement.kind else _Known(kind, identifier, self._read)

    def __contains__(self, identifier: object) -> bool:
        return identifier in self._kinds

    def __iter__(self) -> Iterator[str]:
        return iter(self._kinds)

    def __len__(self) -> int:
        return len(self._kinds)


class Narrowed(Plan):
    """A plan for some of its pages. `texts` are the bytes of all its files, `whole` reads all of it."""

    def __init__(
        self, pages: tuple[Page, ...], kept: Kept, texts: Mapping[str, bytes], whole: Callable[[], Plan]
    ) -> None:
        self.__dict__.update(
            pages=pages,
            data=kept.data,
            files=kept.files,
            absent=kept.absent,
            wording=kept.wording,
            _kept=kept,
            _bytes=texts,
            _read_whole=whole,
            **_NOTHING_WRONG,
            **dict.fromkeys(_NOT_GONE_THROUGH, ()),
        )

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        if name in LISTED:
            file, key = LISTED[name]
            record = self._record(file)
            return getattr(record, key) if record is not None else ()
        return getattr(self._whole, name)

    @cached_property
    def _whole(self) -> Plan:
        plan: Plan = self._read_whole()
        return plan

    def _record(self, file: str) -> Any:
        """What a data file holds; None where it is not there."""
        name = f"{DATA}/{file}"
        if name not in self._bytes:
            return None
        shown = f"{self.data}/{file}"
        return decoded(text_of(self._bytes[name], shown), shown, file).value

    @cached_property
    def strategy(self) -> Any:
        return self._record("strategy.yml")

    @cached_property
    def organisation(self) -> Any:
        return self._record("organisation.yml").organisation

    @cached_property
    def things(self) -> Mapping[str, Any]:
        return _Things(self._kept.kinds, self._thing)

    def _thing(self, identifier: str) -> Any:
        file = next(name for name, inside in self._kept.kinds.items() if identifier in inside)
        return self._things_in(file)[identifier]

    def _things_in(self, file: str) -> Mapping[str, Any]:
        if file not in self._read:
            found = walk(self._record(file))
            self._read[file] = {one.id: one for one in reversed(found) if isinstance(one, Thing | Statement) and one.id}
        return self._read[file]

    @cached_property
    def _read(self) -> dict[str, Mapping[str, Any]]:
        return {}

    @cached_property
    def owners(self) -> Mapping[str, str]:
        return {
            identifier: owner
            for inside in self._kept.kinds.values()
            for identifier, (_, owner) in inside.items()
            if owner is not None
        }

    @cached_property
    def avoided(self) -> Mapping[str, Mapping[str, Any]]:
        return {
            language: {words: self.things[term] for words, term in some.items()}
            for language, some in self._kept.avoided.items()
        }

    @cached_property
    def renderings(self) -> Mapping[str, tuple[Rendering, ...]]:
        paths = dict.fromkeys([*(page.path for page in self.pages), *(moved.path for moved in self.moved)])
        starts = tuple(f"{path}#" for path in paths)
        found = {}
        for name in self._bytes:
            if name.startswith(f"{DATA}/{FOLDER}/") and name.endswith(SUFFIX):
                shown = f"{self.data}/{name.removeprefix(f'{DATA}/')}"
                text = text_of(self._bytes[name], shown).text
                found[PurePath(name).stem] = record_of(text or "", shown, starts).lines
        return found

    def neighbours_in(self, language: str) -> Iterator[Any]:
        for one in self._kept.faces:
            if one.language == language:
                yield _Neighbour(one.path, _Front(Ref(one.about) if one.about is not None else None, one.lists))

    @cached_property
    def by_path(self) -> Mapping[tuple[str, str], Page]:
        return _Pages(self.pages, self._kept.faces, self._bytes)

    # Of the whole plan, since they say how all of it hangs together.

    @cached_property
    def identified(self) -> tuple[Any, ...]:
        return self._whole.identified

    @cached_property
    def links(self) -> Links:
        return self._whole.links

    @cached_property
    def own_facts(self) -> OwnFacts:
        return self._whole.own_facts

    @cached_property
    def vocabularies(self) -> Mapping[str, Vocabulary]:
        return self._whole.vocabularies

    @cached_property
    def _about(self) -> Mapping[tuple[str, str], tuple[Any, ...]]:
        return self._whole._about


# A plan is narrowed only where all of it was read whole.
_NOTHING_WRONG: Mapping[str, Any] = {"lost": frozenset(), "unread": frozenset(), "blank": ()}

# What checks go through. Decks are looked at for what stands on their slides, never looked up.
_NOT_GONE_THROUGH = ("records", "parts", "texts", "refs", "numbered_texts", "decks", "_walks")


class _Pages(Mapping[tuple[str, str], Page]):
    """All pages by language and path, each read when it is asked for."""

    def __init__(self, pages: Sequence[Page], faces: Sequence[Face], texts: Mapping[str, bytes]) -> None:
        self._faces = {(one.language, one.path): one for one in faces}
        self._read = {(page.language, page.path): page for page in pages}
        self._texts = texts

    def __getitem__(self, key: tuple[str, str]) -> Page:
        if key not in self._read:
            file, (language, path) = self._faces[key].file, key
            read = page_in(self._texts["/".join(key)], file, language, path)
            assert read.page is not None  # as it was when its face was kept
            self._read[key] = read.page
        return self._read[key]

    def __contains__(self, key: object) -> bool:
        return key in self._faces

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return iter(self._faces)

    def __len__(self) -> int:
        return len(self._faces)
