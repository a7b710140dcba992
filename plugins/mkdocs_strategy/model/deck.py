"""Presentations: for which event, in how many minutes, by whom, slide by slide."""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen

from mkdocs_strategy.model.moment import Moment
from mkdocs_strategy.model.record import Citation, Record, Ref, Text, Thing, optional, required

LAYOUTS = ("title", "points", "two-columns", "table", "section", "closing")
DRAWN_FROM = ("areas", "principles", "needs", "background", "budget-table", "decisions", "milestones")


@frozen(kw_only=True)
class Event(Record):
    """The occasion a deck is made for."""

    name: Text = required("The event: CARES Site Visit n. 8.", once=True)
    date: Moment = required("When: 2026-02.")
    place: Text = required("Where: Gdańsk, Poland.", once=True)
    project: Ref | None = optional("The project behind the event.", kinds=("project",))


@frozen(kw_only=True)
class FundingMark(Record):
    """The funding statement that must stand beside the emblem of the European Union."""

    statement: Text = required("The statement in full, as the programme prescribes it.")


@frozen(kw_only=True)
class Slide(Thing):
    """One slide. Its name is its title. Texts may refer to things and figures, as on pages."""

    kind: ClassVar[str] = "slide"

    layout: str = optional("How it is laid out.", "points", choices=LAYOUTS)
    lead: Text | None = optional("A sentence above the points.")
    points: tuple[Text, ...] = optional("The points, one short line each.", ())
    second_points: tuple[Text, ...] = optional("The points of the second column.", ())
    shows: str | None = optional("A part made from the facts.", choices=DRAWN_FROM)
    of: Ref | None = optional("What the made part is of; the main strategy when left out.")
    extra: bool = optional("Whether it stands after the closing slide, outside the slot.", False)
    minutes: int | None = optional("Minutes planned for it.")
    notes: Text | None = optional("What the speaker says.")
    source: tuple[Citation, ...] = optional("Where it is said.", ())


@frozen(kw_only=True)
class Deck(Thing):
    """A presentation. Its name is its title."""

    kind: ClassVar[str] = "deck"

    event: Event = required("The occasion.")
    slot: int = required("The length of the slot in minutes.")
    speaker: Ref = required("Who speaks.", kinds=("person",))
    slides: tuple[Slide, ...] = required("The slides, in order.")
    subtitle: Text | None = optional("A line under the title.")
    about_notes: Text | None = optional("Whose words the notes are; stands above those of every slide.")
    funding_mark: FundingMark | None = optional("The funding mark, for decks that must carry one.")
    source: tuple[Citation, ...] = optional("The deck it renders.", ())
