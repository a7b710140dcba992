"""Presentations: for which event, in how many minutes, by whom, slide by slide."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import frozen

from mkdocs_strategy.model.moment import Moment
from mkdocs_strategy.model.parts import BUDGET_CHARTS
from mkdocs_strategy.model.record import Citation, Record, Ref, Text, Thing, optional, required

LAYOUTS = ("title", "points", "two-columns", "table", "section", "closing", "statement", "thought", "chart", "drawing")

_BOTH = ("strategy", "sub-strategy")
_MAIN = ("strategy",)
_SUB = ("sub-strategy",)

# What a slide can show from the facts, and the kinds of things it can show it of.
SHOWN_OF: Mapping[str, tuple[str, ...]] = {
    "areas": _MAIN,
    "principles": _MAIN,
    "needs": _MAIN,
    "background": _MAIN,
    "premises": _MAIN,
    "process": _MAIN,
    "summary": _BOTH,
    "key-facts": _BOTH,
    "purpose": _SUB,
    "scope": _SUB,
    "context": _SUB,
    "prerequisites": _SUB,
    "vision": _SUB,
    "commitments": _SUB,
    "mandate": _SUB,
    "ambitions": _SUB,
    "focus-areas": _SUB,
    "initiatives": (*_SUB, "focus-area"),
    "benefits": (*_SUB, "focus-area"),
    "financing": _BOTH,
    "budget-table": ("budget-frame", *_BOTH, "project"),
    "budget-chart": ("budget-frame", "budget-line", *_MAIN),
    "drawing": ("drawing",),
    "targets": _BOTH,
    "decisions": (*_BOTH, "project", "body"),
    "milestones": _BOTH,
    "relations": _BOTH,
    "not-stated": _BOTH,
    "sources": _BOTH,
}
DRAWN_FROM = tuple(SHOWN_OF)

# How fast a speaker speaks, and how long a slide stands at least.
WORDS_A_MINUTE, SECONDS_A_SLIDE = 125, 20


@frozen(kw_only=True)
class Event(Record):
    """The occasion a deck is made for."""

    name: Text = required("The event: CARES Site Visit n. 8.", once=True)
    date: Moment = required("When: 2026-02.")
    place: Text = required("Where: Gdańsk, Poland.", once=True)
    programme: Text | None = optional("The programme that the event belongs to, where it has one.", once=True)
    project: Ref | None = optional("The project behind the event.", kinds=("project",))


@frozen(kw_only=True)
class FundingMark(Record):
    """The funding statement that must stand beside the emblem of the European Union."""

    statement: Text = required("The statement in full, as the programme prescribes it.")
    logo: str | None = optional(
        "The file of the programme's own logo beside this file, which then takes the place of the emblem: cares.png.",
        pattern=r"[A-Za-z0-9][A-Za-z0-9._-]*\.(png|jpg|jpeg)",
        example="cares.png",
    )
    logo_alt: Text | None = optional("What the logo shows, for those who do not see it.", once=True)
    disclaimer: Text | None = optional("The disclaimer, where the programme prescribes one.")


@frozen(kw_only=True)
class Slide(Thing):
    """One slide. Its name is its title. Texts may refer to things and figures, as on pages."""

    kind: ClassVar[str] = "slide"

    layout: str = optional("How it is laid out.", "points", choices=LAYOUTS)
    lead: Text | None = optional("A sentence above the points.")
    points: tuple[Text, ...] = optional("The points, one short line each.", ())
    second_points: tuple[Text, ...] = optional("The points of the second column.", ())
    quote: Text | None = optional("A sentence that stands alone, in large letters.")
    quoted: Text | None = optional("Whose words that sentence is.", once=True)
    shows: str | None = optional("A part made from the facts.", choices=DRAWN_FROM)
    of: Ref | None = optional("What the made part is of; what the deck is about, or the main strategy, when left out.")
    chart: str | None = optional("Which chart of the money, where it has several.", choices=BUDGET_CHARTS)
    extra: bool = optional("Whether it stands after the closing slide, outside the slot.", False)
    minutes: int | None = optional("Minutes planned for it.")
    notes: Text | None = optional("What the speaker says; made from the facts it shows when left out.")
    source: tuple[Citation, ...] = optional("Where it is said.", ())


@frozen(kw_only=True)
class Deck(Thing):
    """A presentation. Its name is its title."""

    kind: ClassVar[str] = "deck"

    about: Ref | None = optional(
        "The sub-strategy it presents, whose page then offers it.", kinds=("strategy", "sub-strategy")
    )
    event: Event | None = optional("The occasion; left out where there is none in particular.")
    slot: int | None = optional("The length of the slot in minutes.")
    speaker: Ref | None = optional("Who speaks.", kinds=("person",))
    role: Text | None = optional("The role the speaker has there; the one the person has when left out.")
    organisation: Ref | None = optional(
        "Whom the speaker speaks for; the organisation behind the strategy when left out.",
        kinds=("organisation", "body"),
    )
    slides: tuple[Slide, ...] = required("The slides, in order.")
    subtitle: Text | None = optional("A line under the title.")
    about_notes: Text | None = optional("Whose words the notes are; stands above those of every slide.")
    notes_public: bool = optional("Whether the notes stand on the deck's page for all to read.", False)
    words_a_minute: int = optional("How many words the speaker says in a minute.", WORDS_A_MINUTE)
    seconds_a_slide: int = optional("How many seconds a slide stands at least.", SECONDS_A_SLIDE)
    funding_mark: FundingMark | None = optional("The funding mark, for decks that must carry one.")
    source: tuple[Citation, ...] = optional("The deck it renders.", ())

    def seconds(self, words: int) -> float:
        """How long a slide takes on which the speaker says so many words, in seconds."""
        return max(self.seconds_a_slide, 60 * words / max(1, self.words_a_minute))


def deck_id(sub_strategy: str) -> str:
    """The id of the deck that a sub-strategy has without a specification; a specification of that id stands in for it."""
    return f"{sub_strategy}-deck"
