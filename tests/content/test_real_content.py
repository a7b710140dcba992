"""The published strategy: what every page, fact and translation of it must have."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest

from mkdocs_strategy.model.page import Page
from mkdocs_strategy.model.prose import prose_of
from mkdocs_strategy.model.record import Record
from mkdocs_strategy.pipeline import Publication, prepare
from mkdocs_strategy.render.readability import readability

CONTENT = Path(__file__).parents[2] / "content"
# What is said of the site itself summarises no document.
ABOUT_THE_SITE = ("soeg.md", "was.md")
AREAS = (
    "digital-innovation",
    "citizens-and-patients",
    "clinic",
    "diagnostics",
    "clinical-specialties",
    "administration",
    "technical-area",
    "cyber-security",
    "it-infrastructure",
)
# Points on which the source documents disagree so much that the site must say what it shows, and why.
EXPLAINED = (
    "nine-or-ten",
    "period-2025-2027-or-2028",
    "approved-or-recommended",
    "horizon-or-frame",
    "cis18-or-cis20",
    "thirty-percent-of-what",
    "three-million-a-year",
    "allocated-or-frame",
    "buffer-inside-or-outside",
    "which-version",
)


@pytest.fixture(scope="module")
def publication() -> Publication:
    return prepare(CONTENT, "content")


def prose_words(publication: Publication, page: Page) -> int:
    written = publication.editions[page.language].plain(page.body)
    return len(re.findall(r"\w+(?:[-'’]\w+)*", prose_of(written)))


def test_the_content_has_no_problems(publication: Publication) -> None:
    assert publication.problems == ()


def test_the_strategy_has_its_nine_areas_in_order(publication: Publication) -> None:
    assert tuple(ref.id for ref in publication.plan.strategy.areas) == AREAS
    assert tuple(sub.id for sub in publication.plan.sub_strategies) == AREAS


def test_only_cyber_security_is_approved_and_the_other_eight_are_recommended(publication: Publication) -> None:
    statuses = {sub.id: sub.status for sub in publication.plan.sub_strategies}
    assert statuses.pop("cyber-security") == "approved"
    assert set(statuses.values()) == {"recommended"}
    assert len(statuses) == 8


def test_the_lines_of_the_citizens_frame_are_those_of_the_sub_strategy(publication: Publication) -> None:
    """Table in the sub-strategy for citizens and patients, "Den økonomiske ramme", in million DKK."""
    frame = publication.plan.things["citizens-frame"]
    assert frame.amount.amount == Decimal(28600000)
    assert [line.amount.amount for line in frame.lines] == [
        Decimal(7234000),
        Decimal(7000000),
        Decimal(5500000),
        Decimal(70000),
    ]
    assert frame.lines_total.amount == Decimal(19804000)
    assert frame.remaining.amount == Decimal(8796000)


def test_the_frame_for_investment_is_exact_and_only_the_presentation_is_not(publication: Publication) -> None:
    """ "450 mio. kr." in the main strategy, "Den økonomiske ramme"; "Approx. DKK 450 million" in the presentation."""
    amount = publication.plan.things["investment-frame"].amount
    assert (amount.amount, amount.currency, amount.qualifier) == (Decimal(450_000_000), "DKK", None)
    slide = next(one for one in publication.plan.decks[0].slides if one.id == "cares-extra-finance")
    edition = publication.editions["en"]
    assert edition.plain(edition.text(slide.lead)) == "Approx. DKK\u00a0450\u00a0million for IT investment, 2025–2028"


def test_every_fact_carries_its_source(publication: Publication) -> None:
    """What the sources do not say has no source; everything else has. The documents themselves are the sources."""
    plan = publication.plan
    not_stated = [*plan.strategy.not_stated, *(one for sub in plan.sub_strategies for one in sub.not_stated)]
    missing = [statement for source in plan.sources for statement in source.missing]
    silent = {id(statement) for statement in (*not_stated, *missing)}
    without = [
        str(part.at)
        for part in plan.parts
        if isinstance(part, Record) and getattr(part, "source", None) == () and id(part) not in silent
    ]
    assert without == []


def test_every_disagreement_that_matters_is_explained(publication: Publication) -> None:
    assert set(EXPLAINED) <= {one.id for one in publication.plan.disagreements}


@pytest.mark.parametrize("area", AREAS)
def test_the_english_page_of_an_area_summarises_it_in_300_words(publication: Publication, area: str) -> None:
    page = publication.editions["en"].pages[f"delstrategier/{area}.md"]
    assert prose_words(publication, page) >= 300


def test_every_english_page_has_150_words_and_says_that_it_is_a_summary(publication: Publication) -> None:
    pages = [page for page in publication.plan.pages_in("en") if page.path not in ABOUT_THE_SITE]
    assert [page.path for page in pages if prose_words(publication, page) < 150] == []
    assert [page.path for page in pages if not re.search(r"summar(?:y|ise)", page.body)] == []


def test_every_page_of_an_area_says_which_document_it_renders(publication: Publication) -> None:
    missing = [
        page.file
        for page in publication.plan.pages
        if page.path.removeprefix("delstrategier/").removesuffix(".md") in AREAS and "::source-note" not in page.body
    ]
    assert missing == []


def test_the_readability_of_every_danish_page_can_be_told(publication: Publication) -> None:
    """LIX informs and never blocks; that every page gets a line is all that is asked."""
    told = [one.file for one in readability(publication.plan, "da")]
    assert told == [page.file for page in publication.plan.pages_in("da")]
