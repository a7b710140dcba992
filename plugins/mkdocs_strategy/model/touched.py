"""What a change touched: the files, and in each the lines, so that what it broke can be told first."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from mkdocs_strategy.problems import Location

# How near a problem is to a change, the nearest first.
ON_LINE, IN_FILE, ELSEWHERE = range(3)


@frozen
class Touched:
    """Spans of lines (first and last, from 1) that a change wrote, by file as problems call it."""

    lines: Mapping[str, tuple[tuple[int, int], ...]]

    def nearness(self, at: Location) -> int:
        """Whether a place is on a touched line, in a touched file, or elsewhere."""
        spans = self.lines.get(at.file)
        if spans is None:
            return ELSEWHERE
        return ON_LINE if any(first <= at.line <= last for first, last in spans) else IN_FILE


NOTHING = Touched({})
