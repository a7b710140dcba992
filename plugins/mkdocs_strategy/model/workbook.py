"""A workbook as it is to be written, for those who work in a spreadsheet: sheets, columns, cells. Plain data."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import NamedTuple

from attrs import frozen


class Cell(NamedTuple):
    """A cell: words, a number, or nothing. `form` is how a number looks, in the notation of spreadsheets: 0.00 "kr.".

    `quiet` marks words that say what we know of a number rather than what a document states.
    """

    value: str | int | Decimal = ""
    form: str = ""
    quiet: bool = False


class SheetColumn(NamedTuple):
    """A column: its head, and its width in letters."""

    title: str
    width: int


@frozen
class Sheet:
    """A sheet with one table, its heads in the first row."""

    name: str
    columns: tuple[SheetColumn, ...]
    rows: tuple[tuple[Cell, ...], ...]


@frozen
class Workbook:
    """The sheets of a file, with its title and the day it is of."""

    title: str
    day: datetime.date
    sheets: tuple[Sheet, ...]
