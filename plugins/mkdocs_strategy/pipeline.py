"""The product on one screen: content in, plan and problems out; editions, pages, decks made from the plan."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

from mkdocs_strategy.checks import check
from mkdocs_strategy.checks.near import near, near_or_all
from mkdocs_strategy.checks.references import hint_for
from mkdocs_strategy.errors import WrongUse
from mkdocs_strategy.found import found_in_data, found_in_words, nothing_to_collect
from mkdocs_strategy.model.addresses import Address
from mkdocs_strategy.model.ends import DERIVED, ENDS, UNTYPED
from mkdocs_strategy.model.last_changes import NOTHING_KNOWN, LastChanges
from mkdocs_strategy.model.outward import outward_links
from mkdocs_strategy.model.parts import BUDGET_ORDERS, BY_NAME
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.touched import NOTHING, Touched
from mkdocs_strategy.problems import Problem, Severity, sorted_by_place
from mkdocs_strategy.publish.tree import append_file, write_file
from mkdocs_strategy.render.assets import MAP_SCRIPT, MOVED_SCRIPT, SCRIPTS, SORTING, asset, style_files
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.messages import ENGLISH
from mkdocs_strategy.render.messages.commands import said
from mkdocs_strategy.render.report import report
from mkdocs_strategy.sources.layout import DATA
from mkdocs_strategy.sources.load import load_plan

# What makes pages takes longer to import than a check takes: each function imports what it alone needs.
if TYPE_CHECKING:
    from mkdocs_strategy.render.view import View


@frozen(eq=False)
class Publication:
    """A plan read and checked once, with an edition for each of its languages."""

    plan: Plan
    problems: tuple[Problem, ...]
    editions: Mapping[str, Edition]

    @property
    def errors(self) -> tuple[Problem, ...]:
        return tuple(found for found in self.problems if found.severity is Severity.ERROR)


def prepare(
    content: Path,
    shown_as: str | None = None,
    day: datetime.date | None = None,
    today: datetime.date | None = None,
    changes: LastChanges = NOTHING_KNOWN,
) -> Publication:
    """Load and check a content folder, for editions of a day. Raises WrongUse when there is no such folder.

    Where `today` is given, what grows old by itself is looked at too. `changes` are the days it last changed.
    """
    with nothing_to_collect():
        loaded = load_plan(content, shown_as)
        editions = {language: Edition(loaded.plan, language, day, changes) for language in loaded.plan.languages}
        found = [
            *loaded.problems,
            *check(loaded.plan, today),
            *found_in_words(editions),
            *found_in_data(loaded.plan, editions),
        ]
    return Publication(loaded.plan, sorted_by_place(found), editions)


def prepare_dated(content: Path, built: datetime.date) -> Publication:
    """The same, for editions of the day of the last change known to git, else of the day they are built."""
    from mkdocs_strategy.publish.last_changes import last_changes

    changes = last_changes(content)
    return prepare(content, day=changes.whole or built, changes=changes)


def prepare_since(content: Path, revision: str) -> Publication:
    """The same, with what has become of all that could be cited at a revision in git.

    Raises WrongUse where there is no such revision, MissingTool without git.
    """
    from mkdocs_strategy.publish.revision import content_at

    publication = prepare(content)
    with content_at(revision, content) as earlier:
        return compared(publication, earlier)


def compared(publication: Publication, earlier: Path) -> Publication:
    """A publication with the problems of what could be cited in an earlier state of its content folder."""
    from mkdocs_strategy.checks.revisions import compare

    plan = publication.plan
    before = load_plan(earlier, plan.data.removesuffix(DATA).rstrip("/")).plan
    return evolve(publication, problems=sorted_by_place([*publication.problems, *compare(before, plan)]))


def changed_since(shown: str, content: Path, base: str | None) -> Touched:
    """The lines that a change wrote since a revision in git; none without one. `shown` is what problems call the folder.

    Raises WrongUse where there is no such revision, MissingTool without git.
    """
    from mkdocs_strategy.publish.changes import changes_since

    return NOTHING if base is None else changes_since(base, content, shown)


def told_on_page(page: Path, problems: tuple[Problem, ...], language: str, changes: Touched) -> None:
    """Add all problems as Markdown to the page of a run on a build server."""
    from mkdocs_strategy.render.annotations import job_summary

    append_file(page, job_summary(problems, language, changes))


Target = Callable[[Address], str | None]
Twin = Callable[[str, Address], str | None]


def view_of(
    edition: Edition, path: str, href: Target, url: Target, as_html: bool = True, twin: Twin | None = None
) -> View:
    """The view of an edition from the page at `path`; `twin` gives the target of a link to another language."""
    from mkdocs_strategy.render.view import View

    return View(edition, path, href, url, as_html, twin=twin)


def expanded(text: str, view: View, families: frozenset[str] | None = None, links: bool = True) -> str:
    """The Markdown of a page with its generated parts of some families, and its references when `links`."""
    from mkdocs_strategy.render.pages import FAMILIES, expand_page

    return expand_page(text, view, FAMILIES if families is None else families, links)


def heading_and_title(view: View) -> tuple[str, str | None]:
    """What to put above a page that writes no heading of its own, and the page's title; "" and None where it has both."""
    from mkdocs_strategy.render.pages import page_heading, page_title

    page = view.edition.pages.get(view.path)
    if page is None:
        return "", None
    return page_heading(page, view), page_title(page, view)


def foot_of_page(view: View) -> str:
    """What stands at the foot of a page, as HTML: what this edition is, made from what; "" where nothing is written."""
    from mkdocs_strategy.render.evidence import colophon

    return colophon(view)


def build_site(config: Path, site: Path, engine: str, compress: bool = False) -> bool:
    """Build the site with an engine and swap it in; False when it failed and the last good site stands."""
    from mkdocs_strategy.publish.site import run_site_build

    return run_site_build(config, site, engine, compress=compress)


def write_assets(plan: Plan, site: Path) -> None:
    """Put the mark, the style sheet, its typeface and the scripts beside the site."""
    from mkdocs_strategy.render.ring import MARK, mark

    write_file(site / MARK, mark(plan, own_colours=True))
    for path, content in (*style_files(), *((script, asset(script)) for script in (*SCRIPTS, *SORTING, MAP_SCRIPT))):
        write_file(site / path, content)


def write_moved(publication: Publication, site: Path, at_root: str | None, site_url: str) -> None:
    """Leave a page at the old address of each that moved, in every language, that leads on; never over another page."""
    from mkdocs_strategy.render.retired import moved_pages

    for edition in publication.editions.values():
        for path, page in moved_pages(edition, at_root, site_url):
            write_file(site / MOVED_SCRIPT, asset(MOVED_SCRIPT))
            if not (site / path).exists():
                write_file(site / path, page)


def write_data(publication: Publication, site: Path, at_root: str | None, kept: Path) -> None:
    """Write the facts as open data: `at_root` is the language without its code before its addresses, `kept` a folder."""
    from mkdocs_strategy.publish.workbooks import write_workbook
    from mkdocs_strategy.render import open_budget
    from mkdocs_strategy.render.budget_workbook import budget_workbook
    from mkdocs_strategy.render.exports import FACTS, facts_json

    plan, editions = publication.plan, publication.editions
    write_file(site / FACTS, facts_json(plan, editions, at_root))
    write_file(site / open_budget.AMOUNTS, open_budget.amounts_csv(plan, editions))
    write_file(site / open_budget.DESCRIPTION, open_budget.description_json(plan, editions))
    write_file(site / open_budget.PROFILE, open_budget.profile_json(plan, editions))
    write_workbook(budget_workbook(plan, editions), site, open_budget.WORKBOOK, kept)


def link_graph(
    content: Path, form: str, language: str | None = None, of: str | None = None, types: Sequence[str] = ()
) -> str:
    """The things and pages of a plan and the links between them, those of one thing or of some types where these are named.

    Raises WrongUse for an unknown language, id or type.
    """
    from mkdocs_strategy.render.graph import graph

    plan = load_plan(content).plan
    edition = Edition(plan, _chosen(plan, language))
    known = {**plan.things, **{f"page:{path}": page for path, page in edition.pages.items()}}
    if of is not None and of not in known:
        raise WrongUse("'{id}' is not the id of anything. {hint}", id=of, hint=hint_for(of, known, plan))
    kinds = (*ENDS, *DERIVED, *UNTYPED)
    for one in types:
        if one not in kinds:
            every = ", ".join(sorted(kinds))
            hint = near(one, kinds)
            raise WrongUse(
                "'{type}' is not a type of link. {hint} Known are: {every}.", type=one, hint=hint, every=every
            )
    return graph(edition, form, of, at_root=plan.languages[0], types=types)


def budget_report(
    content: Path,
    form: str,
    of: str | None = None,
    by: str | None = None,
    full: bool = False,
    years: int = 0,
    language: str | None = None,
    width: int = 100,
) -> str:
    """Tables of the budget as text, CSV or JSON, ordered as a page has them when `by` is None.

    Raises WrongUse for an unknown language, order or id, and for an id of something that has no table.
    """
    from mkdocs_strategy.render.budget_data import budget_tables
    from mkdocs_strategy.render.budget_groups import asked

    plan = load_plan(content).plan
    edition = Edition(plan, _chosen(plan, language))
    thing = _with_a_table(plan, of) if of is not None else None
    if by is not None and by not in BUDGET_ORDERS:
        raise WrongUse("There is no order '{order}'. {hint}", order=by, hint=near_or_all(by, BUDGET_ORDERS))
    return budget_tables(edition, asked(thing, by, full, years), form, width)


def _with_a_table(plan: Plan, of: str) -> Any:
    thing, kinds = plan.things.get(of), BY_NAME["budget-table"].of
    if thing is None:
        raise WrongUse("'{id}' is not the id of anything. {hint}", id=of, hint=near(of, plan.things))
    if thing.kind not in kinds:
        raise WrongUse(
            "'{id}' has the kind '{kind}', and a table is of one of these: {kinds}.",
            id=of,
            kind=thing.kind,
            kinds=", ".join(kinds),
        )
    return thing


def outward_list(content: Path, form: str) -> str:
    """The links that lead out of the strategy, as text with a line each or as JSON. Raises WrongUse for another form."""
    from mkdocs_strategy.render.graph import outward

    return outward(outward_links(load_plan(content).plan), form)


def broken_outward(content: Path) -> tuple[Problem, ...]:
    """The links that lead out of the strategy and give no page now. Asks each address over the network."""
    from mkdocs_strategy.publish.outward import ask_outward

    return ask_outward(outward_links(load_plan(content).plan))


def suggested_links(content: Path, language: str | None, tongue: str = ENGLISH) -> str:
    """Words that look like undeclared forms of what words link to, a line each. Nothing is linked by it.

    Raises WrongUse for a language the plan does not have, or that no stemmer is known for.
    """
    from mkdocs_strategy.render.stemmers import STEMMERS
    from mkdocs_strategy.render.suggestions import suggested_forms

    plan = load_plan(content).plan
    chosen = _chosen(plan, language)
    if chosen not in STEMMERS:
        raise WrongUse(
            "There is no stemmer for '{language}'. There is one for: {languages}.",
            language=chosen,
            languages=", ".join(STEMMERS),
        )
    return report(tuple(suggested_forms(plan, chosen)), "text", every_place=True, language=tongue)


def _chosen(plan: Plan, language: str | None) -> str:
    chosen = language or plan.languages[0]
    if chosen not in plan.languages:
        raise WrongUse(
            "There is no '{language}' edition. The languages are: {languages}.",
            language=chosen,
            languages=", ".join(plan.languages),
        )
    return chosen


def readability_table(content: Path, language: str | None, tongue: str = ENGLISH) -> str:
    """The LIX of every page in a language as lines of text. Raises WrongUse for a language the plan does not have."""
    from mkdocs_strategy.render.readability import readability

    plan = load_plan(content).plan
    rows = [
        said(
            "{lix}  {band}  {count} words  {file}",
            tongue,
            lix=f"{one.lix if one.lix is not None else '-':>4}",
            band=f"{said(one.band, tongue):<10}",
            count=f"{one.words:>5}",
            file=one.file,
        )
        for one in readability(plan, _chosen(plan, language))
    ]
    return "\n".join(rows) + "\n"
