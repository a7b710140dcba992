"""The command that tells what changed: it reads its options, calls once, and says what came of it."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from mkdocs_strategy.cli_language import say
from mkdocs_strategy.errors import WrongUse
from mkdocs_strategy.publish.tree import write_file

FORMATS = ("text", "markdown", "html", "docx")
_ENDINGS = {".md": "markdown", ".html": "html", ".docx": "docx"}


@click.command()
@click.option(
    "--content",
    type=click.Path(path_type=Path),
    default=Path("content"),
    show_default=True,
    help="The folder that holds data/ and a folder for each language.",
)
@click.argument("a", metavar="A")
@click.argument("b", metavar="[B]", required=False)
@click.option("--lang", "language", help="The language to tell it in; the original's when left out.")
@click.option(
    "--format", "form", type=click.Choice(FORMATS), help="What to make; as the name of the file ends, or text."
)
@click.option("--of", default="", help="Only what concerns the thing with this id.")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="The file to write it to.")
def diff(
    content: Path, a: str, b: str | None, language: str | None, form: str | None, of: str, out: Path | None
) -> int:
    """Tell what changed from A to B: facts as sentences, prose word by word, with what moved.

    A and B are revisions in git or the ids of adopted editions. Without B it is what changed up to the files as they are
    now. A Word file has tracked changes, a Markdown text fits a comment on a pull request.
    """
    # What compares takes time to import, which other commands should not pay.
    from mkdocs_strategy.redlines import Wanted, redline_between

    chosen = form or (_ENDINGS.get(out.suffix, "text") if out else "text")
    if chosen == "docx" and out is None:
        raise WrongUse("A Word file cannot be printed. Name the file to write with --out FILE.docx.")
    command = " ".join(("strategy diff", *(one for one in (a, b) if one), *((f"--of {of}",) if of else ())))
    today = datetime.datetime.now(datetime.UTC).date().isoformat()
    made, unread = redline_between(content, a, b, Wanted(language, chosen, of, command, today))
    for name in unread:
        say("Not read whole, so what changed in it is not told: {file}. See 'strategy check'.", file=name, err=True)
    if out is None:
        click.echo(made.decode(), nl=False)
    else:
        write_file(out, made)
        say("Written to '{file}'.", file=out, err=True)
    return 0
