"""What is wrong, on the command line: `strategy check` and `strategy explain`, in the reader's language."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from mkdocs_strategy.checking import checked
from mkdocs_strategy.cli_language import LANGUAGE
from mkdocs_strategy.pipeline import changed_since, prepare, prepare_since, told_on_page
from mkdocs_strategy.problems import Problem, Severity
from mkdocs_strategy.publish.kept import kept_folder
from mkdocs_strategy.render.messages import told
from mkdocs_strategy.render.report import FORMATS, report, summary
from mkdocs_strategy.sources.load import shown_name

FINE, PROBLEMS = 0, 1

CONTENT = click.option(
    "--content",
    type=click.Path(path_type=Path),
    default=Path("content"),
    show_default=True,
    help="The folder that holds data/ and a folder for each language.",
)


@click.command()
@CONTENT
@LANGUAGE
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True, help="How to report.")
@click.option("--all", "every_place", is_flag=True, help="Show every place of what is wrong at many places.")
@click.option("--since", metavar="REVISION", help="Also what became of all that could be cited at a revision in git.")
@click.option("--changed", metavar="BASE", help="First what is wrong in what was changed since a revision in git.")
@click.option("--stale-after", type=click.IntRange(0), metavar="DAYS", help="A translation may be behind for so long.")
@click.option("--fix", is_flag=True, help="Mend what is safe to mend first, and say what was done.")
@click.option(
    "--summary",
    "page",
    type=click.Path(path_type=Path, dir_okay=False),
    envvar="GITHUB_STEP_SUMMARY",
    help="With --format github: also add all problems to this file, as Markdown.",
)
def check(
    content: Path,
    language: str,
    form: str,
    every_place: bool,
    since: str | None,
    changed: str | None,
    stale_after: int | None,
    fix: bool,
    page: Path | None,
) -> int:
    """Report everything that is wrong with the content: where, what, and the way out.

    Exits with 0 when all is well, 1 when there are problems, 2 when the command itself is wrong.
    """
    if fix:
        _mend(content, language)
    problems = _problems(content, since, stale_after)
    changes = changed_since(shown_name(content), content, changed)
    click.echo(report(problems, form, every_place, language, changes), nl=False)
    if form == "github" and page is not None:
        told_on_page(page, problems, language, changes)
    if form == "text":
        click.echo(summary(problems, language), err=True)
    return PROBLEMS if any(one.severity is Severity.ERROR for one in problems) else FINE


def _problems(content: Path, since: str | None, days: int | None) -> tuple[Problem, ...]:
    """All problems; with what has become of a revision, and what has been behind its original for longer than some days."""
    today = datetime.datetime.now(datetime.UTC).date()
    if since is None and days is None:
        return checked(content, today, kept_folder())
    publication = prepare(content, today=today) if since is None else prepare_since(content, since)
    if days is not None:
        from mkdocs_strategy.cli_translate import right_now
        from mkdocs_strategy.translating import with_overdue

        publication = with_overdue(publication, content, days, right_now())
    return publication.problems


def _mend(content: Path, language: str) -> None:
    """Mend what is safe, with a line on the error stream for each thing done."""
    from mkdocs_strategy.editing.fix import fix

    for one in fix(content):
        click.echo(told(one, language), err=True)


@click.command()
@click.argument("code")
@LANGUAGE
def explain(code: str, language: str) -> int:
    """Print the rule behind a code of `strategy check`, with what is bad and what is good."""
    from mkdocs_strategy.render.reference import entries, explained

    code = code.strip("[]").casefold()
    if code not in entries():
        from mkdocs_strategy.checks.near import near
        from mkdocs_strategy.errors import WrongUse

        begun = next((f"Did you mean '{one}'?" for one in entries() if code and one.startswith(code)), "")
        way = begun or near(code, entries()) or "The codes stand at the end of each line of 'strategy check'."
        raise WrongUse("There is no code '{code}'. {way}", code=code, way=way)
    click.echo(explained(code, language), nl=False)
    return FINE
