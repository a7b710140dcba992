"""Whatever amounts there are: sums are exact, in any order, and only of what may be added."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_strategy.model.amounts import Amount, amounts, amounts_of, own_amounts, sum_of
from mkdocs_strategy.model.budget import NATURES, STATES, BudgetFrame, BudgetLine
from mkdocs_strategy.model.moment import parse_moment
from mkdocs_strategy.model.money import MOST_DIGITS, Money, difference, parse_money, total
from mkdocs_strategy.model.organisation import Organisation
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.record import Ref, Text
from mkdocs_strategy.model.strategy import Strategy

CURRENCIES = ("DKK", "EUR", "JPY", "TND")
AREAS = ("school", "library", "hall", "town-strategy")
NAME = Text()
SOME = settings(max_examples=150, deadline=None)

spans = st.sampled_from([None, *(parse_moment(one) for one in ("2025", "2025/2028", "2026/2028", "2025/.."))])
scopes = st.lists(st.sampled_from(AREAS), max_size=2, unique=True).map(lambda ids: tuple(Ref(one) for one in ids))


@st.composite
def moneys(draw: st.DrawFn, currencies: tuple[str, ...] = CURRENCIES) -> Money:
    """Any amount that can be written: up to as many digits as are read, in any scale, to three decimals and beyond."""
    digits = draw(st.integers(-(10**MOST_DIGITS) + 1, 10**MOST_DIGITS - 1))
    decimals, scale = draw(st.integers(0, 4)), draw(st.sampled_from((0, 3, 6, 9)))
    qualifier = draw(st.sampled_from((None, None, None, "about", "more than")))
    return Money(Decimal(digits).scaleb(scale - decimals), draw(st.sampled_from(currencies)), qualifier, scale)


@st.composite
def lines(draw: st.DrawFn, number: int, frame_line: bool, currencies: tuple[str, ...] = CURRENCIES) -> BudgetLine:
    state = draw(st.sampled_from((*STATES, "stated", "stated")))
    return BudgetLine(
        id=f"line-{number}",
        name=NAME,
        amount=draw(moneys(currencies)) if state == "stated" else None,
        nature="allocation" if frame_line else draw(st.sampled_from(NATURES[:3])),
        state=state,
        about=draw(scopes),
        years=draw(spans),
        per=None if frame_line else draw(st.sampled_from((None, "year"))),
    )


@st.composite
def frames(draw: st.DrawFn, number: int = 0) -> BudgetFrame:
    currencies = draw(st.sampled_from((("DKK",), ("TND",), CURRENCIES)))
    count = draw(st.integers(0, 4))
    return BudgetFrame(
        id=f"frame-{number}",
        name=NAME,
        about=Ref(draw(st.sampled_from(AREAS))),
        amount=draw(st.none() | moneys(currencies)),
        nature=draw(st.sampled_from(NATURES[:3])),
        years=draw(spans),
        lines=tuple(draw(lines(10 * number + each, True, currencies)) for each in range(count)),
        lines_total=draw(st.none() | moneys(currencies)),
    )


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    return Plan(
        organisation=Organisation(id="town", name=NAME, currency="DKK"),
        strategy=Strategy(
            id="town-strategy",
            name=NAME,
            title=NAME,
            summary=NAME,
            languages=("da",),
            areas=(),
            status="draft",
            period=parse_moment("2025/2028") or NotImplemented,
        ),
        frames=tuple(draw(frames(number)) for number in range(draw(st.integers(0, 3)))),
        lines=tuple(draw(lines(100 + number, False)) for number in range(draw(st.integers(0, 4)))),
    )


@SOME
@given(frames())
def test_what_is_allocated_and_what_remains_are_the_frame_to_the_last_coin(frame: BudgetFrame) -> None:
    allocated, remaining = frame.allocated, frame.remaining
    if remaining is not None:
        assert frame.amount is not None
        assert allocated is not None
        assert total([allocated, remaining]).amount == frame.amount.amount
        assert {allocated.currency, remaining.currency} == {frame.amount.currency}
        assert difference(frame.amount, remaining).amount == allocated.amount


@SOME
@given(frames())
def test_what_is_allocated_is_the_sum_of_all_lines_or_nothing(frame: BudgetFrame) -> None:
    known = [line.amount for line in frame.lines if line.amount is not None]
    if frame.allocated is None:
        assert len(known) < len(frame.lines) or not known or len({money.currency for money in known}) > 1
    else:
        exact = sum((int(money.amount * 10**6) for money in known), 0)
        assert int(frame.allocated.amount * 10**6) == exact


@SOME
@given(plans(), st.data())
def test_only_what_is_alike_and_apart_is_ever_added(plan: Plan, data: st.DataObject) -> None:
    every = amounts(plan)
    listed = data.draw(st.lists(st.sampled_from(every), max_size=4)) if every else []
    found = sum_of(listed, plan)
    if found is None:
        return
    assert len({(one.nature, one.per, one.years) for one in listed}) == 1
    assert {one.state for one in listed} == {"stated"}
    assert listed[0].years is not None
    assert {one.money.currency for one in listed if one.money} == {found.currency}
    assert len({one.id for one in listed}) == len(listed)
    assert not any(
        one.frame is not None and one.frame.id == other.of.id
        for one in listed
        for other in listed
        if one.figure != other.figure or other.frame is None
    )
    assert sum(int(one.money.amount * 10**6) for one in listed if one.money) == int(found.amount * 10**6)


@SOME
@given(plans(), st.randoms(use_true_random=False))
def test_the_order_makes_no_difference(plan: Plan, random: object) -> None:
    for listed in (list(own_amounts(amounts(plan))), *(list(_lines_of(frame)) for frame in plan.frames)):
        before = sum_of(listed, plan)
        random.shuffle(listed)  # type: ignore[attr-defined]
        after = sum_of(listed, plan)
        assert (before and (before.amount, before.currency)) == (after and (after.amount, after.currency))


def _lines_of(frame: BudgetFrame) -> tuple[Amount, ...]:
    return tuple(one for one in amounts_of(frame) if one.frame is not None)


@SOME
@given(plans())
def test_what_is_not_known_is_in_no_sum(plan: Plan) -> None:
    unknown = [one for one in amounts(plan) if one.money is None]
    known = [one for one in amounts(plan) if one.money is not None]
    for one in unknown:
        assert sum_of([one, *known[:2]], plan) is None


@SOME
@given(plans())
def test_every_amount_has_an_id_of_its_own(plan: Plan) -> None:
    ids = [one.id for one in amounts(plan)]
    assert len(set(ids)) == len(ids)


@SOME
@given(moneys())
def test_an_amount_is_read_as_it_is_written(money: Money) -> None:
    plain = Money(money.amount, money.currency)
    digits = f"{plain.amount:f}"
    if sum(one.isdigit() for one in digits) <= MOST_DIGITS:
        assert parse_money(f"{digits} {money.currency}") == plain
