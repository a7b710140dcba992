"""The tables of the budget as lists of rows: of a frame, or ordered by nature, area, year or source of finance."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import Any

from attrs import frozen

from mkdocs_strategy.model.amounts import Amount, amounts, amounts_of
from mkdocs_strategy.model.budget import NATURES, BudgetFrame
from mkdocs_strategy.model.moment import Moment
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.record import Ref
from mkdocs_strategy.render.budget_rows import Entry, amount, entry, figure_of_frame, part, projected, total_of
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.view import Piece, Pieces


@frozen
class Asked:
    """What a table is asked to show.

    `of` is a frame, strategy, sub-strategy or project, None for everything; `by` one of BUDGET_ORDERS; `full` with scope,
    years, state, texts and sources, and with the lines of frames; `years` how many years a projection has, 0 for none.
    """

    of: Any = None
    by: str = "nature"
    full: bool = False
    years: int = 0


def asked(of: Any, by: str | None, full: bool, years: int) -> Asked:
    """What is asked for, where nothing is said of the order: of a thing by line, of everything by nature."""
    return Asked(of, by or ("nature" if of is None else "line"), full, years)


@frozen
class Group:
    """Rows under one heading, "" where the table has none; `note` is the key of what is to be said of all of them."""

    entries: tuple[Entry, ...]
    heading: Pieces = ()
    note: str = ""


@frozen
class Listing:
    """A table as groups of rows.

    `frame` is the frame it is of, `about` the id of what its caption says all amounts are for, "" where it says nothing;
    `missing` are the areas no amount is stated for, `note` is what is to be said of all its amounts.
    """

    caption: str
    groups: tuple[Group, ...]
    frame: BudgetFrame | None = None
    about: str = ""
    missing: tuple[str, ...] = ()
    note: str = ""

    @property
    def entries(self) -> tuple[Entry, ...]:
        return tuple(one for group in self.groups for one in group.entries)


def listings(edition: Edition, wanted: Asked) -> tuple[Listing, ...]:
    """The tables that show what is asked for, in order; none where the sources state nothing."""
    if wanted.by == "line":
        return tuple(_by_line(edition, wanted))
    grouped = _grouped(edition, wanted)
    return (grouped,) if grouped.groups else ()


# By line: each frame with its lines, then all other amounts together, which says nothing of whether they are in a frame


def _by_line(edition: Edition, wanted: Asked) -> Iterator[Listing]:
    plan, of = edition.plan, wanted.of
    frames = [frame for frame in plan.frames if of is None or of.id in (frame.id, frame.about.id)]
    alone = [frame for frame in frames if not frame.lines]
    together = of is None and len(alone) > 1
    yield from (of_frame(edition, frame, wanted.years) for frame in frames if frame.lines or not together)
    if together:
        rows = tuple(entry(edition, one) for frame in alone for one in amounts_of(frame))
        yield Listing(edition.say("budget-frames-alone"), (Group(rows),))
    shown = {frame.id for frame in frames}
    loose = [one for one in amounts(plan) if _is_loose(one, shown) and _is_of(one, of)]
    if loose:
        caption = _caption(edition, "budget-other-amounts" if frames else "budget-amounts", of)
        group = _group(edition, loose, wanted.years)
        note = edition.say("budget-frame-or-not") if frames else ""
        yield Listing(caption, (group,), about=of.id if of is not None else "", note=note)


def _is_loose(amount: Amount, shown: set[str]) -> bool:
    """Whether an amount is a line that no table of a frame shows."""
    inside = amount.frame.id if amount.frame else None
    return not isinstance(amount.of, BudgetFrame) and inside not in shown


def of_frame(edition: Edition, frame: BudgetFrame, years: int = 0) -> Listing:
    """One frame: its amount, its lines, their total and what remains."""
    rows: list[Entry] = []
    for one in amounts_of(frame):
        if one.of is frame:
            is_amount = one.figure == "amount"
            rows.append(
                entry(edition, one, edition.say("frame-row"), "frame") if is_amount else figure_of_frame(edition, one)
            )
        else:
            rows += [entry(edition, one), *projected(edition, one, years)]
    return Listing(_frame_caption(edition, frame), (Group(tuple(rows)),), frame, frame.about.id)


def _frame_caption(edition: Edition, frame: BudgetFrame) -> str:
    key = "budget-caption-years" if frame.years and frame.amount else "budget-caption"
    years = edition.value(frame.years) if frame.years else ""
    return edition.say(key, name=edition.name(frame.id), amount=amount(edition, frame), years=years)


# By nature, area, year or source of finance


def _grouped(edition: Edition, wanted: Asked) -> Listing:
    """The amounts in groups; with the lines of frames where all is asked for, each below its frame."""
    order = _ORDERS[wanted.by](edition, wanted)
    chosen = [one for one in amounts(edition.plan) if order.holds(one)]
    listed = [one for one in chosen if one.figure == "amount" or order.with_figures]
    groups: dict[Hashable, list[Amount]] = {}
    for one in listed if wanted.full else _without_lines(listed, wanted.of):
        groups.setdefault(order.key(one), []).append(one)
    made = tuple(
        _group(edition, groups[key], wanted.years, *order.heading(key)) for key in sorted(groups, key=order.place)
    )
    caption = _caption(edition, order.caption, wanted.of)
    about = wanted.of.id if wanted.of is not None else ""
    return Listing(caption, made, about=about, missing=order.missing(groups))


def _without_lines(listed: list[Amount], of: Any) -> list[Amount]:
    """Amounts without the lines of frames that are listed too; of a frame, all."""
    frames = {one.of.id for one in listed if isinstance(one.of, BudgetFrame)}
    return [one for one in listed if one.frame is None or one.frame is of or one.frame.id not in frames]


def _group(edition: Edition, listed: list[Amount], years: int, heading: Pieces = (), note: str = "") -> Group:
    """Amounts under a heading: what is within a frame that is listed too is a part of it; then the sum, where there is one."""
    frames = {one.of.id for one in listed if isinstance(one.of, BudgetFrame)}
    rows: list[Entry] = []
    wholes: list[Amount] = []
    for one in listed:
        if one.figure != "amount" or (one.frame is not None and one.frame.id in frames):
            rows.append(part(edition, one))
        else:
            rows.append(entry(edition, one))
            wholes.append(one)
        rows += projected(edition, one, years)
    total = total_of(edition, wholes)
    return Group((*rows, total) if total else tuple(rows), heading, note)


@frozen
class _Order:
    """How amounts are put in groups: which are shown, the group of each, and what a group is called, with its note."""

    caption: str
    holds: Callable[[Amount], bool]
    key: Callable[[Amount], Any]
    place: Callable[[Any], Any]
    heading: Callable[[Any], tuple[Pieces, str]]
    with_figures: bool = False
    missing: Callable[[Iterable[Any]], tuple[str, ...]] = lambda found: ()


def _by_nature(edition: Edition, wanted: Asked) -> _Order:
    def heading(nature: str) -> tuple[Pieces, str]:
        return (Piece(edition.say(f"nature-{nature}")),), ""

    return _Order("amounts-caption", lambda one: _is_of(one, wanted.of), lambda one: one.nature, NATURES.index, heading)


def _by_year(edition: Edition, wanted: Asked) -> _Order:
    def key(one: Amount) -> tuple[Moment | None, str]:
        return one.years, one.per or ""

    def place(key: tuple[Moment | None, str]) -> tuple[Any, ...]:
        years, per = key
        return (0, years.first_day, years.last_day, per) if years else (1, per)

    def heading(key: tuple[Moment | None, str]) -> tuple[Pieces, str]:
        years, per = key
        whole = bool(years and years.is_span and not per)
        return (Piece(_span(edition, years, per)),), "budget-years-note" if whole else ""

    return _Order("budget-by-year", lambda one: _is_of(one, wanted.of), key, place, heading)


def _span(edition: Edition, years: Moment | None, per: str) -> str:
    """The years of a group as they are stated."""
    if years is None:
        return edition.say("budget-yearly-unstated" if per else "budget-years-unstated")
    said = edition.value(years)
    if per:
        return edition.say("budget-yearly", years=said)
    return edition.say("budget-whole-span", years=said) if years.end is not None else said


def _by_finance(edition: Edition, wanted: Asked) -> _Order:
    known = [one.id for one in edition.plan.finance_sources]

    def key(one: Amount) -> tuple[str, ...]:
        return tuple(identifier for identifier in known if any(ref.id == identifier for ref in one.financed_by))

    def place(key: tuple[str, ...]) -> tuple[Any, ...]:
        return (not key, [known.index(one) for one in key])

    def heading(key: tuple[str, ...]) -> tuple[Pieces, str]:
        if not key:
            return (Piece(edition.say("budget-finance-unstated")),), ""
        return _all_named(edition, key), "budget-finance-several" if len(key) > 1 else ""

    return _Order("budget-by-finance", lambda one: _is_of(one, wanted.of), key, place, heading)


def _by_area(edition: Edition, wanted: Asked) -> _Order:
    """The strategy as a whole, its areas in their order, then projects, then all else."""
    plan, of = edition.plan, wanted.of
    ids = _areas(plan)
    whole = of is None or of.id == plan.strategy.id

    def key(one: Amount) -> tuple[str, ...]:
        scope = {ref.id for ref in _scope(one)}
        found = tuple(identifier for identifier in ids if identifier in scope)
        kinds = {getattr(plan.things.get(identifier), "kind", "") for identifier in scope}
        return found or (("projects",) if "project" in kinds else ("budget-others",))

    def place(key: tuple[str, ...]) -> tuple[Any, ...]:
        if key[0] in ids:
            return (0, [ids.index(one) for one in key])
        return (1 if key[0] == "projects" else 2, [])

    def heading(key: tuple[str, ...]) -> tuple[Pieces, str]:
        return ((Piece(edition.say(key[0])),) if key[0] not in ids else _all_named(edition, key)), ""

    def holds(one: Amount) -> bool:
        return key(one)[0] in ids if of is not None and whole else _is_of(one, of)

    def missing(found: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
        shown = {identifier for key in found for identifier in key}
        return tuple(one for one in ids[1:] if whole and one not in shown)

    return _Order("budget-by-area", holds, key, place, heading, with_figures=wanted.full, missing=missing)


def _areas(plan: Plan) -> list[str]:
    """The ids of the strategy and of its areas, in the order of the strategy."""
    listed = [plan.strategy.id, *(ref.id for ref in plan.strategy.areas), *(sub.id for sub in plan.sub_strategies)]
    return list(dict.fromkeys(listed))


_ORDERS: dict[str, Callable[[Edition, Asked], _Order]] = {
    "nature": _by_nature,
    "area": _by_area,
    "year": _by_year,
    "finance": _by_finance,
}


def _scope(amount: Amount) -> tuple[Ref, ...]:
    """What an amount belongs to: of a line within a frame, what the frame is for."""
    return (amount.frame.about,) if amount.frame else amount.about


def _is_of(amount: Amount, of: Any) -> bool:
    """Whether an amount is of a thing: the frame itself, what is within it, or what is for the thing."""
    if of is None:
        return True
    named = {amount.of.id, *(ref.id for ref in (*amount.about, *_scope(amount)))}
    return of.id in named or (amount.frame is not None and amount.frame.id == of.id)


def _all_named(edition: Edition, identifiers: Iterable[str]) -> Pieces:
    """The names of things with their addresses: A, B and C."""
    pieces: list[Piece] = []
    listed = tuple(identifiers)
    for number, one in enumerate(listed):
        if number:
            pieces.append(Piece(f" {edition.say('and')} " if number == len(listed) - 1 else ", "))
        pieces.append(Piece(edition.name(one), edition.address(one)))
    return tuple(pieces)


def _caption(edition: Edition, key: str, of: Any) -> str:
    words = edition.say(key)
    return f"{words}: {edition.name(of.id)}" if of is not None else words
