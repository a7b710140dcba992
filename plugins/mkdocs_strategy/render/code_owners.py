"""Who is asked about a change of which files, by sub-strategy, as GitHub and GitLab read it from CODEOWNERS. No I/O."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.strategy import SubStrategy
from mkdocs_strategy.render.edition import Edition

# The widest column of paths that accounts are set beside; behind longer ones they follow at once.
_WIDEST = 60


def code_owners(edition: Edition, content: str, written: str, words: Mapping[str, str]) -> str:
    """The file for a content folder at a path of the repository.

    There are no sections, which only GitLab knows: in both, the last line that fits a file holds. What nobody is named for
    stands there as a comment, so that it is seen to be missing.
    """
    plan = edition.plan
    lines = [
        f"# {written}",
        f"# {words['owners']}",
        f"# {words['owners-from'].format(file=f'{plan.data}/reviewers.yml')}",
    ]
    whole = _accounts(plan, plan.strategy.id)
    lines += ["", *_group(words["whole"], (f"/{content}/",), whole, words["nobody"])]
    for one in plan.sub_strategies:
        owner = _accounts(plan, one.id) or _accounts(plan, one.owner.id if one.owner is not None else "")
        name = edition.name(one.id)
        named = f"{name} ({edition.name(one.owner.id)})" if one.owner is not None else name
        lines += ["", *_group(named, tuple(_files(plan, one, content)), owner, words["nobody"])]
    return "\n".join(lines) + "\n"


def _accounts(plan: Plan, identifier: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for one in plan.reviewers if one.about.id == identifier for name in one.names))


def _group(name: str, paths: tuple[str, ...], accounts: tuple[str, ...], nobody: str) -> Iterator[str]:
    title = " ".join(name.split())
    if not accounts:
        yield f"# {title}: {nobody}"
        yield from (f"# {_pattern(path)}" for path in paths)
        return
    yield f"# {title}"
    width = min(max(len(_pattern(path)) for path in paths), _WIDEST)
    yield from (f"{_pattern(path):<{width}} {' '.join(accounts)}" for path in paths)


def _files(plan: Plan, sub: SubStrategy, content: str) -> Iterator[str]:
    """The file of a sub-strategy, those of what is shown of it alone, and the pages about them in every language."""
    decks = [deck for deck in plan.decks if deck.about is not None and deck.about.id == sub.id]
    yield f"/{content}/data/sub-strategies/{sub.id}.yml"
    yield from (f"/{content}/data/decks/{deck.id}.yml" for deck in decks)
    about = {sub.id, *(deck.id for deck in decks)}
    pages = [page for page in plan.pages if page.front_matter.about is not None and page.front_matter.about.id in about]
    yield from sorted(f"/{content}/{page.language}/{page.path}" for page in pages)


def _pattern(path: str) -> str:
    """A path as a pattern that fits it alone."""
    return re.sub(r"([\s#!*?\[\]\\])", r"\\\1", path)
