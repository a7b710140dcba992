"""The amounts as open data: a table for programs, what it holds, and the form that this description keeps to. No I/O."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from mkdocs_strategy.model.amounts import Amount, amounts
from mkdocs_strategy.model.moment import edtf
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.source import Source
from mkdocs_strategy.render.budget_columns import Column, column_text, column_title, columns_in, how_to_add, value_words
from mkdocs_strategy.render.edition import Edition

FOLDER = "data/budget"
AMOUNTS = f"{FOLDER}/budget.csv"
DESCRIPTION = f"{FOLDER}/datapackage.json"
PROFILE = f"{FOLDER}/budget-profile.json"
WORKBOOK = f"{FOLDER}/budget.xlsx"

# The licence list of the Open Definition has this name for data whose publisher states none.
NO_LICENCE = "notspecified"

# What makes a spreadsheet program take a cell for a formula, also in the wide letters of East Asian keyboards.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")

Editions = Mapping[str, Edition]


def amounts_csv(plan: Plan, editions: Editions) -> str:
    """One row for each amount, whole currency units with a decimal point; empty where the amount is not known.

    Words that a spreadsheet program would take for a formula have an apostrophe before them.
    """
    columns = columns_in(tuple(editions))
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([column.name for column in columns])
    writer.writerows([_read(column, one, editions) for column in columns] for one in amounts(plan) if editions)
    return out.getvalue()


def _read(column: Column, amount: Amount, editions: Editions) -> str:
    value = column.read(amount, editions[column.language] if column.language else next(iter(editions.values())))
    return f"'{value}" if column.type == "string" and value.startswith(_FORMULA) else value


def description_json(plan: Plan, editions: Editions) -> str:
    """The tabular data package: fields with their types, constraints, words in every language and fiscal concepts."""
    columns = columns_in(tuple(editions))
    package: dict[str, Any] = {
        "profile": PROFILE.rpartition("/")[2],
        "name": "budget",
        "languages": list(editions),
        **_said("title", editions, _title),
        **_said("description", editions, _about),
        "licenses": [_licence(plan, editions)],
        "resources": [
            {
                "profile": "tabular-data-resource",
                "name": "amounts",
                "path": AMOUNTS.rpartition("/")[2],
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "schema": {"fields": [_field(column, editions) for column in columns], "primaryKey": ["id"]},
            }
        ],
    }
    day = next((edition.day for edition in editions.values()), None)
    if day is not None:
        package["created"] = f"{day.isoformat()}T00:00:00Z"
    cited = _cited(plan)
    if cited:
        package["sources"] = [_source(source, editions) for source in cited]
    return _json(package)


def _said(key: str, editions: Editions, say: Callable[[Edition], str]) -> dict[str, str]:
    """A property in every language."""
    return {_key(key, number, code): say(one) for number, (code, one) in enumerate(editions.items())}


def _key(key: str, number: int, code: str) -> str:
    """A property's own name for the original, with @ and the language's code for the others: title, title@en."""
    return f"{key}@{code}" if number else key


def _title(edition: Edition) -> str:
    return edition.say("data-title", name=edition.name(edition.plan.strategy.id))


def _about(edition: Edition) -> str:
    colophon = edition.plain(edition.text(edition.plan.strategy.colophon))
    return f"{edition.say('data-text')} {how_to_add(edition)} {colophon}".strip()


def _licence(plan: Plan, editions: Editions) -> dict[str, str]:
    """The licence that the data state; else that they state none."""
    licence = plan.strategy.licence
    if licence is None:
        return {"name": NO_LICENCE, **_said("title", editions, lambda edition: edition.say("not-stated"))}
    return {"name": licence.name, **({"path": licence.url} if licence.url else {})}


def _field(column: Column, editions: Editions) -> dict[str, Any]:
    field = {
        **_fixed(column),
        **_said("title", editions, lambda edition: column_title(column, edition)),
        **_said("description", editions, lambda edition: column_text(column, edition)),
    }
    if column.choices:
        field["labels"] = {
            one: {code: value_words(column.key, one, edition) for code, edition in editions.items()}
            for one in column.choices
        }
    return field


def _fixed(column: Column) -> dict[str, Any]:
    """What is the same in every edition of a field: its name, type, constraints and fiscal concept."""
    constraints: dict[str, Any] = {}
    if column.required:
        constraints["required"] = True
    if column.key == "id":
        constraints["unique"] = True
    if column.choices:
        constraints["enum"] = list(column.choices)
    if column.pattern:
        constraints["pattern"] = column.pattern
    told = {"constraints": constraints, "columnType": column.concept}
    return {"name": column.name, "type": column.type} | {key: value for key, value in told.items() if value}


def _cited(plan: Plan) -> Sequence[Source]:
    """The documents that amounts come from, in the order of the data."""
    named = {one.document.id for amount in amounts(plan) for one in amount.source}
    return [source for source in plan.sources if source.id in named]


def _source(source: Source, editions: Editions) -> dict[str, str]:
    told = {"id": source.id, **_said("title", editions, lambda edition: edition.name(source.id))}
    more = {"path": source.url, "date": edtf(source.date) if source.date else None, "language": source.language}
    return told | {key: value for key, value in more.items() if value}


def profile_json(plan: Plan, editions: Editions) -> str:
    """The JSON Schema that the description keeps to: these fields in this order, words in each language, a licence."""
    columns = columns_in(tuple(editions))
    fields = [_field_form(column, editions) for column in columns]
    schema = {"fields": {"items": fields, "minItems": len(fields), "additionalItems": False}}
    resource = _form(
        {"profile": "tabular-data-resource", "path": AMOUNTS.rpartition("/")[2], "encoding": "utf-8"},
        schema=_form({"primaryKey": ["id"]}, **schema),
    )
    licence = {"type": "object", "required": ["name"], "properties": {"name": {"type": "string", "minLength": 1}}}
    form = _form(
        {"profile": PROFILE.rpartition("/")[2], "name": "budget", "languages": list(editions)},
        **_worded(editions),
        licenses={"type": "array", "minItems": 1, "items": licence},
        resources={"type": "array", "items": [resource], "minItems": 1, "additionalItems": False},
    )
    return _json({"$schema": "http://json-schema.org/draft-07/schema#", **form})


def _field_form(column: Column, editions: Editions) -> dict[str, Any]:
    return _form(_fixed(column), **_worded(editions))


def _worded(editions: Editions) -> dict[str, Any]:
    """A title and a description in every language, never empty."""
    words = {"type": "string", "minLength": 1}
    return {_key(key, number, code): words for key in ("title", "description") for number, code in enumerate(editions)}


def _form(fixed: Mapping[str, Any], **of: Any) -> dict[str, Any]:
    """A JSON Schema of an object that has these very values, and properties of these forms."""
    properties = {**{key: {"const": value} for key, value in fixed.items()}, **of}
    return {"type": "object", "required": list(properties), "properties": properties}


def _json(whole: Mapping[str, Any]) -> str:
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"
