"""Adopted editions: states of the whole that a body adopted, each kept as a revision in git."""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen

from mkdocs_strategy.model.moment import Moment
from mkdocs_strategy.model.record import Citation, Ref, Text, Thing, optional, required

# A commit or a tag; never a range, an option or a place relative to another.
REVISION = r"[A-Za-z0-9][A-Za-z0-9._/+-]*"


@frozen(kw_only=True)
class AdoptedEdition(Thing):
    """A state of the whole that a political body adopted. What was never adopted is no edition, however finished."""

    kind: ClassVar[str] = "edition"

    date: Moment = required("The day it was adopted, the day of the decision.")
    decision: Ref = required("The decision that adopted it.", kinds=("decision",))
    revision: str = required(
        "Where git keeps it: a tag, or a commit in full.", pattern=REVISION, example="adopted-2026-02"
    )
    text: Text | None = optional("What there is to say about it.")
    source: tuple[Citation, ...] = optional("Where its adoption is recorded.", ())
