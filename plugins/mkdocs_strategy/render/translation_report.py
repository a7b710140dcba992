"""How a translation stands to its original, for the terminal, a pull request, or another program."""

from __future__ import annotations

import datetime
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from mkdocs_strategy.model.translation import Change, State, Translations, Twins
from mkdocs_strategy.render.messages import ENGLISH
from mkdocs_strategy.render.messages.commands import said
from mkdocs_strategy.render.rewording import Run, as_markdown, as_text, reworded, shortened

FORMATS = ("text", "json", "markdown")

# So many sections of a file are named where nothing is said of each.
_NAMED = 8
_NOT_FOUND = "The text that was translated is not found in the history of its file."
_LISTED = (State.MISSING, State.EXTRA, State.UNRECORDED)
_HEADINGS = {State.MISSING: "missing:", State.EXTRA: "extra:", State.UNRECORDED: "unrecorded:"}


@frozen
class Standing:
    """A translation of a plan at a time, with what became of each section of the original that has changed since."""

    translations: Translations
    language: str
    changes: Mapping[str, Change]
    now: datetime.datetime

    @property
    def twins(self) -> tuple[Twins, ...]:
        return tuple(self.translations.twins(self.language).values())

    def in_state(self, state: State) -> tuple[Twins, ...]:
        """The sections in a state; stale ones only where their change is told of."""
        found = (one for one in self.twins if one.state is state)
        return tuple(one for one in found if state is not State.STALE or one.key in self.changes)

    def days(self, key: str) -> int:
        """For how many full days a section has been stale."""
        return self.changes[key].days(self.now)

    def redline(self, twins: Twins) -> tuple[Run, ...] | None:
        """How the original was reworded since; None where what was translated is not found."""
        before = self.changes[twins.key].before
        if before is None or twins.source is None:
            return None
        return reworded(before, twins.source.words)


def translation_report(standings: Sequence[Standing], form: str, tongue: str = ENGLISH) -> str:
    """The translations of a plan in one of the FORMATS, told in a language that messages come in."""
    if form == "json":
        return json.dumps({"translations": [_as_values(one) for one in standings]}, ensure_ascii=False, indent=2) + "\n"
    if not standings:
        return said("There is one language only, so nothing is translated.", tongue) + "\n"
    write = _markdown if form == "markdown" else _text
    return "\n".join("".join(f"{line}\n" for line in write(one, tongue)) for one in standings)


def _counts(standing: Standing, tongue: str) -> str:
    counted = Counter(one.state for one in standing.twins)
    numbers = {state.value: counted[state] for state in State}
    words = (
        "{language}, translated from {original}: {fresh} fresh, {stale} stale, {missing} missing, {extra} extra, "
        "{unrecorded} unrecorded."
    )
    return said(words, tongue, language=standing.language, original=standing.translations.original, **numbers)


def _text(standing: Standing, tongue: str) -> Iterator[str]:
    yield _counts(standing, tongue)
    for twins in standing.in_state(State.STALE):
        since = _since(standing, twins.key)
        yield "\n" + said("{place}: {key} is stale, {since}.", tongue, place=twins.here.at, key=twins.key, since=since)
        yield f"    {_redline(standing, twins, tongue, as_html=False)}"
    for state in _LISTED:
        lines = list(_listed(standing, state, tongue))
        if lines:
            yield "\n" + said(_HEADINGS[state], tongue)
            yield from (f"    {line}" for line in lines)
    yield from _way_out(standing, tongue)


def _markdown(standing: Standing, tongue: str) -> Iterator[str]:
    yield f"**{_counts(standing, tongue)}**"
    for twins in standing.in_state(State.STALE):
        since = _since(standing, twins.key)
        yield "\n- " + said("{key} is stale, {since}:", tongue, key=f"`{twins.key}`", since=since) + "\n"
        yield f"    {_redline(standing, twins, tongue, as_html=True)}"
    for state in _LISTED:
        lines = list(_listed(standing, state, tongue))
        if lines:
            yield f"\n<details><summary>{said(_HEADINGS[state], tongue).rstrip(':')}</summary>\n"
            yield from (f"- {line}" for line in lines)
            yield "\n</details>"
    yield from _way_out(standing, tongue)


def _redline(standing: Standing, twins: Twins, tongue: str, as_html: bool) -> str:
    runs = standing.redline(twins)
    if runs is None:
        return said(_NOT_FOUND, tongue)
    return (as_markdown if as_html else as_text)(shortened(runs))


def _since(standing: Standing, key: str) -> str:
    """A phrase, in English."""
    change = standing.changes[key]
    if change.commit is None:
        return "by a change that is not committed yet" if change.before is not None else "since nobody knows when"
    days = standing.days(key)
    least = "" if change.before is not None else "at least "
    return f"for {least}{days} day{'' if days == 1 else 's'}, since {change.commit[:10]}"


def _listed(standing: Standing, state: State, tongue: str) -> Iterator[str]:
    """What is in a state, a line for each file."""
    by_file: dict[str, list[str]] = {}
    for twins in standing.in_state(state):
        file = standing.translations.file_of(twins.here)
        by_file.setdefault(file, []).append(twins.key.removeprefix(file) if "#" in twins.key else twins.key)
    for file, keys in by_file.items():
        named = ", ".join(keys[:_NAMED])
        rest = len(keys) - _NAMED
        more = said("{named} and {count} more", tongue, named=named, count=rest) if rest > 0 else named
        yield f"{file}: {more}"


def _way_out(standing: Standing, tongue: str) -> Iterator[str]:
    if standing.language not in standing.translations.recorded:
        way = (
            "Nothing says yet what is rendered. Where the translation is in order now, run 'strategy translate start'."
        )
        yield "\n" + said(way, tongue)


def _as_values(standing: Standing) -> dict[str, object]:
    counted = Counter(one.state for one in standing.twins)
    shown = [one for state in State if state is not State.FRESH for one in standing.in_state(state)]
    return {
        "language": standing.language,
        "original": standing.translations.original,
        "counts": {state.value: counted[state] for state in State},
        "sections": [_section(standing, one) for one in shown],
    }


def _section(standing: Standing, twins: Twins) -> dict[str, object]:
    at = twins.here.at
    told: dict[str, object] = {"key": twins.key, "state": twins.state.value, "file": at.file, "line": at.line}
    if twins.state is State.STALE:
        change = standing.changes[twins.key]
        told |= {
            "commit": change.commit,
            "days": standing.days(twins.key) if change.when else None,
            "before": change.before,
            "now": twins.source.words if twins.source else None,
            "redline": [list(run) for run in standing.redline(twins) or ()] or None,
        }
    return told
