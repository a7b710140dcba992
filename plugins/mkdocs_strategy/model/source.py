"""The documents that facts come from, and where they disagree."""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen

from mkdocs_strategy.model.moment import Moment
from mkdocs_strategy.model.record import (
    LANGUAGE,
    Citation,
    Named,
    Record,
    Ref,
    Statement,
    Text,
    Thing,
    optional,
    required,
)


@frozen(kw_only=True)
class Source(Named):
    """A document. Its name is its title as printed."""

    kind: ClassVar[str] = "source"

    type: str = required(
        "What sort of document it is.", choices=("strategy", "sub-strategy", "minutes", "deck", "annex")
    )
    language: str = required("The language code it is written in.", pattern=LANGUAGE, example="da")
    publisher: Ref | None = optional("Who issued it.", kinds=("organisation", "body", "person"))
    cases: tuple[str, ...] = optional("The case numbers its publisher keeps it under: [23/11174].", ())
    url: str | None = optional("Its address on the web, where there is one.", pattern=r"https?://\S+")
    date: Moment | None = optional("Its date; left out where it has none.")
    date_note: Text | None = optional("What is known of its date.")
    text: Text | None = optional("What it is.")
    missing: tuple[Statement, ...] = optional("What is missing from the copy at hand.", ())


@frozen(kw_only=True)
class Reading(Record):
    """What one or more documents say on a point where they disagree."""

    text: Text = required("What they say.")
    source: tuple[Citation, ...] = required("Where they say it.")


@frozen(kw_only=True)
class Disagreement(Thing):
    """A point where the documents disagree, and what is therefore shown."""

    kind: ClassVar[str] = "disagreement"

    readings: tuple[Reading, ...] = required("What each says.")
    shown: Text = required("What this edition shows, and why.")
    about: tuple[Ref, ...] = optional("What it concerns.", ())
