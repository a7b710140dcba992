"""What a change does to translations: the sections that fall behind with it, and those that catch up. Pure: two plans in."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.translation import State


@frozen
class Reworded:
    """A section of the original in the words that its translation renders, and in those it has now."""

    key: str
    before: str
    now: str


@frozen
class TranslationChange:
    """What a change does to one translation; sections are named by their keys, in the order of the original.

    `behind_before` are those that were behind before it and still are, `caught_up` those that no longer are.
    """

    language: str
    recorded: bool
    stale: tuple[Reworded, ...] = ()
    missing: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()
    unrecorded: tuple[str, ...] = ()
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

    def named(state: State) -> tuple[str, ...]:
        return tuple(key for key, twins in new.items() if twins.state is state)

    stale = [(key, twins.source) for key, twins in new.items() if twins.state is State.STALE]
    return TranslationChange(
        language,
        recorded=True,
        stale=tuple(Reworded(key, words.get(key, ""), source.words) for key, source in stale if source is not None),
        missing=named(State.MISSING),
        extra=named(State.EXTRA),
        unrecorded=named(State.UNRECORDED),
        behind_before=len(kept),
        caught_up=sum(key not in behind for key in was),
    )
