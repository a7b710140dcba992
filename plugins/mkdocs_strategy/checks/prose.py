"""Prose: pages open with a summary, hold nothing that no editor wrote, and what is listed says something."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_strategy.model.leftovers import TO_WRITE, merge_marks, unseen_character
from mkdocs_strategy.model.markup import hidden_ranges
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.problems import Location, Problem, Severity, problem

_HEADING = re.compile(r"^#{1,6}\s.*$", re.MULTILINE)
SUMMARY_WORDS = 15


def page_without_summary(plan: Plan) -> Iterator[Problem]:
    """A page opens with a summary of two or three sentences, before its first section or list.

    Bad: a page whose first line is `## Background`.
    Good: `# The strategy`, two sentences that say what the page tells, then `## Background`.
    """
    for page in plan.pages:
        prose = page.prose
        start = re.match(r"\s*# .*\n", prose)
        opening = prose[start.end() if start else 0 :]
        following = _HEADING.search(opening)
        summary = opening[: following.start()] if following else opening
        if len(re.findall(r"\w+", summary)) < SUMMARY_WORDS:
            way = "the page does not open with a summary. Write two or three sentences before the first section."
            yield problem(Location(page.file, page.body_line), "no-summary", way)


def merge_conflict(plan: Plan) -> Iterator[Problem]:
    """A page or a data file has no marks of a merge that was left unfinished.

    Bad: two versions of a paragraph between lines of `<<<<<<<`, `=======` and `>>>>>>>`.
    Good: one of the two, without those lines.
    """
    for page in plan.pages:
        for start, words in merge_marks(page.body):
            if not any(first <= start < last for first, last in hidden_ranges(page.body)):
                way = "'{words}' marks a merge that was left unfinished. Keep one version, and delete the lines with the marks."
                yield problem(page.where(start), "merge-conflict", way, words=words)


def unseen_characters(plan: Plan) -> Iterator[Problem]:
    """A page holds only characters that can be seen, spaces, and ends of lines.

    Bad: a word with a control character or a space of no width in it, pasted from another program.
    Good: the same word typed anew.
    """
    for page in plan.pages:
        position = unseen_character(page.body)
        if position is not None:
            way = "the character U+{number} cannot be seen. Delete it, and write the text anew if something is missing."
            number = f"{ord(page.body[position]):04X}"
            yield problem(page.where(position), "unseen-character", way, number=number)


def still_to_write(plan: Plan) -> Iterator[Problem]:
    """What an editor has left for later with the word TODO is noted, so that it is not forgotten. Nothing fails by it.

    Bad: `summary: {da: TODO, en: TODO}`, or "TODO: say what it costs" on a page.
    Good: the text itself.
    """
    for page in plan.pages:
        found = TO_WRITE.search(page.prose) if "TODO" in page.body else None
        if found is not None:
            way = "something is left to write on this page, for TODO stands here. Write it, and delete the word."
            yield problem(page.where(found.start()), "to-do", way, Severity.NOTE)
    for text in plan.texts:
        at = [place for _, words, place in text if "TODO" in words and TO_WRITE.search(words)]
        if at:
            way = "something is left to write in this text, for TODO stands in it. Write it in every language."
            yield problem(at[0], "to-do", way, Severity.NOTE)


def ambition_without_text(plan: Plan) -> Iterator[Problem]:
    """An ambition says what it means.

    Bad: an ambition with a name only.
    Good: an ambition with a `text` of a sentence or two.
    """
    for sub in plan.sub_strategies:
        for ambition in sub.ambitions:
            if ambition.text is None and "text" not in ambition.unread:
                way = "the ambition '{id}' does not say what it means. Add 'text:' in every language."
                yield problem(ambition.at, "ambition-without-text", way, id=ambition.id)


def focus_area_without_initiatives(plan: Plan) -> Iterator[Problem]:
    """A focus area says what will be done: it has initiatives, or projects that carry it.

    Bad: a focus area with a name and a text only.
    Good: a focus area with `initiatives`, or with `projects`.
    """
    for sub in plan.sub_strategies:
        for area in sub.focus_areas:
            if not area.initiatives and not area.projects and not area.unread & {"initiatives", "projects"}:
                way = "the focus area '{id}' has neither initiatives nor projects. Add what will be done under it."
                yield problem(area.at, "focus-area-without-initiatives", way, id=area.id)
