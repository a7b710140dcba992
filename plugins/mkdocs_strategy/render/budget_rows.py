"""The rows of a table of the budget, in words: each amount once, with all that says how to read it; their sums.

Money is listed as the model lists it. Nothing is added here but by its rule, and a year of a yearly amount is made only
when a projection is asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from attrs import evolve, frozen

from mkdocs_strategy.model.amounts import Amount, sum_of
from mkdocs_strategy.model.budget import COMPUTED, BudgetFrame, BudgetLine, Step
from mkdocs_strategy.model.moment import Moment, Point
from mkdocs_strategy.model.money import Money
from mkdocs_strategy.model.record import Citation, Ref
from mkdocs_strategy.render.edition import Edition

Item = TypeVar("Item")

# What the figures of a frame beside its amount are called.
_FIGURES = {"lines-total": "total", "allocated": "total", "remaining": "remaining"}


@frozen
class Entry:
    """One row: what it is called, how much where that is known, and how to read it.

    `role` is as of a row of a table: frame, total, computed, or part for what another row holds already. `of` is the frame
    or line, None of a sum of several. `step` and `year` say which reading a projected amount follows, in which year, the
    first being 1. `figure` is as of an Amount; "sum" of a total that is computed here, "projection" of a projected amount.
    """

    what: str
    money: Money | None
    state: str
    id: str = ""
    role: str = ""
    nature: str = ""
    years: Moment | None = None
    per: str | None = None
    frame: BudgetFrame | None = None
    of: BudgetFrame | BudgetLine | None = None
    about: tuple[Ref, ...] = ()
    financed_by: tuple[Ref, ...] = ()
    source: tuple[Citation, ...] = ()
    step: Step | None = None
    year: int = 0
    figure: str = "amount"

    @property
    def is_computed(self) -> bool:
        return self.state == COMPUTED

    @property
    def amount_of(self) -> BudgetFrame | BudgetLine | None:
        """The frame or line whose own amount this is; None of what is computed of it, or its total."""
        return self.of if self.of is not None and self.of.id == self.id else None


def amount(edition: Edition, item: BudgetFrame | BudgetLine) -> str:
    """An amount as text, or why there is none."""
    if item.amount is None:
        return edition.say(state_key(item.state))
    return edition.value(item.amount, per=getattr(item, "per", None))


def state_key(state: str) -> str:
    """The key of the words for a state, which stand for the amount where there is none."""
    return {"stated": "budget-stated", "unknown": "not-stated"}.get(state, state)


def entry(edition: Edition, amount: Amount, what: str | None = None, role: str = "") -> Entry:
    """An amount as a row, by its own name or another."""
    named = what if what is not None else edition.name(amount.of.id)
    if amount.state == COMPUTED:
        named, role = f"{named} ({edition.say('computed')})", f"{role} computed".strip()
    return Entry(
        what=named,
        money=amount.money,
        state=amount.state,
        id=amount.id,
        role=role,
        nature=amount.nature,
        years=amount.years,
        per=amount.per,
        frame=amount.frame,
        of=amount.of,
        about=amount.about,
        financed_by=amount.financed_by,
        source=amount.source,
        figure=amount.figure,
    )


def figure_of_frame(edition: Edition, amount: Amount, role: str | None = None) -> Entry:
    """The total of a frame's lines, or its rest, as a row."""
    own = "total" if amount.figure != "remaining" else ""
    return entry(edition, amount, edition.say(_FIGURES[amount.figure]), own if role is None else role)


def part(edition: Edition, amount: Amount) -> Entry:
    """What a row above holds already, so that nobody adds it."""
    if amount.figure != "amount":
        return figure_of_frame(edition, amount, "part")
    return entry(edition, amount, edition.say("budget-of-which", name=edition.name(amount.of.id)), "part")


def projected(edition: Edition, amount: Amount, years: int) -> Iterator[Entry]:
    """For each reading of how a yearly amount goes on, what it comes to in its first years; none where it says nothing."""
    if not isinstance(amount.of, BudgetLine) or amount.money is None:
        return
    for step in amount.of.steps if years else ():
        for year in range(1, years + 1):
            first = step.starts.first_day.year if step.starts else None
            yield Entry(
                what=_projected_name(edition, step, year, first),
                money=step.level(amount.money, year),
                state=COMPUTED,
                id=f"{amount.id}.{step.rule}.{year}",
                role="part computed",
                nature=amount.nature,
                years=Moment(Point(first + year - 1)) if first else None,
                frame=amount.frame,
                of=amount.of,
                about=amount.about,
                financed_by=amount.financed_by,
                source=step.source or amount.source,
                step=step,
                year=year,
                figure="projection",
            )


def _projected_name(edition: Edition, step: Step, year: int, first: int | None) -> str:
    when = str(first + year - 1) if first else edition.say("budget-year", number=year)
    return f"{edition.text(step.name)}, {when} ({edition.say('computed')})"


def reading(edition: Edition, step: Step) -> str:
    """One reading of how a yearly amount goes on: its name, its rule, and its first year or that none is stated."""
    rule = edition.say(f"budget-step-{step.rule}")
    said = f"{edition.plain(edition.text(step.name))}: {rule}"
    if step.starts is None:
        return f"{said}. {edition.say('budget-starts-unstated')}"
    return f"{said}, {edition.say('span-open', start=edition.value(step.starts))}"


def total_of(edition: Edition, listed: Sequence[Amount]) -> Entry | None:
    """The sum of a group: as stated where it is that of a frame's lines, else computed; None where nothing may be added."""
    frame = listed[0].frame if listed else None
    if frame is not None and frame.lines_total is not None and [one.of for one in listed] == list(frame.lines):
        return figure_of_frame(edition, Amount(frame, "lines-total", frame.lines_total, "allocation", "stated"))
    money = sum_of(listed, edition.plan)
    if money is None:
        return None
    shared = entry(edition, listed[0])
    return evolve(
        shared,
        what=f"{edition.say('budget-total')} ({edition.say('computed')})",
        money=money,
        state=COMPUTED,
        id="",
        role="total computed",
        frame=None,
        of=None,
        about=_every(one.about for one in listed),
        financed_by=_every(one.financed_by for one in listed),
        source=_every(one.source for one in listed),
        figure="sum",
    )


def _every(groups: Iterable[tuple[Item, ...]]) -> tuple[Item, ...]:
    """Each item of several groups once, in order."""
    return tuple(dict.fromkeys(item for group in groups for item in group))
