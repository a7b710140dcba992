"""Translations: which sections render words that the original no longer has, as far as the records say.

Sections that are missing in a translation, and those it adds, are told by the checks of twins, headings and texts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches

from mkdocs_strategy.checks.near import near
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.translation import State, Twins
from mkdocs_strategy.problems import Location, Problem, Severity, problem

# So many sections of a file are named.
_NAMED = 3


def stale_translation(plan: Plan) -> Iterator[Problem]:
    """A translation renders the words that the original has now. A note only: it says what there is to translate.

    Bad: `## Pengene {#money}` says something else than it did when `## The money {#money}` was translated.
    Good: the change translated, and `strategy translate done okonomi/index.md#money` run.
    """
    for language, found in _in_state(plan, State.STALE):
        way = (
            "the text in '{original}' has changed since this was translated: {places}. See what changed with "
            "'strategy translate status', translate it, and run 'strategy translate done {target}{option}'."
        )
        told = _told(plan, language, found)
        yield problem(found[0].here.at, "stale-translation", way, Severity.NOTE, **told)


def unrecorded_translation(plan: Plan) -> Iterator[Problem]:
    """Once the record of a translation is begun, it says of each section which words it renders. A note only.

    Bad: `## The money {#money}` is new on the English page, and no line of `translations/en.lock` is about it.
    Good: `strategy translate done okonomi/index.md#money` was run when it was translated.
    """
    for language, found in _in_state(plan, State.UNRECORDED):
        way = (
            "nothing says which text in '{original}' this renders: {places}. Compare the two, and run "
            "'strategy translate done {target}{option}'."
        )
        told = _told(plan, language, found)
        yield problem(found[0].here.at, "unrecorded-translation", way, Severity.NOTE, **told)


def _in_state(plan: Plan, state: State) -> Iterator[tuple[str, list[Twins]]]:
    """The twins in a state, a list for each file of each translation with a record."""
    for language in plan.translations.recorded:
        by_file: dict[str, list[Twins]] = {}
        renamed = set(plan.translations.strays(language).values())
        for twins in plan.translations.behind(language).values():
            if twins.state is state and twins.key not in renamed:
                by_file.setdefault(twins.here.at.file, []).append(twins)
        yield from ((language, found) for found in by_file.values())


def _told(plan: Plan, language: str, found: Sequence[Twins]) -> Mapping[str, str]:
    """What is said of all that is so in a file, in one note."""
    translations = plan.translations
    return {
        "original": translations.original,
        "places": _named(found),
        "target": found[0].key if len(found) == 1 else translations.file_of(found[0].here),
        "option": f" --lang {language}" if len(translations.languages) > 1 else "",
    }


def _named(found: Iterable[Twins]) -> str:
    """The sections of a file by what tells them apart there, the first few of many."""
    names = [f"'#{place}'" if page else f"'{key}'" for key, page, place in (one.key.partition("#") for one in found)]
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return ", ".join(names[:_NAMED]) + more


def stray_record(plan: Plan) -> Iterator[Problem]:
    """Each line of a record is about a section that is there, in a language that is translated into.

    Bad: `okonomi/index.md#mony 5b1f0c2a9d3e` in `translations/en.lock`, and no page has a heading `mony`.
    Good: `okonomi/index.md#money 5b1f0c2a9d3e`.
    """
    if not plan.strategy.id or "languages" in plan.strategy.unread:
        return
    for language, lines in plan.renderings.items():
        if language not in plan.translations.languages:
            way = "nothing is translated into '{language}', so this record is of no use. {to_do} the file."
            close = get_close_matches(language, plan.translations.languages, n=1)
            to_do = f"Call it '{close[0]}.lock', or delete" if close else "Delete"
            at = lines[0].at._replace(line=1) if lines else Location(f"{plan.data}/translations/{language}.lock")
            yield problem(at, "stray-record", way, language=language, to_do=to_do)
            continue
        for line, key in plan.translations.strays(language).items():
            if key is not None:
                way = "there is no section '{key}' any more; '{now}' has its words. Run 'strategy translate tidy', or mend this line."
                yield problem(line.at, "stray-record", way, key=line.key, now=key)
            else:
                way = "there is no section '{key}'. {hint}Run 'strategy translate tidy', or delete this line."
                hint = near(line.key, plan.translations.source)
                yield problem(line.at, "stray-record", way, key=line.key, hint=f"{hint} " if hint else "")


def overdue(plan: Plan, language: str, ages: Mapping[str, int]) -> Iterator[Problem]:
    """With `--stale-after`: no section of a translation stays behind the original for longer than so many days.

    Bad: the Danish section changed on 1 March, and on 1 May the English one still renders what it was before.
    Good: the change translated, and `strategy translate done` run.
    """
    behind = plan.translations.behind(language)
    for key, days in ages.items():
        way = (
            "the text of '{key}' in '{original}' changed {days} days ago, and this still renders what it was before. "
            "See what changed with 'strategy translate status', translate it, and run 'strategy translate done {key}'."
        )
        original = plan.translations.original
        yield problem(behind[key].here.at, "overdue-translation", way, key=key, original=original, days=days)
