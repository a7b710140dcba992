"""Reports for programs keep to the schemas that others publish: SARIF 2.1.0 by OASIS, JUnit by Jenkins."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft4Validator
from lxml import etree

from mkdocs_strategy.problems import Location, Problem, Severity, problem
from mkdocs_strategy.render.messages import LANGUAGES
from mkdocs_strategy.render.report import report
from tests.checks.messages import reported

STANDARDS = Path(__file__).parents[1] / "standards"

# Whatever stands in a file may stand in a message and in a name.
words = st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)
places = st.builds(Location, words, st.integers(1, 10**6), st.integers(1, 10**6))
problems = st.builds(
    lambda at, value, severity: problem(
        at, "unknown-reference", "'{value}' is nothing. Mend it.", severity, value=value
    ),
    places,
    words,
    st.sampled_from(Severity),
)


@cache
def sarif_schema() -> Draft4Validator:
    schema = json.loads((STANDARDS / "sarif-schema-2.1.0.json").read_text("utf-8"))
    Draft4Validator.check_schema(schema)
    return Draft4Validator(schema)


@cache
def junit_schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(STANDARDS / "junit-10.xsd"))


def of_every_code() -> list[Problem]:
    """A problem of each code and severity that there is, in two files."""
    return [
        problem(Location(f"content/da/{number % 2}.md", number + 1), code, "'x' is wrong. Mend it.", severity)
        for number, code in enumerate(sorted({found.code for found in reported()}))
        for severity in Severity
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("found", [[], of_every_code()], ids=["nothing", "every-code"])
def test_a_report_is_valid(found: list[Problem], language: str) -> None:
    assert sarif_problems(found, language) == []
    assert junit_problems(found, language) == ""


@settings(max_examples=40, derandomize=True, deadline=None, database=None)
@given(found=st.lists(problems, max_size=4))
def test_a_report_of_anything_is_valid(found: list[Problem]) -> None:
    assert sarif_problems(found, "da") == []
    assert junit_problems(found, "da") == ""


def sarif_problems(found: list[Problem], language: str) -> list[Any]:
    return [
        error.message for error in sarif_schema().iter_errors(json.loads(report(found, "sarif", language=language)))
    ]


def junit_problems(found: list[Problem], language: str) -> str:
    schema = junit_schema()
    schema.validate(etree.fromstring(report(found, "junit", language=language).encode()))
    return str(schema.error_log)


def test_the_schemas_do_refuse_what_is_wrong() -> None:
    assert [error.message for error in sarif_schema().iter_errors({"version": "2.1.0"})] == [
        "'runs' is a required property"
    ]
    assert not junit_schema().validate(etree.fromstring('<testsuites skipped="0"/>'))
