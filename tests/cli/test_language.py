"""Every command speaks Danish and English: its help, its questions, what it says and what it refuses."""

from __future__ import annotations

import re

import click
import pytest

from mkdocs_strategy.cli import main
from mkdocs_strategy.cli_language import language_of
from mkdocs_strategy.errors import WrongUse
from mkdocs_strategy.problems import Location, problem
from mkdocs_strategy.render.messages import ENGLISH, fields
from mkdocs_strategy.render.messages.commands import said, said_error
from mkdocs_strategy.render.messages.da_commands import LINES
from mkdocs_strategy.render.messages.da_errors import ERRORS
from mkdocs_strategy.render.messages.da_help import HELP
from mkdocs_strategy.render.messages.da_use import FILLINGS, USE
from tests.cli.spoken import commands, helped, printed_past_the_tables, said_by_click, sentences
from tests.conftest import ROOT
from tests.render.test_messages import LEFT, QUOTED

SENTENCES = sorted(sentences())
TABLES = {**LINES, **ERRORS, **FILLINGS, **USE}

# What click says of programs that are wrong themselves, of prompts and types that no command here has.
NEVER = re.compile(
    r"completion|DeprecationWarning|deprecated|Editing failed|Windows error|colou?r|stream|Press any key|Repeat|entered values"
    r"|Confirm|continue\?|UUID|boolean|format|Boolean|declar|defined|iterable|start character|values|arguments\.|dynamic"
    r"|Choice\(|parameter|param_type|Could not open|unknown error|executable|Positional|invalid input|Aborted|version|^d$|^Show"
)
NOT_WORDS = re.compile(
    r"'[^']*'|`[^`]*`|--?[a-z][\w-]*|[\w/.-]+\.(?:md|yml|docx)|\S+=\S+|\[[^\]]*\]|https?://\S+|id\.\S+"
)


def english_left(words: str) -> list[str]:
    return LEFT.findall(NOT_WORDS.sub("", words))


@pytest.mark.parametrize("english", SENTENCES)
def test_every_sentence_has_its_danish(english: str) -> None:
    """One with parts put in by Python is known by its pattern."""
    danish = said(english, "da") if english not in TABLES else TABLES[english]
    assert danish != english
    assert english_left(danish) == []


def test_commands_print_nothing_but_what_the_tables_have() -> None:
    assert printed_past_the_tables() == []


@pytest.mark.parametrize("english", sorted(TABLES))
def test_the_danish_has_the_same_fields(english: str) -> None:
    if "{name: github" not in english:
        assert fields(TABLES[english]) == fields(english)


def test_there_is_no_danish_of_what_no_command_says() -> None:
    told = "\n".join(SENTENCES)
    assert [one for one in LINES if " " in one and one not in told and one != "{language}: {state}."] == []
    # Put together in errors.py, or of fields alone.
    others = ("{tool} was not found. It is needed for {needed_for}. {way_out}", "{refusal}: {first}")
    assert [one for one in ERRORS if one not in told and one not in others] == []


def test_every_paragraph_of_help_has_its_danish() -> None:
    assert sorted(HELP) == sorted(helped())
    assert [one for one, danish in HELP.items() if danish == one or english_left(danish)] == []


@pytest.mark.parametrize("names", [names for names, _ in commands("da")], ids=" ".join)
def test_help_is_danish_from_usage_to_options(names: tuple[str, ...]) -> None:
    command = dict(commands("da"))[names]
    context = click.Context(command, info_name=" ".join(("strategy", *names)), obj="da")
    context = command.context_class(command, info_name=context.info_name, obj="da")
    told = command.get_help(context)
    assert told.startswith("Brug: strategy")
    assert english_left(told) == []
    assert re.findall(r"\b(?:Usage|Options|Commands|TEXT|FILE|default|required|INTEGER|OPTIONS)\b", told) == []


@pytest.mark.parametrize("english", sorted(one for one in said_by_click() if not NEVER.search(one)))
def test_what_click_says_has_its_danish(english: str) -> None:
    words = re.sub(r"{(\w+)!r}", r"'{\1}'", english).replace("\n\t", " ")
    values = dict.fromkeys(fields(words), "X")
    filled = words.format_map(values)
    filled = filled + " 'X'." if filled in ("Missing argument", "Missing option") else filled
    if filled.startswith(("Did you mean", "(Did you mean", "Choose from")):
        filled = f"No such option 'X'. {filled}"
    if filled.startswith("Try "):
        filled = "Try 'strategy --help' for help."
    elif filled[:1].islower():
        return
    danish = said(filled, "da")
    assert danish != filled
    assert english_left(danish) == []


def test_the_language_is_that_of_the_option_wherever_it_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    assert language_of(["translate", "--lang", "da", "status"]) == "da"
    assert language_of(["--lang=da", "export", "--lang", "en"]) == "da"
    assert language_of(["export", "x", "--lang", "pl"]) == ENGLISH
    monkeypatch.setenv("LC_ALL", "da_DK.UTF-8")
    assert language_of(["check"]) == "da"
    assert language_of(["export", "x", "--lang", "pl"]) == "da"
    assert language_of(["check", "--lang", "en"]) == ENGLISH


USES = {
    ("chekc",): "Fejl: Der er ingen kommando 'chekc'. Mente du 'check'?",
    ("check", "--lng"): "Fejl: Der er intet tilvalg '--lng'. Mente du en af disse: '--all', '--lang'?",
    ("export",): "Fejl: Der mangler 'ID'.",
    ("deck", "new"): "Fejl: Der mangler 'DELSTRATEGI'.",
    ("export", "clinc"): "strategy: Der er intet dokument om 'clinc'. Mente du 'clinic'?",
    ("deck", "build", "clnic"): "strategy: Der er intet oplæg 'clnic'. Mente du 'clinic'?",
    ("rename", "clinc", "x"): "strategy: 'clinc' er ikke id for noget. Mente du 'clinic'?",
    ("rename", "clinic", "it-infrastructure"): (
        "strategy: 'it-infrastructure' er optaget, i content/data/sub-strategies/it-infrastructure.yml:2:5. Vælg et andet id."
    ),
    ("import", "x.docx"): "Fejl: Forkert værdi for 'FIL': Filen 'x.docx' findes ikke.",
    ("import", "mkdocs.yml"): (
        "strategy: 'mkdocs.yml' blev ikke taget ind: det er ikke en Word-fil, eller den er i stykker. "
        "Åbn den i Word eller LibreOffice, og gem den som Word-dokument (.docx)."
    ),
    ("check", "--content", "x"): (
        "strategy: Der er ingen mappe 'x' med indhold. Kør kommandoen fra mappen over den, eller nævn den med --content."
    ),
    ("check", "--format", "pdf"): (
        "Fejl: Forkert værdi for '--format': 'pdf' er ikke et af 'text', 'json', 'github', 'gitlab', 'sarif', 'junit'."
    ),
    ("budget", "--projection", "55"): "Fejl: Forkert værdi for '--projection': 55 går ikke: 2 til 10.",
    ("translate", "status", "--into", "fr"): "strategy: Intet er oversat til 'fr'. Der er: en.",
    ("explain", "sum-difers"): "strategy: Der er ingen kode 'sum-difers'. Mente du 'sum-differs'?",
}


@pytest.mark.parametrize("arguments", USES, ids=" ".join)
def test_wrong_use_is_told_in_danish(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    with pytest.raises(SystemExit) as ended:
        main([*arguments, "--lang", "da"])
    said, wrong = capsys.readouterr()
    assert (ended.value.code, said) == (2, "")
    assert wrong.splitlines()[-1] == USES[arguments]
    if wrong.startswith("Brug"):
        assert re.fullmatch(r"Brug: strategy.*\nKør 'strategy.* --help' for at få hjælp\.\n\nFejl: .*\n", wrong)


def test_a_problem_within_an_error_is_told_in_danish() -> None:
    wrong = problem(
        Location("a.yml", 1, 2), "unknown-reference", "'[[{id}]]' refers to nothing. {hint}", id="x", hint=""
    )
    error = WrongUse(
        "{refusal}: {first}", refusal="Nothing was renamed, for this would be wrong afterwards", first=wrong
    )
    assert said_error(error, "da") == (
        "Intet er omdøbt, for så ville dette være galt bagefter: a.yml:1:2: '[[x]]' henviser til ingenting. [unknown-reference]"
    )
    assert QUOTED.findall(str(error)) == ["'[[x]]'"]
