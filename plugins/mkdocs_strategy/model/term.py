"""The words of the strategy and what they mean."""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen

from mkdocs_strategy.model.record import Citation, Forms, Named, Ref, Text, optional, required


@frozen(kw_only=True)
class Term(Named):
    """A word or abbreviation and its meaning here."""

    kind: ClassVar[str] = "term"

    type: str = required("What sort of word it is.", choices=("term", "abbreviation", "product", "body", "document"))
    text: Text = required("What it means here.")
    expansion: Text | None = optional(
        "What an abbreviation stands for; left out where the sources do not say.", once=True
    )
    general: bool = optional("Whether the expansion is common knowledge that the sources do not give.", False)
    names: Ref | None = optional("The thing in the plan that the word names.")
    forms: Forms = optional("Other spellings and inflections, by language: {da: [delstrategien]}.", Forms())
    autolink: bool = optional(
        "Whether its words become links wherever prose uses them; false for everyday words.", True
    )
    avoid: Forms = optional("Words that must not be used for it, by language: {en: [part strategy]}.", Forms())
    search_words: Forms = optional(
        "Words that readers may look for it by, neither shown nor linked, by language: {en: [robot]}.", Forms()
    )
    note: Text | None = optional("What else a reader should know.")
    source: tuple[Citation, ...] = optional("Where it is used.", ())
