"""Ask an editor where a new fact stands: a document of sources.yml, by number or id, and its section; or nowhere, said so."""

from __future__ import annotations

from typing import Any

import click

from mkdocs_strategy.checks.near import near
from mkdocs_strategy.cli_language import ask, say
from mkdocs_strategy.errors import WrongUse
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.render.messages.commands import said
from mkdocs_strategy.sources.insertion import scalar

# What an editor answers where no document at hand says it: the fact then carries no source, and pages show none.
NOT_STATED = "not-stated"

_WIDTH = 48


def cited(plan: Plan, given: dict[str, Any], quiet: bool, language: str) -> str:
    """The source of a new fact as it is written, from options or answers; "" where none states it.

    Raises WrongUse for a document that is none of the sources, and for a section without a document.
    """
    document, section = given.get("document") or "", given.get("section") or ""
    if document:
        document = _document(plan, document)
    elif not quiet:
        document = _asked(plan, language)
    if section and not document:
        raise WrongUse("--section goes with --source: it is a place in a document.")
    if document and not section and not quiet:
        words = said("Where in it: the heading or item it stands under; Enter for the whole document", language)
        section = str(click.prompt(words, default="", show_default=False)).strip()
    if not document:
        return ""
    place = f", section: {scalar(section)}" if section else ""
    return f"[{{document: {document}{place}}}]"


def _asked(plan: Plan, language: str) -> str:
    """The id of the document that is picked from the list of all, "" for none."""
    if not plan.sources:
        return ""
    say("The documents that facts come from (sources.yml):")
    wide = max(len(one.id) for one in plan.sources)
    for number, one in enumerate(plan.sources, 1):
        name = one.name.in_language(language) or one.name.in_language(plan.languages[0]) or ""
        short = name if len(name) <= _WIDTH else f"{name[: _WIDTH - 2]} …"
        click.echo(f"  {number:>2}  {one.id:<{wide}}  {short}")
    words = said("Where it is said: a number or id from the list, or 'not-stated' where none of them says it", language)
    return ask(words, lambda answer: _document(plan, answer), default=NOT_STATED)


def _document(plan: Plan, answer: str) -> str:
    """The id of a document by its id or number; "" for none. Raises WrongUse for anything else."""
    named = answer.strip()
    known = [one.id for one in plan.sources]
    if named == NOT_STATED:
        return ""
    if named.isdecimal() and 0 < int(named) <= len(known):
        return known[int(named) - 1]
    if named not in known:
        way = near(named, known) or "Take one from sources.yml, write the document there first, or say 'not-stated'."
        raise WrongUse("'{id}' is not the id of a source. {way}", id=named, way=way)
    return named
