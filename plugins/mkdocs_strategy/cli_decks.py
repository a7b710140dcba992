"""The commands about decks: each reads its options, calls once, and says what came of it."""

from __future__ import annotations

from pathlib import Path

import click

from mkdocs_strategy.cli_language import language as language_now
from mkdocs_strategy.cli_language import say, tell_error

_CONTENT = click.option(
    "--content",
    type=click.Path(path_type=Path),
    default=Path("content"),
    show_default=True,
    help="The folder that holds data/ and a folder for each language.",
)


@click.group()
def deck() -> None:
    """Presentations: make them, write a new one, see whether they fit their slot and follow the facts."""


@deck.command()
@_CONTENT
@click.argument("identifiers", metavar="[ID]...", nargs=-1)
@click.option("--lang", "language", help="Only in this language; in all when left out.")
@click.option(
    "--to", type=click.Path(path_type=Path), default=Path("site"), show_default=True, help="The folder to put them in."
)
@click.option(
    "--cache",
    type=click.Path(path_type=Path),
    default=Path(".cache/strategy"),
    show_default=True,
    help="Where made files are kept.",
)
def build(content: Path, identifiers: tuple[str, ...], language: str | None, to: Path, cache: Path) -> int:
    """Make decks as PowerPoint, HTML and PDF: those of some ids or sub-strategies, or all."""
    # What makes decks takes time to import, which other commands should not pay.
    from mkdocs_strategy.deck_outputs import build_decks

    made = build_decks(content, identifiers, language, to, cache)
    for path in made.files:
        click.echo(to / path)
    for failure in made.failures:
        tell_error(failure, language_now())
    return 1 if made.failures else 0


@deck.command()
@_CONTENT
@click.argument("identifier", metavar="SUB-STRATEGY")
def new(content: Path, identifier: str) -> int:
    """Write the specification of a sub-strategy's deck, to be edited. Nothing is overwritten."""
    from mkdocs_strategy.deck_outputs import new_deck

    say("Written to '{file}'. Edit it, then run 'strategy check'.", file=new_deck(content, identifier, language_now()))
    return 0


@deck.command()
@_CONTENT
@click.option(
    "--site", type=click.Path(path_type=Path), default=Path("site"), show_default=True, help="Where decks were built."
)
def check(content: Path, site: Path) -> int:
    """Show how long each deck is, and report files that are older than their facts.

    What is wrong with the decks themselves is told by 'strategy check'. Exits with 1 when a file is too old.
    """
    from mkdocs_strategy.deck_outputs import check_decks

    lines, outdated = check_decks(content, site, language_now())
    click.echo(lines, nl=False)
    for one in outdated:
        click.echo(one, err=True)
    return 1 if outdated else 0
