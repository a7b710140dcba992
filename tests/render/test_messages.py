"""Every message has its Danish: the same fields, the quoted words as they were written, no English left between them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from mkdocs_strategy.checks.identity import named_kind
from mkdocs_strategy.model.record import Record
from mkdocs_strategy.pipeline import compared, prepare
from mkdocs_strategy.problems import Location, folded, problem
from mkdocs_strategy.render.messages import LANGUAGES, fields, tongue_of, translated
from mkdocs_strategy.render.messages.da_examples import EXAMPLES, PROSE
from mkdocs_strategy.render.messages.da_rules import RULES
from mkdocs_strategy.render.messages.frame import FRAME
from mkdocs_strategy.render.reference import entries, explained
from mkdocs_strategy.sources.unreadable import EXPLAINED
from tests.checks.messages import done_messages, reported
from tests.checks.test_cases import CASES, assembled, cases

DANISH = tongue_of("da")
TEMPLATES = sorted({found.message for found in reported()})
DONE = sorted(done_messages())
FOLDED = "the same here and elsewhere, at {count} places in all: {text} To see each, use 'strategy check --all'."
CODE = re.compile(r"`[^`]*`")
DATES_DIFFER = """\
dates-differ

En milepæl, der nævner beslutningen bag sig, har beslutningens dato.

  Forkert:  en milepæl i 2025-06, hvis beslutning er fra 2025-05-26.
  Rigtigt:  den samme måned.
  Forkert:  en beslutning fra 2025-11-21 på et møde 2025-11-20.
  Rigtigt:  den samme dag.

En beslutning, der er taget på et møde, har mødets dato og organ.
"""
QUOTED = re.compile(r"'[^']*'")

# Words of English that Danish does not have.
LEFT = re.compile(
    r"(?<!-)\b(the|an|of|or|is|write|did|put|this|its|has|and|with|from|here|there|but|not|nor|which|none)\b(?!-)"
)


@pytest.mark.parametrize("template", TEMPLATES)
def test_every_message_has_its_danish_with_the_same_fields(template: str) -> None:
    assert fields(DANISH.messages[template]) == fields(template)


def test_there_is_no_danish_of_what_is_never_said() -> None:
    assert sorted(DANISH.messages) == sorted([*TEMPLATES, FOLDED, *DONE])


@pytest.mark.parametrize("template", DONE)
def test_everything_that_is_done_has_its_danish(template: str) -> None:
    assert fields(DANISH.messages[template]) == fields(template)


@pytest.mark.parametrize("template", sorted(DANISH.messages))
def test_a_quoted_field_stays_quoted(template: str) -> None:
    def quoted(words: str) -> set[str]:
        return {name for one in QUOTED.findall(words) for name in fields(one)}

    assert quoted(DANISH.messages[template]) >= quoted(template)


@pytest.mark.parametrize("english", sorted(DANISH.phrases))
def test_a_phrase_has_the_same_fields(english: str) -> None:
    assert fields(DANISH.phrases[english]) == fields(english)


def test_every_reason_why_yaml_cannot_be_read_has_its_danish() -> None:
    assert [words for _, _, words in EXPLAINED if words not in DANISH.phrases] == []


def test_every_kind_of_thing_has_its_danish() -> None:
    kinds = {cls.kind for cls in _records() if isinstance(getattr(cls, "kind", None), str) and cls.kind}
    assert [kind for kind in sorted(kinds) if named_kind(kind).split(" ", 1)[1] not in DANISH.nouns] == []


def _records() -> list[Any]:
    found: list[Any] = []
    waiting: list[Any] = [Record]
    while waiting:
        cls = waiting.pop()
        found.append(cls)
        waiting += cls.__subclasses__()
    return found


def test_every_code_has_its_rule_in_danish() -> None:
    assert sorted(RULES) == sorted(entries())


def test_every_example_and_paragraph_has_its_danish_with_the_same_code() -> None:
    """An example of nothing but what editors write is alike in every language."""
    parts = [part for text in entries().values() for part in text.split("\n\n")[1:]]
    examples = [line.partition(": ")[2] for part in parts if part.startswith("- ") for line in part.splitlines()]
    in_words = {one for one in examples if re.search("[A-Za-z]{2}", CODE.sub("", one))}
    assert set(EXAMPLES) == in_words
    assert set(PROSE) == {part for part in parts if not part.startswith("- ")}
    for english, danish in {**EXAMPLES, **PROSE}.items():
        assert sorted(CODE.findall(danish)) == sorted(CODE.findall(english)), english
        assert danish != english or CODE.sub("", english) == '"sub-strategy".'


def test_an_entry_is_told_whole_in_danish() -> None:
    assert explained("dates-differ", "da") == DATES_DIFFER


def test_what_stands_around_problems_is_there_in_every_language() -> None:
    assert {
        language: (sorted(words), [fields(one) for one in words.values()]) for language, words in FRAME.items()
    } == {language: (sorted(FRAME["en"]), [fields(one) for one in FRAME["en"].values()]) for language in LANGUAGES}


@pytest.mark.parametrize("name", cases())
def test_no_english_is_left_in_a_danish_message(name: str, tmp_path: Path) -> None:
    assembled(CASES / name, tmp_path / "content")
    publication = prepare(tmp_path / "content", shown_as="content")
    if (CASES / name / "before").is_dir():
        assembled(CASES / name, tmp_path / "before")
        publication = compared(publication, CASES / name / "before")
    for found in publication.problems:
        danish = translated(found, "da")
        assert danish.message != found.message
        # What the parser of YAML says of a fault that nothing explains stays as it is.
        words = QUOTED.sub("", danish.text).partition("while scanning")[0]
        assert LEFT.findall(words) == [], danish.text


def test_a_danish_message_in_whole() -> None:
    found = problem(
        Location("content/da/index.md", 7, 6),
        "unknown-reference",
        "'[[{id}]]' refers to nothing. {hint}",
        id="skolen",
        hint="Did you mean 'school'?",
    )
    said = "content/da/index.md:7:6: '[[skolen]]' henviser til ingenting. Mente du 'school'? [unknown-reference]"
    assert str(translated(found, "da")) == said
    assert translated(found, "en") is found


def test_kinds_are_told_as_a_list() -> None:
    found = problem(
        Location("a.yml"),
        "wrong-kind",
        "'{id}' is {found}, but {wanted} belongs here. {hint}",
        id="x",
        found="a body",
        wanted="a strategy or a sub-strategy or a project",
        hint="Refer to one of that kind.",
    )
    assert translated(found, "da").text == (
        "'x' er et organ, men her hører en strategi, en delstrategi eller et projekt til. "
        "Henvis til noget af den slags."
    )


def test_what_is_folded_is_danish_too() -> None:
    many = [
        translated(
            problem(Location("a.yml", line), "empty-file", "the file is empty. Write its content, or delete the file."),
            "da",
        )
        for line in range(1, 7)
    ]
    last = translated(folded(many)[-1], "da")
    assert last.text == (
        "det samme her og andre steder, i alt 6: filen er tom. Skriv dens indhold, eller slet filen. "
        "Vil du se dem alle, så brug 'strategy check --all'."
    )


def test_a_message_without_danish_stays_english() -> None:
    found = problem(Location("a.yml"), "new", "something new about '{id}'. Mend it.", id="x")
    assert translated(found, "da") is found
