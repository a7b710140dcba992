"""The facts as open data: one JSON file with everything. Text only; no I/O."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from attrs import evolve

from mkdocs_strategy.model.addresses import Address, below_root
from mkdocs_strategy.model.deck import Deck
from mkdocs_strategy.model.moment import Moment, edtf
from mkdocs_strategy.model.money import Money
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.record import EVERY_LANGUAGE, Forms, Record, Ref, Text, Thing, content_names
from mkdocs_strategy.model.retired import RetiredId
from mkdocs_strategy.render.edition import Edition

FACTS = "data/strategy.json"
_JSON = json.JSONEncoder(ensure_ascii=False)


def public_path(address: Address, language: str, at_root: str | None) -> str:
    """Where an address is below the site's root: en/delstrategier/clinic/#kl-vision.

    `at_root` is the language whose pages stand at the root itself, without its code before them.
    """
    prefix = "" if language == at_root else f"{language}/"
    return prefix + below_root(address.path) + (f"#{address.anchor}" if address.anchor else "")


def facts_json(plan: Plan, editions: Mapping[str, Edition], at_root: str | None) -> str:
    """Every thing of the plan with its kind, its texts in all languages, its sources and its addresses; and what is retired.

    References in texts stand as the names and figures a reader of the language sees.
    """
    things = [_thing(record, editions, at_root) for record in plan.records if isinstance(record, Thing)]
    whole: dict[str, Any] = {"languages": list(plan.languages), "things": things}
    if plan.retired:
        whole["retired"] = [_retired(one, editions, at_root) for one in plan.retired]
    return _lines(whole)


def _lines(whole: Mapping[str, Any]) -> str:
    """JSON with each item of its lists on a line, for those who compare editions; writing each value on one costs time."""
    parts = []
    for key, value in whole.items():
        if isinstance(value, list) and value:
            items = ",\n  ".join(map(_JSON.encode, value))
            said = f"[\n  {items}\n ]"
        else:
            said = _JSON.encode(value)
        parts.append(f" {json.dumps(key)}: {said}")
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _thing(thing: Thing, editions: Mapping[str, Edition], at_root: str | None) -> dict[str, Any]:
    addresses = {}
    for language, edition in editions.items():
        address = edition.address(thing.id)
        if address is not None:
            addresses[language] = public_path(address, language, at_root)
    return {"kind": thing.kind, **_record(_public(thing), editions), "addresses": addresses}


def _public(thing: Thing) -> Thing:
    """A thing without what only its speaker is to see."""
    if not isinstance(thing, Deck) or thing.notes_public:
        return thing
    slides = tuple(evolve(slide, notes=None) for slide in thing.slides)
    return evolve(thing, about_notes=None, slides=slides)


def _retired(retired: RetiredId, editions: Mapping[str, Edition], at_root: str | None) -> dict[str, Any]:
    """A retired id with what became of it, and where readers are told."""
    addresses = {}
    for language, edition in editions.items():
        path = edition.addresses.retired_on(retired)
        if path is not None:
            addresses[language] = public_path(Address(path, retired.id), language, at_root)
    return {**_record(retired, editions), "addresses": addresses}


def _record(record: Record, editions: Mapping[str, Edition]) -> dict[str, Any]:
    values = ((name, getattr(record, name)) for name in content_names(type(record)))
    return {name: _value(value, editions) for name, value in values if value is not None and value != ()}


def _text(text: Text, editions: Mapping[str, Edition]) -> str | dict[str, str]:
    """The words by language; one text where all languages have the same."""
    said = {code: editions[code].plain(words) if code in editions else words for code, words, _ in text}
    if text.languages != (EVERY_LANGUAGE,):
        return said
    written = said[EVERY_LANGUAGE]
    plain = {code: edition.plain(written) for code, edition in editions.items()}
    return plain if len(set(plain.values())) > 1 else next(iter(plain.values()), written)


def _value(value: Any, editions: Mapping[str, Edition]) -> Any:
    if type(value) is str:
        return value
    if isinstance(value, Text):
        return _text(value, editions)
    if isinstance(value, Forms):
        return {code: list(forms) for code, forms in value}
    if isinstance(value, tuple):
        return [_value(item, editions) for item in value]
    if isinstance(value, Record):
        return _record(value, editions)
    if isinstance(value, Ref):
        return value.id
    if isinstance(value, Money):
        return _money(value)
    if isinstance(value, Moment):
        return edtf(value)
    if isinstance(value, Decimal):
        return str(value)
    return value


def _money(money: Money) -> dict[str, str]:
    said = {"amount": f"{money.amount:f}", "currency": money.currency}
    return {**said, "qualifier": money.qualifier} if money.qualifier else said
