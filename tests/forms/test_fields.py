"""A form asks for what the schema has, key by key."""

from __future__ import annotations

from typing import Any

import pytest

from mkdocs_strategy.sources.form_fields import Field, fields_of
from mkdocs_strategy.sources.schema import Schema, schema_of
from tests.forms.test_patching import RECORDS, SPEECH

Keys = dict[str, Any]


def asked(fields: list[Field]) -> Keys:
    """The keys of a form, with those of the rows in its lists."""
    return {
        one["name"]: (asked(one["fields"]) if "fields" in one and one["widget"] == "list" else {}) for one in fields
    }


def known(schema: Schema, whole: Schema) -> Keys:
    """The keys of a schema, with those of the records in its lists."""
    return {key: below(shape, whole) for key, shape in schema["properties"].items()}


def below(shape: Schema, whole: Schema) -> Keys:
    items = shape.get("items", {})
    return known(whole["definitions"][items["$ref"].rpartition("/")[2]], whole) if "$ref" in items else {}


@pytest.mark.parametrize("kind", RECORDS)
def test_a_form_has_a_field_for_each_key_of_the_schema(kind: str) -> None:
    schema = schema_of(RECORDS[kind])
    assert asked(fields_of(RECORDS[kind], SPEECH)) == known(schema, schema)


@pytest.mark.parametrize("kind", RECORDS)
def test_what_must_be_there_must_be_filled_in(kind: str) -> None:
    fields = fields_of(RECORDS[kind], SPEECH)
    assert [one["name"] for one in fields if one["required"]] == schema_of(RECORDS[kind]).get("required", [])


def test_fields_say_in_danish_what_they_are_for() -> None:
    name = fields_of(RECORDS["budget"], SPEECH)[0]["fields"][1]
    assert name == {
        "name": "name",
        "label": "Navn",
        "hint": "Hvad det hedder.",
        "required": True,
        "widget": "in-each-language",
        "languages": [{"code": "da", "label": "Dansk"}, {"code": "en", "label": "Engelsk"}],
        "long": False,
    }


def test_a_reference_to_one_kind_reads_its_list_as_it_is_now() -> None:
    citation = fields_of(RECORDS["budget"], SPEECH)[2]["fields"][-1]["fields"][0]
    assert {key: citation[key] for key in ("widget", "collection", "file", "value_field", "display_fields")} == {
        "widget": "relation",
        "collection": "sources",
        "file": "sources",
        "value_field": "sources.*.id",
        "display_fields": ["sources.*.name.da"],
    }
