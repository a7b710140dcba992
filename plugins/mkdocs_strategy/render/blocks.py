"""Blocks of Markdown that the generated parts are put together from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import Any

from mkdocs_strategy.model.record import Ref
from mkdocs_strategy.render.view import Piece, Pieces, View, html_pieces

Options = dict[str, str]


def blocks(*parts: str) -> str:
    """Blocks of Markdown set apart by blank lines, empty ones left out."""
    return "\n\n".join(part.rstrip() for part in parts if part and part.strip()) + "\n"


def bullets(items: Iterable[str]) -> str:
    """A Markdown list."""
    return "\n".join(f"- {item}" for item in items)


def listed(items: Iterable[str]) -> str:
    """A Markdown list; an item alone stands as a paragraph."""
    said = tuple(items)
    return said[0] if len(said) == 1 else bullets(said)


def labelled(label: str, items: Iterable[str]) -> str:
    """A list under its label; an item alone, without a name of its own, stands on the label's line."""
    said = tuple(items)
    if not said:
        return ""
    if len(said) == 1 and "**" not in said[0]:
        return f"**{label}**: {said[0]}"
    return f"**{label}**\n\n{bullets(said)}"


def nothing(view: View) -> str:
    """What stands where the sources give nothing to show."""
    return view.edition.say("nothing-stated") + "\n"


def fact_list(view: View, facts: Sequence[tuple[str, Pieces]]) -> str:
    """Labelled facts, one a line; those with nothing to say are left out."""
    stated = [(view.edition.say(label), pieces) for label, pieces in facts if any(p.words for p in pieces)]
    if not view.as_html:
        return bullets(f"**{label}**: {view.markdown(pieces)}" for label, pieces in stated)
    said = [(escape(label), html_pieces(pieces, view)) for label, pieces in stated]
    return html_facts("strategy-facts", said) if said else ""


def html_facts(name: str, facts: Iterable[tuple[str, str]]) -> str:
    """Terms with what there is to say of each, both as HTML, in a list of a class."""
    return "\n".join([f'<dl class="{name}">', *(f"<dt>{term}</dt><dd>{said}</dd>" for term, said in facts), "</dl>"])


def links(view: View, refs: Iterable[Ref]) -> Pieces:
    """The names of things with their addresses, set apart by commas."""
    pieces: list[Piece] = []
    for ref in refs:
        pieces += ([Piece(", ")] if pieces else []) + [view.piece(ref.id)]
    return tuple(pieces)


def is_about(refs: Iterable[Ref], identifier: str) -> bool:
    """Whether one of the references is to a thing."""
    return any(ref.id == identifier for ref in refs)


def caption(view: View, key: str, of: Any) -> str:
    """A caption in the package's words, with the name of what the table is of."""
    words = view.edition.say(key)
    return f"{words}: {view.edition.name(of.id)}" if of is not None else words
