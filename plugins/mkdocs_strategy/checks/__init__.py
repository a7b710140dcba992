"""The rule book: pure functions over a whole plan, each of which yields problems. CHECKS is its table of contents."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator

from mkdocs_strategy.checks import (
    accessibility,
    addresses,
    amounts,
    budget,
    charts,
    dates,
    decisions,
    decks,
    drawings,
    editions,
    identity,
    languages,
    links,
    mandates,
    notation,
    page_links,
    pages,
    parity,
    pictures,
    places,
    prose,
    reach,
    references,
    retired,
    safety,
    structure,
    terms,
    translations,
)
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.problems import Problem

Check = Callable[[Plan], Iterator[Problem]]

# What these find wrong on a page, the page and its twins say, with what it refers to and where other pages are.
OF_PAGES: tuple[Check, ...] = (
    references.unknown_reference,
    notation.malformed_reference,
    notation.reference_in_front_matter,
    references.unknown_figure,
    notation.malformed_part,
    pages.unknown_part,
    pages.wrong_part_option,
    pages.duplicate_anchor,
    page_links.broken_link,
    pictures.picture_without_words,
    safety.raw_html,
    safety.unsafe_address,
    addresses.heading_without_id,
    addresses.headings_differ,
    retired.retired_reference,
    translations.stale_translation,
    translations.unrecorded_translation,
    parity.number_differs,
    parity.money_shown_differs,
    prose.page_without_summary,
    prose.merge_conflict,
    prose.unseen_characters,
    prose.still_to_write,
    terms.other_word_for_term,
    terms.other_words_in_reference,
    terms.unlinkable,
    charts.chart_says_nothing,
)

# These see a page together with all others, as far as its face shows it: model/face.py.
ACROSS_PAGES: tuple[Check, ...] = (
    references.lost_file,
    references.unchecked_reference,
    references.reference_without_address,
    links.one_sided_relation,
    reach.unreached,
    reach.orphan,
    places.missing_part,
    pages.empty_source_note,
    pages.two_pages_for_one_thing,
    addresses.duplicate_address,
    addresses.moved_nowhere,
    retired.retired_id_in_use,
    retired.retired_without_place,
    languages.missing_twin,
    translations.stray_record,
    accessibility.accessibility_statement_without_page,
)

# These see no page.
OF_DATA: tuple[Check, ...] = (
    identity.duplicate_id,
    identity.file_name_differs,
    references.circular_reference,
    references.wrong_kind,
    links.relation_to_itself,
    links.impossible_relation,
    links.circular_relation,
    links.relation_twice,
    retired.retired_without_text,
    languages.missing_text,
    languages.unknown_language,
    prose.ambition_without_text,
    prose.focus_area_without_initiatives,
    terms.form_claimed_twice,
    structure.unlisted_sub_strategy,
    structure.count_differs,
    structure.duplicate_title,
    decks.minutes_beyond_slot,
    decks.notes_beyond_minutes,
    decks.wrong_slide_part,
    decks.missing_logo,
    decks.logo_without_alt_text,
    mandates.task_without_answer,
    mandates.answer_without_text,
    mandates.answer_and_coverage_differ,
    mandates.answer_elsewhere,
    drawings.wrong_boxes,
    budget.sum_differs,
    budget.lines_above_frame,
    budget.mixed_money,
    amounts.finer_than_coin,
    amounts.amount_and_state_differ,
    amounts.missing_nature,
    amounts.amount_without_source,
    amounts.years_outside_frame,
    amounts.wrong_steps,
    dates.outside_period,
    dates.decision_after_milestone,
    dates.meeting_date_differs,
    dates.out_of_order,
    decisions.unsupported_status,
    editions.edition_without_adoption,
    editions.edition_twice,
    decisions.wrong_recommendation,
    accessibility.no_accessibility_statement,
    accessibility.incomplete_accessibility_statement,
)

CHECKS: tuple[Check, ...] = (*OF_PAGES, *ACROSS_PAGES, *OF_DATA)

# The checks of what grows old by itself, for which a day is given.
CHECKS_OF_A_DAY: tuple[Callable[[Plan, datetime.date], Iterator[Problem]], ...] = (
    accessibility.accessibility_statement_out_of_date,
)


def check(plan: Plan, today: datetime.date | None = None) -> Iterator[Problem]:
    """Every problem that every check finds in a plan; of what grows old only where the day is given."""
    yield from found_by(CHECKS, plan)
    if today is not None:
        yield from of_a_day(plan, today)


def found_by(checks: Iterable[Check], plan: Plan) -> Iterator[Problem]:
    """Every problem that some checks find in a plan."""
    for one in checks:
        yield from one(plan)


def of_a_day(plan: Plan, today: datetime.date) -> Iterator[Problem]:
    """What has grown old by itself on a day."""
    for aging in CHECKS_OF_A_DAY:
        yield from aging(plan, today)
