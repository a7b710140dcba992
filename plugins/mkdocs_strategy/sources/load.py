"""Read a whole content folder into a plan, with every problem met on the way."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from mkdocs_strategy.errors import WrongUse
from mkdocs_strategy.model.moment import Moment, Point
from mkdocs_strategy.model.organisation import Organisation
from mkdocs_strategy.model.page import Page
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.record import EVERY_LANGUAGE, Record, Text
from mkdocs_strategy.model.strategy import Strategy
from mkdocs_strategy.model.translation import Rendering
from mkdocs_strategy.problems import Location, Problem, problem
from mkdocs_strategy.sources.decode import decode
from mkdocs_strategy.sources.findings import Findings, nearest
from mkdocs_strategy.sources.layout import DATA, FILES, FOLDERS, LISTED, NO_THINGS, PICTURES, REQUIRED, WORDING
from mkdocs_strategy.sources.nodes import TextFile, parse_yaml, read_text
from mkdocs_strategy.sources.pages import read_page
from mkdocs_strategy.sources.stray import files_beside, files_in, stray_files
from mkdocs_strategy.sources.translations import FOLDER, is_record, read_record

_WRITTEN_ID = re.compile(r"\bid[\"']?:\s*[\"']?([a-z0-9][a-z0-9-]*)")


class Loaded(NamedTuple):
    """A plan and what was wrong with its sources. Where a file that must be there is unreadable, a stand-in is used."""

    plan: Plan
    problems: tuple[Problem, ...]
    complete: bool


class _Reading:
    """What has been read so far from one content folder."""

    def __init__(self, root: Path, shown_as: str) -> None:
        self.root = root
        self.shown_as = shown_as
        self.problems: list[Problem] = []
        self.lost: set[str] = set()
        self.records: dict[str, Any] = {}
        self.listed: dict[str, list[Any]] = {folder: [] for folder in FOLDERS}
        self.wording: dict[str, dict[str, str]] = {}
        self.wording_places: dict[tuple[str, str], Location] = {}
        self.renderings: dict[str, tuple[Rendering, ...]] = {}
        self.unread: set[str] = set()
        self.blank: list[str] = []
        self.absent: list[str] = []
        self.written: dict[str, str] = {}
        self.pictures: set[str] = set()
        self.files: set[str] = set()

    def name(self, relative: str) -> str:
        return f"{self.shown_as}/{relative}" if self.shown_as else relative


def load_plan(root: Path, shown_as: str | None = None) -> Loaded:
    """Read the content folder `root`. Problems call it `shown_as`. Raises WrongUse when there is no such folder."""
    if not root.is_dir():
        raise WrongUse(f"There is no content folder '{root}'. Run the command from the folder above it, or name it.")
    reading = _Reading(root, shown_as if shown_as is not None else shown_name(root))
    _read_data(reading)
    complete = all(name in reading.records for name in REQUIRED)
    strategy = reading.records.get("strategy.yml") or _stand_in_strategy(reading)
    pages = _read_pages(reading, strategy.languages, strategy.where("languages"))
    reading.problems += stray_files(root, strategy.languages, reading.name)
    return Loaded(_plan(reading, strategy, pages), tuple(reading.problems), complete)


def shown_name(root: Path) -> str:
    """What problems call a content folder: the way to it from where the program runs."""
    try:
        relative = os.path.relpath(root)
    except ValueError:  # Another drive of Windows.
        relative = ".."
    return (str(root) if relative.startswith("..") else relative.removeprefix(".")).replace(os.sep, "/")


def _read_data(reading: _Reading) -> None:
    folder = reading.root / DATA
    found = {path.relative_to(folder).as_posix() for path in files_in(folder)} if folder.is_dir() else set()
    reading.pictures = {name for name in found if name.startswith(PICTURES[0]) and name.endswith(PICTURES[1])}
    found -= reading.pictures
    for name in sorted(found):
        cls = FILES.get(name) or FOLDERS.get(name.partition("/")[0] if name.endswith((".yml", ".yaml")) else "")
        if name == WORDING:
            _read_wording(reading, folder / name)
        elif is_record(name):
            record = read_record(folder / name, reading.name(f"{DATA}/{name}"))
            reading.renderings[Path(name).stem] = record.lines
            reading.problems += record.problems
        elif cls is None:
            _unknown_file(reading, folder / name, name)
        else:
            _read_file(reading, folder / name, name, cls)
    for name in REQUIRED:
        if name not in found:
            way = "'{name}' is missing from the data folder. Add it. It holds {what}."
            what = (FILES[name].__doc__ or "").strip().rstrip(".").lower()
            at = Location(reading.name(f"{DATA}/{name}"))
            reading.problems.append(problem(at, "missing-file", way, name=name, what=what))
            reading.unread.add(f"{DATA}/{name}")
            reading.blank.append(at.file)
    reading.absent += [reading.name(f"{DATA}/{name}") for name in FILES if name not in {*found, *REQUIRED, *NO_THINGS}]


def _unknown_file(reading: _Reading, path: Path, name: str) -> None:
    """Report a file that is not read; its ids, if it has any, exist all the same."""
    if path.name.startswith("README"):
        return
    file = read_text(path, name)
    reading.lost.update(_WRITTEN_ID.findall(file.text or file.guess))
    known = [*FILES, WORDING, *(f"{folder}/" for folder in (*FOLDERS, FOLDER))]
    near = nearest(name, known) if nearest(name.partition(".")[0], [one.partition(".")[0] for one in known]) else None
    if near:
        reading.unread.add(f"{DATA}/{near}")
    hint = f"Did you mean '{near}'?" if near else f"Known names are: {', '.join(known)}."
    way = "no file called '{name}' belongs in the data folder, so it is not read. {hint}"
    at = Location(reading.name(f"{DATA}/{name}"))
    reading.problems.append(problem(at, "unknown-file", way, name=name, hint=hint))


class _Read(NamedTuple):
    """What came of a data file: its root node or its record, its problems, and the ids lost with what is wrong."""

    value: Any
    problems: tuple[Problem, ...]
    lost: frozenset[str]
    found: bool = True


def _parse(file: TextFile, name: str) -> _Read:
    if file.text is None:
        return _Read(None, file.problems, frozenset(_WRITTEN_ID.findall(file.guess)), found=False)
    parsed = parse_yaml(file.text, name)
    if parsed.node is not None:
        return _Read(parsed.node, parsed.problems, frozenset())
    problems = parsed.problems
    if not problems:
        way = "the file holds only comments. Write its content, or delete the file."
        problems = (problem(Location(name), "empty-file", way),)
    return _Read(None, problems, frozenset(_WRITTEN_ID.findall(file.text)), found=False)


def decoded(file: TextFile, shown: str, name: str) -> _Read:
    """What comes of a data file that has a place of its own, by its name in the data folder and what problems call it."""
    return _decoded(file, shown, FILES.get(name) or FOLDERS[name.partition("/")[0]])  # type: ignore[arg-type]


# In a preview, a save leaves all files but one as they were.
@lru_cache(maxsize=256)
def _decoded(file: TextFile, shown: str, cls: type[Any]) -> _Read:
    parsed = _parse(file, shown)
    if not parsed.found:
        return parsed
    value, findings = decode(parsed.value, cls, shown)
    return _Read(value, (*parsed.problems, *findings.problems), frozenset(findings.lost))


def _read_file(reading: _Reading, path: Path, name: str, cls: type[Record]) -> None:
    shown = reading.name(f"{DATA}/{name}")
    file = read_text(path, shown)
    reading.written[shown] = file.text or ""
    # The type checker takes the hash of a record for that of its class.
    read = _decoded(file, shown, cls)  # type: ignore[arg-type]
    reading.problems += read.problems
    reading.lost |= read.lost
    if not read.found:
        reading.lost |= {path.stem} if name.partition("/")[0] in FOLDERS else set()
        if not read.lost and name not in NO_THINGS:
            reading.blank.append(shown)
    value = read.value
    if value is None or value.unread:
        reading.unread.add(f"{DATA}/{name}")
    if value is None:
        return
    if name in FILES:
        reading.records[name] = value
    else:
        reading.listed[name.partition("/")[0]].append(value)


def _read_wording(reading: _Reading, path: Path) -> None:
    shown = reading.name(f"{DATA}/{WORDING}")
    read = _parse(read_text(path, shown), shown)
    reading.problems += read.problems
    reading.lost |= read.lost
    if not read.found:
        return
    findings = Findings(shown)
    for language, entries in _languages(findings, read.value):
        if not isinstance(entries, yaml.MappingNode):
            findings.wrong_type(entries, "a group of keys", "Write each key with its words under the language.")
            continue
        for key, value in entries.value:
            if isinstance(key, yaml.ScalarNode) and isinstance(value, yaml.ScalarNode):
                reading.wording.setdefault(language, {})[key.value] = value.value
                reading.wording_places[language, key.value] = findings.at(key)
            else:
                findings.wrong_type(value, "a text", "Write it after the colon.")
    reading.problems += findings.problems


def _languages(findings: Findings, node: yaml.Node) -> Iterator[tuple[str, yaml.Node]]:
    if isinstance(node, yaml.MappingNode):
        return findings.by_language(node)
    findings.wrong_type(node, "a group of languages", "Write the words under their language, such as 'pl:'.")
    return iter(())


def _read_pages(reading: _Reading, languages: tuple[str, ...], at: Location) -> tuple[Page, ...]:
    """The pages in every language; `at` is where the languages are listed."""
    pages = []
    for language in languages:
        folder = reading.root / language
        if not folder.is_dir():
            way = "there is no folder '{folder}' for the pages in '{language}'. Make it, or take '{language}' out here."
            folder_name = reading.name(language)
            reading.problems.append(problem(at, "missing-language-folder", way, folder=folder_name, language=language))
            reading.unread.add(f"{language}/")
            continue
        for path in files_in(folder):
            if path.suffix != ".md":
                reading.files.add(path.relative_to(reading.root).as_posix())
            else:
                relative = path.relative_to(folder).as_posix()
                read = read_page(path, reading.name(f"{language}/{relative}"), language, relative)
                reading.problems += read.problems
                if read.page is not None:
                    pages.append(read.page)
                if not read.whole:
                    reading.unread.add(f"{language}/{relative}")
    reading.files.update(files_beside(reading.root, languages))
    return tuple(pages)


def _stand_in_strategy(reading: _Reading) -> Strategy:
    """A strategy without content, so that the other files are still checked when strategy.yml cannot be read."""
    folders = sorted(path.name for path in reading.root.iterdir() if path.is_dir() and len(path.name) == 2)
    words = Text([(EVERY_LANGUAGE, "", Location(""))])
    period = Moment(Point(2000), None, True)
    return Strategy(
        id="", name=words, title=words, summary=words, languages=tuple(folders), areas=(), status="draft", period=period
    )


def _absent_areas(reading: _Reading, strategy: Strategy) -> Iterator[str]:
    """The files of areas that the strategy names, and that are not there."""
    for ref in strategy.areas:
        name = f"{DATA}/sub-strategies/{ref.id}.yml"
        if not (reading.root / name).exists():
            yield reading.name(name)


def _stand_in_organisation() -> Organisation:
    return Organisation(id="", name=Text([(EVERY_LANGUAGE, "", Location(""))]), currency="")


def _plan(reading: _Reading, strategy: Strategy, pages: tuple[Page, ...]) -> Plan:
    def listed(file: str, key: str) -> tuple[Any, ...]:
        record = reading.records.get(file)
        return getattr(record, key) if record is not None else ()

    organisation = reading.records.get("organisation.yml")
    order = {ref.id: number for number, ref in enumerate(strategy.areas)}
    sub_strategies = sorted(reading.listed["sub-strategies"], key=lambda sub: (order.get(sub.id, len(order)), sub.id))
    return Plan(
        organisation=organisation.organisation if organisation else _stand_in_organisation(),
        strategy=strategy,
        sub_strategies=tuple(sub_strategies),
        **{name: listed(*where) for name, where in LISTED.items()},
        decks=tuple(reading.listed["decks"]),
        pages=pages,
        wording=reading.wording,
        wording_places=reading.wording_places,
        renderings=reading.renderings,
        lost=frozenset(reading.lost),
        unread=frozenset(reading.unread),
        blank=tuple(reading.blank),
        absent=(*reading.absent, *_absent_areas(reading, strategy)),
        data=reading.name(DATA),
        pictures=frozenset(reading.pictures),
        files=frozenset(reading.files),
        written=reading.written,
    )
