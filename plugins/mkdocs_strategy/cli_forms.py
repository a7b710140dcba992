"""The command `strategy forms`: the forms for editing in a browser, as a folder of files."""

from __future__ import annotations

from pathlib import Path

import click

from mkdocs_strategy.cli_language import say
from mkdocs_strategy.errors import WrongUse

_CONTENT = click.option(
    "--content",
    type=click.Path(path_type=Path),
    default=Path("content"),
    show_default=True,
    help="The folder that holds data/ and a folder for each language.",
)


@click.command()
@_CONTENT
@click.option(
    "--to",
    "folder",
    type=click.Path(path_type=Path),
    default=Path("site/admin"),
    show_default=True,
    help="Where to put them.",
)
@click.option("--backend", default="proxy", show_default=True, help="Where they save: github, gitlab, gitea, proxy ...")
@click.option(
    "--set", "settings", metavar="KEY=VALUE", multiple=True, help="A setting of the backend: repo=owner/name."
)
@click.option(
    "--folder-in-repo", default="content", show_default=True, help="The content folder, seen from the repository."
)
@click.option("--site-url", envvar="SITE_URL", default="", help="Where the site is, for the way back to it.")
@click.option(
    "--cache", type=click.Path(path_type=Path), default=Path(".cache/strategy"), show_default=True, help="What is kept."
)
def forms(
    content: Path,
    folder: Path,
    backend: str,
    settings: tuple[str, ...],
    folder_in_repo: str,
    site_url: str,
    cache: Path,
) -> int:
    """Write the forms for editing in a browser. By default they save through a server on this machine."""
    # What makes forms takes time to import, which other commands should not pay.
    from mkdocs_strategy.forms import Saving, write_forms
    from mkdocs_strategy.pipeline import prepare

    values: dict[str, str | bool] = {}
    for one in settings:
        key, sign, value = one.partition("=")
        if not sign:
            raise WrongUse("'--set {one}' gives no value. Write it as '--set repo=owner/name'.", one=one)
        values[key] = {"true": True, "false": False}.get(value, value)
    if backend == "proxy":
        values.setdefault("proxy_url", "http://localhost:8081/api/v1")
    saving = Saving({"name": backend, **values}, folder_in_repo, site_url)
    write_forms(prepare(content), content, saving, folder, cache / "npm")
    say("The forms are in '{folder}'.", folder=folder)
    return 0
