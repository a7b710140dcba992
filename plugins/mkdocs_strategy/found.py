"""What is wrong with a plan beside the rule book: what shows only in the words that readers of a language get."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.problems import Problem
from mkdocs_strategy.render.deck_problems import deck_problems
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.retyped import Printed, retyped_figures
from mkdocs_strategy.render.retyped_money import retyped_money
from mkdocs_strategy.render.wording.check import wording_problems


def found_in_words(
    editions: Mapping[str, Edition], printed: Printed | None = None, currencies: Sequence[str] | None = None
) -> Iterator[Problem]:
    """What is wrong with the words of pages and of the data, as readers of each language see it.

    `printed` and `currencies` are what the data prints, where that is known.
    """
    yield from retyped_figures(editions, printed)
    yield from retyped_money(editions, currencies)


def found_in_data(plan: Plan, editions: Mapping[str, Edition]) -> Iterator[Problem]:
    """What is wrong with the data alone, as readers of each language see it."""
    yield from wording_problems(plan)
    yield from deck_problems(editions)


@contextmanager
def nothing_to_collect() -> Iterator[None]:
    """Keep the collector from going through what lives until the end: it would take a quarter of the time, in vain."""
    was_on = gc.isenabled()
    gc.disable()
    gc.unfreeze()  # what an earlier build of a preview left behind
    try:
        yield
    finally:
        gc.freeze()
        if was_on:
            gc.enable()
