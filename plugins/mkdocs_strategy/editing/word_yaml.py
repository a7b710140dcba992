"""Keys and values as lines of YAML: texts in every language, lists of groups, and what stands as it is. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from mkdocs_strategy.editing.new import text_lines


@frozen
class Raw:
    """A value that is written as it stands: an id, a number, an amount."""

    said: str


# Keys in order: words of one language, what stands as it is, a group, or a list of groups.
Group = list[tuple[str, object]]


def yaml_lines(keys: Group, language: str, languages: Sequence[str], to_write: str) -> list[str]:
    """Keys as lines of YAML; `to_write` stands for a text in the other languages."""
    lines: list[str] = []
    for key, value in keys:
        if isinstance(value, Raw):
            lines.append(f"{key}: {value.said}")
        elif isinstance(value, str):
            lines += text_lines(key, {code: value if code == language else to_write for code in languages}, languages)
        elif isinstance(value, list) and value and isinstance(value[0], tuple):
            lines += [f"{key}:", *(f"  {line}" for line in yaml_lines(value, language, languages, to_write))]
        elif isinstance(value, list):
            lines.append(f"{key}:")
            for group in value:
                first, *others = yaml_lines(group, language, languages, to_write)
                lines += [f"  - {first}", *(f"    {line}" for line in others)]
    return lines
