"""The commands about documents: each reads its options, calls once, and says what came of it."""

from __future__ import annotations

from pathlib import Path

import click

from mkdocs_strategy.cli_language import say

_CONTENT = click.option(
    "--content",
    type=click.Path(path_type=Path),
    default=Path("content"),
    show_default=True,
    help="The folder that holds data/ and a folder for each language.",
)
_SITE_URL = click.option(
    "--site-url", envvar="SITE_URL", default="", help="Where the site is, for references that lead to it."
)


@click.command()
@_CONTENT
@_SITE_URL
@click.argument("identifier", metavar="ID")
@click.option("--to", "ending", type=click.Choice(("pdf", "docx", "odt")), default="pdf", show_default=True)
@click.option("--lang", "language", help="The language of the document; the original's when left out.")
@click.option("--output", type=click.Path(path_type=Path), help="The file to write; ID.LANG.FORMAT here when left out.")
def export(
    content: Path, site_url: str, identifier: str, ending: str, language: str | None, output: Path | None
) -> int:
    """Write the document of a sub-strategy, or of the whole strategy, to a file."""
    # What makes documents takes time to import, which other commands should not pay.
    from mkdocs_strategy.outputs import export_document

    written = export_document(content, identifier, ending, language, site_url, output)
    say("Written to '{file}'.", file=written)
    return 0


@click.group()
def documents() -> None:
    """Documents beside a built site: see whether they follow the facts."""


@documents.command()
@_CONTENT
@_SITE_URL
@click.option(
    "--site", type=click.Path(path_type=Path), default=Path("site"), show_default=True, help="The built site."
)
def check(content: Path, site_url: str, site: Path) -> int:
    """Report documents that are older than their facts. Exits with 1 when there is one."""
    from mkdocs_strategy.outputs import outdated_documents

    old = outdated_documents(content, site, site_url)
    for file in old:
        say("'{file}' is older than its facts. Build the site.", file=file, err=True)
    return 1 if old else 0
