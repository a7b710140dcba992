"""What is said of tasks whose sub-strategy is not among the sources, and of all tasks together."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from mkdocs_strategy.pipeline import Publication, expanded, prepare, view_of

TOWN = Path(__file__).parent / "town" / "content"
ASKED = """\
mandate:
  tasks:
    - {id: library-task-1, number: 1, name: {da: Lån ud, en: Lend out}, source: [{document: plan-2025, section: side 6}]}
    - {id: library-task-2, number: 2, name: {da: Hold åbent, en: Stay open}}
"""


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Publication:
    """The town, with a task for the library too, whose sub-strategy nobody has seen."""
    content = tmp_path_factory.mktemp("town") / "content"
    shutil.copytree(TOWN, content)
    library = content / "data" / "sub-strategies" / "library.yml"
    library.write_text(library.read_text("utf-8") + ASKED, "utf-8")
    for language in ("da", "en"):
        page = content / language / "areas" / "library.md"
        page.write_text(page.read_text("utf-8") + "\n::mandate library\n", "utf-8")
    publication = prepare(content, "content")
    assert [str(found) for found in publication.problems] == []
    return publication


def test_that_nobody_has_seen_the_answers_is_said_once(town: Publication) -> None:
    view = view_of(town.editions["en"], "registers.md", str, str, as_html=False)
    assert expanded("::mandate library\n", view).strip() == (
        "| No. | Task |\n"
        "|:---|:---|\n"
        "| 1 | Lend out |\n"
        "| 2 | Stay open |\n"
        "\n"
        ": Tasks from the main strategy: The library\n"
        "\n"
        "*The text is not in our sources.*\n"
        "\n"
        "*Source: [Mill Town goes digital 2025–2028](registers.md#plan-2025), side 6*"
    )


def test_an_area_whose_answers_nobody_has_seen_is_not_counted_as_unanswered(town: Publication) -> None:
    view = view_of(town.editions["en"], "registers.md", str, str, as_html=False)
    assert expanded("::coverage library\n", view).strip() == (
        "The sub-strategy's text is not in our sources, so we cannot see whether it answers the tasks. "
        "There are 2 (counted by us)."
    )


def test_the_matrix_has_every_task_of_every_area_once(town: Publication) -> None:
    view = view_of(town.editions["da"], "registers.md", str, str, as_html=False)
    assert expanded("::coverage\n", view).strip().splitlines()[:5] == [
        "| Delstrategi | Opgaver | Besvaret | Delvis besvaret | Ikke fundet i teksten | Teksten er ikke blandt vores kilder |",
        "|:---|---:|:---|:---|:---|:---|",
        "| [Skolen](areas/school.md) | 3 | **1** ([1](areas/school.md#school-task-1)) "
        "| **1** ([1a](areas/school.md#school-task-1a)) | **1** ([2](areas/school.md#school-task-2)) |  |",
        "| [Biblioteket](areas/library.md) | 2 |  |  |  "
        "| **2** ([1](areas/library.md#library-task-1), [2](areas/library.md#library-task-2)) |",
        "| I alt, talt af os | 5 | 1 | 1 | 1 | 2 |",
    ]


def test_a_paragraph_and_its_task_are_linked_by_their_relation(town: Publication) -> None:
    answering = [(link.subject, link.object) for link in town.plan.links.typed if link.type == "answers"]
    assert answering == [
        ("school-learn", "school-task-1"),
        ("school-media", "school-task-1"),
        ("school-tablets", "school-task-1"),
        ("school-promise", "school-task-1"),
        ("school-vision", "school-task-1"),
        ("line-tablets", "school-task-1"),
        ("school-learn", "school-task-1a"),
    ]
