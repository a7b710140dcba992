"""Write a draft only where nothing is wrong afterwards that was not wrong before."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping
from pathlib import Path

from mkdocs_strategy.errors import WrongUse
from mkdocs_strategy.pipeline import Publication, prepare
from mkdocs_strategy.problems import Problem
from mkdocs_strategy.publish.draft import Draft, drafted, write_together
from mkdocs_strategy.sources.layout import DATA

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def write_tried(
    before: Publication,
    content: Path,
    draft: Draft,
    refusal: str,
    renamed: Mapping[str, str] | None = None,
    to_do: Collection[str] = (),
) -> None:
    """Check a copy of the content with a draft in it, then write all of the draft.

    Raises WrongUse, with the refusal and the first problem, where something new would be wrong; then nothing is written.
    `renamed` are ids that messages call otherwise afterwards, `to_do` codes of what is left to do then.
    """
    first = next((found for found in new_problems(before, content, draft, renamed) if found.code not in to_do), None)
    if first is not None:
        raise WrongUse("{refusal}: {first}", refusal=refusal, first=first)
    write_together(draft)


def new_problems(
    before: Publication, content: Path, draft: Draft, renamed: Mapping[str, str] | None = None
) -> tuple[Problem, ...]:
    """What would be wrong with a draft that was not wrong before; nothing is written."""
    names = renamed or {}

    def told(found: Problem) -> tuple[str, str]:
        return found.code, _ID.sub(lambda word: names.get(word[0], word[0]), found.text)

    with drafted(content, draft) as copy:
        after = prepare(copy, shown_as=before.plan.data.removesuffix(DATA).rstrip("/"))
    more = Counter(map(told, after.errors)) - Counter(map(told, before.errors))
    return tuple(found for found in after.errors if told(found) in more)
