"""Notation: references and generated parts are written so that they are read, and do not print as they stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial

from mkdocs_strategy.checks.near import near
from mkdocs_strategy.model.markup import Mention, mentions, part_calls, stray_brackets
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.slips import meant_call, part_slips, reference_slips
from mkdocs_strategy.problems import Location, Problem, problem

# Nearly every text with a bracket: only references as they should be.
_IN_ORDER = re.compile(r"(?:[^\[`<]++|\[\[(?:=[a-z0-9-]+(?:\.[a-z-]+)?|[a-z0-9-]+(?:\|[^\[\]|\n]+)?)\]\](?!\())*+")

# Where a character of a text stands in its file.
_Where = Callable[[int], Location]


def malformed_reference(plan: Plan) -> Iterator[Problem]:
    """A reference is an id in two brackets, perhaps with words of its own behind a bar; a figure has no words.

    Bad: `[[citizens-and-patients]`, `[citizens-and-patients]`, `[[citizens-and-patients|citizens [and patients]]]`,
    `[[=citizens-frame|the frame]]`.
    Good: `[[citizens-and-patients]]`, `[[citizens-and-patients|citizens (and patients)]]`, `[[=citizens-frame]]`.
    """
    for page in plan.pages:
        yield from _malformed(page.body, page.mentions, page.where, plan)
    for words, where in _texts(plan, "["):
        if not _IN_ORDER.fullmatch(words):
            yield from _malformed(words, mentions(words), where, plan)


def _malformed(text: str, found: tuple[Mention, ...], where: _Where, plan: Plan) -> Iterator[Problem]:
    for start in stray_brackets(text):
        empty = re.match(r"\[\[[^\[\]\n]*\]\]", text[start:])
        written = empty[0] if empty else text[start : start + 40].partition("\n")[0]
        way = "the reference '{written}' is never closed. Write '[[id]]' or '[[id|words]]', or a backslash before it."
        if empty:
            way = "'{written}' refers to nothing. Write an id in it, or a backslash before it."
        yield problem(where(start), "malformed-reference", way, written=written)
    for mention in found:
        yield from _half_said(text[mention.start : mention.end], mention, where)
    for slip in reference_slips(text, plan.things):
        way = "'{written}' is no reference, and prints as it stands. Write '{meant}', or a backslash before it."
        yield problem(where(slip.start), "malformed-reference", way, written=slip.written, meant=slip.meant)


def _half_said(written: str, mention: Mention, where: _Where) -> Iterator[Problem]:
    """What a reference says and does not print, or announces and does not say."""
    if mention.figure is not None and mention.words:
        way = "a figure prints itself, without the words of '{written}'. Write '{figure}', or '{link}' for a link."
        figure, link = written.partition("|")[0].rstrip("\\") + "]]", f"[[{mention.id}|{mention.words}]]"
        yield problem(where(mention.start), "malformed-reference", way, written=written, figure=figure, link=link)
    elif "|" in written and not mention.words:
        way = "'{written}' has no words behind its bar. Write them, or leave the bar out."
        yield problem(where(mention.start), "malformed-reference", way, written=written)
    elif mention.figure == "" and "." in written:
        way = "'{written}' names no figure behind its full stop. Write one, or leave the full stop out."
        yield problem(where(mention.start), "malformed-reference", way, written=written)


def reference_in_front_matter(plan: Plan) -> Iterator[Problem]:
    """The title of a page refers only to what exists, and its description to nothing: search engines know no links.

    Bad: `title: About [[clinc]]`, `description: What [[clinic]] is for.`
    Good: `title: About [[clinic]]`, `description: What the clinic is for.`
    """
    for page in plan.pages:
        title, description = page.front_matter.title or "", page.front_matter.description or ""
        at = page.front_matter.where("title")
        yield from _malformed(title, (), _somewhere_in(at), plan)
        for mention in mentions(title):
            if mention.id not in plan.things and not plan.may_hold(mention.id):
                way = "'[[{id}]]' in the title refers to nothing. {hint}"
                hint = near(mention.id, plan.things) or "Write the title in words."
                yield problem(at, "unknown-reference", way, id=mention.id, hint=hint)
        for mention in mentions(description):
            way = "'{written}' prints as it stands, for a description has no links. Write it in words."
            at, written = page.front_matter.where("description"), description[mention.start : mention.end]
            yield problem(at, "malformed-reference", way, written=written)


def malformed_part(plan: Plan) -> Iterator[Problem]:
    """A line that asks for a generated part reads `::name`, `::name id` or `::name id option=value`, on a page.

    Bad: `::budget-table citizens-frame by year`, `:: budget-table citizens-frame`, `The money: ::budget-table citizens-frame`.
    Good: `::budget-table citizens-frame`, at the very start of a line of its own.
    """
    for page in plan.pages:
        for call in page.part_calls:
            if call.malformed:
                written = page.body[call.start : call.end].rstrip()
                way = "'{written}' cannot be read. Write '{meant}', or put a backslash before it."
                meant = meant_call(written) or "::name id option=value"
                yield problem(page.where(call.start), "malformed-part", way, written=written, meant=meant)
        for slip in part_slips(page.body):
            way = "'{written}' is no part, and prints as it stands. Write '{meant}' at the very start of a line of its own."
            yield problem(page.where(slip.start), "malformed-part", way, written=slip.written, meant=slip.meant)
    for words, where in _texts(plan, "::"):
        found = [(call.start, words[call.start : call.end]) for call in part_calls(words)]
        for start, written in [*found, *((slip.start, slip.written) for slip in part_slips(words))]:
            way = "'{written}' asks for a part, which texts of the data cannot hold. Take it out, and put it on a page."
            yield problem(where(start), "malformed-part", way, written=written)


def _somewhere_in(at: Location) -> _Where:
    """The same place for every character of a short text."""
    return lambda _: at


def _texts(plan: Plan, sign: str) -> Iterator[tuple[str, _Where]]:
    """The texts of the data with a sign in them, each with the places of its signs."""
    for text in plan.texts:
        for _, words, at in text:
            if sign in words:
                yield words, partial(plan.place_in, at, words, sign=sign)
