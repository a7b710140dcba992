"""A reader searches: by what readers type, by mouse and keys, in the header and on the page for it, in a real Chromium."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.conftest import serving
from tests.browser.reader import Reader
from tests.conftest import ROOT
from tests.hosts.engines import Built

pytestmark = pytest.mark.browser

QUERIES = yaml.safe_load((ROOT / "tests/browser/queries.yml").read_text("utf-8"))
PAGES = {"da": "soeg/", "en": "en/soeg/"}
FIELD = ".strategy-search--header input"
OPTIONS = ".strategy-search__panel [role=option]"
CHOSEN = f"{OPTIONS}[aria-selected=true]"
POLICY = (
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; object-src 'none'; base-uri 'none'"
)
STATUS = ".strategy-search--header .strategy-search__status"

# Asks what the page's own search would find, for many queries on one page.
FIND = """async ([queries, root]) => {
  const { find } = await import(new URL("assets/strategy/finding.js", root));
  const found = [];
  for (const query of queries) found.push(await find(query));
  return found;
}"""


def found(reader: Reader, page: str, *queries: str) -> list[dict[str, Any]]:
    """What is found for queries on a page, in its language."""
    reader.open(page)
    answers: list[dict[str, Any]] = reader.window.evaluate(FIND, [list(queries), reader.address])
    return answers


def addresses(answer: dict[str, Any], count: int = 3) -> list[str]:
    return [one["address"] for one in answer["results"][:count]]


def is_there(page: str, shown: list[str]) -> bool:
    """Whether a page, or a place on one, is among addresses."""
    return page in (shown if "#" in page else [one.partition("#")[0] for one in shown])


@pytest.mark.parametrize("language", ["da", "en"])
def test_what_readers_type_leads_to_the_page_within_three_results(reader: Reader, language: str) -> None:
    queries = QUERIES[language]
    answers = found(reader, PAGES[language], *(one["typed"] for one in queries))
    missed = {
        one["typed"]: (one["page"], addresses(answer, 5))
        for one, answer in zip(queries, answers, strict=True)
        if not is_there(one["page"], addresses(answer))
    }
    assert missed == {}
    assert (reader.complaints, reader.asked_elsewhere) == ([], [])


def test_there_are_enough_queries_and_each_once() -> None:
    typed = {language: [one["typed"] for one in queries] for language, queries in QUERIES.items()}
    assert len(typed["da"]) >= 60
    assert len(typed["en"]) >= 30
    assert [one for queries in typed.values() for one in queries if queries.count(one) > 1] == []


def test_each_language_finds_its_own_pages_only(reader: Reader) -> None:
    for language, page in PAGES.items():
        for answer in found(reader, page, "digital", "strategi", "strategy", "cyber"):
            own = [one for one in addresses(answer, 40) if one.startswith("en/") == (language == "en")]
            assert own == addresses(answer, 40)


def test_one_inflected_form_finds_what_another_does(reader: Reader) -> None:
    forms = [("regler", "reglerne", "regel"), ("indsats", "indsatsen", "indsatser"), ("middel", "midler", "midlerne")]
    for several in forms:
        first, *others = (set(addresses(one, 40)) for one in found(reader, PAGES["da"], *several))
        assert first, several
        assert [bool(first & other) for other in others] == [True] * len(others), several


def test_what_nobody_wrote_is_not_found_and_near_words_are_offered(reader: Reader) -> None:
    nothing, slip, several = found(reader, PAGES["da"], "qwxyzq", "sikerhed", "bøger")
    assert (nothing["total"], nothing["suggestions"], nothing["slips"]) == (0, [], [])
    assert slip["slips"] == [{"word": "sikerhed", "other": "sikkerhed"}]
    assert slip["total"] > 10
    assert several["total"] == 0
    assert "borger" in several["suggestions"][0]["near"]


def test_nothing_of_the_search_is_fetched_before_somebody_searches(reader: Reader) -> None:
    asked: list[str] = []
    reader.window.on("request", lambda request: asked.append(request.url.removeprefix(reader.address)))
    reader.open("delstrategier/clinic/")
    assert [one for one in asked if one.startswith("search/") or "finding" in one] == []
    with reader.window.expect_response("**/search/da.json"):
        reader.window.locator(FIELD).focus()
    reader.window.locator(FIELD).press_sequentially("cybersikkerhed")
    expect(reader.window.locator(OPTIONS).first).to_be_visible()
    assert [one for one in asked if ".en" in one or "en.json" in one] == []
    assert (reader.complaints, reader.asked_elsewhere) == ([], [])


def test_the_keys_alone_lead_from_the_header_to_a_page(reader: Reader) -> None:
    reader.open("okonomi/")
    window = reader.window
    window.keyboard.press("/")
    expect(window.locator(FIELD)).to_be_focused()
    window.keyboard.type("sikkerhed")
    expect(window.locator(OPTIONS).first).to_be_visible()
    expect(window.locator(FIELD)).to_have_attribute("aria-expanded", "true")
    expect(window.locator(STATUS)).to_contain_text("resultater for »sikkerhed«")
    window.keyboard.press("ArrowDown")
    first = window.locator(OPTIONS).first
    expect(first).to_have_attribute("aria-selected", "true")
    assert window.locator(FIELD).get_attribute("aria-activedescendant") == first.get_attribute("id")
    window.keyboard.press("ArrowDown")
    window.keyboard.press("ArrowUp")
    expect(window.locator(CHOSEN)).to_have_count(1)
    window.keyboard.press("Enter")
    expect(window).to_have_url(f"{reader.address}delstrategier/cyber-security/")


def test_escape_closes_the_list_and_then_empties_the_field(reader: Reader) -> None:
    reader.open("")
    field, panel = reader.window.locator(FIELD), reader.window.locator(".strategy-search__panel")
    field.press_sequentially("klinik")
    expect(panel).to_be_visible()
    field.press("Escape")
    expect(panel).to_be_hidden()
    expect(field).to_have_value("klinik")
    field.press("Escape")
    expect(field).to_have_value("")


def test_enter_alone_leads_to_the_page_with_all_results(reader: Reader) -> None:
    reader.open("en/okonomi/")
    reader.window.locator(FIELD).press_sequentially("strategy")
    reader.window.keyboard.press("Enter")
    expect(reader.window).to_have_url(f"{reader.address}en/soeg/?q=strategy")
    expect(reader.window.locator("h2").first).to_have_text("Best matches")


def test_the_page_works_by_its_address_and_by_keys(reader: Reader) -> None:
    reader.open("soeg/?q=regionsr%C3%A5det")
    window = reader.window
    results = window.locator(".strategy-search__found li:visible a")
    expect(results.first).to_contain_text("Regionsrådet")
    expect(window.locator(".strategy-search--page [role=status]")).to_contain_text("resultater for »regionsrådet«")
    window.locator("#search-words").focus()
    window.keyboard.press("ArrowDown")
    expect(results.first).to_be_focused()
    window.keyboard.press("Escape")
    expect(window.locator("#search-words")).to_be_focused()
    window.keyboard.press("Control+a")
    window.keyboard.type("penge")
    window.keyboard.press("Enter")
    expect(window).to_have_url(f"{reader.address}soeg/?q=penge")
    expect(results.first).to_contain_text("Økonomi")
    window.go_back()
    expect(results.first).to_contain_text("Regionsrådet")


def test_results_stand_by_kind_with_the_name_of_their_area(reader: Reader) -> None:
    reader.open("soeg/?q=kunstig+intelligens")
    headings = reader.window.locator(".strategy-search__found h2")
    expect(headings.first).to_have_text("Bedste bud")
    said = headings.all_text_contents()
    assert {"Ordliste", "Initiativer og opgaver"} & set(said)
    assert len(said) == len(set(said))
    sorts = reader.window.locator(".strategy-search__sort").all_text_contents()
    assert "Initiativ · Digital innovation" in sorts


def test_near_words_are_links_that_search_for_them(reader: Reader) -> None:
    reader.open("soeg/?q=b%C3%B8ger")
    expect(reader.window.locator(".strategy-search--page [role=status]")).to_have_text("Intet fundet for »bøger«")
    reader.window.get_by_role("link", name="borger", exact=True).click()
    expect(reader.window).to_have_url(f"{reader.address}soeg/?q=borger")
    expect(reader.window.locator("#search-words")).to_have_value("borger")


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("soeg/", "Søgningen kræver JavaScript. Uden det kan du finde frem med menuen eller ordlisten."),
        ("en/soeg/", "The search needs JavaScript. Without it, the menu and the glossary lead the way."),
    ],
)
def test_without_scripts_the_page_says_what_it_needs(browser: Browser, address: str, page: str, said: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    window = context.new_page()
    window.goto(address + page)
    expect(window.locator(".strategy-search__without")).to_have_text(said)
    context.close()


def test_on_a_phone_a_sign_leads_to_the_page(browser: Browser, address: str) -> None:
    with Reader(browser, address, width=360) as phone:
        phone.open("okonomi/")
        phone.window.locator(".strategy-search__open").click()
        expect(phone.window).to_have_url(f"{address}soeg/")


def test_where_the_index_is_gone_the_reader_is_told(browser: Browser, address: str) -> None:
    with Reader(browser, address, width=1280) as one:
        one.window.route("**/search/index/**", lambda route: route.abort())
        one.open("soeg/?q=penge")
        expect(one.window.locator(".strategy-search--page [role=status]")).to_have_text(
            "Søgningen kunne ikke hentes. Prøv igen, eller brug menuen."
        )


def test_the_content_policy_of_our_servers_lets_it_search(browser: Browser, address: str) -> None:
    with Reader(browser, address, width=1280) as one:
        one.window.route("**/*", _with_policy)
        one.window.add_init_script(
            "window.broken = []; document.addEventListener('securitypolicyviolation', (event) => broken.push(event.blockedURI))"
        )
        one.open("soeg/?q=penge")
        expect(one.window.locator(".strategy-search__found li a").first).to_contain_text("Økonomi")
        assert one.window.evaluate("broken") == []


def _with_policy(route: Route) -> None:
    answer = route.fetch()
    route.fulfill(response=answer, headers={**answer.headers, "Content-Security-Policy": POLICY})


@pytest.fixture(scope="module")
def county(browser: Browser, small_site: Built) -> Iterator[Page]:
    assert small_site.status == 0, small_site.log
    with serving(small_site.site) as at:
        context = browser.new_context(viewport={"width": 1280, "height": 800}, base_url=at)
        yield context.new_page()
        context.close()


@pytest.mark.parametrize(
    ("page", "typed", "first"),
    [
        ("szukaj/", "cyfrowa szkoła", "Cyfrowa szkoła"),
        ("szukaj/", "formularz", "formularz"),
        ("en/szukaj/", "digital school", "Digital School"),
    ],
)
def test_another_organisation_is_searched_in_its_languages(county: Page, page: str, typed: str, first: str) -> None:
    county.goto(page)
    county.locator("#search-words").fill(typed)
    expect(county.locator(".strategy-search__found li").first).to_contain_text(first)
