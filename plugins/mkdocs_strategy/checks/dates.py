"""Dates and periods that contradict each other."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_strategy.model.moment import Moment, edtf
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.problems import Problem, problem


def outside_period(plan: Plan) -> Iterator[Problem]:
    """The years of a frame of the strategy touch the strategy's period.

    Bad: a frame for 2019/2022 in a strategy for 2025/2028.
    Good: a frame for years of the period.
    """
    period = plan.strategy.period
    for frame in plan.frames:
        if frame.years is not None and _apart(frame.years, period):
            way = "the years of '{id}' lie outside the strategy's period, {period}. Mend the years or the period."
            yield problem(frame.where("years"), "outside-period", way, id=frame.id, period=edtf(period))


def decision_after_milestone(plan: Plan) -> Iterator[Problem]:
    """A milestone that names the decision behind it has the decision's date.

    Bad: a milestone of 2025-06 whose decision is of 2025-05-26.
    Good: the same month.
    """
    for milestone in plan.milestones:
        decision = plan.things.get(milestone.decision.id) if milestone.decision else None
        if decision is None or decision.kind != "decision" or milestone.date is None:
            continue
        if _apart(milestone.date, decision.date):
            way = "the milestone '{id}' is dated {date}, the decision behind it {other}. Mend one of the two dates."
            yield problem(
                milestone.where("date"),
                "dates-differ",
                way,
                id=milestone.id,
                date=edtf(milestone.date),
                other=f"{edtf(decision.date)} ({decision.at})",
            )


def meeting_date_differs(plan: Plan) -> Iterator[Problem]:
    """A decision taken at a meeting has the meeting's date and body.

    Bad: a decision of 2025-11-21 at a meeting of 2025-11-20.
    Good: the same day.
    """
    for decision in plan.decisions:
        meeting = plan.things.get(decision.meeting.id) if decision.meeting else None
        if meeting is None or meeting.kind != "meeting":
            continue
        if _apart(decision.date, meeting.date):
            way = "'{id}' is dated {date}, the meeting it was taken at {other}. Mend one of the two dates."
            other = f"{edtf(meeting.date)} ({meeting.at})"
            yield problem(
                decision.where("date"), "dates-differ", way, id=decision.id, date=edtf(decision.date), other=other
            )
        if decision.body and decision.body.id != meeting.body.id:
            way = "'{id}' was taken by '{body}' at a meeting of '{other}'. Mend one of the two."
            yield problem(
                decision.body.at, "dates-differ", way, id=decision.id, body=decision.body.id, other=meeting.body.id
            )


def out_of_order(plan: Plan) -> Iterator[Problem]:
    """What comes next after a decision does not lie before it.

    Bad: a decision of 2025-11-20 whose `next` is a milestone of 2025-05.
    Good: a milestone of 2026.
    """
    for decision in plan.decisions:
        for ref in decision.next:
            later = plan.things.get(ref.id)
            date = getattr(later, "date", None)
            if isinstance(date, Moment) and date.last_day < decision.date.first_day:
                way = "'{next}' is dated {date}, before '{id}' of {own} that it follows. Mend a date or the order."
                yield problem(
                    ref.at,
                    "out-of-order",
                    way,
                    next=ref.id,
                    date=edtf(date),
                    id=decision.id,
                    own=edtf(decision.date),
                )


def _apart(one: Moment, other: Moment) -> bool:
    return one.last_day < other.first_day or other.last_day < one.first_day
