"""What a change does to translations: the sections that fall behind with it, and those that catch up. Pure: two plans in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from attrs import frozen

from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.translation import State
from mkdocs_strategy.problems import Location


class Behind(NamedTuple):
    """A section that a translation is behind in: its key, where it stands, and the words of the original then and now.

    It stands in the translation, or in the original where the translation has none.
    """

    key: str
    at: Location
    before: str = ""
    now: str = ""


@frozen
class TranslationChange:
    """What a change does to one translation; sections are in the order of the original.

    `behind_before` are those that were behind before it and still are, `caught_up` those that no longer are.
    """

    language: str
    recorded: bool
    stale: tuple[Behind, ...] = ()
    missing: tuple[Behind, ...] = ()
    extra: tuple[Behind, ...] = ()
    unrecorded: tuple[Behind, ...] = ()
    behind_before: int = 0
    caught_up: int = 0


def changed_translations(before: Plan, now: Plan) -> Iterator[TranslationChange]:
    """What became of each translation from one plan to a later one."""
    for language in now.translations.languages:
        if language in now.translations.recorded:
            yield _change(before, now, language)
        else:
            yield TranslationChange(language, recorded=False)


def _change(before: Plan, now: Plan, language: str) -> TranslationChange:
    earlier, later = before.translations, now.translations
    was = {later.key_now(key): twins for key, twins in earlier.behind(language).items()}
    words = {later.key_now(key): section.words for key, section in earlier.source.items()}
    behind = later.behind(language)
    # A section whose original changed again since it fell behind has fallen further behind.
    kept = {
        key
        for key, twins in behind.items()
        if key in was
        and was[key].state is twins.state
        and (twins.state is not State.STALE or twins.source is None or words.get(key) == twins.source.words)
    }
    new = {key: twins for key, twins in behind.items() if key not in kept}

    def told(state: State) -> tuple[Behind, ...]:
        found = ((key, twins) for key, twins in new.items() if twins.state is state)
        return tuple(
            Behind(key, twins.here.at, words.get(key, ""), twins.source.words if twins.source else "")
            for key, twins in found
        )

    return TranslationChange(
        language,
        recorded=True,
        stale=told(State.STALE),
        missing=told(State.MISSING),
        extra=told(State.EXTRA),
        unrecorded=told(State.UNRECORDED),
        behind_before=len(kept),
        caught_up=sum(key not in behind for key in was),
    )
