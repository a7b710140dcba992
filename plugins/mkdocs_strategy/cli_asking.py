"""Ask an editor for what a new thing needs, in their language, with the sentence of the model on each key."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import click
from attrs import frozen

from mkdocs_strategy.checks.near import near
from mkdocs_strategy.editing.new import Wanted, proposed_id, refuse, refuse_area
from mkdocs_strategy.errors import WrongUse
from mkdocs_strategy.model.decision import Decision
from mkdocs_strategy.model.deck import Deck, Event
from mkdocs_strategy.model.moment import parse_moment
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.record import Record, content_fields, key_of
from mkdocs_strategy.model.strategy import Initiative, SubStrategy
from mkdocs_strategy.model.term import Term

_RECORDS: dict[str, type[Record]] = {
    "sub-strategy": SubStrategy,
    "initiative": Initiative,
    "decision": Decision,
    "deck": Deck,
    "term": Term,
}
_DEFAULTS = {"status": "mandated", "outcome": "not-stated", "type": "term"}
_LISTS = ("about",)
_IDS = ("about", "body", "to", "speaker")
_ASK_IN = {"en": "The id of the focus area it belongs to", "da": "Id for det indsatsområde, det hører til"}
_ASK_ID = {"en": "Its id", "da": "Dets id"}


@frozen
class Asked:
    """What is asked for a kind of thing: texts in every language, single values, those `first` that it cannot do without."""

    kind: str
    texts: tuple[str, ...]
    values: tuple[str, ...] = ()
    first: tuple[str, ...] = ()
    within: bool = False


def asked(wanted: Asked, plan: Plan, given: dict[str, Any], language: str) -> Wanted:
    """The answers for a new thing: those given as options, those asked for, those left as TODO.

    Raises WrongUse where an option cannot be read, or is missing and nothing may be asked.
    """
    quiet = bool(given["no_input"])
    within = given.get("within") or ""
    if wanted.within and not within:
        within = _required("--in", quiet) or _prompt(_ASK_IN[language], lambda one: refuse_area(plan, one))
    texts = {key: _text(wanted.kind, key, plan, given, quiet, language) for key in wanted.texts}
    values: dict[str, str] = {}
    for key in wanted.values:
        words = given.get(key.replace(".", "_")) or ""
        if not words and key == "to" and values.get("outcome") != "recommends":
            continue
        if not words and quiet and key in wanted.first and key not in _DEFAULTS:
            _required(f"--{key.replace('.', '-')}", quiet)
        if not words:
            words = _DEFAULTS.get(key, "") if quiet else _ask(wanted.kind, key, key in wanted.first, plan, language)
        values[key] = _as_yaml(wanted.kind, key, words)
    identifier = given["identifier"] or proposed_id(plan, wanted.kind, texts["name"])
    if not given["identifier"] and not quiet:
        identifier = _prompt(_ASK_ID[language], lambda one: refuse(plan, one), default=identifier or None)
    return Wanted(wanted.kind, texts, values, identifier, within)


def _required(option: str, quiet: bool) -> str:
    if quiet:
        raise WrongUse(f"{option} is missing. Give it, or leave out --no-input to be asked.")
    return ""


def _text(kind: str, key: str, plan: Plan, given: dict[str, Any], quiet: bool, language: str) -> dict[str, str]:
    """The words of a text by language."""
    said: dict[str, str] = {}
    for one in given.get(key.replace(".", "_"), ()):
        code, equals, words = one.partition("=")
        if not equals or code not in plan.languages:
            codes = ", ".join(plan.languages)
            raise WrongUse(f"'{one}' does not say its language. Write LANG=WORDS, with one of: {codes}.")
        said[code] = words.strip()
    for code in plan.languages if not quiet else ():
        if code not in said:
            said[code] = click.prompt(
                f"{_told(kind, key, language)} ({code})", default="TODO" if key != "name" else None
            )
    return said


def _prompt(words: str, refused: Callable[[str], object], **options: Any) -> str:
    """Ask, and ask again with the reason where an answer is refused, so that the answers before it are not lost."""

    def read(answer: str) -> str:
        try:
            refused(answer)
        except WrongUse as reason:
            raise click.UsageError(str(reason)) from reason
        return answer

    return str(click.prompt(words, value_proc=read, **options))


def _ask(kind: str, key: str, needed: bool, plan: Plan, language: str) -> str:
    metadata = _field(kind, key).metadata
    default = _DEFAULTS.get(key, None if needed else "")
    choices = metadata.get("choices")
    return _prompt(
        _told(kind, key, language),
        lambda answer: _refuse_answer(kind, key, answer, plan),
        default=default,
        type=click.Choice(choices) if choices else str,
        show_default=bool(default),
    )


def _refuse_answer(kind: str, key: str, words: str, plan: Plan) -> None:
    """Raise WrongUse for what cannot stand under a key, and for ids of nothing."""
    _as_yaml(kind, key, words)
    for one in words.split(",") if key in _IDS else ():
        if one.strip() and one.strip() not in plan.things:
            hint = near(one.strip(), list(plan.things))
            raise WrongUse(f"'{one.strip()}' is not the id of anything.{f' {hint}' if hint else ''}")


def _as_yaml(kind: str, key: str, words: str) -> str:
    """A value as it is written. Raises WrongUse for a wrong choice, date or number."""
    choices = _field(kind, key).metadata.get("choices")
    if words and choices and words not in choices:
        raise WrongUse(f"'{words}' is not a choice for '{key}'. Choose one of: {', '.join(choices)}.")
    if words and key.rpartition(".")[2] == "date" and parse_moment(words) is None:
        raise WrongUse(f"'{words}' is not a date. Write 2025-11-20, 2025-11 or 2025.")
    if words and not choices and not re.fullmatch(r"[\w., ~?%/-]+", words):
        raise WrongUse(f"'{words}' cannot stand under '{key}'. Write an id, a number or a date.")
    if words and key in _LISTS:
        return f"[{', '.join(one.strip() for one in words.split(',') if one.strip())}]"
    return words


def _field(kind: str, key: str) -> Any:
    record: type[Record] = Event if key.startswith("event.") else _RECORDS[kind]
    return next(one for one in content_fields(record) if key_of(one) == key.rpartition(".")[2])


def _told(kind: str, key: str, language: str) -> str:
    """The sentence on a key, in the language of the editor."""
    sentence = str(_field(kind, key).metadata["doc"])
    if language == "da":
        from mkdocs_strategy.model.told_da import TOLD

        sentence = TOLD.get(sentence, sentence)
    return sentence.rstrip(".")
