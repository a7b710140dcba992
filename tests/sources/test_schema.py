"""The schemas say what the decoder does: they let right files pass and stop wrong ones."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from mkdocs_strategy.model.called_da import RECORDS, TITLES
from mkdocs_strategy.model.moment import parse_moment
from mkdocs_strategy.model.money import parse_money
from mkdocs_strategy.model.page import FrontMatter
from mkdocs_strategy.model.told_da import TOLD
from mkdocs_strategy.sources.decode import decode
from mkdocs_strategy.sources.layout import FILES, FOLDERS
from mkdocs_strategy.sources.nodes import parse_yaml, read_text
from mkdocs_strategy.sources.schema import schemas
from mkdocs_strategy.sources.values import ID

ROOT = Path(__file__).parents[2]
SCHEMAS = {path.name.removesuffix(".schema.json"): path for path in sorted((ROOT / "schemas").glob("*.schema.json"))}


class Loader(yaml.CSafeLoader):
    """YAML as editors' programs read it (the core schema of YAML 1.2): no dates, and only true and false for bool."""


Loader.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+", list("-+0123456789")),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+\.[0-9]*)([eE][-+]?[0-9]+)?", list("-+0123456789.")),
):
    Loader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), first)


def wrong(name: str, text: str) -> list[str]:
    """What a schema finds wrong with a file's text."""
    schema = json.loads(SCHEMAS[name].read_text("utf-8"))
    return [error.message for error in Draft7Validator(schema).iter_errors(written(yaml.load(text, Loader)))]


def written(value: Any) -> Any:
    """A value without the keys that have none: the decoder takes them as left out."""
    if isinstance(value, dict):
        return {key: written(item) for key, item in value.items() if item is not None}
    return [written(item) for item in value] if isinstance(value, list) else value


def data_files(content: Path) -> list[Path]:
    return sorted((content / "data").rglob("*.yml"))


def schema_name(path: Path, data: Path) -> str:
    folder, _, rest = path.relative_to(data).as_posix().partition("/")
    return folder if rest else folder.removesuffix(".yml")


RIGHT = [
    *data_files(ROOT / "content"),
    *data_files(ROOT / "tests" / "organisations" / "lake-county" / "content"),
    *data_files(ROOT / "tests" / "cases" / "_base" / "content"),
]


def test_the_schemas_are_in_step_with_the_model() -> None:
    subprocess.run([sys.executable, ROOT / "scripts" / "write_schemas.py", "--check"], check=True)


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_schema_is_a_schema(name: str) -> None:
    Draft7Validator.check_schema(json.loads(SCHEMAS[name].read_text("utf-8")))


def test_every_kind_of_file_has_a_schema() -> None:
    assert sorted(SCHEMAS) == sorted([*(name for name, _ in schemas()), "wording"])


@pytest.mark.parametrize("path", RIGHT, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_right_files_pass(path: Path) -> None:
    data = next(folder for folder in path.parents if folder.name == "data")
    assert wrong(schema_name(path, data), path.read_text("utf-8-sig")) == []


def decoded() -> list[Any]:
    """Every data file of the cases that is YAML and has a schema, with what the decoder finds wrong with its shape."""
    found = []
    for path in sorted((ROOT / "tests" / "cases").glob("*/content/data/**/*.yml")):
        data = next(folder for folder in path.parents if folder.name == "data")
        name = path.relative_to(data).as_posix()
        cls = FILES.get(name) or FOLDERS.get(name.partition("/")[0])
        node = parse_yaml(read_text(path, name).text or "", name).node
        if cls is not None and node is not None:
            problems = decode(node, cls, name)[1].problems
            case = path.relative_to(ROOT / "tests" / "cases").as_posix()
            found.append(pytest.param(path, schema_name(path, data), [one.code for one in problems], id=case))
    return found


# What the decoder forgives, or what a schema cannot tell.
BEYOND = {"duplicate-key", "invalid-date", "invalid-yaml", "missing-text"}


@pytest.mark.parametrize(("path", "schema", "codes"), decoded())
def test_schema_and_decoder_agree_on_every_case(path: Path, schema: str, codes: list[str]) -> None:
    try:
        found = wrong(schema, path.read_text("utf-8-sig"))
    except yaml.YAMLError:
        return
    # Whether an id can be one of anything is told by the checks.
    found = [message for message in found if codes or ID not in message]
    if not BEYOND & set(codes):
        assert bool(found) == bool(codes), found


@pytest.mark.parametrize(
    "text",
    [
        "about: clinic\nlists: [term, body]\ntitle: Ord\n",
        "hide: [navigation, toc]\ndescription: A page.\n",
    ],
)
def test_right_front_matter_passes(text: str) -> None:
    assert wrong("front-matter", text) == []


@pytest.mark.parametrize("text", ["list: [term]\n", "about: The clinic\n", "lists: term\n", "lists: [weather]\n"])
def test_wrong_front_matter_fails(text: str) -> None:
    assert len(wrong("front-matter", text)) == 1


def test_wrong_wording_fails() -> None:
    assert wrong("wording", "pl:\n  total: Razem\n") == []
    assert len(wrong("wording", "pl:\n  tottal: Razem\n")) == 1
    assert len(wrong("wording", "polski:\n  total: Razem\n")) == 1


def field(schema: str, definition: str, key: str) -> Draft7Validator:
    whole = json.loads(SCHEMAS[schema].read_text("utf-8"))
    return Draft7Validator(whole["definitions"][definition]["properties"][key])


@pytest.mark.parametrize(
    "written",
    [
        "28.6 million DKK",
        "about 450 million DKK",
        "more than 100 million EUR",
        "26,714 EUR",
        "-5 DKK",
        "0.25 DKK",
        "28,6 million DKK",
        "28.6 mio. kr.",
        "DKK 5 million",
        "5 DKK million",
        "1,23 DKK",
        "5 dkk",
        "5DKK",
    ],
)
def test_schema_and_decoder_agree_on_amounts(written: str) -> None:
    assert field("budget", "BudgetLine", "amount").is_valid(written) == (parse_money(written) is not None)


@pytest.mark.parametrize(
    "written",
    ["2025-11-20", "2025-11", "2025", "2026-21", "2025~", "2025-06?", "2025/2028", "2015/..", "spring", "20-11-2025"],
)
def test_schema_and_decoder_agree_on_dates(written: str) -> None:
    assert field("milestones", "Milestone", "date").is_valid(written) == (parse_moment(written) is not None)


def declared() -> set[str]:
    """Every sentence that a record or a key of the model says of itself."""
    found: set[str] = set()
    for _, schema in schemas():
        for record in (schema, *schema["definitions"].values()):
            found |= {record["description"], *(field["description"] for field in record["properties"].values())}
    return {sentence.partition("\n\n")[0] for sentence in found}


def test_every_sentence_of_the_model_has_its_danish_and_there_is_none_besides() -> None:
    assert sorted(TOLD) == sorted(declared())


def test_every_key_has_a_danish_title_and_there_is_none_besides() -> None:
    keys = {
        key for _, schema in schemas() for one in (schema, *schema["definitions"].values()) for key in one["properties"]
    }
    assert sorted(TITLES) == sorted(keys)


def test_every_record_has_a_danish_title_and_there_is_none_besides() -> None:
    defined = {name for _, schema in schemas() for name in schema["definitions"]}
    files = {cls.__name__ for cls in (*FILES.values(), *FOLDERS.values(), FrontMatter)}
    assert sorted(RECORDS) == sorted(defined | files)


def fields_of_schema(name: str) -> list[tuple[str, Any]]:
    schema = json.loads(SCHEMAS[name].read_text("utf-8"))
    records = {"": schema, **schema["definitions"]}
    return [(f"{record}.{key}", one) for record in records for key, one in records[record]["properties"].items()]


@pytest.mark.parametrize("name", [name for name in SCHEMAS if name != "wording"])
def test_examples_are_right(name: str) -> None:
    schema = json.loads(SCHEMAS[name].read_text("utf-8"))
    for key, field in fields_of_schema(name):
        whole = {"definitions": schema["definitions"], **field}
        for example in field.get("examples", ()):
            assert [error.message for error in Draft7Validator(whole).iter_errors(example)] == [], key


@pytest.mark.parametrize("path", data_files(ROOT / "content"), ids=lambda path: path.name)
def test_a_data_file_says_which_schema_it_has(path: Path) -> None:
    first = path.read_text("utf-8").partition("\n")[0]
    said = first.removeprefix("# yaml-language-server: $schema=")
    assert (path.parent / said).resolve() == SCHEMAS[schema_name(path, ROOT / "content" / "data")]


def test_vs_code_knows_the_schema_of_every_data_file() -> None:
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text("utf-8"))
    known = {(ROOT / schema).resolve(): glob for schema, glob in settings["yaml.schemas"].items()}
    for path in data_files(ROOT / "content"):
        glob = known[SCHEMAS[schema_name(path, ROOT / "content" / "data")]]
        assert path.relative_to(ROOT).match(glob)
    assert sorted(known) == sorted(path for name, path in SCHEMAS.items() if name != "front-matter")


def test_vs_code_reads_what_the_check_prints() -> None:
    tasks = json.loads((ROOT / ".vscode" / "tasks.json").read_text("utf-8"))
    pattern = tasks["tasks"][0]["problemMatcher"]["pattern"]
    line = "content/da/index.md:7:6: '[[skolen]]' refers to nothing. Did you mean 'school'? [unknown-reference]"
    match = re.fullmatch(pattern["regexp"].strip("^$"), line)
    assert match is not None
    named = {name: match[number] for name, number in pattern.items() if name != "regexp"}
    assert named == {
        "file": "content/da/index.md",
        "line": "7",
        "column": "6",
        "message": "'[[skolen]]' refers to nothing. Did you mean 'school'?",
        "code": "unknown-reference",
    }
