"""Numbers: what one language of a page or text says, the other does not say otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from mkdocs_strategy.model.figures import FIGURES, main_figure
from mkdocs_strategy.model.leftovers import TO_WRITE
from mkdocs_strategy.model.markup import mentions
from mkdocs_strategy.model.page import Page
from mkdocs_strategy.model.parts import BY_NAME
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.prose import prose_of
from mkdocs_strategy.problems import Problem, problem

# Money, whose figures are compared section by section, and all kinds whose figures a summary must not leave out.
MONEY_KINDS = frozenset({"budget-frame", "budget-line"})
KEY_KINDS = MONEY_KINDS | {"target"}

# Languages that write the decimals after a point and group thousands by a comma; all others do the reverse.
_POINT = frozenset({"en", "ga", "cy", "mt", "ja", "zh", "ko", "he", "th"})

_DIGIT = re.compile(r"\d")
# What stands before a number is looked at from its first digit: a search for digits is three times as fast.
_NUMBER = re.compile(r"\d(?<![\w/.,:–-]\d)[\d.,\u00a0\u202f]*(?<![.,\u00a0\u202f])(?![\w/:]|[.,]\d)(?P<unit>\s*%)?")

# Languages differ in which small numbers they spell out, so whole numbers up to this one are not compared.
SPELT_OUT = 12

# A figure as a reference has it: the id and the name of the figure. The figures of each section, each with its positions.
_Said = tuple[str, str]
_Sections = dict[str, dict[_Said, list[int]]]


def number_differs(plan: Plan) -> Iterator[Problem]:
    """A translated page says no number that the original does not say, and leaves out no amount or target. An amount may
    stand in another section, but in none it stands in place of another. Only what the page's `::budget-table` of that
    very frame prints in the same section need not be said again in words.

    Bad: the English page says "31 systems", the Danish one "30 systemer"; the Danish page has
    `[[=citizens-frame]]`, the English one leaves it out, or has `[[=citizens-frame.remaining]]` there.
    Good: the same numbers, best as references to figures on both pages.
    """
    pages = plan.by_path
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
    yield from _amounts_differ(page, first, plan)
    here, there = _figures(page, plan), _figures(first, plan)
    shown_here, shown_there = _kinds_of_parts(page), _kinds_of_parts(first)
    for (identifier, figure), position in here.items():
        kind = plan.things[identifier].kind
        if kind not in MONEY_KINDS and (identifier, figure) not in there and kind not in shown_there:
            yield _added(page, first, (identifier, figure), position)
    for (identifier, figure), position in there.items():
        kind = plan.things[identifier].kind
        if kind in KEY_KINDS - MONEY_KINDS and (identifier, figure) not in here and kind not in shown_here:
            yield _left_out(page, first, (identifier, figure), position)


def _added(page: Page, first: Page, said: _Said, position: int) -> Problem:
    way = "the figure '{figure}' of '{id}' does not stand on the page it translates, {file}. Add it there, or leave it out."
    return problem(page.where(position), "number-differs", way, figure=said[1], id=said[0], file=first.file)


def _left_out(page: Page, first: Page, said: _Said, position: int) -> Problem:
    way = "the figure '{figure}' of '{id}' is left out of the translation, {file}. Add '[[={id}.{figure}]]' there."
    return problem(first.where(position), "number-differs", way, figure=said[1], id=said[0], file=page.file)


def _amounts_differ(page: Page, first: Page, plan: Plan) -> Iterator[Problem]:
    """Amounts that stand in place of others in a section, then those that stand on one of two pages only."""
    here, there = _money(page, plan), _money(first, plan)
    told: set[_Said] = set()
    for section, said, instead in _exchanged(page, here, there):
        told |= {said, instead}
        way = "'[[={id}]]' stands in this section, where {file} has '[[={other}]]'. Write the same amount in both."
        at = page.where(here[section][said][-1])
        yield problem(at, "number-differs", way, id=".".join(said), file=first.file, other=".".join(instead))
    for one, other, differs in ((page, first, _added), (first, page, _left_out)):
        mine, others = (here, there) if one is page else (there, here)
        known = {said for listed in others.values() for said in listed} | told
        for section, listed in mine.items():
            for said, positions in listed.items():
                if said not in known and (section, said[0]) not in _tables(other):
                    known.add(said)
                    yield differs(page, first, said, positions[0])


def _exchanged(page: Page, here: _Sections, there: _Sections) -> Iterator[tuple[str, _Said, _Said]]:
    """The section, the figure that a translation has there, and the one of the original that it stands in place of. What
    moved to another section stands in place of nothing, unless two changed places.
    """
    pairs = [
        (section, said, instead)
        for section in here
        for said, instead in zip(_more(here, there, section), _more(there, here, section), strict=False)
    ]
    places = {(said, instead) for _, said, instead in pairs}
    for section, said, instead in pairs:
        is_new = _count(said, here) > _count(said, there)
        is_gone = _count(instead, here) < _count(instead, there) and (section, instead[0]) not in _tables(page)
        if is_new or is_gone or (instead, said) in places:
            yield section, said, instead


def _count(said: _Said, sections: _Sections) -> int:
    return sum(len(listed.get(said, ())) for listed in sections.values())


def _money(page: Page, plan: Plan) -> _Sections:
    """The figures of money in the sections of a page, in order, each with its positions."""
    found: _Sections = {}
    for said, position in _all_figures(page, plan):
        if plan.things[said[0]].kind in MONEY_KINDS:
            found.setdefault(_section(page, position), {}).setdefault(said, []).append(position)
    return found


def _more(one: _Sections, other: _Sections, section: str) -> list[_Said]:
    """The figures that a section has more often on one page than on the other, as often as that."""
    others = other.get(section, {})
    return [said for said, all_ in one.get(section, {}).items() for _ in all_[len(others.get(said, ())) :]]


def _section(page: Page, position: int) -> str:
    heading = page.section_at(position)
    return (heading.id if heading else None) or ""


def _tables(page: Page) -> frozenset[tuple[str, str]]:
    """The frames of which a page has a table, each with its section."""
    calls = (call for call in page.part_calls if call.name == "budget-table" and call.of)
    return frozenset((_section(page, call.start), call.of or "") for call in calls)


def money_shown_differs(plan: Plan) -> Iterator[Problem]:
    """What a page shows of the money stands on its translation too, made in the same way.

    Bad: `::budget-table citizens-frame by=year` on the Danish page, `::budget-table citizens-frame` on the English one.
    Good: the same line on both.
    """
    pages = plan.by_path
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
    for text in plan.numbered_texts:
        base = text.in_language(original)
        if base is None or len(text) < 2 or TO_WRITE.search(base):
            continue
        numbers = {value for _, value in written_numbers(_prose(base), original)}
        figures = {(one.id, one.figure) for one in mentions(base) if one.figure is not None}
        for language, words, at in text:
            if language == original or TO_WRITE.search(words):
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


def _figures(page: Page, plan: Plan) -> dict[_Said, int]:
    """The figures a page refers to, by id and name, with the position of the first."""
    found: dict[_Said, int] = {}
    for said, position in _all_figures(page, plan):
        found.setdefault(said, position)
    return found


def _all_figures(page: Page, plan: Plan) -> Iterator[tuple[_Said, int]]:
    for mention in page.mentions:
        thing = plan.things.get(mention.id)
        if thing is not None and mention.figure is not None:
            name = mention.figure or main_figure(thing.kind)
            if name in FIGURES.get(thing.kind, ()):
                yield (mention.id, name), mention.start


def _kinds_of_parts(page: Page) -> frozenset[str]:
    """The kinds of things whose figures a page's generated parts print."""
    kinds: set[str] = set()
    for call in page.part_calls:
        part = BY_NAME.get(call.name)
        kinds.update(part.anchors if part else ())
        if call.name == "key-facts":
            kinds.update(("strategy", "sub-strategy", "budget-frame", "decision"))
    return frozenset(kinds)
