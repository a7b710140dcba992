"""The command line: each command reads its options, calls the pipeline once, and says what came of it."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import click

from mkdocs_strategy import __version__
from mkdocs_strategy.cli_check import check, explain
from mkdocs_strategy.cli_decks import deck
from mkdocs_strategy.cli_diff import diff
from mkdocs_strategy.cli_documents import documents, export
from mkdocs_strategy.cli_edit import new, rename
from mkdocs_strategy.cli_forms import forms
from mkdocs_strategy.cli_language import language as language_now
from mkdocs_strategy.cli_language import language_of, say, speaking, tell_error, tell_stopped, tell_wrong_use
from mkdocs_strategy.cli_review import review, workflows
from mkdocs_strategy.cli_translate import translate
from mkdocs_strategy.cli_word import import_
from mkdocs_strategy.errors import StrategyError, WrongUse
from mkdocs_strategy.model.parts import BUDGET_ORDERS
from mkdocs_strategy.pipeline import (
    broken_outward,
    budget_report,
    build_site,
    link_graph,
    outward_list,
    readability_table,
    suggested_links,
)
from mkdocs_strategy.render.budget_data import FORMATS as TABLES
from mkdocs_strategy.render.graph import FORMATS as GRAPHS
from mkdocs_strategy.render.report import report, summary

FINE, PROBLEMS, WRONG_USE = 0, 1, 2

_CONTENT = click.option(
    "--content",
    type=click.Path(path_type=Path),
    default=Path("content"),
    show_default=True,
    help="The folder that holds data/ and a folder for each language.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="strategy")
def strategy() -> None:
    """Check and publish a strategy written in Markdown and YAML."""


_COMMANDS = (check, explain, new, rename, translate, deck, documents, export, import_, diff, forms, review, workflows)
for _command in _COMMANDS:
    strategy.add_command(_command)


@strategy.command()
@_CONTENT
@click.option("--lang", "language", help="The language of the pages; the original's when left out.")
def readability(content: Path, language: str | None) -> int:
    """Print how hard each page is to read, by LIX. Nothing depends on it."""
    click.echo(readability_table(content, language, language_now()), nl=False)
    return FINE


@strategy.command("suggest-links")
@_CONTENT
@click.option("--lang", "language", help="The language of the words; the original's when left out.")
def suggest_links(content: Path, language: str | None) -> int:
    """List words that look like forms of what words link to, and are not declared. Nothing is linked by it."""
    click.echo(suggested_links(content, language, language_now()), nl=False)
    return FINE


@strategy.command()
@_CONTENT
@click.option("--format", "form", type=click.Choice(GRAPHS), default="text", show_default=True, help="How to print.")
@click.option("--lang", "language", help="The language of the names; the original's when left out.")
@click.option("--of", help="Only the links of the thing with this id.")
@click.option("--type", "types", multiple=True, help="Only links of a type, such as part-of; several, or with commas.")
@click.option("--external", is_flag=True, help="The links that lead out of the strategy instead.")
@click.option("--ask", is_flag=True, help="With --external: ask each address, and report those that give no page.")
def links(
    content: Path, form: str, language: str | None, of: str | None, types: tuple[str, ...], external: bool, ask: bool
) -> int:
    """Print how everything hangs together: each link between two things, and where it is written."""
    if ask and not external:
        raise WrongUse("--ask goes with --external: only links that lead out of the strategy are asked for.")
    wanted = [one for given in types for one in given.replace(",", " ").split()]
    if external and (of or types):
        raise WrongUse("--of and --type go with links between things. Leave them out with --external.")
    if not external:
        click.echo(link_graph(content, form, language, of, wanted), nl=False)
        return FINE
    if not ask:
        found = outward_list(content, form)
        click.echo(found, nl=False)
        if not found:
            say("No links lead out of the strategy.", err=True)
        return FINE
    broken = broken_outward(content)
    click.echo(report(broken, "text", language=language_now()), nl=False)
    click.echo(summary(broken, language_now()), err=True)
    return PROBLEMS if broken else FINE


@strategy.command()
@_CONTENT
@click.option("--of", metavar="ID", help="Only the money of this frame, strategy, sub-strategy or project.")
@click.option("--by", metavar="ORDER", help=f"What to order by: {', '.join(BUDGET_ORDERS)}.")
@click.option("--full", is_flag=True, help="With scope, years, state, texts and sources, and the lines of frames.")
@click.option(
    "--projection", "years", type=click.IntRange(2, 10), help="What yearly amounts come to in their first years: 4."
)
@click.option("--lang", "language", help="The language of the words; the original's when left out.")
@click.option("--format", "form", type=click.Choice(TABLES), default="text", show_default=True, help="How to print.")
def budget(
    content: Path, of: str | None, by: str | None, full: bool, years: int | None, language: str | None, form: str
) -> int:
    """Print tables of the budget, as pages show them; as CSV or JSON with exact values."""
    click.echo(budget_report(content, form, of, by, full, years or 0, language, _width()), nl=False)
    return FINE


def _width() -> int:
    """How wide a table may be: as the terminal, from 80 to 120 characters; 100 where there is none."""
    try:
        return min(max(os.get_terminal_size().columns, 80), 120)
    except OSError:
        return 100


@strategy.command()
@click.option("--config", type=click.Path(path_type=Path), default=Path("mkdocs.yml"), show_default=True)
@click.option(
    "--site", type=click.Path(path_type=Path), default=Path("site"), show_default=True, help="Where to put it."
)
@click.option("--engine", type=click.Choice(("mkdocs", "properdocs")), default="mkdocs", show_default=True)
@click.option("--compress", is_flag=True, help="Write each text compressed as well, for servers that send it so.")
def build(config: Path, site: Path, engine: str, compress: bool) -> int:
    """Build the site; a build that fails leaves the last good one in its place."""
    if not build_site(config, site, engine, compress):
        say("The site was not built. '{site}' is as it was.", site=site, err=True)
        return PROBLEMS
    # Its pages link to folders, which only a server opens.
    say("The site is in '{site}'. To look at it, run: python3 -m http.server --directory '{site}' 8000", site=site)
    say("Then open http://127.0.0.1:8000/")
    return FINE


def main(arguments: list[str] | None = None) -> None:
    """Run the program. Nobody who edits content ever sees a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A console or pipe that cannot show a letter shows its number; it never stops the program.
            stream.reconfigure(errors="backslashreplace")
    given = sys.argv[1:] if arguments is None else arguments
    tongue = language_of(given)
    try:
        outcome = speaking(strategy, tongue).main(args=given, prog_name="strategy", standalone_mode=False, obj=tongue)
    except click.ClickException as error:
        tell_wrong_use(error, tongue)
        sys.exit(WRONG_USE)
    except click.Abort:
        tell_stopped(tongue)
        sys.exit(WRONG_USE)
    except OSError as error:
        words = "'{file}' cannot be used ({reason}). Check its name and rights."
        tell_error(StrategyError(words, file=error.filename, reason=error.strerror), tongue)
        sys.exit(WRONG_USE)
    except StrategyError as error:
        tell_error(error, tongue)
        sys.exit(WRONG_USE)
    sys.exit(outcome if isinstance(outcome, int) else FINE)
