"""What the record at a place is called, where it lacks the id that others would know it by."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import yaml

from mkdocs_strategy.problems import Location
from mkdocs_strategy.sources.findings import scalar_of
from mkdocs_strategy.sources.nodes import parse_yaml, place


def name_at(text: str, at: Location, languages: Sequence[str]) -> str | None:
    """The name, in the first language that has one, of the group of keys at a place or with its key there."""
    for group in _groups(parse_yaml(text, at.file).node):
        if place(group, at.file) == at or any(place(key, at.file) == at for key, _ in group.value):
            name = next((value for key, value in group.value if scalar_of(key) == "name"), None)
            return _words(name, languages)
    return None


def _words(name: yaml.Node | None, languages: Sequence[str]) -> str | None:
    if not isinstance(name, yaml.MappingNode):
        return scalar_of(name) if name is not None else None
    by_language = {scalar_of(key): scalar_of(value) for key, value in name.value}
    return next((by_language[one] for one in languages if by_language.get(one)), None)


def _groups(root: yaml.Node | None) -> Iterator[yaml.MappingNode]:
    """Every group of keys, each once."""
    waiting, visited = [root] if root is not None else [], set[int]()
    while waiting:
        node = waiting.pop()
        if id(node) in visited:
            continue
        visited.add(id(node))
        if isinstance(node, yaml.MappingNode):
            yield node
            waiting += [value for _, value in node.value]
        elif isinstance(node, yaml.SequenceNode):
            waiting += node.value
