"""Which words were added and removed between two texts, in runs that read well. Pure: tokens in, runs out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from mkdocs_strategy.model.changes import ADDED, KEPT, REMOVED, Run, Runs
from mkdocs_strategy.model.tokens import Tokens, said

# What stayed between two changes so many times as long is drowned by them, unless a sentence ends in it.
_DROWNED = 3
_ENDS = frozenset(".!?:;")


def word_changes(before: Tokens, after: Tokens) -> Runs:
    """The runs from one text to another: added and kept give the later one, removed and kept the earlier one."""
    if said(before) == said(after):
        return (Run(KEPT, after),) if after else ()
    matcher = SequenceMatcher(None, said(before), said(after), autojunk=False)
    found: list[Run] = []
    for op, start, end, first, last in matcher.get_opcodes():
        if op == "equal":
            found.append(Run(KEPT, after[first:last]))
            continue
        found += [Run(REMOVED, before[start:end]), Run(ADDED, after[first:last])]
    return _joined(_without_drowned([run for run in found if run.tokens]))


def _size(runs: Iterable[Run], op: str) -> int:
    return sum(len(run.tokens) for run in runs if run.op == op)


def _without_drowned(runs: list[Run]) -> list[Run]:
    """The runs with a word or two that stayed between long changes taken as part of them, as a reader does."""
    number = 1
    while number < len(runs) - 1:
        run = runs[number]
        if run.op == KEPT and not any(token.text in _ENDS for token in run.tokens):
            left, right = _changed(reversed(runs[:number])), _changed(runs[number + 1 :])
            both = min(max(_size(side, ADDED), _size(side, REMOVED)) for side in (left, right))
            if left and right and len(run.tokens) * _DROWNED <= both:
                runs[number : number + 1] = [Run(REMOVED, run.tokens), Run(ADDED, run.tokens)]
                number = max(number - len(left) - 1, 0)
        number += 1
    return runs


def _changed(runs: Iterable[Run]) -> list[Run]:
    """The runs up to the first that was kept."""
    found = []
    for run in runs:
        if run.op == KEPT:
            break
        found.append(run)
    return found


def _joined(runs: list[Run]) -> Runs:
    """Each change as one run of what was removed and one of what was added."""
    return tuple(_join(runs))


def _join(runs: list[Run]) -> Iterator[Run]:
    held: dict[str, Tokens] = {REMOVED: (), ADDED: ()}
    for run in (*runs, None):
        if run is not None and run.op != KEPT:
            held[run.op] += run.tokens
            continue
        for op, tokens in held.items():
            if tokens:
                yield Run(op, tokens)
        held = {REMOVED: (), ADDED: ()}
        if run is not None:
            yield run


def likeness(before: Tokens, after: Tokens) -> float:
    """How much of two texts is the same words, from 0 to 1, wherever they stand."""
    one, other = words_in(before), words_in(after)
    both = sum(one.values()) + sum(other.values())
    if not both:
        return 1.0 if said(before) == said(after) else 0.0
    return 2 * sum((one & other).values()) / both


def words_in(tokens: Tokens) -> Counter[str]:
    """The words of a text, each with how often it stands there."""
    return Counter(token.text.casefold() for token in tokens if token.is_word)


def earlier(runs: Runs) -> Tokens:
    """What stood there before."""
    return tuple(token for run in runs if run.op in (KEPT, REMOVED, "moved-away") for token in run.tokens)


def later(runs: Runs) -> Tokens:
    """What stands there now."""
    return tuple(token for run in runs if run.op in (KEPT, ADDED, "moved-here") for token in run.tokens)
