"""A table of a Word file as lines of a budget: what of it is an amount, and what is not understood. No I/O.

Nothing is guessed: a cell is an amount where the package's own reading of money says so, with the unit that the cell or its
column names. Everything else is an amount that is not known, told with the words that stand there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from attrs import frozen

from mkdocs_strategy.model.moment import parse_moment
from mkdocs_strategy.model.word_blocks import Table
from mkdocs_strategy.render.typed_money import MoneyReader

_YEARS = re.compile(r"\A(?P<first>(?:19|20)\d\d)(?:\s*[-–/]\s*(?P<last>(?:19|20)?\d\d))?\Z")
_NUMBER = re.compile(r"\A[-−]?\d[\d\s.,'’]*\Z")
# Thousands of what: 1.000 kr.
_COUNTED = re.compile(r"\A1[.,\s]?000(?:[.,\s]?000)?\s+")
_UNIT = re.compile(r"\((?P<inside>[^)]+)\)")
_MILLION = 6
_LARGE = 100_000


@frozen
class Line:
    """A line of the table: its name, its amount as data writes it or "" for what is not known, its years, what stood there."""

    name: str
    amount: str
    years: str
    said: str
    value: Decimal | None = None
    currency: str = ""


@frozen
class MoneyTable:
    """A table as amounts; `total` is the sum it states, as data writes it, "" where it states none or another sum."""

    lines: tuple[Line, ...]
    total: str = ""
    wrong_total: str = ""


@frozen
class _Column:
    number: int
    unit: str
    years: str


def money_table(table: Table, reader: MoneyReader, words: dict[str, frozenset[str]]) -> MoneyTable | None:
    """A table as amounts; None where it is none. `words` are those for `total`, `amount` and `about`, in small letters."""
    rows = [tuple(cell.plain for cell in row) for row in table.rows]
    if len(rows) < 2 or len(rows[0]) < 2:
        return None
    head, body = rows[0], rows[1:]
    columns = list(_columns(head, body, reader, words))
    if not columns:
        return None
    years = next((one for one in range(1, len(head)) if _all_years(body, one)), None)
    lines, totals = list[Line](), list[Line]()
    for row in body:
        name = row[0].strip()
        if not name:
            continue
        found = list(_lines(row, name, columns, years, reader, words))
        (totals if name.casefold().rstrip(":") in words["total"] else lines).extend(found)
    if not lines:
        return None
    total, wrong = _total(lines, totals)
    return MoneyTable(tuple(lines), total, wrong)


def _columns(
    head: Sequence[str], body: Sequence[Sequence[str]], reader: MoneyReader, words: dict[str, frozenset[str]]
) -> Iterator[_Column]:
    """The columns that hold amounts, each with its unit, and its years where it is headed by them."""
    everywhere = next(filter(None, (_unit(one, reader) for one in head)), "")
    for number in range(1, len(head)):
        said = head[number].strip()
        cells = [row[number] for row in body if number < len(row) and row[number].strip()]
        unit, years = _unit(said, reader), _years(_UNIT.sub("", said))
        amounts = sum(_amount(cell, unit, reader, words["about"]) is not None for cell in cells)
        named = _UNIT.sub("", said).strip().casefold() in words["amount"]
        if not unit and years and everywhere:
            unit = everywhere
        if _all_years(body, number) and not named:
            continue
        if unit or (named and (amounts or everywhere)) or (cells and 2 * amounts > len(cells)):
            yield _Column(number, unit or everywhere, years)


def _unit(said: str, reader: MoneyReader) -> str:
    """The unit that a head names, such as mio. kr.; "" for none."""
    inside = [match["inside"] for match in _UNIT.finditer(said)]
    for words in (*inside, said.rpartition(" i ")[2], said.rpartition(" in ")[2], said):
        unit = words.strip()
        if unit and (any(_alone(f"1 {unit}", reader)) or (_COUNTED.match(unit) and any(_alone(unit, reader)))):
            return unit
    return ""


def _alone(words: str, reader: MoneyReader) -> list[Decimal]:
    """The amount that words are, and nothing else."""
    found = [one for one in reader.amounts_in(words) if not one.is_range]
    return [one.amount for one in found if one.start == 0 and not words[one.end :].strip(" .*)")]


def _amount(cell: str, unit: str, reader: MoneyReader, about: Iterable[str]) -> tuple[Decimal, str, bool] | None:
    """What a cell says: an amount, its currency, and whether it is about so much; None where that is not for sure."""
    words, is_about = cell.strip(), False
    first, _, rest = words.partition(" ")
    if first.casefold() in about and rest:
        words, is_about = rest.strip(), True
    counted = _COUNTED.match(unit)
    times = next(iter(_alone(unit, reader)), Decimal(1)) if counted else Decimal(1)
    named = unit[counted.end() :] if counted else unit
    for said, by in ((words, Decimal(1)), (f"{words} {named}" if unit and _NUMBER.match(words) else "", times)):
        found = [one for one in reader.amounts_in(said) if not one.is_range] if said else []
        if len(found) == 1 and found[0].start == 0 and not said[found[0].end :].strip(" .*"):
            return found[0].amount * by, found[0].currency, is_about
    return None


def _lines(
    row: Sequence[str],
    name: str,
    columns: Sequence[_Column],
    years: int | None,
    reader: MoneyReader,
    words: dict[str, frozenset[str]],
) -> Iterator[Line]:
    """The lines of a row: one for each column of amounts that says something, one for a row that says nothing."""
    when = _years(row[years]) if years is not None and years < len(row) else ""
    told = 0
    for column in columns:
        cell = row[column.number].strip() if column.number < len(row) else ""
        if not cell and (len(columns) > 1):
            continue
        told += 1
        called = f"{name} ({column.years})" if column.years and len(columns) > 1 else name
        found = _amount(cell, column.unit, reader, words["about"])
        if found is None:
            yield Line(called, "", column.years or when, cell)
        else:
            value, currency, is_about = found
            amount = f"{'about ' if is_about else ''}{as_data(value, currency)}"
            yield Line(called, amount, column.years or when, cell, value, currency)
    if not told:
        yield Line(name, "", when, "")


def as_data(value: Decimal, currency: str) -> str:
    """An amount as data writes it: 1.5 million DKK, 45,000 DKK."""
    if abs(value) >= _LARGE:
        return f"{_short(value.scaleb(-_MILLION))} million {currency}"
    return f"{_short(value)} {currency}"


def _short(value: Decimal) -> str:
    said = f"{value:,f}"
    return said.rstrip("0").rstrip(".") if "." in said else said


def _years(said: str) -> str:
    """Years as data writes them: 2025, 2025/2028; "" where words are none."""
    match = _YEARS.match(said.strip())
    if match is None:
        return ""
    last = match["last"]
    written = f"{match['first']}/{match['first'][: 4 - len(last)]}{last}" if last else match["first"]
    return written if parse_moment(written) is not None else ""


def _all_years(body: Sequence[Sequence[str]], number: int) -> bool:
    cells = [row[number].strip() for row in body if number < len(row) and row[number].strip()]
    return bool(cells) and all(_years(cell) for cell in cells)


def _total(lines: Sequence[Line], totals: Sequence[Line]) -> tuple[str, str]:
    """The total that is stated and right, and the one that is stated and is another sum."""
    known = [one for one in totals if one.value is not None]
    if not known:
        return "", ""
    stated = sum((one.value for one in known if one.value is not None), Decimal(0))
    currencies = {one.currency for one in (*lines, *known) if one.currency}
    whole = all(one.value is not None for one in lines) and len(currencies) == 1
    summed = sum((one.value for one in lines if one.value is not None), Decimal(0))
    said = " · ".join(one.said for one in known)
    return (as_data(stated, known[0].currency), "") if whole and stated == summed else ("", said)
