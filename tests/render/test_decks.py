"""A deck in one language as an outline, and as an HTML page.

`one_deck/content` is what an editor writes, `one_deck/expected` all that comes of it. REWRITE_EXPECTED=1 writes the
expected files anew; read the difference like code.
"""

from __future__ import annotations

import datetime
import json
import os
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import attrs
import pytest
from playwright.sync_api import Browser, Page, Route

from mkdocs_strategy.model.deck import SHOWN_OF, Deck, Slide
from mkdocs_strategy.model.outline import DeckOutline, SlideOutline
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.record import EVERY_LANGUAGE, NOWHERE, Ref, Text
from mkdocs_strategy.publish.pptx import write_pptx
from mkdocs_strategy.publish.templates import FONTS
from mkdocs_strategy.render.deck_html import DeckLinks, deck_links, deck_page, deck_script, deck_stylesheet
from mkdocs_strategy.render.decks import language_tag, outline, outlines
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.sources.load import load_plan

CASE = Path(__file__).parent / "one_deck"
REAL = Path(__file__).resolve().parents[2] / "content"
LANGUAGES = ("da", "en")


@pytest.fixture(scope="module")
def plan() -> Plan:
    loaded = load_plan(CASE / "content")
    assert loaded.problems == ()
    return loaded.plan


@pytest.fixture(scope="module")
def real_plan() -> Plan:
    return load_plan(REAL).plan


def says(*words: str) -> tuple[Text, ...]:
    return tuple(Text([(EVERY_LANGUAGE, one, NOWHERE)]) for one in words)


def slide(identifier: str, title: str = "Title", **more: Any) -> Slide:
    return Slide(id=identifier, name=says(title)[0], **more)


def outlined(plan: Plan, *slides: Slide, language: str = "en") -> tuple[SlideOutline, ...]:
    """The outlines of some slides as the case's deck would have them."""
    deck: Deck = plan.decks[0]
    changed = attrs.evolve(plan, decks=(attrs.evolve(deck, slides=slides),))
    return outline(Edition(changed, language), changed.decks[0]).slides


def as_expected(name: str, made: str) -> None:
    file = CASE / "expected" / name
    if os.environ.get("REWRITE_EXPECTED"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(made, "utf-8")
    assert made == file.read_text("utf-8")


def as_json(made: DeckOutline) -> str:
    """The outline without what is empty, so that a person can read it."""

    def stated(_: Any, value: Any) -> bool:
        return value not in ("", (), None, False)

    def written(_: Any, __: Any, value: Any) -> Any:
        return value.isoformat() if isinstance(value, datetime.date) else value

    plain = attrs.asdict(made, filter=stated, value_serializer=written)
    return json.dumps(plain, ensure_ascii=False, indent=2).replace("\u00a0", "␣") + "\n"


# The outline


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_outline_of_a_deck_is_every_word_of_it_in_one_language(plan: Plan, language: str) -> None:
    as_expected(f"outline.{language}.json", as_json(outline(Edition(plan, language), plan.decks[0])))


def test_extra_slides_come_after_the_talk_in_their_own_order(plan: Plan) -> None:
    slides = outlined(plan, slide("a", "A", extra=True), slide("b", "B"), slide("c", "C", extra=True), slide("d", "D"))
    assert [(one.number, one.id, one.extra) for one in slides] == [
        (1, "b", False),
        (2, "d", False),
        (3, "a", True),
        (4, "c", True),
    ]


def test_a_title_that_comes_again_is_counted(plan: Plan) -> None:
    slides = outlined(plan, slide("a"), slide("b"), slide("c", "Title (2)"), slide("d"))
    assert [one.title for one in slides] == ["Title", "Title (2)", "Title (2) (2)", "Title (3)"]


def test_up_to_six_points_stand_in_one_column(plan: Plan) -> None:
    (made,) = outlined(plan, slide("a", points=says(*"123456")))
    assert (made.layout, made.points, made.second_points) == ("points", tuple("123456"), ())


def test_more_points_stand_in_two_columns_of_the_same_length(plan: Plan) -> None:
    (made,) = outlined(plan, slide("a", points=says(*"1234567890")))
    assert (made.layout, made.points, made.second_points) == ("two-columns", tuple("12345"), tuple("67890"))


def test_points_that_would_run_off_the_slide_go_on_to_another_without_the_notes(plan: Plan) -> None:
    words = says(*(f"{number} " + "long " * 40 for number in range(6)))
    slides = outlined(plan, slide("a", points=words, minutes=2, notes=says("Say it.")[0]))
    assert [(one.id, one.title, len(one.points), one.minutes, one.notes) for one in slides] == [
        ("a", "Title", 3, 2, ("Suggested words.", "Say it.")),
        ("a-2", "Title (2)", 3, None, ()),
    ]


def test_a_table_too_long_for_a_slide_goes_on_under_the_same_header(real_plan: Plan) -> None:
    deck = attrs.evolve(real_plan.decks[0], slides=(slide("a", shows="areas", layout="table"),))
    narrow = attrs.evolve(real_plan, sub_strategies=real_plan.sub_strategies * 2, decks=(deck,))
    slides = outline(Edition(narrow, "en"), deck).slides
    tables = [one.table for one in slides if one.table is not None]
    assert len(tables) == len(slides) > 1
    assert {table.header for table in tables} == {("Sub-strategy", "Status")}
    assert sum(len(table.rows) for table in tables) == 2 * len(real_plan.sub_strategies)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_slide_of_the_real_deck_holds_all_it_shows(real_plan: Plan, language: str) -> None:
    deck = real_plan.decks[0]
    made = outline(Edition(real_plan, language), deck)
    assert [one.id for one in made.slides] == [one.id for one in sorted(deck.slides, key=lambda one: one.extra)]


@pytest.mark.parametrize("layout", ["title", "section"])
def test_no_point_is_lost_where_a_layout_has_no_place_for_points(plan: Plan, layout: str) -> None:
    (made,) = outlined(plan, slide("a", layout=layout, points=says("Kept")))
    assert (made.layout, made.points) == ("points", ("Kept",))


# What each kind of thing is shown of, in the real strategy.
OF = {
    "strategy": "digitalisation-strategy",
    "sub-strategy": "citizens-and-patients",
    "budget-frame": "citizens-frame",
    "budget-line": "innovation-infrastructure-yearly",
    "focus-area": "di-focus-data",
    "project": "hope4kids",
    "body": "digitalisation-committee",
    "drawing": "drawing-citizen-clinic-it",
}


@pytest.mark.parametrize(("shows", "kind"), [(part, kind) for part, kinds in SHOWN_OF.items() for kind in kinds])
def test_every_part_can_be_drawn_from_the_real_strategy(real_plan: Plan, shows: str, kind: str) -> None:
    of = "digital-innovation" if shows in ("commitments", "initiatives") and kind == "sub-strategy" else OF[kind]
    assert real_plan.things[of].kind == kind
    deck = attrs.evolve(real_plan.decks[0], slides=(slide("a", shows=shows, of=Ref(of)),))
    made = outline(Edition(real_plan, "da"), deck).slides[0]
    held = (made.points, made.table, made.chart, made.drawing, made.statement)
    nothing_there = {
        ("benefits", "focus-area"),
        ("decisions", "project"),
        ("financing", "strategy"),
        ("targets", "strategy"),
    }
    assert any(held) or (shows, kind) in nothing_there, held


def test_a_part_that_a_thing_cannot_have_is_left_out(real_plan: Plan) -> None:
    deck = attrs.evolve(real_plan.decks[0], slides=(slide("a", shows="ambitions", of=Ref("citizens-frame")),))
    made = outline(Edition(real_plan, "da"), deck).slides[0]
    assert (made.points, made.statement) == ((), "")


def test_slides_go_on_alike_in_every_language(plan: Plan) -> None:
    long = Text([("da", "Et langt punkt. " * 12, NOWHERE), ("en", "Short.", NOWHERE)])
    deck = attrs.evolve(plan.decks[0], slides=(slide("a", points=(long,) * 6),))
    both = outlines({language: Edition(plan, language) for language in plan.languages}, deck)
    assert [one.id for one in both["da"].slides] == [one.id for one in both["en"].slides] == ["a", "a-2"]
    assert both["en"] == outline(Edition(plan, "en"), deck)


def test_a_sentence_alone_is_a_slide_of_its_own_kind(plan: Plan) -> None:
    (made,) = outlined(plan, slide("a", quote=says("We begin now.")[0], quoted=says("Anna Berg")[0]))
    assert (made.layout, made.statement, made.said_by) == ("statement", "We begin now.", "Anna Berg")


def test_a_chart_holds_the_exact_numbers_of_the_budget(real_plan: Plan) -> None:
    show = slide("a", shows="budget-chart", of=Ref("citizens-frame"), chart="lines", layout="chart")
    deck = attrs.evolve(real_plan.decks[0], slides=(show,))
    made = outline(Edition(real_plan, "en"), deck).slides[0]
    frame = real_plan.things["citizens-frame"]
    amounts = sorted((line.amount.amount for line in frame.lines), reverse=True)
    assert made.chart is not None
    (series,) = made.chart.series
    assert series.values == (*amounts, frame.lines_total.amount)
    assert (made.layout, made.title) == ("chart", made.chart.finding)
    assert (made.chart.kind, made.chart.unit, made.chart.number_format) == ("bars", "DKK\u00a0million", "#,##0.000,,")
    assert series.words == tuple(row.cells[1] for row in made.chart.table.rows)
    assert all(name in made.chart.alt for name in made.chart.categories)


def test_a_yearly_amount_is_a_series_for_each_reading(real_plan: Plan) -> None:
    show = slide("a", shows="budget-chart", of=Ref("innovation-infrastructure-yearly"))
    deck = attrs.evolve(real_plan.decks[0], slides=(show,))
    made = outline(Edition(real_plan, "en"), deck).slides[0].chart
    line = real_plan.things["innovation-infrastructure-yearly"]
    assert made is not None
    assert made.kind == "columns"
    assert [one.values for one in made.series] == [
        tuple(step.level(line.amount, year).amount for year in range(1, 5)) for step in line.steps
    ]
    assert all(set(one.states) == {"computed"} for one in made.series)


def test_the_facts_of_a_deck_change_with_what_is_on_it_and_with_nothing_else(plan: Plan) -> None:
    deck = plan.decks[0]
    made = outline(Edition(plan, "en"), deck)
    assert re.fullmatch(r"[0-9a-f]{12}", made.facts)
    assert outline(Edition(plan, "en"), deck).facts == made.facts
    elsewhere = attrs.evolve(plan, terms=())
    assert outline(Edition(elsewhere, "en"), deck).facts == made.facts
    assert outline(Edition(plan, "en"), attrs.evolve(deck, slot=6)).facts != made.facts


def test_amounts_on_a_slide_are_those_of_the_budget(plan: Plan) -> None:
    edition = Edition(plan, "en")
    made = outline(edition, plan.decks[0]).slides
    table = next(one.table for one in made if one.id == "visit-money")
    frame = plan.frames[0]
    stated = [frame.amount, *(line.amount for line in frame.lines), frame.allocated, frame.remaining]
    assert table is not None
    assert [row.cells[1] for row in table.rows] == [edition.value(amount) for amount in stated]


def test_a_space_that_must_not_break_stays(plan: Plan) -> None:
    (made,) = outlined(plan, slide("a", points=says("About  [[=roads-frame]]\nin all")))
    assert made.points == ("About DKK\u00a028.6\u00a0million in all",)


@pytest.mark.parametrize(
    ("language", "tag"),
    [("da", "da-DK"), ("en", "en-GB"), ("pl", "pl-PL"), ("fi", "fi-FI"), ("pt-BR", "pt-BR"), ("xx", "xx")],
)
def test_a_language_carries_the_country_whose_spelling_it_follows(plan: Plan, language: str, tag: str) -> None:
    assert language_tag(Edition(plan, language)) == tag


def test_the_speakers_organisation_is_not_said_twice(plan: Plan) -> None:
    made = outline(Edition(plan, "en"), plan.decks[0])
    assert made.speaker_lines == ("Anna Berg", "Head of Strategy", "Fjord Municipality")
    known = attrs.evolve(made, role="Head of Strategy, Fjord Municipality")
    assert known.speaker_lines == ("Anna Berg", "Head of Strategy, Fjord Municipality")


# The page


def page(plan: Plan, language: str) -> str:
    deck = plan.decks[0]
    return deck_page(outline(Edition(plan, language), deck), deck_links(plan.languages, deck.id, language, "../../"))


class Reader(HTMLParser):
    """What is in a page: its tags with their attributes, and its words."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data

    def all(self, name: str) -> list[str | None]:
        return [attributes[name] for _, attributes in self.tags if name in attributes]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_a_deck(plan: Plan, language: str) -> None:
    as_expected(f"visit.{language}.html", page(plan, language))


def test_a_page_leads_to_the_other_language_the_powerpoint_and_the_site(plan: Plan) -> None:
    deck = plan.decks[0]
    links = deck_links(plan.languages, deck.id, "da", "../../")
    hrefs = [href for href in Reader(page(plan, "da")).all("href") if href and not href.startswith("#")]
    assert hrefs == ["../deck.css", "visit.en.html", "../../", "visit.en.html", "visit.da.pptx"]
    assert [other.name for other in links.others] == ["English"]


def test_every_link_within_a_page_arrives(plan: Plan) -> None:
    read = Reader(page(plan, "en"))
    ids = read.all("id")
    assert len(ids) == len(set(ids))
    assert {href[1:] for href in read.all("href") if href and href.startswith("#")} <= set(ids)
    assert set(read.all("aria-labelledby")) <= set(ids)


def test_a_page_has_one_script_from_a_file_and_no_style_of_its_own(plan: Plan) -> None:
    read = Reader(page(plan, "en"))
    assert [attributes for tag, attributes in read.tags if tag == "script"] == [{"src": "../deck.js", "defer": None}]
    assert not {"style", "iframe"} & {tag for tag, _ in read.tags}
    assert not [name for _, attributes in read.tags for name in attributes if name == "style" or name.startswith("on")]


def test_what_the_speaker_says_is_not_on_the_page(real_plan: Plan) -> None:
    made = outline(Edition(real_plan, "da"), real_plan.decks[0])
    said = [paragraph for one in made.slides for paragraph in one.notes]
    words = Reader(deck_page(made, DeckLinks("deck.css", "deck.pptx", "../"))).words
    assert said
    assert [paragraph for paragraph in said if paragraph in words] == []


def test_notes_are_on_the_page_where_the_deck_says_so(plan: Plan) -> None:
    deck = attrs.evolve(plan.decks[0], notes_public=True)
    read = Reader(deck_page(outline(Edition(plan, "en"), deck), DeckLinks("a", "b", "c")))
    assert "Then Schools." in read.words


def test_words_from_the_content_cannot_become_tags(plan: Plan) -> None:
    deck = attrs.evolve(plan.decks[0], slides=(slide("a", "<img src=x>", points=says("<script>alert(1)</script>")),))
    read = Reader(deck_page(outline(Edition(plan, "en"), deck), DeckLinks('"><b>', "b", "c")))
    assert not {"img", "script", "b"} & {tag for tag, _ in read.tags}
    assert "<script>alert(1)</script>" in read.words


def test_without_a_title_slide_the_page_still_has_one_main_heading(plan: Plan) -> None:
    deck = attrs.evolve(plan.decks[0], slides=(slide("a"),), funding_mark=None)
    read = Reader(deck_page(outline(Edition(plan, "en"), deck), DeckLinks("a", "b", "c")))
    assert [tag for tag, _ in read.tags if re.fullmatch(r"h\d", tag)] == ["h1", "h2"]
    assert "svg" not in {tag for tag, _ in read.tags}


# In a browser

POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
HOME = "http://decks.test/decks/visit/"


def opened_page(browser: Browser, plan: Plan, language: str, width: int = 1280, **options: Any) -> Page:
    """The page of a deck, served under the strictest policy; whatever the browser complains of fails the test."""

    def serve(route: Route) -> None:
        policy = {"Content-Security-Policy": POLICY}
        if route.request.url.endswith("deck.css"):
            route.fulfill(body=deck_stylesheet(), content_type="text/css")
        elif route.request.url.endswith("deck.js"):
            route.fulfill(body=deck_script(), content_type="text/javascript")
        elif route.request.url.endswith("Ubuntu-Regular.ttf"):
            route.fulfill(body=(FONTS / "Ubuntu-Regular.ttf").read_bytes(), content_type="font/ttf")
        elif route.request.url.endswith(".html"):
            route.fulfill(body=page(plan, language), content_type="text/html; charset=utf-8", headers=policy)
        else:
            raise AssertionError(f"the page asks for {route.request.url}")

    made = browser.new_page(viewport={"width": width, "height": 720}, **options)
    made.route("**/*", serve)
    complaints: list[str] = []
    made.on("console", lambda message: complaints.append(message.text))
    made.goto(f"{HOME}visit.{language}.html")
    assert complaints == []
    return made


@pytest.mark.browser
@pytest.mark.parametrize("language", LANGUAGES)
def test_on_a_narrow_screen_nothing_is_wider_than_the_screen(browser: Browser, plan: Plan, language: str) -> None:
    made = opened_page(browser, plan, language, width=320)
    assert made.evaluate("document.scrollingElement.scrollWidth") == 320
    made.close()


@pytest.mark.browser
def test_on_a_wide_screen_every_slide_fills_it_and_stays_in_it(browser: Browser, real_plan: Plan) -> None:
    made = opened_page(browser, real_plan, "da")
    heights = made.eval_on_selector_all(".slide", "slides => slides.map(one => one.getBoundingClientRect().height)")
    assert set(heights[1:]) == {720}
    made.close()


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_from_their_ground_in_both_schemes(browser: Browser, plan: Plan, scheme: Any) -> None:
    made = opened_page(browser, plan, "da", color_scheme=scheme)
    pairs = made.evaluate(COLOURS)
    assert len(pairs) > 50
    assert [(words, ratio) for words, ink, ground in pairs if (ratio := contrast(ink, ground)) < 4.5] == []
    made.close()


# Every element that holds words itself, with its colour and the nearest ground behind it.
COLOURS = """() => {
  const ground = e => { for (; e; e = e.parentElement) {
    const c = getComputedStyle(e).backgroundColor; if (c !== 'rgba(0, 0, 0, 0)') return c; } };
  return [...document.querySelectorAll('body *')]
    .filter(e => !e.closest('svg') && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
    .map(e => [e.textContent, getComputedStyle(e).color, ground(e)]);
}"""


def contrast(ink: str, ground: str) -> float:
    """The ratio of contrast by WCAG 2.1."""

    def light(colour: str) -> float:
        parts = [int(part) / 255 for part in re.findall(r"\d+", colour)[:3]]
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    brighter, darker = sorted((light(ink), light(ground)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


@pytest.mark.browser
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_prints_a_slide_on_each_sheet(browser: Browser, real_plan: Plan, language: str) -> None:
    made = opened_page(browser, real_plan, language)
    printed = made.pdf(prefer_css_page_size=True, print_background=True)
    sheets = len(re.findall(rb"/Type\s*/Page[^s]", printed))
    assert sheets == len(outline(Edition(real_plan, language), real_plan.decks[0]).slides)
    made.close()


@pytest.mark.browser
def test_the_keyboard_reaches_the_slides_first_and_walks_from_one_to_the_next(browser: Browser, plan: Plan) -> None:
    made = opened_page(browser, plan, "en")
    made.keyboard.press("Tab")
    made.keyboard.press("Enter")
    made.wait_for_url("**#all_slides", timeout=5000)
    made.keyboard.press("Tab")
    made.keyboard.press("Enter")
    made.wait_for_url("**#visit-areas", timeout=5000)
    made.close()


@pytest.mark.browser
def test_arrow_keys_lead_from_slide_to_slide(browser: Browser, plan: Plan) -> None:
    made = opened_page(browser, plan, "en")
    for key, slide_ in (("ArrowRight", "visit-areas"), ("PageDown", "visit-built"), ("ArrowLeft", "visit-areas")):
        made.keyboard.press(key)
        made.wait_for_function("id => document.activeElement.id === id", arg=slide_, timeout=5000)
        made.wait_for_timeout(700)  # until the smooth scrolling ends
    made.close()


@pytest.mark.browser
def test_without_scripts_all_is_there_but_the_button(browser: Browser, plan: Plan) -> None:
    made = opened_page(browser, plan, "en", java_script_enabled=False)
    assert made.locator(".slide").count() == len(outline(Edition(plan, "en"), plan.decks[0]).slides)
    assert not made.locator(".full-screen").is_visible()
    made.close()


def test_one_outline_serves_both_forms_of_a_deck(plan: Plan, tmp_path: Path) -> None:
    made = outline(Edition(plan, "da"), plan.decks[0])
    before = attrs.asdict(made)
    write_pptx(made, tmp_path / "visit.pptx")
    deck_page(made, DeckLinks("a", "b", "c"))
    assert attrs.asdict(made) == before
