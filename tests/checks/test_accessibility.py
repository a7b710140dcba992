"""The accessibility statement grows old by itself; the day that is asked about is given."""

import datetime
from pathlib import Path

import pytest

from mkdocs_strategy.pipeline import prepare
from mkdocs_strategy.render.report import report
from tests.checks.test_cases import CASES, assembled


@pytest.mark.parametrize(
    ("today", "said"),
    [
        (datetime.date(2027, 5, 1), ""),
        (
            datetime.date(2027, 5, 2),
            "content/data/strategy.yml:11:10: the accessibility statement was last looked through on 2026-05-01, more than a "
            "year ago. Look it through again, and write the day. [accessibility-statement-out-of-date]\n",
        ),
    ],
)
def test_a_statement_is_out_of_date_after_a_year(today: datetime.date, said: str, tmp_path: Path) -> None:
    content = tmp_path / "content"
    assembled(CASES / "accessibility_statement_in_order_is_fine", content)
    assert report(prepare(content, shown_as="content", today=today).problems, "text") == said
