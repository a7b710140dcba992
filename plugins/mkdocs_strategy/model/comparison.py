"""Two states of a plan side by side: everything that changed, as a redline in one language. Pure: two plans in."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_strategy.model.changes import Fact, Redline
from mkdocs_strategy.model.fact_changes import fact_changes
from mkdocs_strategy.model.page import Page
from mkdocs_strategy.model.paired import plain
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.prose_changes import pages_now, prose_changes
from mkdocs_strategy.model.readable import readable
from mkdocs_strategy.model.record import content_names

PAGE = "page"


def redline(before: Plan, now: Plan, language: str, facts: tuple[Fact, ...] | None = None) -> Redline:
    """What changed from one plan to a later one, as readers of one language see it.

    `facts` are those of the data, where they are known from another language: they are the same in all.
    """
    of_data = fact_changes(before, now) if facts is None else facts
    sections, moves = prose_changes(before, now, language)
    of_pages = tuple(_of_pages(before, now, language))
    whole = Redline(language, (*of_data, *of_pages), sections, moves, tuple(_elsewhere(before, now, language)))
    return readable(whole, before, now)


def _of_pages(before: Plan, now: Plan, language: str) -> Iterator[Fact]:
    """Pages that came, went or moved, and what their front matter says otherwise."""
    pages = pages_now(before, now, language)
    earlier = {page.path: page for page in before.pages_in(language)}
    origin = {new: old for old, new in pages.items()}
    for page in now.pages_in(language):
        old = origin.get(page.path)
        if old is None:
            yield Fact("added", PAGE, page.path, after=page)
            continue
        if old != page.path:
            yield Fact("moved", PAGE, page.path, before=old, after=page.path)
        yield from _of_page(earlier[old], page)
    for path, page in earlier.items():
        if path not in pages:
            yield Fact("removed", PAGE, path, before=page)


def _of_page(before: Page, page: Page) -> Iterator[Fact]:
    for name in content_names(type(page.front_matter)):
        old, new = getattr(before.front_matter, name), getattr(page.front_matter, name)
        if plain(old) != plain(new):
            what = "stated" if old in (None, ()) else "unstated" if new in (None, ()) else "changed"
            yield Fact(what, PAGE, page.path, (name,), old, new)
    old_ids = {heading.words.partition("{")[0].strip(): heading.id for heading in before.headings}
    for heading in page.headings:
        words = heading.words.partition("{")[0].strip()
        if words in old_ids and old_ids[words] != heading.id:
            yield Fact("readdressed", PAGE, page.path, ("heading", words), old_ids[words], heading.id)


def _elsewhere(before: Plan, now: Plan, language: str) -> Iterator[tuple[str, str]]:
    """The pages whose words changed in another language while those of this one stayed."""
    earlier = {(page.language, page.path): page.body for page in before.pages}
    later = {(page.language, page.path): page.body for page in now.pages}
    changed = {one for one in {*earlier, *later} if earlier.get(one) != later.get(one)}
    for code, path in sorted(changed):
        if code != language and (language, path) not in changed:
            yield code, path
