"""The rule book: pure functions over a whole plan, each of which yields problems. CHECKS is its table of contents."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from mkdocs_strategy.checks import (
    budget,
    dates,
    decisions,
    drawings,
    identity,
    languages,
    pages,
    parity,
    prose,
    references,
    structure,
    terms,
)
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.problems import Problem

Check = Callable[[Plan], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    identity.duplicate_id,
    identity.file_name_differs,
    references.unknown_reference,
    references.malformed_reference,
    references.circular_reference,
    references.wrong_kind,
    references.unknown_figure,
    references.reference_without_address,
    pages.malformed_part,
    pages.unknown_part,
    pages.wrong_part_option,
    pages.missing_part,
    pages.two_pages_for_one_thing,
    languages.missing_twin,
    languages.missing_text,
    languages.unknown_language,
    parity.number_differs,
    prose.page_without_summary,
    prose.ambition_without_text,
    prose.focus_area_without_initiatives,
    terms.other_word_for_term,
    terms.other_words_in_reference,
    structure.unlisted_sub_strategy,
    structure.count_differs,
    structure.duplicate_title,
    drawings.wrong_boxes,
    budget.sum_differs,
    budget.lines_above_frame,
    budget.mixed_money,
    budget.amount_and_state_differ,
    dates.outside_period,
    dates.decision_after_milestone,
    dates.meeting_date_differs,
    dates.out_of_order,
    decisions.unsupported_status,
    decisions.wrong_recommendation,
)


def check(plan: Plan) -> Iterator[Problem]:
    """Every problem that every check finds in a plan."""
    for one in CHECKS:
        yield from one(plan)
