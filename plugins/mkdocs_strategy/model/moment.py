"""Dates as certain as they are: days, months, seasons, years and spans, in EDTF (ISO 8601-2)."""

from __future__ import annotations

import calendar
import datetime
import re

from attrs import frozen

SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_SEASON_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12)}

_POINT = re.compile(r"(?P<year>\d{4})(?:-(?P<part>\d{2})(?:-(?P<day>\d{2}))?)?(?P<qualifier>[~?%])?")


@frozen
class Point:
    """A day, month, season or year. `qualifier` is "~" for about, "?" for uncertain, "%" for both."""

    year: int
    month: int | None = None
    day: int | None = None
    season: int | None = None
    qualifier: str | None = None

    @property
    def first_day(self) -> datetime.date:
        """The earliest day it can mean."""
        if self.season:
            return datetime.date(self.year, _SEASON_MONTHS[self.season][0], 1)
        return datetime.date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> datetime.date:
        """The latest day it can mean."""
        month = _SEASON_MONTHS[self.season][1] if self.season else self.month or 12
        return datetime.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])


@frozen
class Moment:
    """A point in time, or a span from one to another. A span without an end has `end` None and `is_span` true."""

    start: Point
    end: Point | None = None
    is_span: bool = False

    @property
    def first_day(self) -> datetime.date:
        return self.start.first_day

    @property
    def last_day(self) -> datetime.date:
        """The latest day it can mean; the last day a calendar has where the end is open."""
        if not self.is_span:
            return self.start.last_day
        return self.end.last_day if self.end else datetime.date.max

    @property
    def years(self) -> range:
        """The calendar years a span touches. Raises ValueError for a span without an end."""
        if self.is_span and self.end is None:
            raise ValueError("a span without an end has no list of years")
        return range(self.first_day.year, self.last_day.year + 1)


def parse_moment(written: str) -> Moment | None:
    """Read EDTF: 2025-09-28, 2025-09, 2026-21 (spring), 2025, 2025~ (about), 2025/2028, 2015/.. ; None otherwise."""
    first, slash, last = written.strip().partition("/")
    start = _parse_point(first)
    if start is None:
        return None
    if not slash:
        return Moment(start)
    if last == "..":
        return Moment(start, None, True)
    end = _parse_point(last)
    if end is None or end.last_day < start.first_day:
        return None
    return Moment(start, end, True)


def _parse_point(written: str) -> Point | None:
    match = _POINT.fullmatch(written)
    if match is None:
        return None
    year, part, day = int(match["year"]), match["part"], match["day"]
    if part is None:
        return Point(year, qualifier=match["qualifier"]) if year else None
    number = int(part)
    if number in SEASONS and day is None:
        return Point(year, season=number, qualifier=match["qualifier"])
    try:
        datetime.date(year, number, int(day or 1))
    except ValueError:
        return None
    return Point(year, number, int(day) if day else None, qualifier=match["qualifier"])


def edtf(moment: Moment) -> str:
    """The moment as EDTF again: 2025-09-28, 2026-21, 2025/2028."""
    if not moment.is_span:
        return _point_edtf(moment.start)
    return f"{_point_edtf(moment.start)}/{_point_edtf(moment.end) if moment.end else '..'}"


def _point_edtf(point: Point) -> str:
    parts = [f"{point.year:04d}", *(f"{part:02d}" for part in (point.season or point.month, point.day) if part)]
    return "-".join(parts) + (point.qualifier or "")
