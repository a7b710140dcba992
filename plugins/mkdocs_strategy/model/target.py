"""What is to be reached, from where, measured how."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar

from attrs import frozen

from mkdocs_strategy.model.moment import Moment
from mkdocs_strategy.model.record import Citation, Record, Ref, Text, Thing, optional, required

UNITS = ("percent", "score", "count")


@frozen(kw_only=True)
class Measure(Record):
    """A measured or wanted value with its unit."""

    value: Decimal = required("The number: 25, or 3.75.")
    unit: str = required("What the number counts.", choices=UNITS)
    scale: int | None = optional("The highest score possible, for a score: 5.")
    date: Moment | None = optional("When it was measured, or is to be reached.")
    more_than: bool = optional("Whether the sources only give a lower bound.", False)
    text: Text | None = optional("What the number is of, to be read after it: of outpatient bookings.")
    source: tuple[Citation, ...] = optional("Where it is stated.", ())


@frozen(kw_only=True)
class Target(Thing):
    """A wanted value of an indicator. Without a value it is only to be assessed whether there should be one."""

    kind: ClassVar[str] = "target"

    indicator: Text = required("What is measured, and of what.")
    commitment: str = required("How firm it is.", choices=("stated", "to-be-assessed"))
    about: tuple[Ref, ...] = optional("What it belongs to.", ())
    owner: Ref | None = optional("The body in charge; left out where no source names one.", kinds=("body",))
    baseline: Measure | None = optional("Where it starts.")
    value: Measure | None = optional("Where it should get to.")
    also: tuple[Measure, ...] = optional("The same target on other scales or in other readings.", ())
    text: Text | None = optional("What there is to say about it.")
    source: tuple[Citation, ...] = optional("Where it is stated.", ())


@frozen(kw_only=True)
class Figure(Thing):
    """A number the sources state that is neither money nor a target: a count of systems, of partners."""

    kind: ClassVar[str] = "figure"

    value: Decimal = required("The number.")
    unit: str = optional("What the number counts.", "count", choices=UNITS)
    more_than: bool = optional("Whether the sources only give a lower bound.", False)
    about: tuple[Ref, ...] = optional("What it concerns.", ())
    date: Moment | None = optional("When it held.")
    text: Text | None = optional("What the number is of.")
    source: tuple[Citation, ...] = optional("Where it is stated.", ())
