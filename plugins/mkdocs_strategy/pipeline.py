"""The product on one screen: content in, plan and problems out; editions, pages, decks made from the plan."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from attrs import frozen

from mkdocs_strategy.checks import check
from mkdocs_strategy.errors import WrongUse
from mkdocs_strategy.model.addresses import Address
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.problems import Problem, Severity, sorted_by_place
from mkdocs_strategy.publish.site import run_site_build
from mkdocs_strategy.publish.tree import write_file
from mkdocs_strategy.render.assets import STYLESHEET, stylesheet
from mkdocs_strategy.render.decks_list import deck_file
from mkdocs_strategy.render.edition import Edition, View
from mkdocs_strategy.render.exports import AMOUNTS, FACTS, amounts_csv, facts_json, public_path
from mkdocs_strategy.render.pages import FAMILIES, expand_page, page_heading, page_title
from mkdocs_strategy.render.readability import readability
from mkdocs_strategy.render.retyped import retyped_figures
from mkdocs_strategy.render.wording.check import wording_problems
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


def prepare(content: Path, shown_as: str | None = None) -> Publication:
    """Load and check a content folder. Raises WrongUse when there is no such folder."""
    loaded = load_plan(content, shown_as)
    editions = {language: Edition(loaded.plan, language) for language in loaded.plan.languages}
    found = [*loaded.problems, *check(loaded.plan), *wording_problems(loaded.plan), *retyped_figures(editions)]
    return Publication(loaded.plan, sorted_by_place(found), editions)


Target = Callable[[Address], str | None]


def view_of(edition: Edition, path: str, href: Target, url: Target, as_html: bool = True) -> View:
    """The view of an edition from the page at `path`."""
    return View(edition, path, href, url, as_html)


def expanded(text: str, view: View, families: frozenset[str] = FAMILIES, links: bool = True) -> str:
    """The Markdown of a page with its generated parts of some families, and its references when `links`."""
    return expand_page(text, view, families, links)


def heading_and_title(view: View) -> tuple[str, str | None]:
    """What to put above a page that writes no heading of its own, and the page's title; "" and None where it has both."""
    page = view.edition.pages.get(view.path)
    if page is None:
        return "", None
    return page_heading(page, view), page_title(page, view)


def build_site(config: Path, site: Path, engine: str) -> bool:
    """Build the site with an engine and swap it in; False when it failed and the last good site stands."""
    return run_site_build(config, site, engine)


def write_assets(site: Path) -> None:
    """Put the style sheet of the generated parts beside the site."""
    write_file(site / STYLESHEET, stylesheet())


def write_data(publication: Publication, site: Path, at_root: str | None) -> None:
    """Write the facts as open data. `at_root` is the language whose pages have no code before their address."""
    write_file(site / FACTS, facts_json(publication.plan, publication.editions, at_root))
    write_file(site / AMOUNTS, amounts_csv(publication.plan))


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


def readability_table(content: Path, language: str | None) -> str:
    """The LIX of every page in a language as lines of text. Raises WrongUse for a language the plan does not have."""
    plan = load_plan(content).plan
    chosen = language or plan.languages[0]
    if chosen not in plan.languages:
        raise WrongUse(f"There is no '{chosen}' edition. The languages are: {', '.join(plan.languages)}.")
    rows = [
        f"{one.lix if one.lix is not None else '-':>4}  {one.band:<10}  {one.words:>5} words  {one.file}"
        for one in readability(plan, chosen)
    ]
    return "\n".join(rows) + "\n"
