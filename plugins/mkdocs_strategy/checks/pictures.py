"""Pictures on pages: those who cannot see them need words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_strategy.model.markup import hidden_ranges
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.problems import Problem, problem

_PICTURE = re.compile(r"!\[(?P<words>[^\]\n]*)\]\((?P<file>[^)\s]*)")


def picture_without_words(plan: Plan) -> Iterator[Problem]:
    """A picture on a page has words that say what it shows, for those who cannot see it and for documents.

    Bad: `![](map.png)`
    Good: `![Map of the four hospitals](map.png)`
    """
    for page in plan.pages:
        if "![" not in page.body:
            continue
        hidden = hidden_ranges(page.body)
        for match in _PICTURE.finditer(page.body):
            if not match["words"].strip() and not any(start <= match.start() < end for start, end in hidden):
                yield problem(
                    page.where(match.start()),
                    "picture-without-words",
                    "the picture '{file}' has no words. Say within the square brackets what it shows.",
                    file=match["file"],
                )
