"""Numbers: what one language of a page or text says, the other does not say otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from mkdocs_strategy.model.figures import FIGURES, main_figure
from mkdocs_strategy.model.markup import mentions
from mkdocs_strategy.model.page import Page
from mkdocs_strategy.model.parts import BY_NAME
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.prose import prose_of
from mkdocs_strategy.problems import Problem, problem

# Kinds whose figures a summary must not leave out.
KEY_KINDS = frozenset({"budget-frame", "budget-line", "target"})

# Languages that write the decimals after a point and group thousands by a comma; all others do the reverse.
_POINT = frozenset({"en", "ga", "cy", "mt", "ja", "zh", "ko", "he", "th"})

_DIGIT = re.compile(r"\d")
# What stands before a number is looked at from its first digit: a search for digits is three times as fast.
_NUMBER = re.compile(r"\d(?<![\w/.,:–-]\d)[\d.,\u00a0\u202f]*(?<![.,\u00a0\u202f])(?![\w/:]|[.,]\d)(?P<unit>\s*%)?")

# Languages differ in which small numbers they spell out, so whole numbers up to this one are not compared.
SPELT_OUT = 12


def number_differs(plan: Plan) -> Iterator[Problem]:
    """A translated page says no number that the original does not say, and leaves out no amount or target.

    Bad: the English page says "31 systems", the Danish one "30 systemer"; the Danish page has
    `[[=citizens-frame]]`, the English one leaves it out.
    Good: the same numbers, best as references to figures on both pages.
    """
    pages = {(page.language, page.path): page for page in plan.pages}
    original = plan.languages[0] if plan.languages else ""
    for page in plan.pages:
        first = pages.get((original, page.path))
        if page.language != original and first is not None:
            yield from _page_differs(page, first, plan)
    yield from _texts_differ(plan)


def _page_differs(page: Page, first: Page, plan: Plan) -> Iterator[Problem]:
    known = {value for _, value in written_numbers(first.prose, first.language)}
    for position, value in written_numbers(page.prose, page.language):
        if value not in known:
            way = "the number {number} does not stand on the page it translates, {file}. Mend one of the two."
            yield problem(page.where(position), "number-differs", way, number=f"'{value:f}'", file=first.file)
    here, there = _figures(page, plan), _figures(first, plan)
    shown_here, shown_there = _kinds_of_parts(page), _kinds_of_parts(first)
    for (identifier, figure), position in here.items():
        if (identifier, figure) not in there and plan.things[identifier].kind not in shown_there:
            way = "the figure '{figure}' of '{id}' does not stand on the page it translates, {file}. Add it there, or leave it out."
            at = page.where(position)
            yield problem(at, "number-differs", way, figure=figure, id=identifier, file=first.file)
    for (identifier, figure), position in there.items():
        kind = plan.things[identifier].kind
        if kind in KEY_KINDS and (identifier, figure) not in here and kind not in shown_here:
            way = "the figure '{figure}' of '{id}' is left out of the translation, {file}. Add '[[={id}.{figure}]]' there."
            at = first.where(position)
            yield problem(at, "number-differs", way, figure=figure, id=identifier, file=page.file)


def money_shown_differs(plan: Plan) -> Iterator[Problem]:
    """What a page shows of the money stands on its translation too, made in the same way.

    Bad: `::budget-table citizens-frame by=year` on the Danish page, `::budget-table citizens-frame` on the English one.
    Good: the same line on both.
    """
    pages = {(page.language, page.path): page for page in plan.pages}
    original = plan.languages[0] if plan.languages else ""
    for page in plan.pages:
        first = pages.get((original, page.path))
        if page.language == original or first is None:
            continue
        here, there = _money_shown(page), _money_shown(first)
        for asked in (one for one in there if one not in here):
            way = "'{asked}' does not stand on the translation, {file}. Write it there, or take it out."
            at = first.where(there[asked])
            yield problem(at, "money-shown-differs", way, asked=asked, file=page.file)
        for asked in (one for one in here if one not in there):
            way = (
                "'{asked}' does not stand on the page that this one translates, {file}. Write it there, or take it out."
            )
            at = page.where(here[asked])
            yield problem(at, "money-shown-differs", way, asked=asked, file=first.file)


def _money_shown(page: Page) -> dict[str, int]:
    """The parts about money that a page asks for, with the options in one order, and where each stands first."""
    found: dict[str, int] = {}
    for call in page.part_calls:
        part = BY_NAME.get(call.name)
        if part is not None and part.family == "budget" and not call.malformed:
            asked = [f"::{call.name}", call.of or "", *(f"{key}={value}" for key, value in sorted(call.options))]
            found.setdefault(" ".join(filter(None, asked)), call.start)
    return found


def _texts_differ(plan: Plan) -> Iterator[Problem]:
    original = plan.languages[0] if plan.languages else ""
    for text in plan.texts:
        if len(text) < 2 or not any("[[=" in words or _DIGIT.search(words) for _, words, _ in text):
            continue
        base = text.in_language(original)
        if base is None:
            continue
        numbers = {value for _, value in written_numbers(_prose(base), original)}
        figures = {(one.id, one.figure) for one in mentions(base) if one.figure is not None}
        for language, words, at in text:
            if language == original:
                continue
            said = {value for _, value in written_numbers(_prose(words), language)}
            referred = {(one.id, one.figure) for one in mentions(words) if one.figure is not None}
            odd = [f"'{value:f}'" for value in sorted(said ^ numbers)]
            odd += [f"'[[={name}]]'" for name in sorted(f"{one}.{fig}".rstrip(".") for one, fig in referred ^ figures)]
            if odd:
                way = (
                    "the numbers of this text differ between '{original}' and '{language}': {odd}. Mend one of the two."
                )
                yield problem(at, "number-differs", way, original=original, language=language, odd=", ".join(odd))


def _prose(text: str) -> str:
    """The prose of a text that may hold a number; most hold none."""
    return prose_of(text) if _DIGIT.search(text) else ""


def written_numbers(prose: str, language: str) -> Iterator[tuple[int, Decimal]]:
    """The numbers typed in prose, each with its position: not those of code, references, links or list items."""
    for match in _NUMBER.finditer(prose):
        value = _decimal(match[0].removesuffix(match["unit"] or ""), language)
        if value is not None and (match["unit"] or value > SPELT_OUT or value % 1):
            yield match.start(), value


def _decimal(written: str, language: str) -> Decimal | None:
    group, point = (",", ".") if language.partition("-")[0] in _POINT else (".", ",")
    plain = written.replace(group, "").replace("\u00a0", "").replace("\u202f", "").replace(point, ".")
    try:
        value = Decimal(plain)
    except InvalidOperation:
        return None
    return value.normalize() if value else Decimal(0)


def _figures(page: Page, plan: Plan) -> dict[tuple[str, str], int]:
    """The figures a page refers to, by id and name, with the position of the first."""
    found: dict[tuple[str, str], int] = {}
    for mention in page.mentions:
        thing = plan.things.get(mention.id)
        if thing is not None and mention.figure is not None:
            name = mention.figure or main_figure(thing.kind)
            if name in FIGURES.get(thing.kind, ()):
                found.setdefault((mention.id, name), mention.start)
    return found


def _kinds_of_parts(page: Page) -> frozenset[str]:
    """The kinds of things whose figures a page's generated parts print."""
    kinds: set[str] = set()
    for call in page.part_calls:
        part = BY_NAME.get(call.name)
        kinds.update(part.anchors if part else ())
        if call.name == "key-facts":
            kinds.update(("strategy", "sub-strategy", "budget-frame", "decision"))
    return frozenset(kinds)
