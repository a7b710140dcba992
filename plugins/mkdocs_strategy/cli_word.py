"""Word files, on the command line: `strategy import` takes in a new one, and takes back one that was exported and edited."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import click

from mkdocs_strategy.cli_check import CONTENT, FINE, PROBLEMS
from mkdocs_strategy.cli_edit import CONFIG
from mkdocs_strategy.cli_language import LANGUAGE
from mkdocs_strategy.errors import WrongUse
from mkdocs_strategy.model.findings import Finding
from mkdocs_strategy.publish.tree import write_file

KINDS = ("sub-strategy",)
FORMATS = ("text", "markdown", "html", "docx")


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@CONTENT
@CONFIG
@LANGUAGE
@click.option("--as", "kind", type=click.Choice(KINDS), help="Make something new of the file, in new files.")
@click.option("--id", "identifier", default="", help="With --as: its id; made from its name when left out.")
@click.option(
    "--name", multiple=True, metavar="LANG=WORDS", help="With --as: what it is called; the file's title when left out."
)
@click.option("--again", is_flag=True, help="With --as: even where the file seems to be taken in already.")
@click.option(
    "--written-in",
    "written_in",
    default="",
    help="The language the file is written in; found out when left out.",
)
@click.option("--of", default="", help="The id of what the file is a document of, where it does not say so itself.")
@click.option(
    "--only", multiple=True, metavar="SECTION", help="Only what was changed in the section with this id; several."
)
@click.option("--texts", is_flag=True, help="Rewrite texts of the data as well, where only their words changed.")
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default="text", show_default=True, help="The form of the redline."
)
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="The file to write the redline to.")
@click.option("--apply", "write", is_flag=True, help="Write what was changed into the sources.")
def import_(file: Path, kind: str | None, **given: Any) -> int:
    """Take in a Word file: as a new sub-strategy with --as, or back, when it was exported here and edited in Word.

    A file that was exported says which document it is of. What was changed in it is shown as a redline, and written into
    the sources with --apply. What is made from the data is never written over.
    """
    if kind is not None:
        return _new(file, given)
    return _back(file, given)


def _back(file: Path, given: dict[str, Any]) -> int:
    """Show what was changed in a file that was exported, and write it where asked to."""
    from mkdocs_strategy.editing.take_back import Asked, apply, proposal

    if given["identifier"] or given["name"] or given["again"]:
        raise WrongUse(
            "--id, --name and --again go with --as: a file that comes back keeps the names of what it was made from."
        )
    form, out = given["form"], given["out"]
    if form == "docx" and out is None:
        raise WrongUse("A Word file cannot be printed. Name the file to write with --out FILE.docx.")
    today = datetime.datetime.now(datetime.UTC).date().isoformat()
    asked = Asked(given["of"], given["written_in"], given["only"], given["texts"], form, today)
    found = proposal(given["content"], file, asked)
    if out is None:
        click.echo(found.redline.decode(), nl=False)
    else:
        write_file(out, found.redline)
    _tell(found.findings, given["language"])
    if given["write"] and not found.is_empty:
        apply(given["content"], found)
    _tell_written([str(one) for one in found.draft], given["write"], given["language"])
    return FINE


def _tell(findings: tuple[Finding, ...], language: str) -> None:
    from mkdocs_strategy.render.word_report import word_report

    said = word_report(findings, language)
    if said:
        click.echo(f"\n{said}", nl=False)


def _tell_written(files: list[str], done: bool, language: str) -> None:
    from mkdocs_strategy.render.word_report import closing

    click.echo(f"\n{closing(files, done, language)}", err=True)


def _new(file: Path, given: dict[str, Any]) -> int:
    """Make a new sub-strategy of a file, and tell what was understood and what is left to do."""
    from mkdocs_strategy.editing.word_new import Taken, taken_in
    from mkdocs_strategy.render.messages import translated

    if given["of"] or given["only"] or given["texts"] or given["write"] or given["out"]:
        raise WrongUse(
            "--of, --only, --texts, --out and --apply go with a file that comes back. Leave them out, or leave out --as."
        )
    language = given["language"]
    asked = Taken(given["identifier"], _names(given["name"]), given["written_in"], given["again"])
    found = taken_in(given["content"], file, asked, given["config"])
    _tell(found.findings, language)
    for one in found.problems:
        click.echo(str(translated(one, language)))
    return PROBLEMS if found.problems else FINE


def _names(given: tuple[str, ...]) -> dict[str, str]:
    """Names by language. Raises WrongUse for one without a language."""
    names = {}
    for one in given:
        code, equals, words = one.partition("=")
        if not equals:
            raise WrongUse("'{one}' does not say its language. Write LANG=WORDS, as in --name en=Research.", one=one)
        names[code.strip()] = words.strip()
    return names
