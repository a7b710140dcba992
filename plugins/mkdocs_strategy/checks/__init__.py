"""The rule book: pure functions over a whole plan, each of which yields problems. CHECKS is its table of contents."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from mkdocs_strategy.checks import (
    addresses,
    budget,
    dates,
    decisions,
    drawings,
    editions,
    identity,
    languages,
    links,
    mandates,
    notation,
    pages,
    parity,
    prose,
    references,
    retired,
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
    references.lost_file,
    references.unchecked_reference,
    notation.malformed_reference,
    notation.reference_in_front_matter,
    references.circular_reference,
    references.wrong_kind,
    references.unknown_figure,
    references.reference_without_address,
    links.circular_relation,
    links.relation_twice,
    links.one_sided_relation,
    links.unreached,
    notation.malformed_part,
    pages.unknown_part,
    pages.wrong_part_option,
    pages.missing_part,
    pages.two_pages_for_one_thing,
    pages.duplicate_anchor,
    addresses.duplicate_address,
    addresses.moved_nowhere,
    addresses.heading_without_id,
    addresses.headings_differ,
    retired.retired_reference,
    retired.retired_id_in_use,
    retired.retired_without_text,
    retired.retired_without_place,
    languages.missing_twin,
    languages.missing_text,
    languages.unknown_language,
    parity.number_differs,
    prose.page_without_summary,
    prose.merge_conflict,
    prose.unseen_characters,
    prose.ambition_without_text,
    prose.focus_area_without_initiatives,
    terms.other_word_for_term,
    terms.other_words_in_reference,
    terms.form_claimed_twice,
    terms.unlinkable,
    structure.unlisted_sub_strategy,
    structure.count_differs,
    structure.duplicate_title,
    mandates.task_without_answer,
    mandates.answer_without_text,
    mandates.answer_and_coverage_differ,
    mandates.answer_elsewhere,
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
    editions.edition_without_adoption,
    editions.edition_twice,
    decisions.wrong_recommendation,
)


def check(plan: Plan) -> Iterator[Problem]:
    """Every problem that every check finds in a plan."""
    for one in CHECKS:
        yield from one(plan)
