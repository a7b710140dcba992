"""Amounts of money typed by hand, on pages, in texts of the data and on slides, held against those of the data."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cached_property

from attrs import frozen
from babel import Locale

from mkdocs_strategy.model.amounts import Amount, amounts
from mkdocs_strategy.model.markup import mentions
from mkdocs_strategy.model.money import Money
from mkdocs_strategy.model.page import Page
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.prose import prose_of
from mkdocs_strategy.problems import Location, Problem, problem
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.formats import leads_with_currency, locale_of, money_text
from mkdocs_strategy.render.typed_money import MoneyReader, Typed, plain

# What nearly every text lacks.
_DIGIT = re.compile(r"\d")
# The way out for millions of which nothing is said.
_IF_BARE = {False: "", True: " If it is no money, write behind it what it counts."}
_EMPTY_LINE = re.compile(r"\n[^\S\n]*\n")


def retyped_money(editions: Mapping[str, Edition], currencies: Sequence[str] | None = None) -> Iterator[Problem]:
    """Amounts of money in words, on pages, in texts of the data and on slides, are references to amounts of the data, and
    in front matter, where nothing can follow the data, there are none. Millions of which nothing is said are taken for
    an amount, too. Of a range that is not in the data, nothing is said, nor of what stands in code or in the title of a
    document.

    Bad: `Rammen er på 28,6 mio. kr.` where the data has that amount, or another; `Rammen er på 28,6 millioner.`
    Good: `Rammen er på [[=citizens-frame]].`; `Det når ud til 1,2 millioner borgere.`
    """
    locales = tuple(locale_of(edition.words.get("locale", code)) for code, edition in editions.items())
    known = {language: _Known(edition, locales, currencies) for language, edition in editions.items()}
    for one in known.values():
        for page in one.edition.pages.values():
            yield from _in_front_matter(page, one)
            if _DIGIT.search(page.prose):
                yield from _on_page(page, one)
    plan = next((edition.plan for edition in editions.values()), None)
    texts = plan.numbered_texts if plan else ()
    titles = {id(source.name) for source in plan.sources} if plan and texts else ()
    for text in texts:
        for language, words, at in text:
            if _DIGIT.search(words) and language in known and id(text) not in titles:
                yield from _in_text(words, at, known[language])


def currencies_of(plan: Plan) -> Sequence[str]:
    """The currencies of a plan: the organisation's own, then those of its amounts."""
    used = (one.money.currency for one in amounts(plan) if one.money is not None)
    return tuple(filter(None, dict.fromkeys((plan.organisation.currency, *used))))


def money_reader(editions: Mapping[str, Edition], language: str) -> MoneyReader:
    """What reads amounts as people type them in a language, with the currencies of the plan."""
    locales = tuple(locale_of(edition.words.get("locale", code)) for code, edition in editions.items())
    return _Known(editions[language], locales).reader


@frozen(slots=False)
class _Known:
    """The amounts of the data, to compare with those typed in the language of an edition; `others` are all its locales."""

    edition: Edition
    others: tuple[Locale, ...]
    currencies: Sequence[str] | None = None

    @cached_property
    def amounts(self) -> tuple[tuple[Amount, Money], ...]:
        """The amounts that are known, each with the money it is."""
        return tuple((one, one.money) for one in amounts(self.edition.plan) if one.money is not None)

    @cached_property
    def by_money(self) -> Mapping[tuple[Decimal, str], list[Amount]]:
        found: dict[tuple[Decimal, str], list[Amount]] = {}
        for amount, money in self.amounts:
            found.setdefault((money.amount, money.currency), []).append(amount)
        return found

    @cached_property
    def reader(self) -> MoneyReader:
        plan, words = self.edition.plan, self.edition.words
        own = locale_of(words.get("locale", self.edition.language))
        currencies = currencies_of(plan) if self.currencies is None else self.currencies
        everyday = ((words.get("thousand-words", ""), 3), (words.get("million-words", ""), 6))
        scales = tuple((one, power) for listed, power in everyday for one in listed.split("|") if one)
        goes_on = frozenset(words.get("words-behind-amounts", "").split())
        leads = leads_with_currency(words, own)
        return MoneyReader(own, tuple(currencies), self.others, leads, scales, goes_on)

    @cached_property
    def is_whole(self) -> bool:
        """Whether all data was read, so that an amount that is not in it is nowhere."""
        plan = self.edition.plan
        return (
            not plan.lost and not plan.blank and all(name.partition("/")[0] in plan.languages for name in plan.unread)
        )

    def say(self, money: Money) -> str:
        return money_text(money, self.edition.words, self.edition.language)


def _wrong(known: _Known, typed: Typed, said: str, at: Location, near: Sequence[set[str]]) -> Iterator[Problem]:
    """What is wrong with an amount typed as `said`. `near` are the ids named beside it, the nearest first."""
    same = _told(known.by_money.get((typed.amount, typed.currency), ()), near)
    if same:
        way = "'{words}' is typed here, but the data holds it. Write {references}{which}, so that it follows the data.{more}"
        references = " or ".join(f"'[[={name}]]'" for name in same)
        which = ", whichever is meant" if len(same) > 1 else " instead"
        which += ", if it is the same amount"
        yield problem(
            at, "retyped-figure", way, words=said, references=references, which=which, more=_IF_BARE[typed.is_bare]
        )
    elif known.is_whole and not typed.is_range:
        yield from _in_no_data(known, typed, said, at, near)


def _told(same: Sequence[Amount], near: Sequence[set[str]]) -> Sequence[str]:
    """The ids of equal amounts, those that are named nearest first."""
    return tuple(dict.fromkeys(one.id for one in (*_nearest(same, near), *same)))


def _in_no_data(known: _Known, typed: Typed, said: str, at: Location, near: Sequence[set[str]]) -> Iterator[Problem]:
    alike = {one: money for one, money in known.amounts if money.currency == typed.currency}
    file = next((one.of.at.file for one, _ in known.amounts), known.edition.plan.data)
    if not alike:
        way = (
            "'{words}' is typed here, but the data has no amount in {currency}. "
            "Add it with its source to {file} and write its reference, or mend the currency.{more}"
        )
        more = _IF_BARE[typed.is_bare]
        yield problem(at, "amount-not-in-data", way, words=said, currency=typed.currency, file=file, more=more)
        return
    close = [one for one, money in alike.items() if abs(money.amount - typed.amount) <= abs(typed.amount) / 2]
    nearest = min(_nearest(close, near) or alike, key=lambda one: abs(alike[one].amount - typed.amount))
    off = Money(abs(alike[nearest].amount - typed.amount), typed.currency)
    way = (
        "'{words}' is typed here, but no amount of the data is that. The nearest is '{reference}', {nearest}: {off} "
        "apart. Write '[[={reference}]]' if you mean it, or add the amount with its source to {file}.{more}"
    )
    told, apart = known.say(alike[nearest]), known.say(off)
    more = _IF_BARE[typed.is_bare]
    yield problem(
        at,
        "amount-not-in-data",
        way,
        words=said,
        reference=nearest.id,
        nearest=told,
        off=apart,
        file=file,
        more=more,
    )


def _nearest(among: Sequence[Amount], near: Sequence[set[str]]) -> Sequence[Amount]:
    """Of some amounts, those that are named nearest, or that are about what is named there; else all."""
    for ids in near:
        told = [one for one in among if one.of.id in ids] or [
            one for one in among if any(ref.id in ids for ref in one.about)
        ]
        if told:
            return told
    return among


def _in_front_matter(page: Page, known: _Known) -> Iterator[Problem]:
    for key in ("title", "description"):
        words: str = getattr(page.front_matter, key) or ""
        for typed in known.reader.amounts_in(prose_of(words)) if _DIGIT.search(words) else ():
            if (typed.amount, typed.currency) in known.by_money or (known.is_whole and not typed.is_range):
                way = "'{words}' is typed in the {key}, where no amount follows the data. Leave it out, and say it on the page."
                at = _place(page.front_matter.where(key), words, typed, known)
                yield problem(at, "retyped-figure", way, words=_said(words, typed), key=key)


def _on_page(page: Page, known: _Known) -> Iterator[Problem]:
    for typed in known.reader.amounts_in(page.prose):
        said = _said(page.prose, typed)
        yield from _wrong(known, typed, said, page.where(typed.start), _named_near(page, typed.start))


def _named_near(page: Page, position: int) -> Sequence[set[str]]:
    """The ids named in the paragraph of a place, in its section, and in the front matter."""
    about = page.front_matter.about
    paragraphs = [one.end() for one in _EMPTY_LINE.finditer(page.body)]
    sections = [heading.start for heading in page.headings]
    found = [_named(page, *_between(starts, position, len(page.body))) for starts in (paragraphs, sections)]
    return [*found, {about.id} if about is not None else set()]


def _between(starts: Sequence[int], position: int, end: int) -> tuple[int, int]:
    """Where the part that holds a position starts, and where the next one does."""
    return max(one for one in (0, *starts) if one <= position), min(one for one in (*starts, end) if one > position)


def _named(page: Page, start: int, end: int) -> set[str]:
    """The ids of references and generated parts between two positions of a page."""
    parts = {call.of for call in page.part_calls if call.of and start <= call.start < end}
    return parts | {one.id for one in page.mentions if start <= one.start < end}


def _in_text(words: str, at: Location, known: _Known) -> Iterator[Problem]:
    # Code and references are looked for only where there is something that may stand in them.
    if not any(True for _ in known.reader.amounts_in(words)):
        return
    named = {one.id for one in mentions(words)}
    for typed in known.reader.amounts_in(prose_of(words)):
        said = _said(words, typed)
        yield from _wrong(known, typed, said, _place(at, words, typed, known), [named])


def _place(at: Location, words: str, typed: Typed, known: _Known) -> Location:
    """Where an amount stands in the file whose value starts at a place."""
    return known.edition.plan.place_in(at, words, typed.start, words[typed.start : typed.end].split()[0])


def _said(words: str, typed: Typed) -> str:
    """The amount as it is typed, in one line and without emphasis."""
    return " ".join(plain(words)[typed.start : typed.end].split())
