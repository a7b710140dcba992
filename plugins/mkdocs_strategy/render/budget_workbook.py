"""The amounts for those who work in a spreadsheet: for each language a sheet of amounts, one that explains it, and one
of the documents. The outline of a file; no I/O.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from babel.numbers import get_currency_precision

from mkdocs_strategy.model.amounts import Amount, amounts
from mkdocs_strategy.model.money import Money
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.source import Source
from mkdocs_strategy.model.workbook import Cell, Sheet, SheetColumn, Workbook
from mkdocs_strategy.render.budget_columns import Column, column_text, columns_in, how_to_add, value_words
from mkdocs_strategy.render.citations import source_pieces
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.formats import locale_of

# Where no day is known, the first that the file's format has.
_NO_DAY = datetime.date(1980, 1, 1)
# The form of a number that is no amount, such as a year; the bounds of a column's width, in letters.
_WHOLE = "0"
_NARROWEST = 9
_NAME_LENGTH = 31


def budget_workbook(plan: Plan, editions: Mapping[str, Edition]) -> Workbook:
    """The sheets of all languages, the original first."""
    listed, sheets = amounts(plan), list[Sheet]()
    for edition in editions.values():
        made = (_amounts(listed, edition), _explanation(edition), _documents(listed, edition))
        for (name, heads, rows), widest in zip(made, (40, 90, 48), strict=True):
            taken = {sheet.name.casefold() for sheet in sheets}
            sheets.append(_sheet(_name(name, edition.language, taken), heads, rows, widest))
    first = next(iter(editions.values()), None)
    title = first.say("data-title", name=first.name(plan.strategy.id)) if first else ""
    return Workbook(title, first.day or _NO_DAY if first else _NO_DAY, tuple(sheets))


_Made = tuple[str, Sequence[str], Sequence[tuple[Cell, ...]]]


def _amounts(listed: Iterable[Amount], edition: Edition) -> _Made:
    columns = _columns(edition)
    rows = [tuple(_cell(column, one, edition) for column in columns) for one in listed]
    return edition.say("column-amounts"), [edition.say(f"column-{column.key}") for column in columns], rows


def _columns(edition: Edition) -> tuple[Column, ...]:
    """The columns that this language needs, those for programs last."""
    return tuple(sorted(columns_in((edition.language,)), key=lambda column: column.for_programs))


def _cell(column: Column, amount: Amount, edition: Edition) -> Cell:
    if column.key == "amount":
        return Cell(amount.money.amount, money_form(amount.money, edition)) if amount.money else Cell()
    if column.key == "source_sections":
        return Cell("".join(piece.words for piece in source_pieces(edition, amount.source)))
    value = column.read(amount, edition)
    if column.choices and value:
        quiet = column.key == "state" and value != "stated"
        return Cell(value_words(column.key, value, edition), quiet=quiet)
    return Cell(int(value), _WHOLE) if column.type == "integer" and value else Cell(value)


def money_form(money: Money, edition: Edition) -> str:
    """How an amount looks in a spreadsheet, which has separators of its own: "ca. "#,##0.00" kr."."""
    words, locale = edition.words, locale_of(edition.words.get("locale", edition.language))
    if "money" in words:
        said = words["money"].format(currency=money.currency, number="\0")
    else:
        symbol = locale.currency_symbols.get(money.currency, money.currency)
        said = f"{symbol} \0" if locale.currency_formats["standard"].pattern.startswith("¤") else f"\0 {symbol}"
    if money.qualifier:
        said = words["money-about" if money.qualifier == "about" else "money-more-than"].format(money=said)
    before, _, after = said.replace('"', "").partition("\0")
    exponent = money.amount.normalize().as_tuple().exponent
    decimals = max(get_currency_precision(money.currency), -exponent if isinstance(exponent, int) else 0)
    number = f"#,##0.{'0' * decimals}" if decimals else "#,##0"
    return f'"{before}"' * bool(before) + number + f'"{after}"' * bool(after)


def _explanation(edition: Edition) -> _Made:
    """What each column holds; below that, what the file is and on which terms it may be used."""
    rows = [
        tuple(map(Cell, (edition.say(f"column-{one.key}"), one.name, column_text(one, edition))))
        for one in _columns(edition)
    ]
    strategy = edition.plan.strategy
    licence = strategy.licence.name if strategy.licence else edition.say("not-stated")
    colophon = edition.plain(edition.text(strategy.colophon))
    about = f"{edition.say('data-text')} {how_to_add(edition)} {colophon}".strip()
    notes = ((edition.say("data-about"), about), (edition.say("data-licence"), licence))
    rows += [(Cell(label), Cell(), Cell(words)) for label, words in notes]
    return edition.say("explanation"), [edition.say(f"column-{key}") for key in ("title", "column", "text")], rows


def _documents(listed: Iterable[Amount], edition: Edition) -> _Made:
    """The documents that amounts come from, or stand in."""
    listed = tuple(listed)
    cited = {one.document.id for amount in listed for one in amount.source}
    absent = {amount.of.stands_in.id for amount in listed if amount.of.stands_in} - cited
    rows = [
        (
            Cell(_document(source, edition, source.id in absent)),
            Cell(edition.value(source.date) if source.date else edition.say("not-stated")),
            Cell(edition.language_name(source.language)),
            Cell(edition.name(source.publisher.id) if source.publisher else ""),
            Cell(source.url or edition.say("address-not-known")),
            Cell(source.id),
        )
        for source in edition.plan.sources
        if source.id in cited | absent
    ]
    keys = ("document", "date", "language-label", "publisher", "source-address", "column-id")
    return edition.say("sources"), [edition.say(key) for key in keys], rows


def _document(source: Source, edition: Edition, absent: bool) -> str:
    name = edition.name(source.id)
    return edition.say("document-not-in-sources", title=name) if absent else name


def _name(words: str, language: str, taken: set[str]) -> str:
    """A name that a spreadsheet program takes for a sheet, unlike those taken."""
    name = re.sub(r"[\[\]:*?/\\']+", " ", words).strip() or language
    signs = ("", f" ({language})", *(f" ({language} {number})" for number in range(2, len(taken) + 3)))
    names = (name[: _NAME_LENGTH - len(sign)] + sign for sign in signs)
    return next(one for one in names if one.casefold() not in taken)


def _sheet(name: str, heads: Sequence[str], rows: Sequence[tuple[Cell, ...]], widest: int) -> Sheet:
    """A sheet whose columns are as wide as their words ask for, within bounds; longer words are folded."""
    widths = (max(map(_width, column)) for column in zip(map(Cell, heads), *rows, strict=True))
    columns = (
        SheetColumn(head, max(_NARROWEST, min(width, widest))) for head, width in zip(heads, widths, strict=True)
    )
    return Sheet(name, tuple(columns), tuple(rows))


def _width(cell: Cell) -> int:
    """The width that a cell asks for, in letters."""
    if isinstance(cell.value, Decimal):
        return len(f"{cell.value:,.2f}") + len(re.sub(r"[#,0.\"]", "", cell.form)) + 3
    return len(str(cell.value)) + 3
