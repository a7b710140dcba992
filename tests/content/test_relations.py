"""Every relation that the source documents state in so many words is in the data, with the section that states it.

The table is made by hand from the documents: who, to whom, how, and where it is said. What is said of all areas is written
as a relation of the strategy. A second thing in the last column is named in the relation's words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import NamedTuple

import pytest

from mkdocs_strategy.model.ends import DERIVED
from mkdocs_strategy.model.links import Link
from mkdocs_strategy.model.markup import mentions
from mkdocs_strategy.model.strategy import RELATIONS
from mkdocs_strategy.pipeline import Publication, expanded, prepare, view_of
from mkdocs_strategy.render.connections import backlinks, related_elsewhere
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.view import Piece

CONTENT = Path(__file__).parents[2] / "content"

STRATEGY = "digitalisation-strategy"
AREAS = tuple(path.stem for path in (CONTENT / "data" / "sub-strategies").glob("*.yml"))
DOCUMENTS = {
    "001": "main-strategy-2025",
    "002": "digital-innovation-2025",
    "003": "citizens-and-patients-2025",
    "004": "committee-minutes-2025-11-20",
}


class Stated(NamedTuple):
    """A relation: its ends, its type, a document and the sections that state it, and what else its words name."""

    start: str
    end: str
    type: str
    document: str
    sections: tuple[str, ...]
    names: tuple[str, ...] = ()


INNOVATION = "digital-innovation"
CITIZENS = "citizens-and-patients"
SPECIALTIES = "clinical-specialties"
DIGITAL_INNOVATION = "Digital innovation"
THE_CLINIC = "Delstrategi for digitalisering af klinikken - generelt"
THE_DIAGNOSTIC_AREA = "Delstrategi for digitalisering af de diagnostiske områder"
THE_SPECIALTIES = "Delstrategi for digitalisering af kliniske specialer, klinisk service og medicoteknik"
SPECIALTIES_AREA = "Digitalisering af kliniske specialer, klinisk service og medicoteknik"
THE_TECHNICAL_AREA = "Delstrategi for det tekniske område og bygningsstyring"
TECHNICAL_AREA = "Digitalisering af det tekniske område og bygningsstyring"
EMBRACE = "Digitaliseringsstrategen skal favne bredt"
TECHNOLOGIES = "2: Teknologier og platforme for fremtidens sundhedsvæsen"
SCALING = "5: Digital transformation gennem skalering og samarbejde"
OVERVIEW = "Overblik, sammenhæng og klar kommunikation"
TOGETHER = "Et samlet løft – på borgerens præmisser"
ROBUST = "Organisatorisk robusthed og implementeringskraft"

STATED = (
    # Digital innovation and all others
    Stated(INNOVATION, STRATEGY, "contributes-to", "001", (DIGITAL_INNOVATION,)),
    Stated(INNOVATION, STRATEGY, "contributes-to", "002", ("Kobling til øvrige delstrategier", "Værdiskabelse")),
    Stated(INNOVATION, STRATEGY, "contributes-to", "001", ("Delstrategi for digital innovation",)),
    Stated(INNOVATION, STRATEGY, "contributes-to", "002", ("2: Initiativer og indsatser",)),
    Stated(INNOVATION, STRATEGY, "contributes-to", "002", ("5: Initiativer og indsatser",)),
    # Digital innovation and other strategies
    Stated(INNOVATION, "innovation-strategy", "coordinates-with", "001", (DIGITAL_INNOVATION,)),
    Stated(INNOVATION, "innovation-strategy", "coordinates-with", "002", ("Værdiskabelse", TECHNOLOGIES)),
    Stated(INNOVATION, "data-strategy", "depends-on", "001", (EMBRACE, DIGITAL_INNOVATION)),
    Stated(INNOVATION, "bi-strategy", "depends-on", "001", (EMBRACE, DIGITAL_INNOVATION)),
    Stated(STRATEGY, "national-data-platform", "coordinates-with", "001", (EMBRACE,), ("data-strategy",)),
    Stated(INNOVATION, "data-strategy", "depends-on", "002", ("3: Data som katalysator for digital innovation",)),
    Stated(
        INNOVATION, "strategy-groups", "cooperates-with", "002", ("3: Initiativer og indsatser",), ("data-strategy",)
    ),
    # Areas and digital innovation
    Stated("diagnostics", INNOVATION, "coordinates-with", "001", ("Digitalisering af det diagnostiske område",)),
    Stated("diagnostics", INNOVATION, "coordinates-with", "001", (THE_DIAGNOSTIC_AREA,)),
    Stated(SPECIALTIES, INNOVATION, "coordinates-with", "001", (THE_SPECIALTIES,)),
    Stated("administration", "data-strategy", "depends-on", "001", ("Digitalisering af det administrative område",)),
    Stated("administration", "bi-strategy", "depends-on", "001", ("Digitalisering af det administrative område",)),
    Stated(
        INNOVATION,
        "administration",
        "contributes-to",
        "001",
        ("Delstrategi for digitalisering af det administrative område",),
    ),
    # The clinic, its specialties and the diagnostic area
    Stated("clinic", CITIZENS, "reaches-into", "001", ("Digitalisering af klinikken",)),
    Stated("clinic", "diagnostics", "reaches-into", "001", ("Digitalisering af klinikken", THE_CLINIC)),
    Stated("clinic", SPECIALTIES, "coordinates-with", "001", (THE_CLINIC,)),
    Stated(
        SPECIALTIES,
        "clinic",
        "delimits",
        "001",
        ("Forenkling af systemlandskabet og højnelse af sikkerhedsniveau", THE_SPECIALTIES),
    ),
    Stated(SPECIALTIES, "epj-syd", "contributes-to", "001", (SPECIALTIES_AREA,)),
    Stated(SPECIALTIES, "technical-area", "cooperates-with", "001", (THE_SPECIALTIES,)),
    Stated(SPECIALTIES, CITIZENS, "reaches-into", "001", (SPECIALTIES_AREA,)),
    Stated("diagnostics", "clinic", "coordinates-with", "001", (THE_DIAGNOSTIC_AREA,)),
    Stated("diagnostics", "rsi", "depends-on", "001", (THE_DIAGNOSTIC_AREA,)),
    Stated("clinic", "vis", "cooperates-with", "001", ("Videreudvikling af EPJ", THE_CLINIC)),
    Stated("clinic", "digital-health-denmark", "depends-on", "001", ("Videreudvikling af EPJ",)),
    Stated("clinic", "municipalities", "depends-on", "001", ("Digitalisering af klinikken",), ("health-reform",)),
    # Citizens and patients
    Stated(CITIZENS, STRATEGY, "coordinates-with", "001", (OVERVIEW,)),
    Stated(CITIZENS, "hospitals", "cooperates-with", "001", (OVERVIEW,)),
    Stated(CITIZENS, "municipalities", "cooperates-with", "001", ("Sammenhæng på tværs af sektorer",)),
    Stated(
        CITIZENS,
        "health-reform",
        "depends-on",
        "001",
        (
            "Borgerens og patientens digitale møde med sundhedsvæsenet",
            "Video- og virtuelle konsultationer",
            OVERVIEW,
        ),
    ),
    Stated(
        CITIZENS,
        "digital-health-denmark",
        "depends-on",
        "003",
        ("Vision og strategiske ambitioner", "Nationale reformer og fælles løsninger"),
        ("memo",),
    ),
    Stated(
        CITIZENS,
        STRATEGY,
        "coordinates-with",
        "003",
        ("Strategiske rammer for borger- og patientområdet",),
        ("shared-ambitions",),
    ),
    Stated(
        CITIZENS, "digital-psychiatry-unit", "learns-from", "003", ("Digital psykiatri som læringsplatform", ROBUST)
    ),
    Stated(
        CITIZENS,
        "joint-telemedicine-south",
        "learns-from",
        "003",
        ("Tværsektorielt samarbejde og digitale borgernære tilbud", ROBUST),
    ),
    Stated("mineaftaler", "pinfo", "coordinates-with", "003", (TOGETHER,), ("new-letter-concept",)),
    Stated(CITIZENS, "sundhed-dk", "coordinates-with", "003", (TOGETHER,)),
    Stated(CITIZENS, "mit-overblik", "coordinates-with", "003", (TOGETHER,)),
    Stated(CITIZENS, "min-laege", "coordinates-with", "003", (TOGETHER,)),
    Stated(STRATEGY, INNOVATION, "depends-on", "002", ("Kobling til øvrige delstrategier",)),
    Stated(STRATEGY, INNOVATION, "depends-on", "001", ("Delstrategi for digital innovation",)),
    Stated(
        CITIZENS,
        "general-practice",
        "cooperates-with",
        "003",
        ("Praksisområdet som strategisk medspiller",),
        ("mineaftaler",),
    ),
    # The technical area
    Stated("technical-area", "regional-it", "coordinates-with", "001", (TECHNICAL_AREA, THE_TECHNICAL_AREA)),
    Stated("technical-area", "cyber-security", "contributes-to", "001", (TECHNICAL_AREA,)),
    Stated("technical-area", "new-ouh", "coordinates-with", "001", (THE_TECHNICAL_AREA,)),
    Stated("technical-area", "climate-strategy", "contributes-to", "001", (THE_TECHNICAL_AREA,)),
    Stated("technical-area", "climate-strategy", "contributes-to", "004", (f"Punkt 1 / {TECHNICAL_AREA}",)),
    # Infrastructure
    Stated("it-infrastructure", STRATEGY, "depends-on", "001", ("Delstrategi for it-infrastruktur",)),
    Stated("it-infrastructure", "cyber-security", "coordinates-with", "001", ("Delstrategi for it-infrastruktur",)),
    Stated(
        "it-infrastructure",
        INNOVATION,
        "contributes-to",
        "001",
        ("It-infrastruktur", "Delstrategi for it-infrastruktur"),
    ),
    Stated(INNOVATION, "it-infrastructure", "delimits", "002", ("4: Initiativer og indsatser",)),
    # Digital innovation and those it works with
    Stated(INNOVATION, "strategy-groups", "cooperates-with", "002", (SCALING,)),
    Stated(INNOVATION, "vis", "cooperates-with", "002", (SCALING,)),
    Stated(INNOVATION, "digital-health-denmark", "cooperates-with", "002", (SCALING,)),
    Stated(INNOVATION, "sdsi", "cooperates-with", "002", (TECHNOLOGIES,)),
    Stated(INNOVATION, "medtech-odense", "cooperates-with", "002", (TECHNOLOGIES,)),
    Stated(INNOVATION, "ucloud", "may-cooperate-with", "002", ("4: Infrastruktur som grundlag for innovation",)),
    Stated(INNOVATION, "gefion", "may-cooperate-with", "002", ("4: Infrastruktur som grundlag for innovation",)),
    Stated(INNOVATION, "hospitals", "cooperates-with", "001", (DIGITAL_INNOVATION,)),
    Stated(INNOVATION, "sdsi", "cooperates-with", "001", (DIGITAL_INNOVATION,)),
    # All sub-strategies together
    Stated(STRATEGY, "cross-cutting-overview", "contributes-to", "001", (EMBRACE,)),
    Stated(
        STRATEGY,
        "cross-cutting-overview",
        "contributes-to",
        "004",
        ("Punkt 1 / Tværgående prioritering og overblik",),
        ("strategy-groups", "executive-committee"),
    ),
    Stated(STRATEGY, "cares", "cooperates-with", "004", ("Punkt 3 / EU-finansiering til projekter",), ("sdsi",)),
)

# What the documents state as a decision is in the data as one: who it comes from, and to whom.
RECOMMENDS = ("committee-recommends-eight", "digitalisation-committee", "regional-council", "Punkt 1 / Beslutning")


@pytest.fixture(scope="module")
def publication() -> Publication:
    return prepare(CONTENT, "content")


def holds(link: Link, stated: Stated, section: str) -> bool:
    """Whether a written relation says what is stated, with its section and all its names."""
    relation = link.relation
    if relation is None or (link.subject, link.object, link.type) != (stated.start, stated.end, stated.type):
        return False
    cited = {(one.document.id, one.section) for one in relation.source}
    named = [{mention.id for mention in mentions(words)} for _, words, _ in relation.text]
    return (DOCUMENTS[stated.document], section) in cited and all(set(stated.names) <= one for one in named)


@pytest.mark.parametrize("stated", STATED, ids=lambda one: f"{one.start} {one.type} {one.end} {one.document}")
def test_a_stated_relation_is_in_the_data_with_its_source(publication: Publication, stated: Stated) -> None:
    links = publication.plan.links.typed
    assert [at for at in stated.sections if not any(holds(link, stated, at) for link in links)] == []


def test_the_recommendation_is_in_the_data_as_a_decision(publication: Publication) -> None:
    decision, body, to, section = RECOMMENDS
    links = {(link.subject, link.type, link.object) for link in publication.plan.links.typed}
    assert {(decision, "taken-by", body), (decision, "addressed-to", to)} <= links
    cited = {(one.document.id, one.section) for one in publication.plan.things[decision].source}
    assert (DOCUMENTS["004"], section) in cited


def test_every_relation_has_its_words_in_both_languages_and_a_source(publication: Publication) -> None:
    for link in publication.plan.links.typed:
        if link.relation is not None:
            assert link.type in RELATIONS
            assert set(link.relation.text.languages) == {"da", "en"}
            assert [one.section for one in link.relation.source if one.section] != []


def test_the_map_page_lists_every_relation(publication: Publication) -> None:
    """The whole map leads to every thing that the strategy or an area is said to hang together with."""
    for language in ("da", "en"):
        view = view_of(publication.editions[language], "delstrategier/kort.md", str, str)
        listed = expanded("::map\n", view).partition("<details")[2]
        links = [link for link in publication.plan.links.typed if link.relation is not None]
        others = {link.object for link in links if link.subject in (STRATEGY, *AREAS)}
        assert [one for one in sorted(others) if f'href="{view.edition.address(one)}"' not in listed] == []


def listed_relations(edition: Edition, identifier: str) -> str:
    """What `::relations` makes on the page about a part, as HTML and Markdown, without its sources."""
    path = edition.address(identifier)
    assert path is not None
    made = expanded(f"::relations {identifier}\n", view_of(edition, path.path, str, str))
    return made.partition("<details")[0]


def editions(publication: Publication) -> Iterator[tuple[Edition, str]]:
    for edition in publication.editions.values():
        for identifier in (STRATEGY, *AREAS):
            yield edition, identifier


def test_each_other_end_of_a_part_stands_once_in_its_list_and_is_linked_once(publication: Publication) -> None:
    for edition, identifier in editions(publication):
        made = listed_relations(edition, identifier)
        items = re.split(r"^(?:- |\*\*[^*]+\*\*: )", made, flags=re.MULTILINE)[1:]
        links = [re.findall(r"\]\(([^)]+)\)", item) for item in items]
        ends = [found[0] for found in links]
        assert (identifier, sorted(ends)) == (identifier, sorted(set(ends)))
        assert [found for found in links if len(found) != len(set(found))] == []
        assert [found for found in links if str(edition.address(identifier)) in found] == []


def test_the_foot_of_a_page_tells_nothing_that_its_list_of_relations_tells(publication: Publication) -> None:
    for edition, identifier in editions(publication):
        page = next(page for page in edition.pages.values() if getattr(page.front_matter.about, "id", "") == identifier)
        assert f"::relations {identifier}" in page.body
        made = expanded(page.body, view_of(edition, page.path, str, str))
        foot = made.partition("{#connected-with}")[2]
        told = [one for one in publication.plan.links.typed if one.relation and identifier in (one.subject, one.object)]
        whys = [" ".join(edition.plain(edition.text(one.relation.text)).split()) for one in told if one.relation]
        quotes = re.findall(r"<q>(.*?)</q>", foot)
        assert [quote for quote in quotes if any(quote.strip("… ") in why for why in whys)] == []
        labels = {
            edition.say(f"{way}-{one.type}")
            for one in told
            for way in ("relation", "back")
            if f"{way}-{one.type}" in edition.words
        }
        assert labels.isdisjoint(re.findall(r"<dt>(.*?)</dt>", foot))


def test_a_relation_is_told_at_both_ends_with_its_reason(publication: Publication) -> None:
    """Those of the strategy and the areas stand in their own list and, where the other end has none, in its connections."""
    for edition in publication.editions.values():
        for link in publication.plan.links.typed:
            if link.relation is None or link.subject not in (STRATEGY, *AREAS):
                continue
            why = " ".join(edition.plain(edition.text(link.relation.text)).split())
            assert edition.name(link.object) in listed_relations(edition, link.subject)
            if link.object in (STRATEGY, *AREAS):
                assert edition.name(link.subject) in listed_relations(edition, link.object)
            told = [one for one in related_elsewhere(edition, link.object) if why in one.why]
            assert [one.other.words for one in told] == [edition.name(link.subject)]


def test_what_goes_through_a_third_thing_is_told_at_both_ends(publication: Publication) -> None:
    """The initiative and the line, the line and the decision: with words of their own, and never as if it were direct."""
    links = publication.plan.links
    derived = {(link.subject, link.type, link.object, link.through) for link in links.derived}
    line = "new-letter-concept-line"
    assert ("bp-better-patient-information", "funded-through", line, "new-letter-concept") in derived
    assert (line, "decided-with", "committee-recommends-eight", CITIZENS) in derived
    typed = {(link.subject, link.object) for link in links.typed}
    for edition in publication.editions.values():
        for link in links.derived:
            assert link.type in DERIVED
            assert (link.subject, link.object) not in typed
            assert (link.through, link.object) in typed
            assert {(link.writer, link.through), (link.through, link.writer)} & typed
            for end, other, way in ((link.subject, link.object, "relation"), (link.object, link.subject, "back")):
                told = {(one.type, one.label, one.other.words) for one in related_elsewhere(edition, end)}
                assert (link.type, edition.say(f"{way}-{link.type}"), edition.name(other)) in told


def test_what_goes_through_a_third_thing_stands_at_both_ends_on_the_pages(publication: Publication) -> None:
    for edition in publication.editions.values():
        made = {
            path: expanded(page.body, view_of(edition, page.path, str, str)) for path, page in edition.pages.items()
        }
        for link in publication.plan.links.derived:
            for end, other, way in ((link.subject, link.object, "relation"), (link.object, link.subject, "back")):
                place = edition.address(end)
                assert place is not None
                label = edition.say(f"{way}-{link.type}")
                said = [one.partition("</dd>")[0] for one in made[place.path].split(f"<dt>{label}</dt><dd>")[1:]]
                assert [one for one in said if f">{escape(edition.name(other), quote=False)}</a>" in one] != []


def test_no_mention_tells_a_relation_of_its_place_again(publication: Publication) -> None:
    links = publication.plan.links.typed
    written = {(link.subject, link.object) for link in links if link.relation is not None}
    for edition in publication.editions.values():
        for thing in publication.plan.things:
            told = {one.other for one in related_elsewhere(edition, thing) if one.type not in DERIVED}
            told |= {
                Piece(edition.name(end), edition.address(end)) for ends in written if thing in ends for end in ends
            }
            assert [one for one in backlinks(edition, thing) if one.place in told] == []


def test_what_is_quoted_of_a_mention_says_something(publication: Publication) -> None:
    """No quote is but "See the budget" or a few words, but for those of an own text, such as the name of who leads it."""
    for edition in publication.editions.values():
        quotes = [one for thing in publication.plan.things for one in backlinks(edition, thing)]
        assert len(quotes) > 500
        assert [one for one in quotes if not one.words or re.match(r"(Se|See)\b", one.words)] == []
        assert [one for one in quotes if len(re.findall(r"\w+", one.words)) < 4] == []
