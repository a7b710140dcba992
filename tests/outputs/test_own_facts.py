"""Each deck and document carries the day and the hash of its own facts: what is written elsewhere leaves it as it is."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from mkdocs_strategy.deck_outputs import check_decks, make_decks, write_decks
from mkdocs_strategy.outputs import make_documents, outdated_documents, today, write_outputs
from mkdocs_strategy.pipeline import Publication, prepare_dated
from mkdocs_strategy.publish.cache import CACHE
from mkdocs_strategy.publish.documents import FORMATS
from mkdocs_strategy.render.deck_of_area import all_decks
from mkdocs_strategy.render.decks import outlines
from mkdocs_strategy.render.documents import Site, document
from mkdocs_strategy.render.own_facts import area_deck_day, deck_day
from tests.redline.repository import git

ROOT = Path(__file__).resolve().parents[2]
DECKS = ("html", "pptx", "pdf")


@pytest.fixture
def county(small: Path) -> Path:
    """The small organisation, committed on the first of February."""
    git(small, "init", "--quiet")
    committed(small, "2026-02-01")
    return small


def committed(folder: Path, day: str) -> None:
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "A state", day=f"{day}T12:00:00Z")


def replaced(folder: Path, file: str, before: str, after: str) -> None:
    path = folder / "content" / file
    text = path.read_text("utf-8")
    assert text.count(before) == 1
    path.write_text(text.replace(before, after), "utf-8", newline="\n")


def prepared(folder: Path) -> Publication:
    return prepare_dated(folder / "content", today())


def outputs(folder: Path) -> tuple[dict[str, bytes], int]:
    """Every deck and document in every form and language, and how many of them were made anew."""
    content, cache, publication = folder / "content", folder / CACHE, prepared(folder)
    decks = make_decks(publication, content, cache, "pl")
    documents = make_documents(publication, content, cache, Site("", "pl"), FORMATS)
    assert (decks.failures, documents.failures) == ((), ())
    files = {path: file.read_bytes() for path, file in (*decks.files.items(), *documents.files.items())}
    return {path: data for path, data in files.items() if path.endswith((*DECKS, *FORMATS))}, decks.new + documents.new


def files_of(decks: tuple[str, ...], documents: tuple[str, ...]) -> set[str]:
    languages = ("pl", "en")
    of_decks = {f"decks/{one}/{one}.{code}.{form}" for one in decks for code in languages for form in DECKS}
    return of_decks | {f"documents/{one}.{code}.{form}" for one in documents for code in languages for form in FORMATS}


def test_a_change_in_one_area_leaves_the_outputs_of_others_as_they_are_to_the_byte(county: Path) -> None:
    before, made = outputs(county)
    assert made == len(before)
    site = county / "built"
    write_decks(make_decks(prepared(county), county / "content", county / CACHE, "pl"), site)
    write_outputs(make_documents(prepared(county), county / "content", county / CACHE, Site("", "pl"), FORMATS), site)

    # Its own file and its page; then a line of a file that others have facts in, too.
    replaced(county, "data/sub-strategies/digital-school.yml", "Every lesson has", "Each lesson has")
    replaced(county, "en/podstrategie/digital-school.md", "does not fail", "never fails")
    committed(county, "2026-03-01")
    school, made = outputs(county)
    touched = files_of(("digital-school-deck",), ("digital-school", "digital-county"))
    assert {path for path in before if before[path] != school[path]} == touched
    assert made == len(touched)

    replaced(county, "data/budget.yml", "850 thousand PLN", "860 thousand PLN")
    committed(county, "2026-04-01")
    office, made = outputs(county)
    touched = files_of(("open-office-deck",), ("open-office", "digital-county"))
    assert {path for path in before if school[path] != office[path]} == touched
    assert made == len(touched)

    old = {path for path in before if before[path] != office[path]}
    told = {str(path.relative_to(site)) for path in outdated_documents(county / "content", site, "")}
    told |= {line.split("'")[1].removeprefix(f"{site}/") for line in check_decks(county / "content", site)[1]}
    assert told == old


def test_documents_are_held_to_the_address_that_the_site_itself_names(county: Path) -> None:
    site, content = county / "built", county / "content"
    home = '<link rel="canonical" href="https://county.example/plan/{folder}">'
    for at_root, folder in (("pl", ""), (None, "pl/")):
        at = Site("https://county.example/plan/", at_root)
        write_outputs(make_documents(prepared(county), content, county / CACHE, at, ("docx",)), site)
        (site / "en").mkdir(exist_ok=True)
        (site / folder).mkdir(exist_ok=True)
        (site / folder / "index.html").write_text(home.format(folder=folder), "utf-8")
        assert outdated_documents(content, site, "") == ()
        assert len(outdated_documents(content, site, "https://elsewhere.example/")) == 6


def only_open_office(folder: Path) -> tuple[dict[str, Path], int]:
    """The files of documents as PDF, and how many are new."""
    made = make_documents(prepared(folder), folder / "content", folder / CACHE, Site("", "pl"), ("pdf",))
    return dict(made.files), made.new


def test_what_is_kept_counts_only_while_all_of_it_is_there_and_nothing_changed(county: Path) -> None:
    first, new = only_open_office(county)
    assert new == len(first)
    assert only_open_office(county) == (first, 0)
    lost = first["documents/open-office.en.pdf"]
    data = lost.read_bytes()
    lost.unlink()
    assert only_open_office(county) == (first, 1)
    assert lost.read_bytes() == data

    # Not committed, then committed: the words are the same, and the day is known.
    replaced(county, "en/podstrategie/open-office.md", "with one form", "with one single form")
    edited, new = only_open_office(county)
    assert new == 2
    committed(county, "2026-03-01")
    dated, new = only_open_office(county)
    assert new == 2
    changed = {path for path in first if len({first[path], edited[path], dated[path]}) > 1}
    assert changed == {f"documents/{one}.en.pdf" for one in ("open-office", "digital-county")}


def test_the_day_is_said_as_what_it_is(county: Path) -> None:
    replaced(county, "data/decisions.yml", "case: OR.0002.3.2026", "case: OR.0002.4.2026")
    committed(county, "2026-03-02")
    edition = prepared(county).editions["en"]
    assert edition.day == datetime.date(2026, 3, 2)
    said = {one: document(edition, one, Site("", "pl")) for one in ("open-office", "digital-school")}
    assert [(one.words["edition"], one.edition, one.created) for one in said.values()] == [
        ("Own facts as of", "1 February 2026", "2026-02-01"),
        ("Own facts as of", "2 March 2026", "2026-03-02"),
    ]
    decks = {
        deck.id: outlines(prepared(county).editions, deck)["en"] for deck in all_decks(edition.plan, {"en": edition})
    }
    assert {name: (deck.edition, deck.created.isoformat()) for name, deck in decks.items()} == {
        "open-office-deck": ("Own facts as of 1 February 2026", "2026-02-01"),
        "digital-school-deck": ("Own facts as of 2 March 2026", "2026-03-02"),
        # The day of its event.
        "open-day-2026": ("Own facts as of 1 February 2026", "2026-05-09"),
    }


def test_a_date_that_the_strategy_declares_goes_before(county: Path) -> None:
    replaced(county, "data/strategy.yml", "status: approved", "status: approved\nedition_date: 2026-01-15")
    publication = prepared(county)
    made = document(publication.editions["en"], "open-office", Site("", "pl"))
    assert (made.words["edition"], made.edition, made.created) == ("Edition", "15 January 2026", "2026-01-15")
    deck = all_decks(publication.plan, publication.editions)[-1]
    assert outlines(publication.editions, deck)["en"].edition == "Edition of 15 January 2026"


def test_the_list_of_decks_says_the_day_that_each_deck_says() -> None:
    publication = prepare_dated(ROOT / "content", today())
    decks = {deck.id: deck for deck in all_decks(publication.plan, publication.editions)}
    for edition in publication.editions.values():
        for sub in publication.plan.sub_strategies:
            assert area_deck_day(edition, sub) == deck_day(edition, decks[f"{sub.id}-deck"])
