"""Dates as certain as their source: EDTF in, days and words out."""

from __future__ import annotations

import datetime

import pytest

from mkdocs_strategy.model.moment import Moment, Point, edtf, parse_moment

DAY = datetime.date


@pytest.mark.parametrize(
    ("written", "moment", "first", "last"),
    [
        ("2025-11-20", Moment(Point(2025, 11, 20)), DAY(2025, 11, 20), DAY(2025, 11, 20)),
        ("2024-02", Moment(Point(2024, 2)), DAY(2024, 2, 1), DAY(2024, 2, 29)),
        ("2025", Moment(Point(2025)), DAY(2025, 1, 1), DAY(2025, 12, 31)),
        ("2026-21", Moment(Point(2026, season=21)), DAY(2026, 3, 1), DAY(2026, 5, 31)),
        ("2026-24", Moment(Point(2026, season=24)), DAY(2026, 12, 1), DAY(2026, 12, 31)),
        ("2025~", Moment(Point(2025, qualifier="~")), DAY(2025, 1, 1), DAY(2025, 12, 31)),
        ("2025-06?", Moment(Point(2025, 6, qualifier="?")), DAY(2025, 6, 1), DAY(2025, 6, 30)),
        ("2025/2028", Moment(Point(2025), Point(2028), True), DAY(2025, 1, 1), DAY(2028, 12, 31)),
        ("2025-05/2026-21", Moment(Point(2025, 5), Point(2026, season=21), True), DAY(2025, 5, 1), DAY(2026, 5, 31)),
        ("2015/..", Moment(Point(2015), None, True), DAY(2015, 1, 1), DAY.max),
    ],
)
def test_a_date_is_read_and_written_back(written: str, moment: Moment, first: DAY, last: DAY) -> None:
    assert parse_moment(written) == moment
    assert (moment.first_day, moment.last_day) == (first, last)
    assert edtf(moment) == written


@pytest.mark.parametrize(
    "written",
    [
        "",
        "spring 2026",
        "2025-13",
        "2025-00",
        "2025-02-30",
        "2025-1-1",
        "20-11-2025",
        "0000",
        "2025-21-01",
        "2025-20",
        "2028/2025",
        "../2025",
        "2025/",
        "2025/2026/2027",
        "25",
    ],
)
def test_no_date(written: str) -> None:
    assert parse_moment(written) is None


def test_the_years_of_a_span() -> None:
    span = parse_moment("2025-05/2028")
    assert span is not None
    assert list(span.years) == [2025, 2026, 2027, 2028]


def test_a_span_without_an_end_has_no_list_of_years() -> None:
    with pytest.raises(ValueError, match="without an end"):
        _ = Moment(Point(2015), None, True).years
