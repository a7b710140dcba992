"""Which of the records in a list are the same as before, where no id says so. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise
from typing import Any

from mkdocs_strategy.model.record import Citation, Record, Ref, Text, content_names
from mkdocs_strategy.model.strategy import Relation
from mkdocs_strategy.model.tokens import tokens_of
from mkdocs_strategy.model.word_changes import likeness

# Below this, two texts of one list have little in common but their commonest words.
ALIKE = 0.5

# The keys that say which one of its kind a record is, the most telling first.
_TELLING = (
    ("id",),
    ("from_",),
    ("to", "type"),
    ("to",),
    ("document", "section"),
    ("of",),
    ("unit", "scale"),
    ("document",),
)

# What leads to something else is another one where it leads elsewhere.
_BY_KEY = (Relation, Citation)

Pairs = list[tuple[Any, Any]]


def plain(value: Any) -> Any:
    """A value of the model without the places it stands at, to be compared."""
    if isinstance(value, Text):
        return tuple((code, words) for code, words, _ in value)
    if isinstance(value, Ref):
        return value.id
    if isinstance(value, Record):
        return (type(value).__name__, *(plain(getattr(value, name)) for name in content_names(type(value))))
    if type(value) is tuple:
        return tuple(plain(one) for one in value)
    return value


def paired(before: Sequence[Any], after: Sequence[Any]) -> tuple[Pairs, list[Any], list[Any]]:
    """The items that correspond, in the earlier order; those that are gone, and those that are new."""
    old, new = list(before), list(after)
    pairs: Pairs = []
    _take(old, new, pairs, lambda one, other: plain(one) == plain(other))
    for keys in _TELLING:
        _take(old, new, pairs, partial(_same_one, keys))
    _take(old, new, pairs, _alike)
    if len(old) == len(new) == 1 == len(before) and not isinstance(old[0], _BY_KEY):
        pairs.append((old.pop(), new.pop()))
    position = {id(one): number for number, one in enumerate(before)}
    return sorted(pairs, key=lambda pair: position[id(pair[0])]), old, new


def _alike(one: Any, other: Any) -> bool:
    if isinstance(one, _BY_KEY):
        return False
    return likeness(tokens_of(text_in(one)), tokens_of(text_in(other))) >= ALIKE


def _same_one(keys: tuple[str, ...], one: Any, other: Any) -> bool:
    told = _told(one, keys)
    return told is not None and told == _told(other, keys)


def _take(old: list[Any], new: list[Any], pairs: Pairs, alike: Callable[[Any, Any], bool]) -> None:
    for one in tuple(old):
        found = next((other for other in new if type(other) is type(one) and alike(one, other)), None)
        if found is not None:
            pairs.append((one, found))
            old[:] = [item for item in old if item is not one]
            new[:] = [item for item in new if item is not found]


def _told(record: Any, keys: tuple[str, ...]) -> Any:
    if not isinstance(record, Record) or not set(keys) <= set(content_names(type(record))):
        return None
    values = tuple(plain(getattr(record, key)) for key in keys)
    return values if all(value is not None for value in values[:1]) else None


def text_in(value: Any) -> str:
    """The words of an item in all languages."""
    if isinstance(value, Text):
        return " ".join(words for _, words, _ in value)
    if isinstance(value, Record):
        return " ".join(text_in(getattr(value, name)) for name in content_names(type(value)))
    return ""


def ascending(positions: Sequence[int]) -> bool:
    """Whether the items stand in their earlier order."""
    return all(one <= other for one, other in pairwise(positions))
