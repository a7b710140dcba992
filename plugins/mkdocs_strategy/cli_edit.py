"""What is written for editors, on the command line: `strategy new` and `strategy rename`."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from mkdocs_strategy.cli_check import CONTENT, FINE
from mkdocs_strategy.cli_language import LANGUAGE, say
from mkdocs_strategy.render.messages import told

CONFIG = click.option(
    "--config",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path("mkdocs.yml"),
    show_default=True,
    help="The settings of the site, whose navigation names pages.",
)


@click.command()
@click.argument("old", metavar="ID")
@click.argument("new")
@CONTENT
@CONFIG
@LANGUAGE
def rename(old: str, new: str, content: Path, config: Path, language: str) -> int:
    """Give a thing another id: everywhere it is written, in files and pages called after it, with its retired address.

    Writes all or nothing. What would be wrong afterwards is refused.
    """
    from mkdocs_strategy.editing.rename import rename as renamed

    for one in renamed(content, old, new, _today(), config):
        click.echo(told(one, language))
    return FINE


def _today() -> datetime.date:
    return datetime.datetime.now().astimezone().date()


@click.group()
def new() -> None:
    """Add something: asks for what it needs, and writes it in every language. Each answer can be an option instead.

    A text is given for each language as --name da=Klinikken --name en="The clinic".
    """


def _common(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that everything new has."""
    options = (
        CONTENT,
        CONFIG,
        LANGUAGE,
        click.option("--id", "identifier", default="", help="Its id; made from its name when left out."),
        click.option("--name", multiple=True, metavar="LANG=WORDS", help="What it is called."),
        click.option("--no-input", is_flag=True, help="Ask nothing: texts that are not given become TODO."),
    )
    for option in reversed(options):
        command = option(command)
    return command


def _texts(*keys: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    def add(command: Callable[..., Any]) -> Callable[..., Any]:
        for key in reversed(keys):
            name = f"--{key.replace('_', '-').replace('.', '-')}"
            command = click.option(name, multiple=True, metavar="LANG=WORDS", help="A text in each language.")(command)
        return command

    return add


def _sourced(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options for where a fact stands."""
    command = click.option("--section", default="", help="With --source: the heading or item it stands under.")(command)
    words = "Where it is said: the id of a document in sources.yml, or 'not-stated'."
    return click.option("--source", "document", metavar="ID", default="", help=words)(command)


@new.command("sub-strategy")
@_common
@_sourced
@_texts("title", "summary")
@click.option("--status", help="How far it has come.")
def sub_strategy(**given: Any) -> int:
    """A sub-strategy: its file, its place among the areas, and its page in every language."""
    return _write("sub-strategy", given, texts=("name", "title", "summary"), values=("status",), sourced=True)


@new.command()
@_common
@_sourced
@_texts("text")
@click.option("--in", "within", help="The id of the focus area it belongs to.")
def initiative(**given: Any) -> int:
    """An initiative, under a focus area of a sub-strategy."""
    return _write("initiative", given, texts=("name", "text"), within=True, sourced=True)


@new.command()
@_common
@_sourced
@_texts("text")
@click.option("--date", help="When: 2025-11-20, or 2025-05.")
@click.option("--outcome", help="What the body did.")
@click.option("--body", help="The id of the body that decided.")
@click.option("--about", help="The ids of what was decided on, with commas between.")
@click.option("--to", help="The id of the body that a recommendation goes to.")
def decision(**given: Any) -> int:
    """A decision of a body."""
    values = ("date", "outcome", "body", "about", "to")
    return _write("decision", given, texts=("name", "text"), values=values, first=values[:2], sourced=True)


@new.command()
@_common
@_texts("event.name", "event.place")
@click.option("--event-date", help="When it is held: 2026-02.")
@click.option("--slot", help="Its length in minutes.")
@click.option("--speaker", help="The id of the person who speaks.")
def deck(**given: Any) -> int:
    """A presentation, with its first slide and its page in every language."""
    values = ("event.date", "slot", "speaker")
    return _write("deck", given, texts=("name", "event.name", "event.place"), values=values, first=values)


@new.command()
@_common
@_texts("text")
@click.option("--type", help="What sort of word it is.")
def term(**given: Any) -> int:
    """A word or abbreviation of the glossary, at its place in the order of ids where they are in order."""
    return _write("term", given, texts=("name", "text"), values=("type",))


def _write(kind: str, given: dict[str, Any], **keys: Any) -> int:
    """Ask for what was not given, write it, and say what was written and what is left to write."""
    from mkdocs_strategy.cli_asking import Asked, asked
    from mkdocs_strategy.editing.new import left_to_do
    from mkdocs_strategy.editing.new import new as written
    from mkdocs_strategy.pipeline import prepare

    content, config, language = given.pop("content"), given.pop("config"), given.pop("language")
    plan = prepare(content).plan
    answers = asked(Asked(kind, **keys), plan, given, language)
    for one in written(content, answers, config):
        click.echo(told(one, language))
    for left in left_to_do(content, plan):
        say("Left to do: {problem}", problem=left)
    return FINE
