"""Structure: the strategy names its areas, counts agree with lists, slides can be told apart."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.problems import Problem, problem


def unlisted_sub_strategy(plan: Plan) -> Iterator[Problem]:
    """Every sub-strategy is one of the strategy's areas.

    Bad: a file in `sub-strategies/` whose id is not under `areas` in strategy.yml.
    Good: both.
    """
    if "areas" in plan.strategy.unread:
        return
    listed = {ref.id for ref in plan.strategy.areas}
    for sub in plan.sub_strategies:
        if sub.id not in listed and plan.strategy.id:
            way = "'{id}' is not among the areas of the strategy. Add it to 'areas' in {file}, or delete this file."
            yield problem(sub.where("id"), "unlisted-sub-strategy", way, id=sub.id, file=plan.strategy.at.file)


def count_differs(plan: Plan) -> Iterator[Problem]:
    """A sub-strategy does not list more ambitions or focus areas than it is said to have.

    Bad: `counts: [{of: ambitions, count: 4}]` with five ambitions.
    Good: the same number, or fewer where the sources do not name them all.
    """
    for sub in plan.sub_strategies:
        for count in sub.counts:
            listed = len(sub.ambitions if count.of == "ambitions" else sub.focus_areas)
            if count.count is not None and listed > count.count:
                way = "the number of {of} of '{id}' is given as {count}, but {listed} are listed. Mend the number or the list."
                of = count.of.replace("-", " ")
                yield problem(
                    count.where("count"), "count-differs", way, id=sub.id, count=count.count, of=of, listed=listed
                )


def duplicate_title(plan: Plan) -> Iterator[Problem]:
    """Slides of a deck have different titles, so that a listener can tell them apart in the outline.

    Bad: two slides called "Principles".
    Good: "Principles for IT" and "Principles for people".
    """
    for deck in plan.decks:
        for language in plan.languages:
            seen: set[str] = set()
            for slide in deck.slides:
                title = slide.name.in_language(language)
                if title is not None and title in seen:
                    way = "two slides of this deck are called '{title}'. Give this one a title of its own."
                    yield problem(slide.where("name"), "duplicate-title", way, title=title)
                seen.add(title or "")
