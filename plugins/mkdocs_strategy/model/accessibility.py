"""What a site says of its own accessibility: the statement the law asks of public bodies, and how to reach who answers for it.

The Danish act (lov om tilgængelighed af offentlige organers websteder og mobilapplikationer) follows EN 301 549; its regulator
looks for the statement, its address `/was`, the link at the foot of pages, a phone, a written contact and the yearly review.
"""

from __future__ import annotations

import datetime

from attrs import frozen

from mkdocs_strategy.model.moment import Moment
from mkdocs_strategy.model.record import Record, Text, optional

# The regulator counts a statement as out of date when it was not looked through for a year.
YEAR = 365
PART = "accessibility-statement"
# The address the law names for the statement, below the site's root.
PAGE = "was"


@frozen(kw_only=True)
class AccessibilityStatement(Record):
    """The accessibility statement of the site, or why there is none."""

    address: str | None = optional("The web address of the statement.", pattern=r"https?://\S+")
    dated: Moment | None = optional("The day it was made or last looked through; at least once a year.")
    phone: str | None = optional(
        "The phone number to report a problem to.", pattern=r"\+?[0-9][0-9 ]+", example="+45 12 34 56 78"
    )
    contact: str | None = optional(
        "Where to write: an e-mail address, or the web address of a form.",
        pattern=r"https?://\S+|[^@\s]+@[^@\s]+\.[^@\s]+",
        example="web@example.org",
    )
    missing: Text | None = optional("Why there is no statement yet.")

    def out_of_date(self, today: datetime.date) -> bool:
        """Whether it was not looked through for more than a year."""
        return self.dated is not None and (today - self.dated.last_day).days > YEAR
