"""The days on which what editors wrote last changed: the content as a whole, each file of it and each of its lines."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from attrs import field, frozen


@frozen
class LastChanges:
    """Days by the paths of files in the content folder; of a line that no commit has yet, None. Empty where nothing is known.

    `state` is a hash of all that.
    """

    whole: datetime.date | None = None
    files: Mapping[str, datetime.date] = MappingProxyType({})
    lines: Mapping[str, Sequence[datetime.date | None]] = MappingProxyType({})
    state: str = field(default="", eq=False)

    def of_lines(self, file: str, first: int, last: int | None) -> datetime.date | None:
        """The last day that any of some lines of a file changed, counted from 1, to its end where `last` is None.

        That of the file where nothing is known of its lines; None where nothing is known of either.
        """
        lines = self.lines.get(file)
        if not lines:
            return self.files.get(file)
        return max((day for day in lines[first - 1 : last] if day is not None), default=None)


NOTHING_KNOWN = LastChanges()
