"""The commands of `strategy translate`: what of a translation is behind the original, and that it no longer is."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from mkdocs_strategy.cli_language import LANGUAGE
from mkdocs_strategy.errors import WrongUse
from mkdocs_strategy.render.translation_report import FORMATS

# What keeps the records takes time to import, which other commands should not pay: each command imports what it needs.

_CONTENT = click.option(
    "--content",
    type=click.Path(path_type=Path),
    default=Path("content"),
    show_default=True,
    help="The folder that holds data/ and a folder for each language.",
)
_INTO = click.option("--into", metavar="LANG", help="Only the translation into this language; each when left out.")


@click.group()
def translate() -> None:
    """Keep translations in step with the original, section by section."""


@translate.command()
@_CONTENT
@_INTO
@LANGUAGE
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True, help="How to report.")
@click.option(
    "--older-than", type=click.IntRange(0), metavar="DAYS", help="Stale sections only if for longer than this."
)
def status(content: Path, into: str | None, language: str, form: str, older_than: int | None) -> int:
    """List what is stale, with what changed in the original since; what is missing, extra, or of no record."""
    from mkdocs_strategy.translating import translation_status

    click.echo(translation_status(content, into, form, older_than, right_now(), language), nl=False)
    return 0


@translate.command()
@_CONTENT
@_INTO
@LANGUAGE
def start(content: Path, into: str | None, language: str) -> int:
    """Begin: record that all that is translated now renders what the original says now."""
    from mkdocs_strategy.translating import start_records

    click.echo(start_records(content, into, language), nl=False)
    return 0


@translate.command()
@click.argument("what", nargs=-1)
@_CONTENT
@_INTO
@LANGUAGE
@click.option("--unrecorded", is_flag=True, help="Everything that no record is about yet, too.")
@click.option("--unimportant", is_flag=True, help="The latest change need not be translated into any language.")
def done(
    what: tuple[str, ...], content: Path, into: str | None, language: str, unrecorded: bool, unimportant: bool
) -> int:
    """Record that WHAT renders what the original says now.

    WHAT is a page, a section of it as PAGE#ID, a data file, an id, or a text of it as ID.KEY.
    """
    from mkdocs_strategy.translating import record_done, record_unimportant

    if not what and not unrecorded:
        raise WrongUse("Say what is done: a page, page.md#id, a data file, an id or id.key; or '--unrecorded'.")
    if unimportant and (unrecorded or into or not what):
        raise WrongUse("--unimportant is said of named sections, for every language: it goes with no other option.")
    if unimportant:
        click.echo(record_unimportant(content, what, language), nl=False)
    else:
        click.echo(record_done(content, what, into, language, unrecorded), nl=False)
    return 0


@translate.command()
@_CONTENT
@LANGUAGE
def tidy(content: Path, language: str) -> int:
    """Write the records anew: follow what moved, leave out what is gone, part with what a merge left over."""
    from mkdocs_strategy.translating import tidy_records

    click.echo(tidy_records(content, language), nl=False)
    return 0


def right_now() -> datetime.datetime:
    """The present moment, which the layers below are given."""
    return datetime.datetime.now(datetime.UTC)
