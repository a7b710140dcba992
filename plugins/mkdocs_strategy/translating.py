"""Translations kept in step with their original: what the history says of each section, and the records that tools write."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from attrs import evolve

from mkdocs_strategy.checks.near import near
from mkdocs_strategy.checks.translations import overdue
from mkdocs_strategy.errors import WrongUse
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.sections import Section
from mkdocs_strategy.model.translation import Change, State, Translations, Twins
from mkdocs_strategy.pipeline import Publication
from mkdocs_strategy.problems import sorted_by_place
from mkdocs_strategy.publish.history import Revision, need_history, revisions
from mkdocs_strategy.publish.tree import write_file
from mkdocs_strategy.render.messages import ENGLISH
from mkdocs_strategy.render.messages.commands import said
from mkdocs_strategy.render.rewording import as_text, reworded, shortened
from mkdocs_strategy.render.translation_report import Standing, translation_report
from mkdocs_strategy.sources.earlier import sections_of_data, sections_of_page
from mkdocs_strategy.sources.layout import DATA
from mkdocs_strategy.sources.load import load_plan
from mkdocs_strategy.sources.translations import FOLDER, SUFFIX, written_record

Sections = Callable[[str], Mapping[str, Section]]


class _Sought(NamedTuple):
    """A section of the original whose earlier words are looked for: the marks they may have, and the one it has now."""

    key: str
    recorded: frozenset[str]
    present: str


def changes_since(plan: Plan, content: Path, stale: Iterable[Twins]) -> dict[str, Change]:
    """What became of sections of the original since they were translated, by key. Reads the history of their files."""
    by_file: dict[str, list[Twins]] = {}
    for twins in stale:
        if twins.source is not None:
            by_file.setdefault(plan.translations.file_of(twins.source), []).append(twins)
    found: dict[str, Change] = {}
    for name, those in by_file.items():
        file, sections = _file(plan, content, name)
        sought = [_Sought(one.key, one.recorded, plan.translations.marks[one.key]) for one in those]
        found |= _changes_in(revisions(file), sections, sought)
    return {one.key: found[one.key] for those in by_file.values() for one in those}


def _file(plan: Plan, content: Path, name: str) -> tuple[Path, Sections]:
    """A file of the original, and how its sections are read from a text that it held."""
    language = plan.translations.original
    data = name.removeprefix("data/")
    if data != name and not name.endswith(".md"):
        return content / DATA / data, lambda text: sections_of_data(text, language, data)
    return content / language / name, lambda text: sections_of_page(text, language, name)


def _changes_in(history: Iterator[Revision], sections: Sections, sought: Sequence[_Sought]) -> dict[str, Change]:
    """The changes of some sections of a file, from its revisions, the newest first. Stops when all are found.

    Words are looked for in the whole file, so that a section is found under the id it had before.
    """
    found: dict[str, Change] = {}
    settled = {one.key: False for one in sought}
    at_least = dict.fromkeys(settled, Change(None))
    newer: Revision | None = None
    for revision in history:
        there = sections(revision.text)
        words = {one.mark: one.words for one in there.values()}
        for one in sought:
            if one.key in found:
                continue
            known = at_least[one.key]
            mine = there[one.key].mark if one.key in there else None
            if not known.at_once and mine not in (None, one.present):
                known = known._replace(at_once=frozenset((mine,)) if mine else frozenset())
            rendered = one.recorded & words.keys()
            if rendered:
                when, commit = (newer.when, newer.commit) if newer else (None, None)
                found[one.key] = Change(words[min(rendered)], when, commit, known.at_once or rendered)
                continue
            settled[one.key] |= one.present not in words
            if not settled[one.key]:
                known = known._replace(when=revision.when, commit=revision.commit)
            at_least[one.key] = known
        if len(found) == len(sought):
            break
        newer = revision
    return {**at_least, **found}


def with_overdue(publication: Publication, content: Path, days: int, now: datetime.datetime) -> Publication:
    """A publication with a problem for each section that has been stale for longer than some days.

    A file in which every stale section is one of them is not noted as well.
    Raises WrongUse where nothing says for how long, MissingTool without git.
    """
    plan = publication.plan
    found, told = list(publication.problems), set()
    for language in plan.translations.recorded:
        stale = _in_state(plan.translations, language, State.STALE)
        changes = changes_since(plan, content, stale)
        if any(change.before is None for change in changes.values()):
            need_history(content)
        ages = {key: change.days(now) for key, change in changes.items() if change.days(now) > days}
        found += overdue(plan, language, ages)
        whole = {one.here.at.file for one in stale} - {one.here.at.file for one in stale if one.key not in ages}
        told |= {one.here.at for one in stale if one.here.at.file in whole}
    found = [one for one in found if one.code != "stale-translation" or one.at not in told]
    return evolve(publication, problems=sorted_by_place(found))


def translation_status(
    content: Path, into: str | None, form: str, older_than: int | None, now: datetime.datetime, tongue: str = ENGLISH
) -> str:
    """How each translation, or one, stands to the original; of stale sections, those for longer than some days."""
    plan = load_plan(content).plan
    standings = []
    for one in _chosen(plan.translations, into):
        changes = changes_since(plan, content, _in_state(plan.translations, one, State.STALE))
        if older_than is not None:
            changes = {key: change for key, change in changes.items() if change.days(now) > older_than}
        standings.append(Standing(plan.translations, one, changes, now))
    return translation_report(standings, form, tongue)


def start_records(content: Path, into: str | None, tongue: str = ENGLISH) -> str:
    """Record that every section of a translation renders what the original says now. Raises WrongUse where it is begun."""
    plan = load_plan(content).plan
    languages = _chosen(plan.translations, into)
    if into in plan.translations.recorded:
        raise WrongUse(
            "The record of '{language}' is begun. For what is new, run 'strategy translate done --unrecorded'.",
            language=into,
        )
    told = []
    for one in languages:
        if one not in plan.translations.recorded:
            keys = [twins.key for twins in _in_state(plan.translations, one, State.UNRECORDED)]
            _write(plan.translations, content, one, keys)
            told.append(said("{language}: recorded {sections}.", tongue, language=one, sections=_sections(len(keys))))
    if not told:
        raise WrongUse("Every record is begun. For what is new, run 'strategy translate done --unrecorded'.")
    return _lines(told)


def record_done(
    content: Path, targets: Sequence[str], into: str | None, tongue: str = ENGLISH, unrecorded: bool = False
) -> str:
    """Record that sections of a translation render what the original says now: those named, and those of no record."""
    plan = load_plan(content).plan
    translations = plan.translations
    chosen = _chosen(translations, into)
    if len(chosen) > 1:
        raise WrongUse(
            "Say which translation, with '--into'. The languages are: {languages}.", languages=", ".join(chosen)
        )
    told = []
    for one in chosen:
        keys = _named(translations, targets, one)
        keys += [twins.key for twins in _in_state(translations, one, State.UNRECORDED)] if unrecorded else []
        _write(translations, content, one, keys)
        words = "{language}: {count} sections render what the original says."
        if len(keys) == 1:
            words = "{language}: 1 section renders what the original says."
        told.append(said(words, tongue, language=one, count=len(keys)))
    return _lines(told)


def record_new(content: Path, before: Plan, alone: str = "") -> None:
    """Record what was not there before, or one section alone: it was written in every language at once, so each renders the original."""
    translations = load_plan(content).plan.translations
    for language in translations.recorded:
        known = before.translations.twins(language)
        unrecorded = _in_state(translations, language, State.UNRECORDED)
        _write(
            translations,
            content,
            language,
            [one.key for one in unrecorded if one.key not in known and alone in ("", one.key)],
        )


def record_unimportant(content: Path, targets: Sequence[str], tongue: str = ENGLISH) -> str:
    """Record for every translation that the latest change of sections does not matter to it, and say what changed.

    A translation that did not render what stood there before that change stays stale. Raises WrongUse without history.
    """
    plan = load_plan(content).plan
    translations = plan.translations
    told: list[str] = []
    for language in translations.recorded:
        stale = [translations.twins(language)[key] for key in _named(translations, targets, language)]
        stale = [one for one in stale if one.state is State.STALE]
        changes = changes_since(plan, content, stale)
        fine = [one for one in stale if one.recorded & changes[one.key].at_once]
        _write(translations, content, language, [one.key for one in fine])
        told += [_unimportant(language, one, changes[one.key], one in fine, tongue) for one in stale]
    return _lines(told or [said("No translation is behind in what you named.", tongue)])


def _unimportant(language: str, twins: Twins, change: Change, fine: bool, tongue: str) -> str:
    if not fine:
        words = (
            "{language}: {key} stays stale, for it was behind before the latest change, or the history does not "
            "say. Look at it with 'strategy translate status', then run 'strategy translate done {key}'."
        )
        return said(words, tongue, language=language, key=twins.key)
    redline = as_text(shortened(reworded(change.before or "", twins.source.words if twins.source else "")))
    words = said("{language}: {key} does not have to follow this change:", tongue, language=language, key=twins.key)
    return f"{words}\n    {redline}"


def tidy_records(content: Path, tongue: str = ENGLISH) -> str:
    """Write every record anew: what moved under its new key, without what is gone or what a merge left over."""
    plan = load_plan(content).plan
    told = []
    for language in plan.translations.recorded:
        changed = _write(plan.translations, content, language, ())
        told.append(
            said("{language}: {state}.", tongue, language=language, state="written anew" if changed else "in order")
        )
    return _lines(told or [said("There is no record yet. Begin with 'strategy translate start'.", tongue)])


def _lines(told: Iterable[str]) -> str:
    return "".join(f"{one}\n" for one in told)


def _write(translations: Translations, content: Path, language: str, keys: Iterable[str]) -> bool:
    file = content / DATA / FOLDER / f"{language}{SUFFIX}"
    return write_file(file, written_record(translations.record(language, keys)))


def _in_state(translations: Translations, language: str, state: State) -> list[Twins]:
    return [one for one in translations.behind(language).values() if one.state is state]


def _sections(number: int) -> str:
    return f"{number} section{'' if number == 1 else 's'}"


def _chosen(translations: Translations, language: str | None) -> tuple[str, ...]:
    if language is None:
        return translations.languages
    if language not in translations.languages:
        raise WrongUse(
            "Nothing is translated into '{language}'. There is: {languages}.",
            language=language,
            languages=", ".join(translations.languages) or "none",
        )
    return (language,)


def _named(translations: Translations, targets: Sequence[str], language: str) -> list[str]:
    """The keys of the sections that targets name and that are in the original and in the translation.

    A target is a page or a data file, with its folders or without; a section of a page; an id, or an id with a key.
    """
    found: dict[str, None] = {}
    for target in targets:
        known = translations.twins(language)
        keys = [key for key in known if _is_named(translations, known[key], _bare(translations.plan, target))]
        if not keys:
            way = near(target, known) or "Name a page, a section as page.md#id, a data file, an id, or id.key."
            raise WrongUse("There is nothing called '{target}' to translate. {way}", target=target, way=way)
        both = [key for key in keys if known[key].source and known[key].twin]
        if not both:
            where = "the original" if known[keys[0]].source is None else f"'{language}'"
            raise WrongUse(
                "'{target}' is not in {where}, so there is nothing to compare it with. Write it there first.",
                target=target,
                where=where,
            )
        found |= dict.fromkeys(both)
    return list(found)


def _is_named(translations: Translations, twins: Twins, target: str) -> bool:
    return twins.key == target or twins.key.startswith(f"{target}.") or translations.file_of(twins.here) == target


def _bare(plan: Plan, target: str) -> str:
    """A target without the content folder and the folder of a language before it."""
    bare = target.replace("\\", "/").removeprefix("./")
    root = plan.data.removesuffix(DATA)
    bare = bare.removeprefix(root) if root else bare
    folder, slash, rest = bare.partition("/")
    return rest if slash and folder in plan.languages else bare
