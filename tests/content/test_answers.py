"""How far the two sub-strategies whose text is among the sources answer the main strategy, as read by hand.

The sections are those of the sub-strategy that were read for the judgement, named as the document names them.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from mkdocs_strategy.model.strategy import SubStrategy
from mkdocs_strategy.pipeline import Publication, prepare

CONTENT = Path(__file__).parents[2] / "content"

DIGITAL_INNOVATION = {
    "1": (
        "answered",
        "Vision",
        "2: Teknologier og platforme for fremtidens sundhedsvæsen",
        "4: Infrastruktur som grundlag for innovation",
        "5: Digital transformation gennem skalering og samarbejde",
    ),
    "1a": (
        "partly",
        "Værdiskabelse",
        "1: Initiativer og indsatser",
        "5: Digital transformation gennem skalering og samarbejde",
        "5: Initiativer og indsatser",
    ),
    "1b": ("partly", "Vision", "1: Overblik, vejvisning og rådgivning", "1: Initiativer og indsatser"),
    "1c": (
        "partly",
        "4: Infrastruktur som grundlag for innovation",
        "4: Forudsætninger og gevinster",
        "4: Initiativer og indsatser",
    ),
    "1d": (
        "partly",
        "1: Overblik, vejvisning og rådgivning",
        "3: Data som katalysator for digital innovation",
        "3: Initiativer og indsatser",
    ),
    "1e": ("answered", "1: Overblik, vejvisning og rådgivning", "1: Initiativer og indsatser"),
    "2": ("not-found", None),
}
CITIZENS_AND_PATIENTS = {
    "1": (
        "partly",
        "Borgeren og patienten som den drivende faktor",
        "Vision og strategiske ambitioner",
        "Strategiske ambitioner",
        "Rammer og strategier for kommunikation",
        "Hovedtemaer og fyrtårnsprojekter",
    ),
    "2": (
        "partly",
        "Hovedtemaer og fyrtårnsprojekter",
        "Strategiske udviklingsspor",
        "Digital inklusion og tilgængelige sundhedstilbud for alle",
        "Digitalt først: Rettigheder, retning og resultater",
    ),
    "2a": ("partly", "Borgeren og patienten som den drivende faktor", "Rammer og strategier for kommunikation"),
    "2b": (
        "partly",
        "Nationale reformer og fælles løsninger",
        "Digital psykiatri som læringsplatform",
        "Patientrapporterede oplysninger (PRO)",
        "Digital inklusion og tilgængelige sundhedstilbud for alle",
    ),
    "2c": (
        "partly",
        "Borgeren og patienten som den drivende faktor",
        "Organisatorisk robusthed og implementeringskraft",
        "Digital inklusion og tilgængelige sundhedstilbud for alle",
    ),
    "2d": (
        "partly",
        "Hovedtemaer og fyrtårnsprojekter",
        "Digital inklusion og tilgængelige sundhedstilbud for alle",
    ),
    "3": ("partly", "Digital inklusion og tilgængelige sundhedstilbud for alle"),
    "4": ("not-found", None),
    "5": ("not-found", None),
    "6": (
        "partly",
        "Tværsektorielt samarbejde og digitale borgernære tilbud",
        "Hovedtemaer og fyrtårnsprojekter",
    ),
    "7": (
        "partly",
        "Praksisområdet som strategisk medspiller",
        "Tværsektorielt samarbejde og digitale borgernære tilbud",
    ),
}
READ = {"digital-innovation": DIGITAL_INNOVATION, "citizens-and-patients": CITIZENS_AND_PATIENTS}


@pytest.fixture(scope="module")
def publication() -> Publication:
    return prepare(CONTENT, "content")


@pytest.mark.parametrize("area", READ)
def test_every_task_of_an_area_whose_text_we_have_is_answered_as_read(publication: Publication, area: str) -> None:
    sub: SubStrategy = publication.plan.things[area]
    assert sub.mandate is not None
    told = {
        task.number: (task.answer.coverage, *(citation.section for citation in task.answer.source))
        for task in sub.mandate.tasks
        if task.answer
    }
    assert told == READ[area]
    assert len(sub.mandate.tasks) == len(told)


def test_only_the_two_areas_whose_text_we_have_are_judged(publication: Publication) -> None:
    tasks = [
        (sub.id, task) for sub in publication.plan.sub_strategies for task in (sub.mandate.tasks if sub.mandate else ())
    ]
    assert {area for area, task in tasks if task.answer} == set(READ)
    assert Counter(area for area, task in tasks if not task.answer) == {
        "clinic": 7,
        "diagnostics": 8,
        "clinical-specialties": 7,
        "administration": 5,
        "technical-area": 5,
        "cyber-security": 3,
        "it-infrastructure": 7,
    }


def test_an_answer_stands_in_a_paragraph_with_an_address_in_both_languages(publication: Publication) -> None:
    homeless = [
        (language, link.subject)
        for link in publication.plan.links.typed
        if link.type == "answers"
        for language, edition in publication.editions.items()
        if edition.address(link.subject) is None
    ]
    assert homeless == []


def test_a_paragraph_that_answers_cites_a_section_that_the_answer_cites(publication: Publication) -> None:
    """The place of an answer and the source of its judgement are read from the same text."""
    astray = []
    for area in READ:
        sub: SubStrategy = publication.plan.things[area]
        for task in sub.mandate.tasks if sub.mandate else ():
            read = {citation.section for citation in task.answer.source} if task.answer else set()
            for ref in task.answer.by if task.answer else ():
                cited = {
                    citation.section
                    for citation in publication.plan.things[ref.id].source
                    if sub.document and citation.document.id == sub.document.id
                }
                if not cited & read:
                    astray.append((task.id, ref.id, sorted(filter(None, cited))))
    assert astray == []


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("da", "Bedømmelsen er altså vores egen, ikke regionens"),
        ("en", "So the judgement is our own, not the region's"),
    ],
)
def test_the_page_of_the_tasks_says_whose_reading_it_is(publication: Publication, language: str, words: str) -> None:
    page = publication.editions[language].pages["strategi/opgaver.md"]
    assert words in page.body
    assert "\n::coverage\n" in page.body
