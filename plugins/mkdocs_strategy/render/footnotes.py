"""Footnotes of a table, with links both ways: from a mark to its note, and from the note back to its first mark.

Every footnote has one number in its table, however many rows lead to it, and an id that no other on the page has.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from mkdocs_strategy.render.view import Pieces, View, html_pieces

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class Footnotes:
    """The footnotes of a table while it is made. Equal ones get one number."""

    def __init__(self) -> None:
        self._numbers: dict[Pieces, int] = {}

    def mark(self, note: Pieces) -> int:
        """The number of a note, the next one where it is new."""
        return self._numbers.setdefault(note, len(self._numbers) + 1)

    def all(self) -> tuple[Pieces, ...]:
        """The notes in the order of their numbers."""
        return tuple(self._numbers)


def marked(view: View, marks: Sequence[int], table: int, noted: set[int]) -> str:
    """The marks of a cell as links to the notes of the page's table of that number.

    `noted` are the notes that earlier marks of the table lead to: only the first is led back to.
    """
    said = []
    for mark in marks:
        first = mark not in noted
        noted.add(mark)
        said.append(_html_mark(view, mark, table, first) if view.as_html else _mark(mark, table, first))
    if not said:
        return ""
    return f'<sup class="strategy-mark">{" ".join(said)}</sup>' if view.as_html else "\u202f".join(said)


def _html_mark(view: View, mark: int, table: int, first: bool) -> str:
    identity = f' id="noted-{table}-{mark}"' if first else ""
    label = escape(view.edition.say("budget-note", number=mark), quote=True)
    return f'<a href="#note-{table}-{mark}"{identity} role="doc-noteref" aria-label="{label}">{mark}</a>'


def _mark(mark: int, table: int, first: bool) -> str:
    identity = f"[]{{#noted-{table}-{mark}}}" if first else ""
    return f"{identity}[{str(mark).translate(_RAISED)}](#note-{table}-{mark})"


def footnote_list(view: View, notes: Sequence[Pieces], table: int, rows: Mapping[int, str]) -> str:
    """The notes under their table; `rows` says what the row is called that each leads back to."""
    if not notes:
        return ""
    if not view.as_html:
        return "\n".join(
            f"{number}. []{{#note-{table}-{number}}}{view.markdown(note)} [↩](#noted-{table}-{number})"
            for number, note in enumerate(notes, 1)
        )
    items = "".join(_item(view, note, table, number, rows.get(number, "")) for number, note in enumerate(notes, 1))
    return f'<div class="strategy-source strategy-notes"><ol>{items}</ol></div>'


def _item(view: View, note: Pieces, table: int, number: int, row: str) -> str:
    label = escape(view.edition.say("budget-note-back", what=row), quote=True)
    back = f'<a href="#noted-{table}-{number}" role="doc-backlink" aria-label="{label}">↩</a>'
    return f'<li id="note-{table}-{number}">{html_pieces(note, view)}&nbsp;{back}</li>'
