"""The product on one screen: content in, plan and problems out; editions, pages, decks made from the plan."""

from __future__ import annotations

import datetime
import gc
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from attrs import evolve, frozen

from mkdocs_strategy.checks import check
from mkdocs_strategy.checks.near import near
from mkdocs_strategy.checks.revisions import compare
from mkdocs_strategy.errors import WrongUse
from mkdocs_strategy.model.addresses import Address
from mkdocs_strategy.model.outward import outward_links
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.problems import Problem, Severity, sorted_by_place
from mkdocs_strategy.publish.outward import ask_outward
from mkdocs_strategy.publish.revision import content_at
from mkdocs_strategy.publish.site import run_site_build
from mkdocs_strategy.publish.tree import write_file
from mkdocs_strategy.render.assets import MOVED_SCRIPT, SCRIPTS, STYLESHEET, asset
from mkdocs_strategy.render.decks_list import deck_file
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.evidence import colophon
from mkdocs_strategy.render.exports import AMOUNTS, FACTS, amounts_csv, facts_json, public_path
from mkdocs_strategy.render.graph import graph
from mkdocs_strategy.render.pages import FAMILIES, expand_page, page_heading, page_title
from mkdocs_strategy.render.readability import readability
from mkdocs_strategy.render.report import report
from mkdocs_strategy.render.retired import moved_pages
from mkdocs_strategy.render.retyped import retyped_figures
from mkdocs_strategy.render.view import View
from mkdocs_strategy.render.wording.check import wording_problems
from mkdocs_strategy.sources.layout import DATA
from mkdocs_strategy.sources.load import load_plan


@frozen
class Publication:
    """A plan read and checked once, with an edition for each of its languages."""

    plan: Plan
    problems: tuple[Problem, ...]
    editions: Mapping[str, Edition]

    @property
    def errors(self) -> tuple[Problem, ...]:
        return tuple(found for found in self.problems if found.severity is Severity.ERROR)


def prepare(content: Path, shown_as: str | None = None, day: datetime.date | None = None) -> Publication:
    """Load and check a content folder, for editions of a day. Raises WrongUse when there is no such folder."""
    with _nothing_to_collect():
        loaded = load_plan(content, shown_as)
        editions = {language: Edition(loaded.plan, language, day) for language in loaded.plan.languages}
        found = [*loaded.problems, *check(loaded.plan), *wording_problems(loaded.plan), *retyped_figures(editions)]
    return Publication(loaded.plan, sorted_by_place(found), editions)


def prepare_since(content: Path, revision: str) -> Publication:
    """The same, with what has become of all that could be cited at a revision in git.

    Raises WrongUse where there is no such revision, MissingTool without git.
    """
    publication = prepare(content)
    with content_at(revision, content) as earlier:
        return compared(publication, earlier)


def compared(publication: Publication, earlier: Path) -> Publication:
    """A publication with the problems of what could be cited in an earlier state of its content folder."""
    plan = publication.plan
    before = load_plan(earlier, plan.data.removesuffix(DATA).rstrip("/")).plan
    return evolve(publication, problems=sorted_by_place([*publication.problems, *compare(before, plan)]))


@contextmanager
def _nothing_to_collect() -> Iterator[None]:
    """Keep the collector from going through what lives until the end: it would take a quarter of the time, in vain."""
    was_on = gc.isenabled()
    gc.disable()
    gc.unfreeze()  # what an earlier build of a preview left behind
    try:
        yield
    finally:
        gc.freeze()
        if was_on:
            gc.enable()


Target = Callable[[Address], str | None]
Twin = Callable[[str, Address], str | None]


def view_of(
    edition: Edition, path: str, href: Target, url: Target, as_html: bool = True, twin: Twin | None = None
) -> View:
    """The view of an edition from the page at `path`; `twin` gives the target of a link to another language."""
    return View(edition, path, href, url, as_html, twin=twin)


def expanded(text: str, view: View, families: frozenset[str] = FAMILIES, links: bool = True) -> str:
    """The Markdown of a page with its generated parts of some families, and its references when `links`."""
    return expand_page(text, view, families, links)


def heading_and_title(view: View) -> tuple[str, str | None]:
    """What to put above a page that writes no heading of its own, and the page's title; "" and None where it has both."""
    page = view.edition.pages.get(view.path)
    if page is None:
        return "", None
    return page_heading(page, view), page_title(page, view)


def foot_of_page(view: View) -> str:
    """What stands at the foot of a page, as HTML: what this edition is, made from what; "" where nothing is written."""
    return colophon(view)


def build_site(config: Path, site: Path, engine: str) -> bool:
    """Build the site with an engine and swap it in; False when it failed and the last good site stands."""
    return run_site_build(config, site, engine)


def write_assets(site: Path) -> None:
    """Put the style sheet of the generated parts and the scripts beside the site."""
    for path in (STYLESHEET, *SCRIPTS):
        write_file(site / path, asset(path))


def write_moved(publication: Publication, site: Path, at_root: str | None, site_url: str) -> None:
    """Leave a page at the old address of each that moved, in every language, that leads on; never over another page."""
    for edition in publication.editions.values():
        for path, page in moved_pages(edition, at_root, site_url):
            write_file(site / MOVED_SCRIPT, asset(MOVED_SCRIPT))
            if not (site / path).exists():
                write_file(site / path, page)


def write_data(publication: Publication, site: Path, at_root: str | None) -> None:
    """Write the facts as open data. `at_root` is the language whose pages have no code before their address."""
    write_file(site / FACTS, facts_json(publication.plan, publication.editions, at_root))
    write_file(site / AMOUNTS, amounts_csv(publication.plan, publication.editions))


def write_decks(publication: Publication, site: Path, at_root: str | None) -> None:
    """Write every deck in every language as PPTX and HTML, at addresses that never change.

    `at_root` is the language whose pages have no code before their address.
    """
    if not publication.plan.decks:
        return
    # python-pptx takes 0.2 s to import, which a check or a site without decks should not pay.
    from mkdocs_strategy.publish.pptx import write_pptx
    from mkdocs_strategy.render.deck_html import STYLESHEET as DECK_STYLE
    from mkdocs_strategy.render.deck_html import deck_links, deck_page, deck_stylesheet
    from mkdocs_strategy.render.decks import outline

    languages = publication.plan.languages
    write_file(site / DECK_STYLE, deck_stylesheet())
    for deck in publication.plan.decks:
        for language, edition in publication.editions.items():
            outlined = outline(edition, deck)
            address = edition.address(deck.id)
            home = public_path(address, language, at_root) if address else ""
            links = deck_links(languages, deck, language, site=f"../../{home}")
            write_pptx(outlined, site / deck_file(deck, language, "pptx"))
            write_file(site / deck_file(deck, language, "html"), deck_page(outlined, links))


def link_graph(content: Path, form: str, language: str | None = None, of: str | None = None) -> str:
    """The things and pages of a plan and the links between them. Raises WrongUse for an unknown language or id."""
    plan = load_plan(content).plan
    chosen = _chosen(plan, language)
    edition = Edition(plan, chosen)
    if of is not None and of not in plan.things:
        raise WrongUse(f"'{of}' is not the id of anything. {near(of, plan.things)}".rstrip())
    return graph(edition, form, of, at_root=plan.languages[0])


def outward_list(content: Path) -> str:
    """The links that lead out of the strategy, a line each."""
    return "".join(f"{link.at}: {link.url}\n" for link in outward_links(load_plan(content).plan))


def broken_outward(content: Path) -> tuple[Problem, ...]:
    """The links that lead out of the strategy and give no page now. Asks each address over the network."""
    return ask_outward(outward_links(load_plan(content).plan))


def suggested_links(content: Path, language: str | None) -> str:
    """Words that look like undeclared forms of what words link to, a line each. Nothing is linked by it.

    Raises WrongUse for a language the plan does not have, or that no stemmer is known for.
    """
    from mkdocs_strategy.render.suggestions import STEMMERS, suggested_forms

    plan = load_plan(content).plan
    chosen = _chosen(plan, language)
    if chosen not in STEMMERS:
        raise WrongUse(f"There is no stemmer for '{chosen}'. There is one for: {', '.join(STEMMERS)}.")
    return report(tuple(suggested_forms(plan, chosen)), "text", every_place=True)


def _chosen(plan: Plan, language: str | None) -> str:
    chosen = language or plan.languages[0]
    if chosen not in plan.languages:
        raise WrongUse(f"There is no '{chosen}' edition. The languages are: {', '.join(plan.languages)}.")
    return chosen


def readability_table(content: Path, language: str | None) -> str:
    """The LIX of every page in a language as lines of text. Raises WrongUse for a language the plan does not have."""
    plan = load_plan(content).plan
    chosen = _chosen(plan, language)
    rows = [
        f"{one.lix if one.lix is not None else '-':>4}  {one.band:<10}  {one.words:>5} words  {one.file}"
        for one in readability(plan, chosen)
    ]
    return "\n".join(rows) + "\n"
