"""A deck in one language as one HTML page: a slide a screen, a slide a page in print, readable without a script.

What the speaker says stays with the speaker, unless the deck says that its notes are public.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from attrs import frozen

from mkdocs_strategy.model import emblem
from mkdocs_strategy.model.outline import DeckOutline, SlideOutline
from mkdocs_strategy.render.chart_svg import svg
from mkdocs_strategy.render.deck_drawing_svg import drawing_svg
from mkdocs_strategy.render.deck_money import as_chart
from mkdocs_strategy.render.decks_list import deck_file
from mkdocs_strategy.render.formats import language_name
from mkdocs_strategy.render.html_languages import in_their_languages
from mkdocs_strategy.render.packaged import packaged, template

STYLESHEET, SCRIPT = "decks/deck.css", "decks/deck.js"


@frozen
class OtherLanguage:
    """The page of the same deck in another language, called by that language's own name."""

    language: str
    name: str
    href: str


@frozen
class DeckLinks:
    """Where the page's links lead, relative to the page. Without a script, "", the page does the same without keys.

    `pdf` is "" where no PDF is made.
    """

    stylesheet: str
    pptx: str
    site: str
    others: tuple[OtherLanguage, ...] = ()
    script: str = ""
    pdf: str = ""


def deck_links(languages: Sequence[str], identifier: str, language: str, site: str, has_pdf: bool = True) -> DeckLinks:
    """The links between a deck's files as deck_file names them; `site` leads from the page back to the site."""
    others = tuple(
        OtherLanguage(code, _own_name(code), _beside(identifier, code, "html"))
        for code in languages
        if code != language
    )
    pdf = _beside(identifier, language, "pdf") if has_pdf else ""
    return DeckLinks("../deck.css", _beside(identifier, language, "pptx"), site, others, "../deck.js", pdf)


def _beside(identifier: str, language: str, ending: str) -> str:
    return deck_file(identifier, language, ending).rpartition("/")[2]


def _own_name(code: str) -> str:
    name = language_name(code, code)
    return name[:1].upper() + name[1:]


def deck_page(outline: DeckOutline, links: DeckLinks) -> str:
    """The whole page. It asks for nothing but its stylesheet and script, and works under the strictest content policy."""
    first_title = next((slide.number for slide in outline.slides if slide.layout == "title"), None)
    page = template("deck.html.j2").render(
        deck=outline, links=links, first_title=first_title, emblem=emblem, stars=_stars(), drawn=_drawn
    )
    return in_their_languages(page, outline.foreign)


def _drawn(slide: SlideOutline) -> str:
    """A slide's chart or drawing as SVG."""
    if slide.drawing is not None:
        return drawing_svg(slide.drawing, f"{slide.id}-drawing")
    return svg(as_chart(slide.chart), f"{slide.id}-chart") if slide.chart is not None else ""


def deck_stylesheet() -> str:
    """The style of all decks' pages, to be written at STYLESHEET below the site's root."""
    return packaged("deck.css")


def deck_script() -> str:
    """What adds keys and full screen to all decks' pages, to be written at SCRIPT below the site's root."""
    return packaged("deck.js")


@cache
def _stars() -> str:
    """The twelve stars as one SVG path, the emblem's height being 100."""
    return "".join(
        "M" + "L".join(f"{100 * x:.2f} {100 * y:.2f}" for x, y in corners) + "Z" for corners in emblem.stars()
    )
