"""A deck as one HTML page, as a reader of its tags and words gets it."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import attrs
import pytest

from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.publish.pptx import write_pptx
from mkdocs_strategy.render.deck_html import DeckLinks, deck_links, deck_page
from mkdocs_strategy.render.decks import outline
from mkdocs_strategy.render.edition import Edition
from tests.render.written_deck import LANGUAGES, as_expected, page, says, slide


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


def test_a_page_leads_to_the_other_language_its_other_forms_and_the_site(plan: Plan) -> None:
    deck = plan.decks[0]
    links = deck_links(plan.languages, deck.id, "da", "../../")
    hrefs = [href for href in Reader(page(plan, "da")).all("href") if href and not href.startswith("#")]
    assert hrefs == ["../deck.css", "visit.en.html", "../../", "visit.en.html", "visit.da.pptx", "visit.da.pdf"]
    without = deck_page(outline(Edition(plan, "da"), deck), deck_links(plan.languages, deck.id, "da", "../../", False))
    assert [href for href in Reader(without).all("href") if href and href.endswith(".pdf")] == []
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


def test_one_outline_serves_both_forms_of_a_deck(plan: Plan, tmp_path: Path) -> None:
    made = outline(Edition(plan, "da"), plan.decks[0])
    before = attrs.asdict(made)
    write_pptx(made, tmp_path / "visit.pptx")
    deck_page(made, DeckLinks("a", "b", "c"))
    assert attrs.asdict(made) == before
