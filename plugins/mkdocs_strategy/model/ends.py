"""Which kinds of things may stand at each end of a relation: what can be part of what, what can be paid for, who decides."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

# What is wanted and done: what a relation can be written at.
EFFORTS = ("strategy", "sub-strategy", "ambition", "focus-area", "initiative")
WORK = (*EFFORTS, "project")
_ACTORS = ("organisation", "body")
_MONEY = ("budget-frame", "budget-line")
_AGREED = ("decision", "milestone")
# What comes before a body, has its time and is counted.
_MATTERS = (*WORK, "task", "statement", *_ACTORS, *_MONEY, "target", "meeting", "source")


class Ends(NamedTuple):
    """The kinds that a relation leads from, and those that it leads to."""

    subjects: tuple[str, ...]
    objects: tuple[str, ...]


# What links without saying how two things hang together.
UNTYPED = ("mentions", "shows", "cites")

# By the type of the relation, seen from its subject: a project is decided-by a decision.
ENDS: Mapping[str, Ends] = {
    # Written out under `relations`
    "coordinates-with": Ends(WORK, (*WORK, *_ACTORS)),
    "cooperates-with": Ends(WORK, (*WORK, *_ACTORS)),
    "may-cooperate-with": Ends(EFFORTS, (*WORK, *_ACTORS)),
    "learns-from": Ends(EFFORTS, (*WORK, *_ACTORS)),
    "depends-on": Ends(WORK, (*WORK, *_ACTORS, *_AGREED, *_MONEY, "statement")),
    "contributes-to": Ends(EFFORTS, (*WORK, "milestone", "target", "statement")),
    "delimits": Ends(EFFORTS, WORK),
    "reaches-into": Ends(EFFORTS, WORK),
    # Also said by where a thing is written, and by keys; those know their own kinds.
    "part-of": Ends(EFFORTS, WORK),
    # Said by keys
    "decided-by": Ends((*_MATTERS, *_AGREED, "person", "edition"), ("decision",)),
    "scheduled-in": Ends((*_MATTERS, "decision", "deck"), ("milestone",)),
    "funded-by": Ends((*WORK, *_ACTORS, "milestone", "meeting"), _MONEY),
    "financed-by": Ends(_MONEY, ("finance-source",)),
    "measured-by": Ends((*WORK, "task", "statement", *_ACTORS, "milestone"), ("target",)),
    "counted-by": Ends((*_MATTERS, *_AGREED, "person"), ("figure",)),
    "disputed-in": Ends((*_MATTERS, *_AGREED, "figure", "person", "term"), ("disagreement",)),
    "explained-by": Ends((*_MATTERS, *_AGREED, "figure", "person"), ("term",)),
    "uses": Ends(("initiative", "focus-area"), ("project",)),
    "named-in": Ends(("project",), ("sub-strategy",)),
    "answers": Ends(
        ("ambition", "focus-area", "initiative", "statement", "target", "figure", "milestone", *_MONEY), ("task",)
    ),
    "owned-by": Ends(("sub-strategy", "initiative", "milestone", "target"), ("body",)),
    "presented-by": Ends(("sub-strategy", "deck"), ("person",)),
    "carried-by": Ends(("sub-strategy",), ("body",)),
    "member-of": Ends(("person",), ("body",)),
    "taken-by": Ends(("decision",), ("body",)),
    "addressed-to": Ends(("decision",), ("body",)),
    "taken-at": Ends(("decision",), ("meeting",)),
    "leads-to": Ends(("decision",), _AGREED),
    "held-by": Ends(("meeting",), ("body",)),
    "attended-by": Ends(("meeting",), ("person",)),
    "missed-by": Ends(("meeting",), ("person",)),
    "without": Ends(("decision",), ("person",)),
    "published-by": Ends(("source",), (*_ACTORS, "person")),
    "written-in": Ends(("strategy", "sub-strategy"), ("source",)),
    "made-for": Ends(("deck",), ("project",)),
}

# What follows from two links through a third thing, and is written nowhere itself.
DERIVED: Mapping[str, Ends] = {
    "funded-through": Ends(("initiative", "focus-area"), _MONEY),
    "decided-with": Ends(_MONEY, ("decision",)),
}
