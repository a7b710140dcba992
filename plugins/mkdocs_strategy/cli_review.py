"""The commands for changes by pull request: what a change comes to, as one comment; and the files of a code host."""

from __future__ import annotations

from pathlib import Path

import click

from mkdocs_strategy.cli_check import CONTENT
from mkdocs_strategy.cli_language import LANGUAGE, say
from mkdocs_strategy.publish.tree import write_file

# What GitHub takes; GitLab takes a million.
_LONGEST = 65_536

HOSTS = ("github", "gitlab")


@click.command()
@CONTENT
@click.argument("base")
@click.option("--lang", "language", help="The language to tell it in; the original's when left out.")
@click.option("--files", default="", metavar="URL", help="What stands before the path of a file, to link to its lines.")
@click.option("--site", default="", metavar="URL", help="Where the site as it will be can be read.")
@click.option("--preview", default="", metavar="URL", help="Where the site as it will be can be fetched.")
@click.option("--redline", default="", metavar="URL", help="Where all changes can be read or fetched.")
@click.option("--whole", default="", metavar="URL", help="Where this is told in full, if it is too long.")
@click.option(
    "--longest", type=click.IntRange(1000), default=_LONGEST, show_default=True, help="In characters, at most."
)
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="The file to write it to.")
def review(content: Path, base: str, language: str | None, longest: int, out: Path | None, **links: str) -> int:
    """Tell what a change comes to since it parted from BASE: problems, what it says otherwise, what is to be translated.

    It is one comment for a pull request, in Markdown. BASE is a revision in git, such as origin/main; the change is
    everything since, saved or committed. Exits with 0 whatever it finds: what must not be merged is for the check to say.
    """
    # What compares takes time to import, which other commands should not pay.
    from mkdocs_strategy.render.review import Links
    from mkdocs_strategy.reviewing import Wanted
    from mkdocs_strategy.reviewing import review as reviewed

    made = reviewed(content, base, Wanted(language, Links(**links), longest))
    if out is None:
        click.echo(made, nl=False)
    else:
        write_file(out, made)
        say("Written to '{file}'.", file=out, err=True)
    return 0


@click.command()
@click.argument("host", type=click.Choice(HOSTS), required=False)
@CONTENT
@LANGUAGE
@click.option(
    "--install",
    multiple=True,
    metavar="COMMAND",
    help="What puts the strategy command in place; several are lines. By default pip, from requirements.txt.",
)
@click.option("--config", default="mkdocs.yml", show_default=True, help="The settings of the site.")
@click.option("--branch", default="main", show_default=True, help="The branch that changes go into.")
@click.option("--check", is_flag=True, help="Write nothing; say what is not in step, and exit with 1 if anything is.")
def workflows(
    host: str | None, content: Path, language: str, install: tuple[str, ...], config: str, branch: str, check: bool
) -> int:
    """Write what GitHub or GitLab needs for changes by pull request, at the root of the repository.

    Workflows that check, build and review each change, forms for issues and pull requests, and who is asked about what.
    A file that was not written by this command is never written over. Where neither host is named, what is
    there is written anew with the options that it was written with.
    """
    from mkdocs_strategy.render.collaboration import Settings
    from mkdocs_strategy.working_together import (
        outdated_workflows,
        standing_workflows,
        workflow_files,
        write_workflows,
    )

    root = Path()
    if host is None:
        wanted = standing_workflows(root)
    else:
        wanted = {host: Settings(language, install or Settings().install, content.as_posix(), config, branch)}
    files = {path: text for name, how in wanted.items() for path, text in workflow_files(root, name, how).items()}
    if check:
        outdated = outdated_workflows(files, root)
        for path in outdated:
            say("{path}: not in step with the content. Run 'strategy workflows'.", path=path)
        return 1 if outdated else 0
    for path in write_workflows(files, root):
        say("Written: {path}", path=path)
    return 0
