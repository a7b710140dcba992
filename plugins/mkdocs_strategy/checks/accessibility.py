"""The accessibility statement: there, complete, found where the law says, and of this year."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from mkdocs_strategy.model.accessibility import PAGE, PART
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.problems import Problem, Severity, problem


def no_accessibility_statement(plan: Plan) -> Iterator[Problem]:
    """A strategy says where the accessibility statement of its site is, or why there is none.

    Bad: no key `accessibility` in strategy.yml.
    Good: `accessibility: {address: https://example.org/statement, dated: 2026-05-01, phone: 12 34 56 78, contact: web@example.org}`.
    """
    strategy = plan.strategy
    if not strategy.at.file or "accessibility" in strategy.unread:
        return
    statement = strategy.accessibility
    if statement is None:
        way = "nothing says where the accessibility statement of the site is. Add 'accessibility', with its address or with why it is 'missing'."
        yield problem(strategy.at, "no-accessibility-statement", way, Severity.NOTE)
    elif not statement.unread and (statement.address is None) == (statement.missing is None):
        if statement.address is None:
            way = "the accessibility statement has neither an 'address' nor a reason why it is 'missing'. Give one of them."
        else:
            way = (
                "the accessibility statement has an 'address', '{address}', and is 'missing' too. Take one of them out."
            )
        yield problem(statement.at, "no-accessibility-statement", way, address=statement.address or "")


def incomplete_accessibility_statement(plan: Plan) -> Iterator[Problem]:
    """Beside the statement stand the day it was last looked through, a phone and where to write.

    Bad: `accessibility: {address: https://example.org/statement}`.
    Good: with `dated`, `phone` and `contact` as well.
    """
    statement = plan.strategy.accessibility
    if statement is None or statement.address is None:
        return
    for key in ("dated", "phone", "contact"):
        if getattr(statement, key) is None and key not in statement.unread:
            way = "beside the accessibility statement '{key}' is missing. Add it; the law asks for it."
            yield problem(statement.at, "incomplete-accessibility-statement", way, key=key)


def accessibility_statement_without_page(plan: Plan) -> Iterator[Problem]:
    """The statement is found at `/was`, as the law says, and at the foot of every page, which links to that page.

    Bad: a statement, and no page `was.md`; or a page `was.md` without the line `::accessibility-statement`.
    Good: a page `was.md` in each language with that line.
    """
    statement = plan.strategy.accessibility
    if statement is None or statement.address is None:
        return
    for language in plan.languages:
        if language not in plan.unread_languages and not any(
            page.path in (f"{PAGE}.md", f"{PAGE}/index.md") and any(call.name == PART for call in page.part_calls)
            for page in plan.pages_in(language)
        ):
            way = "no page in '{language}' shows the accessibility statement at /{page}. Make {page}.md there, with the line '::{part}'."
            at = statement.where("address")
            yield problem(at, "accessibility-statement-without-page", way, language=language, page=PAGE, part=PART)


def accessibility_statement_out_of_date(plan: Plan, today: datetime.date) -> Iterator[Problem]:
    """The statement was looked through within the last year.

    Bad: `dated: 2024-05-01` in the summer of 2026.
    Good: the day of the last review, which is under a year ago.
    """
    statement = plan.strategy.accessibility
    if statement is not None and statement.out_of_date(today):
        way = "the accessibility statement was last looked through on {dated}, more than a year ago. Look it through again, and write the day."
        at, dated = statement.where("dated"), statement.dated.last_day.isoformat() if statement.dated else ""
        yield problem(at, "accessibility-statement-out-of-date", way, Severity.NOTE, dated=dated)
