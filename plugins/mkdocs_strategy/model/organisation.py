"""Who publishes the strategy: the organisation, its bodies people and partners."""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen

from mkdocs_strategy.model.record import Citation, Named, Ref, Text, optional, required


@frozen(kw_only=True)
class Organisation(Named):
    """The organisation whose strategy this is."""

    kind: ClassVar[str] = "organisation"

    currency: str = required("The currency of its budget, as three letters: DKK.", pattern=r"[A-Z]{3}", example="DKK")
    short_name: Text | None = optional("A shorter name for running text.", once=True)
    text: Text | None = optional("What the organisation is, for readers who do not know it.")
    source: tuple[Citation, ...] = optional("Where it is said.", ())


@frozen(kw_only=True)
class Body(Named):
    """A council, committee, group, unit or partner organisation."""

    kind: ClassVar[str] = "body"

    short_name: Text | None = optional("The abbreviation in use.", once=True)
    text: Text | None = optional("What it does, as far as the sources say.")
    political: bool = optional("Whether it is an elected body that takes decisions.", False)
    part_of: Ref | None = optional("The body or organisation it belongs to.", kinds=("body", "organisation"))
    source: tuple[Citation, ...] = optional("Where it is said.", ())


@frozen(kw_only=True)
class Person(Named):
    """A person in a role. `name` is the same in every language unless the role calls for more."""

    kind: ClassVar[str] = "person"

    role: Text | None = optional("The title or role the sources give.")
    member_of: Ref | None = optional("The body the person sits in.", kinds=("body",))
    group: str | None = optional("The party letter or group behind a member's name.")
    source: tuple[Citation, ...] = optional("Where it is said.", ())
