"""A deck in one language as one HTML page: a slide a screen, a slide a page in print, no script.

What the speaker says stays with the speaker: notes are not on the page.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from attrs import frozen
from jinja2 import DictLoader, Environment, StrictUndefined, Template

from mkdocs_strategy.model import emblem
from mkdocs_strategy.model.deck import Deck
from mkdocs_strategy.model.outline import DeckOutline
from mkdocs_strategy.render.decks_list import deck_file
from mkdocs_strategy.render.formats import language_name

STYLESHEET = "decks/deck.css"


@frozen
class OtherLanguage:
    """The page of the same deck in another language, called by that language's own name."""

    language: str
    name: str
    href: str


@frozen
class DeckLinks:
    """Where the page's links lead, relative to the page."""

    stylesheet: str
    pptx: str
    site: str
    others: tuple[OtherLanguage, ...] = ()


def deck_links(languages: Sequence[str], deck: Deck, language: str, site: str) -> DeckLinks:
    """The links between a deck's files as deck_file names them; `site` leads from the page back to the site."""
    others = tuple(
        OtherLanguage(code, _own_name(code), _beside(deck, code, "html")) for code in languages if code != language
    )
    return DeckLinks("../deck.css", _beside(deck, language, "pptx"), site, others)


def _beside(deck: Deck, language: str, ending: str) -> str:
    return deck_file(deck, language, ending).rpartition("/")[2]


def _own_name(code: str) -> str:
    name = language_name(code, code)
    return name[:1].upper() + name[1:]


def deck_page(outline: DeckOutline, links: DeckLinks) -> str:
    """The whole page. It asks for nothing but its stylesheet, and works under the strictest content policy."""
    first_title = next((slide.number for slide in outline.slides if slide.layout == "title"), None)
    return _template().render(deck=outline, links=links, first_title=first_title, emblem=emblem, stars=_stars())


def deck_stylesheet() -> str:
    """The style of all decks' pages, to be written at STYLESHEET below the site's root."""
    return _read("deck.css")


@cache
def _template() -> Template:
    environment = Environment(
        loader=DictLoader({"deck.html.j2": _read("deck.html.j2")}),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    return environment.get_template("deck.html.j2")


def _read(name: str) -> str:
    return (files("mkdocs_strategy.render") / "templates" / name).read_text("utf-8")


@cache
def _stars() -> str:
    """The twelve stars as one SVG path, the emblem's height being 100."""
    return "".join(
        "M" + "L".join(f"{100 * x:.2f} {100 * y:.2f}" for x, y in corners) + "Z" for corners in emblem.stars()
    )
