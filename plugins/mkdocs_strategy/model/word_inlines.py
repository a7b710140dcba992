"""Pandoc's inlines: which are plain words, and what stands within the others. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

# Deeper than any document of people.
DEEPEST = 60


def joined(inlines: Sequence[Any]) -> Iterator[Any]:
    """Inlines with plain words in a row put together, so that signs spread over several are seen together."""
    held = ""
    for one in inlines:
        words = _words(one)
        if words is None:
            if held:
                yield held
            held = ""
            yield one
        else:
            held += words
    if held:
        yield held


def _words(inline: Any) -> str | None:
    """The words of an inline that is nothing else; None where it holds more."""
    kind, content = inline.get("t"), inline.get("c")
    if kind == "Str":
        return str(content)
    if kind in ("Space", "SoftBreak", "LineBreak"):
        return " "
    if kind in ("Code", "Math"):
        return str(content[1])
    if kind == "RawInline":
        return ""
    return None


def children(inline: Any) -> Sequence[Any]:
    """The inlines within one of any kind."""
    kind, content = inline.get("t"), inline.get("c")
    if kind in ("Span", "Quoted", "Cite", "Image", "Link") and isinstance(content, list):
        return list(content[1])
    if kind == "Note":
        return ()
    return content if isinstance(content, list) else ()


def within(inlines: Sequence[Any], depth: int = 0) -> Iterator[Any]:
    """Every inline in others, at any depth; not the words of pictures."""
    for one in inlines:
        if isinstance(one, dict) and depth < DEEPEST:
            yield one
            if one.get("t") != "Image":
                yield from within([child for child in children(one) if isinstance(child, dict)], depth + 1)
