"""A change reviewed: the content as it stands beside what it parted from, told as one comment on a pull request."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from attrs import frozen

from mkdocs_strategy.errors import WrongUse
from mkdocs_strategy.model.changed_translations import changed_translations
from mkdocs_strategy.model.comparison import redline
from mkdocs_strategy.model.touched import Touched
from mkdocs_strategy.pipeline import Publication, changed_since, compared, prepare
from mkdocs_strategy.problems import Problem, Severity
from mkdocs_strategy.publish.changes import parted_from
from mkdocs_strategy.publish.revision import content_at
from mkdocs_strategy.render.annotations import by_weight
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.redline import outline
from mkdocs_strategy.render.redline_markdown import LONGEST
from mkdocs_strategy.render.review import NO_LINKS, Links, Review, review_markdown
from mkdocs_strategy.sources.layout import DATA


@frozen
class Wanted:
    """What a review is asked for: its language, None for the original's, where it leads, and how long it may be."""

    language: str | None = None
    links: Links = NO_LINKS
    longest: int = LONGEST


def review(content: Path, base: str, wanted: Wanted) -> str:
    """The comment on what changed in a content folder since it parted from a revision.

    Raises WrongUse for a language or a revision that is not there, MissingTool without git.
    """
    present = prepare(content)
    language = wanted.language or next(iter(present.plan.languages), "")
    if not language:
        raise WrongUse("No language can be read from 'strategy.yml', so nothing can be told. See 'strategy check'.")
    if language not in present.plan.languages:
        raise WrongUse(
            "There is no '{language}' edition. The languages are: {languages}.",
            language=language,
            languages=", ".join(present.plan.languages),
        )
    shown = present.plan.data.removesuffix(DATA).rstrip("/")
    touched = changed_since(shown, content, base)
    with content_at(parted_from(base, content), content) as folder:
        earlier = prepare(folder, shown)
        present = compared(present, folder)
    return review_markdown(_review(earlier, present, base, language, touched), base, wanted.links, wanted.longest)


def _review(before: Publication, now: Publication, base: str, language: str, touched: Touched) -> Review:
    brought = frozenset(_not_in(now.problems, before.problems))
    mended = _not_in(before.problems, now.problems)
    ranked = by_weight(now.problems, touched)
    editions = Edition(before.plan, language), Edition(now.plan, language)
    names = editions[1].say("redline-revision", name=base), editions[1].say("redline-working")
    return Review(
        outline=outline(redline(before.plan, now.plan, language), *editions, names),
        problems=tuple(ranked),
        brought=brought,
        mended=sum(found.severity is Severity.ERROR for found in mended),
        translations=tuple(changed_translations(before.plan, now.plan)),
        unread=tuple(now.plan.data.removesuffix(DATA) + name for name in sorted(now.plan.unread)),
    )


def _not_in(problems: Iterable[Problem], others: Iterable[Problem]) -> list[Problem]:
    """The problems that are not among others, which may stand at other lines by now."""
    known = Counter((found.at.file, found.code, found.text) for found in others)
    found_here = []
    for found in problems:
        same = (found.at.file, found.code, found.text)
        if known[same]:
            known[same] -= 1
        else:
            found_here.append(found)
    return found_here
