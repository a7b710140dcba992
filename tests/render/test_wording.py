"""Whatever the package says, it can say in both of its languages."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from mkdocs_strategy.editing.word_money_lines import TOLD
from mkdocs_strategy.model.budget import NATURES, STATES, STEPS
from mkdocs_strategy.model.decision import OUTCOMES, Decision, Milestone
from mkdocs_strategy.model.ends import DERIVED
from mkdocs_strategy.model.links import SHOWS, TYPED
from mkdocs_strategy.model.parts import BY_NAME, PARTS
from mkdocs_strategy.model.project import PROJECT_TYPES
from mkdocs_strategy.model.record import content_fields
from mkdocs_strategy.model.source import Source
from mkdocs_strategy.model.strategy import COVERAGES, INITIATIVE_STATES, RELATIONS, STATUSES, Count
from mkdocs_strategy.model.target import Target
from mkdocs_strategy.model.translation import State
from mkdocs_strategy.model.word_sections import KINDS
from mkdocs_strategy.render.budget_columns import COLUMNS
from mkdocs_strategy.render.budget_rows import state_key
from mkdocs_strategy.render.connections import GROUPS
from mkdocs_strategy.render.deck_of_area import NAMED
from mkdocs_strategy.render.mandates import NO_TEXT
from mkdocs_strategy.render.pages import RENDERERS
from mkdocs_strategy.render.search_records import GROUPS as FOUND_AS
from mkdocs_strategy.render.unknown import GAPS
from mkdocs_strategy.render.wording import BUILT_IN, OPTIONAL, fields_of, words_of
from mkdocs_strategy.render.wording.redline_en import WORDS as OF_REDLINES
from mkdocs_strategy.sources.layout import FOLDERS

PACKAGE = Path(__file__).parents[2] / "plugins" / "mkdocs_strategy"
LANGUAGES = sorted(BUILT_IN)


def choices(record: type, key: str) -> tuple[str, ...]:
    """The words that a key of a record may take."""
    return next(field.metadata["choices"] for field in content_fields(record) if field.name == key)


def said(tree: ast.AST) -> Iterator[str]:
    """The keys that a module asks for by name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "say":
            argument = node.args[0]
            branches = (argument.body, argument.orelse) if isinstance(argument, ast.IfExp) else (argument,)
            yield from (str(one.value) for one in branches if isinstance(one, ast.Constant))
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "caption":
            yield from (str(one.value) for one in node.args if isinstance(one, ast.Constant))


SAID = sorted({key for path in PACKAGE.rglob("*.py") for key in said(ast.parse(path.read_text("utf-8")))})
SHOWN = sorted(
    [
        *(f"status-{one}" for one in STATUSES),
        *(f"badge-{one}" for one in STATUSES),
        *(f"status-reason-{one}" for one in ("mandated", "draft", "recommended")),
        *(f"progress-{one}" for one in INITIATIVE_STATES),
        *(f"promise-{one}" for one in ("milestone", "target", "ambition", "initiative")),
        *(f"unknown-{name}" for name, _ in GAPS),
        *(f"gap-{one}" for one in choices(Count, "of")),
        "status-approved-by",
        "status-recommended-by",
        *(f"outcome-{one}" for one in choices(Decision, "outcome")),
        *(f"outcome-{one}" for one in OUTCOMES),
        *(f"nature-{one}" for one in NATURES),
        *(state_key(one) for one in STATES),
        *(f"budget-step-{one}" for one in STEPS),
        *(f"relation-{one}" for one in RELATIONS),
        *(f"back-{one}" for one in RELATIONS),
        *(f"type-{one}" for one in PROJECT_TYPES),
        *(f"type-{one}" for one in choices(Source, "type")),
        *(f"state-{one}" for one in choices(Milestone, "state")),
        *(f"commitment-{one}" for one in choices(Target, "commitment")),
        *(f"coverage-{one}" for one in (*COVERAGES, NO_TEXT)),
        *(f"{one}-stated" for one in choices(Count, "of")),
        *(f"column-{one.key}{text}" for one in COLUMNS for text in ("", "-text")),
        *(f"column-{one}" for one in ("column", "title", "text")),
        *(f"mentioned-{one}" for one, _ in GROUPS),
        *(f"word-in-{one}" for one in (*KINDS, *TOLD)),
        "spring",
        "summer",
        "autumn",
        "winter",
    ]
)


def asked(tree: ast.AST) -> Iterator[str]:
    """The words a module holds that may be keys: not the keys of its own dicts, nor names of attributes."""
    others: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Dict):
            others |= {id(key) for key in node.keys}
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "getattr":
            others |= {id(argument) for argument in node.args}
    constants = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in others)
    yield from (node.value for node in constants if isinstance(node.value, str))


# The titles of the slides that are made from the data.
TITLED = [f"deck-slide-{part}" for part in NAMED]

# Forms and comments on changes are called after the folder, link or kind of section that they are about.
CALLED = [
    *(f"forms-{folder}" for folder in FOLDERS),
    *(f"review-{link}" for link in ("site", "preview", "redline")),
    *(f"review-{state.value}" for state in State),
]

SPEAKING = sorted(path for path in (PACKAGE / "render").glob("*.py") if path.stem not in ("exports", "pages", "report"))
SPEAKING += [PACKAGE / "editing" / "pages.py", PACKAGE / "forms.py"]


# Links are told from whichever end there are words for.
LINKED = [
    f"{end}-{kind}" for end in ("relation", "back") for kind in (SHOWS, *DERIVED, *(kind for kind, _ in TYPED.values()))
]


# What is found is told by kind.
FOUND = [
    f"search-{what}" for group, kinds in FOUND_AS for what in (f"group-{group}", *(f"kind-{kind}" for kind in kinds))
]


def test_every_key_is_asked_for_somewhere() -> None:
    used = {
        *SAID,
        *SHOWN,
        *LINKED,
        *TITLED,
        *CALLED,
        *FOUND,
        *(key for path in SPEAKING for key in asked(ast.parse(path.read_text("utf-8")))),
    }
    # What redlines say is tried in tests/redline.
    assert sorted((set(BUILT_IN["en"]) | OPTIONAL) - used - set(OF_REDLINES)) == []


def test_something_is_said() -> None:
    assert len(SAID) > 60


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", SAID)
def test_every_key_asked_for_has_words(key: str, language: str) -> None:
    assert words_of(language, {})[key]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", SHOWN)
def test_every_choice_that_is_shown_has_words(key: str, language: str) -> None:
    assert words_of(language, {})[key]


def test_all_languages_have_the_same_keys_but_for_those_that_only_some_need() -> None:
    keys = {language: set(words) - OPTIONAL for language, words in BUILT_IN.items()}
    assert {language: sorted(found ^ keys["en"]) for language, found in keys.items()} == {one: [] for one in LANGUAGES}


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_languages_have_the_same_fields(language: str) -> None:
    found = {key: sorted(set(re.findall(r"\{(\w+)\}", words))) for key, words in BUILT_IN[language].items()}
    assert found == {key: sorted(fields_of(key)) for key in BUILT_IN[language]}


def test_a_language_the_package_does_not_speak_falls_back_to_english_and_its_own_words() -> None:
    words = words_of("de-AT", {"de": {"total": "Summe", "owner": "Amt"}, "de-AT": {"owner": "Stelle"}})
    assert (words["total"], words["owner"], words["status"]) == ("Summe", "Stelle", "Status")
    assert not OPTIONAL & set(words)


def test_a_variant_of_a_language_speaks_its_language() -> None:
    assert words_of("da-GL", {})["owner"] == words_of("da", {})["owner"]


def test_every_generated_part_has_its_renderer() -> None:
    assert list(RENDERERS) == [part.name for part in PARTS] == list(BY_NAME)
