"""Editing in the forms: real Chromium, Decap's own local server, and git for what a pull request would show."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import serving
from tests.browser.editor import SECONDS, Editor, LocalServer, Repository, pick, row, rows, written
from tests.conftest import ROOT

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    return Repository(tmp_path_factory.mktemp("forms") / "repository", ROOT / "content")


@pytest.fixture(scope="module")
def editor(browser: Browser, repository: Repository, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    site = tmp_path_factory.mktemp("forms-site")
    with LocalServer(repository) as server, serving(site) as at:
        written(repository, site, server, ROOT / ".cache" / "strategy" / "npm")
        one = Editor(browser, at, server.address)
        yield one
        one.close()


def test_a_new_file_is_written_as_by_hand(editor: Editor, repository: Repository) -> None:
    page = editor.new("sub-strategies")
    page.locator('input[id^="id-field"]').first.fill("forms-trial-area")
    for label, danish, english in (
        ("Navn", "Forsøg", "Trial"),
        ("Titel", "Delstrategi for forsøg: en prøve", "Sub-strategy for trials: a test"),
        ("Resumé", f"{'Et længere resumé, ' * 8}slut.", "Short."),
    ):
        page.get_by_label(f"{label}, Dansk").first.fill(danish)
        page.get_by_label(f"{label}, Engelsk").first.fill(english)
    pick(page, "status", "Udkast")
    editor.save()
    page.wait_for_url("**/entries/forms-trial-area")
    assert repository.saved("cms/sub-strategies/forms-trial-area") == [
        "+id: forms-trial-area",
        "+name: {da: Forsøg, en: Trial}",
        '+title: {da: "Delstrategi for forsøg: en prøve", en: "Sub-strategy for trials: a test"}',
        "+summary:",
        "+  da: >-",
        "+    Et længere resumé, Et længere resumé, Et længere resumé, Et længere resumé, Et længere resumé, Et længere resumé, Et",
        "+    længere resumé, Et længere resumé, slut.",
        "+  en: Short.",
        "+status: draft",
    ]


def test_the_title_of_an_initiative_changes_one_line(editor: Editor, repository: Repository) -> None:
    page = editor.open("sub-strategies", "digital-innovation")
    expect(page.locator('label[for^="focus_areas-field"]')).to_have_text("Indsatsområder (kan udelades)")
    area = row(rows(page, "focus_areas"), 0)
    initiative = row(rows(area, "initiatives"), 0)
    name = initiative.get_by_label("Navn, Dansk")
    expect(name).to_have_value("Faste besøg på enhederne")
    name.fill("Faste besøg på alle enheder")
    editor.save()
    branch = "cms/sub-strategies/digital-innovation"
    assert repository.saved(branch) == [
        "-        name: {da: Faste besøg på enhederne, en: Regular visits to the units}",
        "+        name: {da: Faste besøg på alle enheder, en: Regular visits to the units}",
    ]
    assert repository.problems(branch) == []


def test_an_amount_is_added_as_a_row_with_its_source(editor: Editor, repository: Repository) -> None:
    page = editor.open("budget", "budget")
    lines = rows(page, "lines")
    lines.get_by_role("button", name="Tilføj budgetlinje").first.click()
    line = lines.locator("xpath=./div[2]/div[.//button]").last
    line.locator('input[id^="id-field"]').fill("forms-trial")
    line.get_by_label("Navn, Dansk").fill("Forsøg med formularer")
    line.get_by_label("Navn, Engelsk").fill("Trial of forms")
    line.locator('input[id^="amount-field"]').fill("1 million DKK")
    pick(line, "nature", "Bevillinger")
    about = rows(line, "about")
    about.get_by_role("button", name="Tilføj handler om").click()
    about.locator('input[id^="about-field"]').fill("clinic")
    expect(about.get_by_text("Digitalisering af klinikken · Delstrategi")).to_be_visible()
    sources = rows(line, "source")
    sources.get_by_role("button", name="Tilføj kildehenvisning").click()
    pick(sources, "document", "Digitaliseringsstrategi for Region Syddanmark")
    sources.locator('input[id^="section-field"]').fill("Den økonomiske ramme")
    editor.save()
    branch = "cms/budget/budget"
    assert repository.saved(branch) == [
        "+  - id: forms-trial",
        "+    name: {da: Forsøg med formularer, en: Trial of forms}",
        "+    amount: 1 million DKK",
        "+    nature: grant",
        "+    about: [clinic]",
        "+    source:",
        "+      - {document: main-strategy-2025, section: Den økonomiske ramme}",
        "+",
    ]
    assert repository.problems(branch) == []


def test_who_is_in_charge_is_picked(editor: Editor, repository: Repository) -> None:
    page = editor.open("sub-strategies", "clinic")
    pick(page, "owner", "Strategisk It- og Digitaliseringsforum")
    editor.save()
    branch = "cms/sub-strategies/clinic"
    assert repository.saved(branch) == ["-owner: strategy-groups", "+owner: strategic-it-forum"]
    page.get_by_label("Navn, Engelsk").first.fill("Digital Clinics")
    editor.save()
    assert repository.saved(branch, saves=2) == [
        "-name: {da: Digitalisering af klinikken, en: Clinical Digitalisation}",
        "+name: {da: Digitalisering af klinikken, en: Digital Clinics}",
        "-owner: strategy-groups",
        "+owner: strategic-it-forum",
    ]
    assert repository.problems(branch) == []


def test_a_page_is_edited_in_both_languages_side_by_side(editor: Editor, repository: Repository) -> None:
    page = editor.open("pages")
    expect(page.get_by_role("link", name="Digitalisering af klinikken")).to_be_visible()
    page.get_by_role("link", name="Kort over sammenhængene").click()
    descriptions = page.locator('input[id^="description-field"]')
    expect(descriptions).to_have_count(2)
    danish, english = descriptions.nth(0).input_value(), descriptions.nth(1).input_value()
    left, right = descriptions.nth(0).bounding_box(), descriptions.nth(1).bounding_box()
    assert left is not None
    assert right is not None
    assert abs(left["y"] - right["y"]) < 5
    assert left["x"] + left["width"] < right["x"]
    descriptions.nth(0).fill(f"{danish} Også på dansk.")
    descriptions.nth(1).fill(f"{english} In English too.")
    editor.save()
    branch = "cms/pages/delstrategier__kort"
    assert repository.saved(branch) == [
        f"-description: {danish}",
        f"+description: {danish} Også på dansk.",
        f"-description: {english}",
        f"+description: {english} In English too.",
    ]
    assert repository.problems(branch) == []
    editor.open("pages")
    editor.open("pages", "delstrategier__kort")
    expect(descriptions.nth(0)).to_have_value(f"{danish} Også på dansk.")
    expect(descriptions.nth(1)).to_have_value(f"{english} In English too.")


def test_a_form_never_shows_the_values_of_another(editor: Editor) -> None:
    page = editor.open("sub-strategies", "technical-area")
    expect(page.locator('input[id^="id-field"]').first).to_have_value("technical-area")
    page.goto(f"{editor.at}#/collections/sub-strategies/entries/diagnostics")
    expect(page.locator('input[id^="id-field"]').first).to_have_value("diagnostics", timeout=SECONDS * 1000)


def test_nobody_is_asked_but_the_site_and_the_repository(editor: Editor) -> None:
    """The last test: it looks at all that the others made the browser ask for, and at what it refused."""
    own = (editor.site, editor.backend, "data:", "blob:")
    assert [url for url in editor.asked if not url.startswith(own)] == []
    assert editor.said == []
    assert any(url.startswith(editor.backend) for url in editor.asked)
