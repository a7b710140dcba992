"""Which block of a section is which block of its earlier state, and which left or came. Pure."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from difflib import SequenceMatcher
from typing import TypeVar

from mkdocs_strategy.model.blocks import CODE, HEADING, PART, Block
from mkdocs_strategy.model.word_changes import likeness, words_in

ALIKE = 0.5  # within a section, where the place speaks for it too
ALIKE_ELSEWHERE = 0.65
LEAST_WORDS = 4  # what is shorter is too common to have moved from anywhere
_SHINGLE = 3

_Item = TypeVar("_Item")
Pairs = dict[int, int]


def aligned(before: Sequence[Block], after: Sequence[Block]) -> Pairs:
    """The earlier place of blocks by their later one: alike in words or in id, and in the same order."""
    pairs: Pairs = {}
    keys = [block.key for block in before], [block.key for block in after]
    for op, start, end, first, last in SequenceMatcher(None, *keys, autojunk=False).get_opcodes():
        if op == "equal":
            pairs.update(zip(range(first, last), range(start, end), strict=True))
        elif op == "replace":
            found = _best(before[start:end], after[first:last])
            pairs.update({first + later: start + earlier for later, earlier in found.items()})
    return pairs


def _best(before: Sequence[Block], after: Sequence[Block]) -> Pairs:
    """The pairs in order that have most in common in all: as for the longest common subsequence, with likeness for weight."""
    if len(before) * len(after) > 40_000:  # a page written anew, not revised
        return {}
    table = [[0.0] * (len(after) + 1) for _ in range(len(before) + 1)]
    for one in range(len(before) - 1, -1, -1):
        for other in range(len(after) - 1, -1, -1):
            both = weight(before[one], after[other])
            table[one][other] = max(
                table[one + 1][other], table[one][other + 1], (table[one + 1][other + 1] + both) if both else 0.0
            )
    pairs: Pairs = {}
    one = other = 0
    while one < len(before) and other < len(after):
        both = weight(before[one], after[other])
        if both and table[one][other] == table[one + 1][other + 1] + both:
            pairs[other] = one
            one, other = one + 1, other + 1
        elif table[one][other] == table[one + 1][other]:
            one += 1
        else:
            other += 1
    return pairs


def weight(before: Block, after: Block, least: float = ALIKE) -> float:
    """How much speaks for two blocks being the same one, 0 where too little does."""
    if before.kind in (PART, CODE) or after.kind in (PART, CODE):
        return _of_made(before, after)
    if (before.kind == HEADING) != (after.kind == HEADING):
        return 0.0
    if before.id is not None and before.id == after.id:
        return 2.0
    if before.kind == after.kind == HEADING:
        return 1.0
    alike = likeness(before.tokens, after.tokens)
    return alike if alike >= least else 0.0


def _of_made(before: Block, after: Block) -> float:
    """How alike blocks are that are not prose: code is code, and a part of the same name is the same part."""
    if before.key == after.key:
        return 1.0
    same_part = before.text.split()[0] == after.text.split()[0] if before.text and after.text else False
    return 0.5 if before.kind == after.kind and (before.kind == CODE or same_part) else 0.0


def moved(before: Sequence[Block], after: Sequence[Block]) -> Pairs:
    """The earlier place of blocks that went elsewhere, by their later one: the same words first, then the likest."""
    pairs: Pairs = {}
    free = set(range(len(before)))
    exact: dict[Hashable, list[int]] = {}
    for number, block in enumerate(before):
        exact.setdefault(block.key, []).append(number)
    for later, block in enumerate(after):
        same = [one for one in exact.get(block.key, ()) if one in free]
        if same and _is_telling(block):
            pairs[later] = same[0]
            free.discard(same[0])
    index: dict[Hashable, list[int]] = {}
    for number in sorted(free):
        for shingle in _shingles(before[number]):
            index.setdefault(shingle, []).append(number)
    likest = []
    for later, block in enumerate(after):
        if later in pairs or not _is_telling(block):
            continue
        near = dict.fromkeys(one for shingle in _shingles(block) for one in index.get(shingle, ()))
        likest += [
            (weight(before[one], block, ALIKE_ELSEWHERE) if block.kind not in (PART, CODE) else 0.0, -later, -one)
            for one in near
        ]
    for alike, later, one in sorted(likest, reverse=True):
        if alike and -later not in pairs and -one in free:
            pairs[-later] = -one
            free.discard(-one)
    return pairs


def _is_telling(block: Block) -> bool:
    if block.kind == HEADING:
        return False
    return block.kind in (PART, CODE) or sum(words_in(block.tokens).values()) >= LEAST_WORDS


def _shingles(block: Block) -> set[tuple[str, ...]]:
    words = [token.text.casefold() for token in block.tokens if token.is_word]
    return {tuple(words[place : place + _SHINGLE]) for place in range(len(words) - _SHINGLE + 1)}


def in_order(positions: Iterable[int]) -> set[int]:
    """The longest part of positions that stands in ascending order; the others moved."""
    listed = list(positions)
    best: list[list[int]] = []
    for number, position in enumerate(listed):
        shorter = [best[one] for one in range(number) if listed[one] < position]
        before = max(shorter, key=len, default=[])
        best.append([*before, position])
    longest: list[int] = max(best, key=len, default=[])
    return set(longest)
