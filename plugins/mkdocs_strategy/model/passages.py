"""Passages within paragraphs that went from one to another: what was removed here and added there word for word. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from attrs import evolve

from mkdocs_strategy.model.changes import ADDED, AWAY, HERE, REMOVED, Move, Place, Run, Runs, SectionChange
from mkdocs_strategy.model.tokens import said

# So many words in a row are no coincidence.
LEAST = 6


class _Stretch(NamedTuple):
    """Tokens `start` to `end` of the run at a place: section, block and run by number."""

    place: tuple[int, int, int]
    start: int
    end: int


class _Passage(NamedTuple):
    removed: _Stretch
    added: _Stretch


def with_passages(
    sections: tuple[SectionChange, ...], moves: Sequence[Move]
) -> tuple[tuple[SectionChange, ...], tuple[Move, ...]]:
    """The sections with such passages marked as moved, and the moves with these behind them."""
    listed = list(moves)
    cuts: dict[tuple[int, int, int], list[tuple[_Stretch, str, int]]] = {}
    for passage in _found(sections):
        origin, target = (_place(sections, one) for one in passage)
        number = len(listed) + 1
        listed.append(Move(number, origin, target))
        cuts.setdefault(passage.removed.place, []).append((passage.removed, AWAY, number))
        cuts.setdefault(passage.added.place, []).append((passage.added, HERE, number))
    return tuple(_cut(section, number, cuts) for number, section in enumerate(sections)), tuple(listed)


def _place(sections: Sequence[SectionChange], stretch: _Stretch) -> Place:
    return sections[stretch.place[0]].place


def _found(sections: Sequence[SectionChange]) -> list[_Passage]:
    runs = {
        (one, two, three): run
        for one, section in enumerate(sections)
        for two, block in enumerate(section.blocks)
        for three, run in enumerate(block.runs)
    }
    index: dict[tuple[str, ...], list[tuple[tuple[int, int, int], int]]] = {}
    for place, run in runs.items():
        words = said(run.tokens)
        if run.op == REMOVED:
            for start in range(len(words) - LEAST + 1):
                index.setdefault(words[start : start + LEAST], []).append((place, start))
    found: list[_Passage] = []
    taken: dict[tuple[int, int, int], set[int]] = {}
    for place, run in runs.items():
        if run.op == ADDED and index:
            found += _in_run(place, run, runs, index, taken)
    return found


def _in_run(
    place: tuple[int, int, int],
    run: Run,
    runs: dict[tuple[int, int, int], Run],
    index: dict[tuple[str, ...], list[tuple[tuple[int, int, int], int]]],
    taken: dict[tuple[int, int, int], set[int]],
) -> list[_Passage]:
    """The passages of an added run that were removed elsewhere, each as long as it goes."""
    words, found, start = said(run.tokens), [], 0
    while start <= len(words) - LEAST:
        best: _Stretch | None = None
        if not run.tokens[start].is_word:
            start += 1
            continue
        for there, first in index.get(words[start : start + LEAST], ()):
            other, length = said(runs[there].tokens), 0
            used = taken.setdefault(there, set())
            while (
                start + length < len(words)
                and first + length < len(other)
                and words[start + length] == other[first + length]
                and first + length not in used
            ):
                length += 1
            if length > (best.end - best.start if best else LEAST - 1):
                best = _Stretch(there, first, first + length)
        if best is None or not _tells(run, start, best.end - best.start):
            start += 1
            continue
        taken[best.place].update(range(best.start, best.end))
        length = best.end - best.start
        found.append(_Passage(best, _Stretch(place, start, start + length)))
        start += length
    return found


def _tells(run: Run, start: int, length: int) -> bool:
    return sum(token.is_word for token in run.tokens[start : start + length]) >= LEAST - 1


def _cut(
    section: SectionChange, number: int, cuts: dict[tuple[int, int, int], list[tuple[_Stretch, str, int]]]
) -> SectionChange:
    blocks = []
    for two, block in enumerate(section.blocks):
        runs: list[Run] = []
        for three, run in enumerate(block.runs):
            runs += _pieces(run, cuts.get((number, two, three), []))
        blocks.append(evolve(block, runs=tuple(runs)))
    return evolve(section, blocks=tuple(blocks))


def _pieces(run: Run, cuts: list[tuple[_Stretch, str, int]]) -> Runs:
    """A run cut at its moved passages."""
    pieces, last = [], 0
    for stretch, op, move in sorted(cuts, key=lambda cut: cut[0].start):
        pieces += [
            Run(run.op, run.tokens[last : stretch.start], run.move),
            Run(op, run.tokens[stretch.start : stretch.end], move),
        ]
        last = stretch.end
    return tuple(piece for piece in (*pieces, Run(run.op, run.tokens[last:], run.move)) if piece.tokens)
