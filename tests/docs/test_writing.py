"""The editors' reference lists exactly what the code knows, and its examples print what it says they print."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args, get_type_hints

import pytest
from attrs import evolve

from mkdocs_strategy.model.figures import FIGURES
from mkdocs_strategy.model.moment import parse_moment
from mkdocs_strategy.model.money import parse_money
from mkdocs_strategy.model.page import FrontMatter
from mkdocs_strategy.model.parts import PARTS, Part
from mkdocs_strategy.model.record import Record, content_fields
from mkdocs_strategy.render.formats import moment_text, money_text
from mkdocs_strategy.render.wording import words_of
from mkdocs_strategy.sources.layout import FILES, FOLDERS, WORDING
from mkdocs_strategy.sources.translations import FOLDER as RECORDS

ROOT = Path(__file__).parents[2]
WRITING = (ROOT / "docs" / "writing.md").read_text("utf-8")
LANGUAGES = ("da", "en")


def rows(head: str) -> list[tuple[str, ...]]:
    """The rows of the table whose first line is `head`, cells trimmed."""
    _, found, rest = WRITING.partition(f"\n{head}\n")
    assert found, f"docs/writing.md has no table that starts with: {head}"
    body = rest.partition("\n\n")[0].splitlines()[1:]
    return [tuple(cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]) for line in body]


def listed(cell: str) -> tuple[str, ...]:
    """The names in a cell, each written as `name`."""
    return tuple(re.findall(r"`([^`]+)`", cell))


def test_every_data_file_is_listed() -> None:
    names = [listed(file)[0] for file, _ in rows("| File | Holds |")]
    assert sorted(names) == sorted([*FILES, *(f"{folder}/" for folder in (*FOLDERS, RECORDS)), WORDING])


def test_front_matter_keys_are_listed_with_the_sentence_of_the_model() -> None:
    told = [(listed(key)[0], meaning) for key, meaning in rows("| Key | Meaning |")]
    assert told == [(field.name, field.metadata["doc"]) for field in content_fields(FrontMatter)]


def test_names_that_are_written_once_are_listed() -> None:
    """They are the names of things that are called alike everywhere, and the texts with `once`."""
    told = listed(WRITING.partition("\nThose are the ")[2].partition(" So is")[0])
    records = [one for cls in (*FILES.values(), *FOLDERS.values()) for one in within(cls)]
    once = {field.name for cls in records for field in content_fields(cls) if field.metadata.get("once")}
    assert set(told) == once


def within(cls: type[Record]) -> set[type[Record]]:
    """A record's class and those of all records that it can hold."""
    held = {cls}
    for annotation in get_type_hints(cls).values():
        for one in (annotation, *get_args(annotation)):
            if isinstance(one, type) and issubclass(one, Record) and one is not cls:
                held |= within(one)
    return held


def test_figures_are_listed_by_kind_the_main_one_first() -> None:
    told = {
        listed(kind)[0]: (*listed(main), *listed(others))
        for kind, main, others in rows("| Kind | Main figure | Others |")
    }
    assert told == FIGURES


def test_generated_parts_are_listed_with_what_they_are_made_of() -> None:
    told = [
        Part(
            listed(name)[0],
            listed(of),
            "(needed)" in of,
            listed(addresses),
            options(listed(name)[0]),
            listed(plugin)[0].removeprefix("strategy-"),
        )
        for name, of, plugin, addresses in rows("| Part | Of | Plugin | Addresses it gives |")
    ]
    assert told == [evolve(part, tells=(), each_tells=()) for part in PARTS]


def options(part: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The options of a part as the reference lists them."""
    return tuple(
        (listed(head)[1], listed(values)) for head, values in rows("| Option | Values |") if listed(head)[0] == part
    )


def examples(subject: str) -> list[tuple[str, str, str]]:
    """What the table under a heading says of each example: (written, language, printed)."""
    section = WRITING.partition(f"\n### {subject}\n")[2].partition("\n### ")[0]
    lines = [[cell.strip() for cell in line.split("|")] for line in re.findall(r"^\| (`.+) \|$", section, re.MULTILINE)]
    return [
        (written.strip("`"), language, words)
        for written, *printed in lines
        for language, words in zip(LANGUAGES, printed, strict=True)
    ]


@pytest.mark.parametrize(("written", "language", "printed"), examples("Amounts"))
def test_an_amount_prints_as_the_reference_says(written: str, language: str, printed: str) -> None:
    money = parse_money(written)
    assert money is not None
    assert money_text(money, words_of(language, {}), language).replace("\N{NO-BREAK SPACE}", " ") == printed


@pytest.mark.parametrize(("written", "language", "printed"), examples("Dates"))
def test_a_date_prints_as_the_reference_says(written: str, language: str, printed: str) -> None:
    moment = parse_moment(written)
    assert moment is not None
    assert moment_text(moment, words_of(language, {}), language).replace("\N{NO-BREAK SPACE}", " ") == printed
