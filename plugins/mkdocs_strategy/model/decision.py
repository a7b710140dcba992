"""What political bodies decided, when they met, and the milestones before and after."""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen

from mkdocs_strategy.model.moment import Moment
from mkdocs_strategy.model.record import Citation, Ref, Text, Thing, optional, required

OUTCOMES = ("approves", "recommends", "revises", "notes", "grants", "discusses", "not-stated")


@frozen(kw_only=True)
class Meeting(Thing):
    """A meeting of a body."""

    kind: ClassVar[str] = "meeting"

    body: Ref = required("The body that met.", kinds=("body",))
    date: Moment = required("The day it met: 2025-11-20.")
    place: Text | None = optional("Where it met.", once=True)
    present: tuple[Ref, ...] = optional("The members listed as taking part.", (), kinds=("person",))
    absent: tuple[Ref, ...] = optional("The members listed as absent.", (), kinds=("person",))
    text: Text | None = optional("What there is to say about it.")
    source: tuple[Citation, ...] = optional("Where it is recorded.", ())


@frozen(kw_only=True)
class Decision(Thing):
    """What a body decided, recommended or took note of. A recommendation is not an approval."""

    kind: ClassVar[str] = "decision"

    date: Moment = required("When it decided, as exactly as the sources say: 2025-11-20, or 2025-05.")
    outcome: str = required("What the body did.", choices=OUTCOMES)
    body: Ref | None = optional("The body that decided; left out where the sources do not say.", kinds=("body",))
    about: tuple[Ref, ...] = optional("What was decided on.", ())
    to: Ref | None = optional("The body that a recommendation goes to.", kinds=("body",))
    meeting: Ref | None = optional("The meeting it was taken at.", kinds=("meeting",))
    item: str | None = optional("The number of the item on the agenda.")
    case: str | None = optional("The case number: 23/11174.")
    text: Text | None = optional("The decision in our own words.")
    not_taking_part: tuple[Ref, ...] = optional("Members who did not take part in the item.", (), kinds=("person",))
    next: tuple[Ref, ...] = optional("What comes next.", (), kinds=("milestone", "decision"))
    source: tuple[Citation, ...] = optional("Where it is recorded.", ())


@frozen(kw_only=True)
class Milestone(Thing):
    """A point in time that matters to the strategy, past or expected."""

    kind: ClassVar[str] = "milestone"

    date: Moment | None = optional("When, as exactly as the sources say: 2026-21 is spring 2026.")
    words: Text | None = optional("The date in the source's words, when they say more: mid or late 2025.")
    state: str = optional("Whether it has happened.", "expected", choices=("done", "expected", "unknown"))
    about: tuple[Ref, ...] = optional("What it concerns.", ())
    owner: Ref | None = optional("The body in charge; left out where no source names one.", kinds=("body",))
    reason: Text | None = optional("Why it stands there, as the source has it.")
    decision: Ref | None = optional("The decision that reached it.", kinds=("decision",))
    text: Text | None = optional("What happens.")
    source: tuple[Citation, ...] = optional("Where it is said.", ())
