"""Redlines made whole: two states of a content folder in, a text, page or file out; and those of adopted editions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path

from attrs import evolve, frozen

from mkdocs_strategy.checks.near import near
from mkdocs_strategy.errors import MissingTool, WrongUse
from mkdocs_strategy.model.addresses import Address
from mkdocs_strategy.model.changes import Redline
from mkdocs_strategy.model.comparison import redline
from mkdocs_strategy.model.fact_changes import fact_changes
from mkdocs_strategy.model.history import History, changes_file
from mkdocs_strategy.model.limited import limited
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.pipeline import Publication
from mkdocs_strategy.publish.revision import content_at, moment_of
from mkdocs_strategy.publish.tree import write_file
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.exports import public_path
from mkdocs_strategy.render.redline import RedlineOutline, outline
from mkdocs_strategy.render.redline_html import STYLESHEET, redline_page, redline_stylesheet
from mkdocs_strategy.render.redline_markdown import redline_markdown
from mkdocs_strategy.render.redline_text import redline_text
from mkdocs_strategy.sources.layout import DATA
from mkdocs_strategy.sources.load import load_plan

FORMATS = ("text", "markdown", "html", "docx")


@frozen
class State:
    """A state of the content: its plan, what readers call it, and when it was committed, "" for what is not."""

    plan: Plan
    name: str
    moment: str = ""


@frozen
class Wanted:
    """What a redline is asked for: its language, None for the original's, and what it is limited to, "" for nothing."""

    language: str | None = None
    form: str = "text"
    of: str = ""
    command: str = ""
    today: str = ""


def redline_between(content: Path, a: str, b: str | None, wanted: Wanted) -> tuple[bytes, tuple[str, ...]]:
    """A redline of a content folder between two revisions or adopted editions; to what is there now without `b`.

    With it come the files that could not be read whole, so that what changed in them is not told. Raises WrongUse for a
    language, an id or a revision that is not there, MissingTool without git, or without pandoc for a Word file.
    """
    present = load_plan(content).plan
    language = wanted.language or present.languages[0]
    if language not in present.languages:
        raise WrongUse(
            "There is no '{language}' edition. The languages are: {languages}.",
            language=language,
            languages=", ".join(present.languages),
        )
    speaker = Edition(present, language)
    before = _state(content, a, speaker)
    after = State(present, speaker.say("redline-working")) if b is None else _state(content, b, speaker)
    if wanted.of and wanted.of not in {**before.plan.things, **after.plan.things}:
        known = {**before.plan.things, **after.plan.things}
        raise WrongUse("'{id}' is not the id of anything. {hint}", id=wanted.of, hint=near(wanted.of, known))
    unread = tuple(f"{state.name}: {name}" for state in (before, after) for name in sorted(state.plan.unread))
    found = redline(before.plan, after.plan, language)
    if wanted.of:
        found = limited(found, before.plan, after.plan, wanted.of)
    return written_redline(found, before, after, wanted), unread


def _state(content: Path, named: str, speaker: Edition) -> State:
    """The content at a revision, or as an edition was adopted; an edition's id goes before a revision of that name."""
    adopted = next((one for one in speaker.plan.editions if one.id == named), None)
    revision = adopted.revision if adopted is not None else named
    plan = _plan_at(content, revision, speaker.plan)
    name = _edition_name(speaker, named) if adopted is not None else speaker.say("redline-revision", name=named)
    return State(plan, name, moment_of(revision, content))


def _plan_at(content: Path, revision: str, now: Plan) -> Plan:
    with content_at(revision, content) as earlier:
        return load_plan(earlier, now.data.removesuffix(DATA).rstrip("/")).plan


def _edition_name(edition: Edition, identifier: str) -> str:
    date = edition.value(edition.plan.things[identifier].date)
    return edition.say("redline-edition", name=edition.name(identifier), date=date)


def written_redline(found: Redline, before: State, after: State, wanted: Wanted) -> bytes:
    """A redline between two states in the form wanted."""
    editions = Edition(before.plan, found.language), Edition(after.plan, found.language)
    of = outline(found, *editions, names=(before.name, after.name), of=wanted.of)
    if wanted.form == "docx":
        return _docx(of, after, wanted)
    made = {
        "text": lambda: redline_text(of),
        "markdown": lambda: redline_markdown(of, wanted.command),
        "html": lambda: redline_page(of),
    }
    return made[wanted.form]().encode()


def _docx(of: RedlineOutline, after: State, wanted: Wanted) -> bytes:
    # What reads and writes Word's XML takes time to import, which other commands should not pay.
    from mkdocs_strategy.publish.redline_docx import redline_docx
    from mkdocs_strategy.render.redline_document import MOVE_SIGN, Revision, redline_document

    author = of.edition.name(after.plan.organisation.id)
    revision = Revision(author, after.moment or f"{wanted.today}T00:00:00Z")
    return redline_docx(redline_document(of, revision), MOVE_SIGN, of.language)


# Adopted editions


def with_history(publication: Publication, content: Path) -> tuple[Publication, tuple[str, ...]]:
    """A publication that knows its adopted editions, and why some are left out, in plain words.

    What git does not have here, as after fetching the latest commit only, is left out, and all of it where there is no git;
    nothing fails for it.
    """
    plan = publication.plan
    plans: dict[str, Plan] = {}
    left_out = []
    for adopted in plan.editions:
        try:
            plans[adopted.id] = _plan_at(content, adopted.revision, plan)
        except (WrongUse, MissingTool) as error:
            left_out.append(f"What changed since '{adopted.id}' is left out. {error}")
    if not plans:
        return publication, tuple(left_out)
    histories = _histories(publication, plans)
    editions = {code: evolve(edition, history=histories[code]) for code, edition in publication.editions.items()}
    return evolve(publication, editions=editions), tuple(left_out)


def _histories(publication: Publication, plans: Mapping[str, Plan]) -> dict[str, History]:
    """The redlines of all languages; the facts of two plans are compared once for all of them."""
    plan, known = publication.plan, list(plans)
    facts = {name: fact_changes(earlier, plan) for name, earlier in plans.items()}
    between = {new: (old, fact_changes(plans[old], plans[new])) for old, new in pairwise(known)}
    return {
        code: History(
            plans,
            {name: redline(earlier, plan, code, facts[name]) for name, earlier in plans.items()},
            {new: redline(plans[old], plans[new], code, told) for new, (old, told) in between.items()},
        )
        for code in publication.editions
    }


def write_redlines(publication: Publication, site: Path, at_root: str | None) -> None:
    """Write the redlines of the adopted editions in every language, at addresses that last."""
    for code, edition in publication.editions.items():
        for file, page in _pages(edition, code, at_root):
            write_file(site / STYLESHEET, redline_stylesheet())
            write_file(site / file, page)


def _pages(edition: Edition, code: str, at_root: str | None) -> Iterator[tuple[str, str]]:
    history = edition.history
    home = f"../{public_path(Address('index.md'), code, at_root)}"

    def href(path: str, anchor: str | None) -> str | None:
        return f"../{public_path(Address(path, anchor), code, at_root)}" if path in edition.pages else None

    known = list(history.plans)
    for number, name in enumerate(known):
        earlier, now = Edition(history.plans[name], code), edition
        names = _edition_name(edition, name), edition.say("redline-working")
        of = outline(history.since[name], earlier, now, names)
        yield changes_file(name, code, since=True), redline_page(of, href, home, STYLESHEET.rpartition("/")[2])
        if number:
            older = known[number - 1]
            names = _edition_name(edition, older), _edition_name(edition, name)
            of = outline(
                history.brought[name], Edition(history.plans[older], code), Edition(history.plans[name], code), names
            )
            yield changes_file(name, code, since=False), redline_page(of, None, home, STYLESHEET.rpartition("/")[2])
