"""Ask an editor for what a new thing needs, in their language, with the sentence of the model on each key."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import click
from attrs import frozen

from mkdocs_strategy.checks.near import near
from mkdocs_strategy.cli_citing import cited
from mkdocs_strategy.cli_language import ask
from mkdocs_strategy.editing.new import Wanted, proposed_id, refuse, refuse_area
from mkdocs_strategy.errors import WrongUse
from mkdocs_strategy.model.decision import Decision
from mkdocs_strategy.model.deck import Deck, Event
from mkdocs_strategy.model.moment import parse_moment
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.record import Record, content_fields, key_of
from mkdocs_strategy.model.strategy import Initiative, SubStrategy
from mkdocs_strategy.model.term import Term
from mkdocs_strategy.render.messages.commands import said

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


@frozen
class Asked:
    """What is asked for a kind of thing: texts in every language, single values, those `first` that it cannot do without."""

    kind: str
    texts: tuple[str, ...]
    values: tuple[str, ...] = ()
    first: tuple[str, ...] = ()
    within: bool = False
    sourced: bool = False


def asked(wanted: Asked, plan: Plan, given: dict[str, Any], language: str) -> Wanted:
    """The answers for a new thing: those given as options, those asked for, those left as TODO.

    Raises WrongUse where an option cannot be read, or is missing and nothing may be asked.
    """
    quiet = bool(given["no_input"])
    within = given.get("within") or ""
    if wanted.within and not within:
        within = _required("--in", quiet) or _prompt(
            said("The id of the focus area it belongs to", language), lambda one: refuse_area(plan, one)
        )
    if within:
        refuse_area(plan, within)
    if quiet and not given.get("name"):
        _required("--name", quiet)
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
    source = cited(plan, given, quiet, language) if wanted.sourced else ""
    if source:
        values["source"] = source
    identifier = given["identifier"] or proposed_id(plan, wanted.kind, texts["name"])
    if not given["identifier"] and not quiet:
        identifier = _prompt(said("Its id", language), lambda one: refuse(plan, one), default=identifier or None)
    return Wanted(wanted.kind, texts, values, identifier, within)


def _required(option: str, quiet: bool) -> str:
    if quiet:
        raise WrongUse("{option} is missing. Give it, or leave out --no-input to be asked.", option=option)
    return ""


def _text(kind: str, key: str, plan: Plan, given: dict[str, Any], quiet: bool, language: str) -> dict[str, str]:
    """The words of a text by language."""
    texts: dict[str, str] = {}
    for one in given.get(key.replace(".", "_"), ()):
        code, equals, words = one.partition("=")
        if not equals or code not in plan.languages:
            codes = ", ".join(plan.languages)
            template = "'{one}' does not say its language. Write LANG=WORDS, with one of: {codes}."
            raise WrongUse(template, one=one, codes=codes)
        texts[code] = words.strip()
    for code in plan.languages if not quiet else ():
        if code not in texts:
            default = "TODO" if key != "name" else None
            texts[code] = click.prompt(f"{_told(kind, key, language)} ({code})", default=default)
    return texts


def _prompt(words: str, refused: Callable[[str], object], **options: Any) -> str:
    def read(answer: str) -> str:
        refused(answer)
        return answer

    return ask(words, read, **options)


def _ask(kind: str, key: str, needed: bool, plan: Plan, language: str) -> str:
    choices = _field(kind, key).metadata.get("choices")
    default = _DEFAULTS.get(key, None if needed else "")
    told = _told(kind, key, language)
    return _prompt(
        f"{told} ({', '.join(choices)})" if choices else told,
        lambda answer: _refuse_answer(kind, key, answer, plan),
        default=default,
        show_default=bool(default),
    )


def _refuse_answer(kind: str, key: str, words: str, plan: Plan) -> None:
    """Raise WrongUse for what cannot stand under a key, and for ids of nothing."""
    _as_yaml(kind, key, words)
    for one in words.split(",") if key in _IDS else ():
        if one.strip() and one.strip() not in plan.things:
            hint = near(one.strip(), list(plan.things))
            raise WrongUse("'{id}' is not the id of anything. {hint}", id=one.strip(), hint=hint)


def _as_yaml(kind: str, key: str, words: str) -> str:
    """A value as it is written. Raises WrongUse for a wrong choice, date or number."""
    choices = _field(kind, key).metadata.get("choices")
    if words and choices and words not in choices:
        raise WrongUse(
            "'{words}' is not a choice for '{key}'. Choose one of: {choices}.",
            words=words,
            key=key,
            choices=", ".join(choices),
        )
    if words and key.rpartition(".")[2] == "date" and parse_moment(words) is None:
        raise WrongUse("'{words}' is not a date. Write 2025-11-20, 2025-11 or 2025.", words=words)
    if words and not choices and not re.fullmatch(r"[\w., ~?%/-]+", words):
        raise WrongUse("'{words}' cannot stand under '{key}'. Write an id, a number or a date.", words=words, key=key)
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
