"""A check of what changed: what was found in a content folder before holds for all that is as it was.

What is kept between two checks are problems and what others can tell of each page, never values of the model, and
always those of a check of everything. Pages that changed since are read and checked anew with their twins; where a
change may matter beyond them, everything is. See docs/adr/0039-what-was-found-is-kept.md.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from attrs import evolve

from mkdocs_strategy.checks import ACROSS_PAGES, OF_DATA, OF_PAGES, found_by, of_a_day
from mkdocs_strategy.found import found_in_data, found_in_words, nothing_to_collect
from mkdocs_strategy.model.face import Face, face, seen_alike
from mkdocs_strategy.model.page import Page
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.pipeline import prepare
from mkdocs_strategy.problems import Location, Problem, Severity, sorted_by_place
from mkdocs_strategy.publish.kept import read_kept, write_kept
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.retyped import Printed, printed_figures
from mkdocs_strategy.render.retyped_money import currencies_of
from mkdocs_strategy.sources.load import load_plan, shown_name
from mkdocs_strategy.sources.narrowed import Kept, Narrowed
from mkdocs_strategy.sources.pages import page_in
from mkdocs_strategy.sources.snapshot import Snapshot, snapshot, stamp

# Beyond that many, pages are no longer looked at one by one.
_FEW = 300

# What depends on more than the faces of pages: on words, or on what is nowhere.
_BY_WORDS = ("orphan", "stray-record", "lost-file")


class _Found(NamedTuple):
    """What was found in pages and texts, in pages seen together, and in the data alone."""

    of_pages: Sequence[Problem]
    across: Sequence[Problem]
    of_data: Sequence[Problem]

    @property
    def all(self) -> Sequence[Problem]:
        return [*self.of_pages, *self.across, *self.of_data]


class _Before(NamedTuple):
    """What was kept of an earlier check of a content folder."""

    state: Sequence[str]
    marks: dict[str, str]
    kept: Kept
    found: _Found
    words: dict[str, Sequence[str]]
    printed: Printed
    currencies: Sequence[str]


def checked(
    content: Path, today: datetime.date | None, folder: Path | None, shown_as: str | None = None
) -> tuple[Problem, ...]:
    """The problems of a content folder, as `prepare` has them; `folder` is where what was found is kept, if it is.

    Raises WrongUse when there is no such content folder.
    """
    about = f"{content.resolve()}\0{shown_name(content) if shown_as is None else shown_as}"
    with nothing_to_collect():
        now = snapshot(content) if folder is not None and content.is_dir() else None
        if folder is None or now is None:
            return prepare(content, shown_as, today=today).problems
        before = _before(read_kept(folder, about))
        found = _again(before, now, content, shown_as) if before is not None else None
        if found is None or before is None:
            # The bytes are read once more, so that they need not be held.
            plan, found = _anew(content, evolve(now, texts={}), shown_as, (folder, about))
        else:
            plan = _narrowed((), before, now, content, shown_as)
        return sorted_by_place([*found, *(of_a_day(plan, today) if today is not None else ())])


def _anew(
    content: Path, now: Snapshot, shown_as: str | None, where: tuple[Path, str]
) -> tuple[Plan, Sequence[Problem]]:
    """Check everything, and keep what was found where all could be read and nothing changed meanwhile."""
    loaded = load_plan(content, shown_as)
    plan = loaded.plan
    editions = {language: Edition(plan, language) for language in plan.languages}
    printed = {language: printed_figures(edition) for language, edition in editions.items()}
    pages = {page.file for page in plan.pages}
    read = {on_page: [one for one in loaded.problems if (one.at.file in pages) is on_page] for on_page in (True, False)}
    found = _Found(
        [*read[True], *found_by(OF_PAGES, plan), *found_in_words(editions, printed)],
        [*found_by(ACROSS_PAGES, plan)],
        [*read[False], *found_by(OF_DATA, plan), *found_in_data(plan, editions)],
    )
    is_whole = loaded.complete and not (plan.lost or plan.unread or plan.blank)
    is_whole = is_whole and len(plan.identified) == len(plan.things)
    if is_whole and now.stamp and stamp(content) == now.stamp:
        write_kept(*where, _to_keep(plan, now, found, printed))
    return plan, found.all


def _again(before: _Before, now: Snapshot, content: Path, shown_as: str | None) -> Sequence[Problem] | None:
    """What is found where some pages changed; None where that takes a check of everything."""
    faces = {f"{one.language}/{one.path}": one for one in before.kept.faces}
    changed = [inside for inside in faces if before.marks[inside] != now.pages.get(inside)]
    if before.state != [now.listing, now.data] or len(changed) > _FEW:
        return None
    if not changed:
        return before.found.all
    paths = {faces[inside].path for inside in changed}
    group = {inside: one for inside, one in faces.items() if one.path in paths}
    read = [page_in(now.texts[inside], one.file, one.language, one.path) for inside, one in group.items()]
    pages = tuple(one.page for one in read if one.page is not None and one.whole)
    if len(pages) < len(group) or not _matters_there_alone(before, pages, {faces[inside].file for inside in changed}):
        return None
    plan = _narrowed(pages, before, now, content, shown_as)
    editions = {language: Edition(plan, language) for language in plan.languages}
    files = {page.file for page in pages}
    in_words = found_in_words(editions, before.printed, before.currencies)
    found = [*(one for page in read for one in page.problems), *found_by(OF_PAGES, plan), *in_words]
    as_before = [one for one in before.found.of_pages if one.at.file not in files]
    return [*as_before, *(one for one in found if one.at.file in files), *before.found.across, *before.found.of_data]


def _matters_there_alone(before: _Before, pages: Iterable[Page], changed: set[str]) -> bool:
    """Whether what some pages say now can make or mend no problem elsewhere, nor one that is seen with others only."""
    files = {page.file for page in pages}
    now = {page.file: face(page) for page in pages if page.file in changed}
    others = [one for one in before.kept.faces if one.file not in changed]
    across = before.found.across
    for one in before.kept.faces:
        page = now.get(one.file)
        if page and (not seen_alike(one, page, others) or (across and one.leads != page.leads)):
            return False
    told = (*across, *before.found.of_data)
    if any(one.code in _BY_WORDS for one in across) or any(_names(one, files) for one in told):
        return False
    # Where words lead to a thing on pages that changed only, they may do so no longer.
    return not any(changed.issuperset(used) for used in before.words.values())


def _names(problem: Problem, files: set[str]) -> bool:
    """Whether a problem is told of one of some files, or mentions one."""
    return problem.at.file in files or any(file in value for _, value in problem.values for file in files)


def _narrowed(pages: tuple[Page, ...], before: _Before, now: Snapshot, content: Path, shown_as: str | None) -> Narrowed:
    return Narrowed(pages, before.kept, now.texts, lambda: load_plan(content, shown_as).plan)


def _to_keep(plan: Plan, now: Snapshot, found: _Found, printed: Printed) -> Any:
    """What is kept, as JSON has it."""
    kinds: dict[str, dict[str, Any]] = {}
    start = len(plan.data) + 1
    for one in reversed(plan.identified):
        kinds.setdefault(one.at.file[start:], {})[one.id] = (one.kind, plan.owners.get(one.id))
    faces = [face(page) for page in plan.pages]
    avoided = {language: {words: term.id for words, term in some.items()} for language, some in plan.avoided.items()}
    return {
        "state": [now.listing, now.data],
        "marks": {inside: now.pages[inside] for one in faces if (inside := f"{one.language}/{one.path}")},
        "kept": [kinds, faces, sorted(plan.files), plan.absent, plan.data, plan.wording, avoided],
        "found": [[(*one[:4], one.severity.value) for one in some] for some in found],
        "words": plan.word_links.pages,
        "printed": printed,
        "currencies": currencies_of(plan),
    }


def _before(kept: Any) -> _Before | None:
    """What was kept, from JSON."""
    if kept is None:
        return None
    kinds, faces, files, absent, data, wording, avoided = kept["kept"]
    faces = [Face(one[0], one[1], one[2], one[3], tuple(one[4]), one[5], tuple(one[6])) for one in faces]
    return _Before(
        kept["state"],
        kept["marks"],
        Kept(kinds, faces, frozenset(files), tuple(absent), data, wording, avoided),
        _Found(*([_problem(*one) for one in some] for some in kept["found"])),
        kept["words"],
        kept["printed"],
        kept["currencies"],
    )


def _problem(at: Sequence[Any], code: str, message: str, values: Sequence[Any], severity: str) -> Problem:
    return Problem(Location(*at), code, message, tuple((key, value) for key, value in values), Severity(severity))
